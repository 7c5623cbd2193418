package schedules

import (
	"cmp"
	"flag"
	"fmt"
	"maps"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/shopspring/decimal"

	"capaian/ingest"
	"capaian/testdata/kesalahan"
	"capaian/transform/warehouse/warehousetest"
)

var benih = flag.Uint64("benih", 1, "seed of the offices with mistakes")

// TestKesalahan holds every rule of severity GALAT against mistakes made on
// purpose and against what only looks like one: at least 99 of 100 seeded
// mistakes are found at exactly their cell, and at least 99 of 100 GALAT found
// are seeded ones or what they rightly cause. Lawful offices have none.
func TestKesalahan(t *testing.T) {
	dir := t.TempDir()
	truth, err := kesalahan.Tulis(dir, *benih)
	if err != nil {
		t.Fatal(err)
	}
	s := &score{rules: map[string]*ruleScore{}}
	var wait sync.WaitGroup
	turn := make(chan struct{}, 2)
	found := make([][]galat, len(truth.Malam))
	for n := range truth.Malam {
		wait.Go(func() {
			turn <- struct{}{}
			defer func() { <-turn }()
			found[n] = seededNight(t, filepath.Join(dir, truth.Malam[n].Nama), &truth.Malam[n])
		})
	}
	wait.Wait()
	for n := range truth.Malam {
		s.night(&truth.Malam[n], found[n])
	}
	s.report(t)
}

// galat is one finding of a night.
type galat struct{ opd, aturan, berkas, lembar, sel, seharusnya, pesan, keparahan string }

// seededNight runs one night over a written share and gives what it found.
func seededNight(t *testing.T, dir string, m *kesalahan.Malam) []galat {
	o := newOffice(t, warehousetest.SQLite(t))
	o.dir, o.years, o.opd = dir, []int{m.Tahun}, nil
	if err := os.MkdirAll(filepath.Join(dir, "hasil"), 0o755); err != nil {
		t.Error(err)
	}
	for _, x := range m.OPD {
		o.opd = append(o.opd, ingest.OPD{Kode: x.Kode, Nama: x.Nama, Jenis: x.Jenis, Alias: x.Alias, Wajib: x.Wajib})
	}
	o.clock = m.Sekarang
	n := o.nightly()
	n.Pekerja = 1
	n.Batas = func(_ int, wajib string) (time.Time, bool) { at, ok := m.Batas[wajib]; return at, ok }
	if _, err := n.Run(t.Context()); err != nil {
		t.Error(err)
		return nil
	}
	var list []galat
	for _, row := range o.query(`select coalesce(opd_kode, ''), aturan, coalesce(jalur, ''), coalesce(lembar, ''), coalesce(sel, ''), replace(coalesce(seharusnya, ''), '|', '/'), replace(pesan, '|', '/'), keparahan from v_temuan`) {
		c := strings.Split(row, "|")
		list = append(list, galat{c[0], c[1], c[2], c[3], c[4], c[5], c[6], c[7]})
	}
	return list
}

// score counts over all nights.
type score struct {
	rules           map[string]*ruleScore
	found, right    int
	misses, surplus []string
	sah             map[string]int // GALAT and PERINGATAN of lawful offices
}

type ruleScore struct{ salah, kena, kendali, langgar, lebih int }

func (s *score) of(rule string) *ruleScore {
	if s.rules[rule] == nil {
		s.rules[rule] = &ruleScore{}
	}
	return s.rules[rule]
}

// night compares what one night found with what was seeded in it.
func (s *score) night(m *kesalahan.Malam, list []galat) {
	for i := range m.Kasus {
		k := &m.Kasus[i]
		r := s.of(k.Aturan)
		at := slices.IndexFunc(list, func(g galat) bool { return names(k, g) })
		switch {
		case k.Jenis == kesalahan.Kendali:
			if r.kendali++; at >= 0 {
				r.langgar++
			}
		case at >= 0:
			r.salah++
			r.kena++
		default:
			r.salah++
			s.misses = append(s.misses, miss(m, k, list))
		}
	}
	for _, g := range list {
		if g.keparahan != string(ingest.Galat) {
			continue
		}
		s.found++
		if slices.ContainsFunc(m.Kasus, func(k kesalahan.Kasus) bool { return explains(&k, g) }) {
			s.right++
			continue
		}
		s.of(g.aturan).lebih++
		s.surplus = append(s.surplus, fmt.Sprintf("%s %s %s %s!%s %s", g.aturan, m.Nama, g.berkas, g.lembar, g.sel, g.pesan))
	}
	s.lawful(m, list)
}

