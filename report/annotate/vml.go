package annotate

import (
	"fmt"
	"regexp"
	"strconv"
	"strings"
	"unicode/utf8"
)

// Excel draws the box of a comment from an old drawing in VML, which is no
// strict XML: some writers leave its tags open. It is patched as text.

const vmlHead = `<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel"><o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="%d"/></o:shapelayout></xml>`

const vmlType = `<v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe"><v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype>`

const vmlShape = `<v:shape id="_x0000_s%d" type="#_x0000_t202" style="position:absolute;margin-left:60pt;margin-top:2pt;width:240pt;height:80pt;z-index:%d;visibility:hidden" fillcolor="#ffffe1" o:insetmode="auto"><v:fill color2="#ffffe1"/><v:shadow on="t" color="black" obscured="t"/><v:path o:connecttype="none"/><v:textbox style="mso-direction-alt:auto"><div style="text-align:left"></div></v:textbox><x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/><x:Anchor>%s</x:Anchor><x:AutoFill>False</x:AutoFill><x:Row>%d</x:Row><x:Column>%d</x:Column></x:ClientData></v:shape>`

var (
	reShape   = regexp.MustCompile(`(?s)<v:shape\s.*?</v:shape>`)
	reNote    = regexp.MustCompile(`ObjectType\s*=\s*["']Note["']`)
	reRow     = regexp.MustCompile(`<x:Row>\s*(\d{1,7})\s*</x:Row>`)
	reColumn  = regexp.MustCompile(`<x:Column>\s*(\d{1,5})\s*</x:Column>`)
	reShapeID = regexp.MustCompile(`_x0000_s(\d{1,9})`)
)

// tearBoxes removes the boxes of the comments at these cells.
func tearBoxes(drawing string, gone map[[2]int]bool) string {
	return reShape.ReplaceAllStringFunc(drawing, func(shape string) string {
		row, col := reRow.FindStringSubmatch(shape), reColumn.FindStringSubmatch(shape)
		if row == nil || col == nil || !reNote.MatchString(shape) {
			return shape
		}
		r, _ := strconv.Atoi(row[1])
		c, _ := strconv.Atoi(col[1])
		if gone[[2]int{r + 1, c + 1}] {
			return ""
		}
		return shape
	})
}

// addBoxes draws a box for every mark.
func addBoxes(drawing string, l *lembar, marks []mark) (string, error) {
	end := strings.LastIndex(drawing, "</xml>")
	if end < 0 {
		return "", aneh("gambar komentar tanpa akhir")
	}
	var b strings.Builder
	b.WriteString(drawing[:end])
	if !strings.Contains(drawing, "_x0000_t202\"") && !strings.Contains(drawing, "_x0000_t202'") {
		b.WriteString(vmlType)
	}
	last := 1024
	for _, m := range reShapeID.FindAllStringSubmatch(drawing, -1) {
		n, _ := strconv.Atoi(m[1])
		last = max(last, n)
	}
	for i, m := range marks {
		fmt.Fprintf(&b, vmlShape, last+1+i, i+1, l.box(m), m.row-1, m.col-1)
	}
	b.WriteString(drawing[end:])
	return b.String(), nil
}

// boxWidth is how wide the box of a comment is, in pixels, and boxLine how many
// characters of its text go into a line.
const (
	boxWidth = 330
	boxLine  = 52
)

// box is where the box of a comment stands: right of its cell, as wide as its
// text reads well, as high as it needs.
func (l *lembar) box(m mark) string {
	from := min(m.col, maxCol-2)
	to, left := from, boxWidth
	for to < min(from+60, maxCol-1) {
		px := l.columnOf(to + 1).px
		if left < px {
			break
		}
		left -= px
		to++
	}
	lines := 1
	for _, line := range strings.Split(m.text, "\n") {
		lines += 1 + utf8.RuneCountInString(line)/boxLine
	}
	top := max(m.row-2, 0)
	bottom, need := top, lines*15+24
	for bottom < min(top+60, maxRow-1) {
		px, known := l.high[bottom+1]
		if !known {
			px = 20
		}
		if need < px {
			break
		}
		need -= px
		bottom++
	}
	return fmt.Sprintf("%d, 12, %d, 4, %d, %d, %d, %d", from, top, to, left, bottom, min(need, 20))
}

// empty tells a drawing without any shape.
func emptyDrawing(drawing string) bool { return !strings.Contains(drawing, "<v:shape ") }
