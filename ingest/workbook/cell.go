package workbook

import (
	"errors"
	"fmt"
	"strconv"
)

// maxNumber is the longest text taken for a number. A double written out in
// full stays below it; what is longer only costs whoever computes with it.
const maxNumber = 400

// storedType is the attribute t of a cell.
type storedType uint8

const (
	asNumber storedType = iota
	asShared
	asText // a formula's text, or one of the cell's own
	asBool
	asDate
	asOther // an error, or a type unknown
)

func storedAs(t []byte) storedType {
	switch string(t) {
	case "", "n":
		return asNumber
	case "s":
		return asShared
	case "str", "inlineStr":
		return asText
	case "b":
		return asBool
	case "d":
		return asDate
	}
	return asOther
}

// stored is a cell as its element has it. Its texts are overwritten by those
// of the next cell.
type stored struct {
	kind    storedType
	look    look
	value   []byte // <v>
	inline  []byte // <is>
	valued  bool   // there is a <v> or an <is>
	formula bool

	text     []byte // of the formula
	external bool   // it takes values from another workbook
}

// readCell reads a cell and keeps it unless it is blank.
func (s *sheetReader) readCell() error {
	if err := s.openCell(); err != nil {
		return err
	}
	if err := s.content(); err != nil {
		return err
	}
	c := Cell{Row: s.row, Col: s.col, Bold: s.raw.look.bold, Indent: s.raw.look.indent, External: s.raw.external}
	text, err := s.fill(&c)
	switch {
	case err != nil:
		return at(c.Ref(), err)
	case c.Kind == Blank && !c.NoValue:
		return nil
	}
	if s.total++; s.total > maxCells {
		return at(c.Ref(), fmt.Errorf("lebih dari %d sel berisi", maxCells))
	}
	s.texts = append(s.texts, text...)
	s.ends = append(s.ends, len(s.texts))
	s.cells = append(s.cells, c)
	return nil
}

// openCell reads the attributes of a cell.
func (s *sheetReader) openCell() error {
	raw := &s.raw
	raw.kind, raw.look, raw.valued, raw.formula, raw.external = asNumber, s.book.looks[0], false, false, false
	raw.value, raw.inline = raw.value[:0], raw.inline[:0]
	var ref, style []byte
	for _, a := range s.x.attrs {
		value := s.x.bytes(a.value)
		switch string(s.x.bytes(a.name)) {
		case "r":
			ref = value
		case "s":
			style = value
		case "t":
			raw.kind = storedAs(value)
		}
	}
	if err := s.place(ref); err != nil {
		return err
	}
	if len(style) > 0 {
		i, err := strconv.Atoi(string(style))
		if err != nil || i < 0 || i >= len(s.book.looks) {
			return at(Ref(s.row, s.col), fmt.Errorf("merujuk gaya nomor %q, yang ada 0 sampai %d", style, len(s.book.looks)-1))
		}
		raw.look = s.book.looks[i]
	}
	return nil
}

// content reads what stands inside a cell.
func (s *sheetReader) content() error {
	x, raw, values := s.x, &s.raw, 0
	for in := x.depth(); x.child(in); {
		switch string(x.name()) {
		case "f":
			s.formula()
		case "v":
			if values++; values > 1 {
				return at(Ref(s.row, s.col), errors.New("satu sel memuat dua nilai"))
			}
			raw.valued = true
			raw.value = x.text(raw.value)
		case "is":
			raw.valued = true
			raw.inline = richText(x, raw.inline[:0])
		}
	}
	return x.err
}

// fill gives the cell its kind and its text, in the cell where it is shared,
// else as a result. A formula's result is stored when it has a text; only of
// type str an empty one is a result too, the empty string.
func (s *sheetReader) fill(c *Cell) (text []byte, err error) {
	raw := &s.raw
	switch {
	case len(raw.inline) > 0:
		text = raw.inline
	case raw.kind == asText:
		text = unescapeBytes(raw.value)
	default:
		if text = trim(raw.value); len(text) > 0 {
			return s.typed(c, text)
		}
	}
	if len(text) > 0 {
		c.Kind = Text
		return text, nil
	}
	c.NoValue = raw.formula && !(raw.kind == asText && raw.valued)
	return nil, nil
}

// typed fills a cell whose text means something else than itself. A value that
// its type does not allow is kept as found, as an error of that one cell.
func (s *sheetReader) typed(c *Cell, text []byte) (_ []byte, err error) {
	c.Kind = Error
	switch s.raw.kind {
	case asNumber:
		if isNumber(text) {
			c.Kind, c.Format = Number, s.raw.look.format
		}
	case asShared:
		c.Kind = Text
		if c.Text, err = s.book.sharedText(text); c.Text == "" {
			c.Kind = Blank
		}
		return nil, err
	case asBool:
		switch string(text) {
		case "1", "true", "TRUE":
			c.Kind, c.Text = Bool, "TRUE"
			return nil, nil
		case "0", "false", "FALSE":
			c.Kind, c.Text = Bool, "FALSE"
			return nil, nil
		}
	case asDate:
		c.Kind, c.Format = Text, Date
	}
	return text, nil
}

// trim cuts white space off both ends.
func trim(b []byte) []byte {
	for len(b) > 0 && byteClass[b[0]]&spaceByte != 0 {
		b = b[1:]
	}
	for len(b) > 0 && byteClass[b[len(b)-1]]&spaceByte != 0 {
		b = b[:len(b)-1]
	}
	return b
}

// isNumber accepts a decimal number with an optional exponent of at most three
// digits, which is all a double can have.
func isNumber(s []byte) bool {
	if len(s) > maxNumber {
		return false
	}
	s = unsigned(s)
	n := digits(s)
	s, found := s[n:], n
	if len(s) > 0 && s[0] == '.' {
		n = digits(s[1:])
		s, found = s[1+n:], found+n
	}
	if found == 0 || len(s) == 0 {
		return found > 0
	}
	if s[0] != 'e' && s[0] != 'E' {
		return false
	}
	s = unsigned(s[1:])
	return len(s) >= 1 && len(s) <= 3 && digits(s) == len(s)
}

// unsigned cuts one sign off.
func unsigned(s []byte) []byte {
	if len(s) > 0 && (s[0] == '+' || s[0] == '-') {
		return s[1:]
	}
	return s
}

// digits counts the digits s begins with.
func digits(s []byte) (n int) {
	for n < len(s) && s[n] >= '0' && s[n] <= '9' {
		n++
	}
	return n
}
