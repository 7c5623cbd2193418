package transform

import (
	"math/big"
	"strconv"
	"strings"

	"capaian/ingest"
	"capaian/transform/warehouse"
)

// kinerja judges a realisasi document. The measuring table states the year's
// realisasi; tables that compare it add only what no other states: earlier
// years, the end of the Renstra, notes. What they repeat is compared.
func (j *judge) kinerja() {
	m := &measuring{judge: j, byKey: map[string]*measured{}, future: map[string]bool{}}
	j.sementara()
	for pass := 0; pass < 2; pass++ { // measuring tables first, wherever they stand
		for i := range j.doc.Tables {
			t := &j.doc.Tables[i]
			if first := t.Name == "kinerja" && !comparesYears(t) || strings.HasPrefix(t.Name, "evaluasi"); first != (pass == 0) {
				continue
			}
			switch t.Name {
			case "kinerja":
				m.table(t)
			case "evaluasi", "evaluasi.tahunan", "evaluasi.keuangan":
				m.matriksTable(t)
			case "kinerja.akhir", "kinerja.nasional":
				m.comparison(t)
			case "kinerja.dukungan":
				m.support(t)
			}
		}
	}
}

// comparesYears tells a table of several years' realisasi from the measuring
// table.
func comparesYears(t *ingest.Table) bool {
	n := 0
	for _, c := range t.Columns {
		if c.Name == "realisasi" && c.Period == "" {
			n++
		}
	}
	return n > 1
}

// measured is one indicator of the measuring table.
type measured struct {
	sasaran   warehouse.Teks
	indikator string
	arah      warehouse.Teks // as the table states it
	target    Target
	realisasi Target
	cell      ingest.Value // of the realisasi
	// capaian is by the formula its printed capaian follows, else the default;
	// lain is by the other one, where nothing here says which is right.
	capaian, lain *big.Rat
}

// measuring collects what the tables of one realisasi document state.
type measuring struct {
	*judge
	byKey  map[string]*measured
	order  []*measured
	future map[string]bool // end-of-Renstra targets already stored
}

// table reads the measuring table, or one that sets years side by side.
func (m *measuring) table(t *ingest.Table) {
	sasaran := warehouse.Teks("")
	from, repeated, again := len(m.order), 0, 0
	compares := comparesYears(t)
	m.judulTahun(t)
	for _, r := range m.tampak(t) {
		if m.fragment(r) {
			continue
		}
		if v := r.Get("sasaran"); !v.Blank() {
			sasaran = teks(v.Text)
		}
		if compares && m.byKey[kunci(r.Get("indikator").Text)] != nil {
			repeated++
			m.notes(r, sasaran, r.Get("indikator").Text)
		} else if twice, alike := m.twice(r, sasaran); alike {
			again++
		} else if !twice { // also where years stand side by side and no other table measures it
			m.row(t, r, sasaran)
		}
		if compares {
			m.years(r, sasaran)
			m.tahunLalu(r)
		}
	}
	if repeated > 0 {
		m.comparedNotice(t, "realisasi tahun dokumen dan target sudah ada pada tabel pengukuran; realisasi tahun lain disimpan")
	}
	if again > 0 {
		m.comparedNotice(t, strconv.Itoa(again)+" indikator mengulang tabel di atasnya")
	}
	for i := range t.Means {
		m.mean(&t.Means[i], m.order[from:])
	}
}

