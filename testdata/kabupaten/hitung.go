package kabupaten

import (
	"math/big"
	"strings"
)

// The method of the Laporan Kinerja in exact fractions, on its own, so that it
// can be held against the product's.

var seratus = big.NewRat(100, 1)

// poin turns hundredths into points.
func poin(v int64) *big.Rat { return big.NewRat(v, 100) }

// capaian is R/T × 100, and 200 − 100 R/T for an indicator that should fall.
func capaian(target, realisasi *big.Rat, negatif bool) *big.Rat {
	x := new(big.Rat).Quo(realisasi, target)
	x.Mul(x, seratus)
	if negatif {
		x.Sub(big.NewRat(200, 1), x)
	}
	return x
}

// rata is the mean; nil of nothing.
func rata(list []*big.Rat) *big.Rat {
	if len(list) == 0 {
		return nil
	}
	sum := new(big.Rat)
	for _, x := range list {
		sum.Add(sum, x)
	}
	return sum.Quo(sum, big.NewRat(int64(len(list)), 1))
}

func dibatasi(x *big.Rat) *big.Rat {
	if x.Cmp(seratus) > 0 {
		return seratus
	}
	return x
}

// bulat writes x with n decimals, halves away from zero; "" for nil.
func bulat(x *big.Rat, n int) string {
	if x == nil {
		return ""
	}
	return x.FloatString(n)
}

// keSeratus is x in hundredths, halves away from zero.
func keSeratus(x *big.Rat) int64 {
	n, _ := new(big.Int).SetString(strings.Replace(x.FloatString(2), ".", "", 1), 10)
	return n.Int64()
}

// predikat places a capaian, rounded to two decimals, on the scale.
func predikat(x *big.Rat) string {
	if x == nil {
		return ""
	}
	switch v := keSeratus(x); {
	case v > 10000:
		return "SANGAT BAIK"
	case v >= 7600:
		return "BAIK"
	case v >= 5500:
		return "CUKUP"
	}
	return "KURANG"
}

func rataDari(nilai, terbatas []*big.Rat) Rata {
	a, b := rata(nilai), rata(terbatas)
	return Rata{Nilai: a, Dibatasi: b, Nilai6: bulat(a, 6), Dibatasi6: bulat(b, 6), Predikat: predikat(a)}
}

// kebenaran writes down the truth of a plan once its workbooks stand.
func (r *rencana) kebenaran() OPD {
	o := OPD{Kode: r.opd.Kode, Nama: r.opd.Nama, Jenis: r.opd.Jenis, Anggaran: r.serapan(), Temuan: r.temuan}
	var semua, semuaTerbatas []*big.Rat
	for _, s := range r.sasaran {
		baris := Sasaran{Nama: s.nama}
		var nilai, terbatas []*big.Rat
		for _, i := range s.indikator {
			if !i.diukur {
				o.TidakDiukur = append(o.TidakDiukur, i.nama)
				continue
			}
			m := i.kebenaran(s.nama, r.operator(i))
			m.DiPK = i.pkp != 0 || i.pk != 0 && !r.adaPerubahan()
			o.Indikator = append(o.Indikator, m)
			baris.Indikator++
			if m.Capaian != nil {
				baris.Terukur++
				nilai, terbatas = append(nilai, m.Capaian), append(terbatas, dibatasi(m.Capaian))
			}
		}
		baris.Capaian = rataDari(nilai, terbatas)
		o.Sasaran = append(o.Sasaran, baris)
		if baris.Terukur > 0 {
			semua, semuaTerbatas = append(semua, baris.Capaian.Nilai), append(semuaTerbatas, baris.Capaian.Dibatasi)
		}
	}
	o.Capaian = rataDari(semua, semuaTerbatas)
	for _, p := range r.program() {
		for _, k := range p.kegiatan {
			for t, n := range k.renstra {
				o.PaguRenstra[t] += n
				o.PaguAkhir += n
			}
		}
	}
	return o
}

func (i *indikator) kebenaran(sasaran, operator string) Indikator {
	target, dari := i.berlaku()
	m := Indikator{
		Sasaran: sasaran, Indikator: i.nama, Satuan: i.satuan, Arah: "positif", Operator: operator,
		Target: poin(target), TargetTeks: i.sel[dari].teks, SumberTarget: dari, AsalTarget: i.sel[dari].asal,
		TargetLKj: poin(i.cetak), AsalRealisasi: i.terealisasi.asal, RealisasiTeks: i.terealisasi.teks,
	}
	if i.jenis == turun {
		m.Arah = "negatif"
	}
	if i.kosong {
		m.Alasan = "REALISASI_KOSONG"
		return m
	}
	m.Realisasi = poin(i.realisasi)
	m.Capaian = capaian(m.Target, m.Realisasi, i.jenis == turun)
	m.Capaian6, m.Predikat = bulat(m.Capaian, 6), predikat(m.Capaian)
	return m
}

func terserap(pagu, realisasi int64) Serapan {
	return Serapan{pagu, realisasi, bulat(capaian(big.NewRat(pagu, 1), big.NewRat(realisasi, 1), false), 6)}
}

func (r *rencana) serapan() Anggaran {
	bl, blR := r.langsung()
	btl, btlR := r.btl.pagu(), r.btl.realisasi()
	a := Anggaran{Total: terserap(bl+btl, blR+btlR), BTL: terserap(btl, btlR), BL: terserap(bl, blR), AdaDPA: r.adaDPA}
	for _, s := range r.sasaran {
		var pagu, realisasi int64
		for _, p := range s.program {
			baris := ProgramAnggaran{Nama: p.nama, Sasaran: s.nama, Serapan: terserap(p.pagu(), p.realisasi())}
			for _, k := range p.kegiatan {
				baris.Kegiatan = append(baris.Kegiatan, KegiatanAnggaran{k.nama, terserap(k.pagu, k.realisasi)})
				a.Kegiatan++
			}
			a.Program = append(a.Program, baris)
			pagu, realisasi = pagu+p.pagu(), realisasi+p.realisasi()
		}
		a.Sasaran = append(a.Sasaran, SasaranAnggaran{s.nama, terserap(pagu, realisasi), bulat(capaian(big.NewRat(bl, 1), big.NewRat(pagu, 1), false), 6)})
	}
	return a
}
