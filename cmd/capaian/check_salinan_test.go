package main

import (
	"bytes"
	"context"
	"encoding/json"
	"os"
	"path/filepath"
	"testing"
	"time"

	"capaian/ingest/workbook"
)

// The marked copy stands beside the file, says what the check says, and takes no
// file's place: not an earlier copy's, nor that of a copy that is checked itself.
func TestCheckSalinan(t *testing.T) {
	dir := t.TempDir()
	name := filepath.Join(dir, "Realisasi 2020.xlsx")
	data, err := os.ReadFile("../../testdata/ledokombo/realisasi-kinerja.xlsx")
	if err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(name, data, 0o600); err != nil {
		t.Fatal(err)
	}
	check := func(file string) (result checked) {
		t.Helper()
		var out, bad bytes.Buffer
		a := &app{out: &out, err: &bad, now: func() time.Time { return time.Date(2021, 2, 11, 14, 0, 0, 0, time.UTC) }, getenv: os.LookupEnv}
		a.run(context.Background(), []string{"check", "--json", "--salinan", file})
		var all []checked
		if err := json.Unmarshal(out.Bytes(), &all); err != nil || len(all) != 1 {
			t.Fatalf("%v: %s%s", err, out.Bytes(), bad.Bytes())
		}
		return all[0]
	}
	first := check(name)
	if want := filepath.Join(dir, "Realisasi 2020 - diperiksa.xlsx"); first.Salinan != want {
		t.Fatalf("copy at %q, want %q", first.Salinan, want)
	}
	again := check(first.Salinan)
	if want := filepath.Join(dir, "Realisasi 2020 - diperiksa (2).xlsx"); again.Salinan != want {
		t.Errorf("second copy at %q, want %q", again.Salinan, want)
	}
	if len(again.Dokumen) != 1 || len(again.Dokumen[0].Temuan) != len(first.Dokumen[0].Temuan) || len(first.Dokumen[0].Temuan) == 0 {
		t.Errorf("%d findings in the copy, %d in the file", len(again.Dokumen[0].Temuan), len(first.Dokumen[0].Temuan))
	}
	if now, _ := os.ReadFile(name); !bytes.Equal(now, data) {
		t.Error("the file itself changed")
	}
	book, err := workbook.OpenFile(again.Salinan, workbook.Options{})
	if err != nil {
		t.Fatal(err)
	}
	defer book.Close()
	if s := book.Sheets(); len(s) != 3 || s[0].Name != workbook.LembarHasil {
		t.Errorf("sheets %v", s)
	}
	if left, _ := filepath.Glob(filepath.Join(dir, ".capaian-*")); len(left) > 0 {
		t.Errorf("left behind: %v", left)
	}
}

// What is none of ours is not given back.
func TestCheckSalinanOfForeignFile(t *testing.T) {
	dir := t.TempDir()
	name := filepath.Join(dir, "surat.pdf")
	if err := os.WriteFile(name, []byte("%PDF-1.4"), 0o600); err != nil {
		t.Fatal(err)
	}
	var out bytes.Buffer
	a := &app{out: &out, err: &out, now: time.Now, getenv: os.LookupEnv}
	a.run(context.Background(), []string{"check", "--salinan", name})
	if left, _ := os.ReadDir(dir); len(left) != 1 {
		t.Errorf("%v beside the letter\n%s", left, out.String())
	}
}
