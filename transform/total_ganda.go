package transform

import (
	"github.com/shopspring/decimal"

	"capaian/ingest"
)

// jumlah checks a printed total of a table against the sum of its lines: one
// that also counts the subtotals between them is said as such (HIT-11), any
// other as a wrong sum (HIT-06).
func (j *judge) jumlah(t *ingest.Table, cell ingest.Value, name string, printed, sum decimal.Decimal, spans [][]baris, l lajur) {
	if !printed.GreaterThan(sum) || sum.IsZero() || !j.ikutSubtotal(t, cell, printed, sum) && !subtotalIkut(spans, l, printed) {
		j.total(cell, name, printed, sum)
		return
	}
	j.wrong("HIT-11", cell.Pos, name, oneLine(cell.Text), Rp(sum), args("nama", name, "cetak", Rp(printed), "hitung", Rp(sum)))
}

// ikutSubtotal reports whether a printed total sums all that stands above it in
// its column, or its lines with the totals above it.
func (j *judge) ikutSubtotal(t *ingest.Table, cell ingest.Value, printed, lines decimal.Decimal) bool {
	at := -1
	for i, c := range t.Columns {
		if within(cell, c) {
			at = i
		}
	}
	if at < 0 {
		return false
	}
	factor := scale(unit(t, t.Columns[at]))
	sum := func(rows []*ingest.Record) (total decimal.Decimal) {
		for _, r := range rows {
			if v := r.Values[at]; r.Row < rowNumber(cell.Pos.Cell) && !v.Merged {
				if d, ok := amount(v); ok {
					total = total.Add(d.Mul(factor))
				}
			}
		}
		return total
	}
	totals := make([]*ingest.Record, len(t.Totals))
	for i := range t.Totals {
		totals[i] = &t.Totals[i]
	}
	all, subtotals := sum(j.tampak(t)), sum(totals)
	return setara(printed, all) || subtotals.IsPositive() && (setara(printed, lines.Add(subtotals)) || setara(printed, all.Add(subtotals)))
}

// subtotalIkut reports whether a printed total sums the lines of a part of the
// table and the rows of one level above them.
func subtotalIkut(spans [][]baris, l lajur, printed decimal.Decimal) bool {
	for _, rows := range spans {
		sum, ok := jumlahLajur(rows, l)
		if !ok {
			continue
		}
		parents := map[int]sums{}
		for i := range rows {
			if u := rows[i].of(l); u != nil && adaLajur(below(rows, i), l) {
				parents[rows[i].at.lapis] = parents[rows[i].at.lapis].with(u.sums())
			}
		}
		for _, p := range parents {
			if both := p.with(sum); twice(both.pagu, p.pagu, sum.pagu, printed) || twice(both.real, p.real, sum.real, printed) {
				return true
			}
		}
	}
	return false
}

// twice reports whether a printed total is that of lines and of what is above them.
func twice(both, parents, lines decimal.NullDecimal, printed decimal.Decimal) bool {
	return parents.Valid && lines.Valid && setara(printed, both.Decimal)
}
