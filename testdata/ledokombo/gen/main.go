// Command gen writes the workbooks of package ledokombo.
//
//	go run ./testdata/ledokombo/gen [-o DIR]
package main

import (
	"flag"
	"fmt"
	"os"

	"capaian/testdata/ledokombo"
)

func main() {
	dir := flag.String("o", "testdata/ledokombo", "directory to write the workbooks to")
	flag.Parse()
	if err := ledokombo.Write(*dir); err != nil {
		fmt.Fprintln(os.Stderr, "gen:", err)
		os.Exit(1)
	}
}
