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

// sheetReader hands out the rows of one worksheet while its part is scanned.
type sheetReader struct {
	book  *xlsxBook
	x     *scanner
	sheet *Sheet
	visit func(Row) error
	data  bool // sheetData has been read
	row   int  // the last row so far
	col   int  // its last column so far
	total int  // cells kept

	tables []string // the relationships of its tables

	// The row being read: its cells, the texts of their own, and where in them
	// each cell's ends. All are used again for the next row.
	cells []Cell
	texts []byte
	ends  []int
	raw   stored

	sharing map[string]bool // formulas shared by number that lead to other workbooks
}

func (b *xlsxBook) readSheet(entry sheetEntry, sheet *Sheet, visit func(Row) error) error {
	if err := b.readLooks(); err != nil {
		return err
	}
	s := &sheetReader{book: b, sheet: sheet, visit: visit}
	if err := b.c.walk(entry.part, "worksheet", s.read); err != nil {
		return err
	}
	if !s.data {
		return &PartError{Part: entry.part, Err: errors.New("tidak memuat isi lembar (sheetData)")}
	}
	return s.readTables(entry.part)
}

// readTables reads the filters of the sheet's tables, each in a part of its own.
func (s *sheetReader) readTables(part string) error {
	if len(s.tables) == 0 {
		return nil
	}
	rels, err := s.book.c.relations(part)
	if err != nil {
		return err
	}
	total := uint64(0)
	for _, id := range s.tables {
		rel := rels[id]
		if rel.kind != "table" {
			return &PartError{Part: part, Err: fmt.Errorf("tabel %q tidak menunjuk ke isinya", id)}
		}
		if total += s.book.c.inflated(rel.target); total > maxPart {
			return &PartError{Part: rel.target, Err: errTooBig}
		}
		err := s.book.c.walk(rel.target, "table", func(x *scanner) error {
			s.x = x
			return s.each("autoFilter", s.filter)
		})
		if err != nil {
			return err
		}
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

// read reads the sections of a worksheet.
func (s *sheetReader) read(x *scanner) error {
	s.x = x
	for in := x.depth(); x.child(in); {
		var err error
		switch string(x.name()) {
		case "cols":
			err = s.each("col", s.columns)
		case "sheetData":
			if s.data {
				return errors.New("memuat dua isi lembar (sheetData)")
			}
			s.data = true
			err = s.each("row", s.readRow)
		case "mergeCells":
			err = s.each("mergeCell", s.merge)
		case "autoFilter":
			err = s.filter()
		case "tableParts":
			err = s.each("tablePart", s.table)
		}
		if err != nil {
			return err
		}
	}
	return x.err
}

// each calls read for the children of this name.
func (s *sheetReader) each(name string, read func() error) error {
	for in := s.x.depth(); s.x.child(in); {
		if string(s.x.name()) != name {
			continue
		}
		if err := read(); err != nil {
			return err
		}
	}
	return s.x.err
}

// columns notes a hidden range of columns.
func (s *sheetReader) columns() error {
	if !isTrue(s.x.attr("hidden")) {
		return nil
	}
	from, errFrom := strconv.Atoi(s.x.attr("min"))
	to, errTo := strconv.Atoi(s.x.attr("max"))
	if errFrom != nil || errTo != nil || from < 1 || from > to || to > maxCols {
		return fmt.Errorf("kolom %q sampai %q di luar lembar", s.x.attr("min"), s.x.attr("max"))
	}
	for col := from; col <= to; col++ {
		if s.sheet.HiddenCols[col] { // also bounds the work to one pass over the columns
			return fmt.Errorf("kolom %s disebut dua kali", ColName(col))
		}
		s.sheet.HiddenCols[col] = true
	}
	return nil
}

func (s *sheetReader) merge() error {
	if len(s.sheet.Merges) == maxMerges {
		return fmt.Errorf("lebih dari %d sel gabungan", maxMerges)
	}
	area, ok := ParseRange(s.x.attr("ref"))
	if !ok {
		return fmt.Errorf("sel gabungan %q bukan alamat", s.x.attr("ref"))
	}
	s.sheet.Merges = append(s.sheet.Merges, area)
	return nil
}

// filter notes the range of an automatic filter. It only hints at why rows are
// hidden: one that is no range costs nothing.
func (s *sheetReader) filter() error {
	if len(s.sheet.Filters) == maxEntries {
		return tooMany("penyaring")
	}
	area, ok := ParseRange(strings.ReplaceAll(s.x.attr("ref"), "$", ""))
	if !ok {
		return nil
	}
	s.sheet.Filters = append(s.sheet.Filters, area)
	return nil
}

func (s *sheetReader) table() error {
	if len(s.tables) == maxEntries {
		return tooMany("tabel")
	}
	s.tables = append(s.tables, relationID(s.x))
	return nil
}

// readRow reads a row and hands it out unless it is blank.
func (s *sheetReader) readRow() error {
	hidden, err := s.openRow()
	if err != nil {
		return err
	}
	if err := s.each("c", s.readCell); err != nil {
		return err
	}
	if len(s.cells) == 0 {
		return nil
	}
	return s.visit(Row{Num: s.row, Hidden: hidden, Cells: s.keep()})
}

// openRow reads the attributes of a row; one without a number follows the row
// before it.
func (s *sheetReader) openRow() (hidden bool, err error) {
	num := s.row + 1
	for _, a := range s.x.attrs {
		value := s.x.bytes(a.value)
		switch string(s.x.bytes(a.name)) {
		case "r":
			var ok bool
			if num, ok = parseRow(string(value)); !ok {
				return false, fmt.Errorf("nomor baris %q di luar lembar", value)
			}
		case "hidden":
			hidden = isTrue(string(value))
		}
	}
	switch {
	case num > maxRows:
		return false, fmt.Errorf("lebih dari %d baris", maxRows)
	case num <= s.row:
		return false, at(fmt.Sprintf("baris %d", num), fmt.Errorf("nomor baris berulang atau mundur sesudah baris %d", s.row))
	}
	s.row, s.col = num, 0
	s.cells, s.texts, s.ends = s.cells[:0], s.texts[:0], s.ends[:0]
	return hidden, nil
}

// keep copies the cells of the row for the visitor, with one string for all
// texts of their own.
func (s *sheetReader) keep() []Cell {
	cells := make([]Cell, len(s.cells))
	copy(cells, s.cells)
	all, from := string(s.texts), 0
	for i, end := range s.ends {
		if end > from {
			cells[i].Text = all[from:end]
			from = end
		}
	}
	return cells
}

// place takes the column of a cell from its address; one without an address
// follows its neighbour.
func (s *sheetReader) place(ref []byte) error {
	col := s.col + 1
	if len(ref) > 0 {
		row, c, ok := ParseRef(string(ref))
		switch {
		case !ok:
			return at(string(ref), fmt.Errorf("%q bukan alamat sel", ref))
		case row != s.row:
			return at(string(ref), fmt.Errorf("sel %s berada di baris %d", ref, s.row))
		}
		col = c
	}
	switch {
	case col > maxCols:
		return at(fmt.Sprintf("baris %d", s.row), fmt.Errorf("lebih dari %d kolom", maxCols))
	case col <= s.col:
		return at(Ref(s.row, col), fmt.Errorf("sel berulang atau mundur sesudah %s", Ref(s.row, s.col)))
	}
	s.col = col
	return nil
}
