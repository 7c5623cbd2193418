// Package kesalahan writes invented OPD whose documents hold mistakes: for each
// rule of severity GALAT at least twenty seeded cases, and as many controls that
// come as close to the mistake as what is lawful can. Each case is recorded with
// its rule, file, sheet, cell, what is written there and what would be right.
//
// It is an oracle: it shares no code with the stages it is held against, and
// judges nothing; what is wrong is known because it was made wrong.
package kesalahan

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"time"
)

// Jenis of a case.
const (
	Salah   = "salah"
	Kendali = "kendali"
)

// Kasus is one seeded mistake, or one control.
type Kasus struct {
	Aturan, Keparahan    string // of a control, what must not be raised
	Jenis                string
	OPD                  string // kode
	Berkas, Lembar, Sel  string // Sel "" where a file, or what never came, is wrong
	Tertulis, Seharusnya string // Seharusnya in digits, "" where no one value is right
	Uraian               string
	Tentang              string   // of a document that never came: its kind
	Setara               []Temuan // further cells that name the mistake as rightly
	Ikutan               []Temuan // what else the mistake rightly causes
}

// Temuan is a rule at a place; "" for what may be anything.
type Temuan struct{ Aturan, Berkas, Lembar, Sel string }

// OPD is one office of a night. Sah ones make no mistake at all.
type OPD struct {
	Kode, Nama, Jenis string
	Alias, Wajib      []string
	Sah               string // which lawful office, "" for the others
}

// Malam is one share with the clock under which it is read.
type Malam struct {
	Nama     string // its folder, "2023"; the share is masuk below it
	Tahun    int
	Sekarang time.Time
	Batas    map[string]time.Time // deadlines by what opd.yaml expects
	OPD      []OPD
	Kasus    []Kasus
	Berkas   int
}

// Manifest is everything that was written.
type Manifest struct {
	Benih uint64
	Malam []Malam
}

// Tulis writes the shares of all nights below dir. The same seed gives the same
// bytes.
func Tulis(dir string, benih uint64) (*Manifest, error) {
	m := &Manifest{Benih: benih}
	var err error
	for _, s := range susun(benih) {
		malam := Malam{Nama: s.nama, Tahun: s.tahun, Sekarang: s.sekarang, Batas: s.batas}
		for _, o := range s.opd {
			err = errors.Join(err, tulisOPD(filepath.Join(dir, s.nama, "masuk"), o, &malam))
		}
		m.Malam = append(m.Malam, malam)
	}
	return m, err
}

func tulisOPD(masuk string, o *opd, m *Malam) error {
	folder := filepath.Join(masuk, filepath.FromSlash(o.folder))
	if err := os.MkdirAll(folder, 0o755); err != nil {
		return fmt.Errorf("make folder: %w", err)
	}
	berkas, err := o.tulisSemua()
	m.OPD = append(m.OPD, OPD{Kode: o.kode, Nama: o.nama, Jenis: o.jenis, Alias: []string{o.pendek()}, Wajib: o.wajib, Sah: o.sah})
	if err != nil {
		return err
	}
	for _, b := range berkas {
		p := filepath.Join(masuk, filepath.FromSlash(b.jalur))
		if err := errors.Join(os.MkdirAll(filepath.Dir(p), 0o755), os.WriteFile(p, b.isi, 0o644)); err != nil {
			return fmt.Errorf("write workbook: %w", err)
		}
		if !o.diterima.IsZero() {
			if err := os.Chtimes(p, o.diterima, o.diterima); err != nil {
				return fmt.Errorf("write workbook: %w", err)
			}
		}
		m.Berkas++
	}
	for _, c := range o.kasus {
		k, salah := o.selesaikan(c)
		err = errors.Join(err, salah)
		m.Kasus = append(m.Kasus, k)
	}
	return err
}
