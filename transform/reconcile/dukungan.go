package reconcile

import (
	"regexp"
	"slices"
	"strings"

	"github.com/shopspring/decimal"

	"capaian/transform/warehouse"
)

// rePenunjang are programmes that serve the office itself, in the names of
// Permendagri 13/2006 and 90/2019; they support no sasaran of their own.
var rePenunjang = regexp.MustCompile(`administrasi perkantoran|sarana dan prasarana (aparatur|kantor|perkantoran)|penunjang urusan pemerintahan|disiplin aparatur|` +
	`kapasitas sumber ?daya aparatur|pelaporan capaian kinerja|pelayanan kesekretariatan`)

// reKodePenunjang is the first programme of a bidang: X.XX.01, 7.01.01,
// 1.20.1.20.19.01.
var reKodePenunjang = regexp.MustCompile(`^(?:[0-9X]{1,2}\.[0-9X]{2}\.0?1|\d\.\d{2}\.\d\.\d{2}\.\d{2,3}\.0[1-6])(?:\.0\.00.*)?$`)

// Penunjang reports whether the folded name of a programme is of one that serves
// the office itself.
func Penunjang(program string) bool { return rePenunjang.MatchString(program) }

func (p *periksa) serves(program string, codes map[string]string) bool {
	key := p.Kunci(program)
	return Penunjang(p.Fold(program)) || reKodePenunjang.MatchString(codes[key])
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
