package transform

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"capaian/transform/reconcile"
	"capaian/transform/warehouse"
)

// bahanLedokombo is what the documents of Ledokombo are compared by.
func bahanLedokombo(t *testing.T) reconcile.Masukan {
	t.Helper()
	m := ledokombo(t).in
	c := newConsolidation(m)
	y := &year{consolidation: c, tahun: 2020}
	y.indicators()
	y.capaian()
	y.serapan()
	return y.bahan()
}

// found are the findings as a reader sees them, in one order.
func found(list []reconcile.Temuan) []string {
	var lines []string
	for _, f := range list {
		lines = append(lines, fmt.Sprint(f.Aturan, " ", f.Asal.Lembar, "!", f.Asal.Sel, " ", f.Keparahan, " ", f.Tertulis, " ", f.Seharusnya))
	}
	slices.Sort(lines)
	return lines
}

func sameFindings(t *testing.T, what string, got, want []string) {
	t.Helper()
	if len(want) < 20 {
		t.Fatalf("only %d findings to compare", len(want))
	}
	if !slices.Equal(got, want) {
		t.Errorf("%s:\n%s\nwant\n%s", what, strings.Join(got, "\n"), strings.Join(want, "\n"))
	}
}

// TestReconciliationForgetsOrder: the order of facts and documents changes no
// finding.
func TestReconciliationForgetsOrder(t *testing.T) {
	m := bahanLedokombo(t)
	want := found(reconcile.Periksa(m))
	for seed := range uint64(20) {
		mix := rand.New(rand.NewPCG(seed, 1))
		f := m.Fakta
		for _, s := range []struct {
			n    int
			swap func(i, j int)
		}{
			{len(f.Target), func(i, j int) { f.Target[i], f.Target[j] = f.Target[j], f.Target[i] }},
			{len(f.Realisasi), func(i, j int) { f.Realisasi[i], f.Realisasi[j] = f.Realisasi[j], f.Realisasi[i] }},
			{len(f.Anggaran), func(i, j int) { f.Anggaran[i], f.Anggaran[j] = f.Anggaran[j], f.Anggaran[i] }},
			{len(f.Iku), func(i, j int) { f.Iku[i], f.Iku[j] = f.Iku[j], f.Iku[i] }},
			{len(f.Dukungan), func(i, j int) { f.Dukungan[i], f.Dukungan[j] = f.Dukungan[j], f.Dukungan[i] }},
			{len(m.Berlaku), func(i, j int) { m.Berlaku[i], m.Berlaku[j] = m.Berlaku[j], m.Berlaku[i] }},
			{len(m.Serapan), func(i, j int) { m.Serapan[i], m.Serapan[j] = m.Serapan[j], m.Serapan[i] }},
		} {
			mix.Shuffle(s.n, s.swap)
		}
		sameFindings(t, fmt.Sprint("order ", seed), found(reconcile.Periksa(m)), want)
	}
}

// TestReconciliationCountsOnce: facts stated twice at one cell are one.
func TestReconciliationCountsOnce(t *testing.T) {
	m := bahanLedokombo(t)
	want := found(reconcile.Periksa(m))
	gabung := func(f *warehouse.Fakta) *warehouse.Fakta {
		return &warehouse.Fakta{Target: slices.Concat(f.Target, f.Target), Realisasi: slices.Concat(f.Realisasi, f.Realisasi), Anggaran: slices.Concat(f.Anggaran, f.Anggaran),
			Iku: slices.Concat(f.Iku, f.Iku), Dukungan: slices.Concat(f.Dukungan, f.Dukungan), Catatan: slices.Concat(f.Catatan, f.Catatan)}
	}
	m.Fakta = gabung(m.Fakta)
	m.Berlaku = slices.Concat(m.Berlaku, m.Berlaku)
	sameFindings(t, "twice", found(reconcile.Periksa(m)), want)
}

// TestReconciliationIgnoresWhatThingsAreCalled: a word replaced in all documents
// alike changes no finding.
func TestReconciliationIgnoresWhatThingsAreCalled(t *testing.T) {
	want := found(reconcile.Periksa(bahanLedokombo(t)))
	for _, word := range []struct{ from, to string }{{"Ledokombo", "Sukowonoo"}, {"elayanan", "engabdian"}, {"erkantoran", "erkulakatan"}} {
		m := bahanLedokombo(t)
		rename := strings.NewReplacer(word.from, word.to, strings.ToUpper(word.from), strings.ToUpper(word.to))
		say := func(s ...*warehouse.Teks) {
			for _, t := range s {
				*t = warehouse.Teks(rename.Replace(string(*t)))
			}
		}
		at := func(k *warehouse.Konteks) { say(&k.Tujuan, &k.Sasaran, &k.Program, &k.Kegiatan, &k.SubKegiatan) }
		for i := range m.Fakta.Target {
			t := &m.Fakta.Target[i]
			at(&t.Konteks)
			t.Indikator = rename.Replace(t.Indikator)
		}
		for i := range m.Fakta.Realisasi {
			r := &m.Fakta.Realisasi[i]
			at(&r.Konteks)
			r.Indikator = rename.Replace(r.Indikator)
		}
		for i := range m.Fakta.Iku {
			k := &m.Fakta.Iku[i]
			at(&k.Konteks)
			k.Indikator = rename.Replace(k.Indikator)
		}
		for i := range m.Fakta.Anggaran {
			at(&m.Fakta.Anggaran[i].Konteks)
		}
		for i := range m.Fakta.Dukungan {
			at(&m.Fakta.Dukungan[i].Konteks)
		}
		for i := range m.Serapan {
			say(&m.Serapan[i].Program, &m.Serapan[i].Kegiatan)
		}
		for i := range m.Indikator {
			m.Indikator[i].Indikator = rename.Replace(m.Indikator[i].Indikator)
		}
		for i := range m.Capaian[2020] {
			m.Capaian[2020][i].Indikator = rename.Replace(m.Capaian[2020][i].Indikator)
		}
		var back []string
		undo := strings.NewReplacer(word.to, word.from, strings.ToUpper(word.to), strings.ToUpper(word.from))
		for _, line := range found(reconcile.Periksa(m)) {
			back = append(back, undo.Replace(line))
		}
		slices.Sort(back)
		sameFindings(t, word.to, back, want)
	}
}
