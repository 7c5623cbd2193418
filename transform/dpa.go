package transform

import (
	"strings"

	"github.com/shopspring/decimal"

	"capaian/ingest"
	"capaian/transform/warehouse"
)

// dpa judges a Dokumen Pelaksanaan Anggaran or an RKA. What is itemised further
// down is checked, not stored: the allocation's belanja langsung against the
// table of programmes, an account against its parts.
func (j *judge) dpa() {
	var itemised sums
	var alokasi []*ingest.Table
	var at simpul // where the lines above the tables so far stand
	for i := range j.doc.Tables {
		t := &j.doc.Tables[i]
		at = at.turun(t)
		switch _, form, _ := strings.Cut(t.Name, "."); form {
		case "alokasi":
			alokasi = append(alokasi, t)
		case "rekening":
			j.rekening(t, at)
		case "indikator":
			j.indikatorBelanja(t, at)
		default:
			if t.Name == "ekspor" {
				j.ekspor(t)
				continue
			}
			from := len(j.facts.Anggaran)
			_, sum := j.matriksTable(t)
			j.group(j.facts.Anggaran[from:])
			itemised = itemised.with(sum)
		}
	}
	for _, t := range alokasi {
		j.alokasi(t, itemised)
	}
}

// group names the group of belanja of programme lines: up to 2020 they are
// belanja langsung (Permendagri 13/2006); after, a table of programmes does not
// say.
func (j *judge) group(lines []warehouse.Anggaran) {
	if j.base.Tahun > 2020 {
		return
	}
	for i := range lines {
		lines[i].KelompokBelanja = "BL"
	}
}

// kelompok reads a group of belanja from the words of a line.
func kelompok(uraian string) string {
	f := " " + Fold(uraian) + " "
	for _, g := range []struct{ words, name string }{
		{" belanja tidak langsung ", "BTL"}, {" belanja langsung ", "BL"}, {" belanja operasi ", "OPERASI"}, {" belanja modal ", "MODAL"},
		{" belanja tidak terduga ", "TAK TERDUGA"}, {" belanja tak terduga ", "TAK TERDUGA"}, {" belanja transfer ", "TRANSFER"},
	} {
		if strings.Contains(f, g.words) {
			return g.name
		}
	}
	return ""
}

// groupLine is one printed group of belanja.
type groupLine struct {
	name   string
	record *ingest.Record
	pagu   warehouse.Rupiah
	cell   ingest.Value
}

// alokasi reads the allocation over groups of belanja. A group that is itemised
// in a table of programmes is checked against it; the total and the proportions
// are checked against the groups.
func (j *judge) alokasi(t *ingest.Table, itemised sums) {
	var groups []groupLine
	sum := decimal.Zero
	var names []string
	for _, r := range j.tampak(t) {
		g := groupLine{name: kelompok(r.Get("uraian").Text), record: r}
		r.Each("pagu", func(c ingest.Column, v ingest.Value) { g.cell, g.pagu = v, j.money(t, c, v, r.Get("uraian").Text) })
		if !g.pagu.Valid {
			continue
		}
		groups = append(groups, g)
		sum = sum.Add(g.pagu.Decimal)
		names = append(names, groupName(g)+" "+Rp(g.pagu.Decimal))
		j.addGroup(g, itemised)
	}
	for i := range t.Totals {
		r := &t.Totals[i]
		r.Each("pagu", func(c ingest.Column, v ingest.Value) {
			if p := j.money(t, c, v, "total"); p.Valid {
				j.allocationTotal(v, p.Decimal, sum, strings.Join(names, " + "))
			}
		})
	}
	for _, g := range groups {
		j.proportion(g.record.Get("proporsi"), groupName(g), g.pagu.Decimal, sum)
	}
}

func groupName(g groupLine) string {
	if g.name != "" {
		return g.name
	}
	return oneLine(g.record.Get("uraian").Text)
}

// addGroup stores a whole group as one line at level opd, unless the programmes
// itemise it.
func (j *judge) addGroup(g groupLine, itemised sums) {
	if g.name == "BL" && itemised.pagu.Valid {
		if !itemised.kurangPagu && !g.pagu.Decimal.Equal(itemised.pagu.Decimal) {
			j.total(g.cell, "belanja langsung", g.pagu.Decimal, itemised.pagu.Decimal)
		}
		return
	}
	uraian := teks(g.record.Get("uraian").Text)
	j.facts.Anggaran = append(j.facts.Anggaran, warehouse.Anggaran{
		Konteks: j.konteks("opd"), Uraian: uraian, KelompokBelanja: warehouse.Teks(g.name), Pagu: g.pagu, Asal: j.asal(g.cell),
	})
}

// allocationTotal checks the printed total over the groups (ANG-03), and
// whether it seems to stand in another unit (FMT-03).
func (j *judge) allocationTotal(v ingest.Value, printed, sum decimal.Decimal, parts string) {
	if printed.Equal(sum) {
		return
	}
	if printed.IsPositive() && offScale(printed, sum) {
		j.otherUnit(v, "total", printed, sum)
	}
	j.wrong("ANG-03", v.Pos, "total", oneLine(v.Text), Rp(sum), args("cetak", Rp(printed), "rincian", parts, "hitung", Rp(sum)))
}

// otherUnit raises an amount that seems to stand in another unit than its parts.
func (j *judge) otherUnit(v ingest.Value, name string, printed, sum decimal.Decimal) {
	ratio := sum.DivRound(printed, 0)
	j.wrong("FMT-03", v.Pos, name, oneLine(v.Text), Rp(sum), args("nilai", oneLine(v.Text), "rasio", Desimal(ratio), "jumlah", Rp(sum)))
}

// offScale reports a value less than a hundredth of its parts, or within ten
// per cent of them in thousands.
func offScale(printed, sum decimal.Decimal) bool {
	if printed.Mul(decimal.NewFromInt(100)).LessThan(sum) {
		return true
	}
	thousands := printed.Mul(seribu)
	return thousands.Sub(sum).Abs().LessThanOrEqual(sum.Mul(decimal.New(1, -1)))
}

// proportion checks a printed proportion of a part in the whole (HIT-09, or
// HIT-08 where it is only cut off).
func (j *judge) proportion(v ingest.Value, name string, part, whole decimal.Decimal) {
	if v.Blank() || whole.IsZero() {
		return
	}
	a, ok := j.percent(v, name)
	if !ok {
		return
	}
	exact := Proporsi(part, whole)
	shown := Persen(Bulat(exact, 2))
	switch persenCocok(a, exact) {
	case "HIT-08":
		j.wrong("HIT-08", v.Pos, name, oneLine(v.Text), shown, args("nama", name, "cetak", cetak(v), "hitung", shown))
	case "HIT-07":
		j.wrong("HIT-09", v.Pos, name, oneLine(v.Text), shown, args("nama", name, "cetak", cetak(v), "hitung", shown, "penyebut", Rp(whole)))
	}
}
