package layout

import (
	"cmp"
	"slices"
	"sort"
	"strings"

	"capaian/ingest/workbook"
)

// grid is a sheet by address, merges resolved to their anchors.
type grid struct {
	sheet     *workbook.Sheet
	tall      map[int][]int32  // column → merges not wider than high, by first row
	wide      map[int][]int32  // row → merges wider than high, by first column
	labels    map[string]label // parsed header texts, kept between candidates
	last, far int              // last row and column that hold a cell
}

// maxSpread bounds the entries of the merge index. Merges that do not overlap
// stay far below; Excel writes no others.
const maxSpread = 1 << 20

func newGrid(s *workbook.Sheet) *grid {
	g := &grid{sheet: s, tall: map[int][]int32{}, wide: map[int][]int32{}, labels: map[string]label{}}
	for i := range s.Rows {
		g.last = s.Rows[i].Num
		if n := len(s.Rows[i].Cells); n > 0 {
			g.far = max(g.far, s.Rows[i].Cells[n-1].Col)
		}
	}
	g.addMerges()
	return g
}

// addMerges indexes the merges that show a value, each along its shorter side,
// so that a long one costs no more than a short one.
func (g *grid) addMerges() {
	var shown []int32
	for i, m := range g.sheet.Merges {
		if c, ok := g.own(m.Top, m.Left); ok && !empty(c) && (m.Bottom > m.Top || m.Right > m.Left) {
			shown = append(shown, int32(i))
		}
	}
	all := g.sheet.Merges
	slices.SortStableFunc(shown, func(a, b int32) int { return cmp.Compare(all[a].Top, all[b].Top) })
	spread := 0
	for _, i := range shown {
		m := all[i]
		bottom, right := min(m.Bottom, g.last), min(m.Right, g.far)
		if spread += min(bottom-m.Top, right-m.Left) + 1; spread > maxSpread {
			break
		}
		if bottom-m.Top >= right-m.Left {
			for c := m.Left; c <= right; c++ {
				g.tall[c] = append(g.tall[c], i)
			}
			continue
		}
		for r := m.Top; r <= bottom; r++ {
			g.wide[r] = append(g.wide[r], i)
		}
	}
	for _, list := range g.wide {
		slices.SortFunc(list, func(a, b int32) int { return cmp.Compare(all[a].Left, all[b].Left) })
	}
}

func (g *grid) row(r int) *workbook.Row {
	rows := g.sheet.Rows
	if len(rows) == 0 || r < rows[0].Num || r > g.last {
		return nil
	}
	if i := r - rows[0].Num; i < len(rows) && rows[i].Num == r {
		return &rows[i] // no row before it is left out
	}
	if i := sort.Search(len(rows), func(i int) bool { return rows[i].Num >= r }); rows[i].Num == r {
		return &rows[i]
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

// merge is the merge with a value that covers an address.
func (g *grid) merge(r, c int) (workbook.Range, bool) {
	all := g.sheet.Merges
	byTop := g.tall[c]
	if i := sort.Search(len(byTop), func(i int) bool { return all[byTop[i]].Top > r }); i > 0 {
		if m := all[byTop[i-1]]; r <= m.Bottom {
			return m, true
		}
	}
	byLeft := g.wide[r]
	if i := sort.Search(len(byLeft), func(i int) bool { return all[byLeft[i]].Left > c }); i > 0 {
		if m := all[byLeft[i-1]]; c <= m.Right {
			return m, true
		}
	}
	return workbook.Range{}, false
}

// right is the last column a cell is merged over.
func (g *grid) right(c workbook.Cell) int {
	if m, ok := g.merge(c.Row, c.Col); ok && m.Top == c.Row && m.Left == c.Col {
		return m.Right
	}
	return c.Col
}

// bottom is the last row that cells are merged over.
func (g *grid) bottom(cells []workbook.Cell) (last int) {
	for _, c := range cells {
		last = max(last, c.Row)
		if m, ok := g.merge(c.Row, c.Col); ok && m.Top == c.Row && m.Left == c.Col {
			last = max(last, m.Bottom)
		}
	}
	return last
}

// filled are the stored cells of a row that say something; not to be changed.
func (g *grid) filled(r int) []workbook.Cell {
	row := g.row(r)
	if row == nil {
		return nil
	}
	if !slices.ContainsFunc(row.Cells, empty) {
		return row.Cells
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

func same(a, b workbook.Cell) bool { return a.Row == b.Row && a.Col == b.Col }

func (g *grid) label(c workbook.Cell) label {
	l, ok := g.labels[c.Text]
	if !ok {
		l = parseLabel(c.Text)
		g.labels[c.Text] = l
	}
	return l
}
