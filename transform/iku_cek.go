package transform

import (
	"regexp"
	"slices"
	"strings"

	"capaian/ingest"
)

// This file checks the rows of a decree on main indicators: whether each is
// whole, and whether its formula compares what can be compared.

// ikuLengkap raises the columns of a row of IKU that say nothing (LKP-10). Where
// a row goes on with the sasaran above it, who answers and where the data come
// from may be those above too.
func (j *judge) ikuLengkap(r *ingest.Record) {
	var lacks []string
	var first ingest.Value
	for i, c := range r.Columns() {
		v := r.Values[i]
		label := map[string]string{"formulasi": "formulasi", "unit": "penanggung jawab", "sumber": "sumber data"}[c.Name]
		if label == "" || !v.Blank() || v.NoValue || c.Name != "formulasi" && goesOn(r) {
			continue
		}
		if lacks = append(lacks, label); len(lacks) == 1 {
			first = v
		}
	}
	if len(lacks) > 0 {
		name := oneLine(r.Get("indikator").Text)
		j.flag("LKP-10", first.Pos, name, args("iku", name, "kolom", strings.Join(lacks, " dan ")))
	}
}

// goesOn reports whether a row repeats neither number nor sasaran.
func goesOn(r *ingest.Record) bool {
	for _, name := range []string{"nomor", "sasaran"} {
		if v := r.Get(name); !v.Blank() && !v.Merged {
			return false
		}
	}
	return true
}

var (
	reKali100 = regexp.MustCompile(`(?i)\s*[x×*]\s*100\s*(?:%|persen)?\s*`)
	reBagi    = regexp.MustCompile(`(?i)\s+(?:/|:|÷|dibagi(?:\s+dengan)?|dibandingkan(?:\s+dengan)?)\s+`)
	// reSyarat are words that state a condition.
	reSyarat = regexp.MustCompile(`^(?:yang|(?:di|ter)[a-z]{4,}(?:i|kan|an|lanjuti)?|memenuhi|sesuai|tepat)$`)
)

// pecahan takes a formula apart into its numerator and denominator; false where
// it does not show exactly one of each.
func pecahan(s string) (pembilang, penyebut string, ok bool) {
	parts := lines(reKali100.ReplaceAllString(s, "\n"))
	if len(parts) == 1 {
		parts = reBagi.Split(parts[0], -1)
	}
	if len(parts) != 2 {
		return "", "", false
	}
	return Fold(strings.Trim(parts[0], "-•/:() ")), Fold(strings.Trim(parts[1], "-•/:() ")), true
}

// sebanding doubts a formula whose denominator is its numerator, or bears the
// condition that only the numerator should (CAP-13): all of them are counted
// that already meet it.
func (j *judge) sebanding(r *ingest.Record) {
	v := r.Get("formulasi")
	a, b, ok := pecahan(v.Text)
	if !ok || v.Merged || a == "" || b == "" {
		return
	}
	uraian := ""
	switch {
	case tanpaSeluruh(a) == tanpaSeluruh(b):
		uraian = "pembilang dan penyebutnya sama"
	case syaratSama(strings.Fields(a), strings.Fields(b)):
		uraian = "penyebut memuat syarat yang sama dengan pembilang"
	default:
		return
	}
	name := oneLine(r.Get("indikator").Text)
	j.flag("CAP-13", v.Pos, name, args("iku", name, "uraian", uraian)).Printed = oneLine(v.Text)
}

// seluruh are words by which a denominator says that it counts all.
var seluruh = []string{"semua", "seluruh", "seluruhnya", "total", "keseluruhan"}

// tanpaSeluruh leaves out the words by which a denominator says that it counts
// all.
func tanpaSeluruh(s string) string {
	return strings.Join(slices.DeleteFunc(strings.Fields(s), func(w string) bool { return slices.Contains(seluruh, w) }), " ")
}

// syaratSama reports whether a denominator that counts all ends in the same
// condition as the numerator, which states no other.
func syaratSama(a, b []string) bool {
	n := 0
	for n < min(len(a), len(b)) && a[len(a)-1-n] == b[len(b)-1-n] {
		n++
	}
	conditions := func(words []string) bool { return slices.ContainsFunc(words, reSyarat.MatchString) }
	own, all := a[:len(a)-n], b[:len(b)-n]
	if n < 2 || !conditions(a[len(a)-n:]) || conditions(own) {
		return false
	}
	money := slices.ContainsFunc(own, func(w string) bool { return w == "realisasi" || w == "pagu" || w == "anggaran" })
	return !money && slices.ContainsFunc(all, func(w string) bool { return slices.Contains(seluruh, w) })
}
