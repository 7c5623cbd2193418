package transform

import (
	"math/big"
	"regexp"

	"capaian/transform/warehouse"
)

// reDana is an input of a kegiatan that is its money: "Jumlah dana".
var reDana = regexp.MustCompile(`^(?:jumlah |besaran |penyerapan |serapan |realisasi )?(?:dana|anggaran|biaya|keuangan)$`)

// danaDukungan compares what a report of performance states as the use of the
// money of a kegiatan that supports a sasaran with the report of the money
// (KON-11): by the pagu in force, or by the one that report prints.
func (y *year) danaDukungan() {
	_, lines, _ := y.lines("tahunan")
	for i := range y.Fakta.Realisasi {
		r := &y.Fakta.Realisasi[i]
		if r.Jenis != "REALISASI_KINERJA" || r.Tahun != y.tahun || r.Periode != "tahunan" || r.Tingkat != "kegiatan" || r.Satuan != "%" || !r.Realisasi.Valid || !reDana.MatchString(Fold(r.Indikator)) {
			continue
		}
		sum, at := y.uangKegiatan(lines, r)
		s := y.serapanKegiatan(r)
		a := BacaPersen(string(r.RealisasiTeks))
		if s == nil || !a.Ada || at == nil || cocokSalahSatu(a, Serapan(s.Realisasi.Decimal, s.Pagu.Decimal), persenUang(sum)) {
			continue
		}
		right := Persen(Bulat(Serapan(s.Realisasi.Decimal, s.Pagu.Decimal), 2))
		name := "serapan " + string(r.Kegiatan)
		y.raise("KON-11", r.Asal, name, r.Periode, args("nama", name, "a", string(r.RealisasiTeks), "b", right+"%", "lain", string(at.Lembar)+"!"+string(at.Sel)),
			string(r.RealisasiTeks), right)
	}
}

// uangKegiatan adds up the lines of the kegiatan of a figure, and gives the first.
func (y *year) uangKegiatan(lines []warehouse.Anggaran, r *warehouse.Realisasi) (sum sums, at *warehouse.Asal) {
	for i := range lines {
		if y.kunci(string(lines[i].Kegiatan)) != y.kunci(string(r.Kegiatan)) {
			continue
		}
		if sum.add(lines[i]); at == nil {
			at = &lines[i].Asal
		}
	}
	return sum, at
}

func persenUang(s sums) *big.Rat {
	if !s.pagu.Valid || !s.real.Valid || s.pagu.Decimal.IsZero() {
		return nil
	}
	return Serapan(s.real.Decimal, s.pagu.Decimal)
}

// serapanKegiatan is the computed use of the money of a kegiatan; nil where none
// can be told, or several bear the name.
func (y *year) serapanKegiatan(r *warehouse.Realisasi) (found *warehouse.Serapan) {
	for i := range y.out.Serapan {
		s := &y.out.Serapan[i]
		if s.Tahun != y.tahun || s.Periode != "tahunan" || s.Tingkat != "kegiatan" || y.kunci(string(s.Kegiatan)) != y.kunci(string(r.Kegiatan)) {
			continue
		}
		if found != nil {
			return nil
		}
		found = s
	}
	if found == nil || !found.Pagu.Valid || !found.Realisasi.Valid || found.Pagu.Decimal.IsZero() {
		return nil
	}
	return found
}
