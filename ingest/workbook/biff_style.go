package workbook

import (
	"fmt"
	"strconv"
)

// biffStyle is what a cell's style says that matters here.
type biffStyle struct {
	format Format
	bold   bool
	indent uint8
}

// biffStyles collects the style records, which refer to one another.
type biffStyles struct {
	bold  []bool            // by font
	codes map[uint16]string // number formats by id
	xfs   []biffXF
}

type biffXF struct {
	font, format uint16
	indent       uint8
}

const boldWeight = 600 // Excel writes 700, others anything above 400

func (t *biffStyles) font(data []byte) error {
	f := fields{data: data}
	f.take(6) // height, flags, colour
	t.bold = append(t.bold, f.u16() >= boldWeight)
	return f.err
}

func (t *biffStyles) code(s *stream, data []byte) error {
	g := &segments{fields: fields{data: data}, s: s}
	id := g.u16()
	t.codes[id] = g.text()
	return g.err
}

func (t *biffStyles) xf(data []byte) error {
	f := fields{data: data}
	x := biffXF{font: f.u16(), format: f.u16()}
	f.take(4) // flags, alignment, rotation
	x.indent = f.u8() & 0x0f
	t.xfs = append(t.xfs, x)
	return f.err
}

// resolve gives the styles by their number. Fonts are counted without a fourth
// one: after 3 comes 5.
func (t *biffStyles) resolve() ([]biffStyle, error) {
	styles := make([]biffStyle, len(t.xfs))
	for i, x := range t.xfs {
		font := int(x.font)
		if font > 4 {
			font--
		}
		if font >= len(t.bold) && len(t.bold) > 0 {
			return nil, fmt.Errorf("gaya sel %d merujuk huruf %d, yang ada %d", i, x.font, len(t.bold))
		}
		s := biffStyle{indent: x.indent, bold: font < len(t.bold) && t.bold[font]}
		if code, ok := t.codes[x.format]; ok {
			s.format = formatClass(code)
		} else {
			s.format = builtinClass(strconv.Itoa(int(x.format)))
		}
		styles[i] = s
	}
	return styles, nil
}
