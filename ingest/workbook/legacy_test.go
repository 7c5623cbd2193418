package workbook

import (
	"archive/zip"
	"bytes"
	"flag"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/xuri/excelize/v2"
)

var update = flag.Bool("update", false, "have LibreOffice write the fixtures anew")

// legacyBook is written by excelize with what an office puts in a workbook, to
// be saved by LibreOffice in the older kinds. Formulas are calculated there.
func legacyBook(t *testing.T) []byte {
	t.Helper()
	f := excelize.NewFile()
	defer f.Close()
	must := func(err error) {
		t.Helper()
		if err != nil {
			t.Fatal(err)
		}
	}
	style := func(s excelize.Style) int {
		t.Helper()
		id, err := f.NewStyle(&s)
		must(err)
		return id
	}
	must(f.SetSheetName("Sheet1", "Realisasi"))
	for ref, value := range map[string]any{
		"A1": "LAPORAN REALISASI KINERJA", "A3": "  spasi  di kedua ujung  ", "B3": 1105651826, "C3": 1071696950.25, "D3": 0.9693, "E3": true,
		"F3": time.Date(2020, 12, 31, 0, 0, 0, 0, time.UTC), "G3": "≥ 85 % & <b>", "H3": "dua\nbaris", "I3": "a\ttab",
		"A5": "Program", "A6": "Kegiatan", "A7": "tersembunyi", "B8": -12, "C8": 12343.21, "D8": 1e-7,
	} {
		must(f.SetCellValue("Realisasi", ref, value))
	}
	for ref, formula := range map[string]string{"B4": "SUM(B3:C3)", "C4": `IF(B3>0,"Baik","")`, "D4": "B3>0", "E4": "1/0", "F4": `IF(B3>0,"","x")`, "G4": "NA()", "H4": "D3"} {
		must(f.SetCellFormula("Realisasi", ref, formula))
	}
	percent, bold := style(excelize.Style{NumFmt: 10}), style(excelize.Style{Font: &excelize.Font{Bold: true}})
	date, indent := style(excelize.Style{NumFmt: 14}), style(excelize.Style{Alignment: &excelize.Alignment{Horizontal: "left", Indent: 2}})
	for ref, id := range map[string]int{"D3": percent, "H4": percent, "F3": date, "A5": bold, "A6": indent} {
		must(f.SetCellStyle("Realisasi", ref, ref, id))
	}
	must(f.MergeCell("Realisasi", "A1", "H1"))
	must(f.MergeCell("Realisasi", "D5", "E6"))
	must(f.SetRowVisible("Realisasi", 7, false))
	must(f.SetColVisible("Realisasi", "J:K", false))
	must(f.AutoFilter("Realisasi", "A3:I8", nil))
	_, err := f.NewSheet("lama")
	must(err)
	must(f.SetCellValue("lama", "B2", "tidak berlaku"))
	must(f.SetSheetVisible("lama", false))
	_, err = f.NewSheet("Teks Panjang")
	must(err)
	for i := range 28 { // more than one record of shared texts, narrow and wide
		text := fmt.Sprintf("Indikator %02d %s", i, strings.Repeat("keluaran kegiatan ", 12))
		if i%3 == 0 {
			text += strings.Repeat("≤", i)
		}
		must(f.SetCellValue("Teks Panjang", Ref(i+1, 1+i%5), text))
	}
	must(f.SetDefinedName(&excelize.DefinedName{Name: "pagu", RefersTo: "Realisasi!$B$3:$C$4"}))
	must(f.SetDefinedName(&excelize.DefinedName{Name: "judul", RefersTo: "'Teks Panjang'!$A$1", Scope: "Realisasi"}))
	var buf bytes.Buffer
	must(f.Write(&buf))
	return buf.Bytes()
}

// soffice is LibreOffice, or the end of the test.
func soffice(t *testing.T) string {
	t.Helper()
	program, err := exec.LookPath("soffice")
	if err != nil {
		fmt.Println("SKIP: no LibreOffice (soffice) on this machine")
		t.Skip("no LibreOffice")
	}
	return program
}

// savedAs has LibreOffice save a file in another format.
func savedAs(t *testing.T, in, format string, more ...string) []byte {
	t.Helper()
	program, dir := soffice(t), t.TempDir()
	args := append([]string{"--headless", "-env:UserInstallation=file://" + dir + "/profil"}, more...)
	cmd := exec.Command(program, append(args, "--convert-to", format, "--outdir", dir, in)...)
	cmd.Env = append(os.Environ(), "HOME="+dir)
	if out, err := cmd.CombinedOutput(); err != nil {
		t.Fatalf("%v: %s", err, out)
	}
	ext, _, _ := strings.Cut(format, ":")
	base := strings.TrimSuffix(filepath.Base(in), filepath.Ext(in))
	data, err := os.ReadFile(filepath.Join(dir, base+"."+ext))
	if err != nil {
		t.Fatal(err)
	}
	return data
}

