package layout

import (
	"slices"
	"sync"
)

// Role is what a column holds; it decides what fits into its cells.
type Role uint8

// The roles of columns.
const (
	Name    Role = iota // words: a name, a text
	Number              // an ordinal
	Code                // a code of the nomenclature
	Measure             // a target or realisasi: number, letter, threshold, text
	Money               // rupiah
	Percent             // points
)

// ColumnSpec is one column of a table as the field words it. Labels and groups
// are folded phrases (see Phrase).
type ColumnSpec struct {
	Name   string   // how transform asks for it
	Role   Role     //
	Labels []string // leaf labels, without year, period and parentheses; "": a year alone
	Under  []string // beginnings of a label on a level above; none: any
	// After are columns of which one must be the last anchor met from the left:
	// what a figure is about stands left of it.
	After []string
	// Yearly columns repeat per year and need one in their header.
	Yearly bool
	// Periodic columns repeat per triwulan, semester or month and need one.
	Periodic bool
	// Grouped columns repeat per label above them, as under groups of belanja.
	Grouped bool
	// Marked columns need a unit in their header, their own or one below: the
	// money beside the kinerja of a group.
	Marked bool
	// Repeats allows the column per year without needing a year.
	Repeats  bool
	Required bool
	// Key columns hold what a data row is about: a row without any is a
	// remnant, and a line where only the first one is filled may be a heading.
	Key bool
}

// Spec is one table layout: its columns in order of preference.
type Spec struct {
	Name    string
	Columns []ColumnSpec
	Telling bool // no other kind of document has such a table

	once  sync.Once
	words *lexicon
}

// lexicon is made when the spec is first used.
func (s *Spec) lexicon() *lexicon {
	s.once.Do(func() { s.words = newLexicon(s) })
	return s.words
}

// required are the names of the columns without which a header is none.
func (s *Spec) required() []string {
	var names []string
	for _, c := range s.Columns {
		if c.Required && !slices.Contains(names, c.Name) {
			names = append(names, c.Name)
		}
	}
	return names
}

// Column is a column found on a sheet.
type Column struct {
	Name   string
	Role   Role
	Key    bool
	Row    int // of the label that names it
	Col    int // 1-based sheet column
	Last   int // last sheet column its header is merged over
	Year   int
	Nth    int // "Tahun-3": the third year of the plan, where no year is printed
	Period string
	Unit   string // rp, ribu, juta, miliar, persen, ""
	Group  string // folded label above the one that names it
	Label  string // as printed, levels joined by " / "
	Stated bool   // by a hint, not by its label
	// grouped columns repeat by their group.
	grouped bool
	twin    bool // bears the same header as the column before it
}

// says counts what a header states beside the name of the column.
func (c Column) says() int {
	n := 0
	if c.Year != 0 || c.Nth != 0 {
		n++
	}
	if c.Period != "" {
		n++
	}
	if c.Unit != "" {
		n++
	}
	return n
}
