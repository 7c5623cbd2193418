package workbook

import (
	"errors"
	"fmt"
	"strings"
	"testing"
)

const odsHead = `<?xml version="1.0" encoding="UTF-8"?><office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" ` +
	`xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" ` +
	`xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0" xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0" ` +
	`xmlns:calcext="urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0">`

// odsParts is a spreadsheet with these automatic styles and this content.
func odsParts(styles, content string) parts {
	return parts{"mimetype": odsMime, "content.xml": odsHead + "<office:automatic-styles>" + styles + "</office:automatic-styles><office:body><office:spreadsheet>" +
		content + "</office:spreadsheet></office:body></office:document-content>"}
}

// odsOne is a spreadsheet of one table.
func odsOne(content string) parts {
	return odsParts("", `<table:table table:name="Realisasi">`+content+`</table:table>`)
}

func odsRows(cells ...string) parts {
	return odsOne("<table:table-row>" + strings.Join(cells, "") + "</table:table-row>")
}

func TestODSCells(t *testing.T) {
	tests := map[string]struct {
		cell string
		want Cell
	}{
		"float":      {`<table:table-cell office:value-type="float" office:value="1071696950.25"><text:p>1.071.696.950</text:p></table:table-cell>`, Cell{Kind: Number, Text: "1071696950.25"}},
		"percentage": {`<table:table-cell office:value-type="percentage" office:value="0.9693"><text:p>97%</text:p></table:table-cell>`, Cell{Kind: Number, Format: Percent, Text: "0.9693"}},
		"currency":   {`<table:table-cell office:value-type="currency" office:currency="IDR" office:value="1250"/>`, Cell{Kind: Number, Text: "1250"}},
		"date":       {`<table:table-cell office:value-type="date" office:date-value="2020-12-31"><text:p>31/12/20</text:p></table:table-cell>`, Cell{Kind: Text, Format: Date, Text: "2020-12-31"}},
		"time":       {`<table:table-cell office:value-type="time" office:time-value="PT07H30M00S"/>`, Cell{Kind: Text, Format: Date, Text: "PT07H30M00S"}},
		"boolean":    {`<table:table-cell office:value-type="boolean" office:boolean-value="false"><text:p>SALAH</text:p></table:table-cell>`, Cell{Kind: Bool, Text: "FALSE"}},
		"truth":      {`<table:table-cell office:value-type="float" office:value="1"><text:p>TRUE</text:p></table:table-cell>`, Cell{Kind: Bool, Text: "TRUE"}},
		"no number":  {`<table:table-cell office:value-type="float" office:value="null"/>`, Cell{Kind: Error, Text: "null"}},
		"lines":      {`<table:table-cell office:value-type="string"><text:p>Nilai</text:p><text:p>SKM</text:p></table:table-cell>`, Cell{Kind: Text, Text: "Nilai\nSKM"}},
		"blanks": {"<table:table-cell office:value-type=\"string\"><text:p>\n  a <text:s text:c=\"2\"/>b<text:tab/>c<text:line-break/>d <text:span>e</text:span>\n f</text:p></table:table-cell>",
			Cell{Kind: Text, Text: "a   b\tc\nd e f"}},
		"note":          {`<table:table-cell office:value-type="string"><office:annotation><text:p>catatan</text:p></office:annotation><text:p>Baik</text:p></table:table-cell>`, Cell{Kind: Text, Text: "Baik"}},
		"string value":  {`<table:table-cell office:value-type="string" office:string-value="007"><text:p>7</text:p></table:table-cell>`, Cell{Kind: Text, Text: "007"}},
		"error":         {`<table:table-cell table:formula="of:=1/0" office:value-type="string" office:string-value="" calcext:value-type="error"><text:p>#DIV/0!</text:p></table:table-cell>`, Cell{Kind: Error, Text: "#DIV/0!"}},
		"old error":     {`<table:table-cell table:formula="of:=X()" office:value-type="float" office:value="0"><text:p>Err:502</text:p></table:table-cell>`, Cell{Kind: Error, Text: "Err:502"}},
		"text like one": {`<table:table-cell office:value-type="string"><text:p>Err:502</text:p></table:table-cell>`, Cell{Kind: Text, Text: "Err:502"}},
		"no value":      {`<table:table-cell table:formula="of:=[.A1]"/>`, Cell{NoValue: true}},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			wantCells(t, mustRead(t, odsRows(test.cell)), map[string]Cell{"A1": test.want})
		})
	}
	empty := `<table:table-cell table:formula="of:=&quot;&quot;"><text:p/></table:table-cell>`
	if s := mustRead(t, odsRows(empty)); len(s.Rows) != 0 {
		t.Errorf("a formula that gives an empty text: %+v", s.Rows)
	}
}

