package transform

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"capaian/ingest"
)

// A cell of several indicators, line by line, beside cells of as many lines of
// figures, is as many rows that an office wrote into one.

// pecah takes such a row apart; any other row stays as it is. What the lines do
// not share out stays with the first.
func (j *judge) pecah(r *ingest.Record) []*ingest.Record {
	n := lineCount(r)
	if n < 2 {
		return []*ingest.Record{r}
	}
	var list []*ingest.Record
	seen := map[string]bool{}
	for part := range n {
		one := *r
		one.Values = make([]ingest.Value, len(r.Values))
		key := ""
		for i, c := range r.Columns() {
			v := r.Values[i]
			switch l := share(c, v.Text, n); {
			case l != nil:
				v.Text = l[part]
				if isIndicator(c.Name) {
					key += Fold(v.Text) + " "
				}
			case part == 0:
			case c.Role == ingest.Name && !isIndicator(c.Name):
				v.Merged = true
			default:
				v.Text, v.Parts, v.NoValue, v.Error = "", nil, false, false
			}
			one.Values[i] = v
		}
		if part > 0 {
			one.Headings, one.Beyond = nil, nil
		}
		if seen[key] {
			same := sameFigures(list, &one)
			hasil := map[bool]string{true: "dipakai satu kali", false: "angkanya berbeda"}[same]
			j.flag("KON-22", ukuranPertama(&one).Pos, key, args("a", oneLine(key), "hasil", hasil))
			if same {
				continue
			}
		}
		seen[key] = true
		list = append(list, &one)
	}
	return list
}

// ukuranPertama is the first measure that a row states.
func ukuranPertama(r *ingest.Record) ingest.Value {
	for i, c := range r.Columns() {
		if v := r.Values[i]; c.Role == ingest.Measure && !v.Blank() && !v.Merged {
			return v
		}
	}
	return ingest.Value{Pos: r.Anchor()}
}

// isIndicator reports whether a column holds indicators.
func isIndicator(name string) bool {
	return name == "indikator" || strings.HasPrefix(name, "indikator ")
}

// lineCount is how many indicators a row holds: as many as its measures have
// lines, where its cell of indicators has as many.
func lineCount(r *ingest.Record) int {
	n := 0
	for i, c := range r.Columns() {
		v := r.Values[i]
		if c.Role != ingest.Measure || v.Blank() || v.Merged {
			continue
		}
		count := len(lines(v.Text))
		if n > 0 && count != n {
			return 1
		}
		n = count
	}
	for i, c := range r.Columns() {
		if v := r.Values[i]; n > 1 && isIndicator(c.Name) && !v.Blank() && !v.Merged && share(c, v.Text, n) != nil {
			return n
		}
	}
	return 1
}

// share gives a cell's part in each of n indicators, nil where it has none. A
// line that begins with a small letter goes on with the name above it.
func share(c ingest.Column, text string, n int) []string {
	if c.Role != ingest.Measure && !isIndicator(c.Name) && c.Name != "satuan" {
		return nil
	}
	l := lines(text)
	if len(l) != n && isIndicator(c.Name) {
		whole := l[:0:0]
		for i, line := range l {
			if first, _ := utf8.DecodeRuneInString(line); i > 0 && unicode.IsLower(first) {
				whole[len(whole)-1] += " " + line
				continue
			}
			whole = append(whole, line)
		}
		l = whole
	}
	if len(l) != n {
		return nil
	}
	return l
}

// sameFigures reports whether a row states what one of the list states.
func sameFigures(list []*ingest.Record, r *ingest.Record) bool {
	for _, o := range list {
		same := true
		for i, c := range r.Columns() {
			if c.Role == ingest.Measure || isIndicator(c.Name) {
				same = same && oneLine(o.Values[i].Text) == oneLine(r.Values[i].Text)
			}
		}
		if same {
			return true
		}
	}
	return false
}

func lines(s string) (list []string) {
	for _, l := range strings.FieldsFunc(s, func(r rune) bool { return r == '\n' || r == '\r' }) {
		if l = strings.TrimSpace(l); l != "" {
			list = append(list, l)
		}
	}
	return list
}
