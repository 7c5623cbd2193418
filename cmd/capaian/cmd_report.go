package main

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"time"

	"github.com/spf13/pflag"

	"capaian/report"
)

const reportLong = `
Membuat laporan dari gudang saja, tanpa membaca folder masuk. Dengan --per,
laporan dibuat seperti keadaan yang terbit pada waktu itu.`

// zeroTime asks for the last published state.
var zeroTime time.Time

var rePeriode = regexp.MustCompile(`^(?:tahunan|SM[12]|TW[1-4]|B0[1-9]|B1[0-2])$`)

func reportCommand(fs *pflag.FlagSet) func(context.Context, *app, []string) error {
	opd := fs.String("opd", "", "hanya satu OPD (nama, alias, atau kode)")
	tahun := fs.Int("tahun", 0, "tahun (bawaan: semua tahun yang dinilai)")
	periode := fs.String("periode", "tahunan", "periode: tahunan, SM1, SM2, TW1…TW4, B01…B12")
	per := fs.String("per", "", "keadaan per waktu: 2021-03-31 atau 2021-03-31T23:59:59+07:00")
	output := fs.String("output", "", "folder tujuan (bawaan: folder.hasil)")
	return func(ctx context.Context, a *app, args []string) error {
		if len(args) > 0 {
			return usage("lihat capaian report --help", "argumen %q tidak dikenal", args[0])
		}
		c, err := a.load()
		if err != nil {
			return err
		}
		if !rePeriode.MatchString(*periode) {
			return usage("pakai tahunan, SM1, SM2, TW1…TW4, atau B01…B12", "periode %q tidak dikenal", *periode)
		}
		ask := report.Permintaan{Pemda: c.Pemda, Periode: *periode, Skala: c.skala.Label(), Dibuat: a.now().In(c.zone)}
		if ask.Per, err = c.instant(*per); err != nil {
			return err
		}
		if *opd != "" {
			o := c.findOPD(*opd)
			if o == nil {
				return usage("pakai nama, alias, atau kode dari "+c.OPD, "OPD %q tidak ada dalam daftar induk", *opd)
			}
			ask.OPD = o.Kode
		}
		list := c.Tahun
		if *tahun != 0 {
			if err := plausible(*tahun); err != nil {
				return err
			}
			list = years{*tahun}
		}
		dir := *output
		if dir == "" {
			dir = c.abs(c.Folder.Hasil)
		}
		return a.render(ctx, c, ask, list, dir)
	}
}

// instant reads a point in time; a day counts to its end.
func (c *config) instant(s string) (time.Time, error) {
	if s == "" {
		return time.Time{}, nil
	}
	if d, err := time.ParseInLocation(time.DateOnly, s, c.zone); err == nil {
		return d.AddDate(0, 0, 1).Add(-time.Second), nil
	}
	t, err := time.Parse(time.RFC3339, s)
	if err != nil {
		return t, usage("tulis 2021-03-31 atau 2021-03-31T23:59:59+07:00", "waktu %q tidak sah", s)
	}
	return t, nil
}

func (a *app) render(ctx context.Context, c *config, ask report.Permintaan, list years, dir string) error {
	db, err := c.open(ctx, false)
	if err != nil {
		return err
	}
	defer db.Close()
	if err := os.MkdirAll(dir, 0o755); err != nil {
		return err
	}
	var written []string
	for _, y := range list {
		ask.Tahun, ask.Tutup = y, c.closing()[y]
		r, err := report.Build(ctx, db, ask)
		if err != nil {
			return err
		}
		files, err := report.Write(dir, r)
		if err != nil {
			return err
		}
		written = append(written, files...)
	}
	if a.asJSON {
		return a.emit(map[string]any{"laporan": written})
	}
	for _, f := range written {
		fmt.Fprintln(a.out, filepath.Clean(f))
	}
	return nil
}
