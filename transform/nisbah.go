package transform

import (
	"math/big"

	"github.com/shopspring/decimal"
)

// This file holds the other quotients of the Laporan Kinerja Kecamatan Ledokombo
// 2020, Bab III. All are exact, in points, and nil where the divisor is zero:
// undefined is shown as undefined. Rounding is Bulat, at the very end.

var (
	seratus = big.NewRat(100, 1)
	dua100  = big.NewRat(200, 1)
)

// persenDari is part/whole × 100; nil for a whole of zero.
func persenDari(bagian, utuh *big.Rat) *big.Rat {
	if utuh.Sign() == 0 {
		return nil
	}
	x := new(big.Rat).Quo(bagian, utuh)
	return x.Mul(x, seratus)
}

// Rerata is the mean of the values there are (F5, F6). Undefined ones are left
// out, not counted as 0; of none at all there is no mean.
func Rerata(nilai []*big.Rat) *big.Rat {
	jumlah, n := new(big.Rat), int64(0)
	for _, x := range nilai {
		if x != nil {
			jumlah.Add(jumlah, x)
			n++
		}
	}
	if n == 0 {
		return nil
	}
	return jumlah.Quo(jumlah, big.NewRat(n, 1))
}

// Dibatasi caps a value in points (F4), for averages that say so.
func Dibatasi(x *big.Rat, batas int64) *big.Rat {
	atas := big.NewRat(batas, 1)
	if x == nil || x.Cmp(atas) <= 0 {
		return x
	}
	return atas
}

// Bulat rounds half-up at a number of decimals; a half goes away from zero, as
// in Excel. x must not be nil.
func Bulat(x *big.Rat, desimal int) decimal.Decimal {
	// FloatString rounds halves away from zero, and is exact.
	return decimal.RequireFromString(x.FloatString(desimal))
}

// TingkatKemajuan is how far a realisasi is on the way to the end of the Renstra
// (F8): R/T akhir × 100, or its mirror where less is better.
func TingkatKemajuan(arah string, realisasi, targetAkhir decimal.Decimal) *big.Rat {
	x := persenDari(realisasi.Rat(), targetAkhir.Rat())
	if x != nil && arah == arahNegatif {
		x.Sub(dua100, x)
	}
	return x
}

// Perubahan compares with the year before (F9): the difference in the unit of
// the indicator, and in per cent of the year before.
func Perubahan(tahunIni, tahunLalu decimal.Decimal) (selisih decimal.Decimal, persen *big.Rat) {
	selisih = tahunIni.Sub(tahunLalu)
	return selisih, persenDari(selisih.Rat(), tahunLalu.Rat())
}

// Serapan is realisasi/pagu × 100 (F11). Money spent without a pagu is a finding
// (ANG-01), not a percentage.
func Serapan(realisasi, pagu decimal.Decimal) *big.Rat {
	return persenDari(realisasi.Rat(), pagu.Rat())
}

// Proporsi is a part of the whole × 100: of a group in all belanja (F12), of a
// sasaran in belanja langsung (F13). The divisor is the whole, not the other
// part.
func Proporsi(bagian, keseluruhan decimal.Decimal) *big.Rat {
	return persenDari(bagian.Rat(), keseluruhan.Rat())
}

// PaguTersirat is the range of pagu that a realisasi and its printed percentage
// allow (F15): the percentage can be off by half its last decimal. nil where it
// is too small to bound anything.
func PaguTersirat(realisasi, tercetak decimal.Decimal, desimal int) (bawah, atas *big.Rat) {
	setengah := decimal.New(5, -int32(desimal)-1)
	r := new(big.Rat).Mul(realisasi.Rat(), seratus)
	rendah := tercetak.Sub(setengah)
	if !rendah.IsPositive() {
		return nil, nil
	}
	return new(big.Rat).Quo(r, tercetak.Add(setengah).Rat()), new(big.Rat).Quo(r, rendah.Rat())
}

// maksDesimalCetak is how far a printed percentage is compared. The last digits
// of a formula's result are the noise of its floating point.
const maksDesimalCetak = 6

// PeriksaPersen compares a printed percentage, with its number of printed
// decimals, to the exact one (F16): "" where it is that value half-up, HIT-08
// where it is cut off instead, HIT-07 where it is wrong. Nothing is wrong beside
// an undefined value.
func PeriksaPersen(tercetak decimal.Decimal, desimal int, tepat *big.Rat) string {
	if tepat == nil {
		return ""
	}
	desimal = min(desimal, maksDesimalCetak)
	cetak := tercetak.Round(int32(desimal))
	if cetak.Equal(Bulat(tepat, desimal)) {
		return ""
	}
	if cetak.Equal(potong(tepat, desimal)) {
		return "HIT-08"
	}
	return "HIT-07"
}

// potong cuts a value off behind a number of decimals.
func potong(x *big.Rat, desimal int) decimal.Decimal {
	n := new(big.Int).Exp(big.NewInt(10), big.NewInt(int64(desimal)), nil)
	n.Mul(n, x.Num())
	return decimal.NewFromBigInt(n.Quo(n, x.Denom()), -int32(desimal))
}
