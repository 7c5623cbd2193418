package reconcile

import (
	"regexp"
	"slices"
	"strings"

	"github.com/shopspring/decimal"

	"capaian/transform/warehouse"
)

// programmes compares what documents carry out with what the Renstra plans
// (REF-05, REF-06), and which sasaran programmes support (REF-08, REF-09).
func (p *periksa) programmes() {
	if p.renstra != nil && p.covered() {
		p.unplanned()
	}
	p.unlinked()
	p.unsupported()
	p.unknownUnits()
}

// covered reports whether the Renstra in force plans anything in the year.
func (p *periksa) covered() bool {
	return slices.ContainsFunc(p.renstra.anggaran, func(a *warehouse.Anggaran) bool {
		return a.Tahun == p.Tahun && a.Periode == "tahunan" && a.Program != ""
	}) ||
		slices.ContainsFunc(p.renstra.target, func(t *warehouse.Target) bool { return t.Tahun == p.Tahun && t.Periode == "tahunan" && t.Program != "" })
}

// planned is what the Renstra lists of one level.
type planned struct{ names, codes map[string]bool }

func (p *periksa) plannedOf(hal string) planned {
	l := planned{map[string]bool{}, map[string]bool{}}
	for _, n := range p.names(p.renstra, hal) {
		l.names[n.kunci] = true
		if n.kode != "" {
			l.codes[n.kode] = true
		}
	}
	return l
}

func (l planned) has(n nama) bool { return l.names[n.kunci] || n.kode != "" && l.codes[n.kode] }

// unplanned raises programmes and kegiatan the Renstra does not have, each once,
// at the first document that states it; the kegiatan of such a programme are not
// raised again. A document that follows another list of names is said so once
// (KON-16), and nothing else.
func (p *periksa) unplanned() {
	programmes, kegiatan := p.plannedOf(halProgram), p.plannedOf(halKegiatan)
	levels := map[string]bool{}
	for _, set := range []map[string]bool{programmes.names, kegiatan.names} {
		for key := range set {
			levels[key] = true // what one document calls a programme another may call a kegiatan
		}
	}
	said := map[string]bool{}
	follows, others := p.following(programmes)
	for _, d := range follows {
		missing := map[string]bool{}
		for _, n := range p.names(d, halProgram) {
			if !programmes.has(n) && !levels[n.kunci] {
				missing[n.kunci] = true
				p.notInRenstra(halProgram, n, programmes, said)
			}
		}
		for _, n := range p.names(d, halKegiatan) {
			if len(kegiatan.names) > 0 && !kegiatan.has(n) && !levels[n.kunci] && !p.onlyUnder(d, n.kunci, missing) {
				p.notInRenstra(halKegiatan, n, kegiatan, said)
			}
		}
	}
	if len(others) > 0 {
		p.otherNames(others[0])
	}
	if len(kegiatan.names) > 0 {
		p.notExecuted(follows)
	}
}

// following are the documents that carry out programmes and use the names of
// the Renstra, and those that do not: without a single programme of it, nor one
// of a document that has some. Names changed with Permendagri 90/2019.
func (p *periksa) following(programmes planned) (follows, others []*dokumen) {
	known := planned{map[string]bool{}, map[string]bool{}}
	for key := range programmes.names {
		known.names[key] = true
	}
	for _, d := range p.docs {
		if (d.Jenis == "RKT" || d.Jenis == "RENJA" || d.Jenis == "PK" || d.Jenis == "DPA") && len(p.names(d, halProgram)) > 0 {
			others = append(others, d)
		}
	}
	for grown := true; grown; {
		grown = false
		for i, d := range others {
			list := p.names(d, halProgram)
			if slices.ContainsFunc(list, func(n nama) bool {
				return known.has(n) || programmes.has(n) || p.suggested(halProgram, n.kunci, known.names)
			}) {
				for _, n := range list {
					known.names[n.kunci] = true
				}
				follows, others, grown = append(follows, d), slices.Delete(others, i, i+1), true
				break
			}
		}
	}
	slices.SortFunc(follows, func(a, b *dokumen) int { return slices.Index(p.docs, a) - slices.Index(p.docs, b) })
	return follows, others
}

func (p *periksa) notInRenstra(hal string, n nama, l planned, said map[string]bool) {
	if key := hal + n.kunci; !said[key] && !p.suggested(hal, n.kunci, l.names) {
		said[key] = true
		p.say("REF-05", n.asal, hal+" "+n.teks, args("tingkat", hal, "nama", n.bare(), "dokumen", n.dok.sebutan)).Tertulis = n.teks
	}
}

