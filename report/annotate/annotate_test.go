package annotate_test

import (
	"bytes"
	"maps"
	"reflect"
	"slices"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"

	"capaian/report/annotate"
)

// Nothing but fills and comments of marked cells changes, and nothing of ours is
// a formula.
func TestTulisChangesNothingElse(t *testing.T) {
	for _, b := range append(ledokombo(t), contohKabupaten(t, 2)...) {
		t.Run(b.jalur, func(t *testing.T) {
			_, found := dibaca(t, b)
			for _, list := range [][]annotate.Temuan{found, rekaan(t, b, 3)} {
				out := bertanda(t, b, list)
				if n := sama(t, b.isi, out.isi); n < 100 {
					t.Errorf("%d cells compared", n)
				}
				if was, is := formulas(t, b.isi), formulas(t, out.isi); was != is {
					t.Errorf("%d formulas, were %d", is, was)
				}
			}
		})
	}
}

func TestTulisNyata(t *testing.T) {
	for _, b := range nyata(t) {
		t.Run(b.jalur, func(t *testing.T) {
			_, list := dibaca(t, b)
			out := bertanda(t, b, list)
			if b.zipped() {
				sama(t, b.isi, out.isi)
				if was, is := formulas(t, b.isi), formulas(t, out.isi); was != is {
					t.Errorf("%d formulas, were %d", is, was)
				}
			} else if formulas(t, out.isi) > 0 {
				t.Error("formulas in a copy of values")
			}
		})
	}
}

// What the office drops again is read as what it dropped first.
func TestMarkedCopyIsReadAsTheOriginal(t *testing.T) {
	for _, b := range slices.Concat(ledokombo(t), contohKabupaten(t, 3), contohBerantakan(t)) {
		readAlike(t, b)
	}
	t.Run("nyata", func(t *testing.T) {
		for _, b := range nyata(t) {
			readAlike(t, b)
		}
	})
}

func readAlike(t *testing.T, b buku) {
	t.Helper()
	docs, found := dibaca(t, b)
	lists := [][]annotate.Temuan{found}
	if len(b.isi) < 300<<10 {
		lists = append(lists, rekaan(t, b, 5))
	}
	for _, list := range lists {
		again, same := dibaca(t, bertanda(t, b, list))
		if !reflect.DeepEqual(docs, again) || !reflect.DeepEqual(found, same) {
			t.Errorf("%s: read otherwise: %d findings, were %d", b.jalur, len(same), len(found))
		}
	}
	other := b
	other.jalur = annotate.Nama(b.jalur)
	other.isi = bertanda(t, b, found).isi
	if again, _ := dibaca(t, other); len(again) != len(docs) || again[0].Jenis != docs[0].Jenis || again[0].OPD != docs[0].OPD || again[0].Tahun != docs[0].Tahun || again[0].Versi != docs[0].Versi {
		t.Errorf("%s: another document under the name of the copy", b.jalur)
	}
}

// Marking again shows exactly the new findings; marking with none gives the
// workbook as it was.
func TestMarkingReplacesMarks(t *testing.T) {
	for _, b := range append(ledokombo(t), contohKabupaten(t, 1)...) {
		first := bertanda(t, b, rekaan(t, b, 2))
		f2 := rekaan(t, b, 7)
		_, twice := buka(t, bertanda(t, first, f2).isi)
		_, once := buka(t, bertanda(t, b, f2).isi)
		if got, want := tanda(twice), tanda(once); len(want) == 0 || !maps.Equal(got, want) {
			t.Errorf("%s: %d marks after the second time, want %d", b.jalur, len(got), len(want))
		}
		clean := bertanda(t, first, nil)
		_, all := buka(t, clean.isi)
		if left := tanda(all); len(left) > 0 {
			t.Errorf("%s: %d marks left", b.jalur, len(left))
		}
		sama(t, b.isi, clean.isi)
		for name := range parts(t, clean.isi) {
			if strings.Contains(name, "omments") || strings.Contains(name, ".vml") {
				t.Errorf("%s: %s is left", b.jalur, name)
			}
		}
	}
}

