package kesalahan

import (
	"archive/zip"
	"bytes"
	"encoding/xml"
	"fmt"
	"strconv"
	"strings"
)

// This file writes workbooks: the few parts of SpreadsheetML that spreadsheet
// programs write for a plain table. A formula may have its result or not, which
// a library that computes would not leave to us.

// isi is what a clerk typed into a cell: text, a number with its format, or a
// formula with the number it gave.
type isi struct {
	teks   string
	angka  string // stored digits of a number
	format int    // of a number: umum, ribu, dua, persenDua
	rumus  string // formula without "=", its result in angka, "" if never stored
}

// The number formats, in the order of the styles part.
const (
	umum = iota
	ribu
	dua
	persenDua
)

// tampak is what is typed there, as a manifest names it.
func (i isi) tampak() string {
	switch {
	case i.angka != "":
		return i.angka
	case i.rumus != "":
		return "=" + i.rumus
	}
	return i.teks
}

// huruf is the name of a column from 1.
func huruf(kol int) string {
	s := ""
	for ; kol > 0; kol = (kol - 1) / 26 {
		s = string(rune('A'+(kol-1)%26)) + s
	}
	return s
}

func alamat(kol, baris int) string { return huruf(kol) + strconv.Itoa(baris) }

const (
	kepalaXML = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>` + "\n"
	utama     = `http://schemas.openxmlformats.org/spreadsheetml/2006/main`
	hubung    = `http://schemas.openxmlformats.org/officeDocument/2006/relationships`
	paket     = `http://schemas.openxmlformats.org/package/2006/`
)

// gaya holds one plain and one framed style for each number format.
const stylesXML = kepalaXML + `<styleSheet xmlns="` + utama + `"><fonts count="1"><font><sz val="10"/><name val="Arial"/></font></fonts>` +
	`<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>` +
	`<borders count="2"><border/><border><left style="thin"/><right style="thin"/><top style="thin"/><bottom style="thin"/><diagonal/></border></borders>` +
	`<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="5">` +
	`<xf numFmtId="0" fontId="0" fillId="0" borderId="1" xfId="0"><alignment vertical="center" wrapText="1"/></xf><xf numFmtId="3" fontId="0" fillId="0" borderId="1" xfId="0" applyNumberFormat="1"/>` +
	`<xf numFmtId="2" fontId="0" fillId="0" borderId="1" xfId="0" applyNumberFormat="1"/><xf numFmtId="10" fontId="0" fillId="0" borderId="1" xfId="0" applyNumberFormat="1"/>` +
	`<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/></cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`

// tulisBuku gives the bytes of a workbook of the sheets.
func tulisBuku(list []*lembar) ([]byte, error) {
	var out bytes.Buffer
	z := zip.NewWriter(&out)
	var salah error
	bagian := func(nama, isi string) {
		w, err := z.Create(nama)
		if err == nil {
			_, err = w.Write([]byte(isi))
		}
		if salah == nil {
			salah = err
		}
	}
	var jenis, daftar, hubungan strings.Builder
	for n, l := range list {
		fmt.Fprintf(&jenis, `<Override PartName="/xl/worksheets/sheet%d.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/>`, n+1)
		fmt.Fprintf(&daftar, `<sheet name="%s" sheetId="%d" r:id="rId%d"/>`, lolos(l.nama), n+1, n+1)
		fmt.Fprintf(&hubungan, `<Relationship Id="rId%d" Type="`+hubung+`/worksheet" Target="worksheets/sheet%d.xml"/>`, n+1, n+1)
	}
	bagian("[Content_Types].xml", kepalaXML+`<Types xmlns="`+paket+`content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>`+
		`<Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>`+
		`<Override PartName="/xl/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/>`+jenis.String()+`</Types>`)
	bagian("_rels/.rels", kepalaXML+`<Relationships xmlns="`+paket+`relationships"><Relationship Id="rId1" Type="`+hubung+`/officeDocument" Target="xl/workbook.xml"/></Relationships>`)
	bagian("xl/workbook.xml", kepalaXML+`<workbook xmlns="`+utama+`" xmlns:r="`+hubung+`"><sheets>`+daftar.String()+`</sheets></workbook>`)
	bagian("xl/_rels/workbook.xml.rels", kepalaXML+`<Relationships xmlns="`+paket+`relationships">`+hubungan.String()+
		fmt.Sprintf(`<Relationship Id="rId%d" Type="`+hubung+`/styles" Target="styles.xml"/>`, len(list)+1)+`</Relationships>`)
	bagian("xl/styles.xml", stylesXML)
	for n, l := range list {
		bagian(fmt.Sprintf("xl/worksheets/sheet%d.xml", n+1), l.xml())
	}
	if err := z.Close(); salah == nil {
		salah = err
	}
	return out.Bytes(), salah
}

// xml is the part of one sheet.
func (l *lembar) xml() string {
	var b strings.Builder
	b.WriteString(kepalaXML + `<worksheet xmlns="` + utama + `"><cols>`)
	for n, w := range l.lebar {
		fmt.Fprintf(&b, `<col min="%d" max="%d" width="%d" customWidth="1"/>`, n+1, n+1, w)
	}
	if len(l.lebar) == 0 {
		b.WriteString(`<col min="1" max="1" width="12" customWidth="1"/>`)
	}
	b.WriteString(`</cols><sheetData>`)
	for n, baris := range l.rangka {
		if len(baris) == 0 {
			continue
		}
		fmt.Fprintf(&b, `<row r="%d">`, n+1)
		for k, c := range baris {
			c.isi.xml(&b, alamat(k+1, n+1), c.bebas)
		}
		b.WriteString(`</row>`)
	}
	b.WriteString(`</sheetData>`)
	if len(l.lebur) > 0 {
		fmt.Fprintf(&b, `<mergeCells count="%d">`, len(l.lebur))
		for _, m := range l.lebur {
			fmt.Fprintf(&b, `<mergeCell ref="%s"/>`, m)
		}
		b.WriteString(`</mergeCells>`)
	}
	b.WriteString(`</worksheet>`)
	return b.String()
}

func (i isi) xml(b *strings.Builder, di string, bebas bool) {
	gaya := i.format
	if bebas {
		gaya = 4
	}
	switch {
	case i.rumus != "" && i.angka == "":
		fmt.Fprintf(b, `<c r="%s" s="%d"><f>%s</f></c>`, di, gaya, lolos(i.rumus))
	case i.rumus != "":
		fmt.Fprintf(b, `<c r="%s" s="%d"><f>%s</f><v>%s</v></c>`, di, gaya, lolos(i.rumus), i.angka)
	case i.angka != "":
		fmt.Fprintf(b, `<c r="%s" s="%d"><v>%s</v></c>`, di, gaya, i.angka)
	case i.teks != "":
		fmt.Fprintf(b, `<c r="%s" s="%d" t="inlineStr"><is><t xml:space="preserve">%s</t></is></c>`, di, gaya, lolos(i.teks))
	case !bebas:
		fmt.Fprintf(b, `<c r="%s" s="%d"/>`, di, gaya)
	}
}

func lolos(s string) string {
	var b strings.Builder
	_ = xml.EscapeText(&b, []byte(s))
	return strings.ReplaceAll(b.String(), "&#xA;", "\n")
}
