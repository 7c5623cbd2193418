package workbook

import (
	"encoding/xml"
	"errors"
	"fmt"
	"io"
)

const (
	odsMime = "application/vnd.oasis.opendocument.spreadsheet"
	odfName = "urn:oasis:names:tc:opendocument:xmlns:"
	// maxPiece bounds a tag or a text, in bytes: a cell may hold 1 MiB.
	maxPiece = 4 << 20
	maxDeep  = 256
)

// The name spaces of OpenDocument that are read, by the end of their address.
const (
	nsOffice = odfName + "office:1.0"
	nsTable  = odfName + "table:1.0"
	nsText   = odfName + "text:1.0"
	nsStyle  = odfName + "style:1.0"
	nsFO     = odfName + "xsl-fo-compatible:1.0"
	nsCalc   = "urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0"
)

// odfReader reads a part of OpenDocument element by element, strictly: what is
// not closed is cut off.
type odfReader struct {
	dec   *xml.Decoder
	in    *tokenBound
	depth int
}

// tokenBound stops a tag or a text that does not end.
type tokenBound struct {
	io.Reader
	n int
}

func (b *tokenBound) Read(p []byte) (int, error) {
	if b.n > maxPiece {
		return 0, fmt.Errorf("satu teks atau tanda lebih panjang dari %d MiB", maxPiece>>20)
	}
	n, err := b.Reader.Read(p)
	b.n += n
	return n, err
}

func newODFReader(r io.Reader) *odfReader {
	in := &tokenBound{Reader: r}
	return &odfReader{dec: xml.NewDecoder(in), in: in}
}

// next gives the next token and keeps count of what is open.
func (x *odfReader) next() (xml.Token, error) {
	x.in.n = 0
	tok, err := x.dec.Token()
	if err == io.EOF {
		return nil, err
	}
	if err != nil {
		return nil, fmt.Errorf("rusak atau terpotong: %w", err)
	}
	switch tok.(type) {
	case xml.StartElement:
		if x.depth++; x.depth > maxDeep {
			return nil, fmt.Errorf("elemen bersarang lebih dari %d tingkat", maxDeep)
		}
	case xml.EndElement:
		x.depth--
	}
	return tok, nil
}

// child enters the next element within the one at this depth and passes over
// whatever is left of the one before; false at the end of the outer one.
func (x *odfReader) child(depth int) (el xml.StartElement, ok bool, err error) {
	for {
		tok, err := x.next()
		if err == io.EOF && depth > 0 {
			err = errors.New("terpotong")
		}
		if err != nil {
			return el, false, err
		}
		switch tok := tok.(type) {
		case xml.StartElement:
			if x.depth == depth+1 {
				return tok, true, nil
			}
		case xml.EndElement:
			if x.depth < depth {
				return el, false, nil
			}
		}
	}
}

// each visits the elements within the one just entered.
func (x *odfReader) each(visit func(xml.StartElement) error) error {
	depth := x.depth
	for {
		el, ok, err := x.child(depth)
		if err != nil || !ok {
			return err
		}
		if err := visit(el); err != nil {
			return err
		}
	}
}

// is tells an element by name space and name.
func is(el xml.StartElement, space, local string) bool {
	return el.Name.Local == local && el.Name.Space == space
}

// odfAttr is an attribute of an element, "" where it is absent.
func odfAttr(el xml.StartElement, space, local string) string {
	for _, a := range el.Attr {
		if a.Name.Local == local && a.Name.Space == space {
			return a.Value
		}
	}
	return ""
}

// odfPart reads a part from its root element to its last byte.
func (b *odsBook) part(name string, visit func(*odfReader, xml.StartElement) error) error {
	rc, err := b.c.open(name)
	if err != nil {
		return b.c.fault(name, "", err)
	}
	defer rc.Close()
	x := newODFReader(rc)
	return b.placed(name, x, x.document(visit))
}

// document visits the elements within the root and reads on to the end.
func (x *odfReader) document(visit func(*odfReader, xml.StartElement) error) error {
	_, ok, err := x.child(0)
	if err == io.EOF || err == nil && !ok {
		return errors.New("bagian ini tidak berisi apa-apa")
	}
	if err != nil {
		return err
	}
	if err := x.each(func(el xml.StartElement) error { return visit(x, el) }); err != nil {
		return err
	}
	for {
		if _, err := x.next(); err == io.EOF {
			return nil
		} else if err != nil {
			return err
		}
	}
}

// placed gives an error its part and position.
func (b *odsBook) placed(name string, x *odfReader, err error) error {
	var theirs *visitError
	if err == nil || errors.As(err, &theirs) {
		return err
	}
	return b.c.fault(name, fmt.Sprintf("bita %d", x.dec.InputOffset()), err)
}
