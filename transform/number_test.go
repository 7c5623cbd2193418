package transform

import (
	"strconv"
	"strings"
	"testing"

	"github.com/shopspring/decimal"
)

func des(s string) decimal.Decimal { return decimal.RequireFromString(s) }

// TestVektor reads every vector of the reference document with the reader of
// its kind.
func TestVektor(t *testing.T) {
	for _, v := range vektor {
		t.Run(strconv.Itoa(v.line)+" "+v.teks, func(t *testing.T) {
			var norm, aturan string
			switch v.jenis {
			case "rupiah", "rupiah_ribuan":
				a := BacaRupiah(v.teks)
				if aturan = a.Aturan; a.Ada {
					norm = a.Nilai.String()
				}
				if a.Ada && v.jenis == "rupiah_ribuan" {
					norm = a.Nilai.Mul(des("1000")).String()
				}
				if a.Ada && a.Satuan != v.satuan {
					t.Errorf("unit %q, want %q", a.Satuan, v.satuan)
				}
			case "persen":
				a := BacaPersen(v.teks)
				norm, aturan = a.Nilai.StringFixed(int32(a.Desimal)), a.Aturan
			case "target":
				norm, aturan = vektorTarget(t, v.teks, v.satuan)
			case "tanggal":
				iso, lengkap, _ := BacaTanggal(v.teks)
				if norm = iso; !lengkap {
					aturan = "FMT-13"
				}
			case "kode_rekening":
				norm = NormalKode(v.teks)
			}
			if norm != v.norm || aturan != v.aturan {
				t.Errorf("read %q %q, want %q %q", norm, aturan, v.norm, v.aturan)
			}
		})
	}
}

// vektorTarget reads a target of the PK, whose indicator is the SKM, and writes
// it as the vectors do.
func vektorTarget(t *testing.T, teks, satuan string) (norm, aturan string) {
	g := BacaTarget(teks, "Hasil Survey Kepuasan Masyarakat ( SKM ) pada bidang pelayanan public", "")
	if g.Satuan != satuan {
		t.Errorf("unit %q, want %q", g.Satuan, satuan)
	}
	switch g.Jenis {
	case "huruf":
		norm = g.Huruf
	case "ambang":
		norm = g.Operator + g.Nilai.Decimal.String()
	case "majemuk":
		var bagian []string
		for _, k := range g.Komponen {
			bagian = append(bagian, k.Label+"="+k.Nilai.String())
		}
		norm = "[" + strings.Join(bagian, ";") + "] " + g.Satuan
	default:
		norm = g.Nilai.Decimal.String()
	}
	return norm, strings.Join(g.Aturan, " ")
}

func TestBacaRupiah(t *testing.T) {
	for _, c := range []struct{ teks, nilai, aturan string }{
		// Workbooks of other offices.
		{"15,214,568,742", "15214568742", ""},
		{"(115,888,860,874.61)", "-115888860874.61", ""},
		{"10904737610.00", "10904737610", ""},
		{"4.426.306.800,00", "4426306800", ""},
		{"467.998.630.663,83", "467998630663.83", ""},
		{"Rp104.571.400,00", "104571400", ""},
		{"0,00", "0", ""},
		{"0", "0", ""},
		{"IDR 1.500.000", "1500000", ""},
		{"Rp\u00a01.500.000\u00a0", "1500000", ""},
		{"1.500.000 rupiah", "1500000", ""},
		{"-Rp 5.000", "-5000", ""},
		{"Rp -5.000", "-5000", ""},
		{"\u22125.000", "-5000", ""},
		{"Rp (5.000)", "-5000", ""},
		// Money has two decimals at most: one group of three is thousands.
		{"8.500", "8500", ""},
		{"8,500", "8500", "FMT-02"},
		{"1.234,567", "1234.567", "FMT-02"},
		{"281.2000", "", "FMT-01"}, // 281.200 or 2.812.000
		{"0.5", "0.5", ""},
		// One reading is left.
		{"Rp 400.000.000,=", "400000000", "FMT-02"},
		{"400.000.000,00,-", "400000000", "FMT-02"},
		{"1.500.000.", "1500000", "FMT-02"},
		{"1'500'000", "1500000", "FMT-02"},
		{"'1500000", "1500000", "FMT-02"},
		{"1.500.000'00", "1500000", "FMT-02"},
		{"1..500.000", "1500000", "FMT-02"},
		{"1 500 000", "1500000", "FMT-02"},
		{"1. 500. 000", "1500000", "FMT-02"},
		// No reading, or more than one.
		{"1'5", "", "FMT-01"},
		{"1.50.000", "", "FMT-01"},
		{"1.500,,000", "", "FMT-01"},
		{"0.500.000", "", "FMT-01"},
		{"0 0", "", "FMT-01"},
		{"1.500.000-", "", "FMT-01"},
		{"-(5.000)", "", "FMT-01"},
		{"1,2 M", "", "FMT-01"},
		{"1,57455E+08", "", "FMT-01"},
		{"85%", "", "FMT-01"},
		{"1.500.000 (APBD)", "", "FMT-01"},
		{strings.Repeat("9", 31), "", "FMT-01"},
		{"Kasi PMD", "", "STR-08"},
		{"Nihil", "", "STR-08"},
	} {
		a := BacaRupiah(c.teks)
		if a.Kosong || a.Ada != (c.nilai != "") || a.Aturan != c.aturan || a.Ada && !a.Nilai.Equal(des(c.nilai)) {
			t.Errorf("%q: %+v %s, want %s %s", c.teks, a, a.Nilai, c.nilai, c.aturan)
		}
	}
}