// row reads one measured indicator: its target, its realisasi and what is
// printed about them.
func (m *measuring) row(t *ingest.Table, r *ingest.Record, sasaran warehouse.Teks) {
	name := r.Get("indikator")
	if name.Blank() || name.Merged && r.Annual("realisasi").Blank() {
		m.unnamed(r)
		return
	}
	m.indicatorTargets(r, sasaran)
	item := &measured{sasaran: sasaran, indikator: name.Text}
	own := m.own(r, "realisasi")
	item.target = m.measure(m.own(r, "target"), name.Text, r.Get("satuan").Text)
	arah := arahKolom(r.Get("arah").Text)
	if arah == "" {
		arah = arahOperator(item.target)
	}
	printed, hasPrinted := m.percent(r.Get("capaian"), name.Text)
	r.Each("realisasi", func(c ingest.Column, v ingest.Value) {
		if c.Year != 0 && c.Year != m.doc.Tahun {
			return // another year's: see years
		}
		k := m.konteks(m.tingkatSasaran(r.Columns()))
		k.Sasaran = sasaran
		if c.Period != "" {
			k.Periode, k.Sifat = c.Period, sifatKolom(c)
		}
		value := m.realisasi(v, name.Text, r.Get("satuan").Text)
		row := warehouse.Realisasi{Konteks: k, Indikator: string(teks(name.Text)), Kunci: kunci(name.Text), Satuan: warehouse.Teks(Satuan(value.Satuan)), Arah: arah,
			RealisasiTeks: warehouse.Teks(oneLine(printedText(v, value))), PenanggungJawab: teks(r.Get("unit").Text), Asal: m.asal(v)}
		row.Realisasi = figure(value)
		if v.Pos == own.Pos {
			item.realisasi, item.cell = value, v
			if p := r.Get("predikat"); !p.Merged {
				row.PredikatTeks, row.PredikatSel = warehouse.Teks(oneLine(p.Text)), warehouse.Teks(p.Pos.Cell)
			}
			if hasPrinted {
				row.CapaianTercetak = warehouse.NewUkuran(printed.Nilai)
				row.CapaianTeks, row.CapaianSel = persenTertulis(r.Get("capaian"))
			}
		}
		m.facts.Realisasi = append(m.facts.Realisasi, row)
		m.ahead(c, v, value, name.Text)
	})
	item.arah = arah
	m.byKey[kunci(name.Text)] = item
	m.order = append(m.order, item)
	m.printedCapaian(r, item, string(arah), printed, hasPrinted)
	m.tanpaPenjelasan(t, r, item)
	m.notes(r, sasaran, name.Text)
}

// ahead raises a realisasi of a period that begins after the document's own
// ends; it is kept (TWL-08).
func (j *judge) ahead(c ingest.Column, v ingest.Value, t Target, indikator string) {
	if from, _ := rentangBulan(c.Period); c.Period != "" && from > akhirBulan(j.doc.Periode) && t.Jenis != "kosong" {
		j.flag("TWL-08", v.Pos, indikator+" "+c.Period, args("periode", sebutPeriode(c.Period), "dokumen", sebutPeriode(j.doc.Periode))).Printed = oneLine(v.Text)
	}
}

// printedText is a realisasi as printed; "" for a dash, which states none.
func printedText(v ingest.Value, t Target) string {
	switch {
	case v.NoValue:
		return rumusTanpaHasil
	case v.Error, v.Date:
		return v.Text
	}
	if v.Blank() || t.Jenis == "kosong" {
		return ""
	}
	return printed(v, t)
}

// twice reports whether an indicator of this sasaran was measured before, and
// with the same figures; the first row holds, another figure in a later one is a
// finding (KON-11).
func (m *measuring) twice(r *ingest.Record, sasaran warehouse.Teks) (twice, alike bool) {
	name := r.Get("indikator")
	first := m.byKey[kunci(name.Text)]
	if first == nil || kunci(string(first.sasaran)) != kunci(string(sasaran)) {
		return false, false
	}
	v, target := m.own(r, "realisasi"), m.own(r, "target")
	if first.cell.Pos == v.Pos {
		return true, false // twice in one cell, as was said
	}
	alike = m.same(v, m.measure(v, name.Text, r.Get("satuan").Text), first.realisasi, "realisasi "+oneLine(name.Text), first.cell.Pos)
	alike = m.same(target, m.measure(target, name.Text, r.Get("satuan").Text), first.target, "target "+oneLine(name.Text), first.cell.Pos) && alike
	return true, alike
}

