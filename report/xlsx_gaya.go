package report

import "github.com/xuri/excelize/v2"

// corak is everything a cell's style depends on.
type corak struct {
	jenis   Jenis
	nada    Nada
	kepala  bool // header of a column
	judul   bool // title of a sheet
	catatan bool // explanation or footnote
	kalimat bool // over several cells, broken at words
	jumlah  bool // of the sum
	asal    bool // a source cell
	tautan  bool // leads elsewhere
	sen     bool // an amount with sen
	teks    bool // words in a column of figures
	besar   bool // a headline figure
	satuan  bool // with its unit
	lama    bool // an old figure, marked with an asterisk
}

// warna are fill and text of a tone.
type warna struct{ latar, huruf string }

// warnaNada are the colours of the tones, shared by both renderers. Text on its
// fill has a contrast of at least 4.5 : 1.
func warnaNada(n Nada) warna {
	switch n {
	case SangatBaik:
		return warna{"CFE8DA", "0B5137"}
	case Baik:
		return warna{"E4F1DC", "35591B"}
	case Sedang:
		return warna{"FFF3C9", "6B4E00"}
	case Kurang:
		return warna{"FDE3C4", "7C3F00"}
	case Buruk:
		return warna{"F8D5D2", "8C1D18"}
	case Pudar:
		return warna{"", "5F6773"}
	}
	return warna{}
}

// Colours of the frame.
const (
	hurufBuku   = "Arial" // there, or one of its measures, on every system
	warnaKepala = "1F3A5F"
	warnaGaris  = "D5DAE1"
	warnaPudar  = "5F6773"
	warnaTautan = "1D4F91"
)

// corak gives the style of a cell, made once.
func (x *buku) corak(c corak) int {
	if id, ok := x.gaya[c]; ok {
		return id
	}
	id, err := x.NewStyle(c.style())
	x.coba(err)
	x.gaya[c] = id
	return id
}

func (c corak) style() *excelize.Style {
	font := &excelize.Font{Family: hurufBuku, Size: 9, Color: "1B2430"}
	s := &excelize.Style{Font: font, Alignment: &excelize.Alignment{Vertical: "top", WrapText: true, Indent: 1}}
	s.Alignment.Horizontal = "left"
	if c.jenis.angka() {
		s.Alignment.Horizontal, s.Alignment.Indent = "right", 0 // the next column's text keeps its distance
	}
	switch {
	case c.judul:
		font.Size, font.Bold, font.Color = 14, true, warnaKepala
		s.Alignment = &excelize.Alignment{Vertical: "center", Horizontal: "left", Indent: 1}
		return s
	case c.catatan:
		font.Color = warnaPudar
		s.Alignment.WrapText, s.Alignment.Horizontal = c.kalimat, "left"
		return s
	case c.kepala:
		font.Bold, font.Color = true, "FFFFFF"
		s.Fill = isian(warnaKepala)
		s.Alignment.Vertical = "center"
		return s
	}
	c.angka(s)
	c.hiasan(s)
	// A figure is never broken.
	s.Alignment.WrapText = !c.jenis.angka() || c.teks
	return s
}

// angka sets the number format: the percent sign is in the header, points are
// never multiplied.
func (c corak) angka(s *excelize.Style) {
	format := ""
	switch {
	case c.teks:
	case c.jenis == Persen && c.satuan:
		format = `0.00"%"` // the sign is only written: points are not multiplied
	case c.jenis == Rupiah && c.satuan:
		format = `"Rp "#,##0`
	case c.jenis == Rupiah && c.sen:
		format = "#,##0.00"
	case c.jenis == Rupiah, c.jenis == Cacah:
		format = "#,##0"
	case c.jenis == Persen:
		format = "0.00"
	case c.jenis == Tanggal:
		format = `[$-421]d\ mmmm\ yyyy`
	case c.jenis == Jam:
		format = `[$-421]d\ mmmm\ yyyy\ hh\.mm`
	}
	if format != "" && c.lama {
		format += `"*"`
	}
	if format != "" {
		s.CustomNumFmt = &format
	}
}

// hiasan sets colours and lines.
func (c corak) hiasan(s *excelize.Style) {
	tone := warnaNada(c.nada)
	if tone.latar != "" {
		s.Fill = isian(tone.latar)
	}
	if tone.huruf != "" {
		s.Font.Color = tone.huruf
	}
	s.Border = []excelize.Border{{Type: "bottom", Color: warnaGaris, Style: 1}}
	switch {
	case c.jumlah:
		s.Font.Bold = true
		s.Border = []excelize.Border{{Type: "top", Color: warnaKepala, Style: 2}}
	case c.asal:
		s.Font.Size, s.Font.Color = 8, warnaPudar
	case c.tautan:
		s.Font.Color, s.Font.Underline = warnaTautan, "single"
	case c.besar:
		s.Font.Size, s.Font.Bold, s.Font.Color = 12, true, warnaKepala
		s.Alignment.Vertical = "center"
	}
}

func isian(color string) excelize.Fill {
	return excelize.Fill{Type: "pattern", Pattern: 1, Color: []string{color}}
}