func TestKosong(t *testing.T) {
	for _, teks := range []string{"", " ", "-", "–", "—", " - ", "null", "N/A", "n/a", "…", "........", "\u00a0"} {
		for nama, baca := range map[string]func(string) Angka{"rupiah": BacaRupiah, "persen": BacaPersen, "ukuran": BacaUkuran} {
			if a := baca(teks); !a.Kosong || a.Ada || a.Aturan != "" {
				t.Errorf("%s %q: %+v", nama, teks, a)
			}
		}
		if g := BacaTarget(teks, "", ""); g.Jenis != "kosong" || g.Aturan != nil {
			t.Errorf("target %q: %+v", teks, g)
		}
	}
	for _, teks := range []string{"Rp", "Rp. -", "Rp ..........."} {
		if a := BacaRupiah(teks); !a.Kosong {
			t.Errorf("%q: %+v", teks, a)
		}
	}
	if a := BacaPersen("- %"); !a.Kosong {
		t.Errorf("- %%: %+v", a)
	}
}

func TestBacaPersen(t *testing.T) {
	for _, c := range []struct {
		teks, nilai, aturan string
		desimal             int
	}{
		{"71,20%", "71.2", "", 2},
		{"100 persen", "100", "", 0},
		{"100persen", "100", "", 0},
		{"85 (%)", "85", "", 0},
		{"32.25%", "32.25", "FMT-04", 2},
		{"97.003", "97.003", "FMT-04", 3},
		{"97,003", "97.003", "FMT-04", 3},
		{"83,7647", "83.7647", "", 4},
		{"1.250,5 %", "1250.5", "", 1},
		{"1,250.5 %", "1250.5", "FMT-04", 1},
		{"97,21%.", "97.21", "FMT-05", 2},
		{"97, 21 %", "97.21", "FMT-05", 2},
		{"-4,57", "-4.57", "", 2},
		{"(4,57%)", "-4.57", "", 2},
		{"0.125", "0.125", "FMT-04", 3},
		{"1.250 %", "", "FMT-16", 0},
		{"100 % Paket", "", "FMT-12", 0},
		{"100 %\n100 %", "", "FMT-12", 0},
		{"Sangat Tinggi", "", "FMT-12", 0},
	} {
		a := BacaPersen(c.teks)
		if a.Ada != (c.nilai != "") || a.Aturan != c.aturan || a.Desimal != c.desimal || a.Ada && (!a.Nilai.Equal(des(c.nilai)) || a.Satuan != "%") {
			t.Errorf("%q: %+v %s, want %+v", c.teks, a, a.Nilai, c)
		}
	}
}

