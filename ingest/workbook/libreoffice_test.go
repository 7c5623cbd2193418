package workbook

import (
	"fmt"
	"maps"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"testing"

	"github.com/shopspring/decimal"
	"github.com/xuri/excelize/v2"
)

// libreOffice converts workbooks in one go and gives the paths of the results
// in the same order. Without LibreOffice the test is skipped with one line.
func libreOffice(t *testing.T, format string, files []string) []string {
	t.Helper()
	program, err := exec.LookPath("soffice")
	if err != nil {
		fmt.Println("SKIP: no LibreOffice (soffice) to compare with")
		t.Skip("no LibreOffice")
	}
	dir := t.TempDir()
	args := []string{"-env:UserInstallation=file://" + dir + "/profile", "--headless", "--convert-to", format, "--outdir", dir + "/out"}
	results := make([]string, len(files))
	for i, file := range files { // names of several folders may be the same
		data, err := os.ReadFile(file)
		must(t, err)
		source := filepath.Join(dir, fmt.Sprintf("%d.xlsx", i))
		must(t, os.WriteFile(source, data, 0o600))
		args = append(args, source)
		results[i] = filepath.Join(dir, "out", fmt.Sprintf("%d.%s", i, format))
	}
	if out, err := exec.Command(program, args...).CombinedOutput(); err != nil {
		t.Fatalf("soffice: %v\n%s", err, out)
	}
	return results
}

// compareConverted asserts that LibreOffice makes the same of a workbook: that
// what it converted holds the same sheets and in them the same cells, merges
// and hidden rows and columns. A text whose first run is bold makes the whole
// cell bold to LibreOffice, which firstRunBold tells of the original. It gives
// how many cells were compared.
func compareConverted(t *testing.T, original, converted *Book, firstRunBold func(sheet, ref string) bool) (n int) {
	t.Helper()
	infos, others := original.Sheets(), converted.Sheets()
	if !slices.Equal(infos, others) || original.Date1904() != converted.Date1904() {
		t.Fatalf("sheets %+v, 1904: %v, LibreOffice has %+v, %v", infos, original.Date1904(), others, converted.Date1904())
	}
	for i, info := range infos {
		ours, err := original.ReadSheet(i)
		must(t, err)
		theirs, err := converted.ReadSheet(i)
		must(t, err)
		n += compareCells(t, info.Name, cells(ours), cells(theirs), firstRunBold)
		compareFrames(t, ours, theirs)
	}
	return n
}

func compareCells(t *testing.T, sheet string, ours, theirs map[string]Cell, firstRunBold func(sheet, ref string) bool) int {
	t.Helper()
	for ref, c := range ours {
		w := theirs[ref]
		if c.Bold != w.Bold && firstRunBold(sheet, ref) {
			c.Bold = w.Bold
		}
		if !sameCell(c, w) {
			t.Errorf("%s!%s = %+v, LibreOffice has %+v", sheet, ref, c, w)
		}
	}
	for ref, w := range theirs {
		if _, ok := ours[ref]; !ok {
			t.Errorf("%s!%s is missing, LibreOffice has %+v", sheet, ref, w)
		}
	}
	return len(theirs)
}

// sameCell compares two cells but for these exceptions:
//   - LibreOffice does not decode the escapes in the text of a formula;
//   - a number is written anew with 15 digits, which sameNumber allows for;
//   - the text of a number cell that is none, such as null, is 0 to LibreOffice;
//   - a formula without a value is computed.
func sameCell(c, w Cell) bool {
	w.Text = formulaEscapes.Replace(w.Text)
	switch {
	case c.Kind == Number && w.Kind == Number && sameNumber(c.Text, w.Text):
		c.Text = w.Text
	case c.Kind == Error && c.Text == "null" && w.Kind == Number && w.Text == "0":
		c.Kind, c.Format, c.Text = w.Kind, w.Format, w.Text
	case c.NoValue:
		c.Kind, c.Format, c.Text, c.NoValue = w.Kind, w.Format, w.Text, w.NoValue
	}
	return c == w
}

// sameNumber allows for one in the 15th digit: LibreOffice rounds to 17 digits
// first and then again, so that 54545454.545454547 ends in 546.
func sameNumber(a, b string) bool {
	x, errX := decimal.NewFromString(a)
	y, errY := decimal.NewFromString(b)
	unit := decimal.New(1, int32(x.NumDigits())+x.Exponent()-15)
	return errX == nil && errY == nil && (x.Equal(y) || x.Sub(y).Abs().LessThanOrEqual(unit))
}

// compareFrames compares what stands around the cells of a sheet.
func compareFrames(t *testing.T, ours, theirs *Sheet) {
	t.Helper()
	for _, m := range ours.Merges {
		if !slices.Contains(theirs.Merges, m) {
			t.Errorf("%s: merge %v is not in LibreOffice", ours.Name, m)
		}
	}
	for _, m := range theirs.Merges {
		if !slices.Contains(ours.Merges, m) && !centredAcross(ours, m) {
			t.Errorf("%s: merge %v is only in LibreOffice", ours.Name, m)
		}
	}
	if !slices.Equal(ours.Filters, theirs.Filters) {
		t.Errorf("%s: filters %v, LibreOffice has %v", ours.Name, ours.Filters, theirs.Filters)
	}
	if !maps.Equal(ours.HiddenCols, theirs.HiddenCols) {
		t.Errorf("%s: hidden columns %v, LibreOffice has %v", ours.Name, ours.HiddenCols, theirs.HiddenCols)
	}
	hidden := make(map[int]bool)
	for _, row := range theirs.Rows {
		hidden[row.Num] = row.Hidden
	}
	for _, row := range ours.Rows {
		if row.Hidden != hidden[row.Num] {
			t.Errorf("%s row %d: hidden = %v, LibreOffice has %v", ours.Name, row.Num, row.Hidden, hidden[row.Num])
		}
	}
}

// centredAcross says that of a range only the first cell holds something:
// LibreOffice merges the cells that a text is centred across.
func centredAcross(s *Sheet, area Range) bool {
	all := cells(s)
	for col := area.Left + 1; col <= area.Right; col++ {
		if _, ok := all[Ref(area.Top, col)]; ok {
			return false
		}
	}
	_, ok := all[Ref(area.Top, area.Left)]
	return ok && area.Top == area.Bottom
}

func TestAgainstLibreOffice(t *testing.T) {
	files := append(writtenWorkbooks(t), realWorkbooks(t)...)
	for i, converted := range libreOffice(t, "xlsx", files) {
		t.Run(filepath.Base(files[i]), func(t *testing.T) {
			a, err := OpenFile(files[i], Options{})
			must(t, err)
			defer a.Close()
			b, err := OpenFile(converted, Options{})
			must(t, err)
			defer b.Close()
			f, err := excelize.OpenFile(files[i])
			must(t, err)
			defer f.Close()
			firstRunBold := func(sheet, ref string) bool {
				runs, err := f.GetCellRichText(sheet, ref)
				return err == nil && len(runs) > 0 && runs[0].Font != nil && runs[0].Font.Bold
			}
			if n := compareConverted(t, a, b, firstRunBold); n == 0 {
				t.Error("nothing was compared")
			}
		})
	}
}
