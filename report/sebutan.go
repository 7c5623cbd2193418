package report

import (
	"slices"
	"strconv"
	"strings"
	"unicode"
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

// namaPeriode words a period.
func namaPeriode(p string) string {
	roman := map[byte]string{'1': "I", '2': "II", '3': "III", '4': "IV"}
	switch {
	case len(p) == 3 && strings.HasPrefix(p, "TW") && roman[p[2]] != "":
		return "triwulan " + roman[p[2]]
	case len(p) == 3 && strings.HasPrefix(p, "SM") && roman[p[2]] != "":
		return "semester " + roman[p[2]]
	case len(p) == 3 && p[0] == 'B':
		if n, err := strconv.Atoi(p[1:]); err == nil && n >= 1 && n <= 12 {
			return "bulan " + bulan[n-1]
		}
	case p == "akhir":
		return "akhir Renstra"
	}
	return bersih(p)
}

// urutanJenis is the order in which documents follow from each other.
var urutanJenis = []string{"RENSTRA", "RENJA", "RKT", "PK", "RENCANA_AKSI", "IKU", "KUA_PPAS", "RKA", "DPA", "ANGGARAN_KAS", "REALISASI_KINERJA", "REALISASI_ANGGARAN"}

func urutJenis(jenis string) int {
	if i := slices.Index(urutanJenis, jenis); i >= 0 {
		return i
	}
	return len(urutanJenis)
}

// namaJenis words a kind of document, or a source of targets.
func namaJenis(jenis string) string {
	switch jenis {
	case "RENSTRA":
		return "Renstra"
	case "RENSTRA_PERUBAHAN":
		return "Renstra Perubahan"
	case "RENJA":
		return "Renja"
	case "RENJA_PERUBAHAN":
		return "Renja Perubahan"
	case "RENCANA_AKSI":
		return "Rencana aksi"
	case "PK_PERUBAHAN":
		return "PK Perubahan"
	case "KUA_PPAS":
		return "KUA-PPAS"
	case "ANGGARAN_KAS":
		return "Anggaran kas"
	case "REALISASI_KINERJA":
		return "Realisasi kinerja"
	case "REALISASI_ANGGARAN":
		return "Realisasi anggaran"
	case "REALISASI":
		return "Buku kerja realisasi"
	}
	return bersih(jenis)
}

// NamaDokumen words a document: "PK Perubahan", "Realisasi kinerja TW1".
func NamaDokumen(jenis, versi, periode string) string {
	s := namaJenis(jenis)
	if versi != "" && versi != "murni" {
		s += " " + judul(strings.ReplaceAll(bersih(versi), "-", " "))
	}
	if periode != "" && periode != "tahunan" {
		s += " " + bersih(periode)
	}
	return s
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
