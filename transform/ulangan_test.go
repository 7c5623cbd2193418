package transform

import (
	"path/filepath"
	"sort"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"
)

// lembar is one sheet of a workbook of several.
type lembar struct {
	name string
	rows []row
}

// sheets writes a workbook of several sheets.
func sheets(t *testing.T, list ...lembar) string {
	t.Helper()
	f := excelize.NewFile()
	defer f.Close()
	for n, s := range list {
		if n == 0 {
			if err := f.SetSheetName("Sheet1", s.name); err != nil {
				t.Fatal(err)
			}
		} else if _, err := f.NewSheet(s.name); err != nil {
			t.Fatal(err)
		}
		for i, r := range s.rows {
			at, err := excelize.CoordinatesToCellName(1, i+1)
			if err != nil {
				t.Fatal(err)
			}
			if err := f.SetSheetRow(s.name, at, &r); err != nil {
				t.Fatal(err)
			}
		}
	}
	name := filepath.Join(t.TempDir(), "uji.xlsx")
	if err := f.SaveAs(name); err != nil {
		t.Fatal(err)
	}
	return name
}

// repeatsOf lists what a workbook says of repeated figures, as RULE@SHEET!CELL
// with what differs, and the figures stored.
func repeatsOf(t *testing.T, name string) (said, stored string) {
	t.Helper()
	o := judgeFiles(t, kecamatan, name)
	var findings, figures []string
	for _, i := range o.issues["uji.xlsx"] {
		switch i.Rule {
		case "BKS-06":
			findings = append(findings, i.Rule+"@"+i.Pos.Sheet+"!"+i.Pos.Cell+" "+i.Args["uraian"])
		case "KON-11":
			findings = append(findings, i.Rule+"@"+i.Pos.Sheet+"!"+i.Pos.Cell+" "+i.Args["nama"]+": "+i.Args["a"]+", "+i.Args["b"])
		}
	}
	for _, a := range o.in.Fakta.Anggaran {
		figures = append(figures, string(a.Lembar)+"!"+string(a.Sel)+"="+a.Pagu.Decimal.String())
	}
	for _, x := range o.in.Fakta.Target {
		figures = append(figures, string(x.Lembar)+"!"+string(x.Sel)+"="+x.Target.Decimal.String())
	}
	for _, r := range o.in.Fakta.Realisasi {
		figures = append(figures, string(r.Lembar)+"!"+string(r.Sel)+"="+r.Realisasi.Decimal.String())
	}
	sort.Strings(figures)
	return strings.Join(findings, ", "), strings.Join(figures, " ")
}

