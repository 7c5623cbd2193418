package transform

import (
	"slices"
	"strings"

	"github.com/shopspring/decimal"

	"capaian/transform/warehouse"
)

// How the year of an indicator comes from its parts.
const (
	agregasiJumlah = "jumlah"    // the periods add up
	agregasiAkhir  = "akhir"     // the last one counts
	agregasiRata   = "rata-rata" // their mean
	agregasiMaks   = "maks"      // the greatest of them
)

// What a figure of a period covers; "" is not known.
const (
	sifatSendiri = "sendiri" // the period alone
	sifatSD      = "sd"      // from the beginning of the year to its end
)

// angka is one figure of a period as it stands in a document.
type angka struct {
	periode string
	nilai   decimal.Decimal
	sifat   string
	teks    warehouse.Teks
	asal    warehouse.Asal
}

// deret is one side of an indicator, its target or its realisasi, over the
// periods of a year. A period's own figure and a cumulative one are never added
// to each other.
type deret struct {
	agregasi string
	angka    map[string]angka
	// bebas reports a period that owes no figure, because nothing is planned in
	// it; nil where every one does.
	bebas func(periode string) bool
}

// gabungan is a figure put together from others, or, where it cannot be, the
// periods whose figure is missing.
type gabungan struct {
	nilai  decimal.Decimal
	dari   []angka // in time
	kurang []string
}

func tunggal(a angka) gabungan { return gabungan{nilai: a.nilai, dari: []angka{a}} }

// membuka reports whether a period's own figure and the cumulative one are the
// same: it opens the year, or nothing was owed or stated before it.
func (d *deret) membuka(periode string) bool {
	if pembuka(periode) {
		return true
	}
	before := sampaiDengan(periode)
	for _, p := range before[:len(before)-1] {
		if _, ada := d.angka[p]; ada || d.bebas == nil || !d.bebas(p) {
			return false
		}
	}
	return true
}

// milik is the figure of a period alone: as stated, else put together from all
// the smaller periods that fill it.
func (d *deret) milik(periode string) (gabungan, bool) {
	a, ada := d.angka[periode]
	if ada && (a.sifat == sifatSendiri || d.membuka(periode) || d.agregasi == agregasiAkhir) {
		return tunggal(a), true
	}
	if parts := unsur(periode); parts != nil {
		return d.gabung(parts, true)
	}
	return gabungan{}, false
}

// hingga is the cumulative figure to the end of a period: as stated, else of
// the periods of its width so far. A sum needs every one of them; a mean and a
// maximum are of those that are filled in.
func (d *deret) hingga(periode string) (gabungan, bool) {
	a, ada := d.angka[periode]
	if ada && (a.sifat == sifatSD || d.membuka(periode) || d.agregasi == agregasiAkhir) {
		return tunggal(a), true
	}
	return d.gabung(sampaiDengan(periode), d.agregasi == agregasiJumlah)
}

// dariUnsur is the figure of a period from the smaller ones that fill it: the
// last of them where that is cumulative, else of all that owe one.
func (d *deret) dariUnsur(periode string) (gabungan, bool) {
	parts := unsur(periode)
	if parts == nil {
		return gabungan{}, false
	}
	if a, ok := d.angka[parts[len(parts)-1]]; ok && a.sifat == sifatSD {
		return tunggal(a), true
	}
	return d.gabung(parts, true)
}

// setahun is the figure of the year from its parts: the last part where that is
// cumulative or the last one counts, else all four triwulan or both semesters.
// Once the year is over, the last figure filled in is the last one.
func (d *deret) setahun(lewat bool) (gabungan, bool) {
	for _, lebar := range []int{3, 6, 1} {
		if a, ada := d.angka[periodeKe(lebar, 12)]; ada && (a.sifat == sifatSD || d.agregasi == agregasiAkhir) {
			return tunggal(a), true
		}
	}
	for _, lebar := range []int{3, 6} {
		if g, ok := d.gabung(deretPeriode(lebar, 1, 12), true); ok {
			return g, true
		}
	}
	if d.agregasi != agregasiAkhir || !lewat {
		return gabungan{}, false
	}
	last, ada := angka{}, false
	for p, a := range d.angka {
		if sebagian(p) && (!ada || lebihAkhir(p, last.periode)) {
			last, ada = a, true
		}
	}
	return tunggal(last), ada
}

// lebihAkhir orders periods by their end, then by how much they cover.
func lebihAkhir(a, b string) bool {
	if x, y := akhirBulan(a), akhirBulan(b); x != y {
		return x > y
	}
	return lebarBulan(a) > lebarBulan(b)
}

// gabung puts the own figures of periods together. Where utuh is set, each that
// owes a figure must have one. A figure that is the only one owed needs no
// aggregation.
func (d *deret) gabung(list []string, utuh bool) (g gabungan, ok bool) {
	var parts []decimal.Decimal
	for _, p := range list {
		part, ada := d.milik(p)
		if ada {
			parts = append(parts, part.nilai)
			g.dari = append(g.dari, part.dari...)
		} else if d.bebas == nil || !d.bebas(p) {
			g.kurang = append(g.kurang, p)
		}
	}
	switch {
	case len(parts) == 0, d.agregasi == "" && len(parts)+len(g.kurang) > 1:
		return g, false
	case utuh && len(g.kurang) > 0 && (d.agregasi != agregasiAkhir || slices.Contains(g.kurang, list[len(list)-1])):
		return g, false
	}
	if d.agregasi == agregasiAkhir {
		g.dari = g.dari[len(g.dari)-1:]
	}
	g.nilai, g.kurang = gabungNilai(d.agregasi, parts), nil
	return g, true
}

// desimalRata is how many decimals a mean that does not end is carried to: far
// beyond the six that are stored.
const desimalRata = 24

func gabungNilai(agregasi string, parts []decimal.Decimal) decimal.Decimal {
	switch agregasi {
	case agregasiAkhir:
		return parts[len(parts)-1]
	case agregasiMaks:
		return decimal.Max(parts[0], parts[1:]...)
	}
	sum := decimal.Sum(parts[0], parts[1:]...)
	if agregasi == agregasiRata {
		return sum.DivRound(decimal.NewFromInt(int64(len(parts))), desimalRata)
	}
	return sum
}

// uraian says how a figure was put together: "jumlah triwulan I–III", "s.d.
// triwulan IV".
func (g gabungan) uraian(agregasi string) string {
	first, last := g.dari[0], g.dari[len(g.dari)-1]
	if len(g.dari) == 1 && last.sifat == sifatSD && agregasi != agregasiAkhir {
		agregasi = "s.d."
	}
	names := []string{sebutPeriode(first.periode)}
	kind, _, _ := strings.Cut(names[0], " ")
	gap := false
	for i, a := range g.dari[1:] {
		name := sebutPeriode(a.periode)
		if rest, same := strings.CutPrefix(name, kind+" "); same {
			name = rest
		} else {
			kind, _, _ = strings.Cut(name, " ")
		}
		names = append(names, name)
		gap = gap || lebarBulan(a.periode) != lebarBulan(last.periode) || akhirBulan(a.periode) != akhirBulan(g.dari[i].periode)+lebarBulan(a.periode)
	}
	if len(names) > 1 && !gap {
		names = []string{names[0] + "–" + names[len(names)-1]}
	}
	return strings.TrimSpace(agregasi + " " + strings.Join(names, ", "))
}
