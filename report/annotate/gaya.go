package annotate

import (
	"fmt"
	"slices"
	"strconv"
	"strings"
)

// The sections of a styles part that are added to, in the order they must have.
var sections = []string{"numFmts", "fonts", "fills", "borders", "cellStyleXfs", "cellXfs", "cellStyles", "dxfs", "tableStyles", "colors", "extLst"}

// bare is what a section begins with where a workbook has none.
var bare = map[string][]string{
	"fonts":   {`<font><sz val="11"/><name val="Calibri"/></font>`},
	"fills":   {`<fill><patternFill patternType="none"/></fill>`, `<fill><patternFill patternType="gray125"/></fill>`},
	"borders": {`<border><left/><right/><top/><bottom/><diagonal/></border>`},
	"cellXfs": {`<xf numFmtId="0" fontId="0" fillId="0" borderId="0"/>`},
}

// section is a list in the styles part; its lines have no prefix here.
type section struct {
	lines []string
	at    map[string]int // where each line stands first, nil until one is asked for
	old   int            // lines that were there
	open  tag            // zero where the workbook has no such section
	close tag
}

// gaya is the styles part of a workbook. Nothing of it changes: what colours
// need is added behind.
type gaya struct {
	p      *paket
	part   string
	prefix string
	b      []byte
	list   map[string]*section
	before map[string]int // where a missing section goes: in front of this offset
	end    tag
	asal   []string       // the fills below our colours, by their number
	made   map[int]int    // cell style × colour → cell style
	undone []int          // of each cell style the one without our colour, -1 where it has none
	alike  map[string]int // cell styles by xfKey
}

// readGaya reads the styles. asal are the fills that an earlier marking noted;
// known says that there was one.
func readGaya(p *paket, asal []string, known bool) (*gaya, error) {
	rels, err := p.relations(p.main)
	if err != nil {
		return nil, err
	}
	g := &gaya{p: p, part: target(rels, "styles"), list: map[string]*section{}, before: map[string]int{}, made: map[int]int{}, asal: asal}
	if g.part == "" {
		if err := g.create(); err != nil {
			return nil, err
		}
	}
	if g.b, err = p.read(g.part); err != nil {
		return nil, err
	}
	g.prefix = rootPrefix(g.b)
	if err := g.scan(); err != nil {
		return nil, err
	}
	for name, lines := range bare {
		if g.list[name] == nil || len(g.list[name].lines) == 0 {
			g.section(name).lines = slices.Clone(lines)
		}
	}
	g.findOurs(known)
	return g, nil
}

// create gives a workbook without styles the ones every workbook begins with.
func (g *gaya) create() error {
	if g.part = "xl/styles.xml"; g.p.parts[partKey(g.part)] != nil {
		g.part = g.p.free("xl/styles%d.xml")
	}
	g.p.put(g.part, []byte(xmlHead+`<styleSheet xmlns="`+g.p.ns(nsMain)+`"></styleSheet>`))
	g.p.override(g.part, "application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml")
	_, err := g.p.relate(g.p.main, "styles", g.part)
	return err
}

func (g *gaya) section(name string) *section {
	if g.list[name] == nil {
		g.list[name] = &section{}
	}
	return g.list[name]
}

// scan finds the sections and their lines.
func (g *gaya) scan() error {
	var in *section
	from := 0
	err := walk(g.b, func(t *tag) error {
		switch {
		case t.depth == 1 && string(t.local) != "styleSheet":
			return aneh("bukan gaya")
		case t.ends(1, "styleSheet"):
			g.end = *t
		case t.depth == 2 && !t.end:
			in = g.section(string(t.local))
			if in.open.to > 0 {
				return aneh("gaya tersusun dua kali")
			}
			in.open, in.close = *t, *t
		case t.depth == 2:
			in.close = *t
		}
		if t.depth == 3 {
			if !t.end {
				from = t.from
			}
			if t.end || t.closed {
				in.lines = append(in.lines, unprefixed(g.prefix, string(g.b[from:t.to])))
				in.old++
			}
		}
		return nil
	})
	if err == nil && g.end.to == 0 {
		err = aneh("bukan gaya")
	}
	return err
}

// line gives the number of a line of a section, added where it is not there.
func (g *gaya) line(name, xml string) int {
	s := g.section(name)
	if s.at == nil {
		s.at = firsts(s.lines, func(line string) string { return line })
	}
	i, ok := s.at[xml]
	if !ok {
		i = len(s.lines)
		s.lines, s.at[xml] = append(s.lines, xml), i
	}
	return i
}

// firsts is where the lines of each key stand first.
func firsts(lines []string, key func(string) string) map[string]int {
	at := make(map[string]int, len(lines))
	for i, line := range slices.Backward(lines) {
		at[key(line)] = i
	}
	return at
}

// write puts what was added into the styles part.
func (g *gaya) write() error {
	var e edits
	for i, name := range sections {
		s := g.list[name]
		if s == nil || len(s.lines) == s.old {
			continue
		}
		added := prefixed(g.prefix, strings.Join(s.lines[s.old:], ""))
		if s.open.to > 0 {
			if _, _, ok := s.open.find("count"); ok {
				e.set(&s.open, "count", strconv.Itoa(len(s.lines)))
			}
			e.inside(&s.close, g.prefix+name, added)
			continue
		}
		whole := fmt.Sprintf(`<%s%s count="%d">%s</%s%s>`, g.prefix, name, len(s.lines), added, g.prefix, name)
		if next := g.following(i); next >= 0 {
			e.insert(next, whole)
			continue
		}
		if !g.end.end {
			return aneh("gaya kosong")
		}
		e.insert(g.end.from, whole)
	}
	if len(e) == 0 {
		return nil
	}
	out, err := e.apply(g.b)
	if err == nil {
		g.p.put(g.part, out)
	}
	return err
}

// following is where the first section behind the i-th begins, -1 where none does.
func (g *gaya) following(i int) int {
	for _, name := range sections[i+1:] {
		if s := g.list[name]; s != nil && s.open.to > 0 {
			return s.open.from
		}
	}
	return -1
}

// xfAttr is an attribute of a line, "" without one.
func xfAttr(xf, name string) (value string) {
	_ = walk([]byte(xf), func(t *tag) error {
		value = t.attr(name)
		return errCukup
	})
	return value
}

// withAttrs is a line with other attributes.
func withAttrs(xf string, pairs ...string) string {
	var e edits
	_ = walk([]byte(xf), func(t *tag) error {
		for i := 0; i < len(pairs); i += 2 {
			e.set(t, pairs[i], pairs[i+1])
		}
		return errCukup
	})
	out, err := e.apply([]byte(xf))
	if err != nil {
		return xf
	}
	return string(out)
}
