package ingest

import (
	"github.com/xuri/excelize/v2"
)

// isi writes a question into a row of its own.
func (p *Penanya) isi(f *excelize.File, sheet string, l *LembarKeputusan, t *tabelTanya, row int, q PertanyaanKeputusan) error {
	look := excelize.Style{Fill: excelize.Fill{Type: "pattern", Pattern: 1, Color: []string{warnaTanya}}, Alignment: &excelize.Alignment{Vertical: "top", WrapText: true},
		Border: []excelize.Border{{Type: "bottom", Color: warnaGarisTanya, Style: 1}}}
	style, err := f.NewStyle(&look)
	if err != nil {
		return err
	}
	day := formatHari
	look.CustomNumFmt = &day
	dated, err := f.NewStyle(&look)
	if err != nil {
		return err
	}
	said, lines := p.tampak(t, q), 1
	for kunci, col := range t.kolom {
		cell, err := excelize.CoordinatesToCellName(col, row)
		if err != nil {
			return err
		}
		of := style
		if l.kolom(kunci).Bentuk == hari {
			of = dated
		}
		if err := f.SetCellStyle(sheet, cell, cell, of); err != nil {
			return err
		}
		if said[kunci] == "" {
			continue
		}
		if err := f.SetCellStr(sheet, cell, said[kunci]); err != nil {
			return err
		}
		lines = max(lines, barisTeks(f, sheet, col, said[kunci]))
	}
	return f.SetRowHeight(sheet, row, min(15.5*float64(lines), 409))
}

// barisTeks is on how many lines a text stands in a column, generously.
func barisTeks(f *excelize.File, sheet string, col int, text string) int {
	name, err := excelize.ColumnNumberToName(col)
	if err != nil {
		return 1
	}
	width, err := f.GetColWidth(sheet, name)
	if err != nil || width < 4 {
		return 1
	}
	return 1 + len([]rune(text))/int(width-2)
}

// catatanSel are the notes people pinned to cells, which do not move by
// themselves when rows do.
type catatanSel []excelize.Comment

func cabutCatatan(f *excelize.File, sheet string) (catatanSel, error) {
	notes, err := f.GetComments(sheet)
	if err != nil {
		return nil, err
	}
	for _, n := range notes {
		if err := f.DeleteComment(sheet, n.Cell); err != nil {
			return nil, err
		}
	}
	return notes, nil
}

func (c catatanSel) pasang(f *excelize.File, sheet string, pindah func(row int) int) error {
	for _, n := range c {
		col, row, err := excelize.CellNameToCoordinates(n.Cell)
		if err != nil {
			return err
		}
		if n.Cell, err = excelize.CoordinatesToCellName(col, pindah(row)); err != nil {
			return err
		}
		if err := f.AddComment(sheet, n); err != nil {
			return err
		}
	}
	return nil
}
