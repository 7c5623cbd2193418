package transform

import (
	"regexp"
	"strings"
	"unicode"
)

// katalogSatuan are units as offices write them, with the word they are
// compared under. A spelling one slip away from exactly one of the long words
// ("Lapoaran") is that word; short ones are too close to each other.
var katalogSatuan = map[string]string{
	"laporan": "laporan", "dokumen": "dokumen", "dok": "dokumen", "dokument": "dokumen", "kegiatan": "kegiatan", "keg": "kegiatan",
	"orang": "orang", "org": "orang", "bulan": "bulan", "bln": "bulan", "tahun": "tahun", "thn": "tahun", "th": "tahun", "hari": "hari",
	"kali": "kali", "x": "kali", "paket": "paket", "pkt": "paket", "unit": "unit", "buah": "buah", "bh": "buah", "kelompok": "kelompok", "klp": "kelompok",
	"desa": "desa", "kelurahan": "kelurahan", "kecamatan": "kecamatan", "pelayanan": "pelayanan", "peserta": "peserta", "pegawai": "pegawai",
	"kendaraan": "kendaraan", "lembaga": "lembaga", "rekomendasi": "rekomendasi", "sekolah": "sekolah", "perangkat": "perangkat", "peraturan": "peraturan",
	"kejadian": "kejadian", "sertifikat": "sertifikat", "bangunan": "bangunan", "triwulan": "triwulan", "titik": "titik", "bidang": "bidang",
	"lembar": "lembar", "lbr": "lembar", "berkas": "berkas", "kasus": "kasus", "rumah": "rumah", "jenis": "jenis", "lokasi": "lokasi", "rapat": "rapat",
}

// cacahUtuh are units that are only ever counted whole, so that "3.000
// pelayanan" has one reading. Lengths, weights, times and scores are not here:
// they have decimals.
var cacahUtuh = himpunan("laporan dokumen kegiatan orang kali paket unit buah kelompok desa kelurahan kecamatan pelayanan peserta pegawai " +
	"kendaraan lembaga rekomendasi sekolah perangkat peraturan kejadian sertifikat bangunan titik bidang lembar berkas kasus rumah jenis lokasi rapat " +
	"kk ktp akte akta jiwa penduduk warga surat izin ijin perizinan permohonan pengaduan layanan eksemplar eks ekor pohon batang bibit butir keping " +
	"set stel pasang dus dos box botol buku arsip naskah media berita konten pelanggan pelaku umkm koperasi usaha keluarga siswa guru murid santri " +
	"mahasiswa balita bayi anak ibu lansia pasien petani nelayan pedagang wisatawan pengunjung sambungan rt rw skpd opd instansi perusahaan aparatur " +
	"asn kader posyandu puskesmas bidan stiker spanduk formulir blangko kartu data judul aplikasi sistem bengkel obyek objek tower rambu lampu")

// keluargaIndeks are names of numbers without a dimension of their own. Offices
// print an index now with "%", now with "nilai", now with nothing.
var keluargaIndeks = himpunan("indeks index nilai skor score poin point angka skala mutu skm ikm predikat huruf")

var kataPersen = himpunan("% persen prosen percent persentase prosentase presentase prosentasi")

func himpunan(kata string) map[string]bool {
	m := map[string]bool{}
	for _, k := range strings.Fields(kata) {
		m[k] = true
	}
	return m
}

// Satuan gives a unit as printed, tidied; every spelling of percent is "%".
func Satuan(teks string) string {
	s := strings.Trim(rapi(teks), " .,;:")
	if kosong(s) {
		return ""
	}
	kata := kataSatuan(s)
	for _, k := range kata {
		if !kataPersen[k] {
			return s
		}
	}
	if len(kata) == 0 {
		return s
	}
	return "%"
}

// SatuanSama reports whether two figures can be compared by their units: the
// same unit in any spelling, an index against percent or another name of a
// score, or a unit that one side leaves out.
func SatuanSama(a, b string) bool {
	ka, kb := kunciSatuan(a), kunciSatuan(b)
	return ka == "" || kb == "" || ka == kb
}

