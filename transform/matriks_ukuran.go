package transform

import (
	"cmp"
	"regexp"
	"strconv"
	"strings"

	"github.com/shopspring/decimal"

	"capaian/ingest"
	"capaian/transform/warehouse"
)

// ukuran stores the targets and realisasi of one indicator, column by column,
// and gives the targets.
func (m *matriksTabel) ukuran(r *ingest.Record, i satuIndikator) (targets []yearTarget) {
	for n, c := range r.Columns() {
		v := r.Values[n]
		if c.Role != ingest.Measure || v.Merged || v.Blank() && !v.NoValue && !m.lists(r, c) {
			continue
		}
		if strings.TrimSpace(v.Text) == "%" && !v.Number {
			m.flag("STR-10", v.Pos, i.nama+c.Name, args("nilai", "%", "sebab", "hanya tanda persen, tanpa angka"))
			continue
		}
		k, at := i.konteks, m.waktu(c)
		k.Tahun, k.Periode, k.Sifat = at.tahun, at.periode, warehouse.Teks(at.sifat)
		switch c.Name {
		case "target", "akhir target", "maju target", "awal":
			t := m.target(v, i.nama, i.unit(v), strconv.Itoa(r.Row)+i.nama)
			k.Sifat = warehouse.Teks(cmp.Or(at.sifat, sifatOf(i.cara, c)))
			targets = append(targets, newYearTarget(c, at, t, v))
			m.addTarget(k, i.nama, t, v, func(w *warehouse.Target) {
				first(&w.Arah, i.arah)
				w.Agregasi = i.cara
				w.PenanggungJawab, w.Lokasi = teks(r.Get("unit").Text), teks(r.Get("lokasi").Text)
			})
		case "realisasi", "sampai":
			if c.Name == "sampai" && at.tahun >= m.doc.Tahun {
				continue // up to this year: compared in jumlah
			}
			k.Sifat = warehouse.Teks(cmp.Or(string(k.Sifat), sifatOf(i.cara, c)))
			m.realized(r, k, i, c, v)
		}
	}
	m.jumlah(r, i)
	m.capaianKosong(r, i)
	if terisi(r) {
		m.pilihan(r.Get("predikat"), i.nama)
	}
	m.notesAt(r, i.konteks, i.nama)
	return targets
}

// lists reports whether a cell owes the realisasi of its indicator, be it blank:
// its row states a target of the year, and its period is over by the document.
func (m *matriksTabel) lists(r *ingest.Record, c ingest.Column) bool {
	if m.doc.Jenis != "REALISASI_KINERJA" || c.Name != "realisasi" || c.Year != 0 && c.Year != m.doc.Tahun || akhirBulan(c.Period) > akhirBulan(m.doc.Periode) {
		return false
	}
	planned := false
	r.Each("target", func(o ingest.Column, v ingest.Value) {
		planned = planned || (o.Year == 0 || o.Year == m.doc.Tahun) && !v.Error && !kosong(rapi(v.Text))
	})
	return planned
}

// sifatKolom is sd where the header of a period says that it runs up to its
// end: "Realisasi s.d. TW II".
func sifatKolom(c ingest.Column) warehouse.Teks {
	if c.Period != "" && reSampai.MatchString(Fold(c.Label)) {
		return sifatSD
	}
	return ""
}

var reSampai = regexp.MustCompile(`\b(?:s d|sd|sampai dengan|kumulatif)\b`)

// sifatOf says whether a period's figure stands for itself or runs up to its
// end: what adds up stands for itself, what takes the last value runs up.
func sifatOf(cara warehouse.Teks, c ingest.Column) string {
	switch {
	case c.Period == "" || cara == "":
		return ""
	case cara == "akhir":
		return "sd"
	}
	return "sendiri"
}

// realized stores one realisasi, a blank only where it is owed.
func (m *matriksTabel) realized(r *ingest.Record, k warehouse.Konteks, i satuIndikator, c ingest.Column, v ingest.Value) {
	value := m.realisasi(v, i.nama, i.unit(v))
	if value.Jenis == "kosong" && !m.lists(r, c) {
		return
	}
	row := warehouse.Realisasi{Konteks: k, Indikator: string(teks(i.nama)), Kunci: kunci(i.nama), Satuan: warehouse.Teks(Satuan(value.Satuan)), Arah: i.arah,
		RealisasiTeks: warehouse.Teks(oneLine(printedText(v, value))), PenanggungJawab: teks(r.Get("unit").Text), Asal: m.asal(v)}
	row.Realisasi, row.Agregasi = figure(value), i.cara
	m.ahead(c, v, value, i.nama)
	m.facts.Realisasi = append(m.facts.Realisasi, row)
}

