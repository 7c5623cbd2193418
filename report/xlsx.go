package report

import (
	"fmt"
	"io"
	"strings"
	"time"
	"unicode/utf8"

	"github.com/xuri/excelize/v2"
)

// Rows of a table's sheet, from the top: title, explanation, headers, data.
const (
	barisJudul = 1 + iota
	barisKeterangan
	barisKepala
	barisData
)

// lembarIkhtisar is the first sheet.
const lembarIkhtisar = "Ikhtisar"

// XLSX writes the report as a workbook: one sheet of headline figures, then one
// per table. Numbers are numeric cells with their exact digits; text stays text,
// whatever it begins with; nothing is a formula.
func XLSX(w io.Writer, r *Report) error {
	x := &buku{File: excelize.NewFile(), Report: r, gaya: map[corak]int{}, jangkar: map[string]string{}}
	defer x.Close()
	if err := x.isi(); err != nil {
		return fmt.Errorf("xlsx: %w", err)
	}
	if _, err := x.WriteTo(w); err != nil {
		return fmt.Errorf("xlsx: %w", err)
	}
	return nil
}

// buku is the workbook being written. The first error stops everything after it.
type buku struct {
	*excelize.File
	*Report
	gaya    map[corak]int
	jangkar map[string]string // anchor → where it is
	akhir   int               // last row of the present sheet that has something
	err     error
}

func (x *buku) coba(err error) {
	if x.err == nil {
		x.err = err
	}
}

func (x *buku) isi() error {
	x.coba(x.SetSheetName("Sheet1", lembarIkhtisar))
	for i := range x.Tabel {
		_, err := x.NewSheet(x.Tabel[i].Nama)
		x.coba(err)
		x.cariJangkar(&x.Tabel[i])
	}
	x.ikhtisar()
	for i := range x.Tabel {
		x.lembar(&x.Tabel[i])
	}
	x.SetActiveSheet(0)
	at := x.Terbit.UTC().Format(time.RFC3339)
	x.coba(x.SetDocProps(&excelize.DocProperties{Title: x.Judul, Subject: x.Subjudul, Creator: "capaian", LastModifiedBy: "capaian",
		Description: "run " + x.RunID, Created: at, Modified: at, Language: "id-ID"}))
	x.coba(x.SetAppProps(&excelize.AppProperties{Application: "Microsoft Excel"}))
	return x.err
}

func (x *buku) cariJangkar(t *Tabel) {
	for i, b := range t.Baris {
		if b.Jangkar != "" {
			x.jangkar[b.Jangkar] = "'" + t.Nama + "'!" + sel(1, barisData+i)
		}
	}
}

// sel is the name of a cell.
func sel(col, row int) string {
	name, err := excelize.CoordinatesToCellName(col, row)
	if err != nil {
		panic(err) // columns and rows here are positive and few
	}
	return name
}

// tulis puts one cell down.
func (x *buku) tulis(sheet, at string, s Sel, c corak) {
	switch {
	case s.Nilai.Valid:
		// Not SetCellValue: it writes a decimal as text. The digits go in as they are.
		x.coba(x.SetCellDefault(sheet, at, s.Nilai.Decimal.String()))
		c.sen = c.jenis == Rupiah && desimalRupiah(s.Nilai.Decimal) > 0
	case !s.Waktu.IsZero():
		wall := s.Waktu
		x.coba(x.SetCellValue(sheet, at, time.Date(wall.Year(), wall.Month(), wall.Day(), wall.Hour(), wall.Minute(), 0, 0, time.UTC)))
	case s.Teks != "":
		x.coba(x.SetCellStr(sheet, at, s.Teks+pangkat(s.Kaki)))
	}
	if !s.Nilai.Valid && s.Waktu.IsZero() && c.jenis.angka() {
		c.teks = true
	}
	if to := x.jangkar[s.Ke]; s.Ke != "" && to != "" {
		c.tautan = true
		x.coba(x.SetCellHyperLink(sheet, at, to, "Location"))
	}
	c.nada, c.lama = s.Nada, s.Lama != ""
	x.coba(x.SetCellStyle(sheet, at, at, x.corak(c)))
}

