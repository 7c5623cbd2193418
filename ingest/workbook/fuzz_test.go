package workbook

import (
	"archive/zip"
	"bytes"
	"errors"
	"io"
	"runtime/metrics"
	"testing"
	"time"
)

// checkBook reads everything of a workbook that opened and asserts what is
// promised of any: rows and columns ascend within the bounds, errors are named,
// and each step takes time and memory in proportion to what it inflates.
func checkBook(t *testing.T, data []byte) {
	inflated := inflatedSize(data)
	var b *Book
	var err error
	inProportion(t, inflated, func() { b, err = openBytes(data) })
	var broken *PartError
	if err != nil {
		if !errors.Is(err, ErrFormat) && !errors.As(err, &broken) {
			t.Fatalf("open: unnamed error %v", err)
		}
		return
	}
	for i := range b.Sheets() {
		var s *Sheet
		inProportion(t, inflated, func() { s, err = b.ReadSheet(i) })
		if err != nil {
			if !errors.As(err, &broken) {
				t.Fatalf("sheet %d: unnamed error %v", i, err)
			}
			continue
		}
		checkSheet(t, s)
	}
}

func checkSheet(t *testing.T, s *Sheet) {
	last := 0
	for _, row := range s.Rows {
		if row.Num <= last || row.Num > 1048576 || len(row.Cells) == 0 {
			t.Fatalf("row %d after %d with %d cells", row.Num, last, len(row.Cells))
		}
		last = row.Num
		col := 0
		for _, c := range row.Cells {
			if c.Row != row.Num || c.Col <= col || c.Col > 16384 || c.Kind == Blank != (c.Text == "") {
				t.Fatalf("cell %+v after column %d", c, col)
			}
			col = c.Col
		}
	}
}

// inflatedSize is what the parts of a zip may inflate to.
func inflatedSize(data []byte) uint64 {
	zr, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		return 0
	}
	total := uint64(0)
	for _, f := range zr.File {
		total += min(f.UncompressedSize64, bombMinimum+bombRatio*uint64(len(data)))
	}
	return total
}

// inProportion bounds what a step allocates in all and how long it takes. The
// densest a sheet can be, <c><f/></c> over and over, takes some 20 bytes of
// memory for each of its own.
func inProportion(t *testing.T, inflated uint64, step func()) {
	t.Helper()
	sample := []metrics.Sample{{Name: "/gc/heap/allocs:bytes"}}
	metrics.Read(sample)
	before, began := sample[0].Value.Uint64(), time.Now()
	step()
	metrics.Read(sample)
	if got, limit := sample[0].Value.Uint64()-before, 8<<20+64*inflated; got > limit {
		t.Fatalf("allocated %d bytes for %d inflated", got, inflated)
	}
	if took := time.Since(began); took > 10*time.Second {
		t.Fatalf("took %v for %d bytes inflated", took, inflated)
	}
}

// stored packs the parts uncompressed, so that a fuzzer that changes a byte of
// the file changes a byte of a part.
func (p parts) stored(t testing.TB) []byte {
	t.Helper()
	var buf bytes.Buffer
	zw := zip.NewWriter(&buf)
	for name, text := range p {
		w, err := zw.CreateHeader(&zip.FileHeader{Name: name, Method: zip.Store})
		must(t, err)
		_, err = io.WriteString(w, text)
		must(t, err)
	}
	must(t, zw.Close())
	return buf.Bytes()
}

func FuzzOpen(f *testing.F) {
	f.Add(plainBook(threeRows).zip(f))
	f.Add(plainBook("").zip(f))
	f.Add(ole("Workbook"))
	f.Add([]byte("<table>"))
	f.Add([]byte{})
	f.Fuzz(func(t *testing.T, data []byte) { checkBook(t, data) })
}

// FuzzOpenXLSX is about the container: its directory, its sizes and methods.
func FuzzOpenXLSX(f *testing.F) {
	f.Add(plainBook(threeRows).zip(f))
	f.Add(plainBook(threeRows).stored(f))
	f.Add(parts{}.zip(f))
	f.Fuzz(func(t *testing.T, data []byte) { checkBook(t, data) })
}

// FuzzSheet reaches behind the compression: any worksheet in a sound container.
func FuzzSheet(f *testing.F) {
	sound, styled := plainBook(threeRows), plainBook(everyCell)
	f.Add(sound[sheet1], sound[sst], sound["xl/styles.xml"], sound["xl/workbook.xml"])
	f.Add(styled[sheet1], sound[sst], boldStyles, namedBook)
	f.Fuzz(func(t *testing.T, sheet, texts, styles, main string) {
		p := plainBook("")
		p[sheet1], p[sst], p["xl/styles.xml"], p["xl/workbook.xml"] = sheet, texts, styles, main
		checkBook(t, p.stored(t))
	})
}
