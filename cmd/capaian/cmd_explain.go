package main

import (
	"context"
	"fmt"
	"strings"

	"github.com/spf13/pflag"

	"capaian/ingest"
	"capaian/ingest/sebutan"
	"capaian/report"
	"capaian/transform"
	"capaian/transform/warehouse"
)

const explainLong = `
Menelusuri satu angka: target dan realisasinya, atau pagu dan realisasinya, dari
berkas, lembar, dan sel mana; metode dan rumusnya; hasilnya; temuan yang
menyentuhnya; keputusan yang dipakai. ANGKA adalah (sebagian) nama indikator,
sasaran, program, atau kegiatan, atau kata serapan atau rata-rata. Tanpa ANGKA:
daftar yang dapat ditelusuri.

Contoh:
  capaian explain "Kecamatan Ledokombo" "peran serta masyarakat"
  capaian explain "Kecamatan Ledokombo" serapan
  capaian explain "Kecamatan Ledokombo" rata-rata
  capaian explain "Kecamatan Ledokombo"`

func explainCommand(fs *pflag.FlagSet) func(context.Context, *app, []string) error {
	tahun := fs.Int("tahun", 0, "tahun (bawaan: tahun terakhir yang dinilai)")
	periode := fs.String("periode", "", "periode, misalnya tahunan atau TW1 (bawaan: semua)")
	return func(ctx context.Context, a *app, args []string) error {
		if len(args) != 1 && len(args) != 2 {
			return usage(`contoh: capaian explain "Kecamatan Ledokombo" "peran serta masyarakat"`, "explain memerlukan OPD dan ANGKA")
		}
		c, err := a.load()
		if err != nil {
			return err
		}
		o := c.findOPD(args[0])
		if o == nil {
			return usage("pakai nama, alias, atau kode dari "+c.OPD, "OPD %q tidak ada dalam daftar induk", args[0])
		}
		year := *tahun
		if year == 0 {
			year = c.Tahun[len(c.Tahun)-1]
		}
		p, j, err := c.explainer(ctx, year, o)
		if err != nil {
			return err
		}
		if len(args) == 1 {
			return a.explainable(p, j, o)
		}
		return a.explain(p, j, o, args[1], *periode)
	}
}

// findOPD finds an OPD by code, name or alias.
func (c *config) findOPD(s string) *ingest.OPD {
	m := c.master()
	if o := m.ByKode(s); o != nil {
		return o
	}
	return m.InPath(s)
}

// explainer is the last published state of a year, ready to explain an OPD down
// to its budget lines.
func (c *config) explainer(ctx context.Context, tahun int, o *ingest.OPD) (*warehouse.Potret, *report.Penjelas, error) {
	db, err := c.open(ctx, false)
	if err != nil {
		return nil, nil, err
	}
	defer db.Close()
	run, err := db.Terbit(ctx, c.Pemda, zeroTime)
	if err != nil {
		return nil, nil, err
	}
	p, err := db.Potret(ctx, run, tahun)
	if err != nil {
		return nil, nil, err
	}
	j := report.NewPenjelas(p)
	decided := transform.NewKeputusan(transform.PutusanDari(p.Putusan))
	j.Keputusan = func(c *warehouse.Capaian) (list []string) {
		for _, d := range decided.Standar(c.OPD, c.Indikator, c.Tahun) {
			list = append(list, transform.Rujukan(d))
		}
		return list
	}
	err = db.BarisAnggaran(ctx, run, tahun, o.Kode, func(l *warehouse.Anggaran) { j.TambahAnggaran(l, true) })
	return p, j, err
}

// explainable lists what of an OPD can be explained.
func (a *app) explainable(p *warehouse.Potret, j *report.Penjelas, o *ingest.OPD) error {
	list := j.Daftar(o.Kode)
	if a.asJSON {
		names := map[string][]string{}
		for _, b := range list {
			names[b.Label] = b.Anak
		}
		return a.emit(names)
	}
	if len(list) == 0 {
		fmt.Fprintf(a.out, "%s belum punya angka tahun %d.\n", o.Nama, p.Tahun)
		return nil
	}
	fmt.Fprintf(a.out, "%s, tahun %d: yang dapat ditelusuri\n", o.Nama, p.Tahun)
	for _, b := range list {
		fmt.Fprintf(a.out, "\n%s\n", b.Label)
		for _, name := range b.Anak {
			fmt.Fprintf(a.out, "  %s\n", name)
		}
	}
	return nil
}

func (a *app) explain(p *warehouse.Potret, j *report.Penjelas, o *ingest.OPD, words, periode string) error {
	found := j.Cari(o.Kode, words, periode)
	switch {
	case len(found) == 0:
		return a.notFound(p, j, o, words, periode)
	case a.asJSON:
		return a.emit(found)
	}
	for i := range found {
		a.printExplained(&found[i])
	}
	return nil
}

// notFound says that an indicator exists but has no figure, or that there is
// nothing so named, and what there is.
func (a *app) notFound(p *warehouse.Potret, j *report.Penjelas, o *ingest.OPD, words, periode string) error {
	want := transform.Fold(words)
	for _, i := range p.Hitungan.Indikator {
		if i.OPD == o.Kode && want != "" && strings.Contains(transform.Fold(i.Indikator), want) && periode == "" {
			where := "IKU"
			if i.DiPK {
				where = "PK"
			}
			fmt.Fprintf(a.out, "%s\n  ada pada %s tahun %d, tetapi tidak ada realisasinya: belum diukur.\n", i.Indikator, where, p.Tahun)
			return nil
		}
	}
	hint := "belum ada angka untuk OPD ini tahun " + fmt.Sprint(p.Tahun)
	for _, b := range j.Daftar(o.Kode) {
		if b.Label == "indikator" {
			hint = "indikator yang ada: " + strings.Join(b.Anak[:min(len(b.Anak), 12)], "; ") + "; semuanya: capaian explain " + fmt.Sprintf("%q", o.Nama)
		}
	}
	when := fmt.Sprintf("tahun %d", p.Tahun)
	if periode != "" {
		when += " periode " + periode
	}
	return usage(hint, "%s tidak punya angka yang namanya memuat %q pada %s", o.Nama, words, when)
}

func (a *app) printExplained(p *report.Penjelasan) {
	fmt.Fprintf(a.out, "%s\n  %s, tahun %d", p.Judul(), p.OPD, p.Tahun)
	if p.Periode != "tahunan" {
		fmt.Fprintf(a.out, ", %s", sebutan.Periode(p.Periode))
	}
	fmt.Fprintln(a.out)
	lines := p.Uraian()
	width := 10
	for _, b := range lines {
		width = max(width, len(b.Label))
	}
	for _, b := range lines {
		fmt.Fprintf(a.out, "  %-*s %s\n", width, b.Label, b.Teks)
		for _, below := range b.Anak {
			fmt.Fprintf(a.out, "  %-*s   %s\n", width, "", below)
		}
	}
	fmt.Fprintln(a.out)
}
