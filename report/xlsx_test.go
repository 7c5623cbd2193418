package report

import (
	"archive/zip"
	"bytes"
	"crypto/sha256"
	"fmt"
	"io"
	"slices"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"
)

// buka renders a report and reads the workbook back.
func buka(t *testing.T, r *Report) (*excelize.File, []byte) {
	t.Helper()
	var out bytes.Buffer
	if err := XLSX(&out, r); err != nil {
		t.Fatal(err)
	}
	f, err := excelize.OpenReader(bytes.NewReader(out.Bytes()), excelize.Options{RawCellValue: true})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { f.Close() })
	return f, out.Bytes()
}

func nilai(t *testing.T, f *excelize.File, sheet, cell string) (string, excelize.CellType) {
	t.Helper()
	v, err := f.GetCellValue(sheet, cell)
	if err != nil {
		t.Fatal(err)
	}
	kind, err := f.GetCellType(sheet, cell)
	if err != nil {
		t.Fatal(err)
	}
	return v, kind
}

// TestXLSXAngka: figures are numeric cells with their exact digits, formatted as
// they are read.
func TestXLSXAngka(t *testing.T) {
	f, _ := buka(t, Susun(contoh(), tanya()))
	for _, c := range []struct{ sheet, cell, want, format string }{
		{"Capaian per indikator", "I4", "83.764706", "0.00"}, {"Capaian per indikator", "I5", "119.2875", "0.00"},
		{"Capaian per indikator", "F4", "85", ""}, {"Capaian per indikator", "H4", "71.2", ""},
		{"Ringkasan", "G4", "101.526103", "0.00"}, {"Ringkasan", "H4", "91.882353", "0.00"},
		{"Ringkasan", "J4", "1505651826", "#,##0"}, {"Ringkasan", "L4", "94.205906", "0.00"},
		{"Serapan", "D4", "96.928972", "0.00"}, {"Serapan", "G4", "86.679", "0.00"},
		{"Serapan per sasaran", "F4", "8.5625", "0.00"}, {"Serapan per sasaran", "F5", "43.63625", "0.00"}, {"Serapan per sasaran", "F6", "47.80125", "0.00"},
		{"Ikhtisar", "B4", "101.526103", `0.00"%"`}, {"Ikhtisar", "B7", "1505651826", `"Rp "#,##0`},
	} {
		v, kind := nilai(t, f, c.sheet, c.cell)
		if v != c.want || kind != excelize.CellTypeUnset && kind != excelize.CellTypeNumber {
			t.Errorf("%s!%s: %q of type %d, want number %s", c.sheet, c.cell, v, kind, c.want)
		}
		id, _ := f.GetCellStyle(c.sheet, c.cell)
		style, err := f.GetStyle(id)
		if err != nil {
			t.Fatal(err)
		}
		got := ""
		if style.CustomNumFmt != nil {
			got = *style.CustomNumFmt
		} else if style.NumFmt != 0 {
			got = map[int]string{2: "0.00", 3: "#,##0"}[style.NumFmt]
		}
		if got != c.format {
			t.Errorf("%s!%s: format %q, want %q", c.sheet, c.cell, got, c.format)
		}
	}
	// Undefined is shown and explained, never 0 and never blank.
	if v, kind := nilai(t, f, "Ringkasan", "G5"); v != "–¹" || kind != excelize.CellTypeSharedString {
		t.Errorf("undefined: %q of type %d", v, kind)
	}
	rows, _ := f.GetRows("Ringkasan")
	if want := "¹ " + tanpaCapaian; !slices.ContainsFunc(rows, func(r []string) bool { return len(r) > 0 && r[0] == want }) {
		t.Errorf("no footnote %q on Ringkasan", want)
	}
	if v, _ := nilai(t, f, "Capaian per indikator", "M4"); v != "ledokombo/Realisasi Kinerja 2020.xlsx › Tabel 3.1 › D6" {
		t.Errorf("source cell %q", v)
	}
}

