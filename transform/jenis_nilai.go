package transform

import (
	"regexp"
	"slices"
	"strings"

	"github.com/shopspring/decimal"

	"capaian/ingest"
	"capaian/transform/warehouse"
)

// This file holds what an indicator says it is against what its values are: a
// score, a share of a whole, something counted.

// jenisNilai raises, once per indicator and document, a value whose unit cannot
// be that of its indicator (CAP-09): a score written as a percentage, a
// percentage counted in pieces.
func (j *judge) jenisNilai(v ingest.Value, t Target, indikator string) {
	jenis := ""
	switch {
	case !t.Nilai.Valid:
	case t.Satuan == "%" && berupaSkor(indikator):
		jenis = "nilai atau indeks"
	case persenDisebut(indikator) && satuanCacah(t.Satuan):
		jenis = "persentase"
	}
	if jenis == "" || !j.once("CAP-09 "+kunci(indikator)) {
		return
	}
	shown := oneLine(printed(v, t))
	if !strings.Contains(strings.ToLower(shown), strings.ToLower(t.Satuan)) {
		shown += " " + t.Satuan
	}
	j.flag("CAP-09", v.Pos, indikator, args("indikator", oneLine(indikator), "jenis", jenis, "nilai", shown)).Printed = oneLine(v.Text)
}

// berupaSkor reports whether an indicator is a score of a prescribed scale and
// nowhere says that it is a percentage: "Nilai SKM".
func berupaSkor(indikator string) bool {
	kata := kataSatuan(TanpaNomor(rapi(indikator)))
	if len(kata) == 0 || slices.ContainsFunc(kata, func(k string) bool { return kataPersen[k] }) {
		return false
	}
	switch kata[0] {
	case "nilai", "skor", "skm", "ikm", "hasil", "indeks", "index":
		mutu := MutuDisebut(indikator)
		return mutu == "SKM" || mutu == "SAKIP" // scores whose scale is prescribed; other indices may well be percentages
	}
	return false
}

// tumbuh are words of percentages that may well pass 100: growth, what is set
// against a target or another year, what a plan does not bound.
var tumbuh = []string{"peningkatan", "kenaikan", "pertumbuhan", "pertambahan", "penambahan", "perubahan", "penurunan", "laju", "capaian", "pencapaian", "realisasi", "penerimaan", "pendapatan",
	"retribusi", "pajak", "pad", "target", "rasio", "efektivitas", "produksi", "produktivitas", "investasi", "omzet", "omset", "kunjungan", "wisatawan", "terhadap", "dibanding", "dibandingkan", "sebelumnya", "lalu", "kecukupan", "ketersediaan", "pemenuhan", "ekspor", "nilai"}

var reBagian = regexp.MustCompile(`\byang\b|\byg\b`)

// bagianDariSeluruh reports whether a percentage is of those among many that
// meet something: "Persentase desa yang tertib".
func bagianDariSeluruh(indikator string) bool {
	f := Fold(indikator)
	return persenDisebut(indikator) && reBagian.MatchString(f) && !slices.ContainsFunc(tumbuh, func(w string) bool { return memuatKata(f, w) })
}

// seratusPersen is all there is.
var seratusPersen = decimal.NewFromInt(100)

// melebihiSeluruh raises a share of more than all there is (CAP-11).
func (j *judge) melebihiSeluruh(v ingest.Value, t Target, indikator string) {
	if t.Satuan == "%" && t.Nilai.Valid && t.Nilai.Decimal.GreaterThan(seratusPersen) && bagianDariSeluruh(indikator) {
		j.flag("CAP-11", v.Pos, indikator, args("indikator", oneLine(indikator), "nilai", Desimal(t.Nilai.Decimal))).Printed = oneLine(v.Text)
	}
}

// bedaSatuan raises, once per indicator, a figure that cannot be held against its
// target: an SKM on the 1–4 scale against one on 25–100 (CAP-16), or units of
// different kinds (CAP-09).
func (y *year) bedaSatuan(s *seri, row *capaianRow, r *warehouse.Realisasi) {
	if row.Alasan != AlasanSatuanBerbeda {
		return
	}
	target := warehouse.Asal{BerkasID: string(row.TargetBerkasID), Lembar: row.TargetLembar, Sel: row.TargetSel}
	switch {
	case skala14SKM(r.Realisasi, r.Indikator) && !skala14SKM(row.Target, r.Indikator):
		y.skalaSKM(s, r.Asal, r, r.Realisasi, r.RealisasiTeks, `target "`+string(row.TargetTeks)+`"`)
	case skala14SKM(row.Target, r.Indikator) && !skala14SKM(r.Realisasi, r.Indikator):
		y.skalaSKM(s, target, r, row.Target, row.TargetTeks, `realisasi "`+string(r.RealisasiTeks)+`"`)
	case !SatuanSama(row.target.Satuan, string(r.Satuan)) && s.once("CAP-09"):
		y.raise("CAP-09", r.Asal, r.Indikator, "tahunan", args("indikator", r.Indikator, "jenis", bersatuan(row.TargetTeks, row.target.Satuan)+" menurut targetnya",
			"nilai", bersatuan(r.RealisasiTeks, string(r.Satuan))), string(r.RealisasiTeks), "")
	}
}

// skala14SKM reports whether a value of an SKM is on the 1–4 scale.
func skala14SKM(u warehouse.Ukuran, indikator string) bool {
	return u.Valid && MutuDisebut(indikator) == "SKM" && skala14(u.Decimal) && u.Decimal.GreaterThanOrEqual(decimal.NewFromInt(1))
}

func (y *year) skalaSKM(s *seri, at warehouse.Asal, r *warehouse.Realisasi, value warehouse.Ukuran, text warehouse.Teks, against string) {
	if s.once("CAP-16") {
		y.raise("CAP-16", at, r.Indikator, "tahunan", args("nilai", Desimal(value.Decimal), "pembanding", against), string(text), Desimal(value.Decimal.Mul(decimal.NewFromInt(25))))
	}
}

// bersatuan quotes a figure with its unit.
func bersatuan(text warehouse.Teks, satuan string) string {
	if strings.Contains(strings.ToLower(string(text)), strings.ToLower(satuan)) {
		return `"` + string(text) + `"`
	}
	return `"` + string(text) + " " + satuan + `"`
}
