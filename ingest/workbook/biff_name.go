package workbook

import (
	"fmt"
	"strings"
)

const filterName = 0x0D // the built-in name of the range under a filter

// builtinNames are the names that Excel stores as one character.
var builtinNames = [...]string{"Consolidate_Area", "Auto_Open", "Auto_Close", "Extract", "Database", "Criteria", "Print_Area", "Print_Titles",
	"Recorder", "Data_Form", "Auto_Activate", "Auto_Deactivate", "Sheet_Title", "_FilterDatabase"}

// biffName is a defined name before the sheets are known.
type biffName struct {
	name     string
	tab      int // 1-based sheet it is local to, 0 for the workbook
	hidden   bool
	filter   bool
	formula  []byte
	position int
}

// biffLinks is where the references of formulas lead.
type biffLinks struct {
	own    []bool // by workbook: this one, or another
	sheets []biffLink
}

type biffLink struct{ book, first, last uint16 }

func (l *biffLinks) book(data []byte) error {
	f := fields{data: data}
	f.u16() // number of sheets
	l.own = append(l.own, f.u16() == 0x0401)
	return f.err
}

func (l *biffLinks) link(data []byte) error {
	f := fields{data: data}
	for n := f.u16(); n > 0 && f.err == nil; n-- {
		l.sheets = append(l.sheets, biffLink{f.u16(), f.u16(), f.u16()})
	}
	return f.err
}

func readName(s *stream, r record) (biffName, error) {
	g := &segments{fields: fields{data: r.data}, s: s}
	flags := g.u16()
	g.u8() // shortcut key
	n, size := int(g.u8()), int(g.u16())
	g.u16()
	name := biffName{tab: int(g.u16()), hidden: flags&1 != 0, position: r.at}
	g.take(4)
	name.name = g.chars(n, g.u8())
	if flags&0x20 != 0 && len(name.name) > 0 {
		if code := int(name.name[0]); code < len(builtinNames) {
			name.name, name.filter = "_xlnm."+builtinNames[code], code == filterName
		}
	}
	name.formula = g.take(min(size, len(g.data)))
	return name, g.err
}

// references reads a formula that names ranges of the workbook and nothing
// else: each with the index of its sheet. Any other formula gives none.
func (b *xlsBook) references(formula []byte) (tabs []int, ranges []Range) {
	f := fields{data: formula}
	for len(f.data) > 0 {
		token := f.u8()
		switch token &^ 0x60 { // reference, value and array class alike
		case 0x1A, 0x1B:
			link, area := int(f.u16()), Range{}
			area.Top = int(f.u16()) + 1
			area.Bottom = area.Top
			if token&^0x60 == 0x1B {
				area.Bottom = int(f.u16()) + 1
			}
			area.Left = int(f.u16()&0x3fff) + 1
			area.Right = area.Left
			if token&^0x60 == 0x1B {
				area.Right = int(f.u16()&0x3fff) + 1
			}
			tab, ok := b.links.tab(link, len(b.tabs))
			if f.err != nil || !ok || area.Top > area.Bottom || area.Left > area.Right || area.Right > maxBIFFCol {
				return nil, nil
			}
			tabs, ranges = append(tabs, tab), append(ranges, area)
		case 0x09: // the length of what follows
			f.u16()
		case 0x10: // union of the two before
		default:
			return nil, nil
		}
	}
	return tabs, ranges
}

// tab is the one sheet of this workbook that a link leads to.
func (l *biffLinks) tab(i, tabs int) (int, bool) {
	if i >= len(l.sheets) {
		return 0, false
	}
	link := l.sheets[i]
	own := int(link.book) < len(l.own) && l.own[link.book]
	return int(link.first), own && link.first == link.last && int(link.first) < tabs
}

// names lists the defined names. What a name refers to is given where it is a
// plain range or several; formulas are not written out.
func (b *xlsBook) names() []DefinedName {
	var list []DefinedName
	for _, n := range b.defined {
		d := DefinedName{Name: n.name, Hidden: n.hidden}
		if n.tab >= 1 && n.tab <= len(b.tabs) {
			d.Sheet = b.tabs[n.tab-1].Name
		}
		var refs []string
		tabs, ranges := b.references(n.formula)
		for i, area := range ranges {
			refs = append(refs, absolute(b.tabs[tabs[i]].Name, area))
		}
		d.Refers = strings.Join(refs, ",")
		list = append(list, d)
	}
	return list
}

// absolute writes a range as Excel does: 'Nama Lembar'!$A$1:$B$2.
func absolute(sheet string, r Range) string {
	plain := sheet != ""
	for _, c := range sheet {
		plain = plain && (c == '_' || c >= 'A' && c <= 'Z' || c >= 'a' && c <= 'z')
	}
	if !plain {
		sheet = "'" + strings.ReplaceAll(sheet, "'", "''") + "'"
	}
	ref := fmt.Sprintf("%s!$%s$%d", sheet, ColName(r.Left), r.Top)
	if r.Top == r.Bottom && r.Left == r.Right {
		return ref
	}
	return fmt.Sprintf("%s:$%s$%d", ref, ColName(r.Right), r.Bottom)
}

// filters are the ranges under a filter on a sheet.
func (b *xlsBook) filters(tab int) (areas []Range) {
	for _, n := range b.defined {
		if !n.filter || n.tab != tab+1 {
			continue
		}
		_, ranges := b.references(n.formula)
		areas = append(areas, ranges...)
	}
	return areas
}
