package layout

import "slices"

// This file knows that a code may stand in several columns.

// codeParts are the labels of the parts of a code. A name beside them, as in
// "Rekening" over "Kode" and "Uraian", is none.
var codeParts = map[string]bool{"urusan": true, "bidang": true, "bidang urusan": true, "organisasi": true, "opd": true, "skpd": true, "unit": true,
	"program": true, "kegiatan": true, "sub kegiatan": true, "akun": true, "kelompok": true, "jenis": true, "objek": true, "rincian objek": true, "sub rincian objek": true}

// groupCodes makes one column of those under a label of codes: "Kode" over
// "Program" and "Kegiatan" are the parts of one code. parts is how many labels
// that explains.
func groupCodes(s *Spec, columns []headerColumn) (list []headerColumn, parts int) {
	list = make([]headerColumn, 0, len(columns))
	for _, h := range columns {
		at := s.codeAbove(h)
		if at < 0 {
			list = append(list, h)
			continue
		}
		parts++
		h.cells, h.path, h.leaf = h.cells[:at+1], h.path[:at+1], h.cells[at]
		if n := len(list) - 1; n >= 0 && list[n].stated == nil && same(list[n].leaf, h.leaf) {
			list[n].end = h.end
			continue
		}
		list = append(list, h)
	}
	return list, parts
}

// codeAbove is the level of a label of codes above a part of one, -1 where there
// is none.
func (s *Spec) codeAbove(h headerColumn) int {
	last := len(h.path) - 1
	if h.stated != nil || last < 1 || !codeParts[h.path[last].text] {
		return -1
	}
	return slices.IndexFunc(h.path[:last], func(l label) bool { return s.isCode(l.text) })
}

// isCode reports whether a label means a column of codes.
func (s *Spec) isCode(text string) bool {
	return text != "" && slices.ContainsFunc(s.lexicon().columns(text), func(i int) bool { return s.Columns[i].Role == Code })
}

// spreadCodes lets a column of codes reach over the columns without a header
// that follow it: the parts of a code, where the office did not merge.
func (c *candidate) spreadCodes(header []headerColumn) {
	for i := range c.columns {
		col := &c.columns[i]
		if col.Role != Code {
			continue
		}
		for _, h := range header {
			if h.col > col.Col {
				col.Last = max(col.Last, h.col-1)
				break
			}
		}
	}
}
