package workbook

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/xuri/excelize/v2"
)

// oracleCells are the non-empty cells excelize sees, as stored.
func oracleCells(t *testing.T, f *excelize.File, sheet string) map[string]string {
	t.Helper()
	rows, err := f.GetRows(sheet, excelize.Options{RawCellValue: true})
	if err != nil {
		t.Fatalf("excelize: %v", err)
	}
	all := make(map[string]string)
	for r, row := range rows {
		for c, text := range row {
			if text != "" {
				all[Ref(r+1, c+1)] = text
			}
		}
	}
	return all
}

// formulaEscapes are the escapes in the real files' formula texts (t="str"),
// which excelize does not decode although they are of the same type as others.
var formulaEscapes = strings.NewReplacer("_x0002_", "\x02")

// compare asserts that a sheet has exactly the cells of the oracle, which
// leaves booleans as 1 and 0.
func compare(t *testing.T, f *excelize.File, s *Sheet) (n int) {
	t.Helper()
	want := oracleCells(t, f, s.Name)
	got := cells(s)
	for ref, c := range got {
		text := c.Text
		if c.Kind == Bool {
			text = map[string]string{"TRUE": "1", "FALSE": "0"}[text]
		}
		if formulaEscapes.Replace(want[ref]) != text {
			t.Errorf("%s!%s = %q, excelize has %q", s.Name, ref, text, want[ref])
		}
	}
	for ref, text := range want {
		if _, ok := got[ref]; !ok {
			t.Errorf("%s!%s is missing, excelize has %q", s.Name, ref, text)
		}
	}
	return len(want)
}

// compareFile opens the same file twice and compares every sheet, its merges,
// and what is hidden.
func compareFile(t *testing.T, data []byte) (n int) {
	t.Helper()
	f, err := excelize.OpenReader(bytes.NewReader(data))
	if err != nil {
		t.Fatalf("excelize: %v", err)
	}
	defer f.Close()
	b, err := openBytes(data)
	if err != nil {
		t.Fatal(err)
	}
	infos := b.Sheets()
	if want := f.GetSheetList(); len(want) != len(infos) {
		t.Fatalf("%d sheets, excelize has %d", len(infos), len(want))
	}
	for i, info := range infos {
		s, err := b.ReadSheet(i)
		if err != nil {
			t.Fatalf("%s: %v", info.Name, err)
		}
		n += compare(t, f, s)
		visible, err := f.GetSheetVisible(info.Name)
		if err != nil {
			t.Fatalf("sheet %d: %v", i, err)
		}
		if visible == info.Hidden {
			t.Errorf("%s: hidden = %v, excelize says visible = %v", info.Name, info.Hidden, visible)
		}
		compareMerges(t, f, s)
		compareHidden(t, f, s)
		compareLooks(t, f, s)
	}
	compareNames(t, f, b)
	return n
}

func compareMerges(t *testing.T, f *excelize.File, s *Sheet) {
	t.Helper()
	merges, err := f.GetMergeCells(s.Name)
	if err != nil {
		t.Fatal(err)
	}
	want := make(map[string]bool)
	for _, m := range merges {
		want[m.GetStartAxis()+":"+m.GetEndAxis()] = true
	}
	if len(want) != len(s.Merges) {
		t.Errorf("%s: %d merges, excelize has %d", s.Name, len(s.Merges), len(want))
	}
	for _, m := range s.Merges {
		if ref := Ref(m.Top, m.Left) + ":" + Ref(m.Bottom, m.Right); !want[ref] {
			t.Errorf("%s: merge %s is not in excelize", s.Name, ref)
		}
	}
}

func compareHidden(t *testing.T, f *excelize.File, s *Sheet) {
	t.Helper()
	for _, row := range s.Rows {
		if visible, err := f.GetRowVisible(s.Name, row.Num); err != nil || visible == row.Hidden {
			t.Errorf("%s row %d: hidden = %v, excelize says visible = %v (%v)", s.Name, row.Num, row.Hidden, visible, err)
		}
	}
	for col := 1; col <= 60; col++ {
		if visible, err := f.GetColVisible(s.Name, ColName(col)); err != nil || visible == s.HiddenCols[col] {
			t.Errorf("%s column %s: hidden = %v, excelize says visible = %v (%v)", s.Name, ColName(col), s.HiddenCols[col], visible, err)
		}
	}
}

