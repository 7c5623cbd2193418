package main

import (
	"cmp"
	"fmt"
	"io"
	"maps"
	"slices"
	"strings"

	"capaian/ingest"
	"capaian/ingest/sebutan"
	"capaian/report"
)

func (c checked) print(w io.Writer) {
	fmt.Fprintf(w, "%s\n", c.Berkas)
	for _, d := range c.Dokumen {
		d.print(w)
	}
	if len(c.TidakDibaca) > 0 {
		fmt.Fprintln(w, "  lembar yang tidak dibaca:")
		for _, u := range c.TidakDibaca {
			fmt.Fprintf(w, "    %q: %s\n", u.Lembar, u.Sebab)
		}
	}
	if c.Salinan != "" {
		fmt.Fprintf(w, "  salinan bertanda: %s\n", c.Salinan)
	}
	fmt.Fprintln(w)
}

func (d checkedDocument) print(w io.Writer) {
	if d.Status != string(ingest.Dimuat) {
		fmt.Fprintf(w, "  %s: %s\n", d.Status, d.Alasan)
	}
	if d.Jenis != "" {
		fmt.Fprintf(w, "  %s · %d fakta\n", strings.Join(d.identity(), " · "), d.Fakta)
		if said := d.facts(); said != "" {
			fmt.Fprintf(w, "    %s\n", said)
		}
	}
	if len(d.Menurut) > 0 {
		fmt.Fprintf(w, "    %s\n", menurut(d.Menurut, slices.Sorted(maps.Keys(d.Menurut))...))
	}
	for _, t := range d.Tabel {
		t.print(w)
	}
	d.findings(w)
}

// identity is what the document is, as an office names it.
func (d checkedDocument) identity() []string {
	parts := []string{report.NamaDokumen(d.Jenis, "", "")}
	if d.Versi != "" {
		parts = append(parts, d.Versi)
	}
	year := ""
	if d.Tahun != 0 {
		year = fmt.Sprint(d.Tahun)
	}
	parts = append(parts, orDash(cmp.Or(d.NamaOPD, d.OPD)), orDash(year))
	switch {
	case d.Periode != "tahunan" && d.Sifat == "sd":
		parts = append(parts, "s.d. "+sebutan.Periode(d.Periode))
	case d.Periode != "tahunan" && d.Sifat != "":
		parts = append(parts, sebutan.Periode(d.Periode)+" ("+d.Sifat+")")
	case d.Periode != "tahunan":
		parts = append(parts, sebutan.Periode(d.Periode))
	}
	if d.Bagian != "" {
		parts = append(parts, "bagian "+d.Bagian)
	}
	return parts
}

// facts says how many rows of each view the document gives, by level.
func (d checkedDocument) facts() string {
	var views []string
	for _, v := range d.Tingkat {
		var list []string
		for _, l := range v.Tingkat {
			list = append(list, fmt.Sprintf("%s %d", l.Tingkat, l.Jumlah))
		}
		views = append(views, v.Nama+": "+cmp.Or(strings.Join(list, ", "), fmt.Sprint(v.Jumlah)))
	}
	return strings.Join(views, " · ")
}

func (t checkedTable) print(w io.Writer) {
	title := ""
	if t.Judul != "" {
		title = fmt.Sprintf(" %q", clip(t.Judul, 60))
	}
	rows := fmt.Sprintf("baris %d", t.Kepala[0])
	if t.Kepala[1] > t.Kepala[0] {
		rows += fmt.Sprintf("–%d", t.Kepala[1])
	}
	fmt.Fprintf(w, "  lembar %q, tabel%s (bentuk %s), judul %s: %s\n", t.Lembar, title, t.Bentuk, rows, t.rows())
	if said := menurut(t.Menurut, "bentuk", "judul"); said != "" {
		fmt.Fprintf(w, "    %s\n", said)
	}
	for _, line := range t.columns() {
		fmt.Fprintf(w, "    %-5s %-40s → %s\n", line.letters, clip(line.label, 40), line.meaning)
	}
}

