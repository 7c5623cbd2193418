package transform

import (
	"strings"

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
			l := lines(v.Text)
			switch {
			case len(l) == n && (c.Role == ingest.Measure || isIndicator(c.Name) || c.Name == "satuan"):
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
			hasil := map[bool]string{true: "dipakai satu kali", false: "angkanya berbeda dan semuanya dipakai"}[same]
			j.flag("KON-20", ukuranPertama(&one).Pos, key, args("a", oneLine(key), "hasil", hasil))
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

// lineCount is how many indicators a row holds: as many as its cell of
// indicators has lines, where each of its measures has as many.
func lineCount(r *ingest.Record) int {
	n, measures := 0, false
	for i, c := range r.Columns() {
		v := r.Values[i]
		if v.Blank() || v.Merged {
			continue
		}
		switch count := len(lines(v.Text)); {
		case isIndicator(c.Name) && count > 1 && n == 0:
			n = count
		case c.Role == ingest.Measure && count > 1:
			measures = true
		}
	}
	for i, c := range r.Columns() {
		v := r.Values[i]
		if c.Role == ingest.Measure && !v.Blank() && !v.Merged && len(lines(v.Text)) != n {
			return 1
		}
	}
	if !measures {
		return 1
	}
	return n
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
