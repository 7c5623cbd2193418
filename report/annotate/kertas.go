package annotate

import (
	"fmt"
	"strconv"
	"strings"
	"unicode/utf8"

	"capaian/ingest/workbook"
)

// The looks of a row on our sheet.
const (
	biasa = iota // a key and its value
	judul
	samar // an explanation
	tebal
	kolom // the heads of columns
	isi   // a finding
	tautan
	looks
)

// kolomAsal is the hidden column that says what fills our colours lie over.
const kolomAsal = 7

// maxTaut is how many links a sheet may have.
const maxTaut = 60_000

// kertas is a sheet of texts being written.
type kertas struct {
	g      *gaya
	rows   strings.Builder
	links  strings.Builder
	n      int // rows so far
	linked int
	link   string // where the next row's first cell leads
	xf     [looks]int
	heads  map[int]int // by colour
	styled bool
}

func (k *kertas) lewat() { k.n++ }

// taut makes the first cell of the next row lead to a place.
func (k *kertas) taut(place string) { k.link = place }

// tulis writes a row of texts.
func (k *kertas) tulis(look int, texts ...string) {
	k.style()
	k.row(k.xf[look], texts)
}

// kepala writes the head of a group in its colour.
func (k *kertas) kepala(warna int, text string) {
	k.style()
	xf, ok := k.heads[warna]
	if !ok {
		fill := 0
		if warna != 0 {
			fill = k.g.line("fills", fmt.Sprintf(`<fill><patternFill patternType="solid"><fgColor rgb="FF%06X"/><bgColor indexed="64"/></patternFill></fill>`, warna))
		}
		xf = k.look(`<b/><sz val="11"/>`, fill, false, `vertical="center"`)
		k.heads[warna] = xf
	}
	k.row(xf, []string{text, "", "", "", "", ""})
}

func (k *kertas) row(xf int, texts []string) {
	k.n++
	fmt.Fprintf(&k.rows, `<row r="%d"%s>`, k.n, k.height(xf, texts))
	for i, text := range texts {
		ref, style := workbook.Ref(k.n, i+1), xf
		if i == 0 && k.link != "" && k.linked < maxTaut {
			style = k.xf[tautan]
			k.linked++
			fmt.Fprintf(&k.links, `<hyperlink ref="%s" location="%s"/>`, ref, escape(k.link))
		}
		k.cell(ref, style, text)
	}
	k.rows.WriteString("</row>")
	k.link = ""
}

// height is what the row of a finding needs. Programs that do not fit rows to
// their texts when they open a workbook would cut them off.
func (k *kertas) height(xf int, texts []string) string {
	if xf != k.xf[isi] {
		return ""
	}
	n := 1
	for i, text := range texts {
		n = max(n, lines(text, widths[i]*11/10))
	}
	return rowHeight(n, 12)
}

// lines is how many a text takes in a column of a width in characters, a few
// more where words leave room behind them.
func lines(text string, width int) (n int) {
	for _, line := range strings.Split(text, "\n") {
		n += 1 + (utf8.RuneCountInString(line)-1)/width
	}
	return n
}

// rowHeight is the attributes of a row of so many lines, each so high in points;
// none of a row of one line.
func rowHeight(n, line int) string {
	if n < 2 {
		return ""
	}
	return fmt.Sprintf(` ht="%d" customHeight="1"`, min(n*line+4, 409))
}

func (k *kertas) cell(ref string, xf int, text string) {
	if text == "" {
		fmt.Fprintf(&k.rows, `<c r="%s" s="%d"/>`, ref, xf)
		return
	}
	fmt.Fprintf(&k.rows, `<c r="%s" s="%d" t="inlineStr"><is><t%s>%s</t></is></c>`, ref, xf, preserve, cellText(text))
}

// asal writes a line for ourselves into the hidden column.
func (k *kertas) asal(text string) {
	k.n++
	fmt.Fprintf(&k.rows, `<row r="%d" hidden="1">`, k.n)
	k.cell(workbook.Ref(k.n, kolomAsal), 0, text)
	k.rows.WriteString("</row>")
}

// style adds the looks of our sheet to the styles of the workbook.
func (k *kertas) style() {
	if k.styled {
		return
	}
	k.styled, k.heads = true, map[int]int{}
	const top, wrap = `vertical="top"`, `vertical="top" wrapText="1"`
	k.xf[biasa] = k.look(`<sz val="10"/>`, 0, false, top)
	k.xf[judul] = k.look(`<b/><sz val="14"/>`, 0, false, top)
	k.xf[samar] = k.look(`<sz val="9"/><color rgb="FF5F6773"/>`, 0, false, top)
	k.xf[tebal] = k.look(`<b/><sz val="10"/>`, 0, false, top)
	k.xf[kolom] = k.look(`<b/><sz val="9"/>`, 0, true, wrap)
	k.xf[isi] = k.look(`<sz val="9"/>`, 0, true, wrap)
	k.xf[tautan] = k.look(`<u/><sz val="9"/><color rgb="FF1D4F91"/>`, 0, true, wrap)
}

// look is a cell style of our sheet.
func (k *kertas) look(font string, fill int, lined bool, alignment string) int {
	border := 0
	if lined {
		const thin = ` style="thin"><color rgb="FFD5DAE1"/></`
		border = k.g.line("borders", "<border><left"+thin+"left><right"+thin+"right><top"+thin+"top><bottom"+thin+"bottom><diagonal/></border>")
	}
	named := ""
	if s := k.g.list["cellStyleXfs"]; s != nil && len(s.lines) > 0 {
		named = ` xfId="0"`
	}
	return k.g.line("cellXfs", fmt.Sprintf(`<xf numFmtId="0" fontId="%d" fillId="%d" borderId="%d"%s applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1"><alignment %s/></xf>`,
		k.g.line("fonts", "<font>"+font+`<name val="Arial"/><family val="2"/></font>`), fill, border, named, alignment))
}

// widths are those of the columns, in characters.
var widths = [...]int{24, 24, 24, 58, 50, 20}

// pageSetup prints a sheet as wide as the paper lies.
const pageSetup = `<pageMargins left="0.4" right="0.4" top="0.5" bottom="0.5" header="0.3" footer="0.3"/><pageSetup paperSize="9" orientation="landscape" fitToHeight="0"/>`

// part is the sheet as a part of a package.
func (k *kertas) part(ns string) []byte {
	var b strings.Builder
	b.WriteString(xmlHead + `<worksheet xmlns="` + ns + `"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>` +
		`<sheetViews><sheetView showGridLines="0" tabSelected="1" workbookViewId="0"/></sheetViews><sheetFormatPr defaultRowHeight="15"/><cols>`)
	for i, w := range widths {
		fmt.Fprintf(&b, `<col min="%d" max="%[1]d" width="%d" customWidth="1"/>`, i+1, w)
	}
	b.WriteString(`<col min="` + strconv.Itoa(kolomAsal) + `" max="` + strconv.Itoa(kolomAsal) + `" width="9" hidden="1" customWidth="1"/></cols><sheetData>`)
	b.WriteString(k.rows.String())
	b.WriteString(`</sheetData>`)
	if k.linked > 0 {
		b.WriteString(`<hyperlinks>` + k.links.String() + `</hyperlinks>`)
	}
	b.WriteString(pageSetup + `</worksheet>`)
	return []byte(b.String())
}
