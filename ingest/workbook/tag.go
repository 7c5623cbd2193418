package workbook

import (
	"bytes"
	"io"
	"strings"
)

// startTag reads <name a="1"> or <name/>. Like all readers of tokens it gives
// the length, 0 where b ends before the token does.
func (x *scanner) startTag(b []byte) int {
	n, colon := x.qualified(b, 1)
	if n == 0 {
		return 0
	}
	name := b[1:n]
	i := x.attributes(b, n)
	if i == 0 {
		return 0
	}
	switch {
	case b[i] == '>':
		x.closed = false
	case b[i] != '/':
		x.fail("rusak: %q di dalam <%s>", b[i], name)
		return 0
	case i+1 == len(b):
		return 0
	case b[i+1] != '>':
		x.fail("rusak: / di dalam <%s>", name)
		return 0
	default:
		x.closed = true
		i++
	}
	x.prefix, x.local = span{}, x.span(1, n)
	if colon > 0 {
		x.prefix, x.local = x.span(1, colon), x.span(colon+1, n)
	}
	x.push(name)
	return i + 1
}

// span is a piece of the token that is being read, which begins at pos.
func (x *scanner) span(from, to int) span { return span{from: x.pos + from, to: x.pos + to} }

// qualified reads a name from b[i] on: where it ends, and its colon, 0 without.
func (x *scanner) qualified(b []byte, i int) (n, colon int) {
	first := i
	var seen uint8
	for ; ; i++ {
		for i < len(b) && byteClass[b[i]]&nameByte != 0 {
			seen |= byteClass[b[i]]
			i++
		}
		if i == len(b) {
			return 0, 0
		}
		if b[i] != ':' || colon > 0 {
			break
		}
		colon = i
	}
	local := max(first, colon+1)
	switch {
	case i == local, first == colon, b[i] == ':',
		byteClass[b[first]]&firstByte == 0, byteClass[b[local]]&firstByte == 0,
		seen&foreignByte != 0 && !x.valid(b[first:i]):
		x.fail("rusak: nama yang tidak sah pada tag %.40q", b[:i+1])
		return 0, 0
	}
	return i, colon
}

// attributes reads attributes from b[i] on and gives where they end: at the
// first byte that is neither blank nor the beginning of one.
func (x *scanner) attributes(b []byte, i int) int {
	x.attrs = x.attrs[:0]
	for {
		before := i
		for i < len(b) && byteClass[b[i]]&spaceByte != 0 {
			i++
		}
		switch {
		case i == len(b):
			return 0
		case byteClass[b[i]]&firstByte == 0:
			return i
		case i == before:
			x.fail("rusak: atribut tidak dipisah spasi dari yang di depannya")
			return 0
		}
		if i = x.attribute(b, i); i == 0 {
			return 0
		}
	}
}

// attribute reads name="value" and gives where it ends.
func (x *scanner) attribute(b []byte, i int) int {
	n, _ := x.qualified(b, i)
	if n == 0 {
		return 0
	}
	begin, name := i, b[i:n]
	for i = n; i < len(b) && byteClass[b[i]]&spaceByte != 0; i++ {
	}
	if i < len(b) && b[i] != '=' {
		x.fail("rusak: atribut %s tanpa nilai", name)
		return 0
	}
	for i++; i < len(b) && byteClass[b[i]]&spaceByte != 0; i++ {
	}
	if i >= len(b) {
		return 0
	}
	quote := b[i]
	if quote != '"' && quote != '\'' {
		x.fail("rusak: nilai atribut %s tanpa tanda kutip", name)
		return 0
	}
	i++
	var seen uint8
	from := i
	for ; i < len(b) && b[i] != quote; i++ {
		seen |= byteClass[b[i]]
	}
	if i == len(b) {
		return 0
	}
	a := xmlAttr{x.span(begin, n), x.span(from, i)}
	if seen&(specialByte|spaceByte) != 0 {
		a.value = x.decode(b[from:i], inValue)
	}
	x.addAttribute(name, a)
	return i + 1
}

func (x *scanner) addAttribute(name []byte, added xmlAttr) {
	for _, a := range x.attrs {
		if string(x.bytes(a.name)) == string(name) {
			x.fail("rusak: atribut %s disebut dua kali", name)
			return
		}
	}
	if len(x.attrs) == maxAttrs {
		x.fail("sebuah tag memuat lebih dari %d atribut", maxAttrs)
		return
	}
	x.attrs = append(x.attrs, added)
}

