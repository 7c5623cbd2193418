package workbook

import (
	"fmt"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
)

// The real files stand beside the repository and are never part of it.
func realFile(t *testing.T, name string) []byte {
	t.Helper()
	data, err := os.ReadFile("../../../shared/workbooks/" + name)
	if err != nil {
		fmt.Println("SKIP: no real workbooks beside the repository (../shared/workbooks)")
		t.Skip("no real workbooks")
	}
	return data
}

// asXLSX is what LibreOffice makes of a file under a name it goes by.
func asXLSX(t *testing.T, data []byte, name string, args ...string) *Book {
	t.Helper()
	in := filepath.Join(t.TempDir(), name)
	if err := os.WriteFile(in, data, 0o600); err != nil {
		t.Fatal(err)
	}
	return mustOpen(t, savedAs(t, in, "xlsx", args...), Options{})
}

func TestRealXLS(t *testing.T) {
	for name, test := range map[string]struct {
		cells  int
		except map[string]string
	}{
		"rkt-cimahi-2018.xls": {cells: 2257},
		// OLE2 under another name.
		"evaluasi-renja-tw1-bondowoso-dikbud-2021.xlsx": {cells: 78691, except: map[string]string{
			// Formulas whose stored result is 0; LibreOffice leaves them out, xlrd has them.
			"cetak Laporan!V12": "0", "cetak Laporan!V13": "0", "cetak Laporan!V14": "0", "cetak Laporan!V16": "0",
			"gabungan": "LibreOffice divides three merges that overlap others",
		}},
	} {
		t.Run(name, func(t *testing.T) {
			data := realFile(t, name)
			if n := sameBook(t, mustOpen(t, data, Options{}), asXLSX(t, data, "berkas.xls"), test.except); n != test.cells {
				t.Errorf("%d cells compared, want %d", n, test.cells)
			}
		})
	}
}

// LibreOffice takes for numbers what looks like one, keeps a blank at the end of
// a text, knows no percent sign behind a blank, and lets spans run on beyond the
// head of a table, so that its columns are not those a browser shows. It leaves
// rows pushed aside that a rowspan written too long pushed out of their table.
func TestRealHTML(t *testing.T) {
	for name, test := range map[string]struct {
		cells, numbers, blanks, percents int
		pushed                           [2]int // rows put back into the table
		places                           bool
	}{
		"renstra-sumedang-diskominfo.html": {286, 29, 4, 12, [2]int{22, 31}, true},
		"renstra-sumedang-16.html":         {228, 21, 5, 0, [2]int{13, 13}, false},
	} {
		t.Run(name, func(t *testing.T) {
			data := realFile(t, name)
			ours, theirs := inOrder(t, mustOpen(t, data, Options{})), inOrder(t, asXLSX(t, data, "berkas.html", "--infilter=HTML (StarCalc)"))
			if len(ours) != test.cells || len(theirs) != test.cells {
				t.Fatalf("%d cells, LibreOffice has %d, want %d", len(ours), len(theirs), test.cells)
			}
			var numbers, blanks, percents int
			for i, a := range ours {
				b := theirs[i]
				if back := a.Row >= test.pushed[0] && a.Row <= test.pushed[1]; test.places && !back && a.Ref() != b.Ref() {
					t.Fatalf("%s stands at %s", a.Ref(), b.Ref())
				}
				b.Row, b.Col = a.Row, a.Col
				switch x, err := strconv.ParseFloat(strings.ReplaceAll(a.Text, ",", ""), 64); {
				case alike(a, b):
				case a.Kind == Text && b.Kind == Number && err == nil && b.Text == strconv.FormatFloat(x, 'f', -1, 64):
					numbers++
				case a.Kind == Text && a.Text+" " == b.Text:
					blanks++
				case a.Kind == Number && a.Format == Percent && b.Format == Plain && a.Text == b.Text:
					percents++
				default:
					t.Errorf("%s = %+v, LibreOffice has %+v", a.Ref(), a, b)
				}
			}
			if numbers != test.numbers || blanks != test.blanks || percents != test.percents {
				t.Errorf("%d numbers, %d blanks, %d percents differ; want %d, %d, %d", numbers, blanks, percents, test.numbers, test.blanks, test.percents)
			}
		})
	}
}

// inOrder lists the cells of the first sheet, row by row.
func inOrder(t *testing.T, b *Book) (all []Cell) {
	t.Helper()
	s, err := b.ReadSheet(0)
	if err != nil {
		t.Fatal(err)
	}
	for _, row := range s.Rows {
		all = append(all, row.Cells...)
	}
	return all
}

// LibreOffice's .ods of the real workbooks says what the workbooks say.
func TestRealODS(t *testing.T) {
	for name, except := range map[string]map[string]string{
		"lra-lampung-selatan-april.xlsx": nil, "perjanjian-kinerja-cimahi-2018.xlsx": nil,
		"kua-ppas-buru-2024.xlsx": {
			"Dinas Kesehatan!C102":       "several blanks in one of two lines, which LibreOffice writes as such",
			"Dinas Lingkungan Hidup!C39": "the same",
			"Dinas Ketahanan Pangan!C32": "a control character, which XML cannot hold",
		},
	} {
		t.Run(name, func(t *testing.T) {
			data := realFile(t, name)
			in := filepath.Join(t.TempDir(), name)
			if err := os.WriteFile(in, data, 0o600); err != nil {
				t.Fatal(err)
			}
			if n := sameBook(t, mustOpen(t, savedAs(t, in, "ods"), Options{}), mustOpen(t, data, Options{}), except); n < 500 {
				t.Errorf("only %d cells compared", n)
			}
		})
	}
}

// Cut at every hundredth of its length a file is refused or says all it said.
func TestEveryHundredthOfLegacy(t *testing.T) {
	files, err := filepath.Glob("testdata/kinerja.*")
	if err != nil || len(files) != 2 {
		t.Fatal(files, err)
	}
	for _, name := range []string{"rkt-cimahi-2018.xls", "evaluasi-renja-tw1-bondowoso-dikbud-2021.xlsx", "renstra-sumedang-16.html", "renstra-sumedang-diskominfo.html"} {
		if real := "../../../shared/workbooks/" + name; exists(real) {
			files = append(files, real)
		}
	}
	for _, name := range files {
		t.Run(filepath.Base(name), func(t *testing.T) {
			data, err := os.ReadFile(name)
			if err != nil {
				t.Fatal(err)
			}
			whole, err := dump(data)
			if err != nil {
				t.Fatal(err)
			}
			for n := range 100 {
				if got, err := dump(data[:len(data)*n/100]); err == nil && got != whole {
					t.Errorf("cut at %d %% it reads as something else", n)
				}
			}
		})
	}
}

func exists(name string) bool { _, err := os.Stat(name); return err == nil }

// dump reads a workbook to its end.
func dump(data []byte) (string, error) {
	b, err := openBytes(data)
	if err != nil {
		return "", err
	}
	var all strings.Builder
	for i, info := range b.Sheets() {
		s, err := b.ReadSheet(i)
		if err != nil {
			return "", err
		}
		fmt.Fprintln(&all, info, s)
	}
	return all.String(), nil
}
