package main

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"time"

	"github.com/shopspring/decimal"

	"capaian/ingest"
	"capaian/ingest/source"
	"capaian/transform"
	"capaian/transform/warehouse"
)

// config is capaian.yaml: the settings of one pemda. Relative paths are
// relative to the file.
type config struct {
	Pemda     string          `yaml:"pemda"`
	Tahun     years           `yaml:"tahun"`
	Tutup     map[int]tanggal `yaml:"tutup"`
	Zona      string          `yaml:"zona_waktu"`
	Folder    folders         `yaml:"folder"`
	Gudang    string          `yaml:"gudang"`
	OPD       string          `yaml:"opd"`
	Keputusan string          `yaml:"keputusan"`
	Skala     []jenjang       `yaml:"skala"`
	// BatasWaktu gives deadlines: year → document as in opd.yaml → date.
	BatasWaktu batasWaktu `yaml:"batas_waktu"`
	// Sandi are passwords tried on encrypted workbooks; Pengonversi is the path
	// of LibreOffice's soffice, "otomatis" (look for it) or "tidak".
	Sandi       texts  `yaml:"sandi"`
	Pengonversi string `yaml:"pengonversi"`
	// TataLetak settles what the engine does not understand.
	TataLetak []tataLetak `yaml:"tata_letak"`
	// Aturan switches rules on or off and sets their severity and threshold.
	Aturan aturan `yaml:"aturan"`

	path  string
	dir   string
	zone  *time.Location
	opd   []ingest.OPD
	skala transform.Skala
	buka  ingest.Options
	// aturan is what the key of that name decides.
	aturan ingest.Aturan
	batas  map[tenggat]time.Time
}

type folders struct {
	Masuk texts  `yaml:"masuk"`
	Arsip string `yaml:"arsip"`
	Hasil string `yaml:"hasil"`
}

type jenjang struct {
	Predikat string `yaml:"predikat"`
	Minimal  *angka `yaml:"minimal"`
	DiAtas   *angka `yaml:"di_atas"`
	Maksimal *angka `yaml:"maksimal"`
}

// load reads and checks the configuration and the list of OPD.
func (a *app) load() (*config, error) {
	c := &config{path: a.configPath, dir: filepath.Dir(a.configPath), Zona: "Asia/Jakarta", Keputusan: "keputusan.xlsx", Folder: folders{Arsip: "arsip", Hasil: "hasil"}}
	if err := a.decode(a.configPath, c); err != nil {
		if errors.Is(err, os.ErrNotExist) {
			return nil, usage("buat dengan capaian init, atau tunjuk dengan --config FILE", "berkas konfigurasi %s tidak ada", a.configPath)
		}
		return nil, err
	}
	if err := c.check(a.now()); err != nil {
		return nil, err
	}
	if err := a.decode(c.abs(c.OPD), &c.opd); err != nil {
		if errors.Is(err, os.ErrNotExist) {
			return nil, usage("tulis daftar OPD di sana; contohnya dibuat capaian init", "daftar OPD %s tidak ada", c.abs(c.OPD))
		}
		return nil, err
	}
	if err := c.checkOPD(); err != nil {
		return nil, err
	}
	for _, check := range []func() error{c.checkWajib, c.checkBatas} {
		if err := check(); err != nil {
			return nil, err
		}
	}
	if err := c.checkAturan(); err != nil {
		return nil, err
	}
	return c, c.checkTata()
}

// abs is a path of the configuration as the system sees it.
func (c *config) abs(p string) string {
	if filepath.IsAbs(p) {
		return p
	}
	return filepath.Join(c.dir, p)
}

// check completes the defaults and refuses what cannot work.
func (c *config) check(now time.Time) error {
	for key, value := range map[string]string{"pemda": c.Pemda, "gudang": c.Gudang, "opd": c.OPD} {
		if value == "" {
			return usage("wajib ada: pemda, folder.masuk, gudang, opd", "%s: kunci %q belum diisi", c.path, key)
		}
	}
	if len(c.Folder.Masuk) == 0 {
		return usage("wajib ada: pemda, folder.masuk, gudang, opd", "%s: kunci \"folder.masuk\" belum diisi", c.path)
	}
	if scheme, _, _ := strings.Cut(c.Gudang, ":"); scheme != "sqlite" && scheme != "postgres" && scheme != "postgresql" {
		return usage("tulis sqlite:gudang.db atau postgres://pemakai@server/basisdata?sslmode=verify-full", "%s: gudang bukan alamat sqlite: atau postgres:", c.path)
	}
	zone, err := time.LoadLocation(c.Zona)
	if err != nil {
		return usage("pakai Asia/Jakarta, Asia/Makassar, atau Asia/Jayapura", "%s: zona_waktu %q tidak dikenal", c.path, c.Zona)
	}
	c.zone = zone
	if err := c.nested(); err != nil {
		return err
	}
	c.defaultYears(now.In(zone))
	for _, y := range c.Tahun {
		if err := plausible(y); err != nil {
			return err
		}
	}
	slices.Sort(c.Tahun)
	if c.buka, err = c.opening(); err != nil {
		return err
	}
	return c.checkSkala()
}

