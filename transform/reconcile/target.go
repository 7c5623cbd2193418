package reconcile

import (
	"slices"
	"strings"

	"github.com/shopspring/decimal"

	"capaian/transform/warehouse"
)

// sasaranTarget finds the year's target for indicators of sasaran in a
// document, by key; of a composite one each part stands for itself.
func (p *periksa) sasaranTarget(d *dokumen) (order []string, byKey map[string]*warehouse.Target) {
	byKey = map[string]*warehouse.Target{}
	for _, t := range d.target {
		if !ofSasaran(&t.Konteks) || t.Tahun != p.Tahun || t.Periode != "tahunan" {
			continue
		}
		if key := p.Kunci(t.Indikator); byKey[key] == nil {
			byKey[key] = t
			order = append(order, key)
		}
	}
	return order, byKey
}

// setara reports two targets that can be held against each other: numbers of
// one unit, neither a range.
func (p *periksa) comparable(a, b *warehouse.Target) bool {
	return a != nil && b != nil && a.Target.Valid && b.Target.Valid && a.Operator != "rentang" && b.Operator != "rentang" &&
		p.SatuanSama(string(a.Satuan), string(b.Satuan)) && a.Target.Decimal.IsZero() == b.Target.Decimal.IsZero()
}

// direction is that of an indicator as it is computed: "" where nothing says it.
func (p *periksa) direction(key string, targets ...*warehouse.Target) string {
	for _, i := range p.Indikator {
		if i.Tingkat == "sasaran" && i.Arah != "" && p.Kunci(i.Indikator) == key {
			return string(i.Arah)
		}
	}
	for _, t := range targets {
		if t.Arah != "" {
			return string(t.Arah)
		}
	}
	return ""
}

// eases reports whether a target became easier to meet; never where the
// direction is neither up nor down.
func eases(arah string, from, to *warehouse.Target) bool {
	switch arah {
	case "", "positif":
		return to.Target.Decimal.LessThan(from.Target.Decimal)
	case "negatif":
		return to.Target.Decimal.GreaterThan(from.Target.Decimal)
	}
	return false
}

// targets compares the year's targets for the indicators of sasaran over the
// documents that plan (KON-03), what a perubahan did to them (WJR-01, KON-24),
// and what the realisasi document repeats of them.
func (p *periksa) targets() {
	p.lowered()
	p.dropped()
	p.planned()
	p.repeated()
	p.units()
}

// lowered raises a target that a perubahan makes easier to meet.
func (p *periksa) lowered() {
	for _, jenis := range []string{"RENJA", "RKT", "PK"} {
		was, is := last(p.of(jenis, "murni")), last(p.of(jenis, "perubahan"))
		if was == nil || is == nil {
			continue
		}
		_, old := p.sasaranTarget(was)
		order, changed := p.sasaranTarget(is)
		for _, key := range order {
			from, to := old[key], changed[key]
			if p.comparable(from, to) && eases(p.direction(key, to, from), from, to) {
				t := p.say("WJR-01", to.Asal, to.Indikator, args("indikator", to.Indikator, "dok_b", is.sebutan, "a", p.shown(from), "b", p.shown(to)))
				t.Tertulis = string(to.TargetTeks)
			}
		}
	}
}

// dropped raises indicators of the PK that the PK Perubahan no longer has, also
// not under other words.
func (p *periksa) dropped() {
	was, is := last(p.of("PK", "murni")), last(p.of("PK", "perubahan"))
	if was == nil || is == nil {
		return
	}
	now := keys(p.names(is, halIndikator))
	if len(now) == 0 {
		return
	}
	meant := map[string]bool{}
	for key := range now {
		meant[p.origin(halIndikator, key)] = true
	}
	for _, n := range p.names(was, halIndikator) {
		if !meant[p.origin(halIndikator, n.kunci)] && !p.stated(n.kunci, now) && !p.suggested(halIndikator, n.kunci, now) {
			p.say("KON-24", n.asal, n.teks, args("indikator", n.teks)).Tertulis = n.teks
		}
	}
}

// shown is a target as a document writes it.
func (p *periksa) shown(t *warehouse.Target) string {
	s := string(t.TargetTeks)
	if unit := string(t.Satuan); unit != "" && unit != "%" && !strings.ContainsFunc(s, func(r rune) bool { return r >= 'A' }) {
		s += " " + unit
	} else if unit == "%" && !strings.Contains(s, "%") {
		s += "%"
	}
	return s
}

// angka is one document's target for an indicator.
type angka struct {
	dok *dokumen
	*warehouse.Target
}

// planned compares the plans: once per indicator, at the last document that
// states it. A PK below the Renstra is to be checked, any other difference is
// only told; what a perubahan does is no difference between plans.
func (p *periksa) planned() {
	var order []string
	all := map[string][]angka{}
	for _, d := range p.docs {
		if !d.plans() || strings.HasPrefix(string(d.Versi), "perubahan") && d.Jenis != "RENSTRA" {
			continue
		}
		list, byKey := p.sasaranTarget(d)
		for _, key := range list {
			if all[key] == nil {
				order = append(order, key)
			}
			all[key] = append(all[key], angka{d, byKey[key]})
		}
	}
	for _, key := range order {
		p.differing(key, all[key])
	}
}

