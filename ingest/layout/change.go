package layout

import (
	"slices"
	"strings"
)

// A form that sets figures before and after a change side by side says so in a
// level of its header or in the last words of a label. What holds is the later
// one; the columns before are named "… sebelum", the difference "selisih".
const (
	changeBefore = "sebelum"
	changeAfter  = "sesudah"
	changeBy     = "selisih"
)

// changeWords are the wordings of a change, longest first among those that end
// alike.
var changeWords = []struct{ words, change string }{
	{"bertambah berkurang", changeBy}, {"bertambah atau berkurang", changeBy}, {"bertambah", changeBy}, {"berkurang", changeBy},
	{"selisih", changeBy}, {"lebih kurang", changeBy},
	{"sebelum perubahan", changeBefore}, {"sebelum pergeseran", changeBefore}, {"sebelum", changeBefore}, {"apbd murni", changeBefore},
	{"murni", changeBefore}, {"semula", changeBefore}, {"apbd", changeBefore},
	{"sesudah perubahan", changeAfter}, {"setelah perubahan", changeAfter}, {"sesudah pergeseran", changeAfter}, {"setelah pergeseran", changeAfter},
	{"sesudah", changeAfter}, {"setelah", changeAfter}, {"apbd perubahan", changeAfter}, {"papbd", changeAfter}, {"perubahan", changeAfter}, {"menjadi", changeAfter},
}

// cutChange finds the change a path speaks of and gives the path without it. A
// path that says nothing else is about the amount itself.
func cutChange(path []label) (rest []label, change string) {
	for i, l := range path {
		for _, w := range changeWords {
			before, ok := strings.CutSuffix(l.text, w.words)
			if !ok || before != "" && !strings.HasSuffix(before, " ") || before != "" && w.words == "apbd" {
				continue
			}
			if rest == nil {
				rest = slices.Clone(path)
			}
			rest[i].text, change = strings.TrimSpace(before), w.change
			break
		}
	}
	if change == "" {
		return path, ""
	}
	if change != changeBy && !says(rest) {
		rest[len(rest)-1].text = "jumlah"
	}
	return rest, change
}

// says reports whether a path names more than a unit of money.
func says(path []label) bool {
	for _, l := range path {
		for _, w := range strings.Fields(l.text) {
			if !unitWords[w] {
				return true
			}
		}
	}
	return false
}

// onlyBefore lets the columns before a change stand for themselves where the
// header has none after it: "Anggaran (Murni)".
func (c *candidate) onlyBefore(r *reading) {
	for i, p := range r.taken {
		name := r.spec.Columns[p.index].Name
		if p.change != changeBefore || r.has(name) {
			continue
		}
		for j := range c.columns {
			if col := &c.columns[j]; col.Name == name+" "+changeBefore {
				col.Name, col.Key = name, r.spec.Columns[p.index].Key
			}
		}
		for j := range r.taken[i:] {
			if r.taken[i+j].index == p.index {
				r.taken[i+j].change = ""
			}
		}
	}
}
