package report

import (
	"slices"
	"strings"

	"capaian/transform/warehouse"
)

// pencarian is what figures are asked for.
type pencarian struct {
	opd, periode, words string
	averages, money     bool // all of them, by the word
	group               bool // one group of belanja
}

// cari prepares a search. A word for a kind of figures, or the whole name of a
// group of belanja, asks for nothing else.
func (j *Penjelas) cari(opd, words, periode string) pencarian {
	c := pencarian{opd: opd, periode: periode, words: lipat(words)}
	switch c.words {
	case "rata rata", "rata rata capaian":
		c.averages = true
	case "serapan", "anggaran", "serapan anggaran":
		c.money = true
	}
	c.group = slices.ContainsFunc(j.potret.Hitungan.Serapan, func(s warehouse.Serapan) bool {
		return s.OPD == opd && s.Tingkat == "kelompok_belanja" && lipat(string(s.KelompokBelanja)) == c.words
	})
	return c
}

// of reports whether rows of an OPD and period are asked for at all.
func (c *pencarian) of(opd, periode string) bool {
	return opd == c.opd && (c.periode == "" || strings.EqualFold(periode, c.periode))
}

// named reports whether a name is asked for.
func (c *pencarian) named(name warehouse.Teks) bool {
	return !c.averages && !c.money && !c.group && name != "" && strings.Contains(lipat(string(name)), c.words)
}

// serapan reports whether a row of serapan is asked for.
func (c *pencarian) serapan(s *warehouse.Serapan) bool {
	switch s.Tingkat {
	case "opd":
		return c.money
	case "kelompok_belanja":
		return c.money || c.group && lipat(string(s.KelompokBelanja)) == c.words
	case "program":
		return c.named(s.Program)
	case "kegiatan":
		return c.named(s.Kegiatan)
	}
	return c.named(s.SubKegiatan)
}

// Cari explains the figures of an OPD that are asked for by words: "serapan",
// "rata-rata", or a part of the name of an indicator, a sasaran, a programme, a
// kegiatan, or a group of belanja. An empty periode means all of them.
func (j *Penjelas) Cari(opd, words, periode string) (list []Penjelasan) {
	c, h := j.cari(opd, words, periode), &j.potret.Hitungan
	if c.words == "" {
		return nil
	}
	for i := range h.Capaian {
		if r := &h.Capaian[i]; c.of(r.OPD, r.Periode) && c.named(warehouse.Teks(r.Indikator)) {
			list = append(list, j.Capaian(r))
		}
	}
	for _, rows := range [][]warehouse.Rerata{h.RerataOPD, h.RerataSasaran} {
		for i := range rows {
			if r := &rows[i]; c.of(r.OPD, r.Periode) && (c.averages || c.named(r.Sasaran)) {
				list = append(list, j.Rerata(r))
			}
		}
	}
	for i := range h.Serapan {
		if s := &h.Serapan[i]; c.of(s.OPD, s.Periode) && c.serapan(s) {
			list = append(list, j.Serapan(s))
		}
	}
	return list
}

// Daftar lists what of an OPD can be explained, by kind.
func (j *Penjelas) Daftar(opd string) (list []Butir) {
	h := &j.potret.Hitungan
	group := func(label string) func(warehouse.Teks) {
		list = append(list, Butir{Label: label})
		at, seen := len(list)-1, map[string]bool{}
		return func(name warehouse.Teks) {
			if key := lipat(string(name)); key != "" && !seen[key] {
				seen[key] = true
				list[at].Anak = append(list[at].Anak, bersih(string(name)))
			}
		}
	}
	add := group("indikator")
	for _, level := range []bool{true, false} {
		for i := range h.Capaian {
			if c := &h.Capaian[i]; c.OPD == opd && (c.Tingkat == "sasaran") == level {
				add(warehouse.Teks(c.Indikator))
			}
		}
	}
	add = group("rata-rata")
	for i := range h.RerataOPD {
		if h.RerataOPD[i].OPD == opd {
			add("rata-rata")
		}
	}
	for i := range h.RerataSasaran {
		if r := &h.RerataSasaran[i]; r.OPD == opd {
			add(r.Sasaran)
		}
	}
	add = group("serapan")
	for i := range h.Serapan {
		if s := &h.Serapan[i]; s.OPD == opd {
			if s.Tingkat == "opd" {
				add("serapan")
			}
			add(s.KelompokBelanja)
			add(s.Program)
		}
	}
	return slices.DeleteFunc(list, func(b Butir) bool { return len(b.Anak) == 0 })
}
