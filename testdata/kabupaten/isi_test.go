package kabupaten

import (
	"math/big"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"
)

func buka(t *testing.T, dir, jalur string) *excelize.File {
	t.Helper()
	f, err := excelize.OpenFile(filepath.Join(dir, "masuk", filepath.FromSlash(jalur)))
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = f.Close() })
	return f
}

// rak keeps the workbooks of a folder that were opened before.
type rak struct {
	dir  string
	buku map[string]*excelize.File
}

func (r rak) sel(t *testing.T, a Asal) string {
	t.Helper()
	f := r.buku[a.Berkas]
	if f == nil {
		f = buka(t, r.dir, a.Berkas)
		r.buku[a.Berkas] = f
	}
	s, err := f.GetCellValue(a.Lembar, a.Sel)
	if err != nil {
		t.Fatal(err)
	}
	return s
}

var bukanAngka = regexp.MustCompile(`[^0-9.]`)

// terbaca takes the one number out of a displayed cell: "≤ 4,5 %", "4.50%".
func terbaca(t *testing.T, s string) *big.Rat {
	t.Helper()
	return pecah(t, bukanAngka.ReplaceAllString(strings.ReplaceAll(s, ",", "."), ""))
}

// What the manifest says of a target or a realisasi stands in the cell it names.
func TestCellsHoldTheTruth(t *testing.T) {
	dir, m := tulis(t, Options{Seed: 3})
	buku := rak{dir, map[string]*excelize.File{}}
	dengan := map[string]int{}
	for _, o := range m.OPD {
		for _, i := range o.Indikator {
			tertulis := buku.sel(t, i.AsalTarget)
			if terbaca(t, tertulis).Cmp(i.Target) != 0 || terbaca(t, i.TargetTeks).Cmp(i.Target) != 0 {
				t.Errorf("%s, %s: target %s, cell %q, text %q", o.Nama, i.Indikator, i.Target, tertulis, i.TargetTeks)
			}
			tanda := map[string]string{"=": "", "<=": "≤", ">": ">"}[i.Operator]
			if !strings.HasPrefix(tertulis, tanda) || tanda == "" && strings.ContainsAny(tertulis, "<>≤≥") {
				t.Errorf("%s, %s: operator %s, cell %q", o.Nama, i.Indikator, i.Operator, tertulis)
			}
			dengan[i.Arah+" "+i.Operator]++
			if tertulis = buku.sel(t, i.AsalRealisasi); i.Realisasi == nil {
				dengan["kosong"]++
				if tertulis != "" || i.Alasan != "REALISASI_KOSONG" || i.Capaian6 != "" || i.Predikat != "" {
					t.Errorf("%s, %s: left blank, yet %q %+v", o.Nama, i.Indikator, tertulis, i)
				}
			} else if terbaca(t, tertulis).Cmp(i.Realisasi) != 0 {
				t.Errorf("%s, %s: realisasi %s, cell %q", o.Nama, i.Indikator, i.Realisasi, tertulis)
			}
			if i.TargetLKj.Cmp(i.Target) != 0 {
				dengan["target lama"]++
			}
		}
	}
	for _, ragam := range []string{"positif =", "positif >", "negatif =", "negatif <=", "kosong", "target lama"} {
		if dengan[ragam] == 0 {
			t.Errorf("none of %q: %v", ragam, dengan)
		}
	}
}

// A planted mistake is in its cell: what was printed differs from what should
// be, a blank is blank, the hidden sheet is hidden.
func TestPlantedMistakes(t *testing.T) {
	dir, m := tulis(t, Options{Seed: 3})
	for _, o := range m.OPD {
		for _, x := range o.Temuan {
			if x.Aturan == "BKS-04" {
				f := buka(t, dir, x.Berkas)
				if tampak, err := f.GetSheetVisible(x.Lembar); err != nil || tampak || x.Sel != "" {
					t.Errorf("%+v: visible %v, %v", x, tampak, err)
				}
				continue
			}
			s := rak{dir, map[string]*excelize.File{}}.sel(t, x.Asal)
			if points, ok := strings.CutSuffix(s, "%"); ok && strings.Contains(points, ".") { // shown as 63.00%
				s = strings.TrimRight(points, "0") + "%"
			}
			digit := func(s string) string { return strings.NewReplacer(".", "", ",", "", " ", "", "%", "").Replace(s) }
			if x.Tercetak == x.Seharusnya && x.Aturan != "LKP-01" || digit(s) != digit(x.Tercetak) {
				t.Errorf("%s %+v: cell %q", o.Nama, x, s)
			}
		}
	}
}

// The one total that is wrong is not the sum of the kegiatan above it.
func TestWrongTotalIsWrong(t *testing.T) {
	dir, m := tulis(t, Options{Seed: 1, OPD: 2})
	f := buka(t, dir, "02 Kecamatan Ambulu/DPA 2020.xlsx")
	var got []string
	for _, c := range []string{"C21", "C23", "C24", "C26", "C27", "C28", "C29"} {
		s, err := f.GetCellValue("DPA", c, excelize.Options{RawCellValue: true})
		if err != nil {
			t.Fatal(err)
		}
		got = append(got, s)
	}
	// 149.250.000 + 175.250.000 + 134.500.000 + 131.250.000 + 24.000.000 +
	// 53.500.000 = 667.750.000; the total says 1.500.000 more.
	if want := "149250000 175250000 134500000 131250000 24000000 53500000 669250000"; strings.Join(got, " ") != want {
		t.Errorf("%s, want %s", got, want)
	}
	want := Temuan{Asal{"02 Kecamatan Ambulu/DPA 2020.xlsx", "DPA", "C29"}, "HIT-06", "669.250.000", "667.750.000"}
	if x := m.OPD[1].Temuan; len(x) != 1 || x[0] != want {
		t.Errorf("%+v, want %+v", x, want)
	}
}

// Every workbook says that its figures are invented, on its last row.
func TestSaysInvented(t *testing.T) {
	dir, m := tulis(t, Options{Seed: 1, OPD: 4})
	for _, o := range m.OPD {
		for _, b := range o.Berkas {
			f := buka(t, dir, b.Jalur)
			for _, lembar := range f.GetSheetList() {
				rows, err := f.GetRows(lembar)
				if err != nil || len(rows) == 0 || rows[len(rows)-1][0] != "Data contoh, bukan angka sebenarnya" {
					t.Errorf("%s, %s: last row %q, %v", b.Jalur, lembar, rows[len(rows)-1], err)
				}
			}
		}
	}
}

// The Renstra fuses a programme with its first kegiatan: bold, line break, plain.
func TestFusedProgramme(t *testing.T) {
	dir, _ := tulis(t, Options{Seed: 1, OPD: 2})
	f := buka(t, dir, "02 Kecamatan Ambulu/Renstra 2016-2021.xlsx")
	runs, err := f.GetCellRichText("Tabel 5.1", "B24")
	if err != nil || len(runs) != 2 {
		t.Fatalf("%d runs, %v", len(runs), err)
	}
	if runs[0].Text != "Program Penyelenggaraan Pelayanan Umum Kecamatan\n" || !runs[0].Font.Bold || runs[1].Text != "Koordinasi Pelayanan Umum" || runs[1].Font.Bold {
		t.Errorf("%q bold %v, %q bold %v", runs[0].Text, runs[0].Font.Bold, runs[1].Text, runs[1].Font.Bold)
	}
}
