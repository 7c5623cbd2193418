package transform

import (
	"strconv"
	"strings"

	"capaian/ingest"
	"capaian/transform/warehouse"
)

// matriks judges the tables that set the tree of programmes against indicators,
// targets, realisasi and money: Renja, KUA-PPAS, the matrix of an Evaluasi
// Renja and its entry forms, budgets down to the account.
func (j *judge) matriks() {
	for i := range j.doc.Tables {
		j.matriksTable(&j.doc.Tables[i])
	}
}

// matriksTabel is one such table being judged.
type matriksTabel struct {
	tabelUang
	plan bool // of several years, which are checked against each other
}

func newMatriks(j *judge, t *ingest.Table) *matriksTabel {
	return &matriksTabel{tabelUang: tabelUang{judge: j, table: t}}
}

// matriksTable judges one table and gives the money it stored.
func (j *judge) matriksTable(t *ingest.Table) ([]warehouse.Anggaran, sums) {
	return j.matriksRows(newMatriks(j, t))
}

func (j *judge) matriksRows(m *matriksTabel) ([]warehouse.Anggaran, sums) {
	p := newPohon(m.table, kepalaTabel(m.table))
	p.fused, p.merged = m.tergabung, m.plan
	for _, r := range j.tampak(m.table) {
		if m.plan && !j.unshift(r) {
			continue
		}
		at, own := p.tempat(r)
		if !own && j.fragment(r) {
			continue
		}
		m.row(r, at, own)
	}
	return m.selesai()
}

// row judges one row: its indicators, then its money.
func (m *matriksTabel) row(r *ingest.Record, at simpul, own bool) {
	m.errors(r, at, own)
	for _, i := range m.indikator(r, at, own) {
		if targets := m.ukuran(r, i); m.plan {
			m.targetsAgree(targets, i.nama)
		}
	}
	if b := m.baris(r, at, own); m.plan {
		m.moneyAgrees(b.years(), at.nama)
		m.links(r, at.konteks(m.base))
	}
}

// tergabung says that a programme and its first kegiatan stand in one cell.
func (m *matriksTabel) tergabung(v ingest.Value, program, kegiatan string) {
	m.flag("STR-03", v.Pos, program, args("nilai", oneLine(v.Text), "hasil", `dibaca sebagai program "`+program+`" dan kegiatan "`+kegiatan+`"`))
}

// errors raises the cells of a row that hold an error instead of a figure.
func (m *matriksTabel) errors(r *ingest.Record, at simpul, own bool) {
	if !own && r.Get("indikator").Blank() {
		return
	}
	for i, c := range r.Columns() {
		if v := r.Values[i]; v.Error && !v.Merged && (c.Role == ingest.Measure || c.Role == ingest.Money) {
			m.unusable(v, at.nama+c.Name+c.Period)
		}
	}
}

// satuIndikator is one indicator of a row, with its part of the row's cells
// where a cell holds several.
type satuIndikator struct {
	konteks warehouse.Konteks
	nama    string
	satuan  string
	arah    warehouse.Teks
	cara    warehouse.Teks
	part    int // of cells that hold several, line by line; -1 for whole cells
	parts   int
}

// indikator lists the indicators of a row. Where the table has no column for
// them the name of the place stands for what is measured.
func (m *matriksTabel) indikator(r *ingest.Record, at simpul, own bool) []satuIndikator {
	base := satuIndikator{konteks: at.konteks(m.base), satuan: r.Get("satuan").Text, part: -1}
	base.arah, base.cara = karakter(r)
	v := r.Get("indikator")
	if s := r.Get("indikator sasaran"); !s.Blank() && !s.Merged && (v.Blank() || v.Merged) && !own {
		base.konteks = m.konteks("sasaran")
		base.konteks.Tujuan, base.konteks.Sasaran = at.tujuan, at.sasaran
		v = s
	}
	switch {
	case v.Merged:
		return nil
	case !v.Blank() && m.stated(r):
		return m.pecah(r, base, v)
	case !v.Blank() || !m.stated(r):
		return nil
	case !m.table.Has("indikator") && own:
		base.nama = at.nama
		return []satuIndikator{base}
	}
	return m.tanpaNama(r)
}

