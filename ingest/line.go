package ingest

import (
	"capaian/ingest/layout"
	"capaian/ingest/workbook"
)

// Line is a row outside of tables, its cells joined by spaces.
type Line struct {
	Pos   Pos
	Text  string
	Cells []Value // where it has several
}

// Each calls f for each text of a line that stands in a cell of its own.
func (l Line) Each(f func(Pos, string)) {
	if len(l.Cells) == 0 {
		f(l.Pos, l.Text)
	}
	for _, v := range l.Cells {
		f(v.Pos, v.Text)
	}
}

func newLine(sheet string, l layout.Line) Line {
	line := Line{Pos: Pos{sheet, workbook.Ref(l.Row, l.Col)}, Text: l.Text}
	for _, c := range l.Cells {
		if len(l.Cells) > 1 {
			line.Cells = append(line.Cells, newValue(sheet, c, false))
		}
	}
	return line
}
