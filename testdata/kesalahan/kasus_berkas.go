package kesalahan

import (
	"bytes"
	"fmt"
	"hash/crc32"
	"path"
	"strings"
)

// berkasLain adds a file, made of one the OPD wrote, and gives the case about it
// as a whole.
func (o *opd) berkasLain(slot, nama string, f func([]byte) []byte) *rencanaKasus {
	jalur := o.folder + "/" + nama
	o.tambahan = append(o.tambahan, func(list []berkas) berkas {
		for _, b := range list {
			if b.jalur == o.dok[slot].berkas {
				return berkas{jalur, f(bytes.Clone(b.isi))}
			}
		}
		return berkas{jalur, f(nil)}
	})
	k := &rencanaKasus{tanpaHarus: true}
	k.Berkas = jalur
	return k
}

func rusak(nama string, f func([]byte) []byte) func(*opd) *rencanaKasus {
	return func(o *opd) *rencanaKasus {
		if !o.ada("RKT") || !o.sekali("berkas:"+nama) {
			return nil
		}
		return o.berkasLain("RKT", nama, f)
	}
}

// takDikenal adds a document that does not say whose it is, or of which year.
func takDikenal(apa, folder, nama string) func(*opd) *rencanaKasus {
	return func(o *opd) *rencanaKasus {
		if !o.sekali("berkas:" + nama) {
			return nil
		}
		d := &dokumen{opd: o, gaya: o.gaya, slot: "DPA", ganti: map[string]func(isi) isi{}, hapus: map[string]bool{apa: true}, sel: map[string]tempat{}, isiSel: map[string]isi{}, asli: map[string]isi{}}
		jalur := strings.ReplaceAll(folder, "{f}", o.folder) + "/" + strings.ReplaceAll(nama, "{n}", o.kode[len(o.kode)-7:len(o.kode)-5])
		o.tambahan = append(o.tambahan, func([]berkas) berkas {
			d.dpa()
			isi, err := tulisBuku(d.lembar)
			if err != nil {
				isi = nil
			}
			return berkas{jalur, isi}
		})
		k := &rencanaKasus{tanpaHarus: true}
		k.Berkas = jalur
		return k
	}
}

// hanyaNama lets a document be known by its folder or file name alone.
func hanyaNama(apa string) func(*opd) *rencanaKasus {
	return func(o *opd) *rencanaKasus {
		for _, slot := range []string{"DPPA", "PKP", "RKT"} {
			if o.ada(slot) && o.sekali("nama:"+slot) && o.klaim(slot, "nama") {
				o.d(slot).hapus[apa] = true
				return di(slot, "")
			}
		}
		return nil
	}
}

// tanpaTabel leaves a document only its words.
func tanpaTabel(slot, apa string, cocok func(*opd) bool) func(*opd) *rencanaKasus {
	return func(o *opd) *rencanaKasus {
		if !o.ada(slot) || cocok != nil && !cocok(o) || !o.klaimBerkas(slot) {
			return nil
		}
		o.d(slot).hapus[apa] = true
		return di(slot, "").bebas().ikut("BKS-03", slot, "")
	}
}

// belumAda is a document that never came.
func belumAda(slot string) func(*opd) *rencanaKasus {
	return func(o *opd) *rencanaKasus {
		if !o.ada(slot) || o.pakai["tak wajib:"+slot] || slot == "DPA" && !o.bersih("LKJ", "PK") || slot == "IKU" && !o.bersih("LKJ") || !o.klaimBerkas(slot) {
			return nil
		}
		o.pakai["tanpa:"+slot] = true
		k := di("", "").bebas()
		k.Tentang = strings.Split(wajibDari(slot), "/")[0]
		return k
	}
}

func wajibDari(slot string) string {
	for _, j := range semuaDokumen {
		if j.slot == slot {
			return j.wajib
		}
	}
	return ""
}

// belumJatuhTempo is a document of the year that is not due yet.
func belumJatuhTempo(wajib string, tw int) func(*opd) *rencanaKasus {
	return func(o *opd) *rencanaKasus {
		if o.tw != tw || !o.sekali("tempo:"+wajib) {
			return nil
		}
		k := di("", "").bebas()
		k.Tentang = wajib
		return k
	}
}

