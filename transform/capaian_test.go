package transform

import (
	"math/big"
	"testing"

	"github.com/shopspring/decimal"
)

const (
	ya    = "ya"
	tidak = "tidak"
)

// periksaHasil compares a result with a capaian in 6 decimals or a reason, and
// with whether the target is met.
func periksaHasil(t *testing.T, nama string, h Hasil, want, penuhi string) {
	t.Helper()
	got := h.Alasan
	if h.Nilai != nil {
		got += Bulat(h.Nilai, 6).String()
	}
	dipenuhi := ""
	if h.Terpenuhi != nil {
		dipenuhi = tidak
		if *h.Terpenuhi {
			dipenuhi = ya
		}
	}
	if got != want || dipenuhi != penuhi {
		t.Errorf("%s: %s met %q, want %s met %q", nama, got, dipenuhi, want, penuhi)
	}
}

func TestHitung(t *testing.T) {
	const skm, sakip = "Nilai SKM pelayanan publik", "Nilai SAKIP"
	for _, c := range []struct{ indikator, arah, target, realisasi, want, penuhi string }{
		// Laporan Kinerja Kecamatan Ledokombo 2020, tables 3.1: 71,20 of 85 and
		// 95,43 of 80, and the other targets the documents set for them.
		{"", "", "85%", "71,20%", "83.764706", tidak},
		{"", "positif", "80%", "95,43%", "119.2875", ya},
		{"", "", "80%", "71,20%", "89", tidak},
		{"", "", "95%", "71,20%", "74.947368", tidak},
		{"", "", "100 %", "95,43 %", "95.43", tidak},
		// Less is better: the answers of the printed formula where peers differ
		// (T10 R8, R10, R12, R25, R0; T0 R0, R3).
		{"", "negatif", "10 kasus", "8 kasus", "120", ya},
		{"", "negatif", "10 kasus", "10 kasus", "100", ya},
		{"", "negatif", "10 kasus", "12 kasus", "80", tidak},
		{"", "negatif", "10 kasus", "25 kasus", "-50", tidak},
		{"", "negatif", "10 kasus", "0 kasus", "200", ya},
		{"", "negatif", "10 kasus", "20 kasus", "0", tidak},
		{"", "negatif", "0 kasus", "0 kasus", "TARGET_NOL", ya},
		{"", "negatif", "0 kasus", "3 kasus", "TARGET_NOL", tidak},
		// T = 0 is undefined, and says nothing where more is better.
		{"", "positif", "0 kasus", "3 kasus", "TARGET_NOL", ""},
		{"", "positif", "0 kasus", "0 kasus", "TARGET_NOL", ""},
		{"", "positif", "≤ 0 kasus", "0 kasus", "TARGET_NOL", ya},
		{"", "positif", "≤ 0 kasus", "1 kasus", "TARGET_NOL", tidak},
		{"", "", "0 kasus", "-", "TARGET_NOL", ""},
		// Stabil and ranges.
		{"", "stabil", "50 orang", "50 orang", "100", ya},
		{"", "stabil", "50 orang", "60 orang", "80", tidak},
		{"", "stabil", "50 orang", "40 orang", "80", tidak},
		{"", "stabil", "50 orang", "150 orang", "-100", tidak},
		{"", "", "80-90 %", "85 %", "100", ya},
		{"", "", "80-90 %", "80 %", "100", ya},
		{"", "", "80-90 %", "90 %", "100", ya},
		{"", "", "80-90 %", "60 %", "75", tidak},
		{"", "", "80-90 %", "99 %", "90", tidak},
		{"", "", "0-4 kasus", "6 kasus", "50", tidak},
		{"", "rentang", "50 orang", "40 orang", "80", tidak},
		{"", "rentang", "50 orang", "60 orang", "80", tidak},
		// Thresholds obey their operator; at most means less is better.
		{skm, "", "SKM bernilai Baik (>80)", "80", "100", tidak},
		{skm, "", "SKM bernilai Baik (>80)", "80,01", "100.0125", ya},
		{skm, "", "SKM bernilai Baik (>80)", "71,20", "89", tidak},
		{"", "", ">= 80 %", "80 %", "100", ya},
		{"", "positif", "≤ 5 %", "4 %", "120", ya},
		{"", "positif", "≤ 5 %", "5 %", "100", ya},
		{"", "", "< 5 %", "5 %", "100", tidak},
		{"", "", "maksimal 3 hari", "6 hari", "0", tidak},
		// Nothing to divide.
		{"", "", "-", "71,20%", "TARGET_TIDAK_ADA", ""},
		{"", "", "-", "-", "TARGET_TIDAK_ADA", ""},
		{"", "", "85%", "-", "REALISASI_KOSONG", ""},
		{"", "", "85%", "0%", "0", tidak},
		{"", "", "Tepat Waktu", "Tepat Waktu", "TIDAK_TERUKUR", ""},
		{"", "", "Tepat Waktu", "", "REALISASI_KOSONG", ""},
		{"", "", "85%", "baik sekali", "TIDAK_TERUKUR", ""},
		{"", "", "85%", ">80%", "TIDAK_TERUKUR", ""},
		{"", "", "85 %", "-5 %", "TIDAK_TERUKUR", ""},
		{"", "", "-5 %", "5 %", "TIDAK_TERUKUR", ""},
		{"", "", "-KK 30 buah -KTP 20 buah", "50 buah", "TIDAK_TERUKUR", ""},
		// Units.
		{"", "", "3 dokumen", "100%", "SATUAN_BERBEDA", ""},
		{"", "", "3 dokumen", "3", "100", ya},
		{"", "", "3 Lapoaran", "3 laporan", "100", ya},
		{skm, "", "95%", "71,20", "74.947368", tidak},
		// An SKM of 4 or less is on the scale of 1 to 4.
		{skm, "", "80", "3,2", "SATUAN_BERBEDA", ""},
		{skm, "", "80", "4", "SATUAN_BERBEDA", ""},
		{skm, "", "80", "4,01", "5.0125", tidak},
		{skm, "", "3,5", "82", "SATUAN_BERBEDA", ""},
		{skm, "", "3,5", "2,8", "80", tidak},
		{skm, "", "B", "3,2", "SATUAN_BERBEDA", ""},
		{"Persentase kecamatan bernilai B SKM", "", "80%", "4%", "5", tidak},
		// Grades: bounds of PermenPANRB 14/2017, bands of SAKIP.
		{skm, "", "B", "71,20", "92.938259", tidak},
		{skm, "", "B", "76,61", "100", ya},
		{skm, "", "B", "76,60", "99.986947", tidak},
		{skm, "", "B", "A", "TIDAK_TERUKUR", ya},
		{skm, "", "B", "C", "TIDAK_TERUKUR", tidak},
		{skm, "", "Baik", "B", "TIDAK_TERUKUR", ya},
		{skm, "", "B (76,61)", "C", "TIDAK_TERUKUR", tidak},
		{skm, "", "B", "-", "REALISASI_KOSONG", ""},
		{skm, "", "B", "memuaskan warga", "TIDAK_TERUKUR", ""},
		{skm, "", "B", "3 dokumen", "SATUAN_BERBEDA", ""},
		{skm, "", "BB", "80", "SKALA_TIDAK_DIKENAL", ""},
		{sakip, "", "AA", "90", "100", tidak},
		{sakip, "", "AA", "90,01", "100.011111", ya},
		{sakip, "", "BB", "65,5", "93.571429", tidak},
		{sakip, "", "D", "20", "TIDAK_TERUKUR", ya},
		{sakip, "", "B", "BB", "TIDAK_TERUKUR", ya},
		{sakip, "", "A", "BB", "TIDAK_TERUKUR", tidak},
		{"Opini BPK", "", "WTP", "WTP", "TIDAK_TERUKUR", ya},
		{"Opini BPK", "", "WTP", "WDP", "TIDAK_TERUKUR", tidak},
		{"Opini BPK", "", "WTP", "100", "TIDAK_TERUKUR", ""},
		{"Kualitas layanan", "", "B", "80", "SKALA_TIDAK_DIKENAL", ""},
		{"Kualitas layanan", "", "B", "B", "SKALA_TIDAK_DIKENAL", ""},
		{skm, "", "80", "B", "TIDAK_TERUKUR", ""},
	} {
		h := Hitung(MetodeBaku(c.arah), BacaTarget(c.target, c.indikator, ""), BacaTarget(c.realisasi, c.indikator, ""))
		periksaHasil(t, c.arah+" "+c.target+" / "+c.realisasi, h, c.want, c.penuhi)
	}
}

