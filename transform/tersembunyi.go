package transform

import (
	"slices"
	"strconv"
	"strings"

	"github.com/shopspring/decimal"

	"capaian/ingest"
)

// tampak gives the records of a table that are data, one an indicator. Rows that an automatic
// filter hides are data like the others. Rows hidden by hand are kept where the
// structure shows that they belong: they add up to the row above them, or their
// numbers go on with those of the rows around. Where it shows the opposite, or
// nothing, they are left out, and it is said. It is decided once a table.
func (j *judge) tampak(t *ingest.Table) []*ingest.Record {
	if kept, ok := j.shown[t]; ok {
		return kept
	}
	h := &tersembunyi{judge: j, table: t}
	kept := make([]*ingest.Record, 0, len(t.Records))
	for i := 0; i < len(t.Records); i++ {
		if !t.Records[i].Hidden {
			kept = append(kept, j.pecah(&t.Records[i])...)
			continue
		}
		end := i
		for end < len(t.Records) && t.Records[end].Hidden {
			end++
		}
		if h.data(i, end) {
			for n := i; n < end; n++ {
				kept = append(kept, j.pecah(&t.Records[n])...)
			}
		}
		i = end - 1
	}
	h.report()
	kept = j.tanpaRangkap(t, kept)
	j.shown[t] = kept
	return kept
}

// tersembunyi decides about the hidden rows of one table.
type tersembunyi struct {
	*judge
	table    *ingest.Table
	depth    []int  // per record: its level in the tree
	nameless []bool // per record: it names no place of it
	first    int    // the hidden rows in question, up to before end
	end      int
	found    []keputusanBaris
}

// keputusanBaris is what was decided about hidden rows for one reason.
type keputusanBaris struct {
	rule, sebab string
	n           int
	at          ingest.Pos
}

// The reasons of a decision, as the clerk reads them.
const (
	sebabSaring = "disembunyikan oleh saringan (filter)"
	sebabPas    = "dengan baris itu jumlahnya cocok dengan yang tertulis"
	sebabUrut   = "nomornya melanjutkan baris lain"
	sebabUsang  = "jumlah yang tertulis sudah cocok tanpa baris itu, jadi dianggap sisa lama"
	sebabUlang  = "nomor baris yang tampak sudah lengkap tanpa baris itu, jadi dianggap sisa lama"
	sebabBuka   = "tidak ada yang menunjukkan apakah masih berlaku"
)

// data decides about the hidden rows from record i up to before end.
func (h *tersembunyi) data(i, end int) bool {
	keep, sebab := false, sebabBuka
	sums := h.sums(i, end)
	switch visible, all := h.numbers(false), h.numbers(true); {
	case h.table.Filtered:
		keep, sebab = true, sebabSaring
	case sums == cocokDengan:
		keep, sebab = true, sebabPas
	case sums == cocokTanpa:
		sebab = sebabUsang
	case consecutive(visible) && !consecutive(all):
		sebab = sebabUlang
	case consecutive(all) && len(all) > len(visible):
		keep, sebab = true, sebabUrut
	}
	rule := map[bool]string{true: "BKS-17", false: "BKS-18"}[keep]
	h.note(rule, sebab, end-i, h.place(i))
	return keep
}

func (h *tersembunyi) note(rule, sebab string, n int, at ingest.Pos) {
	for i := range h.found {
		if f := &h.found[i]; f.rule == rule && f.sebab == sebab {
			f.n += n
			return
		}
	}
	h.found = append(h.found, keputusanBaris{rule, sebab, n, at})
}

func (h *tersembunyi) report() {
	for _, f := range h.found {
		h.flag(f.rule, f.at, h.table.Name+f.sebab, args("n", strconv.Itoa(f.n), "sebab", f.sebab))
	}
}

// place is the cell that stands for hidden rows: the first one's money, else its
// first cell.
func (h *tersembunyi) place(i int) ingest.Pos {
	r := &h.table.Records[i]
	for n, c := range h.table.Columns {
		if v := r.Values[n]; c.Role == ingest.Money && !v.Blank() && !v.Merged {
			return v.Pos
		}
	}
	return r.Anchor()
}

// kecocokan is what sums say of hidden rows: a printed amount is met only with
// them, or only without them.
type kecocokan int

const (
	cocokTidakTentu kecocokan = iota
	cocokDengan
	cocokTanpa
)

