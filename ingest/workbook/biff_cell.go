package workbook

import (
	"errors"
	"fmt"
	"math"
	"strconv"
)

// cells gives the cells of a record, blank ones included.
func (r *xlsReader) cells(s *stream, rec record, emit func(Cell) error) error {
	if !holdsCells(rec.id) {
		return nil
	}
	g := &segments{fields: fields{data: rec.data}, s: s}
	c := Cell{Row: int(g.u16()) + 1, Col: int(g.u16()) + 1}
	if rec.id == recMulRK || rec.id == recMulBlank {
		return r.several(g, c, rec, emit)
	}
	style, err := r.book.style(g.u16())
	if err != nil {
		return err
	}
	switch rec.id {
	case recLabelSST:
		i := g.u32()
		if g.err == nil && int64(i) >= int64(len(r.book.strings)) {
			return fmt.Errorf("sel %s merujuk teks nomor %d, yang ada %d", c.Ref(), i, len(r.book.strings))
		}
		if g.err == nil {
			c.setText(r.book.strings[i])
		}
	case recLabel, recRString:
		c.setText(g.text())
	case recNumber:
		c.setNumber(g.f64(), style.format)
	case recRK:
		c.setNumber(g.rk(), style.format)
	case recBoolErr:
		value := g.u8()
		c.setCode(value, g.u8() != 0)
	case recFormula, recFormula3, recFormula4:
		err = c.result(g, style.format)
	}
	if err == nil {
		err = g.err
	}
	if err != nil {
		return err
	}
	return r.emit(c, style, emit)
}

// several gives the cells of a record of neighbours.
func (r *xlsReader) several(g *segments, c Cell, rec record, emit func(Cell) error) error {
	for range severalCells(rec) {
		style, err := r.book.style(g.u16())
		if err != nil {
			return err
		}
		if c.Kind = Blank; rec.id == recMulRK {
			c.setNumber(g.rk(), style.format)
		}
		if err := r.emit(c, style, emit); err != nil {
			return err
		}
		c.Col++
		c.Text, c.Format = "", Plain
	}
	if last := int(g.u16()) + 1; g.err == nil && last != c.Col-1 {
		return fmt.Errorf("catatan sel %s berakhir di kolom %d, seharusnya %d", c.Ref(), c.Col-1, last)
	}
	return g.err
}

func (r *xlsReader) emit(c Cell, style biffStyle, emit func(Cell) error) error {
	if c.Col > maxBIFFCol {
		return fmt.Errorf("lebih dari %d kolom", maxBIFFCol)
	}
	if r.count++; r.count > maxCells && c.Kind != Blank {
		return fmt.Errorf("lebih dari %d sel berisi", maxCells)
	}
	c.Bold, c.Indent = style.bold, style.indent
	return emit(c)
}

// style is a cell's style by number; a workbook may do without any.
func (b *xlsBook) style(i uint16) (biffStyle, error) {
	if len(b.styles) == 0 {
		return biffStyle{}, nil
	}
	if int(i) >= len(b.styles) {
		return biffStyle{}, fmt.Errorf("merujuk gaya sel %d, yang ada %d", i, len(b.styles))
	}
	return b.styles[i], nil
}

// result is the stored result of a formula: a number, or in the place of one
// what kind of other value it is.
func (c *Cell) result(g *segments, class Format) error {
	raw := fields{data: g.take(8)}
	flags := g.u16()
	if g.err != nil {
		return g.err
	}
	if raw.data[6] != 0xff || raw.data[7] != 0xff {
		c.setNumber(raw.f64(), class)
		c.uncalculated(flags)
		return nil
	}
	switch kind, value := raw.data[0], raw.data[2]; kind {
	case 0:
		text, err := formulaText(g.s)
		c.setText(text)
		return err
	case 1, 2:
		c.setCode(value, kind == 2)
	case 3: // the empty string
		c.uncalculated(flags)
	default:
		return fmt.Errorf("hasil rumus sel %s berjenis %d, yang tidak dikenal", c.Ref(), kind)
	}
	return nil
}

// uncalculated tells a result that was never there: libraries that do not
// calculate store zero or nothing and ask for it when the workbook is opened.
func (c *Cell) uncalculated(flags uint16) {
	const onLoad = 2
	if flags&onLoad != 0 && (c.Text == "" || c.Text == "0") {
		c.Kind, c.Text, c.Format, c.NoValue = Blank, "", Plain, true
	}
}

// formulaText reads the text that a formula results in. It follows the formula,
// and what the formula shares with others may stand between.
func formulaText(s *stream) (string, error) {
	for {
		r, err := s.next()
		if err != nil {
			return "", err
		}
		switch r.id {
		case recSharedFmla, recArray, recTable, recContinue:
		case recString:
			g := &segments{fields: fields{data: r.data}, s: s}
			return g.text(), g.err
		default:
			return "", errors.New("teks hasil rumus tidak ada")
		}
	}
}

func (c *Cell) setText(text string) {
	if text != "" {
		c.Kind, c.Text = Text, text
	}
}

// setNumber takes the shortest text that is this number and no other.
func (c *Cell) setNumber(x float64, class Format) {
	if math.IsNaN(x) || math.IsInf(x, 0) {
		c.Kind, c.Text = Error, strconv.FormatFloat(x, 'g', -1, 64)
		return
	}
	if x == 0 {
		x = 0 // without its sign
	}
	c.Kind, c.Format, c.Text = Number, class, strconv.FormatFloat(x, 'f', -1, 64)
}

var errorCodes = map[byte]string{0x00: "#NULL!", 0x07: "#DIV/0!", 0x0F: "#VALUE!", 0x17: "#REF!", 0x1D: "#NAME?", 0x24: "#NUM!", 0x2A: "#N/A"}

// setCode takes a boolean or the code of an error.
func (c *Cell) setCode(value byte, isError bool) {
	switch {
	case isError && errorCodes[value] != "":
		c.Kind, c.Text = Error, errorCodes[value]
	case isError:
		c.Kind, c.Text = Error, fmt.Sprintf("#%d", value)
	case value == 0:
		c.Kind, c.Text = Bool, "FALSE"
	default:
		c.Kind, c.Text = Bool, "TRUE"
	}
}
