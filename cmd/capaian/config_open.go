package main

import (
	"os/exec"
	"path/filepath"
	"strings"

	"capaian/ingest"
)

// The words of the key pengonversi beside a path.
const (
	otomatis = "otomatis"
	tidak    = "tidak"
)

// opening is what workbooks may need to be opened: the passwords to try, and
// LibreOffice for the kinds we have no reader for.
func (c *config) opening() (ingest.Options, error) {
	o := ingest.Options{Passwords: c.Sandi}
	switch c.Pengonversi {
	case "", otomatis:
		o.Converter = findConverter()
	case tidak:
	default:
		program := c.Pengonversi
		if strings.ContainsRune(program, filepath.Separator) {
			program = c.abs(program)
		}
		found, err := exec.LookPath(program)
		if err != nil {
			return o, usage("tulis jalur program soffice dari LibreOffice, otomatis, atau tidak", "%s: pengonversi %q tidak dapat dijalankan", c.path, c.Pengonversi)
		}
		o.Converter = found
	}
	return o, nil
}

// findConverter looks for LibreOffice where programs are looked for.
func findConverter() string {
	for _, name := range []string{"soffice", "libreoffice"} {
		if found, err := exec.LookPath(name); err == nil {
			return found
		}
	}
	return ""
}
