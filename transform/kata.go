package transform

import (
	"strings"

	"capaian/ingest"
)

// This file compares names by the words that carry their meaning.

// kataHampa are words that say nothing of what a name is about.
var kataHampa = map[string]bool{
	"dan": true, "atau": true, "yang": true, "di": true, "ke": true, "dari": true, "pada": true, "untuk": true, "dengan": true, "dalam": true, "oleh": true, "serta": true, "bagi": true, "atas": true, "sesuai": true, "terhadap": true, "lainnya": true,
	"persentase": true, "jumlah": true, "nilai": true, "indeks": true, "tingkat": true, "rasio": true, "cakupan": true, "angka": true, "rata": true, "dokumen": true, "laporan": true, "kegiatan": true, "program": true, "sub": true,
	"pemenuhan": true, "kebutuhan": true, "baik": true, "tepat": true, "waktu": true, "tahun": true, "bulan": true, "unit": true, "orang": true, "paket": true, "kali": true,
}

// isiKata are the words of a name that carry its meaning.
func isiKata(name string) (words []string) {
	for _, w := range strings.Fields(Fold(name)) {
		result := strings.HasSuffix(w, "nya") && (strings.HasPrefix(w, "ter") || strings.HasPrefix(w, "me")) // tersedianya, meningkatnya
		if len(w) < 3 || kataHampa[w] || result {
			continue
		}
		words = append(words, w)
	}
	return words
}

// sekata reports whether two words are one, or one is made of the other:
// paving, pavingisasi.
func sekata(a, b string) bool {
	if len(a) > len(b) {
		a, b = b, a
	}
	return a == b || len(a) >= 5 && strings.HasPrefix(b, a)
}

// bersama counts the words of a that stand in b.
func bersama(a, b []string) (n int) {
	for _, w := range a {
		for _, o := range b {
			if sekata(w, o) {
				n++
				break
			}
		}
	}
	return n
}

// serupa reports whether two names are wordings of one: they share more than half
// of the words of the longer one, of two words one.
func serupa(a, b string) bool {
	x, y := isiKata(a), isiKata(b)
	if len(x) == 0 || len(y) == 0 {
		return true
	}
	shared, longer := min(bersama(x, y), bersama(y, x)), max(len(x), len(y))
	return 2*shared > longer || 2*shared == longer && longer == 2
}

// indikatorTertukar raises an indicator that shares no word with its kegiatan
// and most of its words with exactly one other (KON-21).
func (j *judge) indikatorTertukar() {
	names := map[string][]string{} // kegiatan → its words
	for _, c := range j.rencana {
		if c.at.lapis > lapisProgram {
			names[c.at.nama] = isiKata(c.at.nama)
		}
	}
	for _, c := range j.rencana {
		if c.at.lapis <= lapisProgram {
			continue
		}
		for _, v := range c.indikator {
			j.milikLain(c, v, names)
		}
	}
}

func (j *judge) milikLain(c *cabangRencana, v ingest.Value, names map[string][]string) {
	words := isiKata(tanpaSebutan(v.Text))
	if len(words) < 2 || bersama(words, names[c.at.nama]) > 0 || bersama(words, isiKata(string(c.at.program))) > 0 {
		return
	}
	other := ""
	for name, its := range names {
		if n := bersama(words, its); n < 2 || 3*n < 2*len(words) || 3*bersama(its, words) < 2*len(its) {
			continue
		}
		if other != "" && kunci(other) != kunci(name) {
			return
		}
		other = name
	}
	if other != "" {
		j.flag("KON-21", v.Pos, oneLine(v.Text), args("indikator", oneLine(v.Text), "kegiatan", c.at.nama, "lain", other)).Printed = oneLine(v.Text)
	}
}
