package workbook

import (
	"encoding/xml"
	"errors"
	"regexp"
	"strconv"
	"strings"
)

// reODSError are the errors as LibreOffice shows them.
var reODSError = regexp.MustCompile(`^(#(DIV/0!|N/A|NAME\?|NULL!|NUM!|REF!|VALUE!)|Err:\d{3})$`)

// truths are how LibreOffice shows a boolean that it stores as a number.
var truths = map[string]string{"1 TRUE": "TRUE", "0 FALSE": "FALSE", "1 BENAR": "TRUE", "0 SALAH": "FALSE"}

// fillODS gives a cell its kind and text by the type it states. A value that its
// type does not allow is an error of that one cell.
func (c *Cell) fillODS(el xml.StartElement, text string, written bool) {
	value := odfAttr(el, nsOffice, "value")
	formula := odfAttr(el, nsTable, "formula") != ""
	kind := odfAttr(el, nsOffice, "value-type")
	if odfAttr(el, nsCalc, "value-type") == "error" || formula && reODSError.MatchString(text) {
		c.Kind, c.Text = Error, text
		return
	}
	switch kind {
	case "float", "currency", "percentage":
		c.Kind, c.Text = Error, value
		switch truth := truths[value+" "+text]; {
		case truth != "":
			c.Kind, c.Text = Bool, truth
		case isNumber([]byte(value)):
			c.Kind = Number
			if kind == "percentage" {
				c.Format = Percent
			}
		}
	case "date":
		c.iso(odfAttr(el, nsOffice, "date-value"))
	case "time":
		c.iso(odfAttr(el, nsOffice, "time-value"))
	case "boolean":
		switch value = odfAttr(el, nsOffice, "boolean-value"); value {
		case "true", "false":
			c.Kind, c.Text = Bool, strings.ToUpper(value)
		default:
			c.Kind, c.Text = Error, value
		}
	default:
		if shown := odfAttr(el, nsOffice, "string-value"); shown != "" {
			text = shown
		}
		c.setText(text)
		c.NoValue = formula && !written // an empty result is written as an empty line
	}
	if c.Kind == Error && c.Text == "" { // nothing was stored
		c.Kind, c.NoValue = Blank, formula
	}
}

// iso takes a date or time as it is stored.
func (c *Cell) iso(text string) {
	if c.Kind, c.Text = Error, text; text != "" {
		c.Kind, c.Format = Text, Date
	}
}

// odsText collects the text of a cell. Blanks in XML count as one, those at the
// beginning of a paragraph not at all; others are elements of their own.
type odsText struct {
	strings.Builder
	blank bool // one is due before the next letter
	begun bool // of the paragraph
}

var errLongText = errors.New("teks sel lebih panjang dari 1 MiB")

// cellText reads the paragraphs of the cell just entered. Notes on the cell and
// what is drawn over it are not part of it.
func (x *odfReader) cellText() (text string, written bool, err error) {
	var t odsText
	paragraphs := 0
	err = x.each(func(el xml.StartElement) error {
		if !is(el, nsText, "p") && !is(el, nsText, "h") {
			return nil
		}
		if paragraphs++; paragraphs > 1 {
			t.WriteByte('\n')
		}
		t.blank, t.begun = false, false
		if err := x.paragraph(&t); err != nil {
			return err
		}
		t.literal("") // a blank at the end
		return nil
	})
	return t.String(), paragraphs > 0, err
}

// paragraph reads the text of the element just entered, with all within it.
func (x *odfReader) paragraph(t *odsText) error {
	for depth := x.depth; x.depth >= depth; {
		tok, err := x.next()
		if err != nil {
			return err
		}
		switch tok := tok.(type) {
		case xml.CharData:
			t.add(string(tok))
		case xml.StartElement:
			if err := x.inline(t, tok); err != nil {
				return err
			}
		}
		if t.Len() > maxText {
			return errLongText
		}
	}
	return nil
}

// inline adds what an element within a paragraph stands for.
func (x *odfReader) inline(t *odsText, el xml.StartElement) error {
	switch {
	case is(el, nsText, "s"):
		n, err := strconv.Atoi(odfAttr(el, nsText, "c"))
		if err != nil {
			n = 1
		}
		if n < 0 || n > maxText {
			return errLongText
		}
		t.literal(strings.Repeat(" ", n))
	case is(el, nsText, "tab"):
		t.literal("\t")
	case is(el, nsText, "line-break"):
		t.literal("\n")
	case is(el, nsOffice, "annotation"), is(el, nsText, "ruby-text"):
		return x.each(func(xml.StartElement) error { return nil })
	}
	return nil
}

// add takes characters of the file, blanks as one and none at the beginning.
func (t *odsText) add(s string) {
	for _, r := range s {
		switch r {
		case ' ', '\t', '\n', '\r':
			t.blank = t.begun
		default:
			t.literal(string(r))
		}
	}
}

// literal takes characters as they stand.
func (t *odsText) literal(s string) {
	if t.blank {
		t.WriteByte(' ')
	}
	t.WriteString(s)
	t.blank, t.begun = false, true
}
