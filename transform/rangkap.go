package transform

import (
	"hash/maphash"
	"slices"
	"strings"

	"capaian/ingest"
)

// A row that stands twice in one table, word for word and figure for figure, is
// one row: it counts once, and is said (KON-23).

var benih = maphash.MakeSeed()

// maksRangkap is how many repeated rows are a slip; a table of more is made that
// way.
const maksRangkap = 200

// tanpaRangkap takes the rows out of a table that repeat another one of the same
// parents. Where a printed sum counts both, they are two.
func (j *judge) tanpaRangkap(t *ingest.Table, rows []*ingest.Record) []*ingest.Record {
	if t.Name == "ekspor" || strings.HasSuffix(t.Name, ".rekening") {
		return rows // items of an account may well repeat
	}
	first := make(map[uint64]int, len(rows))
	var twins [][2]int // the row before, and the one that looks like it
	for i, r := range rows {
		key, ok := sidikBaris(r)
		if !ok {
			continue
		}
		if before, ok := first[key]; ok && rows[before].Row != r.Row {
			twins = append(twins, [2]int{before, i})
			continue
		}
		first[key] = i
	}
	if len(twins) == 0 || len(twins) > maksRangkap {
		return rows
	}
	parents := indukBaris(t, rows)
	sums := j.tanpaBaris(t)
	gone := map[int]bool{}
	for _, p := range twins {
		before, r := rows[p[0]], rows[p[1]]
		if parents[p[0]] != parents[p[1]] || sums(r) {
			continue
		}
		gone[p[1]] = true
		at := ukuranPertama(r)
		name := namaBaris(r)
		j.flag("KON-23", at.Pos, name, args("nama", name, "lain", ukuranPertama(before).Pos.String())).Printed = oneLine(at.Text)
	}
	if len(gone) == 0 {
		return rows
	}
	kept := rows[:0:0]
	for i, r := range rows {
		if !gone[i] {
			kept = append(kept, r)
		}
	}
	return kept
}

// sidikBaris is the fingerprint of a row that names something and states a
// figure that is not zero, without its list number.
func sidikBaris(r *ingest.Record) (key uint64, ok bool) {
	var h maphash.Hash
	h.SetSeed(benih)
	names, states := false, false
	for i, c := range r.Columns() {
		v := r.Values[i]
		if c.Role == ingest.Number {
			continue
		}
		h.WriteString(strings.TrimSpace(v.Text))
		h.WriteByte(0)
		switch {
		case v.Merged || v.Blank():
		case c.Role == ingest.Name:
			names = true
		case c.Role == ingest.Measure || c.Role == ingest.Money:
			states = states || strings.ContainsAny(v.Text, "123456789")
		}
	}
	return h.Sum64(), names && states
}

// indukBaris gives for each row what it stands under.
func indukBaris(t *ingest.Table, rows []*ingest.Record) []string {
	p := newPohon(t, kepalaTabel(t))
	p.fused, p.merged = func(ingest.Value, string, string) {}, true
	list := make([]string, len(rows))
	for i, r := range rows {
		at, _ := p.tempat(r)
		list[i] = strings.Join([]string{string(at.tujuan), string(at.sasaran), string(at.program), string(at.kegiatan), string(at.sub), at.kodes[0], at.kodes[1], at.rekening}, "\x00")
	}
	return list
}

// tanpaBaris gives a test whether a printed sum of a table is met only with a
// row.
func (j *judge) tanpaBaris(t *ingest.Table) func(*ingest.Record) bool {
	without := *t
	without.Records = slices.Clone(t.Records)
	h := &tersembunyi{judge: j, table: &without}
	return func(r *ingest.Record) bool {
		at := slices.IndexFunc(without.Records, func(o ingest.Record) bool { return o.Row == r.Row })
		if at < 0 {
			return false
		}
		was := without.Records[at].Hidden
		without.Records[at].Hidden = true
		met := h.sums(at, at+1) == cocokDengan
		without.Records[at].Hidden = was
		return met
	}
}

// namaBaris is what a row is about: its indicator, else its deepest name.
func namaBaris(r *ingest.Record) string {
	name := ""
	for i, c := range r.Columns() {
		if v := r.Values[i]; c.Role == ingest.Name && (c.Key || c.Name == "program" || c.Name == "uraian") && !v.Blank() && !v.Merged {
			name = string(teks(v.Text))
			if isIndicator(c.Name) {
				return name
			}
		}
	}
	return name
}
