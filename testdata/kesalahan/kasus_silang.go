package kesalahan

import "strings"

// tanpaRenstra takes a line, or a programme with all below it, out of the
// Renstra.
func (o *opd) tanpaRenstra(p *program, k *kegiatan) bool {
	var baris []string
	for _, x := range p.kegiatan {
		if k == nil || x == k {
			baris = append(baris, x.id)
			for _, r := range x.rinci {
				baris = append(baris, r.id)
			}
		}
	}
	if k == nil {
		baris = append(baris, p.id)
	}
	if !o.bersih("RENSTRA") || !o.klaim("RENSTRA", "tanpa") || !o.sekali("tanpa renstra") {
		return false
	}
	for _, id := range baris {
		o.klaim("RENSTRA", "uang:"+id)
		o.klaim("RENSTRA", "baris:"+id)
		o.klaim("RENSTRA", "kode:"+id)
		o.d("RENSTRA").hapus["baris:"+id] = true
	}
	for _, x := range p.kegiatan {
		for _, r := range x.rinci {
			if k == nil || x == k {
				r.renstra = [6]int64{}
			}
		}
	}
	return true
}

// takBerdasar is a programme or kegiatan the Renstra in force does not have;
// every document of the year names it.
func takBerdasar(slot string, program bool) func(*opd) *rencanaKasus {
	return func(o *opd) *rencanaKasus {
		p := o.sasaran[0].program[0]
		k := p.kegiatan[0]
		kunci := "nama:" + k.id
		if program {
			k, kunci = nil, "nama:"+p.id
		}
		if !o.bersih(slot) || !o.ada(slot) || slot == "RKT" && o.gaya.daftar && !program || !o.tanpaRenstra(p, k) || !o.klaim(slot, kunci) {
			return nil
		}
		c := di(slot, kunci).bebas()
		if slot != "RKT" { // a name is said to be missing once, at the first document that has it
			c.atau("RKT", kunci)
		}
		semua := []string{"nama:" + p.id}
		for _, x := range p.kegiatan {
			if k == nil || x == k {
				semua = append(semua, "nama:"+x.id)
				for _, r := range x.rinci {
					semua = append(semua, "nama:"+r.id)
				}
			}
		}
		if !program {
			semua = semua[1:]
		}
		for _, s := range []string{"RKT", "PK", "PKP", "DPA", "DPPA", "LRA"} {
			c.ikut("REF-05", s, semua...)
		}
		for _, n := range semua {
			c.ikut("REF-05", "LKJ", strings.Replace(n, "nama:", "evnama:", 1))
		}
		return c
	}
}

// namaLain spells the name of a line otherwise.
func namaLain(f func(string) string) func(*opd) *rencanaKasus {
	return func(o *opd) *rencanaKasus {
		slot := pilih(o.acak, []string{"DPA", "DPPA"})
		r := pilih(o.acak, o.rinci())
		if !o.ada(slot) || o.d(slot).ganti["nama:"+r.id] != nil || !o.klaim(slot, "nama:"+r.id) {
			return nil
		}
		o.ubah(slot, "nama:"+r.id, func(i isi) isi { return isi{teks: f(i.teks)} })
		return di(slot, "nama:"+r.id)
	}
}

// pkKeliru promises other money for a programme than the DPA of the stage has.
func pkKeliru(f func(int64) int64) func(*opd) *rencanaKasus {
	return func(o *opd) *rencanaKasus {
		slot, dpa := "PK", "DPA"
		if o.adaPerubahan && o.peluang(60) {
			slot, dpa = "PKP", "DPPA"
		}
		p := pilih(o.acak, pilih(o.acak, o.sasaran).program)
		if !o.bersih(dpa) || !o.klaim(slot, "uang", "total", "pagu:"+p.id) {
			return nil
		}
		o.klaim(dpa, "uang", "setara")
		jumlah := func() int64 { return p.jumlah(o.d(slot).uangVersi) }
		o.ubah(slot, "pagu:"+p.id, func(isi) isi { return o.d(slot).gaya.tulisUang(f(jumlah())) })
		o.ubah(slot, "total", geserUang(o.d(slot).gaya, func(v int64) int64 { return v + f(jumlah()) - jumlah() }))
		return di(slot, "pagu:"+p.id)
	}
}

// sasaranLepas is a sasaran no document links a programme to.
func sasaranLepas(dokumen ...string) func(*opd) *rencanaKasus {
	return func(o *opd) *rencanaKasus {
		s, lepas := o.sasaran[1], dokumen
		salah := len(dokumen) == 4
		if !salah && o.tw > 0 { // the other documents come later in the year
			return nil
		}
		if s.lepas != nil || o.pakai["berkas:RKT"] || !o.bersih("RKT", "LRA") || !o.klaim("RKT", "lepas", "sasaran:"+s.id) {
			return nil
		}
		if o.klaim("LRA", "lepas"); !salah && !(o.gaya.blok && !o.era90()) {
			lepas = lepas[:1] // the others go on linking it
		}
		s.lepas = map[string]bool{}
		for _, d := range lepas {
			s.lepas[d] = true
		}
		c := di("RKT", "sasaran:"+s.id).bebas()
		for _, d := range []string{"PK", "PKP", "IKU", "LKJ"} {
			if salah && o.ada(d) && !o.pakai["berkas:"+d] {
				c.atau(d, "sasaran:"+s.id)
			}
		}
		return c
	}
}

