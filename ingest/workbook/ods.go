package workbook

import (
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"strings"
)

const odsContent = "content.xml"

// odsBook is an open OpenDocument spreadsheet.
type odsBook struct {
	c        *container
	sheets   []odsSheet
	styles   map[string]odsStyle
	defined  []DefinedName
	filters  []odsRange
	date1904 bool
	cursor   *odsCursor
}

// odsSheet is a sheet of the directory: the how-manieth table it is.
type odsSheet struct {
	Info
	table int
}

// odsRange is a range and the sheet it lies on.
type odsRange struct {
	sheet string
	Range
}

// openODS reads all but the cells of a spreadsheet, to its last byte.
func openODS(c *container) (format, error) {
	b := &odsBook{c: c, styles: make(map[string]odsStyle)}
	if locked, err := b.encrypted(); err != nil || locked {
		if err == nil {
			err = refuse("lembar kerja OpenDocument (.ods) terenkripsi: buka dengan kata sandinya lalu simpan ulang tanpa kata sandi")
		}
		return nil, err
	}
	if c.inflated(odsContent)+c.inflated("styles.xml") > maxPart {
		return nil, &PartError{Part: odsContent, Err: errTooBig}
	}
	if c.has("styles.xml") {
		err := b.part("styles.xml", func(x *odfReader, el xml.StartElement) error {
			if is(el, nsOffice, "styles") || is(el, nsOffice, "automatic-styles") {
				return x.each(func(el xml.StartElement) error { return b.style(x, el) })
			}
			return nil
		})
		if err != nil {
			return nil, err
		}
	}
	if err := b.part(odsContent, b.content); err != nil {
		return nil, err
	}
	if len(b.sheets) == 0 {
		return nil, &PartError{Part: odsContent, Err: errors.New("tidak ada lembar kerja")}
	}
	return b, nil
}

// encrypted asks the manifest.
func (b *odsBook) encrypted() (locked bool, err error) {
	const manifest = "META-INF/manifest.xml"
	if !b.c.has(manifest) {
		return false, nil
	}
	err = b.part(manifest, func(x *odfReader, el xml.StartElement) error {
		return x.each(func(el xml.StartElement) error {
			locked = locked || el.Name.Local == "encryption-data"
			return nil
		})
	})
	return locked, err
}

// content reads the sections of the content but for the cells.
func (b *odsBook) content(x *odfReader, el xml.StartElement) error {
	switch {
	case is(el, nsOffice, "automatic-styles"):
		return x.each(func(el xml.StartElement) error { return b.style(x, el) })
	case is(el, nsOffice, "body"):
		return x.each(func(el xml.StartElement) error {
			if !is(el, nsOffice, "spreadsheet") {
				return nil
			}
			table := 0
			return x.each(func(el xml.StartElement) error { return b.section(x, el, &table) })
		})
	}
	return nil
}

// section reads what stands at the top of the spreadsheet.
func (b *odsBook) section(x *odfReader, el xml.StartElement, table *int) error {
	switch {
	case is(el, nsTable, "table"):
		return b.table(x, el, table)
	case is(el, nsTable, "calculation-settings"):
		return x.each(func(el xml.StartElement) error {
			if is(el, nsTable, "null-date") {
				b.date1904 = strings.HasPrefix(odfAttr(el, nsTable, "date-value"), "1904-01-01")
			}
			return nil
		})
	case is(el, nsTable, "named-expressions"):
		return x.each(func(el xml.StartElement) error { return b.name(el, "") })
	case is(el, nsTable, "database-ranges"):
		return x.each(func(el xml.StartElement) error { return b.database(x, el) })
	}
	return nil
}

// table notes a sheet. What LibreOffice keeps of other workbooks has the form of
// a table too, named after the file, and is no sheet of this one.
func (b *odsBook) table(x *odfReader, el xml.StartElement, table *int) error {
	name := odfAttr(el, nsTable, "name")
	*table++
	if strings.HasPrefix(name, "'file:") && strings.Contains(name, "'#$") {
		return nil
	}
	if len(b.sheets) == maxSheets {
		return fmt.Errorf("lebih dari %d lembar", maxSheets)
	}
	style := b.styles[odfAttr(el, nsTable, "style-name")]
	b.sheets = append(b.sheets, odsSheet{Info{Name: name, Hidden: style.hidden}, *table})
	return x.each(func(el xml.StartElement) error {
		if is(el, nsTable, "named-expressions") {
			return x.each(func(el xml.StartElement) error { return b.name(el, name) })
		}
		return nil
	})
}

// maxSheets bounds the directory; LibreOffice stops at 10,000.
const maxSheets = 10_000

func (b *odsBook) directory() []Info {
	infos := make([]Info, len(b.sheets))
	for i, s := range b.sheets {
		infos[i] = s.Info
	}
	return infos
}

func (b *odsBook) base1904() bool { return b.date1904 }

func (b *odsBook) names() []DefinedName { return b.defined }

// odsCursor is a pass over the content, which has no index: sheets that are read
// in order are read in one pass.
type odsCursor struct {
	x     *odfReader
	rc    io.Closer
	depth int // of the spreadsheet
	table int // the last table entered
}

func (b *odsBook) scan(i int, sheet *Sheet, visit func(Row) error) error {
	cur, err := b.seek(b.sheets[i].table)
	if err != nil {
		return b.placed(odsContent, cur.x, err)
	}
	for _, f := range b.filters {
		if f.sheet == sheet.Name {
			sheet.Filters = append(sheet.Filters, f.Range)
		}
	}
	t := &odsTable{book: b, x: cur.x, sheet: sheet, visit: visit}
	if err = t.x.each(t.part); err != nil {
		b.drop()
		err = b.placed(odsContent, cur.x, err)
	}
	var theirs *visitError
	if errors.As(err, &theirs) {
		return theirs.error
	}
	return err
}

// seek goes to the n-th table, from the last one read where that lies before.
func (b *odsBook) seek(n int) (*odsCursor, error) {
	if b.cursor != nil && b.cursor.table >= n {
		b.drop()
	}
	if b.cursor == nil {
		if cur, err := b.begin(); err != nil {
			return cur, err
		}
	}
	cur := b.cursor
	for {
		el, ok, err := cur.x.child(cur.depth)
		if err == nil && !ok {
			err = errors.New("lembar tidak ditemukan lagi")
		}
		if err != nil {
			b.drop()
			return cur, err
		}
		if is(el, nsTable, "table") {
			if cur.table++; cur.table == n {
				return cur, nil
			}
		}
	}
}

// begin starts a pass at the spreadsheet within the content.
func (b *odsBook) begin() (*odsCursor, error) {
	rc, err := b.c.open(odsContent)
	cur := &odsCursor{x: newODFReader(rc), rc: rc}
	if err != nil {
		return cur, err
	}
	b.cursor = cur
	for depth, want := range []string{"document-content", "body", "spreadsheet"} {
		for {
			el, ok, err := cur.x.child(depth)
			if err == nil && !ok {
				err = fmt.Errorf("tidak memuat %s", want)
			}
			if err != nil {
				b.drop()
				return cur, err
			}
			if is(el, nsOffice, want) {
				break
			}
		}
	}
	cur.depth = cur.x.depth
	return cur, nil
}

func (b *odsBook) drop() {
	if b.cursor != nil {
		b.cursor.rc.Close()
	}
	b.cursor = nil
}
