package berantakan

import "strings"

// Semua stands for any value of a field that the document leaves open.
const Semua = "*"

// Fakta is one fact as a row of the contract's views. Numbers are canonical
// decimals; "" is not stated.
type Fakta struct {
	Tampilan string // target, realisasi, anggaran, iku, catatan

	OPD, Jenis, Versi, Bagian string
	Tahun                     int // 0 where the document does not say
	Periode, Sifat, Tingkat   string

	Kode, Tujuan, Sasaran, Program, Kegiatan, SubKegiatan string

	Indikator, Satuan, Operator, Nilai, Atas   string
	Rekening, Kelompok, Pagu, Realisasi, Fisik string
	Isi                                        string // of a catatan: kind and text; of an IKU: formulasi, penanggung jawab, sumber data
	Lembar, Sel                                string
	BolehLapor                                 bool // a switch made it right to report the fact instead of loading it
}

// kolomFakta are the fields in the order they are shown.
var kolomFakta = []struct {
	nama string
	isi  func(*Fakta) *string
}{
	{"opd", func(f *Fakta) *string { return &f.OPD }}, {"jenis", func(f *Fakta) *string { return &f.Jenis }},
	{"versi", func(f *Fakta) *string { return &f.Versi }}, {"bagian", func(f *Fakta) *string { return &f.Bagian }},
	{"periode", func(f *Fakta) *string { return &f.Periode }}, {"sifat", func(f *Fakta) *string { return &f.Sifat }},
	{"tingkat", func(f *Fakta) *string { return &f.Tingkat }}, {"kode", func(f *Fakta) *string { return &f.Kode }},
	{"tujuan", func(f *Fakta) *string { return &f.Tujuan }}, {"sasaran", func(f *Fakta) *string { return &f.Sasaran }},
	{"program", func(f *Fakta) *string { return &f.Program }}, {"kegiatan", func(f *Fakta) *string { return &f.Kegiatan }},
	{"sub_kegiatan", func(f *Fakta) *string { return &f.SubKegiatan }}, {"indikator", func(f *Fakta) *string { return &f.Indikator }},
	{"satuan", func(f *Fakta) *string { return &f.Satuan }}, {"operator", func(f *Fakta) *string { return &f.Operator }},
	{"nilai", func(f *Fakta) *string { return &f.Nilai }}, {"atas", func(f *Fakta) *string { return &f.Atas }},
	{"rekening", func(f *Fakta) *string { return &f.Rekening }}, {"kelompok", func(f *Fakta) *string { return &f.Kelompok }},
	{"pagu", func(f *Fakta) *string { return &f.Pagu }}, {"realisasi", func(f *Fakta) *string { return &f.Realisasi }},
	{"fisik", func(f *Fakta) *string { return &f.Fisik }}, {"isi", func(f *Fakta) *string { return &f.Isi }},
}

// Beda lists the fields in which a reading differs from the fact, as
// "field: fact ≠ reading"; none where it is exact.
func (f *Fakta) Beda(baca *Fakta) (beda []string) {
	if f.Tampilan != baca.Tampilan {
		beda = append(beda, "tampilan: "+f.Tampilan+" ≠ "+baca.Tampilan)
	}
	if f.Tahun != 0 && f.Tahun != baca.Tahun {
		beda = append(beda, "tahun: "+angka(f.Tahun)+" ≠ "+angka(baca.Tahun))
	}
	for _, k := range kolomFakta {
		if a, b := *k.isi(f), *k.isi(baca); a != Semua && a != b {
			beda = append(beda, k.nama+": "+a+" ≠ "+b)
		}
	}
	if f.Lembar != baca.Lembar || f.Sel != baca.Sel {
		beda = append(beda, "tempat: "+f.Lembar+"!"+f.Sel+" ≠ "+baca.Lembar+"!"+baca.Sel)
	}
	return beda
}

// Kurang reports whether a reading only leaves out what the fact states.
func (f *Fakta) Kurang(baca *Fakta) bool {
	for _, k := range kolomFakta {
		if a, b := *k.isi(f), *k.isi(baca); a != Semua && a != b && b != "" {
			return false
		}
	}
	return (f.Tahun == 0 || f.Tahun == baca.Tahun) && f.Tampilan == baca.Tampilan
}

// String shows what is stated.
func (f *Fakta) String() string {
	s := []string{f.Tampilan, angka(f.Tahun)}
	for _, k := range kolomFakta {
		if v := *k.isi(f); v != "" && v != Semua {
			s = append(s, k.nama+"="+v)
		}
	}
	return strings.Join(append(s, f.Lembar+"!"+f.Sel), " · ")
}