// officeBook is written by excelize with everything an office puts in a sheet.
func officeBook(t *testing.T) []byte {
	t.Helper()
	f := excelize.NewFile()
	defer f.Close()
	must := func(err error) { t.Helper(); must(t, err) }
	must(f.SetSheetName("Sheet1", "LRA"))
	percent, err := f.NewStyle(&excelize.Style{NumFmt: 10})
	must(err)
	code := `[$-421]dd mmmm yyyy;@`
	date, err := f.NewStyle(&excelize.Style{CustomNumFmt: &code})
	must(err)
	for ref, value := range map[string]any{
		"A1": "LAPORAN REALISASI ANGGARAN", "A3": "  spasi di kedua ujung  ", "B3": 1105651826, "C3": 1071696950.25,
		"D3": 0.9693, "E3": true, "F3": time.Date(2020, 12, 31, 0, 0, 0, 0, time.UTC), "G3": "≥ 85 % & <b>", "XFD9": "ujung",
		"A500": "dasar", "I3": "dua\nbaris", "J3": false,
	} {
		must(f.SetCellValue("LRA", ref, value))
	}
	child, err := f.NewStyle(&excelize.Style{Font: &excelize.Font{Bold: true}, Alignment: &excelize.Alignment{Horizontal: "left", Indent: 3}})
	must(err)
	must(f.SetCellStyle("LRA", "A500", "A500", child))
	must(f.SetCellStyle("LRA", "D3", "D3", percent))
	must(f.SetCellStyle("LRA", "F3", "F3", date))
	must(f.SetCellStyle("LRA", "B20", "D30", percent))
	must(f.SetCellFormula("LRA", "B4", "SUM(B3:C3)"))
	must(f.SetCellRichText("LRA", "A5", []excelize.RichTextRun{{Text: "Program ", Font: &excelize.Font{Bold: true}}, {Text: "dan kegiatan"}}))
	must(f.MergeCell("LRA", "A1", "H2"))
	must(f.SetRowVisible("LRA", 5, false))
	must(f.SetColVisible("LRA", "C:D", false))
	_, err = f.NewSheet("lama")
	must(err)
	must(f.SetCellValue("lama", "B2", "tidak berlaku"))
	must(f.SetSheetVisible("lama", false))
	var buf bytes.Buffer
	must(f.Write(&buf))
	return buf.Bytes()
}

func TestAgainstExcelizeOwnFile(t *testing.T) {
	data := officeBook(t)
	if n := compareFile(t, data); n != 14 { // 12 values, the rich text, the other sheet
		t.Errorf("compared %d cells, wrote 14", n)
	}
	b, err := openBytes(data)
	if err != nil {
		t.Fatal(err)
	}
	s, err := b.ReadSheet(0)
	if err != nil {
		t.Fatal(err)
	}
	got := cells(s)
	for ref, want := range map[string]Cell{
		"A3":   {Row: 3, Col: 1, Kind: Text, Text: "  spasi di kedua ujung  "},
		"B3":   {Row: 3, Col: 2, Kind: Number, Text: "1105651826"},
		"D3":   {Row: 3, Col: 4, Kind: Number, Format: Percent, Text: "0.9693"},
		"E3":   {Row: 3, Col: 5, Kind: Bool, Text: "TRUE"},
		"F3":   {Row: 3, Col: 6, Kind: Number, Format: Date, Text: "44196"},
		"B4":   {Row: 4, Col: 2, Kind: Blank, NoValue: true},
		"A5":   {Row: 5, Col: 1, Kind: Text, Text: "Program dan kegiatan"},
		"A500": {Row: 500, Col: 1, Kind: Text, Text: "dasar", Bold: true, Indent: 3},
	} {
		if got[ref] != want {
			t.Errorf("%s = %+v, want %+v", ref, got[ref], want)
		}
	}
	if _, ok := got["B20"]; ok {
		t.Error("a styled blank cell was yielded")
	}
}

func TestAgainstExcelizeWrittenFiles(t *testing.T) {
	for _, file := range writtenWorkbooks(t) {
		t.Run(filepath.Base(file), func(t *testing.T) {
			data, err := os.ReadFile(file)
			must(t, err)
			if n := compareFile(t, data); n < 13 {
				t.Errorf("only %d cells compared", n)
			}
		})
	}
}

// The real files stand beside the repository and are never part of it.
func TestAgainstExcelizeRealFiles(t *testing.T) {
	files := realWorkbooks(t)
	if len(files) == 0 {
		t.Skip("no real workbooks")
	}
	for _, file := range files {
		t.Run(filepath.Base(file), func(t *testing.T) {
			data, err := os.ReadFile(file)
			if err != nil {
				t.Fatal(err)
			}
			if bytes.HasPrefix(data, []byte("\xd0\xcf\x11\xe0")) {
				return // excelize reads no OLE2; TestAgainstLibreOfficeRealFiles does
			}
			if n := compareFile(t, data); n < 500 {
				t.Errorf("only %d cells compared", n)
			}
		})
	}
}
