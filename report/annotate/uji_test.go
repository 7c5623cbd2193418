package annotate_test

import (
	"archive/zip"
	"bytes"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
	"time"

	"capaian/ingest"
	"capaian/ingest/workbook"
	"capaian/report/annotate"
	"capaian/schedules"
	"capaian/testdata/berantakan"
	"capaian/testdata/kabupaten"
)

// This file holds what the tests of marking share: workbooks and findings.

func must(t testing.TB, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}

// buku is a workbook by its name in the share.
type buku struct {
	jalur string
	isi   []byte
}

func baca(t testing.TB, jalur, file string) buku {
	t.Helper()
	data, err := os.ReadFile(file)
	must(t, err)
	return buku{jalur, data}
}

// ledokombo are the workbooks of one office.
func ledokombo(t testing.TB) (list []buku) {
	t.Helper()
	files, err := filepath.Glob("../../testdata/ledokombo/*.xlsx")
	must(t, err)
	for _, f := range files {
		list = append(list, baca(t, filepath.Base(f), f))
	}
	if len(list) == 0 {
		t.Fatal("no workbooks of Ledokombo")
	}
	return list
}

// contohKabupaten are the workbooks of the first offices of the invented
// kabupaten, mistakes and all.
func contohKabupaten(t testing.TB, opd int) (list []buku) {
	t.Helper()
	dir := t.TempDir()
	_, err := kabupaten.Write(dir, kabupaten.Options{Seed: 4, OPD: opd})
	must(t, err)
	must(t, filepath.WalkDir(filepath.Join(dir, "masuk"), func(p string, d os.DirEntry, err error) error {
		if err == nil && !d.IsDir() {
			list = append(list, baca(t, strings.TrimPrefix(p, filepath.Join(dir, "masuk")+"/"), p))
		}
		return err
	}))
	return list
}

// contohBerantakan are workbooks of every layout, each with some mess.
func contohBerantakan(t testing.TB) (list []buku) {
	t.Helper()
	for _, k := range berantakan.DaftarKeluarga() {
		for benih := range uint64(2) {
			kacau, err := berantakan.Pilih(k.Nama, benih+1)
			must(t, err)
			b, err := berantakan.Susun(k.Nama, kacau, benih+1)
			must(t, err)
			list = append(list, buku{b.Jalur, b.Isi})
		}
	}
	return list
}

// nyata are the real workbooks, which stand beside the repository or nowhere.
func nyata(t testing.TB) (list []buku) {
	t.Helper()
	files, err := filepath.Glob("../../../shared/workbooks/*.*")
	must(t, err)
	for _, f := range files {
		if filepath.Ext(f) != ".md" {
			list = append(list, baca(t, filepath.Base(f), f))
		}
	}
	if len(list) == 0 {
		fmt.Println("SKIP: no real workbooks beside the repository (../shared/workbooks)")
		t.Skip("no real workbooks")
	}
	return list
}

// zipped tells what is patched from what is copied.
func (b buku) zipped() bool { return bytes.HasPrefix(b.isi, []byte("PK")) }

// dibaca is what the product makes of a workbook.
func dibaca(t testing.TB, b buku) ([]ingest.Document, []annotate.Temuan) {
	t.Helper()
	docs, rows, err := schedules.Baca("", b.jalur, ingest.Source{Path: b.jalur, Data: bytes.NewReader(b.isi), Size: int64(len(b.isi))}, ingest.NewMaster(nil), nil)
	must(t, err)
	var list []annotate.Temuan
	for _, r := range rows {
		for _, f := range r.Temuan {
			list = append(list, annotate.Temuan{Keparahan: f.Keparahan, Aturan: f.Aturan, Lembar: string(f.Lembar), Sel: string(f.Sel), Pesan: f.Pesan, Saran: f.Saran, Tertulis: string(f.Tercetak), Seharusnya: string(f.Seharusnya)})
		}
	}
	return docs, list
}

// rekaan are findings all over a workbook: on filled cells, between them, below
// them, and several at one.
func rekaan(t testing.TB, b buku, langkah int) (list []annotate.Temuan) {
	t.Helper()
	book, err := workbook.Open(bytes.NewReader(b.isi), int64(len(b.isi)), workbook.Options{})
	must(t, err)
	n := 0
	add := func(sheet, sel string) {
		k := []string{"INFO", "GALAT", "PERINGATAN"}[n%3]
		list = append(list, annotate.Temuan{Keparahan: k, Aturan: fmt.Sprintf("UJI-%02d", n%90), Lembar: sheet, Sel: sel, Pesan: fmt.Sprintf("Temuan ke-%d <&> \"uji\".", n), Saran: "Periksa lagi.", Tertulis: "=1+1", Seharusnya: "2"})
		n++
	}
	for i, info := range book.Sheets() {
		if info.Hidden {
			continue
		}
		s, err := book.ReadSheet(i)
		must(t, err)
		last := 0
		for _, r := range s.Rows {
			for j, c := range r.Cells {
				if (r.Num+j)%langkah == 0 {
					add(info.Name, c.Ref())
				}
			}
			last = r.Num
		}
		add(info.Name, workbook.Ref(last+3, 2))
		add(info.Name, workbook.Ref(last+3, 2))
		add(info.Name, workbook.Ref(1, 30))
	}
	return append(list, annotate.Temuan{Keparahan: "GALAT", Aturan: "UJI-99", Pesan: "Tanpa sel."})
}

func bertanda(t testing.TB, b buku, list []annotate.Temuan) buku {
	t.Helper()
	var out bytes.Buffer
	s := annotate.Pemeriksaan{Nama: filepath.Base(b.jalur), Diterima: time.Date(2026, 1, 7, 14, 5, 0, 0, time.UTC), Dokumen: []string{"PK"}, SHA256: "0123456789abcdef", Temuan: list}
	must(t, annotate.Tulis(&out, bytes.NewReader(b.isi), int64(len(b.isi)), s, annotate.Options{}))
	return buku{b.jalur, out.Bytes()}
}

// parts are the parts of a package.
func parts(t testing.TB, data []byte) map[string]string {
	t.Helper()
	zr, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	must(t, err)
	m := map[string]string{}
	for _, f := range zr.File {
		rc, err := f.Open()
		must(t, err)
		b, err := io.ReadAll(rc)
		must(t, err)
		m[f.Name] = string(b)
	}
	return m
}

// repacked is a package with other parts; an empty one is left out.
func repacked(t testing.TB, m map[string]string) []byte {
	t.Helper()
	var out bytes.Buffer
	zw := zip.NewWriter(&out)
	var names []string
	for name := range m {
		names = append(names, name)
	}
	slices.Sort(names)
	for _, name := range names {
		w, err := zw.CreateHeader(&zip.FileHeader{Name: name, Method: zip.Store})
		must(t, err)
		_, err = io.WriteString(w, m[name])
		must(t, err)
	}
	must(t, zw.Close())
	return out.Bytes()
}

var reFormula = regexp.MustCompile(`<(?:\w+:)?f[ >/]`)

// formulas counts those of all sheets.
func formulas(t testing.TB, data []byte) (n int) {
	t.Helper()
	for name, part := range parts(t, data) {
		if strings.Contains(name, "worksheets") {
			n += len(reFormula.FindAllString(part, -1))
		}
	}
	return n
}
