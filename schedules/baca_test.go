package schedules

import (
	"archive/zip"
	"bytes"
	"io"
	"os"
	"regexp"
	"strings"
	"testing"

	"capaian/ingest"
)

// kiriman is a file and what is to be said of why it cannot be read.
type kiriman struct {
	data  io.ReaderAt
	size  int64
	sebab string
}

// meledak is a workbook on which every reader stumbles.
type meledak struct{}

func (meledak) ReadAt([]byte, int64) (int, error) { panic("index out of range [7] with length 3") }

// What goes wrong inside a reader is told to an office in its own words: neither
// a stack trace nor the English of a library is anywhere it looks.
func TestSebabTanpaBahasaPustaka(t *testing.T) {
	master := ingest.NewMaster(nil)
	for name, c := range map[string]kiriman{
		"a reader that panics": {meledak{}, 100, "pembaca berhenti mendadak"},
		"a damaged part":       rusak(t),
	} {
		found, judged, err := Baca("Kabupaten Contoh", "ab12", ingest.Source{Path: "masuk/PK 2020.xlsx", Data: c.data, Size: c.size}, master, nil)
		if err != nil || len(found) != 1 || len(judged) != 1 || len(judged[0].Temuan) != 1 {
			t.Fatalf("%s: %d documents, %d judged, %v", name, len(found), len(judged), err)
		}
		f := judged[0].Temuan[0]
		if f.Aturan != "BKS-01" || f.Tercetak != "" || judged[0].Status != string(ingest.Ditolak) || !strings.Contains(string(judged[0].Alasan), c.sebab) {
			t.Errorf("%s: %s, %q, %s, %q", name, f.Aturan, f.Tercetak, judged[0].Status, judged[0].Alasan)
		}
		for _, said := range []string{f.Pesan, f.Saran, string(judged[0].Alasan)} {
			if english := regexp.MustCompile(`(?i)goroutine|panic|index out of|flate|corrupt|zip: |\.go:`).FindString(said); english != "" {
				t.Errorf("%s: %q in %q", name, english, said)
			}
		}
	}
}

// rusak is the PK of Ledokombo with the compressed content of its sheet damaged.
func rusak(t *testing.T) kiriman {
	t.Helper()
	data, err := os.ReadFile("../testdata/ledokombo/pk.xlsx")
	if err != nil {
		t.Fatal(err)
	}
	z, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		t.Fatal(err)
	}
	for _, f := range z.File {
		at, err := f.DataOffset()
		if err != nil {
			t.Fatal(err)
		}
		if f.Name == "xl/worksheets/sheet1.xml" {
			copy(data[at:], bytes.Repeat([]byte{0xff}, 40))
		}
	}
	return kiriman{bytes.NewReader(data), int64(len(data)), "sheet1.xml"}
}
