package workbook

import (
	"encoding/xml"
	"fmt"
	"strconv"
)

// odsTable reads one table.
type odsTable struct {
	book    *odsBook
	x       *odfReader
	sheet   *Sheet
	visit   func(Row) error
	columns []odsColumns // styles of columns, as far as they matter
	col     int          // columns declared so far
	row     int          // rows passed so far
	cells   int
	copies  int // cells that stand for no element of their own
}

// maxCopies bounds what a few repeated elements may unfold to.
const maxCopies = 500_000

// count counts the cells that an element stands for.
func (t *odsTable) count(cells, copies int) error {
	t.cells += cells + copies
	if t.copies += copies; t.copies > maxCopies {
		return fmt.Errorf("lebih dari %d sel berulang", maxCopies)
	}
	if t.cells > maxCells {
		return fmt.Errorf("lebih dari %d sel berisi", maxCells)
	}
	return nil
}

// odsColumns are neighbouring columns of one style.
type odsColumns struct {
	last  int
	style string
}

// part reads what stands in a table; rows and columns may be grouped.
func (t *odsTable) part(el xml.StartElement) error {
	if el.Name.Space != nsTable {
		return nil
	}
	switch el.Name.Local {
	case "table-column-group", "table-columns", "table-header-columns", "table-row-group", "table-rows", "table-header-rows":
		return t.x.each(t.part)
	case "table-column":
		return t.column(el)
	case "table-row":
		return t.readRow(el)
	}
	return nil
}

func (t *odsTable) column(el xml.StartElement) error {
	n, err := repeated(el, "number-columns-repeated")
	if err != nil {
		return err
	}
	if t.col+n > maxCols {
		return fmt.Errorf("lebih dari %d kolom", maxCols)
	}
	if isHidden(el) {
		for col := t.col + 1; col <= t.col+n; col++ {
			t.sheet.HiddenCols[col] = true
		}
	}
	t.col += n
	t.columns = append(t.columns, odsColumns{t.col, odfAttr(el, nsTable, "default-cell-style-name")})
	return nil
}

// isHidden tells rows and columns hidden by hand or by a filter.
func isHidden(el xml.StartElement) bool {
	v := odfAttr(el, nsTable, "visibility")
	return v == "collapse" || v == "filter"
}

// repeated is how often an element stands for its like.
func repeated(el xml.StartElement, name string) (int, error) {
	text := odfAttr(el, nsTable, name)
	if text == "" {
		return 1, nil
	}
	n, err := strconv.Atoi(text)
	if err != nil || n < 1 || n > maxRows {
		return 0, fmt.Errorf("%s %q bukan bilangan yang mungkin", name, text)
	}
	return n, nil
}

// readRow reads a row and yields it as often as it is repeated.
func (t *odsTable) readRow(el xml.StartElement) error {
	n, err := repeated(el, "number-rows-repeated")
	if err != nil {
		return err
	}
	r := &odsRow{t: t, num: t.row + 1, style: odfAttr(el, nsTable, "default-cell-style-name")}
	if err := t.x.each(r.cell); err != nil {
		return err
	}
	t.row += n
	if len(r.cells) == 0 {
		return nil
	}
	if t.row > maxRows {
		return fmt.Errorf("lebih dari %d baris", maxRows)
	}
	if err := t.count(0, (n-1)*len(r.cells)); err != nil {
		return err
	}
	for i := range n {
		row := Row{Num: r.num + i, Hidden: isHidden(el), Cells: r.cells}
		if i > 0 {
			row.Cells = append([]Cell(nil), r.cells...)
			for k := range row.Cells {
				row.Cells[k].Row = row.Num
			}
		}
		if err := t.visit(row); err != nil {
			return &visitError{err}
		}
	}
	return nil
}

// odsRow is a row while its cells are read.
type odsRow struct {
	t     *odsTable
	num   int
	col   int
	style string
	cells []Cell
}

// cell reads a cell, visible or covered by a merge.
func (r *odsRow) cell(el xml.StartElement) error {
	covered := is(el, nsTable, "covered-table-cell")
	if !covered && !is(el, nsTable, "table-cell") {
		return nil
	}
	n, err := repeated(el, "number-columns-repeated")
	if err != nil {
		return err
	}
	c := Cell{Row: r.num, Col: r.col + 1}
	text, written, err := r.t.x.cellText()
	if err != nil {
		return err
	}
	if err := r.merge(el, c); err != nil {
		return err
	}
	r.col += n
	c.fillODS(el, text, written)
	r.t.sheet.outside(&c, odfAttr(el, nsTable, "formula"))
	if c.Kind == Blank && !c.NoValue {
		return nil
	}
	if r.col > maxCols {
		return fmt.Errorf("lebih dari %d kolom", maxCols)
	}
	if err := r.t.count(1, n-1); err != nil {
		return err
	}
	style := odfAttr(el, nsTable, "style-name")
	for i := range n {
		c.Col = r.col - n + 1 + i
		s := r.t.book.looks(r.styleOf(style, c.Col))
		c.Bold, c.Indent = s.bold, s.indent
		r.cells = append(r.cells, c)
	}
	return nil
}

// styleOf is the style of a cell: its own, its row's or its column's.
func (r *odsRow) styleOf(own string, col int) string {
	if own != "" {
		return own
	}
	if r.style != "" {
		return r.style
	}
	for _, c := range r.t.columns {
		if col <= c.last {
			return c.style
		}
	}
	return ""
}

func (r *odsRow) merge(el xml.StartElement, c Cell) error {
	cols, err := repeated(el, "number-columns-spanned")
	if err != nil {
		return err
	}
	rows, err := repeated(el, "number-rows-spanned")
	if err != nil || cols == 1 && rows == 1 {
		return err
	}
	m := Range{Top: c.Row, Left: c.Col, Bottom: c.Row + rows - 1, Right: c.Col + cols - 1}
	if m.Bottom > maxRows || m.Right > maxCols {
		return fmt.Errorf("sel gabungan mulai %s melewati batas lembar", c.Ref())
	}
	if len(r.t.sheet.Merges) == maxMerges {
		return fmt.Errorf("lebih dari %d sel gabungan", maxMerges)
	}
	r.t.sheet.Merges = append(r.t.sheet.Merges, m)
	return nil
}
