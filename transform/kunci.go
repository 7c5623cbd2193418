package transform

import (
	"regexp"
	"strings"
)

var (
	reAcronym = regexp.MustCompile(`\(\s*(\pL{2,8})\s*\)`)
	reLead    = regexp.MustCompile(`^(?:program|sub kegiatan|kegiatan) (.+)$`)
)

// kunci is the key under which two printed names are the same indicator,
// sasaran, programme or kegiatan: folded, without a list number, without the
// word that only names the level, and without an abbreviation in parentheses
// that repeats the words before it ("Survei Kepuasan Masyarakat (SKM)").
// Similar is not the same: nothing is joined on likeness.
func kunci(name string) string {
	s := TanpaNomor(oneLine(name))
	s = reAcronym.ReplaceAllStringFunc(s, func(p string) string { return acronym(s, p) })
	folded := Fold(s)
	if m := reLead.FindStringSubmatch(folded); m != nil {
		return m[1]
	}
	return folded
}

// acronym drops a parenthesis whose letters are the initials of the words
// before it.
func acronym(s, paren string) string {
	letters := []rune(strings.ToLower(strings.Trim(paren, "() ")))
	words := strings.Fields(strings.ToLower(s[:strings.Index(s, paren)]))
	if len(words) < len(letters) {
		return paren
	}
	words = words[len(words)-len(letters):]
	for i, l := range letters {
		if !strings.HasPrefix(words[i], string(l)) {
			return paren
		}
	}
	return ""
}
