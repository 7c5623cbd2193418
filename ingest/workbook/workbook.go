// Package workbook opens the workbooks that offices save and yields what stands
// in them: sheets in order, rows in order, typed cells with their exact text.
// It knows containers and cells, nothing of tables or documents: where a table
// is, package layout decides; what a cell means, package transform.
//
// A sheet is read whole or not at all: anything cut off, missing or out of
// range is an error that names the part and the position.
package workbook

import (
	"errors"
	"fmt"
	"slices"
	"strconv"
)

// Kind is what a cell holds.
type Kind uint8

// The kinds of cells. A Blank cell is yielded only for a formula whose result
// was never stored. Error is also the kind of a value that its own type does
// not allow, such as the "null" of a number cell.
const (
	Blank Kind = iota
	Text
	Number
	Bool
	Error
)

// Format is how much of a number format decides the meaning of a number.
type Format uint8

// Percent is a format with an unescaped %, Date one with a date or time part.
const (
	Plain Format = iota
	Percent
	Date
)

// Cell is one cell as stored. Text is the exact stored text: of a number the
// digits in the file (0.85 for a cell shown as 85%), of a date its serial
// number, of a boolean "TRUE" or "FALSE", of an error its code ("#DIV/0!").
// Only of texts the escapes of the container are decoded. A date stored as
// ISO 8601 instead of a serial number is of kind Text and format Date; all
// other formats but Plain are of kind Number.
type Cell struct {
	Row, Col int // 1-based
	Text     string
	Kind     Kind
	Format   Format
	// NoValue marks a formula whose result was never stored.
	NoValue bool
	// External marks a formula that takes values from another workbook; its
	// result is what was stored then. Of an .xls it is not told.
	External bool
	// Bold and Indent are the only looks that carry structure: how offices mark
	// parents and children where no number does.
	Bold   bool
	Indent uint8
}

// Ref is the A1 address of the cell.
func (c Cell) Ref() string { return Ref(c.Row, c.Col) }

// Range is a rectangle of cells, bounds included, 1-based.
type Range struct{ Top, Left, Bottom, Right int }

// Row is one row with at least one cell, cells in ascending columns.
type Row struct {
	Num    int
	Hidden bool
	Cells  []Cell
}

// Sheet is one worksheet, read to its end.
type Sheet struct {
	Name       string
	Rows       []Row // ascending Num
	Merges     []Range
	HiddenCols map[int]bool
	Filters    []Range // ranges under an automatic filter, which hides rows
	// Linked are the names of the files that its External formulas name, as far
	// as the workbook says them.
	Linked []string
}

// Info is what the workbook's directory says of a sheet.
type Info struct {
	Name   string
	Hidden bool // hidden or very hidden
}

// DefinedName is a name that stands for cells, such as the printed range or the
// rows repeated on every page. Sheet is "" where it holds in the whole workbook;
// Refers is the formula as stored.
type DefinedName struct {
	Name, Sheet, Refers string
	Hidden              bool
}

// Options are what opening a workbook may need from its surroundings.
type Options struct {
	Passwords []string // tried in order on an encrypted workbook
	Converter string   // the LibreOffice program for containers without a reader of our own, "" for none
}

// ErrFormat is wrapped by Open for content that is no workbook we can read;
// the message says what it is and how to save it so that it can be read.
var ErrFormat = errors.New("bukan buku kerja yang dapat dibaca")

// PartError says which part of a container is broken and where.
type PartError struct {
	Part string // "xl/worksheets/sheet1.xml"
	Pos  string // a cell, a row ("baris 12") or a byte offset ("bita 4096"), "" where unknown
	Err  error
}

func (e *PartError) Error() string {
	if e.Pos == "" {
		return fmt.Sprintf("%s: %v", e.Part, e.Err)
	}
	return fmt.Sprintf("%s (%s): %v", e.Part, e.Pos, e.Err)
}

func (e *PartError) Unwrap() error { return e.Err }

// Ref is the A1 address of a row and column, both 1-based.
func Ref(row, col int) string {
	var room [24]byte
	return string(strconv.AppendInt(appendColumn(room[:0], col), int64(row), 10))
}

// ColName is the letters of a 1-based column.
func ColName(col int) string {
	var room [4]byte
	return string(appendColumn(room[:0], col))
}

func appendColumn(b []byte, col int) []byte {
	from := len(b)
	for ; col > 0; col = (col - 1) / 26 {
		b = append(b, byte('A'+(col-1)%26))
	}
	slices.Reverse(b[from:])
	return b
}
