package workbook

import (
	"reflect"
	"slices"
	"strings"
	"testing"
)

const (
	everyCell = `<row r="1"><c r="A1" t="inlineStr" s="1"><is><r><t>Ked</t></r><rPh sb="0" eb="1"><t>x</t></rPh></is></c><c t="s"><v>1</v></c><c t="b"><v>1</v></c></row>` +
		`<row hidden="1"><c t="str"><f>A1</f><v>_x0041_</v></c><c t="e"><v>#N/A</v></c><c t="d"><v>2020-01-31</v></c><c><f/></c></row>`
	boldStyles = `<styleSheet ` + mainNS + `><fonts><font/><font><sz val="11"/><b/></font><font><b val="0"/></font><font><b val="1"/></font></fonts>` +
		`<cellXfs><xf fontId="0"/><xf fontId="1"><alignment horizontal="left" indent="2"/></xf><xf fontId="2"/><xf fontId="3" numFmtId="9"/>` +
		`<xf><alignment indent="9999"/></xf></cellXfs><dxfs><dxf><font><b/></font></dxf></dxfs></styleSheet>`
	namedBook = `<workbook ` + mainNS + ` ` + relNS + `><sheets><sheet name="Grafik" sheetId="5" r:id="rId5"/><sheet name="Realisasi" sheetId="1" r:id="rId1"/></sheets>` +
		`<definedNames><definedName name="Total">Realisasi!$B$9</definedName>` +
		`<definedName name="_xlnm.Print_Titles" localSheetId="1" hidden="1">'Realisasi &amp; lain'!$1:$3</definedName></definedNames></workbook>`
)

func TestLooks(t *testing.T) {
	p := plainBook(`<row r="1"><c r="A1"><v>1</v></c><c r="B1" s="1" t="inlineStr"><is><t>Program</t></is></c><c r="C1" s="2"><v>2</v></c>` +
		`<c r="D1" s="3"><v>0.5</v></c><c r="E1" s="4"><f>B1</f></c><c r="F1" s="1"/></row>`)
	p["xl/styles.xml"] = boldStyles
	want := []Cell{
		{Row: 1, Col: 1, Kind: Number, Text: "1"},
		{Row: 1, Col: 2, Kind: Text, Text: "Program", Bold: true, Indent: 2},
		{Row: 1, Col: 3, Kind: Number, Text: "2"},
		{Row: 1, Col: 4, Kind: Number, Format: Percent, Text: "0.5", Bold: true},
		{Row: 1, Col: 5, NoValue: true},
	}
	if got := mustRead(t, p).Rows[0].Cells; !slices.Equal(got, want) {
		t.Errorf("cells = %+v, want %+v", got, want)
	}
}

func TestLooksOutOfRange(t *testing.T) {
	for _, change := range [][2]string{{`fontId="3"`, `fontId="4"`}, {"cellXfs", "cellStyleXfs"}} {
		p := plainBook(threeRows)
		p["xl/styles.xml"] = strings.ReplaceAll(boldStyles, change[0], change[1])
		_, err := readOnly(t, p)
		wantPart(t, err, "xl/styles.xml", "gaya")
	}
	p := plainBook(`<row r="4"><c r="B4" t="inlineStr" s="4"><is><t>x</t></is></c></row>`)
	_, err := readOnly(t, p)
	wantPart(t, err, sheet1, "B4", `"4"`, "0 sampai 3")
}

func TestFilters(t *testing.T) {
	p := plainBook(threeRows)
	p[sheet1] = strings.Replace(p[sheet1], "</sheetData>", `</sheetData><autoFilter ref="A1:B3"><filterColumn colId="0"/></autoFilter>`, 1)
	if s := mustRead(t, p); !slices.Equal(s.Filters, []Range{{1, 1, 3, 2}}) {
		t.Errorf("filters = %v", s.Filters)
	}
	p[sheet1] = strings.Replace(p[sheet1], "A1:B3", "$A$1:$B$3", 1)
	if s := mustRead(t, p); !slices.Equal(s.Filters, []Range{{1, 1, 3, 2}}) {
		t.Errorf("filters = %v", s.Filters)
	}
	// It only hints at why rows are hidden: one that is no range costs nothing.
	p[sheet1] = strings.Replace(p[sheet1], "$A$1:$B$3", "A1:B", 1)
	if s := mustRead(t, p); len(s.Filters) != 0 || len(s.Rows) != 3 {
		t.Errorf("filters = %v of %d rows", s.Filters, len(s.Rows))
	}
}

