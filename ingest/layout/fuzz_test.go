package layout_test

import (
	"fmt"
	"math/rand/v2"
	"regexp"
	"strings"
	"testing"
	"time"

	"capaian/ingest/layout"
	"capaian/ingest/workbook"
)

// words are what fuzzed sheets are made of: labels, figures, and what stands
// around tables.
var words = []string{"", "", "No", "Sasaran", "Indikator", "Target", "Realisasi", "Capaian (%)", "Program", "Anggaran (Rp)", "Rp.", "2019", "2020", "TW I", "TW II", "(1)", "(2)", "1", "2", "3",
	"Lokasi", "Satuan", "Meningkat", "Jumlah", "Rata-rata", "Jumlah desa", "80%", "1.000", "B", "Tujuan : x", ":", "Jember, 2 Mei 2020", "Sumber Data", "Uraian", "Kondisi Kinerja pada Akhir", "Program A", "IV", "Th. 2018 (n-1)", "(Rp)", "lain"}

// random makes a sheet of bytes: two choose a cell's word or a merge.
func random(data []byte) *workbook.Sheet {
	const wide = 7
	s := &workbook.Sheet{Name: "Acak"}
	var row workbook.Row
	for i, b := range data {
		r, c := i/wide+1, i%wide+1
		if row.Num != r {
			row = workbook.Row{Num: r}
		}
		if text := words[int(b)%len(words)]; text != "" {
			row.Cells = append(row.Cells, workbook.Cell{Row: r, Col: c, Kind: workbook.Text, Text: text})
		}
		if b >= 200 {
			s.Merges = append(s.Merges, workbook.Range{Top: r, Left: c, Bottom: r + int(b)%3, Right: c + int(b)/8%4})
		}
		if (c == wide || i == len(data)-1) && len(row.Cells) > 0 {
			s.Rows = append(s.Rows, row)
		}
	}
	return s
}

func FuzzFind(f *testing.F) {
	f.Add([]byte("0000000000000000000000000\xd900111x00z000000\xda00")) // merges that overlap
	f.Add([]byte{2, 3, 4, 5, 6, 7, 0, 17, 22, 25, 26, 26, 26, 0})
	f.Add([]byte("\x02\x03\x04\x05\xd6\x00\x00\x00\x00\x00\x00\x0b\x0c\x00\x11\x16\x19\x1a\x1a\x1a\x00\x17\x00\x00\x1a\x1a\x1a\x00"))
	acak := rand.New(rand.NewPCG(7, 2020))
	for range 200 {
		data := make([]byte, 7*(2+acak.IntN(30)))
		for i := range data {
			data[i] = byte(acak.IntN(256))
		}
		f.Add(data)
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		if len(data) > 7*200 {
			return
		}
		s := random(data)
		whole(t, s, layout.Find(s, all()))
	})
}

var (
	onlyNumbers = regexp.MustCompile(`^[\d()= x/*:.,\[\]a-z]+$`)
	mark        = regexp.MustCompile(`^(?:[A-Za-z]|[IVX]{1,5}|\d{1,2}|[Rr]p)\.?$`)
)

// whole checks that a sheet was understood without loss: every filled row is a
// line, a header or a row of exactly one table, and every cell of a row is a
// value, beyond the table, or a mark or unit beside a value.
func whole(t *testing.T, s *workbook.Sheet, found *layout.Sheet) {
	t.Helper()
	owner := map[int]string{}
	claim := func(row int, who string) {
		if before, ok := owner[row]; ok {
			t.Fatalf("row %d is %s and %s", row, before, who)
		}
		owner[row] = who
	}
	cells := map[int]int{}
	for _, r := range s.Rows {
		cells[r.Num] = len(r.Cells)
	}
	for i, table := range found.Tables {
		for r := table.Top; r <= table.Bottom; r++ {
			claim(r, fmt.Sprintf("header of table %d", i))
		}
		for _, again := range table.Repeats {
			for r := again.Top; r <= again.Bottom; r++ {
				claim(r, fmt.Sprintf("repeated header of table %d", i))
			}
		}
		for _, note := range table.Notes {
			claim(note.Row, fmt.Sprintf("note in table %d", i))
		}
		for _, row := range table.Rows {
			claim(row.Num, fmt.Sprintf("row of table %d", i))
			checkRow(t, s, table, row)
		}
	}
	for _, l := range found.Lines {
		claim(l.Row, "line")
	}
	for _, r := range s.Rows {
		if _, ok := owner[r.Num]; !ok {
			for _, c := range r.Cells {
				if !onlyNumbers.MatchString(c.Text) {
					t.Fatalf("row %d is lost", r.Num)
				}
			}
		}
	}
}

