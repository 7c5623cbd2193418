package transform

import (
	"slices"

	"capaian/transform/warehouse"
)

// seri is one measured indicator over the periods of a year: what the documents
// state of each, and the targets it is held against.
type seri struct {
	deret                                   // its realisasi
	rencana deret                           // its targets for parts of the year, each as in force at the end of its period
	menurut string                          // who states the aggregation; SUSUNAN_TARGET where the targets show it
	baris   []*warehouse.Realisasi          // the figures that speak, in the order they were met
	periode map[string]*warehouse.Realisasi // the first of them of each period
	target  []*warehouse.Target             // every target of the year for the indicator
	disebut map[string]bool                 // remarks that are made once
}

// gatherSeries gathers what the realisasi documents of the year state, by
// indicator. Of several documents that state one figure one speaks: one that
// says a value before a blank, the document of that very period before others,
// the newest before older ones. Nothing is counted twice; a difference is a
// finding (TWL-04).
func (y *year) gatherSeries() {
	y.seriOf = map[string]*seri{}
	index := y.targetIndex()
	speaks := map[string]*warehouse.Realisasi{}
	for i := range y.Fakta.Realisasi {
		r := &y.Fakta.Realisasi[i]
		if !y.measures(r) {
			continue
		}
		key := y.figureKey(r)
		if best := speaks[key]; best == nil || y.rank(r) > y.rank(best) {
			speaks[key] = r
		}
	}
	for i := range y.Fakta.Realisasi {
		r := &y.Fakta.Realisasi[i]
		if !y.measures(r) {
			continue
		}
		if best := speaks[y.figureKey(r)]; y.rank(best) != y.rank(r) {
			y.differs(r, best)
			continue
		}
		y.join(index, r)
	}
	for _, s := range y.series {
		y.settleSeries(s)
	}
}

// measures reports whether a fact is a figure of the year by its own document.
// What a document of a part of a year prints for the whole year is a running
// total, and no figure of the year; nor is the zero of a period that only begins
// when the document's own is over, which forms are filled with beforehand.
func (y *year) measures(r *warehouse.Realisasi) bool {
	if r.Jenis != "REALISASI_KINERJA" || r.Tahun != y.tahun || !y.ownYear(*r) || !slices.Contains(periods, r.Periode) {
		return false
	}
	end := akhirBulan(y.periodeDokumen(r.BerkasID))
	if from, _ := rentangBulan(r.Periode); from > end && r.Realisasi.Valid && r.Realisasi.Decimal.IsZero() {
		return false
	}
	return sebagian(r.Periode) || end == 12
}

func (y *year) rank(r *warehouse.Realisasi) string {
	return warehouse.Peringkat(r, y.periodeDokumen(r.BerkasID))
}

// seriKey names an indicator: at the level of sasaran under its sasaran, below
// it under its programme and kegiatan, where the same words stand many times.
func (y *year) seriKey(r *warehouse.Realisasi) string {
	key := r.Tingkat + "\x00" + string(r.Bagian) + "\x00" + y.kunci(r.Indikator)
	if r.Tingkat == "sasaran" {
		return key + "\x00" + y.kunci(string(r.Sasaran))
	}
	return key + "\x00" + y.cabang(&r.Konteks)
}

func (y *year) figureKey(r *warehouse.Realisasi) string { return y.seriKey(r) + "\x00" + r.Periode }

func (y *year) join(index targetIndex, r *warehouse.Realisasi) {
	key := y.seriKey(r)
	s := y.seriOf[key]
	if s == nil {
		s = &seri{deret: deret{angka: map[string]angka{}}, periode: map[string]*warehouse.Realisasi{}, target: y.targetsOf(index, r), disebut: map[string]bool{}}
		y.seriOf[key] = s
		y.series = append(y.series, s)
	}
	s.baris = append(s.baris, r)
	if s.periode[r.Periode] != nil {
		return
	}
	s.periode[r.Periode] = r
	if r.Realisasi.Valid {
		s.angka[r.Periode] = angka{periode: r.Periode, nilai: r.Realisasi.Decimal, sifat: string(r.Sifat), teks: r.RealisasiTeks, asal: r.Asal}
	}
}

// differs raises a figure that the document which speaks for it states
// otherwise.
func (y *year) differs(r, best *warehouse.Realisasi) {
	if !r.Realisasi.Valid || !best.Realisasi.Valid || r.Realisasi.Decimal.Equal(best.Realisasi.Decimal) {
		return
	}
	y.raise("TWL-04", r.Asal, r.Indikator, r.Periode, args("indikator", r.Indikator, "periode", sebutPeriode(r.Periode), "a", string(r.RealisasiTeks), "b", string(best.RealisasiTeks),
		"dokumen", sebutPeriode(y.periodeDokumen(best.BerkasID))), string(r.RealisasiTeks), string(best.RealisasiTeks))
}

// once reports true the first time a remark is made on an indicator.
func (s *seri) once(remark string) bool {
	if s.disebut[remark] {
		return false
	}
	s.disebut[remark] = true
	return true
}

// bagianTahun counts the parts of the year that have a figure.
func (s *seri) bagianTahun() (n int) {
	for p := range s.angka {
		if sebagian(p) {
			n++
		}
	}
	return n
}
