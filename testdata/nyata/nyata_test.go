package nyata

import (
	"regexp"
	"slices"
	"testing"
)

// TestTables guards what no workbook is needed for: nothing in the tables is a
// number of a person, and every address lies on a sheet that states facts.
func TestTables(t *testing.T) {
	list, err := Load()
	if err != nil {
		t.Fatal(err)
	}
	private := regexp.MustCompile(`(?i)\bnip\b|\b\d{8} ?\d{6} ?\d ?\d{3}\b`)
	for _, b := range list {
		raw, err := tables.ReadFile(b.Kasus + ".json")
		if err != nil {
			t.Fatal(err)
		}
		if at := private.FindIndex(raw); at != nil {
			t.Errorf("%s: a number of a person at byte %d", b.Kasus, at[0])
		}
		sheets := []string{"*"}
		for _, d := range b.Dokumen {
			sheets = append(sheets, d.Lembar...)
		}
		var used []string
		for _, c := range b.Contoh {
			used = append(used, c.Lembar)
		}
		for _, c := range b.Tercetak {
			used = append(used, c.Lembar)
		}
		for _, c := range b.Temuan {
			used = append(used, c.Lembar)
		}
		for _, s := range used {
			if !slices.Contains(sheets, s) {
				t.Errorf("%s: %s is a sheet of no document", b.Kasus, s)
			}
		}
		if (b.Status == "") == (len(b.Dokumen) == 0) {
			t.Errorf("%s: either documents or a status", b.Kasus)
		}
	}
}
