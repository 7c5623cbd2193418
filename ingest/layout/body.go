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
	marks := indicators(t)
	r, blank := t.Bottom+1, 0
	for ; r <= f.grid.last; r++ {
		cells := f.grid.filled(r)
		if len(cells) == 0 {
			if !f.inMerge(t, r) {
				blank++
			}
			continue
		}
		if h, ok := f.header(r); ok {
			if !sameHeader(t, h) || blank > 0 && closed(t) {
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
		if blank == 0 && reNote.MatchString(Fold(cells[0].Text)) && len(cells) == 1 && f.resumes(t, r) {
			continue // a note between two rows
		}
		row := f.readRow(t, r)
		row.Kind, row.Label = f.rowKind(t, row, marks)
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

// closed reports whether the last row is a total: behind it and a blank row the
// same header begins a table of its own.
func closed(t *Table) bool { return len(t.Rows) > 0 && t.Rows[len(t.Rows)-1].Kind == Total }

func (f *finder) readRow(t *Table, r int) Row {
	row := Row{Num: r, Cells: make([]Cell, len(t.Columns))}
	stray := f.grid.filled(r)
	for i, c := range t.Columns {
		var cell workbook.Cell
		merged := false
		if cell, stray = pick(c, stray); empty(cell) {
			cell, merged = f.above(r, c)
		}
		if own, ok := f.grid.own(r, c.Col); empty(cell) && ok && own.NoValue {
			cell = own
		}
		if empty(cell) {
			cell.Row, cell.Col = r, c.Col
		}
		row.Cells[i] = Cell{Cell: cell, Merged: merged}
	}
	row.Beyond = stray
	return row
}

// pick takes the value of a column from the cells of a row. A header merged
// over several sheet columns may have its value in any of them: beside a list
// number the words, beside "Rp" the figure. Such marks are not left over.
func pick(c Column, cells []workbook.Cell) (value workbook.Cell, rest []workbook.Cell) {
	at := -1
	for i, cell := range cells {
		switch {
		case cell.Col < c.Col || cell.Col > max(c.Col, c.Last):
			rest = append(rest, cell)
		case at < 0:
			at = i
		case isMark(c, cells[at]):
			at = i
		case !isMark(c, cell):
			rest = append(rest, cell)
		}
	}
	if at < 0 {
		return workbook.Cell{}, rest
	}
	return cells[at], rest
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

var reColumnNumber = regexp.MustCompile(`^[(\[]?\s*(\d{1,2})([a-z]?)\s*[)\].]?(?:\s*=.*)?$`)

// columnNumbers recognises "(1) (2) (3)", "1 2 3 4" and "6 = (3 x 5)": they
// begin with 1 and rise.
func columnNumbers(cells []workbook.Cell) bool {
	if len(cells) < 2 || !strings.ContainsAny(cells[0].Text, "1") {
		return false
	}
	before := 0
	for i, c := range cells {
		m := reColumnNumber.FindStringSubmatch(strings.TrimSpace(c.Text))
		if m == nil {
			return false
		}
		n := int(m[1][0] - '0')
		if len(m[1]) == 2 {
			n = 10*n + int(m[1][1]-'0')
		}
		if i == 0 && n != 1 || n < before || n == before && m[2] == "" || n > before+2 {
			return false
		}
		before = n
	}
	return len(cells) >= 3 || strings.HasPrefix(strings.TrimSpace(cells[0].Text), "(")
}

var (
	reNote = regexp.MustCompile(`^(?:sumber(?: data)?|catatan|keterangan|nb|note|data contoh|mengetahui|ditetapkan|pihak (?:pertama|kedua)|menyetujui|disahkan|[a-z ]+ (?:\d{1,2} )?(?:` +
		strings.Join(Months, "|") + `) (?:19|20)\d\d)(?: |$)`)
	reBlock   = regexp.MustCompile(`^\pL[\pL\d /.()-]{1,40}\s*:`)
	reOrdinal = regexp.MustCompile(`^(?:\d{1,2}(?:\.\d{1,2})*|[IVX]{1,5}|[A-Za-z])\s*[.)]?$`)
)

// ends reports whether a row is not one of the table's.
func (f *finder) ends(t *Table, row Row, cells []workbook.Cell, blank int) bool {
	if row.Kind != Data {
		return false
	}
	states := figures(t, row)
	if reNote.MatchString(Fold(cells[0].Text)) && (!states || len(cells) == 1) {
		return true
	}
	if blockLine(t, cells) && !states {
		return blank > 0 || !f.resumes(t, row.Num)
	}
	if !states && (blank > 0 || len(cells) == 1) && f.entitles(t, row.Num) {
		return true
	}
	keys := keys(t, row)
	if blank > 0 {
		return keys == 0 || !states && !goesOn(t, row) && !(keys > 1 && worded(t, row))
	}
	return keys == 0 && !states && wide(f.grid, cells[0]) && !f.resumes(t, row.Num)
}

// keys counts the key columns in which a row says something.
func keys(t *Table, row Row) int {
	n := 0
	for i, c := range t.Columns {
		if c.Key && !empty(row.Cells[i].Cell) {
			n++
		}
	}
	return n
}

// blockLine recognises "Tujuan : …" at the left edge of the table.
func blockLine(t *Table, cells []workbook.Cell) bool {
	return len(cells) <= 3 && cells[0].Col <= t.Columns[0].Col &&
		(reBlock.MatchString(cells[0].Text) || len(cells) > 1 && strings.HasPrefix(strings.TrimSpace(cells[1].Text), ":"))
}

// lookAhead is how many lines a title or a block of metadata has at most.
const lookAhead = 6

// resumes reports whether the table goes on right below a line that looks like
// metadata or a note: then it is a heading between its rows.
func (f *finder) resumes(t *Table, r int) bool {
	for end := r + lookAhead; r < end; {
		r++
		cells := f.grid.filled(r)
		if len(cells) == 0 {
			return false
		}
		if _, ok := f.header(r); ok {
			return false
		}
		row := f.readRow(t, r)
		if figures(t, row) {
			return keys(t, row) > 0
		}
		if !blockLine(t, cells) {
			return false
		}
	}
	return false
}

// entitles reports whether a row stands, alone or with lines like it, above the
// header of another table: then it is its title.
func (f *finder) entitles(t *Table, r int) bool {
	for lines := 0; r < f.grid.last && lines < lookAhead; {
		r++
		cells := f.grid.filled(r)
		if len(cells) == 0 {
			continue
		}
		if h, ok := f.header(r); ok {
			return !sameHeader(t, h)
		}
		if len(cells) > 1 || figures(t, f.readRow(t, r)) {
			return false
		}
		lines++
	}
	return false
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
func wide(g *grid, c workbook.Cell) bool { return g.right(c)-c.Col >= 2 }
