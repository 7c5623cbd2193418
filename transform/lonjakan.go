package transform

import (
	"slices"
	"strconv"
	"strings"

	"github.com/shopspring/decimal"

	"capaian/ingest"
	"capaian/ingest/sebutan"
)

// This file compares the figures of a plan over its years, and of one place with
// another.

// lonjakan raises the first year in which the money of a place is more than so
// many times that of the year before, or less than the inverse (HIT-05).
func (j *judge) lonjakan(c *cabangRencana) {
	limit := j.aturan.Batas("HIT-05")
	years := c.tahun()
	for i := 1; i < len(years); i++ {
		now, before := c.uang[years[i]], c.uang[years[i-1]]
		if years[i] != years[i-1]+1 || !now.nilai.IsPositive() || !before.nilai.IsPositive() {
			continue
		}
		if now.nilai.LessThanOrEqual(before.nilai.Mul(limit)) && before.nilai.LessThanOrEqual(now.nilai.Mul(limit)) {
			continue
		}
		j.flag("HIT-05", now.sel.Pos, c.at.nama, args("tahun", strconv.Itoa(years[i]), "nama", c.at.nama, "a", Rp(now.nilai), "b", Rp(before.nilai),
			"rasio", Desimal(now.nilai.DivRound(before.nilai, 2)))).Printed = oneLine(now.sel.Text)
		return
	}
}

// minAngka and minRagam are how many figures, and how many different ones, two
// places must share to be copies.
const (
	minAngka = 4
	minRagam = 3
)

// salinTempel raises a place whose targets and money are all those of another
// one (KON-15).
func (j *judge) salinTempel() {
	first := map[string]*cabangRencana{}
	for i, c := range j.rencana {
		if bercabang(j.rencana, i) {
			continue
		}
		amounts, kinds := 0, map[string]bool{}
		for _, y := range c.tahun() {
			if u := c.uang[y]; u.nilai.IsPositive() {
				amounts++
				kinds[u.nilai.String()] = true
			}
		}
		if amounts < minAngka || len(kinds) < minRagam {
			continue
		}
		key := strings.Join(c.angka, "\x00")
		o := first[key]
		if o == nil {
			first[key] = c
			continue
		}
		if kunci(o.at.nama) != kunci(c.at.nama) {
			j.flag("KON-15", c.nama.Pos, c.at.nama, args("a", c.at.nama, "b", o.at.nama, "lain", o.nama.Pos.String()))
		}
	}
}

// tanpaPentahapan notes a percentage or index that reaches the end target of the
// plan before its last year (KON-14). A full 100 per cent can only be kept.
func (j *judge) tanpaPentahapan(baseline *yearTarget, planned []yearTarget, end *yearTarget, name string) {
	e := end.value.Nilai.Decimal
	if !bertahap(end.value, name) {
		return
	}
	rose := baseline != nil && baseline.value.Nilai.Decimal.LessThan(e)
	for i, t := range planned {
		d := t.value.Nilai.Decimal
		if i == len(planned)-1 {
			return
		}
		if d.Equal(e) && rose {
			j.flag("KON-14", t.cell.Pos, name, args("tahun", strconv.Itoa(t.year), "indikator", oneLine(name), "target", oneLine(end.cell.Text)))
			return
		}
		rose = rose || d.LessThan(e)
	}
}

// sudahAkhir notes a target of the year that is already the one of the end of
// the Renstra (KON-14).
func (m *measuring) sudahAkhir(name string, last int, end Target, cell ingest.Value) {
	item := m.byKey[kunci(name)]
	if item == nil || last <= m.doc.Tahun || !end.Nilai.Valid || !item.target.Nilai.Valid || !item.target.Nilai.Decimal.Equal(end.Nilai.Decimal) || end.Operator != "=" || !bertahap(end, name) {
		return
	}
	m.flag("KON-14", cell.Pos, name, args("tahun", strconv.Itoa(m.doc.Tahun), "indikator", oneLine(name), "target", oneLine(cell.Text)))
}

