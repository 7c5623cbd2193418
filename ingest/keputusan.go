package ingest

import (
	"slices"
	"strings"

	"capaian/ingest/layout"
)

// Putusan is one decision of the office: one row of keputusan.xlsx, or of a YAML
// file with the same content, that was read and found right.
type Putusan struct {
	Jenis string // the key of its sheet: padanan, arah, …
	// Isi are the values of its columns in their one spelling: an OPD as its
	// code ("" for all), a date as YYYY-MM-DD, a number with a point. What was
	// left blank is not in it.
	Isi map[string]string
	Pos Pos
}

// Keputusan is a file of decisions as read: what is decided, how many rows wait
// for a decision, and what was refused, each with its place.
type Keputusan struct {
	Putusan []Putusan
	Belum   int
	Luput   []Issue
}

// The kinds of decisions, as YAML and the warehouse name them.
const (
	PutusPadanan      = "padanan"
	PutusArah         = "arah"
	PutusSkala        = "skala_mutu"
	PutusStandar      = "standar_nasional"
	PutusBatas        = "batas_waktu"
	PutusPengecualian = "pengecualian"
	PutusAbaikan      = "abaikan"
)

// LembarKeputusan is one sheet of keputusan.xlsx.
type LembarKeputusan struct {
	Jenis string
	Nama  string // of the sheet
	Guna  string // what it decides, for its readers
	Kolom []KolomKeputusan
	// Tanya says that each night asks its open questions on this sheet.
	Tanya bool
}

// KolomKeputusan is one column of such a sheet.
type KolomKeputusan struct {
	Kunci, Judul string
	Bentuk       bentukKolom
	Pilihan      []string // the values there are
	Wajib        bool
	// Putus marks where the decision itself is written; a row on which all such
	// columns are blank decides nothing yet.
	Putus  bool
	Lebar  float64
	Contoh string // a right value
}

// bentukKolom is what a column may hold.
type bentukKolom int

const (
	bebas bentukKolom = iota
	pilihan
	satuOPD
	tahunan
	bilangan
	hari
	dokumenWajib
	kodeTemuan
	polaBerkas
	bukanIsi // written by the program, never read
)

// penutup are the columns that end every sheet.
func penutup(wajib bool) []KolomKeputusan {
	return []KolomKeputusan{
		{Kunci: "alasan", Judul: "Alasan", Wajib: wajib, Lebar: 40, Contoh: "sesuai surat Bagian Organisasi"},
		{Kunci: "oleh", Judul: "Oleh", Wajib: wajib, Lebar: 22, Contoh: "Kasubag Perencanaan"},
		{Kunci: "tanggal", Judul: "Tanggal", Bentuk: hari, Lebar: 14, Contoh: "7 Januari 2026"},
	}
}

// kolomTanya is where a night writes what it asks.
var kolomTanya = KolomKeputusan{Kunci: "tanya", Judul: "Pertanyaan", Bentuk: bukanIsi, Lebar: 60}

// The columns that several sheets have.
var (
	kolomOPD    = KolomKeputusan{Kunci: "opd", Judul: "OPD", Bentuk: satuOPD, Lebar: 30, Contoh: "kode atau nama OPD; kosong berarti semua OPD"}
	kolomTahun  = KolomKeputusan{Kunci: "tahun", Judul: "Tahun", Bentuk: tahunan, Wajib: true, Lebar: 8, Contoh: "2026"}
	kolomUkuran = KolomKeputusan{Kunci: "indikator", Judul: "Indikator", Wajib: true, Lebar: 50, Contoh: "Nilai SKM"}
)