// lawful counts the findings of offices that make no mistake.
func (s *score) lawful(m *kesalahan.Malam, list []galat) {
	if s.sah == nil {
		s.sah = map[string]int{}
	}
	for _, o := range m.OPD {
		for _, g := range list {
			if o.Sah != "" && g.opd == o.Kode && g.keparahan != string(ingest.Info) {
				s.sah[g.keparahan+" "+o.Sah]++
				if testing.Verbose() {
					fmt.Printf("sah %s: %s %s %s %s!%s %s\n", o.Sah, g.keparahan, g.aturan, g.berkas, g.lembar, g.sel, g.pesan)
				}
			}
		}
	}
}

// names tells whether a finding is the seeded one: the rule at the very cell,
// with the value that would be right where there is one.
func names(k *kesalahan.Kasus, g galat) bool {
	if g.keparahan != k.Keparahan || g.aturan != k.Aturan || g.opd != k.OPD && k.Aturan != "BKS-03" && k.Aturan != "BKS-01" || k.Seharusnya != "" && !sameValue(k.Seharusnya, g.seharusnya) {
		return false
	}
	if k.Berkas == "" {
		return strings.Contains(strings.ToLower(g.pesan), strings.ToLower(strings.ReplaceAll(k.Tentang, "_", " ")))
	}
	return at(kesalahan.Temuan{Aturan: k.Aturan, Berkas: k.Berkas, Lembar: k.Lembar, Sel: k.Sel}, g) || slices.ContainsFunc(k.Setara, func(t kesalahan.Temuan) bool { return at(t, g) })
}

func at(t kesalahan.Temuan, g galat) bool {
	return t.Aturan == g.aturan && t.Berkas == g.berkas && (t.Sel == "" || t.Lembar == g.lembar && t.Sel == g.sel)
}

// explains tells whether a GALAT is a seeded mistake or rightly caused by one.
func explains(k *kesalahan.Kasus, g galat) bool {
	if k.Jenis != kesalahan.Salah {
		return false
	}
	one := *k
	one.Seharusnya = ""
	return names(&one, g) || slices.ContainsFunc(k.Ikutan, func(t kesalahan.Temuan) bool { return at(t, g) })
}

// reWritten is a number as messages write it, its unit left out.
var reWritten = regexp.MustCompile(`-?\d[\d.]*(?:,\d+)?`)

var unprinted = strings.NewReplacer(".", "", ",", ".")

func sameValue(want, got string) bool {
	w, err := decimal.NewFromString(want)
	g, err2 := decimal.NewFromString(unprinted.Replace(reWritten.FindString(got)))
	if err != nil || err2 != nil {
		return strings.EqualFold(want, got)
	}
	return w.Equal(g)
}

// miss tells a seeded mistake that was not found, and what stands there instead.
func miss(m *kesalahan.Malam, k *kesalahan.Kasus, list []galat) string {
	var there []string
	for _, g := range list {
		if k.Berkas != "" && g.berkas == k.Berkas && (g.sel == k.Sel && g.lembar == k.Lembar || g.aturan == k.Aturan) {
			there = append(there, g.aturan+" "+g.sel+" "+g.seharusnya)
		}
	}
	return fmt.Sprintf("%s %s %s %s!%s %s %q, want %q; there: %q", k.Aturan, m.Nama, cmp.Or(k.Berkas, k.OPD), k.Lembar, k.Sel, k.Uraian, k.Tertulis, k.Seharusnya, there)
}

// report prints the table and fails where the bars are not reached.
func (s *score) report(t *testing.T) {
	salah, kena := 0, 0
	fmt.Printf("%-7s %6s %6s %8s %8s %6s\n", "rule", "seeded", "found", "controls", "touched", "wrong")
	for _, rule := range slices.Sorted(maps.Keys(s.rules)) {
		r := s.rules[rule]
		salah, kena = salah+r.salah, kena+r.kena
		fmt.Printf("%-7s %6d %6d %8d %8d %6d\n", rule, r.salah, r.kena, r.kendali, r.langgar, r.lebih)
		if r.salah+r.kendali > 0 && (r.salah < 20 || r.kendali < 20) {
			t.Errorf("%s: %d seeded and %d controls, want 20 of each", rule, r.salah, r.kendali)
		}
	}
	for _, line := range append(s.misses, s.surplus...) {
		t.Log(line)
	}
	fmt.Printf("recall %d of %d, precision %d of %d, lawful %v\n", kena, salah, s.right, s.found, s.sah)
	if kena*100 < salah*99 {
		t.Errorf("found %d of %d seeded mistakes", kena, salah)
	}
	if s.right*100 < s.found*99 {
		t.Errorf("%d of %d GALAT are right", s.right, s.found)
	}
	for key, n := range s.sah {
		if strings.HasPrefix(key, string(ingest.Galat)) || n > 5 {
			t.Errorf("a lawful office has %d %s", n, key)
		}
	}
}
