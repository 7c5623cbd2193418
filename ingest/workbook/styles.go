package workbook

import (
	"errors"
	"fmt"
	"strconv"
	"strings"
	"unicode/utf8"
)

// look is what a cell style says of its cells.
type look struct {
	format Format
	bold   bool
	indent uint8
}

// cellStyle is a line of cellXfs: numbers of a format and a font.
type cellStyle struct {
	format, font string
	indent       uint8
}

// styleSheet is what of the styles part is read.
type styleSheet struct {
	codes  map[string]string // number formats by id
	bold   []bool            // of each font
	styles []cellStyle
}

// readLooks reads the styles once. A workbook without any has the one look
// every workbook begins with.
func (b *xlsxBook) readLooks() error {
	switch {
	case b.looks != nil:
		return nil
	case b.stylesPart == "":
		b.looks = make([]look, 1)
		return nil
	}
	s := styleSheet{codes: make(map[string]string)}
	if err := b.c.walk(b.stylesPart, "styleSheet", s.read); err != nil {
		return err
	}
	looks, err := s.looks()
	if err != nil {
		return &PartError{Part: b.stylesPart, Err: err}
	}
	b.looks = looks
	return nil
}

// read collects the sections that matter. None of them nears maxEntries.
func (s *styleSheet) read(x *scanner) error {
	for in := x.depth(); x.child(in); {
		section := string(x.name())
		for in := x.depth(); x.child(in); {
			switch section {
			case "numFmts":
				s.codes[x.attr("numFmtId")] = x.attr("formatCode")
			case "fonts":
				s.bold = append(s.bold, isBold(x))
			case "cellXfs":
				s.styles = append(s.styles, readStyle(x))
			}
			if max(len(s.codes), len(s.bold), len(s.styles)) > maxEntries {
				return tooMany("gaya")
			}
		}
	}
	return x.err
}

// isBold reads a font; <b/> is true, <b val="0"/> is not.
func isBold(x *scanner) (bold bool) {
	for in := x.depth(); x.child(in); {
		if string(x.name()) == "b" {
			bold = x.attr("val") == "" || isTrue(x.attr("val"))
		}
	}
	return bold
}

// readStyle reads an <xf>. An indent beyond what a dialogue allows is none.
func readStyle(x *scanner) cellStyle {
	c := cellStyle{format: x.attr("numFmtId"), font: x.attr("fontId")}
	for in := x.depth(); x.child(in); {
		if string(x.name()) == "alignment" {
			if n, err := strconv.ParseUint(x.attr("indent"), 10, 8); err == nil {
				c.indent = uint8(n)
			}
		}
	}
	return c
}

// looks resolves the numbers of every cell style.
func (s *styleSheet) looks() ([]look, error) {
	if len(s.styles) == 0 {
		return nil, errors.New("tidak memuat gaya sel")
	}
	if len(s.bold) == 0 {
		s.bold = make([]bool, 1) // the font every workbook begins with
	}
	looks := make([]look, len(s.styles))
	for i, style := range s.styles {
		looks[i] = look{format: builtinClass(style.format), indent: style.indent}
		if code, ok := s.codes[style.format]; ok {
			looks[i].format = formatClass(code)
		}
		if style.font == "" {
			continue
		}
		font, err := strconv.Atoi(style.font)
		if err != nil || font < 0 || font >= len(s.bold) {
			return nil, fmt.Errorf("gaya %d merujuk huruf nomor %q, yang ada 0 sampai %d", i, style.font, len(s.bold)-1)
		}
		looks[i].bold = s.bold[font]
	}
	return looks, nil
}

// builtinClass is the class of a format that workbooks name by number alone
// (ECMA-376 part 1, 18.8.30); 27–36 and 50–58 are dates in eastern locales.
func builtinClass(id string) Format {
	n, err := strconv.Atoi(id)
	switch {
	case err != nil:
		return Plain
	case n == 9, n == 10:
		return Percent
	case n >= 14 && n <= 22, n >= 27 && n <= 36, n >= 45 && n <= 47, n >= 50 && n <= 58:
		return Date
	}
	return Plain
}

// formatClass reads a format code as far as its class: the first percent sign
// or date letter that is not quoted, escaped or in brackets. Brackets hold
// colours, locales and conditions, but [h], [mm] and the like are elapsed time.
func formatClass(code string) Format {
	code = strings.ToLower(code)
	for code != "" {
		c, rest := code[0], code[1:]
		switch c {
		case '"':
			_, rest, _ = strings.Cut(rest, `"`)
		case '\\', '_', '*': // literal, a blank as wide as, fill with: the next character
			_, n := utf8.DecodeRuneInString(rest)
			rest = rest[n:]
		case '[':
			inside, after, _ := strings.Cut(rest, "]")
			if inside != "" && (strings.Trim(inside, "h") == "" || strings.Trim(inside, "m") == "" || strings.Trim(inside, "s") == "") {
				return Date
			}
			rest = after
		case '%':
			return Percent
		case 'y', 'm', 'd', 'h', 's':
			return Date
		}
		code = rest
	}
	return Plain
}
