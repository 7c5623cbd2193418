package annotate

import (
	"bytes"
	"fmt"
	"io"
	"slices"
	"strconv"
	"strings"

	"capaian/ingest/workbook"
)

// mark is a cell that is to be coloured and commented.
type mark struct {
	row, col int
	warna    int
	text     string
}

// lembar is one worksheet being marked.
type lembar struct {
	g       *gaya
	prefix  string
	edits   edits
	merges  []workbook.Range
	cols    []columns
	drawing string // the relationship of its old drawing, "" without one
	legacy  edit   // the element that names it
	before  int    // where that element goes
	body    bool   // has sheetData

	marks []mark // in order of the sheet, those still to be set
	row   int
	col   int
	rowXf int         // the style of the row, -1 without one
	high  map[int]int // rows of a height of their own, in pixels
}

// columns is a range of columns of one width and style.
type columns struct {
	from, to, xf int
	px           int
}

// behindDrawing are the sections of a sheet that follow the old drawing.
var behindDrawing = []string{"legacyDrawingHF", "drawingHF", "picture", "oleObjects", "controls", "webPublishItems", "tableParts", "extLst"}

// frame reads what stands around the cells.
func (l *lembar) frame(b []byte) error {
	l.prefix = rootPrefix(b)
	return walk(b, func(t *tag) error {
		name := string(t.local)
		switch {
		case t.depth == 1 && name != "worksheet":
			return aneh("bukan lembar kerja")
		case t.depth == 1 && t.end:
			if l.before == 0 {
				l.before = t.from
			}
		case t.depth == 2 && !t.end && l.before == 0 && l.body && (t.local == nil || slices.Contains(behindDrawing, name)):
			l.before = t.from
		}
		if t.ends(2, "legacyDrawing") {
			l.legacy.to = t.to
		}
		if t.end {
			return nil
		}
		switch {
		case t.depth == 2 && name == "sheetData":
			l.body = true
		case t.depth == 2 && name == "legacyDrawing":
			l.drawing, l.legacy = t.attr(":id"), edit{from: t.from, to: t.to}
		case t.depth == 3 && name == "sheetView":
			l.deselect(t)
		case t.depth == 3 && name == "col":
			l.column(t)
		case t.depth == 3 && name == "mergeCell":
			if area, ok := workbook.ParseRange(t.attr("ref")); ok {
				l.merges = append(l.merges, area)
			}
		}
		return nil
	})
}

// deselect leaves our sheet the only one selected: what is typed while several
// are goes into all of them.
func (l *lembar) deselect(t *tag) {
	if v := t.attr("tabSelected"); v == "1" || v == "true" {
		l.edits.set(t, "tabSelected", "0")
	}
}

func (l *lembar) column(t *tag) {
	c := columns{px: 64}
	c.from, _ = strconv.Atoi(t.attr("min"))
	c.to, _ = strconv.Atoi(t.attr("max"))
	c.xf, _ = strconv.Atoi(t.attr("style"))
	if w, err := strconv.ParseFloat(t.attr("width"), 64); err == nil && w >= 0 && w < 256 {
		c.px = int(w*7) + 5
	}
	if h := t.attr("hidden"); h == "1" || h == "true" {
		c.px = 0
	}
	if len(l.cols) < maxCol {
		l.cols = append(l.cols, c)
	}
}

// columnOf is what is known of a column.
func (l *lembar) columnOf(col int) columns {
	for _, c := range l.cols {
		if c.from <= col && col <= c.to {
			return c
		}
	}
	return columns{px: 64}
}

// anchor is the cell that shows a merged one.
func (l *lembar) anchor(row, col int) (int, int) {
	for _, m := range l.merges {
		if m.Top <= row && row <= m.Bottom && m.Left <= col && col <= m.Right {
			return m.Top, m.Left
		}
	}
	return row, col
}

// cells sets the marks, and takes our colours off all other cells. Cells and
// rows that are missing are made where they belong.
func (l *lembar) cells(b []byte, marks []mark) error {
	l.marks, l.row, l.rowXf, l.high = marks, 0, -1, map[int]int{}
	inside := false
	return walk(b, func(t *tag) error {
		switch {
		case t.depth == 2 && string(t.local) == "sheetData":
			inside = !t.end
			if t.ends(2, "sheetData") {
				if more := l.rowsBefore(maxRow + 1); more != "" {
					l.edits.inside(t, l.prefix+"sheetData", more)
				}
				return errCukup
			}
		case !inside || t.local == nil:
		case t.depth == 3 && string(t.local) == "row":
			return l.onRow(t)
		case t.depth == 4 && string(t.local) == "c" && !t.end:
			return l.onCell(t)
		}
		return nil
	})
}

