package reconcile

import "capaian/transform/warehouse"

// units raises an indicator whose unit changes from one document to the next,
// or from the year before (WJR-06): once, at the first that changes it. The
// decree on IKU is compared by KON-13.
func (p *periksa) units() {
	type unit struct{ satuan, sebutan string }
	first := map[string]unit{}
	said := map[string]bool{}
	check := func(indikator string, satuan warehouse.Teks, at warehouse.Asal, sebutan string) {
		if satuan == "" || at.Sel == "" {
			return
		}
		key := p.Kunci(indikator)
		was, ok := first[key]
		if !ok {
			first[key] = unit{string(satuan), sebutan}
			return
		}
		if said[key] || p.SatuanSama(was.satuan, string(satuan)) {
			return
		}
		said[key] = true
		t := p.say("WJR-06", at, indikator, args("indikator", indikator, "dok_a", was.sebutan, "a", was.satuan, "dok_b", sebutan, "b", string(satuan)))
		t.Tertulis, t.Seharusnya = string(satuan), was.satuan
	}
	for _, t := range p.lastYear() {
		first[p.Kunci(t.Indikator)] = unit{string(t.Satuan), "PK tahun sebelumnya"}
	}
	for _, d := range p.docs {
		if d.Jenis == "IKU" {
			continue
		}
		for _, t := range d.target {
			if ofSasaran(&t.Konteks) && p.own(d, &t.Konteks) {
				check(t.Indikator, t.Satuan, t.Asal, d.sebutan)
			}
		}
		for _, r := range d.realisasi {
			if p.measures(r) {
				check(r.Indikator, r.Satuan, r.Asal, d.sebutan)
			}
		}
	}
}

// lastYear are the targets with a unit of the head's PK of the year before.
func (p *periksa) lastYear() []*warehouse.Target {
	var list []*warehouse.Target
	for i := range p.Fakta.Target {
		if t := &p.Fakta.Target[i]; t.Jenis == "PK" && t.Tahun == p.Tahun-1 && t.Bagian == "" && t.Tingkat == "sasaran" && t.Satuan != "" {
			list = append(list, t)
		}
	}
	return sorted(list, func(t *warehouse.Target) warehouse.Asal { return t.Asal }, func(t *warehouse.Target) string { return t.Indikator })
}
