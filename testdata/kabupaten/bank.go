package kabupaten

// bank is what the documents of one kind of OPD are made of: more sasaran,
// indicators, programmes and kegiatan than any one of them uses.
type bank struct {
	tujuan  string
	tugas   []string
	fungsi  []string
	bawahan string // the jabatan of another official who signs a PK
	sasaran []sasaranBank
}

type sasaranBank struct {
	nama      string
	indikator []contoh
	program   []programBank
}

// jenis of an indicator: which way it points and how its target is written.
type jenis int

const (
	naik   jenis = iota
	turun        // the less the better
	ambang       // a target to be exceeded: ">80"
)

// contoh is an indicator with the range its target is drawn from.
type contoh struct {
	nama     string
	jenis    jenis
	satuan   string // "%", "dokumen"; empty for an index
	min, mak int64  // in whole units
}

type programBank struct {
	nama, indikator string
	kegiatan        []kegiatanBank
}

// kegiatanBank is a kegiatan with its output: "laporan" is counted, "%" is not.
type kegiatanBank struct{ nama, keluaran, satuan string }

func persen(nama string, min, mak int64) contoh { return contoh{nama, naik, "%", min, mak} }
func susut(nama string, min, mak int64) contoh  { return contoh{nama, turun, "%", min, mak} }
func indeks(nama string, min, mak int64) contoh { return contoh{nama, naik, "", min, mak} }
func lebih(nama string, batas int64) contoh     { return contoh{nama, ambang, "", batas, batas} }

func cacah(nama, satuan string, min, mak int64) contoh { return contoh{nama, naik, satuan, min, mak} }

func perkantoran() programBank {
	return programBank{"Program Pelayanan Administrasi Perkantoran", "Persentase pemenuhan layanan administrasi perkantoran", []kegiatanBank{
		{"Penyediaan Jasa Komunikasi, Sumber Daya Air dan Listrik", "Jumlah bulan tersedianya jasa komunikasi, air dan listrik", "bulan"},
		{"Penyediaan Alat Tulis Kantor", "Jumlah paket alat tulis kantor yang tersedia", "paket"},
		{"Penunjang Administrasi dan Operasional Rutin Kantor/Kedinasan", "Persentase pemenuhan kebutuhan operasional rutin kantor", "%"},
		{"Rapat-rapat Koordinasi dan Konsultasi ke Luar Daerah", "Jumlah laporan rapat koordinasi dan konsultasi", "laporan"},
	}}
}

func sarana() programBank {
	return programBank{"Program Peningkatan Sarana dan Prasarana Aparatur", "Persentase sarana dan prasarana aparatur dalam kondisi baik", []kegiatanBank{
		{"Pemeliharaan Rutin/Berkala Mobil Jabatan", "Jumlah unit mobil jabatan yang dipelihara", "unit"},
		{"Pemeliharaan Rutin/Berkala Kendaraan Dinas/Operasional", "Jumlah unit kendaraan operasional yang dipelihara", "unit"},
		{"Rehabilitasi Sedang/Berat Gedung Kantor", "Persentase gedung kantor dalam kondisi baik", "%"},
		{"Pengadaan Mebeler", "Jumlah paket mebeler yang tersedia", "paket"},
	}}
}

// tataKelola is the sasaran every dinas has beside its own.
func tataKelola(nama string) sasaranBank {
	return sasaranBank{
		nama: "Meningkatnya kualitas tata kelola " + nama,
		indikator: []contoh{
			lebih("Nilai Survey Kepuasan Masyarakat (SKM) "+nama, 80),
			cacah("Jumlah dokumen perencanaan dan pelaporan yang disusun tepat waktu", "dokumen", 6, 14),
			susut("Persentase pengaduan masyarakat yang belum ditindaklanjuti", 4, 10),
		},
		program: []programBank{perkantoran(), sarana()},
	}
}

func tugasDinas(urusan string) []string {
	return []string{
		"membantu Bupati melaksanakan urusan pemerintahan di bidang " + urusan + ";",
		"melaksanakan tugas pembantuan yang diberikan kepada kabupaten.",
	}
}

func fungsiDinas(urusan string) []string {
	return []string{
		"perumusan kebijakan teknis di bidang " + urusan + ";",
		"pelaksanaan kebijakan dan pelayanan umum di bidang " + urusan + ";",
		"pelaksanaan evaluasi dan pelaporan di bidang " + urusan + ".",
	}
}