var kasusBerkas = []jenisKasus{
	{"BKS-01", Salah, "terpotong saat disalin", rusak("salinan RKT.xlsx", func(b []byte) []byte { return b[:len(b)*2/3] })},
	{"BKS-01", Salah, "teks bernama .xlsx", rusak("catatan.xlsx", func(b []byte) []byte {
		return fmt.Appendf(nil, "Mohon menunggu, berkas menyusul (%d).\n", crc32.ChecksumIEEE(b))
	})},
	{"BKS-01", Salah, "isi tertimpa", rusak("RKT lama.xlsx", func(b []byte) []byte {
		for n := len(b) / 4; n < len(b)*3/4; n++ {
			b[n] = byte(n)
		}
		return b
	})},
	{"BKS-01", Kendali, "bernama .xls, isinya utuh", func(o *opd) *rencanaKasus {
		if !o.klaim("RKT", "nama") {
			return nil
		}
		o.jalur["RKT"] = o.folder + "/RKT " + angka(o.tahun) + ".xls"
		return di("RKT", "")
	}},
	{"BKS-01", Kendali, "nama panjang dengan tanda baca", func(o *opd) *rencanaKasus {
		if !o.klaim("IKU", "nama") {
			return nil
		}
		o.jalur["IKU"] = path.Join(o.folder, "IKU (final) - rev. 2, "+o.pendek()+".xlsx")
		return di("IKU", "")
	}},
	{"BKS-03", Salah, "tanpa nama OPD", takDikenal("nama opd", "00 Kiriman", "DPA kiriman {n}.xlsx")},
	{"BKS-03", Salah, "tanpa tahun", takDikenal("tahun", "{f}", "DPA lama.xlsx")},
	{"BKS-03", Kendali, "nama OPD hanya pada folder", hanyaNama("nama opd")},
	{"BKS-03", Salah, "RKT tanpa tabel", tanpaTabel("RKT", "tabel", nil)},
	{"BKS-03", Salah, "IKU tanpa tabel", tanpaTabel("IKU", "tabel", func(o *opd) bool { return o.bersih("LKJ") })},
	{"BKS-03", Salah, "realisasi anggaran tanpa tabel", tanpaTabel("LRA", "tabel", nil)},
	{"STR-07", Salah, "PK tanpa tabel sasaran", tanpaTabel("PK", "tabel", func(o *opd) bool { return o.adaPerubahan && o.bersih("LKJ") })},
	{"STR-07", Salah, "RKT tanpa tabel rencana", tanpaTabel("RKT", "tabel rencana", nil)},
	{"STR-07", Salah, "realisasi anggaran tanpa tabel realisasi", tanpaTabel("LRA", "tabel realisasi", func(o *opd) bool { return o.bersih("LKJ") })},
	{"STR-07", Kendali, "tabel pada lembar lampiran", func(o *opd) *rencanaKasus {
		slot := pilih(o.acak, []string{"PK", "PKP"})
		if !o.klaim(slot, "lampiran") {
			return nil
		}
		o.d(slot).hapus["lampiran"] = true
		return di(slot, "")
	}},
	{"LKP-13", Salah, "RKT belum dikirim", belumAda("RKT")},
	{"LKP-13", Salah, "IKU belum dikirim", belumAda("IKU")},
	{"LKP-13", Salah, "DPA belum dikirim", belumAda("DPA")},
	{"LKP-13", Salah, "realisasi anggaran belum dikirim", belumAda("LRA")},
	{"LKP-13", Kendali, "triwulan kedua belum jatuh tempo", belumJatuhTempo("REALISASI_KINERJA/TW2", 1)},
	{"LKP-13", Kendali, "triwulan ketiga belum jatuh tempo", belumJatuhTempo("REALISASI_KINERJA/TW3", 2)},
	{"LKP-13", Kendali, "laporan tahunan belum jatuh tempo", func(o *opd) *rencanaKasus { return belumJatuhTempo("REALISASI_ANGGARAN", max(o.tw, 1))(o) }},
}
