package kesalahan

import (
	"math/big"
	"slices"
	"strconv"
	"strings"
)

// geserUang adds to an amount, however it is typed.
func geserUang(g gaya, f func(int64) int64) func(isi) isi {
	return func(asli isi) isi {
		v, _, _ := strings.Cut(kanonik(asli), ".")
		n, _ := strconv.ParseInt(v, 10, 64)
		return g.tulisUang(f(n) * max(g.seribu, 1))
	}
}

// total is a printed sum: a document and the key of the cell.
type total struct{ slot, kunci, bagian string }

var (
	totalPohon = []total{{"DPA", "pagu:total", "uang"}, {"DPPA", "pagu:total", "uang"}, {"LRA", "real:total", "uang"}, {"LRA", "pagu:total", "uang pagu"}, {"PK", "total", "uang"}, {"PKP", "total", "uang"}}
	alokasi    = []total{{"DPA", "alokasi", "alokasi"}, {"DPPA", "alokasi", "alokasi"}}
)

// totalKeliru changes a total.
func totalKeliru(list []total, f func(*opd, int64) int64, ikutan ...string) func(*opd) *rencanaKasus {
	return func(o *opd) *rencanaKasus {
		t := pilih(o.acak, list)
		if t.kunci == "alokasi" && o.era90() || !o.klaim(t.slot, t.bagian, t.kunci) {
			return nil
		}
		o.ubah(t.slot, t.kunci, geserUang(o.d(t.slot).gaya, func(v int64) int64 { return f(o, v) }))
		c := di(t.slot, t.kunci)
		for _, a := range ikutan {
			c.ikut(a, t.slot, t.kunci)
		}
		return c.ikut("HIT-07", t.slot, "persen:total").ikut("ANG-01", t.slot, "real:total").ikut("HIT-09", t.slot, "proporsi:btl", "proporsi:bl")
	}
}

// totalBenar is a control on a total whose lines are typed otherwise.
func totalBenar(list []total, buat func(*opd, total) bool) func(*opd) *rencanaKasus {
	return func(o *opd) *rencanaKasus {
		t := pilih(o.acak, list)
		if t.kunci == "alokasi" && o.era90() || o.pakai[t.slot+"|"+t.bagian] || !o.klaim(t.slot, t.kunci, "benar:"+t.kunci) {
			return nil
		}
		o.pakai[t.slot+"|"+t.bagian] = true
		if !buat(o, t) {
			return nil
		}
		return di(t.slot, t.kunci)
	}
}

// barisStrip types the lines of a document as "Rp 1.250.000,-".
func barisStrip(o *opd, t total) bool {
	for n, r := range o.rinci() {
		lajur := "pagu:"
		if strings.HasPrefix(t.kunci, "real") {
			lajur = "real:"
		}
		kunci := lajur + r.id
		if t.slot == "PK" || t.slot == "PKP" {
			_, p := o.induk(r)
			kunci = lajur + p.id
		}
		if n%2 == 0 && o.d(t.slot).ganti[kunci] == nil && o.klaim(t.slot, kunci) {
			o.ubah(t.slot, kunci, func(a isi) isi { return isi{teks: "Rp " + kelompokTeks(a) + ",-"} })
		}
	}
	return true
}

func kelompokTeks(a isi) string {
	n, _ := strconv.ParseInt(strings.TrimSuffix(kanonik(a), ".00"), 10, 64)
	return ribuan(n)
}

func ribuanSaja(o *opd, t total) bool {
	if !strings.HasPrefix(t.slot, "PK") && !strings.HasPrefix(t.slot, "D") {
		return false
	}
	o.d(t.slot).gaya.seribu = 1000
	return true
}

// satuanBlok is about the unit above the blocks of a Renstra.
func satuanBlok(f func(*opd) string) func(*opd) *rencanaKasus {
	return func(o *opd) *rencanaKasus {
		if o.era90() || !o.bersih("RENSTRA") || o.dok["RENSTRA"] != nil || !o.klaim("RENSTRA", "satuan") {
			return nil
		}
		o.gaya.blok = true
		return di("RENSTRA", f(o))
	}
}