// TestRepeatedSheets: what a later sheet repeats is compared, not stored: equal
// it is said once a sheet (BKS-06), different at its cell (KON-11). What it adds
// is stored.
func TestRepeatedSheets(t *testing.T) {
	dpa := under(dpaHead, row{"No", "PROGRAM/ KEGIATAN", "ANGGARAN (Rp.)"})
	budget := func(rows ...row) []row { return under(dpa, append([]row{{"I", "Program Satu"}}, rows...)...) }
	matrix := func(rows ...row) []row { return under(matriksHead, rows...) }
	a, b := row{1, "Kegiatan A", 100}, row{2, "Kegiatan B", 50}
	one := row{"1.01.02", "PROGRAM SATU", "Jumlah laporan", 10, "laporan", "absolut", 2, 3, nil, nil}
	for _, c := range []struct {
		name         string
		sheets       []lembar
		said, stored string
	}{
		{"the same money twice", []lembar{{"Isian", budget(a, b)}, {"Cetak", budget(a, b)}}, "BKS-06@Cetak!C6 2 angka mengulang lembar lain di berkas ini", "Isian!C6=100 Isian!C7=50"},
		{"a line more", []lembar{{"Isian", budget(a)}, {"Cetak", budget(a, b)}}, "BKS-06@Cetak!C6 1 angka mengulang lembar lain di berkas ini", "Cetak!C7=50 Isian!C6=100"},
		{"other lines", []lembar{{"Isian", budget(a)}, {"Lanjutan", budget(row{2, "Kegiatan B", 50})}}, "", "Isian!C6=100 Lanjutan!C6=50"},
		{"another figure", []lembar{{"Isian", budget(a, b)}, {"Cetak", budget(a, row{2, "Kegiatan B", 55})}}, "KON-11@Cetak!C7 anggaran Kegiatan B: Rp 55, Rp 50, BKS-06@Cetak!C6 1 angka mengulang lembar lain di berkas ini", "Isian!C6=100 Isian!C7=50"},
		{"another realisasi", []lembar{{"Isian", under(lraHead, row{"I", "Program Satu"}, row{1, "Kegiatan A", 100, 90})}, {"Cetak", under(lraHead, row{"I", "Program Satu"}, row{1, "Kegiatan A", 100, 80})}},
			"KON-11@Cetak!D6 anggaran Kegiatan A: Rp 100 / Rp 80, Rp 100 / Rp 90", "Isian!D6=100"},
		{"three sheets", []lembar{{"Isian", budget(a)}, {"Cetak", budget(a)}, {"Arsip", budget(a)}},
			"BKS-06@Cetak!C6 1 angka mengulang lembar lain di berkas ini, BKS-06@Arsip!C6 1 angka mengulang lembar lain di berkas ini", "Isian!C6=100"},
		{"one name in two programmes", []lembar{{"Isian", budget(a)}, {"Cetak", under(dpa, row{"I", "Program Dua"}, a)}}, "", "Cetak!C6=100 Isian!C6=100"},
		{"a matrix twice", []lembar{{"Isian", matrix(one)}, {"Cetak", matrix(one)}}, "BKS-06@Cetak!D5 3 angka mengulang lembar lain di berkas ini", "Isian!D5=10 Isian!G5=2 Isian!H5=3"},
		{"a matrix with another triwulan", []lembar{{"Isian", matrix(one)}, {"Cetak", matrix(row{"1.01.02", "PROGRAM SATU", "Jumlah laporan", 10, "laporan", "absolut", 2, 4, nil, nil})}},
			"KON-11@Cetak!H5 realisasi Jumlah laporan: 4, 3, BKS-06@Cetak!D5 2 angka mengulang lembar lain di berkas ini", "Isian!D5=10 Isian!G5=2 Isian!H5=3"},
		{"a matrix whose code is written otherwise", []lembar{{"Isian", matrix(one)}, {"Cetak", matrix(row{"1.1.2", "PROGRAM SATU", "Jumlah laporan", 10, "laporan", "absolut", 2, 3, nil, nil})}},
			"BKS-06@Cetak!D5 3 angka mengulang lembar lain di berkas ini", "Isian!D5=10 Isian!G5=2 Isian!H5=3"},
		{"a measuring table with another figure", []lembar{{"Isian", under(kinerjaHead, row{1, "S", "Jumlah laporan", "10 laporan", "9 laporan"})}, {"Cetak", under(kinerjaHead, row{1, "S", "Jumlah laporan", "10 laporan", "8 laporan"})}},
			"KON-11@Cetak!E4 realisasi Jumlah laporan: 8 laporan, 9", "Isian!D4=10 Isian!E4=9"},
		{"a measuring table with another target", []lembar{{"Isian", under(kinerjaHead, row{1, "S", "Jumlah laporan", "10 laporan", "9 laporan"})}, {"Cetak", under(kinerjaHead, row{1, "S", "Jumlah laporan", "12 laporan", "9 laporan"})}},
			"KON-11@Cetak!D4 target Jumlah laporan: 12 laporan, 10", "Isian!D4=10 Isian!E4=9"},
		{"a measuring table that goes on", []lembar{{"Isian", under(kinerjaHead, row{1, "S", "Jumlah laporan", "10 laporan", "9 laporan"})}, {"Lanjutan", under(kinerjaHead, row{2, "S dua", "Jumlah rapat", "4 rapat", "3 rapat"})}},
			"", "Isian!D4=10 Isian!E4=9 Lanjutan!D4=4 Lanjutan!E4=3"},
	} {
		t.Run(c.name, func(t *testing.T) {
			said, stored := repeatsOf(t, sheets(t, c.sheets...))
			if said != c.said || stored != c.stored {
				t.Errorf("\n got %s; %s\nwant %s; %s", said, stored, c.said, c.stored)
			}
		})
	}
}
