package workbook

import (
	"bytes"
	"errors"
	"fmt"
	"io"
)

// The bounds of what a scanner holds of a part.
const (
	windowSize = 64 << 10 // bytes read at a time
	maxToken   = 1 << 20  // bytes of one tag, comment or stretch of text
	maxText    = 1 << 20  // bytes of one text; Excel stops at 32,767 characters
	maxDepth   = 256      // nested elements
	maxAttrs   = 128      // attributes of one element
)

// scanner reads a part of XML as a tree, strictly and in one pass: every
// element closed, one root, nothing after it, no DTD, no entity but the five
// of XML and character numbers, UTF-8 only. What it hands out lies in its
// window and is gone with the next token. An element is ours when it has the
// prefix of the root; all others are passed over whole.
//
// An error stays: next then only gives noToken, child only false, and the caller
// looks at err when its loop is done.
type scanner struct {
	src   io.Reader
	buf   []byte // the window, read up to pos
	pos   int
	base  int64 // where in the part the window begins
	first int   // where in the part the text begins, after a byte order mark
	ended error // how the source ended, nil while it goes on
	err   error

	prefix, name []byte // of the last start tag
	attrs        []xmlAttr
	chars        []byte // the last text
	decoded      []byte // values and texts that do not stand in the window as they are
	closed       bool   // the last start tag was an end tag as well

	names []byte // of the open elements, one after the other …
	stack []int  // … and where each begins
	own   string // prefix of the root
}

// xmlAttr is one attribute, its name with the prefix.
type xmlAttr struct{ name, value []byte }

// xmlToken is a kind of token.
type xmlToken uint8

const (
	noToken xmlToken = iota // the end of the part, or an error
	startToken
	endToken
	textToken
)

// newScanner reads a part that is about size bytes long.
func newScanner(src io.Reader, size uint64) *scanner {
	return &scanner{src: src, buf: make([]byte, 0, min(windowSize, size+512))}
}

// document reads a part whose root element has this name. What read leaves
// unread is passed over, but checked to the last byte.
func (x *scanner) document(root string, read func(*scanner) error) error {
	if err := x.open(root); err != nil {
		return err
	}
	if err := read(x); err != nil {
		return err
	}
	return x.finish(root)
}

// open reads up to the root element.
func (x *scanner) open(root string) error {
	x.fill()
	switch {
	case bytes.HasPrefix(x.buf, []byte("\xef\xbb\xbf")):
		x.pos, x.first = 3, 3
	case bytes.HasPrefix(x.buf, []byte("\xff\xfe")), bytes.HasPrefix(x.buf, []byte("\xfe\xff")):
		return errors.New("memakai pengodean UTF-16, bukan UTF-8; buka dengan Excel atau LibreOffice lalu simpan ulang")
	}
	for {
		switch x.next() {
		case noToken:
			if x.err == nil {
				return errors.New("bagian ini tidak berisi apa-apa")
			}
			return x.err
		case textToken:
			if !isBlank(x.chars) {
				return fmt.Errorf("rusak: teks sebelum <%s>", root)
			}
		case startToken:
			if string(x.name) != root {
				return fmt.Errorf("berisi <%s>, seharusnya <%s>", x.name, root)
			}
			x.own = string(x.prefix)
			return nil
		}
	}
}

// finish reads on to the end of the part, where nothing may follow the root.
func (x *scanner) finish(root string) error {
	for len(x.stack) > 0 && x.next() != noToken {
	}
	for {
		switch x.next() {
		case noToken:
			return x.err
		case startToken:
			return fmt.Errorf("rusak: <%s> sesudah </%s>", x.name, root)
		case textToken:
			if !isBlank(x.chars) {
				return fmt.Errorf("rusak: teks sesudah </%s>", root)
			}
		}
	}
}

// depth is the number of open elements, the one just entered included.
func (x *scanner) depth() int { return len(x.stack) }