// TestXLSXBentuk: sheets, frozen headers, filter, print titles, chart and links.
func TestXLSXBentuk(t *testing.T) {
	f, raw := buka(t, Susun(contoh(), tanya()))
	want := []string{"Ikhtisar", "Ringkasan", "Capaian per indikator", "Capaian program dan kegiatan", "Rekap predikat", "Rekap RPJMD", "Serapan", "Program lintas OPD",
		"Serapan per sasaran", "Keselarasan dokumen", "Temuan", "Rekap temuan per OPD", "Rekap temuan per aturan", "Kelengkapan Dokumen", "Rincian kelengkapan", "Berkas ditolak dan tertunda"}
	if got := f.GetSheetList(); !slices.Equal(got, want) {
		t.Fatalf("sheets %q", got)
	}
	names := map[string]string{}
	for _, n := range f.GetDefinedName() {
		names[n.Scope+" "+n.Name] = n.RefersTo
	}
	for _, sheet := range want[1:] {
		panes, err := f.GetPanes(sheet)
		if err != nil || !panes.Freeze || panes.YSplit != 3 {
			t.Errorf("%s: panes %+v, %v", sheet, panes, err)
		}
		layout, err := f.GetPageLayout(sheet)
		if err != nil || *layout.Orientation != "landscape" || *layout.Size != 9 {
			t.Errorf("%s: layout %+v, %v", sheet, layout, err)
		}
		if got := names[sheet+" _xlnm.Print_Titles"]; got != "'"+sheet+"'!$3:$3" {
			t.Errorf("%s: print titles %q", sheet, got)
		}
	}
	if got := names["Ringkasan _xlnm._FilterDatabase"]; !strings.HasSuffix(got, "$A$3:$O$6") {
		t.Errorf("filter %q", got)
	}
	ok, to, err := f.GetCellHyperLink("Ringkasan", "A4")
	if !ok || to != "'Capaian per indikator'!A4" || err != nil {
		t.Errorf("link %v %q %v", ok, to, err)
	}
	if parts := bagianZip(t, raw); parts["xl/charts/chart1.xml"] == "" {
		t.Error("no chart")
	}
}

func TestXLSXSisipan(t *testing.T) {
	evil := []string{"=1+1", "+1", "-1", "@SUM(A1)", `=HYPERLINK("http://contoh.invalid")`, "<script>alert(1)</script>", "a\x00b\x0bc"}
	slices.Sort(evil) // as findings at one cell are
	p := contoh()
	p.Temuan = p.Temuan[:0]
	for _, e := range evil {
		f := contoh().Temuan[1]
		f.Pesan = e
		p.Temuan = append(p.Temuan, f)
	}
	f, raw := buka(t, Susun(p, tanya()))
	for i, e := range evil {
		v, kind := nilai(t, f, "Temuan", fmt.Sprintf("G%d", 4+i))
		if want := strings.NewReplacer("\x00", "", "\x0b", " ").Replace(e); v != want || kind != excelize.CellTypeSharedString {
			t.Errorf("%q became %q of type %d", e, v, kind)
		}
	}
	for name := range bagianZip(t, raw) {
		if strings.Contains(name, "calcChain") {
			t.Errorf("there are formulas: %s", name)
		}
	}
	for _, sheet := range f.GetSheetList() {
		rows, _ := f.GetRows(sheet)
		for r := range rows {
			for c := range rows[r] {
				if formula, _ := f.GetCellFormula(sheet, sel(c+1, r+1)); formula != "" {
					t.Errorf("%s!%s is a formula: %s", sheet, sel(c+1, r+1), formula)
				}
			}
		}
	}
}

// bagianZip are the hashes of the parts of a workbook.
func bagianZip(t *testing.T, raw []byte) map[string]string {
	t.Helper()
	z, err := zip.NewReader(bytes.NewReader(raw), int64(len(raw)))
	if err != nil {
		t.Fatal(err)
	}
	parts := map[string]string{}
	for _, f := range z.File {
		in, err := f.Open()
		if err != nil {
			t.Fatal(err)
		}
		b, err := io.ReadAll(in)
		if err != nil {
			t.Fatal(err)
		}
		if f.Name == "[Content_Types].xml" { // the order of its parts is not fixed
			entries := strings.Split(string(b), "<")
			slices.Sort(entries)
			b = []byte(strings.Join(entries, "<"))
		}
		parts[f.Name] = fmt.Sprintf("%x", sha256.Sum256(b))
	}
	return parts
}

// TestSamaSaja: the same state gives the same workbook and the same page.
func TestSamaSaja(t *testing.T) {
	var pages [2]bytes.Buffer
	var books [2]map[string]string
	for i := range pages {
		r := Susun(banyak(), tanya())
		_, raw := buka(t, r)
		books[i] = bagianZip(t, raw)
		if err := HTML(&pages[i], r); err != nil {
			t.Fatal(err)
		}
	}
	if !bytes.Equal(pages[0].Bytes(), pages[1].Bytes()) {
		t.Error("pages differ")
	}
	for name, hash := range books[0] {
		if books[1][name] != hash {
			t.Errorf("part %s differs", name)
		}
	}
	if len(books[0]) != len(books[1]) {
		t.Errorf("%d and %d parts", len(books[0]), len(books[1]))
	}
}
