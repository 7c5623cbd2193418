package ingest

import (
	"bytes"
	"encoding/json"
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"

	"capaian/ingest/layout"
)

func tanyaUji(jenis string, pairs ...string) PertanyaanKeputusan {
	q := PertanyaanKeputusan{Jenis: jenis, Isi: map[string]string{}}
	for i := 0; i < len(pairs); i += 2 {
		q.Isi[pairs[i]] = pairs[i+1]
	}
	return q
}

func penanyaUji(open, closed []PertanyaanKeputusan) *Penanya {
	return &Penanya{Master: NewMaster(daftarUji), Terbuka: open, Usang: closed, Kunci: func(jenis string, isi map[string]string) string {
		return jenis + "|" + isi["opd"] + "|" + layout.Fold(isi["indikator"]+isi["pertama"]+"|"+isi["kedua"]+isi["skala"])
	}}
}

func tulisUji(t *testing.T, p *Penanya, data []byte) ([]byte, int) {
	t.Helper()
	out, n, err := p.Tulis(data, Options{})
	if err != nil {
		t.Fatal(err)
	}
	return out, n
}

func selUji(t *testing.T, data []byte, sheet string) (rows [][]string) {
	t.Helper()
	f, err := excelize.OpenReader(bytes.NewReader(data))
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	if rows, err = f.GetRows(sheet); err != nil {
		t.Fatal(err)
	}
	return rows
}

// TestTanya: open questions stand right below the titles, the newest first; the
// same night again adds and rewrites nothing; one that was answered stays, one
// that is no longer open goes only if it is exactly as it was written.
func TestTanya(t *testing.T) {
	a := tanyaUji(PutusArah, "opd", "7.01.13", "indikator", "Nilai SKM", "tanya", "Arah belum ditetapkan.")
	b := tanyaUji(PutusArah, "opd", "7.01.20", "indikator", "Angka kemiskinan", "tanya", "Arah belum ditetapkan.")
	c := tanyaUji(PutusArah, "opd", "7.01.20", "indikator", "Produksi", "tanya", "Arah belum ditetapkan.")
	d := tanyaUji(PutusPadanan, "opd", "7.01.13", "jenis", "program", "pertama", "X satu", "kedua", "X dua", "tanya", "Mirip.")
	old := bukuUji(t, baris("Arah dan Agregasi", 2, "", "Milik kantor", "positif"))
	first, n := tulisUji(t, penanyaUji([]PertanyaanKeputusan{a, b, d}, nil), old)
	if n != 3 {
		t.Fatalf("%d questions added", n)
	}
	names := func(data []byte) string {
		var list []string
		for _, row := range selUji(t, data, "Arah dan Agregasi")[1:] {
			list = append(list, row[1])
		}
		return strings.Join(list, ", ")
	}
	if got := names(first); got != "Nilai SKM, Angka kemiskinan, Milik kantor" {
		t.Errorf("rows %s", got)
	}
	if row := selUji(t, first, "Padanan")[1]; strings.Join(row, "|") != "Kecamatan Ledokombo|program|X satu|X dua|||||Mirip." {
		t.Errorf("question %q", row)
	}
	if k := periksaUji(t, first); k.Belum != 3 || len(k.Putusan) != 1 {
		t.Errorf("after asking: %+v", k)
	}
	if again, n := tulisUji(t, penanyaUji([]PertanyaanKeputusan{a, b, d}, nil), first); again != nil || n != 0 {
		t.Errorf("the same night again rewrites the file, %d added", n)
	}
	// One is answered, one is written over, a new one is asked above.
	answered := isiBuku(t, first, map[string]any{"Arah dan Agregasi!C2": "negatif", "Padanan!F2": "masih dibahas"})
	second, n := tulisUji(t, penanyaUji([]PertanyaanKeputusan{c}, []PertanyaanKeputusan{a, b, d}), answered)
	if got := names(second); n != 1 || got != "Produksi, Nilai SKM, Milik kantor" {
		t.Errorf("%d added: %s", n, got)
	}
	if rows := selUji(t, second, "Padanan"); len(rows) != 2 || rows[1][5] != "masih dibahas" {
		t.Errorf("a question people wrote on: %q", rows)
	}
	if k := periksaUji(t, second); len(k.Putusan) != 2 || k.Putusan[0].Isi["arah"] != "negatif" || k.Putusan[0].Pos.Cell != "A3" {
		t.Errorf("decisions %+v", k)
	}
}

