package transform_test

import (
	"bytes"
	"regexp"
	"strings"
	"testing"

	"github.com/shopspring/decimal"
	"github.com/xuri/excelize/v2"
)

// This file writes the workbooks of a case.

var (
	reAngka  = regexp.MustCompile(`^-?\d+(\.\d+)?$`)
	rePersen = regexp.MustCompile(`^(\d+(?:\.\d+)?)%n$`)
)

// tulis writes a workbook.
func (b bukuKasus) tulis(t *testing.T) []byte {
	t.Helper()
	f := excelize.NewFile()
	defer f.Close()
	must := func(err error) {
		if err != nil {
			t.Fatal(err)
		}
	}
	percent, err := f.NewStyle(&excelize.Style{NumFmt: 10})
	must(err)
	for i, l := range b.lembar {
		if i == 0 {
			must(f.SetSheetName("Sheet1", l.nama))
		} else if _, err := f.NewSheet(l.nama); err != nil {
			t.Fatal(err)
		}
		for row := 1; row <= l.akhir; row++ {
			for col, text := range l.baris[row] {
				at, err := excelize.CoordinatesToCellName(col+1, row)
				must(err)
				must(isiSel(f, l.nama, at, col, row, text, percent))
			}
		}
	}
	var out bytes.Buffer
	must(f.Write(&out))
	return out.Bytes()
}

func isiSel(f *excelize.File, sheet, at string, col, row int, text string, percent int) error {
	text = strings.ReplaceAll(text, `\n`, "\n")
	p := rePersen.FindStringSubmatch(text)
	switch {
	case text == "":
		return nil
	case text == "^^":
		above, err := excelize.CoordinatesToCellName(col+1, row-1)
		if err != nil {
			return err
		}
		return f.MergeCell(sheet, above, at)
	case text == "<<":
		left, err := excelize.CoordinatesToCellName(col, row)
		if err != nil {
			return err
		}
		return f.MergeCell(sheet, left, at)
	case strings.HasPrefix(text, "="):
		formula, value, stored := strings.Cut(text, "=>")
		if stored {
			if err := f.SetCellDefault(sheet, at, value); err != nil {
				return err
			}
		}
		return f.SetCellFormula(sheet, at, formula[1:])
	case p != nil:
		if err := f.SetCellDefault(sheet, at, decimal.RequireFromString(p[1]).Shift(-2).String()); err != nil {
			return err
		}
		return f.SetCellStyle(sheet, at, at, percent)
	case reAngka.MatchString(text):
		return f.SetCellDefault(sheet, at, text)
	}
	return f.SetCellStr(sheet, at, strings.TrimPrefix(text, "'"))
}
