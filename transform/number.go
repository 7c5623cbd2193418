package transform

import (
	"regexp"
	"strings"
	"unicode"

	"github.com/shopspring/decimal"
)

// Angka is what one text cell says as a number. Exactly one of three holds: a
// value was read (Ada), the cell says nothing (Kosong), or it could not be read
// and Aturan names the finding. A value read with doubt has both Ada and Aturan.
type Angka struct {
	Nilai   decimal.Decimal
	Ada     bool
	Kosong  bool   // blank, "-", "n/a"
	Aturan  string // "", or the id of the rule to raise
	Desimal int    // decimals as printed: "4,00" has two
	Satuan  string // unit printed with the number; "Rp" for money, "%" for percent
	// Tafsir are the two values an ambiguous numeral stands for, the one with
	// thousands first (FMT-16); for the message, never for computing.
	Tafsir []decimal.Decimal
}

// maksDigit is more than any budget needs. A longer run of digits is not a
// number, and only costs whoever computes with it.
const maksDigit = 30

// rapi puts the blanks and dashes that word processors bring along into their
// plain form, and drops a colon carried over from "label : value".
func rapi(teks string) string {
	if sudahRapi(teks) {
		return teks
	}
	s := strings.Join(strings.Fields(tandaBaku.Replace(teks)), " ")
	return strings.TrimSpace(strings.TrimPrefix(s, ":"))
}

// sudahRapi spares the many plain cells the work.
func sudahRapi(teks string) bool {
	sebelum := byte(' ')
	for i := range len(teks) {
		c := teks[i]
		if c < ' ' || c > '~' || c == ' ' && sebelum == ' ' || c == ':' && i == 0 || c == '_' || c == '`' {
			return false
		}
		sebelum = c
	}
	return sebelum != ' '
}

var tandaBaku = strings.NewReplacer(
	"\u00a0", " ", "\u2007", " ", "\u202f", " ", "\u200b", "", "\ufeff", "", "_x000D_", " ",
	"\u2010", "-", "\u2011", "-", "\u2012", "-", "\u2013", "-", "\u2014", "-", "\u2212", "-",
	"’", "'", "‘", "'", "`", "'", "´", "'", "％", "%")

// kosong reports whether tidied text says that there is nothing to say. A
// dotted line is a form nobody filled in.
func kosong(s string) bool {
	switch strings.ToLower(s) {
	case "null", "n/a", "na", "#n/a", "nan", "(kosong)":
		return true
	}
	return strings.Trim(s, "-._… ") == ""
}

// bacaan is one way to read a numeral.
type bacaan struct {
	nilai   decimal.Decimal
	desimal int
	ribuan  bool // its thousands are grouped
	titik   bool // its decimal mark is a dot
}

// tafsir lists the distinct values of an unsigned numeral: as Indonesian
// (1.234,5), then as English (1,234.5). None: not a number. Two: only the
// column can tell, as for "1.250".
func tafsir(s string) []bacaan {
	id, okID := bacaBentuk(s, '.', ',')
	if okID && len(s) < 4 || okID && semuaDigit(s) {
		return []bacaan{id}
	}
	en, okEN := bacaBentuk(s, ',', '.')
	switch {
	case okID && okEN && !id.nilai.Equal(en.nilai):
		return []bacaan{id, en}
	case okID:
		return []bacaan{id}
	case okEN:
		return []bacaan{en}
	}
	return nil
}

// bacaBentuk reads a numeral under one convention. A group after the first has
// three digits, and the first does not begin with 0: "0.125" has no thousands.
func bacaBentuk(s string, pemisah, koma byte) (bacaan, bool) {
	bulat, pecahan, adaKoma := strings.Cut(s, string(koma))
	if adaKoma && !semuaDigit(pecahan) {
		return bacaan{}, false
	}
	grup := strings.Split(bulat, string(pemisah))
	for i, g := range grup {
		switch {
		case !semuaDigit(g):
			return bacaan{}, false
		case len(grup) == 1:
		case i == 0 && (len(g) > 3 || g[0] == '0'), i > 0 && len(g) != 3:
			return bacaan{}, false
		}
	}
	digit := strings.Join(grup, "")
	if len(digit)+len(pecahan) > maksDigit {
		return bacaan{}, false
	}
	if adaKoma {
		digit += "." + pecahan
	}
	d, err := decimal.NewFromString(digit)
	return bacaan{d, len(pecahan), len(grup) > 1, adaKoma && koma == '.'}, err == nil
}

func semuaDigit(s string) bool {
	return s != "" && strings.Trim(s, "0123456789") == ""
}

// tanda takes the sign off: a minus, or the bookkeeper's parentheses.
func tanda(s string) (tanpa string, negatif bool) {
	switch {
	case strings.HasPrefix(s, "(") && strings.HasSuffix(s, ")"):
		return strings.TrimSpace(s[1 : len(s)-1]), true
	case strings.HasPrefix(s, "-"):
		return strings.TrimSpace(s[1:]), true
	case strings.HasPrefix(s, "+"):
		return strings.TrimSpace(s[1:]), false
	}
	return s, false
}

var (
	// kelompokLebih is a group of thousands with a digit too many, and no fraction.
	kelompokLebih = regexp.MustCompile(`^[1-9]\d{0,2}\.\d{4,5}$`)
	awalanRupiah  = regexp.MustCompile(`^(?i:rp|idr)[.: ]*`)
	akhiranRupiah = regexp.MustCompile(`(?i: ?\b(?:rupiah|rp\.?|idr))$`)
	// akhiranStrip is the clerk's "nothing after the comma".
	akhiranStrip = regexp.MustCompile(` ?(?:[.,]{1,2} ?[-=]{1,2}|[.,])$`)
	ribuanSpasi  = regexp.MustCompile(`^[1-9]\d{0,2}( \d{3})+(?:,\d{1,2})?$`)
	spasiPemisah = regexp.MustCompile(` ?([.,]) ?`)
)