// onlyUnder reports whether a kegiatan stands under programmes of a set alone.
func (p *periksa) onlyUnder(d *dokumen, kegiatan string, programmes map[string]bool) bool {
	for _, a := range d.anggaran {
		if p.Kunci(string(a.Kegiatan)) == kegiatan && !programmes[p.Kunci(string(a.Program))] {
			return false
		}
	}
	for _, t := range d.target {
		if p.Kunci(string(t.Kegiatan)) == kegiatan && !programmes[p.Kunci(string(t.Program))] {
			return false
		}
	}
	return true
}

// otherNames says that a document has no programme of the Renstra at all.
func (p *periksa) otherNames(d *dokumen) {
	n := p.names(d, halProgram)[0]
	t := p.say("KON-16", n.asal, "program "+d.sebutan, args("uraian", "tidak satu pun program pada "+d.sebutan+" ada di "+p.renstra.period()+
		"; bila nama program berganti menurut Permendagri 90/2019, kirim Renstra yang sudah disesuaikan"))
	t.Keparahan = info
}

// executing is the last DPA, without one the last RKT or Renja.
func executing(list []*dokumen) *dokumen {
	for _, kinds := range [][]string{{"DPA"}, {"RKT", "RENJA"}} {
		for i := len(list) - 1; i >= 0; i-- {
			if slices.Contains(kinds, list[i].Jenis) {
				return list[i]
			}
		}
	}
	return nil
}

// notExecuted raises kegiatan the Renstra gives money this year and that the DPA
// (without one, the RKT) does not have.
func (p *periksa) notExecuted(follows []*dokumen) {
	d := executing(follows)
	if d == nil {
		return
	}
	has := planned{keys(p.names(d, halKegiatan)), map[string]bool{}}
	if len(has.names) == 0 {
		return
	}
	for _, n := range append(p.names(d, halKegiatan), p.names(d, halProgram)...) {
		has.names[n.kunci] = true
		if n.kode != "" {
			has.codes[n.kode] = true
		}
	}
	said := map[string]bool{}
	for _, a := range p.renstra.anggaran {
		key := p.Kunci(string(a.Kegiatan))
		if a.Tahun != p.Tahun || a.Periode != "tahunan" || key == "" || said[key] || !a.Pagu.Valid || !a.Pagu.Decimal.IsPositive() {
			continue
		}
		said[key] = true
		if has.names[key] || a.Tingkat == "kegiatan" && has.codes[string(a.Kode)] || p.suggested(halKegiatan, key, has.names) {
			continue
		}
		t := p.say("REF-06", a.Asal, string(a.Kegiatan), args("tingkat", halKegiatan, "nama", string(a.Kegiatan), "rupiah", p.Rp(a.Pagu.Decimal), "tahun", p.tahun(), "dokumen", d.sebutan))
		t.Tertulis = p.Rp(a.Pagu.Decimal)
	}
}

// rePenunjang are programmes that serve the office itself, in the names of
// Permendagri 13/2006 and 90/2019; they support no sasaran of their own.
var rePenunjang = regexp.MustCompile(`administrasi perkantoran|sarana dan prasarana (aparatur|kantor|perkantoran)|penunjang urusan pemerintahan|disiplin aparatur|` +
	`kapasitas sumber ?daya aparatur|pelaporan capaian kinerja|pelayanan kesekretariatan`)

// reKodePenunjang is the first programme of a bidang: X.XX.01, 7.01.01,
// 1.20.1.20.19.01.
var reKodePenunjang = regexp.MustCompile(`^(?:[0-9X]{1,2}\.[0-9X]{2}\.0?1|\d\.\d{2}\.\d\.\d{2}\.\d{2,3}\.0[1-6])(?:\.0\.00.*)?$`)

func (p *periksa) serves(program string, codes map[string]string) bool {
	key := p.Kunci(program)
	return rePenunjang.MatchString(p.Fold(program)) || reKodePenunjang.MatchString(codes[key])
}

// linked are the programmes that some document of the year links to a sasaran,
// and the sasaran that have one, by document.
func (p *periksa) linked() (programmes map[string]bool, sasaran map[*dokumen]map[string]bool) {
	programmes, sasaran = map[string]bool{}, map[*dokumen]map[string]bool{}
	for _, d := range p.docs {
		for _, k := range d.dukungan {
			if k.Sasaran == "" || k.Program == "" {
				continue
			}
			programmes[p.Kunci(string(k.Program))] = true
			if sasaran[d] == nil {
				sasaran[d] = map[string]bool{}
			}
			sasaran[d][p.Kunci(string(k.Sasaran))] = true
		}
	}
	return programmes, sasaran
}

