package layout

import (
	"regexp"
	"strings"

	"capaian/ingest/workbook"
)

// body reads the rows below the header of t and gives the row after its last.
// A table ends at a line that is none of its rows: a new header, a note, a
// signature, or anything after a blank row that does not go on with figures.
func (f *finder) body(t *Table) int {
	r, blank := t.Bottom+1, 0
	for ; r <= f.grid.last; r++ {
		cells := f.grid.filled(r)
		if len(cells) == 0 && !f.inMerge(t, r) {
			blank++
			continue
		}
		if h, ok := f.header(r); ok {
			if !sameHeader(t, h) {
				return r
			}
			if blank > 0 && f.isFirst(t, h) {
				return r
			}
			t.Repeats = append(t.Repeats, r)
			r, blank = h.bottom, 0
			continue
		}
		if columnNumbers(cells) {
			blank = 0
			continue
		}
		row := f.readRow(t, r)
		if f.ends(t, row, cells, blank) {
			return r
		}
		t.Rows = append(t.Rows, row)
		blank = 0
	}
	return r
}

// inMerge reports whether a row without cells of its own still shows values of
// vertical merges in one of the table's columns.
func (f *finder) inMerge(t *Table, r int) bool {
	for _, c := range t.Columns {
		if m, ok := f.grid.merge(r, c.Col); ok && m.Top < r && m.Bottom > m.Top {
			return true
		}
	}
	return false
}

func sameHeader(t *Table, h candidate) bool {
	if t.Spec != h.spec || len(t.Columns) != len(h.columns) {
		return false
	}
	for i, c := range t.Columns {
		if d := h.columns[i]; c.Name != d.Name || c.Col != d.Col || c.Year != d.Year || c.Period != d.Period {
			return false
		}
	}
	return true
}

// isFirst tells a second table of the same layout from a header repeated at a
// page break: between them stands a line of its own (a block's metadata).
func (f *finder) isFirst(t *Table, h candidate) bool {
	last := t.Bottom
	if n := len(t.Rows); n > 0 {
		last = t.Rows[n-1].Num
	}
	for r := last + 1; r < h.top; r++ {
		if len(f.grid.filled(r)) > 0 {
			return true
		}
	}
	return false
}

func (f *finder) readRow(t *Table, r int) Row {
	row := Row{Num: r, Cells: make([]Cell, len(t.Columns))}
	last := t.Columns[len(t.Columns)-1].Col
	for i, c := range t.Columns {
		cell, merged := f.grid.at(r, c.Col)
		if merged && cell.Row == r { // merged across: the value is another column's
			cell, merged = workbook.Cell{}, false
		}
		if empty(cell) {
			cell.Row, cell.Col = r, c.Col
			merged = false
		}
		row.Cells[i] = Cell{Cell: cell, Merged: merged}
	}
	for _, c := range f.grid.filled(r) {
		if c.Col > last {
			row.Beyond = append(row.Beyond, c)
		}
	}
	if figures(t, row) {
		row.Kind, row.Label = f.rowKind(t, r)
	}
	return row
}

var (
	reTotal   = regexp.MustCompile(`^(?:[a-z]\.?\s+)?(jumlah|total|grand total|sub total|subtotal|jumlah total|total jumlah|keseluruhan)( |$)`)
	reAverage = regexp.MustCompile(`^rata rata( |$)`)
	reNumber  = regexp.MustCompile(`^\(?\s*\d{1,2}[a-z]?\s*\)?(\s*=.*)?$`)
)

// rowKind looks at the words of a row: a total or an average says so in its
// first words, in a column of names or numbers.
func (f *finder) rowKind(t *Table, r int) (RowKind, string) {
	for _, c := range f.grid.filled(r) {
		if c.Kind != workbook.Text {
			continue
		}
		if role, ok := roleAt(t, c.Col); ok && role != Name && role != Number && role != Code {
			continue
		}
		text := Fold(c.Text)
		switch {
		case reTotal.MatchString(text) && !f.indicatorAt(t, r):
			return Total, c.Text
		case reAverage.MatchString(text) && !f.indicatorAt(t, r):
			return Average, c.Text
		}
	}
	return Data, ""
}

// indicatorAt tells an indicator named "Jumlah desa …" from a total: its row
// shows words in a second column of names, or, in a table of targets, counts
// something of its own.
func (f *finder) indicatorAt(t *Table, r int) bool {
	names, targets := 0, false
	var label string
	for _, c := range t.Columns {
		targets = targets || c.Role == Measure
		cell, merged := f.grid.at(r, c.Col)
		across := merged && cell.Row == r
		if c.Role == Name && cell.Kind == workbook.Text && !empty(cell) && !across {
			names++
			label = cell.Text
		}
	}
	return names > 1 || targets && names == 1 && counts(label)
}

