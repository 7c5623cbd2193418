package kesalahan

import (
	"slices"
	"strings"
)

// yatim puts a row without a name behind another one.
func (o *opd) yatim(slot, sesudah string, isi ...petak) {
	o.d(slot).sisip[sesudah] = append(o.d(slot).sisip[sesudah], isi)
}

// geserBaris leaves the target of a year out of a row of the Renstra, so that
// all behind it stand one column further left.
func geserBaris(kolom func(t int) int) func(*opd) *rencanaKasus {
	return func(o *opd) *rencanaKasus {
		r := pilih(o.acak, o.rinci())
		if o.gaya.rumus || r.renstra[0] == 0 || o.pakai["RENSTRA|uang:"+r.id] || !o.klaim("RENSTRA", "uang:"+r.id, "geser") {
			return nil
		}
		o.d("RENSTRA").geser["baris:"+r.id] = kolom(1 + o.acak.IntN(4))
		return di("RENSTRA", "geser:baris:"+r.id).bebas()
	}
}

// barisPertama is an indicator whose row is not the first of its sasaran.
func (o *opd) indikatorLain() *indikator {
	s := pilih(o.acak, o.sasaran)
	return s.indikator[1+o.acak.IntN(len(s.indikator)-1)]
}

// pecahan is a row that holds a piece of text and nothing else.
func pecahan(slot string, kol int, s string) func(*opd) *rencanaKasus {
	return func(o *opd) *rencanaKasus {
		sesudah := "baris:" + pilih(o.acak, o.indikator()).id
		if slot == "DPA" || slot == "RENSTRA" {
			sesudah = "baris:" + pilih(o.acak, o.rinci()).id
		}
		if o.d(slot).hapus[sesudah] || !o.klaim(slot, "pecahan", sesudah) {
			return nil
		}
		baris := make([]petak, kol)
		baris[kol-1] = sebut("pecahan", s)
		o.yatim(slot, sesudah, baris...)
		return di(slot, "pecahan").bebas()
	}
}

