package transform

import (
	"math/rand/v2"
	"testing"

	"github.com/shopspring/decimal"
)

func TestFormat(t *testing.T) {
	for _, c := range []struct{ got, want string }{
		{Rp(des("1234567")), "Rp 1.234.567"},
		{Rp(des("1234567.5")), "Rp 1.234.567,50"},
		{Rp(des("-5000")), "-Rp 5.000"},
		{Rp(des("0")), "Rp 0"},
		{Rp(des("999.999")), "Rp 1.000"},
		{Persen(des("83.764705")), "83,76"},
		{Persen(des("83.765")), "83,77"},
		{Persen(des("1250")), "1.250,00"},
		{Persen(des("-50")), "-50,00"},
		{Desimal(des("1250.50")), "1.250,5"},
		{Desimal(des("80.00")), "80"},
		{Desimal(des("1E3")), "1.000"},
		{Desimal(des("-0.25")), "-0,25"},
	} {
		if c.got != c.want {
			t.Errorf("%q, want %q", c.got, c.want)
		}
	}
}

// TestFormatDibacaKembali: what is written can be read, to the same value.
func TestFormatDibacaKembali(t *testing.T) {
	acak := rand.New(rand.NewPCG(14, 2017))
	for range 5000 {
		d := decimal.New(acak.Int64N(2e15)-1e15, -int32(acak.IntN(4)))
		if a := BacaRupiah(Rp(d)); !a.Ada || a.Aturan != "" || !a.Nilai.Equal(KeSen(d)) {
			t.Fatalf("%s as %s: %+v", d, Rp(d), a)
		}
		if a := BacaPersen(Persen(d)); !a.Ada || a.Aturan != "" || !a.Nilai.Equal(d.Round(2)) {
			t.Fatalf("%s as %s: %+v", d, Persen(d), a)
		}
		// A measure of one group of thousands, or of three decimals, is the
		// ambiguity that FMT-16 is about; the value is one of its readings.
		a := BacaUkuran(Desimal(d))
		switch {
		case a.Aturan == "FMT-16":
			if !a.Tafsir[0].Equal(d.Abs()) && !a.Tafsir[1].Equal(d.Abs()) {
				t.Fatalf("%s as %s: %v", d, Desimal(d), a.Tafsir)
			}
		case !a.Ada || a.Aturan != "" || !a.Nilai.Equal(d):
			t.Fatalf("%s as %s: %+v", d, Desimal(d), a)
		}
		n := decimal.New(acak.Int64N(5000), 0)
		if a := BacaUkuran(Desimal(n) + " orang"); !a.Ada || a.Aturan != "" || !a.Nilai.Equal(n) {
			t.Fatalf("%s orang: %+v", Desimal(n), a)
		}
	}
}

func FuzzBacaRupiah(f *testing.F) {
	for _, v := range vektor {
		f.Add(v.teks)
	}
	f.Fuzz(func(t *testing.T, teks string) {
		for _, a := range []Angka{BacaRupiah(teks), BacaPersen(teks), BacaUkuran(teks)} {
			if a.Ada && a.Kosong || !a.Ada && !a.Kosong && a.Aturan == "" {
				t.Fatalf("%q: %+v is neither read, blank nor refused", teks, a)
			}
		}
		if a := BacaRupiah(teks); a.Ada {
			if b := BacaRupiah(Rp(a.Nilai)); !b.Nilai.Equal(KeSen(a.Nilai)) {
				t.Fatalf("%q: %s, again %s", teks, a.Nilai, b.Nilai)
			}
		}
	})
}
