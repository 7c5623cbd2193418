package transform

import (
	"sort"
	"strconv"

	"github.com/shopspring/decimal"

	"capaian/ingest"
)

// This file checks the rows of a Renstra against themselves: years against the
// end of the period, targets against the year before, blocks against each other.

// moneyAgrees checks the years of one row against its end figure (HIT-01). What
// a year that cannot be read adds nobody knows.
func (b *judge) moneyAgrees(cells []moneyCell, name string) {
	sum, any, first, last := decimal.Zero, false, 0, 0
	var end moneyCell
	for _, c := range cells {
		switch {
		case c.year == lastYear:
			end = c
		case !c.value.Valid && !kosong(rapi(c.cell.Text)) || c.cell.NoValue:
			return
		case c.value.Valid:
			sum, any = sum.Add(c.value.Decimal), true
		}
		if c.year != lastYear && (first == 0 || c.year < first) {
			first = c.year
		}
		if c.year != lastYear {
			last = max(last, c.year)
		}
	}
	if !any || !end.value.Valid || end.value.Decimal.Equal(sum) {
		return
	}
	b.wrong("HIT-01", end.cell.Pos, name, oneLine(end.cell.Text), Rp(sum), args("dari", strconv.Itoa(first), "sampai", strconv.Itoa(last), "nama", name,
		"hitung", Rp(sum), "cetak", Rp(end.value.Decimal), "selisih", Rp(end.value.Decimal.Sub(sum).Abs())))
}

// targetsAgree checks a row's targets over the years: the end is their sum or
// the last of them (HIT-02 for counts, HIT-03 for percentages), and a
// percentage never falls below where it stood (HIT-04).
func (b *judge) targetsAgree(all []yearTarget, name string) {
	var years []yearTarget
	var end *yearTarget
	for i, t := range all {
		if !t.value.Nilai.Valid || t.value.Operator != "=" {
			continue
		}
		if t.year == lastYear {
			end = &all[i]
		} else {
			years = append(years, t)
		}
	}
	sort.SliceStable(years, func(a, c int) bool { return years[a].year < years[c].year })
	b.falling(years, name)
	planned := years
	var baseline *yearTarget
	if len(planned) > 0 && planned[0].year == 0 {
		baseline, planned = &planned[0], planned[1:]
	}
	if end == nil || len(planned) == 0 {
		return
	}
	b.tanpaPentahapan(baseline, planned, end, name)
	last := planned[len(planned)-1].value.Nilai.Decimal
	sum := decimal.Zero
	for _, t := range planned {
		sum = sum.Add(t.value.Nilai.Decimal)
	}
	e := end.value.Nilai.Decimal
	switch {
	case e.Equal(last) || e.Equal(sum):
	case end.value.Satuan == "%":
		b.wrong("HIT-03", end.cell.Pos, name, oneLine(end.cell.Text), Desimal(last)+"%", args("nama", oneLine(name), "a", Desimal(last)+"%", "b", Desimal(e)+"%"))
	default:
		b.wrong("HIT-02", end.cell.Pos, name, oneLine(end.cell.Text), Desimal(sum), args("nama", oneLine(name), "hitung", Desimal(sum), "cetak", Desimal(e)))
	}
}

// falling raises the first percentage below the baseline or the year before;
// counts may differ from year to year.
func (b *judge) falling(years []yearTarget, name string) {
	for i := 1; i < len(years); i++ {
		now, before := years[i], years[i-1]
		if now.value.Satuan != "%" || before.value.Satuan != "%" || now.value.Nilai.Decimal.GreaterThanOrEqual(before.value.Nilai.Decimal) {
			continue
		}
		b.wrong("HIT-04", now.cell.Pos, name, oneLine(now.cell.Text), "", args("tahun", strconv.Itoa(now.year), "nama", oneLine(name),
			"a", Desimal(now.value.Nilai.Decimal)+"%", "b", Desimal(before.value.Nilai.Decimal)+"%"))
		return
	}
}

// mixedUnits raises a block that does not say its money unit where others say
// thousands or millions (FMT-06).
func (j *judge) mixedUnits() {
	stated := map[string]bool{}
	for i := range j.doc.Tables {
		stated[tableUnit(&j.doc.Tables[i])] = true
	}
	if !stated[""] || len(stated) == 1 {
		return
	}
	for i := range j.doc.Tables {
		t := &j.doc.Tables[i]
		if at, ok := firstMoney(t); ok && tableUnit(t) == "" {
			j.flag("FMT-06", at, t.Title, args("hasil", "rupiah penuh"))
		}
	}
}

// firstMoney is the first amount of a block.
func firstMoney(t *ingest.Table) (at ingest.Pos, ok bool) {
	for i := range t.Records {
		t.Records[i].Each("rp", func(_ ingest.Column, v ingest.Value) {
			if !ok && !v.Blank() {
				at, ok = v.Pos, true
			}
		})
	}
	return at, ok
}

// tableUnit is the multiple of rupiah a block states, "" for none.
func tableUnit(t *ingest.Table) string {
	for _, c := range t.Columns {
		if c.Name == "rp" {
			if u := unit(t, c); u != "rp" {
				return u
			}
			return ""
		}
	}
	return ""
}
