package kesalahan

import "strings"

// bank is what the documents of one kind of OPD are made of; {N} is its name
// without "Kecamatan" or "Dinas", {n} the same in small letters.
type bank struct {
	tujuan  string
	sasaran []bankSasaran
}

type bankSasaran struct {
	nama      string
	indikator []bankIndikator
	program   []bankProgram
}

// bankIndikator has the range of its target in whole units; turun is one that
// should fall.
type bankIndikator struct {
	nama, satuan string
	turun        bool
	min, mak     int64
}

type bankProgram struct {
	nama, indikator string
	kegiatan        []bankKegiatan
}

// bankKegiatan has its output and, for the codes in force from 2021, its parts.
type bankKegiatan struct {
	nama, keluaran, satuan string
	sub                    []string
}

var penunjang = bankProgram{"Program Penunjang Urusan Pemerintahan Daerah Kabupaten/Kota", "Persentase layanan penunjang yang terpenuhi", []bankKegiatan{
	{"Administrasi Umum Perangkat Daerah", "Jumlah paket kebutuhan kantor yang tersedia", "paket", []string{"Penyediaan Peralatan dan Perlengkapan Kantor", "Penyediaan Bahan Logistik Kantor"}},
	{"Penyediaan Jasa Penunjang Urusan Pemerintahan Daerah", "Jumlah bulan tersedianya jasa kantor", "bulan", []string{"Penyediaan Jasa Komunikasi, Sumber Daya Air dan Listrik", "Penyediaan Jasa Pelayanan Umum Kantor"}},
	{"Pemeliharaan Barang Milik Daerah", "Jumlah unit barang yang dipelihara", "unit", []string{"Pemeliharaan Kendaraan Dinas Operasional", "Pemeliharaan Gedung Kantor"}},
}}

// perkantoran is the same before 2021.
var perkantoran = bankProgram{"Program Pelayanan Administrasi Perkantoran", "Persentase pelayanan administrasi perkantoran", []bankKegiatan{
	{"Penyediaan Jasa Surat Menyurat", "Jumlah surat yang dikelola", "surat", nil},
	{"Penyediaan Alat Tulis Kantor", "Jumlah paket alat tulis kantor", "paket", nil},
	{"Penyediaan Makanan dan Minuman Rapat", "Jumlah bulan tersedianya makanan dan minuman", "bulan", nil},
}}

func bankKecamatan() bank {
	return bank{
		tujuan: "Meningkatkan kualitas penyelenggaraan pemerintahan di Kecamatan {N}",
		sasaran: []bankSasaran{
			{"Meningkatnya kualitas pelayanan publik di wilayah kecamatan", []bankIndikator{
				{"Nilai Survei Kepuasan Masyarakat (SKM) Kecamatan {N}", "Nilai", false, 78, 88},
				{"Persentase pelayanan administrasi yang selesai tepat waktu", "%", false, 82, 95},
				{"Persentase pengaduan yang belum ditindaklanjuti", "%", true, 5, 14},
				{"Jumlah dokumen kependudukan yang dilayani", "dokumen", false, 240, 900},
			}, []bankProgram{
				{"Program Penyelenggaraan Pelayanan Publik", "Persentase layanan yang sesuai standar", []bankKegiatan{
					{"Koordinasi Penyelenggaraan Layanan di Wilayah Kecamatan", "Jumlah laporan koordinasi layanan", "laporan", []string{"Peningkatan Efektifitas Layanan kepada Masyarakat", "Koordinasi Pemeliharaan Sarana Layanan"}},
					{"Pelaksanaan Urusan Pemerintahan yang Dilimpahkan kepada Camat", "Jumlah urusan yang dilaksanakan", "urusan", []string{"Pelaksanaan Perizinan Usaha Mikro", "Pelaksanaan Layanan Nonperizinan"}},
				}},
				{"Program Koordinasi Ketenteraman dan Ketertiban Umum", "Persentase gangguan yang tertangani", []bankKegiatan{
					{"Upaya Penyelenggaraan Ketenteraman dan Ketertiban", "Jumlah laporan penanganan ketertiban", "laporan", []string{"Sinergitas dengan Kepolisian dan TNI", "Harmonisasi Hubungan dengan Tokoh Masyarakat"}},
					{"Penerapan Peraturan Daerah dan Peraturan Kepala Daerah", "Jumlah kegiatan sosialisasi peraturan", "kegiatan", []string{"Koordinasi Penegakan Peraturan Daerah"}},
				}},
			}},
			{"Meningkatnya pemberdayaan masyarakat desa dan kelurahan", []bankIndikator{
				{"Persentase desa yang tertib administrasi", "%", false, 70, 90},
				{"Jumlah kader pemberdayaan masyarakat yang aktif", "orang", false, 40, 160},
				{"Persentase usulan musrenbang yang masuk rencana kerja", "%", false, 60, 80},
			}, []bankProgram{
				{"Program Pemberdayaan Masyarakat Desa dan Kelurahan", "Persentase lembaga kemasyarakatan yang aktif", []bankKegiatan{
					{"Koordinasi Kegiatan Pemberdayaan Desa", "Jumlah dokumen hasil musrenbang", "dokumen", []string{"Peningkatan Partisipasi Masyarakat dalam Musrenbang", "Sinkronisasi Program Kerja Pemberdayaan"}},
					{"Pemberdayaan Lembaga Kemasyarakatan", "Jumlah lembaga yang dibina", "lembaga", []string{"Penyelenggaraan Lembaga Kemasyarakatan", "Peningkatan Kapasitas Kader"}},
				}},
			}},
		},
	}
}

