package transform

import (
	"math/big"
	"strconv"
	"strings"

	"capaian/transform/warehouse"
)

// capaianRow is one computed row with its exact value.
type capaianRow struct {
	warehouse.Capaian
	exact *big.Rat
	inPK  bool
}

// capaian computes one row per indicator and period that a realisasi document
// of the year lists.
func (y *year) capaian() {
	index := y.targetIndex()
	pk := map[string]bool{}
	for _, t := range y.pkTargets("tahunan") {
		pk[kunci(t.Indikator)] = true
	}
	for i := range y.Fakta.Realisasi {
		r := &y.Fakta.Realisasi[i]
		if r.Jenis != "REALISASI_KINERJA" || r.Tahun != y.tahun || !y.ownYear(*r) {
			continue
		}
		row := y.row(index, r)
		row.inPK = r.Tingkat == "sasaran" && pk[kunci(r.Indikator)]
		y.rows = append(y.rows, row)
		y.out.Capaian = append(y.out.Capaian, row.Capaian)
		y.remarks(row, r)
	}
	y.unmeasured()
}

// row computes the achievement of one figure against the target in force.
func (y *year) row(index targetIndex, r *warehouse.Realisasi) *capaianRow {
	t, from, annual := y.targetFor(index, r)
	row := &capaianRow{Capaian: warehouse.Capaian{
		Pemda: y.Pemda, OPD: y.OPD.Kode, Tahun: y.tahun, Periode: r.Periode, Tingkat: r.Tingkat, Sasaran: r.Sasaran, Program: r.Program,
		Kegiatan: r.Kegiatan, SubKegiatan: r.SubKegiatan, Indikator: r.Indikator, Satuan: r.Satuan, RealisasiTeks: r.RealisasiTeks, Realisasi: r.Realisasi,
		CapaianTercetak: r.CapaianTercetak, SumberTarget: warehouse.Teks(from),
		RealisasiBerkasID: warehouse.Teks(r.BerkasID), RealisasiLembar: r.Lembar, RealisasiSel: r.Sel,
	}}
	info := y.known(r)
	row.Dasar = "LAINNYA"
	switch {
	case info != nil && info.DiPK:
		row.Dasar = "PK"
	case info != nil && info.DiIKU:
		row.Dasar = "IKU"
	}
	row.Arah = direction(info, t, r)
	if info != nil {
		row.Agregasi = info.Agregasi
	}
	metode := MetodeBaku(row.Arah)
	row.Metode = metode.Nama
	target := Target{Jenis: "kosong"}
	if t != nil {
		target = targetOf(t)
		row.TargetTeks, row.Target = t.TargetTeks, t.Target
		row.TargetBerkasID, row.TargetLembar, row.TargetSel = warehouse.Teks(t.BerkasID), t.Lembar, t.Sel
		first(&row.Satuan, t.Satuan)
	}
	result := Hitung(metode, target, realisasiOf(r))
	if result.Alasan == "REALISASI_KOSONG" && !y.over(y.tahun, r.Periode) {
		result.Alasan = "BELUM_WAKTUNYA"
	}
	row.exact, row.Nilai, row.Alasan = result.Nilai, points(result.Nilai), warehouse.Teks(result.Alasan)
	if result.Terpenuhi != nil {
		row.Terpenuhi = warehouse.NewPilihan(*result.Terpenuhi)
	}
	if row.exact != nil && !annual {
		label, _ := y.Skala.Predikat(row.exact)
		row.Predikat = warehouse.Teks(label)
	}
	return row
}

func (y *year) known(r *warehouse.Realisasi) *warehouse.Indikator {
	key := r.Tingkat + "\x00" + kunci(r.Indikator)
	if r.Tingkat != "sasaran" {
		key += "\x00" + kunci(string(r.Sasaran))
	}
	return y.byKey[key]
}

// direction is the first that is stated: the indicator's (IKU, then PK, then
// the realisasi workbook), then what the target's operator implies; positif
// where none says.
func direction(info *warehouse.Indikator, t *warehouse.Target, r *warehouse.Realisasi) string {
	if info != nil && info.Arah != "" {
		return string(info.Arah)
	}
	if t != nil && t.Arah != "" {
		return string(t.Arah)
	}
	if r.Arah != "" {
		return string(r.Arah)
	}
	return "positif"
}

// targetOf gives a stored target back its grammar.
func targetOf(t *warehouse.Target) Target {
	if !t.Target.Valid {
		return worded(string(t.TargetTeks), t.Indikator, string(t.Satuan))
	}
	out := Target{Teks: string(t.TargetTeks), Jenis: "cacah", Operator: string(t.Operator), Nilai: t.Target.NullDecimal, Atas: t.TargetAtas.NullDecimal, Satuan: string(t.Satuan), Mutu: MutuDisebut(t.Indikator)}
	switch {
	case t.Operator == "rentang":
		out.Jenis = "rentang"
	case t.Operator != "=" && t.Operator != "":
		out.Jenis = "ambang"
	case t.Satuan == "%":
		out.Jenis = "persen"
	}
	return out
}