// TestLegacyFixtures reads what LibreOffice made of legacyBook; -update makes
// it anew. What stands in it is written down here by hand.
func TestLegacyFixtures(t *testing.T) {
	for _, ext := range []string{"xls", "ods"} {
		t.Run(ext, func(t *testing.T) {
			name := "testdata/kinerja." + ext
			if *update {
				in := filepath.Join(t.TempDir(), "kinerja.xlsx")
				if err := os.WriteFile(in, legacyBook(t), 0o600); err != nil {
					t.Fatal(err)
				}
				if err := os.WriteFile(name, lean(t, savedAs(t, in, ext)), 0o644); err != nil {
					t.Fatal(err)
				}
			}
			b, err := OpenFile(name, Options{})
			if err != nil {
				t.Fatal(err)
			}
			defer b.Close()
			if got := fmt.Sprint(b.Sheets()); got != "[{Realisasi false} {lama true} {Teks Panjang false}]" {
				t.Errorf("sheets %s", got)
			}
			checkFixture(t, b, ext)
		})
	}
}

// lean leaves out of an .ods what is no content: pictures, settings.
func lean(t *testing.T, data []byte) []byte {
	t.Helper()
	zr, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		return data
	}
	var buf bytes.Buffer
	zw := zip.NewWriter(&buf)
	for _, f := range zr.File {
		if strings.HasSuffix(f.Name, ".xml") && f.Name != "settings.xml" || f.Name == "mimetype" {
			if err := zw.Copy(f); err != nil {
				t.Fatal(err)
			}
		}
	}
	if err := zw.Close(); err != nil {
		t.Fatal(err)
	}
	return buf.Bytes()
}

func checkFixture(t *testing.T, b *Book, ext string) {
	t.Helper()
	s, err := b.ReadSheet(0)
	if err != nil {
		t.Fatal(err)
	}
	want := map[string]Cell{
		"A1": {Kind: Text, Text: "LAPORAN REALISASI KINERJA"}, "A3": {Kind: Text, Text: "  spasi  di kedua ujung  "},
		"B3": {Kind: Number, Text: "1105651826"}, "C3": {Kind: Number, Text: "1071696950.25"}, "D3": {Kind: Number, Format: Percent, Text: "0.9693"},
		"E3": {Kind: Bool, Text: "TRUE"}, "F3": {Kind: Number, Format: Date, Text: "44196"}, "G3": {Kind: Text, Text: "≥ 85 % & <b>"},
		"H3": {Kind: Text, Text: "dua\nbaris"}, "I3": {Kind: Text, Text: "a\ttab"}, "B4": {Kind: Number, Text: "2177348776.25"},
		"C4": {Kind: Text, Text: "Baik"}, "D4": {Kind: Bool, Text: "TRUE"}, "E4": {Kind: Error, Text: "#DIV/0!"}, "G4": {Kind: Error, Text: "#N/A"},
		"H4": {Kind: Number, Format: Percent, Text: "0.9693"}, "A5": {Kind: Text, Text: "Program", Bold: true},
		"A6": {Kind: Text, Text: "Kegiatan", Indent: 2}, "A7": {Kind: Text, Text: "tersembunyi"}, "B8": {Kind: Number, Text: "-12"},
		"C8": {Kind: Number, Text: "12343.21"}, "D8": {Kind: Number, Text: "0.0000001"},
	}
	if ext == "ods" { // the text of the file, not a serial number
		want["F3"] = Cell{Kind: Text, Format: Date, Text: "2020-12-31"}
	}
	wantCells(t, s, want)
	if got := fmt.Sprint(s.Merges); got != "[{1 1 1 8} {5 4 6 5}]" {
		t.Errorf("merges %s", got)
	}
	if got := fmt.Sprint(s.HiddenCols, s.Filters); got != "map[10:true 11:true] [{3 1 8 9}]" {
		t.Errorf("hidden columns and filters %s", got)
	}
	for _, row := range s.Rows {
		if row.Hidden != (row.Num == 7) {
			t.Errorf("row %d: hidden = %v", row.Num, row.Hidden)
		}
	}
	for i, n := range []int{22, 1, 28} {
		if s, err := b.ReadSheet(i); err != nil || len(cells(s)) != n {
			t.Errorf("sheet %d has %d cells (%v), want %d", i, len(cells(s)), err, n)
		}
	}
	wantNames(t, b)
}

func wantNames(t *testing.T, b *Book) {
	t.Helper()
	got := make(map[string]DefinedName)
	for _, n := range b.format.(interface{ names() []DefinedName }).names() {
		got[n.Name] = n
	}
	for _, want := range []DefinedName{{"pagu", "", "Realisasi!$B$3:$C$4", false}, {"judul", "Realisasi", "'Teks Panjang'!$A$1", false}} {
		if got[want.Name] != want {
			t.Errorf("name %+v, want %+v", got[want.Name], want)
		}
	}
}
