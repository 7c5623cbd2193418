package report

import (
	"strconv"

	"github.com/shopspring/decimal"
)

// skalaGambar is the value at which the drawing of bars stops, so that one
// extreme OPD does not flatten all others: at least 125, at most 150, in steps
// of 25. Labels tell the whole value.
func skalaGambar(bars []Batang) int {
	limit := 125
	for _, b := range bars {
		if b.Nilai.Nilai.Valid && b.Nilai.Nilai.Decimal.GreaterThan(decimal.NewFromInt(125)) {
			limit = 150
		}
	}
	return limit
}

func itoa(n int) string { return strconv.Itoa(n) }

// Measures of the drawing, in its own units.
const (
	lebarNama   = 380
	lebarBatang = 540
	lebarLabel  = 80
	tinggiBaris = 24
	atasGambar  = 30
)

// gambar is the bar chart as the page draws it.
type gambar struct {
	Lebar, Tinggi, Dasar int
	Nama, Awal           int // where names end and bars begin
	Skala                int
	Terpotong            bool // some bar is longer than the drawing
	Garis                []garis
	Baris                []barisGambar
}

// garis is one line of the scale.
type garis struct {
	X, Nilai int
	Utama    bool // 100
}

// barisGambar is one bar with its texts.
type barisGambar struct {
	Nama, Penuh, Label, Predikat string
	Y, YTeks                     int
	Panjang                      string
	XLabel                       string
	Latar                        string
	Potong, Kosong               bool
}

// gambarkan lays the bars out.
func gambarkan(bars []Batang) gambar {
	scale := skalaGambar(bars)
	g := gambar{Lebar: lebarNama + lebarBatang + lebarLabel, Tinggi: atasGambar + tinggiBaris*len(bars) + 8, Skala: scale, Nama: lebarNama - 8, Awal: lebarNama}
	g.Dasar = g.Tinggi - 8
	for v := 0; v <= scale; v += 25 {
		g.Garis = append(g.Garis, garis{X: lebarNama + lebarBatang*v/scale, Nilai: v, Utama: v == 100})
	}
	for i, b := range bars {
		y := atasGambar + tinggiBaris*i
		row := barisGambar{Nama: potong(b.OPD, 52), Penuh: b.OPD, Label: b.Nilai.Teks, Predikat: b.Predikat, Y: y + 4, YTeks: y + 16}
		length := decimal.Zero
		if b.Nilai.Nilai.Valid {
			value, limit := b.Nilai.Nilai.Decimal, decimal.NewFromInt(int64(scale))
			row.Potong = value.GreaterThan(limit)
			g.Terpotong = g.Terpotong || row.Potong
			value = decimal.Max(decimal.Zero, decimal.Min(value, limit))
			length = value.Mul(decimal.NewFromInt(lebarBatang)).DivRound(limit, 1)
		} else {
			row.Kosong, row.Label = true, takTerdefinisi+" tidak dapat dinilai"
		}
		if b.Nilai.Lama != "" {
			row.Label += " (data lama)"
		}
		row.Panjang = length.String()
		row.XLabel = length.Add(decimal.NewFromInt(lebarNama + 6)).String()
		row.Latar = warnaBatang(b.Nilai.Nada)
		g.Baris = append(g.Baris, row)
	}
	return g
}

// warnaBatang is the colour of a bar: the tone of its predikat, strong enough to
// be seen as an area.
func warnaBatang(n Nada) string {
	switch n {
	case SangatBaik:
		return "#2f8f63"
	case Baik:
		return "#7fb069"
	case Sedang:
		return "#e0b83c"
	case Kurang:
		return "#e08b3c"
	case Buruk:
		return "#c8504a"
	}
	return "#8a94a3"
}

// potong shortens a name to n letters.
func potong(s string, n int) string {
	letters := []rune(s)
	if len(letters) <= n {
		return s
	}
	return string(letters[:n-1]) + "…"
}
