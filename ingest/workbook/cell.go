package workbook

import (
	"errors"
	"fmt"
	"strings"
)

// maxNumber is the longest text taken for a number. A double written out in
// full stays below it; what is longer only costs whoever computes with it.
const maxNumber = 400

// stored is a cell as its element has it.
type stored struct {
	kind    string // attribute t
	style   string // attribute s
	value   []byte // <v>
	inline  string // <is>
	valued  bool   // there is a <v> or an <is>
	formula bool
}

// readCell reads a cell and keeps it unless it is blank.
func (s *sheetReader) readCell(el element) error {
	if el.Name.Local != "c" {
		return nil
	}
	col, err := s.place(attr(el, "r"))
	if err != nil {
		return err
	}
	s.col = col
	raw := stored{kind: attr(el, "t"), style: attr(el, "s")}
	if err := s.w.children(func(el element) error { return s.content(el, &raw) }); err != nil {
		return err
	}
	c := Cell{Row: s.row.Num, Col: col}
	if err := s.fill(&c, &raw); err != nil {
		return at(c.Ref(), err)
	}
	if c.Kind == Blank && !c.NoValue {
		return nil
	}
	if s.cells++; s.cells > maxCells {
		return at(c.Ref(), fmt.Errorf("lebih dari %d sel berisi", maxCells))
	}
	s.row.Cells = append(s.row.Cells, c)
	return nil
}

func (s *sheetReader) content(el element, raw *stored) (err error) {
	switch el.Name.Local {
	case "f":
		raw.formula = true
	case "v":
		if raw.value != nil {
			return errors.New("satu sel memuat dua nilai")
		}
		raw.valued = true
		raw.value, err = s.w.text([]byte{})
	case "is":
		raw.valued = true
		raw.inline, err = richText(s.w)
	}
	return err
}

// fill gives the cell its kind and text. A formula's result is stored when it
// has a text; only of type str an empty one is a result too, the empty string.
func (s *sheetReader) fill(c *Cell, raw *stored) error {
	text := raw.inline
	isText := raw.kind == "str" || raw.kind == "inlineStr"
	switch {
	case text != "":
	case isText:
		text = unescape(string(raw.value))
	default:
		if text = strings.Trim(string(raw.value), " \t\r\n"); text != "" {
			return s.typed(c, raw, text)
		}
	}
	if text != "" {
		c.Kind, c.Text = Text, text
		return nil
	}
	c.NoValue = raw.formula && !(isText && raw.valued)
	return nil
}

// typed fills a cell whose text means something else than itself. A value that
// its type does not allow is kept as found, as an error of that one cell.
func (s *sheetReader) typed(c *Cell, raw *stored, text string) (err error) {
	c.Kind, c.Text = Error, text
	switch raw.kind {
	case "", "n":
		if isNumber(text) {
			c.Kind = Number
			c.Format, err = s.book.format(raw.style)
		}
	case "s":
		if c.Text, err = s.book.sharedString(text); c.Text == "" {
			c.Kind = Blank
		} else {
			c.Kind = Text
		}
	case "b":
		switch text {
		case "1", "true", "TRUE":
			c.Kind, c.Text = Bool, "TRUE"
		case "0", "false", "FALSE":
			c.Kind, c.Text = Bool, "FALSE"
		}
	case "d":
		c.Kind, c.Format = Text, Date
	}
	return err
}

// isNumber accepts a decimal number with an optional exponent of at most three
// digits, which is all a double can have.
func isNumber(s string) bool {
	if len(s) > maxNumber {
		return false
	}
	mantissa, exponent, scientific := strings.Cut(strings.ToLower(s), "e")
	mantissa = unsigned(mantissa)
	whole, fraction, _ := strings.Cut(mantissa, ".")
	if whole+fraction == "" || !digits(whole) || !digits(fraction) {
		return false
	}
	exponent = unsigned(exponent)
	return !scientific || exponent != "" && len(exponent) <= 3 && digits(exponent)
}

// unsigned cuts one sign off.
func unsigned(s string) string {
	if s != "" && (s[0] == '+' || s[0] == '-') {
		return s[1:]
	}
	return s
}

func digits(s string) bool { return strings.Trim(s, "0123456789") == "" }
