package workbook

import (
	"fmt"
	"io"
	"os"
	"slices"
)

// Book is an open workbook of any container. It is not safe for concurrent
// use; two goroutines open two.
type Book struct {
	file io.Closer // nil where the caller owns the reader
	format
}

// format is one kind of container, opened.
type format interface {
	// directory lists the worksheets in the order of their tabs.
	directory() []Info
	base1904() bool
	names() []DefinedName
	// scan streams the rows of a sheet in order and completes the sheet with
	// what stands around them. A Row is the visitor's to keep.
	scan(i int, s *Sheet, visit func(Row) error) error
}

// OpenFile opens the workbook at a path of the operating system.
func OpenFile(name string, o Options) (*Book, error) {
	f, err := os.Open(name)
	if err != nil {
		return nil, fmt.Errorf("open workbook: %w", err)
	}
	info, err := f.Stat()
	if err != nil {
		f.Close()
		return nil, fmt.Errorf("open workbook: %w", err)
	}
	b, err := Open(f, info.Size(), o)
	if err != nil {
		f.Close()
		return nil, err
	}
	b.file = f
	return b, nil
}

// Open looks at the content, never at a name, and reads the directory of the
// workbook. Content that is no workbook we read wraps ErrFormat, a workbook
// with a broken part is a *PartError, anything else is the reader's failure.
func Open(r io.ReaderAt, size int64, o Options) (*Book, error) {
	d := &disk{ReaderAt: r, size: size}
	src, err := openFormat(d, o)
	switch {
	case d.err != nil:
		return nil, fmt.Errorf("read workbook: %w", d.err)
	case err != nil:
		return nil, err
	}
	return &Book{format: src}, nil
}

// openFormat opens the container that the first bytes announce.
func openFormat(d *disk, o Options) (format, error) {
	open, err := sniff(d)
	if err != nil {
		return nil, err
	}
	return open(d, o)
}

// Sheets lists the worksheets in the order of their tabs.
func (b *Book) Sheets() []Info { return b.directory() }

// Date1904 says that serial dates count from 1 January 1904 instead of 1900.
func (b *Book) Date1904() bool { return b.base1904() }

// Names lists the defined names in the order of the workbook.
func (b *Book) Names() []DefinedName { return b.names() }

// Scan streams the rows of the i-th sheet of Sheets to visit, in order, and
// gives the sheet with all but its rows when it was read to its end. What visit
// saw before an error is part of a broken sheet.
func (b *Book) Scan(i int, visit func(Row) error) (*Sheet, error) {
	infos := b.directory()
	if i < 0 || i >= len(infos) {
		return nil, fmt.Errorf("read sheet: no sheet %d", i)
	}
	s := &Sheet{Name: infos[i].Name, HiddenCols: make(map[int]bool)}
	if err := b.scan(i, s, visit); err != nil {
		return nil, err
	}
	return s, nil
}

// ReadSheet reads the i-th sheet of Sheets to its end.
func (b *Book) ReadSheet(i int) (*Sheet, error) {
	var rows []Row
	s, err := b.Scan(i, func(r Row) error { rows = append(rows, r); return nil })
	if err != nil {
		return nil, err
	}
	s.Rows = slices.Clone(rows) // without the room that growing left
	return s, nil
}

// Close releases the file that OpenFile opened.
func (b *Book) Close() error {
	if b.file == nil {
		return nil
	}
	return b.file.Close()
}
