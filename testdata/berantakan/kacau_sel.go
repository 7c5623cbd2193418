package berantakan

import (
	"strings"
	"unicode"
)

// This file has the switches of cells: names, figures, codes.

func olah(nama, uraian string, f func(string) string) Kekacauan {
	return gayanya(nama, "nama", uraian, berisi(namaRupa), func(g *gaya) { g.olahNama = append(g.olahNama, f) })
}

const namaRupa = nama // where the parameter nama hides it

// tengahKata is the blank nearest the middle of a text, -1 where there is none.
func tengahKata(s string) int {
	if n := strings.Index(s[len(s)/2:], " "); n >= 0 {
		return len(s)/2 + n
	}
	return strings.LastIndex(s, " ")
}

func putus(s, dengan string) string {
	if n := tengahKata(s); n > 0 {
		return s[:n] + dengan + s[n+1:]
	}
	return s
}

func satuanPersen(v *nilai) bool { return v.rupa == ukur && v.ukuran.satuan == "%" }

// diketik is a document that types such a measure together with its unit.
func diketik(f func(ukuran) bool) func(*dokumen) bool {
	return func(d *dokumen) (ya bool) {
		d.tiapSel(func(t *tabel, _ *baris, _ int, v *nilai) { ya = ya || v.rupa == ukur && !t.terpisah() && f(v.ukuran) })
		return ya
	}
}

func bertarget(d *dokumen) bool { return berisi(ukur)(d) }

var kacauSel = []Kekacauan{
	olah("spasi_sel", "double and trailing blanks in names", func(s string) string { return " " + strings.ReplaceAll(s, " ", "  ") + "   " }),
	olah("nbsp_sel", "blanks of another kind in names", func(s string) string { return strings.ReplaceAll(s, " ", "\u00a0") + "\u00a0" }),
	olah("baris_sel", "names broken over lines", func(s string) string { return putus(s, "\n") }),
	olah("enter_lama", "line breaks left as _x000D_", func(s string) string { return putus(s, enterLama+"\n") }),
	{Nama: "nomor_di_indikator", Uraian: "numbers glued to indicators: 1.Penetapan", bisa: berkolom("indikator"), buat: func(d *dokumen) {
		no := 0
		d.tiapSel(func(t *tabel, b *baris, c int, v *nilai) {
			if t.kolom[c].nama == "indikator" && v.rupa == nama {
				no++
				v.teks = angka(no) + "." + v.teks
			}
		})
	}},
	{Nama: "nomor_di_nama", Uraian: "list numbers before names: I. Program, a. Sub kegiatan", tolak: []string{"kode_lebur"}, bisa: dan(berkolom("program"), bukan(berisi(kode)), bukan(keluarga("rfk"))), buat: func(d *dokumen) {
		d.tiapSel(func(t *tabel, b *baris, c int, v *nilai) {
			switch {
			case v.rupa == nama && t.kolom[c].nama == "program":
				v.teks = romawi[max(b.program-1, 0)] + ". " + v.teks
			case v.rupa == nama && t.kolom[c].nama == "kegiatan":
				v.teks = "a. " + v.teks
			}
		})
	}},
	gayanya("persen_pecahan", "persen", "percent as fraction in a percent format", adaSel(satuanPersen), func(g *gaya) { g.persen = "pecahan" }),
	gayanya("persen_spasi", "persen", "98 %", adaSel(satuanPersen), func(g *gaya) { g.persen = "spasi" }),
	gayanya("persen_kata", "persen", "98 persen", adaSel(satuanPersen), func(g *gaya) { g.persen = "kata" }),
	gayanya("ukuran_teks", "", "figures typed as text", bertarget, func(g *gaya) { g.ukuranTeks = true }),
	gayanya("titik_desimal", "", "a dot for the decimal comma", diketik(func(u ukuran) bool { return u.satuan == "%" && u.nilai%100 != 0 }), func(g *gaya) { g.titikDesimal = true }),
	gayanya("terbilang", "", "1 (satu) Dokumen", diketik(func(u ukuran) bool {
		return u.satuan != "%" && u.satuan != "Indeks" && u.nilai > 0 && u.nilai%100 == 0 && u.nilai/100 <= int64(len(bilangan))
	}), func(g *gaya) { g.terbilang = true }),
	gayanya("strip_kosong", "strip", "a dash in empty cells", adaSel(func(v *nilai) bool { return v.rupa == kosong }), func(g *gaya) { g.strip = "-" }),
	gayanya("null_kosong", "strip", "null in empty cells", adaSel(func(v *nilai) bool { return v.rupa == kosong }), func(g *gaya) { g.strip = "null" }),
	{Nama: "centang", Uraian: "check marks for targets of the quarters", tolak: []string{"dua_indikator"}, bisa: keluarga("renaksi"), buat: func(d *dokumen) {
		d.tiapSel(func(_ *tabel, _ *baris, _ int, v *nilai) {
			if v.rupa == ukur {
				v.ukuran.kata = "√"
				for _, f := range v.fakta {
					f.Nilai, f.Operator, f.Satuan = "", "", Semua
				}
			}
		})
	}},
}

