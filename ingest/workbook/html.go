package workbook

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"strings"
	"unicode/utf8"

	"golang.org/x/text/encoding/charmap"
)

const (
	maxHTML      = 64 << 20
	maxHTMLCells = 2_000_000 // cells of a page, blank ones included
	htmlPart     = "HTML"
)

// htmlBook is a web page under the name of a workbook: one sheet, its tables
// under each other, the text around them in rows of one cell.
type htmlBook struct {
	name   string
	rows   []Row
	merges []Range
}

// openHTML reads a page to its end. A page that ends inside a table, or without
// the end of what it began with, is cut off.
func openHTML(d *disk, _ Options) (format, error) {
	if d.size > maxHTML {
		return nil, refuse(fmt.Sprintf("halaman web (HTML) lebih dari %d MiB: %s", maxHTML>>20, saveAs))
	}
	data := make([]byte, d.size)
	if _, err := io.ReadFull(io.NewSectionReader(d, 0, d.size), data); err != nil {
		return nil, err
	}
	r, err := readHTML(decodeHTML(data))
	if err != nil {
		return nil, err
	}
	if r.tables == 0 {
		what := "halaman web (HTML) tanpa tabel"
		if r.frames {
			what = "halaman web (HTML) berbingkai, lembarnya tersimpan di berkas lain"
		}
		return nil, refuse(what + "; " + sendXLSX)
	}
	b := &htmlBook{name: r.sheetName()}
	b.page(r.page.blocks)
	if n := len(b.rows); n > 0 && b.rows[n-1].Num > maxRows {
		return nil, &PartError{Part: htmlPart, Err: fmt.Errorf("lebih dari %d baris", maxRows)}
	}
	return b, nil
}

// decodeHTML gives a page as UTF-8. What it says of its own encoding is often
// wrong; its bytes are not: UTF-8 is never valid by accident.
func decodeHTML(data []byte) []byte {
	if text, wide := decodeUTF16(data); wide {
		return []byte(strings.TrimPrefix(text, "\ufeff"))
	}
	data = bytes.TrimPrefix(data, []byte("\ufeff"))
	if utf8.Valid(data) {
		return data
	}
	if text, err := charmap.Windows1252.NewDecoder().Bytes(data); err == nil {
		return text
	}
	return data
}

func (b *htmlBook) directory() []Info { return []Info{{Name: b.name}} }

func (b *htmlBook) base1904() bool { return false }

func (b *htmlBook) names() []DefinedName { return nil }

func (b *htmlBook) scan(_ int, sheet *Sheet, visit func(Row) error) error {
	sheet.Merges = append(sheet.Merges, b.merges...)
	for _, row := range b.rows {
		row.Cells = append([]Cell(nil), row.Cells...) // the visitor's to keep
		if err := visit(row); err != nil {
			return err
		}
	}
	return nil
}

// htmlBlock is a text or a table, as they follow one another on a page or
// within a cell.
type htmlBlock struct {
	text  string
	table *htmlTable
}

// page lays blocks out under each other. A blank row follows each table.
func (b *htmlBook) page(blocks []htmlBlock) {
	p := &htmlPage{book: b}
	p.lay(blocks)
}

type htmlPage struct {
	book  *htmlBook
	last  int  // the last row used
	after bool // it belongs to a table
}

func (p *htmlPage) lay(blocks []htmlBlock) {
	for _, block := range blocks {
		switch {
		case block.table == nil:
			p.gap()
			p.last++
			p.book.rows = append(p.book.rows, Row{Num: p.last, Cells: []Cell{{Row: p.last, Col: 1, Kind: Text, Text: block.text}}})
		case block.table.wraps():
			p.unwrap(block.table)
		default:
			p.table(block.table)
		}
	}
}

func (p *htmlPage) gap() {
	if p.after {
		p.last++
	}
	p.after = false
}

// table lays a table of data out as it is. What tables within its cells hold is
// text of the cells.
func (p *htmlPage) table(t *htmlTable) {
	p.gap()
	top := p.last
	for _, row := range t.rows {
		row.absorb()
		p.row(row, top+row.num)
	}
	for _, m := range t.merges {
		p.book.merges = append(p.book.merges, Range{Top: m.Top + top, Left: m.Left, Bottom: m.Bottom + top, Right: m.Right})
	}
	p.last = top + t.row
	p.after = p.last > top
}

// unwrap lays out a table that only arranges others: its own rows, and after
// the row in which they stand, the tables within it.
func (p *htmlPage) unwrap(t *htmlTable) {
	for _, row := range t.rows {
		if len(row.cells) > 0 {
			p.gap()
			p.last++
			p.row(row, p.last)
		}
		for _, inner := range row.inner {
			p.lay(inner.blocks)
		}
	}
}

func (p *htmlPage) row(row htmlRow, num int) {
	if len(row.cells) == 0 {
		return
	}
	for i := range row.cells {
		row.cells[i].Row = num
	}
	p.book.rows = append(p.book.rows, Row{Num: num, Cells: row.cells})
}

// errCut is the end of a page where it should go on.
var errCut = errors.New("terpotong: halaman berakhir di tengah isinya; salin ulang dari berkas aslinya")
