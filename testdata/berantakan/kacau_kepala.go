package berantakan

import (
	"regexp"
	"slices"
	"strings"
)

// This file has the switches of headers and of money.

func label(nama, golongan, uraian string, f func(string) string) Kekacauan {
	return gayanya(nama, golongan, uraian, selalu, func(g *gaya) { g.label = append(g.label, f) })
}

// gantiKata replaces whole words of a label, as printed in capitals.
func gantiKata(pasangan ...string) func(string) string {
	return func(s string) string {
		kata := strings.Split(s, " ")
		for n, w := range kata {
			for i := 0; i < len(pasangan); i += 2 {
				if strings.EqualFold(w, pasangan[i]) {
					kata[n] = pasangan[i+1]
				}
			}
		}
		return strings.Join(kata, " ")
	}
}

// ragam are other wordings of whole labels, from the workbooks seen.
var ragam = map[string][]string{
	"NO": {"No.", "No. Urut", "Nomor"}, "KODE": {"Kode Rekening", "No. Rekening", "KODE SUB KEGIATAN"},
	"SASARAN STRATEGIS": {"Sasaran", "Sasaran Perangkat Daerah", "Sasaran Program"}, "INDIKATOR KINERJA": {"Indikator Sasaran", "Indikator Kinerja Sasaran", "Indikator"},
	"TARGET": {"Target Kinerja", "Target Tahunan"}, "SATUAN": {"Satuan"}, "ANGGARAN": {"Pagu Anggaran", "Pagu", "Jumlah (Rp)"}, "REALISASI": {"Relisasi", "Realisasi Kinerja"},
	"PROGRAM": {"Nama Program", "Program"}, "PAGU ANGGARAN": {"Pagu", "Jumlah", "Nilai Anggaran"}, "PAGU INDIKATIF": {"Pagu Indikatif (Rp)", "Pagu"}, "KETERANGAN": {"Ket", "KET", "Catatan"},
	"PROGRAM / KEGIATAN / SUB KEGIATAN":            {"Program/Kegiatan/Sub Kegiatan", "Urusan / Bidang Urusan / Program / Kegiatan / Sub Kegiatan", "Program dan Kegiatan"},
	"UNIT KERJA PERANGKAT DAERAH PENANGGUNG JAWAB": {"Unit Kerja Perangkat Daerah Penanggungjawab", "unit Perangkat Daerah PenanggungJawab"}, "LOKASI": {"Lokasi Kegiatan"},
	"BIDANG PENANGGUNG JAWAB": {"Penanggung Jawab", "Unit Kerja Penanggung Jawab"}, "FORMULASI PERHITUNGAN DAN PENJELASAN": {"Formulasi", "Definisi Operasional"}, "SUMBER DATA": {"Sumber"},
	"DATA CAPAIAN PADA TAHUN AWAL PERENCANAAN": {"Kondisi Kinerja Awal", "Data capaian Pada Tahun awal Perencanaan"}, "KENDALA": {"Kendala yg Dihadapi", "Permasalahan"},
	"REALISASI uang": {"Realisasi Keuangan", "Realisasi Anggaran", "Relisasi"}, "URUSAN/BIDANG URUSAN PEMERINTAHAN DAERAH DAN PROGRAM/KEGIATAN": {"Urusan / Bidang Urusan / Program / Kegiatan / Sub Kegiatan", "Program/Kegiatan/Sub Kegiatan"},
	"TARGET CAPAIAN KINERJA": {"Target", "Target Kinerja"}, "CATATAN PENTING": {"Catatan"}, "URAIAN KEGIATAN": {"Program/Kegiatan/Sub Kegiatan", "Uraian Program dan Kegiatan"}, "NILAI DPA (RP)": {"NILAI ANGGARAN", "Pagu Anggaran (Rp)"},
	"TOLOK UKUR KINERJA": {"Tolak Ukur Kinerja"}, "KODE REKENING": {"Kode`Rekening", "No Rekening", "Kode Akun"}, "JUMLAH (RP)": {"Jumlah", "Jumlah Rp."}, "URAIAN": {"U r a i a n", "Uraian"}, "ANGGARAN TAHUN INI": {"Total Anggaran", "Anggaran"},
	"Unit Perangkat Daerah Penanggung Jawab": {"Unit Kerja Perangkat Daerah Penanggungjawab"}, "INDIKATOR KINERJA PROGRAM/KEGIATAN": {"Indikator Kinerja Program (Outcome)/Kegiatan (Output)", "Indikator Program / Kegiatan / Sub Kegiatan"},
	"SOLUSI": {"Upaya Pemecahan Masalah", "Solusi yang Telah Dilakukan"}, "CAPAIAN (%)": {"Capaian Kinerja (%)", "% Capaian"}, "PERSENTASE (%)": {"%", "Capaian (%)"}, "PENYEBAB": {"Faktor Penyebab"},
}

