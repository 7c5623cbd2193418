package workbook

import (
	"archive/zip"
	"bytes"
	"sort"
	"testing"
)

const (
	xmlHead  = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>` + "\n"
	mainNS   = `xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"`
	relNS    = `xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"`
	relType  = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
	packRels = `xmlns="http://schemas.openxmlformats.org/package/2006/relationships"`
	sheet1   = "xl/worksheets/sheet1.xml"
	sst      = "xl/sharedStrings.xml"
)

// parts is a container by hand, so that a test can break exactly one thing.
type parts map[string]string

// plainBook is a sound workbook of one sheet with the given sheetData content.
func plainBook(rows string) parts {
	return parts{
		"_rels/.rels": xmlHead + `<Relationships ` + packRels + `><Relationship Id="rId1" Type="` + relType +
			`officeDocument" Target="xl/workbook.xml"/></Relationships>`,
		"xl/workbook.xml": xmlHead + `<workbook ` + mainNS + ` ` + relNS + `><sheets><sheet name="Realisasi" sheetId="1" r:id="rId1"/></sheets></workbook>`,
		"xl/_rels/workbook.xml.rels": xmlHead + `<Relationships ` + packRels + `>` +
			`<Relationship Id="rId1" Type="` + relType + `worksheet" Target="worksheets/sheet1.xml"/>` +
			`<Relationship Id="rId2" Type="` + relType + `styles" Target="styles.xml"/>` +
			`<Relationship Id="rId3" Type="` + relType + `sharedStrings" Target="/xl/sharedStrings.xml"/></Relationships>`,
		"xl/styles.xml": xmlHead + `<styleSheet ` + mainNS + `><numFmts count="1"><numFmt numFmtId="164" formatCode="&quot;Rp&quot;#,##0"/></numFmts>` +
			`<cellXfs count="4"><xf numFmtId="0"/><xf numFmtId="10"/><xf numFmtId="14"/><xf numFmtId="164"/></cellXfs></styleSheet>`,
		sst:    xmlHead + `<sst ` + mainNS + ` count="2" uniqueCount="2"><si><t>Kecamatan Ledokombo</t></si><si><t>SKM bernilai Baik</t></si></sst>`,
		sheet1: xmlHead + `<worksheet ` + mainNS + `><sheetData>` + rows + `</sheetData></worksheet>`,
	}
}

// zip packs the parts, sorted, so that the bytes are the same every time.
func (p parts) zip(t testing.TB) []byte {
	t.Helper()
	names := make([]string, 0, len(p))
	for name := range p {
		names = append(names, name)
	}
	sort.Strings(names)
	var buf bytes.Buffer
	zw := zip.NewWriter(&buf)
	for _, name := range names {
		w, err := zw.Create(name)
		if err != nil {
			t.Fatal(err)
		}
		if _, err := w.Write([]byte(p[name])); err != nil {
			t.Fatal(err)
		}
	}
	if err := zw.Close(); err != nil {
		t.Fatal(err)
	}
	return buf.Bytes()
}

func openBytes(data []byte) (*Book, error) {
	return Open(bytes.NewReader(data), int64(len(data)), Options{})
}

// readOnly opens the parts and reads the first sheet.
func readOnly(t testing.TB, p parts) (*Sheet, error) {
	t.Helper()
	b, err := openBytes(p.zip(t))
	if err != nil {
		return nil, err
	}
	return b.ReadSheet(0)
}

// mustRead is readOnly of a workbook that has to be sound.
func mustRead(t testing.TB, p parts) *Sheet {
	t.Helper()
	s, err := readOnly(t, p)
	if err != nil {
		t.Fatal(err)
	}
	return s
}

// cells lists the cells of a sheet by address.
func cells(s *Sheet) map[string]Cell {
	all := make(map[string]Cell)
	for _, row := range s.Rows {
		for _, c := range row.Cells {
			all[c.Ref()] = c
		}
	}
	return all
}
