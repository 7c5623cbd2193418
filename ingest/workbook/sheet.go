package workbook

import (
	"errors"
	"fmt"
	"strconv"
	"strings"
)

// The bounds of a worksheet, and of what is kept of one.
const (
	maxRows   = 1_048_576
	maxCols   = 16_384
	maxCells  = 5_000_000 // cells that hold something
	maxMerges = 1_000_000
)

// sheetReader collects one worksheet while its part is walked.
type sheetReader struct {
	book  *xlsxBook
	w     *walker
	sheet *Sheet
	visit func(Row) error
	row   Row // the row being read
	col   int // its last column so far
	last  int // the last row so far
	cells int
	data  bool // sheetData has been read
}

func (b *xlsxBook) readSheet(entry sheetEntry, sheet *Sheet, visit func(Row) error) error {
	s := &sheetReader{book: b, sheet: sheet, visit: visit}
	err := b.c.walk(entry.part, "worksheet", func(w *walker, el element) error {
		s.w = w
		return s.section(el)
	})
	if err != nil {
		return err
	}
	if !s.data {
		return &PartError{Part: entry.part, Err: errors.New("tidak memuat isi lembar (sheetData)")}
	}
	return nil
}

// at is an error at a known place; the part is filled in by walk. What is wrong
// with another part, such as the styles, keeps its own place.
func at(pos string, err error) error {
	var elsewhere *PartError
	if errors.As(err, &elsewhere) {
		return err
	}
	return &PartError{Pos: pos, Err: err}
}

func (s *sheetReader) section(el element) error {
	switch el.Name.Local {
	case "cols":
		return s.w.children(s.columns)
	case "sheetData":
		if s.data {
			return errors.New("memuat dua isi lembar (sheetData)")
		}
		s.data = true
		return s.w.children(s.readRow)
	case "mergeCells":
		return s.w.children(s.merge)
	}
	return nil
}

// columns notes a hidden range of columns.
func (s *sheetReader) columns(el element) error {
	if el.Name.Local != "col" || !isTrue(attr(el, "hidden")) {
		return nil
	}
	from, errFrom := strconv.Atoi(attr(el, "min"))
	to, errTo := strconv.Atoi(attr(el, "max"))
	if errFrom != nil || errTo != nil || from < 1 || from > to || to > maxCols {
		return fmt.Errorf("kolom %q sampai %q di luar lembar", attr(el, "min"), attr(el, "max"))
	}
	for col := from; col <= to; col++ {
		if s.sheet.HiddenCols[col] { // also bounds the work to one pass over the columns
			return fmt.Errorf("kolom %s disebut dua kali", ColName(col))
		}
		s.sheet.HiddenCols[col] = true
	}
	return nil
}

func (s *sheetReader) merge(el element) error {
	if el.Name.Local != "mergeCell" {
		return nil
	}
	if len(s.sheet.Merges) == maxMerges {
		return fmt.Errorf("lebih dari %d sel gabungan", maxMerges)
	}
	ref := attr(el, "ref")
	from, to, several := strings.Cut(ref, ":")
	if !several {
		to = from
	}
	top, left, okFrom := parseRef(from)
	bottom, right, okTo := parseRef(to)
	if !okFrom || !okTo || top > bottom || left > right {
		return fmt.Errorf("sel gabungan %q bukan alamat", ref)
	}
	s.sheet.Merges = append(s.sheet.Merges, Range{Top: top, Left: left, Bottom: bottom, Right: right})
	return nil
}

// readRow reads a row; one without a number follows the row before it.
func (s *sheetReader) readRow(el element) error {
	if el.Name.Local != "row" {
		return nil
	}
	num := s.last + 1
	if r := attr(el, "r"); r != "" {
		var ok bool
		if num, ok = parseRow(r); !ok {
			return fmt.Errorf("nomor baris %q di luar lembar", r)
		}
	}
	switch {
	case num > maxRows:
		return fmt.Errorf("lebih dari %d baris", maxRows)
	case num <= s.last:
		return at(fmt.Sprintf("baris %d", num), fmt.Errorf("nomor baris berulang atau mundur sesudah baris %d", s.last))
	}
	s.last, s.col = num, 0
	s.row = Row{Num: num, Hidden: isTrue(attr(el, "hidden"))}
	if err := s.w.children(s.readCell); err != nil {
		return err
	}
	if len(s.row.Cells) > 0 {
		return s.visit(s.row)
	}
	return nil
}

// place is the column of a cell; one without an address follows its neighbour.
func (s *sheetReader) place(ref string) (int, error) {
	col := s.col + 1
	if ref != "" {
		row, c, ok := parseRef(ref)
		switch {
		case !ok:
			return 0, at(ref, fmt.Errorf("%q bukan alamat sel", ref))
		case row != s.row.Num:
			return 0, at(ref, fmt.Errorf("sel %s berada di baris %d", ref, s.row.Num))
		}
		col = c
	}
	switch {
	case col > maxCols:
		return 0, at(fmt.Sprintf("baris %d", s.row.Num), fmt.Errorf("lebih dari %d kolom", maxCols))
	case col <= s.col:
		return 0, at(Ref(s.row.Num, col), fmt.Errorf("sel berulang atau mundur sesudah %s", Ref(s.row.Num, s.col)))
	}
	return col, nil
}

// parseRef reads an A1 address without dollar signs.
func parseRef(ref string) (row, col int, ok bool) {
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
