package transform

import (
	"github.com/shopspring/decimal"

	"capaian/ingest"
	"capaian/transform/warehouse"
)

// uang reads the money of a row into its series.
func (m *matriksTabel) uang(b *baris) {
	r := b.record
	for n, c := range r.Columns() {
		v := r.Values[n]
		if c.Role != ingest.Money || v.Blank() && !v.NoValue || v.Merged || v.Error {
			continue
		}
		at := m.waktu(c)
		if at.periode == "tahunan" && m.together() {
			at.periode, at.sifat = m.doc.Periode, m.doc.Sifat
		}
		if c.Name == "pagu" || c.Name == "realisasi" {
			at.kelompok = kelompok("belanja " + c.Group)
		}
		if m.table.Has("kas") {
			if at.sifat = "sendiri"; m.monthly() && !isMonth(c.Period) {
				m.sumsMonths(b, c, v)
				continue
			}
		}
		switch c.Name {
		case "pagu", "akhir rp", "maju rp", "kas":
			u := b.slot(at)
			u.pagu, u.paguRp = v, m.money(m.table, c, v, b.at.nama)
		case "sampai rp":
			if at.tahun < m.doc.Tahun {
				u := b.slot(at)
				u.real, u.realRp = v, m.money(m.table, c, v, b.at.nama)
			}
		case "realisasi", "realisasi rp":
			u := b.slot(at)
			u.real, u.realRp = v, m.money(m.table, c, v, b.at.nama)
		}
	}
	m.jumlahUang(b)
	b.pilih()
	b.extra = func(a *warehouse.Anggaran) {
		a.SumberDana = teks(r.Get("sumber dana").Text)
		if f := r.Get("fisik"); !f.Blank() {
			if p, ok := m.percent(f, b.at.nama); ok {
				a.Fisik = warehouse.NewUkuran(p.Nilai)
			}
		}
	}
}

// together reports whether pagu and realisasi of the table are of one period,
// the document's own: then a line states both.
func (m *matriksTabel) together() bool {
	return m.table.Has("realisasi") && m.table.Has("pagu") && !periodic(m.table.Columns, "realisasi")
}

// pilih drops the groups of belanja in which a row states only zeros: a print
// fills every column. Of nothing but zeros the first group is kept.
func (b *baris) pilih() {
	if len(b.uang) < 2 || b.uang[0].lajur.kelompok == "" {
		return
	}
	kept := b.uang[:0:0]
	for _, u := range b.uang {
		if !u.zero() {
			kept = append(kept, u)
		}
	}
	if len(kept) == 0 {
		kept = b.uang[:1]
	}
	b.uang = kept
}

// jumlahUang compares the printed sums of a row over its periods with their
// parts (HIT-06); where no period has a column, the sum is the realisasi of the
// document's own period.
func (m *matriksTabel) jumlahUang(b *baris) {
	v := b.record.Get("jumlah realisasi rp")
	if v.Blank() || v.Merged || v.Error {
		return
	}
	printed, ok := amount(v)
	if !ok {
		return
	}
	if !periodic(m.table.Columns, "realisasi rp") {
		u := b.slot(lajur{tahun: m.doc.Tahun, periode: m.doc.Periode, sifat: m.doc.Sifat})
		u.real, u.realRp = v, m.money(m.table, ingest.Column{}, v, b.at.nama)
		return
	}
	var sum decimal.NullDecimal
	b.record.Each("realisasi rp", func(_ ingest.Column, cell ingest.Value) {
		if d, ok := amount(cell); ok {
			sum = plus(sum, decimal.NewNullDecimal(d))
		}
	})
	if sum.Valid && !setara(printed, sum.Decimal) {
		m.total(v, "realisasi "+b.at.nama, printed, sum.Decimal)
	}
}

// totalUang checks the total rows of a table against all its lines, or those
// since the total before.
func (j *judge) totalUang(t *ingest.Table, rows []baris) {
	m := &matriksTabel{judge: j, table: t}
	from := 0
	for i := range t.Totals {
		r := &t.Totals[i]
		b := baris{record: r}
		b.at.nama = oneLine(r.Label)
		m.uang(&b)
		var above, section []baris
		for _, row := range rows {
			if row.record.Row < r.Row {
				above = append(above, row)
				if row.record.Row > from {
					section = append(section, row)
				}
			}
		}
		from = r.Row
		for n := range b.uang {
			j.satuTotal(&b.uang[n], b.at.nama, above, section)
		}
	}
}

func (j *judge) satuTotal(u *uang, name string, above, section []baris) {
	all, ok := jumlahLajur(above, u.lajur)
	part, _ := jumlahLajur(section, u.lajur)
	if !ok {
		return
	}
	for _, side := range []struct {
		printed   warehouse.Rupiah
		cell      ingest.Value
		all, part decimal.NullDecimal
	}{{u.paguRp, u.pagu, all.pagu, part.pagu}, {u.realRp, u.real, all.real, part.real}} {
		if side.printed.Valid && side.all.Valid && !setara(side.printed.Decimal, side.all.Decimal) && !same(side.printed.Decimal, side.part) {
			j.total(side.cell, u.lajur.sebut(name), side.printed.Decimal, side.all.Decimal)
		}
	}
}
