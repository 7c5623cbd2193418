package annotate

import (
	"bytes"
	"fmt"
	"io"
	"slices"
	"strconv"
	"strings"

	"capaian/ingest/workbook"
)

// maxSheets is how many sheets a workbook may have to be patched.
const maxSheets = 5_000

// sheet is a sheet of the workbook's directory.
type sheet struct {
	name   string
	rel    string // the relationship that leads to its part
	part   string // "" of what is no worksheet
	id     int
	hidden bool
	ours   bool
	at     int // where it stands in the workbook part
}

// buku is the workbook part: what of it must change when a sheet is put first.
type buku struct {
	p      *paket
	prefix string
	sheets []sheet
	b      []byte
}

// readBuku reads the directory of the workbook.
func readBuku(p *paket) (*buku, error) {
	raw, err := p.read(p.main)
	if err != nil {
		return nil, err
	}
	rels, err := p.relations(p.main)
	if err != nil {
		return nil, err
	}
	b := &buku{p: p, prefix: rootPrefix(raw), b: raw}
	worksheets := map[string]string{}
	for _, r := range rels {
		if r.kind == "worksheet" && !r.external {
			worksheets[r.id] = r.target
		}
	}
	root := false
	err = walk(raw, func(t *tag) error {
		switch {
		case t.is(1, "workbook"):
			root = true
			t.each(func(name []byte, from, to int) bool {
				p.strict = p.strict || bytes.HasPrefix(name, []byte("xmlns")) && bytes.HasPrefix(raw[from:to], []byte(nsStrict))
				return true
			})
		case t.is(3, "sheet"):
			b.addSheet(t, worksheets)
		}
		return nil
	})
	if err == nil && (!root || len(b.sheets) == 0 || len(b.sheets) > maxSheets) {
		err = aneh("tanpa lembar, atau terlalu banyak")
	}
	return b, err
}

func (b *buku) addSheet(t *tag, worksheets map[string]string) {
	s := sheet{name: t.attr("name"), rel: t.attr(":id"), part: worksheets[t.attr(":id")], at: t.from}
	s.hidden = t.attr("state") == "hidden" || t.attr("state") == "veryHidden"
	s.id, _ = strconv.Atoi(t.attr("sheetId"))
	b.sheets = append(b.sheets, s)
}

// findOurs marks the sheets that this program wrote and gives the fills that
// the cells had before it coloured them.
func (b *buku) findOurs(r io.ReaderAt, size int64) (asal []string, err error) {
	named := slices.ContainsFunc(b.sheets, func(s sheet) bool { return workbook.Info{Name: s.name}.NamedHasil() })
	if !named {
		return nil, nil
	}
	book, err := workbook.Open(r, size, workbook.Options{})
	if err != nil {
		return nil, aneh(err.Error())
	}
	for i, info := range book.Sheets() {
		if !info.NamedHasil() {
			continue
		}
		s, err := book.ReadSheet(i)
		if err != nil {
			return nil, aneh(err.Error())
		}
		if !s.Hasil() {
			continue
		}
		for j := range b.sheets {
			b.sheets[j].ours = b.sheets[j].ours || b.sheets[j].name == info.Name
		}
		asal = append(asal, readAsal(s)...)
	}
	return asal, nil
}

// insert puts our sheet first, in the place of one of an earlier time: names
// that hold on one sheet count by its number, and the workbook opens on ours.
func (b *buku) insert(name, part string) error {
	rel, err := b.p.relate(b.p.main, "worksheet", part)
	if err != nil {
		return err
	}
	var e edits
	var c cutter
	names := &nameEdits{scopes: b.scopes()}
	err = walk(b.b, func(t *tag) error {
		c.see(t, &e, 3, "sheet", func() bool {
			return slices.ContainsFunc(b.sheets, func(s sheet) bool { return s.ours && s.at == t.from })
		})
		switch {
		case t.is(2, "sheets"):
			// With its namespace: some programs declare it at each sheet, not before.
			e.insert(t.to, fmt.Sprintf(`<%ssheet name="%s" sheetId="%d" xmlns:r="%s" r:id="%s"/>`, b.prefix, escape(name), b.freeID(), b.p.ns(nsRel), rel))
		case t.is(3, "workbookView"):
			for _, a := range []string{"activeTab", "firstSheet"} {
				if _, _, ok := t.find(a); ok {
					e.set(t, a, "0")
				}
			}
		case t.local != nil && (string(t.local) == "definedName" || string(t.local) == "definedNames"):
			names.visit(t)
		}
		return nil
	})
	if err != nil {
		return err
	}
	out, err := append(e, names.result()...).apply(b.b)
	if err == nil {
		b.p.put(b.p.main, out)
	}
	return err
}

// freeID is the number of a new sheet: one above the others, within what Excel
// accepts.
func (b *buku) freeID() int {
	used := make(map[int]bool, len(b.sheets))
	last := 0
	for _, s := range b.sheets {
		used[s.id] = true
		last = max(last, s.id)
	}
	if last < 65_000 {
		return last + 1
	}
	n := 1
	for used[n] {
		n++
	}
	return n
}

// freeName is the name of our sheet, with a number where it is taken.
func (b *buku) freeName() string {
	name := workbook.LembarHasil
	for n := 2; slices.ContainsFunc(b.sheets, func(s sheet) bool { return !s.ours && strings.EqualFold(s.name, name) }); n++ {
		name = fmt.Sprintf("%s (%d)", workbook.LembarHasil, n)
	}
	return name
}

// scopes are the numbers that sheets have once ours stands first, -1 of one that
// is gone.
func (b *buku) scopes() []int {
	now := make([]int, len(b.sheets))
	next := 1
	for i, s := range b.sheets {
		if now[i] = next; s.ours {
			now[i] = -1
			continue
		}
		next++
	}
	return now
}

// nameEdits gives defined names the new numbers of their sheets and drops those
// of a sheet that is gone, the whole list where nothing is left of it.
type nameEdits struct {
	scopes []int
	edits
	cutter
	left int
	list edit
}

func (n *nameEdits) visit(t *tag) {
	switch {
	case t.is(2, "definedNames"):
		n.list = edit{from: t.from, to: t.to}
	case t.ends(2, "definedNames"):
		n.list.to = t.to
	}
	n.see(t, &n.edits, 3, "definedName", func() bool {
		old, err := strconv.Atoi(t.attr("localSheetId"))
		known := err == nil && old >= 0 && old < len(n.scopes)
		if known && n.scopes[old] < 0 {
			return true
		}
		if n.left++; known {
			n.set(t, "localSheetId", strconv.Itoa(n.scopes[old]))
		}
		return false
	})
}

func (n *nameEdits) result() edits {
	if n.list.to > 0 && n.left == 0 {
		return edits{n.list}
	}
	return n.edits
}
