package kabupaten

import (
	"math"
	"strings"
	"unicode/utf8"

	"github.com/xuri/excelize/v2"
)

const (
	kiri   = "left"
	tengah = "center"
	kanan  = "right"
)

// isi is what a clerk typed into a cell: text, or a number with its format.
type isi struct {
	teks   string // as read on the screen
	angka  string // stored digits of a number cell; text where empty
	format string // number format of a number cell
	tebal  string // first line set in bold above the text, as a run of its own
}

func teks(s string) isi { return isi{teks: s} }

// rupa is how a cell is dressed. Equal ones share a style.
type rupa struct {
	tebal, garis, latar, bungkus bool
	h, format                    string
	besar                        float64 // points above the size of the sheet
}

// kotak is a cell or a block of merged cells.
type kotak struct{ kol, baris, kanan, bawah int }

// buku is a workbook being written. The first error stays in err, so that a
// layout reads as a layout.
type buku struct {
	f     *excelize.File
	huruf string
	titik float64 // size of the letters
	rupa  map[rupa]int
	err   error
}

func bukuBaru(huruf string, titik float64, pembuat string, tahun int) *buku {
	b := &buku{f: excelize.NewFile(), huruf: huruf, titik: titik, rupa: map[rupa]int{}}
	b.jaga(b.f.SetDefaultFont(huruf))
	// Without fixed dates no two runs would write the same parts.
	saat := angka(tahun+1) + "-01-29T02:00:00Z"
	b.jaga(b.f.SetDocProps(&excelize.DocProperties{Creator: pembuat, LastModifiedBy: pembuat, Created: saat, Modified: saat}))
	return b
}

func (b *buku) jaga(err error) {
	if b.err == nil {
		b.err = err
	}
}

// lembar is one sheet, written from top to bottom.
type lembar struct {
	*buku
	nama   string
	lebar  []float64
	baris  int // the next free row
	tinggi map[int]float64
}

// lembarBaru adds a sheet; the first takes the place of the empty one.
func (b *buku) lembarBaru(nama string, melintang bool, lebar ...float64) *lembar {
	if len(b.f.GetSheetList()) == 1 && b.f.GetSheetName(0) == "Sheet1" {
		b.jaga(b.f.SetSheetName("Sheet1", nama))
	} else {
		_, err := b.f.NewSheet(nama)
		b.jaga(err)
	}
	for i, w := range lebar {
		k, err := excelize.ColumnNumberToName(i + 1)
		b.jaga(err)
		b.jaga(b.f.SetColWidth(nama, k, k, w))
	}
	arah, kertas, satu, semua, pas := "portrait", 9, 1, 0, true
	if melintang {
		arah = "landscape"
	}
	b.jaga(b.f.SetSheetProps(nama, &excelize.SheetPropsOptions{FitToPage: &pas}))
	b.jaga(b.f.SetPageLayout(nama, &excelize.PageLayoutOptions{Size: &kertas, Orientation: &arah, FitToWidth: &satu, FitToHeight: &semua}))
	return &lembar{buku: b, nama: nama, lebar: lebar, baris: 1, tinggi: map[int]float64{}}
}

// selesai sets the heights of the rows.
func (l *lembar) selesai() {
	for baris := 1; baris < l.baris; baris++ {
		if t := l.tinggi[baris]; t > 0 {
			l.jaga(l.f.SetRowHeight(l.nama, baris, math.Round(t*4)/4))
		}
	}
}

// tulis fills a box and gives the A1 name of its first cell.
func (l *lembar) tulis(k kotak, c isi, r rupa) string {
	dari, err := excelize.CoordinatesToCellName(k.kol, k.baris)
	l.jaga(err)
	sampai, err := excelize.CoordinatesToCellName(k.kanan, k.bawah)
	l.jaga(err)
	if dari != sampai {
		l.jaga(l.f.MergeCell(l.nama, dari, sampai))
	}
	if c.angka != "" {
		r.format = c.format
	}
	l.jaga(l.f.SetCellStyle(l.nama, dari, sampai, l.dandan(r)))
	l.perlu(k, c, r)
	switch {
	case c.angka != "":
		l.jaga(l.f.SetCellDefault(l.nama, dari, c.angka))
	case c.tebal != "":
		l.jaga(l.f.SetCellRichText(l.nama, dari, []excelize.RichTextRun{
			{Text: c.tebal + "\n", Font: &excelize.Font{Family: l.huruf, Size: l.titik, Bold: true}},
			{Text: c.teks, Font: &excelize.Font{Family: l.huruf, Size: l.titik}},
		}))
	case c.teks != "":
		l.jaga(l.f.SetCellStr(l.nama, dari, c.teks))
	}
	return dari
}

func (b *buku) dandan(r rupa) int {
	if id, ada := b.rupa[r]; ada {
		return id
	}
	s := &excelize.Style{
		Font:      &excelize.Font{Family: b.huruf, Size: b.titik + r.besar, Bold: r.tebal},
		Alignment: &excelize.Alignment{Horizontal: r.h, Vertical: "center", WrapText: r.bungkus},
	}
	if r.garis {
		for _, sisi := range []string{"left", "top", "right", "bottom"} {
			s.Border = append(s.Border, excelize.Border{Type: sisi, Color: "000000", Style: 1})
		}
	}
	if r.latar {
		s.Fill = excelize.Fill{Type: "pattern", Pattern: 1, Color: []string{"DDEBF7"}}
	}
	if r.format != "" {
		s.CustomNumFmt = &r.format
	}
	id, err := b.f.NewStyle(s)
	b.jaga(err)
	b.rupa[r] = id
	return id
}

// perlu makes the last row of a box high enough for its wrapped text: Excel
// does not fit rows under merged cells.
func (l *lembar) perlu(k kotak, c isi, r rupa) {
	t := c.teks
	if c.angka != "" {
		r.bungkus = false // numbers do not wrap
	}
	if c.tebal != "" {
		t = c.tebal + "\n" + t
	}
	if t == "" {
		return
	}
	var lebar float64
	for i := k.kol; i <= k.kanan && i <= len(l.lebar); i++ {
		lebar += l.lebar[i-1]
	}
	satu := (l.titik + r.besar) * 1.3
	garis := 1.0
	if r.bungkus {
		garis = 0
		for par := range strings.SplitSeq(t, "\n") {
			garis += math.Ceil(math.Max(1, float64(utf8.RuneCountInString(par))*(l.titik+r.besar)/10/math.Max(lebar-2, 4)))
		}
	}
	mau := garis*satu + 3
	for baris := k.baris; baris < k.bawah; baris++ {
		l.tinggi[baris] = math.Max(l.tinggi[baris], satu+3)
		mau -= l.tinggi[baris]
	}
	l.tinggi[k.bawah] = math.Max(l.tinggi[k.bawah], mau)
}
