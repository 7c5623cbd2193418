package kesalahan

import (
	"strconv"
	"strings"
)

// selUang is a cell of money of a lowest line, a programme or a kegiatan, in one
// of the documents that have it; asal gives its amount in rupiah.
type selUang struct {
	slot, kunci, jumlah string // jumlah: the part of the document whose sums it enters
	nilai               int64
	naik                []string // keys of the rows that repeat it above
}

// uangAcak draws a cell of money of a document.
func (o *opd) uangAcak(slot string) (c selUang) {
	r := pilih(o.acak, o.rinci())
	k, p := o.induk(r)
	c.slot, c.jumlah = slot, "uang"
	id := func(lajur string) {
		c.kunci = lajur + r.id
		if o.era90() {
			c.naik = append(c.naik, lajur+k.id)
		}
		c.naik = append(c.naik, lajur+p.id)
	}
	switch slot {
	case "DPA":
		id("pagu:")
		c.nilai = r.pagu
	case "DPPA":
		id("pagu:")
		c.nilai = r.ubah
	case "LRA":
		id("real:")
		c.nilai = r.real
	case "PK", "PKP":
		s := pilih(o.acak, o.sasaran)
		p = pilih(o.acak, s.program)
		c.kunci, c.nilai = "pagu:"+p.id, p.jumlah(murni)
		if slot == "PKP" {
			c.nilai = p.jumlah(perubahan)
		}
	case "RKT":
		s := o.sasaranTerkait()
		p = pilih(o.acak, s.program)
		if c.kunci, c.nilai = "pagu:"+p.id, p.jumlah(indikatif); !o.gaya.daftar {
			k = pilih(o.acak, p.kegiatan)
			c.kunci, c.nilai = "pagu:"+k.id, k.jumlah(indikatif)
		}
	case "RENSTRA":
		t := o.acak.IntN(6)
		c.kunci, c.nilai, c.jumlah = "rp:"+r.id+":"+angka(t), r.renstra[t]/o.gaya.ribuan, "uang:"+r.id
	}
	if d := o.dok[slot]; d != nil {
		c.nilai /= max(d.gaya.seribu, 1)
	}
	return c
}

// sasaranTerkait is one that programmes are linked to everywhere.
func (o *opd) sasaranTerkait() *sasaran {
	if s := pilih(o.acak, o.sasaran); s.lepas == nil {
		return s
	}
	return o.sasaran[0]
}

// induk are the kegiatan and the programme of a line.
func (o *opd) induk(r *rinci) (*kegiatan, *program) {
	for _, p := range o.program() {
		for _, k := range p.kegiatan {
			for _, x := range k.rinci {
				if x == r {
					return k, p
				}
			}
		}
	}
	return nil, nil
}

// pilihUang claims a cell of money in one of the documents.
func (o *opd) pilihUang(slot ...string) (c selUang, ok bool) {
	for range 4 {
		s := pilih(o.acak, slot)
		if !o.ada(s) {
			continue
		}
		if c = o.uangAcak(s); o.d(s).ganti[c.kunci] == nil && c.nilai > 0 && o.klaim(s, c.jumlah, c.kunci) {
			return c, true
		}
	}
	return c, false
}

// kendaliUang claims a cell of money that stays what it is; sums above it may
// be part of another case.
func (o *opd) kendaliUang(slot ...string) (c selUang, ok bool) {
	for range 4 {
		s := pilih(o.acak, slot)
		if !o.ada(s) {
			continue
		}
		c = o.uangAcak(s)
		bagian := []string{c.kunci}
		if s == "RENSTRA" {
			bagian = append(bagian, c.jumlah) // its row is not shifted
		}
		if o.d(s).ganti[c.kunci] == nil && c.nilai > 0 && o.klaim(s, bagian...) {
			return c, true
		}
	}
	return c, false
}

var semuaUang = []string{"DPA", "DPPA", "LRA", "PK", "PKP", "RKT", "RENSTRA"}

// tulisan is a case about how an amount is typed.
func tulisan(f func(o *opd, v int64) string, salah bool) func(*opd) *rencanaKasus {
	return func(o *opd) *rencanaKasus {
		ambil := o.kendaliUang
		if salah {
			ambil = o.pilihUang
		}
		c, ok := ambil(semuaUang...)
		if !ok {
			return nil
		}
		o.ketik(c.slot, c.kunci, f(o, c.nilai))
		k := di(c.slot, c.kunci).bebas()
		if c.slot == "PK" || c.slot == "PKP" {
			o.pakai[c.slot+"|total"] = o.pakai[c.slot+"|total"] || salah
		}
		return k
	}
}

// kelompokSalah is an amount one of whose groups has two digits; one of two
// groups alone would be another amount.
func kelompokSalah(v int64) string {
	if v < 1_000_000 {
		return hurufO(v)
	}
	s := ribuan(v)
	n := strings.LastIndex(s, ".")
	return s[:n-1] + s[n:]
}

// hurufO has a letter for its last zero, or behind its last digit.
func hurufO(v int64) string {
	s := ribuan(v)
	if n := strings.LastIndex(s, "0"); n >= 0 {
		return s[:n] + "O" + s[n+1:]
	}
	return s + "O"
}