// unlinked raises programmes with money that no document links to a sasaran,
// where documents link others.
func (p *periksa) unlinked() {
	programmes, _ := p.linked()
	if len(programmes) == 0 {
		return
	}
	codes := map[string]string{}
	for _, d := range p.docs {
		for _, n := range p.names(d, halProgram) {
			if n.kode != "" {
				codes[n.kunci] = n.kode
			}
		}
	}
	whole := decimal.Zero
	var rows []warehouse.Serapan
	for _, s := range p.Serapan {
		if s.Periode == "tahunan" && s.Tingkat == "program" && s.Pagu.Valid {
			rows, whole = append(rows, s), whole.Add(s.Pagu.Decimal)
		}
	}
	for _, s := range rows {
		key := p.Kunci(string(s.Program))
		if programmes[key] || p.suggested(halProgram, key, programmes) || !s.Pagu.Decimal.IsPositive() || p.serves(string(s.Program), codes) {
			continue
		}
		at, ok := p.moneyAt(key)
		if !ok {
			continue
		}
		share := s.Pagu.Decimal.Mul(decimal.NewFromInt(100)).DivRound(whole, 6)
		p.say("REF-08", at.Nama("program"), string(s.Program), args("program", string(s.Program), "rupiah", p.Rp(s.Pagu.Decimal), "persen", p.Persen(share))).Tertulis = string(s.Program)
	}
}

// moneyAt is the first line of a programme in the DPA, else in a realisasi
// document.
func (p *periksa) moneyAt(program string) (warehouse.Asal, bool) {
	for _, jenis := range []string{"DPA", "REALISASI_ANGGARAN", "REALISASI_KINERJA"} {
		list := p.of(jenis, "")
		for i := len(list) - 1; i >= 0; i-- {
			for _, a := range list[i].anggaran {
				if a.Tahun == p.Tahun && p.Kunci(string(a.Program)) == program {
					return a.Asal, true
				}
			}
		}
	}
	return warehouse.Asal{}, false
}

// unsupported raises a sasaran of the PK that a document of the year which links
// programmes to sasaran states in the same words and gives none, and that no
// other document gives one, the Renstra included, also not under words that
// stand for it.
func (p *periksa) unsupported() {
	pk := p.pk("tahunan")
	_, sasaran := p.linked()
	if pk == nil || len(sasaran) == 0 {
		return
	}
	any := map[string]bool{}
	for _, set := range sasaran {
		for key := range set {
			any[key] = true
		}
	}
	for _, n := range p.names(pk, halSasaran) {
		if any[n.kunci] || p.suggested(halSasaran, n.kunci, nil) || any[p.paired[n.kunci]] || p.standsFor(n.kunci, any) {
			continue
		}
		for d, set := range sasaran {
			if d != pk && d.Jenis != "RENSTRA" && len(set) > 0 && keys(p.names(d, halSasaran))[n.kunci] {
				p.say("REF-09", n.asal, n.teks, args("sasaran", n.teks)).Tertulis = n.teks
				break
			}
		}
	}
}

// standsFor reports whether a later wording of a sasaran is among the linked.
func (p *periksa) standsFor(key string, linked map[string]bool) bool {
	for other, was := range p.paired {
		if was == key && linked[other] {
			return true
		}
	}
	return false
}

// unknownUnits raises who answers for an IKU where no PK of an official names
// such a unit (REF-07); three such PK are a list of units.
func (p *periksa) unknownUnits() {
	decree := last(p.of("IKU", ""))
	var units []string
	for _, d := range p.bagian {
		if d.Jenis == "PK" && !slices.Contains(units, string(d.Bagian)) {
			units = append(units, string(d.Bagian))
		}
	}
	if decree == nil || len(units) < 3 {
		return
	}
	said := map[string]bool{}
	for _, k := range decree.iku {
		unit := string(k.PenanggungJawab)
		if key := p.Fold(unit); key == "" || said[key] || strings.Contains(unit, ",") || slices.ContainsFunc(units, func(u string) bool { return p.sameUnit(unit, u) }) {
			continue
		}
		said[p.Fold(unit)] = true
		p.say("REF-07", k.Asal, unit, args("unit", unit, "dokumen", "PK pejabat")).Tertulis = unit
	}
}