// pangkat is a footnote mark in superscript.
func pangkat(n int) string {
	if n == 0 {
		return ""
	}
	var b strings.Builder
	for _, d := range fmt.Sprint(n) {
		b.WriteRune([]rune("⁰¹²³⁴⁵⁶⁷⁸⁹")[d-'0'])
	}
	return b.String()
}

// lembar writes one table as one sheet.
func (x *buku) lembar(t *Tabel) {
	columns := kolomLembar(t)
	last := len(columns)
	x.kepalaLembar(t, columns)
	row := barisData
	for i := range t.Baris {
		x.baris(t, &t.Baris[i], row, corak{})
		row++
	}
	if len(t.Baris) > 0 {
		x.coba(x.AutoFilter(t.Nama, sel(1, barisKepala)+":"+sel(last, row-1), nil))
	} else {
		x.tulis(t.Nama, sel(1, row), Sel{Teks: t.Kosong, Nada: Pudar}, corak{catatan: true})
		row++
	}
	if t.Jumlah != nil {
		x.baris(t, t.Jumlah, row, corak{jumlah: true})
		row++
	}
	for i, note := range t.Kaki {
		if i == 0 {
			row++
		}
		x.tulis(t.Nama, sel(1, row), Sel{Teks: pangkat(i+1) + " " + note}, corak{catatan: true})
		row++
	}
	x.akhir = row
	if t.Nama == "Ringkasan" {
		x.grafik(t, row+1)
	}
	x.cetak(t.Nama, barisKepala)
	printed := len(t.Kolom)
	if t.adaLama() {
		printed++
	}
	// Source cells are for the screen: on paper they would shrink the rest.
	x.coba(x.SetDefinedName(&excelize.DefinedName{Name: "_xlnm.Print_Area", Scope: t.Nama, RefersTo: "'" + t.Nama + "'!$A$1:" + mutlak(printed, x.akhir)}))
}

// mutlak is the name of a cell that stays when it is copied.
func mutlak(col, row int) string {
	name, err := excelize.CoordinatesToCellName(col, row, true)
	if err != nil {
		panic(err)
	}
	return name
}

// kolomLembar are the columns of a sheet: a cell that holds a number holds no
// words, so that what is old is said in a column of its own; there is no hovering
// on paper, so that the source cells follow as well.
func kolomLembar(t *Tabel) []Kolom {
	columns := append([]Kolom(nil), t.Kolom...)
	if t.adaLama() {
		columns = append(columns, Kolom{Judul: "Keadaan data", Lebar: 28})
	}
	for _, k := range t.Kolom {
		if k.Asal {
			columns = append(columns, Kolom{Judul: "Asal " + strings.ToLower(k.Judul), Lebar: lebarAsal})
		}
	}
	return columns
}

// kepalaLembar writes title, explanation and headers, and keeps them in sight.
func (x *buku) kepalaLembar(t *Tabel, columns []Kolom) {
	for i, k := range columns {
		name, err := excelize.ColumnNumberToName(i + 1)
		x.coba(err)
		x.coba(x.SetColWidth(t.Nama, name, name, float64(k.Lebar)+2)) // room for the filter's arrow
		x.tulis(t.Nama, sel(i+1, barisKepala), Sel{Teks: k.Judul}, corak{kepala: true, jenis: k.Jenis})
	}
	lines := 1
	for _, k := range columns {
		lines = max(lines, barisTeks(k.Judul, k.Lebar-1))
	}
	x.coba(x.SetRowHeight(t.Nama, barisKepala, tinggi(lines)+6))
	x.tulis(t.Nama, sel(1, barisJudul), Sel{Teks: t.Nama + " · " + x.Subjudul + " · tahun " + fmt.Sprint(x.Tahun)}, corak{judul: true})
	x.coba(x.SetRowHeight(t.Nama, barisJudul, 22))
	x.tulis(t.Nama, sel(1, barisKeterangan), Sel{Teks: t.Keterangan}, corak{catatan: true, kalimat: true})
	span := min(len(columns), 10)
	if span > 1 {
		x.coba(x.MergeCell(t.Nama, sel(1, barisKeterangan), sel(span, barisKeterangan)))
	}
	room := 0
	for _, k := range columns[:span] {
		room += k.Lebar + 2
	}
	x.coba(x.SetRowHeight(t.Nama, barisKeterangan, tinggi(barisTeks(t.Keterangan, muat(room)))))
	x.coba(x.SetPanes(t.Nama, &excelize.Panes{Freeze: true, XSplit: t.Tetap, YSplit: barisKepala,
		TopLeftCell: sel(t.Tetap+1, barisData), ActivePane: "bottomRight"}))
}