func bankKecamatan(nama string) bank {
	return bank{
		tujuan: "Meningkatkan tata kelola pemerintahan yang baik (good governance) serta profesionalitas pelayanan publik di Kecamatan " + nama,
		tugas: []string{
			"menyelenggarakan urusan pemerintahan umum;",
			"mengoordinasikan kegiatan pemberdayaan masyarakat;",
			"mengoordinasikan upaya penyelenggaraan ketenteraman dan ketertiban umum;",
			"membina dan mengawasi penyelenggaraan kegiatan desa dan/atau kelurahan.",
		},
		fungsi: []string{
			"penyusunan rencana kerja di wilayah kecamatan;",
			"pelaksanaan peran serta masyarakat dalam perencanaan pembangunan di wilayah kecamatan;",
			"penyusunan laporan pertanggungjawaban atas pelaksanaan tugas.",
		},
		bawahan: "Kepala Seksi Pemerintahan Kecamatan " + nama,
		sasaran: []sasaranBank{layananKecamatan(nama), koordinasiKecamatan(), peranSerta()},
	}
}

func layananKecamatan(nama string) sasaranBank {
	return sasaranBank{
		nama: "Meningkatnya kualitas pelayanan publik di wilayah kecamatan",
		indikator: []contoh{
			indeks("Nilai Survey Kepuasan Masyarakat (SKM) Kecamatan "+nama, 78, 88),
			persen("Persentase pelayanan administrasi yang diselesaikan sesuai SOP", 85, 95),
			susut("Persentase pengaduan yang belum ditindaklanjuti", 4, 12),
			cacah("Jumlah dokumen kependudukan yang diproses", "dokumen", 240, 900),
			lebih("Indeks kepuasan pengguna layanan terpadu (PATEN)", 80),
		},
		program: []programBank{perkantoran(), sarana(), {
			"Program Penyelenggaraan Pelayanan Umum Kecamatan", "Persentase pelayanan yang diterbitkan sesuai SP dan SOP", []kegiatanBank{
				{"Koordinasi Pelayanan Umum", "Jumlah laporan pelayanan umum", "laporan"},
				{"Pelayanan Administrasi Terpadu Kecamatan (PATEN)", "Persentase permohonan yang diselesaikan tepat waktu", "%"},
			}}},
	}
}

func koordinasiKecamatan() sasaranBank {
	return sasaranBank{
		nama: "Meningkatnya koordinasi pemerintahan, ketenteraman dan ketertiban umum",
		indikator: []contoh{
			persen("Persentase rekomendasi hasil koordinasi yang ditindaklanjuti dalam satu tahun", 80, 95),
			cacah("Jumlah desa yang menyusun dokumen perencanaan, penganggaran dan pelaporan tepat waktu", "desa", 5, 11),
			susut("Persentase gangguan ketenteraman dan ketertiban yang tidak tertangani", 5, 15),
		},
		program: []programBank{{
			"Program Koordinasi Pemerintahan, Pembangunan, dan Penyelenggaraan Pemerintahan Wilayah Kecamatan", "Persentase koordinasi yang terlaksana", []kegiatanBank{
				{"Koordinasi Penyelenggaraan Ketertiban dan Keamanan Umum", "Jumlah laporan penanganan ketertiban dan keamanan", "laporan"},
				{"Koordinasi Penyelenggaraan Pemerintahan Desa", "Jumlah desa yang dibina", "desa"},
				{"Koordinasi Penyelenggaraan Pemberdayaan Masyarakat dan Kesejahteraan Sosial", "Persentase lembaga kemasyarakatan yang aktif", "%"},
			}}, {
			"Program Pemberdayaan Masyarakat untuk Menjaga Ketertiban dan Keamanan", "Persentase satuan keamanan lingkungan yang aktif", []kegiatanBank{
				{"Pembentukan Satuan Keamanan Lingkungan di Masyarakat", "Jumlah kelompok satuan keamanan lingkungan", "kelompok"},
			}}},
	}
}

func peranSerta() sasaranBank {
	return sasaranBank{
		nama: "Meningkatnya peran serta masyarakat dalam pembangunan",
		indikator: []contoh{
			persen("Persentase usulan musrenbang yang masuk dalam rencana kerja", 60, 80),
			cacah("Jumlah kader pemberdayaan masyarakat yang aktif", "orang", 40, 160),
			persen("Persentase peran serta masyarakat dalam pembangunan", 75, 92),
		},
		program: []programBank{{
			"Program Perencanaan Pembangunan Daerah", "Persentase desa yang melaksanakan musrenbang", []kegiatanBank{
				{"Penyelenggaraan Musrenbang Kecamatan", "Jumlah dokumen hasil musrenbang", "dokumen"},
				{"Partisipasi Masyarakat dalam Perumusan Program dan Kebijakan Layanan Publik", "Persentase kehadiran unsur masyarakat", "%"},
				{"Pendampingan Penyusunan Profil Desa", "Jumlah desa yang memiliki profil", "desa"},
			}}},
	}
}
