package layout_test

import (
	"fmt"
	"slices"
	"sort"
	"strings"
	"testing"

	"capaian/ingest/layout"
	"capaian/ingest/workbook"
)

// pages are sheets with several tables each, for what must hold of any sheet.
var pages = map[string]string{
	"pengukuran": `
PEMERINTAH KABUPATEN JEMBER | < | < | < | < | <
Nama OPD : Kecamatan Silo | < | < | < | < | <
Tabel 3.1 | < | < | < | < | <
NO. | SASARAN | INDIKATOR SASARAN | TARGET | REALISASI | CAPAIAN
(1) | (2) | (3) | (4) | (5) | (6)
1 | Meningkat | Nilai SKM | 80 | 81 | 101,25
^ | ^ | Jumlah desa tertib | 10 | 9 | 90
Rata-rata capaian sasaran | < | < | < | < | 95,63
Tabel 3.2
NO. | SASARAN | INDIKATOR SASARAN | TARGET | REALISASI | <
^ | ^ | ^ | ^ | Th. 2018 (n-1) | Th. 2020 (n)
1 | Meningkat | Nilai SKM | 80 | 79 | 81

2 | Tertib | Persentase | 90% | 80% | 85% | | cek
Sumber Data : LKj

 | | | | Silo, 10 Februari 2021
 | | | | CAMAT SILO,`,
	"anggaran": `
1. Alokasi
Uraian | < | Jumlah (Rp) | Capaian (%)
a. Belanja Tidak Langsung | < | Rp. 100 | 20%
Keseluruhan anggaran | < | Rp. 500

2. Program
No | PROGRAM/ KEGIATAN | < | ANGGARAN (Rp.) | Warna
I | Program A
1. | Kegiatan a | < | 300 | biru
2 | Kegiatan b | < | 100
TOTAL | < | < | 400

Tujuan : lain | < | < | <
No | PROGRAM/ KEGIATAN | < | ANGGARAN (Rp.) | Warna
1. | Kegiatan c | < | 300 | biru`,
	"renstra": `
No. | PROGRAM | Indikator | PENDANAAN | < | < | < | Kondisi Kinerja pada Akhir | < | Lokasi
^ | ^ | ^ | 2016 | < | 2017 | < | ^ | ^ | ^
^ | ^ | ^ | Target | Rp. | Target | Rp. | Target | Rp. | ^
1 | Program A | Tingkat a | 70% | 8.500 | 80% | 9.500 | 100% | 18.000 | Silo
No. | PROGRAM | Indikator | PENDANAAN | < | < | < | Kondisi Kinerja pada Akhir | < | Lokasi
^ | ^ | ^ | 2016 | < | 2017 | < | ^ | ^ | ^
^ | ^ | ^ | Target | Rp. | Target | Rp. | Target | Rp. | ^
2 | Kegiatan b | Tingkat b | 3 | 1.000 | 3 | 1.000 | 3 | 2.000 | Silo`,
}

// moved is a sheet with every row and column mapped to another place.
func moved(s *workbook.Sheet, row, col func(int) int) *workbook.Sheet {
	out := &workbook.Sheet{Name: s.Name}
	for _, r := range s.Rows {
		to := workbook.Row{Num: row(r.Num)}
		for _, c := range r.Cells {
			c.Row, c.Col = row(c.Row), col(c.Col)
			to.Cells = append(to.Cells, c)
		}
		sort.Slice(to.Cells, func(i, j int) bool { return to.Cells[i].Col < to.Cells[j].Col })
		out.Rows = append(out.Rows, to)
	}
	for _, m := range s.Merges {
		out.Merges = append(out.Merges, workbook.Range{Top: row(m.Top), Left: col(m.Left), Bottom: row(m.Bottom), Right: col(m.Right)})
	}
	return out
}

// put writes every address of what was found through the same maps.
func put(found *layout.Sheet, row, col func(int) int) *layout.Sheet {
	cells := func(list []workbook.Cell) {
		for i := range list {
			list[i].Row, list[i].Col = row(list[i].Row), col(list[i].Col)
		}
	}
	for i := range found.Tables {
		t := &found.Tables[i]
		t.Top, t.Bottom = row(t.Top), row(t.Bottom)
		for j := range t.Columns {
			t.Columns[j].Col, t.Columns[j].Last = col(t.Columns[j].Col), col(t.Columns[j].Last)
		}
		for j := range t.Rows {
			r := &t.Rows[j]
			r.Num = row(r.Num)
			for k := range r.Cells {
				r.Cells[k].Row, r.Cells[k].Col = row(r.Cells[k].Row), col(r.Cells[k].Col)
			}
			cells(r.Beyond)
		}
		cells(t.Unknown)
		for j := range t.Repeats {
			t.Repeats[j] = layout.Span{Top: row(t.Repeats[j].Top), Bottom: row(t.Repeats[j].Bottom)}
		}
	}
	for i := range found.Lines {
		found.Lines[i].Row = row(found.Lines[i].Row)
	}
	return found
}

