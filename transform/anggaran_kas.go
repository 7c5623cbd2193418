package transform

import (
	"github.com/shopspring/decimal"

	"capaian/ingest"
)

// A cash plan states the money of each month, or else of each triwulan; what sums
// them (triwulan, semester, the year) is checked (HIT-06).

// lebarKas is how many months the smallest columns of a cash plan cover.
func (m *tabelUang) lebarKas() int {
	width := 12
	for _, c := range m.table.Columns {
		if c.Name == "kas" {
			width = min(width, lebarBulan(c.Period))
		}
	}
	return width
}

// sumsParts checks what a row of a cash plan prints for a part of the year, or
// for all of it, against the months or triwulan it spans. Of cumulative columns
// the last one counts.
func (m *tabelUang) sumsParts(b *baris, c ingest.Column, v ingest.Value, width int) {
	printed, ok := amount(v)
	if !ok {
		return
	}
	from, to := rentangBulan(c.Period)
	if sifatKolom(c) == sifatSD {
		from = 1
	}
	var sum decimal.NullDecimal
	b.record.Each("kas", func(o ingest.Column, cell ingest.Value) {
		first, last := rentangBulan(o.Period)
		if last-first+1 != width || first < from || last > to {
			return
		}
		if d, ok := amount(cell); ok {
			if sifatKolom(o) == sifatSD {
				sum = decimal.NullDecimal{}
			}
			sum = plus(sum, decimal.NewNullDecimal(d))
		}
	})
	if sum.Valid && !setara(printed, sum.Decimal) {
		m.total(v, lajur{periode: periodeKas(c)}.sebut(b.at.nama), printed, sum.Decimal)
	}
}

// periodeKas is the period of a column of a cash plan.
func periodeKas(c ingest.Column) string {
	if c.Period == "" {
		return "tahunan"
	}
	return c.Period
}