func (p *periksa) differing(key string, list []angka) {
	differ := func(a, b angka) bool {
		return p.comparable(a.Target, b.Target) && !a.Target.Target.Decimal.Equal(b.Target.Target.Decimal)
	}
	var at *angka
	severity := info
	for i := range list {
		a := &list[i]
		if !slices.ContainsFunc(list[:i], func(b angka) bool { return differ(*a, b) }) {
			continue
		}
		if first := list[0]; a.dok.Jenis == "PK" && first.dok.Jenis == "RENSTRA" && len(p.lama) == 0 && differ(*a, first) && eases(p.direction(key, a.Target, first.Target), first.Target, a.Target) {
			at, severity = a, peringatan
			break
		}
		at = a
	}
	if at == nil {
		return
	}
	t := p.say("KON-03", at.Asal, at.Indikator, args("tahun", p.tahun(), "indikator", at.Indikator, "daftar", p.listed(list)))
	t.Tertulis, t.Keparahan = string(at.TargetTeks), severity
}

func (p *periksa) listed(list []angka) string {
	var parts []string
	for _, a := range list {
		parts = append(parts, p.shown(a.Target)+" pada "+a.dok.sebutan)
	}
	return strings.Join(parts, ", ")
}

// repeated compares the target a realisasi document repeats with the one in
// force at the end of the period: wrong where that is the PK's, else only told.
func (p *periksa) repeated() {
	at := map[warehouse.Asal][]angka{}
	for _, d := range p.docs {
		for _, t := range d.target {
			at[t.Asal.Tempat()] = append(at[t.Asal.Tempat()], angka{d, t})
		}
	}
	said := map[string]bool{}
	rows := slices.Clone(p.Capaian[p.Tahun])
	slices.SortStableFunc(rows, func(a, b warehouse.Capaian) int { return before(realisasiAt(&a), realisasiAt(&b)) })
	for i := range rows {
		c := &rows[i]
		key := p.Kunci(c.Indikator)
		if c.Tingkat != "sasaran" || c.SumberTarget == "REALISASI" || said[key] {
			continue
		}
		inForce := targetAt(at, c, func(t *warehouse.Target) bool { return p.Kunci(t.Indikator) == key && t.Periode == c.Periode })
		printed := p.printedTarget(c, key)
		if inForce.Target == nil || !p.comparable(printed, inForce.Target) || sameFigure(printed.Target.Decimal, inForce.Target.Target.Decimal) {
			continue
		}
		said[key] = true
		t := p.say("KON-03", printed.Asal, c.Indikator+" realisasi", args("tahun", p.tahun(), "indikator", c.Indikator,
			"daftar", p.shown(printed)+" pada dokumen realisasi, "+p.shown(inForce.Target)+" pada "+inForce.dok.sebutan+" yang berlaku"))
		t.Periode, t.Tertulis, t.Seharusnya, t.Keparahan = c.Periode, string(printed.TargetTeks), string(inForce.TargetTeks), info
		if inForce.dok.Jenis == "PK" {
			t.Keparahan = galat
		}
	}
}

func realisasiAt(c *warehouse.Capaian) warehouse.Asal {
	return warehouse.Asal{BerkasID: string(c.RealisasiBerkasID), Lembar: c.RealisasiLembar, Sel: c.RealisasiSel}
}

// targetAt is the target a row was computed with, where it stands as a document
// states it.
func targetAt(at map[warehouse.Asal][]angka, c *warehouse.Capaian, fits func(*warehouse.Target) bool) angka {
	for _, a := range at[warehouse.Asal{BerkasID: string(c.TargetBerkasID), Lembar: c.TargetLembar, Sel: c.TargetSel}] {
		if fits(a.Target) && a.Target.Target.Valid && c.Target.Valid && a.Target.Target.Decimal.Equal(c.Target.Decimal) {
			return a
		}
	}
	return angka{}
}

// printedTarget is the target that stands beside a figure in its own document.
func (p *periksa) printedTarget(c *warehouse.Capaian, key string) *warehouse.Target {
	for _, d := range p.docs {
		if d.BerkasID != string(c.RealisasiBerkasID) {
			continue
		}
		for _, t := range d.target {
			if t.Tingkat == "sasaran" && t.Tahun == p.Tahun && t.Periode == c.Periode && p.Kunci(t.Indikator) == key {
				return t
			}
		}
	}
	return nil
}

// sameFigure reports one figure, the first maybe rounded to its own decimals.
func sameFigure(printed, exact decimal.Decimal) bool {
	places := -printed.Exponent()
	return printed.Equal(exact) || places > 0 && exact.Round(places).Equal(printed)
}