// barisTeks is how many lines a text takes when broken at words. Heights are
// set because not every program finds them by itself.
func barisTeks(s string, room int) int {
	lines, used := 1, 0
	for _, word := range strings.Fields(s) {
		n := utf8.RuneCountInString(word)
		if used > 0 && used+1+n > room {
			lines, used = lines+1, 0
		} else if used > 0 {
			used++
		}
		for used += n; used > room && room > 0; used -= room { // a word longer than the column
			lines++
		}
	}
	return lines
}

// muat is how many letters of the small type fit a width, which is counted in
// digits of a larger one.
func muat(lebar int) int { return lebar * 4 / 3 }

// lebarAsal is the width of a column of source cells.
const lebarAsal = 60

// tinggi is the height of a row of some lines; the program allows 409 points.
func tinggi(lines int) float64 { return min(4+12*float64(lines), 400) }

func (x *buku) baris(t *Tabel, b *Baris, row int, c corak) {
	col, lines := len(t.Kolom), 1
	if t.adaLama() {
		col++
		x.tulis(t.Nama, sel(col, row), Sel{Teks: b.lama()}, corak{jumlah: c.jumlah})
	}
	for i, s := range b.Sel {
		if !s.Nilai.Valid {
			lines = max(lines, barisTeks(s.Teks, muat(t.Kolom[i].Lebar)))
		}
		c.jenis = t.Kolom[i].Jenis
		x.tulis(t.Nama, sel(i+1, row), s, c)
		if t.Kolom[i].Asal {
			col++
			x.tulis(t.Nama, sel(col, row), Sel{Teks: s.Asal}, corak{asal: true})
			lines = max(lines, barisTeks(s.Asal, muat(lebarAsal)))
		}
	}
	x.coba(x.SetRowHeight(t.Nama, row, tinggi(lines)))
}

// cetak sets a sheet up for paper: A4 lying, as wide as the page, the header on
// every page.
func (x *buku) cetak(sheet string, header int) {
	size, way, wide, tall, fit, grid := 9, "landscape", 1, 0, true, false
	x.coba(x.SetPageLayout(sheet, &excelize.PageLayoutOptions{Size: &size, Orientation: &way, FitToWidth: &wide, FitToHeight: &tall}))
	x.coba(x.SetSheetProps(sheet, &excelize.SheetPropsOptions{FitToPage: &fit}))
	x.coba(x.SetSheetView(sheet, 0, &excelize.ViewOptions{ShowGridLines: &grid}))
	side, end := 0.4, 0.6
	x.coba(x.SetPageMargins(sheet, &excelize.PageLayoutMarginsOptions{Left: &side, Right: &side, Top: &end, Bottom: &end}))
	// An ampersand begins a code in a footer, and a footer is short.
	left := strings.ReplaceAll(potong(x.Subjudul, 100), "&", "&&")
	x.coba(x.SetHeaderFooter(sheet, &excelize.HeaderFooterOptions{OddFooter: "&L&8" + left + "&C&8&A&R&8halaman &P dari &N"}))
	if header > 0 {
		x.coba(x.SetDefinedName(&excelize.DefinedName{Name: "_xlnm.Print_Titles", Scope: sheet,
			RefersTo: fmt.Sprintf("'%s'!$%d:$%d", sheet, header, header)}))
	}
}
