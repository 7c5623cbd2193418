// Package reconcile compares what the documents of one OPD say of one year:
// wording, targets, units, counts and money, each at the stage it belongs to.
// It is pure: facts in force in, findings out. Names are the same by their code
// or their key; a pair that is only alike is suggested (REF-10) and never
// joined, and the rules that would call the same pair wrong are silent for it.
package reconcile

import (
	"cmp"
	"slices"
	"strconv"
	"strings"

	"github.com/shopspring/decimal"

	"capaian/transform/warehouse"
)

// Masukan is what a comparison depends on.
type Masukan struct {
	OPD       string // its name
	Tahun     int
	Berlaku   []warehouse.Berlaku
	Berkas    []warehouse.Berkas // refused ones included
	Fakta     *warehouse.Fakta   // of the documents in force, in any order
	Capaian   map[int][]warehouse.Capaian
	Serapan   []warehouse.Serapan
	Indikator []warehouse.Indikator
	Alat
}

// Alat are the ways names and figures are read elsewhere: the key of a name
// knows the office's decisions, the texts are those every finding is written in.
type Alat struct {
	Kunci, Fold         func(string) string
	SatuanSama          func(a, b string) bool
	Rp, Persen, Desimal func(decimal.Decimal) string
	Batas               func(aturan string) decimal.Decimal
	// Mengubah reports whether a perubahan counts at the end of a period.
	Mengubah func(berkasID, periode string) bool
	// Berbeda reports whether two names were decided to be different; nil where
	// nothing was decided.
	Berbeda func(a, b string) bool
	// Lewat reports whether a period is over.
	Lewat func(periode string) bool
}

// Temuan is one difference: the rule, the cell to check, and what the rule's
// sentence needs. Keparahan overrides the rule's own where the case decides.
type Temuan struct {
	Aturan               string
	Asal                 warehouse.Asal
	Tentang, Periode     string
	Args                 map[string]string
	Tertulis, Seharusnya string
	Keparahan            string
}

const (
	galat      = "GALAT"
	peringatan = "PERINGATAN"
	info       = "INFO"
)

// Periksa gives the findings in a fixed order, whatever the order of the facts.
func Periksa(m Masukan) []Temuan {
	p := &periksa{Masukan: m, alike: map[string]map[string]bool{}, paired: map[string]string{}, reworded: map[string]string{}, trigrams: map[string][]uint32{}, named: map[namedKey][]nama{}}
	p.least = m.Batas("REF-10").Shift(2).IntPart()
	p.gather()
	if len(p.docs) == 0 {
		return nil
	}
	p.whole = p.wholes()
	for _, hal := range []string{halSasaran, halIndikator, halProgram, halKegiatan} {
		p.suggest(hal)
	}
	p.within()
	p.wording()
	p.counts()
	p.targets()
	p.iku()
	p.measured()
	p.programmes()
	p.money()
	p.absorption()
	p.parts()
	p.years()
	p.plausible()
	return p.found
}

// periksa is one comparison under way.
type periksa struct {
	Masukan
	docs     []*dokumen // of the whole OPD, in the order they bind each other
	bagian   []*dokumen // of its parts
	renstra  *dokumen   // the one in force
	lama     []*dokumen // Renstra it replaced
	alike    map[string]map[string]bool
	paired   map[string]string // keys of sasaran that stand for each other under other words
	reworded map[string]string // keys by kind: a name and the one it was said to word otherwise
	trigrams map[string][]uint32
	named    map[namedKey][]nama
	whole    majemuk
	least    int64 // likeness that is suggested, in hundredths of a percent
	found    []Temuan
}

// say adds a finding about something, at a cell.
func (p *periksa) say(aturan string, at warehouse.Asal, tentang string, args map[string]string) *Temuan {
	p.found = append(p.found, Temuan{Aturan: aturan, Asal: at, Tentang: tentang, Periode: "tahunan", Args: args})
	return &p.found[len(p.found)-1]
}

// tertulis says what is written there and what is expected.
func (t *Temuan) tertulis(written, expected string) { t.Tertulis, t.Seharusnya = written, expected }

func args(pairs ...string) map[string]string {
	m := make(map[string]string, len(pairs)/2)
	for i := 0; i < len(pairs); i += 2 {
		m[pairs[i]] = pairs[i+1]
	}
	return m
}

func (p *periksa) tahun() string { return strconv.Itoa(p.Tahun) }

// before orders places as a reader meets them.
func before(a, b warehouse.Asal) int { return spotOf(a).compare(spotOf(b)) }

// spot is a place with its cell taken apart.
type spot struct {
	warehouse.Asal
	row, col int
}

func spotOf(a warehouse.Asal) spot {
	row, col := place(string(a.Sel))
	return spot{a, row, col}
}

func (a spot) compare(b spot) int {
	if c := strings.Compare(a.BerkasID, b.BerkasID); c != 0 {
		return c
	}
	if c := strings.Compare(string(a.Lembar), string(b.Lembar)); c != 0 {
		return c
	}
	return cmp.Or(cmp.Compare(a.row, b.row), cmp.Compare(a.col, b.col))
}

// place takes an A1 cell apart.
func place(sel string) (row, col int) {
	i := strings.IndexAny(sel, "0123456789")
	if i < 0 {
		return 0, 0
	}
	for _, r := range sel[:i] {
		col = col*26 + int(r-'A') + 1
	}
	row, _ = strconv.Atoi(sel[i:])
	return row, col
}

// sorted are the facts of one kind as they stand, without what a workbook
// states twice at one cell.
func sorted[T any](list []*T, at func(*T) warehouse.Asal, same func(*T) string) []*T {
	type entry struct {
		spot
		fact *T
	}
	entries := make([]entry, len(list))
	for i, f := range list {
		entries[i] = entry{spotOf(at(f)), f}
	}
	slices.SortFunc(entries, func(a, b entry) int {
		if c := a.compare(b.spot); c != 0 {
			return c
		}
		return strings.Compare(same(a.fact), same(b.fact))
	})
	kept := list[:0]
	for i, e := range entries {
		if i == 0 || e.spot != entries[i-1].spot || same(e.fact) != same(entries[i-1].fact) {
			kept = append(kept, e.fact)
		}
	}
	return kept
}
