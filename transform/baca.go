package transform

import (
	"cmp"
	"regexp"
	"strings"

	"github.com/shopspring/decimal"

	"capaian/ingest"
	"capaian/transform/warehouse"
)

// This file reads cells: from a Value to an exact value, or to none with a
// finding at the cell.

// unusable raises a finding for a cell that holds no value at all: an Excel
// error, or a formula whose result was never stored.
func (j *judge) unusable(v ingest.Value, about string) bool {
	switch {
	case v.NoValue:
		j.flag("FMT-17", v.Pos, about, nil)
	case v.Date:
		j.flag("STR-10", v.Pos, about, args("nilai", v.Text, "sebab", "selnya berformat tanggal, bukan angka"))
	case v.Error:
		j.flag("STR-10", v.Pos, about, args("nilai", v.Text, "sebab", "selnya berisi kesalahan Excel"))
	default:
		return false
	}
	return true
}

// money reads a cell of a money column, scaled to rupiah. The Rupiah is NULL
// where the cell is blank or cannot be read.
func (j *judge) money(t *ingest.Table, c ingest.Column, v ingest.Value, about string) warehouse.Rupiah {
	if v.Blank() && !v.NoValue || j.unusable(v, about) {
		return warehouse.Rupiah{}
	}
	factor := scale(j.moneyUnit(t, c))
	if v.Number {
		if d, ok := AngkaSel(v.Text, false); ok {
			return warehouse.NewRupiah(KeSen(d.Mul(factor)))
		}
	}
	a := BacaRupiah(v.Text)
	switch {
	case a.Kosong:
		return warehouse.Rupiah{}
	case !a.Ada:
		i := j.flag(a.Aturan, v.Pos, about, args("nilai", oneLine(v.Text)))
		i.Printed = oneLine(v.Text)
		return warehouse.Rupiah{}
	}
	value := KeSen(a.Nilai.Mul(factor))
	if a.Aturan != "" {
		j.wrong(a.Aturan, v.Pos, about, oneLine(v.Text), Rp(value), args("nilai", oneLine(v.Text), "hasil", Rp(value)))
	}
	return warehouse.NewRupiah(value)
}

// percent reads a printed percentage in points with its printed decimals; a
// number cell counts all its digits.
func (j *judge) percent(v ingest.Value, about string) (Angka, bool) {
	if v.Blank() && !v.NoValue || j.unusable(v, about) {
		return Angka{}, false
	}
	if v.Number {
		d, ok := AngkaSel(v.Text, v.Percent)
		return Angka{Nilai: d, Ada: ok, Desimal: max(0, int(-d.Exponent()))}, ok
	}
	a := BacaPersen(v.Text)
	if !a.Ada {
		if !a.Kosong {
			j.flag("STR-10", v.Pos, about, args("nilai", oneLine(v.Text), "sebab", "tidak dapat dibaca sebagai persentase"))
		}
		return a, false
	}
	if a.Aturan != "" {
		j.flag(a.Aturan, v.Pos, about, args("nilai", oneLine(v.Text), "hasil", Desimal(a.Nilai)+"%"))
	}
	return a, true
}

// rumusTanpaHasil stands in the facts for what a formula without a stored result
// states: the cell is not empty, and FMT-17 says what is wrong with it.
const rumusTanpaHasil = "(rumus tanpa hasil)"

// measure reads a target or realisasi cell. satuan is the unit a column of its
// own states.
func (j *judge) measure(v ingest.Value, indikator, satuan string) Target {
	if v.NoValue || v.Error || v.Date {
		j.unusable(v, indikator)
		return Target{Teks: v.Text, Jenis: "kosong"}
	}
	satuan = cmp.Or(satuan, v.Unit)
	if v.Number {
		if d, ok := AngkaSel(v.Text, v.Percent); ok {
			t := TargetAngka(d, v.Percent, indikator, satuan)
			if !v.Percent && t.Satuan == "%" && d.IsPositive() && d.LessThanOrEqual(decimal.New(1, 0)) {
				return Target{Teks: t.Teks, Jenis: "teks", Aturan: []string{"FMT-16"}} // 0.8 may be 80 % without its format
			}
			return t
		}
	}
	return BacaTarget(v.Text, indikator, satuan)
}

