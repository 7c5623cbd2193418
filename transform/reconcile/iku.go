package reconcile

import (
	"slices"
	"strconv"
	"strings"

	"capaian/transform/warehouse"
)

// iku compares the decree on main indicators with what else states them
// (KON-13), decrees of one year with each other (KON-18), and tells a PK
// Perubahan without the PK it changes (KON-17).
func (p *periksa) iku() {
	var decrees []*dokumen
	for _, d := range append(slices.Clone(p.docs), p.bagian...) {
		if d.Jenis == "IKU" && len(d.iku) > 0 {
			decrees = append(decrees, d)
		}
	}
	for i, d := range decrees {
		if i > 0 {
			p.decree(decrees[0], d)
		}
	}
	if len(decrees) > 0 {
		p.described(decrees[0])
	}
	p.withoutPK()
}

func (p *periksa) berkas(id string) *warehouse.Berkas {
	for i := range p.Berkas {
		if p.Berkas[i].BerkasID == id {
			return &p.Berkas[i]
		}
	}
	return nil
}

// decree compares two decrees of one year.
func (p *periksa) decree(a, b *dokumen) {
	x, y := p.berkas(a.BerkasID), p.berkas(b.BerkasID)
	if x != nil && y != nil && x.Nomor != "" && y.Nomor != "" && p.Fold(string(x.Nomor)) != p.Fold(string(y.Nomor)) {
		t := p.say("KON-18", b.iku[0].Asal, b.sebutan+" "+string(b.Bagian), args("a", string(x.Nomor), "dok_a", a.name(), "b", string(y.Nomor), "dok_b", b.name()))
		t.Tertulis, t.Seharusnya = string(y.Nomor), string(x.Nomor)
	}
	is := p.ikuByKey(b)
	for _, k := range a.iku {
		if o := is[p.Kunci(k.Indikator)]; o != nil {
			p.ikuDiffers("Formulasi", k, a, o.Formulasi, o.Asal, b)
			p.ikuDiffers("Sumber data", k, a, o.SumberData, o.Asal, b)
		}
	}
}

// name tells a document from another of its kind.
func (d *dokumen) name() string {
	if d.Bagian == "" {
		return d.sebutan
	}
	return d.sebutan + " " + string(d.Bagian)
}

func (p *periksa) ikuByKey(d *dokumen) map[string]*warehouse.Iku {
	byKey := map[string]*warehouse.Iku{}
	for _, k := range d.iku {
		if key := p.Kunci(k.Indikator); byKey[key] == nil {
			byKey[key] = k
		}
	}
	return byKey
}

// ikuDiffers raises one thing another document says otherwise of an IKU.
func (p *periksa) ikuDiffers(hal string, k *warehouse.Iku, decree *dokumen, other warehouse.Teks, at warehouse.Asal, d *dokumen) {
	var says warehouse.Teks
	same := func(a, b string) bool { return p.Fold(a) == p.Fold(b) }
	switch hal {
	case "Formulasi":
		says = k.Formulasi
	case "Sumber data":
		says = k.SumberData
	case "Satuan":
		says, same = k.Satuan, p.SatuanSama
	case "Penanggung jawab":
		says, same = k.PenanggungJawab, p.sameUnit
	}
	if says == "" || other == "" || same(string(says), string(other)) {
		return
	}
	t := p.say("KON-13", at, hal+" "+k.Indikator, args("hal", hal, "iku", k.Indikator, "dok_a", d.name(), "a", string(other), "dok_b", decree.name(), "b", string(says)))
	t.Tertulis, t.Seharusnya = string(other), string(says)
}

// described compares unit and penanggung jawab of each IKU with the other
// documents of the year, once per indicator and document.
func (p *periksa) described(decree *dokumen) {
	byKey := p.ikuByKey(decree)
	for _, d := range p.docs {
		if d.Jenis == "IKU" || d.Jenis == "RENSTRA" {
			continue
		}
		said := map[string]bool{}
		check := func(k *warehouse.Konteks, indikator string, satuan, unit warehouse.Teks, at warehouse.Asal) {
			key := p.Kunci(indikator)
			i := byKey[key]
			if i == nil || said[key] || k.Tingkat != "sasaran" || !p.own(d, k) {
				return
			}
			said[key] = true
			p.ikuDiffers("Satuan", i, decree, satuan, at, d)
			p.ikuDiffers("Penanggung jawab", i, decree, unit, at, d)
		}
		for _, r := range d.realisasi {
			check(&r.Konteks, r.Indikator, r.Satuan, r.PenanggungJawab, r.Asal)
		}
		for _, t := range d.target {
			check(&t.Konteks, t.Indikator, t.Satuan, t.PenanggungJawab, t.Asal)
		}
	}
}

