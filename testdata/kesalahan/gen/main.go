// Command gen writes the offices with mistakes, and beside them manifest.json
// that tells where each mistake is:
//
//	go run ./testdata/kesalahan/gen -o DIR [-benih N]
package main

import (
	"encoding/json"
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"path/filepath"

	"capaian/testdata/kesalahan"
)

func main() {
	os.Exit(jalan(os.Args[1:], os.Stdout, os.Stderr))
}

// jalan is the command without its process: 0 written, 1 failed, 2 wrong usage.
func jalan(args []string, out, salah io.Writer) int {
	f := flag.NewFlagSet("gen", flag.ContinueOnError)
	f.SetOutput(salah)
	dir := f.String("o", "", "folder tujuan")
	benih := f.Uint64("benih", 1, "benih acak; benih sama, isi sama")
	if err := f.Parse(args); errors.Is(err, flag.ErrHelp) {
		return 0
	} else if err != nil {
		return 2
	}
	if *dir == "" || f.NArg() > 0 {
		fmt.Fprintln(salah, "gen: sebutkan folder tujuan dengan -o DIR")
		return 2
	}
	m, err := kesalahan.Tulis(*dir, *benih)
	if err == nil {
		err = catat(filepath.Join(*dir, "manifest.json"), m)
	}
	if err != nil {
		fmt.Fprintln(salah, "gen:", err)
		return 1
	}
	berkas, kasus := 0, map[string]int{}
	for _, n := range m.Malam {
		berkas += n.Berkas
		for _, k := range n.Kasus {
			kasus[k.Jenis]++
		}
	}
	fmt.Fprintf(out, "%d berkas ditulis ke %s (data contoh, %d kesalahan sengaja, %d kendali)\n", berkas, *dir, kasus[kesalahan.Salah], kasus[kesalahan.Kendali])
	return 0
}

func catat(jalur string, m *kesalahan.Manifest) error {
	isi, err := json.MarshalIndent(m, "", " ")
	if err != nil {
		return err
	}
	return os.WriteFile(jalur, append(isi, '\n'), 0o644)
}
