package transform

import (
	"regexp"
	"strings"

	"capaian/ingest"
)

var (
	// reJumlah begins each part of a quotient: what is counted above, what below.
	reJumlah = regexp.MustCompile(`\b(?:jumlah|banyaknya)\b`)
	// rePengali is what follows a part and counts nothing.
	rePengali = regexp.MustCompile(`\b(?:x|kali|dikali|dikalikan|dibagi|dibanding|dibandingkan|per|dengan|persentase|persen|100)\b`)
	rePasif   = regexp.MustCompile(`^(?:di|ter)\pL{6,}$`)
)

// formulasi raises a quotient that cannot say what its indicator means (CAP-13):
// both parts count the same, or the whole counts other things than its part and
// carries the condition of the part: "rekomendasi … ditindaklanjuti" over "semua
// koordinasi … ditindaklanjuti".
func (j *judge) formulasi(v ingest.Value, iku string) {
	folded := Fold(v.Text)
	at := reJumlah.FindAllStringIndex(folded, -1)
	if len(at) != 2 {
		return
	}
	part, whole := dihitung(folded[at[0][1]:at[1][0]]), dihitung(folded[at[1][1]:])
	if len(part) == 0 || len(whole) == 0 {
		return
	}
	why := ""
	if strings.Join(part, " ") == strings.Join(whole, " ") {
		why = "pembilang dan penyebutnya sama"
	} else if same := syarat(part, whole); same != "" && part[0] != whole[0] {
		why = "penyebutnya menghitung " + whole[0] + `, bukan ` + part[0] + `, dan memuat syarat pembilang ("` + same + `")`
	}
	if why != "" {
		j.flag("CAP-13", v.Pos, iku, args("iku", oneLine(iku), "uraian", why)).Printed = oneLine(v.Text)
	}
}

// dihitung are the words that say what a part of a quotient counts.
func dihitung(s string) (words []string) {
	for _, w := range strings.Fields(rePengali.ReplaceAllString(s, " ")) {
		switch w {
		case "semua", "seluruh", "keseluruhan", "total", "yang", "yg", "ada":
		default:
			words = append(words, w)
		}
	}
	return words
}

// syarat is the condition both texts end with: from its last verb on.
func syarat(a, b []string) string {
	n := 0
	for n < len(a) && n < len(b) && a[len(a)-1-n] == b[len(b)-1-n] {
		n++
	}
	tail := a[len(a)-n:]
	for i := len(tail) - 1; i >= 0; i-- {
		if rePasif.MatchString(tail[i]) && tail[i] != "dibidang" {
			return strings.Join(tail[i:], " ")
		}
	}
	return ""
}