var kacauKepala = []Kekacauan{
	{Nama: "kosakata", Uraian: "other words for the columns", tolak: []string{"kolom_kembar"}, bisa: selalu, buat: func(d *dokumen) {
		pilih := map[string]string{}
		for _, nama := range slices.Sorted(mapKeys(ragam)) {
			pilih[nama] = ragam[nama][d.acak.IntN(len(ragam[nama]))]
		}
		for _, t := range d.tabelSemua() {
			for c := range t.kolom {
				kepala := slices.Clone(t.kolom[c].kepala)
				akhir := kepala[len(kepala)-1]
				baru, ada := pilih[akhir]
				if t.kolom[c].rupa == uang && pilih[akhir+" uang"] != "" {
					baru, ada = pilih[akhir+" uang"], true
				}
				if ada {
					kepala[len(kepala)-1] = baru
				}
				t.kolom[c].kepala = kepala
			}
		}
	}},
	gayanya("kepala_lepas", "", "groups of a header not merged", ada(func(t *tabel) bool { return t.tingkat() > 1 }), func(g *gaya) { g.kepalaLepas = true }),
	label("singkatan", "", "abbreviations and slips in labels", gantiKata("NO", "No.", "TAHUN", "Thn", "PERSENTASE", "Prosentase", "REALISASI", "Relisasi", "TW", "Trw.", "KETERANGAN", "Ket.", "YANG", "yg", "PADA", "pd")),
	label("huruf_kepala", "", "labels in small letters with capitals", judulKata),
	label("spasi_kepala", "ruang", "double blanks in labels", func(s string) string { return "  " + strings.ReplaceAll(s, " ", "   ") + " " }),
	label("baris_kepala", "ruang", "labels broken over lines", func(s string) string { return strings.ReplaceAll(s, " ", "\n") }),
	label("nbsp_kepala", "ruang", "blanks of another kind in labels", func(s string) string { return strings.ReplaceAll(s, " ", "\u00a0") }),
	label("titik_dua_kepala", "", "labels with a colon", func(s string) string { return s + " :" }),
	label("aksen_kepala", "", "accents that an input method left in labels", func(s string) string { return strings.NewReplacer("E", "É", "e", "é").Replace(s) }),
	{Nama: "satuan_di_kepala", Uraian: "(Rp) and (%) in labels", tolak: []string{"tingkat_rp", "skala_ribuan", "skala_juta", "skala_kepala"}, bisa: dan(berisi(uang), selalu), buat: func(d *dokumen) {
		akhirKepala(d, func(s string) string {
			if strings.Contains(strings.ToUpper(s), "RP") {
				return s
			}
			return s + " (Rp)"
		})
	}},
	{Nama: "tingkat_rp", Uraian: "Rp as a level of the header below", tolak: []string{"skala_ribuan", "skala_juta", "skala_kepala"}, bisa: dan(berisi(uang), selalu), buat: func(d *dokumen) {
		for _, t := range d.tabelSemua() {
			for c := range t.kolom {
				kep := t.kolom[c].kepala
				if t.kolom[c].rupa == uang && len(kep) < 4 && !strings.Contains(strings.ToUpper(kep[len(kep)-1]), "RP") {
					t.kolom[c].kepala = append(slices.Clone(kep), "Rp")
				}
			}
		}
	}},
	{Nama: "tingkat_tahun", Uraian: "the year as a level of the header above", bisa: ada(tanpaTingkat), buat: func(d *dokumen) {
		for _, t := range d.tabelSemua() {
			for c := range t.kolom {
				if r := t.kolom[c].rupa; tanpaTingkat(t) && (r == uang || r == ukur || r == persen) {
					t.kolom[c].kepala = append([]string{"TAHUN " + angka(d.pohon.tahun)}, t.kolom[c].kepala...)
				}
			}
		}
	}},
	nomori("nomor_kolom", "kurung", false, "a row (1) (2) (3) under the header"),
	nomori("nomor_angka", "angka", false, "a row 1 2 3 of number cells under the header"),
	nomori("nomor_rumus", "rumus", false, "a row of column numbers with formulas in words: 6 = (4 x 5)"),
	nomori("nomor_tengah", "rumus", true, "the row of column numbers above the last level of the header"),
}

