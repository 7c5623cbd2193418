package kesalahan

import "strconv"

// indikatorBaru draws the targets and the realisasi of an indicator.
func (o *opd) indikatorBaru(b bankIndikator, ke int) *indikator {
	i := &indikator{id: "i" + angka(ke), nama: isiNama(b.nama, o.kata), satuan: b.satuan, turun: b.turun, diukur: true}
	dasar := o.antara(b.min, b.mak) * 100
	langkah := int64(100)
	if b.turun {
		langkah = -50
	}
	posisi := int64(o.tahun - o.awal())
	for t := range i.renstra {
		i.renstra[t] = dasar + (int64(t)-posisi)*langkah
	}
	i.awal, i.akhir = i.renstra[0]-langkah, i.renstra[5]
	i.rkt, i.pk = dasar, dasar+langkah*o.antara(0, 1) // a PK may ask for more than the Renstra
	i.pkp = i.pk + langkah*o.antara(0, 2)
	i.lkj = o.target(i)
	i.real = i.bulat(i.lkj * o.antara(8100, 10900) / 10000)
	if i.satuan == "%" {
		i.real = min(i.real, 9950)
	}
	if i.lalu = i.bulat(i.real * o.antara(900, 980) / 1000); i.turun {
		i.lalu = i.bulat(i.real * o.antara(1030, 1200) / 1000)
	}
	if i.lalu == i.real {
		i.lalu = max(i.real-100, 0)
	}
	o.triwulan(i)
	return i
}

// triwulan spreads a target and its realisasi over the year, cumulatively.
func (o *opd) triwulan(i *indikator) {
	for t := range i.twTarget {
		i.twTarget[t] = i.bulat(i.pk * int64(t+1) / 4)
		if i.turun || i.satuan == "Nilai" || i.satuan == "Indeks" {
			i.twTarget[t] = i.pk
		}
		i.twReal[t] = i.bulat(i.twTarget[t] * o.antara(8600, 10400) / 10000)
	}
	i.twTarget[3] = i.pk
}

// bulat keeps what is counted whole.
func (i *indikator) bulat(v int64) int64 {
	switch i.satuan {
	case "%", "Nilai", "Indeks":
		return max(v, 1)
	}
	return max((v+50)/100*100, 100)
}

// gaya is how an office writes: what differs between workbooks that say the
// same.
type gaya struct {
	gabung     bool   // names merged over their rows
	satuan     bool   // a column for the unit
	predikat   bool   // a column for the predikat
	nomorKolom bool   // a row (1) (2) (3) below the header
	angka      bool   // measures typed as numbers
	uang       int    // money: 0 number, 1 "1.234.000", 2 "Rp 1.234.000", 3 "1.234.000,00"
	persen     string // "%" or " %"
	arah       bool   // a column for the direction in the measuring table
	ribuan     int64  // unit of the Renstra in rupiah: 1, 1000, 1_000_000
	blok       bool   // a Renstra in blocks, before 2021
	daftar     bool   // an RKT as a list
	kop        int
	berkas     int
	rataAtas   bool  // the average over sasaran, not over indicators
	rumus      bool  // totals are formulas
	seribu     int64 // unit of the money of a document that says so, 0 for rupiah
}

func gayaAcak(acak interface{ IntN(int) int }) gaya {
	ya := func(persen int) bool { return acak.IntN(100) < persen }
	return gaya{gabung: ya(50), satuan: ya(45), predikat: ya(60), nomorKolom: ya(50), angka: ya(50), uang: []int{0, 0, 0, 1, 2, 3}[acak.IntN(6)], persen: []string{"%", "%", " %"}[acak.IntN(3)],
		arah: ya(35), ribuan: []int64{1, 1, 1000, 1000}[acak.IntN(4)], blok: ya(60), daftar: ya(50), kop: acak.IntN(3), berkas: acak.IntN(3), rataAtas: ya(50), rumus: ya(40)}
}

// tulisUang is an amount below a header that says it is money.
func (g gaya) tulisUang(v int64) isi {
	v /= max(g.seribu, 1)
	switch g.uang {
	case 1:
		return isi{teks: ribuan(v)}
	case 2:
		return isi{teks: "Rp " + ribuan(v)}
	case 3:
		return isi{teks: ribuan(v) + ",00"}
	}
	return isi{angka: strconv.FormatInt(v, 10), format: ribu}
}

// skala is an amount in the unit of the Renstra.
func (g gaya) skala(v int64) isi { return g.tulisUang(v / g.ribuan) }

// ukuran writes a measure; terpisah says that its unit has a column of its own.
func (g gaya) ukuran(i *indikator, v int64, terpisah bool) isi {
	switch {
	case i.huruf != "":
		return isi{teks: i.huruf}
	case i.satuan == "Nilai", i.satuan == "Indeks", terpisah:
		if g.angka {
			return isi{angka: desimal(v, ".")}
		}
		return isi{teks: desimal(v, ",")}
	case i.satuan == "%" && g.angka:
		return isi{angka: perSeratus(v), format: persenDua}
	case i.satuan == "%":
		return isi{teks: desimal(v, ",") + g.persen}
	}
	return isi{teks: desimal(v, ",") + " " + i.satuan}
}

// tulisVolume writes the output of a kegiatan.
func (k *kegiatan) tulisVolume() string { return desimal(k.volume, ",") + " " + k.satuan }

// persenKolom writes one below a header that says (%).
func (g gaya) persenKolom(v int64) isi {
	if g.angka {
		return isi{angka: duaDesimal(v, "."), format: dua}
	}
	return isi{teks: duaDesimal(v, ",")}
}
