package transform

import (
	"strconv"
	"strings"

	"github.com/shopspring/decimal"

	"capaian/transform/warehouse"
)

// serapan computes how much of the budget of each period was used: pagu from
// the DPA in force as a whole document, realisasi from the realisasi documents;
// each level adds up by itself.
func (y *year) serapan() {
	periods := map[string]bool{}
	for _, b := range y.Berlaku {
		if b.Tahun != y.tahun {
			continue
		}
		switch b.Jenis {
		case "REALISASI_ANGGARAN", "REALISASI_KINERJA":
			periods[string(b.Periode)] = true
		case "DPA":
			periods["tahunan"] = true
		}
	}
	for _, periode := range sortedPeriods(periods) {
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

// lines are the budget lines of one period: pagu of the DPA in force, else of
// the realisasi document itself; realisasi of the realisasi document.
func (y *year) lines(periode string) (pagu, real []warehouse.Anggaran, versi string) {
	versi, hasDPA := y.dpaInForce(periode)
	source := y.realisasiSource(periode)
	whole := y.wholeDPA(versi)
	for _, a := range y.Fakta.Anggaran {
		if a.Tahun != y.tahun {
			continue
		}
		switch {
		case a.Jenis == "DPA" && hasDPA && string(a.Versi) == versi && (a.Bagian == "" || !whole):
			pagu = append(pagu, a)
		case a.Jenis == source && a.Periode == periode:
			real = append(real, a)
			if !hasDPA && a.Pagu.Valid {
				pagu = append(pagu, a)
			}
		}
	}
	if !hasDPA && len(pagu) > 0 {
		y.raise("BKS-12", pagu[0].Asal, "pagu "+periode, periode, args("tahun", strconv.Itoa(y.tahun)), "", "")
	}
	return pagu, real, versi
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

// realisasiSource is the kind of document that states the realisasi of money.
func (y *year) realisasiSource(periode string) string {
	for _, b := range y.Berlaku {
		if b.Jenis == "REALISASI_ANGGARAN" && b.Tahun == y.tahun && string(b.Periode) == periode {
			return b.Jenis
		}
	}
	return "REALISASI_KINERJA"
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
			if side.pagu {
				addLevels(t, base, a, a.Pagu.NullDecimal, decimal.NullDecimal{})
			} else {
				addLevels(t, base, a, decimal.NullDecimal{}, a.Realisasi.NullDecimal)
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
func addLevels(t *tally, base warehouse.Serapan, a warehouse.Anggaran, pagu, real decimal.NullDecimal) {
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
	at := kunci(string(a.Program))
	t.add("program\x00"+at, row, pagu, real)
	if a.Kegiatan != "" {
		row.Tingkat, row.Kegiatan = "kegiatan", a.Kegiatan
		at += "\x00" + kunci(string(a.Kegiatan))
		t.add("kegiatan\x00"+at, row, pagu, real)
	}
	if a.SubKegiatan != "" {
		row.Tingkat, row.SubKegiatan = "sub_kegiatan", a.SubKegiatan
		t.add("sub\x00"+at+"\x00"+kunci(string(a.SubKegiatan)), row, pagu, real)
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

// perSasaran distributes the money over the sasaran its programmes support; the
// proportion is of belanja langsung up to 2020, of all belanja after.
func (y *year) perSasaran(pagu, real []warehouse.Anggaran, versi string) {
	links := y.links()
	t := &tally{}
	whole := decimal.Zero
	counts := func(a warehouse.Anggaran) bool { return y.tahun > 2020 || a.KelompokBelanja != "BTL" }
	add := func(a warehouse.Anggaran, p, r decimal.NullDecimal) {
		sasaran := links[kunci(string(a.Program))]
		t.add(kunci(string(sasaran)), warehouse.Serapan{Program: sasaran}, p, r)
	}
	for _, a := range pagu {
		if counts(a) && a.Pagu.Valid {
			whole = whole.Add(a.Pagu.Decimal)
			add(a, a.Pagu.NullDecimal, decimal.NullDecimal{})
		}
	}
	for _, a := range real {
		if counts(a) {
			add(a, decimal.NullDecimal{}, a.Realisasi.NullDecimal)
		}
	}
	for _, key := range t.order {
		s := t.rows[key]
		row := warehouse.SerapanSasaran{Pemda: y.Pemda, OPD: y.OPD.Kode, Tahun: y.tahun, Versi: warehouse.Teks(versi), Sasaran: s.Program,
			Pagu: s.Pagu, Realisasi: s.Realisasi, Serapan: absorption(*s)}
		if s.Pagu.Valid {
			row.Proporsi = points(Proporsi(s.Pagu.Decimal, whole))
		}
		y.out.SerapanSasaran = append(y.out.SerapanSasaran, row)
	}
}

// linkSources is the order in which documents say which sasaran a programme
// supports.
var linkSources = []string{"REALISASI_KINERJA", "PK", "RKT", "RENSTRA"}

// links gives the sasaran of each programme. The first kind of document that
// links any programme speaks for all of them: what it leaves out is unlinked.
func (y *year) links() map[string]warehouse.Teks {
	for _, jenis := range linkSources {
		found := map[string]warehouse.Teks{}
		for _, d := range y.Fakta.Dukungan {
			if d.Jenis == jenis && d.Tahun == y.tahun {
				if key := kunci(string(d.Program)); found[key] == "" {
					found[key] = d.Sasaran
				}
			}
		}
		if len(found) > 0 {
			return found
		}
	}
	return nil
}