func checkRow(t *testing.T, s *workbook.Sheet, table layout.Table, row layout.Row) {
	t.Helper()
	if len(row.Cells) != len(table.Columns) {
		t.Fatalf("row %d has %d cells under %d columns", row.Num, len(row.Cells), len(table.Columns))
	}
	seen, units := map[string]bool{}, map[string]bool{}
	for _, c := range row.Cells {
		units[c.Unit] = true
		if !c.Merged && c.Row != row.Num {
			t.Fatalf("%s in row %d is not marked as merged", c.Ref(), row.Num)
		}
		if c.Text != "" && seen[c.Ref()] {
			t.Fatalf("%s is the value of two columns", c.Ref())
		}
		seen[c.Ref()] = true
	}
	for _, c := range row.Beyond {
		seen[c.Ref()] = true
	}
	for _, r := range s.Rows {
		if r.Num != row.Num {
			continue
		}
		for _, c := range r.Cells {
			if !seen[c.Ref()] && !mark.MatchString(c.Text) && !units[strings.TrimSpace(c.Text)] {
				t.Fatalf("%s %q is lost", c.Ref(), c.Text)
			}
		}
	}
}

// build makes a sheet of rows, a text for each cell.
func build(rows, wide int, text func(r, c int) string) *workbook.Sheet {
	s := &workbook.Sheet{Name: "Besar"}
	for r := 1; r <= rows; r++ {
		row := workbook.Row{Num: r}
		for c := 1; c <= wide; c++ {
			if w := text(r, c); w != "" {
				row.Cells = append(row.Cells, workbook.Cell{Row: r, Col: c, Kind: workbook.Text, Text: w})
			}
		}
		s.Rows = append(s.Rows, row)
	}
	return s
}

// tooLong is what only work that grows with the square of a sheet would take.
const tooLong = 30 * time.Second

// TestLargeSheets: a large sheet is read in time that does not grow with the
// square of its rows, whatever stands in them and however they are merged. The
// hostile ones are smaller; read quadratically they would take minutes too.
func TestLargeSheets(t *testing.T) {
	const rows, hostile = 20_000, 6_000
	acak := rand.New(rand.NewPCG(1, 1))
	anyWord := func(int, int) string { return words[acak.IntN(len(words))] }
	merged := func(s *workbook.Sheet, merges ...workbook.Range) *workbook.Sheet {
		s.Merges = append(s.Merges, merges...)
		return s
	}
	tall, nested := make([]workbook.Range, 0, 5000), make([]workbook.Range, 0, 5000)
	for i := range 5000 {
		tall = append(tall, workbook.Range{Top: 1 + i%40*500, Left: 1 + i/40, Bottom: 500 + i%40*500, Right: 1 + i/40})
		nested = append(nested, workbook.Range{Top: 1 + i, Left: 1 + i%12, Bottom: rows, Right: 16384})
	}
	labels := []string{"No", "Sasaran", "Indikator", "Target", "Realisasi", "Program", "Anggaran", "2019"}
	sheets := map[string]*workbook.Sheet{
		"random words":          build(rows, 12, anyWord),
		"labels everywhere":     build(hostile, 12, func(r, c int) string { return labels[(r*7+c)%len(labels)] }),
		"the header repeated":   build(hostile, 5, func(r, c int) string { return labels[c-1] }),
		"one header, then rows": build(rows, 5, func(r, c int) string { return map[bool]string{true: labels[c-1], false: "Program 12"}[r == 1] }),
		"metadata in a row": build(rows, 5, func(r, c int) string {
			if r > 1 {
				return map[bool]string{true: "Tujuan : x"}[c == 1]
			}
			return labels[c-1]
		}),
		"headings with gaps":     build(rows, 6, func(r, c int) string { return map[bool]string{true: "Program " + fmt.Sprint(r)}[c == 2 && r%3 == 0] }),
		"long prose":             build(rows, 3, func(r, c int) string { return strings.Repeat("target sasaran ", 100) + fmt.Sprint(r) }),
		"5,000 tall merges":      merged(build(rows, 12, anyWord), tall...),
		"5,000 merges, nested":   merged(build(hostile, 12, anyWord), nested...),
		"merge over everything":  merged(build(hostile, 12, anyWord), workbook.Range{Top: 1, Left: 1, Bottom: 1048576, Right: 16384}),
		"merge over all columns": merged(build(hostile, 12, anyWord), workbook.Range{Top: 3, Left: 1, Bottom: 3, Right: 16384}),
	}
	for name, s := range sheets {
		t.Run(name, func(t *testing.T) {
			start := time.Now()
			found := layout.Find(s, all())
			if took := time.Since(start); took > tooLong {
				t.Errorf("%d rows took %v, %d tables", len(s.Rows), took, len(found.Tables))
			}
		})
	}
}

// TestWideSheet: 16,384 columns of labels in some rows.
func TestWideSheet(t *testing.T) {
	s := &workbook.Sheet{Name: "Lebar"}
	for r := 1; r <= 12; r++ {
		row := workbook.Row{Num: r}
		for c := 1; c <= 16384; c++ {
			row.Cells = append(row.Cells, workbook.Cell{Row: r, Col: c, Kind: workbook.Text, Text: []string{"Target", "Rp", "Indikator", "Program", "2020"}[(r+c)%5]})
		}
		s.Rows = append(s.Rows, row)
	}
	start := time.Now()
	layout.Find(s, all())
	if took := time.Since(start); took > tooLong {
		t.Errorf("took %v", took)
	}
}
