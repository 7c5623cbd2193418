package layout

import (
	"slices"
	"strings"

	"capaian/ingest/workbook"
)

// headerColumn is one column of a header: its cells from the top level to the
// leaf, and the sheet columns that the leaf covers.
type headerColumn struct {
	col, end int
	leaf     workbook.Cell
	cells    []workbook.Cell
	path     []label
	gap      bool // a column without any header stands before it
	stated   *Meaning
}

func (h headerColumn) printed() string {
	parts := make([]string, len(h.cells))
	for i, c := range h.cells {
		parts[i] = strings.Join(strings.Fields(c.Text), " ")
	}
	return strings.Join(parts, " / ")
}

// header reads rows top…bottom as levels of labels. A label also groups the
// columns right of it that have labels below and a blank beside it, where the
// office did not merge.
func (g *grid) header(top, bottom int) []headerColumn {
	var rows []int
	for r := top; r <= bottom; r++ {
		if !columnNumbers(g.filled(r)) {
			rows = append(rows, r)
		}
	}
	at := g.columns(rows)
	columns := make([]headerColumn, 0, len(at))
	row := func() []workbook.Cell { return make([]workbook.Cell, len(rows)) }
	open, levels, shown, before := row(), row(), row(), row()
	cells, path := make([]workbook.Cell, 0, len(at)*len(rows)), make([]label, 0, len(at)*len(rows))
	end := 0
	for _, col := range at {
		leaf := g.levels(levels, rows, col)
		switch {
		case leaf < 0:
			clear(open)
			continue
		case levels[leaf].Col < col: // merged over from the left
			end = max(end, col)
			continue
		}
		h := headerColumn{col: col, leaf: levels[leaf], gap: end > 0 && col > end+1}
		h.end = g.right(h.leaf)
		if n := len(columns); n > 0 && columns[n-1].end >= col {
			columns[n-1].end = col - 1
		}
		end = max(end, h.end)
		copy(shown, levels)
		g.inherit(open, before, levels, leaf)
		before, shown = shown, before
		from := len(cells)
		for _, c := range levels[:leaf+1] {
			if n := len(cells); !empty(c) && (n == from || !same(cells[n-1], c)) {
				cells = append(cells, c)
				path = append(path, g.label(c))
			}
		}
		h.cells, h.path = cells[from:], path[from:]
		qualify(h.path)
		columns = append(columns, h)
	}
	return columns
}

// columns are the columns at which the header can change: those of its filled
// cells, and the ones next to them.
func (g *grid) columns(rows []int) []int {
	var cols []int
	for _, r := range rows {
		for _, c := range g.filled(r) {
			cols = append(cols, c.Col, c.Col+1)
		}
	}
	slices.Sort(cols)
	return slices.Compact(cols)
}

// levels takes the cells shown in one column and gives the last one filled. What
// is anchored above the first row does not belong to a header that starts there.
func (g *grid) levels(levels []workbook.Cell, rows []int, col int) (leaf int) {
	leaf = -1
	for i, r := range rows {
		levels[i] = workbook.Cell{}
		if c, _ := g.at(r, col); !empty(c) && c.Row >= rows[0] {
			levels[i], leaf = c, i
		}
	}
	return leaf
}

// inherit fills blanks above the leaf from the groups left open, and opens or
// closes them for the columns that follow. A new group closes those below it, one
// that was shown in the column before already is none.
func (g *grid) inherit(open, before, levels []workbook.Cell, leaf int) {
	for i, c := range levels {
		if i < leaf && empty(c) {
			levels[i] = open[i]
			continue
		}
		if !empty(c) && !same(c, before[i]) {
			clear(open[i:])
		}
		if i < leaf && !same(c, levels[leaf]) && g.right(c) == c.Col {
			open[i] = c
		}
	}
}
