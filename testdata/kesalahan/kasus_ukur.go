package kesalahan

import (
	"math/big"
	"slices"
)

// ambilIndikator claims an indicator with all that is said of it.
func (o *opd) ambilIndikator() *indikator {
	i := pilih(o.acak, o.indikator())
	if !o.ada("LKJ") || o.pakai["ind:"+i.id] || o.pakai["LKJ|nama:"+i.id] || !o.klaim("LKJ", "ind:"+i.id) {
		return nil
	}
	o.pakai["ind:"+i.id] = true
	return i
}

// indikatorKasus is a case of one indicator; f says where, nil where it does not
// fit after all.
func indikatorKasus(cocok func(*opd, *indikator) bool, f func(*opd, *indikator) *rencanaKasus) func(*opd) *rencanaKasus {
	return func(o *opd) *rencanaKasus {
		i := pilih(o.acak, o.indikator())
		if o.pakai["ind:"+i.id] || !o.ada("LKJ") || cocok != nil && !cocok(o, i) || !o.klaim("LKJ", "ind:"+i.id) {
			return nil
		}
		o.pakai["ind:"+i.id] = true
		return f(o, i)
	}
}

func adaPredikat(o *opd, _ *indikator) bool { return o.gaya.predikat }
func naik(_ *opd, i *indikator) bool        { return !i.turun }
func turun(_ *opd, i *indikator) bool       { return i.turun }

// beda tells a value that is far from what either formula gives.
func jauh(i *indikator, v int64) bool {
	return mutlak(v-bulat(i.capaian())) > 5 && mutlak(v-bulat(capaian(i.lkj, i.real, !i.turun))) > 5
}

// capaianKeliru prints another capaian.
func capaianKeliru(cocok func(*opd, *indikator) bool, v func(*indikator) int64) func(*opd) *rencanaKasus {
	return indikatorKasus(func(o *opd, i *indikator) bool { return (cocok == nil || cocok(o, i)) && jauh(i, v(i)) }, func(o *opd, i *indikator) *rencanaKasus {
		o.ubah("LKJ", "capaian:"+i.id, func(isi) isi { return o.gaya.persenKolom(v(i)) })
		return di("LKJ", "capaian:"+i.id)
	})
}

// persenLain writes a right percentage in another way.
func persenLain(kunci string, cocok func(*opd, *indikator) bool, f func(*big.Rat) isi) func(*opd) *rencanaKasus {
	return indikatorKasus(cocok, func(o *opd, i *indikator) *rencanaKasus {
		hitung := i.capaian
		if kunci == "maju:" {
			hitung = func() *big.Rat { return capaian(i.akhir, i.real, i.turun) }
		}
		o.ubah("LKJ", kunci+i.id, func(isi) isi { return f(hitung()) })
		return di("LKJ", kunci+i.id)
	})
}

func dipotong(r *big.Rat) isi { return isi{teks: duaDesimal(potong(r), ",")} }