// nested refuses an archive or output folder inside the shared folder: the
// program would read what it wrote.
func (c *config) nested() error {
	for _, in := range c.Folder.Masuk {
		for key, out := range map[string]string{"arsip": c.Folder.Arsip, "hasil": c.Folder.Hasil} {
			rel, err := filepath.Rel(c.abs(in), c.abs(out))
			if err == nil && (rel == "." || filepath.IsLocal(rel)) {
				return usage("pindahkan ke luar folder masuk", "%s: folder.%s (%s) berada di dalam folder.masuk (%s)", c.path, key, out, in)
			}
		}
	}
	return nil
}

// defaultYears are the current year, and the previous one until it closes.
func (c *config) defaultYears(now time.Time) {
	if len(c.Tahun) > 0 {
		return
	}
	last := now.Year() - 1
	if t, ok := c.Tutup[last]; !ok || !now.After(t.in(c.zone).AddDate(0, 0, 1)) {
		c.Tahun = years{last}
	}
	c.Tahun = append(c.Tahun, now.Year())
}

// assess adds a year to those assessed; what is published of the others stays.
func (c *config) assess(tahun int) error {
	if tahun == 0 || slices.Contains(c.Tahun, tahun) {
		return nil
	}
	if err := plausible(tahun); err != nil {
		return err
	}
	c.Tahun = append(c.Tahun, tahun)
	slices.Sort(c.Tahun)
	return nil
}

func plausible(tahun int) error {
	if tahun < 2000 || tahun > 2100 {
		return usage("tulis tahun anggaran, misalnya 2020", "tahun %d tidak masuk akal", tahun)
	}
	return nil
}

// checkSkala takes the configured scale of predikat, or the default one, and
// refuses gaps in its logic (PRD-05).
func (c *config) checkSkala() error {
	if len(c.Skala) == 0 {
		c.skala = transform.SkalaBaku()
		return nil
	}
	value := func(a *angka) decimal.NullDecimal {
		if a == nil {
			return decimal.NullDecimal{}
		}
		return decimal.NewNullDecimal(a.Decimal)
	}
	for _, j := range c.Skala {
		c.skala = append(c.skala, transform.Jenjang{Predikat: j.Predikat, Minimal: value(j.Minimal), DiAtas: value(j.DiAtas), Maksimal: value(j.Maksimal)})
	}
	if problems := c.skala.Periksa(); len(problems) > 0 {
		rule := ingest.Issue{Rule: "PRD-05", Args: map[string]string{"uraian": problems[0]}}
		return usage(rule.Hint(), "%s: %s (PRD-05)", c.path, rule.Message())
	}
	return nil
}

func (c *config) checkOPD() error {
	seen := map[string]bool{}
	for i, o := range c.opd {
		switch {
		case o.Kode == "" || o.Nama == "":
			return usage("tiap OPD punya kode, nama, jenis", "%s: OPD ke-%d belum punya kode atau nama", c.OPD, i+1)
		case seen[o.Kode]:
			return usage("kode OPD harus berbeda", "%s: kode %q dipakai dua kali", c.OPD, o.Kode)
		}
		seen[o.Kode] = true
	}
	if len(c.opd) == 0 {
		return usage("tulis minimal satu OPD", "%s: daftar OPD kosong", c.OPD)
	}
	return nil
}

// fingerprint is of the settings that computed rows depend on.
func (c *config) fingerprint() string {
	parts := []string{c.Pemda, c.Zona, c.aturan.Sidik()}
	for _, s := range c.skala {
		parts = append(parts, fmt.Sprint(s))
	}
	for _, y := range c.Tahun {
		parts = append(parts, strconv.Itoa(y), c.Tutup[y].String())
	}
	parts = append(parts, c.deadlines()...)
	return warehouse.ID(parts...)
}

// closing are the closing dates of years: the end of the stated day.
func (c *config) closing() map[int]time.Time {
	m := map[int]time.Time{}
	for y, t := range c.Tutup {
		m[y] = t.in(c.zone).AddDate(0, 0, 1).Add(-time.Second)
	}
	return m
}

// roots opens the shared folders.
func (c *config) roots() ([]source.Root, error) {
	var roots []source.Root
	for _, m := range c.Folder.Masuk {
		dir := c.abs(m)
		if info, err := os.Stat(dir); err != nil || !info.IsDir() {
			return nil, usage("periksa folder.masuk di "+c.path+", atau sambungkan folder bersama itu", "folder masuk %s tidak ada atau tidak dapat dibuka", dir)
		}
		roots = append(roots, source.Root{Name: filepath.Base(dir), FS: os.DirFS(dir)})
	}
	return roots, nil
}

// open opens the warehouse; migrate brings a new or older one up to date.
func (c *config) open(ctx context.Context, migrate bool) (*warehouse.DB, error) {
	db, err := warehouse.Open(ctx, c.dsn())
	if err != nil {
		return nil, fmt.Errorf("gudang: %w", err)
	}
	if migrate {
		if _, _, err := db.Migrate(ctx); err != nil {
			return nil, errors.Join(fmt.Errorf("gudang: %w", err), db.Close())
		}
	}
	if v, err := db.Schema(ctx); err == nil && v == 0 {
		return nil, errors.Join(warehouse.ErrNoRun, db.Close())
	}
	if err := db.Check(ctx); err != nil {
		return nil, errors.Join(fmt.Errorf("gudang: %w", err), db.Close())
	}
	return db, nil
}
