package layout

import (
	"slices"
	"strings"
	"unicode/utf8"

	"capaian/ingest/workbook"
)

// This file forgives a slip of the keyboard in a label, where the row shows by
// its other labels that it is a header and only one label can be meant. Nothing
// is forgiven silently: every slip is reported.

// Slip is a label read as the one it differs from by a letter.
type Slip struct {
	workbook.Cell
	Meant string
}

// minSlip is how many letters a word needs for one of them to be a slip.
const minSlip = 5

// misspelt tries a header again, its misspelt labels read as what they can only
// mean. What does not explain more than before is taken back.
func (f *finder) misspelt(r int, c candidate, ok bool) (candidate, bool) {
	var slips []Slip
	for n := r; n < r+maxLevels && !f.figured(f.grid.filled(n)); n++ {
		slips = append(slips, f.slipsOf(n)...)
	}
	if len(slips) == 0 {
		return c, ok
	}
	before := map[string]label{}
	for _, s := range slips {
		l := f.grid.label(s.Cell)
		if _, twice := before[s.Text]; !twice {
			before[s.Text] = l
		}
		l.text = s.Meant
		f.grid.labels[s.Text] = l
	}
	if again, better := f.plain(r); better && (!ok || again.richer(c)) {
		for _, s := range slips {
			f.read[s.Text] = s.Meant
		}
		return again, true
	}
	for printed, l := range before {
		f.grid.labels[printed] = l
	}
	return c, ok
}

// slipsOf are the slips in a row that holds at least two known labels.
func (f *finder) slipsOf(r int) []Slip {
	slips, done := f.slips[r]
	if !done {
		slips = f.mend(f.grid.filled(r))
		f.slips[r] = slips
	}
	return slips
}

func (f *finder) mend(cells []workbook.Cell) (slips []Slip) {
	known := 0
	var unknown []workbook.Cell
	for _, c := range cells {
		if c.Kind != workbook.Text || len(c.Text) > maxLabel {
			continue
		}
		switch text := f.grid.label(c).text; {
		case text == "":
		case f.meaning(text).known:
			known++
		default:
			unknown = append(unknown, c)
		}
	}
	if known < 2 {
		return nil
	}
	for _, c := range unknown {
		if text := f.meant(f.grid.label(c).text); text != "" {
			slips = append(slips, Slip{c, text})
		}
	}
	return slips
}

// meant is the one known label that a text is, but for a slip in its words; ""
// where there is none, or several.
func (f *finder) meant(text string) string {
	const most = 8 // words of a label, and readings of it: more are a guess
	words, texts := strings.Fields(text), []string{""}
	if len(words) > most {
		return ""
	}
	for _, w := range words {
		var longer []string
		for _, t := range texts {
			for _, n := range append([]string{w}, f.near(w)...) {
				longer = append(longer, strings.TrimPrefix(t+" "+n, " "))
			}
		}
		if texts = longer; len(texts) > most {
			texts = nil
			break
		}
	}
	texts = slices.DeleteFunc(texts, func(t string) bool { return t == text || !f.meaning(t).known })
	if len(texts) != 1 {
		return ""
	}
	return texts[0]
}

// near are the words of the vocabulary that differ from a word by one letter
// other than the first. A word of the vocabulary means itself.
func (f *finder) near(word string) []string {
	if utf8.RuneCountInString(word) < minSlip {
		return nil
	}
	var list []string
	for _, s := range f.specs {
		for _, w := range s.lexicon().words {
			if w == word {
				return nil
			}
			if w[0] == word[0] && max(len(w)-len(word), len(word)-len(w)) <= 1 && !slices.Contains(list, w) && distance(w, word) == 1 {
				list = append(list, w)
			}
		}
	}
	return list
}

// slipsIn are the cells of header rows that were read as another label.
func (f *finder) slipsIn(top, bottom int) (list []Slip) {
	for r := top; r <= bottom && len(f.read) > 0; r++ {
		for _, c := range f.grid.filled(r) {
			if meant := f.read[c.Text]; meant != "" {
				list = append(list, Slip{c, capital(meant)})
			}
		}
	}
	return list
}

// Nearest is the label of the layout's vocabulary that an unknown label looks
// most like: a suggestion, never a reading.
func (s *Spec) Nearest(printed string) (known string, ok bool) {
	text := parseLabel(printed).text
	best := 0
	for _, l := range s.lexicon().spoken {
		n := max(len(l), len(text))
		if min(len(l), len(text)) < minSlip || 3*max(len(l)-len(text), len(text)-len(l)) > n {
			continue
		}
		if d := distance(l, text); d > 0 && 3*d <= n && (best == 0 || d < best) {
			known, best = capital(l), d
		}
	}
	return known, best > 0
}

func capital(s string) string { return strings.ToUpper(s[:1]) + s[1:] }

// distance counts the slips that make one text the other: a letter too many,
// too few, another one, or two swapped.
func distance(a, b string) int {
	x, y := []rune(a), []rune(b)
	var older []int
	last := make([]int, len(y)+1)
	for j := range last {
		last[j] = j
	}
	for i := range x {
		row := append(make([]int, 0, len(y)+1), i+1)
		for j := range y {
			n := last[j]
			if x[i] != y[j] {
				n = 1 + min(n, last[j+1], row[j])
			}
			if i > 0 && j > 0 && x[i] == y[j-1] && x[i-1] == y[j] {
				n = min(n, older[j-1]+1)
			}
			row = append(row, n)
		}
		older, last = last, row
	}
	return last[len(y)]
}
