package workbook

// A rowspan written too long pushes the cells of later rows aside, out of the
// table. Where a row's own cells fill the width of the table there is no room
// for anything from above: there the spans end, and its cells stand where they
// were meant to.

// place is where a cell of a row was put, and where it would stand by the cells
// of its row alone.
type place struct{ col, own, colspan int }

// own is how many columns the cells of the row take up by themselves.
func (t *htmlTable) own() int {
	if n := len(t.placed); n > 0 {
		return t.placed[n-1].own + t.placed[n-1].colspan - 1
	}
	return 0
}

// settle puts the cells of a finished row back that were pushed out of the
// table.
func (t *htmlTable) settle() {
	switch {
	case t.row == 0 || len(t.placed) == 0:
		return
	case t.width == 0:
		t.width = t.col
	}
	if t.own() != t.width || t.col <= t.width {
		return
	}
	t.endSpans()
	back := func(col int) int {
		for _, p := range t.placed {
			if p.col <= col && col < p.col+p.colspan {
				return p.own + col - p.col
			}
		}
		return col
	}
	row := t.last()
	for i := range row.cells {
		row.cells[i].Col = back(row.cells[i].Col)
	}
	for i := range row.inner {
		row.inner[i].col, row.inner[i].cell.Col = back(row.inner[i].col), back(row.inner[i].cell.Col)
	}
	for _, i := range t.spans {
		m := &t.merges[i]
		if m.Top != t.row {
			continue
		}
		m.Left, m.Right = back(m.Left), back(m.Right)
		for col := m.Left; m.Bottom > m.Top && col <= m.Right; col++ {
			t.taken[col-1] = m.Bottom
		}
	}
	t.col = t.width
}

// endSpans ends what reaches into the row from above, and forgets what its own
// cells took where they do not stand.
func (t *htmlTable) endSpans() {
	for _, i := range t.spans {
		if m := &t.merges[i]; m.Top < t.row {
			m.Bottom = min(m.Bottom, t.row-1)
		}
	}
	for i := range t.taken {
		t.taken[i] = min(t.taken[i], t.row-1)
	}
}
