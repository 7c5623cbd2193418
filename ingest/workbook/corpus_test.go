package workbook

import (
	"bytes"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"sync"
	"testing"

	"capaian/testdata/kabupaten"
)

// writtenWorkbooks are files of what our generators write: the workbooks of one
// office as its report prints them, two offices of the invented kabupaten, and
// one with everything an office puts in a sheet.
func writtenWorkbooks(t *testing.T) []string {
	t.Helper()
	dir := t.TempDir()
	_, err := kabupaten.Write(dir, kabupaten.Options{Seed: 3, OPD: 2})
	must(t, err)
	must(t, os.WriteFile(filepath.Join(dir, "office.xlsx"), officeBook(t), 0o600))
	smallBook(t, filepath.Join(dir, "small.xlsx"), 1)
	streamBook(t, filepath.Join(dir, "stream.xlsx"), 200, 20)
	files := []string{}
	for _, pattern := range []string{"../../testdata/ledokombo/*.xlsx", dir + "/masuk/*/*.xlsx", dir + "/*.xlsx"} {
		some, err := filepath.Glob(pattern)
		must(t, err)
		if len(some) == 0 {
			t.Fatalf("nothing is like %s", pattern)
		}
		files = append(files, some...)
	}
	return files
}

// realWorkbooks are files that offices published. They stand beside the
// repository and are never part of it; where they are absent that is said.
func realWorkbooks(t *testing.T) []string {
	t.Helper()
	files, err := filepath.Glob("../../../shared/workbooks/*.xlsx")
	must(t, err)
	files = slices.DeleteFunc(files, func(name string) bool { // another container under an .xlsx name is not this reader's
		data, err := os.ReadFile(name)
		must(t, err)
		return !bytes.HasPrefix(data, []byte("PK"))
	})
	if len(files) == 0 {
		sayAbsent()
	}
	return files
}

var sayAbsent = sync.OnceFunc(func() {
	fmt.Println("SKIP: no real workbooks beside the repository (../shared/workbooks)")
})
