package layout

import (
	"slices"
	"strings"
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

// ColumnSpec is one column of a table as the field words it.
type ColumnSpec struct {
	Name   string   // how transform asks for it
	Role   Role     //
	Labels []string // folded leaf labels, without year, period and parentheses; "": a year alone
	Under  []string // folded beginnings of a label on a level above; none: any
	// Yearly columns repeat per year and need one in their header.
	Yearly bool
	// Periodic columns repeat per triwulan, semester or month and need one.
	Periodic bool
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
	Col    int // 1-based sheet column
	Last   int // last sheet column its header is merged over
	Year   int
	Period string
	Unit   string // rp, ribu, juta, miliar, persen, ""
	Label  string // as printed, levels joined by " / "
}

// says counts what a header states beside the name of the column.
func (c Column) says() int {
	n := 0
	if c.Year != 0 {
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

// place is one column of a spec, of one year and period where it repeats.
type place struct {
	index, year int
	period      string
}

// taken are the columns of a spec that a header has already named.
type taken []place

func (t taken) has(s *Spec, name string) bool {
	for _, p := range t {
		if s.Columns[p.index].Name == name {
			return true
		}
	}
	return false
}

func (cs *ColumnSpec) place(i int, c Column) place {
	switch {
	case cs.Yearly, cs.Periodic:
		return place{i, c.Year, c.Period}
	case cs.Repeats:
		return place{i, c.Year, ""}
	}
	return place{index: i}
}

// match finds the first free column of the spec that a header path means, and
// takes it. again says that the only ones meant are taken.
func (s *Spec) match(path []label, taken *taken) (found *ColumnSpec, c Column, again bool) {
	for _, l := range path {
		if l.year != 0 {
			c.Year = l.year
		}
		if l.period != "" {
			c.Period = l.period
		}
		if l.unit != "" {
			c.Unit = l.unit
		}
	}
	leaf := lastNamed(path, len(path))
	for _, unit := range []bool{true, false} { // "REALISASI" over "Rp" is a realisasi
		at, role := leaf, Role(0)
		if unit {
			at, role = underUnit(path, leaf)
		}
		if at < -1 {
			continue
		}
		for i := range s.Columns {
			spec := &s.Columns[i]
			if unit && spec.Role != role || !spec.fits(path, at, c) {
				continue
			}
			if p := spec.place(i, c); !slices.Contains(*taken, p) {
				*taken = append(*taken, p)
				c.Name, c.Role, c.Key = spec.Name, spec.Role, spec.Key
				return spec, c, false
			}
			again = true
		}
	}
	return nil, c, again
}

// lastNamed is the last label before n that is more than a year or a period; -1
// where none is.
func lastNamed(path []label, n int) int {
	for i := n - 1; i >= 0; i-- {
		if path[i].text != "" {
			return i
		}
	}
	return -1
}

// unitWords are the words of a label that states only a unit of money.
var unitWords = map[string]bool{"rp": true, "dalam": true, "ribu": true, "ribuan": true, "juta": true, "jutaan": true, "miliar": true, "miliaran": true, "000": true}

// underUnit gives the label above one that is only a unit, and the role a
// column of that unit has; -2 where it is none.
func underUnit(path []label, leaf int) (int, Role) {
	above := lastNamed(path, leaf)
	if leaf < 1 || above < 0 {
		return -2, 0
	}
	if path[leaf].text == "persentase" {
		return above, Percent
	}
	for _, w := range strings.Fields(path[leaf].text) {
		if !unitWords[w] {
			return -2, 0
		}
	}
	return above, Money
}

// leaves are the labels by which a path may be known: its last one, and the one
// above where the last is a unit.
func leaves(path []label) (leaf, above string) {
	at := lastNamed(path, len(path))
	if at < 0 {
		return "", ""
	}
	if up, _ := underUnit(path, at); up >= 0 {
		above = path[up].text
	}
	return path[at].text, above
}

func (cs *ColumnSpec) fits(path []label, leaf int, c Column) bool {
	if cs.Yearly && c.Year == 0 || cs.Periodic && c.Period == "" || !cs.Periodic && c.Period != "" {
		return false
	}
	text, above := "", path
	if leaf >= 0 {
		text, above = path[leaf].text, path[:leaf]
	}
	if !slices.Contains(cs.Labels, text) {
		return false
	}
	if len(cs.Under) == 0 {
		return true
	}
	for _, l := range above {
		for _, u := range cs.Under {
			if hasPrefixWords(l.text, u) {
				return true
			}
		}
	}
	return false
}

func hasPrefixWords(s, prefix string) bool {
	return s == prefix || len(s) > len(prefix) && s[:len(prefix)] == prefix && s[len(prefix)] == ' '
}
