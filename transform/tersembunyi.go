package transform

import (
	"strconv"
	"strings"

	"github.com/shopspring/decimal"

	"capaian/ingest"
)

// tampak gives the records of a table that are data, one an indicator. Rows that an automatic
// filter hides are data like the others. Rows hidden by hand are kept where the
// structure shows that they belong: they add up to the row above them, or their
// numbers go on with those of the rows around. Where it shows the opposite, or
// nothing, they are left out, and it is said.
func (j *judge) tampak(t *ingest.Table) []*ingest.Record {
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
	return kept
}

// tersembunyi decides about the hidden rows of one table.
type tersembunyi struct {
	*judge
	table *ingest.Table
	depth []int // per record: its level in the tree
	found []keputusanBaris
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
	sebabPas    = "jumlahnya sama dengan baris di atasnya"
	sebabUrut   = "nomornya melanjutkan baris lain"
	sebabUsang  = "jumlahnya tidak sama dengan baris di atasnya, jadi dianggap sisa lama"
	sebabUlang  = "nomor baris yang tampak sudah lengkap tanpa baris itu, jadi dianggap sisa lama"
	sebabBuka   = "tidak ada yang menunjukkan apakah masih berlaku"
)

// data decides about the hidden rows from record i up to before end.
func (h *tersembunyi) data(i, end int) bool {
	keep, sebab := false, sebabBuka
	sum, parent, stated := h.sums(i, end)
	switch visible, all := h.numbers(false), h.numbers(true); {
	case h.table.Filtered:
		keep, sebab = true, sebabSaring
	case stated && sum.Equal(parent):
		keep, sebab = true, sebabPas
	case stated:
		sebab = sebabUsang
	case consecutive(visible) && !consecutive(all):
		sebab = sebabUlang
	case consecutive(all) && len(all) > len(visible):
		keep, sebab = true, sebabUrut
	}
	rule := map[bool]string{true: "BKS-17", false: "BKS-18"}[keep]
	h.note(rule, sebab, end-i, h.table.Records[i].Anchor())
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

// sums adds up the hidden rows in the first column of money and gives what the
// visible row above them says there; stated is false where it says nothing, or
// is not above them in the tree.
func (h *tersembunyi) sums(i, end int) (sum, parent decimal.Decimal, stated bool) {
	if i == 0 {
		return sum, parent, false
	}
	h.levels()
	at := -1
	for n, c := range h.table.Columns {
		if c.Role == ingest.Money {
			at = n
			break
		}
	}
	up := i - 1
	if at < 0 || h.table.Records[up].Hidden || h.depth[i] <= h.depth[up] {
		return sum, parent, false
	}
	parent, stated = amount(h.table.Records[up].Values[at])
	for n := i; n < end; n++ {
		if n+1 < end && h.depth[n+1] > h.depth[n] {
			continue // summed by what follows
		}
		if d, ok := amount(h.table.Records[n].Values[at]); ok {
			sum = sum.Add(d)
		}
	}
	return sum, parent, stated
}

// levels places every record in the tree, hidden ones included.
func (h *tersembunyi) levels() {
	if h.depth != nil {
		return
	}
	p := newPohon(h.table, kepalaTabel(h.table))
	for i := range h.table.Records {
		at, _ := p.tempat(&h.table.Records[i])
		h.depth = append(h.depth, at.lapis)
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
