package transform

import (
	"fmt"
	"strings"
	"time"

	"capaian/transform/warehouse"
)

// Sidik is the fingerprint of what documents state, without where it stands:
// two workbooks with the same figures have the same one.
func Sidik(f *warehouse.Fakta) string {
	var parts []string
	add := func(values ...any) {
		var b strings.Builder
		for _, v := range values {
			fmt.Fprintf(&b, "%v\x00", v)
		}
		parts = append(parts, b.String())
	}
	for _, r := range f.Target {
		r.Asal = warehouse.Asal{}
		add("target", r.Konteks, r.Indikator, r.Satuan, r.Arah, r.Agregasi, r.TargetTeks, r.Operator, r.Target, r.TargetAtas, r.PenanggungJawab, r.Lokasi, r.KemajuanTeks)
	}
	for _, r := range f.Realisasi {
		add("realisasi", r.Konteks, r.Indikator, r.Satuan, r.Agregasi, r.RealisasiTeks, r.Realisasi, r.CapaianTercetak)
	}
	for _, r := range f.Anggaran {
		add("anggaran", r.Konteks, r.Rekening, r.Uraian, r.KelompokBelanja, r.Pagu, r.Realisasi, r.Fisik)
	}
	for _, r := range f.Rpjmd {
		r.Asal = warehouse.Asal{}
		add("rpjmd", r)
	}
	for _, r := range f.Iku {
		r.Asal = warehouse.Asal{}
		add("iku", r)
	}
	for _, r := range f.Catatan {
		r.Asal = warehouse.Asal{}
		add("catatan", r)
	}
	return warehouse.ID(parts...)
}

// Kalender says which periods of a year are over, as computed rows depend on
// it: nothing else of today's date counts.
func Kalender(tahun int, now time.Time) string {
	c := &consolidation{Masukan: Masukan{Sekarang: now}}
	var b strings.Builder
	for _, p := range periods {
		if c.over(tahun, p) {
			b.WriteString(p + ",")
		}
	}
	if tahun < now.Year() {
		b.WriteString("lewat")
	}
	return b.String()
}
