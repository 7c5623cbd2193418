package workbook

import (
	"archive/zip"
	"bytes"
	"errors"
	"html"
	"io"
	"strconv"
	"strings"
)

// The floor is the least that reading can cost: unzip, inflate a part whole,
// run over its bytes, and give every cell its position, type, format class and
// text, without checks, bounds or copies. Reading is measured against it.

// floorCell is one cell; its text lies in the inflated part.
type floorCell struct {
	row, col int
	kind     byte // first letter of attribute t, 0 for a number
	format   Format
	text     []byte
}

// floorBook is a workbook whose parts have their usual names.
type floorBook struct {
	parts   map[string]*zip.File
	formats []Format
	shared  [][]byte
}

var errFloor = errors.New("cut off")

// floorAll gives the number of cells that are not blank.
func floorAll(name string) (cells int, err error) {
	zr, err := zip.OpenReader(name)
	if err != nil {
		return 0, err
	}
	defer zr.Close()
	f := &floorBook{parts: make(map[string]*zip.File)}
	for _, part := range zr.File {
		f.parts[part.Name] = part
	}
	if err := f.readStyles(); err != nil {
		return 0, err
	}
	if err := f.readShared(); err != nil {
		return 0, err
	}
	for part := range f.parts {
		if !strings.HasPrefix(part, "xl/worksheets/sheet") {
			continue
		}
		data, err := f.inflate(part)
		if err != nil {
			return 0, err
		}
		err = f.scan(data, func(c floorCell) {
			if len(c.text) > 0 {
				cells++
			}
		})
		if err != nil {
			return 0, err
		}
	}
	return cells, nil
}

// inflate gives a part whole, nothing for one that is absent.
func (f *floorBook) inflate(name string) ([]byte, error) {
	part := f.parts[name]
	if part == nil {
		return nil, nil
	}
	r, err := part.Open()
	if err != nil {
		return nil, err
	}
	defer r.Close()
	data := make([]byte, part.UncompressedSize64)
	_, err = io.ReadFull(r, data)
	return data, err
}

// floorTag finds the next tag: its name, with the slash of an end tag, what
// follows the name, and the bytes behind it.
func floorTag(b []byte) (name, attrs, rest []byte) {
	i := bytes.IndexByte(b, '<')
	if i < 0 {
		return nil, nil, nil
	}
	b = b[i+1:]
	n := bytes.IndexByte(b, '>')
	if n < 0 {
		return nil, nil, nil
	}
	tag := b[:n]
	for i, c := range tag {
		if c == ' ' || c == '/' && i > 0 {
			return tag[:i], tag[i:], b[n+1:]
		}
	}
	return tag, nil, b[n+1:]
}

// floorAttr cuts the next attribute off.
func floorAttr(b []byte) (name, value, rest []byte) {
	eq := bytes.IndexByte(b, '=')
	if eq < 0 || eq+2 > len(b) {
		return nil, nil, nil
	}
	value = b[eq+2:]
	n := bytes.IndexByte(value, '"')
	if n < 0 {
		return nil, nil, nil
	}
	return bytes.TrimLeft(b[:eq], " "), value[:n], value[n+1:]
}

func floorValue(attrs []byte, want string) []byte {
	for {
		name, value, rest := floorAttr(attrs)
		if name == nil || string(name) == want {
			return value
		}
		attrs = rest
	}
}

func floorNumber(b []byte) (n int) {
	for _, c := range b {
		n = n*10 + int(c-'0')
	}
	return n
}

// floorText is the text up to the next tag.
func floorText(b []byte) []byte {
	n := max(0, bytes.IndexByte(b, '<'))
	if bytes.IndexByte(b[:n], '&') < 0 {
		return b[:n]
	}
	return []byte(html.UnescapeString(string(b[:n])))
}

func (f *floorBook) readStyles() error {
	b, err := f.inflate("xl/styles.xml")
	codes := make(map[string]string)
	inside := false
	for len(b) > 0 {
		name, attrs, rest := floorTag(b)
		switch string(name) {
		case "numFmt":
			codes[string(floorValue(attrs, "numFmtId"))] = html.UnescapeString(string(floorValue(attrs, "formatCode")))
		case "cellXfs", "/cellXfs":
			inside = name[0] != '/'
		case "xf":
			if id := string(floorValue(attrs, "numFmtId")); inside && codes[id] != "" {
				f.formats = append(f.formats, formatClass(codes[id]))
			} else if inside {
				f.formats = append(f.formats, builtinClass(id))
			}
		}
		b = rest
	}
	return err
}

func (f *floorBook) readShared() error {
	b, err := f.inflate("xl/sharedStrings.xml")
	var item []byte
	for len(b) > 0 {
		name, _, rest := floorTag(b)
		switch string(name) {
		case "si":
			item = nil
		case "t":
			if item == nil {
				item = floorText(rest)
			} else {
				item = append(bytes.Clone(item), floorText(rest)...)
			}
		case "/si":
			f.shared = append(f.shared, item)
		}
		b = rest
	}
	return err
}

func (f *floorBook) scan(b []byte, visit func(floorCell)) error {
	var c floorCell
	for len(b) > 0 {
		name, attrs, rest := floorTag(b)
		switch string(name) {
		case "row":
			c.row = floorNumber(floorValue(attrs, "r"))
		case "c":
			c.open(attrs, f.formats)
		case "v", "t":
			c.text = floorText(rest)
		case "/c":
			if c.kind == 's' {
				i, err := strconv.Atoi(string(c.text))
				if err != nil || i >= len(f.shared) {
					return errFloor
				}
				c.text = f.shared[i]
			}
			visit(c)
		case "/worksheet":
			return nil
		}
		b = rest
	}
	return errFloor
}

func (c *floorCell) open(attrs []byte, formats []Format) {
	*c = floorCell{row: c.row}
	for {
		name, value, rest := floorAttr(attrs)
		if len(name) != 1 {
			return
		}
		switch name[0] {
		case 'r':
			for _, letter := range value {
				if letter < 'A' {
					break
				}
				c.col = c.col*26 + int(letter-'A') + 1
			}
		case 's':
			c.format = formats[floorNumber(value)]
		case 't':
			c.kind = value[0]
		}
		attrs = rest
	}
}
