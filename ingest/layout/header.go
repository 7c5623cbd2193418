package layout

import (
	"regexp"
	"slices"
	"strings"

	"capaian/ingest/workbook"
)

// candidate is one reading of rows as a header.
type candidate struct {
	spec        *Spec
	columns     []Column
	unknown     []workbook.Cell
	top, bottom int
	said        int // years, periods, units and parts of codes that its columns state
	also        []*Spec
	ignored     []int // columns stated to hold nothing
	misfit      bool  // a stated column is none of the spec's
}

// richer reports whether a reading explains more than another: more columns,
// or as many with more of their years, periods and units.
func (c candidate) richer(than candidate) bool {
	if len(c.columns) != len(than.columns) {
		return len(c.columns) > len(than.columns)
	}
	return c.said > than.said
}

// maxLevels is how many rows of labels a header may have, maxHeader how many
// rows in all: merges leave rows without a cell between them.
const (
	maxLevels = 4
	maxHeader = 8
)

// plain reads the rows from r on as a header by its labels. A reading that
// starts lower and explains as much means that r is a title, a line of metadata
// or the last row of a table above it.
func (f *finder) plain(r int) (candidate, bool) {
	cells, last := f.grid.filled(r), f.limit(r)
	best, ok := f.tallest(r, last)
	for lower := r + 1; ok && lower <= best.bottom; lower++ {
		if c, better := f.tallest(lower, last); better && !best.richer(c) {
			best, ok = f.tallest(r, lower-1) // a header of its own above the other
			lower = r
		}
	}
	if !ok || len(cells) == 1 && cells[0].Col <= best.columns[0].Col {
		return candidate{}, false
	}
	return best, true
}

// tallest tries one row of labels, then more, down to last; a taller reading
// wins where it explains more. Rows of column numbers are no level, and with a
// row of figures the data begins. A blank row that no cell of the header reaches
// over ends it.
func (f *finder) tallest(r, last int) (best candidate, ok bool) {
	met, most := f.promised(), make([]int, len(f.specs))
	reach := r // how far down the cells of the header are merged
	for bottom, levels := r, 0; levels < maxLevels && bottom <= min(last, r+maxHeader); bottom++ {
		cells := f.grid.filled(bottom)
		if len(cells) == 0 && bottom > reach {
			break
		}
		if len(cells) == 0 {
			continue
		}
		reach = max(reach, f.grid.bottom(cells))
		if columnNumbers(cells) {
			if bottom == r {
				return best, false
			}
			continue
		}
		if levels++; f.figured(cells) || levels > 1 && f.wordy(cells) {
			break
		}
		if !f.meets(met, cells) {
			continue
		}
		columns := f.columns(r, bottom)
		for i, hits := range f.hits(columns) {
			if met[i] != f.allOf(i) || hits < 2 || 2*hits < unstated(columns) {
				continue
			}
			c, fits := f.try(f.specs[i], columns)
			if !fits {
				continue
			}
			most[i] = max(most[i], len(c.columns))
			if !ok || c.richer(best) {
				c.top, c.bottom = r, bottom
				best, ok = c, true
			}
		}
	}
	for i, n := range most {
		if ok && n == len(best.columns) && f.specs[i] != best.spec {
			best.also = append(best.also, f.specs[i])
		}
	}
	return best, ok
}

var (
	reFigure   = regexp.MustCompile(`^(?i:rp)?[\s.]*-?\d[\d.,]*-*\s*%?$`)
	reOnlyYear = regexp.MustCompile(`^(?:19|20)\d\d$`)
	reCurrency = regexp.MustCompile(`^(?i:rp)\.?$`)
	// reThousands is a unit of money: "Rp 000", "(000)".
	reThousands = regexp.MustCompile(`^(?i:rp)?[\s.(]*000\)?$`)
)

// figured reports whether a row holds figures that are no years: the data
// begins. A stray number among labels does not make a row of labels data.
func (f *finder) figured(cells []workbook.Cell) bool {
	figures, labels := 0, 0
	for _, c := range cells {
		text := strings.TrimSpace(c.Text)
		switch {
		case len(text) == 4 && reOnlyYear.MatchString(text), strings.Contains(text, "000") && reThousands.MatchString(text), len(text) <= 3 && reCurrency.MatchString(text):
		case c.Kind == workbook.Number || hasDigit(text) && reFigure.MatchString(text):
			figures++
		case len(text) <= maxLabel && f.named(c):
			labels++
		}
	}
	return figures > 0 && labels < 2*figures
}

// wordy reports whether a row says nothing that a header says, and states
// quantities: "Keluaran | Jumlah dokumen | 10 dokumen".
func (f *finder) wordy(cells []workbook.Cell) bool {
	return slices.ContainsFunc(cells, func(c workbook.Cell) bool { return hasDigit(c.Text) }) &&
		!slices.ContainsFunc(cells, func(c workbook.Cell) bool { return len(c.Text) <= maxLabel && f.named(c) })
}

