package transform

import (
	"github.com/shopspring/decimal"
	"slices"

	"capaian/transform/warehouse"
)

// This file says how the parts of an indicator's year make up the whole, and
// what each figure covers.

// settleSeries settles the aggregation of an indicator, and of each figure
// whether it is of its period alone or cumulative.
//
// The aggregation is the first that is stated: a decision, IKU, PK, rencana aksi, the
// realisasi document. Where none states it, the targets of the parts of the
// year may show it: they add up to the year's (jumlah), or the last one is the
// year's and they do not add up to it (akhir), or their mean is the year's and
// the last one is not (rata-rata). Cumulative targets show nothing, and a unit
// shows nothing either: then it stays unknown.
func (y *year) settleSeries(s *seri) {
	y.plan(s)
	annual := y.annualPlan(s)
	s.agregasi, s.menurut = y.statedAgregasi(s)
	if s.agregasi == "" {
		if s.agregasi = shownAgregasi(&s.rencana, annual, s.counted()); s.agregasi != "" {
			s.menurut = "SUSUNAN_TARGET"
		}
	}
	s.rencana.agregasi = s.agregasi
	s.bebas = func(periode string) bool { return y.notPlanned(s, periode) }
	s.rencana.bebas = func(string) bool { return true } // a blank target asks for nothing
	if annual != nil {
		s.rencana.resolve(*annual)
	}
	whole := decimal.NullDecimal{}
	if a, ok := s.angka["tahunan"]; ok {
		whole = decimal.NewNullDecimal(a.nilai)
	}
	s.covers(whole)
}

// plan gathers the numeric targets of the parts of the year.
func (y *year) plan(s *seri) {
	s.rencana.angka = map[string]angka{}
	for _, p := range periods {
		if !sebagian(p) {
			continue
		}
		if t, _ := y.firstOf(s, periodSources, s.at(p), p); t != nil && t.Target.Valid {
			s.rencana.angka[p] = angka{periode: p, nilai: t.Target.Decimal, sifat: string(t.Sifat), teks: t.TargetTeks, asal: t.Asal}
		}
	}
}

// at is the indicator as a figure of a period: the one that is stated, else one
// of another period in its place.
func (s *seri) at(periode string) *warehouse.Realisasi {
	if r := s.periode[periode]; r != nil {
		return r
	}
	r := *s.baris[0]
	r.Periode = periode
	return &r
}

// annualPlan is the year's target that the parts belong to: of the document
// that states the last part, else the one in force.
func (y *year) annualPlan(s *seri) *decimal.Decimal {
	for _, p := range []string{"TW4", "SM2", "B12"} {
		last, ok := s.rencana.angka[p]
		if !ok {
			continue
		}
		for _, t := range s.target {
			if t.BerkasID == last.asal.BerkasID && t.Periode == "tahunan" && t.Target.Valid {
				return &t.Target.Decimal
			}
		}
	}
	if t, _ := y.firstOf(s, annualSources, s.at("tahunan"), "tahunan"); t != nil && t.Target.Valid {
		return &t.Target.Decimal
	}
	return nil
}

// statedAgregasi is the first aggregation a document states, and which.
func (y *year) statedAgregasi(s *seri) (agregasi, menurut string) {
	r := s.baris[0]
	if p, ok := y.Keputusan.arah(y.OPD.Kode, r.Indikator); ok && p.Isi["agregasi"] != "" {
		return p.Isi["agregasi"], menurutKeputusan
	}
	for _, k := range y.iku {
		if k.Agregasi != "" && k.Tingkat == r.Tingkat && y.kunci(k.Indikator) == y.kunci(r.Indikator) {
			return string(k.Agregasi), "IKU"
		}
	}
	for _, jenis := range []string{"PK", "RENCANA_AKSI"} {
		var best *warehouse.Target
		for _, t := range s.target {
			if t.Jenis != jenis || t.Agregasi == "" || t.Versi == "perubahan" && !y.changedBy(t.BerkasID, y.tahun, "tahunan") {
				continue
			}
			if best == nil || t.Versi == "perubahan" && best.Versi != t.Versi || t.Versi == best.Versi && y.prefer(t, best) {
				best = t
			}
		}
		if best != nil {
			return string(best.Agregasi), jenis
		}
	}
	var last *warehouse.Realisasi // the newest document that says
	for _, b := range s.baris {
		if b.Agregasi != "" && (last == nil || lebihAkhir(b.Periode, last.Periode) || b.Periode == last.Periode && b.BerkasID > last.BerkasID) {
			last = b
		}
	}
	if last != nil {
		return string(last.Agregasi), "REALISASI"
	}
	return "", ""
}

// counted reports a realisasi that says to be of its period alone, in a unit of
// things that add up: a last target equal to the year's then shows nothing.
func (s *seri) counted() bool {
	for _, a := range s.angka {
		if a.sifat == sifatSendiri {
			return satuanCacah(string(s.baris[0].Satuan))
		}
	}
	return false
}

