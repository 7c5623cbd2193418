package transform

import (
	"math/big"
	"strings"

	"github.com/shopspring/decimal"

	"capaian/ingest"
	"capaian/transform/warehouse"
)

// This file judges the capaian that realisasi documents print. Only the
// documents in force together know the direction of an indicator and its target.

// persenTertulis is a printed percentage as a fact keeps it: as written, a
// number cell as it would be shown, and the address of its cell.
func persenTertulis(v ingest.Value) (teks, sel warehouse.Teks) {
	if v.Number {
		return warehouse.Teks(cetak(v) + "%"), warehouse.Teks(v.Pos.Cell)
	}
	return warehouse.Teks(oneLine(v.Text)), warehouse.Teks(v.Pos.Cell)
}

// persenCocok compares a printed percentage with the exact one (F16). Digits
// behind the second decimal are not held against it: formulas have them.
func persenCocok(a Angka, exact *big.Rat) string {
	if exact != nil && a.Desimal > 2 && a.Nilai.Round(2).Equal(Bulat(exact, 2)) {
		return ""
	}
	return PeriksaPersen(a.Nilai, a.Desimal, exact)
}

// cocokSalahSatu reports whether a printed percentage is one of some values.
func cocokSalahSatu(a Angka, values ...*big.Rat) bool {
	for _, v := range values {
		if v != nil && persenCocok(a, v) != "HIT-07" {
			return true
		}
	}
	return false
}

// capaianTertulis compares the printed capaian of a figure with the computed one
// (CAP-01). One that follows from the target its own document states is right
// too, for that target is another finding; where nobody states the direction,
// either formula will do. CAP-03 says that it was copied from the realisasi.
func (y *year) capaianTertulis(s *seri, row *capaianRow, r *warehouse.Realisasi) {
	a := BacaPersen(string(r.CapaianTeks))
	if r.CapaianSel == "" || row.exact == nil || !a.Ada || cocokSalahSatu(a, y.capaianSah(s, row, r)...) {
		return
	}
	at := warehouse.Asal{BerkasID: r.BerkasID, Lembar: r.Lembar, Sel: r.CapaianSel}
	shown, written := Persen(Bulat(row.exact, 2)), strings.TrimRight(string(r.CapaianTeks), "% ")
	y.raise("CAP-01", at, r.Indikator, r.Periode, args("indikator", r.Indikator, "cetak", written, "hitung", shown,
		"realisasi", string(row.RealisasiTeks), "target", string(row.TargetTeks)), string(r.CapaianTeks), shown)
	if r.Realisasi.Valid && a.Nilai.Equal(r.Realisasi.Decimal) && !row.Target.Decimal.Equal(decimal.NewFromInt(100)) {
		y.raise("CAP-03", at, r.Indikator, r.Periode, args("indikator", r.Indikator, "nilai", string(r.CapaianTeks), "target", string(row.TargetTeks)), string(r.CapaianTeks), shown)
	}
}

// kemajuanTertulis says what the progress towards the end of a Renstra should be
// where the document that writes it does not state the direction (CAP-05).
func (y *year) kemajuanTertulis() {
	for i := range y.Fakta.Target {
		t := &y.Fakta.Target[i]
		if t.KemajuanSel == "" || y.docs[t.BerkasID].Tahun != y.tahun || !t.Target.Valid {
			continue
		}
		r := &warehouse.Realisasi{Konteks: t.Konteks, Indikator: t.Indikator}
		exact := TingkatKemajuan(direction(y.known(r), t, r), t.KemajuanDari.Decimal, t.Target.Decimal)
		if exact == nil {
			continue
		}
		at := warehouse.Asal{BerkasID: t.BerkasID, Lembar: t.Lembar, Sel: t.KemajuanSel}
		shown, written := Persen(Bulat(exact, 2)), strings.TrimRight(string(t.KemajuanTeks), "% ")
		y.raise("CAP-05", at, t.Indikator, "tahunan", args("indikator", t.Indikator, "cetak", written, "hitung", shown), string(t.KemajuanTeks), shown)
	}
}

// capaianSah lists the values a printed capaian of a figure may have.
func (y *year) capaianSah(s *seri, row *capaianRow, r *warehouse.Realisasi) []*big.Rat {
	values := []*big.Rat{row.exact}
	arah := []string{row.Arah}
	if !row.dinyatakan {
		arah = []string{arahPositif, arahNegatif}
	}
	targets := []Target{row.target}
	for _, t := range s.target {
		if t.BerkasID == r.BerkasID && (t.Periode == r.Periode || t.Periode == "tahunan") {
			targets = append(targets, targetOf(t))
		}
	}
	for _, t := range targets {
		for _, a := range arah {
			values = append(values, Hitung(MetodeBaku(a), t, realisasiOf(r)).Nilai)
		}
	}
	return values
}
