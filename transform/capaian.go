package transform

import (
	"math/big"

	"github.com/shopspring/decimal"
)

// Metode is how the capaian of one indicator is computed. A method is named and
// versioned: what is done with a zero or missing operand belongs to the name,
// and another rule would be another name.
type Metode struct {
	Nama     string              // "lkj-2014/1"
	Arah     string              // positif, negatif, stabil, rentang; "" is positif
	Agregasi string              // how the year comes from its periods: jumlah, akhir, rata-rata, maks
	Batas    decimal.NullDecimal // cap in points; none by default
	mutu     []jenjangMutu       // the table of grades an office decided; else the one the indicator names
}

// MetodeBaku is the method of PermenPANRB 53/2014 as the Laporan Kinerja
// Kecamatan Ledokombo 2020, Bab III, prints it: no cap on an indicator, because
// its scale has a predikat above 100.
func MetodeBaku(arah string) Metode { return Metode{Nama: "lkj-2014/1", Arah: arah} }

// The reasons why there is no capaian. BELUM_WAKTUNYA is REALISASI_KOSONG of a
// period that has not ended; only who knows the clock can tell.
const (
	AlasanTargetTidakAda    = "TARGET_TIDAK_ADA"
	AlasanTargetNol         = "TARGET_NOL"
	AlasanRealisasiKosong   = "REALISASI_KOSONG"
	AlasanBelumWaktunya     = "BELUM_WAKTUNYA"
	AlasanTidakTerukur      = "TIDAK_TERUKUR"
	AlasanSatuanBerbeda     = "SATUAN_BERBEDA"
	AlasanSkalaTidakDikenal = "SKALA_TIDAK_DIKENAL"
)

const (
	arahPositif = "positif"
	arahNegatif = "negatif"
	arahStabil  = "stabil"
	arahRentang = "rentang"
)

// Realisasi is read by the same grammar as a target; only a number or a grade
// can be measured.
type Realisasi = Target

// Hasil is one capaian: Nilai in points, exact and unrounded, or nil with the
// Alasan. Terpenuhi is nil where even that cannot be said.
type Hasil struct {
	Nilai     *big.Rat
	Alasan    string
	Terpenuhi *bool
	Arah      string // the direction that was used
}

// Hitung computes one capaian (Laporan Kinerja Kecamatan Ledokombo 2020, Bab
// III; PermenPANRB 53/2014). T is the target, R the realisasi, both in the unit
// of the indicator:
//
//	positif  R/T × 100                 (F1)
//	negatif  (T − (R − T))/T × 100     (F2)
//	stabil   (1 − |R − T|/T) × 100
//	rentang  100 inside, R/lower × 100 below, (2·upper − R)/upper × 100 above
//
// The edges: T = 0 has no quotient whatever R is, also R = 0, so it is undefined
// and not 0 or 100 (F1, F2); a missing R is undefined, never 0 (F1); R = 0 is 0
// for positif and 200 for negatif, as the formulas give; R > 2T stays negative
// for negatif, for a floor would hide how far it fell short (F2). Negative
// operands are not measured. At most (< ≤) means less is better, whatever
// direction is stated.
func Hitung(m Metode, t Target, r Realisasi) Hasil {
	h := Hasil{Arah: arahBerlaku(m.Arah, t)}
	h.Alasan = halangan(t, r)
	switch {
	case h.Alasan == AlasanTargetNol:
		if halangan(satu(t), r) == "" && (h.Arah != arahPositif || t.Operator != "=" && t.Operator != "") {
			h.Terpenuhi = terpenuhi(h.Arah, t, r.Nilai.Decimal) // "≤ 0" is met or not
		}
	case h.Alasan != "":
	case t.Jenis == "huruf" || r.Jenis == "huruf":
		h.mutu(m, t, r)
	default:
		h.Nilai = rumus(h.Arah, t, r.Nilai.Decimal.Rat())
		h.Terpenuhi = terpenuhi(h.Arah, t, r.Nilai.Decimal)
	}
	if h.Nilai != nil && m.Batas.Valid && h.Nilai.Cmp(m.Batas.Decimal.Rat()) > 0 {
		h.Nilai = m.Batas.Decimal.Rat()
	}
	return h
}

// satu is a target with a value that stands in no one's way, to ask what else
// does.
func satu(t Target) Target {
	t.Nilai = decimal.NewNullDecimal(decimal.New(100, 0))
	return t
}

func arahBerlaku(arah string, t Target) string {
	switch {
	case t.Operator == "<" || t.Operator == "<=":
		return arahNegatif
	case t.Jenis == "rentang":
		return arahRentang
	case arah == "":
		return arahPositif
	}
	return arah
}

