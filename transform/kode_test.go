package transform

import "testing"

func TestNormalKode(t *testing.T) {
	for in, want := range map[string]string{
		"1.02 . 1.02.01 . 00 . 00 . 4 . 1": "1.02.1.02.01.00.00.4.1",
		"1.01.1.01.01.00.00.5.1.":          "1.01.1.01.01.00.00.5.1",
		"5.2.2.":                           "5.2.2",
		"02.":                              "02",
		"5.1.01.03.08.0002 ":               "5.1.01.03.08.0002",
		"5 2 2 20 01":                      "5.2.2.20.01",
		"117  11701  0000  412":            "117.11701.0000.412",
		"X.XX.01.2.02.00.":                 "X.XX.01.2.02.00",
		"1.02":                             "1.02",
		"-":                                "",
		"":                                 "",
		"Kode Rekening":                    "Kode Rekening",
	} {
		if got := NormalKode(in); got != want {
			t.Errorf("%q: %q, want %q", in, got, want)
		}
	}
}

func TestPisahKode(t *testing.T) {
	for _, c := range []struct{ teks, kode, nama string }{
		{"7.01.0.00.0.00.01.0000 Kecamatan Namlea", "7.01.0.00.0.00.01.0000", "Kecamatan Namlea"},
		{"4.                         Urusan Pemerintahan Fungsi Penunjang", "4", "Urusan Pemerintahan Fungsi Penunjang"},
		{"4. Urusan Pemerintahan", "4", "Urusan Pemerintahan"},
		{"1.02 . 1.02.01 . 00 Dinas Kesehatan", "1.02.1.02.01.00", "Dinas Kesehatan"},
		{"7.01.02.2.01.0001 - Koordinasi", "7.01.02.2.01.0001", "Koordinasi"},
		{"[7.01.02] Program Pelayanan", "7.01.02", "Program Pelayanan"},
		{"X.XX.01 Program Penunjang", "X.XX.01", "Program Penunjang"},
		{"1.20.1.20.19.01", "1.20.1.20.19.01", ""},
		{"Kecamatan Ledokombo", "", "Kecamatan Ledokombo"},
		// A list number is no code, and a number may be the name's own.
		{"1. Pelayanan Administrasi Perkantoran", "", "Pelayanan Administrasi Perkantoran"},
		{"4. 5 unit mobil", "", "4. 5 unit mobil"},
		{"100 desa", "", "100 desa"},
	} {
		kode, nama := PisahKode(c.teks)
		if kode != c.kode || nama != c.nama {
			t.Errorf("%q: %q %q, want %q %q", c.teks, kode, nama, c.kode, c.nama)
		}
	}
}

func TestTanpaNomor(t *testing.T) {
	for in, want := range map[string]string{
		"1. Pelayanan":                       "Pelayanan",
		"1.Penetapan APBD tepat Waktu":       "Penetapan APBD tepat Waktu",
		"1) Pelayanan":                       "Pelayanan",
		"(2) Pelayanan":                      "Pelayanan",
		"a. Program Pelayanan":               "Program Pelayanan",
		"b) Program":                         "Program",
		"II. Program":                        "Program",
		"IV.Program":                         "Program",
		"V. Program":                         "Program",
		"II. 1. Penyediaan":                  "Penyediaan",
		"-KK":                                "KK",
		"• Laporan":                          "Laporan",
		"1. %Tingkat disiplin":               "%Tingkat disiplin",
		"1.20.1.20.19.01 Program":            "1.20.1.20.19.01 Program",
		"1.000 orang":                        "1.000 orang",
		"4 Pilar":                            "4 Pilar",
		"2020":                               "2020",
		"1.":                                 "1.",
		"Meningkatnya":                       "Meningkatnya",
		"A. P. Pettarani":                    "A. P. Pettarani",
		"d.h. Kantor":                        "d.h. Kantor",
		"Civil. Servis":                      "Civil. Servis",
		"X) Lain":                            "Lain",
		"IX. Urusan":                         "Urusan",
		"DIV. Usaha":                         "DIV. Usaha",
		" Sarana dan Prasarana ":             "Sarana dan Prasarana",
		"-5":                                 "-5",
		"é. Nama":                            "é. Nama",
		"Persentase kepuasan (SKM)":          "Persentase kepuasan (SKM)",
		"Pemeliharaan Rutin/ Berkala 1. Mob": "Pemeliharaan Rutin/ Berkala 1. Mob",
	} {
		if got := TanpaNomor(in); got != want {
			t.Errorf("%q: %q, want %q", in, got, want)
		}
	}
}

func TestBacaTanggal(t *testing.T) {
	for _, c := range []struct {
		teks, iso string
		lengkap   bool
	}{
		{"2 Jan 2020", "2020-01-02", true},
		{"07/11/2017", "2017-11-07", true},
		{"7-11-2017", "2017-11-07", true},
		{"2017-11-07", "2017-11-07", true},
		{"2017-11-07 00:00:00", "2017-11-07", true},
		{"07 Nopember 2017", "2017-11-07", true},
		{"30-Jun-2026", "2026-06-30", true},
		{"02 February 2016", "2016-02-02", true},
		{"Ledokombo, 10 Februari 2021", "2021-02-10", true},
		{"Senin, 2 Januari 2020", "2020-01-02", true},
		{"Cimahi,      Agustus  2018", "2018-08", false},
		{"Jember, ........ September 2020", "2020-09", false},
		{"29 Februari 2020", "2020-02-29", true},
		{"11/2017", "2017-11", false},
		{"2020", "2020", false},
		{"29 Februari 2021", "", false},
		{"31/04/2021", "", false},
		{"11/25/2017", "", false},
		{"07/11/17", "", false},
		{"0 Januari 2020", "", false},
		{"10 Februari", "", false},
		{"Triwulan I 2020", "", false},
		{"Kecamatan", "", false},
		{"", "", false},
	} {
		iso, lengkap, ok := BacaTanggal(c.teks)
		if iso != c.iso || lengkap != c.lengkap || ok != (c.iso != "") {
			t.Errorf("%q: %q %t %t, want %q %t", c.teks, iso, lengkap, ok, c.iso, c.lengkap)
		}
	}
}
