package workbook

import (
	"archive/zip"
	"bytes"
	"errors"
	"fmt"
	"io"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"testing"
)

// sameSheet says that two readings of a sheet hold the same.
func sameSheet(a, b *Sheet) bool {
	return a.Name == b.Name && slices.Equal(a.Merges, b.Merges) && slices.Equal(a.Filters, b.Filters) && maps.Equal(a.HiddenCols, b.HiddenCols) &&
		slices.EqualFunc(a.Rows, b.Rows, func(r, o Row) bool {
			return r.Num == o.Num && r.Hidden == o.Hidden && slices.Equal(r.Cells, o.Cells)
		})
}

// wholeOrRefused asserts of a damaged workbook that it is refused, or that of
// these sheets each is, or is the whole one's. It gives how many were read.
func wholeOrRefused(t *testing.T, what string, data []byte, whole map[int]*Sheet) (read int) {
	t.Helper()
	var broken *PartError
	b, err := openBytes(data)
	if err != nil {
		if !errors.Is(err, ErrFormat) && !errors.As(err, &broken) {
			t.Errorf("%s: unnamed error %v", what, err)
		}
		return 0
	}
	for i, want := range whole {
		got, err := b.ReadSheet(i)
		switch {
		case err == nil && !sameSheet(got, want):
			t.Errorf("%s: sheet %s loads in part", what, want.Name)
		case err == nil:
			read++
		case !errors.As(err, &broken) || broken.Part == "":
			t.Errorf("%s: unnamed error %v", what, err)
		}
	}
	return read
}

// cutParts is the zip with some parts that end early, sound in itself.
func cutParts(t *testing.T, zr *zip.Reader, names []string, percent int) []byte {
	t.Helper()
	var buf bytes.Buffer
	zw := zip.NewWriter(&buf)
	for _, f := range zr.File {
		if !slices.ContainsFunc(names, func(name string) bool { return partKey(name) == partKey(f.Name) }) {
			must(t, zw.Copy(f))
			continue
		}
		w, err := zw.CreateHeader(&zip.FileHeader{Name: f.Name, Method: zip.Store})
		must(t, err)
		r, err := f.Open()
		must(t, err)
		_, err = io.CopyN(w, r, int64(f.UncompressedSize64)*int64(percent)/100)
		must(t, err)
		must(t, r.Close())
	}
	must(t, zw.Close())
	return buf.Bytes()
}

// checkCuts cuts the file, and then every part that is read, at every 1 % of
// its length.
func checkCuts(t *testing.T, data []byte) {
	b, err := openBytes(data)
	must(t, err)
	book := b.format.(*xlsxBook)
	whole := make(map[int]*Sheet)
	for i := range b.Sheets() {
		whole[i], err = b.ReadSheet(i)
		must(t, err)
	}
	for percent := range 100 {
		if n := wholeOrRefused(t, fmt.Sprintf("file cut at %d %%", percent), data[:len(data)*percent/100], whole); n > 0 {
			t.Errorf("file cut at %d %%: %d sheets were read", percent, n)
		}
	}
	zr, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	must(t, err)
	sheets := make([]string, len(book.sheets))
	for i, s := range book.sheets {
		sheets[i] = s.part
	}
	for _, cut := range []struct {
		parts  []string
		atMost int // sheets that may still be read: one without a text needs no strings
	}{{sheets, 0}, {[]string{book.main}, 0}, {[]string{book.stylesPart}, 0}, {[]string{"xl/_rels/workbook.xml.rels"}, 0}, {[]string{book.stringsPart}, len(whole)}} {
		for percent := range 100 {
			what := fmt.Sprintf("%s cut at %d %%", cut.parts[0], percent)
			if n := wholeOrRefused(t, what, cutParts(t, zr, cut.parts, percent), whole); n > cut.atMost {
				t.Errorf("%s: %d sheets were read", what, n)
			}
		}
	}
}

func TestCutsLoadNothingInPart(t *testing.T) {
	for _, file := range append(writtenWorkbooks(t), realWorkbooks(t)...) {
		t.Run(filepath.Base(file), func(t *testing.T) {
			data, err := os.ReadFile(file)
			must(t, err)
			if !bytes.HasPrefix(data, []byte("PK")) {
				t.Skip("another container under an .xlsx name")
			}
			checkCuts(t, data)
		})
	}
}