// kodean applies a spelling to every code.
func kodean(nama, uraian string, bisa func(*dokumen) bool, f func(*nilai)) Kekacauan {
	return Kekacauan{Nama: nama, Golongan: "kode", Uraian: uraian, bisa: bisa, buat: func(d *dokumen) {
		d.tiapSel(func(_ *tabel, _ *baris, _ int, v *nilai) {
			if v.rupa == kode && v.teks != "" {
				f(v)
			}
		})
	}}
}

func ganti(dengan func(string) string) func(*nilai) {
	return func(v *nilai) { v.teks = dengan(v.teks) }
}

// duaBagian is a code that a program takes for a number: 7.01.
func duaBagian(v *nilai) bool { return v.rupa == kode && strings.Count(v.teks, ".") == 1 }

func berkode(d *dokumen) bool { return berkolom("kode")(d) || berkolom("rekening")(d) }

var kacauKode = []Kekacauan{
	kodean("kode_titik", "codes with a trailing dot", berisi(kode), ganti(func(s string) string { return s + "." })),
	kodean("kode_spasi", "codes with blanks around the dots", berisi(kode), ganti(func(s string) string { return strings.ReplaceAll(s, ".", " . ") })),
	kodean("kode_tepi", "codes with blanks at both ends", berisi(kode), ganti(func(s string) string { return "  " + s + " " })),
	kodean("kode_apostrof", "codes with the apostrophe that keeps them text", berisi(kode), ganti(func(s string) string { return "'" + s })),
	kodean("kode_hilang_titik", "codes that lost their dots", berisi(kode), ganti(func(s string) string { return strings.ReplaceAll(s, ".", " ") })),
	kodean("kode_angka", "codes of two parts stored as numbers", adaSel(duaBagian), func(v *nilai) {
		if duaBagian(v) {
			v.angka = true
		}
	}),
	{Nama: "kode_pecah", Golongan: "kode", Uraian: "codes split over columns", bisa: berkode, buat: kodePecah},
	{Nama: "kode_lebur", Golongan: "kode", Uraian: "code and name in one cell", bisa: berkode, buat: kodeLebur},
}

// kodePecah gives each part of a code its column under one header.
func kodePecah(d *dokumen) {
	for _, t := range d.tabelSemua() {
		at, potongan := t.letak("kode"), d.potongKode
		if at < 0 {
			at, potongan = t.letak("rekening"), func(s string) []string { return strings.Split(s, ".") }
		}
		if at < 0 {
			continue
		}
		lebar := 0
		for _, b := range t.baris {
			lebar = max(lebar, len(potongan(b.sel[at].teks)))
		}
		for n := 1; n < lebar; n++ {
			kol := t.kolom[at]
			kol.lanjut = true
			t.sisip(at+n, kol, func(_ int, b *baris) nilai {
				if p := potongan(b.sel[at].teks); n < len(p) {
					v := b.sel[at]
					v.teks = p[n]
					return v
				}
				return sKosong()
			})
		}
		for n := range t.baris {
			if v := &t.baris[n].sel[at]; v.teks != "" {
				v.teks = potongan(v.teks)[0]
			}
		}
	}
}

// potongKode splits a code of the nomenclature as the forms do: 7|01|02|2.01|0001,
// before 2021 1.20|1.20.19|01|02.
func (d *dokumen) potongKode(s string) []string {
	b := strings.Split(s, ".")
	if d.pohon.lama() {
		if len(b) < 5 {
			return []string{s}
		}
		return append([]string{b[0] + "." + b[1], strings.Join(b[2:5], ".")}, b[5:]...)
	}
	switch {
	case len(b) > 6:
		return append(b[:2:2], strings.Join(b[2:], "."))
	case len(b) > 3:
		return append(append(b[:3:3], b[3]+"."+b[4]), b[5:]...)
	}
	return b
}

// kodeLebur puts the code before the name and takes its column away.
func kodeLebur(d *dokumen) {
	for _, t := range d.tabelSemua() {
		at, sebutan := t.letak("kode"), t.letak("program")
		if at < 0 {
			at, sebutan = t.letak("rekening"), t.letak("uraian")
		}
		if at < 0 || sebutan < 0 {
			continue
		}
		for n := range t.baris {
			if b := t.baris[n].sel; b[at].teks != "" {
				b[sebutan].teks = b[at].teks + " " + b[sebutan].teks
			}
		}
		t.buang(at)
	}
}

// judulKata writes every word with a capital: Indikator Kinerja.
func judulKata(s string) string {
	awal := true
	return strings.Map(func(r rune) rune {
		defer func() { awal = !unicode.IsLetter(r) }()
		if awal {
			return unicode.ToUpper(r)
		}
		return unicode.ToLower(r)
	}, s)
}
