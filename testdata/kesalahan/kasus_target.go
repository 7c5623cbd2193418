package kesalahan

import "slices"

// bebasTeks are words that measure nothing.
var bebasTeks = []string{"sesuai kebutuhan", "meningkat", "terlaksana dengan baik", "menyesuaikan", "tidak terbatas", "terpenuhi"}

// targetTeks types a target of a plan that another document overrides, so that
// nothing else depends on it.
func targetTeks(cocok func(*indikator) bool, f func(*opd, *indikator) string) func(*opd) *rencanaKasus {
	return func(o *opd) *rencanaKasus {
		i := pilih(o.acak, o.indikator())
		slot := "RKT"
		if o.adaPerubahan && o.peluang(50) {
			slot = "PK"
		}
		if cocok != nil && !cocok(i) || o.pakai["ind:"+i.id] || o.d(slot).ganti["target:"+i.id] != nil || !o.klaim(slot, "ind:"+i.id) {
			return nil
		}
		o.ketik(slot, "target:"+i.id, f(o, i))
		return di(slot, "target:"+i.id).bebas()
	}
}

func nilaiTeks(s string) func(*opd, *indikator) string {
	return func(*opd, *indikator) string { return s }
}

func persenan(i *indikator) bool { return i.satuan == "%" }
func cacahan(i *indikator) bool {
	return i.satuan == "dokumen" || i.satuan == "orang" || i.satuan == "unit"
}
func mutuan(i *indikator) bool { return i.satuan == "Nilai" }

var kasusTarget = []jenisKasus{
	{"FMT-12", Salah, "target berupa kata", targetTeks(nil, func(o *opd, _ *indikator) string { return pilih(o.acak, bebasTeks) })},
	{"FMT-12", Salah, "realisasi berupa kata", indikatorKasus(nil, func(o *opd, i *indikator) *rencanaKasus {
		i.tanpa = true
		o.ketik("LKJ", "real:"+i.id, pilih(o.acak, bebasTeks))
		return di("LKJ", "real:"+i.id).bebas()
	})},
	{"FMT-12", Salah, "target kegiatan Renstra berupa kata", func(o *opd) *rencanaKasus {
		r := pilih(o.acak, o.rinci())
		kunci := "target:" + r.id + ":" + angka(2+o.acak.IntN(3))
		if o.pakai["RENSTRA|uang:"+r.id] || !o.klaim("RENSTRA", kunci, "uang:"+r.id) {
			return nil
		}
		o.ketik("RENSTRA", kunci, pilih(o.acak, bebasTeks))
		return di("RENSTRA", kunci).bebas()
	}},
	{"FMT-12", Kendali, "huruf mutu", targetTeks(mutuan, nilaiTeks("B"))},
	{"FMT-12", Kendali, "ambang", targetTeks(persenan, nilaiTeks("≥ 80%"))},
	{"FMT-12", Kendali, "rentang", targetTeks(persenan, nilaiTeks("80% - 85%"))},
	{"FMT-12", Kendali, "persen dengan kata", targetTeks(persenan, func(_ *opd, i *indikator) string { return desimal(i.rkt, ",") + " persen" })},
	{"FMT-12", Kendali, "angka dengan satuan", targetTeks(cacahan, func(_ *opd, i *indikator) string { return desimal(i.rkt, ",") + " " + i.satuan })},
	{"LKP-01", Salah, "realisasi kosong", indikatorKasus(nil, func(o *opd, i *indikator) *rencanaKasus {
		i.tanpa = true
		o.ubah("LKJ", "real:"+i.id, func(isi) isi { return isi{} })
		return di("LKJ", "real:"+i.id).bebas()
	})},
	{"LKP-01", Salah, "triwulan yang sudah lewat kosong", func(o *opd) *rencanaKasus {
		slot := "LKJ" + angka(o.tw)
		i := pilih(o.acak, o.indikator())
		if o.tw == 0 || o.pakai["ind:"+i.id] || !o.klaim(slot, "ind:"+i.id) {
			return nil
		}
		o.pakai["ind:"+i.id] = true
		kunci := "tw" + angka(o.tw) + ":" + i.id
		o.ubah(slot, kunci, func(isi) isi { return isi{} })
		return di(slot, kunci).bebas()
	}},
	{"LKP-01", Kendali, "triwulan yang belum lewat kosong", func(o *opd) *rencanaKasus {
		slot := "LKJ" + angka(max(o.tw, 1))
		i := pilih(o.acak, o.indikator())
		if o.tw == 0 || !o.klaim(slot, "nanti:"+i.id) {
			return nil
		}
		return di(slot, "tw"+angka(o.tw+1)+":"+i.id)
	}},
	{"LKP-01", Kendali, "realisasi nol", indikatorKasus(func(_ *opd, i *indikator) bool { return !i.turun && cacahan(i) }, func(o *opd, i *indikator) *rencanaKasus {
		i.real = 0
		return di("LKJ", "real:"+i.id)
	})},
	{"CAP-02", Salah, "target nol", targetNol("")},
	{"CAP-02", Kendali, "target ≤ 0", targetNol("≤ 0")},
	{"CAP-02", Kendali, "target nol pada tahun Renstra tanpa pagu", func(o *opd) *rencanaKasus {
		r := pilih(o.acak, o.rinci())
		k, _ := o.induk(r)
		if o.pakai["RENSTRA|uang:"+r.id] || r.renstra[0] == 0 || !o.klaim("RENSTRA", "uang:"+r.id, "rp:"+r.id+":0") {
			return nil
		}
		r.renstra[0] = 0
		o.ketik("RENSTRA", "target:"+r.id+":0", "0 "+k.satuan)
		return di("RENSTRA", "target:"+r.id+":0")
	}},
	{"KON-03", Salah, "target sebelum perubahan", indikatorKasus(func(o *opd, i *indikator) bool { return o.adaPerubahan && i.pk != i.pkp && targetUtuh(o, i) }, func(o *opd, i *indikator) *rencanaKasus {
		i.lkj = i.pk
		return targetLain(o, i)
	})},
	{"KON-03", Salah, "target salah salin", indikatorKasus(targetUtuh, func(o *opd, i *indikator) *rencanaKasus {
		if i.lkj = i.bulat(i.lkj - 300); i.satuan == "%" || i.satuan == "Nilai" || i.satuan == "Indeks" {
			i.lkj += 150
		}
		return targetLain(o, i)
	})},
	{"KON-03", Kendali, "target perubahan berbeda dari murni", indikatorKasus(func(o *opd, i *indikator) bool { return o.adaPerubahan && i.pk != i.pkp && targetUtuh(o, i) }, func(_ *opd, i *indikator) *rencanaKasus {
		return di("LKJ", "target:"+i.id)
	})},
	{"KON-03", Kendali, "angka sama, ditulis lain", indikatorKasus(func(o *opd, i *indikator) bool { return i.satuan == "%" && targetUtuh(o, i) }, func(o *opd, i *indikator) *rencanaKasus {
		o.ketik("LKJ", "target:"+i.id, duaDesimal(i.lkj, ",")+" %")
		return di("LKJ", "target:"+i.id)
	})},
	{"KON-11", Salah, "realisasi lain pada perbandingan tahun", ulangKeliru("real2:")},
	{"KON-11", Salah, "realisasi lain pada perbandingan akhir Renstra", ulangKeliru("real3:")},
	{"KON-11", Kendali, "realisasi sama, ditulis lain", indikatorKasus(func(_ *opd, i *indikator) bool { return i.satuan == "%" }, func(o *opd, i *indikator) *rencanaKasus {
		o.ketik("LKJ", "real2:"+i.id, duaDesimal(i.real, ",")+"%")
		return di("LKJ", "real2:"+i.id)
	})},
}

