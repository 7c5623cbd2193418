package workbook

import (
	"maps"
	"reflect"
	"strings"
	"testing"
)

func TestCells(t *testing.T) {
	at := func(kind Kind, format Format, text string) Cell {
		return Cell{Row: 1, Col: 1, Kind: kind, Format: format, Text: text}
	}
	tests := map[string]struct {
		xml  string
		want Cell // zero: not yielded
	}{
		"integer":            {`<c r="A1"><v>157455000</v></c>`, at(Number, Plain, "157455000")},
		"rupiah format":      {`<c r="A1" s="3"><v>157455000.50</v></c>`, at(Number, Plain, "157455000.50")},
		"float tail kept":    {`<c r="A1"><v>2440880839.0000005</v></c>`, at(Number, Plain, "2440880839.0000005")},
		"percent":            {`<c r="A1" s="1"><v>0.85</v></c>`, at(Number, Percent, "0.85")},
		"date":               {`<c r="A1" s="2" t="n"><v>44196</v></c>`, at(Number, Date, "44196")},
		"scientific":         {`<c r="A1"><v>1.5E-07</v></c>`, at(Number, Plain, "1.5E-07")},
		"blank round number": {"<c r=\"A1\"><v>\n 12 </v></c>", at(Number, Plain, "12")},
		"null":               {`<c r="A1" t="n"><v>null</v></c>`, at(Error, Plain, "null")},
		"NaN":                {`<c r="A1"><v>NaN</v></c>`, at(Error, Plain, "NaN")},
		"huge exponent":      {`<c r="A1"><v>1e999999999</v></c>`, at(Error, Plain, "1e999999999")},
		"comma":              {`<c r="A1"><v>1,5</v></c>`, at(Error, Plain, "1,5")},
		"only a sign":        {`<c r="A1"><v>-</v></c>`, at(Error, Plain, "-")},
		"shared":             {`<c r="A1" t="s"><v>1</v></c>`, at(Text, Plain, "SKM bernilai Baik")},
		"shared, no value":   {`<c r="A1" t="s"/>`, Cell{}},
		"formula text":       {`<c r="A1" t="str"><f>B1</f><v>CUKUP_x000D_</v></c>`, at(Text, Plain, "CUKUP\r")},
		"formula, empty str": {`<c r="A1" t="str"><f>B1</f><v></v></c>`, Cell{}},
		"formula, no value":  {`<c r="A1"><f>B1*2</f></c>`, Cell{Row: 1, Col: 1, NoValue: true}},
		"formula, empty v":   {`<c r="A1" s="1"><f>B1*2</f><v/></c>`, Cell{Row: 1, Col: 1, NoValue: true}},
		"str, no v":          {`<c r="A1" t="str"><f>B1</f></c>`, Cell{Row: 1, Col: 1, NoValue: true}},
		"shared formula":     {`<c r="A1"><f t="shared" si="0"/><v>83.76</v></c>`, at(Number, Plain, "83.76")},
		"inline":             {`<c r="A1" t="inlineStr"><is><t xml:space="preserve"> Ledokombo </t></is></c>`, at(Text, Plain, " Ledokombo ")},
		"inline, no space":   {`<c r="A1" t="inlineStr"><is><t> Ledokombo </t></is></c>`, at(Text, Plain, " Ledokombo ")},
		"inline runs":        {`<c r="A1" t="inlineStr"><is><r><rPr><b/></rPr><t>Ked</t></r><r><t>aton</t></r><rPh sb="0" eb="1"><t>fon</t></rPh></is></c>`, at(Text, Plain, "Kedaton")},
		"inline, digits":     {`<c r="A1" t="inlineStr"><is><t>1.250</t></is></c>`, at(Text, Plain, "1.250")},
		"true":               {`<c r="A1" t="b"><v>1</v></c>`, at(Bool, Plain, "TRUE")},
		"false":              {`<c r="A1" t="b"><v>0</v></c>`, at(Bool, Plain, "FALSE")},
		"bad boolean":        {`<c r="A1" t="b"><v>ya</v></c>`, at(Error, Plain, "ya")},
		"error":              {`<c r="A1" t="e"><f>1/0</f><v>#DIV/0!</v></c>`, at(Error, Plain, "#DIV/0!")},
		"ISO date":           {`<c r="A1" t="d"><v>2020-01-31T00:00:00</v></c>`, at(Text, Date, "2020-01-31T00:00:00")},
		"unknown type":       {`<c r="A1" t="zz"><v>7</v></c>`, at(Error, Plain, "7")},
		"styled blank":       {`<c r="A1" s="1"/>`, Cell{}},
		"empty v":            {`<c r="A1"><v></v></c>`, Cell{}},
		"CDATA and comment":  {`<c r="A1" t="str"><v><![CDATA[R & <D>]]><!-- x --> baru</v></c>`, at(Text, Plain, "R & <D> baru")},
		"other name space":   {`<c r="A1"><x14:v>5</x14:v><v>6</v></c>`, at(Number, Plain, "6")},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			s := mustRead(t, plainBook(`<row r="1">`+test.xml+`</row>`))
			if got := cells(s)["A1"]; got != test.want {
				t.Errorf("got %+v, want %+v", got, test.want)
			}
			if test.want == (Cell{}) && len(s.Rows) != 0 {
				t.Errorf("rows = %+v, want none", s.Rows)
			}
		})
	}
}

