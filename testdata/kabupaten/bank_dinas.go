package kabupaten

func bankPendidikan() bank {
	return bank{
		tujuan: "Meningkatkan akses dan mutu layanan pendidikan", tugas: tugasDinas("pendidikan"), fungsi: fungsiDinas("pendidikan"),
		bawahan: "Kepala Subbagian Perencanaan Dinas Pendidikan",
		sasaran: []sasaranBank{{
			nama: "Meningkatnya akses layanan pendidikan dasar",
			indikator: []contoh{
				persen("Angka Partisipasi Murni (APM) SD/MI", 90, 96),
				persen("Angka Partisipasi Murni (APM) SMP/MTs", 78, 88),
				susut("Persentase anak usia sekolah yang tidak bersekolah", 3, 7),
			},
			program: []programBank{{"Program Wajib Belajar Pendidikan Dasar Sembilan Tahun", "Angka Partisipasi Kasar pendidikan dasar", []kegiatanBank{
				{"Rehabilitasi Sedang/Berat Ruang Kelas", "Jumlah ruang kelas yang direhabilitasi", "ruang"},
				{"Penyediaan Bantuan Operasional Sekolah", "Jumlah sekolah penerima bantuan operasional", "sekolah"},
				{"Pembinaan Minat, Bakat dan Kreativitas Siswa", "Jumlah kegiatan pembinaan siswa", "kegiatan"},
			}}, {"Program Pendidikan Anak Usia Dini", "Angka Partisipasi Kasar PAUD", []kegiatanBank{
				{"Penyelenggaraan Pendidikan Anak Usia Dini", "Jumlah lembaga PAUD yang dibina", "lembaga"},
			}}},
		}, {
			nama: "Meningkatnya mutu pendidik dan tenaga kependidikan",
			indikator: []contoh{
				persen("Persentase guru berkualifikasi S1/D-IV", 84, 94),
				cacah("Jumlah guru yang bersertifikat pendidik", "orang", 300, 900),
			},
			program: []programBank{{"Program Peningkatan Mutu Pendidik dan Tenaga Kependidikan", "Persentase pendidik yang mengikuti pengembangan profesi", []kegiatanBank{
				{"Pelaksanaan Sertifikasi Pendidik", "Jumlah laporan pelaksanaan sertifikasi", "laporan"},
				{"Pelatihan Kompetensi Tenaga Pendidik", "Persentase peserta yang lulus pelatihan", "%"},
			}}},
		}, tataKelola("Dinas Pendidikan")},
	}
}

func bankKesehatan() bank {
	return bank{
		tujuan: "Meningkatkan derajat kesehatan masyarakat", tugas: tugasDinas("kesehatan"), fungsi: fungsiDinas("kesehatan"),
		bawahan: "Kepala Subbagian Perencanaan Dinas Kesehatan",
		sasaran: []sasaranBank{{
			nama: "Meningkatnya kualitas kesehatan ibu dan anak",
			indikator: []contoh{
				persen("Persentase persalinan di fasilitas pelayanan kesehatan", 90, 97),
				susut("Persentase balita gizi buruk", 2, 6),
				persen("Persentase bayi yang mendapat imunisasi dasar lengkap", 85, 95),
			},
			program: []programBank{{"Program Peningkatan Keselamatan Ibu Melahirkan dan Anak", "Persentase ibu hamil yang mendapat pelayanan sesuai standar", []kegiatanBank{
				{"Pelayanan Kesehatan Ibu Hamil", "Persentase ibu hamil mendapat pelayanan antenatal", "%"},
				{"Pendampingan Ibu Hamil Risiko Tinggi", "Jumlah laporan pendampingan", "laporan"},
			}}, {"Program Perbaikan Gizi Masyarakat", "Persentase balita yang dipantau pertumbuhannya", []kegiatanBank{
				{"Pemberian Makanan Tambahan dan Vitamin", "Jumlah paket makanan tambahan", "paket"},
			}}},
		}, {
			nama: "Meningkatnya mutu pelayanan kesehatan dasar",
			indikator: []contoh{
				cacah("Jumlah puskesmas terakreditasi", "puskesmas", 30, 48),
				indeks("Indeks Keluarga Sehat", 40, 62),
				persen("Persentase desa yang melaksanakan sanitasi total berbasis masyarakat", 60, 85),
			},
			program: []programBank{{"Program Upaya Kesehatan Masyarakat", "Persentase puskesmas yang memenuhi standar", []kegiatanBank{
				{"Pemeliharaan dan Pemulihan Kesehatan", "Persentase pelayanan rujukan yang tertangani", "%"},
				{"Akreditasi Puskesmas", "Jumlah dokumen akreditasi", "dokumen"},
				{"Pelayanan Kesehatan Keliling", "Jumlah kegiatan pelayanan keliling", "kegiatan"},
			}}},
		}, tataKelola("Dinas Kesehatan")},
	}
}