// reAmbangSaja is a target that says nothing before its threshold: "≤ 5%",
// "minimal 3 dokumen".
var reAmbangSaja = regexp.MustCompile(`(?i)^\s*(?:[<>≤≥≦≧⩽⩾]\s*=?|minimal|maksimal|min\.?|maks\.?|paling (?:sedikit|banyak|lambat|tinggi))\s*\d`)

// target reads a target cell and raises what its wording is worth. row keeps
// findings about a missing unit to one per row.
func (j *judge) target(v ingest.Value, indikator, satuan, row string) Target {
	t := j.measure(v, indikator, satuan)
	for _, rule := range t.Aturan {
		switch rule {
		case "FMT-07":
			if j.once("FMT-07 " + v.Pos.Sheet + row) {
				j.flag(rule, v.Pos, indikator, args("nilai", oneLine(v.Text), "satuan", satuanLabel(t.Satuan)))
			}
		case "FMT-09":
			i := j.flag(rule, v.Pos, indikator, args("nilai", oneLine(v.Text), "operator", tandaAmbang.Replace(t.Operator), "angka", Desimal(t.Nilai.Decimal)))
			if reAmbangSaja.MatchString(v.Text) {
				i.Severity = ingest.Info // plainly said, and lawful
			}
		default:
			j.flag(rule, v.Pos, indikator, targetArgs(t, v, indikator))
		}
	}
	j.jenisNilai(v, t, indikator)
	return t
}

func targetArgs(t Target, v ingest.Value, indikator string) map[string]string {
	a := args("nilai", oneLine(v.Text), "hasil", "", "tabel", MutuDisebut(indikator), "n", Desimal(decimal.NewFromInt(int64(len(t.Komponen)))))
	if t.Nilai.Valid {
		a["hasil"] = Desimal(t.Nilai.Decimal)
	}
	a["a"], a["b"] = maknaGanda(v.Text)
	if d, ok := AngkaSel(v.Text, false); v.Number && ok {
		a["a"], a["b"] = Desimal(d.Shift(2))+"%", Desimal(d)+"%"
	}
	return a
}

func satuanLabel(s string) string {
	if s == "" {
		return "angka tanpa satuan"
	}
	return s
}

// realisasi reads a realisasi cell: the same grammar, but only what makes the
// value unusable or doubtful is a finding. A threshold or a range is no figure.
func (j *judge) realisasi(v ingest.Value, indikator, satuan string) Target {
	t := j.measure(v, indikator, satuan)
	for _, rule := range t.Aturan {
		switch rule {
		case "FMT-01", "FMT-02", "FMT-04", "FMT-05", "FMT-12", "FMT-16":
			j.flag(rule, v.Pos, indikator, targetArgs(t, v, indikator))
		}
	}
	switch t.Jenis {
	case "ambang", "rentang", "majemuk":
		j.flag("STR-10", v.Pos, indikator, args("nilai", oneLine(v.Text), "sebab", "realisasi harus satu angka atau huruf mutu"))
	}
	j.jenisNilai(v, t, indikator)
	j.melebihiSeluruh(v, t, indikator)
	return t
}

// figure is the number a realisasi states, if it states one.
func figure(t Target) warehouse.Ukuran {
	if !t.Nilai.Valid || t.Jenis != "cacah" && t.Jenis != "persen" {
		return warehouse.Ukuran{}
	}
	return warehouse.Ukuran{NullDecimal: t.Nilai}
}

// tandaAmbang writes thresholds as an office does.
var tandaAmbang = strings.NewReplacer("<=", "≤", ">=", "≥")
