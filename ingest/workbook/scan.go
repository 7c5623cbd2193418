package workbook

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"sync"
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
	src    io.Reader
	window *[windowSize]byte
	buf    []byte // what lies in the window, or in a larger one; read up to pos
	pos    int
	base   int64 // where in the part the window begins
	first  int   // where in the part the text begins, after a byte order mark
	ended  error // how the source ended, nil while it goes on
	err    error

	prefix, local span // of the last start tag
	attrs         []xmlAttr
	chars         span   // the last text
	decoded       []byte // values and texts that do not stand in the window as they are
	closed        bool   // the last start tag was an end tag as well

	names []byte // of the open elements, one after the other …
	stack []int  // … and where each begins
	own   string // prefix of the root
}

// span is a piece of the window or of what was decoded. Offsets, because every
// pointer written is work for the garbage collector, and there are millions.
type span struct {
	from, to int
	decoded  bool
}

// xmlAttr is one attribute, its name with the prefix.
type xmlAttr struct{ name, value span }

// xmlToken is a kind of token.
type xmlToken uint8

const (
	noToken xmlToken = iota // the end of the part, or an error
	startToken
	endToken
	textToken
)

// windows are used again from part to part: a small workbook has ten parts.
var windows = sync.Pool{New: func() any { return new([windowSize]byte) }}

func newScanner(src io.Reader) *scanner {
	w := windows.Get().(*[windowSize]byte)
	return &scanner{src: src, window: w, buf: w[:0]}
}

// release gives the window back; the scanner is not used again.
func (x *scanner) release() {
	windows.Put(x.window)
	x.window, x.buf = nil, nil
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

// open reads up to the root element, which may be any where no name is given.
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
			if !isBlank(x.bytes(x.chars)) {
				return fmt.Errorf("rusak: teks sebelum <%s>", root)
			}
		case startToken:
			if root != "" && string(x.name()) != root {
				return fmt.Errorf("berisi <%s>, seharusnya <%s>", x.name(), root)
			}
			x.own = string(x.bytes(x.prefix))
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
			return fmt.Errorf("rusak: <%s> sesudah </%s>", x.name(), root)
		case textToken:
			if !isBlank(x.bytes(x.chars)) {
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
			if len(x.stack) == depth+1 && string(x.bytes(x.prefix)) == x.own {
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
// it stands: whether or not xml:space says so, no blank is dropped. What buf
// already holds is the beginning of the same text.
func (x *scanner) text(buf []byte) []byte {
	depth := len(x.stack)
	for {
		switch x.next() {
		case textToken:
			if len(x.stack) == depth {
				buf = append(buf, x.bytes(x.chars)...)
			}
			if len(buf) > maxText {
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

func (x *scanner) bytes(s span) []byte {
	if s.decoded {
		return x.decoded[s.from:s.to]
	}
	return x.buf[s.from:s.to]
}

// name is that of the element just entered, without its prefix.
func (x *scanner) name() []byte { return x.bytes(x.local) }

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
// It is false when the end was known before: that there is an end may be news,
// too, for a text that waits for the next tag.
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
	for x.ended == nil && len(x.buf) < cap(x.buf) {
		var n int
		n, x.ended = x.src.Read(x.buf[len(x.buf):cap(x.buf)])
		x.buf = x.buf[:len(x.buf)+n]
	}
	return true
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
