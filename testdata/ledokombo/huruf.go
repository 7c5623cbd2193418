package ledokombo

import (
	"strings"
	"unicode"

	"github.com/xuri/excelize/v2"
)

// piece is a stretch of text in one face.
type piece struct {
	text         string
	bold, italic bool
}

// runs splits printed text at its <b> and <i> marks; it has no other "<".
func runs(text string) []piece {
	var out []piece
	var p piece
	for text != "" {
		before, marked, _ := strings.Cut(text, "<")
		if before != "" {
			p.text = before
			out = append(out, p)
		}
		mark, rest, _ := strings.Cut(marked, ">")
		switch mark {
		case "b", "/b":
			p.bold = mark == "b"
		case "i", "/i":
			p.italic = mark == "i"
		}
		text = rest
	}
	return out
}

func rich(parts []piece, l look) []excelize.RichTextRun {
	out := make([]excelize.RichTextRun, len(parts))
	for i, p := range parts {
		out[i] = excelize.RichTextRun{
			Text: p.text,
			Font: &excelize.Font{Family: font, Size: l.size, Bold: l.bold || p.bold, Italic: l.italic || p.italic},
		}
	}
	return out
}

// need makes the rows of a box high enough for its text: Excel does not fit
// the height of merged cells, and keeps the one a file states for the others.
func (s *sheet) need(b box, text string, l look) {
	if text == "" {
		return
	}
	lines := 1
	if l.wrapped {
		var width float64
		for _, w := range s.widths[b.col-1 : b.right] {
			width += w
		}
		lines = wrapped(plain(text), (width-1)*10.2/l.size, l.bold)
	}
	want := float64(lines)*l.size*1.27 + 4
	for row := b.row; row < b.bottom; row++ {
		if s.height[row] == 0 {
			s.height[row] = l.size*1.27 + 4
		}
		want -= s.height[row]
	}
	s.height[b.bottom] = max(s.height[b.bottom], want)
}

func plain(text string) string {
	var b strings.Builder
	for _, p := range runs(text) {
		b.WriteString(p.text)
	}
	return b.String()
}

// wrapped counts the lines text takes in a column, by the measure of width
// that columns have: the width of a digit. Words longer than a line are cut.
func wrapped(text string, width float64, bold bool) int {
	lines := 0
	for par := range strings.SplitSeq(text, "\n") {
		lines++
		used := 0.0
		for word := range strings.FieldsSeq(par) {
			w := span(word, bold)
			if used > 0 && used+w > width {
				lines, used = lines+1, 0
			}
			for ; w > width; w -= width {
				lines++
			}
			used += w + 0.5
		}
	}
	return lines
}

// span is the rough width of a word in Arial, in digits.
func span(word string, bold bool) float64 {
	w := 0.0
	for _, r := range word {
		switch {
		case unicode.IsUpper(r):
			w += 1.25
		case strings.ContainsRune("iljtf.,:;/'()", r):
			w += 0.5
		default:
			w += 0.97
		}
	}
	if bold {
		w *= 1.07
	}
	return w
}
