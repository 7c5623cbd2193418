package main

import (
	"bytes"
	"context"
	"flag"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"
)

var update = flag.Bool("update", false, "rewrite the golden files; read their diff")

// TestGolden holds what people read, word for word: the help, the catalogue of
// rules, and everything `check` says of Ledokombo's workbooks.
func TestGolden(t *testing.T) {
	t.Chdir(filepath.Join(repository, "testdata", "ledokombo"))
	for name, args := range map[string][]string{
		"help":         {"help"},
		"help-run":     {"run", "--help"},
		"rules":        {"rules"},
		"check":        {"check", "dpa.xlsx", "iku.xlsx", "pk.xlsx", "pk-perubahan.xlsx", "realisasi-anggaran.xlsx", "realisasi-kinerja.xlsx", "renstra.xlsx", "rkt.xlsx"},
		"check-refuse": {"check", "ledokombo.go"},
	} {
		t.Run(name, func(t *testing.T) {
			var out, err bytes.Buffer
			a := &app{out: &out, err: &err, now: func() time.Time { return time.Date(2021, 2, 11, 14, 0, 0, 0, time.UTC) }, getenv: os.LookupEnv}
			a.run(context.Background(), args)
			got := out.String() + err.String()
			file := filepath.Join(repository, "cmd", "capaian", "testdata", "golden", name+".txt")
			if *update {
				if err := os.MkdirAll(filepath.Dir(file), 0o755); err != nil {
					t.Fatal(err)
				}
				if err := os.WriteFile(file, []byte(got), 0o644); err != nil {
					t.Fatal(err)
				}
				return
			}
			want, e := os.ReadFile(file)
			if e != nil {
				t.Fatalf("%v; make golden writes it", e)
			}
			if got != string(want) {
				t.Errorf("differs from %s; make golden rewrites it, then read the diff\n%s", file, firstDifference(got, string(want)))
			}
		})
	}
}

// The chapter of rules in the guide stands between these lines.
const (
	chapterBegins = "<!-- dicetak oleh capaian rules --markdown; jangan diubah di sini -->\n\n"
	chapterEnds   = "\n<!-- akhir aturan -->\n"
)

// TestGoldenPanduan: the guide's chapter of rules is the catalogue.
func TestGoldenPanduan(t *testing.T) {
	var out bytes.Buffer
	a := &app{out: &out, err: &out, now: time.Now, getenv: os.LookupEnv}
	a.run(context.Background(), []string{"rules", "--markdown"})
	file := filepath.Join(repository, "PANDUAN.md")
	guide, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	head, rest, begins := strings.Cut(string(guide), chapterBegins)
	chapter, tail, ends := strings.Cut(rest, chapterEnds)
	if !begins || !ends {
		t.Fatal("PANDUAN.md has no place for the chapter of rules")
	}
	if chapter == out.String() {
		return
	}
	if !*update {
		t.Fatalf("the chapter of rules is not the catalogue; make golden rewrites it\n%s", firstDifference(chapter, out.String()))
	}
	if err := os.WriteFile(file, []byte(head+chapterBegins+out.String()+chapterEnds+tail), 0o644); err != nil {
		t.Fatal(err)
	}
}

// firstDifference shows the first line in which two texts differ.
func firstDifference(got, want string) string {
	g, w := bytes.Split([]byte(got), []byte("\n")), bytes.Split([]byte(want), []byte("\n"))
	for i := range g {
		if i >= len(w) || !bytes.Equal(g[i], w[i]) {
			line := "(end)"
			if i < len(w) {
				line = string(w[i])
			}
			return "got  " + string(g[i]) + "\nwant " + line
		}
	}
	return "want has more lines"
}
