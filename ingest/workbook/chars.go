package workbook

import (
	"bytes"
	"strconv"
	"unicode/utf8"
)

// The classes of bytes. Most bytes of a part are of none that needs a look.
const (
	nameByte    = 1 << iota // may stand in a name
	firstByte               // may begin one
	spaceByte               // blank, tab, line end
	specialByte             // a look is needed: & < ] line ends of Windows, controls, not ASCII
	foreignByte             // not ASCII
)

var byteClass = byteClasses()

func byteClasses() (table [256]uint8) {
	for c := range table {
		switch b := byte(c); {
		case b >= utf8.RuneSelf:
			table[c] = nameByte | firstByte | specialByte | foreignByte
		case b >= 'a' && b <= 'z', b >= 'A' && b <= 'Z', b == '_':
			table[c] = nameByte | firstByte
		case b >= '0' && b <= '9', b == '-', b == '.':
			table[c] = nameByte
		case b == ' ', b == '\t', b == '\n':
			table[c] = spaceByte
		case b == '\r':
			table[c] = spaceByte | specialByte
		case b < ' ', b == '&', b == '<', b == ']':
			table[c] = specialByte
		}
	}
	return table
}

// isBlank says that a text is nothing but white space.
func isBlank(b []byte) bool {
	for _, c := range b {
		if byteClass[c]&spaceByte == 0 {
			return false
		}
	}
	return true
}

// characters reads text up to the next tag. Only a text too long for the
// window is cut, and that may only be one of blanks.
func (x *scanner) characters(b []byte) int {
	n := bytes.IndexByte(b, '<')
	switch {
	case n >= 0:
	case x.ended != nil, len(b) >= maxToken && isBlank(b):
		n = len(b)
	default:
		return 0
	}
	var seen uint8
	for _, c := range b[:n] {
		seen |= byteClass[c]
	}
	x.chars = x.span(0, n)
	if seen&specialByte != 0 {
		x.decoded = x.decoded[:0]
		x.chars = x.decode(b[:n], inElement)
	}
	return n
}

// charPlace is where characters stand, which decides what they may be.
type charPlace uint8

const (
	inElement charPlace = iota
	inValue
	inCDATA
	inComment
)

// decode checks characters and gives them as they are meant: references
// resolved, line ends as \n, and in the value of an attribute as blanks.
func (x *scanner) decode(raw []byte, in charPlace) span {
	from := len(x.decoded)
	for i := 0; i < len(raw); {
		c, n := raw[i], 1
		switch {
		case c == '&' && in <= inValue:
			var r rune
			if r, n = xmlReference(raw[i:]); n == 0 {
				x.fail("memuat rujukan %.12q yang tidak dikenal", raw[i:])
				return span{}
			}
			x.decoded = utf8.AppendRune(x.decoded, r)
			i += n
			continue
		case c == '<' && in == inValue, c == ']' && in == inElement && bytes.HasPrefix(raw[i:], []byte("]]>")):
			x.fail("rusak: %.3q tidak boleh berada di sini", raw[i:])
			return span{}
		case c == '\r':
			if i+1 < len(raw) && raw[i+1] == '\n' {
				i++
			}
			c = '\n'
		case c >= utf8.RuneSelf:
			var r rune
			if r, n = utf8.DecodeRune(raw[i:]); r == utf8.RuneError && n == 1 || !isXMLChar(r) {
				x.fail("bukan UTF-8: %.4q", raw[i:])
				return span{}
			}
		case !isXMLChar(rune(c)):
			x.fail("memuat karakter kendali %q", c)
			return span{}
		}
		if in == inValue && (c == '\n' || c == '\t') {
			c = ' '
		}
		if n == 1 {
			x.decoded = append(x.decoded, c)
		} else {
			x.decoded = append(x.decoded, raw[i:i+n]...)
		}
		i += n
	}
	return span{from, len(x.decoded), true}
}

// valid says that the characters may stand in XML.
func (x *scanner) valid(b []byte) bool {
	x.decode(b, inComment)
	return x.err == nil
}

// longestReference is a character number with more zeros than anyone writes.
const longestReference = len("&#x0000000010FFFF;")

// xmlReference reads &name; or &#number; and its length, 0 where it is neither.
func xmlReference(b []byte) (rune, int) {
	n := bytes.IndexByte(b[:min(len(b), longestReference)], ';')
	if n < 2 {
		return 0, 0
	}
	name := string(b[1:n])
	if name[0] == '#' {
		digits, base := name[1:], 10
		if digits != "" && digits[0] == 'x' {
			digits, base = digits[1:], 16
		}
		v, err := strconv.ParseUint(digits, base, 32)
		if err != nil || v > utf8.MaxRune || !isXMLChar(rune(v)) {
			return 0, 0
		}
		return rune(v), n + 1
	}
	switch name {
	case "lt":
		return '<', n + 1
	case "gt":
		return '>', n + 1
	case "amp":
		return '&', n + 1
	case "apos":
		return '\'', n + 1
	case "quot":
		return '"', n + 1
	}
	return 0, 0
}

// isXMLChar says that XML 1.0 allows the character.
func isXMLChar(r rune) bool {
	switch {
	case r < ' ':
		return r == '\t' || r == '\n' || r == '\r'
	case r < 0xd800:
		return true
	}
	return r >= 0xe000 && r < 0xfffe || r >= 0x10000 && r <= utf8.MaxRune
}
