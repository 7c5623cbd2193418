// Package layout finds the tables on a sheet and what each of their columns
// means, from the vocabulary of the field and the shape of the sheet: header
// levels under letterheads, merged groups, years as a level, column-number
// rows, repeated headers, totals, and where a table ends. It knows words and
// positions; it does not read numbers (package transform does) and knows no
// document (package ingest does).
package layout

import (
	"strings"

	"capaian/ingest/workbook"
)

// RowKind is what a row of a table is.
type RowKind uint8

// The kinds of rows.
const (
	Data    RowKind = iota
	Total           // sums the rows above it
	Average         // averages the rows above it
)

// Cell is a cell of a table row. Merged marks a value shown here but stored at
// the anchor of a merge: its address is the anchor's.
type Cell struct {
	workbook.Cell
	Merged bool
}

// Row is one row of a table, its cells in the order of the table's columns.
// Blank cells keep their own address.
type Row struct {
	Num   int
	Kind  RowKind
	Label string // of a total or an average, as printed
	Cells []Cell
	// Beyond are filled cells of the row right of the last column.
	Beyond []workbook.Cell
}

// Line is a row outside of tables, its cells joined by spaces.
type Line struct {
	Row, Col int // of the first cell
	Text     string
	Cells    []workbook.Cell
}

// Table is one table found on a sheet.
type Table struct {
	Spec        *Spec
	Columns     []Column
	Top, Bottom int // header rows
	Rows        []Row
	Above       []Line // lines between the table before it and its header
	Repeats     []int  // first rows of the same header met again below
	Unknown     []workbook.Cell
}

// Sheet is what a sheet was understood to hold: tables, and every line that
// belongs to none, in order.
type Sheet struct {
	Tables []Table
	Lines  []Line // all lines of the sheet outside of tables
}

// Find reads a sheet with the layouts that may stand on it. Where two layouts
// explain the same header, the one that explains more columns wins, then the
// one listed first.
func Find(s *workbook.Sheet, specs []*Spec) *Sheet {
	f := &finder{grid: newGrid(s), specs: specs, words: vocabulary(specs)}
	found := &Sheet{}
	var above []Line
	for r := 1; r <= f.grid.last; {
		if h, ok := f.header(r); ok {
			t := Table{Spec: h.spec, Columns: h.columns, Top: h.top, Bottom: h.bottom, Above: above, Unknown: h.unknown}
			r = f.body(&t)
			found.Tables = append(found.Tables, t)
			above = nil
			continue
		}
		if line, ok := f.line(r); ok {
			above = append(above, line)
			found.Lines = append(found.Lines, line)
		}
		r++
	}
	return found
}

type finder struct {
	grid  *grid
	specs []*Spec
	words map[string]bool // every leaf label of every spec
}

func vocabulary(specs []*Spec) map[string]bool {
	words := map[string]bool{}
	for _, s := range specs {
		for _, c := range s.Columns {
			for _, l := range c.Labels {
				words[l] = true
			}
		}
	}
	return words
}

func (f *finder) line(r int) (Line, bool) {
	cells := f.grid.filled(r)
	if len(cells) == 0 {
		return Line{}, false
	}
	texts := make([]string, len(cells))
	for i, c := range cells {
		texts[i] = strings.TrimSpace(c.Text)
	}
	return Line{Row: r, Col: cells[0].Col, Text: strings.Join(texts, " "), Cells: cells}, true
}

// candidate is one reading of rows as a header.
type candidate struct {
	spec        *Spec
	columns     []Column
	unknown     []workbook.Cell
	top, bottom int
}

// maxLevels is how many rows a header may have.
const maxLevels = 4

// header reads the rows from r on as a header, if they are one. A taller
// reading wins only where it explains more columns; a reading that starts
// lower and explains more means r is a title above it.
func (f *finder) header(r int) (candidate, bool) {
	if !f.promising(r) {
		return candidate{}, false
	}
	best, ok := f.tallest(r)
	if !ok {
		return best, false
	}
	for lower := r + 1; lower <= best.bottom; lower++ {
		if c, ok := f.tallest(lower); ok && len(c.columns) > len(best.columns) {
			return candidate{}, false
		}
	}
	return best, true
}

func (f *finder) tallest(r int) (best candidate, ok bool) {
	for bottom := r; bottom < r+maxLevels && bottom <= f.grid.last; bottom++ {
		for _, s := range f.specs {
			if c, fits := f.try(s, r, bottom); fits && len(c.columns) > len(best.columns) {
				best, ok = c, true
			}
		}
	}
	return best, ok
}

// promising spares the search on rows that carry no word of the vocabulary: a
// header's first row names a column or groups some.
func (f *finder) promising(r int) bool {
	cells := f.grid.filled(r)
	if len(cells) < 2 {
		return false
	}
	for _, c := range cells {
		if c.Kind == workbook.Text && (f.words[f.grid.label(c).text] || f.group(f.grid.label(c).text)) {
			return true
		}
	}
	return false
}

func (f *finder) group(text string) bool {
	if text == "" {
		return false
	}
	for _, s := range f.specs {
		for _, c := range s.Columns {
			for _, u := range c.Under {
				if hasPrefixWords(text, u) {
					return true
				}
			}
		}
	}
	return false
}

// try reads rows top…bottom as a header of one spec. Every level must add to
// the reading: a header row where no cell is part of a column's name, year or
// group is none.
func (f *finder) try(s *Spec, top, bottom int) (candidate, bool) {
	c := candidate{spec: s, top: top, bottom: bottom}
	taken := map[string]bool{}
	width := 0
	for r := top; r <= bottom; r++ {
		width = max(width, f.grid.width(r))
	}
	var leaf [2]int
	for col := 1; col <= width; col++ {
		path := f.grid.path(top, bottom, col)
		cell := f.headerCell(top, bottom, col)
		if len(path) == 0 || leaf == [2]int{cell.Row, cell.Col} { // merged over the column before
			continue
		}
		leaf = [2]int{cell.Row, cell.Col}
		spec, column := s.match(path, taken)
		if spec == nil {
			c.unknown = append(c.unknown, cell)
			continue
		}
		taken[spec.Name] = true
		column.Col = col
		column.Label = f.printed(top, bottom, col)
		c.columns = append(c.columns, column)
	}
	for _, spec := range s.Columns {
		if spec.Required && !taken[spec.Name] {
			return c, false
		}
	}
	return c, len(c.columns) >= 2 && len(c.columns) >= len(c.unknown)
}

func (f *finder) headerCell(top, bottom, col int) workbook.Cell {
	for r := bottom; r > top; r-- {
		if c, _ := f.grid.at(r, col); !empty(c) {
			return c
		}
	}
	c, _ := f.grid.at(top, col)
	return c
}

func (f *finder) printed(top, bottom, col int) string {
	var parts []string
	var at [2]int
	for r := top; r <= bottom; r++ {
		c, _ := f.grid.at(r, col)
		if empty(c) || at == [2]int{c.Row, c.Col} {
			continue
		}
		at = [2]int{c.Row, c.Col}
		parts = append(parts, strings.Join(strings.Fields(c.Text), " "))
	}
	return strings.Join(parts, " / ")
}
