package transform

import (
	"strings"
	"testing"

	"github.com/shopspring/decimal"
)

func TestPredikat(t *testing.T) {
	s := SkalaBaku()
	if salah := s.Periksa(); len(salah) > 0 {
		t.Fatalf("the printed scale: %v", salah)
	}
	for _, c := range []struct {
		x, want string
		celah   bool
	}{
		{"119.2875", "SANGAT BAIK", false},
		{"100.005", "SANGAT BAIK", false}, // prints as 100,01
		{"100.004", "BAIK", false},        // prints as 100,00
		{"100", "BAIK", false},
		{"83.7647", "BAIK", false},
		{"76", "BAIK", false},
		{"75.995", "BAIK", false},
		{"75.994", "CUKUP", true},
		{"75.5", "CUKUP", true},
		{"75.005", "CUKUP", true},
		{"75.004", "CUKUP", false},
		{"75", "CUKUP", false},
		{"55", "CUKUP", false},
		{"54.995", "CUKUP", false}, // prints as 55,00
		{"54.994", "KURANG", false},
		{"0", "KURANG", false},
		{"-50", "KURANG", false},
	} {
		if label, celah := s.Predikat(rat(c.x)); label != c.want || celah != c.celah {
			t.Errorf("%s: %s %t, want %s %t", c.x, label, celah, c.want, c.celah)
		}
	}
	if label, celah := s.Predikat(nil); label != "" || celah {
		t.Errorf("undefined: %q %t", label, celah)
	}
	if a, b := s.Celah(rat("75.5")); a != "75" || b != "76" {
		t.Errorf("gap %q–%q", a, b)
	}
	if a, b := s.Celah(rat("80")); a != "" || b != "" {
		t.Errorf("no gap %q–%q", a, b)
	}
}

func TestPeriksaSkala(t *testing.T) {
	n := func(s string) decimal.NullDecimal { return decimal.NewNullDecimal(des(s)) }
	kurang := Jenjang{Predikat: "KURANG"}
	for _, c := range []struct {
		nama  string
		skala Skala
		want  string // in the text; "" for none
	}{
		{"five steps", Skala{{Predikat: "Sangat Tinggi", Minimal: n("91"), Maksimal: n("100")}, {Predikat: "Tinggi", Minimal: n("76"), Maksimal: n("90")},
			{Predikat: "Sedang", Minimal: n("66"), Maksimal: n("75")}, {Predikat: "Rendah", Minimal: n("51"), Maksimal: n("65")}, {Predikat: "Sangat Rendah", Maksimal: n("50")}}, ""},
		{"100 to the step above", Skala{{Predikat: "A", DiAtas: n("100")}, {Predikat: "B", Minimal: n("100"), Maksimal: n("100")}, kurang}, ""},
		{"overlap", Skala{{Predikat: "BAIK", Minimal: n("76")}, {Predikat: "CUKUP", Minimal: n("55"), Maksimal: n("76")}, kurang}, `tumpang tindih: "CUKUP" sampai 76, "BAIK" mulai 76`},
		{"touching", Skala{{Predikat: "BAIK", DiAtas: n("76")}, {Predikat: "CUKUP", Minimal: n("55"), Maksimal: n("76")}, kurang}, ""},
		{"label twice", Skala{{Predikat: "Baik", Minimal: n("76")}, {Predikat: "BAIK", Minimal: n("55")}, kurang}, `predikat "BAIK" ganda`},
		{"unordered", Skala{{Predikat: "CUKUP", Minimal: n("55")}, {Predikat: "BAIK", Minimal: n("76")}, kurang}, `tidak berurutan: "BAIK" (76) harus di bawah "CUKUP" (55)`},
		{"same floor", Skala{{Predikat: "A", Minimal: n("76")}, {Predikat: "B", Minimal: n("76")}, kurang}, "tidak berurutan"},
		{"no step for low values", Skala{{Predikat: "BAIK", Minimal: n("76")}, {Predikat: "CUKUP", Minimal: n("55")}}, `jenjang terbawah "CUKUP"`},
		{"never reached", Skala{{Predikat: "BAIK"}, kurang}, `"KURANG" tidak pernah tercapai`},
		{"two floors", Skala{{Predikat: "A", Minimal: n("76"), DiAtas: n("80")}, kurang}, "sekaligus"},
		{"end below floor", Skala{{Predikat: "A", Minimal: n("76"), Maksimal: n("70")}, kurang}, `maksimal "A" (70) di bawah batas bawahnya (76)`},
		{"no name", Skala{{Predikat: " ", Minimal: n("76")}, kurang}, "jenjang ke-1 tidak bernama"},
		{"empty", nil, "skala kosong"},
	} {
		salah := strings.Join(c.skala.Periksa(), "; ")
		if c.want == "" && salah != "" || !strings.Contains(salah, c.want) {
			t.Errorf("%s: %q, want %q", c.nama, salah, c.want)
		}
	}
}
