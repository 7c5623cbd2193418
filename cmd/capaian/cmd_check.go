package main

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"

	"github.com/spf13/pflag"

	"capaian/ingest"
	"capaian/schedules"
	"capaian/transform"
	"capaian/transform/warehouse"
)

const checkLong = `
Membaca buku kerja tanpa gudang dan mencetak apa yang dipahami: jenis dokumen,
OPD, tahun, tiap tabel dengan arti kolom-kolomnya, jumlah barisnya, lalu semua
temuan dengan selnya. Berjalan tanpa konfigurasi; bila capaian.yaml ada, nama
OPD dicocokkan dengan daftar induk.

Status keluar 3 bila ada berkas yang ditolak atau temuan GALAT.`

func checkCommand(*pflag.FlagSet) func(context.Context, *app, []string) error {
	return func(ctx context.Context, a *app, args []string) error {
		if len(args) == 0 {
			return usage("contoh: capaian check \"PK 2020.xlsx\"", "check memerlukan minimal satu FILE")
		}
		master, buka, err := a.looseMaster()
		if err != nil {
			return err
		}
		bad := false
		var all []checked
		for _, name := range args {
			if err := ctx.Err(); err != nil {
				return err
			}
			result, err := a.check(name, master, buka)
			if err != nil {
				return err
			}
			bad = bad || result.bad
			all = append(all, result)
			if !a.asJSON {
				result.print(a)
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

// looseMaster is the list of OPD, and what opening a workbook may need, where
// there is a configuration; without one, any OPD name is taken as it stands.
func (a *app) looseMaster() (*ingest.Master, ingest.Options, error) {
	c, err := a.load()
	if err == nil {
		return c.master(), c.buka, nil
	}
	if _, missing := os.Stat(a.configPath); errors.Is(missing, os.ErrNotExist) && a.configPath == "capaian.yaml" {
		return ingest.NewMaster(nil), ingest.Options{Converter: findConverter()}, nil
	}
	return nil, ingest.Options{}, err
}

// checked is what one file was understood to be.
type checked struct {
	Berkas  string            `json:"berkas"`
	Dokumen []checkedDocument `json:"dokumen"`
	bad     bool
}

type checkedDocument struct {
	Status  string         `json:"status"`
	Alasan  string         `json:"alasan,omitempty"`
	Jenis   string         `json:"jenis,omitempty"`
	OPD     string         `json:"opd,omitempty"`
	Tahun   int            `json:"tahun,omitempty"`
	Periode string         `json:"periode,omitempty"`
	Versi   string         `json:"versi,omitempty"`
	Bagian  string         `json:"bagian,omitempty"`
	Tabel   []checkedTable `json:"tabel,omitempty"`
	Fakta   int            `json:"jumlah_fakta"`
	Temuan  []finding      `json:"temuan"`
}

type checkedTable struct {
	Lembar string   `json:"lembar"`
	Judul  string   `json:"judul,omitempty"`
	Bentuk string   `json:"bentuk"`
	Baris  int      `json:"baris"`
	Kolom  []column `json:"kolom"`
}

type column struct {
	Kolom string `json:"kolom"`
	Judul string `json:"judul"`
	Arti  string `json:"arti"`
	Tahun int    `json:"tahun,omitempty"`
}

type finding struct {
	Aturan     string `json:"aturan"`
	Keparahan  string `json:"keparahan"`
	Lembar     string `json:"lembar,omitempty"`
	Sel        string `json:"sel,omitempty"`
	Pesan      string `json:"pesan"`
	Saran      string `json:"saran"`
	Tercetak   string `json:"tercetak,omitempty"`
	Seharusnya string `json:"seharusnya,omitempty"`
}

func (a *app) check(name string, master *ingest.Master, buka ingest.Options) (checked, error) {
	out := checked{Berkas: name}
	shown := filepath.ToSlash(name)
	docs, rows, err := readFile(name, shown, master, buka)
	if errors.Is(err, os.ErrNotExist) {
		return out, usage("periksa nama dan foldernya", "berkas %s tidak ada", name)
	}
	if err != nil {
		return out, fmt.Errorf("%s: %w", name, err)
	}
	for i := range docs {
		d := newChecked(&docs[i])
		d.Fakta = rows[i].JumlahFakta
		found := rows[i].Temuan
		found = append(found, transform.Sendiri(&rows[i], a.now())...)
		for _, t := range found {
			d.Temuan = append(d.Temuan, finding{t.Aturan, t.Keparahan, string(t.Lembar), string(t.Sel), t.Pesan, t.Saran, string(t.Tercetak), string(t.Seharusnya)})
			out.bad = out.bad || t.Keparahan == string(ingest.Galat)
		}
		out.bad = out.bad || d.Status == string(ingest.Ditolak)
		out.Dokumen = append(out.Dokumen, d)
	}
	return out, nil
}

// readFile understands and judges one workbook on disk.
func readFile(name, shown string, master *ingest.Master, buka ingest.Options) ([]ingest.Document, []warehouse.Dokumen, error) {
	f, err := os.Open(name)
	if err != nil {
		return nil, nil, err
	}
	defer f.Close()
	info, err := f.Stat()
	if err != nil {
		return nil, nil, err
	}
	return schedules.Baca("", name, ingest.Source{Path: shown, Data: f, Size: info.Size(), Options: buka}, master)
}

func newChecked(doc *ingest.Document) checkedDocument {
	d := checkedDocument{Status: string(doc.Status), Alasan: doc.Reason, Jenis: doc.Jenis, OPD: doc.OPD, Tahun: doc.Tahun, Periode: doc.Periode, Versi: doc.Versi, Bagian: doc.Bagian, Temuan: []finding{}}
	for _, t := range doc.Tables {
		table := checkedTable{Lembar: t.Sheet, Judul: t.Title, Bentuk: t.Name, Baris: len(t.Records)}
		for _, c := range t.Columns {
			table.Kolom = append(table.Kolom, column{ingest.ColName(c.Col), c.Label, c.Name, c.Year})
		}
		d.Tabel = append(d.Tabel, table)
	}
	return d
}

func (c checked) print(a *app) {
	fmt.Fprintf(a.out, "%s\n", c.Berkas)
	for _, d := range c.Dokumen {
		d.print(a)
	}
	fmt.Fprintln(a.out)
}

func (d checkedDocument) print(a *app) {
	if d.Status != string(ingest.Dimuat) {
		fmt.Fprintf(a.out, "  %s: %s\n", d.Status, d.Alasan)
	}
	if d.Jenis != "" {
		parts := []string{d.Jenis}
		if d.Versi != "" {
			parts = append(parts, d.Versi)
		}
		parts = append(parts, orDash(d.OPD), fmt.Sprint(d.Tahun))
		if d.Periode != "tahunan" {
			parts = append(parts, d.Periode)
		}
		if d.Bagian != "" {
			parts = append(parts, "bagian "+d.Bagian)
		}
		fmt.Fprintf(a.out, "  %s · %d fakta\n", strings.Join(parts, " · "), d.Fakta)
	}
	for _, t := range d.Tabel {
		fmt.Fprintf(a.out, "  lembar %q, tabel %q: %d baris\n", t.Lembar, t.Judul, t.Baris)
		for _, c := range t.Kolom {
			meaning := c.Arti
			if c.Tahun != 0 {
				meaning += fmt.Sprintf(" %d", c.Tahun)
			}
			fmt.Fprintf(a.out, "    %-3s %-40s → %s\n", c.Kolom, clip(c.Judul, 40), meaning)
		}
	}
	if len(d.Temuan) == 0 {
		fmt.Fprintln(a.out, "  tidak ada temuan")
		return
	}
	fmt.Fprintf(a.out, "  %d temuan:\n", len(d.Temuan))
	for _, f := range d.Temuan {
		place := f.Lembar
		if f.Sel != "" {
			place += "!" + f.Sel
		}
		fmt.Fprintf(a.out, "    %-10s %-7s %s\n      %s\n      → %s\n", f.Keparahan, f.Aturan, place, f.Pesan, f.Saran)
	}
}

func orDash(s string) string {
	if s == "" {
		return "–"
	}
	return s
}

func clip(s string, n int) string {
	r := []rune(s)
	if len(r) <= n {
		return s
	}
	return string(r[:n-1]) + "…"
}