var kasusTabel = []jenisKasus{
	{"STR-01", Salah, "satu sel target terlewat", geserBaris(func(t int) int { return 5 + 2*t })},
	{"STR-01", Salah, "satu sel rupiah terlewat", geserBaris(func(t int) int { return 6 + 2*t })},
	{"STR-01", Kendali, "kolom terakhir kosong", func(o *opd) *rencanaKasus {
		r := pilih(o.acak, o.rinci())
		if o.pakai["RENSTRA|uang:"+r.id] || !o.klaim("RENSTRA", "uang:"+r.id) {
			return nil
		}
		o.ketik("RENSTRA", "lokasi:"+r.id, "")
		return di("RENSTRA", "rpakhir:"+r.id)
	}},
	{"STR-01", Kendali, "target satu tahun kosong", func(o *opd) *rencanaKasus {
		r := pilih(o.acak, o.rinci())
		if o.pakai["RENSTRA|uang:"+r.id] || !o.klaim("RENSTRA", "uang:"+r.id) {
			return nil
		}
		o.ketik("RENSTRA", "target:"+r.id+":3", "")
		o.ketik("RENSTRA", "lokasi:"+r.id, "")
		return di("RENSTRA", "target:"+r.id+":3")
	}},
	{"STR-06", Salah, "potongan sumber data", pecahan("IKU", 8, "dan hasil survei tahunan")},
	{"STR-06", Salah, "potongan penanggung jawab", pecahan("IKU", 7, "Umum dan Kepegawaian")},
	{"STR-06", Salah, "potongan lokasi", pecahan("RENSTRA", 20, "dan sekitarnya")},
	{"STR-06", Salah, "potongan keterangan", pecahan("DPA", 4, "lanjutan tahun lalu")},
	{"STR-06", Kendali, "teks dua baris dalam satu sel", func(o *opd) *rencanaKasus {
		i := pilih(o.acak, o.indikator())
		if !o.klaim("IKU", "sumber:"+i.id) {
			return nil
		}
		o.ketik("IKU", "sumber:"+i.id, "Laporan "+o.nama+"\ndan hasil survei tahunan")
		return di("IKU", "sumber:"+i.id)
	}},
	{"STR-06", Kendali, "catatan kaki di bawah tabel", func(o *opd) *rencanaKasus {
		if !o.klaim("DPA", "catatan") {
			return nil
		}
		o.yatim("DPA", "total")
		o.yatim("DPA", "total", petak{isi: isi{teks: "*) sudah termasuk belanja yang dilaksanakan kelurahan"}, kunci: "catatan", bebas: true})
		return di("DPA", "catatan")
	}},
	{"STR-10", Salah, "realisasi tanpa indikator", func(o *opd) *rencanaKasus {
		i := o.indikatorLain()
		if !o.klaim("LKJ", "baris:"+i.id, "yatim") {
			return nil
		}
		baris := make([]petak, 3, 9)
		if o.gaya.satuan {
			baris = append(baris, petak{})
		}
		if o.gaya.arah {
			baris = append(baris, petak{})
		}
		o.yatim("LKJ", "baris:"+i.id, append(baris, sebut("yatim:target", "75%"), sebut("yatim:real", "71,25%"))...)
		return di("LKJ", "yatim:real").bebas().ikut("STR-10", "LKJ", "yatim:target")
	}},
	{"STR-10", Salah, "target tanpa indikator", func(o *opd) *rencanaKasus {
		slot := pilih(o.acak, []string{"PK", "PKP"})
		i := o.indikatorLain()
		if o.gaya.gabung || o.d(slot).hapus["baris:"+i.id] || !o.klaim(slot, "yatim") {
			return nil
		}
		baris := make([]petak, 3, 5)
		if o.gaya.satuan {
			baris = append(baris, petak{})
		}
		o.yatim(slot, "baris:"+i.id, append(baris, sebut("yatim:target", "64%"))...)
		return di(slot, "yatim:target").bebas()
	}},
	{"STR-10", Salah, "pagu tanpa nama", func(o *opd) *rencanaKasus {
		slot := pilih(o.acak, []string{"DPA", "DPPA"})
		if !o.klaim(slot, "yatim", "uang") {
			return nil
		}
		o.yatim(slot, "baris:"+pilih(o.acak, o.rinci()).id, petak{}, petak{}, nilai("yatim:pagu", o.gaya.tulisUang(7_350_000)))
		return di(slot, "yatim:pagu").bebas()
	}},
	{"STR-10", Kendali, "indikator kedua di bawah sasaran yang sama", func(o *opd) *rencanaKasus {
		i := o.indikatorLain()
		if !o.klaim("PK", "kedua:"+i.id) {
			return nil
		}
		return di("PK", "target:"+i.id)
	}},
	{"STR-10", Kendali, "jumlah tanpa nama di atas rincian", func(o *opd) *rencanaKasus {
		s := pilih(o.acak, []string{"PK", "PKP"})
		if !o.klaim(s, "uang", "total") {
			return nil
		}
		o.d(s).hapus["total di atas"] = true
		return di(s, "total")
	}},
	{"LKP-10", Salah, "formulasi kosong", unsurKosong("rumus:")},
	{"LKP-10", Salah, "penanggung jawab kosong", unsurKosong("unit:")},
	{"LKP-10", Salah, "sumber data kosong", unsurKosong("sumber:")},
	{"LKP-10", Kendali, "penanggung jawab digabung ke bawah", func(o *opd) *rencanaKasus {
		i := o.indikatorLain()
		s := o.sasaran[slices.IndexFunc(o.sasaran, func(s *sasaran) bool { return slices.Contains(s.indikator, i) })]
		atas := s.indikator[slices.Index(s.indikator, i)-1]
		if o.pakai["IKU|baris:"+i.id] || o.pakai["IKU|baris:"+atas.id] || o.pakai["IKU|pecahan"] || !o.klaim("IKU", "baris:"+i.id, "baris:"+atas.id, "unit:"+i.id, "unit:"+atas.id) {
			return nil
		}
		o.ketik("IKU", "unit:"+i.id, "")
		o.d("IKU").turunkan["baris:"+i.id] = 7
		return di("IKU", "unit:"+i.id)
	}},
	{"LKP-10", Kendali, "formulasi satu kata", func(o *opd) *rencanaKasus {
		i := pilih(o.acak, o.indikator())
		if !o.klaim("IKU", "rumus:"+i.id) {
			return nil
		}
		o.ketik("IKU", "rumus:"+i.id, "Survei")
		return di("IKU", "rumus:"+i.id)
	}},
	{"REF-01", Salah, "huruf O di tempat nol", kodeKeliru(func(s string) string {
		n := strings.LastIndex(s, "0")
		return s[:n] + "O" + s[n+1:]
	})},
	{"REF-01", Salah, "kata di kolom kode", kodeKata},
	{"REF-01", Salah, "angka kode diganti tanda tanya", kodeKeliru(func(s string) string { return s[:len(s)-2] + "??" })},
	{"REF-01", Kendali, "titik di akhir", kodeLain(func(s string) string { return s + "." })},
	{"REF-01", Kendali, "spasi di antara titik", kodeLain(func(s string) string { return strings.ReplaceAll(s, ".", " . ") })},
	{"REF-02", Salah, "kode dipakai kegiatan lain", kodeGanda(true)},
	{"REF-02", Kendali, "kode sama, nama sama dengan huruf besar", kodeGanda(false)},
}

