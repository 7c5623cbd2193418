package ingest

import (
	"path"
	"strings"

	"capaian/ingest/layout"
)

// OPD is one line of the master list opd.yaml.
type OPD struct {
	Kode  string   `yaml:"kode"`
	Nama  string   `yaml:"nama"`
	Jenis string   `yaml:"jenis"` // kecamatan, dinas, badan, sekretariat, pemda, …
	Alias []string `yaml:"alias"`
	Surel []string `yaml:"surel"`
	Wajib []string `yaml:"wajib"` // RENSTRA, PK, PK/perubahan, REALISASI_KINERJA/TW, …
	// Nonaktif keeps a merged or renamed OPD in the list without expecting it.
	Nonaktif bool `yaml:"nonaktif"`
}

// Master finds OPD in the words of titles, folders and file names.
type Master struct {
	List  []OPD
	names []opdName
}

type opdName struct {
	index  int
	joined string // folded, without spaces: offices split and join names at will
	short  bool   // the distinctive part alone ("ledokombo"): only for paths
}

// NewMaster prepares the list. Every name counts with its aliases, a kecamatan
// also under its Camat. Without a list, OPD are taken as they are written.
func NewMaster(list []OPD) *Master {
	m := &Master{List: list}
	shorts := map[string]int{}
	for i, o := range list {
		for _, name := range append([]string{o.Nama}, o.Alias...) {
			m.add(i, layout.Fold(name), false)
		}
		if place, ok := strings.CutPrefix(layout.Fold(o.Nama), "kecamatan "); ok {
			m.add(i, "camat "+place, false)
		}
		shorts[shortName(o)]++
	}
	for i, o := range list {
		if short := shortName(o); shorts[short] == 1 && o.Jenis != "pemda" {
			m.add(i, short, true)
		}
	}
	return m
}

// shortName is what tells an OPD from others of its kind, "" where that is a
// word like any.
func shortName(o OPD) string {
	_, short, _ := strings.Cut(layout.Fold(o.Nama), " ")
	switch short {
	case "daerah", "kabupaten", "kota", "umum":
		return ""
	}
	return short
}

func (m *Master) add(i int, folded string, short bool) {
	if folded != "" {
		m.names = append(m.names, opdName{i, strings.ReplaceAll(folded, " ", ""), short})
	}
}

// InText finds the OPD a line of a workbook names; the longest name wins, and
// the pemda itself only where no OPD of it is named. nil where none is.
func (m *Master) InText(line string) *OPD {
	if len(m.List) == 0 {
		return writtenIn(line)
	}
	return m.find(layout.Fold(line), false)
}

// Printed finds the OPD that a cell names, where it can hold nothing else:
// without a list any name is one.
func (m *Master) Printed(name string) *OPD {
	if len(m.List) > 0 {
		return m.InText(name)
	}
	name = strings.Join(strings.Fields(name), " ")
	if o := named(name, true); o != nil && layout.Fold(o.Nama) == layout.Fold(name) || name == "" {
		return o
	}
	jenis, _, _ := strings.Cut(strings.ToLower(name), " ")
	return &OPD{Kode: name, Nama: name, Jenis: jenis}
}

// InPath finds the OPD a file or folder name names, the innermost first; also
// by its distinctive part alone, where no name is written out.
func (m *Master) InPath(p string) *OPD {
	for _, shorts := range []bool{false, true} {
		for at := p; at != "." && at != "/" && at != ""; at = path.Dir(at) {
			if o := m.inName(path.Base(at), shorts); o != nil {
				return o
			}
		}
	}
	return nil
}

// maxSheetName is how long a sheet's name can be: what is longer is cut.
const maxSheetName = 31

// InSheet finds the OPD that a sheet is named after, also where its name was cut.
func (m *Master) InSheet(name string) *OPD {
	if o := m.inName(name, false); o != nil || len(m.List) == 0 || len(name) < maxSheetName-3 {
		return o
	}
	cut, found := strings.ReplaceAll(layout.Fold(name), " ", ""), -1
	for _, n := range m.names {
		if !n.short && strings.HasPrefix(n.joined, cut) {
			if found >= 0 && found != n.index {
				return nil
			}
			found = n.index
		}
	}
	if found < 0 {
		return nil
	}
	return &m.List[found]
}

func (m *Master) inName(name string, shorts bool) *OPD {
	if len(m.List) == 0 {
		return writtenInName(name)
	}
	return m.find(layout.Fold(name), shorts)
}

func (m *Master) find(folded string, shorts bool) *OPD {
	best, length, pemda := -1, 0, true
	words := strings.Fields(folded)
	for _, n := range m.names {
		if n.short && !shorts || !spells(words, n.joined) {
			continue
		}
		isPemda := m.List[n.index].Jenis == "pemda"
		if best < 0 || pemda && !isPemda || pemda == isPemda && len(n.joined) > length {
			best, length, pemda = n.index, len(n.joined), isPemda
		}
	}
	if best < 0 {
		return nil
	}
	return &m.List[best]
}

// spells says whether whole words in a row make a name, however it is spaced:
// "kecamatan sumber sari" is Kecamatan Sumbersari, not Kecamatan Sumber.
func spells(words []string, joined string) bool {
	for i := range words {
		rest, ok := joined, true
		for j := i; ok && rest != "" && j < len(words); j++ {
			rest, ok = strings.CutPrefix(rest, words[j])
		}
		if ok && rest == "" {
			return true
		}
	}
	return false
}

// ByKode gives the OPD with a code, nil where there is none.
func (m *Master) ByKode(kode string) *OPD {
	for i := range m.List {
		if m.List[i].Kode == kode {
			return &m.List[i]
		}
	}
	return nil
}

// macam is what kind of OPD a code names: as the master list has it, else by the
// first word of its name, which is its code where there is no list.
func (m *Master) macam(kode string) string {
	if o := m.ByKode(kode); o != nil {
		return o.Jenis
	}
	first, _, _ := strings.Cut(strings.ToLower(kode), " ")
	return first
}