func TestPositions(t *testing.T) {
	s := mustRead(t, plainBook(`<row><c><v>1</v></c><c r="C1"><v>2</v></c><c><v>3</v></c></row>`+
		`<row r="7" hidden="1"><c><v>4</v></c></row><row><c r="B8"><v>5</v></c></row><row r="9"/>`+
		`<row r="1048576"><c r="XFD1048576"><v>6</v></c></row>`))
	want := map[string]string{"A1": "1", "C1": "2", "D1": "3", "A7": "4", "B8": "5", "XFD1048576": "6"}
	got := make(map[string]string)
	for ref, c := range cells(s) {
		got[ref] = c.Text
	}
	if !maps.Equal(got, want) {
		t.Errorf("cells = %v, want %v", got, want)
	}
	for _, row := range s.Rows {
		if row.Hidden != (row.Num == 7) {
			t.Errorf("row %d hidden = %v", row.Num, row.Hidden)
		}
	}
}

func TestMergesAndHiddenColumns(t *testing.T) {
	p := plainBook(`<row r="1"><c r="A1"><v>1</v></c></row>`)
	p[sheet1] = strings.Replace(p[sheet1], "<sheetData>", `<cols><col min="2" max="3" hidden="true"/><col min="4" max="9" width="12"/></cols><sheetData>`, 1)
	p[sheet1] = strings.Replace(p[sheet1], "</sheetData>", `</sheetData><mergeCells count="2"><mergeCell ref="A1:C2"/><mergeCell ref="AA10:AB10"/></mergeCells>`, 1)
	s := mustRead(t, p)
	if want := []Range{{1, 1, 2, 3}, {10, 27, 10, 28}}; !reflect.DeepEqual(s.Merges, want) {
		t.Errorf("merges = %v, want %v", s.Merges, want)
	}
	if want := map[int]bool{2: true, 3: true}; !maps.Equal(s.HiddenCols, want) {
		t.Errorf("hidden columns = %v, want %v", s.HiddenCols, want)
	}
}

// Codes as Excel, LibreOffice and Indonesian locales write them.
func TestFormatClass(t *testing.T) {
	for code, want := range map[string]Format{
		"General": Plain, "0": Plain, "#,##0.00": Plain, "@": Plain, "0.00E+00": Plain,
		`"Rp"#,##0;[Red]\-"Rp"#,##0`:                  Plain,
		`_-[$Rp-421]* #,##0_-;\-[$Rp-421]* #,##0_-`:   Plain,
		`_(* #,##0_);_(* \(#,##0\);_(* "-"??_);_(@_)`: Plain,
		`0 "hari"`:                         Plain,
		`0.0"%"`:                           Plain,
		`_d0`:                              Plain,
		`*m0`:                              Plain,
		`0\%`:                              Plain,
		`[>=100]"di atas 100%";0`:          Plain,
		`0%`:                               Percent,
		`0.00\ %`:                          Percent,
		`[Red]0.0%;[Blue]-0.0%`:            Percent,
		`"-";"-";0%`:                       Percent,
		`[$-421]dd mmmm yyyy;@`:            Date,
		`d/m/yyyy`:                         Date,
		`[h]:mm:ss`:                        Date,
		`[mm]`:                             Date,
		`[$-F800]dddd\,\ mmmm\ dd\,\ yyyy`: Date,
		`"tanggal "DD`:                     Date,
		`[Magenta]0`:                       Plain,
		`"tidak ditutup`:                   Plain,
		`0\`:                               Plain,
		`[tidak ditutup`:                   Plain,
	} {
		if got := formatClass(code); got != want {
			t.Errorf("formatClass(%q) = %d, want %d", code, got, want)
		}
	}
	for id, want := range map[string]Format{"0": Plain, "4": Plain, "9": Percent, "10": Percent, "11": Plain,
		"14": Date, "22": Date, "37": Plain, "45": Date, "47": Date, "48": Plain, "49": Plain, "": Plain} {
		if got := builtinClass(id); got != want {
			t.Errorf("builtinClass(%q) = %d, want %d", id, got, want)
		}
	}
}

func TestUnescape(t *testing.T) {
	for in, want := range map[string]string{
		"baris_x000D_\nbaru":     "baris\r\nbaru",
		"_x005F_x000D_":          "_x000D_",
		"a_x_b_x12":              "a_x_b_x12",
		"_xZZZZ_":                "_xZZZZ_",
		"_xD83D__xDE00_":         "😀",
		"_xD83D_ saja":           "_xD83D_ saja",
		"_x0000_":                "_x0000_",
		"_x0041__x0042_":         "AB",
		"__x0041_":               "_A",
		"tanpa garis":            "tanpa garis",
		"_x00e9_":                "é",
		"_x+041_":                "_x+041_",
		"_xD83D__x0041_ sesudah": "_xD83D_A sesudah",
	} {
		if got := unescape(in); got != want {
			t.Errorf("unescape(%q) = %q, want %q", in, got, want)
		}
	}
}

func TestRefs(t *testing.T) {
	for ref, want := range map[string][2]int{"A1": {1, 1}, "Z10": {10, 26}, "AA1": {1, 27}, "xfd1048576": {1048576, 16384}} {
		row, col, ok := ParseRef(ref)
		if !ok || row != want[0] || col != want[1] || Ref(row, col) != strings.ToUpper(ref) {
			t.Errorf("ParseRef(%q) = %d, %d, %v", ref, row, col, ok)
		}
	}
	for _, ref := range []string{"", "A", "1", "30B", "A0", "XFE1", "A1048577", "$A$1", "A1B", "AAAA1", "A-1", "A99999999999999999999", "[1"} {
		if row, col, ok := ParseRef(ref); ok {
			t.Errorf("ParseRef(%q) = %d, %d, want refused", ref, row, col)
		}
	}
}