// sums are the words a total adds up; a label with any other word counts
// something.
var sums = wordSet(`jumlah total grand sub subtotal keseluruhan rata anggaran belanja pagu seluruhnya seluruh semua realisasi langsung tidak
program kegiatan dana biaya nilai rp umum pendapatan tahun apbd papbd dan opd target capaian kinerja sasaran indikator persentase`)

func counts(label string) bool {
	for _, w := range strings.Fields(Fold(label)) {
		if !sums[w] && !reNumber.MatchString(w) {
			return true
		}
	}
	return false
}

func wordSet(s string) map[string]bool {
	set := map[string]bool{}
	for _, w := range strings.Fields(s) {
		set[w] = true
	}
	return set
}

func roleAt(t *Table, col int) (Role, bool) {
	for _, c := range t.Columns {
		if c.Col == col {
			return c.Role, true
		}
	}
	return Name, false
}

// columnNumbers recognises "(1) (2) (3)", "1 2 3 4" and "6 = (3 x 5)".
func columnNumbers(cells []workbook.Cell) bool {
	if len(cells) < 2 {
		return false
	}
	for i, c := range cells {
		text := strings.TrimSpace(c.Text)
		if !reNumber.MatchString(text) {
			return false
		}
		if digits := strings.Trim(text, "() "); i == 0 && digits != "1" && !strings.HasPrefix(digits, "1") {
			return false
		}
	}
	return len(cells) >= 3 || strings.HasPrefix(strings.TrimSpace(cells[0].Text), "(")
}

var reNote = regexp.MustCompile(`^(sumber( data)?|catatan|keterangan|ket|nb|note|data contoh|mengetahui|ditetapkan|pihak (pertama|kedua)|menyetujui|disahkan|[a-z ]+ (?:\d{1,2} )?(?:` +
	strings.Join(Months, "|") + `) (?:19|20)\d\d)( |$)`)

// ends reports whether a row is not one of the table's.
func (f *finder) ends(t *Table, row Row, cells []workbook.Cell, blank int) bool {
	if row.Kind != Data {
		return false
	}
	if len(cells) == 0 {
		return false
	}
	if reNote.MatchString(Fold(cells[0].Text)) && !figures(t, row) {
		return true
	}
	if blockLine(t, cells) && !figures(t, row) {
		return true
	}
	keys := 0
	for i, c := range t.Columns {
		if c.Key && !empty(row.Cells[i].Cell) {
			keys++
		}
	}
	if blank > 0 {
		return keys == 0 || !figures(t, row) && !goesOn(t, row)
	}
	return keys == 0 && !figures(t, row) && wide(f.grid, cells[0])
}

var (
	reBlock   = regexp.MustCompile(`^[\pL /.()-]{2,40}\s*:`)
	reOrdinal = regexp.MustCompile(`^(?:\d{1,2}|[IVX]{1,5}|[A-Za-z])\s*[.)]?$`)
)

// blockLine recognises "Tujuan : …" at the left edge of the table.
func blockLine(t *Table, cells []workbook.Cell) bool {
	return len(cells) <= 3 && cells[0].Col <= t.Columns[0].Col &&
		(reBlock.MatchString(cells[0].Text) || len(cells) > 1 && strings.TrimSpace(cells[1].Text) == ":")
}

// goesOn reports whether a row without figures below a blank row still belongs
// to the table: it is numbered, or says it is a programme or an activity.
func goesOn(t *Table, row Row) bool {
	for i, c := range t.Columns {
		text := strings.TrimSpace(row.Cells[i].Text)
		if c.Role == Number && text != "" {
			return reOrdinal.MatchString(text)
		}
		if c.Key && text != "" {
			folded := Fold(text)
			return hasPrefixWords(folded, "program") || hasPrefixWords(folded, "kegiatan") || hasPrefixWords(folded, "sub kegiatan")
		}
	}
	return false
}

// wide reports whether a cell is merged over several columns, as notes and
// metadata lines are.
func wide(g *grid, c workbook.Cell) bool {
	m, ok := g.merge(c.Row, c.Col)
	return ok && m.Right-m.Left >= 2
}

// figures reports whether a row states anything in a column of values.
func figures(t *Table, row Row) bool {
	for i, c := range t.Columns {
		switch c.Role {
		case Measure, Money, Percent:
			if cell := row.Cells[i]; !empty(cell.Cell) && !cell.Merged && strings.ContainsAny(cell.Text, "0123456789") {
				return true
			}
		}
	}
	return false
}
