package layout_test

import (
	"testing"

	"capaian/ingest/layout"
)

func TestFold(t *testing.T) {
	for in, want := range map[string]string{
		"  Meningkatnya kualitas\npelayanan  PUBLIC ": "meningkatnya kualitas pelayanan publik",
		"% Tingkat disiplin":                          "persentase tingkat disiplin",
		"Prosentase Desa":                             "persentase desa",
		"Data Capaian pd Tahun Awal":                  "data capaian pada tahun awal",
		"KET. (+/-)":                                  "keterangan",
		"PROGRAM/ KEGIATAN":                           "program kegiatan",
		"Kec. Ledokombo":                              "kecamatan ledokombo",
		"ketentraman":                                 "ketenteraman",
		"Café ①":                                      "cafe 1",
		"":                                            "",
		"-":                                           "",
	} {
		if got := layout.Fold(in); got != want {
			t.Errorf("Fold(%q) = %q, want %q", in, got, want)
		}
	}
}

func TestFoldKeepsNamesApart(t *testing.T) {
	for _, pair := range [][2]string{{"Nilai SKM", "Nilai SAKIP"}, {"Program A", "Program B"}, {"Kecamatan Sumbersari", "Kecamatan Sumberbaru"}, {"jumlah desa", "jumlah kelurahan"}} {
		if layout.Fold(pair[0]) == layout.Fold(pair[1]) {
			t.Errorf("%q and %q fold to the same", pair[0], pair[1])
		}
	}
}

func TestPeriod(t *testing.T) {
	for in, want := range map[string]string{
		"Triwulan II Tahun 2020":   "TW2",
		"TW 3":                     "TW3",
		"LKj TW1 2020.xlsx":        "TW1",
		"Capaian TWIV":             "TW4",
		"Tri Wulan ke-2":           "TW2",
		"Triwulan I s.d. III":      "TW3",
		"Triwulan I - Triwulan II": "TW2",
		"Semester I":               "SM1",
		"SEMESTER 2 TAHUN 2020":    "SM2",
		"LRA Juli 2020.xlsx":       "B07",
		"Januari s.d. Juli 2020":   "B07",
		"PER 31 DESEMBER 2020":     "B12",
		"Tahun 2020":               "",
		"triwulan ini":             "",
		"Semester V":               "",
		"Perjanjian Kinerja Kecamatan Mei-Mei.xls": "B05", // a name like a month cannot be told from one
	} {
		if got := layout.Period(in); got != want {
			t.Errorf("Period(%q) = %q, want %q", in, got, want)
		}
	}
}

func TestUnit(t *testing.T) {
	for in, want := range map[string]string{
		"ANGGARAN (Rp.)":            "rp",
		"Jumlah (Rp)":               "rp",
		"(dalam ribuan)":            "ribu",
		"Rp. (ribu)":                "ribu",
		"(Rp. 000)":                 "ribu",
		"Pagu (juta rupiah)":        "juta",
		"dalam jutaan rupiah":       "juta",
		"Rp miliar":                 "miliar",
		"(dalam milyar rupiah)":     "miliar",
		"CAPAIAN (%)":               "persen",
		"anggaran 400 juta rupiah":  "",
		"sejumlah Rp 400.000.000,-": "rp",
		"Target":                    "",
	} {
		if got := layout.Unit(in); got != want {
			t.Errorf("Unit(%q) = %q, want %q", in, got, want)
		}
	}
}
