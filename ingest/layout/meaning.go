package layout

import (
	"regexp"
	"slices"
	"strconv"
	"strings"
)

// Meaning is what a column holds, in the words of the layouts: a name, and the
// year, period and group where it has any.
type Meaning struct {
	Name   string
	Year   int
	Nth    int
	Period string
	Group  string
	Ignore bool // nothing that is read
}

// Ignored is how a column that is not read is called.
const Ignored = "abaikan"

// Meaning is what a column was understood to hold.
func (c Column) Meaning() Meaning {
	m := Meaning{Name: c.Name, Year: c.Year, Nth: c.Nth, Period: c.Period}
	if c.grouped {
		m.Group = c.Group
	}
	if m.Year != 0 {
		m.Nth = 0
	}
	return m
}

// String is a meaning as people read and write it: "target 2021", "realisasi
// TW2", "pagu · operasi".
func (m Meaning) String() string {
	if m.Ignore {
		return Ignored
	}
	s := m.Name
	switch {
	case m.Year != 0:
		s += " " + strconv.Itoa(m.Year)
	case m.Nth != 0:
		s += " ke-" + strconv.Itoa(m.Nth)
	}
	if m.Period != "" {
		s += " " + m.Period
	}
	if m.Group != "" {
		s += " · " + m.Group
	}
	return s
}

var (
	reNthWord    = regexp.MustCompile(`^ke-?([1-9])$`)
	rePeriodWord = regexp.MustCompile(`^(?i:TW[1-4]|SM[12]|B(?:0[1-9]|1[0-2]))$`)
)

// ParseMeaning reads what String writes; "/" stands for "·". It does not ask
// whether any layout has such a column (see Names).
func ParseMeaning(s string) Meaning {
	head, group, _ := strings.Cut(strings.ReplaceAll(s, "·", "/"), "/")
	m := Meaning{Group: Fold(group)}
	var name []string
	for i, w := range strings.Fields(head) {
		nth := reNthWord.FindStringSubmatch(strings.ToLower(w))
		switch {
		case i == 0:
			name = append(name, strings.ToLower(w))
		case reOnlyYear.MatchString(w):
			m.Year, _ = strconv.Atoi(w)
		case rePeriodWord.MatchString(w):
			m.Period = strings.ToUpper(w)
		case nth != nil:
			m.Nth, _ = strconv.Atoi(nth[1])
		default:
			name = append(name, strings.ToLower(w))
		}
	}
	m.Name = strings.Join(name, " ")
	m.Ignore = m.Name == Ignored
	return m
}

// Names are the meanings that columns of the layout can have, in its order.
func (s *Spec) Names() []string {
	var list []string
	for _, c := range s.Columns {
		if !slices.Contains(list, c.Name) {
			list = append(list, c.Name)
		}
	}
	return list
}

// Required are the columns without which a table is none of this layout.
func (s *Spec) Required() []string { return s.lexicon().required }
