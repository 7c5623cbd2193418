package ingest

import (
	"regexp"
	"strings"

	"capaian/ingest/layout"
	"capaian/ingest/workbook"
)

// A table can hold the rows of several OPD: an export names the OPD on every
// row, a print gives each OPD a row of its own above its programmes.

// reOrganisasi is the code of an OPD in the nomenclature (Permendagri 90/2019):
// eight parts.
var reOrganisasi = regexp.MustCompile(`^\s*((?:[0-9X]+\s*\.\s*){7,}[0-9X]+)\.?\s*(.*)$`)

// perOwner splits a part whose rows belong to several OPD into one of each. Rows
// before the first OPD sum several and belong to none.
func (r *reader) perOwner(p part) []part {
	if p.stated != nil && p.stated.OPD != "" {
		return []part{p}
	}
	var owners []*OPD
	rows := map[string]map[*layout.Table][]layout.Row{}
	for i := range p.found.Tables {
		t := &p.found.Tables[i]
		of := r.rowOwners(t)
		if of == nil {
			continue
		}
		for n, o := range of {
			if o == nil {
				continue
			}
			if rows[o.Kode] == nil {
				rows[o.Kode] = map[*layout.Table][]layout.Row{}
				owners = append(owners, o)
			}
			rows[o.Kode][t] = append(rows[o.Kode][t], t.Rows[n])
		}
	}
	switch {
	case len(owners) == 0:
		return []part{p}
	case len(owners) == 1:
		p.id.opd = owners[0]
		return []part{p}
	}
	var list []part
	for _, o := range owners {
		q := p
		q.id.opd = o
		q.found = &layout.Sheet{Lines: p.found.Lines}
		for i := range p.found.Tables {
			t := p.found.Tables[i]
			if t.Rows = rows[o.Kode][&p.found.Tables[i]]; len(t.Rows) > 0 {
				q.found.Tables = append(q.found.Tables, t)
			}
		}
		list = append(list, q)
	}
	return list
}

// rowOwners gives the OPD of every row of a table, nil where its rows name none.
func (r *reader) rowOwners(t *layout.Table) []*OPD {
	of := make([]*OPD, len(t.Rows))
	column, found := column(t, "opd"), false
	known := map[string]*OPD{}
	var last *OPD
	for i, row := range t.Rows {
		switch {
		case row.Kind == layout.Total:
			last = nil // of all
		case column >= 0:
			name := strings.TrimSpace(row.Cells[column].Text)
			o, ok := known[name]
			if !ok {
				o = r.master.Printed(name)
				known[name] = o
			}
			last = o
		default:
			if o := r.organisasi(t, row); o != nil {
				last = o
			}
		}
		of[i] = last
		found = found || last != nil
	}
	if !found {
		return nil
	}
	return of
}

// organisasi is the OPD that a row above the programmes names: by the code of
// an OPD beside its name, or across the table.
func (r *reader) organisasi(t *layout.Table, row layout.Row) *OPD {
	if row.Kind == layout.Heading {
		return r.master.InText(row.Label)
	}
	for i, c := range t.Columns {
		if c.Role != layout.Code {
			continue
		}
		code := codeText(row.Cells[i])
		if strings.Count(code, ".") < 7 {
			continue
		}
		m := reOrganisasi.FindStringSubmatch(code)
		if m == nil {
			continue
		}
		if m[2] != "" {
			return r.master.Printed(m[2])
		}
		if n := column(t, "program"); n >= 0 {
			return r.master.Printed(row.Cells[n].Text)
		}
	}
	return nil
}

// unitOwner is the OPD that every row of a part names as the unit that answers
// for it.
func (r *reader) unitOwner(p part) *OPD {
	var only *OPD
	for i := range p.found.Tables {
		t := &p.found.Tables[i]
		n := column(t, "unit")
		if n < 0 {
			continue
		}
		for _, row := range t.Rows {
			text := strings.TrimSpace(row.Cells[n].Text)
			if text == "" || row.Kind != layout.Data {
				continue
			}
			o := r.master.InText(text)
			if o == nil || only != nil && o.Kode != only.Kode {
				return nil
			}
			only = o
		}
	}
	return only
}

// codeText is the code of a row's own level.
func codeText(c layout.Cell) string {
	if len(c.Parts) > 0 {
		return c.Parts[len(c.Parts)-1]
	}
	if c.Kind == workbook.Blank {
		return ""
	}
	return c.Text
}

func column(t *layout.Table, name string) int {
	for i, c := range t.Columns {
		if c.Name == name {
			return i
		}
	}
	return -1
}

// subUnit is the one sub unit that the rows of an export limit themselves to,
// "" where they hold several or the OPD itself.
func (p *part) subUnit() string {
	only := ""
	for i := range p.found.Tables {
		t := &p.found.Tables[i]
		n := column(t, "sub unit")
		if n < 0 {
			return ""
		}
		for _, row := range t.Rows {
			name := strings.Join(strings.Fields(row.Cells[n].Text), " ")
			if only == "" {
				only = name
			}
			if name != only {
				return ""
			}
		}
	}
	if p.id.opd == nil || layout.Fold(only) == layout.Fold(p.id.opd.Nama) {
		return ""
	}
	return only
}