func TestODSGrid(t *testing.T) {
	s := mustRead(t, odsOne(`<table:table-column-group><table:table-column table:number-columns-repeated="2"/><table:table-column table:visibility="collapse"/></table:table-column-group>`+
		`<table:table-column table:number-columns-repeated="16381"/>`+
		`<table:table-header-rows><table:table-row table:number-rows-repeated="2"><table:table-cell table:number-columns-repeated="2"/>`+
		`<table:table-cell office:value-type="float" office:value="7" table:number-columns-repeated="2"/></table:table-row></table:table-header-rows>`+
		`<table:table-row-group><table:table-row table:visibility="filter"><table:table-cell office:value-type="string" table:number-columns-spanned="2" table:number-rows-spanned="3"><text:p>a</text:p></table:table-cell>`+
		`<table:covered-table-cell/><table:table-cell office:value-type="string"><text:p>b</text:p></table:table-cell></table:table-row></table:table-row-group>`+
		`<table:table-row table:number-rows-repeated="1048573"><table:table-cell table:number-columns-repeated="16384"/></table:table-row>`))
	if got := grid(s); got != "C1=7|D1=7|C2=7|D2=7|A3=a|C3=b" {
		t.Error(got)
	}
	if got := fmt.Sprint(s.Merges, s.HiddenCols, s.Rows[1].Hidden, s.Rows[2].Hidden); got != "[{3 1 5 2}] map[3:true] false true" {
		t.Error(got)
	}
}

func TestODSLooks(t *testing.T) {
	styles := `<style:style style:name="tebal" style:family="table-cell"><style:text-properties fo:font-weight="bold"/></style:style>` +
		`<style:style style:name="anak" style:family="table-cell" style:parent-style-name="tebal"><style:paragraph-properties fo:margin-left="0.706cm"/></style:style>` +
		`<style:style style:name="biasa" style:family="table-cell" style:parent-style-name="anak"><style:text-properties fo:font-weight="normal"/></style:style>` +
		`<style:style style:name="ta2" style:family="table"><style:table-properties table:display="false"/></style:style>`
	cell := func(style string) string {
		return `<table:table-cell ` + style + ` office:value-type="string"><text:p>x</text:p></table:table-cell>`
	}
	p := odsParts(styles, `<table:table table:name="lama" table:style-name="ta2"/><table:table table:name="'file:///c/lain.ods'#$Lembar"/>`+
		`<table:table table:name="Realisasi"><table:table-column table:default-cell-style-name="tebal"/><table:table-column table:number-columns-repeated="9"/><table:table-row>`+
		cell("")+cell("")+cell(`table:style-name="anak"`)+cell(`table:style-name="biasa"`)+`</table:table-row></table:table>`+
		`<table:named-expressions><table:named-range table:name="pagu" table:cell-range-address="$'Dinas ''A'''.$B$2:.$C$9"/><table:named-expression table:name="dua" table:expression="of:=1+1"/></table:named-expressions>`+
		`<table:database-ranges><table:database-range table:target-range-address="Realisasi.A1:Realisasi.D9" table:display-filter-buttons="true"/><table:database-range table:target-range-address="Realisasi.F1:Realisasi.G9"/></table:database-ranges>`)
	b, err := openBytes(p.zip(t))
	if err != nil {
		t.Fatal(err)
	}
	if got := fmt.Sprint(b.Sheets()); got != "[{lama true} {Realisasi false}]" {
		t.Fatal(got)
	}
	for range 2 { // the second time from the beginning
		s, err := b.ReadSheet(1)
		if err != nil {
			t.Fatal(err)
		}
		x := func(bold bool, indent uint8) Cell { return Cell{Kind: Text, Text: "x", Bold: bold, Indent: indent} }
		wantCells(t, s, map[string]Cell{"A1": x(true, 0), "B1": x(false, 0), "C1": x(true, 2), "D1": x(false, 2)})
		if got := fmt.Sprint(s.Filters); got != "[{1 1 9 4}]" {
			t.Errorf("filters %s", got)
		}
	}
	if got := fmt.Sprint(b.format.(*odsBook).names()); got != `[{pagu  'Dinas ''A'''!$B$2:$C$9 false} {dua  1+1 false}]` {
		t.Errorf("names %s", got)
	}
}