var kasusCapaian = []jenisKasus{
	{"CAP-01", Salah, "salah hitung", capaianKeliru(nil, func(i *indikator) int64 { return bulat(i.capaian()) + 640 })},
	{"CAP-01", Salah, "disalin dari realisasi", capaianKeliru(func(_ *opd, i *indikator) bool { return i.satuan == "%" }, func(i *indikator) int64 { return i.real })},
	{"CAP-01", Salah, "target dibagi realisasi", capaianKeliru(naik, func(i *indikator) int64 { return bulat(nisbah(i.lkj, i.real)) })},
	{"CAP-01", Salah, "arah negatif dihitung dengan rumus positif", indikatorKasus(func(o *opd, i *indikator) bool {
		return i.turun && i.real != i.lkj && mutlak(bulat(i.capaian())-bulat(capaian(i.lkj, i.real, false))) > 5 && !o.pakai["berkas:IKU"] && o.klaim("IKU", "baris:"+i.id)
	}, func(o *opd, i *indikator) *rencanaKasus {
		o.ubah("LKJ", "capaian:"+i.id, func(isi) isi { return o.gaya.persenKolom(bulat(capaian(i.lkj, i.real, false))) })
		return di("LKJ", "capaian:"+i.id).ikut("CAP-04", "LKJ", "rata").ikut("PRD-01", "LKJ", "predikat:"+i.id)
	})},
	{"CAP-01", Kendali, "arah negatif dengan rumusnya", persenLain("capaian:", turun, func(r *big.Rat) isi { return isi{teks: duaDesimal(bulat(r), ",") + "%"} })},
	{"CAP-01", Kendali, "dipotong", persenLain("capaian:", func(_ *opd, i *indikator) bool { return bulat(i.capaian()) != potong(i.capaian()) }, dipotong)},
	{"CAP-01", Kendali, "satu desimal", persenLain("capaian:", nil, func(r *big.Rat) isi { return teksPersen(r, 1) })},
	{"CAP-01", Kendali, "di atas seratus", indikatorKasus(func(_ *opd, i *indikator) bool { return naik(nil, i) && i.satuan != "%" }, func(o *opd, i *indikator) *rencanaKasus {
		i.real = i.bulat(i.lkj * 118 / 100)
		return di("LKJ", "capaian:"+i.id)
	})},
	{"CAP-05", Salah, "salah hitung", indikatorKasus(nil, func(o *opd, i *indikator) *rencanaKasus {
		o.ubah("LKJ", "maju:"+i.id, func(isi) isi { return o.gaya.persenKolom(bulat(capaian(i.akhir, i.real, i.turun)) - 1370) })
		return di("LKJ", "maju:"+i.id)
	})},
	{"CAP-05", Salah, "dibagi target tahun ini", indikatorKasus(func(_ *opd, i *indikator) bool {
		// What is counted may be added up over the years.
		return !i.turun && !cacahan(i) && mutlak(bulat(i.capaian())-bulat(capaian(i.akhir, i.real, false))) > 5 && mutlak(bulat(i.capaian())-bulat(capaian(i.akhir, i.real, true))) > 5
	}, func(o *opd, i *indikator) *rencanaKasus {
		o.ubah("LKJ", "maju:"+i.id, func(isi) isi { return o.gaya.persenKolom(bulat(i.capaian())) })
		return di("LKJ", "maju:"+i.id)
	})},
	{"CAP-05", Kendali, "arah negatif dengan rumusnya", persenLain("maju:", turun, func(r *big.Rat) isi { return isi{teks: duaDesimal(bulat(r), ",")} })},
	{"CAP-05", Kendali, "dipotong", persenLain("maju:", func(_ *opd, i *indikator) bool {
		r := capaian(i.akhir, i.real, i.turun)
		return bulat(r) != potong(r)
	}, dipotong)},
	{"CAP-04", Salah, "salah hitung", rataKeliru(func(v int64) int64 { return v + 212 })},
	{"CAP-04", Salah, "dibulatkan dari angka lain", rataKeliru(func(v int64) int64 { return v - 45 })},
	{"CAP-04", Kendali, "hanya indikator yang terukur", func(o *opd) *rencanaKasus {
		i := o.indikator()[0]
		if i.satuan != "Nilai" || o.pakai["ind:"+i.id] || !o.bersih("PK", "PKP") || !o.klaim("LKJ", "ind:"+i.id, "rata") {
			return nil
		}
		o.pakai["ind:"+i.id] = true
		i.tanpa, i.huruf = true, "B"
		return di("LKJ", "rata")
	}},
	{"CAP-04", Kendali, "ditulis dengan satu desimal", func(o *opd) *rencanaKasus {
		if !o.klaim("LKJ", "rata") {
			return nil
		}
		o.ubah("LKJ", "rata", func(isi) isi {
			r, perSasaran := o.rataCapaian()
			if o.gaya.rataAtas {
				r = perSasaran
			}
			return teksPersen(r, 1)
		})
		return di("LKJ", "rata")
	}},
}

// rataCapaian are the averages over the indicators and over the sasaran.
func (o *opd) rataCapaian() (semua, perSasaran *big.Rat) {
	var list, atas []*big.Rat
	for _, s := range o.sasaran {
		var bagian []*big.Rat
		for _, i := range s.indikator {
			if i.diukur && !i.tanpa {
				bagian = append(bagian, i.capaian())
			}
		}
		if list = append(list, bagian...); bagian != nil {
			atas = append(atas, rata(bagian))
		}
	}
	return rata(list), rata(atas)
}