func TestBacaUkuran(t *testing.T) {
	for _, c := range []struct{ teks, nilai, satuan, aturan string }{
		// The column of texts that peers read differently.
		{"12,5", "12.5", "", ""},
		{"4.25", "4.25", "", "FMT-04"},
		{"1.250", "", "", "FMT-16"},
		{"1.250.000", "1250000", "", ""},
		{"1.250.000,50", "1250000.5", "", ""},
		{"85%", "85", "%", ""},
		{"85,5 %", "85.5", "%", ""},
		{"100 dokumen", "100", "dokumen", ""},
		{"80-90", "", "", "FMT-12"},
		{"A", "", "", "FMT-12"},
		{"WTP", "", "", "FMT-12"},

		{"3.000", "", "", "FMT-16"},
		{"3,000", "", "", "FMT-16"},
		{"3.000 pelayanan", "3000", "pelayanan", ""},
		{"3,000 pelayanan", "3000", "pelayanan", ""},
		{"3.000 ton", "", "", "FMT-16"},
		{"1.250,5", "1250.5", "", ""},
		{"1,250.5", "1250.5", "", "FMT-04"},
		{"0,125", "0.125", "", ""},
		{"0.125", "0.125", "", "FMT-04"},
		{"3 Titik", "3", "Titik", ""},
		{"3dokumen", "3", "dokumen", ""},
		{"20 Orang/bulan", "20", "Orang/bulan", ""},
		{"20 per 1000 KH", "20", "per 1000 KH", ""},
		{"1 (satu) dokumen", "1", "dokumen", ""},
		{"97,21.%", "97.21", "%", "FMT-05"},
		{"Rp 5.000.000", "5000000", "Rp", ""},
		{"-3", "-3", "", ""},
		{"- 3 dokumen", "3", "dokumen", ""},
		{"- 3", "", "", "FMT-12"},
		{"(3 dokumen)", "", "", "FMT-12"},
		{"31 Desember", "", "", "FMT-12"},
		{"5 unit 12 bulan", "", "", "FMT-12"},
		{"0 0", "", "", "FMT-12"},
		{"12.345.67", "", "", "FMT-12"},
	} {
		a := BacaUkuran(c.teks)
		if a.Ada != (c.nilai != "") || a.Aturan != c.aturan || a.Ada && (!a.Nilai.Equal(des(c.nilai)) || a.Satuan != c.satuan) {
			t.Errorf("%q: %+v %s, want %+v", c.teks, a, a.Nilai, c)
		}
	}
	a := BacaUkuran("1.250")
	if len(a.Tafsir) != 2 || !a.Tafsir[0].Equal(des("1250")) || !a.Tafsir[1].Equal(des("1.25")) {
		t.Errorf("readings of 1.250: %v", a.Tafsir)
	}
	if x, y := maknaGanda("lebih dari 1.250 ton"); x != "1250" || y != "1,25" {
		t.Errorf("meanings %q %q", x, y)
	}
}

func TestAngkaSel(t *testing.T) {
	for _, c := range []struct {
		teks   string
		persen bool
		want   string
	}{
		{"2440880839.0000005", false, "2440880839"},
		{"4294883210.67", false, "4294883210.67"},
		{"0.10000000000000001", false, "0.1"},
		{"1234567.890123456", false, "1234567.89012346"}, // 16 digits
		{"0.57499999999999996", true, "57.5"},
		{"0.85", true, "85"},
		{"1", true, "100"},
		{"1.5E+9", false, "1500000000"},
		{"1.0000000000000001E-2", true, "1"},
		{"-12.5", false, "-12.5"},
		{".5", false, "0.5"},
		{"0", true, "0"},
		{"null", false, ""},
		{"NaN", false, ""},
		{"1E+308", false, ""},
		{"1E+2000000000", false, ""},
		{"1,5", false, ""},
		{"", false, ""},
	} {
		d, ok := AngkaSel(c.teks, c.persen)
		if ok != (c.want != "") || ok && d.String() != c.want {
			t.Errorf("%q: %s %t, want %q", c.teks, d, ok, c.want)
		}
	}
	if d, _ := AngkaSel("0.8376470588", true); -d.Exponent() != 8 {
		t.Errorf("decimals of 83.76470588: %d", -d.Exponent())
	}
}

func TestKeSen(t *testing.T) {
	for in, want := range map[string]string{"0.005": "0.01", "0.0049": "0", "-0.005": "-0.01", "4294883210.675": "4294883210.68"} {
		if got := KeSen(des(in)); !got.Equal(des(want)) {
			t.Errorf("%s: %s, want %s", in, got, want)
		}
	}
}
