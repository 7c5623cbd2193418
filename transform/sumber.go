package transform

import (
	"slices"

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
	{"RENCANA_AKSI", "RENCANA_AKSI", "", true},
	{"REALISASI", "REALISASI_KINERJA", "", true},
}

// periodSources come before the annual target for a part of a year.
var periodSources = []source{
	{"RENCANA_AKSI", "RENCANA_AKSI", "", true},
	{"PK_PERUBAHAN", "PK", "perubahan", true},
	{"PK", "PK", "murni", true},
	{"REALISASI", "REALISASI_KINERJA", "", true},
}

// targetIndex finds targets by indicator, and by the code of the level they
// belong to.
type targetIndex map[string][]*warehouse.Target

func (y *year) targetIndex() targetIndex {
	index := targetIndex{}
	y.periodic = map[string]bool{}
	for i := range y.Fakta.Target {
		t := &y.Fakta.Target[i]
		if t.Tahun != y.tahun || !slices.Contains(periods, t.Periode) {
			continue
		}
		for _, key := range y.targetKeys(&t.Konteks, t.Indikator) {
			index[key] = append(index[key], t)
		}
		if sebagian(t.Periode) && menyebut(t) {
			y.periodic[t.BerkasID] = true
		}
	}
	return index
}

// targetKeys are the keys under which targets and figures meet: names are the
// same only by their key, and figures of different kegiatan that carry the same
// name stay apart, unless their kegiatan have one code.
func (y *year) targetKeys(k *warehouse.Konteks, indikator string) []string {
	key := k.Tingkat + "\x00" + y.kunci(indikator)
	switch {
	case k.Tingkat == "sasaran":
		return []string{key}
	case k.Kode == "":
		return []string{key + "\x00" + y.cabang(k)}
	}
	return []string{key + "\x00" + y.cabang(k), key + "\x00kode\x00" + string(k.Kode)}
}

// cabang is where in the tree below the sasaran something stands.
func (y *year) cabang(k *warehouse.Konteks) string {
	return y.kunci(string(k.Program)) + "\x00" + y.kunci(string(k.Kegiatan)) + "\x00" + y.kunci(string(k.SubKegiatan))
}

// targetsOf lists every target of the year for the indicator of a figure.
func (y *year) targetsOf(index targetIndex, r *warehouse.Realisasi) (list []*warehouse.Target) {
	seen := map[*warehouse.Target]bool{}
	for _, key := range y.targetKeys(&r.Konteks, r.Indikator) {
		for _, t := range index[key] {
			if !seen[t] {
				seen[t] = true
				list = append(list, t)
			}
		}
	}
	return list
}

// sasaranAngka is the target a figure is held against.
type sasaranAngka struct {
	*warehouse.Target        // nil where no document states one
	dari              string // sumber_target
	sifat             string
	tahunan           bool    // a part of the year is held against the target of the whole
	operan            []angka // where it was put together
}

// targetFor finds the target in force at the end of the period: of the period,
// put together from smaller ones where only those have targets, else of the
// year.
func (y *year) targetFor(s *seri, r *warehouse.Realisasi) sasaranAngka {
	if r.Periode != "tahunan" {
		if t, from := y.firstOf(s, periodSources, r, r.Periode); t != nil {
			return sasaranAngka{Target: t, dari: from, sifat: s.rencana.angka[r.Periode].sifat}
		}
		if g, ok := s.rencana.dariUnsur(r.Periode); ok {
			last := g.dari[len(g.dari)-1]
			t, from := y.firstOf(s, periodSources, s.at(last.periode), last.periode)
			sifat := sifatSendiri
			if last.sifat == sifatSD {
				sifat = sifatSD
			}
			return sasaranAngka{Target: put(t, g, s.agregasi), dari: from, sifat: sifat, operan: g.dari}
		}
	}
	t, from := y.firstOf(s, annualSources, r, "tahunan")
	return sasaranAngka{Target: t, dari: from, sifat: sifatSD, tahunan: t != nil && r.Periode != "tahunan"}
}

// put is a target with a figure that was put together.
func put(t *warehouse.Target, g gabungan, agregasi string) *warehouse.Target {
	c := *t
	c.Target, c.TargetTeks = warehouse.NewUkuran(g.nilai), warehouse.Teks(g.uraian(agregasi))
	return &c
}

func (y *year) firstOf(s *seri, sources []source, r *warehouse.Realisasi, periode string) (*warehouse.Target, string) {
	for _, source := range sources {
		var best *warehouse.Target
		for _, t := range s.target {
			if t.Periode != periode || !source.states(t) || source.versi == "perubahan" && !y.changedBy(t.BerkasID, y.tahun, r.Periode) {
				continue
			}
			if source.jenis == "REALISASI_KINERJA" && t.BerkasID != r.BerkasID || t.Jenis == "RENSTRA" && nihil(t) && s.direncanakan() {
				continue // a Renstra plans nothing in that year, another document does
			}
			if best == nil || y.prefer(t, best) {
				best = t
			}
		}
		if best != nil {
			return best, source.name
		}
	}
	return nil, ""
}

// states reports whether a target is one of this source and says a value.
func (s source) states(t *warehouse.Target) bool {
	return t.Jenis == s.jenis && (s.versi == "" || string(t.Versi) == s.versi) && menyebut(t)
}

// menyebut reports a target that is not blank: a number, a letter, or a text to be
// judged.
func menyebut(t *warehouse.Target) bool { return t.Target.Valid || t.TargetTeks != "" }

// prefer takes the head's PK before an official's, and of two Renstra over one
// year the one that begins later.
func (y *year) prefer(a, b *warehouse.Target) bool {
	if (a.Bagian == "") != (b.Bagian == "") {
		return a.Bagian == ""
	}
	if x, y := y.docs[a.BerkasID].Tahun, y.docs[b.BerkasID].Tahun; x != y {
		return x > y
	}
	return a.BerkasID < b.BerkasID
}
