package transform

import (
	"slices"
	"strconv"
	"strings"

	"github.com/shopspring/decimal"

	"capaian/transform/warehouse"
)

// serapan computes how much of the budget was used to the end of each period:
// pagu from the DPA in force as a whole document, realisasi from the realisasi
// documents, cumulative; each level adds up by itself. There is one row for
// every period a realisasi document is of or states, and for the triwulan,
// semesters and the year that follow from those.
func (y *year) serapan() {
	y.books = nil
	listed := map[string]bool{}
	for _, b := range y.Berlaku {
		switch {
		case b.Tahun != y.tahun:
		case slices.Contains(moneyKinds, b.Jenis) && b.Periode != "":
			listed[string(b.Periode)] = true
		case b.Jenis == "DPA":
			listed["tahunan"] = true
		}
	}
	for _, jenis := range moneyKinds {
		book := y.openBook(jenis)
		y.books = append(y.books, book)
		for p := range book.laporan {
			listed[p] = true
		}
		for _, p := range periods {
			if _, ok := book.sampai(akhirBulan(p)); ok && lebarBulan(p) > 1 {
				listed[p] = true
			}
		}
	}
	for _, periode := range sortedPeriods(listed) {
		y.serapanOf(periode)
	}
}

// dpaRank orders the versions of a DPA: the highest that counts is in force.
func dpaRank(versi string) int {
	after := 0
	if strings.HasSuffix(versi, "-setelah-perubahan") {
		after, versi = 2000, strings.TrimSuffix(versi, "-setelah-perubahan")
	}
	if rest, ok := strings.CutPrefix(versi, "pergeseran-"); ok {
		n, _ := strconv.Atoi(rest)
		return after + 1 + n
	}
	if rest, ok := strings.CutPrefix(versi, "perubahan"); ok {
		n, _ := strconv.Atoi(strings.TrimPrefix(rest, "-"))
		return 1000 + n
	}
	return 0
}

// dpaInForce is the version of the DPA that counts at the end of a period.
func (y *year) dpaInForce(periode string) (versi string, ok bool) {
	for _, b := range y.Berlaku {
		if b.Jenis != "DPA" || b.Tahun != y.tahun {
			continue
		}
		v := string(b.Versi)
		if v != "murni" && !y.changedBy(b.BerkasID, y.tahun, periode) {
			continue
		}
		if !ok || dpaRank(v) > dpaRank(versi) {
			versi, ok = v, true
		}
	}
	return versi, ok
}

// lines are the budget lines to the end of one period: pagu of the DPA in
// force, else of the newest realisasi document; realisasi of the reports that
// make it up.
func (y *year) lines(periode string) (pagu, real []warehouse.Anggaran, versi string) {
	reports := y.reports(periode)
	for _, l := range reports {
		real = append(real, l.lines...)
	}
	versi, hasDPA := y.dpaInForce(periode)
	if !hasDPA {
		if pagu = y.ownPagu(periode, reports); len(pagu) > 0 {
			y.raise("BKS-12", pagu[0].Asal, "pagu tahunan", "tahunan", args("tahun", strconv.Itoa(y.tahun)), "", "")
		}
		return pagu, real, ""
	}
	whole := y.wholeDPA(versi)
	for _, a := range y.Fakta.Anggaran {
		if a.Jenis == "DPA" && a.Tahun == y.tahun && a.Periode == "tahunan" && string(a.Versi) == versi && (a.Bagian == "" || !whole) {
			pagu = append(pagu, a)
		}
	}
	return pagu, real, versi
}

// reports are those that state the realisasi to the end of a period, of the
// first kind of document that can. One that does not say what it covers stands
// as it is (TWL-07); where periods are missing from a sum there is none
// (TWL-05).
func (y *year) reports(periode string) []*laporan {
	var lacking *buku
	for _, b := range y.books {
		if list, ok := b.hingga(periode); ok {
			return list
		}
		switch l := b.laporan[periode]; {
		case l == nil:
		case l.sifat == "":
			y.raise("TWL-07", l.lines[0].Asal, "sifat "+b.jenis, periode, args("periode", sebutPeriode(periode)), "", "")
			return []*laporan{l}
		case lacking == nil:
			lacking = b
		}
	}
	if lacking != nil {
		y.raise("TWL-05", lacking.laporan[periode].lines[0].Asal, "sampai "+lacking.jenis, periode,
			args("periode", sebutPeriode(periode), "kurang", sebutPeriode(lacking.kurang(periode)...)), "", "")
	}
	return nil
}