// own is the value of a column for the document's own period and year: of
// several, the one whose header states them.
func (m *measuring) own(r *ingest.Record, name string) (best ingest.Value) {
	rank := 0
	r.Each(name, func(c ingest.Column, v ingest.Value) {
		fits := 0
		switch {
		case c.Year != 0 && c.Year != m.doc.Tahun:
		case c.Period != "" && c.Period == m.doc.Periode:
			fits = 3
		case c.Period == "" && c.Year != 0:
			fits = 2
		case c.Period == "":
			fits = 1
		}
		if fits > rank {
			best, rank = v, fits
		}
	})
	return best
}

// unnamed raises figures in a row that names no indicator.
func (m *measuring) unnamed(r *ingest.Record) {
	for _, c := range []string{"target", "realisasi"} {
		if v := r.Get(c); !v.Blank() && !v.Merged {
			m.flag("STR-10", v.Pos, c, args("nilai", oneLine(v.Text), "sebab", "barisnya tidak menyebut indikator"))
		}
	}
}

// years reads a row that sets years side by side: earlier years are stored, the
// document's own year and its target are compared (KON-11), and a realisasi
// equal to the last digit is doubted (CAP-08).
func (m *measuring) years(r *ingest.Record, sasaran warehouse.Teks) {
	name := r.Get("indikator").Text
	item := m.byKey[kunci(name)]
	if v := r.Get("target"); item != nil {
		m.same(v, m.measure(v, name, ""), item.target, "target "+oneLine(name), item.cell.Pos)
	}
	r.Each("realisasi", func(c ingest.Column, v ingest.Value) {
		value := m.realisasi(v, name, "")
		if c.Year == m.doc.Tahun && item != nil {
			m.same(v, value, item.realisasi, "realisasi "+oneLine(name), item.cell.Pos)
			return
		}
		if value.Jenis == "kosong" || c.Year == 0 {
			return
		}
		k := m.konteks("sasaran")
		k.Sasaran, k.Tahun = sasaran, c.Year
		row := warehouse.Realisasi{Konteks: k, Indikator: string(teks(name)), Kunci: kunci(name), Satuan: warehouse.Teks(Satuan(value.Satuan)),
			RealisasiTeks: warehouse.Teks(oneLine(printedText(v, value))), Asal: m.asal(v)}
		row.Realisasi = figure(value)
		m.facts.Realisasi = append(m.facts.Realisasi, row)
		m.unchanged(item, value, c.Year)
	})
}

// unchanged doubts a realisasi that equals an earlier year's to the last decimal;
// what is counted, a full 100 and the target itself may well repeat.
func (m *measuring) unchanged(item *measured, before Target, year int) {
	if item == nil || !item.realisasi.Nilai.Valid || !before.Nilai.Valid || !item.realisasi.Nilai.Decimal.Equal(before.Nilai.Decimal) ||
		before.Nilai.Decimal.Equal(seratusPersen) || cacahan(item.indikator, before) || item.target.Nilai.Valid && before.Nilai.Decimal.Equal(item.target.Nilai.Decimal) {
		return
	}
	m.flag("CAP-08", item.cell.Pos, item.indikator, args("tahun", strconv.Itoa(m.doc.Tahun), "indikator", oneLine(item.indikator),
		"tahun_lalu", strconv.Itoa(year), "nilai", oneLine(item.cell.Text))).Printed = oneLine(item.cell.Text)
}

// notes stores explanations beside an indicator of a sasaran.
func (j *judge) notes(r *ingest.Record, sasaran warehouse.Teks, indikator string) {
	k := j.konteks("sasaran")
	k.Sasaran = sasaran
	j.notesAt(r, k, indikator)
}

// notesAt stores explanations beside an indicator.
func (j *judge) notesAt(r *ingest.Record, k warehouse.Konteks, indikator string) {
	k.Periode, k.Sifat = j.base.Periode, j.base.Sifat
	for _, kind := range []string{"penyebab", "kendala", "solusi", "tindak lanjut", "keterangan"} {
		v := r.Get(kind)
		if v.Blank() || v.Merged || oneLine(v.Text) == "-" {
			continue
		}
		j.facts.Catatan = append(j.facts.Catatan, warehouse.Catatan{Konteks: k, Indikator: teks(indikator), JenisCatatan: kind, Isi: oneLine(v.Text), Asal: j.asal(v)})
	}
}
