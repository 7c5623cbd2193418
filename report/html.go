package report

import (
	_ "embed" // the page is part of the program
	"fmt"
	"html/template"
	"io"
	"strconv"
	"strings"
)

// The page is one file that needs nothing else: no network, and no script but
// for sorting and filtering.
var (
	//go:embed halaman/halaman.html
	halaman string
	//go:embed halaman/gaya.css
	gaya string
	//go:embed halaman/urut.js
	skrip string
)

// HTML writes the report as one self-contained page. Everything a workbook said
// passes through html/template's escaping.
func HTML(w io.Writer, r *Report) error {
	t, err := template.New("halaman").Funcs(template.FuncMap{"sel": gambarSel, "bagian": slug, "jelas": jelaskan, "angka": Jenis.angka}).Parse(halaman)
	if err != nil {
		return fmt.Errorf("html: %w", err)
	}
	page := struct {
		*Report
		Gaya    template.CSS
		Skrip   template.JS
		Diagram gambar
		Terbit  string
	}{r, template.CSS(gaya + gayaNada()), template.JS(skrip), gambarkan(r.Batang), Saat(r.Terbit)}
	if err := t.Execute(w, page); err != nil {
		return fmt.Errorf("html: %w", err)
	}
	return nil
}

// selHalaman is a cell as the template lays it out.
type selHalaman struct {
	Sel
	Kelas   string
	Urut    string // by what it is sorted, where that is not its text
	Jangkar string // of the footnotes of its table
	Jelas   *jelasHalaman
}

// jelasHalaman is the explanation of a figure as the page lays it out.
type jelasHalaman struct {
	Judul, OPD string
	Butir      []Butir
}

// gambarSel joins a cell with what its column says of it. Without a column it is
// a headline figure.
func gambarSel(t Tabel, col int, s Sel) selHalaman {
	out := selHalaman{Sel: s, Jangkar: slug(t.Nama)}
	var classes []string
	k := t.Kolom[col]
	if k.Jenis.angka() {
		classes = append(classes, "n")
	}
	switch {
	case k.Jenis == Tanggal, k.Jenis == Jam:
		classes = append(classes, "k")
	case k.Lebar >= 30:
		classes = append(classes, "w")
	case k.Lebar >= 14 && !k.Jenis.angka():
		classes = append(classes, "m")
	case k.Lebar < 10 && !k.Jenis.angka():
		classes = append(classes, "k")
	}
	if s.Nada != Netral {
		classes = append(classes, kelasNada(s.Nada))
	}
	out.Kelas = strings.Join(classes, " ")
	switch {
	case s.Nilai.Valid:
		out.Urut = s.Nilai.Decimal.String()
	case !s.Waktu.IsZero():
		out.Urut = s.Waktu.Format("20060102150405")
	}
	out.Jelas = jelaskan(s)
	return out
}

// jelaskan is the explanation of a figure, nil where it has none.
func jelaskan(s Sel) *jelasHalaman {
	if s.Jelas == nil {
		return nil
	}
	p := s.Jelas()
	return &jelasHalaman{p.Judul(), p.OPD, p.Uraian()}
}

func kelasNada(n Nada) string { return "t" + strconv.Itoa(int(n)) }

// Kelas is the class of a predikat's tone.
func (l Label) Kelas() string { return kelasNada(l.Nada) }

// gayaNada are the rules of the tones.
func gayaNada() string {
	var b strings.Builder
	for n := SangatBaik; n <= Pudar; n++ {
		c := warnaNada(n)
		b.WriteString("." + kelasNada(n) + "{color:#" + c.huruf)
		if c.latar != "" {
			b.WriteString(";background:#" + c.latar)
		}
		b.WriteString("}\n")
	}
	return b.String()
}
