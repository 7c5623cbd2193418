package ingest

import (
	"fmt"
	"slices"
	"strings"

	"capaian/ingest/layout"
	"capaian/ingest/workbook"
)

// This file says which statements of tata_letak found nothing to hold of.

// weigh compares what is stated about a sheet with what it was read as.
func (l *ledger) weigh(s *workbook.Sheet, k *ketetapan, parts []part) {
	if k == nil {
		return
	}
	for hal, entry := range k.dari {
		if why := k.failed(s, hal, parts); why != "" {
			i := l.issue(entry, s.Name, why)
			i.About += " " + hal
			l.failed[entry] = append(l.failed[entry], i)
		}
	}
	for i := range l.entries {
		fine := !slices.ContainsFunc(l.failed[i], func(f Issue) bool { return f.Pos.Sheet == s.Name })
		l.fits[i] = l.fits[i] || fine && l.entries[i].matchesSheet(s.Name)
	}
}

// failed says why a statement holds of nothing on the sheet, "" where it does.
func (k *ketetapan) failed(s *workbook.Sheet, hal string, parts []part) string {
	top, bottom := k.judul()
	letters, column := strings.CutPrefix(hal, "kolom ")
	switch {
	case hal == "judul" && !holds(s, top, bottom, 0):
		return fmt.Sprintf("baris judul %s kosong atau tidak ada di lembar ini", k.Judul)
	case hal == "judul" && !anyTable(parts, func(t *layout.Table) bool { return t.Top == top }):
		return fmt.Sprintf("baris %s tidak dapat menjadi judul tabel: kolom wajibnya belum lengkap%s", k.Judul, k.lacking(parts))
	case column && !holds(s, bottom+1, 0, columnNumber(letters)):
		return fmt.Sprintf("kolom %s kosong atau tidak ada di lembar ini", letters)
	case column && !anyTable(parts, func(t *layout.Table) bool { return states(t, columnNumber(letters)) }):
		if top == 0 {
			return fmt.Sprintf("kolom %s (%s) tidak termasuk tabel yang dikenali; sebutkan juga judul, dan bila perlu bentuk dan jenis", letters, k.Kolom[letters])
		}
		return fmt.Sprintf("kolom %s (%s) tidak ada pada tabel yang terbaca", letters, k.Kolom[letters])
	case hal == "bentuk" && !anyTable(parts, func(t *layout.Table) bool { return t.Spec.Name == k.Bentuk }):
		return fmt.Sprintf("tidak ada tabel berbentuk %s di lembar ini", k.Bentuk)
	case slices.Contains([]string{"opd", "tahun", "periode", "versi"}, hal):
		return k.unplaced(hal, parts)
	}
	return ""
}

// unplaced says why what is stated about the document has none to hold of.
func (k *ketetapan) unplaced(hal string, parts []part) string {
	for i := range parts {
		p := &parts[i]
		if p.unread() == "" && (hal != "periode" || p.kind.Periodic) && (hal != "versi" || p.kind.Versioned) {
			return ""
		}
	}
	if hal == "periode" || hal == "versi" {
		return fmt.Sprintf("%s %q tidak berlaku untuk dokumen di lembar ini", hal, k.get(hal))
	}
	return fmt.Sprintf("%s %q tidak dipakai: lembar ini tidak terbaca sebagai dokumen; sebutkan juga jenis atau bentuk", hal, k.get(hal))
}

// lacking names the columns that a table of the stated shape needs.
func (k *ketetapan) lacking(parts []part) string {
	shapes := specs(nil)
	for _, p := range parts {
		if p.kind != nil {
			shapes = p.kind.Tables
		}
	}
	if only := withBentuk(k.Bentuk, shapes); len(only) > 0 {
		shapes = only
	}
	const most = 2 // more are no help
	if len(shapes) > most {
		return "; sebutkan bentuk"
	}
	var list []string
	for _, s := range shapes {
		list = append(list, s.Name+": "+strings.Join(s.Required(), ", "))
	}
	return " (" + strings.Join(list, "; ") + ")"
}

// states reports whether a table was read with what is stated about a column.
func states(t *layout.Table, col int) bool {
	return slices.Contains(t.Ignored, col) || slices.ContainsFunc(t.Columns, func(c layout.Column) bool { return c.Stated && c.Col == col })
}

func anyTable(parts []part, is func(*layout.Table) bool) bool {
	for i := range parts {
		for j := range parts[i].found.Tables {
			if is(&parts[i].found.Tables[j]) {
				return true
			}
		}
	}
	return false
}

// holds reports whether rows of a sheet hold anything; of one column where it is
// not 0, down to the end where bottom is 0.
func holds(s *workbook.Sheet, top, bottom, col int) bool {
	for _, r := range s.Rows {
		if r.Num < top || bottom > 0 && r.Num > bottom {
			continue
		}
		if slices.ContainsFunc(r.Cells, func(c workbook.Cell) bool {
			return (col == 0 || c.Col == col) && c.Kind != workbook.Blank && strings.TrimSpace(c.Text) != ""
		}) {
			return true
		}
	}
	return false
}

// notices are the findings on entries that held of nothing in the workbook.
func (l *ledger) notices(hidden []string) []Issue {
	list := l.issues
	for i := range l.entries {
		t := &l.entries[i]
		switch {
		case l.fits[i]:
		case len(l.failed[i]) > 0:
			slices.SortStableFunc(l.failed[i], func(a, b Issue) int { return strings.Compare(a.About, b.About) })
			list = append(list, l.failed[i]...)
		case l.seen[i]:
		case slices.ContainsFunc(hidden, t.matchesSheet) && t.Abaikan:
		case slices.ContainsFunc(hidden, t.matchesSheet):
			list = append(list, l.issue(i, "", "lembarnya tersembunyi, jadi tidak dibaca"))
		default:
			list = append(list, l.issue(i, "", "lembar itu tidak ada di buku kerja ini"))
		}
	}
	return list
}
