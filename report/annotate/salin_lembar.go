package annotate

import (
	"bufio"
	"fmt"
	"io"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"capaian/ingest/workbook"
)

// The looks of copied cells: three formats, bold or not, indents up to 15, and
// broken into lines unless alone in the row, where a title goes on over its
// neighbours.
const maxIndent = 15

var formats = [...]int{workbook.Plain: 0, workbook.Percent: 10, workbook.Date: 14}

// copyStyles are the styles of every copy, one for each look a cell can have.
func copyStyles() string {
	var b strings.Builder
	b.WriteString(`<styleSheet xmlns="` + nsMain + `"><fonts count="2"><font><sz val="10"/><name val="Arial"/><family val="2"/></font><font><b/><sz val="10"/><name val="Arial"/><family val="2"/></font></fonts>` +
		`<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>` +
		`<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>` +
		`<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs>`)
	for _, format := range formats {
		for bold := range 2 {
			for indent := range maxIndent + 1 {
				horizontal := ""
				if indent > 0 {
					horizontal = fmt.Sprintf(` horizontal="left" indent="%d"`, indent)
				}
				for wrap := range 2 {
					fmt.Fprintf(&b, `<xf numFmtId="%d" fontId="%d" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyFont="1" applyAlignment="1"><alignment vertical="top" wrapText="%d"%s/></xf>`, format, bold, wrap, horizontal)
				}
			}
		}
	}
	b.WriteString(`</cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`)
	return b.String()
}

// lookOf is the style of a copied cell.
func lookOf(c *workbook.Cell, wrap bool) int {
	n := int(c.Format)*2 + one(c.Bold)
	return (n*(maxIndent+1)+min(int(c.Indent), maxIndent))*2 + one(wrap)
}

func one(b bool) int {
	if b {
		return 1
	}
	return 0
}

// copySheet writes the values of a sheet.
func copySheet(out io.Writer, s *workbook.Sheet) error {
	w := bufio.NewWriter(out)
	w.WriteString(`<worksheet xmlns="` + nsMain + `"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><sheetViews><sheetView workbookViewId="0"/></sheetViews>`)
	wide := copyColumns(w, s)
	merged := mergedAcross(s)
	w.WriteString(`<sheetData>`)
	for i := range s.Rows {
		r := &s.Rows[i]
		hidden := ""
		if r.Hidden {
			hidden = ` hidden="1"`
		}
		n := 1
		for _, c := range r.Cells {
			if c.Kind == workbook.Text && len(r.Cells) > 1 && !merged[[2]int{c.Row, c.Col}] {
				n = max(n, lines(c.Text, wide[c.Col]))
			}
		}
		fmt.Fprintf(w, `<row r="%d"%s%s>`, r.Num, hidden, rowHeight(n, 13))
		for j := range r.Cells {
			c := &r.Cells[j]
			copyCell(w, c, lookOf(c, len(r.Cells) > 1 || merged[[2]int{c.Row, c.Col}]))
		}
		w.WriteString(`</row>`)
	}
	w.WriteString(`</sheetData>`)
	if len(s.Filters) > 0 {
		fmt.Fprintf(w, `<autoFilter ref="%s"/>`, rangeRef(s.Filters[0]))
	}
	if merges := apart(s.Merges); len(merges) > 0 {
		fmt.Fprintf(w, `<mergeCells count="%d">`, len(merges))
		for _, m := range merges {
			fmt.Fprintf(w, `<mergeCell ref="%s"/>`, rangeRef(m))
		}
		w.WriteString(`</mergeCells>`)
	}
	w.WriteString(pageSetup + `</worksheet>`)
	return w.Flush()
}