func bankPekerjaanUmum() bank {
	const urusan = "pekerjaan umum dan penataan ruang"
	return bank{
		tujuan: "Meningkatkan kualitas infrastruktur daerah", tugas: tugasDinas(urusan), fungsi: fungsiDinas(urusan),
		bawahan: "Kepala Subbagian Perencanaan Dinas Pekerjaan Umum dan Penataan Ruang",
		sasaran: []sasaranBank{{
			nama: "Meningkatnya kondisi jalan dan jembatan",
			indikator: []contoh{
				persen("Persentase jalan kabupaten dalam kondisi mantap", 70, 88),
				persen("Persentase jembatan dalam kondisi baik", 75, 90),
				cacah("Jumlah jembatan yang dibangun dan diganti", "unit", 4, 14),
			},
			program: []programBank{{"Program Pembangunan Jalan dan Jembatan", "Persentase jalan yang ditingkatkan", []kegiatanBank{
				{"Peningkatan Jalan", "Jumlah ruas jalan yang ditingkatkan", "ruas"},
				{"Pembangunan Jembatan", "Jumlah jembatan yang dibangun", "unit"},
			}}, {"Program Rehabilitasi/Pemeliharaan Jalan dan Jembatan", "Persentase jalan yang dipelihara", []kegiatanBank{
				{"Pemeliharaan Rutin Jalan", "Persentase ruas jalan yang dipelihara", "%"},
				{"Pemeliharaan Berkala Jembatan", "Jumlah jembatan yang dipelihara", "unit"},
			}}},
		}, {
			nama: "Meningkatnya layanan irigasi dan penataan ruang",
			indikator: []contoh{
				persen("Persentase jaringan irigasi dalam kondisi baik", 65, 82),
				susut("Persentase pelanggaran pemanfaatan ruang", 5, 12),
			},
			program: []programBank{{"Program Pengembangan dan Pengelolaan Jaringan Irigasi", "Persentase daerah irigasi yang terlayani", []kegiatanBank{
				{"Rehabilitasi/Pemeliharaan Jaringan Irigasi", "Jumlah titik jaringan irigasi yang direhabilitasi", "titik"},
				{"Pemberdayaan Petani Pemakai Air", "Jumlah kelompok petani pemakai air yang dibina", "kelompok"},
			}}},
		}, tataKelola("Dinas Pekerjaan Umum dan Penataan Ruang")},
	}
}

func bankSosial() bank {
	return bank{
		tujuan: "Meningkatkan kesejahteraan sosial masyarakat", tugas: tugasDinas("sosial"), fungsi: fungsiDinas("sosial"),
		bawahan: "Kepala Subbagian Perencanaan Dinas Sosial",
		sasaran: []sasaranBank{{
			nama: "Meningkatnya penanganan pemerlu pelayanan kesejahteraan sosial",
			indikator: []contoh{
				persen("Persentase pemerlu pelayanan kesejahteraan sosial yang tertangani", 55, 75),
				cacah("Jumlah penerima bantuan sosial yang mandiri", "orang", 80, 320),
				susut("Persentase data penerima bantuan yang tidak valid", 3, 9),
			},
			program: []programBank{{"Program Pelayanan dan Rehabilitasi Kesejahteraan Sosial", "Persentase pemerlu pelayanan yang dilayani", []kegiatanBank{
				{"Pelayanan Perlindungan Sosial Anak dan Lanjut Usia", "Persentase anak dan lanjut usia yang dilayani", "%"},
				{"Penanganan Masalah Strategis Tanggap Darurat", "Jumlah laporan penanganan tanggap darurat", "laporan"},
			}}, {"Program Pemberdayaan Fakir Miskin", "Persentase keluarga miskin yang diberdayakan", []kegiatanBank{
				{"Pelatihan Keterampilan Keluarga Miskin", "Jumlah peserta pelatihan keterampilan", "orang"},
			}}},
		}, {
			nama: "Meningkatnya peran lembaga kesejahteraan sosial",
			indikator: []contoh{
				persen("Persentase lembaga kesejahteraan sosial yang aktif", 70, 90),
				cacah("Jumlah karang taruna yang dibina", "kelompok", 20, 60),
			},
			program: []programBank{{"Program Pemberdayaan Kelembagaan Kesejahteraan Sosial", "Persentase lembaga yang dibina", []kegiatanBank{
				{"Peningkatan Kualitas Pelayanan Lembaga Sosial", "Jumlah lembaga sosial yang dibina", "lembaga"},
				{"Pembinaan Karang Taruna", "Jumlah kegiatan pembinaan", "kegiatan"},
			}}},
		}, tataKelola("Dinas Sosial")},
	}
}