// tanpaTingkat is a table whose header has one level.
func tanpaTingkat(t *tabel) bool { return t.tingkat() == 1 && (t.punya(uang) || t.punya(ukur)) }

func mapKeys[V any](m map[string]V) func(func(string) bool) {
	return func(yield func(string) bool) {
		for nama := range m {
			if !yield(nama) {
				return
			}
		}
	}
}

// akhirKepala changes the last labels over money.
func akhirKepala(d *dokumen, f func(string) string) {
	for _, t := range d.tabelSemua() {
		for c := range t.kolom {
			if kep := t.kolom[c].kepala; t.kolom[c].rupa == uang {
				kep = slices.Clone(kep)
				kep[len(kep)-1] = f(kep[len(kep)-1])
				t.kolom[c].kepala = kep
			}
		}
	}
}

func nomori(nama, cara string, tengah bool, uraian string) Kekacauan {
	bisa := ada(func(t *tabel) bool { return len(t.kolom) > 2 && (!tengah || t.tingkat() > 1) })
	return Kekacauan{Nama: nama, Golongan: "nomor", Uraian: uraian, bisa: dan(bisa, berjudul), buat: func(d *dokumen) {
		for _, t := range d.tabelSemua() {
			t.nomor, t.tengah = cara, tengah
		}
	}}
}

func uangnya(nama, uraian string) Kekacauan {
	return gayanya(nama, "uang", uraian, berisi(uang), func(g *gaya) { g.uang = strings.TrimPrefix(nama, "uang_") })
}

// skala counts money in thousands or millions; forms that print amounts in
// words of their own keep the rupiah.
func skala(nama string, kali int64, di, uraian string) Kekacauan {
	return Kekacauan{Nama: nama, Golongan: "skala", Uraian: uraian, bisa: dan(berisi(uang), berjudul, bukan(keluarga("rka_221"))), buat: func(d *dokumen) {
		d.gaya.skala, d.gaya.skalaDi = kali, di
		if di == "kepala" {
			akhirKepala(d, func(s string) string {
				if strings.Contains(strings.ToUpper(s), "RP") {
					return regexp.MustCompile(`(?i)rp\b`).ReplaceAllString(s, "Rp 000")
				}
				return s + " (Rp 000)"
			})
		}
	}}
}

var kacauUang = []Kekacauan{
	uangnya("uang_titik", "amounts as text: 1.234.567"),
	uangnya("uang_rp", "amounts as text: Rp 1.234.567,-"),
	uangnya("uang_rprapat", "amounts as text: Rp1.234.567,00"),
	uangnya("uang_sen", "amounts as text: 1.234.567,00"),
	uangnya("uang_inggris", "amounts as text with English commas"),
	uangnya("uang_campur", "amounts typed another way in every row"),
	{Nama: "uang_ekor", Golongan: "uang", Uraian: "amounts with the noise of a double: 2440880839.0000005", tolak: []string{"skala_ribuan", "skala_juta", "skala_kepala"}, bisa: berisi(uang), buat: func(d *dokumen) { d.gaya.ekorFloat = true }},
	skala("skala_ribuan", 1000, "garis", "(dalam ribuan rupiah) above the table"),
	skala("skala_juta", 1000000, "garis", "(dalam jutaan rupiah) above the table"),
	skala("skala_kepala", 1000, "kepala", "(Rp 000) in the labels"),
	gayanya("rumus_nilai", "rumus", "amounts as formulas with their results", berisi(uang), func(g *gaya) { g.rumus = "nilai" }),
	gayanya("rumus_tanpa", "rumus", "amounts as formulas whose results were never stored", berisi(uang), func(g *gaya) { g.rumus = "tanpa" }).bolehLapor(),
	{Nama: "uang_kurung", Uraian: "a column of differences with negatives in parentheses", tolak: []string{"uang_ekor"}, bisa: dan(berkolom("realisasi"), berisi(uang), keluarga("lra_program")), buat: func(d *dokumen) {
		for _, t := range d.tabelSemua() {
			p, r := t.letak("pagu"), t.letak("realisasi")
			if p < 0 || r < 0 || t.kolom[r].rupa != uang {
				continue
			}
			t.sisip(r+1, k("selisih", kata, "LEBIH/(KURANG)"), func(_ int, b *baris) nilai {
				if b.sel[p].rupa != uang {
					return sKosong()
				}
				return sMentah("(" + ribuan(b.sel[p].uang-b.sel[r].uang, ".") + ")")
			})
		}
	}},
}
