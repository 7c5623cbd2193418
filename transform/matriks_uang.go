package transform

import (
	"cmp"

	"github.com/shopspring/decimal"

	"capaian/ingest"
	"capaian/transform/warehouse"
)

// tabelUang is the money of one table: the rows that name a place of the tree,
// and those that name none.
type tabelUang struct {
	*judge
	table *ingest.Table
	rows  []baris
	judul []baris // programmes whose row states no money
	tanpa []baris
	// triwulan is what the realisasi of a triwulan covers, as far as the printed
	// sums of the table show it.
	triwulan string
}

// baris takes the money of a row. A row that goes on with the place before it
// may state what that one does not; what else it states may be a total.
func (m *tabelUang) baris(r *ingest.Record, at simpul, own bool) baris {
	b := baris{record: r, at: at}
	m.uang(&b)
	whole := b
	switch {
	case len(b.uang) == 0:
		if own && at.lapis == lapisProgram {
			m.judul = append(m.judul, b)
		}
	case own:
		m.rows = append(m.rows, b)
	default:
		m.lanjutan(&b)
	}
	return whole
}

// tertutup takes the place of a row that is not loaded: what it adds to the sums
// above it nobody knows.
func (m *tabelUang) tertutup(r *ingest.Record, at simpul) {
	b := baris{record: r, at: at}
	for n, c := range r.Columns() {
		if c.Role == ingest.Money {
			b.slot(m.waktu(c)).pagu = r.Values[n]
		}
	}
	m.rows = append(m.rows, b)
}

// lanjutan takes the money of a row without a name.
func (m *tabelUang) lanjutan(b *baris) {
	rest := b.uang[:0:0]
	n := len(m.rows) - 1
	further := n >= 0 && !b.record.Get("indikator").Blank()
	for _, u := range b.uang {
		switch {
		case !u.valid() || further && u.zero():
		case further && m.rows[n].of(u.lajur) == nil:
			m.rows[n].uang = append(m.rows[n].uang, u)
		default:
			rest = append(rest, u)
		}
	}
	if b.uang = rest; len(rest) > 0 {
		m.tanpa = append(m.tanpa, *b)
	}
}

// uang reads the money of a row into its series.
func (m *tabelUang) uang(b *baris) {
	r := b.record
	for n, c := range r.Columns() {
		v := r.Values[n]
		if c.Role != ingest.Money || v.Blank() && !v.NoValue || v.Merged || v.Error || v.Text != "" && kosong(v.Text) {
			continue // a dash states nothing
		}
		m.kolom(b, c, v)
	}
	m.jumlahUang(b)
	b.pilih()
	for _, u := range b.uang {
		if p, q := u.paguRp, u.realRp; p.Valid && q.Valid && q.Decimal.GreaterThan(p.Decimal) {
			m.wrong("ANG-01", u.real.Pos, u.lajur.sebut(b.at.nama), oneLine(u.real.Text), "", args("nama", b.at.nama, "a", Rp(q.Decimal), "b", Rp(p.Decimal)))
		}
	}
	b.extra = func(a *warehouse.Anggaran) {
		a.SumberDana = teks(r.Get("sumber dana").Text)
		if f := r.Get("fisik"); !f.Blank() {
			if p, ok := m.percent(f, b.at.nama); ok {
				a.Fisik = warehouse.NewUkuran(p.Nilai)
			}
		}
		if v := r.Get("capaian"); m.doc.Jenis == "REALISASI_ANGGARAN" && !v.Blank() && !v.Merged && !v.Error {
			a.SerapanTeks, a.SerapanSel = persenTertulis(v)
		}
	}
}

// kolom takes one amount of a row into its series.
func (m *tabelUang) kolom(b *baris, c ingest.Column, v ingest.Value) {
	at := m.waktu(c)
	if c.Name == "realisasi rp" && c.Period != "" {
		at.sifat = cmp.Or(at.sifat, m.triwulan)
	}
	if at.periode == "tahunan" && m.together() {
		at.periode, at.sifat = m.doc.Periode, m.doc.Sifat
	}
	if c.Name == "pagu" || c.Name == "realisasi" {
		at.kelompok = kelompok("belanja " + c.Group)
	}
	if m.table.Has("kas") {
		at.sifat = sifatSendiri
		if width := m.lebarKas(); lebarBulan(c.Period) > width {
			m.sumsParts(b, c, v, width)
			if width == 1 {
				return // months are stored; what sums them is not
			}
		}
	}
	switch c.Name {
	case "pagu", "rp", "awal rp", "akhir rp", "maju rp", "kas":
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

// together reports whether pagu and realisasi of the table are of one period,
// the document's own: then a line states both.
func (m *tabelUang) together() bool {
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

// cakupan is what the realisasi of a triwulan covers by the printed sums of a
// table: where rows of several triwulan sum them, each is of its own period;
// where they repeat the last, they are cumulative. "" where none shows it, or
// one contradicts another.
func (m *tabelUang) cakupan() string {
	own, cumulative := false, false
	for i := range m.table.Records {
		r := &m.table.Records[i]
		printed, ok := amount(r.Get("jumlah realisasi rp"))
		if !ok {
			continue
		}
		var parts []decimal.Decimal
		r.Each("realisasi rp", func(c ingest.Column, v ingest.Value) {
			if d, ok := amount(v); ok && c.Period != "" && !d.IsZero() {
				parts = append(parts, d)
			}
		})
		if len(parts) < 2 {
			continue
		}
		own = own || setara(printed, decimal.Sum(parts[0], parts[1:]...))
		cumulative = cumulative || setara(printed, parts[len(parts)-1])
	}
	switch {
	case own && !cumulative:
		return sifatSendiri
	case cumulative && !own:
		return sifatSD
	}
	return ""
}

// jumlahUang compares the printed sums of a row over its periods with their
// parts (HIT-06); where no period has a column, the sum is the realisasi of the
// document's own period.
func (m *tabelUang) jumlahUang(b *baris) {
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
	b.record.Each("realisasi rp", func(c ingest.Column, cell ingest.Value) {
		if d, ok := amount(cell); ok {
			if sifatKolom(c) == sifatSD || m.triwulan == sifatSD {
				sum = decimal.NullDecimal{} // of cumulative figures the last counts
			}
			sum = plus(sum, decimal.NewNullDecimal(d))
		}
	})
	if sum.Valid && !setara(printed, sum.Decimal) {
		m.total(v, "realisasi "+b.at.nama, printed, sum.Decimal)
	}
}
