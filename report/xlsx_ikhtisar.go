package report

import (
	"strings"

	"github.com/xuri/excelize/v2"
)

// ikhtisar writes the first sheet: the headline figures, the notes, who is
// missing, and the way to every table.
func (x *buku) ikhtisar() {
	for col, width := range map[string]float64{"A": 46, "B": 28, "C": 66} {
		x.coba(x.SetColWidth(lembarIkhtisar, col, col, width))
	}
	x.tulis(lembarIkhtisar, "A1", Sel{Teks: x.Judul}, corak{judul: true})
	x.tulis(lembarIkhtisar, "A2", Sel{Teks: x.Subjudul}, corak{catatan: true})
	row := x.angkaUtama(4)
	row = x.daftar(row+1, "Catatan", x.Catatan)
	row = x.daftar(row+1, "Belum mengirim apa pun", atau(x.Belum, "Semua OPD sudah mengirim."))
	row = x.daftar(row+1, "Belum lengkap", []string{strings.Join(atau(x.Kurang, "Tidak ada."), "; ")})
	row = x.subjudul(row+1, "Skala predikat")
	for _, l := range x.Report.Skala {
		x.tulis(lembarIkhtisar, sel(1, row), Sel{Teks: l.Teks, Nada: l.Nada}, corak{})
		row++
	}
	row = x.subjudul(row+1, "Isi buku kerja")
	for i := range x.Tabel {
		t := &x.Tabel[i]
		at := sel(1, row)
		x.tulis(lembarIkhtisar, at, Sel{Teks: t.Nama}, corak{tautan: true})
		x.coba(x.SetCellHyperLink(lembarIkhtisar, at, "'"+t.Nama+"'!A1", "Location"))
		x.tulis(lembarIkhtisar, sel(2, row), cacah(len(t.Baris)), corak{jenis: Cacah})
		x.tulis(lembarIkhtisar, sel(3, row), Sel{Teks: t.Keterangan}, corak{asal: true})
		x.coba(x.SetRowHeight(lembarIkhtisar, row, tinggi(barisTeks(t.Keterangan, muat(62)))))
		row++
	}
	x.cetak(lembarIkhtisar, 0)
}

// angkaUtama writes the headline figures, each with those it must not be read
// without below it.
func (x *buku) angkaUtama(row int) int {
	for _, a := range x.Kepala {
		x.angkaBaris(row, a, corak{besar: true})
		x.coba(x.SetRowHeight(lembarIkhtisar, row, 24))
		row++
		for _, b := range a.Bersama {
			x.angkaBaris(row, b, corak{})
			row++
		}
	}
	return row
}

func (x *buku) angkaBaris(row int, a Angka, c corak) {
	x.tulis(lembarIkhtisar, sel(1, row), Sel{Teks: a.Label}, c)
	c.jenis, c.satuan = a.Jenis, true
	if a.Jenis == Teks {
		c.jenis = Ukuran // words, but on the side of the figures
	}
	x.tulis(lembarIkhtisar, sel(2, row), a.Nilai, c)
	if a.Nilai.Alasan != "" {
		x.tulis(lembarIkhtisar, sel(3, row), Sel{Teks: a.Nilai.Alasan, Nada: Pudar}, corak{catatan: true})
	}
}

func (x *buku) subjudul(row int, title string) int {
	x.tulis(lembarIkhtisar, sel(1, row), Sel{Teks: title}, corak{kepala: true})
	x.tulis(lembarIkhtisar, sel(2, row), Sel{}, corak{kepala: true})
	x.tulis(lembarIkhtisar, sel(3, row), Sel{}, corak{kepala: true})
	return row + 1
}

// daftar writes a list under a title, each line over the whole width.
func (x *buku) daftar(row int, title string, lines []string) int {
	row = x.subjudul(row, title)
	for _, line := range lines {
		x.tulis(lembarIkhtisar, sel(1, row), Sel{Teks: line}, corak{catatan: true, kalimat: true})
		x.coba(x.MergeCell(lembarIkhtisar, sel(1, row), sel(3, row)))
		x.coba(x.SetRowHeight(lembarIkhtisar, row, tinggi(barisTeks(line, muat(130)))))
		row++
	}
	return row
}

func atau(list []string, none string) []string {
	if len(list) == 0 {
		return []string{none}
	}
	return list
}

// tinggiBatang is the room of one bar of the chart, in pixels.
const tinggiBatang = 21

// grafik draws the capaian of every OPD that has one, in the order of the
// summary, below it. The axis stops where the drawing scale does; the labels
// tell the whole value.
func (x *buku) grafik(t *Tabel, row int) {
	n := 0
	for n < len(x.Batang) && x.Batang[n].Nilai.Nilai.Valid {
		n++
	}
	if n == 0 {
		return
	}
	column := 0
	for i, k := range t.Kolom {
		if strings.HasPrefix(k.Judul, "Rata-rata capaian") {
			column = i + 1
		}
	}
	span := func(col int) string {
		name, err := excelize.ColumnNumberToName(col)
		x.coba(err)
		return "'" + t.Nama + "'!$" + name + "$" + itoa(barisData) + ":$" + name + "$" + itoa(barisData+n-1)
	}
	if row > barisData+20 { // a short table and its chart share the page
		x.coba(x.InsertPageBreak(t.Nama, sel(1, row)))
	}
	x.akhir = row + 4 + (110+tinggiBatang*n)*3/4/15 // down to where the drawing ends, in rows of 15 points
	low, high := 0.0, float64(skalaGambar(x.Batang))
	gap := uint(40)
	font := excelize.Font{Family: hurufBuku, Size: 9, Color: "1B2430"}
	x.coba(x.AddChart(t.Nama, sel(1, row), &excelize.Chart{
		Type: excelize.Bar,
		Series: []excelize.ChartSeries{{Name: "Rata-rata capaian", Categories: span(1), Values: span(column),
			Fill: isian("3D6FA5"), DataLabelPosition: excelize.ChartDataLabelsPositionOutsideEnd}},
		Title: excelize.ChartTitle{Paragraph: []excelize.RichTextRun{{Text: "Rata-rata capaian per OPD (%) — sumbu digambar sampai " + itoa(int(high)),
			Font: &excelize.Font{Family: hurufBuku, Size: 12, Bold: true, Color: warnaKepala}}}},
		Legend:    excelize.ChartLegend{Position: "none"},
		XAxis:     excelize.ChartAxis{ReverseOrder: true, Font: font},
		YAxis:     excelize.ChartAxis{Minimum: &low, Maximum: &high, MajorUnit: 25, MajorGridLines: true, Font: font, NumFmt: excelize.ChartNumFmt{CustomNumFmt: "0"}},
		PlotArea:  excelize.ChartPlotArea{ShowVal: true, NumFmt: excelize.ChartNumFmt{CustomNumFmt: "0.00"}},
		GapWidth:  &gap,
		Dimension: excelize.ChartDimension{Width: 1050, Height: uint(110 + tinggiBatang*n)},
		Format:    excelize.GraphicOptions{AltText: "Diagram batang rata-rata capaian per OPD, tertinggi di atas", Positioning: "oneCell"},
	}))
}