// sebutanLain names an indicator otherwise in the Laporan Kinerja.
func sebutanLain(aturan string, f func(string) string) func(*opd) *rencanaKasus {
	return indikatorKasus(func(o *opd, i *indikator) bool {
		return f(i.nama) != i.nama && !o.pakai["IKU|baris:"+i.id] && o.klaim("IKU", "baris:"+i.id)
	}, func(o *opd, i *indikator) *rencanaKasus {
		if i.namaLKj = f(i.nama); aturan == "KON-06" {
			return di("IKU", "nama:"+i.id)
		}
		return di("LKJ", "nama:"+i.id)
	})
}

// tanpaRencana takes an indicator out of plans.
func tanpaRencana(slot ...string) func(*opd) *rencanaKasus {
	return func(o *opd) *rencanaKasus {
		i := o.indikatorLain()
		if o.pakai["ind:"+i.id] || !o.ada("LKJ") {
			return nil
		}
		for _, s := range []string{"PK", "PKP", "IKU"} { // what still names it is there
			if o.menulis(s) && (!o.ada(s) || o.pakai["berkas:"+s]) {
				return nil
			}
		}
		for _, s := range slot {
			if o.menulis(s) && (o.pakai["berkas:"+s] || o.pakai[s+"|baris:"+i.id] || o.pakai[s+"|yatim"] || o.pakai[s+"|pecahan"] || o.d(s).ganti["target:"+i.id] != nil) {
				return nil
			}
		}
		if !o.klaim("LKJ", "ind:"+i.id) {
			return nil
		}
		o.pakai["ind:"+i.id] = true
		for _, s := range slot {
			if o.klaim(s, "baris:"+i.id, "kedua:"+i.id, "rumus:"+i.id, "sumber:"+i.id, "unit:"+i.id) {
				o.d(s).hapus["baris:"+i.id] = true
			}
		}
		return di("LKJ", "nama:"+i.id).bebas()
	}
}

func titikAkhir(s string) string {
	return strings.ToUpper(s[:1]) + strings.ReplaceAll(s[1:], " yang ", "  yang ") + "."
}

func prosentase(s string) string { return strings.Replace(s, "Persentase", "Prosentase", 1) }

