package ingest_test

import (
	"testing"

	"capaian/ingest"
)

func jember() *ingest.Master {
	return ingest.NewMaster([]ingest.OPD{
		{Kode: "P", Nama: "Kabupaten Jember", Jenis: "pemda", Alias: []string{"Pemerintah Kabupaten Jember", "Bupati Jember"}},
		{Kode: "L", Nama: "Kecamatan Ledokombo", Jenis: "kecamatan", Alias: []string{"Ldo"}},
		{Kode: "S", Nama: "Kecamatan Silo", Jenis: "kecamatan"},
		{Kode: "B", Nama: "Kecamatan Balung", Jenis: "kecamatan"},
		{Kode: "R", Nama: "RSUD Balung", Jenis: "rsud"},
		{Kode: "Pn", Nama: "Kecamatan Panti", Jenis: "kecamatan"},
		{Kode: "K", Nama: "Dinas Kesehatan", Jenis: "dinas", Alias: []string{"Dinkes"}},
		{Kode: "KB", Nama: "Dinas Kesehatan dan Keluarga Berencana", Jenis: "dinas"},
		{Kode: "So", Nama: "Dinas Sosial", Jenis: "dinas"},
		{Kode: "I", Nama: "Inspektorat Daerah", Jenis: "inspektorat"},
		{Kode: "Sb", Nama: "Kecamatan Sumber", Jenis: "kecamatan"},
		{Kode: "Ss", Nama: "Kecamatan Sumbersari", Jenis: "kecamatan"},
	})
}

func TestInText(t *testing.T) {
	m := jember()
	for line, want := range map[string]string{
		"KECAMATAN LEDOKOMBO":                                 "L",
		"Kec. Ledokombo":                                      "L",
		"Nama OPD/Unit Kerja : Kecamatan  Ledokombo":          "L",
		"Jabatan : Camat Ledokombo Kabupaten Jember":          "L",
		"Jabatan : Kepala Seksi Pemerintahan Kecamatan Silo":  "S",
		"KECAMATAN LEDOKOMBO KABUPATEN JEMBER":                "L",
		"PEMERINTAH KABUPATEN JEMBER":                         "P",
		"Kec. Ldo":                                            "L",
		"DINAS KESEHATAN":                                     "K",
		"Dinas Kesehatan dan Keluarga Berencana":              "KB",
		"Dinkes Kab. Jember":                                  "K",
		"Ledokombo, 2 Januari 2020":                           "",
		"Pembangunan Gedung Panti Asuhan":                     "",
		"Kecamatan Ledokombowetan":                            "",
		"Kecamatan Tanggul":                                   "",
		"Program Penyelenggaraan Pelayanan Umum Kecamatan":    "",
		"Urusan pemerintahan daerah":                          "",
		"KECAMATAN SUMBER SARI KABUPATEN JEMBER":              "Ss", // not Sumber
		"Camat Sumber Sari":                                   "Ss",
		"KECAMATAN SUMBER KABUPATEN JEMBER":                   "Sb",
		"Kecamatan Sumbersarian":                              "",
		"Kecamatan Ledo kombo":                                "L",
		"Rapat di Kecamatan Silo dengan Pemerintah Kabupaten": "S",
	} {
		got := ""
		if o := m.InText(line); o != nil {
			got = o.Kode
		}
		if got != want {
			t.Errorf("%q names %q, want %q", line, got, want)
		}
	}
}

func TestInPath(t *testing.T) {
	m := jember()
	for path, want := range map[string]string{
		"masuk/Kecamatan Silo/PK 2020.xlsx":            "S",
		"masuk/07. Kec. Ledokombo/PK 2020.xlsx":        "L", // a dot is no extension of a folder
		"masuk/PK 2020 Kec. Silo.xlsx":                 "S",
		"masuk/silo/PK.xlsx":                           "S",
		"masuk/LKj_Silo_2020.xlsx":                     "S",
		"masuk/balung/PK.xlsx":                         "", // kecamatan or rumah sakit
		"masuk/RSUD Balung/PK.xlsx":                    "R",
		"masuk/Dinas Sosial/Realisasi panti 2020.xlsx": "So", // a whole name before a part of one
		"masuk/Dinkes/renstra.xlsx":                    "K",
		"masuk/perangkat daerah/PK.xlsx":               "",
		"masuk/PK.xlsx":                                "",
		"PK.xlsx":                                      "",
		"/":                                            "",
	} {
		got := ""
		if o := m.InPath(path); o != nil {
			got = o.Kode
		}
		if got != want {
			t.Errorf("%q names %q, want %q", path, got, want)
		}
	}
}

