package transform

import (
	"strings"

	"github.com/shopspring/decimal"
)

// This file is the one way figures are written for people: findings, texts of
// number cells, reports of the command line. All of it can be read back.

// Rp writes money: "Rp 1.234.567", with sen only where there are some
// ("Rp 1.234.567,50"). What is finer than a sen is rounded half-up.
func Rp(d decimal.Decimal) string {
	d = KeSen(d)
	desimal := int32(2)
	if d.IsInteger() {
		desimal = 0
	}
	if d.IsNegative() {
		return "-Rp " + indonesia(d.Neg().StringFixed(desimal))
	}
	return "Rp " + indonesia(d.StringFixed(desimal))
}

// Persen writes points with two decimals, rounded half-up: "83,76".
func Persen(d decimal.Decimal) string { return indonesia(d.StringFixed(2)) }

// Desimal writes a measure with all its decimals and no trailing zeros:
// "1.250,5", "80".
func Desimal(d decimal.Decimal) string {
	d = d.Normalize()
	return indonesia(d.StringFixed(max(0, -d.Exponent())))
}

// indonesia turns plain digits into Indonesian grouping: 1234567.5 is
// 1.234.567,5.
func indonesia(s string) string {
	tanda := ""
	if rest, ok := strings.CutPrefix(s, "-"); ok {
		tanda, s = "-", rest
	}
	bulat, pecahan, ada := strings.Cut(s, ".")
	var b strings.Builder
	b.WriteString(tanda)
	for i, r := range bulat {
		if i > 0 && (len(bulat)-i)%3 == 0 {
			b.WriteByte('.')
		}
		b.WriteRune(r)
	}
	if ada {
		b.WriteString("," + pecahan)
	}
	return b.String()
}
