package transform

import (
	"cmp"
	"math/big"
	"slices"
	"strconv"

	"capaian/transform/warehouse"
)

// capaianRow is one computed row with its exact value.
type capaianRow struct {
	warehouse.Capaian
	exact  *big.Rat
	inPK   bool
	kurang bool // the figure lacks a part (TWL-02)
	target Target
	// dinyatakan says that some document states the direction.
	dinyatakan bool
}

// capaian computes one row per indicator and period that a realisasi document
// of the year lists, and further ones that follow from those: the year, once
// its parts make it up, and a part that a plan sets a target for.
func (y *year) capaian() {
	pk := map[string]bool{}
	for _, t := range y.pkTargets("tahunan") {
		pk[y.kunci(t.Indikator)] = true
	}
	add := func(s *seri, f figur) {
		row := y.row(s, f)
		row.inPK = row.Tingkat == "sasaran" && pk[y.kunci(row.Indikator)]
		y.rows = append(y.rows, row)
		y.out.Capaian = append(y.out.Capaian, row.Capaian)
		y.remarks(s, row, f.Realisasi)
	}
	for i := range y.Fakta.Realisasi {
		if r := &y.Fakta.Realisasi[i]; y.measures(r) {
			if s := y.seriOf[y.seriKey(r)]; slices.Contains(s.baris, r) {
				add(s, y.filled(s, r))
			}
		}
	}
	for _, s := range y.series {
		y.compareYear(s)
		for _, p := range periods {
			if s.periode[p] != nil {
				continue
			}
			if f, ok := y.derived(s, p); ok {
				add(s, f)
			}
		}
	}
}

// row computes the achievement of one figure against the target in force.
func (y *year) row(s *seri, f figur) *capaianRow {
	r := f.Realisasi
	t := y.targetFor(s, r)
	f, t = y.alike(s, f, t)
	row := &capaianRow{Capaian: y.identity(s, f, t), kurang: len(f.kurang) > 0}
	info := y.known(r)
	row.Arah = direction(info, t.Target, r)
	row.dinyatakan = statedDirection(info, t.Target, r) != ""
	metode := MetodeBaku(row.Arah)
	metode.Agregasi = s.agregasi
	row.Metode = metode.Nama
	if len(f.operan)+len(t.operan) > 0 {
		row.Metode += s.cara()
	}
	target := Target{Jenis: "kosong"}
	if t.Target != nil {
		target = targetOf(t.Target)
	}
	achieved := realisasiOf(f.Realisasi)
	scale := y.Keputusan.mutu(r.Indikator)
	metode.mutu = scale.menilai(&target, &achieved)
	row.target = target
	result := Hitung(metode, target, achieved)
	y.tanyaMutu(result, target, achieved, r.Indikator)
	if result.Alasan == AlasanRealisasiKosong && !row.kurang && (!y.over(y.tahun, r.Periode) || y.notPlanned(s, r.Periode)) {
		result.Alasan = AlasanBelumWaktunya
	}
	row.exact, row.Nilai, row.Alasan = result.Nilai, points(result.Nilai), warehouse.Teks(result.Alasan)
	if result.Terpenuhi != nil {
		row.Terpenuhi = warehouse.NewPilihan(*result.Terpenuhi)
	}
	if row.exact != nil && !t.tahunan {
		label, _ := y.Skala.Predikat(row.exact)
		row.Predikat = warehouse.Teks(label)
	}
	row.Keputusan = y.rujukan(s, r, t.Target, metode.mutu != nil, scale)
	y.keep(row, f, t)
	return row
}

// identity is what a row says of its figures and where they come from.
func (y *year) identity(s *seri, f figur, t sasaranAngka) warehouse.Capaian {
	r := f.Realisasi
	row := warehouse.Capaian{
		Pemda: y.Pemda, OPD: y.OPD.Kode, Tahun: y.tahun, Periode: r.Periode, Tingkat: r.Tingkat, Sasaran: r.Sasaran, Program: r.Program,
		Kegiatan: r.Kegiatan, SubKegiatan: r.SubKegiatan, Indikator: r.Indikator, Satuan: r.Satuan, RealisasiTeks: r.RealisasiTeks, Realisasi: stored(r.Realisasi),
		CapaianTercetak: r.CapaianTercetak, SumberTarget: warehouse.Teks(t.dari), Agregasi: warehouse.Teks(s.agregasi), Dasar: "LAINNYA",
		RealisasiBerkasID: warehouse.Teks(r.BerkasID), RealisasiLembar: r.Lembar, RealisasiSel: r.Sel,
	}
	switch info := y.known(r); {
	case info != nil && info.DiPK:
		row.Dasar = "PK"
	case info != nil && info.DiIKU:
		row.Dasar = "IKU"
	}
	if t.Target != nil {
		row.TargetTeks, row.Target = t.TargetTeks, stored(t.Target.Target)
		row.TargetBerkasID, row.TargetLembar, row.TargetSel = warehouse.Teks(t.BerkasID), t.Lembar, t.Sel
		first(&row.Satuan, t.Satuan)
	}
	return row
}

