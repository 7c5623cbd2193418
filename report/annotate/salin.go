package annotate

import (
	"archive/zip"
	"bytes"
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"
	"unicode/utf8"

	"capaian/ingest/workbook"
)

// copied marks a copy of the values of a workbook. The copy is a plain package
// written here and then marked like any other: digit for digit, with errors as
// errors, which a library that writes numbers as floats would not give.
func copied(w io.Writer, r io.ReaderAt, size int64, s Pemeriksaan, o Options) error {
	book, err := workbook.Open(r, size, o)
	var data bytes.Buffer
	c := &salinan{zw: zip.NewWriter(&data), names: map[string]string{}}
	if err == nil {
		defer book.Close()
		err = guarded(func() error { return c.sheets(book) })
	}
	if err != nil {
		var broken *workbook.PartError
		if !errors.Is(err, workbook.ErrFormat) && !errors.As(err, &broken) && !errors.Is(err, errXML) {
			return fmt.Errorf("annotate: %w", err)
		}
		data.Reset()
		c = &salinan{zw: zip.NewWriter(&data), names: map[string]string{}}
	}
	if err := c.close(); err != nil {
		return fmt.Errorf("annotate: %w", err)
	}
	s.Temuan = slices.Clone(s.Temuan)
	for i := range s.Temuan {
		if name, ok := c.names[s.Temuan[i].Lembar]; ok {
			s.Temuan[i].Lembar = name
		}
	}
	if len(c.names) > 0 {
		s.Catatan = append(slices.Clone(s.Catatan), "Berkas ini salinan nilai dari berkas aslinya, tanpa rumus dan hiasan; perbaiki di sini atau di berkas asli, lalu kirim salah satunya.")
	}
	if err := patch(w, bytes.NewReader(data.Bytes()), int64(data.Len()), &s); err != nil {
		return fmt.Errorf("annotate: %w", err)
	}
	return nil
}

// salinan writes the values of a workbook as a package.
type salinan struct {
	zw    *zip.Writer
	names map[string]string // of sheets, as they were and as they are here
	list  []workbook.Info
	d1904 bool
}

func (c *salinan) part(name string, write func(io.Writer) error) error {
	w, err := c.zw.Create(name)
	if err == nil {
		_, err = io.WriteString(w, xmlHead)
	}
	if err == nil {
		err = write(w)
	}
	return err
}

func (c *salinan) text(name, text string) error {
	return c.part(name, func(w io.Writer) error { _, err := io.WriteString(w, text); return err })
}

// sheets copies every sheet but ours.
func (c *salinan) sheets(book *workbook.Book) error {
	c.d1904 = book.Date1904()
	for i, info := range book.Sheets() {
		s, err := book.ReadSheet(i)
		if err != nil {
			return err
		}
		if s.Hasil() {
			continue
		}
		name := c.name(info.Name)
		c.list = append(c.list, workbook.Info{Name: name, Hidden: info.Hidden})
		if err := c.part(fmt.Sprintf("xl/worksheets/sheet%d.xml", len(c.list)), func(w io.Writer) error { return copySheet(w, s) }); err != nil {
			return err
		}
	}
	return nil
}

// name makes a name one that Excel takes: 31 characters, none of its signs, and
// no other sheet's.
func (c *salinan) name(old string) string {
	clean := strings.Trim(strings.Map(func(r rune) rune {
		if r < ' ' || r == utf8.RuneError || strings.ContainsRune(`[]:*?/\`, r) {
			return ' '
		}
		return r
	}, old), "' ")
	if clean == "" {
		clean = "Lembar"
	}
	taken := func(name string) bool {
		return slices.ContainsFunc(c.list, func(i workbook.Info) bool { return strings.EqualFold(i.Name, name) })
	}
	name := short(clean, 31)
	for n := 2; taken(name); n++ {
		mark := fmt.Sprintf(" (%d)", n)
		name = short(clean, 31-len(mark)) + mark
	}
	if _, twice := c.names[old]; !twice {
		c.names[old] = name
	}
	return name
}

func short(s string, n int) string {
	if r := []rune(s); len(r) > n {
		return strings.TrimRight(string(r[:n]), " '")
	}
	return s
}

// close writes what holds the sheets together. A workbook of which nothing
// could be read still needs one: it is empty and out of sight.
func (c *salinan) close() error {
	if !slices.ContainsFunc(c.list, func(i workbook.Info) bool { return !i.Hidden }) && len(c.list) == 0 {
		c.list = append(c.list, workbook.Info{Name: "Kosong", Hidden: true})
		if err := c.text("xl/worksheets/sheet1.xml", `<worksheet xmlns="`+nsMain+`"><sheetData/></worksheet>`); err != nil {
			return err
		}
	}
	var types, rels, sheets strings.Builder
	for i, info := range c.list {
		state := ""
		if info.Hidden {
			state = ` state="hidden"`
		}
		fmt.Fprintf(&types, `<Override PartName="/xl/worksheets/sheet%d.xml" ContentType="%s"/>`, i+1, typeSheet)
		fmt.Fprintf(&rels, `<Relationship Id="rId%d" Type="%s/worksheet" Target="worksheets/sheet%[1]d.xml"/>`, i+1, nsRel)
		fmt.Fprintf(&sheets, `<sheet name="%s" sheetId="%d"%s r:id="rId%[2]d"/>`, escape(info.Name), i+1, state)
	}
	base := ""
	if c.d1904 {
		base = `<workbookPr date1904="1"/>`
	}
	const pkg = "http://schemas.openxmlformats.org/package/2006/"
	for _, p := range [][2]string{
		{"[Content_Types].xml", `<Types xmlns="` + pkg + `content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>` +
			`<Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>` +
			`<Override PartName="/xl/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/>` + types.String() + `</Types>`},
		{"_rels/.rels", `<Relationships xmlns="` + pkg + `relationships"><Relationship Id="rId1" Type="` + nsRel + `/officeDocument" Target="xl/workbook.xml"/></Relationships>`},
		{"xl/workbook.xml", `<workbook xmlns="` + nsMain + `" xmlns:r="` + nsRel + `">` + base + `<bookViews><workbookView activeTab="0"/></bookViews><sheets>` + sheets.String() + `</sheets></workbook>`},
		{"xl/_rels/workbook.xml.rels", `<Relationships xmlns="` + pkg + `relationships">` + rels.String() + fmt.Sprintf(`<Relationship Id="rId%d" Type="%s/styles" Target="styles.xml"/></Relationships>`, len(c.list)+1, nsRel)},
		{"xl/styles.xml", copyStyles()},
	} {
		if err := c.text(p[0], p[1]); err != nil {
			return err
		}
	}
	return c.zw.Close()
}