// BacaRupiah reads an amount of money in the unit of its column (rupiah, or
// thousands of it: the caller scales). Money has at most two decimals, so that a
// single group of three digits is thousands: "8.500" is 8500. Spellings that
// leave exactly one reading are read and carry FMT-02; FMT-01 and STR-08 are not
// read. Source of the spellings: Laporan Kinerja Kecamatan Ledokombo 2020.
func BacaRupiah(teks string) Angka {
	s := rapi(teks)
	if kosong(s) {
		return Angka{Kosong: true}
	}
	if !strings.ContainsAny(s, "0123456789") {
		if kosong(awalanRupiah.ReplaceAllString(s, "")) {
			return Angka{Kosong: true}
		}
		return Angka{Aturan: "STR-08"}
	}
	if b, ok := satuUang(s); ok && b.desimal <= 2 && !tunggalKoma(s) {
		return Angka{Nilai: b.nilai, Ada: true, Desimal: b.desimal, Satuan: "Rp"}
	}
	isi, negatif := tanda(s)
	isi = awalanRupiah.ReplaceAllString(isi, "")
	isi = akhiranRupiah.ReplaceAllString(isi, "")
	isi, negatifDalam := tanda(isi)
	if adaHuruf(isi) || negatif && negatifDalam {
		return Angka{Aturan: "FMT-01"}
	}
	b, aturan := bacaUang(isi)
	if aturan == "FMT-01" {
		return Angka{Aturan: aturan}
	}
	if negatif || negatifDalam {
		b.nilai = b.nilai.Neg()
	}
	return Angka{Nilai: b.nilai, Ada: true, Aturan: aturan, Desimal: b.desimal, Satuan: "Rp"}
}

// bacaUang reads the unsigned figure of an amount, as written if possible, else
// through the repairs that leave one reading.
func bacaUang(s string) (bacaan, string) {
	if kelompokLebih.MatchString(s) {
		return bacaan{}, "FMT-01"
	}
	if b, ok := satuUang(s); ok {
		if b.desimal > 2 || b.ribuan && tunggalKoma(s) {
			return b, "FMT-02" // "8,500": English thousands in an Indonesian office
		}
		return b, ""
	}
	var hasil []bacaan
	for _, calon := range perbaikan(akhiranStrip.ReplaceAllString(s, "")) {
		b, ok := satuUang(calon)
		if !ok || b.desimal > 2 {
			continue
		}
		if len(hasil) == 0 || !hasil[0].nilai.Equal(b.nilai) {
			hasil = append(hasil, b)
		}
	}
	if len(hasil) != 1 {
		return bacaan{}, "FMT-01"
	}
	return hasil[0], "FMT-02"
}

// satuUang picks the reading with thousands where both are possible.
func satuUang(s string) (bacaan, bool) {
	t := tafsir(s)
	for _, b := range t {
		if len(t) == 1 || b.ribuan {
			return b, true
		}
	}
	return bacaan{}, false
}

func tunggalKoma(s string) bool {
	return strings.Count(s, ",") == 1 && !strings.Contains(s, ".")
}

// perbaikan lists what a mistyped figure can have meant: an apostrophe may be a
// dot, a comma, or nothing; a doubled separator is one; blanks beside a
// separator, or between groups of three, are none.
func perbaikan(s string) []string {
	s = spasiPemisah.ReplaceAllString(s, "$1")
	if ribuanSpasi.MatchString(s) {
		s = strings.ReplaceAll(s, " ", ".")
	}
	s = strings.ReplaceAll(strings.ReplaceAll(s, "..", "."), ",,", ",")
	if !strings.Contains(s, "'") {
		return []string{s}
	}
	return []string{strings.ReplaceAll(s, "'", "."), strings.ReplaceAll(s, "'", ","), strings.ReplaceAll(s, "'", "")}
}

var angkaTersimpan = regexp.MustCompile(`^[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE]([+-]?\d{1,3}))?$`)

// AngkaSel reads the stored digits of a number cell, which may be in E notation.
// A double carries noise behind its 15th digit (2440880839.0000005); Excel shows
// 15, and so do we. A cell formatted as percent is returned in points: 0.85 is 85.
func AngkaSel(teks string, persen bool) (decimal.Decimal, bool) {
	teks = strings.TrimSpace(teks)
	m := angkaTersimpan.FindStringSubmatch(teks)
	// An exponent of three digits is no figure of an office, only a way to make
	// the decimal expensive.
	if m == nil || len(teks) > 60 || len(strings.TrimLeft(m[1], "+-0")) > 2 {
		return decimal.Decimal{}, false
	}
	d, err := decimal.NewFromString(teks)
	if err != nil {
		return decimal.Decimal{}, false
	}
	if n := d.NumDigits(); n > 15 {
		d = d.Round(15 - int32(n) - d.Exponent())
	}
	if persen {
		d = d.Shift(2)
	}
	// Normalised, so that the exponent tells the decimals that are there.
	d = d.Normalize()
	if d.Exponent() > 0 {
		d = d.Round(0)
	}
	return d, true
}

// KeSen rounds money to the sen, half-up (away from zero), as offices do.
func KeSen(d decimal.Decimal) decimal.Decimal { return d.Round(2) }

// adaHuruf reports whether text holds a letter.
func adaHuruf(s string) bool { return strings.IndexFunc(s, unicode.IsLetter) >= 0 }
