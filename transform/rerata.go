package transform

import (
	"math/big"
	"slices"

	"capaian/transform/warehouse"
)

// averages are of the rows of level sasaran: per sasaran the mean of its
// indicators, of the OPD the mean of its sasaran (seed F5, F6). Capped ones cap
// each indicator at 100 first.
func (y *year) averages() {
	periods := map[string]bool{}
	for _, r := range y.rows {
		if r.Tingkat == "sasaran" {
			periods[r.Periode] = true
		}
	}
	for _, periode := range sortedPeriods(periods) {
		y.average(periode)
	}
}

func (y *year) average(periode string) {
	bySasaran := map[string][]*capaianRow{}
	names := map[string]warehouse.Teks{}
	var order []string
	var all []*capaianRow
	for _, r := range y.rows {
		if r.Tingkat != "sasaran" || r.Periode != periode {
			continue
		}
		key := y.kunci(string(r.Sasaran))
		if _, ok := names[key]; !ok {
			names[key] = r.Sasaran
			order = append(order, key)
		}
		bySasaran[key] = append(bySasaran[key], r)
		all = append(all, r)
	}
	pk := y.pkTargets(periode)
	whole := y.newRerata(periode, "")
	whole.JumlahPK = len(pk)
	var means, capped []*big.Rat
	for _, key := range order {
		rerata, mean, cap := y.ofSasaran(periode, names[key], bySasaran[key], pk)
		y.out.RerataSasaran = append(y.out.RerataSasaran, rerata)
		whole.JumlahIndikator += rerata.JumlahIndikator
		whole.JumlahTerukur += rerata.JumlahTerukur
		whole.JumlahPKTerukur += rerata.JumlahPKTerukur
		whole.JumlahTercapai += rerata.JumlahTercapai
		if mean != nil {
			means, capped = append(means, mean), append(capped, cap)
		}
	}
	y.settle(&whole, Rerata(means), Rerata(capped), all)
	y.out.RerataOPD = append(y.out.RerataOPD, whole)
}

func (y *year) newRerata(periode string, sasaran warehouse.Teks) warehouse.Rerata {
	return warehouse.Rerata{Pemda: y.Pemda, OPD: y.OPD.Kode, Tahun: y.tahun, Periode: periode, Sasaran: sasaran}
}

func (y *year) ofSasaran(periode string, sasaran warehouse.Teks, rows []*capaianRow, pk []warehouse.Target) (warehouse.Rerata, *big.Rat, *big.Rat) {
	out := y.newRerata(periode, sasaran)
	out.JumlahIndikator = len(rows)
	var exact, capped []*big.Rat
	measured := map[string]bool{}
	for _, r := range rows {
		measured[y.kunci(r.Indikator)] = true
		if r.Terpenuhi.Valid && r.Terpenuhi.Benar {
			out.JumlahTercapai++
		}
		if r.exact == nil {
			continue
		}
		out.JumlahTerukur++
		if r.inPK {
			out.JumlahPKTerukur++
		}
		exact, capped = append(exact, r.exact), append(capped, Dibatasi(r.exact, 100))
	}
	for _, t := range pk {
		if measured[y.kunci(t.Indikator)] || y.kunci(string(t.Sasaran)) == y.kunci(string(sasaran)) {
			out.JumlahPK++
		}
	}
	mean, cap := Rerata(exact), Rerata(capped)
	y.settle(&out, mean, cap, rows)
	return out, mean, cap
}

func (y *year) settle(out *warehouse.Rerata, mean, capped *big.Rat, rows []*capaianRow) {
	out.Nilai, out.Dibatasi = points(mean), points(capped)
	if mean == nil || !slices.ContainsFunc(rows, func(r *capaianRow) bool { return r.Predikat != "" }) {
		return // nothing measured, or all of it against the target of a whole year
	}
	label, _ := y.Skala.Predikat(mean)
	out.Predikat = warehouse.Teks(label)
}
