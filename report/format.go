package report

import (
	"regexp"
	"strings"
	"time"
	"unicode"

	"github.com/shopspring/decimal"

	"capaian/ingest/sebutan"
	"capaian/transform/warehouse"
)

// This file is the one way figures become cells: every renderer shows the text
// made here, and every number that stands behind it is exact.

// takTerdefinisi is how a figure looks that has no value.
const takTerdefinisi = "–"

// takDinilai is the predikat of what has no capaian.
const takDinilai = "TIDAK DAPAT DINILAI"

func takAda(alasan string) Sel {
	return Sel{Teks: takTerdefinisi, Alasan: alasan, Nada: Pudar}
}

// persen is a percentage in points, half-up to two decimals.
func persen(u decimal.NullDecimal, alasan string) Sel {
	if !u.Valid {
		return takAda(alasan)
	}
	return Sel{Teks: indonesia(u.Decimal.StringFixed(2)), Nilai: u}
}

// rupiah is money, with sen only where there are some.
func rupiah(u decimal.NullDecimal, alasan string) Sel {
	if !u.Valid {
		return takAda(alasan)
	}
	return Sel{Teks: indonesia(u.Decimal.StringFixed(desimalRupiah(u.Decimal))), Nilai: u}
}

// desimalRupiah is how many decimals an amount is shown with.
func desimalRupiah(d decimal.Decimal) int32 {
	if d.IsInteger() {
		return 0
	}
	return 2
}

// cacah is a count.
func cacah(n int) Sel {
	d := decimal.NewFromInt(int64(n))
	return Sel{Teks: indonesia(d.String()), Nilai: decimal.NewNullDecimal(d)}
}

// ukuran is a target or realisasi in its own unit: the number where the text
// says nothing else, otherwise the text as printed.
func ukuran(u warehouse.Ukuran, printed, satuan, alasan string) Sel {
	printed = bersih(printed)
	switch {
	case u.Valid && polos(printed, satuan):
		return Sel{Teks: desimal(u.Decimal), Nilai: u.NullDecimal}
	case u.Valid && reGabungan.MatchString(printed):
		return Sel{Teks: desimal(u.Decimal) + " (" + printed + ")", Nilai: u.NullDecimal}
	case printed != "":
		return Sel{Teks: printed}
	}
	return takAda(alasan)
}

// reGabungan is the text of a figure that no document prints, because it was put
// together from others: "jumlah triwulan I–II".
var reGabungan = regexp.MustCompile(`^(?:(?:jumlah|akhir|rata-rata|maks|s\.d\.) )?(?:triwulan|semester|bulan) [A-Z]`)

// polos reports whether a printed figure is but a number, with or without its
// unit: ">80" and "minimal 80" say more.
func polos(printed, satuan string) bool {
	rest := strings.ToLower(printed)
	if satuan != "" {
		rest = strings.Replace(rest, strings.ToLower(satuan), "", 1)
	}
	return strings.Trim(rest, "0123456789.,% ") == ""
}

// dari is a share in words: "2 dari 3".
func dari(n, m int) Sel {
	return Sel{Teks: cacah(n).Teks + " dari " + cacah(m).Teks}
}

// teks is text of a workbook or the warehouse, made safe to show.
func teks(s string) Sel { return Sel{Teks: bersih(s)} }

func hari(t time.Time) Sel {
	if t.IsZero() {
		return Sel{}
	}
	return Sel{Teks: sebutan.Hari(t), Waktu: t}
}

func saat(t time.Time) Sel {
	if t.IsZero() {
		return Sel{}
	}
	return Sel{Teks: sebutan.Hari(t) + t.Format(" 15.04"), Waktu: t}
}

// desimal writes a measure with all its decimals and no trailing zeros.
func desimal(d decimal.Decimal) string {
	s := d.String()
	if strings.ContainsRune(s, '.') {
		s = strings.TrimRight(strings.TrimRight(s, "0"), ".")
	}
	return indonesia(s)
}

// indonesia writes plain digits the Indonesian way: 1234567.5 is 1.234.567,5.
func indonesia(s string) string {
	sign := ""
	if rest, ok := strings.CutPrefix(s, "-"); ok {
		sign, s = "-", rest
	}
	whole, fraction, ok := strings.Cut(s, ".")
	if strings.Trim(whole+fraction, "0") == "" {
		sign = "" // -0,00 is nothing
	}
	var b strings.Builder
	b.WriteString(sign)
	for i, r := range whole {
		if i > 0 && (len(whole)-i)%3 == 0 {
			b.WriteByte('.')
		}
		b.WriteRune(r)
	}
	if ok {
		b.WriteString("," + fraction)
	}
	return b.String()
}

// Saat writes an instant: 31 Maret 2021 23.59 WIB.
func Saat(t time.Time) string { return sebutan.Hari(t) + " " + t.Format("15.04 MST") }

// bersih makes text of a workbook safe to show: one line, valid, without
// characters that XML forbids or that turn the direction of the text around.
func bersih(s string) string {
	s = strings.Map(func(r rune) rune {
		switch {
		case unicode.IsSpace(r):
			return ' '
		case unicode.IsControl(r), r == 0xFFFE, r == 0xFFFF, r >= 0x202A && r <= 0x202E, r >= 0x2066 && r <= 0x2069:
			return -1
		}
		return r
	}, strings.ToValidUTF8(s, "\uFFFD"))
	return strings.Join(strings.Fields(s), " ")
}
