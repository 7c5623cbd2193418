package workbook

import (
	"bytes"
	"encoding/xml"
	"errors"
	"fmt"
	"io"
)

const (
	maxDepth = 256     // nested elements
	maxText  = 1 << 20 // bytes of one text; Excel stops at 32,767 characters
)

type element = xml.StartElement

// walker reads a part as a tree, strictly: every element closed, one root,
// nothing after it. It takes raw tokens and checks the nesting itself, which
// costs about half of encoding/xml's own name-space bookkeeping. An element is
// ours when it has the prefix of the root; all others are passed over whole.
type walker struct {
	dec   *xml.Decoder
	stack []xml.Name
	own   string
}

func newWalker(r io.Reader) *walker { return &walker{dec: xml.NewDecoder(r)} }

// next gives the next token, io.EOF only where every element is closed.
func (w *walker) next() (xml.Token, error) {
	tok, err := w.dec.RawToken()
	if err == io.EOF && len(w.stack) > 0 {
		return nil, fmt.Errorf("terpotong: berakhir sebelum </%s>", w.stack[len(w.stack)-1].Local)
	}
	if err == io.EOF {
		return nil, err
	}
	if err != nil {
		return nil, fmt.Errorf("rusak atau terpotong: %w", err)
	}
	switch el := tok.(type) {
	case xml.StartElement:
		if len(w.stack) == maxDepth {
			return nil, fmt.Errorf("elemen bersarang lebih dari %d tingkat", maxDepth)
		}
		w.stack = append(w.stack, el.Name)
	case xml.EndElement:
		if len(w.stack) == 0 || w.stack[len(w.stack)-1] != el.Name {
			return nil, fmt.Errorf("rusak: </%s> tanpa pembuka", el.Name.Local)
		}
		w.stack = w.stack[:len(w.stack)-1]
	}
	return tok, nil
}

// root walks the children of the root element and then to the end of the part.
func (w *walker) root(name string, visit func(element) error) error {
	for {
		tok, err := w.next()
		if err == io.EOF {
			return errors.New("bagian ini tidak berisi apa-apa")
		}
		if err != nil {
			return err
		}
		if el, ok := tok.(xml.StartElement); ok {
			if el.Name.Local != name {
				return fmt.Errorf("berisi <%s>, seharusnya <%s>", el.Name.Local, name)
			}
			w.own = el.Name.Space
			break
		}
	}
	if err := w.children(visit); err != nil {
		return err
	}
	for {
		tok, err := w.next()
		if err == io.EOF {
			return nil
		}
		if err != nil {
			return err
		}
		switch tok := tok.(type) {
		case xml.StartElement:
			return fmt.Errorf("rusak: <%s> sesudah </%s>", tok.Name.Local, name)
		case xml.CharData:
			if len(bytes.TrimSpace(tok)) > 0 {
				return fmt.Errorf("rusak: teks sesudah </%s>", name)
			}
		}
	}
}

// children calls visit for each child of the element just entered, up to its
// end. What visit leaves unread of a child is passed over.
func (w *walker) children(visit func(element) error) error {
	depth := len(w.stack)
	for {
		tok, err := w.next()
		if err != nil {
			return err
		}
		if el, ok := tok.(xml.StartElement); ok {
			if el.Name.Space == w.own {
				if err := visit(el); err != nil {
					return err
				}
			}
			if err := w.leave(depth); err != nil {
				return err
			}
		}
		if len(w.stack) < depth {
			return nil
		}
	}
}

// leave reads on until no more than depth elements are open.
func (w *walker) leave(depth int) error {
	for len(w.stack) > depth {
		if _, err := w.next(); err != nil {
			return err
		}
	}
	return nil
}

// text appends the text of the element just entered, up to its end, exactly as
// it stands: whether or not xml:space says so, no blank is dropped.
func (w *walker) text(buf []byte) ([]byte, error) {
	depth := len(w.stack)
	for {
		tok, err := w.next()
		if err != nil {
			return nil, err
		}
		if data, ok := tok.(xml.CharData); ok && len(w.stack) == depth {
			if buf = append(buf, data...); len(buf) > maxText {
				return nil, errors.New("teks sel lebih panjang dari 1 MiB")
			}
		}
		if len(w.stack) < depth {
			return buf, nil
		}
	}
}

// attr is the value of an attribute without prefix, "" where it is absent.
func attr(el element, name string) string {
	for _, a := range el.Attr {
		if a.Name.Local == name && a.Name.Space == "" {
			return a.Value
		}
	}
	return ""
}

// isTrue reads an xsd:boolean; absent is false.
func isTrue(value string) bool { return value == "1" || value == "true" || value == "on" }
