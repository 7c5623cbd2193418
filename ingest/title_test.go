package ingest

import "testing"

func TestTitles(t *testing.T) {
	for line, want := range map[string]string{
		"RENCANA PROGRAM DAN KEGIATAN, INDIKATOR KINERJA, KELOMPOK SASARAN, DAN PENDANAAN INDIKATIF": "RENSTRA",
		"Tabel 5.1 Rencana Program, Kegiatan, dan Pendanaan Perangkat Daerah":                        "RENSTRA",
		"RENCANA STRATEGIS KECAMATAN SILO":                                                           "RENSTRA",
		"MATRIKS RENSTRA 2016-2021":                                                                  "RENSTRA",
		"RENCANA KINERJA TAHUNAN (RKT)":                                                              "RKT",
		"FORMULIR RENCANA KINERJA TAHUNAN":                                                           "RKT",
		"RKT 2020":                                                                                   "RKT",
		"PERJANJIAN KINERJA TAHUN 2020":                                                              "PK",
		"PERJANJIAN KINERJA PERUBAHAN TAHUN 2020":                                                    "PK",
		"PERUBAHAN PERJANJIAN KINERJA TAHUN 2020":                                                    "PK",
		"PERNYATAAN PERJANJIAN KINERJA":                                                              "PK",
		"LAMPIRAN PERJANJIAN KINERJA":                                                                "PK",
		"PENETAPAN KINERJA TAHUN 2012":                                                               "PK",
		"INDIKATOR KINERJA UTAMA (IKU)":                                                              "IKU",
		"PENETAPAN INDIKATOR KINERJA UTAMA":                                                          "IKU",
		"IKU KECAMATAN SILO":                                                                         "IKU",
		"DOKUMEN PELAKSANAAN ANGGARAN (DPA)":                                                         "DPA",
		"DOKUMEN PELAKSANAAN PERUBAHAN ANGGARAN":                                                     "DPA",
		"DOKUMEN PELAKSANAAN PERGESERAN ANGGARAN":                                                    "DPA",
		"RINCIAN DOKUMEN PELAKSANAAN ANGGARAN":                                                       "DPA",
		"DPPA SKPD":                                                                                  "DPA",
		"PENGUKURAN KINERJA TAHUN 2020":                                                              "REALISASI_KINERJA",
		"LAPORAN KINERJA INSTANSI PEMERINTAH":                                                        "REALISASI_KINERJA",
		"Tabel 3.1 Pengukuran Realisasi Kinerja Tahun 2020":                                          "REALISASI_KINERJA",
		"EVALUASI HASIL RENJA":                                                                       "REALISASI_KINERJA",
		"LAPORAN REALISASI ANGGARAN":                                                                 "REALISASI_ANGGARAN",
		"REALISASI ANGGARAN BELANJA LANGSUNG":                                                        "REALISASI_ANGGARAN",
		"LRA BULAN JULI":                                                                             "REALISASI_ANGGARAN",
		"AKUNTABILITAS KEUANGAN":                                                                     "REALISASI_ANGGARAN",
		"DAFTAR HADIR RAPAT PERJANJIAN KINERJA":                                                      "",
		"UNDANGAN":                                                                                   "",
		"Persentase capaian kinerja":                                                                 "",
		"":                                                                                           "",
		"Perjanjian Kinerja ini disusun sebagai dasar penilaian keberhasilan dan kegagalan pencapaian tujuan organisasi.":                                                                                       "",
		"Laporan kinerja disusun oleh setiap perangkat daerah dan disampaikan kepada Bupati melalui bagian organisasi paling lambat akhir bulan kedua setelah tahun anggaran berakhir untuk dievaluasi bersama": "",
	} {
		got := ""
		if k, n := titleKind(line); n > 0 {
			got = k.Jenis
		}
		if got != want {
			t.Errorf("%q is a title of %q, want %q", line, got, want)
		}
	}
}

func TestFileNames(t *testing.T) {
	for name, want := range map[string]string{
		"Renstra 2016-2021.xlsx": "RENSTRA", "RKT 2020 Silo.xlsx": "RKT", "PK-Perubahan 2020.xlsx": "PK", "Perjanjian Kinerja.xlsx": "PK", "iku.xlsx": "IKU",
		"DPPA 2020.xlsx": "DPA", "LKj 2020.xlsx": "REALISASI_KINERJA", "Capaian Kinerja TW II.xlsx": "REALISASI_KINERJA", "LRA Des 2020.xlsx": "REALISASI_ANGGARAN",
		"Realisasi Anggaran.xlsx": "REALISASI_ANGGARAN", "rkt_silo.xlsx": "RKT", "Surat.xlsx": "", "pkk.xlsx": "",
	} {
		got := ""
		if k := fileKind(name); k != nil {
			got = k.Jenis
		}
		if got != want {
			t.Errorf("%q is named after %q, want %q", name, got, want)
		}
	}
}

func TestVersions(t *testing.T) {
	for text, want := range map[string]string{
		"PERJANJIAN KINERJA TAHUN 2020":                          "",
		"PERJANJIAN KINERJA PERUBAHAN TAHUN 2020":                "perubahan",
		"PK Perubahan 2020.xlsx":                                 "perubahan",
		"PERUBAHAN KE-2":                                         "perubahan-2",
		"DOKUMEN PELAKSANAAN PERUBAHAN ANGGARAN":                 "perubahan",
		"DPPA SKPD":                                              "perubahan",
		"PAPBD 2020":                                             "perubahan",
		"DPA PERGESERAN":                                         "pergeseran-1",
		"DPA Pergeseran 2020":                                    "pergeseran-1",
		"DPA PERGESERAN KE-2 TAHUN 2020":                         "pergeseran-2",
		"DPA PERGESERAN III":                                     "pergeseran-3",
		"DPA Pergeseran 2.xlsx":                                  "pergeseran-2",
		"PERGESERAN KE-1 SETELAH PERUBAHAN":                      "pergeseran-1-setelah-perubahan",
		"DPPA pergeseran 2":                                      "pergeseran-2-setelah-perubahan",
		"DOKUMEN PELAKSANAAN ANGGARAN TAHUN ANGGARAN 2020 MURNI": "",
	} {
		if got := versiOf(Fold(text)); got != want {
			t.Errorf("%q is version %q, want %q", text, got, want)
		}
	}
}

