package transform

import (
	"strings"

	"capaian/ingest"
	"capaian/transform/warehouse"
)

// This file notes in which cells the names of a fact stand: what several
// documents say of a name is shown where the name is written, not at the figure
// beside it.

// namaTerletak are the names whose cells are noted.
var namaTerletak = []struct {
	nama string
	dari func(*warehouse.Konteks) warehouse.Teks
}{
	{"tujuan", func(k *warehouse.Konteks) warehouse.Teks { return k.Tujuan }},
	{"sasaran", func(k *warehouse.Konteks) warehouse.Teks { return k.Sasaran }},
	{"program", func(k *warehouse.Konteks) warehouse.Teks { return k.Program }},
	{"kegiatan", func(k *warehouse.Konteks) warehouse.Teks { return k.Kegiatan }},
	{"sub_kegiatan", func(k *warehouse.Konteks) warehouse.Teks { return k.SubKegiatan }},
}

// tulisNama is one cell in which a name is written.
type tulisNama struct {
	sheet, cell string
	row         int
}

// peletak finds the cells of names.
type peletak struct {
	keys  map[string]string // of texts met before
	names map[string][]tulisNama
}

// letak notes the cells of the names of every fact.
func (j *judge) letak() {
	p := &peletak{keys: map[string]string{}, names: map[string][]tulisNama{}}
	for i := range j.doc.Tables {
		p.table(&j.doc.Tables[i])
	}
	f := &j.facts
	for i := range f.Target {
		p.note(&f.Target[i].Konteks, &f.Target[i].Asal, f.Target[i].Indikator)
	}
	for i := range f.Realisasi {
		p.note(&f.Realisasi[i].Konteks, &f.Realisasi[i].Asal, f.Realisasi[i].Indikator)
	}
	for i := range f.Anggaran {
		p.note(&f.Anggaran[i].Konteks, &f.Anggaran[i].Asal, "")
	}
	for i := range f.Iku {
		p.note(&f.Iku[i].Konteks, &f.Iku[i].Asal, f.Iku[i].Indikator)
	}
	for i := range f.Dukungan {
		p.note(&f.Dukungan[i].Konteks, &f.Dukungan[i].Asal, "")
	}
}

// table lists the names a table writes, in its rows and in the lines above and
// between them.
func (p *peletak) table(t *ingest.Table) {
	for _, l := range t.Above {
		p.line(l)
	}
	for i := range t.Records {
		r := &t.Records[i]
		for _, l := range r.Headings {
			p.line(l)
		}
		for c, v := range r.Values {
			if t.Columns[c].Role == ingest.Name && !v.Merged && !v.Blank() {
				p.text(v.Text, v.Pos, r.Row)
			}
		}
	}
}

func (p *peletak) line(l ingest.Line) {
	row := rowNumber(l.Pos.Cell)
	p.text(l.Text, l.Pos, row)
	if _, value, ok := strings.Cut(l.Text, ":"); ok {
		p.text(value, l.Pos, row)
	}
}

// text lists a text, and each line of one that holds several names.
func (p *peletak) text(s string, at ingest.Pos, row int) {
	parts := []string{s}
	if strings.Contains(s, "\n") {
		parts = append(parts, strings.Split(s, "\n")...)
	}
	for _, part := range parts {
		if key := p.kunci(part); key != "" {
			p.names[key] = append(p.names[key], tulisNama{at.Sheet, at.Cell, row})
		}
	}
}

func (p *peletak) kunci(s string) string {
	key, ok := p.keys[s]
	if !ok {
		key = kunci(s)
		p.keys[s] = key
	}
	return key
}

// note writes the cells of the names of one fact beside its own.
func (p *peletak) note(k *warehouse.Konteks, a *warehouse.Asal, indikator string) {
	row := rowNumber(string(a.Sel))
	var list []string
	add := func(nama, name string) {
		if name == "" {
			return
		}
		if cell := p.find(name, string(a.Lembar), row); cell != "" {
			list = append(list, nama+"="+cell)
		}
	}
	for _, n := range namaTerletak {
		add(n.nama, string(n.dari(k)))
	}
	add("indikator", indikator)
	a.Letak = warehouse.Teks(strings.Join(list, " "))
}

// find is the cell of a name that a row belongs to: the last one above or in the
// row, else the first below.
func (p *peletak) find(name, sheet string, row int) (cell string) {
	above, below := 0, 0
	for _, n := range p.names[p.kunci(name)] {
		switch {
		case n.sheet != sheet:
		case n.row <= row && n.row > above:
			above, cell = n.row, n.cell
		case above == 0 && n.row > row && (below == 0 || n.row < below):
			below, cell = n.row, n.cell
		}
	}
	return cell
}