var kasusJumlah = []jenisKasus{
	{"FMT-06", Salah, "satu blok tanpa satuan", func(o *opd) *rencanaKasus {
		p := pilih(o.acak, o.program())
		k := satuanBlok(func(o *opd) string {
			for _, x := range p.kegiatan {
				o.klaim("RENSTRA", "uang:"+x.id)
			}
			o.gaya.ribuan = 1000
			o.d("RENSTRA").hapus["satuan:"+p.id] = true
			return "rp:" + p.kegiatan[0].rinci[0].id + ":0"
		})(o)
		if k != nil {
			k.bebas()
		}
		return k
	}},
	{"FMT-06", Kendali, "semua blok dalam rupiah tanpa keterangan", satuanBlok(func(o *opd) string {
		o.gaya.ribuan = 1
		for _, p := range o.program() {
			o.d("RENSTRA").hapus["satuan:"+p.id] = true
		}
		return "rp:" + o.rinci()[0].id + ":0"
	})},
	{"FMT-06", Kendali, "satuan disebut dengan kata lain", satuanBlok(func(o *opd) string {
		o.gaya.ribuan = 1000
		for n, p := range o.program() {
			o.ketik("RENSTRA", "satuan:"+p.id, []string{"(dalam ribuan)", "(dalam ribuan rupiah)", "(dalam ribu rupiah)", "(Rp. 000)"}[n])
		}
		return "rp:" + o.rinci()[0].id + ":0"
	})},
	{"HIT-06", Salah, "kegiatan dicabut setelah total diketik", totalKeliru(totalPohon, func(_ *opd, v int64) int64 { return v + 1_500_000 })},
	{"HIT-06", Salah, "baris terakhir tidak ikut dijumlahkan", totalKeliru(totalPohon[:3], func(o *opd, v int64) int64 { return v - o.rinci()[len(o.rinci())-1].real })},
	{"HIT-06", Salah, "dua angka tertukar", totalKeliru(totalPohon, func(_ *opd, v int64) int64 { return v + 27_000 })},
	{"HIT-06", Salah, "selisih kecil", totalKeliru(totalPohon, func(_ *opd, v int64) int64 { return v - 50 })},
	{"HIT-06", Kendali, `rincian ditulis "Rp …,-"`, totalBenar(totalPohon, barisStrip)},
	{"HIT-06", Kendali, "total tanpa nama di atas rincian", func(o *opd) *rencanaKasus {
		s := pilih(o.acak, []string{"PK", "PKP"})
		if !o.klaim(s, "uang", "total") {
			return nil
		}
		o.d(s).hapus["total di atas"] = true
		return di(s, "total")
	}},
	{"FMT-03", Salah, "total dalam ribuan", totalKeliru(slices.Concat(totalPohon, alokasi), func(_ *opd, v int64) int64 { return v / 1000 }, "HIT-06", "ANG-03")},
	{"FMT-03", Salah, "total kehilangan tiga angka terakhir", totalKeliru(slices.Concat(totalPohon[:2], alokasi), func(_ *opd, v int64) int64 { return v/1_000_000*1000 + 350 }, "HIT-06", "ANG-03")},
	{"FMT-03", Salah, "total dalam jutaan", totalKeliru(totalPohon[:3], func(_ *opd, v int64) int64 { return v / 1_000_000 }, "HIT-06", "ANG-03")},
	{"FMT-03", Kendali, "semuanya dalam ribuan dan disebut", func(o *opd) *rencanaKasus {
		t := pilih(o.acak, []total{totalPohon[0], totalPohon[1], totalPohon[4], totalPohon[5]})
		if !o.bersih(t.slot) || !o.klaim(t.slot, t.bagian, t.kunci, "alokasi") || !ribuanSaja(o, t) {
			return nil
		}
		return di(t.slot, t.kunci)
	}},
	{"FMT-03", Kendali, "satu baris jauh lebih kecil", func(o *opd) *rencanaKasus {
		r := pilih(o.acak, o.rinci())
		if !o.bersih("DPA", "DPPA", "LRA", "PK", "PKP", "LKJ") || !o.klaim("DPA", "pagu:"+r.id) {
			return nil
		}
		r.pagu, r.ubah, r.real = 500_000, 500_000, 450_000
		return di("DPA", "pagu:"+r.id)
	}},
	{"ANG-03", Salah, "total bukan BTL + BL", totalKeliru(alokasi, func(_ *opd, v int64) int64 { return v + 12_500_000 }, "HIT-06")},
	{"ANG-03", Salah, "total hanya menghitung BTL", func(o *opd) *rencanaKasus {
		return totalKeliru(alokasi, func(o *opd, _ int64) int64 { return o.btl }, "HIT-06")(o)
	}},
	{"ANG-03", Kendali, "alokasi ditulis sebagai teks", totalBenar(alokasi, func(o *opd, t total) bool {
		o.ubah(t.slot, "pagu:btl", func(a isi) isi { return isi{teks: "Rp. " + kelompokTeks(a) + ",-"} })
		return true
	})},
	{"HIT-11", Salah, "subtotal ikut dijumlahkan", gandaKeliru(func(o *opd, v int64) int64 { return 3 * v })},
	{"HIT-11", Salah, "jumlah program ikut dijumlahkan", gandaKeliru(func(o *opd, v int64) int64 { return 2 * v })},
	{"HIT-11", Kendali, "total di bawah tiga tingkat benar", func(o *opd) *rencanaKasus {
		t := pilih(o.acak, totalPohon[:4])
		if !o.era90() || o.d(t.slot).ganti[t.kunci] != nil || !o.klaim(t.slot, t.bagian, t.kunci) {
			return nil
		}
		return di(t.slot, t.kunci)
	}},
}

// gandaKeliru counts what is above the lines beside them.
func gandaKeliru(f func(*opd, int64) int64) func(*opd) *rencanaKasus {
	return func(o *opd) *rencanaKasus {
		if !o.era90() {
			return nil
		}
		return totalKeliru(totalPohon[:4], f, "HIT-06")(o)
	}
}

