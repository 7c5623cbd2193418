package workbook

import (
	"slices"
	"strings"
	"testing"
)

// A formula leads outside where it names a workbook by its number; a table's
// columns stand in brackets too, and so does any text.
func TestExternalFormulas(t *testing.T) {
	for formula, want := range map[string]bool{
		`[1]Sheet1!A1`:                  true,
		`'[2]Rekap Desa'!C7`:            true,
		`SUM(A1,[1]Data!B2:B9)`:         true,
		`IF(A1="",'[1]Data 2020'!B2,0)`: true,
		`-[1]Data!B2*100`:               true,
		`Sheet1!A1`:                     false,
		`SUM(Tabel1[2020])`:             false,
		`SUM(Tabel1[[2019]:[2020]])`:    false,
		`Tabel1[@Target]/100`:           false,
		`"[1]Sheet1!A1"`:                false,
		`IF(A1="[1]x",1,0)`:             false,
		``:                              false,
	} {
		text := strings.NewReplacer("&", "&amp;", "<", "&lt;", `"`, "&quot;").Replace(formula)
		s := mustRead(t, plainBook(`<row r="1"><c r="A1"><f>`+text+`</f><v>5</v></c></row>`))
		if got := cells(s)["A1"]; got.External != want || got.Text != "5" {
			t.Errorf("%s: %+v, want external %t", formula, got, want)
		}
	}
}

// Of a formula that cells share only the first bears its text; the files have
// names, without their folders.
func TestSharedExternalFormulas(t *testing.T) {
	book := plainBook(`<row r="1"><c r="A1"><f t="shared" ref="A1:A3" si="4">[1]Data!B1</f><v>1</v></c><c r="B1"><f t="shared" ref="B1:B2" si="5">C1*2</f><v>1</v></c></row>` +
		`<row r="2"><c r="A2"><f t="shared" si="4"/><v>2</v></c><c r="B2"><f t="shared" si="5"/><v>2</v></c></row>` +
		`<row r="3"><c r="A3"><f t="shared" si="4"/><v>3</v></c><c r="B3"><v>3</v></c></row>`)
	book["xl/workbook.xml"] = strings.Replace(book["xl/workbook.xml"], "</sheets>", `</sheets><externalReferences><externalReference r:id="rId9"/></externalReferences>`, 1)
	book["xl/_rels/workbook.xml.rels"] = strings.Replace(book["xl/_rels/workbook.xml.rels"], "</Relationships>",
		`<Relationship Id="rId9" Type="`+relType+`externalLink" Target="externalLinks/externalLink1.xml"/></Relationships>`, 1)
	book["xl/externalLinks/_rels/externalLink1.xml.rels"] = xmlHead + `<Relationships ` + packRels + `><Relationship Id="rId1" Type="` + relType +
		`externalLinkPath" Target="file:///D:\data\APBD%202020.xlsx" TargetMode="External"/></Relationships>`
	s := mustRead(t, book)
	var outside []string
	for _, row := range s.Rows {
		for _, c := range row.Cells {
			if c.External {
				outside = append(outside, c.Ref())
			}
		}
	}
	if !slices.Equal(outside, []string{"A1", "A2", "A3"}) || !slices.Equal(s.Linked, []string{"APBD 2020.xlsx"}) {
		t.Errorf("outside %v of %v", outside, s.Linked)
	}
}

func TestExternalODS(t *testing.T) {
	s := mustRead(t, odsRows(
		`<table:table-cell table:formula="of:=['file:///home/op/rekap%202020.ods'#$Data.B4]" office:value-type="float" office:value="9"><text:p>9</text:p></table:table-cell>`,
		`<table:table-cell table:formula="of:=[.A1]" office:value-type="float" office:value="9"><text:p>9</text:p></table:table-cell>`))
	if c := cells(s); !c["A1"].External || c["B1"].External || !slices.Equal(s.Linked, []string{"rekap 2020.ods"}) {
		t.Errorf("%+v of %v", c, s.Linked)
	}
}
