package kesalahan

import (
	"bytes"
	"io/fs"
	"os"
	"path/filepath"
	"reflect"
	"testing"

	"github.com/xuri/excelize/v2"
)

func tulis(t *testing.T, benih uint64) (string, *Manifest) {
	t.Helper()
	dir := t.TempDir()
	m, err := Tulis(dir, benih)
	if err != nil {
		t.Fatal(err)
	}
	return dir, m
}

// isiFolder reads all files below a folder.
func isiFolder(t *testing.T, dir string) map[string][]byte {
	t.Helper()
	files := map[string][]byte{}
	err := fs.WalkDir(os.DirFS(dir), ".", func(p string, e fs.DirEntry, err error) error {
		if err != nil || e.IsDir() {
			return err
		}
		files[p], err = os.ReadFile(filepath.Join(dir, p))
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return files
}

// TestSameSeed: the same seed gives the same files and manifest, another other ones.
func TestSameSeed(t *testing.T) {
	a, ma := tulis(t, 5)
	b, mb := tulis(t, 5)
	c, _ := tulis(t, 6)
	fa, fb, fc := isiFolder(t, a), isiFolder(t, b), isiFolder(t, c)
	if !reflect.DeepEqual(ma, mb) || len(fa) < 1000 || len(fa) != len(fb) {
		t.Errorf("two manifests of one seed differ, or %d and %d files", len(fa), len(fb))
	}
	same := 0
	for name := range fa {
		if !bytes.Equal(fa[name], fb[name]) {
			t.Errorf("%s differs", name)
		}
		if bytes.Equal(fa[name], fc[name]) {
			same++
		}
	}
	if same == len(fa) {
		t.Error("two seeds, the same files")
	}
}

// TestEnoughCases: each rule has its twenty mistakes and twenty controls, and no
// cell takes two.
func TestEnoughCases(t *testing.T) {
	_, m := tulis(t, 3)
	count, at := map[string]map[string]int{}, map[string]string{}
	for _, n := range m.Malam {
		for _, k := range n.Kasus {
			if count[k.Aturan] == nil {
				count[k.Aturan] = map[string]int{}
			}
			count[k.Aturan][k.Jenis]++
			place := n.Nama + k.Berkas + k.Lembar + k.Sel
			if k.Jenis == Salah && k.Sel != "" {
				if other := at[place]; other != "" {
					t.Errorf("%s holds %s and %s", place, other, k.Aturan)
				}
				at[place] = k.Aturan
			}
		}
	}
	for rule, c := range count {
		if c[Salah] < 20 || c[Kendali] < 20 {
			t.Errorf("%s: %d mistakes, %d controls", rule, c[Salah], c[Kendali])
		}
	}
	if len(count) < 39 {
		t.Errorf("only %d rules", len(count))
	}
}

// TestManifestPointsAtCells: another reader finds in each cell what the manifest
// says is written there.
func TestManifestPointsAtCells(t *testing.T) {
	dir, m := tulis(t, 2)
	n := m.Malam[4]
	books, seen := map[string]*excelize.File{}, 0
	for _, k := range n.Kasus {
		if k.Sel == "" || k.Tertulis == "" {
			continue
		}
		f := books[k.Berkas]
		if f == nil {
			var err error
			if f, err = excelize.OpenFile(filepath.Join(dir, n.Nama, "masuk", filepath.FromSlash(k.Berkas))); err != nil {
				t.Fatal(err)
			}
			defer f.Close()
			books[k.Berkas] = f
		}
		got, err := f.GetCellValue(k.Lembar, k.Sel, excelize.Options{RawCellValue: true})
		if formula, _ := f.GetCellFormula(k.Lembar, k.Sel); got == "" && formula != "" {
			got = "=" + formula
		}
		if seen++; err != nil || got != k.Tertulis {
			t.Errorf("%s %s %s!%s: %q (%v), manifest %q", k.Aturan, k.Berkas, k.Lembar, k.Sel, got, err, k.Tertulis)
		}
	}
	if seen < 100 {
		t.Errorf("only %d cells compared", seen)
	}
}
