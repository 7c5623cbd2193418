package layout

import (
	"slices"
	"strings"
)

// place is one column of a spec, of one year, period and group where it repeats.
type place struct {
	index, year, nth int
	period, group    string
	change           string
}

// reading is a header being read as one spec, from the left.
type reading struct {
	spec   *Spec
	taken  []place
	anchor string // the last column met that others must follow
}

func (r *reading) has(name string) bool {
	for _, p := range r.taken {
		if r.spec.Columns[p.index].Name == name && p.change != changeBefore {
			return true
		}
	}
	return false
}

func (cs *ColumnSpec) place(i int, c Column, change string) place {
	p := place{index: i, change: change}
	switch {
	case cs.Yearly, cs.Periodic:
		p.year, p.nth, p.period = c.Year, c.Nth, c.Period
	case cs.Repeats:
		p.year, p.nth = c.Year, c.Nth
	}
	if cs.Grouped {
		p.group = c.Group
	}
	return p
}

// match finds the first free column of the spec that a header path means, and
// takes it. again is the column meant where it is taken already.
func (r *reading) match(path []label) (found bool, c, again Column) {
	path, change := cutChange(path)
	c = qualities(path)
	if change == changeBy {
		c.Name, c.Role = "selisih", Money
		return true, c, again
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
		if up := lastNamed(path, max(at, 0)); up >= 0 {
			c.Group = path[up].text
		}
		meant := r.meant(path, at, c.Period)
		money := isMoney(c.Unit) && slices.ContainsFunc(meant, func(i int) bool {
			return r.spec.Columns[i].Marked && r.spec.Columns[i].Role == Money && r.fits(i, path, at, c)
		})
		for _, i := range meant {
			spec := &r.spec.Columns[i]
			if money && spec.Role == Measure || unit && !spec.holds(role) || !unit && spec.Marked && !isMoney(c.Unit) || !r.fits(i, path, at, c) {
				continue
			}
			named := c
			named.Name, named.Role, named.Key, named.grouped = spec.Name, spec.Role, spec.Key, spec.Grouped
			if change == changeBefore {
				named.Name += " " + changeBefore
				named.Key = false
			}
			p := spec.place(i, c, change)
			if !slices.Contains(r.taken, p) {
				r.take(p, spec.Name)
				return true, named, again
			}
			again = named
		}
	}
	return false, c, again
}

// holds reports whether a column can be the kinerja or the money of its group: a
// figure of that role, or the percentage of one.
func (cs *ColumnSpec) holds(role Role) bool {
	return cs.Role == role || cs.Role == Percent && cs.Marked == (role == Money)
}

// qualities are the year, period and unit that a header path states.
func qualities(path []label) (c Column) {
	for _, l := range path {
		c.Year, c.Nth = pickYear(c, l)
		if l.period != "" {
			c.Period = l.period
		}
		if l.unit != "" {
			c.Unit = l.unit
		}
	}
	return c
}

func isMoney(unit string) bool { return unit != "" && unit != "persen" }

func (r *reading) take(p place, name string) {
	r.taken = append(r.taken, p)
	if r.spec.lexicon().anchors[name] {
		r.anchor = name
	}
}

func pickYear(c Column, l label) (year, nth int) {
	if l.year != 0 || l.nth != 0 {
		return l.year, l.nth
	}
	return c.Year, c.Nth
}

// meant are the columns that the label at a level can mean; one that groups
// triwulan may say so: "Target Triwulan".
func (r *reading) meant(path []label, at int, period string) []int {
	text := ""
	if at >= 0 {
		text = path[at].text
	}
	columns := r.spec.lexicon().columns(text)
	if rest, ok := perQuarter(text); ok && len(columns) == 0 && rest != "" && period != "" {
		return r.spec.lexicon().columns(rest)
	}
	return columns
}

func (r *reading) fits(i int, path []label, leaf int, c Column) bool {
	cs := &r.spec.Columns[i]
	year := c.Year != 0 || c.Nth != 0
	if cs.Yearly && !year || cs.Periodic && c.Period == "" || !cs.Periodic && c.Period != "" {
		return false
	}
	if len(cs.After) > 0 && !slices.Contains(cs.After, r.anchor) {
		return false
	}
	above := path
	if leaf >= 0 {
		above = path[:leaf]
	}
	return r.spec.lexicon().under(i, above)
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

// kinds of figures that a label states below the one that names them.
var kindWords = map[string]Role{"persentase": Percent, "k": Measure, "kinerja": Measure, "keuangan": Money, "anggaran": Money}

// underUnit gives the label above one that is only a unit, and the role a
// column of that unit has; -2 where it is none.
func underUnit(path []label, leaf int) (int, Role) {
	above := lastNamed(path, leaf)
	if leaf < 1 || above < 0 {
		return -2, 0
	}
	if role, ok := kindWords[path[leaf].text]; ok {
		return above, role
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

func hasPrefixWords(s, prefix string) bool {
	return s == prefix || len(s) > len(prefix) && s[:len(prefix)] == prefix && s[len(prefix)] == ' '
}
