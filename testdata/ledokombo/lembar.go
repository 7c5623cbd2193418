package ledokombo

import (
	"fmt"
	"strconv"
	"strings"

	"github.com/xuri/excelize/v2"
)

const font = "Arial"

// printedOn is the date of the report. Workbooks carry the moment they were
// written, which would make every one of them differ from the one before.
const printedOn = "2021-02-10T01:00:00Z"

// box is a cell or a block of merged cells.
type box struct{ col, row, right, bottom int }

// look is how a cell is dressed. Equal looks share a style.
type look struct {
	size                        float64
	bold, italic, underline     bool
	border, fill, wrapped, dots bool // dots: a number with the thousands set apart
	h, v                        string
}

// sheet writes one sheet from top to bottom. The first error stays in err, so
// that the layout reads as a layout; finish hands it out.
type sheet struct {
	shape
	file   *excelize.File
	name   string
	size   float64
	row    int // the next free one
	looks  map[look]int
	height map[int]float64 // of the rows, in points, as their text needs it
	err    error
}

// newFile opens a workbook with the properties and the sheets of t.
func newFile(t *transkripsi, size float64) (*excelize.File, error) {
	f := excelize.NewFile()
	if err := f.SetDefaultFont(font); err != nil {
		return nil, err
	}
	if err := f.SetSheetName("Sheet1", t.Lembar[0].Nama); err != nil {
		return nil, err
	}
	for _, l := range t.Lembar[1:] {
		if _, err := f.NewSheet(l.Nama); err != nil {
			return nil, err
		}
	}
	return f, f.SetDocProps(&excelize.DocProperties{
		Creator: "Kecamatan Ledokombo", LastModifiedBy: "Kecamatan Ledokombo",
		Title: t.Sumber, Created: printedOn, Modified: printedOn,
	})
}

func newSheet(f *excelize.File, name string, size float64, sh shape) *sheet {
	s := &sheet{shape: sh, file: f, name: name, size: size, row: 1, looks: map[look]int{}, height: map[int]float64{}}
	for i, w := range sh.widths {
		col, err := excelize.ColumnNumberToName(i + 1)
		s.keep(err)
		s.keep(f.SetColWidth(name, col, col, w))
	}
	orientation, paper, one, all, fit := "portrait", 9, 1, 0, true
	if sh.landscape {
		orientation = "landscape"
	}
	margin, top := 0.4, 0.6
	s.keep(f.SetSheetProps(name, &excelize.SheetPropsOptions{FitToPage: &fit}))
	s.keep(f.SetPageLayout(name, &excelize.PageLayoutOptions{Size: &paper, Orientation: &orientation, FitToWidth: &one, FitToHeight: &all}))
	s.keep(f.SetPageMargins(name, &excelize.PageLayoutMarginsOptions{Left: &margin, Right: &margin, Top: &top, Bottom: &top}))
	return s
}

func (s *sheet) keep(err error) {
	if s.err == nil {
		s.err = err
	}
}

// finish sets the heights of the rows and returns the first error.
func (s *sheet) finish() error {
	for row := 1; row < s.row; row++ {
		if h := s.height[row]; h > 0 {
			s.keep(s.file.SetRowHeight(s.name, row, h))
		}
	}
	return s.err
}

// put writes printed text into a box. <b> and <i> over the whole text dress
// the cell, over a part of it they become runs.
func (s *sheet) put(b box, text string, l look) {
	from, err := excelize.CoordinatesToCellName(b.col, b.row)
	s.keep(err)
	to, err := excelize.CoordinatesToCellName(b.right, b.bottom)
	s.keep(err)
	if from != to {
		s.keep(s.file.MergeCell(s.name, from, to))
	}
	parts := runs(text)
	if len(parts) == 1 {
		text, l.bold, l.italic = parts[0].text, l.bold || parts[0].bold, l.italic || parts[0].italic
	}
	s.need(b, text, l)
	s.keep(s.file.SetCellStyle(s.name, from, to, s.style(l)))
	switch {
	case text == "":
	case l.dots:
		n, err := strconv.ParseInt(strings.ReplaceAll(text, ".", ""), 10, 64)
		s.keep(err)
		s.keep(s.file.SetCellValue(s.name, from, n))
	case len(parts) > 1:
		s.keep(s.file.SetCellRichText(s.name, from, rich(parts, l)))
	default:
		s.keep(s.file.SetCellStr(s.name, from, text))
	}
}

