package main

import (
	"bytes"
	"encoding/json"
	"strings"
	"testing"

	"github.com/shopspring/decimal"

	"capaian/ingest"
	"capaian/report"
	"capaian/transform/warehouse"
)

// TestExplainShowsEveryOperand: a figure that no document prints as it stands
// is followed to the cell of each part of it.
func TestExplainShowsEveryOperand(t *testing.T) {
	uk := func(n int64) warehouse.Ukuran { return warehouse.NewUkuran(decimal.NewFromInt(n)) }
	row := warehouse.Capaian{OPD: "1", Tahun: 2021, Periode: "TW2", Tingkat: "sasaran", Indikator: "Jumlah dokumen", Arah: "positif", Agregasi: "jumlah",
		Metode: "lkj-2014/1, jumlah menurut PK", Target: uk(12), TargetTeks: "12", SumberTarget: "PK", TargetBerkasID: "p", TargetLembar: "PK", TargetSel: "E7",
		Realisasi: uk(5), RealisasiTeks: "jumlah triwulan I–II", RealisasiBerkasID: "b", RealisasiLembar: "Isian", RealisasiSel: "P9", Nilai: warehouse.NewUkuran(decimal.RequireFromString("41.666667"))}
	operan := func(urut int, periode, berkas, sel string, n int64) warehouse.Operan {
		return warehouse.Operan{OPD: "1", Tahun: 2021, Periode: "TW2", Tingkat: "sasaran", Indikator: "Jumlah dokumen", RealisasiBerkasID: "b", RealisasiLembar: "Isian", RealisasiSel: "P9",
			Sisi: "realisasi", Urut: urut, OperanPeriode: periode, Sifat: "sendiri", Teks: "x", Nilai: uk(n), BerkasID: warehouse.Teks(berkas), Lembar: "Isian", Sel: warehouse.Teks(sel)}
	}
	p := &warehouse.Potret{Tahun: 2021, Berkas: []warehouse.Berkas{{BerkasID: "a", Jalur: "tw1.xls"}, {BerkasID: "b", Jalur: "tw2.xls"}, {BerkasID: "p", Jalur: "pk.xlsx"}}}
	p.Hitungan.Capaian = []warehouse.Capaian{row}
	p.Hitungan.Operan = []warehouse.Operan{operan(2, "TW2", "b", "P9", 2), operan(1, "TW1", "a", "O9", 3)}
	other := operan(1, "TW1", "a", "O9", 99)
	other.Periode = "TW3"
	p.Hitungan.Operan = append(p.Hitungan.Operan, other)

	var out bytes.Buffer
	a := &app{out: &out}
	o := &ingest.OPD{Kode: "1", Nama: "Kecamatan Uji"}
	if err := a.explain(p, report.NewPenjelas(p), o, "dokumen", ""); err != nil {
		t.Fatal(err)
	}
	want := "  realisasi  5 = jumlah triwulan I–II\n" +
		"               triwulan I: 3 (tertulis \"x\") ← tw1.xls › Isian › O9\n" +
		"               triwulan II: 2 (tertulis \"x\") ← tw2.xls › Isian › P9\n"
	if !strings.Contains(out.String(), want) || strings.Contains(out.String(), "99") {
		t.Errorf("got\n%s\nwant in it\n%s", out.String(), want)
	}
	out.Reset()
	a.asJSON = true
	if err := a.explain(p, report.NewPenjelas(p), o, "dokumen", ""); err != nil {
		t.Fatal(err)
	}
	for _, s := range []string{`"periode": "TW1"`, `"sel": "O9"`, `"berkas": "tw1.xls"`, `"agregasi": "jumlah"`} {
		if !json.Valid(out.Bytes()) || !strings.Contains(out.String(), s) {
			t.Errorf("JSON lacks %s:\n%s", s, out.String())
		}
	}
}

// TestExplainAnyFigure: not only an indicator is followed to its cells, and what
// can be followed is listed.
func TestExplainAnyFigure(t *testing.T) {
	k := newKantor(t)
	k.ledokombo()
	k.expect(exitOK, []string{"run"})
	k.expect(exitOK, []string{"explain", "ledokombo"}, "indikator\n", "Persentase peran serta masyarakat dalam pembangunan", "rata-rata\n", "serapan\n", "BTL")
	k.expect(exitOK, []string{"explain", "ledokombo", "serapan"}, "Serapan anggaran OPD", "Rp 1.505.651.826", "dpa.xlsx", "Serapan anggaran BTL", "96,92")
	k.expect(exitOK, []string{"explain", "ledokombo", "rata-rata"}, "Rata-rata capaian OPD", "ikut dihitung", "2 dari 2 ikut dihitung", "101,5261")
	k.expect(exitOK, []string{"explain", "ledokombo", "peran serta masyarakat"}, "Harus diperbaiki (GALAT) CAP-01, realisasi-kinerja.xlsx › LKj 3.1-3.7 › F15")
	k.expect(exitOK, []string{"explain", "Kecamatan Patrang"}, "Kecamatan Patrang belum punya angka tahun 2020.")
	k.expect(exitUsage, []string{"explain", "ledokombo", "serapan", "--periode", "TW2"}, "periode TW2", "indikator yang ada:")
	k.expect(exitUsage, []string{"explain"}, "memerlukan OPD dan ANGKA")
	for _, args := range [][]string{{"explain", "ledokombo", "--json"}, {"explain", "ledokombo", "serapan", "--json"}} {
		if out := k.expect(exitOK, args); !json.Valid([]byte(out)) {
			t.Errorf("%v is no JSON: %s", args, out)
		}
	}
}
