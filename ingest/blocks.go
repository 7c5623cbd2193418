package ingest

import (
	"slices"
	"strings"

	"capaian/ingest/workbook"
)

// blocks splits a sheet where, below rows of a table, the title of a further
// document stands: of another kind, or with a year of its own. Each block takes
// the letterhead right above its title. A sheet of one document is one block.
func blocks(s *workbook.Sheet) []*workbook.Sheet {
	if len(s.Rows) == 0 {
		return nil
	}
	var cuts []int // indexes of rows at which a block begins
	table := false
	var kind *Kind
	for i := range s.Rows {
		n := filled(&s.Rows[i])
		if n >= 3 {
			table = true
			continue
		}
		if n == 0 || kind != nil && !table {
			continue
		}
		k := titleRow(&s.Rows[i])
		if k != nil && table && kind != nil && (k != kind || dated(s, i)) {
			cuts = append(cuts, letterhead(s, i))
		}
		if k != nil {
			kind, table = k, false
		}
	}
	if len(cuts) == 0 {
		return []*workbook.Sheet{s}
	}
	var list []*workbook.Sheet
	from := 0
	for _, to := range append(cuts, len(s.Rows)) {
		part := *s
		part.Rows = s.Rows[from:to]
		list = append(list, &part)
		from = to
	}
	return list
}

// tabular reports whether a block has a row wide enough for a table.
func tabular(s *workbook.Sheet) bool {
	return slices.ContainsFunc(s.Rows, func(row workbook.Row) bool { return filled(&row) >= 3 })
}

// untabled says of the title of a further document that nothing below it is a
// table: a print of a DPA ends with its "Rencana Penarikan Dana per Bulan".
func (r *reader) untabled(s *workbook.Sheet) {
	for i := range s.Rows {
		if titleRow(&s.Rows[i]) == nil {
			continue
		}
		c := s.Rows[i].Cells[slices.IndexFunc(s.Rows[i].Cells, func(c workbook.Cell) bool { return strings.TrimSpace(c.Text) != "" })]
		r.notices = append(r.notices, Issue{Rule: "BKS-21", Pos: Pos{Sheet: s.Name, Cell: workbook.Ref(c.Row, c.Col)}, About: s.Name, Args: map[string]string{"judul": strings.Join(strings.Fields(c.Text), " ")}})
		return
	}
}

// maxHead is how many lines of a letterhead can stand above a title.
const maxHead = 6

// letterhead is the first of the lines that stand without a gap above a title,
// the title's own row where nothing separates them from the rows above.
func letterhead(s *workbook.Sheet, title int) int {
	for i := title; i > 0 && title-i < maxHead; i-- {
		if filled(&s.Rows[i-1]) == 0 || s.Rows[i-1].Num < s.Rows[i].Num-1 {
			return i
		}
		if filled(&s.Rows[i-1]) > 2 {
			break
		}
	}
	return title
}

// dated reports whether a title, or a line right below it, states a year.
func dated(s *workbook.Sheet, title int) bool {
	for i := title; i < len(s.Rows) && i-title < maxHead && filled(&s.Rows[i]) <= 2; i++ {
		for _, c := range s.Rows[i].Cells {
			if reTahun.MatchString(c.Text) {
				return true
			}
		}
	}
	return false
}

func filled(row *workbook.Row) (n int) {
	for _, c := range row.Cells {
		if c.Kind != workbook.Blank && strings.TrimSpace(c.Text) != "" {
			n++
		}
	}
	return n
}
