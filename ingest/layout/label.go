package layout

import (
	"cmp"
	"regexp"
	"slices"
	"strconv"
	"strings"
)

// label is one header cell taken apart: what it names, and the year, period and
// unit it carries beside the name.
type label struct {
	text   string // folded, without the parts below
	year   int
	nth    int    // "Tahun-3": the third year of a plan
	period string // TW1…TW4, SM1, SM2, B01…B12
	unit   string // rp, ribu, juta, miliar, persen
}

var (
	reParen  = regexp.MustCompile(`\([^()]*\)`)
	reYear   = regexp.MustCompile(`\b(?:tahun )?((?:19|20)\d\d)\b`)
	rePeriod = regexp.MustCompile(`\b(?:(?:s d|sd|sampai dengan|kumulatif) )?(?:(triwulan|tri wulan|semester)(?: ke)? ?|(tw))(iv|iii|ii|i|[1-4])(?:(?: s d| sampai dengan| sampai| dan)?(?: triwulan| semester)? (iv|iii|ii|i)| (?:s d|sampai dengan|sampai|dan)(?: triwulan| semester)? ([1-4]))?\b`)
	reMonth  = regexp.MustCompile(`\b(?:` + strings.Join(Months, "|") + `)\b`)
)

var roman = map[string]string{"i": "1", "ii": "2", "iii": "3", "iv": "4"}

// Months are the Indonesian month names, in order.
var Months = []string{"januari", "februari", "maret", "april", "mei", "juni", "juli", "agustus", "september", "oktober", "november", "desember"}

// parseLabel takes a header cell apart. A label that is only a year keeps an
// empty text: it qualifies the level above it.
func parseLabel(s string) label {
	var l label
	bare, whole := s, Fold(s)
	l.unit = unitOf(s, whole)
	t := whole
	if strings.Contains(s, "(") {
		if bare = reParen.ReplaceAllString(s, " "); strings.TrimSpace(bare) != "" {
			t = Fold(bare)
		}
	}
	l.year = yearOf(t)
	if strings.Contains(t, "19") || strings.Contains(t, "20") {
		t = reYear.ReplaceAllString(t, " ")
	}
	l.period, t = cutPeriod(t)
	l.text = withoutUnit(strings.Fields(t))
	l.whole()
	if len(bare) == len(s) {
		return l
	}
	for _, inner := range reParen.FindAllString(s, -1) { // "Kondisi Akhir (2021)"
		t = Fold(inner)
		if l.year == 0 {
			l.year = yearOf(t)
		}
		if l.period == "" && rePeriod.MatchString(t) {
			l.period, _ = cutPeriod(t)
		}
	}
	return l
}

// withoutUnit is a label without the words at its end that state a unit of
// money; a label of nothing else is "rp".
func withoutUnit(words []string) string {
	n := len(words)
	for n > 1 && unitWords[words[n-1]] {
		n--
	}
	if n == 1 && unitWords[words[0]] {
		return "rp" // in thousands or not: see unit
	}
	return strings.Join(words[:n], " ")
}

var (
	reNth   = regexp.MustCompile(`^tahun (?:ke )?([1-9])$`)
	reBulan = regexp.MustCompile(`^(?:bulan|bln)(?: ke)? ?(\d{1,2})$`)
)

// monthAbbreviations are what stands for a month as the whole of a label.
var monthAbbreviations = map[string]int{"jan": 1, "feb": 2, "peb": 2, "pebruari": 2, "mar": 3, "mrt": 3, "apr": 4, "jun": 6, "jul": 7, "agu": 8, "ags": 8, "agt": 8, "agust": 8,
	"sep": 9, "sept": 9, "okt": 10, "nov": 11, "nop": 11, "nopember": 11, "des": 12}

// whole reads what a label can only mean as a whole: "Tahun-3", "Jan",
// "bulan4".
func (l *label) whole() {
	month := monthAbbreviations[l.text]
	switch {
	case strings.HasPrefix(l.text, "tahun"):
		if m := reNth.FindStringSubmatch(l.text); m != nil {
			l.nth, l.text = int(m[1][0]-'0'), ""
		}
	case strings.HasPrefix(l.text, "b"):
		if m := reBulan.FindStringSubmatch(l.text); m != nil {
			month, _ = strconv.Atoi(m[1])
		}
	}
	if month >= 1 && month <= 12 && l.period == "" {
		l.period, l.text = "B"+twoDigits(month), ""
	}
}

// quarters are what stands for a triwulan below a label that speaks of them.
var quarters = map[string]string{"i": "TW1", "ii": "TW2", "iii": "TW3", "iv": "TW4", "1": "TW1", "2": "TW2", "3": "TW3", "4": "TW4"}

