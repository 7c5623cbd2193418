package transform

import (
	"regexp"
	"strconv"
	"strings"

	"capaian/ingest"
	"capaian/transform/warehouse"
)

// This file judges what tables of comparison lack: the year before, the nation,
// the progress towards the end of the Renstra.

// reRelatif is the year a header names by its distance from the report's:
// "(n)", "(n-1)".
var reRelatif = regexp.MustCompile(`(?i)\(\s*(?:tahun\s+)?[nt]\s*(?:[-–−]\s*(\d))?\s*\)`)

// judulTahun raises headers of realisasi whose year contradicts the report's
// (DOK-01): one that names another year "(n-1)", or the only column there is,
// of another year than the report. A table that says in its title that it is of
// that year is none.
func (m *measuring) judulTahun(t *ingest.Table) {
	var annual []ingest.Column
	for _, c := range t.Columns {
		if c.Name == "realisasi" && c.Period == "" {
			annual = append(annual, c)
		}
	}
	for _, c := range annual {
		want := 0
		if n := reRelatif.FindStringSubmatch(c.Label); n != nil {
			back, _ := strconv.Atoi(n[1])
			want = m.doc.Tahun - back
		} else if len(annual) == 1 && !periodic(t.Columns, "realisasi") && !strings.Contains(t.Title, strconv.Itoa(c.Year)) {
			want = m.doc.Tahun
		}
		if want == 0 || c.Year == 0 || c.Year == want {
			continue
		}
		m.wrong("DOK-01", kepalaKolom(t, c), t.Name+c.Label, judul(c), strconv.Itoa(want),
			args("nilai", judul(c), "tahun", strconv.Itoa(m.doc.Tahun), "seharusnya", strconv.Itoa(want)))
	}
}

// judul is the label that names a column, without those above it.
func judul(c ingest.Column) string {
	return oneLine(strings.TrimPrefix(c.Label[max(0, strings.LastIndex(c.Label, " / ")):], " / "))
}

// kepalaKolom is the cell of the label that names a column.
func kepalaKolom(t *ingest.Table, c ingest.Column) ingest.Pos {
	return ingest.Pos{Sheet: t.Sheet, Cell: ingest.ColName(c.Col) + strconv.Itoa(c.Row)}
}

// tahunLalu raises once per indicator that a row which compares years does not
// state the year before (LKP-05): it has no column, or its cell is left blank. A
// dash says that there is none, as of a new indicator.
func (m *measuring) tahunLalu(r *ingest.Record) {
	name := r.Get("indikator")
	var before, nearest ingest.Value
	column, year := false, 0
	r.Each("realisasi", func(c ingest.Column, v ingest.Value) {
		switch {
		case c.Period != "" || c.Year == 0 || c.Year >= m.doc.Tahun:
		case c.Year == m.doc.Tahun-1:
			before, column = v, true
		case c.Year > year && !kosong(rapi(v.Text)):
			nearest, year = v, c.Year
		}
	})
	at, why := before.Pos, "; selnya kosong"
	switch {
	case column && (!before.Blank() || before.NoValue || before.Merged), !column && year == 0, name.Blank():
		return
	case !column:
		at, why = nearest.Pos, "; yang tertulis tahun "+strconv.Itoa(year)
	}
	if m.once("LKP-05 " + kunci(name.Text)) {
		m.wrong("LKP-05", at, name.Text, oneLine(nearest.Text), "",
			args("tahun", strconv.Itoa(m.doc.Tahun-1), "indikator", oneLine(name.Text), "pakai", why))
	}
}

// tanpaNasional raises a row that has no figure of the nation (LKP-06).
func (m *measuring) tanpaNasional(r *ingest.Record, realisasi Target) {
	v := r.Get("nasional")
	if !kosong(rapi(v.Text)) || v.NoValue || realisasi.Jenis == "kosong" || !m.once("LKP-06 "+kunci(r.Get("indikator").Text)) {
		return
	}
	m.flag("LKP-06", v.Pos, r.Get("indikator").Text, args("indikator", oneLine(r.Get("indikator").Text)))
}