func stay(n int) int { return n }

func TestPagesHoldTables(t *testing.T) {
	for name, want := range map[string]int{"pengukuran": 2, "anggaran": 3, "renstra": 1} {
		if got := len(layout.Find(sheet(pages[name]), all()).Tables); got != want {
			t.Errorf("%s: %d tables, want %d", name, got, want)
		}
	}
}

func TestMovedSheet(t *testing.T) {
	for name, picture := range pages {
		for _, by := range [][2]int{{1, 0}, {0, 1}, {7, 3}, {1000, 40}, {40000, 16000}} {
			t.Run(fmt.Sprintf("%s by %d rows, %d columns", name, by[0], by[1]), func(t *testing.T) {
				row, col := func(r int) int { return r + by[0] }, func(c int) int { return c + by[1] }
				got := show(layout.Find(moved(sheet(picture), row, col), all()), true)
				want := show(put(layout.Find(sheet(picture), all()), row, col), true)
				if got != want {
					t.Errorf("got\n%s\nwant\n%s", got, want)
				}
			})
		}
	}
}

// TestBlankRowsBetweenTables spreads the sheet at the lines that belong to no
// table and stand above one.
func TestBlankRowsBetweenTables(t *testing.T) {
	for name, picture := range pages {
		for _, k := range []int{1, 2, 30} {
			t.Run(fmt.Sprintf("%s, %d rows", name, k), func(t *testing.T) {
				var cuts []int
				for _, table := range layout.Find(sheet(picture), all()).Tables {
					at := table.Top
					if len(table.Above) > 0 {
						at = table.Above[0].Row
					}
					cuts = append(cuts, at)
				}
				row := func(r int) int {
					n := 0
					for _, c := range cuts {
						if r >= c {
							n++
						}
					}
					return r + n*k
				}
				got := show(layout.Find(moved(sheet(picture), row, stay), all()), true)
				want := show(put(layout.Find(sheet(picture), all()), row, stay), true)
				if got != want {
					t.Errorf("got\n%s\nwant\n%s", got, want)
				}
			})
		}
	}
}

func TestSwappedColumns(t *testing.T) {
	const picture = `
No | Sasaran | Indikator | Satuan | Target | Realisasi | Capaian (%) | Keterangan
1 | Meningkat | Nilai SKM | indeks | 80 | 81 | 101,25 | naik
2 | Tertib | Jumlah desa tertib | desa | 10 | 9 | 90 | -
TOTAL | | | | | | 95,63
 | | | Rata-rata | | | 95,63

3 | Aman | Persentase desa aman | % | 70 | 71 | 101,43 |`
	for i := 1; i <= 8; i++ {
		for j := i + 1; j <= 8; j++ {
			t.Run(workbook.ColName(i)+workbook.ColName(j), func(t *testing.T) {
				col := func(c int) int {
					switch c {
					case i:
						return j
					case j:
						return i
					}
					return c
				}
				got := layout.Find(moved(sheet(picture), stay, col), all())
				want := put(layout.Find(sheet(picture), all()), stay, col)
				if len(want.Tables) != 1 || len(want.Tables[0].Rows) != 5 {
					t.Fatal(show(want, true))
				}
				order(&want.Tables[0])
				if got, want := show(got, true), show(want, true); got != want {
					t.Errorf("got\n%s\nwant\n%s", got, want)
				}
			})
		}
	}
}

// order puts the columns of a table, and the cells of its rows, in sheet order.
func order(t *layout.Table) {
	at := make([]int, len(t.Columns))
	for i := range at {
		at[i] = i
	}
	slices.SortFunc(at, func(a, b int) int { return t.Columns[a].Col - t.Columns[b].Col })
	columns := slices.Clone(t.Columns)
	for i, from := range at {
		t.Columns[i] = columns[from]
	}
	for r := range t.Rows {
		cells := slices.Clone(t.Rows[r].Cells)
		for i, from := range at {
			t.Rows[r].Cells[i] = cells[from]
		}
	}
}

// TestTiesGoToTheFirst: of layouts that explain a header equally well the one
// listed first reads it.
func TestTiesGoToTheFirst(t *testing.T) {
	a, b := anggaran(), anggaran()
	a.Name, b.Name = "a", "b"
	found := layout.Find(sheet("No | Program | Anggaran\n1 | Program A | 5"), []*layout.Spec{b, a})
	if got := strings.Fields(show(found, false))[0]; got != "b" {
		t.Errorf("read as %s", got)
	}
}