func TestByKode(t *testing.T) {
	m := jember()
	if o := m.ByKode("S"); o == nil || o.Nama != "Kecamatan Silo" {
		t.Errorf("got %+v", o)
	}
	if o := m.ByKode("?"); o != nil {
		t.Errorf("got %+v", o)
	}
}

// TestWithoutList: names are taken as they are written.
func TestWithoutList(t *testing.T) {
	m := ingest.NewMaster(nil)
	for line, want := range written {
		o := m.InText(line)
		if o == nil {
			o = &ingest.OPD{}
		}
		if o.Nama != want[0] || o.Kode != want[0] || o.Jenis != want[1] {
			t.Errorf("%q names %q (%s, kode %q), want %q", line, o.Nama, o.Jenis, o.Kode, want)
		}
	}
	for path, want := range map[string]string{
		"masuk/07. Kec. Ledokombo/PK 2020.xlsx":     "Kecamatan Ledokombo",
		"masuk/dinas_kesehatan/renstra.xlsx":        "Dinas Kesehatan",
		"masuk/PK Kecamatan Silo Perubahan.xlsx":    "Kecamatan Silo",
		"masuk/kecamatan sumber baru/pk.v2.xlsx":    "Kecamatan Sumber Baru",
		"masuk/Rumah Sakit Umum Daerah/x.xlsx":      "Rumah Sakit Umum Daerah",
		"masuk/PK 2020.xlsx":                        "",
		"masuk/Laporan kecamatan se-kabupaten.xlsx": "",
	} {
		got := ""
		if o := m.InPath(path); o != nil {
			got = o.Nama
		}
		if got != want {
			t.Errorf("%q names %q, want %q", path, got, want)
		}
	}
}

// written are lines and the OPD they name, with its jenis.
var written = map[string][2]string{
	"KECAMATAN LEDOKOMBO KABUPATEN JEMBER":                                   {"Kecamatan Ledokombo", "kecamatan"},
	"Nama OPD : Kecamatan Ledokombo":                                         {"Kecamatan Ledokombo", "kecamatan"},
	"Nama OPD/Unit Kerja : Kec. Ledokombo":                                   {"Kecamatan Ledokombo", "kecamatan"},
	"Dinas Kesehatan Kabupaten Jember":                                       {"Dinas Kesehatan", "dinas"},
	"DINAS PEMBERDAYAAN PEREMPUAN, PERLINDUNGAN ANAK DAN KELUARGA BERENCANA": {"Dinas Pemberdayaan Perempuan, Perlindungan Anak dan Keluarga Berencana", "dinas"},
	"PEMERINTAH KABUPATEN JEMBER DINAS SOSIAL":                               {"Dinas Sosial", "dinas"},
	"Organisasi : 4.01.01 - BADAN KEPEGAWAIAN DAERAH":                        {"Badan Kepegawaian Daerah", "badan"},
	"PERJANJIAN KINERJA KECAMATAN SILO TAHUN 2020":                           {"Kecamatan Silo", "kecamatan"},
	"Jabatan : Camat Ledokombo Kabupaten Jember":                             {"Kecamatan Ledokombo", "kecamatan"},
	"Jabatan : Kepala Seksi Pemerintahan Kecamatan Ledokombo":                {"Kecamatan Ledokombo", "kecamatan"},
	"INSPEKTORAT KABUPATEN JEMBER":                                           {"Inspektorat", "inspektorat"},
	"SEKRETARIAT DAERAH":                                                     {"Sekretariat Daerah", "sekretariat"},
	"Unit Kerja : Sekretariat DPRD":                                          {"Sekretariat DPRD", "sekretariat"},
	"RSUD dr. SOEBANDI":                                                      {"RSUD dr. Soebandi", "rsud"},
	"SATUAN POLISI PAMONG PRAJA":                                             {"Satuan Polisi Pamong Praja", "satuan"},
	"KELURAHAN KEBON AGUNG":                                                  {"Kelurahan Kebon Agung", "kelurahan"},
	"KANTOR KESATUAN BANGSA DAN POLITIK":                                     {"Kantor Kesatuan Bangsa dan Politik", "kantor"},
	"PEMERINTAH KABUPATEN JEMBER":                                            {},
	"Jabatan : Bupati Jember":                                                {},
	"Tujuan : Meningkatkan pelayanan Kecamatan Ledokombo":                    {},
	"g. membina kegiatan Desa dan/atau Kelurahan;":                           {},
	"Pembangunan jalan di Kecamatan Silo":                                    {},
	"Kecamatan yang menjalankan pelayanan publik":                            {},
	"Kendaraan Dinas/Operasional":                                            {},
}
