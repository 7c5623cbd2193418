package ingest_test

import (
	"fmt"
	"os"
	"path/filepath"
	"testing"

	"capaian/ingest"
)

// TestRealWorkbooks reads public files of local governments, which are not part
// of the project: nothing may fail, and every document has tables or a reason.
func TestRealWorkbooks(t *testing.T) {
	const dir = "../../shared/workbooks"
	files, err := filepath.Glob(filepath.Join(dir, "*"))
	if err != nil {
		t.Fatal(err)
	}
	if len(files) == 0 {
		fmt.Println("TestRealWorkbooks: no workbooks in " + dir + "; nothing read")
		t.Skip("no workbooks in " + dir)
	}
	for _, name := range files {
		t.Run(filepath.Base(name), func(t *testing.T) {
			f, err := os.Open(name)
			if err != nil {
				t.Fatal(err)
			}
			defer f.Close()
			info, err := f.Stat()
			if err != nil {
				t.Fatal(err)
			}
			docs, err := ingest.Read(ingest.Source{Path: filepath.Base(name), Data: f, Size: info.Size()}, ingest.NewMaster(nil))
			if err != nil {
				t.Fatal(err)
			}
			if len(docs) == 0 {
				t.Fatal("no outcome")
			}
			for _, d := range docs {
				if len(d.Tables) == 0 && d.Reason == "" || d.Status == ingest.Dimuat && len(d.Tables) == 0 {
					t.Errorf("%s %s has neither tables nor a reason", d.Status, d.Jenis)
				}
			}
		})
	}
}