// kemajuan checks the printed progress of an indicator towards the end of the
// Renstra: left blank although both figures are there (LKP-07), or not what
// they make (CAP-05), in either direction where none is stated. What is counted
// runs up over the years, so that progress may be more than one year's makes.
func (m *measuring) kemajuan(r *ingest.Record, realisasi, target Target) {
	name, cell := r.Get("indikator"), r.Get("kemajuan")
	if !target.Nilai.Valid || !realisasi.Nilai.Valid || target.Nilai.Decimal.IsZero() || halangan(target, realisasi) != "" {
		return
	}
	arah := arahOperator(target)
	if item := m.byKey[kunci(name.Text)]; arah == "" && item != nil {
		arah = item.arah
	}
	exact := TingkatKemajuan(string(arah), realisasi.Nilai.Decimal, target.Nilai.Decimal)
	shown := Persen(Bulat(exact, 2))
	counted := cacahan(name.Text, target)
	if kosong(rapi(cell.Text)) && !cell.NoValue {
		if !counted && !cell.Merged && akhirBulan(m.doc.Periode) == 12 && m.once("LKP-07 "+kunci(name.Text)) {
			m.wrong("LKP-07", cell.Pos, name.Text, oneLine(cell.Text), shown, args("indikator", oneLine(name.Text), "hasil", shown))
		}
		return
	}
	printed, ok := m.percent(cell, name.Text)
	other := exact
	if arah == "" {
		other = TingkatKemajuan(arahNegatif, realisasi.Nilai.Decimal, target.Nilai.Decimal)
	}
	if !ok || cocokSalahSatu(printed, exact, other) || counted && printed.Nilai.Rat().Cmp(exact) > 0 {
		return
	}
	if arah == "" && m.tundaKemajuan(r, realisasi) {
		return
	}
	m.wrong("CAP-05", cell.Pos, name.Text, oneLine(cell.Text), shown, args("indikator", oneLine(name.Text), "cetak", cetak(cell), "hitung", shown))
}

// tundaKemajuan leaves a progress that fits neither direction to the documents in
// force, beside the end target it stands with; false where that is not stored.
func (m *measuring) tundaKemajuan(r *ingest.Record, realisasi Target) bool {
	target, cell := r.Get("akhir target"), r.Get("kemajuan")
	for i := range m.facts.Target {
		t := &m.facts.Target[i]
		if t.Periode == "akhir" && string(t.Lembar) == target.Pos.Sheet && string(t.Sel) == target.Pos.Cell {
			t.KemajuanTeks, t.KemajuanSel = persenTertulis(cell)
			t.KemajuanDari = warehouse.NewUkuran(realisasi.Nilai.Decimal)
			return true
		}
	}
	return false
}

// cacahan reports whether an indicator counts things, by its words or unit.
func cacahan(indikator string, t Target) bool {
	return satuanCacah(t.Satuan) || startsWith(indikator, "jumlah") || startsWith(indikator, "banyaknya")
}

// penjelas are the columns in which a report explains a figure.
var penjelas = []string{"penyebab", "kendala", "solusi", "tindak lanjut"}

// tanpaPenjelasan raises a capaian below the threshold in a table that asks for
// its causes where the row names none (LKP-09). A target of the whole year is no
// measure of a part of it.
func (m *measuring) tanpaPenjelasan(t *ingest.Table, r *ingest.Record, item *measured) {
	whole := m.doc.Periode == "tahunan"
	r.Each("target", func(c ingest.Column, v ingest.Value) { whole = whole || c.Period == m.doc.Periode && !v.Blank() })
	limit := m.aturan.Batas("LKP-09")
	if !whole || item.capaian == nil || item.capaian.Cmp(limit.Rat()) >= 0 || item.lain != nil && item.lain.Cmp(limit.Rat()) >= 0 {
		return
	}
	for _, name := range append([]string{"keterangan"}, penjelas...) {
		if v := r.Get(name); !kosong(rapi(v.Text)) || v.NoValue {
			return
		}
	}
	for _, c := range t.Columns {
		for _, name := range penjelas {
			if c.Name == name {
				m.flag("LKP-09", r.Get(name).Pos, item.indikator, args("indikator", oneLine(item.indikator), "nilai", Persen(Bulat(item.capaian, 2)), "kolom", `"`+oneLine(c.Label)+`"`))
				return
			}
		}
	}
}