// lembarKeputusan is the table of sheets, in the order of their tabs.
var lembarKeputusan = []LembarKeputusan{
	{PutusPadanan, "Padanan", "Dua nama yang sama artinya, atau yang mirip tetapi berbeda.", append([]KolomKeputusan{kolomOPD,
		{Kunci: "jenis", Judul: "Jenis", Bentuk: pilihan, Pilihan: []string{"tujuan", "sasaran", "indikator", "program", "kegiatan", "sub kegiatan"}, Wajib: true, Lebar: 14},
		{Kunci: "pertama", Judul: "Nama pertama", Wajib: true, Lebar: 50, Contoh: "Nilai SKM"},
		{Kunci: "kedua", Judul: "Nama kedua", Wajib: true, Lebar: 50, Contoh: "Indeks Kepuasan Masyarakat"},
		{Kunci: "keputusan", Judul: "Keputusan", Bentuk: pilihan, Pilihan: []string{"sama", "berbeda"}, Putus: true, Lebar: 13}},
		append(penutup(false), kolomTanya)...), true},
	{PutusArah, "Arah dan Agregasi", "Arah sebuah indikator, dan bagaimana angka triwulannya menjadi angka setahun.", append([]KolomKeputusan{kolomOPD, kolomUkuran,
		{Kunci: "arah", Judul: "Arah", Bentuk: pilihan, Pilihan: []string{"positif", "negatif", "stabil", "rentang"}, Putus: true, Lebar: 12},
		{Kunci: "agregasi", Judul: "Agregasi", Bentuk: pilihan, Pilihan: []string{"jumlah", "akhir", "rata-rata", "maks"}, Putus: true, Lebar: 12}},
		append(penutup(false), kolomTanya)...), true},
	{PutusSkala, "Skala Mutu", "Huruf mutu dan batas angkanya; skala yang ditulis di sini menggantikan skala bawaan yang senama.", append([]KolomKeputusan{
		{Kunci: "skala", Judul: "Skala", Wajib: true, Lebar: 40, Contoh: "SKM"},
		{Kunci: "huruf", Judul: "Huruf", Wajib: true, Lebar: 12, Contoh: "A"},
		{Kunci: "bawah", Judul: "Batas bawah", Bentuk: bilangan, Putus: true, Lebar: 13, Contoh: "88,31"},
		{Kunci: "atas", Judul: "Batas atas", Bentuk: bilangan, Lebar: 13, Contoh: "100"},
		{Kunci: "sebutan", Judul: "Sebutan", Lebar: 18, Contoh: "Sangat Baik"}},
		append(penutup(false), kolomTanya)...), true},
	{PutusStandar, "Standar Nasional", "Angka nasional sebuah indikator, sebagai pembanding.", append([]KolomKeputusan{kolomUkuran, kolomTahun,
		{Kunci: "nilai", Judul: "Nilai", Bentuk: bilangan, Wajib: true, Lebar: 13, Contoh: "83,76"},
		{Kunci: "satuan", Judul: "Satuan", Lebar: 12, Contoh: "%"},
		{Kunci: "sumber", Judul: "Sumber", Wajib: true, Lebar: 40, Contoh: "BPS, Statistik Indonesia 2026"}}, penutup(false)...), false},
	{PutusBatas, "Batas Waktu", "Kapan sebuah dokumen paling lambat diterima; mendahului batas_waktu di capaian.yaml.", append([]KolomKeputusan{kolomOPD, kolomTahun,
		{Kunci: "dokumen", Judul: "Dokumen", Bentuk: dokumenWajib, Wajib: true, Lebar: 26, Contoh: "PK/perubahan"},
		{Kunci: "batas", Judul: "Batas waktu", Bentuk: hari, Wajib: true, Lebar: 16, Contoh: "31 Maret 2026"}}, penutup(false)...), false},
	{PutusPengecualian, "Pengecualian", "Temuan yang diterima apa adanya.", append([]KolomKeputusan{
		{Kunci: "temuan", Judul: "Kode temuan", Bentuk: kodeTemuan, Wajib: true, Lebar: 18, Contoh: "1a2b3c4d-5e6f"},
		{Kunci: "sampai", Judul: "Berlaku sampai", Bentuk: hari, Lebar: 16, Contoh: "31 Desember 2026; kosong berarti seterusnya"}}, penutup(true)...), false},
	{PutusAbaikan, "Abaikan", "Berkas yang dikesampingkan.", append([]KolomKeputusan{
		{Kunci: "berkas", Judul: "Berkas", Bentuk: polaBerkas, Wajib: true, Lebar: 50, Contoh: "Semarang/PK salah.xlsx"}}, penutup(true)...), false},
}

// LembarPutusan gives the sheet of a kind of decision; nil where there is none.
func LembarPutusan(jenis string) *LembarKeputusan {
	for i := range lembarKeputusan {
		if lembarKeputusan[i].Jenis == jenis {
			return &lembarKeputusan[i]
		}
	}
	return nil
}

// JenisPutusan lists the kinds of decisions, in the order of the sheets.
func JenisPutusan() (list []string) {
	for _, l := range lembarKeputusan {
		list = append(list, l.Jenis)
	}
	return list
}

func (l *LembarKeputusan) kolom(kunci string) *KolomKeputusan {
	for i := range l.Kolom {
		if l.Kolom[i].Kunci == kunci {
			return &l.Kolom[i]
		}
	}
	return nil
}

// berjudul gives the column under a printed title.
func (l *LembarKeputusan) berjudul(judul string) *KolomKeputusan {
	folded := layout.Fold(judul)
	for i := range l.Kolom {
		if layout.Fold(l.Kolom[i].Judul) == folded {
			return &l.Kolom[i]
		}
	}
	return nil
}

// judul lists the titles of the columns that are read.
func (l *LembarKeputusan) judul() string {
	var list []string
	for _, k := range l.Kolom {
		list = append(list, k.Judul)
	}
	return strings.Join(list, ", ")
}

// bernama gives the sheet of a name.
func bernama(nama string) *LembarKeputusan {
	i := slices.IndexFunc(lembarKeputusan, func(l LembarKeputusan) bool { return layout.Fold(l.Nama) == layout.Fold(nama) })
	if i < 0 {
		return nil
	}
	return &lembarKeputusan[i]
}

// Sidik is what a decision says, without its place.
func (p Putusan) Sidik() string {
	parts := []string{p.Jenis}
	for _, k := range LembarPutusan(p.Jenis).Kolom {
		parts = append(parts, p.Isi[k.Kunci])
	}
	return strings.Join(parts, "\x00")
}
