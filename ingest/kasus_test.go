package ingest_test

import (
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"capaian/ingest"
)

// naratif are the rules of the acuan that only the narrative of a Laporan
// Kinerja shows, or a list that no workbook holds.
var naratif = map[string]string{
	"REF-11": "needs a list of regulations to hold citations against",
	"REF-12": "needs a master list of officials",
	"KON-12": "compares a count in the narrative with a list",
	"ANG-10": "is about how the narrative names a percentage",
	"DOK-02": "is about a year in the narrative",
	"DOK-03": "is about the section a table of the report stands in",
	"DOK-04": "is about the table of contents",
	"DOK-07": "is about attachments the narrative names",
	"DOK-08": "is about the source line below a table of the report",
}

// acuan is how many rules the acuan has of each group.
var acuan = map[string]int{"FMT": 15, "STR": 9, "LKP": 14, "REF": 12, "KON": 21, "HIT": 10, "CAP": 14, "PRD": 5, "ANG": 11, "DOK": 8}

func TestCatalogueHasTheRulesOfTheAcuan(t *testing.T) {
	total := 0
	for group, n := range acuan {
		total += n
		for i := range n {
			id := fmt.Sprintf("%s-%02d", group, i+1)
			_, left := naratif[id]
			if known := ingest.RuleOf(id).Source != ""; known == left {
				t.Errorf("%s: in the catalogue %t, left out %t", id, known, left)
			}
		}
	}
	if total != 119 {
		t.Errorf("%d rules in the acuan, want 119", total)
	}
}

var reUji = regexp.MustCompile(`(?m)^uji: (\S+)\.(Test\w+)$`)

// TestEveryRuleHasCases: for each rule there is a case that raises it and one
// that must not, on disk or in a Go test that the file names.
func TestEveryRuleHasCases(t *testing.T) {
	known := map[string]bool{}
	for _, r := range ingest.Rules() {
		known[r.ID] = true
		data, err := os.ReadFile(filepath.Join("../testdata/aturan", r.ID+".txt"))
		if err != nil {
			t.Errorf("%s: no case that raises it and none that must not", r.ID)
			continue
		}
		uji := reUji.FindStringSubmatch(string(data))
		switch {
		case uji == nil && !(strings.Contains(string(data), "\n== benar") || strings.HasPrefix(string(data), "== benar")):
			t.Errorf("%s: no case that must not raise it", r.ID)
		case uji == nil && !(strings.Contains(string(data), "\n== salah") || strings.HasPrefix(string(data), "== salah")):
			t.Errorf("%s: no case that raises it", r.ID)
		case uji != nil && !hasTest(t, "../"+uji[1], uji[2]):
			t.Errorf("%s: %s has no %s", r.ID, uji[1], uji[2])
		}
	}
	files, err := filepath.Glob("../testdata/aturan/*.txt")
	if err != nil {
		t.Fatal(err)
	}
	for _, f := range files {
		if id := strings.TrimSuffix(filepath.Base(f), ".txt"); !known[id] {
			t.Errorf("%s: cases of no rule", f)
		}
	}
}

// hasTest reports whether a folder has a test of that name.
func hasTest(t *testing.T, dir, name string) bool {
	t.Helper()
	files, err := filepath.Glob(filepath.Join(dir, "*_test.go"))
	if err != nil {
		t.Fatal(err)
	}
	for _, f := range files {
		data, err := os.ReadFile(f)
		if err != nil {
			t.Fatal(err)
		}
		if strings.Contains(string(data), "\nfunc "+name+"(t *testing.T)") {
			return true
		}
	}
	return false
}
