package berantakan

import (
	"math/rand/v2"
	"strings"
)

// This file is the bank of words: names in the style of the nomenclature.

type namaKegiatan struct {
	nama string
	sub  []string
}

type namaProgram struct {
	kode, nama string
	kegiatan   []namaKegiatan
}

var (
	kataTujuan = []string{"Meningkatkan kualitas tata kelola pemerintahan yang baik", "Mewujudkan pelayanan publik yang prima dan akuntabel"}

	kataSasaran = []string{"Meningkatnya kualitas pelayanan publik", "Meningkatnya akuntabilitas kinerja perangkat daerah",
		"Meningkatnya peran serta masyarakat dalam pembangunan", "Menurunnya gangguan ketenteraman dan ketertiban umum"}

	bankProgram = []namaProgram{
		{"01", "Program Penunjang Urusan Pemerintahan Daerah", []namaKegiatan{
			{"Administrasi Keuangan Perangkat Daerah", []string{"Penyediaan Gaji dan Tunjangan ASN", "Koordinasi dan Penyusunan Laporan Keuangan Akhir Tahun"}},
			{"Administrasi Umum Perangkat Daerah", []string{"Penyediaan Peralatan dan Perlengkapan Kantor", "Penyediaan Bahan Logistik Kantor"}}}},
		{"02", "Program Penyelenggaraan Pemerintahan dan Pelayanan Publik", []namaKegiatan{
			{"Koordinasi Penyelenggaraan Kegiatan Pemerintahan", []string{"Peningkatan Efektifitas Kegiatan Pemerintahan di Tingkat Kecamatan", "Fasilitasi Penyusunan Profil Wilayah"}},
			{"Pelaksanaan Urusan yang Dilimpahkan kepada Camat", []string{"Pelaksanaan Pelayanan Perizinan Nonusaha", "Pelaksanaan Urusan Lain yang Dilimpahkan"}}}},
		{"03", "Program Pemberdayaan Masyarakat Desa dan Kelurahan", []namaKegiatan{
			{"Koordinasi Kegiatan Pemberdayaan Desa", []string{"Peningkatan Partisipasi Masyarakat dalam Forum Musyawarah", "Sinkronisasi Program Kerja Pemberdayaan"}}}},
		{"04", "Program Koordinasi Ketenteraman dan Ketertiban Umum", []namaKegiatan{
			{"Koordinasi Upaya Penyelenggaraan Ketenteraman", []string{"Sinergitas dengan Kepolisian dan Tentara", "Harmonisasi Hubungan dengan Tokoh Agama"}},
			{"Koordinasi Penerapan Peraturan Daerah", []string{"Koordinasi Penegakan Peraturan Kepala Daerah"}}}},
	}

	bankLama = []namaProgram{
		{"01", "Program Pelayanan Administrasi Perkantoran", []namaKegiatan{{nama: "Penyediaan Jasa Surat Menyurat"}, {nama: "Penyediaan Alat Tulis Kantor"}, {nama: "Penyediaan Makanan dan Minuman"}}},
		{"02", "Program Peningkatan Sarana dan Prasarana Aparatur", []namaKegiatan{{nama: "Pengadaan Mebeleur"}, {nama: "Pemeliharaan Rutin Gedung Kantor"}}},
		{"15", "Program Koordinasi Penyelenggaraan Pemerintahan", []namaKegiatan{{nama: "Koordinasi Pelayanan Umum"}, {nama: "Pembinaan Kelembagaan Masyarakat"}}},
		{"17", "Program Penyelenggaraan Pelayanan Umum", []namaKegiatan{{nama: "Fasilitasi Administrasi Kependudukan"}}},
	}

	bankRekening = []rekening{
		{kode: "5.1.02.01.01.0024", uraian: "Belanja Alat/Bahan untuk Kegiatan Kantor-Alat Tulis Kantor", kelompok: "OPERASI"},
		{kode: "5.1.02.01.01.0052", uraian: "Belanja Makanan dan Minuman Rapat", kelompok: "OPERASI"},
		{kode: "5.1.02.04.01.0001", uraian: "Belanja Perjalanan Dinas Biasa", kelompok: "OPERASI"},
		{kode: "5.2.02.05.01.0005", uraian: "Belanja Modal Alat Kantor Lainnya", kelompok: "MODAL"},
	}

	bankRekeningLama = []rekening{
		{kode: "5.2.1.02.01", uraian: "Honorarium Pegawai Tidak Tetap", kelompok: "BL"},
		{kode: "5.2.2.01.01", uraian: "Belanja Alat Tulis Kantor", kelompok: "BL"},
		{kode: "5.2.2.11.02", uraian: "Belanja Makanan dan Minuman Rapat", kelompok: "BL"},
		{kode: "5.2.3.10.03", uraian: "Belanja Modal Pengadaan Mebeleur", kelompok: "BL"},
	}
)

