package ingest

import (
	"fmt"
	"path"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"time"

	"github.com/shopspring/decimal"

	"capaian/ingest/layout"
)

// nilai gives the one spelling of what a column states, or what is wrong with
// it and what would be right.
func (k *KolomKeputusan) nilai(isi IsiKeputusan, master *Master) (nilai, salah, saran string) {
	switch k.Bentuk {
	case pilihan:
		return k.memilih(isi.Teks)
	case satuOPD:
		return kodeOPD(isi.Teks, master)
	case tahunan:
		if y, err := strconv.Atoi(isi.Teks); err != nil || y < 2000 || y > 2100 {
			return "", strconv.Quote(isi.Teks) + " bukan tahun", "Tulis tahunnya saja, misalnya 2026."
		}
		return isi.Teks, "", ""
	case bilangan:
		return bilanganPutusan(isi)
	case hari:
		return hariPutusan(isi)
	case dokumenWajib:
		return dokumenPutusan(isi.Teks)
	case kodeTemuan:
		if code := strings.ToLower(isi.Teks); reKode.MatchString(code) {
			return code, "", ""
		}
		return "", strconv.Quote(isi.Teks) + " bukan kode temuan", "Salin kodenya dari kolom Kode di laporan, misalnya " + k.Contoh + "."
	case polaBerkas:
		return polaPutusan(isi.Teks)
	}
	return isi.Teks, "", ""
}

var (
	reKode   = regexp.MustCompile(`^[0-9a-f]{8}-[0-9a-f]{4}$`)
	reSidik  = regexp.MustCompile(`^[0-9a-fA-F]{8,64}$`)
	reBagian = regexp.MustCompile(`^(?i)(murni|perubahan(-\d+)?|pergeseran-\d+(-setelah-perubahan)?|tw[1-4]?|sm[12]?|b(0[1-9]|1[0-2])?|bulan|bulanan)$`)
)

// lain are other words for a choice, as people write them.
var lain = map[string]string{"subkegiatan": "sub kegiatan", "rata rata": "rata-rata", "rerata": "rata-rata", "maksimum": "maks", "maksimal": "maks", "beda": "berbeda", "tidak sama": "berbeda"}

func (k *KolomKeputusan) memilih(teks string) (nilai, salah, saran string) {
	s := strings.ToLower(teks)
	if other, ok := lain[s]; ok {
		s = other
	}
	if slices.Contains(k.Pilihan, s) {
		return s, "", ""
	}
	n := len(k.Pilihan) - 1
	or := ", atau "
	if n == 1 {
		or = " atau "
	}
	return "", fmt.Sprintf("%s %q tidak dikenal", strings.ToLower(k.Judul), teks), "Pilih " + strings.Join(k.Pilihan[:n], ", ") + or + k.Pilihan[n] + "."
}

// kodeOPD is the code of an OPD named by its code, name or alias; "" for all.
func kodeOPD(teks string, master *Master) (nilai, salah, saran string) {
	folded := layout.Fold(teks)
	if folded == "" || folded == "semua" || folded == "semua opd" {
		return "", "", ""
	}
	if o := master.ByKode(teks); o != nil {
		return o.Kode, "", ""
	}
	for _, o := range master.List {
		for _, name := range append([]string{o.Nama}, o.Alias...) {
			if layout.Fold(name) == folded {
				return o.Kode, "", ""
			}
		}
	}
	saran = "Tulis kode atau nama OPD seperti di daftar OPD; kosongkan untuk semua OPD."
	if o := master.InText(teks); o != nil && o.Kode != "" {
		saran = "Mungkin maksudnya " + o.Nama + " (" + o.Kode + ")."
	}
	return "", "OPD " + strconv.Quote(teks) + " tidak ada dalam daftar OPD", saran
}

// bilanganPutusan reads a number in the spelling of either the file or people; what
// has two readings is refused.
func bilanganPutusan(isi IsiKeputusan) (nilai, salah, saran string) {
	s := isi.Teks
	if !isi.Angka {
		s = strings.TrimSuffix(strings.ReplaceAll(s, " ", ""), "%")
		whole, cents, comma := strings.Cut(s, ",")
		switch {
		case comma:
			s = strings.ReplaceAll(whole, ".", "") + "." + cents
		case strings.Count(s, ".") > 1:
			s = strings.ReplaceAll(s, ".", "")
		case reDua.MatchString(s):
			return "", strconv.Quote(isi.Teks) + " bermakna ganda", "Tulis " + strings.ReplaceAll(s, ".", "") + " atau " + strings.TrimRight(strings.Replace(s, ".", ",", 1), "0") + "."
		}
	}
	d, err := decimal.NewFromString(s)
	if err != nil {
		return "", strconv.Quote(isi.Teks) + " bukan angka", "Tulis angkanya saja, misalnya 83,76."
	}
	return d.String(), "", ""
}

