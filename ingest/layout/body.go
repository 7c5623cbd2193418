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
			t.Repeats = append(t.Repeats, Span{r, h.bottom})
			r, blank = h.bottom, 0
			continue
		}
		if columnNumbers(cells) {
			blank = 0
			continue
		}
		if blank == 0 && len(cells) == 1 && reNote.MatchString(Fold(cells[0].Text)) && f.resumes(t, r) {
			if note, ok := f.line(r); ok {
				t.Notes = append(t.Notes, note)
			}
			continue
		}
		row := f.readRow(t, r)
		if idle(t, row) {
			t.Idle++
			continue
		}
		row.Kind, row.Label = f.rowKind(t, row, marks)
		if row.Kind == Data && f.heads(t, row, cells) {
			row.Kind, row.Label = Heading, f.text(cells)
		}
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

var reColumnNumber = regexp.MustCompile(`^[(\[]?\s*(\d{1,2})([a-z]?)\s*[)\].]?(?:\s*=.*)?$`)

// columnNumbers recognises "(1) (2) (3)", "1 2 3 4" and "6 = (3 x 5)": they
// begin with 1 and rise. Helper columns left of the table may hold words there.
func columnNumbers(cells []workbook.Cell) bool {
	aside := 0
	for aside < min(2, len(cells)) && columnNumber(cells[aside]) == nil {
		aside++
	}
	cells = cells[aside:]
	if len(cells) < 2 || aside > 0 && len(cells) < 6 || !strings.ContainsAny(cells[0].Text, "1") {
		return false
	}
	before := 0
	for i, c := range cells {
		m := columnNumber(c)
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

// columnNumber takes apart the number of a column, nil where a cell holds none.
func columnNumber(c workbook.Cell) []string {
	text := strings.TrimSpace(c.Text)
	if text == "" || text[0] > '9' && text[0] != '[' || len(text) > 3 && c.Kind == workbook.Number {
		return nil
	}
	return reColumnNumber.FindStringSubmatch(text)
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
	if (!states || len(cells) == 1) && reNote.MatchString(Fold(cells[0].Text)) {
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
		return keys == 0 || !states && !f.goesOn(t, row) && !(keys > 1 && worded(t, row))
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
		switch {
		case figures(t, row):
			return keys(t, row) > 0
		case f.goesOn(t, row):
			return true
		case !blockLine(t, cells):
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

// heads reports whether a line stands between rows to say what the rows below
// it are about: metadata, or a name across the table.
func (f *finder) heads(t *Table, row Row, cells []workbook.Cell) bool {
	if figures(t, row) {
		return false
	}
	if !blockLine(t, cells) {
		if len(cells) != 1 || cells[0].Kind != workbook.Text || reNote.MatchString(Fold(cells[0].Text)) || reOrdinal.MatchString(strings.TrimSpace(cells[0].Text)) {
			return false
		}
		at := t.column(cells[0].Col)
		if at >= 0 && (t.Columns[at].Key || t.Columns[at].Role != Number && t.Columns[at].Role != Code) || at < 0 && !wide(f.grid, cells[0]) {
			return false
		}
	}
	return f.resumes(t, row.Num)
}

// column is the table's column at a sheet column, -1 where there is none.
func (t *Table) column(col int) int {
	for i, c := range t.Columns {
		if c.Col <= col && col <= max(c.Col, c.Last) {
			return i
		}
	}
	return -1
}

// goesOn reports whether a row without figures still belongs to the table: it
// is numbered, bears a code, alone or before its name, or says it is a programme or an activity.
func (f *finder) goesOn(t *Table, row Row) bool {
	for i, c := range t.Columns {
		text := strings.TrimSpace(row.Cells[i].Text)
		switch {
		case text == "" || row.Cells[i].Merged:
		case c.Role == Number:
			return reOrdinal.MatchString(text)
		case c.Role == Code && reCode.MatchString(text):
			return keys(t, row) > 0
		case c.Key:
			folded := Fold(text)
			return reFused.MatchString(text) || hasPrefixWords(folded, "program") || hasPrefixWords(folded, "kegiatan") || hasPrefixWords(folded, "sub kegiatan") || hasPrefixWords(folded, "urusan")
		}
	}
	return false
}

// reFused is a name behind its code in one cell: "7.01.04.2.02 Koordinasi …".
var reFused = regexp.MustCompile(`^\d+(?:\s*\.\s*\d+)+\.?\s+\pL`)

var reCode = regexp.MustCompile(`^[0-9X]+(?:\s*\.\s*[0-9X]+)*\.?$`)

// wide reports whether a cell is merged over several columns, as notes and
// metadata lines are.
func wide(g *grid, c workbook.Cell) bool { return g.right(c)-c.Col >= 2 }