// bertahap reports whether a target of the end is reached step by step: a
// percentage or an index, but a full 100 per cent can only be kept.
func bertahap(end Target, name string) bool {
	if end.Satuan == "%" {
		return !end.Nilai.Decimal.Equal(decimal.NewFromInt(100))
	}
	return startsWith(name, "nilai") || startsWith(name, "indeks")
}

// kodeGanda raises a code that two different names of one level bear (REF-02).
// Names that share most of their words are one, spelled otherwise.
func (m *matriksTabel) kodeGanda(r *ingest.Record, at simpul, own bool) {
	if !own || at.rekening != "" || at.kode == "" || at.lapis < lapisProgram || at.lapis > lapisSub {
		return
	}
	kode := inti(at.kode)
	if m.lapisKode(kode) != at.lapis || strings.Count(kode, ".") < 2 || lapisKode(kode) != at.lapis {
		return
	}
	v := r.Get("kode")
	for _, name := range []string{"sub kegiatan", "kegiatan", "program"} {
		if v.Blank() || v.Merged {
			v = r.Get(name)
		}
	}
	if first, _ := kodeNamaBaris(v.Text); v.Blank() || v.Merged || first == "" {
		return // the row bears no code of its own
	}
	if words := lapisKata(at.nama); words != tidakTentu && words != at.lapis || at.lapis == lapisProgram && m.disebutProgram != (words == lapisProgram) {
		return // the code of the programme beside its kegiatan
	}
	key := strconv.Itoa(at.lapis) + " " + kode
	old, ok := m.kode[key]
	switch {
	case !ok:
		m.kode[key] = namaKode{at.nama, v.Pos}
	case kunci(old.nama) != kunci(at.nama) && !serupa(old.nama, at.nama):
		m.wrong("REF-02", v.Pos, kode, kode, "", args("kode", kode, "tingkat", strings.ReplaceAll(tingkatLapis[at.lapis], "_", " "),
			"daftar", strconv.Quote(old.nama)+" ("+old.at.String()+") dan "+strconv.Quote(at.nama)))
	}
}

// namaKode is the first name that bears a code.
type namaKode struct {
	nama string
	at   ingest.Pos
}

// tanpaKode notes, at the header of its programmes, a plan, budget or report on
// one that gives them no code (REF-04): names match them instead. Only an empty
// column is a fault; forms without one are lawful.
func (j *judge) tanpaKode() {
	var first *ingest.Table
	var kepala ingest.Column
	column := false
	for i := range j.doc.Tables {
		t := &j.doc.Tables[i]
		if t.Has("kode") || t.Has("kode program") || t.Has("kode kegiatan") || t.Has("rekening") {
			column = true
		}
		at := slices.IndexFunc(t.Columns, func(c ingest.Column) bool { return c.Name == "program" || c.Name == "kegiatan" })
		if first == nil && at >= 0 && len(t.Records) > 0 {
			first, kepala = t, t.Columns[at]
		}
	}
	switch j.doc.Jenis {
	case "RENSTRA", "RENJA", "RKT", "KUA_PPAS", "RKA", "DPA", "REALISASI_ANGGARAN":
	default:
		return // their forms have no codes
	}
	if first == nil || j.berkode() {
		return
	}
	i := j.flag("REF-04", kepalaKolom(first, kepala), j.doc.Jenis, args("dokumen", sebutan.Jenis(j.doc.Jenis)))
	if i.Printed = judul(kepala); kepala.Group == "" {
		i.Printed = oneLine(kepala.Label)
	}
	if !column {
		i.Severity = ingest.Info
	}
}

// berkode reports whether any fact of the document has a code.
func (j *judge) berkode() bool {
	for i := range j.facts.Anggaran {
		if a := &j.facts.Anggaran[i]; a.Kode != "" || a.Rekening != "" {
			return true
		}
	}
	for i := range j.facts.Target {
		if j.facts.Target[i].Kode != "" {
			return true
		}
	}
	return len(j.facts.Anggaran)+len(j.facts.Target) == 0
}
