package kesalahan

import (
	"math/big"
	"strconv"
	"strings"
)

// Measures are integers of hundredths throughout: 85,25 % is 8525. Money is an
// integer of rupiah.

func angka(n int) string { return strconv.Itoa(n) }

// desimal writes hundredths with the given decimal mark, without idle zeros.
func desimal(v int64, koma string) string {
	s := duaDesimal(v, koma)
	return strings.TrimSuffix(strings.TrimRight(s, "0"), koma)
}

// duaDesimal writes hundredths as a report prints them: 97,50.
func duaDesimal(v int64, koma string) string {
	tanda := ""
	if v < 0 {
		tanda, v = "-", -v
	}
	pecahan := strconv.FormatInt(v%100, 10)
	if len(pecahan) == 1 {
		pecahan = "0" + pecahan
	}
	return tanda + strconv.FormatInt(v/100, 10) + koma + pecahan
}

// perSeratus is hundredths of a percent as Excel stores them: 8525 is 0.8525.
func perSeratus(v int64) string {
	s := big.NewRat(v, 10000).FloatString(4)
	return strings.TrimSuffix(strings.TrimRight(s, "0"), ".")
}

// ribuan groups digits the Indonesian way: 1.234.000.
func ribuan(n int64) string { return kelompokkan(n, ".") }

func kelompokkan(n int64, pemisah string) string {
	s := strconv.FormatInt(n, 10)
	tanda := ""
	if strings.HasPrefix(s, "-") {
		tanda, s = "-", s[1:]
	}
	for i := len(s) - 3; i > 0; i -= 3 {
		s = s[:i] + pemisah + s[i:]
	}
	return tanda + s
}

// nisbah is a of b in hundredths of a percent, exact.
func nisbah(a, b int64) *big.Rat { return big.NewRat(a*10000, b) }

// bulat rounds half up to a whole hundredth.
func bulat(r *big.Rat) int64 {
	dua := new(big.Rat).Mul(r, big.NewRat(2, 1))
	dua.Add(dua, big.NewRat(1, 1))
	return lantai(dua.Mul(dua, big.NewRat(1, 2)))
}

// potong cuts off instead.
func potong(r *big.Rat) int64 { return lantai(new(big.Rat).Set(r)) }

func lantai(r *big.Rat) int64 {
	q, sisa := new(big.Int).QuoRem(r.Num(), r.Denom(), new(big.Int))
	if sisa.Sign() < 0 {
		q.Sub(q, big.NewInt(1))
	}
	return q.Int64()
}

// capaian is in hundredths of a percent: R/T for what should rise, (2T−R)/T for
// what should fall.
func capaian(target, realisasi int64, turun bool) *big.Rat {
	if turun {
		realisasi = 2*target - realisasi
	}
	return nisbah(realisasi, target)
}

func rata(list []*big.Rat) *big.Rat {
	if len(list) == 0 {
		return nil
	}
	jumlah := new(big.Rat)
	for _, r := range list {
		jumlah.Add(jumlah, r)
	}
	return jumlah.Quo(jumlah, big.NewRat(int64(len(list)), 1))
}

// predikat is the scale of Bab III, over the value as it is printed.
func predikat(r *big.Rat) string {
	switch v := bulat(r); {
	case v > 10000:
		return "SANGAT BAIK"
	case v >= 7600:
		return "BAIK"
	case v >= 5500:
		return "CUKUP"
	}
	return "KURANG"
}

func mutlak(v int64) int64 {
	if v < 0 {
		return -v
	}
	return v
}
