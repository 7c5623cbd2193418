package report

import (
	"errors"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"
)

func isiFolder(t *testing.T, dir string) []string {
	t.Helper()
	entries, err := os.ReadDir(dir)
	if err != nil {
		t.Fatal(err)
	}
	var names []string
	for _, e := range entries {
		names = append(names, e.Name())
	}
	return names
}

func TestWrite(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "hasil", "laporan")
	r := Susun(contoh(), tanya())
	if Written(dir, r) {
		t.Error("written before it was")
	}
	files, err := Write(dir, r)
	if err != nil {
		t.Fatal(err)
	}
	want := []string{filepath.Join(dir, "konsolidasi-2020.xlsx"), filepath.Join(dir, "konsolidasi-2020.html")}
	if !slices.Equal(files, want) || !Written(dir, r) {
		t.Errorf("files %q, written %v", files, Written(dir, r))
	}
	if got := isiFolder(t, dir); !slices.Equal(got, []string{"konsolidasi-2020.html", "konsolidasi-2020.xlsx"}) {
		t.Errorf("folder holds %q", got)
	}
	os.Remove(want[1])
	if Written(dir, r) {
		t.Error("written, though the page is gone")
	}
}

// TestWriteGagal: a disk that fills up leaves the reports of last night whole
// and nothing beside them.
func TestWriteGagal(t *testing.T) {
	dir := t.TempDir()
	r := Susun(contoh(), tanya())
	old := filepath.Join(dir, "konsolidasi-2020.xlsx")
	if err := os.WriteFile(old, []byte("kemarin"), 0o644); err != nil {
		t.Fatal(err)
	}
	full := errors.New("no space left")
	half := func(w io.Writer, _ *Report) error {
		io.WriteString(w, "setengah")
		return full
	}
	files, err := write(dir, r, []File{{".xlsx", XLSX}, {".html", half}})
	if !errors.Is(err, full) || files != nil {
		t.Errorf("files %q, error %v", files, err)
	}
	if got := isiFolder(t, dir); !slices.Equal(got, []string{"konsolidasi-2020.xlsx"}) {
		t.Errorf("folder holds %q", got)
	}
	if b, _ := os.ReadFile(old); string(b) != "kemarin" {
		t.Errorf("last night's report is %q", b)
	}
}

// sempit fails after n bytes, as a full disk does.
type sempit struct{ sisa int }

func (s *sempit) Write(p []byte) (int, error) {
	if len(p) > s.sisa {
		return 0, io.ErrShortWrite
	}
	s.sisa -= len(p)
	return len(p), nil
}

func TestRendererGagal(t *testing.T) {
	r := Susun(contoh(), tanya())
	for _, f := range Files() {
		if err := f.Render(&sempit{1000}, r); !errors.Is(err, io.ErrShortWrite) {
			t.Errorf("%s on a full disk: %v", f.Akhiran, err)
		}
	}
}

// TestSapu removes old leftovers of killed processes, and nothing else.
func TestSapu(t *testing.T) {
	dir := t.TempDir()
	at := time.Date(2021, 2, 11, 21, 0, 0, 0, time.UTC)
	for name, age := range map[string]time.Duration{
		".konsolidasi-2020.xlsx.1.tmp": 2 * time.Hour, ".konsolidasi-2020.html.2.tmp": time.Minute, "konsolidasi-2020.html": 48 * time.Hour, "catatan.tmp": 48 * time.Hour,
	} {
		path := filepath.Join(dir, name)
		if err := os.WriteFile(path, nil, 0o644); err != nil {
			t.Fatal(err)
		}
		if err := os.Chtimes(path, at.Add(-age), at.Add(-age)); err != nil {
			t.Fatal(err)
		}
	}
	if err := Sapu(dir, at.Add(-time.Hour)); err != nil {
		t.Fatal(err)
	}
	left := isiFolder(t, dir)
	if want := ".konsolidasi-2020.html.2.tmp catatan.tmp konsolidasi-2020.html"; strings.Join(left, " ") != want {
		t.Errorf("left %v, want %s", left, want)
	}
}
