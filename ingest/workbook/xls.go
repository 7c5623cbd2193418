package workbook

import (
	"errors"
	"fmt"
	"io"
	"unicode/utf16"
)

// xlsBook is an open workbook of Excel 97-2003 (BIFF8).
type xlsBook struct {
	data     []byte // the Workbook stream
	tabs     []xlsTab
	sheets   []int // the worksheets among the tabs
	strings  []string
	styles   []biffStyle
	links    biffLinks
	defined  []biffName
	date1904 bool
}

// xlsTab is a sheet of any kind, as the directory has it.
type xlsTab struct {
	Info
	at int // where its records begin
}

// openXLS reads the first part of a Workbook stream: what all sheets share.
func openXLS(data []byte, d *disk, o Options) (format, error) {
	b := &xlsBook{data: data}
	s := &stream{data: data}
	first, err := s.next()
	if err != nil {
		return nil, err
	}
	head := fields{data: first.data}
	if version := head.u16(); first.id != recBOF || version != biff8 {
		return convert(d, o, "berkas Excel 5.0/95 (.xls)", ".xls")
	}
	styles := &biffStyles{codes: make(map[uint16]string)}
	for {
		r, err := s.next()
		switch {
		case err != nil:
			return nil, err
		case r.id == recFilePass:
			return nil, refuse("berkas Excel 97-2003 (.xls) terenkripsi: buka dengan kata sandinya lalu simpan sebagai .xlsx tanpa kata sandi")
		case r.id == recEOF:
			return b, b.complete(s, styles)
		}
		if err := b.global(s, r, styles); err != nil {
			return nil, s.fault(r.at, err)
		}
	}
}

// global reads one record of the first part.
func (b *xlsBook) global(s *stream, r record, styles *biffStyles) error {
	switch r.id {
	case recBoundSheet:
		return b.tab(r)
	case recSST:
		if b.strings != nil {
			return errors.New("memuat dua tabel teks")
		}
		return b.readStrings(s, r)
	case recFont:
		return styles.font(r.data)
	case recFormat:
		return styles.code(s, r.data)
	case recXF:
		return styles.xf(r.data)
	case recDateMode:
		f := fields{data: r.data}
		b.date1904 = f.u16() == 1
		return f.err
	case recSupBook:
		return b.links.book(r.data)
	case recExternSheet:
		return b.links.link(r.data)
	case recName:
		name, err := readName(s, r)
		b.defined = append(b.defined, name)
		return err
	}
	return nil
}

// tab notes a sheet. Only worksheets have cells of their own.
func (b *xlsBook) tab(r record) error {
	f := fields{data: r.data}
	t := xlsTab{at: int(f.u32())}
	state, kind := f.u8(), f.u8()
	n, flags := int(f.u8()), f.u8()
	if flags&wideChars != 0 {
		t.Name = string(utf16.Decode(wideUnits(f.take(2 * n))))
	} else {
		t.Name = latin(f.take(n))
	}
	if f.err != nil {
		return f.err
	}
	t.Hidden = state&3 != 0
	if kind == 0 {
		b.sheets = append(b.sheets, len(b.tabs))
	}
	b.tabs = append(b.tabs, t)
	return nil
}

func latin(b []byte) string {
	runes := make([]rune, len(b))
	for i, c := range b {
		runes[i] = rune(c)
	}
	return string(runes)
}

func (b *xlsBook) complete(s *stream, styles *biffStyles) (err error) {
	if len(b.sheets) == 0 {
		return s.fault(0, errors.New("tidak ada lembar kerja"))
	}
	if b.styles, err = styles.resolve(); err != nil {
		return s.fault(0, err)
	}
	return nil
}

func (b *xlsBook) directory() []Info {
	infos := make([]Info, len(b.sheets))
	for i, tab := range b.sheets {
		infos[i] = b.tabs[tab].Info
	}
	return infos
}

func (b *xlsBook) base1904() bool { return b.date1904 }

func (b *xlsBook) scan(i int, sheet *Sheet, visit func(Row) error) error {
	err := b.read(b.sheets[i], sheet, visit)
	var theirs *visitError
	if errors.As(err, &theirs) {
		return theirs.error
	}
	return err
}

// read goes over a sheet twice: once for what stands around the rows and
// whether its cells are in order, then for the cells.
func (b *xlsBook) read(tab int, sheet *Sheet, visit func(Row) error) error {
	r := &xlsReader{book: b, sheet: sheet}
	rows := &xlsRows{hidden: make(map[int]bool), visit: visit}
	ordered := true
	err := b.records(tab, func(s *stream, rec record) error { return r.survey(rec, rows.hidden, &ordered) })
	if err != nil {
		return err
	}
	if r.filtered {
		sheet.Filters = b.filters(tab)
	}
	if ordered {
		err = b.records(tab, func(s *stream, rec record) error { return r.cells(s, rec, rows.add) })
	} else {
		err = r.sorted(tab, rows)
	}
	if err != nil {
		return err
	}
	return rows.flush()
}

// records visits the records of a sheet up to its end. Charts within it have
// records of their own, which are passed over.
func (b *xlsBook) records(tab int, visit func(*stream, record) error) error {
	s := &stream{data: b.data, at: b.tabs[tab].at}
	if s.at < 0 || s.at > len(b.data) {
		return s.fault(s.at, fmt.Errorf("lembar %q berada di luar berkas", b.tabs[tab].Name))
	}
	start := s.at
	r, err := s.next()
	if err != nil {
		return err
	}
	head := fields{data: r.data}
	if version, kind := head.u16(), head.u16(); r.id != recBOF || version != biff8 || kind != bofWorksheet {
		return s.fault(start, fmt.Errorf("lembar %q tidak menunjuk ke isinya", b.tabs[tab].Name))
	}
	for depth := 1; depth > 0; {
		r, err := s.next()
		if err != nil {
			return err
		}
		switch {
		case r.id == recBOF:
			depth++
		case r.id == recEOF:
			depth--
		case depth == 1:
			if err := visit(s, r); err != nil {
				return s.fault(r.at, err)
			}
		}
	}
	return nil
}

// visitError is the caller's own error on its way out, not one of the file.
type visitError struct{ error }

// openBare opens a Workbook stream that stands in a file of its own, as some
// programs write it.
func openBare(d *disk, o Options) (format, error) {
	if d.size > maxOLE {
		return nil, refuse(fmt.Sprintf("berkas Excel 97-2003 lebih dari %d MiB: %s", maxOLE>>20, saveAs))
	}
	data := make([]byte, d.size)
	if _, err := io.ReadFull(io.NewSectionReader(d, 0, d.size), data); err != nil {
		return nil, err
	}
	return openXLS(data, d, o)
}