// withoutPK raises a PK Perubahan whose PK never came, also not as a file that
// was refused.
func (p *periksa) withoutPK() {
	d := last(p.of("PK", "perubahan"))
	if d == nil || len(p.of("PK", "murni")) > 0 {
		return
	}
	for _, b := range p.Berkas {
		if b.Jenis == "PK" && b.Tahun == p.Tahun && (b.Versi == "" || b.Versi == "murni") && b.Bagian == "" {
			return
		}
	}
	at := warehouse.Asal{BerkasID: d.BerkasID}
	if len(d.target) > 0 {
		at = d.target[0].Asal
	}
	p.say("KON-17", at, "PK awal", args("tahun", p.tahun()))
}

// measured compares what is promised with what the year's realisasi document
// lists: an IKU not measured (KON-06), an indicator of the PK that is not
// (BKS-13), one measured that no one promised (KON-07), and their number
// (KON-05). Nothing is missing before that document has come.
func (p *periksa) measured() {
	reports := p.reports()
	if len(reports) == 0 {
		return
	}
	listed := map[string]bool{}
	var first *nama
	for _, d := range reports {
		for _, n := range p.names(d, halIndikator) {
			if first == nil {
				first = &n
			}
			listed[n.kunci] = true
		}
	}
	decree := last(p.of("IKU", ""))
	promised := map[string]bool{}
	missing := func(rule string, n nama, a map[string]string) {
		known := promised[n.kunci]
		promised[n.kunci] = true
		if !known && !p.stated(n.kunci, listed) && !p.suggested(halIndikator, n.kunci, listed) {
			p.say(rule, n.asal, n.teks, a).Tertulis = n.teks
		}
	}
	main := 0
	if decree != nil {
		for _, n := range p.names(decree, halIndikator) {
			main++
			missing("KON-06", n, args("iku", n.teks))
		}
	}
	if pk := p.pk("tahunan"); pk != nil {
		for _, n := range p.names(pk, halIndikator) {
			missing("BKS-13", n, args("indikator", n.teks, "dokumen", pk.sebutan))
		}
	}
	if decree != nil && len(listed) < main {
		t := p.say("KON-05", first.asal, "jumlah indikator", args("n", strconv.Itoa(len(listed)), "dok_a", first.dok.sebutan, "m", strconv.Itoa(main), "dok_b", decree.sebutan))
		t.Tertulis, t.Seharusnya = strconv.Itoa(len(listed)), strconv.Itoa(main)
	}
	p.unpromised(reports, promised)
}

// unpromised raises what is measured and stands neither in a PK nor among the
// IKU, where there is such a document at all.
func (p *periksa) unpromised(reports []*dokumen, promised map[string]bool) {
	if len(promised) == 0 {
		return
	}
	for _, d := range append(slices.Clone(p.docs), p.bagian...) {
		for _, t := range d.target {
			if d.Jenis == "PK" || d.Jenis == "IKU" {
				promised[p.Kunci(t.Indikator)] = true // also of an official, of a programme, or before a perubahan
			}
		}
	}
	said := map[string]bool{}
	for _, d := range reports {
		for _, r := range d.realisasi {
			key := p.Kunci(r.Indikator)
			if !p.measures(r) || said[key] || p.stated(key, promised) || p.suggested(halIndikator, key, promised) {
				continue
			}
			said[key] = true
			p.say("KON-07", r.Asal.Nama("indikator"), r.Indikator, args("indikator", r.Indikator)).Tertulis = r.Indikator
		}
	}
}

// sameUnit compares the names of units without the words for their rank.
func (p *periksa) sameUnit(a, b string) bool {
	x, y := p.unitWords(a), p.unitWords(b)
	if len(x) == 0 || len(y) == 0 {
		return true
	}
	if len(x) > len(y) {
		x, y = y, x
	}
	for _, w := range x {
		if !slices.ContainsFunc(y, func(o string) bool { return strings.HasPrefix(o, w) || strings.HasPrefix(w, o) }) {
			return acronym(x, y)
		}
	}
	return true
}

// acronym reports one word made of the initials of others.
func acronym(short, long []string) bool {
	if len(short) != 1 {
		return false
	}
	var initials strings.Builder
	for _, w := range long {
		initials.WriteByte(w[0])
	}
	return strings.HasPrefix(initials.String(), short[0])
}

// rank are the words of a unit's name that say what it is, not which.
var rank = words("kepala kasi kasubag kasubbag kabid kabag seksi bidang bagian sub subag subbag subbagian dan pada di camat sekretaris sekretariat sekcam lurah")

func (p *periksa) unitWords(s string) (words []string) {
	own := strings.Fields(p.Fold(p.OPD))
	for _, w := range strings.Fields(p.Fold(s)) {
		if w == "semua" || w == "seluruh" {
			return nil
		}
		if !rank[w] && !slices.Contains(own, w) {
			words = append(words, w)
		}
	}
	return words
}
