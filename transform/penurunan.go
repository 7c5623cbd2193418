package transform

import (
	"slices"
	"strconv"
	"strings"

	"capaian/transform/warehouse"
)

// turun raises an outcome that fell against the year before, or against the
// earlier year its own document compares it with, without a word of explanation
// (CAP-14). It is for indicators that should rise; what is counted may well be
// less where its target was met.
func (y *year) turun(s *seri, row *capaianRow, r *warehouse.Realisasi) {
	if r.Periode != "tahunan" || r.Tingkat != "sasaran" && r.Tingkat != "tujuan" || row.Arah != arahPositif || !r.Realisasi.Valid || !y.naikBaik(s, row, r) {
		return
	}
	if row.Terpenuhi.Valid && row.Terpenuhi.Benar && cacahan(r.Indikator, row.target) {
		return
	}
	before := y.sebelumnya(r)
	if before == nil || !r.Realisasi.Decimal.LessThan(before.Realisasi.Decimal) || !SatuanSama(string(before.Satuan), string(r.Satuan)) ||
		skala14SKM(r.Realisasi, r.Indikator) != skala14SKM(before.Realisasi, r.Indikator) || y.dijelaskan(r) {
		return
	}
	y.raise("CAP-14", r.Asal, r.Indikator, r.Periode, args("indikator", r.Indikator, "a", string(before.RealisasiTeks), "tahun_a", strconv.Itoa(before.Tahun), "b", string(r.RealisasiTeks)),
		string(r.RealisasiTeks), "")
}

// naikBaik reports whether an indicator whose direction nobody states may be
// taken to point upwards: its words and its printed capaian do not say
// otherwise.
func (y *year) naikBaik(s *seri, row *capaianRow, r *warehouse.Realisasi) bool {
	if row.target.Operator == "<" || row.target.Operator == "<=" {
		return false
	}
	if row.dinyatakan {
		return true
	}
	if biasanyaTurun(r.Indikator) {
		return false
	}
	a := BacaPersen(string(r.CapaianTeks))
	return !a.Ada || row.exact == nil || cocokSalahSatu(a, row.exact) || !cocokSalahSatu(a, y.capaianSah(s, row, r)...)
}

// sebelumnya is the figure of the year before, of its own document first, or of
// the last earlier year that the document of r sets beside its own.
func (y *year) sebelumnya(r *warehouse.Realisasi) (best *warehouse.Realisasi) {
	key := y.kunci(r.Indikator)
	for i := range y.Fakta.Realisasi {
		p := &y.Fakta.Realisasi[i]
		if p.Jenis != r.Jenis || p.Tahun >= r.Tahun || p.Periode != "tahunan" || p.Tingkat != r.Tingkat || p.Bagian != r.Bagian || !p.Realisasi.Valid || y.kunci(p.Indikator) != key ||
			p.Tahun != r.Tahun-1 && p.BerkasID != r.BerkasID {
			continue
		}
		if best == nil || p.Tahun > best.Tahun || p.Tahun == best.Tahun && y.ownYear(*p) && !y.ownYear(*best) {
			best = p
		}
	}
	return best
}

// dijelaskan reports whether the document of a figure says anything about its
// indicator in a column of causes or remarks.
func (y *year) dijelaskan(r *warehouse.Realisasi) bool {
	key := y.kunci(r.Indikator)
	return slices.ContainsFunc(y.Fakta.Catatan, func(c warehouse.Catatan) bool {
		if c.BerkasID != r.BerkasID || y.kunci(string(c.Indikator)) != key || c.JenisCatatan != "keterangan" && !slices.Contains(penjelas, c.JenisCatatan) {
			return false
		}
		return strings.Trim(c.Isi, "-+= ") != ""
	})
}
