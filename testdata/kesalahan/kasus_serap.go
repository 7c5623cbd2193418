package kesalahan

import "strings"

// lebih spends more than there is on a line; what shows the same figures above
// or again is wrong with it.
func lebih(f func(o *opd, r *rinci) int64) func(*opd) *rencanaKasus {
	return func(o *opd) *rencanaKasus {
		r := pilih(o.acak, o.rinci())
		real := f(o, r)
		if real == 0 || o.pakai["real:"+r.id] || o.d("LRA").ganti["real:"+r.id] != nil || o.d("LRA").ganti["persen:"+r.id] != nil || !o.klaim("LRA", "real:"+r.id, "persen:"+r.id) {
			return nil
		}
		o.pakai["real:"+r.id] = true
		r.real = real
		k, p := o.induk(r)
		c := di("LRA", "real:"+r.id).bebas()
		c.ikut("ANG-01", "LRA", "real:"+k.id, "real:"+p.id)
		if k.id == r.id {
			c.ikutan = c.ikutan[1:]
		}
		return c.ikut("ANG-01", "LKJ", "evreal:"+r.id, "evreal:"+k.id, "evreal:"+p.id)
	}
}

// tanpaHasil is a formula whose result was never stored.
func tanpaHasil(a isi) isi { return isi{rumus: "SUM(" + pengganti(a) + ",0)", format: a.format} }

// denganHasil is one whose result was.
func denganHasil(a isi) isi {
	v := kanonik(a)
	if a.format == persenDua {
		v = a.angka
	}
	return isi{rumus: "SUM(" + v + ",0)", angka: v, format: a.format}
}

// pengganti are the digits of a cell, without a unit.
func pengganti(a isi) string {
	if a.angka != "" {
		return a.angka
	}
	angka, _, _ := strings.Cut(strings.TrimPrefix(a.teks, "Rp "), " ")
	return kanonik(isi{teks: angka})
}

func programKeliru(f func(p *program, pagu func(*rinci) int64) int64) func(*opd) *rencanaKasus {
	return func(o *opd) *rencanaKasus {
		slot := pilih(o.acak, []string{"DPA", "DPPA", "LRA"})
		p := pilih(o.acak, o.program())
		if len(p.kegiatan) < 2 || !o.era90() && !o.bersih(slot) && !o.d(slot).hapus["program kosong"] || !o.klaim(slot, "pagu:"+p.id, "tingkat:"+p.id, "uang", "uang pagu") {
			return nil
		}
		o.d(slot).hapus["program kosong"] = true
		pagu := map[string]func(*rinci) int64{"DPA": murni, "DPPA": perubahan, "LRA": o.pagu}[slot]
		o.ubah(slot, "pagu:"+p.id, func(isi) isi { return o.d(slot).gaya.tulisUang(f(p, pagu)) })
		return di(slot, "pagu:"+p.id).ikut("HIT-07", slot, "persen:"+p.id).ikut("ANG-01", slot, "real:"+p.id)
	}
}