func bankLingkungan() bank {
	return bank{
		tujuan: "Meningkatkan kualitas lingkungan hidup", tugas: tugasDinas("lingkungan hidup"), fungsi: fungsiDinas("lingkungan hidup"),
		bawahan: "Kepala Subbagian Perencanaan Dinas Lingkungan Hidup",
		sasaran: []sasaranBank{{
			nama: "Meningkatnya pengelolaan persampahan",
			indikator: []contoh{
				persen("Persentase sampah perkotaan yang tertangani", 65, 82),
				cacah("Jumlah bank sampah yang aktif", "kelompok", 30, 90),
			},
			program: []programBank{{"Program Pengembangan Kinerja Pengelolaan Persampahan", "Persentase cakupan pelayanan persampahan", []kegiatanBank{
				{"Penyediaan Sarana dan Prasarana Pengelolaan Persampahan", "Jumlah unit sarana persampahan", "unit"},
				{"Peningkatan Operasi dan Pemeliharaan Persampahan", "Jumlah bulan operasional persampahan", "bulan"},
				{"Pembinaan Bank Sampah", "Jumlah kelompok bank sampah yang dibina", "kelompok"},
			}}},
		}, {
			nama: "Menurunnya pencemaran dan kerusakan lingkungan hidup",
			indikator: []contoh{
				indeks("Indeks Kualitas Lingkungan Hidup (IKLH)", 58, 72),
				susut("Persentase titik pantau air sungai yang tercemar berat", 8, 16),
				persen("Persentase usaha yang menaati dokumen lingkungan", 70, 90),
			},
			program: []programBank{{"Program Pengendalian Pencemaran dan Perusakan Lingkungan Hidup", "Persentase kasus lingkungan yang ditangani", []kegiatanBank{
				{"Pemantauan Kualitas Lingkungan", "Jumlah titik pantau kualitas lingkungan", "titik"},
				{"Pengawasan Pelaksanaan Kebijakan Bidang Lingkungan Hidup", "Persentase usaha yang diawasi", "%"},
			}}, {"Program Pengelolaan Ruang Terbuka Hijau", "Persentase ruang terbuka hijau yang terpelihara", []kegiatanBank{
				{"Pemeliharaan Ruang Terbuka Hijau", "Jumlah lokasi ruang terbuka hijau yang dipelihara", "lokasi"},
			}}},
		}, tataKelola("Dinas Lingkungan Hidup")},
	}
}

func bankKependudukan() bank {
	const urusan = "kependudukan dan pencatatan sipil"
	return bank{
		tujuan: "Meningkatkan tertib administrasi kependudukan", tugas: tugasDinas(urusan), fungsi: fungsiDinas(urusan),
		bawahan: "Kepala Subbagian Perencanaan Dinas Kependudukan dan Pencatatan Sipil",
		sasaran: []sasaranBank{{
			nama: "Meningkatnya kepemilikan dokumen kependudukan",
			indikator: []contoh{
				persen("Persentase penduduk yang memiliki KTP elektronik", 90, 98),
				persen("Persentase anak yang memiliki akta kelahiran", 85, 95),
				susut("Persentase permohonan dokumen yang belum selesai tepat waktu", 5, 12),
			},
			program: []programBank{{"Program Penataan Administrasi Kependudukan", "Persentase dokumen kependudukan yang diterbitkan", []kegiatanBank{
				{"Implementasi Sistem Administrasi Kependudukan", "Jumlah bulan operasional sistem", "bulan"},
				{"Pelayanan Keliling Administrasi Kependudukan", "Jumlah kegiatan pelayanan keliling", "kegiatan"},
				{"Pengadaan Blangko dan Formulir", "Jumlah paket blangko dan formulir", "paket"},
			}}},
		}, {
			nama: "Meningkatnya pemanfaatan data kependudukan",
			indikator: []contoh{
				cacah("Jumlah perangkat daerah yang memanfaatkan data kependudukan", "lembaga", 6, 20),
				persen("Persentase data kependudukan yang mutakhir", 80, 95),
			},
			program: []programBank{{"Program Pengelolaan Informasi Kependudukan", "Persentase layanan data yang terpenuhi", []kegiatanBank{
				{"Penyusunan Profil Kependudukan", "Jumlah dokumen profil kependudukan", "dokumen"},
				{"Kerja Sama Pemanfaatan Data", "Persentase kerja sama yang ditindaklanjuti", "%"},
			}}},
		}, tataKelola("Dinas Kependudukan dan Pencatatan Sipil")},
	}
}
