package transform

import (
	"fmt"
	"math/big"
	"strings"

	"github.com/shopspring/decimal"
)

// Jenjang is one step of a predikat scale, in points. Minimal belongs to the
// step, DiAtas does not; at most one of them is set. Maksimal is what the scale
// prints as its end: it makes gaps visible, it never turns a value away.
type Jenjang struct {
	Predikat string
	Minimal  decimal.NullDecimal
	DiAtas   decimal.NullDecimal
	Maksimal decimal.NullDecimal
}

// Skala is a predikat scale, the best step first.
type Skala []Jenjang

// SkalaBaku is the scale of the Laporan Kinerja Kecamatan Ledokombo 2020, Bab
// III, with its gap between 75 and 76.
func SkalaBaku() Skala {
	titik := func(n int64) decimal.NullDecimal { return decimal.NewNullDecimal(decimal.New(n, 0)) }
	return Skala{
		{Predikat: "SANGAT BAIK", DiAtas: titik(100)},
		{Predikat: "BAIK", Minimal: titik(76)},
		{Predikat: "CUKUP", Minimal: titik(55), Maksimal: titik(75)},
		{Predikat: "KURANG"},
	}
}

// lantai is where a step begins; ok is false for one without a floor.
func (j Jenjang) lantai() (batas decimal.Decimal, ok bool) {
	if j.DiAtas.Valid {
		return j.DiAtas.Decimal, true
	}
	return j.Minimal.Decimal, j.Minimal.Valid
}

func (j Jenjang) dicapai(v decimal.Decimal) bool {
	batas, ok := j.lantai()
	return !ok || v.GreaterThan(batas) || !j.DiAtas.Valid && v.Equal(batas)
}

// Predikat gives the step of a value in points, after rounding it half-up to
// the two decimals that are printed: 100,004 prints as 100,00 and is not more
// than 100 (F7). celah reports that the value lies in a gap of the scale, which
// is closed downwards (PRD-02). An undefined value has no predikat.
func (s Skala) Predikat(x *big.Rat) (label string, celah bool) {
	i, v := s.cari(x)
	if i < 0 {
		return "", false
	}
	return s[i].Predikat, s[i].Maksimal.Valid && v.GreaterThan(s[i].Maksimal.Decimal)
}

// Celah gives the printed ends of the gap a value lies in, for the message of
// PRD-02; "" for an end the scale does not have.
func (s Skala) Celah(x *big.Rat) (bawah, atas string) {
	i, _ := s.cari(x)
	if i < 0 || !s[i].Maksimal.Valid {
		return "", ""
	}
	bawah = Desimal(s[i].Maksimal.Decimal)
	if i > 0 {
		if batas, ok := s[i-1].lantai(); ok {
			atas = Desimal(batas)
		}
	}
	return bawah, atas
}

func (s Skala) cari(x *big.Rat) (int, decimal.Decimal) {
	if x == nil {
		return -1, decimal.Decimal{}
	}
	v := Bulat(x, 2)
	for i, j := range s {
		if j.dicapai(v) {
			return i, v
		}
	}
	return -1, v
}

// Periksa lists what is wrong with a scale, in Indonesian, for PRD-05: it must
// have a step for every value, and no value two. A gap is allowed: it is closed
// downwards and reported where a value falls into it.
func (s Skala) Periksa() (salah []string) {
	if len(s) == 0 {
		return []string{"skala kosong"}
	}
	ada := map[string]bool{}
	for i, j := range s {
		nama := strings.TrimSpace(j.Predikat)
		if nama == "" {
			salah = append(salah, fmt.Sprintf("jenjang ke-%d tidak bernama", i+1))
		} else if ada[strings.ToUpper(nama)] {
			salah = append(salah, fmt.Sprintf("predikat %q ganda", nama))
		}
		ada[strings.ToUpper(nama)] = true
		salah = append(salah, j.periksa()...)
		if i > 0 {
			salah = append(salah, j.periksaUrutan(s[i-1])...)
		}
	}
	if _, ok := s[len(s)-1].lantai(); ok {
		salah = append(salah, fmt.Sprintf("jenjang terbawah %q tidak boleh berbatas bawah, agar semua nilai mendapat predikat", s[len(s)-1].Predikat))
	}
	return salah
}

func (j Jenjang) periksa() (salah []string) {
	if j.Minimal.Valid && j.DiAtas.Valid {
		salah = append(salah, fmt.Sprintf("%q memakai minimal dan di_atas sekaligus", j.Predikat))
	}
	batas, ok := j.lantai()
	if ok && j.Maksimal.Valid && (j.Maksimal.Decimal.LessThan(batas) || j.DiAtas.Valid && j.Maksimal.Decimal.Equal(batas)) {
		salah = append(salah, fmt.Sprintf("maksimal %q (%s) di bawah batas bawahnya (%s)", j.Predikat, Desimal(j.Maksimal.Decimal), Desimal(batas)))
	}
	return salah
}

// periksaUrutan compares a step with the better one before it.
func (j Jenjang) periksaUrutan(atas Jenjang) (salah []string) {
	batasAtas, ok := atas.lantai()
	if !ok {
		return []string{fmt.Sprintf("%q tidak pernah tercapai: %q di atasnya tidak berbatas bawah", j.Predikat, atas.Predikat)}
	}
	if batas, ok := j.lantai(); ok {
		c := batas.Cmp(batasAtas)
		if c > 0 || c == 0 && !(atas.DiAtas.Valid && !j.DiAtas.Valid) {
			salah = append(salah, fmt.Sprintf("tidak berurutan: %q (%s) harus di bawah %q (%s)", j.Predikat, Desimal(batas), atas.Predikat, Desimal(batasAtas)))
		}
	}
	if j.Maksimal.Valid && (j.Maksimal.Decimal.GreaterThan(batasAtas) || j.Maksimal.Decimal.Equal(batasAtas) && !atas.DiAtas.Valid) {
		salah = append(salah, fmt.Sprintf("tumpang tindih: %q sampai %s, %q mulai %s", j.Predikat, Desimal(j.Maksimal.Decimal), atas.Predikat, Desimal(batasAtas)))
	}
	return salah
}
