package kabupaten

import "math/rand/v2"

// indikator is an indicator of a sasaran with everything said about it in the
// year. Values are hundredths.
type indikator struct {
	contoh
	rkt, pk, pkp, iku int64 // targets as each document states them; 0: not stated
	cetak             int64 // target printed beside the realisasi
	realisasi, lalu   int64 // of the year, of the year before
	akhir             int64 // target at the end of the Renstra
	diukur, kosong    bool  // kosong: its realisasi was left blank
	sel               map[string]sumber
	terealisasi       sumber
}

// sumber is where and how a value was typed.
type sumber struct {
	asal Asal
	teks string
}

// The documents a target can come from, the first that states it wins.
const (
	dariPKPerubahan = "PK_PERUBAHAN"
	dariPK          = "PK"
	dariRKT         = "RKT"
	dariIKU         = "IKU"
	dariRealisasi   = "REALISASI"
)

// berlaku is the target in force and the document it comes from.
func (i *indikator) berlaku() (nilai int64, dari string) {
	for _, s := range []struct {
		nilai int64
		dari  string
	}{{i.pkp, dariPKPerubahan}, {i.pk, dariPK}, {i.rkt, dariRKT}, {i.iku, dariIKU}} {
		if s.nilai != 0 {
			return s.nilai, s.dari
		}
	}
	return i.cetak, dariRealisasi
}

// tetapkan draws the targets of the year as RKT, PK and PK perubahan state them.
func (i *indikator) tetapkan(acak *rand.Rand) {
	dasar := antara(acak, i.min, i.mak) * 100
	langkah := antara(acak, 1, 4) * 100
	setengah := acak.IntN(4) == 0
	naikkan, ubah, kurangi := acak.IntN(3) == 0, acak.IntN(3) == 0, acak.IntN(4) == 0
	if setengah && i.jenis == naik && (i.satuan == "%" || i.satuan == "") {
		dasar += 50
	}
	i.rkt, i.pk, i.pkp, i.cetak = dasar, dasar, dasar, dasar
	if i.jenis == ambang {
		i.iku = dasar
		return
	}
	arah := int64(1)
	if i.jenis == turun {
		arah, langkah = -1, 100
	}
	if naikkan {
		i.pk += arah * 100
	}
	if i.pkp = i.pk; ubah {
		i.pkp += arah * langkah
		if kurangi {
			i.pkp = i.pk - arah*langkah
		}
	}
	i.pk, i.pkp, i.iku = i.batas(i.pk), i.batas(i.pkp), i.batas(i.pk)
}

// batas keeps a value where it can be: 1 % to 100 %.
func (i *indikator) batas(v int64) int64 {
	if i.satuan == "%" || i.satuan == "" {
		v = min(v, 10000)
	}
	return max(v, 100)
}

// ukur draws what was reached, from well below to above the target in force.
func (i *indikator) ukur(acak *rand.Rand) {
	target, _ := i.berlaku()
	i.cetak = target
	capaian := capaianAcak(acak)
	geser := antara(acak, 200, 900)
	kali := capaian
	if i.jenis == turun {
		kali, geser = 20000-capaian, -geser
	}
	i.realisasi = i.bulat(target * kali / 10000)
	i.lalu = i.bulat(i.realisasi * (10000 - geser) / 10000)
	if i.lalu == i.realisasi {
		i.lalu = i.realisasi + 100
		if i.realisasi >= 10000 && i.utuh() == 1 {
			i.lalu = i.realisasi - 100
		}
	}
	i.akhir = i.batas(target + antara(acak, 1, 4)*100)
	if i.jenis == turun {
		i.akhir = i.batas(target - 100)
	}
}

// utuh is the step a value moves in: whole pieces for what is counted.
func (i *indikator) utuh() int64 {
	if i.satuan == "%" || i.satuan == "" {
		return 1
	}
	return 100
}

func (i *indikator) bulat(v int64) int64 {
	u := i.utuh()
	v = (v + u/2) / u * u
	if u == 1 {
		return min(max(v, 1), 10000)
	}
	return max(v, u)
}

// capaianAcak draws an achievement in hundredths of a percent: every part of
// the scale, its gap between 75 and 76, and exactly 100.
func capaianAcak(acak *rand.Rand) int64 {
	switch n := acak.IntN(100); {
	case n < 7:
		return antara(acak, 3800, 5450)
	case n < 18:
		return antara(acak, 5500, 7500)
	case n < 23:
		return antara(acak, 7505, 7595)
	case n < 62:
		return antara(acak, 7600, 9990)
	case n < 72:
		return 10000
	default:
		return antara(acak, 10010, 12200)
	}
}

// dokumenPK settles which documents state which targets: some OPD signed no PK
// perubahan or left an indicator out of it, some measure what no PK holds.
func (r *rencana) dokumenPK() {
	semua := r.indikator()
	berubah := false
	for _, i := range semua {
		berubah = berubah || i.pkp != i.pk
		if !r.gaya.ikuTahun {
			i.iku = 0
		}
	}
	for _, i := range semua { // a PK perubahan changes something
		if !berubah && i.jenis == naik {
			i.pkp, berubah = i.batas(i.pk-200), true
		}
	}
	akhir := semua[len(semua)-1]
	switch {
	case r.nomor%9 == 5:
		for _, i := range semua {
			i.pkp = 0
		}
	case r.nomor%9 == 7 && len(semua) > 1:
		akhir.pkp = 0
	}
	if r.nomor%6 == 4 && len(semua) > 1 {
		akhir.pk, akhir.pkp = 0, 0
		if r.nomor/6%3 > 0 {
			akhir.rkt = 0
		}
	}
}

// adaPerubahan tells whether the OPD signed a PK perubahan.
func (r *rencana) adaPerubahan() bool { return r.nomor%9 != 5 }
