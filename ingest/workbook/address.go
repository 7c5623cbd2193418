package workbook

import "strings"

// ParseRange reads A1:B2, or A1 for that cell alone; false for anything else.
func ParseRange(ref string) (Range, bool) {
	from, to, several := strings.Cut(ref, ":")
	if !several {
		to = from
	}
	top, left, okFrom := ParseRef(from)
	bottom, right, okTo := ParseRef(to)
	return Range{Top: top, Left: left, Bottom: bottom, Right: right}, okFrom && okTo && top <= bottom && left <= right
}

// ParseRef reads an A1 address without dollar signs, row and column 1-based; false
// for anything else.
func ParseRef(ref string) (row, col int, ok bool) {
	i := 0
	for i < len(ref) && i < 4 {
		c := ref[i] &^ 0x20 // upper case
		if c < 'A' || c > 'Z' {
			break
		}
		col = col*26 + int(c-'A') + 1
		i++
	}
	row, ok = parseRow(ref[i:])
	return row, col, ok && col >= 1 && col <= maxCols
}

// parseRow reads a row number: digits alone, within the sheet.
func parseRow(s string) (int, bool) {
	n := 0
	for i := 0; i < len(s); i++ {
		if s[i] < '0' || s[i] > '9' || n > maxRows {
			return 0, false
		}
		n = n*10 + int(s[i]-'0')
	}
	return n, n >= 1 && n <= maxRows
}