// TestTanyaSudahDijawabUmum: a row for all OPD answers the question of one.
func TestTanyaSudahDijawabUmum(t *testing.T) {
	q := tanyaUji(PutusArah, "opd", "7.01.13", "indikator", "Nilai SKM")
	if out, n := tulisUji(t, penanyaUji([]PertanyaanKeputusan{q}, nil), bukuUji(t, baris("Arah dan Agregasi", 2, "", "nilai skm", "positif"))); out != nil || n != 0 {
		t.Errorf("%d asked again", n)
	}
}

// potretBuku is everything people can have put into a sheet, each cell under its
// row as it would be without the n rows added below the titles.
func potretBuku(t *testing.T, data []byte, sheet string, n int) map[string]string {
	t.Helper()
	f, err := excelize.OpenReader(bytes.NewReader(data))
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	all := map[string]string{}
	key := func(cell string) string {
		col, row, err := excelize.CellNameToCoordinates(cell)
		if err != nil {
			t.Fatal(err)
		}
		if row > 1 {
			row -= n
		}
		return fmt.Sprintf("%d/%d", row, col)
	}
	for row := 1; row <= 40; row++ {
		if row > 1 && row <= 1+n {
			continue
		}
		for col := 1; col <= 14; col++ {
			cell, _ := excelize.CoordinatesToCellName(col, row)
			value, err1 := f.GetCellValue(sheet, cell, excelize.Options{RawCellValue: true})
			formula, err2 := f.GetCellFormula(sheet, cell)
			kind, err3 := f.GetCellType(sheet, cell)
			id, err4 := f.GetCellStyle(sheet, cell)
			style, err5 := f.GetStyle(id)
			for _, err := range []error{err1, err2, err3, err4, err5} {
				if err != nil {
					t.Fatal(err)
				}
			}
			looks, err := json.Marshal(style)
			if err != nil {
				t.Fatal(err)
			}
			all[key(cell)] = fmt.Sprintf("%q %q %v %s", value, formula, kind, looks)
		}
		height, err := f.GetRowHeight(sheet, row)
		if err != nil {
			t.Fatal(err)
		}
		all["tinggi "+key(fmt.Sprintf("A%d", row))] = fmt.Sprint(height)
	}
	notes, err := f.GetComments(sheet)
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range notes {
		all["catatan "+key(c.Cell)] = c.Author + c.Text + fmt.Sprint(len(c.Paragraph))
	}
	merges, err := f.GetMergeCells(sheet)
	if err != nil {
		t.Fatal(err)
	}
	for _, m := range merges {
		all["gabungan "+key(m.GetStartAxis())+key(m.GetEndAxis())] = m.GetCellValue()
	}
	valid, err := f.GetDataValidations(sheet)
	if err != nil {
		t.Fatal(err)
	}
	for _, v := range valid {
		from, to, _ := strings.Cut(v.Sqref, ":")
		all["pilihan "+key(from)+" "+key(to)] = fmt.Sprint(v.Type, v.Formula1, *v.ErrorTitle, *v.Error)
	}
	for _, col := range []string{"A", "C", "H"} {
		width, err := f.GetColWidth(sheet, col)
		if err != nil {
			t.Fatal(err)
		}
		all["lebar "+col] = fmt.Sprint(width)
	}
	panes, err := f.GetPanes(sheet)
	if err != nil {
		t.Fatal(err)
	}
	all["beku"] = fmt.Sprint(panes.Freeze, panes.YSplit)
	return all
}

