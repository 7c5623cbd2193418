package transform

import (
	"regexp"
	"strings"

	"github.com/shopspring/decimal"
)

var (
	akhiranPersen = regexp.MustCompile(`(?i) ?(?:%|persen|prosen|percent|\((?:%|persen)\))[ .,;:]*$`)
	// kepala is the numeral an expression begins with.
	kepala = regexp.MustCompile(`^[0-9][0-9.,]*`)
)

// batasTitik is the value from which "97.003" can only be a decimal: a
// percentage of ten thousand points does not occur, one of 1.250 does.
var batasTitik = decimal.New(10000, 0)

// BacaPersen reads a percentage in points, with or without its sign. A comma is
// always its decimal mark; where a comma with three digits could be thousands
// elsewhere ("97,003"), or the mark is a dot ("74.61"), FMT-04 says how it was
// read. Left-over punctuation carries FMT-05. "1.250 %" stays ambiguous (FMT-16).
func BacaPersen(teks string) Angka {
	s := rapi(teks)
	isi := akhiranPersen.ReplaceAllString(s, "")
	if kosong(isi) {
		return Angka{Kosong: true}
	}
	sisa := isi != s && strings.ContainsAny(s[len(s)-1:], ".,;:")
	isi, negatif := tanda(isi)
	isi = akhiranPersen.ReplaceAllString(isi, "") // "(4,57%)"
	if bersih := spasiPemisah.ReplaceAllString(strings.TrimRight(isi, " .,;:"), "$1"); bersih != isi {
		isi, sisa = bersih, true
	}
	a := angkaPersen(isi)
	if a.Ada && negatif {
		a.Nilai = a.Nilai.Neg()
	}
	if a.Ada && sisa {
		a.Aturan = "FMT-05"
	}
	return a
}

// angkaPersen reads the unsigned numeral of a percentage.
func angkaPersen(s string) Angka {
	t := tafsir(s)
	switch {
	case len(t) == 0:
		return Angka{Aturan: "FMT-12"}
	case len(t) == 2 && t[0].ribuan && t[0].nilai.LessThan(batasTitik):
		return ganda(t)
	case len(t) == 2 && t[0].ribuan:
		t[0] = t[1]
	}
	a := Angka{Nilai: t[0].nilai, Ada: true, Desimal: t[0].desimal, Satuan: "%"}
	if len(t) == 2 || t[0].titik {
		a.Aturan = "FMT-04"
	}
	return a
}

func ganda(t []bacaan) Angka {
	a, b := t[0], t[1]
	if b.ribuan {
		a, b = b, a
	}
	return Angka{Aturan: "FMT-16", Tafsir: []decimal.Decimal{a.nilai, b.nilai}}
}

// BacaUkuran reads a plain measure with the unit printed beside it, if any.
// "1.250" alone is ambiguous and not read (FMT-16); before a unit that is only
// ever counted it is thousands. A decimal dot is read and carries FMT-04. What
// is not a number with at most a unit is not read (FMT-12).
func BacaUkuran(teks string) Angka { return bacaUkuran(rapi(teks), "") }

// bacaUkuran reads tidied text; satuan is the unit that holds where none is
// printed, because a column or the indicator states it.
func bacaUkuran(s, satuan string) Angka {
	if kosong(s) || s[0] == '-' && kosong(akhiranPersen.ReplaceAllString(s, "")) || s == "%" {
		return Angka{Kosong: true}
	}
	if awalanRupiah.MatchString(s) && !adaHuruf(awalanRupiah.ReplaceAllString(s, "")) || akhiranRupiah.MatchString(s) {
		return BacaRupiah(s)
	}
	isi, negatif := tandaUkuran(s)
	angka := kepala.FindString(isi)
	cetak, ok := satuanCetak(strings.TrimSpace(isi[len(angka):]))
	if angka == "" || !ok || cetak == "" && isi != s && !negatif {
		return Angka{Aturan: "FMT-12"}
	}
	if cetak == "%" && akhiranPersen.MatchString(s) {
		return BacaPersen(s)
	}
	berlaku := cetak
	if cetak == "" {
		berlaku = satuan
	}
	bersih := strings.TrimRight(angka, ".,")
	a := ukuran(bersih, berlaku)
	a.Satuan = cetak
	if a.Ada && negatif {
		a.Nilai = a.Nilai.Neg()
	}
	if a.Ada && bersih != angka {
		a.Aturan = "FMT-05"
	}
	return a
}

// tandaUkuran takes the sign off a measure. A dash apart from its number is the
// bullet of a list; parentheses are a remark here, not a minus.
func tandaUkuran(s string) (tanpa string, negatif bool) {
	for _, butir := range []string{"- ", "• ", "* "} {
		if rest, ok := strings.CutPrefix(s, butir); ok {
			return rest, false
		}
	}
	rest, negatif := strings.CutPrefix(s, "-")
	return rest, negatif
}

// ukuran reads an unsigned numeral of a known unit.
func ukuran(s, satuan string) Angka {
	if satuan == "%" {
		return angkaPersen(s)
	}
	t := tafsir(s)
	if len(t) == 0 {
		return Angka{Aturan: "FMT-12"}
	}
	b := t[0]
	if len(t) == 2 {
		if !satuanCacah(satuan) {
			return ganda(t)
		}
		if !b.ribuan {
			b = t[1]
		}
	}
	a := Angka{Nilai: b.nilai, Ada: true, Desimal: b.desimal}
	if b.titik {
		a.Aturan = "FMT-04"
	}
	return a
}

var numeral = regexp.MustCompile(`[0-9][0-9.,]*[0-9]`)

// maknaGanda gives the two readings of the first ambiguous numeral in a text as
// the message of FMT-16 writes them: with thousands and plain digits, with
// decimals and a comma.
func maknaGanda(teks string) (ribuan, desimal string) {
	for _, n := range numeral.FindAllString(rapi(teks), -1) {
		if t := tafsir(n); len(t) == 2 {
			a := ganda(t)
			return a.Tafsir[0].String(), Desimal(a.Tafsir[1])
		}
	}
	return "", ""
}
