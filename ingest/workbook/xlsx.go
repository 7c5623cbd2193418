package workbook

import (
	"archive/zip"
	"errors"
	"fmt"
	"io"
	"strings"
)

// xlsxBook is an open OOXML workbook.
type xlsxBook struct {
	c        *container
	sheets   []sheetEntry
	date1904 bool

	stylesPart, stringsPart string // "" where the workbook names none
	formats                 []Format
	formatsRead             bool
	strings                 []string
	stringsRead             bool
}

// sheetEntry is a sheet of the directory and where its content is.
type sheetEntry struct {
	Info
	part string
	err  error // why the directory leads nowhere
}

// openXLSX reads the directory of an OOXML workbook.
func openXLSX(d *disk) (format, error) {
	c, err := openContainer(d)
	switch {
	case errors.Is(err, zip.ErrFormat), errors.Is(err, io.ErrUnexpectedEOF), errors.Is(err, io.EOF):
		return nil, refuse("terpotong: daftar isi zip tidak ditemukan; salin ulang dari berkas aslinya")
	case err != nil:
		return nil, refuse("rusak: daftar isi zip tidak terbaca; simpan ulang sebagai .xlsx")
	}
	if c.locked() {
		return nil, refuse("berkas terenkripsi: buka dengan kata sandinya lalu simpan ulang tanpa kata sandi")
	}
	main, err := c.mainPart()
	if err != nil {
		return nil, err
	}
	b := &xlsxBook{c: c}
	if err := b.readDirectory(main); err != nil {
		return nil, err
	}
	return b, nil
}

// mainPart is the workbook part of an Excel container.
func (c *container) mainPart() (string, error) {
	main := ""
	if c.has("_rels/.rels") {
		rels, err := c.relations("")
		if err != nil {
			return "", err
		}
		main = target(rels, "officeDocument")
	}
	if main == "" && c.has("xl/workbook.xml") {
		main = "xl/workbook.xml"
	}
	if what := c.foreign(main); what != "" {
		return "", refuse(what)
	}
	return main, nil
}

// target is the part a relationship of this kind leads to, "" without one.
// Of several the smallest id counts, so that the answer is always the same.
func target(rels map[string]relation, kind string) string {
	found, part := "", ""
	for id, r := range rels {
		if r.kind == kind && (part == "" || id < found) {
			found, part = id, r.target
		}
	}
	return part
}

// readDirectory reads the workbook part: its sheets in order and its date base.
func (b *xlsxBook) readDirectory(main string) error {
	rels, err := b.c.relations(main)
	if err != nil {
		return err
	}
	b.stylesPart, b.stringsPart = target(rels, "styles"), target(rels, "sharedStrings")
	err = b.c.walk(main, "workbook", func(w *walker, el element) error {
		switch el.Name.Local {
		case "workbookPr":
			b.date1904 = isTrue(attr(el, "date1904"))
		case "sheets":
			return w.children(func(el element) error {
				if el.Name.Local == "sheet" {
					b.addSheet(main, el, rels)
				}
				return nil
			})
		}
		return nil
	})
	if err != nil {
		return err
	}
	if len(b.sheets) == 0 {
		return &PartError{Part: main, Err: errors.New("tidak ada lembar kerja")}
	}
	return b.checkSize()
}

// addSheet notes a worksheet. Chart, dialog and macro sheets have no cells of
// their own and are left out; a sheet that leads nowhere stays and fails when
// it is read, so that it does not take its neighbours with it.
func (b *xlsxBook) addSheet(main string, el element, rels map[string]relation) {
	s := sheetEntry{Info: Info{Name: attr(el, "name")}}
	state := attr(el, "state")
	s.Hidden = state == "hidden" || state == "veryHidden"
	id := ""
	for _, a := range el.Attr {
		if a.Name.Local == "id" && a.Name.Space != "" {
			id = a.Value
		}
	}
	rel, ok := rels[id]
	switch {
	case ok && (strings.HasSuffix(strings.ToLower(rel.kind), "macrosheet") ||
		rel.kind == "chartsheet" || rel.kind == "dialogsheet"):
		return
	case !ok || rel.kind != "worksheet":
		s.err = &PartError{Part: main, Err: fmt.Errorf("lembar %q tidak menunjuk ke isinya", s.Name)}
	default:
		s.part = rel.target
	}
	b.sheets = append(b.sheets, s)
}

// checkSize bounds the whole workbook before anything large is read: many
// entries can share the same stored bytes.
func (b *xlsxBook) checkSize() error {
	total := b.c.inflated(b.stringsPart) + b.c.inflated(b.stylesPart)
	for _, s := range b.sheets {
		if total += b.c.inflated(s.part); total > maxParts {
			return &PartError{Part: s.part, Err: fmt.Errorf("isi seluruh berkas lebih dari %d MiB", maxParts>>20)}
		}
	}
	return nil
}

func (b *xlsxBook) directory() []Info {
	infos := make([]Info, len(b.sheets))
	for i, s := range b.sheets {
		infos[i] = s.Info
	}
	return infos
}

func (b *xlsxBook) base1904() bool { return b.date1904 }

func (b *xlsxBook) scan(i int, sheet *Sheet, visit func(Row) error) error {
	s := b.sheets[i]
	if s.err != nil {
		return s.err
	}
	return b.readSheet(s, sheet, visit)
}
