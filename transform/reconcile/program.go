package reconcile

import (
	"maps"
	"slices"
	"strings"

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

func newPlanned() planned { return planned{map[string]bool{}, map[string]bool{}} }

func (l planned) add(list []nama) {
	for _, n := range list {
		l.names[n.kunci] = true
		if n.kode != "" {
			l.codes[n.kode] = true
		}
	}
}

// plannedOf is what any Renstra over the year lists: where one follows another,
// or was changed, the documents of that year may go by either.
func (p *periksa) plannedOf(hal string) planned {
	l := newPlanned()
	for _, d := range append(slices.Clone(p.lama), p.renstra) {
		l.add(p.names(d, hal))
	}
	return l
}

func (l planned) has(n nama) bool {
	if l.names[n.kunci] || l.codes[n.kode] {
		return true
	}
	for kode := range l.codes {
		if sameCode(kode, n.kode) {
			return true
		}
	}
	return false
}

// sameCode reports one code, of which one may leave the urusan open: X.XX.01.
func sameCode(a, b string) bool {
	x, y := strings.Split(a, "."), strings.Split(b, ".")
	if len(x) != len(y) || !strings.Contains(a+b, "X") {
		return a == b
	}
	for i := range x {
		if x[i] != y[i] && strings.Trim(x[i], "X") != "" && strings.Trim(y[i], "X") != "" {
			return false
		}
	}
	return true
}

// unplanned raises programmes and kegiatan the Renstra does not have, each once,
// at the first document that states it. A document that follows another list of names is said so once
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
	detailed := p.sameDetail(follows, kegiatan)
	for _, d := range follows {
		for _, n := range p.names(d, halProgram) {
			if !programmes.has(n) && !levels[n.kunci] {
				p.notInRenstra(halProgram, n, programmes, said)
			}
		}
		for _, n := range p.names(d, halKegiatan) {
			if detailed && !kegiatan.has(n) && !levels[n.kunci] {
				p.notInRenstra(halKegiatan, n, kegiatan, said)
			}
		}
	}
	if len(others) > 0 {
		p.otherNames(others[0])
	}
	if detailed {
		p.notExecuted(follows)
	}
}

// sameDetail reports whether the Renstra lists kegiatan as the other documents
// do: at least one of theirs is its own.
func (p *periksa) sameDetail(follows []*dokumen, kegiatan planned) bool {
	return slices.ContainsFunc(follows, func(d *dokumen) bool {
		return slices.ContainsFunc(p.names(d, halKegiatan), func(n nama) bool { return kegiatan.has(n) || p.suggested(halKegiatan, n.kunci, kegiatan.names) })
	})
}

// following are the documents that carry out programmes and use the names of
// the Renstra, and those that do not: without a single programme of it, nor one
// of a document that has some. Names changed with Permendagri 90/2019.
func (p *periksa) following(programmes planned) (follows, others []*dokumen) {
	known := newPlanned()
	maps.Copy(known.names, programmes.names)
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
	has := newPlanned()
	has.add(p.names(d, halKegiatan))
	if len(has.names) == 0 {
		return
	}
	has.add(p.names(d, halProgram))
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