// nisbahUang is a printed percentage and what it is of.
type nisbahUang struct {
	slot, kunci string
	hitung      func() *big.Rat
}

// serapan draws a percentage of realisasi in pagu.
func (o *opd) serapan() nisbahUang {
	r := pilih(o.acak, o.rinci())
	switch n := o.acak.IntN(5); {
	case n == 0:
		return nisbahUang{"LRA", "persen:total", func() *big.Rat { return nisbah(o.jumlah(realisasi), o.jumlah(o.pagu)) }}
	case n == 1 && !o.era90():
		return nisbahUang{"LRA", "persen:btl", func() *big.Rat { return nisbah(o.btlReal, o.btl) }}
	}
	return nisbahUang{"LRA", "persen:" + r.id, func() *big.Rat { return nisbah(r.real, o.pagu(r)) }}
}

// proporsi draws a printed part of the whole.
func (o *opd) proporsi() nisbahUang {
	if !o.era90() && o.peluang(60) {
		s := pilih(o.acak, []string{"DPA", "DPPA"})
		f := murni
		if s == "DPPA" {
			f = perubahan
		}
		return nisbahUang{s, "proporsi:btl", func() *big.Rat { return nisbah(o.btl, o.btl+o.jumlah(f)) }}
	}
	p := pilih(o.acak, o.sasaranTerkait().program)
	return nisbahUang{"LRA", "proporsi:" + p.id, func() *big.Rat { return nisbah(p.jumlah(o.pagu), o.jumlah(o.pagu)) }}
}

func nisbahKasus(ambil func(*opd) nisbahUang, tulis func(o *opd, r *big.Rat) isi, beda bool) func(*opd) *rencanaKasus {
	return func(o *opd) *rencanaKasus {
		n := ambil(o)
		if !o.ada(n.slot) || o.d(n.slot).ganti[n.kunci] != nil || strings.HasSuffix(n.kunci, ":btl") && o.pakai[n.slot+"|alokasi"] && n.slot != "LRA" ||
			strings.HasSuffix(n.kunci, "total") && (o.pakai["LRA|uang"] || o.pakai["LRA|uang pagu"]) || beda && bulat(n.hitung()) == potong(n.hitung()) ||
			strings.HasPrefix(n.kunci, "persen:") && o.pakai["LRA|"+strings.Replace(n.kunci, "persen:", "real:", 1)] || !o.klaim(n.slot, n.kunci) {
			return nil
		}
		if strings.HasPrefix(n.kunci, "persen:") {
			o.klaim("LRA", strings.Replace(n.kunci, "persen:", "real:", 1))
		}
		if strings.HasSuffix(n.kunci, "total") {
			o.klaim("LRA", "uang", "uang pagu")
		}
		if strings.HasSuffix(n.kunci, ":btl") && n.slot != "LRA" {
			o.klaim(n.slot, "alokasi")
		}
		o.ubah(n.slot, n.kunci, func(isi) isi { return tulis(o, n.hitung()) })
		return di(n.slot, n.kunci)
	}
}

// teksPersen writes a percentage as text with so many decimals.
func teksPersen(r *big.Rat, desimalan int) isi {
	persen := new(big.Rat).Quo(r, big.NewRat(100, 1))
	return isi{teks: strings.ReplaceAll(persen.FloatString(desimalan), ".", ",")}
}

// nisbahNanti are the ways a percentage is wrong, and right but written otherwise.
func nisbahNanti(aturan string, ambil func(*opd) nisbahUang) []jenisKasus {
	kolom := func(f func(*big.Rat) int64) func(*opd, *big.Rat) isi {
		return func(o *opd, r *big.Rat) isi { return o.gaya.persenKolom(f(r)) }
	}
	return []jenisKasus{
		{aturan, Salah, "salah hitung", nisbahKasus(ambil, kolom(func(r *big.Rat) int64 { return bulat(r) - 730 }), false)},
		{aturan, Salah, "selisih seperseratus lebih", nisbahKasus(ambil, kolom(func(r *big.Rat) int64 {
			if v := bulat(r) + 3; v%10 != 0 {
				return v
			}
			return bulat(r) + 4 // rounded to one decimal it would be right
		}), false)},
		{aturan, Salah, "dua angka tertukar", nisbahKasus(ambil, kolom(func(r *big.Rat) int64 { return bulat(r) + 90 }), false)},
		{aturan, Kendali, "dipotong, bukan dibulatkan", nisbahKasus(ambil, kolom(potong), true)},
		{aturan, Kendali, "satu desimal", nisbahKasus(ambil, func(_ *opd, r *big.Rat) isi { return teksPersen(r, 1) }, false)},
		{aturan, Kendali, "semua desimal", nisbahKasus(ambil, func(_ *opd, r *big.Rat) isi {
			return isi{angka: new(big.Rat).Quo(r, big.NewRat(100, 1)).FloatString(10), format: dua}
		}, false)},
	}
}

var kasusNisbah = slices.Concat(nisbahNanti("HIT-07", (*opd).serapan), nisbahNanti("HIT-09", (*opd).proporsi))
