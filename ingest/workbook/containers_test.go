package workbook

import (
	"bytes"
	"errors"
	"fmt"
	"math"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"
)

// alike compares what two containers say of a cell. LibreOffice writes
// numbers with 15 digits into an .ods, and dates as text.
func alike(a, b Cell) bool {
	if a.Format == Date && b.Format == Date && a.Kind != b.Kind {
		return true
	}
	if a.Kind == Number && b.Kind == Number {
		x, _ := strconv.ParseFloat(a.Text, 64)
		y, _ := strconv.ParseFloat(b.Text, 64)
		if math.Abs(x-y) <= 1e-14*math.Abs(y) {
			a.Text = b.Text
		}
	}
	a.Bold, a.Indent, b.Bold, b.Indent = false, 0, false, 0
	a.External, b.External = false, false // not told of formulas in an .xls
	return a == b
}

// sameBook asserts that two workbooks say the same, but for the cells named in
// except, and counts the cells.
func sameBook(t *testing.T, got, want *Book, except map[string]string) (n int) {
	t.Helper()
	if a, b := fmt.Sprint(got.Sheets()), fmt.Sprint(want.Sheets()); a != b {
		t.Fatalf("sheets %s, want %s", a, b)
	}
	for i, info := range want.Sheets() {
		a, err := got.ReadSheet(i)
		if err != nil {
			t.Fatal(err)
		}
		b, err := want.ReadSheet(i)
		if err != nil {
			t.Fatal(err)
		}
		ours, theirs := cells(a), cells(b)
		for ref, c := range theirs {
			if n++; !alike(ours[ref], c) && except[info.Name+"!"+ref] == "" {
				t.Errorf("%s!%s = %+v, want %+v", info.Name, ref, ours[ref], c)
			}
			delete(ours, ref)
		}
		for ref, c := range ours {
			if except[info.Name+"!"+ref] == "" {
				t.Errorf("%s!%s = %+v is too much", info.Name, ref, c)
			}
		}
		if except["gabungan"] == "" && !slices.Equal(sorted(a.Merges), sorted(b.Merges)) {
			t.Errorf("%s: merges %v, want %v", a.Name, a.Merges, b.Merges)
		}
		if x, y := hidden(a), hidden(b); x != y {
			t.Errorf("%s: hidden %s, want %s", a.Name, x, y)
		}
	}
	return n
}

func sorted(merges []Range) []Range {
	slices.SortFunc(merges, func(x, y Range) int { return strings.Compare(fmt.Sprint(x), fmt.Sprint(y)) })
	return merges
}

// hidden names the hidden columns and rows.
func hidden(s *Sheet) string {
	var rows []int
	for _, r := range s.Rows {
		if r.Hidden {
			rows = append(rows, r.Num)
		}
	}
	return fmt.Sprint(s.HiddenCols, rows)
}

func mustOpen(t *testing.T, data []byte, o Options) *Book {
	t.Helper()
	b, err := Open(bytes.NewReader(data), int64(len(data)), o)
	if err != nil {
		t.Fatal(err)
	}
	return b
}

// The same workbook saved by LibreOffice in each kind says the same.
func TestOtherContainersAgainstLibreOffice(t *testing.T) {
	in := filepath.Join(t.TempDir(), "kinerja.xlsx")
	if err := os.WriteFile(in, legacyBook(t), 0o600); err != nil {
		t.Fatal(err)
	}
	want := mustOpen(t, savedAs(t, in, "xlsx"), Options{})
	for _, ext := range []string{"xls", "ods"} {
		if n := sameBook(t, mustOpen(t, savedAs(t, in, ext), Options{}), want, nil); n != 51 {
			t.Errorf("%s: %d cells, wrote 51", ext, n)
		}
	}
}

const xml2003 = `<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" ` +
	`xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet"><Worksheet ss:Name="Realisasi"><Table><Row><Cell><Data ss:Type="String">SKM</Data></Cell>` +
	`<Cell><Data ss:Type="Number">80.25</Data></Cell></Row></Table></Worksheet></Workbook>`

// What we have no reader for is read by way of LibreOffice, and only that.
func TestConverter(t *testing.T) {
	if _, err := openBytes([]byte(xml2003)); !errors.Is(err, ErrFormat) || !strings.Contains(err.Error(), "Excel 2003") {
		t.Errorf("without a converter: %v", err)
	}
	nothing := filepath.Join(t.TempDir(), "nothing")
	if err := os.WriteFile(nothing, []byte("#!/bin/sh\nexit 0\n"), 0o700); err != nil {
		t.Fatal(err)
	}
	for program, word := range map[string]string{nothing: "tidak ada hasilnya", "/tidak/ada": "tidak/ada"} {
		_, err := Open(strings.NewReader(xml2003), int64(len(xml2003)), Options{Converter: program})
		if !errors.Is(err, ErrFormat) || !strings.Contains(err.Error(), word) || !strings.Contains(err.Error(), ".xlsx") {
			t.Errorf("%s: %v", program, err)
		}
	}
	s, err := mustOpen(t, plainBook(threeRows).zip(t), Options{Converter: nothing}).ReadSheet(0)
	if err != nil || len(s.Rows) != 3 {
		t.Errorf("a workbook that needs none: %v", err)
	}
	b := mustOpen(t, []byte(xml2003), Options{Converter: soffice(t)})
	if s, err = b.ReadSheet(0); err != nil {
		t.Fatal(err)
	}
	wantCells(t, s, map[string]Cell{"A1": {Kind: Text, Text: "SKM"}, "B1": {Kind: Number, Text: "80.25"}})
}

// A protected structure alone is encrypted too, under a password Excel knows.
func TestEncrypted(t *testing.T) {
	p := plainBook(threeRows)
	noise := make([]byte, 6000) // excelize writes no sound file of less than 4 KiB
	if _, err := rand.NewChaCha8([32]byte{}).Read(noise); err != nil {
		t.Fatal(err)
	}
	p["docProps/gambar.bin"] = string(noise)
	sound := p.zip(t)
	for _, password := range []string{"rahasia kita", "VelvetSweatshop"} {
		data, err := excelize.Encrypt(sound, &excelize.Options{Password: password})
		if err != nil {
			t.Fatal(err)
		}
		want := cells(mustRead(t, plainBook(threeRows)))
		s, err := mustOpen(t, data, Options{Passwords: []string{"salah", "rahasia kita"}}).ReadSheet(0)
		if err != nil {
			t.Fatal(err)
		}
		wantCells(t, s, want)
		_, err = openBytes(data)
		if opens := password == "VelvetSweatshop"; opens != (err == nil) {
			t.Errorf("%s without a password: %v", password, err)
		}
		for n := 1; n < 100; n++ {
			cut := data[:len(data)*n/100]
			b, err := Open(bytes.NewReader(cut), int64(len(cut)), Options{Passwords: []string{password}})
			if err != nil {
				continue
			}
			if s, err := b.ReadSheet(0); err == nil && fmt.Sprint(cells(s)) != fmt.Sprint(want) {
				t.Fatalf("cut at %d %%: %v", n, s)
			}
		}
	}
}
