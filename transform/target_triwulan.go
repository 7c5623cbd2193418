package transform

import (
	"slices"

	"github.com/shopspring/decimal"

	"capaian/transform/warehouse"
)

// rincian are the targets of one indicator that one plan states for the parts of
// a year, and for the year.
type rincian struct {
	bagian  map[string]*warehouse.Target
	tahunan *warehouse.Target
}

// targetBagian raises plans whose targets of the triwulan do not make up the
// target of the year (TWL-09), be it their own or, of a rencana aksi, the PK's of
// the same stage. Where nothing says how they are put together, any way will do.
func (y *year) targetBagian() {
	groups, order := map[string]*rincian{}, []string(nil)
	for i := range y.Fakta.Target {
		t := &y.Fakta.Target[i]
		if t.Tahun != y.tahun || t.Jenis != "PK" && t.Jenis != "RENCANA_AKSI" || !t.Target.Valid || t.Operator != "=" {
			continue
		}
		key := t.BerkasID + "\x00" + t.Tingkat + "\x00" + y.kunci(string(t.Sasaran)) + "\x00" + y.cabang(&t.Konteks) + "\x00" + y.kunci(t.Indikator)
		g := groups[key]
		if g == nil {
			g = &rincian{bagian: map[string]*warehouse.Target{}}
			groups[key] = g
			order = append(order, key)
		}
		switch {
		case sebagian(t.Periode):
			g.bagian[t.Periode] = t
		case t.Periode == "tahunan":
			g.tahunan = t
		}
	}
	for _, key := range order {
		y.periksaRincian(groups[key])
	}
}

// bagianTerisi are the targets of the triwulan, or else of the semesters, in
// time.
func (g *rincian) bagianTerisi() (parts []*warehouse.Target) {
	for _, lebar := range []int{3, 6} {
		for _, p := range deretPeriode(lebar, 1, 12) {
			if t := g.bagian[p]; t != nil {
				parts = append(parts, t)
			}
		}
		if len(parts) > 0 {
			break
		}
	}
	return parts
}

func (y *year) periksaRincian(g *rincian) {
	parts := g.bagianTerisi()
	if len(parts) < 2 {
		return
	}
	last := parts[len(parts)-1]
	at, whole := last, g.tahunan
	if whole != nil {
		at = whole
	} else if whole = y.targetPK(last); whole == nil {
		return
	}
	if !SatuanSama(string(whole.Satuan), string(last.Satuan)) {
		return
	}
	cara := y.caraBagian(g, parts)
	if cocokSetahun(cara, parts, whole.Target.Decimal) {
		return
	}
	if cara == "" {
		cara = agregasiJumlah
		if whole.Satuan == "%" {
			cara = agregasiAkhir
		}
	}
	shown := Desimal(gabungNilai(cara, nilaiTarget(parts)).Round(2))
	i := y.issueAt("TWL-09", at.Asal, at.Indikator, args("indikator", at.Indikator, "cara", cara, "hitung", shown, "cetak", string(whole.TargetTeks)))
	i.Printed, i.Expected = string(at.TargetTeks), shown
	if at == last {
		i.Expected = ""
	}
	y.add(i, at.BerkasID, "tahunan")
}

// targetPK is the target of the year in the PK of the same stage for an
// indicator of a rencana aksi: one of January need not follow a PK perubahan.
func (y *year) targetPK(t *warehouse.Target) *warehouse.Target {
	for i := range y.Fakta.Target {
		p := &y.Fakta.Target[i]
		if t.Jenis == "RENCANA_AKSI" && p.Jenis == "PK" && p.Tahun == y.tahun && p.Periode == "tahunan" && p.Bagian == t.Bagian && p.Versi == t.Versi &&
			p.Tingkat == t.Tingkat && p.Target.Valid && p.Operator == "=" && y.kunci(p.Indikator) == y.kunci(t.Indikator) {
			return p
		}
	}
	return nil
}

// caraBagian is how the plan, else the IKU or the PK, says that parts make up
// the year; columns "s.d." run up to it.
func (y *year) caraBagian(g *rincian, parts []*warehouse.Target) string {
	last := parts[len(parts)-1]
	if last.Sifat == sifatSD {
		return agregasiAkhir
	}
	for _, t := range append(parts, g.tahunan) {
		if t != nil && t.Agregasi != "" {
			return string(t.Agregasi)
		}
	}
	if info := y.byKey[kunciIndikator(last)]; info != nil {
		return string(info.Agregasi)
	}
	return ""
}

func kunciIndikator(t *warehouse.Target) string {
	key := t.Tingkat + "\x00" + kunci(t.Indikator)
	if t.Tingkat != "sasaran" {
		key += "\x00" + kunci(string(t.Sasaran))
	}
	return key
}

// cocokSetahun reports whether targets of parts make up that of the year: in the
// way that is stated, or in any where none is. Targets that grow up to the
// year's are cumulative, whatever is stated.
func cocokSetahun(cara string, parts []*warehouse.Target, whole decimal.Decimal) bool {
	values := nilaiTarget(parts)
	if values[len(values)-1].Equal(whole) && slices.IsSortedFunc(values, decimal.Decimal.Cmp) {
		return true
	}
	ways := []string{cara}
	if cara == "" {
		ways = []string{agregasiJumlah, agregasiAkhir, agregasiRata, agregasiMaks}
	}
	digits := min(max(0, -whole.Exponent()), desimalTersimpan)
	return slices.ContainsFunc(ways, func(w string) bool {
		got := gabungNilai(w, values)
		return got.Round(digits).Equal(whole.Round(digits)) || w == agregasiJumlah && nyaris(got, whole, len(values))
	})
}

// nyaris reports a sum that differs from its whole by the rounding of its parts
// to two decimals.
func nyaris(sum, whole decimal.Decimal, n int) bool {
	limit := decimal.New(5, -3).Mul(decimal.NewFromInt(int64(n)))
	return !sum.Equal(sum.Round(0)) && sum.Sub(whole).Abs().LessThanOrEqual(limit)
}

func nilaiTarget(list []*warehouse.Target) []decimal.Decimal {
	values := make([]decimal.Decimal, len(list))
	for i, t := range list {
		values[i] = t.Target.Decimal
	}
	return values
}
