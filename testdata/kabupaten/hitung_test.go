package kabupaten

import (
	"math/big"
	"testing"
)

func pecah(t *testing.T, s string) *big.Rat {
	t.Helper()
	x, ok := new(big.Rat).SetString(s)
	if !ok {
		t.Fatalf("%q is no number", s)
	}
	return x
}

// The first two are Tabel 3.1 of the Laporan Kinerja Kecamatan Ledokombo 2020,
// worked out by hand; the others are the formulas of its Bab III.
func TestCapaian(t *testing.T) {
	for _, c := range []struct {
		target, realisasi string
		negatif           bool
		want, predikat    string
	}{
		{"85", "71.20", false, "83.764706", "BAIK"},
		{"80", "95.43", false, "119.287500", "SANGAT BAIK"},
		{"5", "5", true, "100.000000", "BAIK"},
		{"5", "4", true, "120.000000", "SANGAT BAIK"},
		{"5", "6", true, "80.000000", "BAIK"},
		{"8", "11.29", true, "58.875000", "CUKUP"},
		{"5", "12.5", true, "-50.000000", "KURANG"},
		{"3", "2", false, "66.666667", "CUKUP"},
		{"80", "80", false, "100.000000", "BAIK"},
	} {
		x := capaian(pecah(t, c.target), pecah(t, c.realisasi), c.negatif)
		if got := bulat(x, 6); got != c.want || predikat(x) != c.predikat {
			t.Errorf("T %s, R %s: %s %s, want %s %s", c.target, c.realisasi, got, predikat(x), c.want, c.predikat)
		}
	}
}

// The scale is read off the value as displayed, so that its bounds are where a
// half-up second decimal reaches them.
func TestPredikat(t *testing.T) {
	for nilai, want := range map[string]string{
		"100.005": "SANGAT BAIK", "100.004999": "BAIK", "100": "BAIK", "76": "BAIK", "75.995": "BAIK",
		"75.994999": "CUKUP", "75.5": "CUKUP", "75": "CUKUP", "55": "CUKUP", "54.995": "CUKUP", "54.994999": "KURANG", "0": "KURANG", "-3": "KURANG",
	} {
		if got := predikat(pecah(t, nilai)); got != want {
			t.Errorf("%s: %s, want %s", nilai, got, want)
		}
	}
	if got := predikat(nil); got != "" {
		t.Errorf("nothing measured: %q", got)
	}
}

func TestTulisan(t *testing.T) {
	for _, c := range []struct{ got, want string }{
		{desimal(8525, ","), "85,25"}, {desimal(8550, ","), "85,5"}, {desimal(8505, "."), "85.05"}, {desimal(8500, ","), "85"}, {desimal(-25, ","), "-0,25"},
		{duaDesimal(8500, ","), "85,00"}, {duaDesimal(8550, ","), "85,50"}, {duaDesimal(8551, ","), "85,51"},
		{pecahan(8525), "0.8525"}, {pecahan(8500), "0.85"}, {pecahan(10000), "1"}, {pecahan(12001), "1.2001"}, {pecahan(5), "0.0005"}, {pecahan(-550), "-0.055"},
		{ribuan(999), "999"}, {ribuan(1000), "1.000"}, {ribuan(1234000), "1.234.000"},
	} {
		if c.got != c.want {
			t.Errorf("%q, want %q", c.got, c.want)
		}
	}
	// 147.743.500 of 157.455.000 is 93,832…; 30.606.600 of 34.250.000 is 89,362…
	if got := dibulatkan(147743500, 157455000); got != 9383 {
		t.Errorf("dibulatkan %d", got)
	}
	// 23.523.300 of 24.250.000 is 97,00329…; 98.770.000 of 137.795.000 is 71,6789…
	if a, b := dibulatkan(98770000, 137795000), dipotong(98770000, 137795000); a != 7168 || b != 7167 {
		t.Errorf("rounded %d, cut %d", a, b)
	}
}
