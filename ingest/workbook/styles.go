package workbook

import (
	"errors"
	"fmt"
	"strconv"
	"strings"
	"unicode/utf8"
)

// format is the class of the number format of a cell with style index s.
func (b *xlsxBook) format(s string) (Format, error) {
	if !b.formatsRead {
		formats, err := b.readStyles()
		if err != nil {
			return Plain, err
		}
		b.formats, b.formatsRead = formats, true
	}
	if s == "" {
		s = "0"
	}
	i, err := strconv.Atoi(s)
	if err != nil || i < 0 || i >= len(b.formats) {
		return Plain, fmt.Errorf("merujuk gaya nomor %q, yang ada 0 sampai %d", s, len(b.formats)-1)
	}
	return b.formats[i], nil
}

// readStyles lists the format class of every cell style. A workbook without
// styles has the one every workbook begins with.
func (b *xlsxBook) readStyles() ([]Format, error) {
	if b.stylesPart == "" {
		return []Format{Plain}, nil
	}
	codes := make(map[string]string)
	var ids []string
	err := b.c.walk(b.stylesPart, "styleSheet", func(w *walker, el element) error {
		switch el.Name.Local {
		case "numFmts":
			return w.children(func(el element) error {
				codes[attr(el, "numFmtId")] = attr(el, "formatCode")
				return nil
			})
		case "cellXfs":
			return w.children(func(el element) error {
				if el.Name.Local == "xf" {
					ids = append(ids, attr(el, "numFmtId"))
				}
				return nil
			})
		}
		return nil
	})
	if err != nil {
		return nil, err
	}
	if len(ids) == 0 {
		return nil, &PartError{Part: b.stylesPart, Err: errors.New("tidak memuat gaya sel")}
	}
	formats := make([]Format, len(ids))
	for i, id := range ids {
		if code, ok := codes[id]; ok {
			formats[i] = formatClass(code)
		} else {
			formats[i] = builtinClass(id)
		}
	}
	return formats, nil
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
