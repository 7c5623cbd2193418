package reconcile

import (
	"maps"
	"slices"
	"strconv"

	"capaian/transform/warehouse"
)

// wording compares what documents call the same tujuan, sasaran and indicators
// (KON-08, KON-01, KON-02), and tells a document that follows a Renstra no
// longer in force (KON-16).
func (p *periksa) wording() {
	p.oldRenstra()
	p.pair(halTujuan, "KON-08", p.docs, nil)
	p.pair(halSasaran, "KON-01", p.docs, nil)
	var plans []*dokumen
	for _, d := range p.docs {
		if d.plans() {
			plans = append(plans, d)
		}
	}
	p.pair(halIndikator, "KON-02", plans, func(a, b *nama) bool {
		if a.sasaran == "" || p.origin(halSasaran, a.sasaran) != p.origin(halSasaran, b.sasaran) {
			return false
		}
		stage := a.dok.Jenis == "PK" && b.dok.Jenis == "PK" // what a perubahan puts another in place of is KON-24
		return !stage || p.alikeness(a.kunci, b.kunci, 0) >= loose
	})
	p.outdated(halSasaran, "KON-01")
	p.outdated(halIndikator, "KON-02")
}

// origin is the key of the name, in the first document of the chain, that a name
// stands for under other words.
func (p *periksa) origin(hal, key string) string {
	for n := 0; n < len(rantai) && p.reworded[hal+"\x00"+key] != ""; n++ {
		key = p.reworded[hal+"\x00"+key]
	}
	return key
}

// outdated raises what the decree on IKU words as documents did before the PK
// Perubahan in force worded it otherwise.
func (p *periksa) outdated(hal, rule string) {
	decree, pk := last(p.of("IKU", "")), p.pk("tahunan")
	if decree == nil || pk == nil || !pk.changed() {
		return
	}
	now := keys(p.names(pk, hal))
	for _, n := range p.names(decree, hal) {
		if now[n.kunci] || p.reworded[hal+"\x00"+n.kunci] != "" && p.first(hal, n) {
			continue // the same, or said already
		}
		for _, m := range p.names(pk, hal) {
			if p.reworded[hal+"\x00"+m.kunci] != "" && p.origin(hal, m.kunci) == p.origin(hal, n.kunci) {
				p.say(rule, n.asal, n.teks, args("dok_a", decree.sebutan, "a", n.teks, "dok_b", pk.sebutan, "b", m.teks)).tertulis(n.teks, m.teks)
				break
			}
		}
	}
}

// first reports whether no earlier document states a name.
func (p *periksa) first(hal string, n nama) bool {
	for _, d := range p.docs {
		if d == n.dok {
			return true
		}
		if keys(p.names(d, hal))[n.kunci] {
			return false
		}
	}
	return true
}

// pair sets each name that no earlier document states against the one of those
// that its own document lacks which it stands for: the most like one, of names
// not alike the one at its place in a document that lists as many. One finding
// per pair of wordings; a pair that is suggested already, and a name that stands
// for none, are no finding here.
func (p *periksa) pair(hal, rule string, docs []*dokumen, fit func(a, b *nama) bool) {
	var seen []nama
	known := map[string]bool{}
	for _, d := range p.lama {
		if d.Tahun != p.renstra.Tahun { // the year in which one Renstra follows another
			maps.Copy(known, keys(p.names(d, hal)))
		}
	}
	for _, d := range docs {
		list := p.distinct(hal, d)
		here := keys(p.names(d, hal))
		fresh := seen
		for i := range list {
			n := &list[i]
			if known[n.kunci] {
				continue
			}
			seen = append(seen, *n)
			if p.suggested(hal, n.kunci, nil) || p.paired[n.kunci] != "" {
				continue
			}
			alone := hal == halIndikator && p.alone(n, list, known)
			other := p.closest(n, fresh, here, fit, alone)
			if other == nil {
				continue
			}
			if hal == halSasaran {
				p.paired[n.kunci] = other.kunci
			}
			p.reworded[hal+"\x00"+n.kunci] = other.kunci
			here[other.kunci] = true // stands for one name only
			p.say(rule, n.asal, n.teks, args("dok_a", d.sebutan, "a", n.teks, "dok_b", other.dok.sebutan, "b", other.teks)).tertulis(n.teks, other.teks)
		}
		for _, n := range list {
			known[n.kunci] = true
		}
	}
}

// alone reports whether an indicator is the only new one of its sasaran.
func (p *periksa) alone(n *nama, list []nama, known map[string]bool) bool {
	return !slices.ContainsFunc(list, func(o nama) bool { return o.kunci != n.kunci && o.sasaran == n.sasaran && !known[o.kunci] })
}

// loose is the likeness, in hundredths of a percent, from which on two wordings
// may stand for one thing at all.
const loose = 4000

