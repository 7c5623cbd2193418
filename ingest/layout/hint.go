package layout

import (
	"slices"
	"strings"

	"capaian/ingest/workbook"
)

// Hint is what someone who has seen the sheet states about it. It goes before
// what labels say, for exactly what it states.
type Hint struct {
	Top, Bottom int             // header rows of one table; 0: they are searched
	Columns     map[int]Meaning // by sheet column, of that table, or of every one
}

// FindWith is Find with a hint, which may be nil.
func FindWith(s *workbook.Sheet, specs []*Spec, hint *Hint) *Sheet {
	f := newFinder(s, specs)
	f.hint = hint
	return f.find()
}

// header reads the rows from r on as a header, if they are one: the one that was
// stated, one whose labels are known, or one with slips in them.
func (f *finder) header(r int) (candidate, bool) {
	if h := f.hint; h != nil && h.Top > 0 && r >= h.Top {
		if r <= h.Bottom || f.repeats(r) {
			return f.stated(r)
		}
	}
	if !f.promising(f.grid.filled(r)) {
		return candidate{}, false
	}
	c, ok := f.plain(r)
	if ok && len(c.unknown) == 0 {
		return c, true
	}
	return f.misspelt(r, c, ok)
}

// limit is the last row that a header beginning at r may reach.
func (f *finder) limit(r int) int {
	if f.hint != nil && r < f.hint.Top {
		return f.hint.Top - 1
	}
	return f.grid.last
}

// stated reads the stated header rows, or their repetition at r, with the layout
// that explains most of them.
func (f *finder) stated(r int) (best candidate, ok bool) {
	h := f.hint
	if r > h.Top && r <= h.Bottom {
		return best, false
	}
	columns := f.pin(f.grid.header(h.Top, h.Bottom), h.Bottom)
	for _, s := range f.specs {
		c, _ := f.try(s, columns)
		if c.misfit || len(c.columns) < 2 || len(c.lacks(s)) > 0 || ok && !c.richer(best) {
			continue
		}
		c.top, c.bottom = r, r+h.Bottom-h.Top
		best, ok = c, true
	}
	return best, ok
}

// repeats reports whether the stated header stands at r again.
func (f *finder) repeats(r int) bool {
	for i := f.hint.Top; i <= f.hint.Bottom; i++ {
		a, b := f.grid.filled(i), f.grid.filled(r+i-f.hint.Top)
		if len(a) == 0 || !slices.EqualFunc(a, b, func(x, y workbook.Cell) bool { return x.Col == y.Col && x.Text == y.Text }) {
			return false
		}
	}
	return true
}

// lacks are the required columns that a reading does not have.
func (c *candidate) lacks(s *Spec) []string {
	return slices.DeleteFunc(slices.Clone(s.lexicon().required), func(name string) bool {
		return slices.ContainsFunc(c.columns, func(o Column) bool { return o.Name == name })
	})
}

// columns are those of a header, with what is stated of them where no header
// rows are.
func (f *finder) columns(top, bottom int) []headerColumn {
	columns := f.grid.header(top, bottom)
	if f.hint == nil || f.hint.Top > 0 {
		return columns
	}
	return f.pin(columns, bottom)
}

// pin puts stated meanings to the columns of a header. A column without a label,
// or under that of its neighbour, becomes one of its own.
func (f *finder) pin(columns []headerColumn, bottom int) []headerColumn {
	for col, m := range f.hint.Columns {
		at, exact := slices.BinarySearchFunc(columns, col, func(h headerColumn, col int) int { return h.col - col })
		if !exact {
			h := headerColumn{col: col, end: col, leaf: workbook.Cell{Row: bottom, Col: col}}
			if at > 0 && columns[at-1].end >= col {
				left := &columns[at-1]
				h.cells, h.path, h.end, left.end = left.cells, left.path, left.end, col-1
			}
			columns = slices.Insert(columns, at, h)
		}
		columns[at].stated = &m
	}
	return columns
}

// promised are the required columns that are stated, where the header is yet to
// be found.
func (f *finder) promised() []uint64 {
	met := make([]uint64, len(f.specs))
	if f.hint == nil || f.hint.Top > 0 {
		return met
	}
	for i, s := range f.specs {
		for _, m := range f.hint.Columns {
			if n := slices.Index(s.lexicon().required, m.Name); n >= 0 {
				met[i] |= 1 << n
			}
		}
	}
	return met
}

// unstated counts the columns whose labels must speak for themselves.
func unstated(columns []headerColumn) (n int) {
	for _, h := range columns {
		if h.stated == nil {
			n++
		}
	}
	return n
}

// reserve takes the places of stated columns before labels can claim them.
func (r *reading) reserve(c *candidate, columns []headerColumn) {
	for _, h := range columns {
		switch {
		case h.stated == nil:
		case h.stated.Ignore:
			c.ignored = append(c.ignored, h.col)
		default:
			column := stated(h)
			if i := r.spec.named(column); i >= 0 {
				r.taken = append(r.taken, r.spec.Columns[i].place(i, column, ""))
			} else if column.Name != changeBy {
				c.misfit = true
			}
		}
	}
}

// state adds a stated column to a reading.
func (c *candidate) state(r *reading, h headerColumn) {
	column := stated(h)
	switch i := r.spec.named(column); {
	case i >= 0:
		spec := &r.spec.Columns[i]
		column.Role, column.grouped, column.Key = spec.Role, spec.Grouped, spec.Key && column.Name == spec.Name
		if r.spec.lexicon().anchors[spec.Name] {
			r.anchor = spec.Name
		}
	case column.Name == changeBy:
		column.Role = Money
	}
	c.columns = append(c.columns, column)
	c.said += column.says()
}

// stated is a column as it was stated; what was left unsaid its label says.
func stated(h headerColumn) Column {
	c := qualities(h.path)
	c.Name, c.Row, c.Col, c.Last, c.Label, c.Stated = h.stated.Name, h.leaf.Row, h.col, h.end, h.printed(), true
	if above := lastNamed(h.path, max(lastNamed(h.path, len(h.path)), 0)); above >= 0 {
		c.Group = h.path[above].text
	}
	if h.stated.Year != 0 || h.stated.Nth != 0 {
		c.Year, c.Nth = h.stated.Year, h.stated.Nth
	}
	if h.stated.Period != "" {
		c.Period = h.stated.Period
	}
	if h.stated.Group != "" {
		c.Group = h.stated.Group
	}
	return c
}

// named is the column of the layout that bears a name and repeats by what the
// column says, -1 where it has none.
func (s *Spec) named(c Column) int {
	name := strings.TrimSuffix(c.Name, " "+changeBefore)
	return slices.IndexFunc(s.Columns, func(o ColumnSpec) bool {
		return o.Name == name && o.Periodic == (c.Period != "") && (!o.Yearly || c.Year != 0 || c.Nth != 0)
	})
}

// heed leaves out the cells of columns that are not to be read.
func (t *Table) heed(cells []workbook.Cell) []workbook.Cell {
	if len(t.Ignored) == 0 {
		return cells
	}
	return slices.DeleteFunc(slices.Clone(cells), func(c workbook.Cell) bool { return slices.Contains(t.Ignored, c.Col) })
}
