package workbook

import (
	"archive/zip"
	"bytes"
	"errors"
	"fmt"
	"io"
	"strconv"
	"strings"
)

// xlsxBook is an open OOXML workbook.
type xlsxBook struct {
	c        *container
	main     string // the workbook part
	sheets   []sheetEntry
	defined  []DefinedName
	date1904 bool

	external  []string          // the parts of the workbooks that formulas name
	linkNames map[string]string // part → file name

	stylesPart, stringsPart string       // "" where the workbook names none
	looks                   []look       // nil until the first sheet is read
	shared                  *sharedTexts // nil until the first cell asks for one
}

// sheetEntry is a sheet of the directory and where its content is.
type sheetEntry struct {
	Info
	part string // "" where the directory leads nowhere
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
	b := &xlsxBook{c: c, main: main}
	if err := b.readDirectory(); err != nil {
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
func (b *xlsxBook) readDirectory() error {
	rels, err := b.c.relations(b.main)
	if err != nil {
		return err
	}
	b.stylesPart, b.stringsPart = target(rels, "styles"), target(rels, "sharedStrings")
	err = b.c.walk(b.main, "workbook", func(x *scanner) error { return b.sections(x, rels) })
	if err != nil {
		return err
	}
	if len(b.sheets) == 0 {
		return &PartError{Part: b.main, Err: errors.New("tidak ada lembar kerja")}
	}
	return b.checkSize()
}

func (b *xlsxBook) sections(x *scanner, rels map[string]relation) error {
	var tabs []string // all of them, as the scopes of names count
	for in := x.depth(); x.child(in); {
		switch string(x.name()) {
		case "workbookPr":
			b.date1904 = isTrue(x.attr("date1904"))
		case "sheets":
			for in := x.depth(); x.child(in); {
				if string(x.name()) != "sheet" {
					continue
				}
				if len(tabs) == maxEntries {
					return tooMany("lembar")
				}
				tabs = append(tabs, x.attr("name"))
				b.addSheet(x, rels)
			}
		case "externalReferences":
			if err := b.addExternal(x, rels); err != nil {
				return err
			}
		case "definedNames":
			for in := x.depth(); x.child(in); {
				if err := b.addName(x, tabs); err != nil {
					return err
				}
			}
		}
	}
	return x.err
}

// addSheet notes a worksheet. Chart, dialog and macro sheets have no cells of
// their own and are left out; a sheet that leads nowhere stays and fails when
// it is read, so that it does not take its neighbours with it.
func (b *xlsxBook) addSheet(x *scanner, rels map[string]relation) {
	s := sheetEntry{Info: Info{Name: x.attr("name")}}
	state := x.attr("state")
	s.Hidden = state == "hidden" || state == "veryHidden"
	switch rel := rels[relationID(x)]; {
	case strings.HasSuffix(strings.ToLower(rel.kind), "macrosheet"), rel.kind == "chartsheet", rel.kind == "dialogsheet":
		return
	case rel.kind == "worksheet":
		s.part = rel.target
	}
	b.sheets = append(b.sheets, s)
}

// relationID is the attribute r:id, under whatever prefix.
func relationID(x *scanner) string {
	for _, a := range x.attrs {
		if bytes.HasSuffix(x.bytes(a.name), []byte(":id")) {
			return string(x.bytes(a.value))
		}
	}
	return ""
}

// addName notes a defined name, whose scope is the number of a tab.
func (b *xlsxBook) addName(x *scanner, tabs []string) error {
	if string(x.name()) != "definedName" {
		return nil
	}
	if len(b.defined) == maxEntries {
		return tooMany("nama")
	}
	n := DefinedName{Name: x.attr("name"), Hidden: isTrue(x.attr("hidden"))}
	if scope := x.attr("localSheetId"); scope != "" {
		i, err := strconv.Atoi(scope)
		if err != nil || i < 0 || i >= len(tabs) {
			return fmt.Errorf("nama %q berlaku di lembar nomor %q, yang ada 0 sampai %d", n.Name, scope, len(tabs)-1)
		}
		n.Sheet = tabs[i]
	}
	n.Refers = string(x.text(nil))
	b.defined = append(b.defined, n)
	return x.err
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

func (b *xlsxBook) names() []DefinedName { return b.defined }

func (b *xlsxBook) base1904() bool { return b.date1904 }

func (b *xlsxBook) scan(i int, sheet *Sheet, visit func(Row) error) error {
	s := b.sheets[i]
	if s.part == "" {
		return &PartError{Part: b.main, Err: fmt.Errorf("lembar %q tidak menunjuk ke isinya", s.Name)}
	}
	return b.readSheet(s, sheet, visit)
}