// named reports whether a cell reads as a label: one the specs know, or only a
// year or a period.
func (f *finder) named(c workbook.Cell) bool {
	l := f.grid.label(c)
	return l.text == "" && (l.period != "" || l.nth != 0 || l.year != 0) || l.text != "" && f.meaning(l.text).known
}

// allOf has a bit for each required column of a spec.
func (f *finder) allOf(spec int) uint64 { return 1<<len(f.specs[spec].lexicon().required) - 1 }

// meets adds the labels of a row to the required columns met so far, and
// reports whether those of any spec all are.
func (f *finder) meets(met []uint64, cells []workbook.Cell) bool {
	for _, c := range cells {
		if len(c.Text) > maxLabel {
			continue
		}
		for _, text := range f.readings(c) {
			for _, n := range f.meaning(text).needs {
				met[n.spec] |= 1 << n.column
			}
		}
	}
	for i := range f.specs {
		if met[i] == f.allOf(i) {
			return true
		}
	}
	return false
}

// readings are the texts a header cell can stand for: its own, and the one
// without the words of a change or of triwulan.
func (f *finder) readings(c workbook.Cell) []string {
	l := f.grid.label(c)
	texts := []string{l.text}
	if rest, change := cutChange([]label{l}); change != "" && change != changeBy {
		texts = append(texts, rest[0].text)
	}
	if rest, ok := perQuarter(l.text); ok && rest != "" {
		texts = append(texts, rest)
	}
	return texts
}

// hits counts for each spec the columns whose last label it knows: a bound on
// what it can explain that costs little.
func (f *finder) hits(columns []headerColumn) []int {
	hits := make([]int, len(f.specs))
	for _, c := range columns {
		if c.stated != nil {
			continue
		}
		path, _ := cutChange(c.path)
		leaf, above := leaves(path)
		first := f.meaning(leaf).specs
		if rest, ok := perQuarter(leaf); ok && len(first) == 0 {
			first = f.meaning(rest).specs
		}
		for _, i := range first {
			hits[i]++
		}
		if above == "" {
			continue
		}
		for _, i := range f.meaning(above).specs {
			if !slices.Contains(first, i) {
				hits[i]++
			}
		}
	}
	return hits
}

// promising spares the search on rows that carry no word of the vocabulary: a
// header's first row names a column or groups some. "Tujuan : …" in separate
// cells is no header.
func (f *finder) promising(cells []workbook.Cell) bool {
	for _, c := range cells {
		if strings.HasPrefix(strings.TrimSpace(c.Text), ":") {
			return false
		}
	}
	for _, c := range cells {
		if c.Kind != workbook.Text || len(c.Text) > maxLabel {
			continue
		}
		if text := f.grid.label(c).text; text != "" && f.meaning(text).known {
			return true
		}
	}
	return false
}

// maxLabel is more bytes than any label of a column has.
const maxLabel = 200

// try reads the columns of a header as those of one spec. A column that repeats
// one already found, behind a column that holds nothing, begins another table
// at its side: neither it nor what follows belongs to this one.
func (f *finder) try(s *Spec, columns []headerColumn) (candidate, bool) {
	c := candidate{spec: s}
	r, beside := reading{spec: s, taken: make([]place, 0, len(columns))}, false
	columns, c.said = groupCodes(s, columns)
	r.reserve(&c, columns)
	for _, h := range columns {
		if h.stated != nil {
			if !h.stated.Ignore {
				c.state(&r, h)
			}
			continue
		}
		found, column, again := r.match(h.path)
		column.Col, column.Last, column.Row, column.Label = h.col, h.end, h.leaf.Row, h.printed()
		beside = beside || again.Name != "" && !found && h.gap
		switch {
		case !beside && !found && c.twins(again, column):
			column.Name, column.Role, column.Key, column.twin = again.Name, again.Role, again.Key, true
		case beside || !found:
			c.unknown = append(c.unknown, h.leaf)
			continue
		}
		c.columns = append(c.columns, column)
		c.said += column.says()
	}
	c.spreadCodes(columns)
	c.onlyBefore(&r)
	for _, spec := range s.Columns {
		if spec.Required && !r.has(spec.Name) {
			return c, false
		}
	}
	return c, !c.misfit && len(c.columns) >= 2 && len(c.columns) >= len(c.unknown)
}

// twins reports whether a column bears the very header of measures before it:
// one of the two then holds their unit.
func (c *candidate) twins(again, column Column) bool {
	return again.Role == Measure && c.twin(again.Name, column.Label) >= 0
}

// twin is the column of that name and header, -1 where there is none.
func (c *candidate) twin(name, label string) int {
	return slices.IndexFunc(c.columns, func(o Column) bool { return o.Name == name && o.Label == label })
}