// TestHitungTepat: the quotient is kept whole until the end.
func TestHitungTepat(t *testing.T) {
	h := Hitung(MetodeBaku(""), BacaTarget("85%", "", ""), BacaTarget("71,20%", "", ""))
	if want := big.NewRat(7120, 85); h.Nilai.Cmp(want) != 0 {
		t.Errorf("%s, want %s", h.Nilai, want)
	}
	m := MetodeBaku("")
	if m.Nama != "lkj-2014/1" || m.Batas.Valid {
		t.Errorf("%+v", m)
	}
	m.Batas = decimal.NewNullDecimal(des("110"))
	periksaHasil(t, "capped", Hitung(m, BacaTarget("80%", "", ""), BacaTarget("95,43%", "", "")), "110", ya)
	for _, c := range []struct{ arah, target, want string }{{"", "80%", "positif"}, {"negatif", "80%", "negatif"}, {"positif", "< 5%", "negatif"}, {"negatif", "80-90%", "rentang"}} {
		if h := Hitung(MetodeBaku(c.arah), BacaTarget(c.target, "", ""), BacaTarget("70%", "", "")); h.Arah != c.want {
			t.Errorf("%s %s: direction %s", c.arah, c.target, h.Arah)
		}
	}
}

func rat(s string) *big.Rat { return des(s).Rat() }

