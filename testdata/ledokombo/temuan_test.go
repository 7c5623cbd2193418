package ledokombo_test

import (
	"cmp"
	"slices"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"

	"capaian/testdata/ledokombo"
)

// aturanSeed is how many rules the office's catalogue has.
const aturanSeed = 119

func list(t *testing.T) *ledokombo.Daftar {
	t.Helper()
	d, err := ledokombo.Load()
	if err != nil {
		t.Fatal(err)
	}
	return d
}

// What the list says is printed is what stands in the cell.
func TestListedCellsHoldWhatIsListed(t *testing.T) {
	d := list(t)
	at := map[string]string{}
	for _, e := range d.Temuan {
		at[e.Berkas+"/"+e.Lembar+"!"+e.Sel] = e.Tercetak
	}
	for _, e := range d.Kendali {
		at[e.Berkas+"/"+e.Lembar+"!"+e.Sel] = e.Tercetak
	}
	books := map[string]*excelize.File{}
	for place, want := range at {
		sheet, sel, _ := strings.Cut(place, "!")
		if books[sheet] == nil {
			books[sheet], _ = open(t, sheet)
		}
		_, name, _ := strings.Cut(sheet, "/")
		if kind, err := books[sheet].GetCellType(name, sel); err != nil {
			t.Errorf("%s: %v", place, err)
		} else if kind != excelize.CellTypeSharedString {
			want = strings.ReplaceAll(want, ".", "") // an amount, listed as Excel shows it here
		}
		check(t, books[sheet], name, sel, want)
	}
}

// The list is in order of file, sheet, cell and rule, and says nothing twice.
func TestListIsInOrder(t *testing.T) {
	order := func(a, b ledokombo.Temuan) int {
		ac, ar, _ := excelize.CellNameToCoordinates(a.Sel)
		bc, br, _ := excelize.CellNameToCoordinates(b.Sel)
		return cmp.Or(cmp.Compare(a.Berkas, b.Berkas), cmp.Compare(a.Lembar, b.Lembar), cmp.Compare(ar, br), cmp.Compare(ac, bc), cmp.Compare(a.Aturan, b.Aturan))
	}
	d := list(t)
	for i := 1; i < len(d.Temuan); i++ {
		if order(d.Temuan[i-1], d.Temuan[i]) >= 0 {
			t.Errorf("%s at %s!%s is out of order or twice", d.Temuan[i].Aturan, d.Temuan[i].Berkas, d.Temuan[i].Sel)
		}
	}
	for _, e := range d.Temuan {
		if e.Alasan == "" || !slices.Contains([]string{"GALAT", "PERINGATAN", "INFO"}, e.Keparahan) {
			t.Errorf("%s at %s!%s: %q %q", e.Aturan, e.Berkas, e.Sel, e.Keparahan, e.Alasan)
		}
	}
}

// Every rule of the office's catalogue has a case, a doubtful case, or a
// reason why the workbooks show none.
func TestListAccountsForEveryRule(t *testing.T) {
	d := list(t)
	rules := map[string]bool{}
	cases := map[string]bool{}
	add := func(rule string) {
		switch {
		case rule == "*", rule == "STR-10", rule == "ANG-13", strings.HasPrefix(rule, "BKS-"): // the program's own
		default:
			rules[rule] = true
		}
	}
	for _, e := range d.Temuan {
		add(e.Aturan)
		cases[e.Aturan] = true
	}
	for _, e := range d.Boleh {
		add(e.Aturan)
	}
	for _, e := range d.Bukan {
		add(e.Aturan)
		if cases[e.Aturan] {
			t.Errorf("%s has a case and is said to have none", e.Aturan)
		}
		if e.Alasan == "" {
			t.Errorf("%s has no case without a reason", e.Aturan)
		}
	}
	if len(rules) != aturanSeed {
		t.Errorf("%d rules accounted for, want %d", len(rules), aturanSeed)
	}
}

// A cell that is right is not called wrong elsewhere in the list.
func TestControlsAreNoMistakes(t *testing.T) {
	d := list(t)
	for _, k := range d.Kendali {
		for _, e := range d.Temuan {
			if e.Keparahan == "GALAT" && e.Berkas == k.Berkas && e.Lembar == k.Lembar && e.Di(k.Sel) {
				t.Errorf("%s!%s is right and wrong (%s)", k.Berkas, k.Sel, e.Aturan)
			}
		}
		for _, b := range d.Boleh {
			if b.Memuat(b.Aturan, "GALAT", k.Berkas, k.Lembar, k.Sel) {
				t.Errorf("%s!%s is right, but %s may call it wrong", k.Berkas, k.Sel, b.Aturan)
			}
		}
	}
}
