package transform

import (
	"time"

	"capaian/ingest"
	"capaian/transform/warehouse"
)

// aloneRules are the findings of the consolidation that one document shows by
// itself; the others need the documents beside it.
var aloneRules = map[string]bool{"ANG-07": true, "CAP-01": true, "CAP-02": true, "CAP-03": true, "CAP-05": true, "CAP-06": true, "CAP-07": true, "CAP-09": true, "CAP-14": true, "CAP-16": true, "LKP-01": true, "PRD-01": true, "PRD-02": true, "PRD-03": true, "PRD-04": true, "TWL-09": true}

// Sendiri consolidates one document alone and gives the findings that it alone
// bears, for a check without a warehouse.
func Sendiri(d *warehouse.Dokumen, aturan ingest.Aturan, now time.Time) []warehouse.Temuan {
	if d.Status != string(ingest.Dimuat) {
		return nil
	}
	m := Masukan{Pemda: pemdaDari(&d.Fakta), OPD: ingest.OPD{Kode: d.OPD}, Tahun: []int{d.Tahun}, Sekarang: now, Skala: SkalaBaku(), Aturan: aturan, Fakta: &d.Fakta,
		Berlaku: []warehouse.Berlaku{{OPD: d.OPD, Tahun: d.Tahun, Jenis: string(d.Jenis), Periode: d.Periode, Versi: d.Versi, Bagian: d.Bagian, BerkasID: d.BerkasID}}}
	var kept []warehouse.Temuan
	for _, t := range Konsolidasi(m).Temuan {
		if aloneRules[t.Aturan] {
			kept = append(kept, t)
		}
	}
	return kept
}

// pemdaDari is whose facts these are.
func pemdaDari(f *warehouse.Fakta) string {
	switch {
	case len(f.Realisasi) > 0:
		return f.Realisasi[0].Pemda
	case len(f.Target) > 0:
		return f.Target[0].Pemda
	case len(f.Anggaran) > 0:
		return f.Anggaran[0].Pemda
	}
	return ""
}
