package layout

import (
	"slices"
	"strings"
)

// Phrase is one wording of a label or a title. Its words stand for themselves,
// "a|b" for either, "*" for any words or none: "target * renstra|rpjmd *".
type Phrase []string

// NewPhrase reads a phrase of folded words.
func NewPhrase(s string) Phrase { return strings.Fields(s) }

// Words is how many words a phrase insists on.
func (p Phrase) Words() (n int) {
	for _, token := range p {
		if token != "*" {
			n++
		}
	}
	return n
}

// spoken is a phrase with the first of its choices and no gaps.
func (p Phrase) spoken() string {
	var words []string
	for _, token := range p {
		if w, _, _ := strings.Cut(token, "|"); w != "*" {
			words = append(words, w)
		}
	}
	return strings.Join(words, " ")
}

// open reports whether a wording is more than fixed words.
func open(s string) bool { return strings.ContainsAny(s, "*|") }

// first are the words a phrase can begin with.
func (p Phrase) first() []string {
	if len(p) == 0 {
		return nil
	}
	return strings.Split(p[0], "|")
}

// means reports whether the phrase is a wording of a folded text.
func (p Phrase) means(text string) bool { return p.fits(text, true) }

// Begins reports whether the text begins with a wording of the phrase.
func (p Phrase) Begins(text string) bool { return p.fits(text, false) }

func (p Phrase) fits(text string, whole bool) bool {
	for i, token := range p {
		if token != "*" {
			word, rest, _ := strings.Cut(text, " ")
			if text == "" || !either(token, word) {
				return false
			}
			text = rest
			continue
		}
		for rest := p[i+1:]; ; _, text, _ = strings.Cut(text, " ") {
			if rest.fits(text, whole) {
				return true
			}
			if text == "" {
				return false
			}
		}
	}
	return !whole || text == ""
}

func either(token, word string) bool {
	for token != "" {
		var one string
		if one, token, _ = strings.Cut(token, "|"); one == word {
			return true
		}
	}
	return false
}

// lexicon is the vocabulary of one spec, made ready to look words up.
type lexicon struct {
	first    map[string]bool      // words that any of its labels begins with
	labels   map[string][]int     // fixed label → columns
	loose    map[string][]wording // first word → open labels
	groups   map[string][]Phrase  // first word → labels of the levels above
	required []string             // names of the columns without which a header is none
	anchors  map[string]bool      // names of columns that others must follow
	before   map[int][]Phrase     // column → wordings of Under
	needs    map[int]int          // column → its place in required
	words    []string             // of at least minSlip letters, to mend slips with
	spoken   []string             // labels as people would write them
}

type wording struct {
	Phrase
	column int
}

func newLexicon(s *Spec) *lexicon {
	x := &lexicon{first: map[string]bool{}, labels: map[string][]int{}, loose: map[string][]wording{}, groups: map[string][]Phrase{}, required: s.required(), anchors: map[string]bool{}, before: map[int][]Phrase{}, needs: map[int]int{}}
	for i, c := range s.Columns {
		for _, l := range c.Labels {
			x.label(l, i)
		}
		for _, u := range c.Under {
			p := NewPhrase(u)
			x.before[i] = append(x.before[i], p)
			for _, w := range p.first() {
				x.groups[w], x.first[w] = append(x.groups[w], p), true
			}
		}
		for _, a := range c.After {
			x.anchors[a] = true
		}
		for n, name := range x.required {
			if name == c.Name {
				x.needs[i] = n
			}
		}
	}
	x.words = longWords(s)
	return x
}

// longWords are the words of labels and groups in which a slip shows.
func longWords(s *Spec) (list []string) {
	for _, c := range s.Columns {
		for _, l := range slices.Concat(c.Labels, c.Under) {
			for _, w := range strings.FieldsFunc(l, func(r rune) bool { return strings.ContainsRune(" |*", r) }) {
				if len(w) >= minSlip && !slices.Contains(list, w) {
					list = append(list, w)
				}
			}
		}
	}
	return list
}

func (x *lexicon) label(l string, column int) {
	if spoken := NewPhrase(l).spoken(); spoken != "" && !slices.Contains(x.spoken, spoken) {
		x.spoken = append(x.spoken, spoken)
	}
	if !open(l) {
		first, _, _ := strings.Cut(l, " ")
		x.first[first] = true
		if at := x.labels[l]; len(at) == 0 || at[len(at)-1] != column {
			x.labels[l] = append(at, column)
		}
		return
	}
	p := NewPhrase(l)
	for _, w := range p.first() {
		x.loose[w], x.first[w] = append(x.loose[w], wording{p, column}), true
	}
}

// columns are the columns of the spec that a leaf label can mean, in the order
// of the spec.
func (x *lexicon) columns(text string) []int {
	fixed := x.labels[text]
	first, _, _ := strings.Cut(text, " ")
	var loose []int
	for _, w := range x.loose[first] {
		if w.means(text) {
			loose = append(loose, w.column)
		}
	}
	if len(loose) == 0 {
		return fixed
	}
	all := append(loose, fixed...)
	slices.Sort(all)
	return slices.Compact(all)
}

// group reports whether a label can stand above columns of the spec.
func (x *lexicon) group(text string) bool {
	first, _, _ := strings.Cut(text, " ")
	for _, p := range x.groups[first] {
		if p.Begins(text) {
			return true
		}
	}
	return false
}

// under reports whether one of the labels above is a group the column stands
// in; a column without groups stands anywhere.
func (x *lexicon) under(column int, above []label) bool {
	groups := x.before[column]
	if len(groups) == 0 {
		return true
	}
	for _, l := range above {
		for _, p := range groups {
			if l.text != "" && p.Begins(l.text) {
				return true
			}
		}
	}
	return false
}
