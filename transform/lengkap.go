package transform

import (
	"regexp"
	"slices"
	"strconv"
	"strings"

	"capaian/ingest"
)

// This file raises what a plan leaves out: a programme without its indicator, a
// kegiatan without its output, an output without its target, money without a
// target and a target without money.

// reIndikatorProgram is a header that asks for indicators of programmes.
var reIndikatorProgram = regexp.MustCompile(`\b(?:program|outcomes?|hasil)\b`)

// dimintaIndikatorProgram reports whether the column of indicators is headed as
// one of programmes too: "Indikator Kinerja Program (outcome) dan Kegiatan
// (output)".
func dimintaIndikatorProgram(t *ingest.Table) bool {
	return slices.ContainsFunc(t.Columns, func(c ingest.Column) bool {
		label := Fold(c.Label) // without what groups it: "Program" above "Indikator" asks nothing
		if at := strings.Index(label, c.Group); c.Group != "" && at >= 0 {
			label = label[at+len(c.Group):]
		}
		return c.Name == "indikator" && reIndikatorProgram.MatchString(label)
	})
}

// rencanaLengkap judges the places of a plan. What no place of a level states is
// no part of the layout unless the header asks for it, and nothing is missing.
func (j *judge) rencanaLengkap() {
	has, all, targets := map[int]int{}, map[int]int{}, map[*ingest.Table]bool{}
	for _, c := range j.rencana {
		all[c.at.lapis]++
		if len(c.indikator) > 0 {
			has[c.at.lapis]++
		}
		targets[c.table] = targets[c.table] || len(c.indikator) > len(c.tanpa)
	}
	for i, c := range j.rencana {
		usual := 2*has[c.at.lapis] >= all[c.at.lapis] && has[c.at.lapis] > 0
		switch asked := usual || c.at.lapis == lapisProgram && dimintaIndikatorProgram(c.table); {
		case len(c.indikator) > 0 || !asked:
		case c.at.lapis == lapisProgram:
			j.flag("LKP-02", c.sel.Pos, c.at.nama, args("program", c.at.nama, "kurang", "indikator"))
		case !bercabang(j.rencana, i):
			j.flag("LKP-03", c.sel.Pos, c.at.nama, args("kegiatan", c.at.nama))
		}
		if targets[c.table] {
			j.tanpaTarget(c)
		}
		j.uangTanpaTarget(c)
		if !bercabang(j.rencana, i) {
			j.targetTanpaUang(c)
		}
	}
}

// tanpaTarget raises the indicators of a place that state no target at all.
func (j *judge) tanpaTarget(c *cabangRencana) {
	if c.at.lapis == lapisProgram {
		if len(c.tanpa) > 0 && len(c.tanpa) == len(c.indikator) {
			j.flag("LKP-02", c.tanpa[0].Pos, c.at.nama, args("program", c.at.nama, "kurang", "target"))
		}
		return
	}
	for i, v := range c.tanpa {
		j.flag("LKP-04", v.Pos, c.milik[i], args("keluaran", c.milik[i], "kurang", "target"))
	}
}

// uangTanpaTarget raises the years in which a place has money and none of its
// indicators a target (LKP-11), at the first of them.
func (j *judge) uangTanpaTarget(c *cabangRencana) {
	if len(c.indikator) == 0 || len(c.tanpa) == len(c.indikator) {
		return // said as such
	}
	var years []string
	var first ingest.Value
	rupiah := ""
	for _, y := range c.tahun() {
		cell, blank := c.kosong[y]
		if u := c.uang[y]; blank && !c.ditarget[y] && u.nilai.IsPositive() {
			if years = append(years, strconv.Itoa(y)); len(years) == 1 {
				first, rupiah = cell, Rp(u.nilai)
			}
		}
	}
	if len(years) > 0 {
		j.flag("LKP-11", first.Pos, c.at.nama, args("tahun", strings.Join(years, ", "), "nama", c.at.nama, "rupiah", rupiah))
	}
}

// targetTanpaUang raises the years of a plan in which a place that has money in
// other years has a target and none (LKP-12), at the first of them. A target
// that only keeps what was reached needs none.
func (j *judge) targetTanpaUang(c *cabangRencana) {
	var years []string
	var first ingest.Value
	funded := false
	tahun := c.tahun()
	for _, y := range tahun {
		u := c.uang[y]
		if u.nilai.IsPositive() {
			funded = true
			continue
		}
		t, ok := c.targetnya[y]
		if !ok || t.Merged || !strings.ContainsAny(t.Text, "123456789") || !bacaKosong(u.sel) || sudahPenuh(c, y) {
			continue
		}
		if years = append(years, strconv.Itoa(y)); len(years) == 1 {
			first = u.sel
		}
	}
	if funded && len(tahun) > 1 && len(years) > 0 {
		j.flag("LKP-12", first.Pos, c.at.nama, args("tahun", strings.Join(years, ", "), "nama", c.at.nama))
	}
}

// bacaKosong reports whether a cell of money states nothing, or nothing but zero.
func bacaKosong(v ingest.Value) bool {
	if v.Merged || v.NoValue || v.Error {
		return false
	}
	d, ok := amount(v)
	return kosong(rapi(v.Text)) || ok && d.IsZero()
}

// sudahPenuh reports a target that only repeats the one of the year before.
func sudahPenuh(c *cabangRencana, year int) bool {
	before, ok := c.targetnya[year-1]
	return ok && oneLine(before.Text) == oneLine(c.targetnya[year].Text)
}

// rktLengkap judges the matrix of an RKT, whose header asks for an indicator and
// a target of each programme and kegiatan.
func (j *judge) rktLengkap(t *ingest.Table) {
	rows := j.tampak(t)
	for _, l := range []struct{ nama, indikator, target string }{{"program", "indikator program", "target program"}, {"kegiatan", "indikator kegiatan", "target kegiatan"}} {
		if !t.Has(l.indikator) {
			continue
		}
		for i, r := range rows {
			v := r.Get(l.nama)
			if v.Blank() || v.Merged {
				continue
			}
			end := i + 1
			for end < len(rows) && (rows[end].Get(l.nama).Blank() || rows[end].Get(l.nama).Merged) {
				end++
			}
			j.cabangRKT(rows[i:end], l.nama, l.indikator, l.target, t.Has(l.target))
		}
	}
}

// cabangRKT judges the rows of one programme or kegiatan of an RKT.
func (j *judge) cabangRKT(rows []*ingest.Record, level, indikator, target string, asked bool) {
	name := string(teks(rows[0].Get(level).Text))
	stated, targeted := 0, 0
	for _, r := range rows {
		v, t := r.Get(indikator), r.Get(target)
		if v.Blank() {
			continue
		}
		stated++
		if !asked || t.Merged || t.NoValue || !kosong(rapi(t.Text)) {
			targeted++
		} else if level == "kegiatan" {
			j.flag("LKP-04", t.Pos, oneLine(v.Text), args("keluaran", oneLine(v.Text), "kurang", "target"))
		}
	}
	at := rows[0].Get(indikator).Pos
	switch {
	case stated == 0 && level == "kegiatan":
		j.flag("LKP-03", at, name, args("kegiatan", name))
	case stated == 0:
		j.flag("LKP-02", at, name, args("program", name, "kurang", "indikator"))
	case targeted == 0 && level == "program":
		j.flag("LKP-02", rows[0].Get(target).Pos, name, args("program", name, "kurang", "target"))
	}
}
