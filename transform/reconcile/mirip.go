package reconcile

import (
	"slices"
	"strings"
)

// This file tells names that are alike: alike enough that one is likely a slip
// of the other, and never where the difference is what tells two things apart.

// suggest raises each name of a document that is like one an earlier document
// states under other words, and that no document states beside it (REF-10).
func (p *periksa) suggest(hal string) {
	var seen []nama
	known := map[string]bool{}
	in := map[string][]*dokumen{}
	lists := make([][]nama, len(p.docs))
	for i, d := range p.docs {
		lists[i] = p.names(d, hal)
		for _, n := range lists[i] {
			in[n.kunci] = append(in[n.kunci], d)
		}
	}
	for i := range p.docs {
		fresh := len(seen)
		for _, n := range lists[i] {
			if known[n.kunci] {
				continue
			}
			known[n.kunci] = true
			if other, ok := p.likest(n, seen[:fresh], in); ok {
				p.join(hal, n.kunci, other.kunci)
				p.say("REF-10", n.asal, hal+" "+n.teks+" ~ "+other.teks, args("hal", hal, "a", n.bare(), "dok_a", n.dok.sebutan, "b", other.bare(), "dok_b", other.dok.sebutan)).Tertulis = n.teks
			}
			seen = append(seen, n)
		}
	}
}

func (p *periksa) likest(n nama, seen []nama, in map[string][]*dokumen) (best nama, ok bool) {
	most := int64(0)
	for _, s := range seen {
		if !p.isAlike(n.kunci, s.kunci) || n.kode != "" && n.kode == s.kode || slices.ContainsFunc(in[n.kunci], func(d *dokumen) bool { return slices.Contains(in[s.kunci], d) }) {
			continue
		}
		if p.Berbeda != nil && p.Berbeda(n.bare(), s.bare()) {
			continue // the office said so
		}
		if alike := p.alikeness(n.kunci, s.kunci, 0); alike > most {
			best, most, ok = s, alike, true
		}
	}
	return best, ok
}

// How much less alike, in hundredths of a percent, two names may be of which one
// is the other with a word said twice, or cut short, and how many words the
// short one has at least.
const (
	berulang  = 2500
	terpotong = 1500
	panjang   = 4
)

// isAlike reports two names that one slip, or a cut, makes of each other.
func (p *periksa) isAlike(a, b string) bool {
	alike := p.alikeness(a, b, p.least-berulang)
	switch {
	case alike < p.least-berulang:
		return false
	case squeezed(a) == squeezed(b):
		return true
	case alike < p.least-terpotong || !slip(a, b):
		return false
	case alike >= p.least:
		return true
	}
	short, long := a, b
	if len(short) > len(long) {
		short, long = long, short
	}
	return strings.HasPrefix(long, short+" ") && len(strings.Fields(short)) >= panjang
}

// join remembers a suggested pair.
func (p *periksa) join(hal, a, b string) {
	for _, pair := range [][2]string{{a, b}, {b, a}} {
		key := hal + "\x00" + pair[0]
		if p.alike[key] == nil {
			p.alike[key] = map[string]bool{}
		}
		p.alike[key][pair[1]] = true
	}
}

// suggested reports whether a name is part of a suggested pair whose other half
// is in the set; of any pair, where the set is nil.
func (p *periksa) suggested(hal, key string, set map[string]bool) bool {
	pairs := p.alike[hal+"\x00"+key]
	if set == nil {
		return len(pairs) > 0
	}
	for other := range pairs {
		if set[other] {
			return true
		}
	}
	return false
}

// alikeness is the Dice coefficient over the trigrams of two keys, in hundredths
// of a percent; zero where their lengths alone keep it below the least that
// counts.
func (p *periksa) alikeness(a, b string, least int64) int64 {
	all := int64(len(a) + len(b) + 2) // one more than letters on each side
	if 20000*int64(min(len(a), len(b))+1) < least*all {
		return 0
	}
	x, y := p.trigramsOf(a), p.trigramsOf(b)
	both := int64(0)
	for i, j := 0, 0; i < len(x) && j < len(y); {
		switch {
		case x[i] == y[j]:
			both, i, j = both+1, i+1, j+1
		case x[i] < y[j]:
			i++
		default:
			j++
		}
	}
	return 20000 * both / all
}

// squeezed is a key without its blanks and without words said twice.
func squeezed(key string) string { return strings.Join(slices.Compact(strings.Fields(key)), "") }

