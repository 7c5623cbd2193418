package workbook

import (
	"encoding/xml"
	"fmt"
	"strconv"
	"strings"
)

// odsStyle is what a style says that matters here.
type odsStyle struct {
	parent         string
	hidden         bool // of a table
	bold, regular  bool // the weight it states, if any
	indent         uint8
	indented, done bool
}

const maxStyles = 100_000

// style notes a style of a cell or a table.
func (b *odsBook) style(x *odfReader, el xml.StartElement) error {
	if !is(el, nsStyle, "style") {
		return nil
	}
	if len(b.styles) == maxStyles {
		return fmt.Errorf("lebih dari %d gaya", maxStyles)
	}
	s := odsStyle{parent: odfAttr(el, nsStyle, "parent-style-name")}
	err := x.each(func(el xml.StartElement) error {
		switch {
		case is(el, nsStyle, "table-properties"):
			s.hidden = odfAttr(el, nsTable, "display") == "false"
		case is(el, nsStyle, "text-properties"):
			weight := odfAttr(el, nsFO, "font-weight")
			n, _ := strconv.Atoi(weight)
			s.bold = weight == "bold" || n >= boldWeight
			s.regular = weight != "" && !s.bold
		case is(el, nsStyle, "paragraph-properties"):
			if margin := odfAttr(el, nsFO, "margin-left"); margin != "" {
				s.indent, s.indented = steps(margin), true
			}
		}
		return nil
	})
	b.styles[odfAttr(el, nsStyle, "name")] = s
	return err
}

// steps counts the steps of an indent, of which Excel's are three blanks and
// LibreOffice's 0.353 cm wide.
func steps(margin string) uint8 {
	const step = 0.353
	perUnit := map[string]float64{"cm": 1, "mm": 0.1, "in": 2.54, "pt": 2.54 / 72}
	if len(margin) < 3 {
		return 0
	}
	width, err := strconv.ParseFloat(margin[:len(margin)-2], 64)
	cm := width * perUnit[margin[len(margin)-2:]]
	if err != nil || cm <= 0 {
		return 0
	}
	return uint8(min(cm/step+0.5, 250))
}

// looks resolves a style by name with what it inherits.
func (b *odsBook) looks(name string) odsStyle {
	s := b.styles[name]
	if s.done {
		return s
	}
	seen := map[string]bool{name: true}
	for up := s.parent; up != "" && !seen[up]; up = b.styles[up].parent {
		seen[up] = true
		p := b.styles[up]
		if !s.bold && !s.regular {
			s.bold, s.regular = p.bold, p.regular
		}
		if !s.indented {
			s.indent, s.indented = p.indent, p.indented
		}
	}
	s.done = true
	b.styles[name] = s
	return s
}

// name notes a named range or expression. Ranges are written as Excel does.
func (b *odsBook) name(el xml.StartElement, sheet string) error {
	d := DefinedName{Name: odfAttr(el, nsTable, "name"), Sheet: sheet}
	switch {
	case is(el, nsTable, "named-range"):
		if r, ok := parseODSRange(odfAttr(el, nsTable, "cell-range-address")); ok {
			d.Refers = absolute(r.sheet, r.Range)
		}
		d.Hidden = odfAttr(el, nsTable, "hidden") == "true"
	case is(el, nsTable, "named-expression"):
		d.Refers = strings.TrimPrefix(odfAttr(el, nsTable, "expression"), "of:=")
	default:
		return nil
	}
	if len(b.defined) == maxStyles {
		return fmt.Errorf("lebih dari %d nama", maxStyles)
	}
	b.defined = append(b.defined, d)
	return nil
}

// database notes a range under a filter.
func (b *odsBook) database(x *odfReader, el xml.StartElement) error {
	if !is(el, nsTable, "database-range") {
		return nil
	}
	filtered := odfAttr(el, nsTable, "display-filter-buttons") == "true"
	r, ok := parseODSRange(odfAttr(el, nsTable, "target-range-address"))
	err := x.each(func(el xml.StartElement) error {
		filtered = filtered || is(el, nsTable, "filter")
		return nil
	})
	if filtered && ok {
		b.filters = append(b.filters, r)
	}
	return err
}

// parseODSRange reads $'Nama Lembar'.$A$1:.$B$2 and the same for one cell. A range
// over several sheets is none.
func parseODSRange(s string) (r odsRange, ok bool) {
	sheet, rest, ok := cutSheet(s)
	if !ok {
		return r, false
	}
	r.sheet = sheet
	from, to, several := strings.Cut(rest, ":")
	if !several {
		to = "." + from
	}
	other, to, ok := cutSheet(to)
	if !ok || other != "" && other != sheet {
		return r, false
	}
	var okFrom, okTo bool
	r.Top, r.Left, okFrom = ParseRef(strings.ReplaceAll(from, "$", ""))
	r.Bottom, r.Right, okTo = ParseRef(strings.ReplaceAll(to, "$", ""))
	return r, okFrom && okTo && r.Top <= r.Bottom && r.Left <= r.Right
}

// cutSheet cuts the name of a sheet off an address.
func cutSheet(s string) (sheet, rest string, ok bool) {
	s = strings.TrimPrefix(s, "$")
	if !strings.HasPrefix(s, "'") {
		return strings.Cut(s, ".")
	}
	for i := 1; i < len(s); i++ {
		if s[i] != '\'' {
			continue
		}
		if i+1 < len(s) && s[i+1] == '\'' {
			i++
			continue
		}
		rest, ok = strings.CutPrefix(s[i+1:], ".")
		return strings.ReplaceAll(s[1:i], "''", "'"), rest, ok
	}
	return "", "", false
}