// attr is the value of an attribute without prefix, "" where it is absent.
func (x *scanner) attr(name string) string {
	for _, a := range x.attrs {
		if string(x.bytes(a.name)) == name {
			return string(x.bytes(a.value))
		}
	}
	return ""
}

// isTrue reads an xsd:boolean; absent is false.
func isTrue(value string) bool { return value == "1" || value == "true" || value == "on" }

// endTag reads </name>.
func (x *scanner) endTag(b []byte) int {
	open := x.top()
	n := len("</") + len(open)
	if open != nil && n < len(b) && b[n] == '>' && string(b[2:n]) == string(open) {
		x.pop()
		return n + 1
	}
	n = bytes.IndexByte(b, '>')
	if n < 0 {
		return 0
	}
	name := bytes.TrimRight(b[2:n], " \t\r\n")
	if open == nil || string(name) != string(open) {
		x.fail("rusak: </%.40s> tanpa pembuka", name)
		return 0
	}
	x.pop()
	return n + 1
}

// declaration reads what begins with <!, a comment or a CDATA section.
func (x *scanner) declaration(b []byte) (int, xmlToken) {
	const comment, cdata = "<!--", "<![CDATA["
	switch {
	case bytes.HasPrefix(b, []byte(comment)):
		n := bytes.Index(b[len(comment):], []byte("--"))
		if n < 0 || len(comment)+n+2 == len(b) {
			return 0, noToken
		}
		n += len(comment)
		if b[n+2] != '>' {
			x.fail("rusak: -- di dalam sebuah komentar")
			return 0, noToken
		}
		x.decode(b[len(comment):n], inComment)
		return n + 3, noToken
	case bytes.HasPrefix(b, []byte(cdata)):
		n := bytes.Index(b, []byte("]]>"))
		if n < 0 {
			return 0, noToken
		}
		if len(x.stack) == 0 {
			x.fail("rusak: teks di luar elemen pertama")
			return 0, noToken
		}
		x.chars = x.decode(b[len(cdata):n], inCDATA)
		return n + 3, textToken
	case len(b) < len(cdata):
		return 0, noToken
	}
	x.fail("memuat deklarasi (<!DOCTYPE …>) yang tidak dikenal oleh buku kerja")
	return 0, noToken
}

// instruction reads <?target …?>, the XML declaration among them.
func (x *scanner) instruction(b []byte) int {
	n := bytes.Index(b, []byte("?>"))
	if n < 0 {
		return 0
	}
	i, _ := x.qualified(b, 2)
	if i == 0 {
		return 0
	}
	switch target := b[2:i]; {
	case !bytes.EqualFold(target, []byte("xml")):
		if i < n && byteClass[b[i]]&spaceByte == 0 {
			x.fail("rusak: instruksi <?%s tidak sah", target)
		}
		x.decode(b[i:n], inComment)
	case string(target) != "xml", x.offset() != int64(x.first):
		x.fail("rusak: <?%s …?> bukan di awal bagian", target)
	case x.attributes(b, i) != n:
		x.fail("rusak: deklarasi XML tidak sah")
	case x.attr("version") != "1.0":
		x.fail("memakai XML versi %q, bukan 1.0", x.attr("version"))
	case x.attr("encoding") != "" && !strings.EqualFold(x.attr("encoding"), "utf-8"):
		x.fail("memakai pengodean %q, bukan UTF-8; buka dengan Excel atau LibreOffice lalu simpan ulang", x.attr("encoding"))
	}
	return n + 2
}

// push opens an element.
func (x *scanner) push(name []byte) {
	if len(x.stack) == maxDepth {
		x.fail("elemen bersarang lebih dari %d tingkat", maxDepth)
		return
	}
	x.stack = append(x.stack, len(x.names))
	x.names = append(x.names, name...)
}

// top is the name of the innermost open element, nil where none is.
func (x *scanner) top() []byte {
	if len(x.stack) == 0 {
		return nil
	}
	return x.names[x.stack[len(x.stack)-1]:]
}

func (x *scanner) pop() {
	last := len(x.stack) - 1
	x.names = x.names[:x.stack[last]]
	x.stack = x.stack[:last]
}

// WellFormed reads a part of XML to its last byte and says what is wrong with
// it, for whoever changes a part instead of reading it.
func WellFormed(part io.Reader) error {
	x := newScanner(part)
	defer x.release()
	return x.document("", func(*scanner) error { return nil })
}
