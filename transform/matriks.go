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
	plan      bool                  // of several years, which are checked against each other
	lapisKode func(kode string) int // the level of a code of the table
	cabang    *cabangRencana        // the place whose rows are being read
	// disebutProgram says that the programmes of the table begin with that word.
	disebutProgram bool
	teratur        bool // its rows bear codes
}

func newMatriks(j *judge, t *ingest.Table) *matriksTabel {
	m := &matriksTabel{tabelUang: tabelUang{judge: j, table: t}}
	m.triwulan = m.cakupan()
	return m
}

// matriksTable judges one table and gives the money it stored.
func (j *judge) matriksTable(t *ingest.Table) ([]warehouse.Anggaran, sums) {
	return j.matriksRows(newMatriks(j, t))
}

func (j *judge) matriksRows(m *matriksTabel) ([]warehouse.Anggaran, sums) {
	p := newPohon(m.table, kepalaTabel(m.table))
	p.fused, p.merged, m.lapisKode, m.disebutProgram, m.teratur = m.tergabung, m.plan, p.lapisKode, p.words, p.teratur
	m.kodeAtas()
	if m.plan && p.words {
		m.kodeBlok()
	}
	for _, r := range j.tampak(m.table) {
		whole := !m.plan || j.unshift(r)
		at, own := p.tempat(r)
		if !whole {
			m.tertutup(r, at)
			continue
		}
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
	m.oddCodes(r, at, own)
	m.kodeGanda(r, at, own)
	m.barisCabang(r, at, own)
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

// oddCodes raises what stands in a column of codes and is none, and codes that
// contradict what their row says it is.
func (m *matriksTabel) oddCodes(r *ingest.Record, at simpul, own bool) {
	m.kodeBaris(r, own)
	v := r.Get("kode")
	for _, b := range r.Beyond {
		if c, ok := m.column("kode"); ok && within(b, c) {
			m.wrong("REF-01", b.Pos, b.Text, oneLine(b.Text), "", args("nilai", oneLine(b.Text)))
		}
	}
	words, code := lapisKata(at.nama), m.lapisKode(at.kode)
	if own && !v.Blank() && words >= lapisProgram && words <= lapisSub && code != tidakTentu && code != words && at.rekening == "" && at.lapis == words {
		m.wrong("REF-03", v.Pos, at.kode+at.nama, oneLine(v.Text), "", args("kode", at.kode, "n", strconv.Itoa(strings.Count(at.kode, ".")+1), "tingkat", strings.ReplaceAll(tingkatLapis[words], "_", " ")))
	}
}

// kodeBlok raises the code above a block of a programme that is not one of a
// programme. Where the lines name a kegiatan it may be that one's.
func (m *matriksTabel) kodeBlok() {
	value, line, ok := above(m.table, "kode rekening", "kode", "kode program")
	_, _, kegiatan := above(m.table, "kegiatan", "nama kegiatan", "sub kegiatan", "nama sub kegiatan")
	kode := NormalKode(value)
	if level := lapisKode(kode); !ok || kegiatan || level == tidakTentu || level == lapisProgram {
		return
	}
	m.wrong("REF-03", line.Pos, kode, kode, "", args("kode", kode, "n", strconv.Itoa(strings.Count(kode, ".")+1), "tingkat", "program"))
}

// column is the first column of that name.
func (m *tabelUang) column(name string) (ingest.Column, bool) {
	for _, c := range m.table.Columns {
		if c.Name == name {
			return c, true
		}
	}
	return ingest.Column{}, false
}

// within reports whether a cell stands under a column.
func within(v ingest.Value, c ingest.Column) bool {
	for col := c.Col; col <= max(c.Col, c.Last); col++ {
		if ingest.ColName(col) == columnOf(v.Pos) {
			return true
		}
	}
	return false
}

// tergabung says that a programme and its first kegiatan stand in one cell. What
// the row states is then of the kegiatan, and nothing of the programme.
func (m *matriksTabel) tergabung(v ingest.Value, program, kegiatan string) {
	m.flag("STR-03", v.Pos, program, args("nilai", oneLine(v.Text), "hasil", `dibaca sebagai program "`+program+`" dan kegiatan "`+kegiatan+`"`))
	if m.plan && dimintaIndikatorProgram(m.table) {
		m.flag("LKP-02", v.Pos, program, args("program", program, "kurang", "indikator"))
	}
}

// errors raises the cells of a row that hold an error instead of a name or a
// figure. Errors of percentages follow from others.
func (m *matriksTabel) errors(r *ingest.Record, at simpul, own bool) {
	if !own && r.Get("indikator").Blank() {
		return
	}
	for i, c := range r.Columns() {
		if v := r.Values[i]; v.Error && !v.Merged && c.Role != ingest.Percent && c.Name != "predikat" {
			m.unusable(v, at.nama+c.Name+c.Period)
		}
	}
}

// satuIndikator is the indicator of a row.
type satuIndikator struct {
	konteks warehouse.Konteks
	nama    string
	satuan  string
	arah    warehouse.Teks
	cara    warehouse.Teks
}

// indikator lists the indicators of a row. Where the table has no column for
// them the name of the place stands for what is measured.
func (m *matriksTabel) indikator(r *ingest.Record, at simpul, own bool) []satuIndikator {
	base := satuIndikator{konteks: at.konteks(m.base), satuan: r.Get("satuan").Text}
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
	case !v.Blank() && m.stated(r) && placeholder(v.Text):
		return m.tanpaNama(r)
	case !v.Blank() && m.stated(r):
		base.nama = tanpaSebutan(v.Text)
		return []satuIndikator{base}
	case !v.Blank() || !m.stated(r):
		return nil
	case !m.table.Has("indikator") && own:
		base.nama = at.nama
		return []satuIndikator{base}
	}
	return m.tanpaNama(r)
}

// placeholder reports whether a text stands where an indicator should and names
// none: "0", "undefined".
func placeholder(s string) bool {
	return strings.Trim(s, "0123456789.,- ") == "" || strings.EqualFold(strings.TrimSpace(s), "undefined")
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

func (i satuIndikator) unit(v ingest.Value) string {
	if v.Unit != "" {
		return v.Unit
	}
	return i.satuan
}