// bulat6 shows an exact value in 6 decimals, or "-".
func bulat6(x *big.Rat) string {
	if x == nil {
		return "-"
	}
	return Bulat(x, 6).String()
}

func TestRerata(t *testing.T) {
	s1, s2 := big.NewRat(7120, 85), big.NewRat(9543, 80)
	for _, c := range []struct{ got, want string }{
		{bulat6(Rerata([]*big.Rat{s1, s2})), "101.526103"},
		{bulat6(Rerata([]*big.Rat{Dibatasi(s1, 100), Dibatasi(s2, 100)})), "91.882353"},
		{bulat6(Rerata([]*big.Rat{s1, nil})), "83.764706"},
		{bulat6(Rerata([]*big.Rat{nil})), "-"},
		{bulat6(Rerata(nil)), "-"},
		{bulat6(Dibatasi(nil, 100)), "-"},
		{bulat6(Dibatasi(rat("-50"), 100)), "-50"},
		{bulat6(Dibatasi(rat("100"), 100)), "100"},
	} {
		if c.got != c.want {
			t.Errorf("%s, want %s", c.got, c.want)
		}
	}
	if s2.Cmp(big.NewRat(9543, 80)) != 0 {
		t.Error("the mean changed its operand")
	}
}

func TestBulat(t *testing.T) {
	for _, c := range []struct {
		x       *big.Rat
		desimal int
		want    string
	}{
		{rat("100.004"), 2, "100"},
		{rat("100.005"), 2, "100.01"},
		{rat("-0.005"), 2, "-0.01"},
		{big.NewRat(2, 3), 2, "0.67"},
		{big.NewRat(7120, 85), 6, "83.764706"},
		{rat("74.5"), 0, "75"},
	} {
		if got := Bulat(c.x, c.desimal); got.String() != c.want {
			t.Errorf("%s: %s, want %s", c.x, got, c.want)
		}
	}
}