// lineOf reads one line as of a kind.
func lineOf(k *Kind, text string) identity {
	id := identity{kind: k}
	key, value := keyOf(text)
	id.line(text, key, value, true)
	return id
}

func TestYearsOfLines(t *testing.T) {
	for text, want := range map[string][2]int{ // year, first year of a span
		"PERJANJIAN KINERJA TAHUN 2020":       {2020, 0},
		"TAHUN ANGGARAN 2020":                 {2020, 0},
		"TA 2020":                             {2020, 0},
		"T.A. 2020":                           {2020, 0},
		"Tahun : 2020":                        {2020, 0},
		"TAHUN 2016 -2021":                    {0, 2016},
		"Tahun 2016 s/d 2021":                 {0, 2016},
		"TAHUN 2016 SAMPAI DENGAN TAHUN 2021": {0, 2016},
		"RENSTRA 2016-2021":                   {0, 2016},
		"Sumber Data: Renstra Perubahan Tahun 2016 - 2021":                                   {0, 2016},
		"Sumber: Renstra 2016":                                                               {0, 0},
		"Peraturan Pemerintah Nomor 8 Tahun 2006":                                            {0, 0},
		"Undang-Undang Tahun 2014 tentang Pemerintahan Daerah":                               {0, 0},
		"Peraturan Menteri PANRB Nomor 53 Tahun 2014":                                        {0, 0},
		"Keputusan Camat Nomor 065/09 Tahun 2019 tentang Indikator Kinerja Utama Tahun 2020": {2020, 0},
		"Nomor 188.45/12 Tahun 2018":                                                         {0, 0},
		"DPA NOMOR 1.20 TAHUN ANGGARAN 2020":                                                 {2020, 0},
		"Telepon 2020":                                                                       {0, 0},
		"Tahun 20201":                                                                        {0, 0},
	} {
		if id := lineOf(pk, text); id.tahun != want[0] || id.rentang != want[1] {
			t.Errorf("%q: year %d, span from %d, want %v", text, id.tahun, id.rentang, want)
		}
	}
}

func TestPeriodsOfLines(t *testing.T) {
	for text, want := range map[string][2]string{ // period, sifat
		"LAPORAN REALISASI ANGGARAN TRIWULAN II TAHUN 2020": {"TW2", ""},
		"TRIWULAN II TAHUN 2020":                            {"TW2", ""},
		"Triwulan : III":                                    {"TW3", ""},
		"Periode : Januari s.d. Juli 2020":                  {"B07", "sd"},
		"SAMPAI DENGAN BULAN JULI 2020":                     {"B07", "sd"},
		"KEADAAN S/D 31 JULI 2020":                          {"B07", "sd"},
		"Bulan : Juli":                                      {"B07", ""},
		"SEMESTER I TAHUN 2020":                             {"SM1", ""},
		"PER 30 JUNI 2020":                                  {"B06", ""},
		"UNTUK TAHUN YANG BERAKHIR SAMPAI DENGAN 31 DESEMBER 2020 DAN 2019": {"", ""},
		"Ledokombo, 10 Februari 2021":                                       {"", ""},
		"LAPORAN REALISASI ANGGARAN TAHUN 2020":                             {"", ""},
	} {
		if id := lineOf(realisasiAnggaran, text); id.periode != want[0] || id.sifat != want[1] {
			t.Errorf("%q: period %q, sifat %q, want %q", text, id.periode, id.sifat, want)
		}
	}
	if id := lineOf(pk, "TRIWULAN II TAHUN 2020"); id.periode != "" {
		t.Errorf("a PK has period %q", id.periode)
	}
}

func TestDatesAndNumbers(t *testing.T) {
	for text, want := range map[string][2]string{
		"Nomor : 065/09 /1.31/2020":             {"065/09 /1.31/2020", ""},
		"Tanggal : 2 Januari 2020":              {"", "2 Januari 2020"},
		"Pada tanggal : 2 Januari 2020":         {"", "2 Januari 2020"},
		"Jember, September 2020":                {"", "September 2020"},
		"Mengetahui, Ledokombo, 3 Januari 2020": {"", "3 Januari 2020"},
		"Tahun 2020, lihat Januari":             {"", ""},
	} {
		if id := lineOf(pk, text); id.nomor != want[0] || id.tanggal != want[1] {
			t.Errorf("%q: number %q, date %q, want %q", text, id.nomor, id.tanggal, want)
		}
	}
}

func TestYearsInNames(t *testing.T) {
	for name, want := range map[string][]int{"LKj 2020.xlsx": {2020}, "Renstra 2016-2021": {2016, 2021}, "LRA_2020_final": {2020}, "20210210 LKj 2020": {2020}, "1999": nil, "12020": nil} {
		got := yearsIn(name)
		if len(got) != len(want) {
			t.Errorf("%q holds %v, want %v", name, got, want)
			continue
		}
		for i := range got {
			if got[i] != want[i] {
				t.Errorf("%q holds %v, want %v", name, got, want)
			}
		}
	}
}