func unsurKosong(unsur string) func(*opd) *rencanaKasus {
	return func(o *opd) *rencanaKasus {
		i := pilih(o.acak, o.indikator())
		if o.pakai["IKU|baris:"+i.id] || !o.klaim("IKU", unsur+i.id, "baris:"+i.id) {
			return nil
		}
		o.ketik("IKU", unsur+i.id, "")
		return di("IKU", unsur+i.id).bebas()
	}
}

// kodeDokumen draws a cell of a code: of a line, or of a block of the Renstra.
func (o *opd) kodeDokumen() (slot, kunci string) {
	switch {
	case !o.era90() && o.gaya.blok:
		return "RENSTRA", "kode:" + pilih(o.acak, o.program()).id
	case !o.era90():
		return "RENSTRA", "kode:" + pilih(o.acak, o.rinci()).id
	}
	return pilih(o.acak, []string{"RENSTRA", "DPA", "DPPA", "LRA"}), "kode:" + pilih(o.acak, o.rinci()).id
}

func kodeKasus(f func(string) string, salah bool) func(*opd) *rencanaKasus {
	return func(o *opd) *rencanaKasus {
		slot, kunci := o.kodeDokumen()
		if !o.ada(slot) || o.d(slot).ganti[kunci] != nil || salah && o.pakai[slot+"|kode"] || !o.klaim(slot, kunci) {
			return nil
		}
		o.pakai[slot+"|kode"] = o.pakai[slot+"|kode"] || salah
		o.ubah(slot, kunci, func(a isi) isi {
			kepala, kode, ada := strings.Cut(a.teks, " : ")
			if !ada {
				return isi{teks: f(a.teks)}
			}
			return isi{teks: kepala + " : " + f(kode)}
		})
		return di(slot, kunci).bebas()
	}
}

// kodeKata leaves the level of a row open, so that no sum of its table can be
// told right from wrong.
func kodeKata(o *opd) *rencanaKasus {
	for _, s := range []string{"RENSTRA", "DPA", "DPPA", "LRA"} {
		if !o.bersih(s) {
			return nil
		}
	}
	k := kodeKeliru(func(string) string { return "lihat DPA" })(o)
	if k != nil {
		o.pakai["berkas:"+k.slot] = true
	}
	return k
}

func kodeKeliru(f func(string) string) func(*opd) *rencanaKasus { return kodeKasus(f, true) }
func kodeLain(f func(string) string) func(*opd) *rencanaKasus   { return kodeKasus(f, false) }

// kodeGanda gives a line the code of the one before it; where it is no mistake
// the name is the same as elsewhere, but written otherwise.
func kodeGanda(salah bool) func(*opd) *rencanaKasus {
	return func(o *opd) *rencanaKasus {
		slot := pilih(o.acak, []string{"DPA", "DPPA", "LRA"})
		k := pilih(o.acak, o.kegiatan())
		if !o.era90() || len(k.rinci) < 2 {
			return nil
		}
		a, b := k.rinci[0], k.rinci[1]
		if o.ada(slot) && (o.d(slot).ganti["kode:"+b.id] != nil || o.d(slot).ganti["kode:"+a.id] != nil) || !o.klaim(slot, "kode:"+b.id, "kode:"+a.id, "nama:"+b.id) {
			return nil
		}
		if !salah {
			o.ubah(slot, "nama:"+b.id, func(i isi) isi { return isi{teks: strings.ToUpper(i.teks) + "."} })
			return di(slot, "nama:"+b.id)
		}
		o.ketik(slot, "kode:"+b.id, a.kode)
		return di(slot, "kode:"+b.id).atau(slot, "kode:"+a.id).bebas()
	}
}