// kunciSatuan is the spelling under which units are compared.
func kunciSatuan(teks string) string {
	s := Satuan(teks)
	if s == "%" {
		return "indeks"
	}
	kata := kataSatuan(s)
	for i, k := range kata {
		kata[i] = ejaanSatuan(k)
	}
	switch {
	case len(kata) == 0:
		return ""
	case kataPersen[kata[0]] || keluargaIndeks[kata[0]] && !strings.Contains(s, "/"):
		return "indeks"
	case kata[0] == "kali":
		return "kali" // "4 x Penilaian": the rest says of what
	}
	return strings.Join(kata, " ")
}

// kataSatuan splits a unit into words; a slash stays a word of its own, so that
// orang and orang/bulan differ.
func kataSatuan(s string) []string {
	var b strings.Builder
	for _, r := range strings.ToLower(s) {
		switch {
		case unicode.IsLetter(r) || unicode.IsDigit(r):
			b.WriteRune(r)
		case r == '%' || r == '/':
			b.WriteString(" " + string(r) + " ")
		default:
			b.WriteByte(' ')
		}
	}
	return strings.Fields(b.String())
}

// ejaanSatuan puts a word into its catalogue spelling.
func ejaanSatuan(kata string) string {
	if baku, ok := katalogSatuan[kata]; ok {
		return baku
	}
	if cacahUtuh[kata] || keluargaIndeks[kata] {
		return kata
	}
	baku := ""
	for k := range katalogSatuan {
		if len(k) >= 7 && satuSalah(kata, k) {
			if baku != "" && baku != katalogSatuan[k] {
				return kata // two candidates: no guess
			}
			baku = katalogSatuan[k]
		}
	}
	if baku == "" {
		return kata
	}
	return baku
}

// satuSalah reports whether two words differ by one slip of the hand: a letter
// too many, too few, wrong, or two swapped.
func satuSalah(a, b string) bool {
	if len(a) > len(b) {
		a, b = b, a
	}
	if len(b)-len(a) > 1 {
		return false
	}
	i := 0
	for i < len(a) && a[i] == b[i] {
		i++
	}
	if len(a) < len(b) {
		return a[i:] == b[i+1:]
	}
	if i == len(a) {
		return false // the same word
	}
	return a[i+1:] == b[i+1:] || i+1 < len(a) && a[i] == b[i+1] && a[i+1] == b[i] && a[i+2:] == b[i+2:]
}

// satuanCacah reports whether a unit is counted in whole pieces only.
func satuanCacah(satuan string) bool {
	kata := kataSatuan(satuan)
	return len(kata) > 0 && cacahUtuh[ejaanSatuan(kata[0])]
}

var (
	kurung  = regexp.MustCompile(`^\(([^()]*)\) ?(.*)$`)
	terbila = regexp.MustCompile(`^(?i:(?:se)?(?:nol|satu|dua|tiga|empat|lima|enam|tujuh|delapan|sembilan|puluh|belas|ratus|ribu|juta) ?)+$`)
	per     = regexp.MustCompile(`(?i)(?:\bper|/) ?[0-9][0-9.,]*`)
)

// perSatuan is a unit that begins with a slash: "/bulan", not "/3" or "/ B".
var perSatuan = regexp.MustCompile(`^/\pL{2,}`)

// satuanCetak takes the unit from what follows a number; ok is false where it
// is more than a unit: further figures, a date, punctuation.
func satuanCetak(s string) (satuan string, ok bool) {
	if m := kurung.FindStringSubmatch(s); m != nil {
		switch {
		case terbila.MatchString(m[1]): // "1 (satu) dokumen"
			s = m[2]
		case m[2] != "":
			return "", false
		default:
			s = m[1]
		}
	}
	if s == "" {
		return "", true
	}
	if sisa, ada := strings.CutPrefix(s, "%"); ada { // "100 % Paket" is a percentage
		return "%", !strings.ContainsAny(sisa, "0123456789,;<>") && len(sisa) < 80
	}
	tanpaPer := per.ReplaceAllString(s, "")
	awal := []rune(s)[0]
	if strings.ContainsAny(tanpaPer, "0123456789<>=;:") || len(s) > 80 || !unicode.IsLetter(awal) && !perSatuan.MatchString(s) {
		return "", false
	}
	kata := kataSatuan(s)
	if len(kata) == 0 || bulanDisebut(kata[0]) > 0 {
		return "", false // "31 Desember" is a day
	}
	if kataPersen[kata[0]] {
		return "%", true
	}
	return strings.TrimRight(s, " .,"), true
}
