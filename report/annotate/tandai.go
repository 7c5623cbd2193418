package annotate

import (
	"bytes"
	"cmp"
	"fmt"
	"io"
	"slices"
	"strings"

	"capaian/ingest/workbook"
)

// maxTanda is how many findings of one sheet are marked in it; what comes
// behind stands on our sheet alone.
const maxTanda = 500

const (
	typeSheet    = "application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"
	typeComments = "application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml"
)

// patch writes a package with our marks and our sheet.
func patch(w io.Writer, r io.ReaderAt, size int64, s *Pemeriksaan) error {
	p, err := openPaket(r, size)
	if err != nil {
		return err
	}
	b, err := readBuku(p)
	if err != nil {
		return err
	}
	asal, err := b.findOurs(r, size)
	if err != nil {
		return err
	}
	known := slices.ContainsFunc(b.sheets, func(s sheet) bool { return s.ours })
	g, err := readGaya(p, asal, known)
	if err != nil {
		return err
	}
	h := newHasil(s, b)
	for i := range b.sheets {
		if err := markSheet(p, g, &b.sheets[i], h); err != nil {
			return err
		}
	}
	if err := putHasil(p, b, g, h); err != nil {
		return err
	}
	if err := g.write(); err != nil {
		return err
	}
	if err := p.writeTypes(); err != nil {
		return err
	}
	return p.write(w)
}

// putHasil puts our sheet in, and takes an earlier one out.
func putHasil(p *paket, b *buku, g *gaya, h *hasil) error {
	for _, s := range b.sheets {
		if !s.ours {
			continue
		}
		if p.has(s.part) {
			p.drop(s.part)
		}
		if err := p.unrelate(p.main, s.rel); err != nil {
			return err
		}
	}
	part := p.free("xl/worksheets/sheet%d.xml")
	p.put(part, h.write(g, p.ns(nsMain)))
	p.override(part, typeSheet)
	return b.insert(b.freeName(), part)
}

// markSheet marks one sheet, and removes what an earlier marking left in it.
func markSheet(p *paket, g *gaya, s *sheet, h *hasil) error {
	if s.ours || s.part == "" || !p.has(s.part) {
		return nil
	}
	rels, err := p.relations(s.part)
	if err != nil {
		return err
	}
	marks := h.marks[s.name]
	comments := target(rels, "comments")
	old := false
	if p.has(comments) {
		b, err := p.read(comments)
		if err != nil {
			return err
		}
		old = bytes.Contains(b, []byte(tandaKomentar)) || bytes.Contains(b, []byte(">"+pengarang+"<"))
	} else {
		comments = ""
	}
	if len(marks) == 0 && !old && !g.marked() {
		return deselectOnly(p, s.part)
	}
	b, err := p.read(s.part)
	if err != nil {
		return err
	}
	l := &lembar{g: g}
	if err := l.frame(b); err != nil {
		return err
	}
	if !l.body {
		return aneh("lembar tanpa isi")
	}
	marks = l.gather(marks)
	if err := l.cells(b, marks); err != nil {
		return err
	}
	if len(marks) > 0 || old {
		if err := l.comment(p, s.part, comments, rels, marks); err != nil {
			return err
		}
	}
	p.parts[partKey(s.part)].edits = l.edits
	return nil
}

// gather puts the marks into the order of the sheet, on the cell that shows
// where cells are merged; several at one become one, in the colour of the worst.
func (l *lembar) gather(marks []mark) []mark {
	list := slices.Clone(marks)
	for i := range list {
		list[i].row, list[i].col = l.anchor(list[i].row, list[i].col)
	}
	slices.SortStableFunc(list, func(a, b mark) int { return cmp.Or(a.row-b.row, a.col-b.col) })
	var out []mark
	for _, m := range list { // they come worst first
		if n := len(out); n > 0 && out[n-1].row == m.row && out[n-1].col == m.col {
			out[n-1].text += "\n\n" + m.text
			continue
		}
		out = append(out, m)
	}
	return out
}

// comment brings the comments of a sheet and their boxes up to date.
func (l *lembar) comment(p *paket, sheet, comments string, rels []relation, marks []mark) error {
	k, err := p.readKomentar(comments)
	if err != nil {
		return err
	}
	boxes, err := k.add(marks)
	if err != nil {
		return err
	}
	if err := l.putComments(p, k, sheet, comments, rels); err != nil {
		return err
	}
	return l.draw(p, k, sheet, rels, boxes)
}

func (l *lembar) putComments(p *paket, k *komentar, sheet, comments string, rels []relation) error {
	if k.left == 0 {
		if comments == "" {
			return nil
		}
		p.drop(comments)
		for _, r := range rels {
			if r.target == comments && r.kind == "comments" {
				return p.unrelate(sheet, r.id)
			}
		}
		return nil
	}
	out, err := k.edits.apply(k.b)
	if err != nil {
		return err
	}
	if comments != "" {
		p.put(comments, out)
		return nil
	}
	comments = p.free("xl/comments%d.xml")
	p.put(comments, out)
	p.override(comments, typeComments)
	_, err = p.relate(sheet, "comments", comments)
	return err
}

// draw removes and adds boxes in the old drawing of the sheet.
func (l *lembar) draw(p *paket, k *komentar, sheet string, rels []relation, boxes []mark) error {
	part := ""
	for _, r := range rels {
		if r.id == l.drawing && r.kind == "vmlDrawing" && p.has(r.target) {
			part = r.target
		}
	}
	drawing := ""
	if part != "" {
		b, err := p.read(part)
		if err != nil {
			return err
		}
		drawing = tearBoxes(string(b), k.gone)
	}
	switch {
	case len(boxes) == 0 && part == "":
		return nil
	case len(boxes) == 0 && emptyDrawing(drawing):
		p.drop(part)
		l.edits = append(l.edits, l.legacy)
		return p.unrelate(sheet, l.drawing)
	}
	if part == "" {
		if l.legacy.to > 0 {
			return aneh("gambar komentar tidak ada")
		}
		part = p.free("xl/drawings/vmlDrawing%d.vml")
		drawing = fmt.Sprintf(vmlHead, 1)
		id, err := p.relate(sheet, "vmlDrawing", part)
		if err != nil {
			return err
		}
		l.edits.insert(l.before, fmt.Sprintf(`<%slegacyDrawing xmlns:r="%s" r:id="%s"/>`, l.prefix, p.ns(nsRel), id))
	}
	if len(boxes) > 0 {
		var err error
		if drawing, err = addBoxes(drawing, l, boxes); err != nil {
			return err
		}
	}
	p.put(part, []byte(drawing))
	return nil
}

// newMark is the mark of a finding, false where it has no cell.
func newMark(t *Temuan) (mark, bool) {
	row, col, ok := workbook.ParseRef(strings.ReplaceAll(t.Sel, "$", ""))
	if !ok {
		return mark{}, false
	}
	lines := []string{kelompokDari(t).judul + " (" + t.Aturan + ")", t.Pesan}
	if t.Tertulis != "" {
		lines = append(lines, "Tertulis: "+t.Tertulis)
	}
	if t.Seharusnya != "" {
		lines = append(lines, "Seharusnya: "+t.Seharusnya)
	}
	if t.Saran != "" {
		lines = append(lines, "Yang perlu dilakukan: "+t.Saran)
	}
	return mark{row: row, col: col, warna: kelompokDari(t).warna, text: strings.Join(lines, "\n")}, true
}
