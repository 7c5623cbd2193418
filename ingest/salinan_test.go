package ingest

import (
	"bytes"
	"testing"

	"github.com/xuri/excelize/v2"
)

func TestSalinanKonflik(t *testing.T) {
	for name, want := range map[string]string{
		"RKT 2020 (conflicted copy 2020-03-31).xlsx":                    "(conflicted copy 2020-03-31)",
		"dinsos/RKT 2020 (PC-SUBBAG's conflicted copy 2020-03-31).xlsx": "(PC-SUBBAG's conflicted copy 2020-03-31)",
		"RKT 2020 (Salinan konflik milik subbag 2020-03-31).xlsx":       "(Salinan konflik milik subbag 2020-03-31)",
		"RKT 2020 - salinan berkonflik.xlsx":                            "salinan berkonflik",
		"RKT 2020.sync-conflict-20200331-081500-ABCDEF2.xlsx":           "sync-conflict-20200331-081500-ABCDEF2",
		"RKT 2020-LAPTOP-AB12CD.xlsx":                                   "LAPTOP-AB12CD",
		"RKT 2020-DESKTOP-1A2B3C4-2.xlsx":                               "DESKTOP-1A2B3C4-2",
		"RKT 2020.xlsx":                                                 "",
		"RKT 2020 (1).xlsx":                                             "",
		"Salinan RKT 2020.xlsx":                                         "",
		"Pengadaan-LAPTOP-DINAS.xlsx":                                   "",
		"Pengadaan-LAPTOP-2020.xlsx":                                    "",
		"Penanganan konflik sosial 2020.xlsx":                           "",
		"arsip (conflicted copy 2019-01-01)/RKT 2020.xlsx":              "",
	} {
		if got := salinanKonflik(name); got != want {
			t.Errorf("%s: %q, want %q", name, got, want)
		}
	}
}

// A copy in conflict is read like any file, and says what it is.
func TestConflictedCopyIsFlagged(t *testing.T) {
	f := excelize.NewFile()
	defer f.Close()
	for ref, text := range map[string]string{"A1": "RENCANA KINERJA TAHUNAN", "A2": "TAHUN 2020"} {
		if err := f.SetCellValue("Sheet1", ref, text); err != nil {
			t.Fatal(err)
		}
	}
	var data bytes.Buffer
	if err := f.Write(&data); err != nil {
		t.Fatal(err)
	}
	for name, want := range map[string]int{"RKT 2020-LAPTOP-AB12CD.xlsx": 1, "RKT 2020.xlsx": 0} {
		docs, err := Read(Source{Path: name, Data: bytes.NewReader(data.Bytes()), Size: int64(data.Len())}, NewMaster(nil))
		if err != nil || len(docs) != 1 || docs[0].Jenis != "RKT" {
			t.Fatalf("%v, %+v", err, docs)
		}
		n := 0
		for _, i := range docs[0].Issues {
			if i.Rule == "BKS-16" {
				n++
			}
		}
		if n != want {
			t.Errorf("%s: flagged %d times, want %d", name, n, want)
		}
	}
}
