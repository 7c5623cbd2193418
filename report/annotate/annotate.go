// Package annotate gives a workbook back marked: every finding coloured and
// commented at its cell, and before the sheets one that lists them all. The
// workbook stays the office's own. Of a package of OOXML the parts that need no
// change are copied as they are stored, and the others are changed in the few
// places where they must be, so that formulas, values, formats, charts and
// macros are what they were. What is no such package (xls, ods, html) is marked
// on a copy of its values.
//
// A marked workbook that is marked again loses the earlier marks first: sheet,
// comments and colours.
package annotate

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"path"
	"strconv"
	"strings"
	"time"

	"github.com/xuri/excelize/v2"

	"capaian/ingest/sebutan"
	"capaian/ingest/workbook"
)

// Temuan is one finding as its reader sees it. Lembar and Sel may be empty;
// Keputusan is the text of the decision that accepts it, "" without one.
type Temuan struct {
	Keparahan  string // GALAT, PERINGATAN, INFO
	Aturan     string
	Lembar     string
	Sel        string // A1
	Pesan      string
	Saran      string
	Tertulis   string
	Seharusnya string
	Keputusan  string
	Kode       string // what the office accepts it by
}

// Pemeriksaan is what a workbook is given back with. Times are shown as they
// are, in their own zone; what is empty is left out.
type Pemeriksaan struct {
	Nama      string // of the file as it was received
	Diterima  time.Time
	Diperiksa time.Time
	Dokumen   []string // one line each: kind, OPD, year, version
	SHA256    string   // of the content, in hexadecimal
	Ulang     *Ulang   // nil of a first sending
	Catatan   []string // further sentences
	Temuan    []Temuan
}

// Ulang compares a resubmission with what was sent before.
type Ulang struct{ Dari, Selesai, Baru int }

func (u *Ulang) kalimat() string {
	return fmt.Sprintf("%s dari %s temuan selesai, %s baru.", cacah(u.Selesai), cacah(u.Dari), cacah(u.Baru))
}

// Options are what opening a workbook may need.
type Options = workbook.Options

// Tulis writes the marked copy of a workbook. A package that cannot be patched
// safely, and whatever else can be read, comes back as a copy of its values; of
// what cannot be read at all there is our sheet alone. An encrypted workbook
// comes back under its own password. An error means that reading or writing
// failed; what was written by then is to be thrown away.
func Tulis(w io.Writer, asli io.ReaderAt, ukuran int64, s Pemeriksaan, o Options) error {
	plain, password, err := workbook.Decrypt(asli, ukuran, o)
	if err != nil {
		return fmt.Errorf("annotate: %w", err)
	}
	if password == "" {
		return markPlain(w, asli, ukuran, s, o)
	}
	var open bytes.Buffer
	if err := markPlain(&open, bytes.NewReader(plain), int64(len(plain)), s, o); err != nil {
		return err
	}
	locked, err := excelize.Encrypt(open.Bytes(), &excelize.Options{Password: password})
	if err == nil {
		_, err = w.Write(locked)
	}
	if err != nil {
		return fmt.Errorf("annotate: %w", err)
	}
	return nil
}

// markPlain marks what is not encrypted.
func markPlain(w io.Writer, r io.ReaderAt, size int64, s Pemeriksaan, o Options) error {
	d := &disk{ReaderAt: r, size: size}
	out := &counted{w: w}
	err := guarded(func() error { return patch(out, d, size, &s) })
	switch {
	case err == nil:
		return nil
	case d.err != nil || out.err != nil || out.n > 0:
		return fmt.Errorf("annotate: %w", errors.Join(d.err, err))
	}
	return copied(w, d, size, s, o)
}

// counted knows how much was written, and whether writing failed.
type counted struct {
	w   io.Writer
	n   int64
	err error
}

func (c *counted) Write(p []byte) (int, error) {
	n, err := c.w.Write(p)
	c.n += int64(n)
	c.err = err
	return n, err
}

// guarded makes a panic over hostile bytes an error.
func guarded(do func() error) (err error) {
	defer func() {
		if p := recover(); p != nil {
			err = aneh(fmt.Sprint("berhenti mendadak: ", p))
		}
	}()
	return do()
}

// disk remembers a failure of the reader underneath, to tell it from content
// that is broken.
type disk struct {
	io.ReaderAt
	size int64
	err  error
}

func (d *disk) ReadAt(p []byte, off int64) (int, error) {
	if off < 0 || off > d.size { // a made-up offset
		return 0, io.EOF
	}
	n, err := d.ReaderAt.ReadAt(p, off)
	if err != nil && !errors.Is(err, io.EOF) {
		d.err = err
	}
	return n, err
}

// Nama is the name of the marked copy of a file: "PK 2020.xls" becomes
// "PK 2020 - diperiksa.xlsx", a workbook with macros keeps .xlsm, and the copy
// of a copy is called as the copy.
func Nama(asli string) string {
	ext := path.Ext(asli)
	name := strings.TrimSuffix(asli, ext)
	if strings.ContainsAny(ext, " ") { // a full stop in a name without an extension
		name, ext = asli, ""
	}
	switch strings.ToLower(ext) {
	case ".xlsm", ".xltm":
		ext = ".xlsm"
	default:
		ext = ".xlsx"
	}
	return workbook.NamaAsal(name) + workbook.AkhiranHasil + ext
}

// waktu is a time as an office writes it: 7 Januari 2026 pukul 14.05.
func waktu(t time.Time) string {
	return sebutan.Hari(t) + t.Format(" pukul 15.04")
}

// cacah is a count: 1.250.
func cacah(n int) string {
	s := strconv.Itoa(n)
	for i := len(s) - 3; i > 0 && s[i-1] != '-'; i -= 3 {
		s = s[:i] + "." + s[i:]
	}
	return s
}