// TestTanyaTidakMengubah: whatever people wrote, coloured, pinned or merged is
// the same after questions were added, only lower.
func TestTanyaTidakMengubah(t *testing.T) {
	sheets := []string{"Padanan", "Arah dan Agregasi", "Skala Mutu", "Batas Waktu", "Pengecualian", "Petunjuk", "Daftar OPD"}
	for seed := range uint64(12) {
		r := rand.New(rand.NewPCG(seed, 7))
		old := coretan(t, r, bukuUji(t, nil), sheets[:5])
		var open []PertanyaanKeputusan
		counts := map[string]int{}
		for i := range 1 + r.IntN(5) {
			jenis := []string{PutusPadanan, PutusArah, PutusSkala}[r.IntN(3)]
			counts[LembarPutusan(jenis).Nama]++
			open = append(open, tanyaUji(jenis, "indikator", fmt.Sprint("Ukuran ", i), "skala", fmt.Sprint("Ukuran ", i), "pertama", fmt.Sprint("a", i), "kedua", fmt.Sprint("b", i), "huruf", "Z"))
		}
		made, n := tulisUji(t, penanyaUji(open, nil), old)
		if n != len(open) {
			t.Fatalf("seed %d: %d of %d asked", seed, n, len(open))
		}
		for _, s := range sheets {
			was, is := potretBuku(t, old, s, 0), potretBuku(t, made, s, counts[s])
			for k, v := range was {
				if strings.HasPrefix(k, "pilihan ") || strings.HasPrefix(k, "39/") || strings.HasPrefix(k, "40/") {
					continue
				}
				if got, ok := is[k]; row(k) <= 30 && (!ok || got != v) {
					t.Fatalf("seed %d, %s, %s:\nwas %s\nis  %s", seed, s, k, v, got)
				}
			}
			choices := func(m map[string]string) (list []string) {
				for k, v := range m {
					if strings.HasPrefix(k, "pilihan 1/") {
						list = append(list, v)
					}
				}
				slices.Sort(list)
				return list
			}
			if a, b := choices(was), choices(is); !slices.Equal(a, b) {
				t.Errorf("seed %d, %s: choices %v became %v", seed, s, a, b)
			}
		}
	}
}

// row is the row of a key of potretBuku, 0 where it has none.
func row(key string) (n int) {
	if i := strings.LastIndexByte(key, ' '); i >= 0 {
		key = key[i+1:]
	}
	fmt.Sscanf(key, "%d/", &n)
	return n
}

// coretan fills sheets as people do: answers, colours, notes, merged cells,
// heights, formulas, remarks beside the table.
func coretan(t *testing.T, r *rand.Rand, data []byte, sheets []string) []byte {
	t.Helper()
	f, err := excelize.OpenReader(bytes.NewReader(data))
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	try := func(err error) {
		if err != nil {
			t.Fatal(err)
		}
	}
	for range 30 {
		sheet := sheets[r.IntN(len(sheets))]
		cell, _ := excelize.CoordinatesToCellName(1+r.IntN(13), 2+r.IntN(20))
		switch r.IntN(8) {
		case 0:
			style, err := f.NewStyle(&excelize.Style{Font: &excelize.Font{Bold: true, Color: "FF0000"}, Fill: excelize.Fill{Type: "pattern", Pattern: 1, Color: []string{"CCFFCC"}}})
			try(err)
			try(f.SetCellStyle(sheet, cell, cell, style))
		case 1:
			try(f.AddComment(sheet, excelize.Comment{Cell: cell, Author: "Bappeda", Text: fmt.Sprint("catatan ", r.IntN(100))}))
		case 2:
			try(f.SetCellValue(sheet, cell, r.IntN(1000)))
		case 3:
			try(f.SetCellFormula(sheet, cell, "1+1"))
		case 4:
			try(f.SetRowHeight(sheet, 2+r.IntN(20), float64(15+r.IntN(40))))
		case 5:
			at := 24 + r.IntN(5)
			try(f.MergeCell(sheet, fmt.Sprintf("L%d", at), fmt.Sprintf("M%d", at)))
		default:
			try(f.SetCellStr(sheet, cell, fmt.Sprint(" tulisan  orang ", r.IntN(100), "\nbaris kedua ")))
		}
	}
	out, err := f.WriteToBuffer()
	try(err)
	return out.Bytes()
}
