package main

import (
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"time"

	"capaian/ingest"
	"capaian/report/annotate"
)

// salinan writes the marked copy of a checked workbook beside it and gives its
// path, "" where the file holds nothing of ours. No file is ever replaced: in an
// earlier copy something may have been mended.
func (c *checked) salinan(name string, o ingest.Options, now time.Time) (string, error) {
	if !c.ours() {
		return "", nil
	}
	f, err := os.Open(name)
	if err != nil {
		return "", err
	}
	defer f.Close()
	sum := sha256.New()
	size, err := io.Copy(sum, f)
	if err != nil {
		return "", err
	}
	s := c.pemeriksaan(filepath.Base(name), now)
	s.SHA256 = hex.EncodeToString(sum.Sum(nil))

	staged, err := os.CreateTemp(filepath.Dir(name), ".capaian-*")
	if err != nil {
		return "", err
	}
	defer os.Remove(staged.Name())
	err = annotate.Tulis(staged, f, size, s, o)
	if err == nil {
		err = staged.Chmod(0o644)
	}
	if err = errors.Join(err, staged.Sync(), staged.Close()); err != nil {
		return "", err
	}
	return settle(staged.Name(), filepath.Join(filepath.Dir(name), annotate.Nama(filepath.Base(name))))
}

// settle gives a finished file its name, with a number where that is taken.
func settle(staged, name string) (string, error) {
	ext := filepath.Ext(name)
	stem := strings.TrimSuffix(name, ext)
	for n := 2; ; n++ {
		taken, err := os.OpenFile(name, os.O_CREATE|os.O_EXCL, 0o644)
		if err == nil {
			return name, errors.Join(taken.Close(), os.Rename(staged, name))
		}
		if !errors.Is(err, fs.ErrExist) {
			return "", err
		}
		name = fmt.Sprintf("%s (%d)%s", stem, n, ext)
	}
}

// ours tells whether a file is a document to give back, read or refused.
func (c *checked) ours() bool {
	for _, d := range c.Dokumen {
		if d.Status != string(ingest.Dilewati) {
			return true
		}
	}
	return false
}

// pemeriksaan is what the copy says.
func (c *checked) pemeriksaan(name string, now time.Time) annotate.Pemeriksaan {
	s := annotate.Pemeriksaan{Nama: name, Diperiksa: now}
	for _, d := range c.Dokumen {
		if d.Jenis != "" {
			s.Dokumen = append(s.Dokumen, strings.Join(d.identity(), " · "))
		}
		for _, f := range d.Temuan {
			s.Temuan = append(s.Temuan, annotate.Temuan{Keparahan: f.Keparahan, Aturan: f.Aturan, Lembar: f.Lembar, Sel: f.Sel, Pesan: f.Pesan, Saran: f.Saran, Tertulis: f.Tercetak, Seharusnya: f.Seharusnya, Kode: f.Kode})
		}
	}
	return s
}