// sums asks the visible rows above the hidden ones in the tree, from the nearest
// up, then the totals of the table.
func (h *tersembunyi) sums(i, end int) kecocokan {
	h.levels()
	h.first, h.end = i, end
	if last := end - 1; h.agrees(&h.table.Records[last], end, h.branch(last)) == cocokDengan {
		return cocokDengan // the visible rows below add up to it
	}
	depth := h.depth[i]
	for n := i; n < end; n++ {
		depth = min(depth, h.depth[n])
	}
	for up := i - 1; up >= 0; up-- {
		if r := &h.table.Records[up]; r.Hidden || h.depth[up] >= depth {
			continue
		}
		depth = h.depth[up]
		if k := h.agrees(&h.table.Records[up], up+1, h.branch(up)); k != cocokTidakTentu {
			return k
		}
	}
	for n := range h.table.Records { // a total without a label, above or below
		if r := &h.table.Records[n]; !r.Hidden && h.nameless[n] {
			if k := h.agrees(r, 0, len(h.depth)); k != cocokTidakTentu {
				return k
			}
		}
	}
	for n := range h.table.Totals {
		r := &h.table.Totals[n]
		to := len(h.table.Records)
		for to > 0 && h.table.Records[to-1].Row > r.Row {
			to--
		}
		if k := h.agrees(r, 0, to); k != cocokTidakTentu && i < to {
			return k
		}
	}
	return cocokTidakTentu
}

// branch is the end of the rows below record i in the tree.
func (h *tersembunyi) branch(i int) int {
	to := i + 1
	for to < len(h.depth) && h.depth[to] > h.depth[i] {
		to++
	}
	return to
}

// agrees compares the amounts of a printed row with the sums of a branch, with
// and without its hidden rows, in the first column that tells them apart. Zeros
// add up to anything: they show nothing.
func (h *tersembunyi) agrees(printed *ingest.Record, from, to int) kecocokan {
	for n, c := range h.table.Columns {
		if c.Role != ingest.Money {
			continue
		}
		p, ok := amount(printed.Values[n])
		if own, _ := h.lowest(n, h.first, h.end, true); !ok || own.IsZero() {
			continue
		}
		with, okWith := h.lowest(n, from, to, true)
		without, okWithout := h.lowest(n, from, to, false)
		switch with, without := okWith && setara(p, with), okWithout && setara(p, without); {
		case with && (!without || printed.Hidden):
			return cocokDengan
		case without && !with, okWith && !okWithout && !with:
			return cocokTanpa
		}
	}
	return cocokTidakTentu
}

// lowest adds up a column over the lowest rows of a branch.
func (h *tersembunyi) lowest(column, from, to int, hidden bool) (sum decimal.Decimal, any bool) {
	last := -1 // the row before, until a deeper one shows that it is a sum
	add := func() {
		if last < 0 {
			return
		}
		if d, ok := amount(h.table.Records[last].Values[column]); ok {
			sum, any = sum.Add(d), true
		}
	}
	for n := from; n < to; n++ {
		if h.table.Records[n].Hidden && !hidden || h.nameless[n] {
			continue
		}
		if last >= 0 && h.depth[n] <= h.depth[last] {
			add()
		}
		last = n
	}
	add()
	return sum, any
}

// levels places every record in the tree, hidden ones included.
func (h *tersembunyi) levels() {
	if h.depth != nil {
		return
	}
	p := newPohon(h.table, kepalaTabel(h.table))
	p.fused = func(ingest.Value, string, string) {} // said when the rows are read
	for i := range h.table.Records {
		at, own := p.tempat(&h.table.Records[i])
		h.depth, h.nameless = append(h.depth, at.lapis), append(h.nameless, !own)
	}
	if !slices.Contains(h.nameless, false) { // no tree: a list of groups of belanja
		clear(h.depth)
		clear(h.nameless)
	}
}

// numbers are the list numbers of the records, of all or of the visible ones.
func (h *tersembunyi) numbers(hidden bool) (list []int) {
	for i := range h.table.Records {
		r := &h.table.Records[i]
		if r.Hidden && !hidden {
			continue
		}
		v := r.Get("nomor")
		if n, err := strconv.Atoi(strings.Trim(strings.TrimSpace(v.Text), ".)")); err == nil && !v.Merged {
			list = append(list, n)
		}
	}
	return list
}

// consecutive reports whether numbers count up from one.
func consecutive(list []int) bool {
	for i, n := range list {
		if n != i+1 {
			return false
		}
	}
	return len(list) > 0
}