// waktu is the year and period a column of measures or money speaks of.
func (m *tabelUang) waktu(c ingest.Column) lajur {
	at := lajur{tahun: cmp.Or(c.Year, m.doc.Tahun), periode: "tahunan"}
	switch c.Name {
	case "akhir target", "akhir rp":
		at.periode, at.tahun = "akhir", cmp.Or(c.Year, m.finalYear())
	case "awal", "awal rp":
		at.periode = "awal"
	case "maju target", "maju rp":
		at.tahun = cmp.Or(c.Year, m.doc.Tahun+1)
	case "sampai", "sampai rp":
		at.tahun, at.sifat = m.sampai(c), "sd"
	}
	if c.Period != "" {
		at.periode, at.sifat = c.Period, string(sifatKolom(c))
	}
	return at
}

// sampai is the year up to which a column of earlier results runs: its own, else
// the year before where it stands left of this year's target, else this year.
func (m *tabelUang) sampai(c ingest.Column) int {
	if c.Year != 0 {
		return c.Year
	}
	for _, o := range m.table.Columns {
		if (o.Name == "target" || o.Name == "pagu") && o.Col > c.Col {
			return m.doc.Tahun - 1
		}
	}
	return m.doc.Tahun
}

// jumlah compares the printed result of the year with what its periods make by
// the aggregation the row states; where no period has a column, it is the
// result of the document's own period.
func (m *matriksTabel) jumlah(r *ingest.Record, i satuIndikator) {
	v := r.Get("jumlah realisasi")
	if v.Blank() || v.Merged || v.Error {
		return
	}
	if !periodic(r.Columns(), "realisasi") {
		k := i.konteks
		k.Periode = m.doc.Periode
		m.realized(r, k, i, ingest.Column{}, v)
		return
	}
	printed := m.measure(v, i.nama, i.unit(v))
	sum, ok := m.gabung(r, i)
	if ok && printed.Nilai.Valid && !printed.Nilai.Decimal.Equal(sum) {
		m.wrong("TWL-03", v.Pos, i.nama, oneLine(v.Text), Desimal(sum), args("indikator", oneLine(i.nama), "cetak", oneLine(v.Text), "hitung", Desimal(sum), "cara", string(i.cara)))
	}
}

// capaianKosong raises a printed capaian over an empty realisasi: forms compute
// 200 % for what should fall.
func (m *matriksTabel) capaianKosong(r *ingest.Record, i satuIndikator) {
	v := r.Get("capaian")
	d, ok := amount(v)
	if v.Blank() || v.Error || !ok || d.IsZero() {
		return
	}
	if !terisi(r) {
		m.wrong("CAP-15", v.Pos, i.nama, oneLine(v.Text), "", args("indikator", oneLine(i.nama), "cetak", oneLine(v.Text)))
	}
}

// terisi reports whether a row states any realisasi; a sum only where no period
// has a column, since forms sum up empty periods too.
func terisi(r *ingest.Record) bool {
	filled := !periodic(r.Columns(), "realisasi") && !r.Get("jumlah realisasi").Blank()
	r.Each("realisasi", func(_ ingest.Column, v ingest.Value) { filled = filled || !v.Blank() })
	return filled
}

// gabung aggregates the periods of a row; false where the row does not say how,
// or a figure is none.
func (m *matriksTabel) gabung(r *ingest.Record, i satuIndikator) (sum decimal.Decimal, ok bool) {
	n, cara := 0, i.cara
	for at, c := range r.Columns() {
		v := r.Values[at]
		if c.Name != "realisasi" || c.Period == "" || v.Blank() || v.Merged {
			continue
		}
		t := m.measure(v, i.nama, i.unit(v))
		if !t.Nilai.Valid {
			return sum, false
		}
		if sifatKolom(c) == sifatSD {
			cara = "akhir"
		}
		n++
		switch d := t.Nilai.Decimal; {
		case cara == "jumlah", cara == "rata-rata":
			sum = sum.Add(d)
		case cara == "akhir", n == 1, cara == "maks" && d.GreaterThan(sum):
			sum = d
		}
	}
	if cara == "rata-rata" && n > 0 {
		sum = sum.DivRound(decimal.NewFromInt(int64(n)), 6)
	}
	return sum, n > 0 && i.cara != ""
}