// polaIndikator is a kind of indicator: its name, unit and direction.
type polaIndikator struct {
	nama, satuan, arah string
	absolut            bool
}

var indikatorSasaran = []polaIndikator{
	{"Indeks Kepuasan Masyarakat atas pelayanan", "Indeks", "positif", false},
	{"Persentase rekomendasi hasil koordinasi yang ditindaklanjuti", "%", "positif", false},
	{"Jumlah inovasi pelayanan yang diterapkan", "Inovasi", "positif", true},
	{"Persentase temuan hasil pemeriksaan yang berulang", "%", "negatif", false},
	{"Jumlah desa yang tertib administrasi", "Desa", "positif", false},
	{"Tingkat waktu tanggap pengaduan", "Hari", "negatif", false},
}

func indikatorBaru(acak *rand.Rand, p polaIndikator, unit int) *indikator {
	i := &indikator{nama: p.nama, satuan: p.satuan, arah: p.arah, absolut: p.absolut}
	besar, langkah := int64(6000+50*acak.IntN(70)), int64(50)
	if p.satuan != "%" && p.satuan != "Indeks" {
		besar, langkah = int64(100*(4+acak.IntN(90))), 100
	}
	i.target = i.ukuran(besar)
	i.awal, i.lalu, i.akhir = besar-3*langkah, besar-langkah, besar+4*langkah
	for n := range int64(5) {
		i.tahunan = append(i.tahunan, besar+(n-2)*langkah)
	}
	for n := range i.tw {
		if i.absolut {
			i.rencana[n], i.tw[n] = langkah*int64(1+n), langkah*int64(acak.IntN(4))
			continue
		}
		i.rencana[n] = besar - int64(3-n)*langkah
		i.tw[n] = besar - int64(acak.IntN(5))*langkah + int64(n)*langkah/2*btoi(langkah == 50)
	}
	kunci := strings.ToLower(p.nama[:1]) + p.nama[1:]
	i.formulasi = "Hasil perhitungan " + kunci
	i.pj = []string{"Seksi Pelayanan Umum", "Seksi Pemerintahan"}[unit%2]
	i.sumber = []string{"Laporan seksi", "Dokumen survei"}[acak.IntN(2)]
	i.catatan = [4]string{"Dukungan lintas sektor pada " + kunci, "Keterbatasan tenaga pelaksana untuk " + kunci, "Pembagian tugas ulang antarseksi", "Menyusun jadwal pemantauan bulanan"}
	return i
}

func btoi(b bool) int64 {
	if b {
		return 1
	}
	return 0
}

// indikatorUntuk invents the indicators of a programme, kegiatan or sub
// kegiatan; a programme now and then has two.
func (p *pohon) indikatorUntuk(acak *rand.Rand, nama string, program bool) (list []*indikator) {
	hal := strings.ToLower(strings.TrimPrefix(nama, "Program "))
	pola := []polaIndikator{{"Persentase pemenuhan " + hal, "%", "positif", false}, {"Jumlah layanan " + hal, "Layanan", "positif", true}}
	if !program {
		satuan := []string{"Dokumen", "Laporan", "Orang", "Paket"}[acak.IntN(4)]
		pola = []polaIndikator{{"Jumlah " + strings.ToLower(satuan) + " " + hal, satuan, "positif", true}}
	}
	for n, x := range pola {
		if n == 0 || acak.IntN(3) == 0 {
			list = append(list, indikatorBaru(acak, x, n))
		}
	}
	return list
}