// TestNisbah: figures of the Laporan Kinerja and their exact values.
func TestNisbah(t *testing.T) {
	selisih, persen := Perubahan(des("95.43"), des("100"))
	_, tanpaLalu := Perubahan(des("5"), des("0"))
	bawah, atas := PaguTersirat(des("343275500"), des("98.08"), 2)
	kecil, _ := PaguTersirat(des("1"), des("0.001"), 2)
	for _, c := range []struct{ nama, got, want string }{
		{"F8 S1", bulat6(TingkatKemajuan("positif", des("71.20"), des("85"))), "83.764706"},
		{"F8 negatif", bulat6(TingkatKemajuan("negatif", des("12"), des("10"))), "80"},
		{"F8 T=0", bulat6(TingkatKemajuan("negatif", des("12"), des("0"))), "-"},
		{"F9 selisih", selisih.String(), "-4.57"},
		{"F9 persen", bulat6(persen), "-4.57"},
		{"F9 lalu 0", bulat6(tanpaLalu), "-"},
		{"F11 I.1", bulat6(Serapan(des("147743500"), des("157455000"))), "93.832206"},
		{"F11 II.1", bulat6(Serapan(des("23523300"), des("24250000"))), "97.003299"},
		{"F11 pagu 0", bulat6(Serapan(des("5"), des("0"))), "-"},
		{"F12 BL", Bulat(Proporsi(des("400000000"), des("1505651826")), 2).String(), "26.57"},
		{"F12 BTL", Bulat(Proporsi(des("1105651826"), des("1505651826")), 2).String(), "73.43"},
		{"F13 S1", Bulat(Proporsi(des("34250000"), des("400000000")), 2).String(), "8.56"},
		{"F13 S2", Bulat(Proporsi(des("174545000"), des("400000000")), 2).String(), "43.64"},
		{"F15 bawah", Bulat(bawah, 2).String(), "349977570.47"},
		{"F15 atas", Bulat(atas, 2).String(), "350013255.16"},
		{"F15 kecil", bulat6(kecil), "-"},
	} {
		if c.got != c.want {
			t.Errorf("%s: %s, want %s", c.nama, c.got, c.want)
		}
	}
}

func TestPeriksaPersen(t *testing.T) {
	for _, c := range []struct {
		tercetak  string
		desimal   int
		bagian    string
		utuh      string
		nama, aku string
	}{
		{"93.83", 2, "147743500", "157455000", "", "I.1"},
		{"97.003", 3, "23523300", "24250000", "", "II.1"},
		{"98.13", 2, "9322600", "9500000", "", "II.2"},
		{"100", 0, "36750000", "36750000", "", "III.1"},
		{"71.67", 2, "98770000", "137795000", "HIT-08", "III.2"},
		{"89.36", 2, "30606600", "34250000", "", "IV.1"},
		{"86.67", 2, "346716000", "400000000", "HIT-08", "TOTAL"},
		{"9.18", 2, "36750000", "400000000", "HIT-08", "proporsi"}, // 9,1875
		{"36.17", 2, "400000000", "1105651826", "HIT-08", "BL/BTL"},
		{"97.21", 2, "97211", "100000", "", "half-up"},
		{"71.69", 2, "98770000", "137795000", "HIT-07", "too high"},
		{"71.2", 2, "7120", "8500", "HIT-07", "copied"},
		{"83.7647058823529", 13, "7120", "8500", "", "formula"},
		{"83.7647058823541", 13, "7120", "8500", "", "noise of a double"},
		{"84", 0, "7120", "8500", "", "no decimals"},
		{"83", 0, "7120", "8500", "HIT-08", "no decimals, cut"},
		{"-50", 0, "-5", "10", "", "negative"},
	} {
		if got := PeriksaPersen(des(c.tercetak), c.desimal, persenDari(rat(c.bagian), rat(c.utuh))); got != c.nama {
			t.Errorf("%s %s: %q, want %q", c.aku, c.tercetak, got, c.nama)
		}
	}
	if got := PeriksaPersen(des("4"), 2, nil); got != "" {
		t.Errorf("undefined: %q", got)
	}
}
