package ledokombo

import (
	"fmt"
	"slices"
)

// tabel writes a table and leaves a free row below it.
func (s *sheet) tabel(t *tabel) {
	cols, ok := s.tables[t.Nama]
	if !ok || len(cols) != len(t.Kepala[0].Sel) {
		s.keep(fmt.Errorf("table %q at row %d: no shape of its width", t.Nama, s.row))
		return
	}
	if t.Sambung {
		s.row-- // the row left free below the part above
	}
	s.kepala(t.Kepala, cols)
	if t.Nomor != nil {
		l := look{size: s.size - 1, italic: true, border: true, h: center, v: center}
		for i, c := range cols {
			s.put(box{c.from, s.row, c.to, s.row}, t.Nomor.Sel[i], l)
		}
		s.row++
	}
	s.isi(t, cols)
	s.row++
}

// kepala writes the head, merging every printed cell over the blank ones that
// are its own.
func (s *sheet) kepala(rows []baris, cols []column) {
	l := look{size: s.size, bold: true, border: true, fill: true, wrapped: true, h: center, v: center}
	for r, row := range rows {
		for c, text := range row.Sel {
			if text == "" {
				continue
			}
			end, bottom := reach(rows, r, c)
			s.put(box{cols[c].from, s.row + r, cols[end].to, s.row + bottom}, text, l)
		}
	}
	s.row += len(rows)
}

// reach tells how far a cell of the head extends: right over blanks that no
// other group of the row above covers, then down over rows blank below it.
func reach(rows []baris, r, c int) (end, bottom int) {
	limit := len(rows[r].Sel) - 1
	if r > 0 {
		limit, _ = reach(rows, r-1, owner(rows[r-1].Sel, c))
	}
	for end = c; end < limit && rows[r].Sel[end+1] == ""; end++ {
	}
	for bottom = r; bottom+1 < len(rows); bottom++ {
		below := rows[bottom+1].Sel[c : end+1]
		if slices.ContainsFunc(below, func(text string) bool { return text != "" }) {
			break
		}
	}
	return end, bottom
}

// owner is the column of the printed cell that a column of this row belongs to.
func owner(sel []string, c int) int {
	for c > 0 && sel[c] == "" {
		c--
	}
	return c
}

func (s *sheet) isi(t *tabel, cols []column) {
	for r, row := range t.Isi {
		for i, c := range cols {
			if i > 0 && i < row.Lebar {
				continue
			}
			b := box{c.from, s.row + r, c.to, s.row + r}
			if i == 0 && row.Lebar > 1 {
				b.right = cols[row.Lebar-1].to
			}
			if slices.Contains(t.Gabung, i) {
				if row.Sel[i] == "" {
					continue // below the cell it continues
				}
				b.bottom += run(t.Isi[r+1:], i)
			}
			s.put(b, row.Sel[i], look{
				size: s.size, border: true, wrapped: true, h: c.align, v: center, dots: c.angka,
			})
		}
	}
	s.row += len(t.Isi)
}

// run counts the rows that continue the one above them in column i.
func run(rows []baris, i int) int {
	n := slices.IndexFunc(rows, func(b baris) bool { return b.Sel[i] != "" })
	if n < 0 {
		return len(rows)
	}
	return n
}