// trigramsOf are the runs of three letters of a key, sorted.
func (p *periksa) trigramsOf(key string) []uint32 {
	if t, ok := p.trigrams[key]; ok {
		return t
	}
	text := "  " + key + " "
	t := make([]uint32, 0, len(text))
	for i := 0; i+3 <= len(text); i++ {
		t = append(t, uint32(text[i])<<16|uint32(text[i+1])<<8|uint32(text[i+2]))
	}
	slices.Sort(t)
	p.trigrams[key] = t
	return t
}

// pembeda are words that alone make another thing of a name.
var pembeda = words("tidak belum bukan tanpa non anti kurang lebih naik turun meningkat menurun meningkatnya menurunnya peningkatan penurunan dalam luar " +
	"laki perempuan pria wanita masuk keluar awal akhir murni perubahan negeri swasta umum khusus langsung formal informal utara selatan timur barat tengah atas bawah " +
	"kecamatan kelurahan desa kabupaten kota provinsi nasional sd smp sma smk paud tk dasar menengah pertama tinggi ringan sedang berat baik rusak buruk rendah kecil besar " +
	"satu dua tiga empat lima enam tujuh delapan sembilan sepuluh pendapatan belanja barang jasa modal pegawai ibu bayi balita anak remaja dewasa lansia hidup mati lahir " +
	"i ii iii iv v vi vii viii ix x")

func words(list string) map[string]bool {
	set := map[string]bool{}
	for _, w := range strings.Fields(list) {
		set[w] = true
	}
	return set
}

// wilayah ends names of Permendagri 90/2019 that other documents shorten.
const wilayah = " kabupaten kota"

// slip reports whether the words of two names differ only as a slip or a loose
// copy does: words misspelled, left out or added, none replaced by another, and
// none that makes a difference of its own.
func slip(a, b string) bool {
	x, y := strings.Fields(strings.TrimSuffix(a, wilayah)), strings.Fields(strings.TrimSuffix(b, wilayah))
	left, right := unmatched(glued(x, y), glued(y, x))
	for _, w := range append(slices.Clone(left), right...) {
		if strings.ContainsAny(w, "0123456789") || len(w) == 1 {
			return false
		}
	}
	var alone []string
	for _, w := range left {
		at := slices.IndexFunc(right, func(o string) bool { return misspelled(w, o) })
		if at < 0 {
			alone = append(alone, w)
			continue
		}
		right = slices.Delete(right, at, at+1)
	}
	if len(alone) > 0 && len(right) > 0 {
		return false // one word stands for another
	}
	for _, w := range append(alone, right...) {
		if pembeda[w] && !(slices.Contains(x, w) && slices.Contains(y, w)) {
			return false
		}
	}
	return true
}

// glued joins two words of which the other side makes one ("di terima").
func glued(x, y []string) []string {
	var list []string
	for i := 0; i < len(x); i++ {
		if i+1 < len(x) && slices.Contains(y, x[i]+x[i+1]) {
			list = append(list, x[i]+x[i+1])
			i++
			continue
		}
		list = append(list, x[i])
	}
	return list
}

// unmatched are the words of each side that the other lacks, each occurrence on
// its own.
func unmatched(x, y []string) (left, right []string) {
	right = slices.Clone(y)
	for _, w := range x {
		if at := slices.Index(right, w); at >= 0 {
			right = slices.Delete(right, at, at+1)
		} else {
			left = append(left, w)
		}
	}
	return left, right
}

// misspelled reports two spellings of one word: a stem with another ending, or
// one letter in five wrong. Words that tell things apart are never a slip of
// each other.
func misspelled(a, b string) bool {
	if pembeda[a] && pembeda[b] {
		return false
	}
	short, long := a, b
	if len(short) > len(long) {
		short, long = long, short
	}
	if len(short) < 4 {
		return false
	}
	stem := 0
	for stem < len(short) && short[stem] == long[stem] {
		stem++
	}
	if stem == len(short) && len(long)-stem <= 3 || stem >= 5 && len(long)-stem <= 3 {
		return true
	}
	return distance(a, b) <= max(1, len(long)/5)
}

// distance is the number of letters to change, add or drop (Levenshtein).
func distance(a, b string) int {
	row := make([]int, len(b)+1)
	for j := range row {
		row[j] = j
	}
	for i := 1; i <= len(a); i++ {
		diagonal := row[0]
		row[0] = i
		for j := 1; j <= len(b); j++ {
			cost := diagonal
			if a[i-1] != b[j-1] {
				cost++
			}
			diagonal = row[j]
			row[j] = min(cost, row[j]+1, row[j-1]+1)
		}
	}
	return row[len(b)]
}
