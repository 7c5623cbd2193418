package annotate_test

import (
	"bytes"
	"io"
	"testing"

	"capaian/report/annotate"
)

// BenchmarkTulis marks the workbooks of the invented kabupaten with what the
// product finds in them; ns/op is of one workbook.
func BenchmarkTulis(b *testing.B) {
	list := contohKabupaten(b, 6)
	var found [][]annotate.Temuan
	for _, x := range list {
		_, f := dibaca(b, x)
		found = append(found, f)
	}
	b.ReportAllocs()
	i := 0
	for b.Loop() {
		x := list[i%len(list)]
		if err := annotate.Tulis(io.Discard, bytes.NewReader(x.isi), int64(len(x.isi)), annotate.Pemeriksaan{Temuan: found[i%len(list)]}, annotate.Options{}); err != nil {
			b.Fatal(err)
		}
		i++
	}
}
