package main

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"time"

	"github.com/spf13/pflag"

	"capaian/ingest"
	"capaian/schedules"
	"capaian/transform/warehouse"
)

const checkLong = `
Membaca buku kerja tanpa gudang dan mencetak apa yang dipahami: jenis dokumen,
OPD, tahun, jumlah fakta tiap tingkat; tiap tabel dengan bentuknya, baris judul,
arti tiap kolom, dan yang dilewati; lembar yang tidak dibaca; lalu semua temuan
dengan selnya. Berjalan tanpa konfigurasi; bila capaian.yaml ada, nama OPD
dicocokkan dengan daftar induk dan tata_letak dipakai seperti pada capaian run.

Kolom yang tidak dikenali disebut dengan judul terdekat yang lazim. Bentuk dan
arti kolom pada keluaran ini adalah kata yang dipakai di tata_letak.

Dengan --salinan, di samping tiap FILE ditulis salinannya yang diberi tanda
("PK 2020 - diperiksa.xlsx"): lembar pertama memuat semua temuan, dan tiap sel
yang bertemuan diwarnai dan diberi komentar. Rumus, format, dan isinya tetap;
berkas lama (.xls), .ods, dan .html disalin nilainya saja. Salinan yang sudah
ada tidak ditimpa.

Status keluar 3 bila ada berkas yang ditolak atau temuan GALAT.`

func checkCommand(fs *pflag.FlagSet) func(context.Context, *app, []string) error {
	salinan := fs.Bool("salinan", false, "menulis salinan bertanda di samping tiap FILE")
	return func(ctx context.Context, a *app, args []string) error {
		if len(args) == 0 {
			return usage("contoh: capaian check \"PK 2020.xlsx\"", "check memerlukan minimal satu FILE")
		}
		r, err := a.looseReader()
		if err != nil {
			return err
		}
		bad := false
		var all []checked
		for _, name := range args {
			if err := ctx.Err(); err != nil {
				return err
			}
			result, err := a.check(name, r)
			if err != nil {
				return err
			}
			bad = bad || result.bad
			if *salinan {
				if result.Salinan, err = result.salinan(name, r.buka, a.now().In(r.zone)); err != nil {
					return fmt.Errorf("salinan %s: %w", name, err)
				}
			}
			all = append(all, result)
			if !a.asJSON {
				result.print(a.out)
			}
		}
		if a.asJSON {
			if err := a.emit(all); err != nil {
				return err
			}
		}
		if bad {
			return errPart
		}
		return nil
	}
}

// bookReader is what reading a workbook on disk needs.
type bookReader struct {
	master *ingest.Master
	buka   ingest.Options
	tata   []ingest.TataLetak
	aturan ingest.Aturan
	shown  func(name string) string // the path a file is known by
	zone   *time.Location
	pemda  string // "" without a configuration
}

// looseReader reads by the configuration where there is one; without one, any
// OPD name is taken as it stands.
func (a *app) looseReader() (*bookReader, error) {
	c, err := a.load()
	if err == nil {
		return &bookReader{c.master(), c.buka, c.tata(), c.aturan, c.shared, c.zone, c.Pemda}, nil
	}
	if _, missing := os.Stat(a.configPath); errors.Is(missing, os.ErrNotExist) && a.configPath == "capaian.yaml" {
		return &bookReader{ingest.NewMaster(nil), ingest.Options{Converter: findConverter()}, nil, nil, filepath.ToSlash, time.Local, ""}, nil
	}
	return nil, err
}

// read understands and judges one workbook on disk.
func (r *bookReader) read(name string) ([]ingest.Document, []warehouse.Dokumen, error) {
	f, err := os.Open(name)
	if err != nil {
		return nil, nil, err
	}
	defer f.Close()
	info, err := f.Stat()
	if err != nil {
		return nil, nil, err
	}
	return schedules.Baca(r.pemda, name, ingest.Source{Path: r.shown(name), Data: f, Size: info.Size(), Options: r.buka, TataLetak: r.tata}, r.master, r.aturan)
}

func (a *app) check(name string, r *bookReader) (checked, error) {
	docs, rows, err := r.read(name)
	if errors.Is(err, os.ErrNotExist) {
		return checked{}, usage("periksa nama dan foldernya", "berkas %s tidak ada", name)
	}
	if err != nil {
		return checked{}, fmt.Errorf("%s: %w", name, err)
	}
	out := newChecked(name, docs, rows, r.aturan, a.now())
	for i := range out.Dokumen {
		if o := r.master.ByKode(out.Dokumen[i].OPD); o != nil {
			out.Dokumen[i].NamaOPD = o.Nama
		}
	}
	return out, nil
}