// A table has its filter in a part of its own.
func TestTableFilters(t *testing.T) {
	const rels, table = "xl/worksheets/_rels/sheet1.xml.rels", "xl/tables/table1.xml"
	p := plainBook(threeRows)
	p[sheet1] = strings.NewReplacer("<worksheet ", "<worksheet "+relNS+" ", "</sheetData>", `</sheetData><tableParts count="1"><tablePart r:id="rId4"/></tableParts>`).Replace(p[sheet1])
	p[rels] = `<Relationships ` + packRels + `><Relationship Id="rId4" Type="` + relType + `table" Target="../tables/table1.xml"/></Relationships>`
	p[table] = `<table ` + mainNS + ` id="1" ref="A1:B3"><autoFilter ref="A1:B2"/><tableColumns count="2"/></table>`
	if s := mustRead(t, p); !slices.Equal(s.Filters, []Range{{1, 1, 2, 2}}) {
		t.Errorf("filters = %v", s.Filters)
	}
	for _, damage := range []struct{ part, old, new, broken string }{
		{table, "</table>", "", table}, {table, "A1:B2", "A1", ""}, {table, "A1:B2", "2", ""}, {rels, "rId4", "rId5", sheet1}, {rels, "table1", "table2", "xl/tables/table2.xml"},
	} {
		sound := p[damage.part]
		p[damage.part] = strings.Replace(sound, damage.old, damage.new, 1)
		if _, err := readOnly(t, p); damage.broken != "" {
			wantPart(t, err, damage.broken)
		} else if err != nil {
			t.Errorf("%+v: %v", damage, err)
		}
		p[damage.part] = sound
	}
}

// The scope of a name counts all tabs, also those without cells.
func TestNames(t *testing.T) {
	p := plainBook(threeRows)
	p["xl/workbook.xml"] = namedBook
	p["xl/_rels/workbook.xml.rels"] = strings.Replace(p["xl/_rels/workbook.xml.rels"], "</Relationships>",
		`<Relationship Id="rId5" Type="`+relType+`chartsheet" Target="chartsheets/sheet1.xml"/></Relationships>`, 1)
	b, err := openBytes(p.zip(t))
	if err != nil {
		t.Fatal(err)
	}
	want := []DefinedName{
		{Name: "Total", Refers: "Realisasi!$B$9"},
		{Name: "_xlnm.Print_Titles", Sheet: "Realisasi", Refers: "'Realisasi & lain'!$1:$3", Hidden: true},
	}
	if got := b.Names(); !reflect.DeepEqual(got, want) || len(b.Sheets()) != 1 {
		t.Errorf("names = %+v, want %+v; sheets %v", got, want, b.Sheets())
	}
	p["xl/workbook.xml"] = strings.Replace(namedBook, `localSheetId="1"`, `localSheetId="2"`, 1)
	_, err = openBytes(p.zip(t))
	wantPart(t, err, "xl/workbook.xml", "_xlnm.Print_Titles", `"2"`)
}

// A row handed out stays as it was while later rows are read, and its texts
// are pieces of one string.
func TestRowsAreTheVisitorsToKeep(t *testing.T) {
	b, err := openBytes(plainBook(threeRows + everyCellAt(4)).zip(t))
	if err != nil {
		t.Fatal(err)
	}
	var kept []Row
	var then []string
	spell := func(r Row) string {
		var out strings.Builder
		for _, c := range r.Cells {
			out.WriteString(c.Ref() + "=" + c.Text + ";")
		}
		return out.String()
	}
	_, err = b.Scan(0, func(r Row) error {
		kept, then = append(kept, r), append(then, strings.Clone(spell(r)))
		return nil
	})
	must(t, err)
	for i, r := range kept {
		if got := spell(r); got != then[i] || len(r.Cells) != cap(r.Cells) {
			t.Errorf("row %d is now %s, was %s; %d cells of room for %d", r.Num, got, then[i], len(r.Cells), cap(r.Cells))
		}
	}
	if want := "A5=A;B5=#N/A;C5=2020-01-31;D5=;"; len(then) != 5 || then[4] != want {
		t.Errorf("rows = %q, the last should be %s", then, want)
	}
}

// everyCellAt is everyCell from another row on.
func everyCellAt(row int) string {
	return strings.Replace(everyCell, `<row r="1"><c r="A1"`, `<row r="`+Ref(row, 1)[1:]+`"><c r="`+Ref(row, 1)+`"`, 1)
}