// rataKeliru changes the average.
func rataKeliru(f func(int64) int64) func(*opd) *rencanaKasus {
	return func(o *opd) *rencanaKasus {
		if !o.klaim("LKJ", "rata") {
			return nil
		}
		o.ubah("LKJ", "rata", func(isi) isi {
			a, b := o.rataCapaian()
			semua, perSasaran := bulat(a), bulat(b)
			v := f(semua)
			for mutlak(v-semua) < 9 || mutlak(v-perSasaran) < 9 || v%10 == 0 {
				v += 13 // neither of the two averages
			}
			return o.gaya.persenKolom(v)
		})
		k := di("LKJ", "rata")
		if o.gaya.rataAtas {
			return k
		}
		return k.bebas() // the mean of the sasaran would be right as well
	}
}

// predikatKasus writes another predikat.
func predikatKasus(cocok func(*opd, *indikator) bool, f func(o *opd, i *indikator) string) func(*opd) *rencanaKasus {
	return indikatorKasus(func(o *opd, i *indikator) bool { return adaPredikat(o, i) && (cocok == nil || cocok(o, i)) }, func(o *opd, i *indikator) *rencanaKasus {
		o.ubah("LKJ", "predikat:"+i.id, func(isi) isi { return isi{teks: f(o, i)} })
		return di("LKJ", "predikat:"+i.id)
	})
}

var jenjang = []string{"SANGAT BAIK", "BAIK", "CUKUP", "KURANG"}

// sebelah is a neighbouring step of the scale.
func sebelah(i *indikator, geser int) string {
	n := slices.Index(jenjang, predikat(i.capaian())) + geser
	if n < 0 || n >= len(jenjang) {
		n -= 2 * geser
	}
	return jenjang[n]
}

func tulisPredikat(s string) func(*opd, *indikator) string {
	return func(*opd, *indikator) string { return s }
}

var kasusPredikat = []jenisKasus{
	{"PRD-01", Salah, "satu jenjang lebih tinggi", predikatKasus(nil, func(_ *opd, i *indikator) string { return sebelah(i, -1) })},
	{"PRD-01", Salah, "satu jenjang lebih rendah", predikatKasus(nil, func(_ *opd, i *indikator) string { return sebelah(i, 1) })},
	{"PRD-01", Kendali, "tepat seratus adalah BAIK", indikatorKasus(adaPredikat, func(o *opd, i *indikator) *rencanaKasus {
		i.real = i.lkj
		return di("LKJ", "predikat:"+i.id)
	})},
	{"PRD-01", Kendali, "di celah skala ditutup ke bawah", indikatorKasus(func(o *opd, i *indikator) bool { return o.gaya.predikat && !i.turun && i.satuan == "%" }, func(o *opd, i *indikator) *rencanaKasus {
		i.real = i.lkj * 755 / 1000
		return di("LKJ", "predikat:"+i.id)
	})},
	{"PRD-01", Kendali, "huruf kecil", predikatKasus(nil, func(_ *opd, i *indikator) string {
		return map[string]string{"SANGAT BAIK": "Sangat Baik", "BAIK": "Baik", "CUKUP": "Cukup", "KURANG": "kurang"}[predikat(i.capaian())]
	})},
	{"PRD-04", Salah, "pilihan templat", predikatKasus(nil, tulisPredikat("SANGAT BAIK/BAIK/CUKUP"))},
	{"PRD-04", Salah, "pilihan templat dengan spasi", predikatKasus(nil, tulisPredikat("Sangat Baik / Baik / Cukup / Kurang"))},
	{"PRD-04", Salah, "dua pilihan tersisa", predikatKasus(nil, tulisPredikat("BAIK/ CUKUP"))},
	{"PRD-04", Kendali, "predikat dari dua kata", predikatKasus(nil, func(_ *opd, i *indikator) string { return predikat(i.capaian()) + " " })},
	{"PRD-04", Kendali, "istilah skala lain", predikatKasus(nil, tulisPredikat("Sangat Tinggi"))},
}