// child goes to the next child of the element at this depth and is false at
// its end. What is left unread of the child before is passed over.
func (x *scanner) child(depth int) bool {
	for {
		switch x.next() {
		case startToken:
			if len(x.stack) == depth+1 && string(x.prefix) == x.own {
				return true
			}
		case endToken:
			if len(x.stack) < depth {
				return false
			}
		case noToken:
			return false
		}
	}
}

// text appends the text of the element just entered, up to its end, exactly as
// it stands: whether or not xml:space says so, no blank is dropped.
func (x *scanner) text(buf []byte) []byte {
	depth, limit := len(x.stack), len(buf)+maxText
	for {
		switch x.next() {
		case textToken:
			if len(x.stack) == depth {
				buf = append(buf, x.chars...)
			}
			if len(buf) > limit {
				x.fail("teks sel lebih panjang dari %d MiB", maxText>>20)
			}
		case endToken:
			if len(x.stack) < depth {
				return buf
			}
		case noToken:
			return buf
		}
	}
}

// attr is the value of an attribute without prefix, "" where it is absent.
func (x *scanner) attr(name string) string {
	for _, a := range x.attrs {
		if string(a.name) == name {
			return string(a.value)
		}
	}
	return ""
}

// isTrue reads an xsd:boolean; absent is false.
func isTrue(value string) bool { return value == "1" || value == "true" || value == "on" }

// next gives the next token of the part.
func (x *scanner) next() xmlToken {
	if x.closed {
		x.closed = false
		x.pop()
		return endToken
	}
	for x.err == nil {
		n, t := x.token(x.buf[x.pos:])
		switch {
		case x.err != nil:
		case n > 0:
			x.pos += n
			if t != noToken {
				return t
			}
		case !x.fill():
			x.cutOff()
			return noToken
		}
	}
	return noToken
}

// token reads the token that b begins with and its length, 0 where b is too
// short to tell. A comment or instruction is no token, but has a length.
func (x *scanner) token(b []byte) (int, xmlToken) {
	switch {
	case len(b) == 0:
		return 0, noToken
	case b[0] != '<':
		return x.characters(b), textToken
	case len(b) == 1:
		return 0, noToken
	}
	x.decoded = x.decoded[:0]
	switch b[1] {
	case '/':
		return x.endTag(b), endToken
	case '!':
		return x.declaration(b)
	case '?':
		return x.instruction(b), noToken
	}
	return x.startTag(b), startToken
}

// fill slides what is unread to the front of the window and reads behind it.
// It is false when nothing more came.
func (x *scanner) fill() bool {
	if x.ended != nil {
		return false
	}
	x.base += int64(x.pos)
	rest := x.buf[x.pos:]
	if len(rest) == cap(x.buf) {
		if len(rest) >= maxToken {
			x.fail("sebuah tag atau teks lebih panjang dari %d MiB", maxToken>>20)
			return false
		}
		x.buf = make([]byte, 0, min(maxToken, 2*cap(x.buf)))
	}
	x.buf = append(x.buf[:0], rest...)
	x.pos = 0
	had := len(x.buf)
	for x.ended == nil && len(x.buf) < cap(x.buf) {
		var n int
		n, x.ended = x.src.Read(x.buf[len(x.buf):cap(x.buf)])
		x.buf = x.buf[:len(x.buf)+n]
	}
	return len(x.buf) > had
}

// cutOff says why there is nothing more, unless the part ended where it may.
func (x *scanner) cutOff() {
	switch {
	case x.err != nil:
	case x.ended != io.EOF:
		x.fail("tidak terbaca sampai akhir: %w", x.ended)
	case len(x.stack) > 0:
		x.fail("terpotong: berakhir sebelum </%s>", x.top())
	case x.pos < len(x.buf):
		x.fail("terpotong di tengah sebuah tag")
	}
}

// fail keeps the first error.
func (x *scanner) fail(format string, args ...any) {
	if x.err == nil {
		x.err = fmt.Errorf(format, args...)
	}
}

// offset is where in the part the scanner stands.
func (x *scanner) offset() int64 { return x.base + int64(x.pos) }

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
