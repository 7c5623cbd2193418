package layout

import "slices"

// This file knows that a code may stand in several columns.

// groupCodes makes one column of those under a label of codes: "Kode" over
// "Program" and "Kegiatan" are the parts of one code.
func groupCodes(s *Spec, columns []headerColumn) []headerColumn {
	list := columns[:0:0]
	for _, h := range columns {
		at := slices.IndexFunc(h.path, func(l label) bool { return s.isCode(l.text) })
		if h.stated != nil || at < 0 || at == len(h.path)-1 {
			list = append(list, h)
			continue
		}
		h.cells, h.path, h.leaf = h.cells[:at+1], h.path[:at+1], h.cells[at]
		if n := len(list) - 1; n >= 0 && list[n].stated == nil && same(list[n].leaf, h.leaf) {
			list[n].end = h.end
			continue
		}
		list = append(list, h)
	}
	return list
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
