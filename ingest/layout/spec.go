package layout

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
	Labels []string // folded leaf labels, without year, period and parentheses
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

// Column is a column found on a sheet.
type Column struct {
	Name   string
	Role   Role
	Key    bool
	Col    int // 1-based sheet column
	Year   int
	Period string
	Unit   string // rp, ribu, juta, miliar, persen, ""
	Label  string // as printed, levels joined by " / "
}

// match finds the first column of the spec that a header path means. taken
// holds the single columns already found.
func (s *Spec) match(path []label, taken map[string]bool) (*ColumnSpec, Column) {
	leaf := -1
	c := Column{}
	for i, l := range path {
		if l.text != "" {
			leaf = i
		}
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
	if leaf < 0 {
		return nil, c
	}
	for i := range s.Columns {
		spec := &s.Columns[i]
		if spec.fits(path, leaf, c) && !(taken[spec.Name] && !spec.Yearly && !spec.Periodic && !(spec.Repeats && c.Year != 0)) {
			c.Name, c.Role, c.Key = spec.Name, spec.Role, spec.Key
			return spec, c
		}
	}
	return nil, c
}

func (cs *ColumnSpec) fits(path []label, leaf int, c Column) bool {
	if cs.Yearly && c.Year == 0 || cs.Periodic && c.Period == "" || !cs.Periodic && c.Period != "" {
		return false
	}
	if !contains(cs.Labels, path[leaf].text) {
		return false
	}
	if len(cs.Under) == 0 {
		return true
	}
	for _, l := range path[:leaf] {
		for _, u := range cs.Under {
			if hasPrefixWords(l.text, u) {
				return true
			}
		}
	}
	return false
}

func contains(list []string, s string) bool {
	for _, v := range list {
		if v == s {
			return true
		}
	}
	return false
}

func hasPrefixWords(s, prefix string) bool {
	return s == prefix || len(s) > len(prefix) && s[:len(prefix)] == prefix && s[len(prefix)] == ' '
}
