package berantakan

import (
	"strconv"
	"strings"
)

// Measures are integers of hundredths throughout: 85,25 % is 8525. Money is an
// integer of rupiah.

func angka(n int) string { return strconv.Itoa(n) }

// desimal writes hundredths with the given mark, without idle zeros.
func desimal(v int64, koma string) string {
	if v < 0 {
		return "-" + desimal(-v, koma)
	}
	s := strconv.FormatInt(v/100, 10)
	switch p := v % 100; {
	case p == 0:
		return s
	case p%10 == 0:
		return s + koma + strconv.FormatInt(p/10, 10)
	default:
		return s + koma + duaAngka(int(p))
	}
}

// pecahan is hundredths of a percent as the digits of a percent cell: 8525 is
// 0.8525.
func pecahan(v int64) string {
	s := strconv.FormatInt(v, 10)
	for len(s) < 5 {
		s = "0" + s
	}
	return strings.TrimRight(strings.TrimRight(s[:len(s)-4]+"."+s[len(s)-4:], "0"), ".")
}

// ribuan groups digits by thousands.
func ribuan(n int64, pemisah string) string {
	s := strconv.FormatInt(n, 10)
	batas := 0
	if n < 0 {
		batas = 1
	}
	for i := len(s) - 3; i > batas; i -= 3 {
		s = s[:i] + pemisah + s[i:]
	}
	return s
}

func rupiah(n int64) string { return strconv.FormatInt(n, 10) }

func duaAngka(n int) string {
	if n < 10 {
		return "0" + strconv.Itoa(n)
	}
	return strconv.Itoa(n)
}

var romawi = []string{"I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X"}

var bulan = []string{"Januari", "Februari", "Maret", "April", "Mei", "Juni", "Juli", "Agustus", "September", "Oktober", "November", "Desember"}
