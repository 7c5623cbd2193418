package transform

import (
	"regexp"
	"strings"

	"github.com/shopspring/decimal"

	"capaian/ingest"
)

// This file repairs rows whose cells stand one column off (STR-01): a cell was
// left out or typed twice. A repair counts only when exactly one shift makes
// every cell fit the kind of its column and the row's own sum close; the values
// keep their real cells. Otherwise the row is not loaded.

var reDigits = regexp.MustCompile(`\d`)

// unshift reports whether the record may be read: as it stands, or repaired in
// place.
func (j *judge) unshift(r *ingest.Record) bool {
	misfit := firstMisfit(r, r.Values)
	if misfit < 0 {
		return true
	}
	repaired, at := shifts(r)
	pos := r.Values[misfit].Pos
	name := oneLine(r.Get("program").Text)
	if len(repaired) == 1 {
		pos = r.Values[at].Pos
		j.flag("STR-01", pos, name, args("baris", rowOf(pos), "kolom", columnOf(pos),
			"uraian", "satu sel terlewat; dibaca bergeser satu kolom ke kanan, jumlah barisnya cocok."))
		r.Values = repaired[0]
		return true
	}
	if !plainlyShifted(r, misfit) {
		return true // one odd cell, not a shifted row: read cell by cell
	}
	if k := begins(r); k >= 0 {
		pos = r.Values[k].Pos
	}
	j.flag("STR-01", pos, name, args("baris", rowOf(pos), "kolom", columnOf(pos), "uraian", "tidak ada satu pergeseran yang membuat semua kolom cocok; baris tidak dimuat."))
	return false
}

func columnOf(p ingest.Pos) string { return strings.TrimRight(p.Cell, "0123456789") }

// firstMisfit is the first value that cannot stand in its column: words in a
// money column, a bare number in a column of names behind the figures.
func firstMisfit(r *ingest.Record, values []ingest.Value) int {
	figures := false
	for i, c := range r.Columns() {
		v := values[i]
		switch c.Role {
		case ingest.Money:
			figures = true
			if !v.Blank() && !v.Number && !v.Error && BacaRupiah(v.Text).Aturan == "STR-08" {
				return i
			}
		case ingest.Name:
			if figures && !v.Blank() && isNumber(v) {
				return i
			}
		}
	}
	return -1
}

func isNumber(v ingest.Value) bool {
	return v.Number || reDigits.MatchString(v.Text) && BacaRupiah(v.Text).Ada
}

// plainlyShifted tells a shifted row from one odd cell: what the misplaced text
// says belongs to the columns at the end, and the last of them is empty.
func plainlyShifted(r *ingest.Record, misfit int) bool {
	last := len(r.Values) - 1
	return r.Columns()[last].Role == ingest.Name && r.Values[last].Blank() && misfit < last && !r.Values[misfit+1].Blank()
}

// shifts tries every place where one cell can have been left out; at is the
// first cell whose value a repair moves. Repairs that give the same values are
// one.
func shifts(r *ingest.Record) (found [][]ingest.Value, at int) {
	n := len(r.Values)
	if !r.Values[n-1].Blank() {
		return nil, 0
	}
	seen := map[string]bool{}
	for k := 0; k < n-1; k++ {
		moved := moved(r.Values, k)
		if firstMisfit(r, moved) >= 0 || !closes(r, moved) {
			continue
		}
		print := says(moved)
		if !seen[print] {
			seen[print] = true
			found = append(found, moved)
		}
		at = k
	}
	return found, at
}

// begins is the last place where one cell left out makes every other cell fit
// its column, though the sum of the row does not show that it is so; -1 for none.
func begins(r *ingest.Record) int {
	for k := len(r.Values) - 2; k >= 0; k-- {
		if moved := moved(r.Values, k); firstMisfit(r, moved) < 0 && readable(r, moved) {
			return k
		}
	}
	return -1
}

// moved are the values of a row with those from k on one column further right.
func moved(values []ingest.Value, k int) []ingest.Value {
	list := append(make([]ingest.Value, 0, len(values)), values[:k]...)
	list = append(list, ingest.Value{Pos: values[k].Pos})
	return append(list, values[k:len(values)-1]...)
}

// readable reports whether all money of a row can be read.
func readable(r *ingest.Record, values []ingest.Value) bool {
	for i, c := range r.Columns() {
		if v := values[i]; c.Role == ingest.Money && !v.Blank() && !kosong(rapi(v.Text)) {
			if _, ok := amount(v); !ok {
				return false
			}
		}
	}
	return true
}

// says is what the values of a row state, by column: blanks and dashes alike.
func says(values []ingest.Value) string {
	var b strings.Builder
	for _, v := range values {
		if s := strings.TrimSpace(v.Text); s != "-" {
			b.WriteString(s)
		}
		b.WriteByte(0)
	}
	return b.String()
}

// closes reports whether the yearly money of a row adds up to its end figure.
func closes(r *ingest.Record, values []ingest.Value) bool {
	sum, years := decimal.Zero, 0
	var end decimal.NullDecimal
	for i, c := range r.Columns() {
		if c.Role != ingest.Money {
			continue
		}
		d, ok := amount(values[i])
		switch {
		case !ok:
		case c.Name == "akhir rp":
			end = decimal.NewNullDecimal(d)
		default:
			sum, years = sum.Add(d), years+1
		}
	}
	return years > 0 && end.Valid && end.Decimal.Equal(sum)
}

func amount(v ingest.Value) (decimal.Decimal, bool) {
	if v.Number {
		return AngkaSel(v.Text, false)
	}
	a := BacaRupiah(v.Text)
	return a.Nilai, a.Ada
}
