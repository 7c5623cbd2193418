package layout

import (
	"slices"
	"strings"

	"capaian/ingest/workbook"
)

// This file reads the cells of a row under the columns of its table.

func (f *finder) readRow(t *Table, r int) Row {
	row := Row{Num: r, Cells: make([]Cell, len(t.Columns)), Hidden: f.grid.row(r).Hidden}
	f.stray = append(f.stray[:0], f.grid.filled(r)...)
	stray := f.stray
	for i, c := range t.Columns {
		var cell Cell
		if cell, stray = f.pick(c, stray); empty(cell.Cell) {
			cell.Cell, cell.Merged = f.above(r, c)
		}
		if own, ok := f.pending(r, c); ok && (empty(cell.Cell) || isMark(c, cell.Cell)) {
			cell.Cell = own
		}
		if empty(cell.Cell) {
			cell.Row, cell.Col = r, c.Col
		}
		row.Cells[i] = cell
	}
	row.Beyond = append(row.Beyond, t.heed(stray)...)
	return row
}

// pending is a formula under a column whose result was never stored.
func (f *finder) pending(r int, c Column) (workbook.Cell, bool) {
	for col := c.Col; col <= max(c.Col, c.Last); col++ {
		if cell, ok := f.grid.own(r, col); ok && cell.NoValue {
			return cell, true
		}
	}
	return workbook.Cell{}, false
}

// pick takes the value of a column from the cells of a row. A header merged
// over several sheet columns may have its value in any of them: beside a list
// number the words, beside "Rp" the figure, beside a figure its unit, and a
// code in as many parts as there are columns. What is left of the cells takes
// their place.
func (f *finder) pick(c Column, cells []workbook.Cell) (value Cell, rest []workbook.Cell) {
	under, rest := f.under[:0], cells[:0]
	for _, cell := range cells {
		outside := cell.Col < c.Col || cell.Col > max(c.Col, c.Last)
		if outside || c.Role == Code && len(under) > 0 && !unsaid(cell) && !reCode.MatchString(bare(cell)) {
			rest = append(rest, cell)
			continue
		}
		under = append(under, cell)
	}
	f.under = under
	if c.Role == Code {
		if under = slices.DeleteFunc(under, unsaid); len(under) > 1 {
			return codes(under), rest
		}
	}
	at := -1
	for i, cell := range under {
		switch {
		case at < 0, isMark(c, under[at]):
			at = i
		case isMark(c, cell):
		case c.Role == Measure && value.Unit == "" && hasDigit(under[at].Text) && cell.Kind == workbook.Text && !hasDigit(cell.Text):
			value.Unit = strings.TrimSpace(cell.Text)
		default:
			rest = append(rest, cell)
			value.Parts = append(value.Parts, strings.TrimSpace(cell.Text))
		}
	}
	if at < 0 {
		return value, rest
	}
	value.Cell = under[at]
	if value.Parts != nil {
		value.Parts = append([]string{strings.TrimSpace(value.Text)}, value.Parts...)
	}
	return value, rest
}

// bare is a code without what Excel users put around it, its parts joined by
// dots.
func bare(c workbook.Cell) string {
	return strings.Join(strings.FieldsFunc(c.Text, func(r rune) bool { return strings.ContainsRune("`'’. \t\n\u00a0", r) }), ".")
}

// unsaid reports whether a cell only says that it says nothing.
func unsaid(c workbook.Cell) bool {
	switch strings.ToLower(strings.TrimSpace(c.Text)) {
	case "-", "–", "—", "null", "n/a", "#n/a", ".":
		return true
	}
	return false
}

func hasDigit(s string) bool { return strings.ContainsAny(s, "0123456789") }

// codes reads a code over several sheet columns. Parts of one code are joined;
// where each column repeats a whole code, the last one is the row's own.
func codes(cells []workbook.Cell) Cell {
	value := Cell{Cell: cells[0]}
	parts := make([]string, len(cells))
	whole := false
	for i, c := range cells {
		parts[i] = bare(c)
		whole = whole || i > 0 && strings.HasPrefix(parts[i], parts[i-1]+".") || strings.Count(parts[i], ".") >= 2
	}
	if !whole || !strings.Contains(parts[len(parts)-1], ".") {
		value.Kind, value.Text = workbook.Text, strings.Join(parts, ".")
		return value
	}
	value.Cell, value.Parts = cells[len(cells)-1], parts
	return value
}

// isMark reports whether a cell only leads to the value beside it.
func isMark(c Column, cell workbook.Cell) bool {
	text := strings.TrimSpace(cell.Text)
	return c.Role == Name && reOrdinal.MatchString(text) || isValue(c.Role) && strings.EqualFold(strings.TrimRight(text, ". "), "rp")
}

// above is the value a vertical merge shows in a column from a row above. What
// is merged across is another column's.
func (f *finder) above(r int, c Column) (workbook.Cell, bool) {
	for col := c.Col; col <= max(c.Col, c.Last) && col <= f.grid.far; col++ {
		if cell, merged := f.grid.at(r, col); merged && cell.Row < r && cell.Col == col {
			return cell, true
		}
	}
	return workbook.Cell{}, false
}

// idle reports whether a row is prefilled and unused: it names nothing, and
// states nothing but zeros and errors of its formulas.
func idle(t *Table, row Row) bool {
	prefilled := false
	for i, c := range t.Columns {
		cell := row.Cells[i]
		if cell.Merged || empty(cell.Cell) && !cell.NoValue {
			continue
		}
		switch {
		case isValue(c.Role) && !nothing(cell.Cell), c.Role == Name && !nothing(cell.Cell):
			return false
		case isValue(c.Role):
			prefilled = true
		}
	}
	return prefilled
}

// nothing reports whether a cell holds a zero, a dash or an error.
func nothing(c workbook.Cell) bool {
	return c.Kind == workbook.Error || c.NoValue || strings.HasPrefix(c.Text, "#") || strings.Trim(c.Text, "0.,-–% ") == ""
}
