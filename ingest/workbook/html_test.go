package workbook

import (
	"errors"
	"fmt"
	"strings"
	"testing"
)

func readPage(t *testing.T, page string) *Sheet {
	t.Helper()
	b, err := openBytes([]byte(page))
	if err != nil {
		t.Fatal(err)
	}
	s, err := b.ReadSheet(0)
	if err != nil {
		t.Fatal(err)
	}
	return s
}

// grid writes a sheet as its cells with their addresses.
func grid(s *Sheet) string {
	var out []string
	for _, row := range s.Rows {
		for _, c := range row.Cells {
			out = append(out, c.Ref()+"="+c.Text)
		}
	}
	return strings.Join(out, "|")
}

// Where cells stand is what a browser shows, by the rules of HTML's table model.
func TestHTMLLayout(t *testing.T) {
	tests := map[string]struct{ page, want, merges string }{
		"plain":         {"<table><tr><td>a</td><td>b</td></tr><tr><td>c</td><td>d</td></tr></table>", "A1=a|B1=b|A2=c|B2=d", "[]"},
		"capitals":      {"<TABLE><TR><TH>a<TD>b</TR></TABLE>", "A1=a|B1=b", "[]"},
		"no ends":       {"<table><tr><td>a<td>b<tr><td>c</table>", "A1=a|B1=b|A2=c", "[]"},
		"no rows":       {"<table><td>a<td>b</table>", "A1=a|B1=b", "[]"},
		"spans":         {"<table><tr><td rowspan=2>a<td colspan=2>b<tr><td>c<td>d<tr><td>e</table>", "A1=a|B1=b|B2=c|C2=d|A3=e", "[{1 1 2 1} {1 2 1 3}]"},
		"span of group": {"<table><thead><tr><th rowspan=6>a<th>b<tr><th>c</thead><tbody><tr><td>d</table>", "A1=a|B1=b|B2=c|A3=d", "[{1 1 2 1}]"},
		"span to end":   {"<table><tr><td rowspan=0>a<td>b<tr><td>c<tr><td>d</table>", "A1=a|B1=b|B2=c|B3=d", "[{1 1 3 1}]"},
		"odd spans":     {"<table><tr><td rowspan=x colspan=-2>a<td colspan=0>b</table>", "A1=a|B1=b", "[]"},
		"empty rows":    {"<table><tr><td>a</td></tr><tr></tr><tr><td>b</td></tr></table>", "A1=a|A3=b", "[]"},
		"glued":         {`<table><tr><th style="x"rowspan=2>a</th><th>b</th></tr><tr><td>c</table>`, "A1=a|B1=b|B2=c", "[{1 1 2 1}]"},
		"two tables":    {"<table><tr><td>a</table><table><tr><td>b</table>", "A1=a|A3=b", "[]"},
		"text between":  {"<h2>RKT</h2><p>Tahun 2020<table><tr><td>a<td>b</table>Catatan<br>dua<table><tr><td>c</table>", "A1=RKT|A2=Tahun 2020|A3=a|B3=b|A5=Catatan\ndua|A6=c", "[]"},
		"caption":       {"<table><caption>PK</caption><tr><td>a</table>", "A1=PK|A2=a", "[]"},
		"stray text":    {"<table>Judul<tr><td>a</table>", "A1=Judul|A2=a", "[]"},
		"layout table":  {"<table><tr><td>DINAS<td>X<tr><td><table><tr><td>a<td>b<tr><td>c<td>d</table></table>", "A1=DINAS|B1=X|A2=a|B2=b|A3=c|B3=d", "[]"},
		"list in cell":  {"<table><tr><td>a<td>b<tr><td>c<td><table><tr><td>1.<td>x<tr><td>2.</table></table>", "A1=a|B1=b|A2=c|B2=1. x\n2.", "[]"},
		"spaces":        {"<table><tr><td> a&nbsp;&nbsp;b\n  c&amp;d </td><td>&nbsp;</td><td>e<br>f<p>g</p></td></tr></table>", "A1=a b c&d|C1=e\nf\ng", "[]"},
		"no content":    {"<table><tr><td>a<script>b()</script><style>.c{}</style><!-- d --><select><option>e</select><svg><title>f</title><text>g</text></svg></table>", "A1=a", "[]"},
		"open choices":  {"<table><tr><td>a<select><option>b<td>c</table>", "A1=a|B1=c", "[]"},
		"word by word":  {"<table><tr><td><b>a</b> <i>b</i>c</table>", "A1=a bc", "[]"},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			s := readPage(t, test.page)
			if got := grid(s); got != test.want {
				t.Errorf("%q\nwant %q", got, test.want)
			}
			if got := fmt.Sprint(s.Merges); got != test.merges {
				t.Errorf("merges %s, want %s", got, test.merges)
			}
		})
	}
}

