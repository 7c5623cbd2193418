package transform

import (
	"fmt"
	"strconv"
	"strings"

	"capaian/ingest"
)

// This file compares the tables of a document with each other by their shape.

// berbagian are the kinds whose one table is printed in parts, each with a
// header of its own.
var berbagian = map[string]bool{"RENSTRA": true, "RENJA": true, "RENCANA_AKSI": true, "KUA_PPAS": true}

// judulSeragam raises the header of a part that differs from that of the first
// part on its sheet (STR-02): a column more or less, or a label in another row.
func (j *judge) judulSeragam() {
	if !berbagian[j.doc.Jenis] {
		return
	}
	first := map[string]*ingest.Table{}
	for i := range j.doc.Tables {
		t := &j.doc.Tables[i]
		key := t.Sheet + "\x00" + t.Name
		if first[key] == nil {
			first[key] = t
			continue
		}
		if pos, uraian := beda(first[key], t); uraian != "" {
			j.flag("STR-02", pos, t.Name+strconv.Itoa(i), args("uraian", uraian))
		}
	}
}

// beda says how the header of a table differs from another's, and where.
func beda(first, t *ingest.Table) (ingest.Pos, string) {
	at := func(c ingest.Column) ingest.Pos { return ingest.Pos{Sheet: t.Sheet, Cell: sel(c.Row, c.Col)} }
	for i, c := range t.Columns {
		if i == len(first.Columns) {
			return at(c), fmt.Sprintf("ada %d kolom, di atas %d", len(t.Columns), len(first.Columns))
		}
		o := first.Columns[i]
		switch {
		case c.Name != o.Name || c.Year != o.Year || c.Period != o.Period:
			return at(c), fmt.Sprintf("kolom ke-%d %q, di atas %q", i+1, oneLine(c.Label), oneLine(o.Label))
		case c.Row-t.Top != o.Row-first.Top && c.Row > 0 && o.Row > 0:
			return at(c), fmt.Sprintf("%q di baris judul ke-%d, di atas ke-%d", oneLine(c.Label), c.Row-t.Top+1, o.Row-first.Top+1)
		}
	}
	if n := len(t.Columns); n < len(first.Columns) {
		return at(t.Columns[n-1]), fmt.Sprintf("ada %d kolom, di atas %d", n, len(first.Columns))
	}
	return ingest.Pos{}, ""
}

func sel(row, col int) string { return ingest.ColName(col) + strconv.Itoa(row) }

// mewarisi notes, once a table, rows that state an indicator without repeating
// what it belongs to (STR-09). It is off unless the office asks for it.
func (j *judge) mewarisi(t *ingest.Table) {
	if !j.aturan.Nyala("STR-09") {
		return
	}
	n, first, value := 0, ingest.Pos{}, ""
	last := ""
	for i := range t.Records {
		r := &t.Records[i]
		if r.Hidden {
			continue
		}
		key, indikator := ingest.Value{}, false
		for c, col := range r.Columns() {
			v := r.Values[c]
			if key.Pos.Cell == "" && (col.Name == "sasaran" || col.Name == "program") {
				key = v
			}
			indikator = indikator || isIndicator(col.Name) && !v.Blank() && !v.Merged
		}
		if !key.Blank() {
			last = oneLine(key.Text)
			continue
		}
		if key.Pos.Cell == "" || last == "" || !indikator {
			continue
		}
		if n++; n == 1 {
			first, value = key.Pos, last
		}
	}
	if n > 0 {
		j.flag("STR-09", first, t.Name, args("n", strconv.Itoa(n), "nilai", value))
	}
}

// tabelGanda notes a table that states what one before it states (KON-20).
// Sheets that repeat each other's figures are noted elsewhere (BKS-06).
func (j *judge) tabelGanda() {
	switch j.doc.Jenis {
	case "RENSTRA", "RENJA", "RKT", "PK", "IKU", "REALISASI_KINERJA":
	default:
		return
	}
	count := map[string]int{}
	for i := range j.doc.Tables {
		count[j.doc.Tables[i].Name]++
	}
	first := map[string]*ingest.Table{}
	for i := range j.doc.Tables {
		t := &j.doc.Tables[i]
		if count[t.Name] == 1 {
			continue
		}
		key, rich := isiTabel(t)
		if !rich {
			continue
		}
		if t.Name != "kinerja.akhir" && t.Name != "kinerja.nasional" {
			key += "\x00" + t.Sheet
		}
		if o := first[key]; o != nil {
			j.flag("KON-20", t.Records[0].Anchor(), t.Name+t.Title, args("lain", o.Records[0].Anchor().String()))
			continue
		}
		first[key] = t
	}
}

// isiTabel is what the rows of a table state; rich where that is more than a row
// or two of figures could state by chance.
func isiTabel(t *ingest.Table) (key string, rich bool) {
	var b strings.Builder
	b.WriteString(t.Name)
	names, figures := map[string]bool{}, 0
	for i := range t.Records {
		for n, c := range t.Columns {
			v := t.Records[i].Values[n]
			if c.Role == ingest.Number {
				continue
			}
			text := Fold(v.Text)
			if kosong(rapi(v.Text)) {
				text = ""
			}
			fmt.Fprintf(&b, "\x00%s%d%s=%s", c.Name, c.Year, c.Period, text)
			switch {
			case text == "" || v.Merged:
			case c.Role == ingest.Name && c.Key:
				names[text] = true
			case c.Role == ingest.Measure || c.Role == ingest.Money:
				figures++
			}
		}
		b.WriteByte('\n')
	}
	return b.String(), len(names) > 1 && figures > 1
}
