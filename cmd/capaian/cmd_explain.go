package main

import (
	"cmp"
	"context"
	"fmt"
	"slices"
	"strings"

	"github.com/spf13/pflag"

	"capaian/ingest"
	"capaian/transform"
	"capaian/transform/warehouse"
)

const explainLong = `
Menelusuri satu angka: target dan realisasinya, dari berkas, lembar, dan sel
mana; metode dan rumusnya; hasilnya. INDIKATOR cukup sebagian namanya.

Contoh:
  capaian explain "Kecamatan Ledokombo" "peran serta masyarakat"`

func explainCommand(fs *pflag.FlagSet) func(context.Context, *app, []string) error {
	tahun := fs.Int("tahun", 0, "tahun (bawaan: tahun terakhir yang dinilai)")
	periode := fs.String("periode", "", "periode, misalnya tahunan atau TW1 (bawaan: semua)")
	return func(ctx context.Context, a *app, args []string) error {
		if len(args) != 2 {
			return usage(`contoh: capaian explain "Kecamatan Ledokombo" "peran serta masyarakat"`, "explain memerlukan OPD dan INDIKATOR")
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
		p, err := c.portrait(ctx, year)
		if err != nil {
			return err
		}
		return a.explain(p, o, args[1], *periode)
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

// portrait is the last published state of a year.
func (c *config) portrait(ctx context.Context, tahun int) (*warehouse.Potret, error) {
	db, err := c.open(ctx, false)
	if err != nil {
		return nil, err
	}
	defer db.Close()
	run, err := db.Terbit(ctx, c.Pemda, zeroTime)
	if err != nil {
		return nil, err
	}
	return db.Potret(ctx, run, tahun)
}

func (a *app) explain(p *warehouse.Potret, o *ingest.OPD, indikator, periode string) error {
	want := transform.Fold(indikator)
	var found []warehouse.Capaian
	var others []string
	for _, c := range p.Hitungan.Capaian {
		if c.OPD != o.Kode || periode != "" && !strings.EqualFold(c.Periode, periode) {
			continue
		}
		if strings.Contains(transform.Fold(c.Indikator), want) {
			found = append(found, c)
		} else if c.Tingkat == "sasaran" {
			others = append(others, c.Indikator)
		}
	}
	if len(found) == 0 {
		return a.notMeasured(p, o, want, indikator, others)
	}
	paths := map[warehouse.Teks]string{}
	for _, b := range p.Berkas {
		paths[warehouse.Teks(b.BerkasID)] = b.Jalur
	}
	var rows []explained
	for i := range found {
		e := newExplained(o, found[i], paths)
		e.Operan = partsOf(&found[i], p.Hitungan.Operan, paths)
		rows = append(rows, e)
	}
	if a.asJSON {
		return a.emit(rows)
	}
	for _, e := range rows {
		e.print(a)
	}
	return nil
}

// notMeasured says that an indicator exists but has no figure, or that there is
// none like it.
func (a *app) notMeasured(p *warehouse.Potret, o *ingest.OPD, want, indikator string, others []string) error {
	for _, i := range p.Hitungan.Indikator {
		if i.OPD == o.Kode && strings.Contains(transform.Fold(i.Indikator), want) {
			where := "IKU"
			if i.DiPK {
				where = "PK"
			}
			fmt.Fprintf(a.out, "%s\n  ada pada %s tahun %d, tetapi tidak ada realisasinya: belum diukur.\n", i.Indikator, where, p.Tahun)
			return nil
		}
	}
	hint := "belum ada indikator yang diukur untuk OPD ini tahun " + fmt.Sprint(p.Tahun)
	if len(others) > 0 {
		hint = "indikator yang ada: " + strings.Join(others, "; ")
	}
	return usage(hint, "%s tidak punya indikator yang memuat %q pada tahun %d", o.Nama, indikator, p.Tahun)
}

// explained is one figure with where each part of it comes from.
type explained struct {
	OPD       string  `json:"opd"`
	Tahun     int     `json:"tahun"`
	Periode   string  `json:"periode"`
	Tingkat   string  `json:"tingkat"`
	Sasaran   string  `json:"sasaran,omitempty"`
	Kegiatan  string  `json:"kegiatan,omitempty"`
	Indikator string  `json:"indikator"`
	Arah      string  `json:"arah"`
	Metode    string  `json:"metode"`
	Rumus     string  `json:"rumus"`
	Target    operand `json:"target"`
	Sumber    string  `json:"sumber_target,omitempty"`
	Realisasi operand `json:"realisasi"`
	Capaian   string  `json:"capaian,omitempty"`
	Predikat  string  `json:"predikat,omitempty"`
	Tercetak  string  `json:"capaian_tercetak,omitempty"`
	Alasan    string  `json:"alasan,omitempty"`
	Agregasi  string  `json:"agregasi,omitempty"`
	// Operan are the figures that target and realisasi were put together from,
	// where no document prints them as they stand.
	Operan []part `json:"operan,omitempty"`
}

// part is one figure behind a target or a realisasi.
type part struct {
	Sisi    string `json:"sisi"`
	Periode string `json:"periode"`
	Sifat   string `json:"sifat,omitempty"`
	operand
}

// partsOf lists the figures behind a row, the target's first, each side in
// time.
func partsOf(c *warehouse.Capaian, all []warehouse.Operan, paths map[warehouse.Teks]string) []part {
	var mine []warehouse.Operan
	for i := range all {
		if all[i].Milik(c) {
			mine = append(mine, all[i])
		}
	}
	slices.SortFunc(mine, func(a, b warehouse.Operan) int {
		return cmp.Or(-strings.Compare(a.Sisi, b.Sisi), cmp.Compare(a.Urut, b.Urut))
	})
	var list []part
	for _, o := range mine {
		list = append(list, part{o.Sisi, o.OperanPeriode, string(o.Sifat),
			operand{Teks: string(o.Teks), Nilai: number(o.Nilai), Berkas: paths[o.BerkasID], Lembar: string(o.Lembar), Sel: string(o.Sel)}})
	}
	return list
}

type operand struct {
	Teks   string `json:"teks,omitempty"`
	Nilai  string `json:"nilai,omitempty"`
	Berkas string `json:"berkas,omitempty"`
	Lembar string `json:"lembar,omitempty"`
	Sel    string `json:"sel,omitempty"`
}

func newExplained(o *ingest.OPD, c warehouse.Capaian, paths map[warehouse.Teks]string) explained {
	e := explained{
		OPD: o.Nama, Tahun: c.Tahun, Periode: c.Periode, Tingkat: c.Tingkat, Sasaran: string(c.Sasaran), Kegiatan: string(c.Kegiatan), Indikator: c.Indikator, Arah: c.Arah, Agregasi: string(c.Agregasi), Metode: c.Metode,
		Rumus:  transform.Rumus(c.Arah),
		Target: operand{Teks: string(c.TargetTeks), Nilai: number(c.Target), Berkas: paths[c.TargetBerkasID], Lembar: string(c.TargetLembar), Sel: string(c.TargetSel)},
		Sumber: string(c.SumberTarget), Predikat: string(c.Predikat), Alasan: string(c.Alasan), Capaian: number(c.Nilai), Tercetak: number(c.CapaianTercetak),
		Realisasi: operand{Teks: string(c.RealisasiTeks), Nilai: number(c.Realisasi), Berkas: paths[c.RealisasiBerkasID], Lembar: string(c.RealisasiLembar), Sel: string(c.RealisasiSel)},
	}
	return e
}

func number(u warehouse.Ukuran) string {
	if !u.Valid {
		return ""
	}
	return transform.Desimal(u.Decimal)
}

func (e explained) print(a *app) {
	fmt.Fprintf(a.out, "%s\n  %s, tahun %d", e.Indikator, e.OPD, e.Tahun)
	if e.Periode != "tahunan" {
		fmt.Fprintf(a.out, " %s", e.Periode)
	}
	fmt.Fprintln(a.out)
	for _, line := range [][2]string{{"sasaran", e.Sasaran}, {"kegiatan", e.Kegiatan}} {
		if line[1] != "" {
			fmt.Fprintf(a.out, "  %-10s %s\n", line[0], line[1])
		}
	}
	source := e.Sumber
	if source != "" {
		source = ", menurut " + source
	}
	e.printSide(a, "target", e.Target, source)
	e.printSide(a, "realisasi", e.Realisasi, "")
	fmt.Fprintf(a.out, "  %-10s %s, arah %s: %s\n", "metode", e.Metode, e.Arah, e.Rumus)
	switch {
	case e.Capaian != "":
		fmt.Fprintf(a.out, "  %-10s %s %%  %s\n", "capaian", e.Capaian, e.Predikat)
	default:
		fmt.Fprintf(a.out, "  %-10s tidak dapat dihitung: %s\n", "capaian", transform.Alasan(e.Alasan))
	}
	if e.Tercetak != "" {
		fmt.Fprintf(a.out, "  %-10s %s %%\n", "tertulis", e.Tercetak)
	}
	fmt.Fprintln(a.out)
}

// printSide prints a target or realisasi, and below it what it was put together
// from.
func (e explained) printSide(a *app, side string, o operand, more string) {
	var parts []part
	for _, p := range e.Operan {
		if p.Sisi == side {
			parts = append(parts, p)
		}
	}
	if len(parts) == 0 {
		fmt.Fprintf(a.out, "  %-10s %s%s\n", side, o, more)
		return
	}
	fmt.Fprintf(a.out, "  %-10s %s = %s%s\n", side, o.Nilai, o.Teks, more)
	for _, p := range parts {
		covers := ""
		if p.Sifat == "sd" {
			covers = " s.d."
		}
		fmt.Fprintf(a.out, "  %-10s   %-9s %s\n", "", p.Periode+covers, p.operand)
	}
}

// String is the value with the cell it stands in.
func (o operand) String() string {
	if o.Teks == "" && o.Nilai == "" {
		if o.Berkas == "" {
			return "tidak ada"
		}
		return fmt.Sprintf("kosong (%s › %s › %s)", o.Berkas, o.Lembar, o.Sel)
	}
	s := o.Nilai
	if s == "" {
		s = o.Teks
	} else if o.Teks != s {
		s += fmt.Sprintf(" (tertulis %q)", o.Teks)
	}
	return fmt.Sprintf("%s ← %s › %s › %s", s, o.Berkas, o.Lembar, o.Sel)
}
