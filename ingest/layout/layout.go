// Package layout finds the tables on a sheet and what each of their columns
// means, from the vocabulary of the field and the shape of the sheet: header
// levels under letterheads, merged groups, years as a level, column-number
// rows, repeated headers, totals, and where a table ends. It knows words and
// positions; it does not read numbers (package transform does) and knows no
// document (package ingest does).
package layout

import (
	"slices"
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
	Heading         // a line between rows that says what follows is about
)

// Cell is a cell of a table row. Merged marks a value shown here but stored at
// the anchor of a merge: its address is the anchor's.
type Cell struct {
	workbook.Cell
	Merged bool
	// Parts are the texts under a header merged over several sheet columns that
	// hold several: whole codes from the widest to the row's own (of split digits
	// the Text is the joined code), or words beside the first.
	Parts []string
	Unit  string // words beside a figure, under the same header
}

// Row is one row of a table, its cells in the order of the table's columns.
// Blank cells keep their own address.
type Row struct {
	Num    int
	Kind   RowKind
	Hidden bool
	Label  string // of a total, an average or a heading, as printed
	Cells  []Cell
	// Beyond are filled cells of the row that stand under none of the columns:
	// right of the last one, or between two.
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
	Also        []*Spec // layouts that explain the header as well
	Columns     []Column
	Top, Bottom int // header rows
	Rows        []Row
	Above       []Line // lines between the table before it and its header
	Repeats     []Span // the same header met again below
	Notes       []Line // notes between its rows
	Idle        int    // prefilled rows that name and state nothing
	Filtered    bool   // an automatic filter covers its rows
	Unknown     []workbook.Cell
	Slips       []Slip // labels with a letter wrong
	Ignored     []int  // sheet columns left out because it was stated
}

// Span is rows from top to bottom.
type Span struct{ Top, Bottom int }

// Sheet is what a sheet was understood to hold: tables, and every line that
// belongs to none, in order.
type Sheet struct {
	Tables []Table
	Lines  []Line // all lines of the sheet outside of tables
}

// Find reads a sheet with the layouts that may stand on it. Where two layouts
// explain the same header, the one that explains more columns wins, then the
// one listed first.
func Find(s *workbook.Sheet, specs []*Spec) *Sheet { return FindWith(s, specs, nil) }

func (f *finder) find() *Sheet {
	found := &Sheet{}
	var above []Line
	for r := 1; r <= f.grid.last; {
		if h, ok := f.header(r); ok {
			t := Table{Spec: h.spec, Also: h.also, Columns: h.columns, Top: h.top, Bottom: h.bottom, Above: above, Unknown: h.unknown, Ignored: h.ignored}
			t.Slips = f.slipsIn(t.Top, t.Bottom)
			r = f.body(&t)
			t.settleTwins()
			t.Filtered = filtered(f.grid.sheet, &t)
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
	hint  *Hint
	seen  map[string]meaning // label → what the specs know of it
	slips map[int][]Slip     // row → labels in it that look misspelt
	read  map[string]string  // printed header text → label it was read as

	stray, under []workbook.Cell // room for reading a row
}

// meaning is what the specs know of one label.
type meaning struct {
	known bool   // as the label of a column, or of a level above
	specs []int  // that have it as the label of a column
	needs []need // required columns it meets
}

// need is a required column of a spec; columns of one name are one.
type need struct{ spec, column int }

func newFinder(s *workbook.Sheet, specs []*Spec) *finder {
	return &finder{grid: newGrid(s), specs: specs, seen: map[string]meaning{}, slips: map[int][]Slip{}, read: map[string]string{}}
}

// meaning looks a folded label up in every spec.
func (f *finder) meaning(text string) meaning {
	m, ok := f.seen[text]
	if ok {
		return m
	}
	first, _, _ := strings.Cut(text, " ")
	for i, s := range f.specs {
		x := s.lexicon()
		if !x.first[first] {
			continue
		}
		columns := x.columns(text)
		if len(columns) > 0 {
			m.specs = append(m.specs, i)
		}
		m.known = m.known || len(columns) > 0 || x.group(text)
		for _, c := range columns {
			if n, ok := x.needs[c]; ok {
				m.needs = append(m.needs, need{i, n})
			}
		}
	}
	if m.known { // texts that are no label are many, and quickly looked up again
		f.seen[text] = m
	}
	return m
}

func (f *finder) line(r int) (Line, bool) {
	cells := f.grid.filled(r)
	if len(cells) == 0 {
		return Line{}, false
	}
	return Line{Row: r, Col: cells[0].Col, Text: f.text(cells), Cells: cells}, true
}

// text is what the cells of a line say together.
func (f *finder) text(cells []workbook.Cell) string {
	texts := make([]string, len(cells))
	for i, c := range cells {
		texts[i] = strings.TrimSpace(c.Text)
	}
	return strings.Join(texts, " ")
}

// filtered reports whether an automatic filter covers rows of a table.
func filtered(s *workbook.Sheet, t *Table) bool {
	return slices.ContainsFunc(s.Filters, func(r workbook.Range) bool {
		return len(t.Rows) > 0 && r.Top <= t.Rows[len(t.Rows)-1].Num && r.Bottom >= t.Rows[0].Num
	})
}
