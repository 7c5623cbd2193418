package transform

import (
	"math/big"
	"strings"

	"capaian/ingest"
)

// This file checks what a realisasi document prints about its own figures:
// the average. Where it does not say in which direction an indicator points,
// either formula will do; the printed capaian and predikat themselves are judged
// where the documents in force are known (see capaianTertulis).

// printedCapaian remembers the right capaian of an indicator for the average: by
// the formula that its printed one follows.
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
		item.lain = Hitung(MetodeBaku(arahNegatif), item.target, item.realisasi).Nilai
	}
	if !has {
		return
	}
	switch rule := persenCocok(printed, result.Nilai); {
	case rule != "HIT-07":
		item.lain = nil // what is printed says which
		if rule == "HIT-08" {
			shown := Persen(Bulat(result.Nilai, 2))
			m.wrong("HIT-08", cell.Pos, item.indikator, oneLine(cell.Text), shown, args("nama", `capaian "`+oneLine(item.indikator)+`"`, "cetak", cetak(cell), "hitung", shown))
		}
	case item.lain != nil && persenCocok(printed, item.lain) != "HIT-07":
		item.capaian, item.lain = item.lain, nil
	}
}

// maxOpen bounds the indicators whose direction an average is tried both ways
// for.
const maxOpen = 6

// mean checks a printed average over the indicators above it (CAP-04): the mean
// of the indicators or, as the method prescribes, of their sasaran. An
// indicator whose direction nothing here says may count either way, and a mean
// may cap each at 100.
func (m *measuring) mean(r *ingest.Record, items []*measured) {
	cell := r.Get("capaian")
	printed, ok := m.percent(cell, "rata-rata")
	if !ok {
		return
	}
	m.pilihan(r.Get("predikat"), "rata-rata")
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
		if cocokSalahSatu(printed, meanOfSasaran(items, values), Rerata(stated(values)), meanOfSasaran(items, dibatasi(values)), Rerata(stated(dibatasi(values)))) {
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

// dibatasi caps values at 100.
func dibatasi(values []*big.Rat) []*big.Rat {
	capped := make([]*big.Rat, len(values))
	for i, v := range values {
		capped[i] = Dibatasi(v, 100)
	}
	return capped
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