// What Excel and LibreOffice note beside what they show.
func TestHTMLValues(t *testing.T) {
	s := readPage(t, `<html xmlns:x="urn:schemas-microsoft-com:office:excel"><head><title>Daftar  isi</title>
<!--[if gte mso 9]><xml><x:ExcelWorkbook><x:ExcelWorksheets><x:ExcelWorksheet><x:Name>RKT &amp; PK</x:Name></x:ExcelWorksheet></x:ExcelWorksheets></x:ExcelWorkbook></xml><![endif]-->
<style><!-- .xl65 {mso-style-parent:style0; mso-number-format:Percent;} .xl66 {font-weight:700; mso-number-format:"dd\/mm\/yyyy";} .xl67{mso-number-format:"\#\,\#\#0"} --></style></head><body>
<table><tr><td class=xl65 x:num="0.8512">85%</td><td x:num>1250</td><td>1.250</td><td class=xl66 x:num="44196">31/12/2020</td><td x:str>007</td></tr>
<tr><td sdval="15214568742" sdnum="1033;0;#,##0">15,214,568,742</td><td sdval="3" sdnum="1033;0;00">03</td><td sdval="0.98" sdnum="1033;0;0 %">98 %</td><td x:err="#DIV/0!">#DIV/0!</td><td x:bool="TRUE">TRUE</td></tr>
<tr><td style='mso-number-format:"\@"'>12</td><th>Sasaran</th><td><b>x</b></td><td class=xl67 x:num="1250">1.250</td><td x:fmla="=A1"></td><td x:num="null">-</td></tr></table></body></html>`)
	if s.Name != "RKT & PK" {
		t.Errorf("sheet %q", s.Name)
	}
	wantCells(t, s, map[string]Cell{
		"A1": {Kind: Number, Format: Percent, Text: "0.8512"}, "B1": {Kind: Number, Text: "1250"}, "C1": {Kind: Text, Text: "1.250"},
		"D1": {Kind: Number, Format: Date, Text: "44196", Bold: true}, "E1": {Kind: Text, Text: "007"},
		"A2": {Kind: Number, Text: "15214568742"}, "B2": {Kind: Text, Text: "03"}, "C2": {Kind: Number, Format: Percent, Text: "0.98"},
		"D2": {Kind: Error, Text: "#DIV/0!"}, "E2": {Kind: Bool, Text: "TRUE"},
		"A3": {Kind: Text, Text: "12"}, "B3": {Kind: Text, Text: "Sasaran", Bold: true}, "C3": {Kind: Text, Text: "x", Bold: true},
		"D3": {Kind: Number, Text: "1250"}, "E3": {NoValue: true}, "F3": {Kind: Text, Text: "-"},
	})
}

func TestHTMLEncodings(t *testing.T) {
	const want = "A1=≥ 85 “é”"
	wide := "\xff\xfe"
	for _, r := range "<table><tr><td>≥ 85 “é”</table>" {
		wide += string([]byte{byte(r), byte(r >> 8)})
	}
	for name, page := range map[string]string{
		"UTF-8":        "<meta charset=iso-8859-1><table><tr><td>≥ 85 “é”</table>",
		"byte order":   "\ufeff<table><tr><td>≥ 85 “é”</table>",
		"UTF-16":       wide,
		"windows-1252": "<table><tr><td>&ge; 85 \x93\xe9\x94</table>",
	} {
		if got := grid(readPage(t, page)); got != want {
			t.Errorf("%s: %q, want %q", name, got, want)
		}
	}
}

func TestHTMLCutOff(t *testing.T) {
	for name, page := range map[string]string{
		"in a table": "<table><tr><td>a</td></tr>", "in a tag": "<table><tr><td>a</table", "no </html>": "<html><body><table><tr><td>a</table></body>",
		"in a script": "<table><tr><td>a</table><script>x", "in the second": "<table><tr><td>a</table><table><tr><td>b",
		"body alone": "<body><table><tr><td>a</table>", "in a list": "<table><tr><td>a</table><select><option>b",
	} {
		_, err := openBytes([]byte(page))
		var broken *PartError
		if !errors.As(err, &broken) || !strings.Contains(err.Error(), "terpotong") {
			t.Errorf("%s: %v", name, err)
		}
	}
	_, err := openBytes([]byte(strings.Repeat("<table><tr><td>", 40) + "a"))
	wantPart(t, err, "HTML", "bersarang")
	_, err = openBytes([]byte("<table><tr>" + strings.Repeat("<td colspan=1000>", 17) + "</table>"))
	wantPart(t, err, "HTML", "16384 kolom")
}