var kasusSerap = []jenisKasus{
	{"ANG-01", Salah, "realisasi di atas pagu", lebih(func(o *opd, r *rinci) int64 { return o.pagu(r) + o.antara(1, 40)*25_000 })},
	{"ANG-01", Salah, "realisasi satu rupiah di atas pagu", lebih(func(o *opd, r *rinci) int64 { return o.pagu(r) + 1 })},
	{"ANG-01", Kendali, "realisasi sama dengan pagu", lebih(func(o *opd, r *rinci) int64 { return o.pagu(r) })},
	{"ANG-01", Kendali, "di atas pagu murni, tidak di atas perubahan", lebih(func(o *opd, r *rinci) int64 {
		if !o.adaPerubahan || r.ubah <= r.pagu || r.pagu == 0 {
			return 0
		}
		return r.pagu + (r.ubah-r.pagu)/2
	})},
	{"ANG-05", Salah, "hanya kegiatan pertama", programKeliru(func(p *program, f func(*rinci) int64) int64 { return p.kegiatan[0].jumlah(f) })},
	{"ANG-05", Salah, "jumlah salah ketik", programKeliru(func(p *program, f func(*rinci) int64) int64 { return p.jumlah(f) + 2_250_000 })},
	{"ANG-05", Kendali, "jumlah program benar, ditulis lain", func(o *opd) *rencanaKasus {
		slot := pilih(o.acak, []string{"DPA", "DPPA", "LRA"})
		p := pilih(o.acak, o.program())
		if !o.era90() && !o.bersih(slot) && !o.d(slot).hapus["program kosong"] || !o.klaim(slot, "pagu:"+p.id, "tingkat:"+p.id) {
			return nil
		}
		o.d(slot).hapus["program kosong"] = true
		o.ubah(slot, "pagu:"+p.id, func(a isi) isi { return isi{teks: "Rp. " + kelompokTeks(a) + ",-"} })
		return di(slot, "pagu:"+p.id)
	}},
	{"ANG-02", Salah, "realisasi kegiatan lain pada Laporan Kinerja", func(o *opd) *rencanaKasus {
		r := pilih(o.acak, o.rinci())
		k, p := o.induk(r)
		if !o.evaluasi || o.pakai["real:"+r.id] || !o.klaim("LKJ", "evreal:"+p.id) || !o.klaim("LRA", "real:"+r.id) {
			return nil // without the other report nothing contradicts
		}
		o.pakai["real:"+r.id] = true
		c := di("LKJ", "evreal:"+r.id).atau("LRA", "real:"+r.id)
		for _, id := range []string{r.id, k.id, p.id} {
			o.ubah("LKJ", "evreal:"+id, geserUang(o.gaya, func(v int64) int64 { return v - r.real/20/50*50 - 50 }))
			if id != r.id {
				c.ikut("ANG-02", "LKJ", "evreal:"+id).ikut("ANG-02", "LRA", "real:"+id)
			}
		}
		return c
	}},
	{"ANG-02", Kendali, "realisasi sama, ditulis lain", func(o *opd) *rencanaKasus {
		r := pilih(o.acak, o.rinci())
		_, p := o.induk(r)
		if !o.evaluasi || o.pakai["real:"+r.id] || o.pakai["LRA|real:"+r.id] || o.d("LKJ").ganti["evreal:"+r.id] != nil || !o.klaim("LKJ", "evreal:"+p.id) {
			return nil
		}
		o.pakai["real:"+r.id] = true
		o.ubah("LKJ", "evreal:"+r.id, func(a isi) isi { return isi{teks: "Rp " + kelompokTeks(a) + ",00"} })
		return di("LKJ", "evreal:"+r.id)
	}},
	{"FMT-17", Salah, "jumlah uang", func(o *opd) *rencanaKasus {
		c, ok := o.pilihUang("DPA", "DPPA", "LRA", "PK", "PKP")
		if !ok {
			return nil
		}
		if strings.HasPrefix(c.slot, "PK") {
			o.pakai[c.slot+"|total"] = true
		}
		o.ubah(c.slot, c.kunci, tanpaHasil)
		return di(c.slot, c.kunci).bebas()
	}},
	{"FMT-17", Salah, "total", func(o *opd) *rencanaKasus {
		t := pilih(o.acak, totalPohon)
		if !o.klaim(t.slot, t.bagian, t.kunci) {
			return nil
		}
		o.ubah(t.slot, t.kunci, tanpaHasil)
		return di(t.slot, t.kunci).bebas()
	}},
	{"FMT-17", Salah, "realisasi indikator", func(o *opd) *rencanaKasus {
		i := o.ambilIndikator()
		if i == nil {
			return nil
		}
		i.tanpa = true
		o.ubah("LKJ", "real:"+i.id, tanpaHasil)
		return di("LKJ", "real:"+i.id).bebas()
	}},
	{"FMT-17", Kendali, "rumus dengan hasil", func(o *opd) *rencanaKasus {
		c, ok := o.kendaliUang("DPA", "DPPA", "LRA", "PK", "PKP")
		if !ok {
			return nil
		}
		o.ubah(c.slot, c.kunci, denganHasil)
		return di(c.slot, c.kunci)
	}},
	{"FMT-17", Kendali, "rumus tanpa hasil di kolom keterangan", func(o *opd) *rencanaKasus {
		r := pilih(o.acak, o.rinci())
		slot := pilih(o.acak, []string{"DPA", "DPPA", "LRA"})
		if !o.klaim(slot, "ket:"+r.id) {
			return nil
		}
		o.ubah(slot, "ket:"+r.id, func(isi) isi { return isi{rumus: `CONCATENATE("APBD"," ","` + o.kata + `")`} })
		return di(slot, "ket:"+r.id)
	}},
}
