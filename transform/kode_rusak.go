package transform

import (
	"regexp"
	"strings"

	"capaian/ingest"
)

// This file tells damaged codes from codes (REF-01): a letter for a digit, a part
// still to be filled in, words where a code belongs.

// kodeMirip has the parts of a code, though not its digits.
var kodeMirip = regexp.MustCompile(`^[0-9A-Za-z?*_]{1,5}(?:\.[0-9A-Za-z?*_]{1,5}){2,}$`)

// kodeRusak reports whether a text that stands for a code is none; teratur tells
// that the others in its place are codes, so that words are none. A list number
// is none of both.
func kodeRusak(text string, teratur bool) bool {
	if text == "" || kodeUtuh.MatchString(text) {
		return false // most are
	}
	s := strings.Trim(spasiTitik.ReplaceAllString(rapi(text), "."), ".")
	if kosong(s) || kodeUtuh.MatchString(NormalKode(strings.ToUpper(s))) || gaya(s) != "?" {
		return false
	}
	if kodeMirip.MatchString(s) && reDigits.MatchString(s) {
		return true
	}
	kode, _ := PisahKode(text)
	return kode == "" && teratur && adaHuruf(s) && len(s) > 2
}

// bentukKode is a code with the parts of a damaged one, to tell its level.
func bentukKode(text string) string {
	s := strings.Trim(spasiTitik.ReplaceAllString(rapi(text), "."), ".")
	if !kodeMirip.MatchString(s) {
		return ""
	}
	return strings.Map(func(r rune) rune {
		if r == '.' || r >= '0' && r <= '9' {
			return r
		}
		return '1'
	}, s)
}

// berkode reports whether the column of codes of a table holds codes, and the
// level of the deepest.
func (p *pohon) berkode() (teratur bool, terdalam int) {
	codes, filled := 0, 0
	for i := range p.table.Records {
		v := p.table.Records[i].Get("kode")
		if v.Blank() || v.Merged {
			continue
		}
		filled++
		if kode, _ := PisahKode(v.Text); kode != "" && !kodeRusak(v.Text, false) {
			codes++
			if l := p.lapisKode(inti(kode)); l <= lapisSub {
				terdalam = max(terdalam, l)
			}
		}
	}
	return filled > 2 && codes*2 > filled, terdalam
}

// lapisBaris is the level of a row, by the shape of its code where that is damaged.
func (p *pohon) lapisBaris(r *ingest.Record, kode, nama string) int {
	cell := r.Get("kode")
	switch bentuk := bentukKode(cell.Text); {
	case kode != "" || cell.Blank() || cell.Merged || !kodeRusak(cell.Text, p.teratur):
		return p.lapis(r, kode, nama)
	case bentuk != "":
		return p.lapis(r, inti(bentuk), nama)
	case lapisKata(nama) != tidakTentu:
		return lapisKata(nama)
	}
	return p.menebak()
}

// menebak is the level of a row whose code says nothing: below the row before
// it, or beside it where nothing is deeper. What it sums or is summed by stays open.
func (p *pohon) menebak() int {
	p.at.taksa = true
	if p.at.lapis < lapisProgram {
		return lapisProgram
	}
	return min(p.at.lapis+2, max(p.terdalam, lapisProgram))
}

// kodeBaris raises the damaged code of a row.
func (m *matriksTabel) kodeBaris(r *ingest.Record, own bool) {
	v := r.Get("kode")
	if own && !v.Blank() && !v.Merged && !v.Error && len(v.Parts) < 2 && kodeRusak(v.Text, m.teratur) {
		m.wrong("REF-01", v.Pos, oneLine(r.Get("program").Text), oneLine(v.Text), "", args("nilai", oneLine(v.Text)))
	}
}

// kodeAtas raises a damaged code above a table: "Kode Rekening : 1.20.1.2O.01".
func (m *matriksTabel) kodeAtas() {
	for _, l := range m.table.Above {
		key, value, ok := strings.Cut(l.Text, ":")
		switch Fold(key) {
		case "kode rekening", "kode", "kode program", "kode kegiatan", "kode sub kegiatan":
			if value = oneLine(value); ok && kodeRusak(value, true) {
				m.wrong("REF-01", l.Pos, l.Text, value, "", args("nilai", value))
			}
		}
	}
}
