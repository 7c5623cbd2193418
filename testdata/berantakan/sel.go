package berantakan

import (
	"strconv"
	"strings"
)

// This file types values into cells.

// ketikan is what stands in a cell: text, or a number with its format.
type ketikan struct {
	teks, angka, format string
}

func teks(s string) ketikan { return ketikan{teks: s} }

// ketik types a cell with all its lines.
func (g *gaya) ketik(v *nilai, terpisah bool, baris int) ketikan {
	k := g.satu(v, terpisah, baris)
	for n := range v.lagi {
		k = teks(k.tampak() + "\n" + g.satu(&v.lagi[n], terpisah, baris).tampak())
	}
	return k
}

// tampak is what the screen shows, near enough.
func (k ketikan) tampak() string {
	if k.angka != "" {
		return strings.ReplaceAll(k.angka, ".", ",")
	}
	return k.teks
}

// satu types one value. terpisah says that the unit stands in a column of its own.
func (g *gaya) satu(v *nilai, terpisah bool, baris int) ketikan {
	switch v.rupa {
	case nama, kata:
		if v.angka {
			return ketikan{angka: v.teks}
		}
		s := v.teks
		if v.rupa == nama && !v.mentah {
			for _, f := range g.olahNama {
				s = f(s)
			}
		}
		return teks(s)
	case kode, nomor:
		if v.angka {
			return ketikan{angka: v.teks}
		}
		return teks(v.teks)
	case uang:
		return g.ketikUang(v.uang, baris)
	case ukur:
		return g.ketikUkuran(v, terpisah)
	case persen:
		return ketikan{angka: desimal(v.ukuran.nilai, "."), format: "0.00"}
	}
	return teks(g.strip)
}

// caraUang are the ways to type money, for a clerk who changes by the row.
var caraUang = []string{"angka", "titik", "rp", "sen"}

func (g *gaya) ketikUang(n int64, baris int) ketikan {
	cara := g.uang
	if cara == "campur" {
		cara = caraUang[baris%len(caraUang)]
	}
	if g.skala > 1 {
		return g.skalakan(n, cara)
	}
	if n < 0 && cara != "angka" {
		return teks("(" + ribuan(-n, ".") + ")")
	}
	switch cara {
	case "titik":
		return teks(ribuan(n, "."))
	case "rp":
		return teks("Rp " + ribuan(n, ".") + ",-")
	case "rprapat":
		return teks("Rp" + ribuan(n, ".") + ",00")
	case "sen":
		return teks(ribuan(n, ".") + ",00")
	case "inggris":
		return teks(ribuan(n, ","))
	}
	if s := rupiah(n); g.ekorFloat && len(s) < 15 { // 17 digits of a double
		return ketikan{angka: s + "." + strings.Repeat("0", 16-len(s)) + "5", format: "#,##0"}
	}
	return ketikan{angka: rupiah(n), format: "#,##0"}
}

// skalakan types money in thousands or millions.
func (g *gaya) skalakan(n int64, cara string) ketikan {
	if g.skala == 1000 && cara != "angka" {
		return teks(ribuan(n/1000, "."))
	}
	seratus := n / (g.skala / 100) // hundredths of the unit
	if cara != "angka" {
		s := ribuan(seratus/100, ".")
		if p := seratus % 100; p != 0 {
			s += "," + duaAngka(int(p))
		}
		return teks(s)
	}
	return ketikan{angka: desimal(seratus, "."), format: "#,##0.00"}
}

func (g *gaya) koma() string {
	if g.titikDesimal {
		return "."
	}
	return ","
}

// ketikUkuran types a measure; a unit that is not printed is nobody's.
func (g *gaya) ketikUkuran(v *nilai, terpisah bool) ketikan {
	u := v.ukuran
	switch {
	case u.bagian != nil:
		var s []string
		for _, b := range u.bagian {
			s = append(s, "- "+b.label+" "+ribuan(b.nilai/100, ".")+" "+strings.ToLower(b.satuan))
		}
		for n, f := range v.fakta {
			f.Satuan = strings.ToLower(u.bagian[n].satuan)
		}
		return teks(strings.Join(s, "\n"))
	case u.kata != "":
		tanpaSatuan(v, terpisah)
		return teks(u.kata)
	}
	if g.persen == "kepala" && u.satuan == "%" && u.op == "=" {
		return ketikan{angka: desimal(u.nilai, "."), format: "0.00"}
	}
	if u.op == "=" && !g.ukuranTeks && (terpisah || u.satuan == "%" && g.persen == "pecahan" || u.satuan == "Indeks") {
		if !terpisah && u.satuan == "Indeks" {
			tanpaSatuan(v, false)
		}
		if u.satuan == "%" && g.persen == "pecahan" {
			return ketikan{angka: pecahan(u.nilai), format: "0.00%"}
		}
		return ketikan{angka: desimal(u.nilai, "."), format: "General"}
	}
	s := desimal(u.nilai, g.koma())
	if u.op == "rentang" {
		s += " - " + desimal(u.atas, g.koma())
	}
	if tanda := map[string]string{">": "> ", ">=": "≥ ", "<": "< ", "<=": "≤ "}[u.op]; tanda != "" {
		s = tanda + s
	}
	switch {
	case terpisah:
		return teks(s)
	case u.satuan == "%":
		return teks(s + map[string]string{"teks": "%", "pecahan": "%", "spasi": " %", "kata": " persen"}[g.persen])
	case u.satuan == "Indeks":
		tanpaSatuan(v, false)
		return teks(s)
	case g.terbilang && u.op == "=" && u.nilai%100 == 0 && u.nilai > 0 && u.nilai/100 <= int64(len(bilangan)):
		s = strconv.FormatInt(u.nilai/100, 10) + " (" + bilangan[u.nilai/100-1] + ")"
	}
	return teks(s + " " + u.satuan)
}

var bilangan = []string{"satu", "dua", "tiga", "empat", "lima", "enam", "tujuh", "delapan", "sembilan", "sepuluh", "sebelas", "dua belas"}

// tanpaSatuan leaves the unit of facts open where the cell prints none.
func tanpaSatuan(v *nilai, terpisah bool) {
	if terpisah {
		return
	}
	for _, f := range v.fakta {
		f.Satuan = Semua
	}
}