// ownPagu is the pagu that the newest realisasi document up to a period states,
// or one that states the period's own realisasi; never a sum over documents.
func (y *year) ownPagu(periode string, reports []*laporan) []warehouse.Anggaran {
	var best *laporan
	newer := func(a, b *laporan) bool {
		if x, z := min(akhirBulan(a.periode), akhirBulan(a.dokumen)), min(akhirBulan(b.periode), akhirBulan(b.dokumen)); x != z {
			return x > z
		}
		if (a.periode == periode) != (b.periode == periode) {
			return a.periode == periode
		}
		return lebarBulan(a.periode) > lebarBulan(b.periode) || a.periode == b.periode && lebihAkhir(a.dokumen, b.dokumen)
	}
	for _, b := range y.books {
		for _, l := range b.pagu {
			states := slices.ContainsFunc(reports, func(r *laporan) bool { return r.dokumen == l.dokumen && r.lines[0].Jenis == b.jenis })
			if !states && min(akhirBulan(l.periode), akhirBulan(l.dokumen)) > akhirBulan(periode) {
				continue
			}
			if best == nil || newer(l, best) {
				best = l
			}
		}
		if best != nil {
			break // the kind that comes first speaks
		}
	}
	if best == nil {
		return nil
	}
	return best.lines
}

// wholeDPA reports whether the DPA in force states the OPD as a whole; prints
// per kegiatan then are parts of it and not added.
func (y *year) wholeDPA(versi string) bool {
	for _, b := range y.Berlaku {
		if b.Jenis == "DPA" && b.Tahun == y.tahun && string(b.Versi) == versi && b.Bagian == "" {
			return true
		}
	}
	return false
}

// tally adds pagu and realisasi up by a key, in order of first appearance.
type tally struct {
	order []string
	rows  map[string]*warehouse.Serapan
}

func (t *tally) add(key string, row warehouse.Serapan, pagu, real decimal.NullDecimal) {
	if t.rows == nil {
		t.rows = map[string]*warehouse.Serapan{}
	}
	s := t.rows[key]
	if s == nil {
		s = &row
		t.rows[key] = s
		t.order = append(t.order, key)
	}
	s.Usang = terlama(s.Usang, row.Usang)
	s.Pagu.NullDecimal = plus(s.Pagu.NullDecimal, pagu)
	s.Realisasi.NullDecimal = plus(s.Realisasi.NullDecimal, real)
}

func (y *year) serapanOf(periode string) {
	pagu, real, versi := y.lines(periode)
	if len(pagu) == 0 && len(real) == 0 {
		return
	}
	t := &tally{}
	base := warehouse.Serapan{Pemda: y.Pemda, OPD: y.OPD.Kode, Tahun: y.tahun, Periode: periode, Versi: warehouse.Teks(versi)}
	for _, side := range []struct {
		lines []warehouse.Anggaran
		pagu  bool
	}{{pagu, true}, {real, false}} {
		for _, a := range side.lines {
			base.Usang = y.hariUsang(warehouse.Teks(a.BerkasID))
			if side.pagu {
				y.addLevels(t, base, a, a.Pagu.NullDecimal, decimal.NullDecimal{})
			} else {
				y.addLevels(t, base, a, decimal.NullDecimal{}, a.Realisasi.NullDecimal)
			}
		}
	}
	for _, key := range t.order {
		row := t.rows[key]
		row.Serapan = absorption(*row)
		y.out.Serapan = append(y.out.Serapan, *row)
	}
	if periode == "tahunan" {
		y.perSasaran(pagu, real, versi)
	}
}

// addLevels adds a line to every level it is part of.
func (y *year) addLevels(t *tally, base warehouse.Serapan, a warehouse.Anggaran, pagu, real decimal.NullDecimal) {
	row := base
	row.Tingkat = "opd"
	t.add("opd", row, pagu, real)
	if a.KelompokBelanja != "" {
		row.Tingkat, row.KelompokBelanja = "kelompok_belanja", a.KelompokBelanja
		t.add("kelompok\x00"+string(a.KelompokBelanja), row, pagu, real)
	}
	if a.Program == "" {
		return
	}
	row.Tingkat, row.Program = "program", a.Program
	at := y.kunci(string(a.Program))
	t.add("program\x00"+at, row, pagu, real)
	if a.Kegiatan != "" {
		row.Tingkat, row.Kegiatan = "kegiatan", a.Kegiatan
		at += "\x00" + y.kunci(string(a.Kegiatan))
		t.add("kegiatan\x00"+at, row, pagu, real)
	}
	if a.SubKegiatan != "" {
		row.Tingkat, row.SubKegiatan = "sub_kegiatan", a.SubKegiatan
		t.add("sub\x00"+at+"\x00"+y.kunci(string(a.SubKegiatan)), row, pagu, real)
	}
}

// absorption is realisasi in pagu, in points (seed F11): NULL where either is
// not stated or the pagu is zero.
func absorption(s warehouse.Serapan) warehouse.Ukuran {
	if !s.Pagu.Valid || !s.Realisasi.Valid {
		return warehouse.Ukuran{}
	}
	return points(Serapan(s.Realisasi.Decimal, s.Pagu.Decimal))
}