// shownAgregasi is the aggregation that the targets of the parts of a year show
// by themselves.
func shownAgregasi(d *deret, annual *decimal.Decimal, counted bool) string {
	parts := d.wholeYear()
	if annual == nil || len(parts) < 2 {
		return ""
	}
	var values []decimal.Decimal
	for _, a := range parts {
		if a.sifat == sifatSD {
			return ""
		}
		values = append(values, a.nilai)
	}
	sum := gabungNilai(agregasiJumlah, values).Equal(*annual)
	last := parts[len(parts)-1]
	atEnd := akhirBulan(last.periode) == 12 && last.nilai.Equal(*annual)
	switch {
	case sum && !atEnd:
		return agregasiJumlah
	case atEnd && !sum && !counted:
		return agregasiAkhir
	case !sum && !atEnd && akhirBulan(last.periode) == 12 && gabungNilai(agregasiRata, values).Equal(*annual):
		return agregasiRata
	}
	return ""
}

// wholeYear gives the figures of the parts of the year, of the widest kind that
// is not alone.
func (d *deret) wholeYear() []angka {
	for _, lebar := range []int{3, 6, 1} {
		var list []angka
		for _, p := range deretPeriode(lebar, 1, 12) {
			if a, ok := d.angka[p]; ok {
				list = append(list, a)
			}
		}
		if len(list) > 1 {
			return list
		}
	}
	return nil
}

// resolve settles what figures that do not say it cover, by the year's figure:
// parts that add up to it are of their period alone, a last part equal to it
// that the others would exceed is cumulative.
func (d *deret) resolve(annual decimal.Decimal) {
	parts := d.wholeYear()
	if d.agregasi == "" || d.agregasi == agregasiAkhir || len(parts) < 2 || akhirBulan(parts[len(parts)-1].periode) != 12 {
		return
	}
	var values []decimal.Decimal
	for _, a := range parts {
		if a.sifat != "" {
			return
		}
		values = append(values, a.nilai)
	}
	whole := gabungNilai(d.agregasi, values).Equal(annual)
	last := values[len(values)-1].Equal(annual)
	switch {
	case whole && !last:
		d.all(parts, sifatSendiri)
	case last && !whole:
		d.all(parts, sifatSD)
	}
}

func (d *deret) all(parts []angka, sifat string) {
	for _, a := range parts {
		a.sifat = sifat
		d.angka[a.periode] = a
	}
}

// covers settles what the realisasi's figures cover where the documents do not
// say it: those of a document that itself states how they are put together are
// of their period alone, and so are those of a sum of which a later one is
// smaller; else the year's figure may show it.
func (s *seri) covers(whole decimal.NullDecimal) {
	if s.agregasi == "" || s.agregasi == agregasiAkhir {
		return
	}
	for _, b := range s.baris {
		if a, ok := s.angka[b.Periode]; ok && a.sifat == "" && b.Agregasi == warehouse.Teks(s.agregasi) && a.asal.Tempat() == b.Asal.Tempat() {
			a.sifat = sifatSendiri
			s.angka[b.Periode] = a
		}
	}
	if whole.Valid {
		s.resolve(whole.Decimal)
	}
	parts := s.wholeYear()
	for i := 1; i < len(parts); i++ {
		if s.agregasi == agregasiJumlah && parts[i].sifat == "" && parts[i-1].sifat == "" && parts[i].nilai.LessThan(parts[i-1].nilai) {
			s.all(parts, sifatSendiri)
			return
		}
	}
}

// notPlanned reports a part of the year in which nothing of an indicator is
// due: a plan that sets targets for parts of the year lists it, and sets none
// that touches this one. The end of the year is always due.
func (y *year) notPlanned(s *seri, periode string) bool {
	if !sebagian(periode) || akhirBulan(periode) == 12 {
		return false
	}
	listed := false
	for _, t := range s.target {
		listed = listed || t.Jenis == "RENCANA_AKSI" || y.periodic[t.BerkasID]
		if sebagian(t.Periode) && menyebut(t) && !s.nolAntara(t) && bersinggungan(t.Periode, periode) {
			return false
		}
	}
	return listed
}

// direncanakan reports whether a target of the whole year asks for something.
func (s *seri) direncanakan() bool {
	return slices.ContainsFunc(s.target, func(t *warehouse.Target) bool {
		return t.Periode == "tahunan" && t.Target.Valid && !t.Target.Decimal.IsZero()
	})
}

// nihil reports a target of exactly zero.
func nihil(t *warehouse.Target) bool {
	return t.Target.Valid && t.Target.Decimal.IsZero() && (t.Operator == "=" || t.Operator == "")
}

// nolAntara reports a target of zero for a part of the year among others that
// are not: nothing is planned then.
func (s *seri) nolAntara(t *warehouse.Target) bool {
	if !nihil(t) {
		return false
	}
	for _, other := range s.target {
		if other.BerkasID == t.BerkasID && sebagian(other.Periode) && other.Target.Valid && !other.Target.Decimal.IsZero() {
			return true
		}
	}
	return false
}