const (
	maxRow = 1_048_576
	maxCol = 16_384
)

func (l *lembar) onRow(t *tag) error {
	if !t.end {
		if err := l.openRow(t); err != nil {
			return err
		}
	}
	if t.ends(3, "row") {
		if more := l.cellsBefore(maxCol + 1); more != "" {
			l.edits.inside(t, l.prefix+"row", more)
		}
	}
	return nil
}

func (l *lembar) openRow(t *tag) error {
	row := l.row + 1
	if r := t.attr("r"); r != "" {
		var err error
		if row, err = strconv.Atoi(r); err != nil || row <= l.row || row > maxRow {
			return aneh("nomor baris " + r)
		}
	}
	if more := l.rowsBefore(row); more != "" {
		l.edits.insert(t.from, more)
	}
	l.row, l.col, l.rowXf = row, 0, -1
	if ht, err := strconv.ParseFloat(t.attr("ht"), 64); err == nil && ht >= 0 && ht < 410 {
		l.high[row] = int(ht * 4 / 3)
	}
	if s := t.attr("s"); s != "" {
		xf, err := strconv.Atoi(s)
		if err != nil {
			return aneh("gaya baris " + s)
		}
		if plain := l.g.asli(xf); plain >= 0 {
			xf = plain
			l.edits.set(t, "s", strconv.Itoa(xf))
		}
		l.rowXf = xf
	}
	return nil
}

func (l *lembar) onCell(t *tag) error {
	col := l.col + 1
	if r := t.attr("r"); r != "" {
		row, c, ok := workbook.ParseRef(r)
		if !ok || row != l.row || c <= l.col {
			return aneh("alamat sel " + r)
		}
		col = c
	}
	if more := l.cellsBefore(col); more != "" {
		l.edits.insert(t.from, more)
	}
	l.col = col
	xf := 0
	if s := t.attr("s"); s != "" {
		var err error
		if xf, err = strconv.Atoi(s); err != nil {
			return aneh("gaya sel " + s)
		}
	}
	if len(l.marks) > 0 && l.marks[0].row == l.row && l.marks[0].col == col {
		l.edits.set(t, "s", strconv.Itoa(l.g.warnai(xf, l.marks[0].warna)))
		l.marks = l.marks[1:]
	} else if plain := l.g.asli(xf); plain >= 0 {
		l.edits.set(t, "s", strconv.Itoa(plain))
	}
	return nil
}

// cellsBefore makes the marked cells of this row that stand before a column.
func (l *lembar) cellsBefore(col int) string {
	var b strings.Builder
	for len(l.marks) > 0 && l.marks[0].row == l.row && l.marks[0].col < col {
		m := l.marks[0]
		xf := l.rowXf
		if xf < 0 {
			xf = l.columnOf(m.col).xf
		}
		fmt.Fprintf(&b, `<%sc r="%s" s="%d"/>`, l.prefix, workbook.Ref(m.row, m.col), l.g.warnai(xf, m.warna))
		l.marks = l.marks[1:]
	}
	return b.String()
}

// rowsBefore makes the rows with marked cells that stand before a row.
func (l *lembar) rowsBefore(row int) string {
	var b strings.Builder
	for len(l.marks) > 0 && l.marks[0].row < row {
		l.row, l.rowXf = l.marks[0].row, -1
		fmt.Fprintf(&b, `<%srow r="%d">%s</%srow>`, l.prefix, l.row, l.cellsBefore(maxCol+1), l.prefix)
	}
	return b.String()
}

// deselectOnly changes a sheet without marks in its views alone, of which only
// its beginning is read.
func deselectOnly(p *paket, part string) error {
	q := p.parts[partKey(part)]
	rc, err := p.open(q)
	if err != nil {
		return err
	}
	defer rc.Close()
	head := make([]byte, 16<<10)
	n, err := io.ReadFull(rc, head)
	if err != nil && err != io.EOF && err != io.ErrUnexpectedEOF {
		return err
	}
	l := &lembar{}
	done := false
	view := func(t *tag) error {
		switch {
		case t.is(3, "sheetView"):
			l.deselect(t)
		case t.depth == 2 && string(t.local) == "sheetData":
			done = true
			return errCukup
		}
		return nil
	}
	if err := walk(head[:n], view); !done && err != nil { // the head of the part was too short
		b, err := p.read(part)
		if err != nil {
			return err
		}
		l.edits = nil
		if err := walk(b, view); err != nil {
			return err
		}
	}
	if q.edits = l.edits; len(l.edits) > 0 {
		return sound(io.MultiReader(bytes.NewReader(head[:n]), rc)) // what breaks off is better known now than while writing
	}
	return nil
}
