package kabupaten

import (
	"strconv"
	"strings"
)

// Measures are integers of hundredths throughout: 85,25 % is 8525. Money is an
// integer of rupiah.

func angka(n int) string { return strconv.Itoa(n) }

func huruf(s string) string { return strings.ToUpper(s) }

// desimal writes hundredths with the given decimal mark, without idle zeros.
func desimal(v int64, koma string) string {
	s := strconv.FormatInt(v/100, 10)
	if v < 0 && v/100 == 0 {
		s = "-" + s
	}
	switch p := abs(v % 100); {
	case p == 0:
		return s
	case p%10 == 0:
		return s + koma + strconv.FormatInt(p/10, 10)
	case p < 10:
		return s + koma + "0" + strconv.FormatInt(p, 10)
	default:
		return s + koma + strconv.FormatInt(p, 10)
	}
}

// duaDesimal writes hundredths as a report prints them: 97,50.
func duaDesimal(v int64, koma string) string {
	s := desimal(v, koma)
	switch _, p, ada := strings.Cut(s, koma); {
	case !ada:
		return s + koma + "00"
	case len(p) == 1:
		return s + "0"
	}
	return s
}

// pecahan is hundredths of a percent as the digits Excel stores for a cell
// formatted as percent: 8525 is 0.8525.
func pecahan(v int64) string {
	s := strconv.FormatInt(abs(v), 10)
	for len(s) < 5 {
		s = "0" + s
	}
	s = strings.TrimRight(strings.TrimRight(s[:len(s)-4]+"."+s[len(s)-4:], "0"), ".")
	if v < 0 {
		return "-" + s
	}
	return s
}

// ribuan groups digits the Indonesian way: 1.234.000.
func ribuan(n int64) string {
	s := strconv.FormatInt(n, 10)
	for i := len(s) - 3; i > 0; i -= 3 {
		s = s[:i] + "." + s[i:]
	}
	return s
}

func abs(v int64) int64 {
	if v < 0 {
		return -v
	}
	return v
}

var romawi = []string{"I", "II", "III", "IV", "V", "VI"}

// ukuran writes a value of an indicator the way this office types values.
func (r *rencana) ukuran(i *indikator, v int64, satuanTerpisah bool) isi {
	switch {
	case i.satuan == "%" && satuanTerpisah, i.satuan == "":
		if r.gaya.angka {
			return isi{teks: desimal(v, ","), angka: desimal(v, "."), format: "General"}
		}
		return teks(desimal(v, ","))
	case i.satuan == "%":
		if r.gaya.angka {
			return isi{teks: desimal(v, ",") + "%", angka: pecahan(v), format: "0.00%"}
		}
		return teks(desimal(v, ",") + r.gaya.persen)
	case satuanTerpisah:
		return isi{teks: desimal(v, ","), angka: desimal(v, "."), format: "General"}
	}
	return teks(desimal(v, ",") + " " + i.satuan)
}

// target writes a target, with its operator where the office prints one.
func (r *rencana) target(i *indikator, v int64, satuanTerpisah bool) isi {
	op := r.operator(i)
	if op == "=" {
		return r.ukuran(i, v, satuanTerpisah)
	}
	tanda := map[string]string{"<=": "≤ ", ">": ">"}[op]
	if i.satuan == "%" && !satuanTerpisah {
		return teks(tanda + desimal(v, ",") + r.gaya.persen)
	}
	return teks(tanda + desimal(v, ","))
}

// operator is what the target of an indicator is printed with.
func (r *rencana) operator(i *indikator) string {
	switch {
	case i.jenis == ambang:
		return ">"
	case i.jenis == turun && !r.gaya.arahIKU:
		return "<="
	}
	return "="
}

// persen writes a percentage computed to two decimals into a column whose
// values carry their percent sign.
func (r *rencana) persen(v int64) isi {
	if r.gaya.angka {
		return isi{angka: pecahan(v), format: "0.00%"}
	}
	return teks(duaDesimal(v, ",") + r.gaya.persen)
}

// persenKolom writes a percentage below a header that says (%).
func (r *rencana) persenKolom(v int64) isi {
	if r.gaya.angka {
		return isi{angka: desimal(v, "."), format: "0.00"}
	}
	return teks(duaDesimal(v, ","))
}

// uang writes rupiah below a header that says Rp.
func (r *rencana) uang(n int64) isi {
	if r.gaya.uangTeks {
		return teks(ribuan(n))
	}
	return isi{angka: strconv.FormatInt(n, 10), format: "#,##0"}
}