// closest is the name another stands for, the latest of equals; nil of none. A
// name not alike is one that stands at the same place, or the only one there is.
func (p *periksa) closest(n *nama, seen []nama, here map[string]bool, fit func(a, b *nama) bool, alone bool) (best *nama) {
	most, only := int64(0), 0
	var last *nama
	for i := range seen {
		s := &seen[i]
		if here[s.kunci] || s.dok == n.dok || fit != nil && !fit(n, s) {
			continue
		}
		if last == nil || last.kunci != s.kunci {
			only++
		}
		last = s
		alike := p.alikeness(n.kunci, s.kunci, 0)
		if alike < loose && (fit != nil || s.ke != n.ke || s.dari != n.dari) {
			continue
		}
		if best == nil || alike >= most {
			best, most = s, alike
		}
	}
	if best == nil && alone && only == 1 {
		return last
	}
	return best
}

// oldRenstra raises a sasaran that only the Renstra before its change states.
// What was planned before the change goes by the old one.
func (p *periksa) oldRenstra() {
	if p.renstra == nil {
		return
	}
	now := keys(p.names(p.renstra, halSasaran))
	before := map[string]*dokumen{}
	for _, d := range p.lama {
		for key := range keys(p.names(d, halSasaran)) {
			if d.Tahun == p.renstra.Tahun {
				before[key] = d
			}
		}
	}
	if len(now) == 0 || len(before) == 0 {
		return
	}
	b := p.berkas(p.renstra.BerkasID)
	late := b != nil && string(b.Tanggal) >= p.tahun()
	for _, d := range p.docs {
		for _, n := range p.names(d, halSasaran) {
			old := before[n.kunci]
			if old == nil || now[n.kunci] || p.paired[n.kunci] != "" {
				continue
			}
			p.paired[n.kunci] = n.kunci // the wording is not compared again
			if late && !d.changed() && d.plans() {
				continue
			}
			p.say("KON-16", n.asal, n.teks, args("uraian", `sasaran "`+n.teks+`" pada `+d.sebutan+" hanya ada di "+old.period()+", bukan di "+p.renstra.period()+" yang berlaku")).Tertulis = n.teks
		}
	}
}

// period names a Renstra with the year it begins.
func (d *dokumen) period() string { return d.sebutan + " mulai " + strconv.Itoa(d.Tahun) }

// counts compares how many sasaran documents list (KON-04). A realisasi document
// that lists as many as any plan is not the one that differs.
func (p *periksa) counts() {
	var before *dokumen
	n, met := 0, map[int]bool{}
	for _, d := range p.docs {
		list := p.distinct(halSasaran, d)
		if len(list) == 0 || d.Jenis == "REALISASI_ANGGARAN" || d.Jenis == "DPA" || d.Jenis == "RENJA" {
			continue
		}
		if d.Jenis == "IKU" { // a decree may take a choice of them, and none the PK does not have
			if before != nil && before == p.pk("tahunan") && len(list) > n {
				p.count(d, before, list, n)
			}
			continue
		}
		if before != nil && n != len(list) && (d.Jenis != "REALISASI_KINERJA" || d.yearly() && !met[len(list)]) {
			p.count(d, before, list, n)
		}
		before, n, met[len(list)] = d, len(list), true
	}
}

// count raises that a document lists other than the n sasaran of another.
func (p *periksa) count(d, before *dokumen, list []nama, n int) {
	here, there := strconv.Itoa(len(list)), strconv.Itoa(n)
	p.say("KON-04", list[len(list)-1].asal, d.sebutan+" "+before.sebutan, args("n", here, "dok_a", d.sebutan, "m", there, "dok_b", before.sebutan)).tertulis(here, there)
}

// distinct are the names of a document, those taken once that are but slips of
// each other.
func (p *periksa) distinct(hal string, d *dokumen) (list []nama) {
	for _, n := range p.names(d, hal) {
		if !slices.ContainsFunc(list, func(o nama) bool { return p.isAlike(n.kunci, o.kunci) }) {
			list = append(list, n)
		}
	}
	for i := range list {
		list[i].ke, list[i].dari = i, len(list)
	}
	return list
}

// reports are the realisasi documents that state the year.
func (p *periksa) reports() (list []*dokumen) {
	for _, d := range p.docs {
		if d.Jenis == "REALISASI_KINERJA" && d.yearly() && slices.ContainsFunc(d.realisasi, func(r *warehouse.Realisasi) bool { return p.measures(r) }) {
			list = append(list, d)
		}
	}
	return list
}

// measures reports a row for an indicator of a sasaran for the whole year.
func (p *periksa) measures(r *warehouse.Realisasi) bool {
	return r.Tingkat == "sasaran" && r.Tahun == p.Tahun && r.Periode == "tahunan"
}
