package workbook

import (
	"bytes"
	"fmt"
	"net/url"
	"path"
	"slices"
	"strings"
)

// This file tells formulas that take values from other workbooks: what they
// show is what was stored when that other file was last seen.

// formula reads the text of a formula and notes where it leads. A formula that
// others share is written out once; those name it by its number.
func (s *sheetReader) formula() {
	s.raw.formula = true
	shared := ""
	if len(s.x.attrs) > 0 {
		shared = s.x.attr("si")
	}
	s.raw.text = s.x.text(s.raw.text[:0])
	book := externalBook(s.raw.text)
	switch {
	case book > 0 && shared != "":
		if s.sharing == nil {
			s.sharing = map[string]bool{}
		}
		s.sharing[shared] = true
	case book == 0:
		s.raw.external = len(s.raw.text) == 0 && s.sharing[shared]
		return
	}
	s.raw.external = true
	if name := s.book.linked(book); name != "" && !slices.Contains(s.sheet.Linked, name) {
		s.sheet.Linked = append(s.sheet.Linked, name)
	}
}

// externalBook is the number of the first workbook that a formula names as
// [1]Sheet!A1, 0 for none. Brackets behind a name are a table's columns.
func externalBook(formula []byte) int {
	if bytes.IndexByte(formula, '[') < 0 {
		return 0
	}
	quoted := false
	for i := 0; i < len(formula); i++ {
		if formula[i] == '"' {
			quoted = !quoted
		}
		if quoted || formula[i] != '[' || i > 0 && !leadsBook(formula[i-1]) {
			continue
		}
		n, at := 0, i+1
		for ; at < len(formula) && formula[at] >= '0' && formula[at] <= '9' && n < maxEntries; at++ {
			n = 10*n + int(formula[at]-'0')
		}
		if n > 0 && at+1 < len(formula) && formula[at] == ']' && !bytes.ContainsAny(formula[at+1:at+2], "]),:+-*/ ") {
			return n
		}
	}
	return 0
}

// leadsBook reports whether the name of a workbook may stand behind a byte: not
// behind the name of a table, or inside its brackets.
func leadsBook(b byte) bool {
	return bytes.IndexByte([]byte("=(,;+-*/^&<>' {:"), b) >= 0
}

// linked is the file name of the n-th workbook that formulas name, "" where the
// directory does not lead to it.
func (b *xlsxBook) linked(n int) string {
	if n > len(b.external) {
		return ""
	}
	part := b.external[n-1]
	name, ok := b.linkNames[part]
	if ok {
		return name
	}
	dir, base := path.Split(part)
	_ = b.c.walk(dir+"_rels/"+base+".rels", "Relationships", func(x *scanner) error {
		for in := x.depth(); x.child(in); {
			if string(x.name()) == "Relationship" && name == "" {
				name = fileOf(x.attr("Target"))
			}
		}
		return x.err
	}) // what cannot be read has no name
	if b.linkNames == nil {
		b.linkNames = map[string]string{}
	}
	b.linkNames[part] = name
	return name
}

// fileOf is the name of the file a link leads to, without its folders.
func fileOf(target string) string {
	if plain, err := url.PathUnescape(target); err == nil {
		target = plain
	}
	return path.Base(strings.ReplaceAll(target, `\`, "/"))
}

// addExternal notes a workbook that formulas may name by its number.
func (b *xlsxBook) addExternal(x *scanner, rels map[string]relation) error {
	for in := x.depth(); x.child(in); {
		if string(x.name()) != "externalReference" {
			continue
		}
		if len(b.external) == maxEntries {
			return fmt.Errorf("lebih dari %d berkas lain", maxEntries)
		}
		b.external = append(b.external, rels[relationID(x)].target)
	}
	return x.err
}

// outside notes a formula of an OpenDocument sheet that names another file.
func (s *Sheet) outside(c *Cell, formula string) {
	at := strings.Index(formula, "'file:")
	if at < 0 {
		return
	}
	c.External = true
	name, _, _ := strings.Cut(formula[at+len("'file:"):], "'#")
	if name = fileOf(name); name != "." && name != "" && !slices.Contains(s.Linked, name) {
		s.Linked = append(s.Linked, name)
	}
}
