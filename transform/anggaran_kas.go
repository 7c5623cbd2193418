package transform

import (
	"github.com/shopspring/decimal"

	"capaian/ingest"
)

// A cash plan states the money of each month; what sums months (triwulan, the
// year) is checked (HIT-06), not stored.

// parts are the months of a triwulan, semester or year.
func parts(periode string) (from, to int) {
	switch {
	case len(periode) == 3 && periode[:2] == "TW":
		n := int(periode[2] - '0')
		return 3*n - 2, 3 * n
	case len(periode) == 3 && periode[:2] == "SM":
		n := int(periode[2] - '0')
		return 6*n - 5, 6 * n
	}
	return 1, 12
}

// monthly reports whether a cash plan states its months.
func (m *tabelUang) monthly() bool {
	for _, c := range m.table.Columns {
		if c.Name == "kas" && isMonth(c.Period) {
			return true
		}
	}
	return false
}

func isMonth(periode string) bool { return len(periode) == 3 && periode[0] == 'B' }

func month(periode string) int { return int(periode[1]-'0')*10 + int(periode[2]-'0') }

// sumsMonths checks what a row of a cash plan prints for a triwulan or the year
// against its months.
func (m *tabelUang) sumsMonths(b *baris, c ingest.Column, v ingest.Value) {
	printed, ok := amount(v)
	if !ok {
		return
	}
	from, to := parts(c.Period)
	var sum decimal.NullDecimal
	b.record.Each("kas", func(o ingest.Column, cell ingest.Value) {
		if !isMonth(o.Period) || month(o.Period) < from || month(o.Period) > to {
			return
		}
		if d, ok := amount(cell); ok {
			sum = plus(sum, decimal.NewNullDecimal(d))
		}
	})
	if sum.Valid && !setara(printed, sum.Decimal) {
		m.total(v, b.at.nama+" "+c.Period, printed, sum.Decimal)
	}
}
