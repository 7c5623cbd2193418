// Package kabupaten writes a whole invented kabupaten: some 300 workbooks of 31
// kecamatan and 6 dinas, as offices would hand them in, with the configuration
// that reads them, and the truth behind them.
//
// It is an oracle: it shares no code with the stages it is held against, and
// computes with fractions of its own. excelize writes the workbooks. Beside it,
// testdata/ledokombo has the workbooks of one real office; gen is the command.
package kabupaten

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"runtime"
	"sync"
)

// Options say what to write.
type Options struct {
	Seed  uint64
	Tahun int  // year assessed; 0 is 2020
	OPD   int  // only the first so many OPD; 0 is all
	Clean bool // no mistakes, and every office writes alike
}

const pemda = "Kabupaten Jember"

// Write writes masuk/<NN OPD>/*.xlsx, opd.yaml and capaian.yaml below dir. The
// same options give the same workbook parts. Files already there are replaced,
// others left alone.
func Write(dir string, o Options) (*Manifest, error) {
	if o.Tahun == 0 {
		o.Tahun = 2020
	}
	list := daftarOPD()
	if o.OPD < 0 || o.OPD > len(list) {
		return nil, fmt.Errorf("opd: %d of %d", o.OPD, len(list))
	}
	if o.OPD > 0 {
		list = list[:o.OPD]
	}
	if err := os.MkdirAll(dir, 0o755); err != nil {
		return nil, fmt.Errorf("make folder: %w", err)
	}
	if err := tulisKonfigurasi(dir, list, o.Tahun); err != nil {
		return nil, fmt.Errorf("write configuration: %w", err)
	}
	m := &Manifest{Pemda: pemda, Tahun: o.Tahun, Seed: o.Seed, OPD: make([]OPD, len(list))}
	salah := make([]error, len(list))
	bersama(len(list), func(i int) {
		m.OPD[i], salah[i] = susun(list[i], i, o).tulis(filepath.Join(dir, "masuk"))
	})
	if err := errors.Join(salah...); err != nil {
		return nil, err
	}
	for _, opd := range m.OPD {
		m.Berkas += len(opd.Berkas)
		m.Diharapkan += len(wajib)
		for _, b := range opd.Berkas {
			if b.Bagian == "" {
				m.Ada++
			}
		}
	}
	return m, nil
}

// bersama does n independent pieces of work on a few processors.
func bersama(n int, kerja func(int)) {
	var tunggu sync.WaitGroup
	antre := make(chan int)
	for range min(runtime.GOMAXPROCS(0), 4) {
		tunggu.Go(func() {
			for i := range antre {
				kerja(i)
			}
		})
	}
	for i := range n {
		antre <- i
	}
	close(antre)
	tunggu.Wait()
}
