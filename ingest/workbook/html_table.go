package workbook

import (
	"errors"
	"fmt"
	"slices"
	"strings"
)

// The largest spans of HTML.
const (
	maxColspan = 1000
	maxRowspan = 65_534
)

// htmlTable is a table laid out on a grid of its own, from row and column 1.
type htmlTable struct {
	rows   []htmlRow // those with something in them
	merges []Range
	row    int // the row being read, 0 before the first
	open   bool
	col    int     // the last column used in it
	taken  []int   // by column, the last row that a span from above takes
	spans  []int   // merges that began in this group of rows
	width  int     // columns of the first row
	placed []place // cells of the row being read
	cell   *inCell // the cell being read
	filled int     // cells with text of their own
	inside int     // such cells of the tables within
}

// htmlRow is a row; inner is what cells hold that hold tables.
type htmlRow struct {
	num   int
	cells []Cell
	inner []innerFlow
}

type innerFlow struct {
	col    int
	cell   Cell
	blocks []htmlBlock
}

// inCell is a cell while its content is read.
type inCell struct {
	flow
	attrs cellAttrs
	col   int
}

// wraps tells a table that only arranges others: they stand alone in their rows,
// or hold more than it does itself.
func (t *htmlTable) wraps() bool {
	beside := slices.ContainsFunc(t.rows, func(r htmlRow) bool { return len(r.inner) > 0 && len(r.cells) > 0 })
	return t.inside > 0 && (!beside || t.inside > t.filled)
}

// startRow begins a row; a group of rows ends the spans of the one before.
func (t *htmlTable) startRow() error {
	if t.row++; t.row > maxRows {
		return fmt.Errorf("lebih dari %d baris", maxRows)
	}
	t.open, t.col, t.placed = true, 0, t.placed[:0]
	return nil
}

// endGroup cuts spans off at the end of a group of rows, as browsers do.
func (t *htmlTable) endGroup() {
	for _, i := range t.spans {
		t.merges[i].Bottom = min(t.merges[i].Bottom, t.row)
	}
	t.merges = slices.DeleteFunc(t.merges, func(m Range) bool { return m.Top == m.Bottom && m.Left == m.Right })
	t.spans = t.spans[:0]
	for i := range t.taken {
		t.taken[i] = min(t.taken[i], t.row)
	}
}

// startCell finds the place of a cell: the next one that no span takes.
func (t *htmlTable) startCell(a cellAttrs) error {
	col := t.col + 1
	for col <= len(t.taken) && t.taken[col-1] >= t.row {
		col++
	}
	last := col + a.colspan - 1
	if last > maxCols {
		return fmt.Errorf("lebih dari %d kolom", maxCols)
	}
	for len(t.taken) < last {
		t.taken = append(t.taken, 0)
	}
	bottom := t.row + a.rowspan - 1
	if a.rowspan > 1 {
		for i := col; i <= last; i++ {
			t.taken[i-1] = max(t.taken[i-1], bottom)
		}
	}
	if a.rowspan > 1 || a.colspan > 1 {
		if len(t.merges) == maxMerges {
			return fmt.Errorf("lebih dari %d sel gabungan", maxMerges)
		}
		t.spans = append(t.spans, len(t.merges))
		t.merges = append(t.merges, Range{Top: t.row, Left: col, Bottom: bottom, Right: last})
	}
	t.cell = &inCell{attrs: a, col: col}
	t.placed = append(t.placed, place{col, t.own() + 1, a.colspan})
	t.col = last
	return nil
}

var errDeep = errors.New("tabel bersarang terlalu dalam")

// endCell keeps the cell just read, unless it is blank.
func (t *htmlTable) endCell() {
	if t.cell == nil {
		return
	}
	in := t.cell
	t.cell = nil
	in.flush()
	c := Cell{Row: t.row, Col: in.col}
	tables := slices.ContainsFunc(in.blocks, func(b htmlBlock) bool { return b.table != nil })
	if tables {
		for _, b := range in.blocks {
			if b.table != nil {
				t.inside += b.table.filled + b.table.inside
			}
		}
		t.last().inner = append(t.last().inner, innerFlow{col: in.col, cell: c, blocks: in.blocks})
		return
	}
	var lines []string
	for _, b := range in.blocks {
		lines = append(lines, b.text)
	}
	in.attrs.fill(&c, strings.Join(lines, "\n"))
	if c.Kind == Blank && !c.NoValue {
		return
	}
	c.Bold = in.attrs.bold || in.bold
	t.filled++
	t.last().cells = append(t.last().cells, c)
}

// last is the row being read, among those with something in them.
func (t *htmlTable) last() *htmlRow {
	if n := len(t.rows); n == 0 || t.rows[n-1].num != t.row {
		t.rows = append(t.rows, htmlRow{num: t.row})
	}
	return &t.rows[len(t.rows)-1]
}

// absorb makes what cells hold that hold tables their text: a line for each
// row, blanks between its cells.
func (r *htmlRow) absorb() {
	for _, in := range r.inner {
		c := in.cell
		if c.setText(strings.Join(linesOf(in.blocks), "\n")); c.Kind == Blank {
			continue
		}
		at, _ := slices.BinarySearchFunc(r.cells, c.Col, func(x Cell, col int) int { return x.Col - col })
		r.cells = slices.Insert(r.cells, at, c)
	}
	r.inner = nil
}

func linesOf(blocks []htmlBlock) (lines []string) {
	for _, b := range blocks {
		if b.table == nil {
			lines = append(lines, b.text)
			continue
		}
		for _, row := range b.table.rows {
			row.absorb()
			var texts []string
			for _, c := range row.cells {
				texts = append(texts, c.Text)
			}
			if len(texts) > 0 {
				lines = append(lines, strings.Join(texts, " "))
			}
		}
	}
	return lines
}
