package ingest

import (
	"sort"
	"strings"
	"unicode"
)

// Pos is where something stands in a workbook: the sheet and the A1 cell. Both
// are empty for what concerns a file as a whole.
type Pos struct{ Sheet, Cell string }

// String is the place as a clerk names it: Lembar!F17.
func (p Pos) String() string {
	if p.Cell == "" {
		return p.Sheet
	}
	return p.Sheet + "!" + p.Cell
}

// Severity is how wrong a finding is.
type Severity string

// The severities: what is printed there is wrong; check it; to be known.
const (
	Galat      Severity = "GALAT"
	Peringatan Severity = "PERINGATAN"
	Info       Severity = "INFO"
)

// Issue says that the data is wrong, not that the program failed: where, which
// rule, and what the rule's sentence needs. Errors are the other channel.
type Issue struct {
	Pos  Pos
	Rule string
	// Args fill the {…} of the rule's message.
	Args map[string]string
	// About names what the finding is about without its row (an indicator, a
	// kegiatan), so that it can be found again in a mended workbook.
	About string
	// Printed and Expected are the value found and the one it should be.
	Printed, Expected string
	// Severity overrides the rule's where the case decides.
	Severity Severity
}

// Level is the severity of the issue.
func (i Issue) Level() Severity {
	if i.Severity != "" {
		return i.Severity
	}
	return RuleOf(i.Rule).Severity
}

// Message is the sentence of the issue, in Indonesian. It begins as a sentence
// does, also where a document ("realisasi anggaran") comes first.
func (i Issue) Message() string {
	said := []rune(fill(RuleOf(i.Rule).Message, i.Args, i.Pos))
	if len(said) > 0 {
		said[0] = unicode.ToUpper(said[0])
	}
	return string(said)
}

// Hint is what to do about it, in Indonesian.
func (i Issue) Hint() string { return fill(RuleOf(i.Rule).Hint, i.Args, i.Pos) }

// Rule is one line of the catalogue.
type Rule struct {
	ID       string
	Severity Severity
	Message  string // with {names} that Args fill; {lokasi} is the place
	Hint     string // what to do
	Source   string // regulation or document the rule rests on
	Batas    Batas  // the zero value where the rule has none
	Mati     bool   // does not speak unless the configuration switches it on
}

// Batas is the threshold of a rule, which the configuration may change.
type Batas struct {
	Nilai  string // exact, with a point
	Satuan string
	Arti   string // what lies beyond it, for the operator
}

// RuleOf gives a rule by its id; an unknown id is a defect of the program and
// shows as itself.
func RuleOf(id string) Rule {
	if r, ok := byID[id]; ok {
		return r
	}
	return Rule{ID: id, Severity: Galat, Message: id, Hint: id}
}

// Rules is the catalogue, in order of id.
func Rules() []Rule {
	list := append([]Rule(nil), catalogue...)
	sort.SliceStable(list, func(i, j int) bool { return list[i].ID < list[j].ID })
	return list
}

var byID = func() map[string]Rule {
	m := make(map[string]Rule, len(catalogue))
	for _, r := range catalogue {
		m[r.ID] = r
	}
	return m
}()

func fill(template string, args map[string]string, pos Pos) string {
	pairs := make([]string, 0, 2*len(args)+2)
	pairs = append(pairs, "{lokasi}", pos.String())
	for k, v := range args {
		pairs = append(pairs, "{"+k+"}", v)
	}
	return strings.NewReplacer(pairs...).Replace(template)
}

// Kelompok is a group of rules: those whose ids begin with Awalan.
type Kelompok struct{ Awalan, Judul string }

// KelompokAturan are the groups of the catalogue, in the order of its table.
func KelompokAturan() []Kelompok {
	return []Kelompok{
		{"FMT", "Penulisan angka, tanggal, dan satuan"}, {"STR", "Susunan tabel"}, {"LKP", "Kelengkapan"}, {"REF", "Kode dan padanan nama"},
		{"KON", "Keselarasan isi dan antardokumen"}, {"HIT", "Penjumlahan dan persentase"}, {"CAP", "Capaian"}, {"PRD", "Predikat"}, {"ANG", "Anggaran"},
		{"TWL", "Triwulan, semester, dan bulan"}, {"WJR", "Kewajaran"}, {"DOK", "Penyajian"}, {"BKS", "Berkas"}, {"KPT", "Keputusan"},
	}
}