// targetUtuh: nobody touched its targets in the plans.
func targetUtuh(o *opd, i *indikator) bool {
	return o.d("PK").ganti["target:"+i.id] == nil && !o.pakai["berkas:PK"] && !o.pakai["berkas:PKP"] && o.ada("PK")
}

func targetLain(o *opd, i *indikator) *rencanaKasus {
	return di("LKJ", "target:"+i.id).seharusnya(func() string { return desimal(o.target(i), ".") }).ikut("KON-03", "LKJ", "target2:"+i.id)
}

// targetNol promises nothing in the PK in force.
func targetNol(ambang string) func(*opd) *rencanaKasus {
	return indikatorKasus(func(o *opd, i *indikator) bool { return (ambang == "" || i.turun) && targetUtuh(o, i) && i.huruf == "" }, func(o *opd, i *indikator) *rencanaKasus {
		i.pk, i.pkp, i.lkj, i.tanpa = 0, 0, 0, true
		slot := "PK"
		if o.adaPerubahan {
			slot = "PKP"
		}
		o.ubah("LKJ", "real:"+i.id, func(isi) isi { return o.gaya.ukuran(i, i.real, o.gaya.satuan) })
		if ambang != "" {
			i.real = 0
			for s, kunci := range map[string][]string{"PK": {"target:"}, "PKP": {"target:"}, "LKJ": {"target:", "target2:"}} {
				for _, k := range kunci {
					o.ketik(s, k+i.id, ambang)
				}
			}
		}
		k := di(slot, "target:"+i.id).bebas()
		if slot == "PKP" {
			k.ikut("CAP-02", "PK", "target:"+i.id)
		}
		return k.ikut("CAP-02", "LKJ", "target:"+i.id, "target2:"+i.id)
	})
}

// ulangKeliru repeats another realisasi than the measuring table states; the
// progress beside it follows the measuring table.
func ulangKeliru(kunci string) func(*opd) *rencanaKasus {
	return indikatorKasus(nil, func(o *opd, i *indikator) *rencanaKasus {
		o.ubah("LKJ", kunci+i.id, func(isi) isi { return o.gaya.ukuran(i, i.bulat(i.real-i.real/10), false) })
		return di("LKJ", kunci+i.id).seharusnya(func() string { return desimal(i.real, ".") }).ikut("CAP-05", "LKJ", "maju:"+i.id)
	})
}

var kasusUkuran = slices.Concat(kasusCapaian, kasusPredikat, kasusTarget)