func contoh(t testing.TB) buku {
	t.Helper()
	f := excelize.NewFile()
	defer f.Close()
	must(t, f.SetCellValue("Sheet1", "A1", "PERJANJIAN KINERJA TAHUN 2020"))
	must(t, f.SetCellValue("Sheet1", "B3", 12.5))
	must(t, f.SetCellFormula("Sheet1", "C3", "B3*2"))
	must(t, f.MergeCell("Sheet1", "D5", "F6"))
	green, err := f.NewStyle(&excelize.Style{Fill: excelize.Fill{Type: "pattern", Pattern: 1, Color: []string{"00B050"}}, Font: &excelize.Font{Bold: true}, NumFmt: 10})
	must(t, err)
	striped, err := f.NewStyle(&excelize.Style{Fill: excelize.Fill{Type: "pattern", Pattern: 9, Color: []string{"C00000"}}})
	must(t, err)
	must(t, f.SetCellStyle("Sheet1", "B3", "B3", green))
	must(t, f.SetCellStyle("Sheet1", "D5", "F6", striped))
	_, err = f.NewSheet("Data's")
	must(t, err)
	_, err = f.NewSheet("Rahasia")
	must(t, err)
	must(t, f.SetCellValue("Data's", "A1", 1))
	must(t, f.SetSheetVisible("Rahasia", false))
	must(t, f.SetDefinedName(&excelize.DefinedName{Name: "_xlnm.Print_Area", RefersTo: "'Data''s'!$A$1:$C$9", Scope: "Data's"}))
	must(t, f.AddComment("Sheet1", excelize.Comment{Cell: "B3", Author: "Subbag Umum", Text: "Angka sementara"}))
	must(t, f.AddComment("Sheet1", excelize.Comment{Cell: "H9", Author: "Subbag Umum", Text: "Lain"}))
	f.SetActiveSheet(1)
	var out bytes.Buffer
	must(t, f.Write(&out))
	return buku{"PK 2020.xlsx", out.Bytes()}
}

func satu(keparahan, lembar, sel string) annotate.Temuan {
	return annotate.Temuan{Keparahan: keparahan, Aturan: "UJI-01", Lembar: lembar, Sel: sel, Pesan: "Pesan " + keparahan + ".", Saran: "Perbaiki."}
}

func TestMarks(t *testing.T) {
	b := contoh(t)
	accepted := satu("GALAT", "Sheet1", "A1")
	accepted.Keputusan = "Diterima Bappeda sampai 31 Desember 2026."
	out := bertanda(t, b, []annotate.Temuan{satu("INFO", "Sheet1", "B3"), satu("GALAT", "Sheet1", "B3"), satu("PERINGATAN", "Sheet1", "E6"), satu("GALAT", "Rahasia", "A1"), satu("GALAT", "Tidak Ada", "A1"),
		satu("INFO", "Data's", "Z99"), satu("INFO", "Data's", "B1"), satu("GALAT", "Data's", "bukan sel"), accepted})
	sama(t, b.isi, out.isi)
	_, all := buka(t, out.isi)
	marks := tanda(all)
	const head = "Hasil pemeriksaan (capaian)\n"
	const galat, peringatan, info = "Harus diperbaiki (UJI-01)\nPesan GALAT.\nYang perlu dilakukan: Perbaiki.", "Perlu diperiksa (UJI-01)\nPesan PERINGATAN.\nYang perlu dilakukan: Perbaiki.", "Catatan (UJI-01)\nPesan INFO.\nYang perlu dilakukan: Perbaiki."
	want := map[string]string{
		"Sheet1!B3":  "FF " + head + galat + "\n\n" + info,
		"Sheet1!D5":  "FF " + head + peringatan,
		"Data's!Z99": "D8 " + head + info,
		"Data's!B1":  "D8 " + head + info,
	}
	for at, text := range want {
		if marks[at] != text {
			t.Errorf("%s: %q, want %q", at, marks[at], text)
		}
	}
	if got := all["Sheet1"].sel["B3"]; !strings.HasPrefix(got.isi.Color[0], "FFC") {
		t.Errorf("B3 is %v, want the colour of the worst", got.isi.Color)
	}
	if got := all["Sheet1"].sel["B3"].komentar; !strings.HasPrefix(got, "Angka sementara\n\n"+head) {
		t.Errorf("the office's own comment became %q", got)
	}
	if got := all["Sheet1"].sel["H9"].komentar; got != "Lain" {
		t.Errorf("a comment without finding became %q", got)
	}
	if _, ok := marks["Sheet1!A1"]; ok {
		t.Error("an accepted finding is marked")
	}
	clean := bertanda(t, out, nil)
	sama(t, b.isi, clean.isi)
	_, all = buka(t, clean.isi)
	if got := all["Sheet1"].sel["B3"].komentar; got != "Angka sementara" {
		t.Errorf("the office's own comment is now %q", got)
	}
}
