// Command gen writes an invented kabupaten to try the product on:
//
//	go run ./testdata/kabupaten/gen -o DIR [-seed N] [-opd N] [-tahun N] [-bersih]
package main

import (
	"errors"
	"flag"
	"fmt"
	"io"
	"os"

	"capaian/testdata/kabupaten"
)

func main() {
	os.Exit(jalan(os.Args[1:], os.Stdout, os.Stderr))
}

// jalan is the command without its process: 0 written, 1 failed, 2 wrong usage.
func jalan(args []string, out, kesalahan io.Writer) int {
	f := flag.NewFlagSet("gen", flag.ContinueOnError)
	f.SetOutput(kesalahan)
	dir := f.String("o", "", "folder tujuan")
	var o kabupaten.Options
	f.Uint64Var(&o.Seed, "seed", 1, "benih acak; benih sama, isi sama")
	f.IntVar(&o.OPD, "opd", 0, "jumlah OPD; 0 berarti semua")
	f.IntVar(&o.Tahun, "tahun", 2020, "tahun yang dinilai")
	f.BoolVar(&o.Clean, "bersih", false, "tanpa kesalahan ketik dan ragam penulisan")
	if err := f.Parse(args); errors.Is(err, flag.ErrHelp) {
		return 0
	} else if err != nil {
		return 2
	}
	if *dir == "" || f.NArg() > 0 {
		fmt.Fprintln(kesalahan, "gen: sebutkan folder tujuan dengan -o DIR")
		return 2
	}
	m, err := kabupaten.Write(*dir, o)
	if err != nil {
		fmt.Fprintln(kesalahan, "gen:", err)
		return 1
	}
	temuan := 0
	for _, opd := range m.OPD {
		temuan += len(opd.Temuan)
	}
	fmt.Fprintf(out, "%d berkas dari %d OPD ditulis ke %s (data contoh, %d kesalahan sengaja)\n", m.Berkas, len(m.OPD), *dir, temuan)
	return 0
}