// stored is a measure with the decimals the warehouse keeps of a mean.
func stored(u warehouse.Ukuran) warehouse.Ukuran {
	if u.Valid && -u.Decimal.Exponent() > desimalTersimpan {
		return warehouse.NewUkuran(u.Decimal.Round(desimalTersimpan))
	}
	return u
}

func (y *year) known(r *warehouse.Realisasi) *warehouse.Indikator {
	key := r.Tingkat + "\x00" + y.kunci(r.Indikator)
	if r.Tingkat != "sasaran" {
		key += "\x00" + y.kunci(string(r.Sasaran))
	}
	return y.byKey[key]
}

// direction is the first that is stated: the indicator's (IKU, then PK, then
// the realisasi workbook), then what the target's operator implies; positif
// where none says.
func direction(info *warehouse.Indikator, t *warehouse.Target, r *warehouse.Realisasi) string {
	return cmp.Or(statedDirection(info, t, r), arahPositif)
}

// statedDirection is "" where none says.
func statedDirection(info *warehouse.Indikator, t *warehouse.Target, r *warehouse.Realisasi) string {
	if info != nil && info.Arah != "" {
		return string(info.Arah)
	}
	if t != nil && t.Arah != "" {
		return string(t.Arah)
	}
	return string(r.Arah)
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

// lessIsBetter are words of indicators that usually should fall.
var lessIsBetter = []string{"pelanggaran", "konflik", "keluhan", "pengaduan", "kemiskinan", "stunting", "kematian", "pengangguran", "putus sekolah", "kecelakaan", "kriminalitas"}

// biasanyaTurun reports whether an indicator is named with one of those words.
func biasanyaTurun(indikator string) bool {
	folded := Fold(indikator)
	return slices.ContainsFunc(lessIsBetter, func(w string) bool { return memuatKata(folded, w) })
}

// remarks raises what a computed row shows by itself.
func (y *year) remarks(s *seri, row *capaianRow, r *warehouse.Realisasi) {
	name := r.Indikator
	tahun := strconv.Itoa(y.tahun)
	if sebagian(r.Periode) {
		tahun += " " + sebutPeriode(r.Periode)
	}
	at := r.Asal
	switch row.Alasan {
	case "TARGET_NOL":
		if sebagian(r.Periode) && (y.notPlanned(s, r.Periode) || s.direncanakan()) || row.target.Operator == "<=" && row.Terpenuhi.Valid {
			break // nothing was planned in this part of the year, or nothing is what is aimed at
		}
		y.raise("CAP-02", warehouse.Asal{BerkasID: string(row.TargetBerkasID), Lembar: row.TargetLembar, Sel: row.TargetSel}, name, r.Periode, args("indikator", name), string(row.TargetTeks), "")
	case "REALISASI_KOSONG":
		if row.TargetTeks != "" && !row.kurang && akhirBulan(r.Periode) <= akhirBulan(y.periodeDokumen(r.BerkasID)) {
			y.raise("LKP-01", at, name, r.Periode, args("indikator", name, "tahun", tahun), "", "")
		}
	}
	y.capaianTertulis(s, row, r)
	y.predikatTertulis(s, row, r)
	y.bedaSatuan(s, row, r)
	y.turun(s, row, r)
	if row.exact != nil {
		shown := Persen(Bulat(row.exact, 2))
		if limit := y.Aturan.Batas("CAP-06"); row.exact.Cmp(limit.Rat()) > 0 {
			y.raise("CAP-06", at, name, r.Periode, args("indikator", name, "nilai", shown, "batas", Desimal(limit)), string(r.RealisasiTeks), "")
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
		y.sourceRemarks(s, row, r)
	}
}

// sourceRemarks raises where target and direction of a sasaran's indicator come
// from, when no plan states them.
func (y *year) sourceRemarks(s *seri, row *capaianRow, r *warehouse.Realisasi) {
	name := r.Indikator
	if row.SumberTarget == "REALISASI" {
		y.raise("BKS-11", warehouse.Asal{BerkasID: string(row.TargetBerkasID), Lembar: row.TargetLembar, Sel: row.TargetSel}, name, r.Periode,
			args("indikator", name, "target", string(row.TargetTeks)), string(row.TargetTeks), "")
	}
	if info := y.known(r); info != nil && info.Arah != "" || row.Arah != "positif" || !s.once("CAP-12") {
		return
	}
	i := y.issueAt("CAP-12", r.Asal, name, args("indikator", name, "arah", "positif"))
	if biasanyaTurun(name) {
		i.Severity = "PERINGATAN"
	}
	y.add(i, r.BerkasID, r.Periode)
}
