package reconcile

import (
	"slices"
	"strings"

	"capaian/transform/warehouse"
)

// A composite target ("KK 3.000 - KTP 2.000") stands in the facts as one
// indicator per part, all of them at one cell; another document may name the
// whole.

// majemuk are the wholes that parts were taken from, by the key of the part.
type majemuk map[string]string

// wholes finds the indicators that were taken apart: several at one cell, each
// with the words of that cell that name its part.
func (p *periksa) wholes() majemuk {
	m := majemuk{}
	for _, d := range append(slices.Clone(p.docs), p.bagian...) {
		at := map[warehouse.Asal][]*warehouse.Target{}
		for _, t := range d.target {
			if ofSasaran(&t.Konteks) {
				at[t.Asal] = append(at[t.Asal], t)
			}
		}
		for _, parts := range at {
			p.apart(m, parts)
		}
	}
	return m
}

func (p *periksa) apart(m majemuk, parts []*warehouse.Target) {
	var keys []string
	for _, t := range parts {
		keys = append(keys, p.Kunci(t.Indikator))
	}
	whole := common(keys)
	if whole == "" {
		return
	}
	for i, t := range parts {
		label := strings.TrimSpace(strings.TrimPrefix(keys[i], whole))
		if label != "" && strings.Contains(p.Fold(string(t.TargetTeks)), label) {
			m[keys[i]] = whole
		}
	}
}

// common are the words with which all of several keys begin.
func common(list []string) string {
	if len(list) < 2 {
		return ""
	}
	words := strings.Fields(list[0])
	for _, key := range list[1:] {
		other := strings.Fields(key)
		n := 0
		for n < len(words) && n < len(other) && words[n] == other[n] {
			n++
		}
		words = words[:n]
	}
	return strings.Join(words, " ")
}

// stated reports an indicator in a set, also as the whole of its parts or as
// one of them.
func (p *periksa) stated(key string, set map[string]bool) bool {
	if set[key] || set[p.whole[key]] {
		return true
	}
	for part, whole := range p.whole {
		if set[part] && (whole == key || whole == p.whole[key]) {
			return true
		}
	}
	return false
}
