package layout

import (
	"regexp"
	"strconv"
	"strings"
)

// label is one header cell taken apart: what it names, and the year, period and
// unit it carries beside the name.
type label struct {
	text   string // folded, without the parts below
	year   int
	period string // TW1…TW4, SM1, SM2, B01…B12
	unit   string // rp, ribu, juta, miliar, persen
}

var (
	reParen  = regexp.MustCompile(`\([^()]*\)`)
	reYear   = regexp.MustCompile(`\b(?:tahun )?((?:19|20)\d\d)\b`)
	rePeriod = regexp.MustCompile(`\b(triwulan|semester|bulan) (iv|iii|ii|i|[1-4])\b`)
)

var roman = map[string]string{"i": "1", "ii": "2", "iii": "3", "iv": "4"}

// Months are the Indonesian month names, in order.
var Months = []string{"januari", "februari", "maret", "april", "mei", "juni", "juli", "agustus", "september", "oktober", "november", "desember"}

// parseLabel takes a header cell apart. A label that is only a year keeps an
// empty text: it qualifies the level above it.
func parseLabel(s string) label {
	var l label
	l.unit = Unit(s)
	bare := reParen.ReplaceAllString(s, " ")
	if strings.TrimSpace(bare) == "" {
		bare = s
	}
	t := Fold(bare)
	if m := reYear.FindStringSubmatch(t); m != nil {
		l.year, _ = strconv.Atoi(m[1])
		t = reYear.ReplaceAllString(t, " ")
	}
	l.period, t = cutPeriod(t)
	t = strings.Join(strings.Fields(t), " ")
	if t == "tahun" && l.year != 0 {
		t = ""
	}
	l.text = t
	return l
}

// cutPeriod finds a period in folded text and gives the text without it.
func cutPeriod(t string) (period, rest string) {
	if m := rePeriod.FindStringSubmatchIndex(t); m != nil {
		kind, n := t[m[2]:m[3]], t[m[4]:m[5]]
		if r, ok := roman[n]; ok {
			n = r
		}
		switch kind {
		case "triwulan":
			return "TW" + n, t[:m[0]] + " " + t[m[1]:]
		case "semester":
			if n <= "2" {
				return "SM" + n, t[:m[0]] + " " + t[m[1]:]
			}
		}
	}
	for i, name := range Months {
		if hasPhrase(t, name) {
			return "B" + twoDigits(i+1), strings.Replace(" "+t+" ", " "+name+" ", " ", 1)
		}
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

// Unit is the unit a label or a line above a table states: rp, ribu, juta,
// miliar, persen, or "".
func Unit(s string) string {
	t := Fold(s)
	switch {
	case hasPhrase(t, "ribuan") || hasPhrase(t, "ribu rp") || hasPhrase(t, "rp ribu") || hasPhrase(t, "rp 000"):
		return "ribu"
	case hasPhrase(t, "jutaan") || hasPhrase(t, "juta rp") || hasPhrase(t, "rp juta"):
		return "juta"
	case hasPhrase(t, "miliaran") || hasPhrase(t, "miliar rp") || hasPhrase(t, "milyar rp") || hasPhrase(t, "milyaran"):
		return "miliar"
	case strings.Contains(s, "%"):
		return "persen"
	case hasPhrase(t, "rp"):
		return "rp"
	}
	return ""
}