var reDua = regexp.MustCompile(`^-?[1-9]\d{0,2}\.\d{3}$`)

var (
	reISO   = regexp.MustCompile(`^(\d{4})-(\d{1,2})-(\d{1,2})$`)
	reAngka = regexp.MustCompile(`^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})$`)
	reKata  = regexp.MustCompile(`^(\d{1,2}) (\pL+) (\d{4})$`)
)

var namaBulan = []string{"januari", "februari", "maret", "april", "mei", "juni", "juli", "agustus", "september", "oktober", "november", "desember"}

// hariPutusan reads a day: 31 Maret 2026, 31-3-2026, 2026-03-31.
func hariPutusan(isi IsiKeputusan) (nilai, salah, saran string) {
	iso := ""
	if m := reISO.FindStringSubmatch(isi.Teks); m != nil {
		iso = fmt.Sprintf("%s-%02s-%02s", m[1], m[2], m[3])
	} else if m := reAngka.FindStringSubmatch(isi.Teks); m != nil {
		iso = fmt.Sprintf("%s-%02s-%02s", m[3], m[2], m[1])
	} else if m := reKata.FindStringSubmatch(strings.ToLower(isi.Teks)); m != nil {
		month := slices.IndexFunc(namaBulan, func(b string) bool { return b == m[2] || len(m[2]) == 3 && b[:3] == m[2] })
		iso = fmt.Sprintf("%s-%02d-%02s", m[3], month+1, m[1])
	}
	if _, err := time.Parse(time.DateOnly, iso); err != nil {
		return "", strconv.Quote(isi.Teks) + " bukan tanggal", "Tulis tanggal, bulan, dan tahunnya, misalnya 7 Januari 2026."
	}
	return iso, "", ""
}

// dokumenPutusan reads a document as opd.yaml names it under wajib.
func dokumenPutusan(teks string) (nilai, salah, saran string) {
	parts := strings.Split(strings.ReplaceAll(teks, " ", ""), "/")
	parts[0] = strings.ToUpper(parts[0])
	if !slices.Contains(Jenis(), parts[0]) {
		return "", "dokumen " + strconv.Quote(teks) + " tidak dikenal", "Pilih " + strings.Join(Jenis(), ", ") + "; boleh diikuti /perubahan atau /TW."
	}
	for i, p := range parts[1:] {
		if !reBagian.MatchString(p) {
			return "", "dokumen " + strconv.Quote(teks) + " tidak dikenal", "Sesudah jenis dokumen hanya boleh versi atau periode, misalnya PK/perubahan atau REALISASI_KINERJA/TW."
		}
		if parts[i+1] = strings.ToLower(p); len(p) <= 3 {
			parts[i+1] = strings.ToUpper(p)
		}
	}
	return strings.Join(parts, "/"), "", ""
}

// polaPutusan reads which files are set aside: a path or pattern below the
// shared folder, or the first digits of a content's SHA-256.
func polaPutusan(teks string) (nilai, salah, saran string) {
	if reSidik.MatchString(teks) {
		return strings.ToLower(teks), "", ""
	}
	p := strings.ReplaceAll(teks, `\`, "/")
	for _, seg := range strings.Split(p, "/") {
		if _, err := path.Match(seg, ""); err != nil {
			return "", "pola " + strconv.Quote(teks) + " tidak sah", "Pakai * untuk apa pun dalam satu nama dan ** untuk folder mana pun."
		}
	}
	if strings.Trim(p, "*/.?") == "" || (&TataLetak{Berkas: p}).matchesFile("sebuah folder/sebuah berkas.xlsx") || (&TataLetak{Berkas: p}).matchesFile("sebuah berkas.xlsx") {
		return "", "pola " + strconv.Quote(teks) + " mengabaikan semua berkas", "Sebutkan foldernya atau nama berkasnya, misalnya Semarang/PK*.xlsx."
	}
	return p, "", ""
}

// Mengabaikan reports whether a decision to set files aside speaks of the file
// with this content, or at this path.
func (p Putusan) Mengabaikan(jalur, sha256 string) bool {
	pola := p.Isi["berkas"]
	if reSidik.MatchString(pola) {
		return sha256 != "" && strings.HasPrefix(sha256, pola)
	}
	return jalur != "" && (&TataLetak{Berkas: pola}).matchesFile(jalur)
}
