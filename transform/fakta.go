package transform

import (
	"strings"

	"github.com/shopspring/decimal"

	"capaian/ingest"
	"capaian/transform/warehouse"
)

// This file turns read values into facts.

// addTarget stores one target: nothing for a blank, one row per component of a
// composite one, the text alone for a letter or free text.
func (j *judge) addTarget(k warehouse.Konteks, indikator string, t Target, v ingest.Value, more func(*warehouse.Target)) {
	if t.Jenis == "kosong" {
		return
	}
	row := warehouse.Target{
		Konteks: k, Indikator: string(teks(indikator)), Satuan: warehouse.Teks(Satuan(t.Satuan)),
		TargetTeks: warehouse.Teks(oneLine(printed(v, t))), Operator: warehouse.Teks(t.Operator), Asal: j.asal(v),
	}
	row.Arah = arahOperator(t)
	if t.Nilai.Valid {
		row.Target = warehouse.Ukuran{NullDecimal: t.Nilai}
	}
	if t.Atas.Valid {
		row.TargetAtas = warehouse.Ukuran{NullDecimal: t.Atas}
	}
	if more != nil {
		more(&row)
	}
	if t.Jenis != "majemuk" {
		j.facts.Target = append(j.facts.Target, row)
		return
	}
	for _, part := range t.Komponen {
		r := row
		r.Indikator = row.Indikator + " " + part.Label
		r.Satuan = warehouse.Teks(Satuan(part.Satuan))
		r.Operator = "="
		r.Target = warehouse.NewUkuran(part.Nilai)
		j.facts.Target = append(j.facts.Target, r)
	}
}

// arahOperator is the direction a threshold implies: at most means that less is
// better; a range is a direction of its own.
func arahOperator(t Target) warehouse.Teks {
	switch t.Operator {
	case "<", "<=":
		return "negatif"
	case "rentang":
		return "rentang"
	}
	return ""
}

// printed is the text of a value as a reader of the workbook sees it: a
// percentage stored as a fraction shows as points.
func printed(v ingest.Value, t Target) string {
	if v.Number && t.Nilai.Valid {
		s := Desimal(t.Nilai.Decimal)
		if v.Percent {
			s += "%"
		}
		return s
	}
	return v.Text
}

// arahKolom reads a direction a column states; "" where it says none.
func arahKolom(s string) warehouse.Teks {
	folded := " " + Fold(s) + " "
	for _, w := range []struct{ word, arah string }{
		{"negatif", "negatif"}, {"turun", "negatif"}, {"minimize", "negatif"}, {"minimalkan", "negatif"}, {"menurun", "negatif"}, {"semakin rendah", "negatif"},
		{"stabil", "stabil"}, {"tetap", "stabil"}, {"rentang", "rentang"},
		{"positif", "positif"}, {"naik", "positif"}, {"maximize", "positif"}, {"maksimalkan", "positif"}, {"meningkat", "positif"}, {"semakin tinggi", "positif"},
	} {
		if strings.Contains(folded, " "+w.word+" ") {
			return warehouse.Teks(w.arah)
		}
	}
	return ""
}

// budgetLine is one printed line of a budget table before it is known whether
// it sums others.
type budgetLine struct {
	tingkat  string
	kegiatan string
	row      warehouse.Anggaran
	pagu     ingest.Value
	real     ingest.Value
}

// sums is pagu and realisasi added up; a side counts once any line states it,
// and is less than the whole (kurang) where a line of it cannot be read.
type sums struct {
	pagu, real             decimal.NullDecimal
	kurangPagu, kurangReal bool
}

// pasti are the sides that are whole.
func (s sums) pasti() sums {
	if s.kurangPagu {
		s.pagu = decimal.NullDecimal{}
	}
	if s.kurangReal {
		s.real = decimal.NullDecimal{}
	}
	return s
}

// with adds the sides of other lines.
func (s sums) with(o sums) sums {
	return sums{plus(s.pagu, o.pagu), plus(s.real, o.real), s.kurangPagu || o.kurangPagu, s.kurangReal || o.kurangReal}
}

func (s *sums) add(a warehouse.Anggaran) {
	s.pagu = plus(s.pagu, a.Pagu.NullDecimal)
	s.real = plus(s.real, a.Realisasi.NullDecimal)
}

func plus(a, b decimal.NullDecimal) decimal.NullDecimal {
	switch {
	case !b.Valid:
		return a
	case !a.Valid:
		return b
	}
	return decimal.NewNullDecimal(a.Decimal.Add(b.Decimal))
}

// total checks a printed total against the sum of its parts (HIT-06), or says
// that it seems to stand in another unit (FMT-03).
func (j *judge) total(v ingest.Value, name string, printed, sum decimal.Decimal) {
	if printed.Equal(sum) {
		return
	}
	if printed.IsPositive() && offScale(printed, sum) {
		j.otherUnit(v, name, printed, sum)
		return
	}
	j.wrong("HIT-06", v.Pos, name, oneLine(v.Text), Rp(sum),
		args("nama", name, "cetak", Rp(printed), "hitung", Rp(sum), "selisih", Rp(printed.Sub(sum).Abs())))
}
