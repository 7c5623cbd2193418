package ledokombo_test

import (
	"archive/zip"
	"bytes"
	"io"
	"maps"
	"path/filepath"
	"regexp"
	"slices"
	"testing"

	"capaian/testdata/ledokombo"
)

var workbooks = []string{
	"dpa.xlsx", "iku.xlsx", "pk-perubahan.xlsx", "pk.xlsx",
	"realisasi-anggaran.xlsx", "realisasi-kinerja.xlsx", "renstra.xlsx", "rkt.xlsx",
}

// The committed workbooks are what the generator writes: neither may be
// changed without the other.
func TestCommittedWorkbooksAreTheGenerated(t *testing.T) {
	dir := t.TempDir()
	if err := ledokombo.Write(dir); err != nil {
		t.Fatal(err)
	}
	if got := names(t, dir); !slices.Equal(got, workbooks) {
		t.Errorf("generated %v, want %v", got, workbooks)
	}
	if got := names(t, "."); !slices.Equal(got, workbooks) {
		t.Errorf("committed %v, want %v", got, workbooks)
	}
	for _, name := range workbooks {
		want, got := parts(t, name), parts(t, filepath.Join(dir, name))
		for _, part := range slices.Sorted(maps.Keys(want)) {
			if !bytes.Equal(got[part], want[part]) {
				t.Errorf("%s: part %s differs from the committed one; go run ./testdata/ledokombo/gen", name, part)
			}
		}
		for part := range got {
			if _, ok := want[part]; !ok {
				t.Errorf("%s: part %s is not in the committed one", name, part)
			}
		}
	}
}

func TestWriteNeedsTheDirectory(t *testing.T) {
	if err := ledokombo.Write(filepath.Join(t.TempDir(), "absent")); err == nil {
		t.Error("writing into an absent directory succeeded")
	}
}

func names(t *testing.T, dir string) []string {
	t.Helper()
	found, err := filepath.Glob(filepath.Join(dir, "*.xlsx"))
	if err != nil {
		t.Fatal(err)
	}
	for i, f := range found {
		found[i] = filepath.Base(f)
	}
	return found
}

// parts inflates the parts of a workbook. The content types are a set: their
// elements are put in order first, because the writer keeps them in none.
func parts(t *testing.T, path string) map[string][]byte {
	t.Helper()
	z, err := zip.OpenReader(path)
	if err != nil {
		t.Fatal(err)
	}
	defer z.Close()
	out := map[string][]byte{}
	for _, f := range z.File {
		r, err := f.Open()
		if err != nil {
			t.Fatal(err)
		}
		data, err := io.ReadAll(r)
		if err != nil {
			t.Fatal(err)
		}
		if f.Name == "[Content_Types].xml" {
			elements := regexp.MustCompile(`<[^>]+>`).FindAll(data, -1)
			slices.SortFunc(elements, bytes.Compare)
			data = bytes.Join(elements, nil)
		}
		out[f.Name] = data
	}
	return out
}