func bankDinas() bank {
	return bank{
		tujuan: "Meningkatkan mutu dan pemerataan layanan {n}",
		sasaran: []bankSasaran{
			{"Meningkatnya mutu layanan {n}", []bankIndikator{
				{"Persentase layanan {n} yang sesuai standar", "%", false, 75, 92},
				{"Indeks kepuasan pengguna layanan {n}", "Indeks", false, 76, 88},
				{"Persentase keluhan layanan {n} yang belum ditangani", "%", true, 6, 15},
				{"Jumlah unit layanan {n} yang terakreditasi", "unit", false, 12, 90},
			}, []bankProgram{
				{"Program Pengelolaan Layanan {N}", "Persentase unit layanan yang bermutu", []bankKegiatan{
					{"Penyediaan Layanan {N} Rujukan", "Jumlah unit layanan yang difasilitasi", "unit", []string{"Pengadaan Sarana Layanan {N}", "Operasional Unit Layanan {N}"}},
					{"Pembinaan Teknis Layanan {N}", "Jumlah laporan pembinaan teknis", "laporan", []string{"Bimbingan Teknis Petugas {N}", "Supervisi Layanan {N}"}},
				}},
				{"Program Peningkatan Kapasitas Sumber Daya Manusia {N}", "Persentase petugas yang bersertifikat", []bankKegiatan{
					{"Perencanaan Kebutuhan Tenaga {N}", "Jumlah dokumen perencanaan tenaga", "dokumen", []string{"Penyusunan Peta Kebutuhan Tenaga {N}"}},
					{"Pelatihan Tenaga {N}", "Jumlah tenaga yang dilatih", "orang", []string{"Pelatihan Dasar Tenaga {N}", "Uji Kompetensi Tenaga {N}"}},
				}},
			}},
			{"Meningkatnya jangkauan layanan {n} bagi masyarakat", []bankIndikator{
				{"Persentase desa yang terjangkau layanan {n}", "%", false, 65, 90},
				{"Jumlah penerima manfaat layanan {n}", "orang", false, 300, 2400},
				{"Persentase kasus {n} yang tertangani", "%", false, 70, 94},
			}, []bankProgram{
				{"Program Pemerataan Akses {N}", "Persentase wilayah yang terlayani", []bankKegiatan{
					{"Pengembangan Jaringan Layanan {N}", "Jumlah lokasi layanan baru", "lokasi", []string{"Pembangunan Pos Layanan {N}", "Penyediaan Layanan {N} Keliling"}},
					{"Kemitraan Masyarakat di Bidang {N}", "Jumlah kelompok mitra", "kelompok", []string{"Pembentukan Kelompok Mitra {N}", "Pendampingan Kelompok Mitra {N}"}},
				}},
			}},
		},
	}
}

// isi fills in the name of an OPD.
func isiNama(pola, nama string) string {
	return strings.NewReplacer("{N}", nama, "{n}", strings.ToLower(nama)).Replace(pola)
}

var namaKecamatan = []string{"Sukaluyu", "Banjarwangi", "Cipayung", "Tirtamulya", "Gandasari", "Mekarjati", "Rawasari", "Wanakerta", "Sindangmulya", "Purwasari", "Karangsinom", "Bojongsoka", "Tegalwaru",
	"Kertaraharja", "Pasirluhur", "Jatinunggal", "Leuwisari", "Margahayu", "Neglasari", "Ciwaringin"}

// namaDinas: the urusan gives its name to what the OPD does.
var namaDinas = []struct{ urusan, kode string }{
	{"Pendidikan", "1.01"}, {"Kesehatan", "1.02"}, {"Sosial", "1.06"}, {"Ketenagakerjaan", "2.07"}, {"Pangan", "2.09"}, {"Pertanahan", "2.10"}, {"Perhubungan", "2.15"}, {"Statistik", "2.20"},
	{"Kebudayaan", "2.22"}, {"Perpustakaan", "2.23"}, {"Kearsipan", "2.24"}, {"Perikanan", "3.25"}, {"Pariwisata", "3.26"}, {"Pertanian", "3.27"}, {"Perdagangan", "3.30"}, {"Perindustrian", "3.31"}, {"Transmigrasi", "3.32"}, {"Kehutanan", "3.28"},
}
