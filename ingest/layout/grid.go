package layout

import (
	"sort"
	"strings"

	"capaian/ingest/workbook"
)

// grid is a sheet by address, merges resolved to their anchors.
type grid struct {
	sheet  *workbook.Sheet
	index  map[int]int      // row number → index into sheet.Rows
	merges map[int][]int    // row number → merges that cover it
	labels map[[2]int]label // parsed header cells, kept between candidates
	last   int
}

func newGrid(s *workbook.Sheet) *grid {
	g := &grid{sheet: s, index: make(map[int]int, len(s.Rows)), merges: map[int][]int{}, labels: map[[2]int]label{}}
	for i := range s.Rows {
		g.index[s.Rows[i].Num] = i
		g.last = s.Rows[i].Num
	}
	for i, m := range s.Merges {
		for r := m.Top; r <= m.Bottom && r <= g.last; r++ {
			g.merges[r] = append(g.merges[r], i)
		}
	}
	return g
}

func (g *grid) row(r int) *workbook.Row {
	if i, ok := g.index[r]; ok {
		return &g.sheet.Rows[i]
	}
	return nil
}

// own is the cell stored at an address.
func (g *grid) own(r, c int) (workbook.Cell, bool) {
	row := g.row(r)
	if row == nil {
		return workbook.Cell{}, false
	}
	i := sort.Search(len(row.Cells), func(i int) bool { return row.Cells[i].Col >= c })
	if i < len(row.Cells) && row.Cells[i].Col == c {
		return row.Cells[i], true
	}
	return workbook.Cell{}, false
}

// at is the cell shown at an address: the stored one, or the anchor of the
// merge that covers it.
func (g *grid) at(r, c int) (cell workbook.Cell, merged bool) {
	if cell, ok := g.own(r, c); ok && !empty(cell) {
		return cell, false
	}
	if m, ok := g.merge(r, c); ok && (m.Top != r || m.Left != c) {
		cell, _ := g.own(m.Top, m.Left)
		return cell, !empty(cell)
	}
	return workbook.Cell{}, false
}

func (g *grid) merge(r, c int) (workbook.Range, bool) {
	for _, i := range g.merges[r] {
		if m := g.sheet.Merges[i]; c >= m.Left && c <= m.Right {
			return m, true
		}
	}
	return workbook.Range{}, false
}

// width is the last column of a row, merges counted.
func (g *grid) width(r int) int {
	w := 0
	if row := g.row(r); row != nil && len(row.Cells) > 0 {
		w = row.Cells[len(row.Cells)-1].Col
	}
	for _, i := range g.merges[r] {
		w = max(w, g.sheet.Merges[i].Right)
	}
	return w
}

// filled are the stored cells of a row that say something.
func (g *grid) filled(r int) []workbook.Cell {
	row := g.row(r)
	if row == nil {
		return nil
	}
	cells := make([]workbook.Cell, 0, len(row.Cells))
	for _, c := range row.Cells {
		if !empty(c) {
			cells = append(cells, c)
		}
	}
	return cells
}

func empty(c workbook.Cell) bool {
	return c.Kind == workbook.Blank || c.Kind == workbook.Text && strings.TrimSpace(c.Text) == ""
}

// path is the header of one column over the levels top…bottom; cells of one
// merge count once.
func (g *grid) path(top, bottom, c int) []label {
	var path []label
	var printed [2]int
	for r := top; r <= bottom; r++ {
		cell, _ := g.at(r, c)
		if empty(cell) || [2]int{cell.Row, cell.Col} == printed {
			continue
		}
		printed = [2]int{cell.Row, cell.Col}
		path = append(path, g.label(cell))
	}
	return path
}

func (g *grid) label(c workbook.Cell) label {
	at := [2]int{c.Row, c.Col}
	l, ok := g.labels[at]
	if !ok {
		l = parseLabel(c.Text)
		g.labels[at] = l
	}
	return l
}
