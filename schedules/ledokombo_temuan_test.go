package schedules

import (
	"fmt"
	"path"
	"sort"
	"strings"
	"testing"
	"unicode"

	"github.com/shopspring/decimal"

	"capaian/ingest"
	"capaian/testdata/ledokombo"
	"capaian/transform/warehouse/warehousetest"
)

// What a night over the Ledokombo workbooks must reach, in percent: of the
// listed findings how many are raised, of the raised how many are listed.
const (
	recallGalat, presisiGalat = 100, 100
	recallLain, presisiLain   = 95, 95
)

// raised is one row of v_temuan.
type raised struct {
	aturan, keparahan, berkas, lembar, sel, tercetak, seharusnya, pesan string
	counts                                                              bool // on the list
}

func (r raised) String() string {
	return fmt.Sprintf("%s %s %s %s!%s %q → %q: %s", r.keparahan, r.aturan, r.berkas, r.lembar, r.sel, r.tercetak, r.seharusnya, r.pesan)
}

// TestLedokomboTemuan holds the findings of one night against the list worked
// out by hand: recall and precision per severity, and nothing called wrong
// that is right.
func TestLedokomboTemuan(t *testing.T) {
	d, err := ledokombo.Load()
	if err != nil {
		t.Fatal(err)
	}
	o := newOffice(t, warehousetest.SQLite(t))
	o.opd = o.opd[:1] // Kecamatan Ledokombo alone
	o.ledokombo()
	n, on := o.nightly(), true
	n.Aturan = ingest.Aturan{"FMT-15": {Nyala: &on}, "LKP-06": {Nyala: &on}} // off unless the office asks for them
	h, err := n.Run(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	if h.Dimuat != 8 {
		t.Fatalf("%d of 8 workbooks loaded", h.Dimuat)
	}
	found := o.findings()
	for _, k := range d.Kendali {
		for _, r := range found {
			if r.keparahan == "GALAT" && r.berkas == k.Berkas && r.lembar == k.Lembar && r.sel == k.Sel {
				t.Errorf("right (%s) and called wrong: %s", k.Dicocokkan, r)
			}
		}
	}
	met, missing := match(d.Temuan, found)
	surplus := leftOver(d, found)
	for _, k := range []struct {
		keparahan       string
		recall, presisi int64
	}{{"GALAT", recallGalat, presisiGalat}, {"PERINGATAN", recallLain, presisiLain}, {"INFO", recallLain, presisiLain}} {
		listed := 0
		for _, r := range found {
			if r.keparahan == k.keparahan && r.counts {
				listed++
			}
		}
		for _, m := range missing[k.keparahan] {
			t.Logf("missing %s", m)
		}
		for _, r := range surplus[k.keparahan] {
			t.Logf("surplus %s", r)
		}
		atLeast(t, k.keparahan+" recall", met[k.keparahan], len(missing[k.keparahan]), k.recall)
		atLeast(t, k.keparahan+" precision", listed, len(surplus[k.keparahan]), k.presisi)
	}
}

// atLeast prints yes of yes and no in percent, and fails under the threshold;
// of nothing it is all.
func atLeast(t *testing.T, what string, yes, no int, threshold int64) {
	t.Helper()
	p := decimal.NewFromInt(100)
	if yes+no > 0 {
		p = decimal.NewFromInt(int64(100*yes)).DivRound(decimal.NewFromInt(int64(yes+no)), 4)
	}
	fmt.Printf("Ledokombo %s: %s %% (%d of %d)\n", what, p.StringFixed(1), yes, yes+no)
	if p.LessThan(decimal.NewFromInt(threshold)) {
		t.Errorf("%s %s %%, want %d", what, p.StringFixed(1), threshold)
	}
}

// findings are the rows of v_temuan.
func (o *office) findings() []*raised {
	o.Helper()
	var list []*raised
	for _, row := range o.query("select aturan, keparahan, coalesce(jalur, ''), coalesce(lembar, ''), coalesce(sel, ''), coalesce(tercetak, ''), coalesce(seharusnya, ''), pesan from v_temuan") {
		c := strings.SplitN(row, "|", 8)
		if len(c) < 8 {
			o.Fatalf("finding %q", row)
		}
		list = append(list, &raised{aturan: c[0], keparahan: c[1], berkas: path.Base(c[2]), lembar: c[3], sel: c[4], tercetak: c[5], seharusnya: c[6], pesan: c[7]})
	}
	return list
}

// match finds each listed finding among the raised: same rule, severity and
// cell, and the value that would be right. It counts the met and names the
// missing, per severity, and marks what is raised as listed.
func match(list []ledokombo.Temuan, found []*raised) (met map[string]int, missing map[string][]string) {
	met, missing = map[string]int{}, map[string][]string{}
	for _, e := range list {
		ok, near := false, ""
		for _, r := range found {
			switch {
			case r.aturan != e.Aturan || r.berkas != e.Berkas || r.sel != "" && r.lembar != e.Lembar || !e.Di(r.sel):
			case r.keparahan != e.Keparahan || !says(e, r):
				near = "; raised as " + r.String()
			default:
				ok, r.counts = true, true
			}
		}
		if ok {
			met[e.Keparahan]++
			continue
		}
		missing[e.Keparahan] = append(missing[e.Keparahan], fmt.Sprintf("%s %s %s %s!%s %q → %q (%s)%s", e.Keparahan, e.Aturan, e.Berkas, e.Lembar, e.Sel, e.Tercetak, e.Seharusnya, e.Alasan, near))
	}
	return met, missing
}

// says whether a finding gives the value that would be right. A GALAT states it
// as such; elsewhere its sentence may say it.
func says(e ledokombo.Temuan, r *raised) bool {
	if e.Seharusnya == "" {
		return true
	}
	for _, want := range append([]string{e.Seharusnya}, e.Atau...) {
		if same(r.seharusnya, want) || e.Keparahan != "GALAT" && strings.Contains(" "+plain(r.seharusnya+" "+r.pesan)+" ", " "+plain(want)+" ") {
			return true
		}
	}
	return false
}

// leftOver are the findings that are neither listed nor allowed, per severity.
// What is allowed counts neither for nor against.
func leftOver(d *ledokombo.Daftar, found []*raised) map[string][]string {
	out := map[string][]string{}
	for _, r := range found {
		allowed := r.counts
		for _, b := range d.Boleh {
			allowed = allowed || b.Memuat(r.aturan, r.keparahan, r.berkas, r.lembar, r.sel)
		}
		if !allowed {
			out[r.keparahan] = append(out[r.keparahan], r.String())
		}
	}
	for _, list := range out {
		sort.Strings(list)
	}
	return out
}

// same compares two values as an office writes them: as numbers if both are.
func same(a, b string) bool {
	x, xok := angka(a)
	y, yok := angka(b)
	if xok && yok {
		return x.Equal(y)
	}
	return plain(a) == plain(b)
}

// angka reads a number written the Indonesian way, with Rp or % beside it.
func angka(s string) (decimal.Decimal, bool) {
	s = strings.NewReplacer("Rp", "", "%", "", " ", "", ".", "", ",", ".").Replace(s)
	d, err := decimal.NewFromString(s)
	return d, err == nil
}

// plain is a text without case and punctuation, one space between words; the
// comma of a number stays, its thousands are not parted.
func plain(s string) string {
	var b strings.Builder
	list := []rune(strings.ToLower(s))
	digit := func(i int) bool { return i >= 0 && i < len(list) && unicode.IsDigit(list[i]) }
	for i, r := range list {
		switch {
		case unicode.IsLetter(r), unicode.IsDigit(r), r == '>', r == '<', r == '%', r == ',' && digit(i-1) && digit(i+1):
			b.WriteRune(r)
		case r == '.' && digit(i-1) && digit(i+1):
		default:
			b.WriteByte(' ')
		}
	}
	text := b.String()
	for _, mark := range []string{"%", "rp"} { // units stand beside a number or not
		text = strings.ReplaceAll(text, mark, " "+mark+" ")
	}
	return strings.Join(strings.Fields(text), " ")
}
