package reconcile

import (
	"slices"
	"strconv"

	"github.com/shopspring/decimal"

	"capaian/transform/warehouse"
)

// plausible tells results that are lawful and yet rarely come of themselves.
func (p *periksa) plausible() {
	p.easy()
	rows := p.yearRows(p.Tahun)
	exact := p.allExact(rows)
	p.metBefore()
	if !exact {
		p.toTheDigit(rows)
	}
}

// allExact raises an OPD all of whose indicators are exactly 100 % (WJR-03).
func (p *periksa) allExact(rows []warehouse.Capaian) bool {
	if decimal.NewFromInt(int64(len(rows))).LessThan(p.Batas("WJR-03")) || len(rows) == 0 {
		return false
	}
	if slices.ContainsFunc(rows, func(c warehouse.Capaian) bool { return !c.Nilai.Valid || !c.Nilai.Decimal.Equal(seratus) }) {
		return false
	}
	p.say("WJR-03", realisasiAt(&rows[0]), "semua indikator", args("n", strconv.Itoa(len(rows)), "opd", p.OPD))
	return true
}

// toTheDigit tells a realisasi that equals its target to the last digit, where
// that has decimals or is a large count (WJR-05).
func (p *periksa) toTheDigit(rows []warehouse.Capaian) {
	for _, c := range rows {
		r := c.Realisasi
		if !r.Valid || !c.Target.Valid || c.SumberTarget == "" || !r.Decimal.Equal(c.Target.Decimal) || r.Decimal.Equal(seratus) || c.Satuan == "%" && r.Decimal.IsZero() {
			continue
		}
		if r.Decimal.IsInteger() && r.Decimal.LessThan(seribu) {
			continue
		}
		p.say("WJR-05", realisasiAt(&c), c.Indikator, args("indikator", c.Indikator, "nilai", string(c.RealisasiTeks))).Tertulis = string(c.RealisasiTeks)
	}
}

// metBefore tells a target that the state at the beginning of the Renstra meets
// already (WJR-02); a full 100 % can only be kept.
func (p *periksa) metBefore() {
	pk := p.pk("tahunan")
	if p.renstra == nil || pk == nil {
		return
	}
	start := map[string]*warehouse.Target{}
	for _, t := range p.renstra.target {
		if key := p.Kunci(t.Indikator); t.Periode == "awal" && ofSasaran(&t.Konteks) && t.Target.Valid && start[key] == nil {
			start[key] = t
		}
	}
	order, byKey := p.sasaranTarget(pk)
	for _, key := range order {
		t, was := byKey[key], start[key]
		if !p.comparable(t, was) || t.Target.Decimal.Equal(seratus) {
			continue
		}
		arah := p.direction(key, t, was)
		if arah != "" && arah != "positif" && arah != "negatif" || !eases(arah, was, t) && !was.Target.Decimal.Equal(t.Target.Decimal) {
			continue
		}
		p.say("WJR-02", t.Asal, t.Indikator, args("tahun", p.tahun(), "indikator", t.Indikator, "target", p.shown(t), "awal", p.shown(was))).Tertulis = string(t.TargetTeks)
	}
}