// halangan is the first reason why two figures give no quotient, in the order
// of the contract; "" where they do.
func halangan(t Target, r Realisasi) string {
	angka := r.Nilai.Valid && (r.Jenis == "cacah" || r.Jenis == "persen")
	switch {
	case t.Jenis == "kosong" || t.Jenis == "":
		return AlasanTargetTidakAda
	case t.Nilai.Valid && acuan(t).IsZero():
		return AlasanTargetNol
	case r.Jenis == "kosong" || r.Jenis == "":
		return AlasanRealisasiKosong
	case t.Jenis == "huruf" && angka, t.Huruf != "" && r.Jenis == "huruf":
		return "" // grades are judged by their table
	case !t.Nilai.Valid, !angka, r.Nilai.Decimal.IsNegative(), t.Nilai.Decimal.IsNegative():
		return AlasanTidakTerukur
	case !SatuanSama(t.Satuan, r.Satuan), bedaSkalaSKM(t, r):
		return AlasanSatuanBerbeda
	}
	return ""
}

// acuan is the value a target is measured by: the upper end of a range, whose
// lower one may well be 0.
func acuan(t Target) decimal.Decimal {
	if t.Jenis == "rentang" && t.Atas.Valid {
		return t.Atas.Decimal
	}
	return t.Nilai.Decimal
}

// bedaSkalaSKM tells an SKM on the 1–4 scale from one on 25–100 (PermenPANRB
// 14/2017). Two printed percentages are shares, not scores.
func bedaSkalaSKM(t Target, r Realisasi) bool {
	if t.Mutu != "SKM" && r.Mutu != "SKM" || t.Satuan == "%" && r.Satuan == "%" {
		return false
	}
	return skala14(t.Nilai.Decimal) != skala14(r.Nilai.Decimal)
}

func skala14(d decimal.Decimal) bool { return !d.GreaterThan(decimal.New(4, 0)) }

// rumus is the quotient of one direction. A single value under rentang is a
// range of one point.
func rumus(arah string, t Target, r *big.Rat) *big.Rat {
	bawah, atas := t.Nilai.Decimal.Rat(), acuan(t).Rat()
	switch arah {
	case arahNegatif:
		return new(big.Rat).Sub(dua100, persenDari(r, bawah))
	case arahStabil:
		selisih := new(big.Rat).Sub(r, bawah)
		return new(big.Rat).Sub(seratus, persenDari(selisih.Abs(selisih), bawah))
	case arahRentang:
		switch {
		case r.Cmp(bawah) < 0:
			return persenDari(r, bawah)
		case r.Cmp(atas) > 0:
			return new(big.Rat).Sub(dua100, persenDari(r, atas))
		}
		return new(big.Rat).Set(seratus)
	}
	return persenDari(r, bawah)
}

// terpenuhi obeys the operator: R = 80 does not meet ">80". A plain number is
// met by as much or more, for negatif by as much or less, for stabil exactly.
func terpenuhi(arah string, t Target, r decimal.Decimal) *bool {
	c := r.Cmp(t.Nilai.Decimal)
	var ya bool
	switch t.Operator {
	case ">":
		ya = c > 0
	case ">=":
		ya = c >= 0
	case "<":
		ya = c < 0
	case "<=":
		ya = c <= 0
	default:
		switch arah {
		case arahNegatif:
			ya = c <= 0
		case arahStabil:
			ya = c == 0
		case arahRentang:
			ya = c >= 0 && !r.GreaterThan(acuan(t))
		default:
			ya = c >= 0
		}
	}
	return &ya
}

// mutu judges a grade. Against a number: met from the grade's lower bound on,
// capaian R/bound × 100. Against a grade: met or not, and no capaian, because
// letters have no distance.
func (h *Hasil) mutu(m Metode, t Target, r Realisasi) {
	tabel := t.Mutu
	if tabel == "" {
		tabel = r.Mutu
	}
	target, ok := m.jenjang(tabel, t.Huruf)
	if !ok {
		h.Alasan = AlasanSkalaTidakDikenal
		return
	}
	if r.Jenis == "huruf" {
		ada, ok := m.jenjang(tabel, r.Huruf)
		h.Alasan = AlasanSkalaTidakDikenal
		if ok {
			ya := ada.peringkat >= target.peringkat
			h.Terpenuhi, h.Alasan = &ya, AlasanTidakTerukur
		}
		return
	}
	h.angkaMutu(tabel, target, r)
}

// angkaMutu sets a number against a grade.
func (h *Hasil) angkaMutu(tabel string, target jenjangMutu, r Realisasi) {
	nilai := r.Nilai.Decimal
	switch {
	case !target.bawah.Valid, nilai.IsNegative():
		h.Alasan = AlasanTidakTerukur
		return
	case tabel == "SKM" && skala14(nilai), !SatuanSama("indeks", r.Satuan):
		h.Alasan = AlasanSatuanBerbeda
		return
	}
	c := nilai.Cmp(target.bawah.Decimal)
	ya := c > 0 || c == 0 && !target.lebih
	h.Terpenuhi = &ya
	if target.bawah.Decimal.IsZero() {
		h.Alasan = AlasanTidakTerukur // the lowest grade asks for nothing
		return
	}
	h.Nilai = persenDari(nilai.Rat(), target.bawah.Decimal.Rat())
}