// realisasiOf gives a stored realisasi back its grammar.
func realisasiOf(r *warehouse.Realisasi) Target {
	switch {
	case r.Realisasi.Valid:
		return Target{Teks: string(r.RealisasiTeks), Jenis: "cacah", Operator: "=", Nilai: r.Realisasi.NullDecimal, Satuan: string(r.Satuan), Mutu: MutuDisebut(r.Indikator)}
	case r.RealisasiTeks == "":
		return Target{Jenis: "kosong"}
	}
	return worded(string(r.RealisasiTeks), r.Indikator, string(r.Satuan))
}

// worded gives a stored text without a number its grammar again: a grade, or
// free text. A number it may seem to hold was doubted when it was read.
func worded(text, indikator, satuan string) Target {
	t := BacaTarget(text, indikator, satuan)
	if t.Nilai.Valid || len(t.Komponen) > 0 {
		return Target{Teks: text, Jenis: "teks", Satuan: satuan}
	}
	return t
}

// batasWajar is the capaian above which target or realisasi is worth a look.
var batasWajar = big.NewRat(120, 1)

// lessIsBetter are words of indicators that usually should fall.
var lessIsBetter = []string{"pelanggaran", "konflik", "keluhan", "pengaduan", "kemiskinan", "stunting", "kematian", "pengangguran", "putus sekolah", "kecelakaan", "kriminalitas"}

// remarks raises what a computed row shows by itself.
func (y *year) remarks(row *capaianRow, r *warehouse.Realisasi) {
	name := r.Indikator
	tahun := strconv.Itoa(y.tahun)
	at := r.Asal
	switch row.Alasan {
	case "TARGET_NOL":
		y.raise("CAP-02", warehouse.Asal{BerkasID: string(row.TargetBerkasID), Lembar: row.TargetLembar, Sel: row.TargetSel}, name, r.Periode, args("indikator", name), string(row.TargetTeks), "")
	case "REALISASI_KOSONG":
		if row.TargetTeks != "" {
			y.raise("LKP-01", at, name, r.Periode, args("indikator", name, "tahun", tahun), "", "")
		}
	}
	if row.exact != nil {
		shown := Persen(Bulat(row.exact, 2))
		if row.exact.Cmp(batasWajar) > 0 {
			y.raise("CAP-06", at, name, r.Periode, args("indikator", name, "nilai", shown, "batas", "120"), string(r.RealisasiTeks), "")
		}
		if row.exact.Sign() < 0 {
			y.raise("CAP-07", at, name, r.Periode, args("indikator", name, "nilai", shown), string(r.RealisasiTeks), "")
		}
		if label, gap := y.Skala.Predikat(row.exact); gap && row.Predikat != "" {
			low, high := y.Skala.Celah(row.exact)
			y.raise("PRD-02", at, name, r.Periode, args("nama", name, "nilai", shown, "a", low, "b", high, "hasil", label), "", label)
		}
	}
	if r.Tingkat == "sasaran" {
		y.sourceRemarks(row, r)
	}
}

// sourceRemarks raises where target and direction of a sasaran's indicator come
// from, when no plan states them.
func (y *year) sourceRemarks(row *capaianRow, r *warehouse.Realisasi) {
	name := r.Indikator
	if row.SumberTarget == "REALISASI" {
		y.raise("BKS-11", warehouse.Asal{BerkasID: string(row.TargetBerkasID), Lembar: row.TargetLembar, Sel: row.TargetSel}, name, r.Periode,
			args("indikator", name, "target", string(row.TargetTeks)), string(row.TargetTeks), "")
	}
	if info := y.known(r); info != nil && info.Arah != "" || row.Arah != "positif" {
		return
	}
	i := y.issueAt("CAP-12", r.Asal, name, args("indikator", name, "arah", "positif"))
	folded := " " + Fold(name) + " "
	for _, w := range lessIsBetter {
		if strings.Contains(folded, " "+w+" ") {
			i.Severity = "PERINGATAN"
		}
	}
	y.add(i, r.BerkasID, r.Periode)
}

// unmeasured raises indicators of the PK in force that no realisasi document of
// the year lists, once one has arrived.
func (y *year) unmeasured() {
	listed, arrived := map[string]bool{}, false
	for _, row := range y.rows {
		if row.Periode == "tahunan" {
			arrived = true
			listed[kunci(row.Indikator)] = true
		}
	}
	if !arrived {
		return
	}
	for _, t := range y.pkTargets("tahunan") {
		if !listed[kunci(t.Indikator)] && t.Tingkat == "sasaran" {
			doc := "PK"
			if t.Versi != "murni" {
				doc = "PK " + string(t.Versi)
			}
			y.raise("BKS-13", t.Asal, t.Indikator, "tahunan", args("indikator", t.Indikator, "dokumen", doc), string(t.TargetTeks), "")
		}
	}
}
