package layout

import (
	"slices"
	"strings"

	"capaian/ingest/workbook"
)

// settleTwins decides what two columns under the very same header hold. Where
// one holds figures and the other only words, the words are the unit; else the
// second one is not understood.
func (t *Table) settleTwins() {
	for i := 1; i < len(t.Columns); i++ {
		if !t.Columns[i].twin {
			continue
		}
		first := slices.IndexFunc(t.Columns[:i], func(c Column) bool { return c.Name == t.Columns[i].Name && c.Label == t.Columns[i].Label })
		before, after := t.digits(first), t.digits(i)
		unit := -1
		switch {
		case t.Has("satuan"):
		case before > 0 && after == 0:
			unit = i
		case after > 0 && before == 0:
			unit = first
		}
		if unit < 0 {
			t.forget(i)
			i--
			continue
		}
		c := &t.Columns[unit]
		c.Name, c.Role, c.Key = "satuan", Name, false
	}
}

// Has reports whether the table has a column of that name.
func (t *Table) Has(name string) bool {
	return slices.ContainsFunc(t.Columns, func(c Column) bool { return c.Name == name })
}

// digits counts the rows that hold a digit in a column; of a column that only
// holds words it is 0.
func (t *Table) digits(column int) (n int) {
	for _, r := range t.Rows {
		if r.Kind == Data && strings.ContainsAny(r.Cells[column].Text, "0123456789") {
			n++
		}
	}
	return n
}

// forget takes a column out again: its header is not understood, its cells
// stand beyond.
func (t *Table) forget(column int) {
	c := t.Columns[column]
	t.Unknown = append(t.Unknown, workbook.Cell{Row: t.Bottom, Col: c.Col, Kind: workbook.Text, Text: c.Label})
	t.Columns = slices.Delete(t.Columns, column, column+1)
	for i := range t.Rows {
		cell := t.Rows[i].Cells[column]
		t.Rows[i].Cells = slices.Delete(t.Rows[i].Cells, column, column+1)
		if !cell.Merged && !empty(cell.Cell) {
			t.Rows[i].Beyond = append(t.Rows[i].Beyond, cell.Cell)
			slices.SortFunc(t.Rows[i].Beyond, func(a, b workbook.Cell) int { return a.Col - b.Col })
		}
	}
}