// columnLine is what is said of one column.
type columnLine struct{ letters, label, meaning string }

// columns are the lines of all columns in the order of the sheet: understood,
// not understood, and left out.
func (t checkedTable) columns() (lines []columnLine) {
	for _, c := range t.Kolom {
		letters, meaning := c.Kolom, c.Arti
		if c.Sampai != "" {
			letters += "–" + c.Sampai
		}
		if c.Satuan != "" {
			meaning += ", dalam " + c.Satuan
		}
		if said := menurut(t.Menurut, "kolom "+c.Kolom); said != "" {
			meaning += ", " + said
		}
		lines = append(lines, columnLine{letters, c.Judul, meaning})
	}
	for _, u := range t.Asing {
		meaning := "tidak dikenali"
		if u.Mungkin != "" {
			meaning += fmt.Sprintf("; mungkin maksudnya %q", u.Mungkin)
		}
		lines = append(lines, columnLine{strings.TrimRight(u.Sel, "0123456789"), u.Judul, meaning})
	}
	for _, l := range t.Abaikan {
		lines = append(lines, columnLine{l, "", "tidak dibaca, " + menurut(t.Menurut, "kolom "+l)})
	}
	slices.SortStableFunc(lines, func(a, b columnLine) int {
		x, _, _ := strings.Cut(a.letters, "–")
		y, _, _ := strings.Cut(b.letters, "–")
		return cmp.Or(len(x)-len(y), strings.Compare(x, y))
	})
	return lines
}

// rows says how many rows were read as what, and how many were left out.
func (t checkedTable) rows() string {
	parts := []string{fmt.Sprintf("%d baris", t.Baris)}
	for _, p := range []struct {
		n    int
		what string
	}{{t.Total, "total"}, {t.Rerata, "rata-rata"}, {t.Kosong, "baris kosong tidak dibaca"}, {len(t.Ulangan), "judul berulang tidak dibaca"}} {
		if p.n > 0 {
			parts = append(parts, fmt.Sprintf("%d %s", p.n, p.what))
		}
	}
	return strings.Join(parts, ", ")
}

// menurut says what of these things entries of tata_letak stated, and where; ""
// where none did. A column is named by its line already.
func menurut(lines map[string]int, what ...string) string {
	said := map[int][]string{}
	for _, w := range what {
		if line := lines[w]; line > 0 {
			if strings.HasPrefix(w, "kolom ") {
				w = ""
			}
			said[line] = append(said[line], w)
		}
	}
	var parts []string
	for _, line := range slices.Sorted(maps.Keys(said)) {
		parts = append(parts, strings.TrimSpace(fmt.Sprintf("%s menurut tata_letak (capaian.yaml baris %d)", strings.Join(said[line], ", "), line)))
	}
	return strings.Join(parts, "; ")
}

// findings prints what is wrong; what is said of sheets not read stands below.
func (d checkedDocument) findings(w io.Writer) {
	list := slices.DeleteFunc(slices.Clone(d.Temuan), func(f finding) bool { return f.Aturan == "BKS-04" || f.Aturan == "BKS-09" })
	if len(list) == 0 {
		fmt.Fprintln(w, "  tidak ada temuan")
		return
	}
	fmt.Fprintf(w, "  %d temuan:\n", len(list))
	for _, f := range list {
		place := f.Lembar
		if f.Sel != "" {
			place += "!" + f.Sel
		}
		if f.Kode != "" {
			place += "  [" + f.Kode + "]"
		}
		fmt.Fprintf(w, "    %-10s %-7s %s\n      %s\n      → %s\n", f.Keparahan, f.Aturan, place, f.Pesan, f.Saran)
	}
}

func orDash(s string) string {
	if s == "" {
		return "–"
	}
	return s
}

func clip(s string, n int) string {
	r := []rune(s)
	if len(r) <= n {
		return s
	}
	return string(r[:n-1]) + "…"
}