// copyCell writes a cell. A date that its container states as ISO 8601 stays the
// text that it is: as a serial number it would be read otherwise than in the
// original, and not every program takes the date type of OOXML.
func copyCell(w *bufio.Writer, c *workbook.Cell, look int) {
	ref := c.Ref()
	switch {
	case c.Kind == workbook.Number && finite(c.Text):
		fmt.Fprintf(w, `<c r="%s" s="%d"><v>%s</v></c>`, ref, look, escape(c.Text))
	case c.Kind == workbook.Bool:
		fmt.Fprintf(w, `<c r="%s" s="%d" t="b"><v>%d</v></c>`, ref, look, one(c.Text == "TRUE"))
	case c.Kind == workbook.Error && slices.Contains(errorCodes, c.Text):
		fmt.Fprintf(w, `<c r="%s" s="%d" t="e"><v>%s</v></c>`, ref, look, escape(c.Text))
	case c.Kind == workbook.Blank:
		fmt.Fprintf(w, `<c r="%s" s="%d"/>`, ref, look)
	default:
		fmt.Fprintf(w, `<c r="%s" s="%d" t="inlineStr"><is><t%s>%s</t></is></c>`, ref, look, preserve, cellText(c.Text))
	}
}

// mergedAcross are the cells that have more room than their own.
func mergedAcross(s *workbook.Sheet) map[[2]int]bool {
	m := make(map[[2]int]bool, len(s.Merges))
	for _, r := range s.Merges {
		m[[2]int{r.Top, r.Left}] = true
	}
	return m
}

// errorCodes are the values that a cell of type error may have.
var errorCodes = []string{"#NULL!", "#DIV/0!", "#VALUE!", "#REF!", "#NAME?", "#NUM!", "#N/A"}

// finite tells a number that a double can hold.
func finite(s string) bool {
	_, err := strconv.ParseFloat(s, 64)
	return err == nil
}

// copyColumns gives each column the room that its texts ask for and says how
// much: a container read for its values keeps no widths. A text alone in its row
// is a title and goes on over its neighbours.
func copyColumns(w *bufio.Writer, s *workbook.Sheet) map[int]int {
	const least, most = 9, 45
	wide := map[int]int{}
	last := 0
	merged := mergedAcross(s)
	for i := range s.Rows {
		for _, c := range s.Rows[i].Cells {
			last = max(last, c.Col)
			wide[c.Col] = max(wide[c.Col], least)
			if len(s.Rows[i].Cells) > 1 && !merged[[2]int{c.Row, c.Col}] {
				wide[c.Col] = max(wide[c.Col], min(utf8.RuneCountInString(c.Text)+2, most))
			}
		}
	}
	for col := range s.HiddenCols {
		last = max(last, col)
	}
	if last == 0 {
		return wide
	}
	w.WriteString(`<cols>`)
	for col := 1; col <= last; col++ {
		hidden := ""
		if s.HiddenCols[col] {
			hidden = ` hidden="1"`
		}
		fmt.Fprintf(w, `<col min="%d" max="%[1]d" width="%d"%s customWidth="1"/>`, col, max(least, wide[col]), hidden)
	}
	w.WriteString(`</cols>`)
	return wide
}

func rangeRef(r workbook.Range) string {
	return workbook.Ref(r.Top, r.Left) + ":" + workbook.Ref(r.Bottom, r.Right)
}

// maxMerges bounds what apart compares; no sheet comes near it.
const maxMerges = 50_000

// apart leaves out merges of one cell and those that overlap an earlier one:
// Excel repairs a workbook that has them.
func apart(merges []workbook.Range) (kept []workbook.Range) {
	sorted := slices.Clone(merges[:min(len(merges), maxMerges)])
	slices.SortStableFunc(sorted, func(a, b workbook.Range) int { return a.Top - b.Top })
	var active []workbook.Range // those that reach down to the row at hand
	for _, m := range sorted {
		if m.Top == m.Bottom && m.Left == m.Right {
			continue
		}
		active = slices.DeleteFunc(active, func(k workbook.Range) bool { return k.Bottom < m.Top })
		if !slices.ContainsFunc(active, func(k workbook.Range) bool { return m.Left <= k.Right && k.Left <= m.Right }) {
			active, kept = append(active, m), append(kept, m)
		}
	}
	return kept
}