// tanpaNama raises figures of a row that names no indicator.
func (m *matriksTabel) tanpaNama(r *ingest.Record) []satuIndikator {
	for i, c := range r.Columns() {
		if v := r.Values[i]; c.Role == ingest.Measure && !v.Blank() && !v.Merged && !v.Error {
			m.flag("STR-10", v.Pos, c.Name, args("nilai", oneLine(v.Text), "sebab", "barisnya tidak menyebut indikator"))
		}
	}
	return nil
}

// pecah takes a cell of several indicators apart, line by line, where the cells
// of its figures have as many lines.
func (m *matriksTabel) pecah(r *ingest.Record, base satuIndikator, v ingest.Value) []satuIndikator {
	names := lines(v.Text)
	n := len(names)
	if n > 1 && m.sameLines(r, n) {
		all := make([]satuIndikator, n)
		for i := range all {
			all[i] = base
			all[i].nama, all[i].part, all[i].parts = tanpaSebutan(names[i]), i, n
			if s := lines(base.satuan); len(s) == n {
				all[i].satuan = s[i]
			}
		}
		return all
	}
	base.nama = tanpaSebutan(v.Text)
	return []satuIndikator{base}
}

func lines(s string) (list []string) {
	for _, l := range strings.FieldsFunc(s, func(r rune) bool { return r == '\n' || r == '\r' }) {
		if l = strings.TrimSpace(l); l != "" {
			list = append(list, l)
		}
	}
	return list
}

// sameLines reports whether every measure of a row has n lines, and one has.
func (m *matriksTabel) sameLines(r *ingest.Record, n int) bool {
	found := false
	for i, c := range r.Columns() {
		v := r.Values[i]
		if c.Role != ingest.Measure || v.Blank() || v.Merged {
			continue
		}
		if len(lines(v.Text)) != n {
			return false
		}
		found = true
	}
	return found
}

// stated reports whether a row states anything in a column of measures.
func (m *matriksTabel) stated(r *ingest.Record) bool {
	for i, c := range r.Columns() {
		if v := r.Values[i]; c.Role == ingest.Measure && (!v.Blank() || v.NoValue) && !v.Merged && !v.Error {
			return true
		}
	}
	return false
}

// tanpaSebutan cuts what only says that an indicator follows: "Indikator
// Program (Outcome) : Persentase …".
func tanpaSebutan(s string) string {
	before, after, ok := strings.Cut(s, ":")
	if ok && startsWith(before, "indikator") && len(before) < 60 && strings.TrimSpace(after) != "" {
		return strings.TrimSpace(after)
	}
	return s
}

// karakter reads the direction and the aggregation that the row states: in a
// column each, or in one of both ("absolut", "naik (baik)").
func karakter(r *ingest.Record) (arah, cara warehouse.Teks) {
	arah = arahKolom(r.Get("arah").Text)
	v := r.Get("karakter")
	for _, text := range append([]string{v.Text}, v.Parts...) {
		if a := arahKolom(text); arah == "" {
			arah = a
		}
		if c := agregasi(text); cara == "" {
			cara = c
		}
	}
	return arah, cara
}

// ofPart is the part of a cell that belongs to one of several indicators.
func (i satuIndikator) ofPart(v ingest.Value) ingest.Value {
	if i.part >= 0 && !v.Blank() {
		v.Text = lines(v.Text)[i.part]
	}
	return v
}

func (i satuIndikator) unit(v ingest.Value) string {
	if v.Unit != "" {
		return v.Unit
	}
	return i.satuan
}

func rowKey(r *ingest.Record, i satuIndikator) string {
	return strconv.Itoa(r.Row) + "/" + strconv.Itoa(i.part)
}