var kasusSilang = []jenisKasus{
	{"KON-09", Salah, "pagu program pada PK salah ketik", pkKeliru(func(v int64) int64 { return v + 3_750_000 })},
	{"KON-09", Salah, "dua angka tertukar", pkKeliru(func(v int64) int64 { return v + 90_000 })},
	{"KON-09", Salah, "pagu indikatif", pkKeliru(func(v int64) int64 { return v - 4_250_000 })},
	{"KON-09", Kendali, "PK Perubahan sesuai DPA perubahan", func(o *opd) *rencanaKasus {
		p := pilih(o.acak, pilih(o.acak, o.sasaran).program)
		if !o.adaPerubahan || p.jumlah(murni) == p.jumlah(perubahan) || !o.klaim("PKP", "setara:"+p.id) || !o.klaim("PKP", "pagu:"+p.id) {
			return nil
		}
		return di("PKP", "pagu:"+p.id)
	}},
	{"KON-09", Kendali, "DPA perubahan belum ada", func(o *opd) *rencanaKasus {
		p := pilih(o.acak, pilih(o.acak, o.sasaran).program)
		if !o.adaPerubahan || p.jumlah(murni) == p.jumlah(perubahan) || !o.bersih("DPPA", "LRA", "LKJ") || !o.klaim("PKP", "pagu:"+p.id) || !o.klaimBerkas("DPPA") {
			return nil
		}
		o.pakai["tanpa:DPPA"], o.pakai["tak wajib:DPPA"] = true, true
		return di("PKP", "pagu:"+p.id)
	}},
	{"KON-09", Kendali, "PK dalam ribuan", func(o *opd) *rencanaKasus {
		if !o.bersih("PK") || !o.klaim("PK", "uang", "total") {
			return nil
		}
		o.d("PK").gaya.seribu = 1000
		return di("PK", "pagu:"+o.sasaran[0].program[0].id)
	}},
	{"REF-05", Salah, "program tidak ada di Renstra", takBerdasar("PK", true)},
	{"REF-05", Salah, "kegiatan pada DPA tidak ada di Renstra", takBerdasar("DPA", false)},
	{"REF-05", Salah, "kegiatan pada RKT tidak ada di Renstra", takBerdasar("RKT", false)},
	{"REF-05", Kendali, "tanda baca dan huruf besar lain", namaLain(func(s string) string { return strings.ToUpper(s) + "." })},
	{"REF-05", Kendali, "satu huruf lain", namaLain(func(s string) string { return strings.Replace(s, "an ", "ann ", 1) })},
	{"REF-05", Kendali, "tidak ada Renstra", func(o *opd) *rencanaKasus {
		if !o.klaim("DPA", "nama:"+o.rinci()[0].id) || !o.klaimBerkas("RENSTRA") {
			return nil
		}
		o.pakai["tanpa:RENSTRA"], o.pakai["tak wajib:RENSTRA"] = true, true
		return di("DPA", "nama:"+o.rinci()[0].id)
	}},
	{"REF-05", Kendali, "Renstra hanya sampai program", func(o *opd) *rencanaKasus {
		if !o.era90() && o.gaya.blok || !o.bersih("RENSTRA") || !o.ada("RENSTRA") || !o.klaim("DPA", "nama:"+o.rinci()[0].id) || !o.klaim("RENSTRA", "tanpa") {
			return nil
		}
		o.pakai["berkas:RENSTRA"] = true
		for _, k := range o.kegiatan() {
			o.d("RENSTRA").hapus["baris:"+k.id] = true
			for _, r := range k.rinci {
				o.d("RENSTRA").hapus["baris:"+r.id] = true
			}
		}
		return di("DPA", "nama:"+o.rinci()[0].id)
	}},
	{"REF-05", Kendali, "Renstra dengan nomenklatur sebelum 2021", renstraLama},
	{"REF-09", Salah, "sasaran tanpa program", sasaranLepas("RKT", "LRA", "pendukung", "RENSTRA")},
	{"REF-09", Kendali, "program sasaran ada di dokumen lain", sasaranLepas("RKT", "LRA", "pendukung")},
	{"KON-06", Salah, "IKU tidak diukur", func(o *opd) *rencanaKasus {
		i := o.indikatorLain()
		if o.pakai["ind:"+i.id] || o.pakai["IKU|baris:"+i.id] || o.pakai["LKJ|baris:"+i.id] || !o.klaim("LKJ", "ind:"+i.id, "baris:"+i.id) || !o.klaim("IKU", "baris:"+i.id) {
			return nil
		}
		o.pakai["ind:"+i.id] = true
		i.diukur = false
		return di("IKU", "nama:"+i.id).bebas()
	}},
	{"KON-06", Kendali, "tanda baca lain", sebutanLain("KON-06", titikAkhir)},
	{"KON-06", Kendali, "ejaan lain", sebutanLain("KON-06", prosentase)},
	{"KON-06", Kendali, "laporan tahun ini belum ada", func(o *opd) *rencanaKasus {
		i := pilih(o.acak, o.indikator())
		if o.tw == 0 || !o.klaim("IKU", "belum:"+i.id) {
			return nil
		}
		return di("IKU", "nama:"+i.id)
	}},
	{"KON-07", Salah, "tidak ada di PK dan IKU", tanpaRencana("PK", "PKP", "IKU")},
	{"KON-07", Kendali, "hanya ada di IKU", tanpaRencana("PK", "PKP")},
	{"KON-07", Kendali, "hanya ada di PK", tanpaRencana("IKU")},
	{"KON-07", Kendali, "ejaan lain", sebutanLain("KON-07", prosentase)},
}

// renstraLama: in 2021 the Renstra of 2016 was still in force, in the names and
// codes from before; the budget had to follow the new ones.
func renstraLama(o *opd) *rencanaKasus {
	if o.tahun != 2021 || !o.bersih("RENSTRA", "LKJ") || !o.ada("RENSTRA") || !o.klaim("DPA", "nama:"+o.rinci()[0].id) || !o.klaim("RENSTRA", "lama") {
		return nil
	}
	o.pakai["renstra lama"], o.pakai["berkas:RENSTRA"] = true, true
	for n, p := range o.program() {
		o.ketik("RENSTRA", "nama:"+p.id, "Program "+[]string{"Pelayanan Administrasi Perkantoran", "Peningkatan Mutu", "Pembinaan Aparatur", "Pengembangan Wilayah"}[n])
		o.ketik("RENSTRA", "kode:"+p.id, "1.20.0"+angka(n+1))
		for m, k := range p.kegiatan {
			o.ketik("RENSTRA", "nama:"+k.id, []string{"Penyediaan Jasa", "Fasilitasi", "Monitoring dan Evaluasi"}[m]+" "+[]string{"Perkantoran", "Mutu", "Aparatur", "Wilayah"}[n])
			o.ketik("RENSTRA", "kode:"+k.id, "1.20.0"+angka(n+1)+".0"+angka(m+1))
			for _, r := range k.rinci {
				o.d("RENSTRA").hapus["baris:"+r.id] = true
			}
		}
	}
	return di("DPA", "nama:"+o.rinci()[0].id)
}