func (s *sheet) style(l look) int {
	if id, ok := s.looks[l]; ok {
		return id
	}
	st := &excelize.Style{
		Font:      &excelize.Font{Family: font, Size: l.size, Bold: l.bold, Italic: l.italic},
		Alignment: &excelize.Alignment{Horizontal: l.h, Vertical: l.v, WrapText: l.wrapped},
	}
	if l.underline {
		st.Font.Underline = "single"
	}
	if l.border {
		for _, side := range []string{"left", "top", "right", "bottom"} {
			st.Border = append(st.Border, excelize.Border{Type: side, Color: "000000", Style: 1})
		}
	}
	if l.fill {
		st.Fill = excelize.Fill{Type: "pattern", Pattern: 1, Color: []string{"D9E2EC"}}
	}
	if l.dots {
		st.NumFmt = 3 // #,##0
	}
	id, err := s.file.NewStyle(st)
	s.keep(err)
	s.looks[l] = id
	return id
}

// bagian writes the parts of a sheet one below another.
func (s *sheet) bagian(parts []bagian) {
	for i, p := range parts {
		if p.Halaman {
			s.keep(s.file.InsertPageBreak(s.name, "A"+strconv.Itoa(s.row)))
		}
		switch {
		case p.Kop != nil:
			s.kop(p.Kop)
		case p.Judul != nil:
			s.lines(p.Judul, look{size: s.size + 2, bold: true, h: center, v: center, wrapped: true})
			s.row++
		case p.Teks != nil:
			s.lines(p.Teks, look{size: s.size, h: left, v: center, wrapped: true})
			if i+1 < len(parts) && !captions(p, parts[i+1]) {
				s.row++
			}
		case p.Kanan != nil:
			s.lines([]teks{*p.Kanan}, look{size: s.size, italic: true, h: right, v: center})
		case p.Tabel != nil:
			s.tabel(p.Tabel)
		case p.TandaTangan != nil:
			s.tandaTangan(p.TandaTangan)
		default:
			s.keep(fmt.Errorf("empty part above row %d", s.row))
		}
	}
}

// captions tells whether plain lines stand right above what follows: a heading
// above its table, the lines of a block above the unit of its money.
func captions(p, next bagian) bool {
	return next.Kanan != nil || next.Tabel != nil && len(p.Teks) == 1
}

// across is the full width of the sheet at the current row.
func (s *sheet) across() box { return box{1, s.row, len(s.widths), s.row} }

func (s *sheet) lines(ts []teks, l look) {
	for _, t := range ts {
		s.put(s.across(), t.Teks, l)
		s.row++
	}
}

// kop writes the letterhead and the rule below it.
func (s *sheet) kop(ts []teks) {
	last := len(ts) - 1
	s.lines(ts[:last], look{size: s.size + 4, bold: true, h: center, v: center})
	s.lines(ts[last:], look{size: s.size, h: center, v: center})
	first, err := excelize.CoordinatesToCellName(1, s.row-1)
	s.keep(err)
	end, err := excelize.CoordinatesToCellName(len(s.widths), s.row-1)
	s.keep(err)
	rule, err := s.file.NewStyle(&excelize.Style{
		Font:      &excelize.Font{Family: font, Size: s.size},
		Alignment: &excelize.Alignment{Horizontal: center, Vertical: center},
		Border:    []excelize.Border{{Type: "bottom", Color: "000000", Style: 6}},
	})
	s.keep(err)
	s.keep(s.file.SetCellStyle(s.name, first, end, rule))
	s.row++
}

// tandaTangan writes the signatures side by side, a single one at the right.
func (s *sheet) tandaTangan(blocks []tandaTangan) {
	s.row++
	n, width := len(blocks), len(s.widths)
	depth := 0
	for i, b := range blocks {
		from, to := i*width/n+1, (i+1)*width/n
		if n == 1 {
			from = width - max(width/3, 2) + 1
		}
		l := look{size: s.size, h: center, v: center}
		lines := append(append([]string{}, b.Atas...), "", "", "", b.Nama)
		for j, text := range append(lines, b.Bawah...) {
			named := j == len(lines)-1
			l.bold, l.underline = named, named
			if text != "" {
				s.put(box{from, s.row + j, to, s.row + j}, text, l)
			}
			depth = max(depth, j+1)
		}
	}
	s.row += depth + 1
}
