package transform

import (
	"math/big"
	"strings"

	"github.com/shopspring/decimal"

	"capaian/ingest"
)

// This file checks what a realisasi document prints about its own figures:
// capaian, predikat and average. Where the document does not say in which
// direction an indicator points, a printed capaian is right when it follows
// either formula.

// printedCapaian checks the printed capaian and predikat of one indicator, and
// remembers the right capaian for the average.
func (m *measuring) printedCapaian(r *ingest.Record, item *measured, arah string, printed Angka, has bool) {
	result := Hitung(MetodeBaku(arah), item.target, item.realisasi)
	item.capaian = result.Nilai
	cell := r.Get("capaian")
	if result.Nilai == nil {
		if has && item.realisasi.Jenis == "kosong" && kosong(rapi(item.cell.Text)) && !item.cell.NoValue && !printed.Nilai.IsZero() {
			m.wrong("CAP-15", cell.Pos, item.indikator, oneLine(cell.Text), "", args("indikator", oneLine(item.indikator), "cetak", oneLine(cell.Text)))
		}
		return
	}
	if arah == "" {
		item.lain = Hitung(MetodeBaku("negatif"), item.target, item.realisasi).Nilai
	}
	if has && m.percentRule(cell, printed, result.Nilai) == "HIT-07" {
		if item.lain != nil && m.percentRule(cell, printed, item.lain) != "HIT-07" {
			item.capaian, item.lain = item.lain, nil
		} else {
			m.wrongCapaian(r, item, printed)
		}
	} else if has {
		item.lain = nil // what is printed says which
	}
	if has && m.percentRule(cell, printed, result.Nilai) == "HIT-08" {
		shown := Persen(Bulat(result.Nilai, 2))
		m.wrong("HIT-08", cell.Pos, item.indikator, oneLine(cell.Text), shown, args("nama", "capaian "+oneLine(item.indikator), "cetak", cetak(cell), "hitung", shown))
	}
	m.printedPredikat(r.Get("predikat"), oneLine(item.indikator), item.capaian)
}

// wrongCapaian raises CAP-01, and CAP-03 where the capaian was copied from the
// realisasi.
func (m *measuring) wrongCapaian(r *ingest.Record, item *measured, printed Angka) {
	cell := r.Get("capaian")
	name := oneLine(item.indikator)
	shown := Persen(Bulat(item.capaian, 2))
	m.wrong("CAP-01", cell.Pos, item.indikator, oneLine(cell.Text), shown, args("indikator", name, "cetak", cetak(cell), "hitung", shown,
		"realisasi", oneLine(item.cell.Text), "target", oneLine(m.own(r, "target").Text)))
	if item.realisasi.Nilai.Valid && printed.Nilai.Equal(item.realisasi.Nilai.Decimal) && !item.target.Nilai.Decimal.Equal(decimal.NewFromInt(100)) {
		m.wrong("CAP-03", cell.Pos, item.indikator, oneLine(cell.Text), shown, args("indikator", name, "nilai", oneLine(cell.Text), "target", oneLine(m.own(r, "target").Text)))
	}
}

// printedPredikat checks a printed predikat against the scale of the Laporan
// Kinerja (PRD-01); a word that is not on the scale is PRD-03.
func (m *measuring) printedPredikat(v ingest.Value, name string, capaian *big.Rat) {
	if v.Blank() || capaian == nil {
		return
	}
	skala := SkalaBaku()
	want, _ := skala.Predikat(capaian)
	got := strings.ToUpper(oneLine(v.Text))
	known := false
	var labels []string
	for _, s := range skala {
		labels = append(labels, s.Predikat)
		known = known || s.Predikat == got
	}
	switch {
	case !known:
		m.flag("PRD-03", v.Pos, name, args("nilai", oneLine(v.Text), "skala", strings.Join(labels, ", ")))
	case got != want:
		m.wrong("PRD-01", v.Pos, name, oneLine(v.Text), want, args("nama", name, "cetak", oneLine(v.Text), "hitung", want, "nilai", Persen(Bulat(capaian, 2))))
	}
}

// maxOpen bounds the indicators whose direction an average is tried both ways
// for.
const maxOpen = 6

// mean checks a printed average over the indicators above it (CAP-04): the mean
// of the indicators or, as the method prescribes, of their sasaran. An
// indicator whose direction nothing here says may count either way.
func (m *measuring) mean(r *ingest.Record, items []*measured) {
	cell := r.Get("capaian")
	printed, ok := m.percent(cell, "rata-rata")
	if !ok {
		return
	}
	var open []int
	values := make([]*big.Rat, len(items))
	for i, item := range items {
		values[i] = item.capaian
		if item.capaian != nil && item.lain != nil && len(open) < maxOpen {
			open = append(open, i)
		}
	}
	want := meanOfSasaran(items, values)
	if want == nil {
		return
	}
	for choice := range 1 << len(open) {
		for bit, i := range open {
			values[i] = items[i].capaian
			if choice>>bit&1 == 1 {
				values[i] = items[i].lain
			}
		}
		if m.percentRule(cell, printed, meanOfSasaran(items, values)) != "HIT-07" || m.percentRule(cell, printed, Rerata(stated(values))) != "HIT-07" {
			return
		}
	}
	shown := Persen(Bulat(want, 2))
	m.wrong("CAP-04", cell.Pos, "rata-rata", oneLine(cell.Text), shown, args("cetak", cetak(cell), "hitung", shown))
}

// meanOfSasaran is the mean of the means of each sasaran's indicators.
func meanOfSasaran(items []*measured, values []*big.Rat) *big.Rat {
	bySasaran := map[string][]*big.Rat{}
	var order []string
	for i, item := range items {
		if values[i] == nil {
			continue
		}
		key := kunci(string(item.sasaran))
		if _, ok := bySasaran[key]; !ok {
			order = append(order, key)
		}
		bySasaran[key] = append(bySasaran[key], values[i])
	}
	var means []*big.Rat
	for _, key := range order {
		means = append(means, Rerata(bySasaran[key]))
	}
	return Rerata(means)
}

func stated(values []*big.Rat) (list []*big.Rat) {
	for _, v := range values {
		if v != nil {
			list = append(list, v)
		}
	}
	return list
}

// cetak is a printed percentage without its sign, as a message quotes it.
func cetak(v ingest.Value) string {
	if v.Number {
		if d, ok := AngkaSel(v.Text, v.Percent); ok {
			return Desimal(d.Round(6))
		}
	}
	return strings.TrimRight(oneLine(v.Text), "% ")
}