var kasusTulisan = []jenisKasus{
	{"FMT-01", Salah, "kelompok ribuan dua angka", tulisan(func(_ *opd, v int64) string { return kelompokSalah(v) }, true)},
	{"FMT-01", Salah, "huruf O di tempat nol", tulisan(func(_ *opd, v int64) string { return hurufO(v) }, true)},
	{"FMT-01", Salah, "kelompok terakhir empat angka", tulisan(func(_ *opd, v int64) string { return "Rp " + ribuan(v) + "0" }, true)},
	{"FMT-01", Salah, "dua jumlah dalam satu sel", tulisan(func(o *opd, v int64) string { return ribuan(v) + " / " + ribuan(v+1_500_000) }, true)},
	{"FMT-01", Kendali, `ditulis "Rp. …,-"`, tulisan(func(_ *opd, v int64) string { return "Rp. " + ribuan(v) + ",-" }, false)},
	{"FMT-01", Kendali, "Rp menempel, dua desimal", tulisan(func(_ *opd, v int64) string { return "Rp" + ribuan(v) + ",00" }, false)},
	{"FMT-01", Kendali, "tanpa pemisah ribuan", tulisan(func(_ *opd, v int64) string { return strconv.FormatInt(v, 10) }, false)},
	{"FMT-01", Kendali, `berakhir ".-"`, tulisan(func(_ *opd, v int64) string { return "Rp " + ribuan(v) + ".-" }, false)},
	{"STR-08", Salah, "belum ada", tulisan(func(*opd, int64) string { return "belum ada" }, true)},
	{"STR-08", Salah, "menunggu pengesahan", tulisan(func(*opd, int64) string { return "menunggu pengesahan" }, true)},
	{"STR-08", Salah, "sumber dana di kolom rupiah", tulisan(func(*opd, int64) string { return "APBD Kabupaten" }, true)},
	{"STR-08", Salah, "terlampir", tulisan(func(*opd, int64) string { return "terlampir" }, true)},
	{"STR-08", Kendali, "tanda hubung pada tahun tanpa pagu", tahunKosong(func() isi { return isi{teks: "-"} })},
	{"STR-08", Kendali, `"Rp -" pada tahun tanpa pagu`, tahunKosong(func() isi { return isi{teks: "Rp -"} })},
	{"STR-08", Kendali, "nol pada tahun tanpa pagu", tahunKosong(func() isi { return isi{teks: "0"} })},
	{"STR-08", Kendali, "kegiatan baru pada perubahan", func(o *opd) *rencanaKasus {
		r := pilih(o.acak, o.rinci())
		if _, p := o.induk(r); !o.adaPerubahan || r.pagu == 0 || p.sasaran == nil || !o.bersih("PK") || !o.bersih("DPA") || !o.klaim("DPA", "pagu:"+r.id) {
			return nil
		}
		r.ubah, r.pagu = max(r.ubah, r.pagu), 0
		o.ketik("DPA", "pagu:"+r.id, "-")
		return di("DPA", "pagu:"+r.id)
	}},
	{"HIT-01", Kendali, "tahun tanpa pagu, jumlahnya benar", tahunKosong(func() isi { return isi{} })},
	{"HIT-01", Kendali, `satu tahun ditulis "Rp …,-"`, func(o *opd) *rencanaKasus {
		c, ok := o.kendaliUang("RENSTRA")
		if !ok {
			return nil
		}
		o.ketik(c.slot, c.kunci, "Rp "+ribuan(c.nilai)+",-")
		return di(c.slot, "rpakhir:"+strings.Split(c.kunci, ":")[1])
	}},
	{"HIT-01", Salah, "satu tahun tidak ikut dijumlahkan", func(o *opd) *rencanaKasus {
		return o.akhirKeliru(func(r *rinci, v int64) int64 { return v - r.renstra[2]/o.gaya.ribuan })
	}},
	{"HIT-01", Salah, "kondisi akhir salah ketik", func(o *opd) *rencanaKasus {
		return o.akhirKeliru(func(_ *rinci, v int64) int64 { return v + v/90/10*10 + 900 })
	}},
	{"HIT-01", Salah, "kondisi akhir sama dengan tahun terakhir", func(o *opd) *rencanaKasus {
		return o.akhirKeliru(func(r *rinci, v int64) int64 { return r.renstra[5] / o.gaya.ribuan })
	}},
}

// tahunKosong is a line whose first year has no money in the Renstra.
func tahunKosong(c func() isi) func(*opd) *rencanaKasus {
	return func(o *opd) *rencanaKasus {
		r := pilih(o.acak, o.rinci())
		if r.renstra[0] == 0 || o.pakai["RENSTRA|uang:"+r.id] || !o.klaim("RENSTRA", "rp:"+r.id+":0", "uang:"+r.id) {
			return nil
		}
		r.renstra[0] = 0
		o.ubah("RENSTRA", "rp:"+r.id+":0", func(isi) isi { return c() })
		o.ketik("RENSTRA", "target:"+r.id+":0", "-")
		return di("RENSTRA", "rpakhir:"+r.id)
	}
}

// akhirKeliru changes the money at the end of a line of the Renstra.
func (o *opd) akhirKeliru(f func(*rinci, int64) int64) *rencanaKasus {
	r := pilih(o.acak, o.rinci())
	if !o.klaim("RENSTRA", "uang:"+r.id) {
		return nil
	}
	k, p := o.induk(r)
	kunci := "rpakhir:" + r.id
	o.ubah("RENSTRA", kunci, func(isi) isi { return o.d("RENSTRA").gaya.tulisUang(f(r, r.enamTahun()/o.gaya.ribuan)) })
	c := di("RENSTRA", kunci).seharusnya(func() string { return strconv.FormatInt(r.enamTahun(), 10) })
	for _, a := range []string{"HIT-06", "ANG-05"} {
		c.ikut(a, "RENSTRA", "rpakhir:"+k.id, "rpakhir:"+p.id)
	}
	return c
}
