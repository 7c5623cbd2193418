package layout

import (
	"regexp"
	"strings"

	"capaian/ingest/workbook"
)

var (
	reTotal = regexp.MustCompile(`^(?:[a-z]\.?\s+)?(?:jumlah|total|grand total|sub total|sub jumlah|subtotal|jumlah total|total jumlah|keseluruhan)( |$)`)
	// reTotalOnly says nothing but that it is a total, of all or of money.
	reTotalOnly = regexp.MustCompile(`^(?:[a-z] )?(?:jumlah|total|grand total|sub total|sub jumlah|subtotal|keseluruhan)(?: (?:jumlah|total|keseluruhan|seluruhnya|seluruh|umum|akhir))*` +
		`(?: (?:belanja|anggaran|pagu)(?: (?:belanja|anggaran|langsung|tidak|operasi|modal|pegawai|barang|dan|jasa|daerah|program|kegiatan|opd|skpd))*)?(?: (?:rp|[a-z]|[ivx]+|\d{1,2}))*$`)
	reAverage  = regexp.MustCompile(`^(?:(?:capaian|nilai|jumlah|total) )?rata rata( |$)`)
	reMeanOnly = regexp.MustCompile(`^(?:(?:capaian|nilai|jumlah|total) )?rata rata(?: (?:capaian|realisasi|kinerja|sasaran|tujuan|indikator|opd|program|persentase|nilai|[a-z]|\d{1,2}))*$`)
)

// rowKind looks at the words of a row: a total or an average says so in its
// first words, in a column of names or numbers or in one without a header
// before the figures. A row that names something else beside it is none.
func (f *finder) rowKind(t *Table, row Row, marks map[int]bool) (RowKind, string) {
	if numbered(t, row) {
		return Data, ""
	}
	states := figures(t, row)
	for i, c := range t.Columns {
		cell := row.Cells[i]
		if isValue(c.Role) || cell.Merged || cell.Kind != workbook.Text {
			continue
		}
		kind := kindOfWords(Fold(cell.Text), states, marks[i])
		if kind != Data && (c.Role != Name || !names(t, row, i)) {
			return kind, cell.Text
		}
	}
	for _, c := range row.Beyond {
		if c.Col > firstValue(t) || c.Kind != workbook.Text {
			break
		}
		if kind := kindOfWords(Fold(c.Text), states, false); kind != Data && !names(t, row, -1) {
			return kind, c.Text
		}
	}
	return Data, ""
}

// numbered reports whether a row of a table of indicators bears a number of its
// own, as no total does.
func numbered(t *Table, row Row) bool {
	measures, number := false, false
	for i, c := range t.Columns {
		measures = measures || c.Role == Measure
		if cell := row.Cells[i]; c.Role == Number && !cell.Merged && !empty(cell.Cell) {
			number = reArabic.MatchString(strings.TrimSpace(cell.Text))
		}
	}
	return measures && number
}

var reArabic = regexp.MustCompile(`^\d{1,3}\s*[.)]?$`)

// kindOfWords judges one cell. A row without figures is a total only where the
// cell says nothing else; so is one where indicators stand, whose names may
// begin with "Jumlah" too.
func kindOfWords(text string, states, indicator bool) RowKind {
	if !strings.Contains(text, "rata rata") && !strings.Contains(text, "jumlah") && !strings.Contains(text, "total") && !strings.Contains(text, "keseluruhan") {
		return Data // what most cells say; the patterns below cost more
	}
	switch {
	case reMeanOnly.MatchString(text), reAverage.MatchString(text) && states && !indicator:
		return Average
	case reTotalOnly.MatchString(text), reTotal.MatchString(text) && states && !indicator:
		return Total
	}
	return Data
}

// names reports whether a row names something of its own in a key column other
// than the one at except.
func names(t *Table, row Row, except int) bool {
	for i, c := range t.Columns {
		if cell := row.Cells[i]; i != except && c.Key && !cell.Merged && cell.Kind == workbook.Text && !empty(cell.Cell) {
			return true
		}
	}
	return false
}

func isValue(r Role) bool { return r == Measure || r == Money || r == Percent }

// firstValue is the sheet column of the first column of values.
func firstValue(t *Table) int {
	for _, c := range t.Columns {
		if isValue(c.Role) {
			return c.Col
		}
	}
	return 0
}

// indicators marks the columns that name what is measured: those of that name,
// and the last key column before each group of measures.
func indicators(t *Table) map[int]bool {
	marks := map[int]bool{}
	last := -1
	for i, c := range t.Columns {
		switch {
		case c.Key:
			last = i
			if strings.HasPrefix(c.Name, "indikator") {
				marks[i] = true
			}
		case c.Role == Measure && last >= 0:
			marks[last] = true
		}
	}
	return marks
}

var (
	reGrade = regexp.MustCompile(`^(?i:[a-d]{1,3}[+-]?|wtp|wdp|sangat baik|baik|cukup|kurang|memuaskan)$`)
	// reSigned is what signature blocks hold of digits.
	reSigned = regexp.MustCompile(`(?i)^\s*(?:nip\b|[\pL .'-]+,\s*(?:\d{1,2}\s+)?(?:` + strings.Join(Months, "|") + `)\s+(?:19|20)\d\d)`)
)

func signed(c Cell) bool { return c.Kind != workbook.Number && reSigned.MatchString(c.Text) }

// figures reports whether a row states anything in a column of values.
func figures(t *Table, row Row) bool {
	for i, c := range t.Columns {
		cell := row.Cells[i]
		if !isValue(c.Role) || cell.Merged || empty(cell.Cell) {
			continue
		}
		if hasDigit(cell.Text) && !signed(cell) || c.Role == Measure && reGrade.MatchString(strings.TrimSpace(cell.Text)) {
			return true
		}
	}
	return false
}

// worded reports whether a row says anything in a column of values, if only in
// words.
func worded(t *Table, row Row) bool {
	for i, c := range t.Columns {
		if cell := row.Cells[i]; isValue(c.Role) && !cell.Merged && !empty(cell.Cell) && !signed(cell) {
			return true
		}
	}
	return false
}
