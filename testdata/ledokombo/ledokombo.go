// Package ledokombo holds the eight workbooks of one kecamatan and writes them
// again: the tables of its Laporan Kinerja 2020 as its office would keep them
// in Excel, cell for cell as printed and with every mistake it was printed
// with. The officials' names are invented.
//
// The printed text stands in transkripsi, with the lines it comes from; this
// package only gives it the shape of a workbook. The committed workbooks are
// what packages ingest, transform and report are tested against, so nothing
// here imports them: the truth must not come from the code it judges.
package ledokombo

import (
	"fmt"
	"os"
	"path/filepath"
)

// Write writes the eight workbooks into dir, which must exist. The same
// transcription gives the same parts, byte for byte, but for the order in
// which the package's content types are listed.
func Write(dir string) error {
	for _, d := range documents() {
		if err := d.write(filepath.Join(dir, d.nama+".xlsx")); err != nil {
			return fmt.Errorf("write %s: %w", d.nama, err)
		}
	}
	return nil
}

// write makes one workbook of the document's transcription.
func (d document) write(path string) error {
	t, err := transcription(d.nama)
	if err != nil {
		return err
	}
	f, err := newFile(t, d.size)
	if err != nil {
		return err
	}
	defer f.Close()
	for i, l := range t.Lembar {
		s := newSheet(f, l.Nama, d.size, d.lembar[i])
		s.bagian(l.Bagian)
		if err := s.finish(); err != nil {
			return fmt.Errorf("sheet %s: %w", l.Nama, err)
		}
	}
	b, err := f.WriteToBuffer()
	if err != nil {
		return err
	}
	return os.WriteFile(path, b.Bytes(), 0o644)
}