func TestODSDamage(t *testing.T) {
	cell := `<table:table-cell office:value-type="float" office:value="7"`
	for name, test := range map[string]struct {
		p    parts
		word string
	}{
		"too many columns": {odsRows(cell + ` table:number-columns-repeated="16385"/>`), "16384 kolom"},
		"too many rows":    {odsOne(`<table:table-row table:number-rows-repeated="1048576"/><table:table-row>` + cell + `/></table:table-row>`), "1048576 baris"},
		"too many cells":   {odsOne(`<table:table-row table:number-rows-repeated="400">` + cell + ` table:number-columns-repeated="16384"/></table:table-row>`), "500000 sel berulang"},
		"no count":         {odsRows(cell + ` table:number-columns-repeated="-1"/>`), "number-columns-repeated"},
		"merge beyond":     {odsRows(cell + ` table:number-columns-spanned="20000"/>`), "batas lembar"},
		"deep":             {odsRows(strings.Repeat("<a>", 300)), "bersarang"},
		"endless text":     {odsRows(`<table:table-cell><text:p>` + strings.Repeat("x", 1<<20+1) + `</text:p></table:table-cell>`), "1 MiB"},
		"endless tag":      {odsRows(`<table:table-cell a="` + strings.Repeat("x", 5<<20) + `"/>`), "MiB"},
		"endless blanks":   {odsRows(`<table:table-cell><text:p><text:s text:c="99999999"/></text:p></table:table-cell>`), "1 MiB"},
		"no table":         {odsParts("", ""), "tidak ada lembar"},
		"no content":       {parts{"mimetype": odsMime}, "tidak ada"},
	} {
		_, err := readOnly(t, test.p)
		if err == nil || !strings.Contains(err.Error(), test.word) {
			t.Errorf("%s: %v, want %q", name, err, test.word)
		}
		wantPart(t, err, "content.xml")
	}
	p := odsRows(cell + "/>")
	p["META-INF/manifest.xml"] = `<manifest xmlns="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"><file-entry full-path="content.xml"><encryption-data/></file-entry></manifest>`
	if _, err := readOnly(t, p); !errors.Is(err, ErrFormat) || !strings.Contains(err.Error(), "terenkripsi") {
		t.Errorf("encrypted: %v", err)
	}
}

// A content cut anywhere gives no sheet.
func TestEveryCutOfODSIsNoticed(t *testing.T) {
	whole := odsRows(`<table:table-cell office:value-type="float" office:value="7"/>`, `<table:table-cell office:value-type="string"><text:p>Baik</text:p></table:table-cell>`)["content.xml"]
	for n := range whole {
		p := parts{"mimetype": odsMime, "content.xml": whole[:n]}
		if s, err := readOnly(t, p); err == nil {
			t.Fatalf("cut at %d of %d reads as %+v", n, len(whole), s)
		}
	}
}
