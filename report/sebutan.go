package report

import (
	"slices"
	"strings"
	"unicode"

	"capaian/ingest/sebutan"
)

// This file names for readers what the warehouse names by code.

// alasan is why there is no capaian, by the code of the contract.
func alasan(kode string) string {
	switch kode {
	case "TARGET_TIDAK_ADA":
		return "Tidak ada target untuk indikator ini di dokumen mana pun."
	case "TARGET_NOL":
		return "Target nol, sehingga capaian tidak dapat dihitung."
	case "REALISASI_KOSONG":
		return "Realisasi belum diisi."
	case "BELUM_WAKTUNYA":
		return "Belum waktunya: periodenya belum berakhir, atau tidak ditargetkan pada periode itu."
	case "TIDAK_TERUKUR":
		return "Target atau realisasi berupa teks yang tidak dapat diukur."
	case "SATUAN_BERBEDA":
		return "Satuan target berbeda dari satuan realisasi."
	case "SKALA_TIDAK_DIKENAL":
		return "Huruf mutu tidak ada pada skala yang dikenal."
	case "":
		return "Capaian belum dihitung."
	}
	return "Tidak dapat dihitung: " + bersih(kode) + "."
}

// urutanJenis is the order in which documents follow from each other.
var urutanJenis = []string{"RENSTRA", "RENJA", "RKT", "PK", "RENCANA_AKSI", "IKU", "KUA_PPAS", "RKA", "DPA", "ANGGARAN_KAS", "REALISASI_KINERJA", "REALISASI_ANGGARAN"}

func urutJenis(jenis string) int {
	if i := slices.Index(urutanJenis, jenis); i >= 0 {
		return i
	}
	return len(urutanJenis)
}

// namaJenis words a kind of document, or a source of targets, as a title.
func namaJenis(jenis string) string { return judul(bersih(sebutan.Jenis(jenis))) }

// NamaDokumen words a document as a title: "PK Perubahan", "Realisasi kinerja
// triwulan I".
func NamaDokumen(jenis, versi, periode string) string {
	return judul(bersih(sebutan.Dokumen(jenis, versi, periode)))
}

func namaTingkat(t string) string { return judul(strings.ReplaceAll(bersih(t), "_", " ")) }

// judul begins a text with a capital.
func judul(s string) string {
	for i, r := range s {
		return string(unicode.ToUpper(r)) + s[i+len(string(r)):]
	}
	return s
}

// ejaan maps spellings that offices use side by side to one of them, as the
// consolidation does when it joins indicators.
var ejaan = map[string]string{
	"prosentase": "persentase", "prosentasi": "persentase", "presentase": "persentase", "persen": "persentase",
	"public": "publik", "social": "sosial", "survey": "survei", "ketentraman": "ketenteraman", "dibidang": "di bidang",
}

// lipat is the spelling under which printed names are the same.
func lipat(s string) string {
	words := strings.FieldsFunc(strings.ToLower(s), func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) })
	for i, w := range words {
		if baku, ok := ejaan[w]; ok {
			words[i] = baku
		}
	}
	return strings.Join(words, " ")
}

// slug is a name as part of a file name or an anchor.
func slug(s string) string {
	words := strings.FieldsFunc(strings.ToLower(s), func(r rune) bool { return (r < 'a' || r > 'z') && (r < '0' || r > '9') })
	return strings.Join(words, "-")
}
