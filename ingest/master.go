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
	folded string
	short  bool // the distinctive part alone ("ledokombo"): only for paths
}

// NewMaster prepares the list. Every name counts with its aliases, a kecamatan
// also under its Camat.
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
		if _, short, ok := strings.Cut(layout.Fold(o.Nama), " "); ok {
			shorts[short]++
		}
	}
	for i, o := range list {
		if _, short, ok := strings.Cut(layout.Fold(o.Nama), " "); ok && shorts[short] == 1 && o.Jenis != "pemda" {
			m.add(i, short, true)
		}
	}
	return m
}

func (m *Master) add(i int, folded string, short bool) {
	if folded != "" {
		m.names = append(m.names, opdName{i, folded, short})
	}
}

// InText finds the OPD a line of a workbook names; the longest name wins, and
// the pemda itself only where no OPD of it is named. nil where none is.
func (m *Master) InText(line string) *OPD { return m.find(layout.Fold(line), false) }

// InPath finds the OPD a folder or file name names, also by its distinctive
// part alone.
func (m *Master) InPath(p string) *OPD {
	for p != "." && p != "/" && p != "" {
		if o := m.find(layout.Fold(strings.TrimSuffix(path.Base(p), path.Ext(p))), true); o != nil {
			return o
		}
		p = path.Dir(p)
	}
	return nil
}

func (m *Master) find(folded string, shorts bool) *OPD {
	best, length, pemda := -1, 0, true
	for _, n := range m.names {
		if n.short && !shorts || !strings.Contains(" "+folded+" ", " "+n.folded+" ") {
			continue
		}
		isPemda := m.List[n.index].Jenis == "pemda"
		if best < 0 || pemda && !isPemda || pemda == isPemda && len(n.folded) > length {
			best, length, pemda = n.index, len(n.folded), isPemda
		}
	}
	if best < 0 {
		return nil
	}
	return &m.List[best]
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
