package transform

import (
	"capaian/transform/warehouse"
)

// source is one document that can state a target, in the order of precedence.
type source struct {
	name   string // sumber_target
	jenis  string
	versi  string // "" any
	period bool   // of the measured period itself, else annual
}

// annualSources is the precedence of targets (contract, v_capaian): the first
// document that states a value for the indicator counts. A printed capaian is
// never a source.
var annualSources = []source{
	{"PK_PERUBAHAN", "PK", "perubahan", true},
	{"PK", "PK", "murni", true},
	{"RENJA_PERUBAHAN", "RENJA", "perubahan", true},
	{"RENJA_PERUBAHAN", "RKT", "perubahan", true},
	{"RENJA", "RENJA", "murni", true},
	{"RKT", "RKT", "murni", true},
	{"IKU", "IKU", "", true},
	{"RENSTRA_PERUBAHAN", "RENSTRA", "perubahan", true},
	{"RENSTRA", "RENSTRA", "murni", true},
	{"REALISASI", "REALISASI_KINERJA", "", true},
}

// periodSources come before the annual target for a part of a year.
var periodSources = []source{
	{"RENCANA_AKSI", "RENCANA_AKSI", "", true},
	{"PK_PERUBAHAN", "PK", "perubahan", true},
	{"PK", "PK", "murni", true},
	{"REALISASI", "REALISASI_KINERJA", "", true},
}

// targetIndex finds targets by indicator; names are the same only by their key.
type targetIndex map[string][]*warehouse.Target

func (y *year) targetIndex() targetIndex {
	index := targetIndex{}
	for i := range y.Fakta.Target {
		t := &y.Fakta.Target[i]
		if t.Tahun == y.tahun && t.Periode != "akhir" && t.Periode != "awal" {
			key := t.Jenis + "\x00" + t.Tingkat + "\x00" + t.Periode + "\x00" + kunci(t.Indikator)
			index[key] = append(index[key], t)
		}
	}
	return index
}

// targetFor finds the target in force at the end of the period. annual reports
// that a part of a year is held against the target of the whole.
func (y *year) targetFor(index targetIndex, r *warehouse.Realisasi) (t *warehouse.Target, from string, annual bool) {
	if r.Periode != "tahunan" {
		if t, from := y.firstOf(index, periodSources, r, r.Periode); t != nil {
			return t, from, false
		}
	}
	t, from = y.firstOf(index, annualSources, r, "tahunan")
	return t, from, t != nil && r.Periode != "tahunan"
}

func (y *year) firstOf(index targetIndex, sources []source, r *warehouse.Realisasi, periode string) (*warehouse.Target, string) {
	for _, s := range sources {
		var best *warehouse.Target
		for _, t := range index[s.jenis+"\x00"+r.Tingkat+"\x00"+periode+"\x00"+kunci(r.Indikator)] {
			if !s.states(t) || !sameBranch(t, r) {
				continue
			}
			if s.versi == "perubahan" && !y.changedBy(t.BerkasID, y.tahun, r.Periode) {
				continue
			}
			if s.jenis == "REALISASI_KINERJA" && t.BerkasID != r.BerkasID {
				continue
			}
			if best == nil || y.prefer(t, best) {
				best = t
			}
		}
		if best != nil {
			return best, s.name
		}
	}
	return nil, ""
}

// states reports whether a target is one of this source and says a value: a
// number, a letter, or a text to be judged.
func (s source) states(t *warehouse.Target) bool {
	return (s.versi == "" || string(t.Versi) == s.versi) && (t.Target.Valid || t.TargetTeks != "")
}

// sameBranch keeps figures of different kegiatan apart that carry the same
// name.
func sameBranch(t *warehouse.Target, r *warehouse.Realisasi) bool {
	return r.Tingkat == "sasaran" || kunci(string(t.Kegiatan)) == kunci(string(r.Kegiatan)) && kunci(string(t.Program)) == kunci(string(r.Program))
}

// prefer takes the head's PK before an official's, and of two Renstra over one
// year the one that begins later.
func (y *year) prefer(a, b *warehouse.Target) bool {
	if (a.Bagian == "") != (b.Bagian == "") {
		return a.Bagian == ""
	}
	return y.firstYear(a.BerkasID) > y.firstYear(b.BerkasID)
}

func (y *year) firstYear(berkasID string) int {
	for _, b := range y.Berlaku {
		if b.BerkasID == berkasID {
			return b.Tahun
		}
	}
	return 0
}