// qualify reads "I" below "… Triwulan" and "3" below "Bulan" as the periods
// they are.
func qualify(path []label) {
	for i := 1; i < len(path); i++ {
		l := &path[i]
		if l.text == "" || len(l.text) > 4 {
			continue
		}
		for _, above := range path[:i] {
			switch {
			case quarters[l.text] != "" && above.period == "" && (hasPhrase(above.text, "triwulan") || hasPhrase(above.text, "tri wulan")):
				l.period, l.text = quarters[l.text], ""
			case above.text == "bulan" && len(l.text) <= 2 && strings.Trim(l.text, "0123456789") == "":
				if n, _ := strconv.Atoi(l.text); n >= 1 && n <= 12 {
					l.period, l.text = "B"+twoDigits(n), ""
				}
			}
		}
	}
}

var rePerQuarter = regexp.MustCompile(`(?:^| )(?:(?:per|pada|tiap|setiap) )?(?:triwulan|tri wulan)$`)

// perQuarter takes "per triwulan" off a label that may group columns of triwulan:
// "Target Triwulan" over I to IV groups targets.
func perQuarter(text string) (rest string, ok bool) {
	at := rePerQuarter.FindStringIndex(text)
	if at == nil {
		return text, false
	}
	return text[:at[0]], true
}

// yearOf is the year a folded label states; "2016-2021" states none.
func yearOf(t string) int {
	year := 0
	if !strings.Contains(t, "19") && !strings.Contains(t, "20") {
		return 0
	}
	for _, m := range reYear.FindAllStringSubmatch(t, -1) {
		n, _ := strconv.Atoi(m[1])
		if year != 0 && year != n {
			return 0
		}
		year = n
	}
	return year
}

// cutPeriod finds a period in folded text and gives the text without it. Of
// several ("Januari s.d. Juli") the last one counts.
func cutPeriod(t string) (period, rest string) {
	if !strings.Contains(t, "tw") && !strings.Contains(t, "wulan") && !strings.Contains(t, "semester") {
	} else if all := rePeriod.FindAllStringSubmatch(t, -1); len(all) > 0 {
		m := all[len(all)-1]
		n := cmp.Or(m[5], m[4], m[3])
		n = cmp.Or(roman[n], n)
		switch {
		case m[1] != "semester":
			return "TW" + n, rePeriod.ReplaceAllString(t, " ")
		case n <= "2":
			return "SM" + n, rePeriod.ReplaceAllString(t, " ")
		}
	}
	if !slices.ContainsFunc(Months, func(m string) bool { return strings.Contains(t, m) }) {
		return "", t
	}
	if all := reMonth.FindAllString(t, -1); len(all) > 0 {
		return "B" + twoDigits(1+slices.Index(Months, all[len(all)-1])), reMonth.ReplaceAllString(t, " ")
	}
	return "", t
}

// Period finds the period a line or a file name speaks of: TW1…TW4, SM1, SM2,
// B01…B12, or "" where it names none.
func Period(s string) string {
	p, _ := cutPeriod(Fold(s))
	return p
}

func twoDigits(n int) string {
	if n < 10 {
		return "0" + strconv.Itoa(n)
	}
	return strconv.Itoa(n)
}

// reAmount is an amount: neither "400 juta rupiah" nor "Rp 1.250.000" states the
// unit of a table.
var reAmount = regexp.MustCompile(`\b\d+ (?:(?:ribu|juta|miliar|milyar) rp|\d{3}(?: \d{3})*)\b`)

// Unit is the unit a label or a line above a table states: rp, ribu, juta,
// miliar, persen, or "".
func Unit(s string) string { return unitOf(s, Fold(s)) }

// unitOf is Unit of a text that is folded already.
func unitOf(s, t string) string {
	if strings.Contains(t, "rp") {
		t = reAmount.ReplaceAllString(t, " ")
	}
	for _, u := range scales {
		for _, phrase := range u.phrases {
			if hasPhrase(t, phrase) {
				return u.unit
			}
		}
	}
	switch {
	case strings.Contains(s, "%"):
		return "persen"
	case hasPhrase(t, "rp"):
		return "rp"
	}
	return ""
}

// scales are the wordings of a unit of money other than the full rupiah.
var scales = []struct {
	unit    string
	phrases []string
}{
	{"ribu", []string{"ribuan", "ribu rp", "rp ribu", "rp 000", "000 rp"}},
	{"juta", []string{"jutaan", "juta rp", "rp juta"}},
	{"miliar", []string{"miliaran", "milyaran", "miliar rp", "milyar rp", "rp miliar", "rp milyar"}},
}
