package workbook

import (
	"bytes"
	"errors"
	"io"
	"math/rand/v2"
	"strings"
	"testing"
)

func TestBombs(t *testing.T) {
	p := plainBook(strings.Repeat(" ", 20<<20))
	_, err := readOnly(t, p)
	wantPart(t, err, sheet1, "bom zip")

	endless := &bounded{ReadCloser: io.NopCloser(zeros{}), ratioLimit: 1 << 40}
	if n, err := io.Copy(io.Discard, endless); !errors.Is(err, errTooBig) || n > 256<<20 {
		t.Errorf("an endless part gave %d bytes and %v", n, err)
	}
}

type zeros struct{}

func (zeros) Read(p []byte) (int, error) { return len(p), nil }

// One part under many names costs its size every time it is read.
func TestManySheetsOfOnePart(t *testing.T) {
	p := plainBook(strings.Repeat(" ", 10<<20))
	p["xl/workbook.xml"] = strings.Replace(p["xl/workbook.xml"], "</sheets>",
		strings.Repeat(`<sheet name="x" sheetId="2" r:id="rId1"/>`, 110)+"</sheets>", 1)
	_, err := openBytes(p.zip(t))
	wantPart(t, err, sheet1, "1024 MiB")
}

// Tables of one part cost its size each, too.
func TestManyTablesOfOnePart(t *testing.T) {
	const rels, table = "xl/worksheets/_rels/sheet1.xml.rels", "xl/tables/table1.xml"
	p := plainBook("")
	p[sheet1] = strings.NewReplacer("<worksheet ", "<worksheet "+relNS+" ", "</worksheet>",
		"<tableParts>"+strings.Repeat(`<tablePart r:id="rId4"/>`, 30)+"</tableParts></worksheet>").Replace(p[sheet1])
	p[rels] = `<Relationships ` + packRels + `><Relationship Id="rId4" Type="` + relType + `table" Target="/` + table + `"/></Relationships>`
	p[table] = `<table ` + mainNS + `>` + strings.Repeat(" ", 10<<20) + `</table>`
	_, err := readOnly(t, p)
	wantPart(t, err, table, "256 MiB")
}

func TestTooManyCells(t *testing.T) {
	s := &sheetReader{book: &xlsxBook{looks: make([]look, 1)}, sheet: &Sheet{}, row: 7, total: maxCells - 1}
	s.x = newScanner(strings.NewReader(`<row><c s="0"/><c><v>1</v></c><c><v>2</v></c></row>`))
	var broken *PartError
	err := s.x.document("row", func(*scanner) error { return s.each("c", s.readCell) })
	if !errors.As(err, &broken) || broken.Pos != "C7" || len(s.cells) != 1 {
		t.Errorf("cell 5,000,001: %v, kept %v", err, s.cells)
	}
}

// brokenDisk fails from an offset on, as a share does that goes away.
type brokenDisk struct {
	*bytes.Reader
	from int64
}

var errGone = errors.New("share is gone")

func (d *brokenDisk) ReadAt(p []byte, off int64) (int, error) {
	if off+int64(len(p)) > d.from {
		return 0, errGone
	}
	return d.Reader.ReadAt(p, off)
}

// A failing disk must not look like a bad workbook: it is tried again.
func TestDiskFailureIsNoRefusal(t *testing.T) {
	wantGone := func(err error) {
		t.Helper()
		var broken *PartError
		if !errors.Is(err, errGone) || errors.Is(err, ErrFormat) || errors.As(err, &broken) {
			t.Errorf("err = %v", err)
		}
	}
	p := plainBook(strings.Repeat("<row/>", 3000))
	p["docProps/foto.bin"] = noise(64 << 10) // so that neither head nor directory covers the rest
	data := p.zip(t)
	for _, from := range []int64{0, 4096, int64(len(data)) - 1} {
		_, err := Open(&brokenDisk{bytes.NewReader(data), from}, int64(len(data)), Options{})
		wantGone(err)
	}
	disk := &brokenDisk{bytes.NewReader(data), int64(len(data))}
	b, err := Open(disk, int64(len(data)), Options{})
	if err != nil {
		t.Fatal(err)
	}
	disk.from = 0
	_, err = b.ReadSheet(0)
	wantGone(err)
}

// noise is text that does not compress.
func noise(n int) string {
	r := rand.New(rand.NewPCG(1, 2))
	b := make([]byte, n)
	for i := range b {
		b[i] = byte(r.Uint32())
	}
	return string(b)
}
