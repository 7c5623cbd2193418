package main

import (
	"context"
	_ "embed"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"sort"
	"strings"

	"github.com/goccy/go-yaml"
	"github.com/spf13/pflag"

	"capaian/ingest"
	"capaian/ingest/source"
)

const initLong = `
Menulis capaian.yaml dan opd.yaml yang berkomentar, keputusan.xlsx untuk
keputusan kantor, serta folder masuk, arsip, dan hasil, di DIR (bawaan: folder
ini). Berkas yang sudah ada tidak pernah ditimpa. Bila folder masuk sudah berisi
buku kerja, OPD yang ditemukan pada judulnya diusulkan di opd.yaml.`

//go:embed contoh/capaian.yaml
var exampleConfig string

//go:embed contoh/opd.yaml
var exampleOPD string

func initCommand(*pflag.FlagSet) func(context.Context, *app, []string) error {
	return func(ctx context.Context, a *app, args []string) error {
		if len(args) > 1 {
			return usage("capaian init [DIR]", "hanya satu folder yang dapat disiapkan sekaligus")
		}
		dir := "."
		if len(args) == 1 {
			dir = args[0]
		}
		return a.initialise(ctx, dir)
	}
}

func (a *app) initialise(ctx context.Context, dir string) error {
	for _, d := range []string{"masuk", "arsip", "hasil"} {
		if err := os.MkdirAll(filepath.Join(dir, d), 0o755); err != nil {
			return err
		}
	}
	opd := exampleOPD
	found, err := a.propose(ctx, filepath.Join(dir, "masuk"))
	if err != nil {
		return err
	}
	if len(found) > 0 {
		opd = proposal(found)
	}
	book, err := emptyDecisions(filepath.Join(dir, "opd.yaml"), opd)
	if err != nil {
		return err
	}
	written := map[string]bool{}
	for _, f := range []struct{ name, content string }{{"capaian.yaml", exampleConfig}, {"opd.yaml", opd}, {"keputusan.xlsx", book}} {
		fresh, err := writeNew(filepath.Join(dir, f.name), f.content)
		if err != nil {
			return err
		}
		written[f.name] = fresh
		if a.asJSON {
			continue
		}
		if fresh {
			fmt.Fprintf(a.out, "%s ditulis.\n", filepath.Join(dir, f.name))
		} else {
			fmt.Fprintf(a.out, "%s sudah ada; tidak diubah.\n", filepath.Join(dir, f.name))
		}
	}
	if a.asJSON {
		return a.emit(map[string]any{"ditulis": written, "opd_diusulkan": found})
	}
	if len(found) > 0 && written["opd.yaml"] {
		fmt.Fprintf(a.out, "%d OPD diusulkan dari judul dan folder buku kerja; periksa nama dan kodenya.\n", len(found))
	}
	fmt.Fprintf(a.out, "\nLangkah berikutnya:\n  1. sesuaikan pemda di capaian.yaml dan daftar OPD di opd.yaml\n  2. taruh buku kerja OPD di %s (boleh dalam subfolder)\n  3. capaian run --config %s\n",
		filepath.Join(dir, "masuk"), filepath.Join(dir, "capaian.yaml"))
	return nil
}

// emptyDecisions is a workbook of decisions that offers the OPD of the list there
// is, else of the one about to be written.
func emptyDecisions(path, fresh string) (string, error) {
	if data, err := os.ReadFile(path); err == nil {
		fresh = string(data)
	}
	var list []ingest.OPD
	if err := yaml.Unmarshal([]byte(fresh), &list); err != nil {
		list = nil // the list is refused with its place when it is used
	}
	var b strings.Builder
	err := ingest.TulisKeputusan(&b, list)
	return b.String(), err
}

// writeNew writes a file that is not there yet.
func writeNew(name, content string) (bool, error) {
	f, err := os.OpenFile(name, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o644)
	if errors.Is(err, fs.ErrExist) {
		return false, nil
	}
	if err != nil {
		return false, err
	}
	_, err = f.WriteString(content)
	return true, errors.Join(err, f.Close())
}

// propose reads the workbooks of a filled share for the OPD they name.
func (a *app) propose(ctx context.Context, dir string) ([]string, error) {
	files, _, err := source.List([]source.Root{{Name: filepath.Base(dir), FS: os.DirFS(dir)}})
	if err != nil {
		return nil, err
	}
	r := &bookReader{master: ingest.NewMaster(nil)}
	names := map[string]bool{}
	for _, f := range files {
		if err := ctx.Err(); err != nil {
			return nil, err
		}
		r.shown = func(string) string { return f.Path }
		docs, _, err := r.read(filepath.Join(dir, filepath.FromSlash(f.Path)))
		if err != nil {
			continue
		}
		for _, d := range docs {
			if d.OPD != "" {
				names[d.OPD] = true
			}
		}
	}
	var list []string
	for n := range names {
		list = append(list, n)
	}
	sort.Strings(list)
	return list, nil
}

// proposal is opd.yaml with the OPD found in the share.
func proposal(names []string) string {
	var b strings.Builder
	head, _, _ := strings.Cut(exampleOPD, "\n- ")
	b.WriteString(head + "\n# Diusulkan dari buku kerja di folder masuk: periksa nama, kode, dan jenisnya.\n")
	for i, n := range names {
		jenis := strings.ToLower(strings.Fields(n)[0])
		fmt.Fprintf(&b, "- kode: \"OPD-%02d\"\n  nama: %s\n  jenis: %s\n  wajib: [RENSTRA, RKT, PK, IKU, DPA, REALISASI_KINERJA, REALISASI_ANGGARAN]\n", i+1, n, jenis)
	}
	return b.String()
}
