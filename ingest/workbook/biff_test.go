package workbook

import (
	"bytes"
	"encoding/binary"
	"errors"
	"fmt"
	"math"
	"strings"
	"testing"
)

// biff is a Workbook stream by hand: each record an id and its parts.
type biff struct{ bytes.Buffer }

func (b *biff) add(id uint16, parts ...any) *biff {
	var data bytes.Buffer
	for _, p := range parts {
		if s, ok := p.(string); ok {
			p = []byte(s)
		}
		if err := binary.Write(&data, binary.LittleEndian, p); err != nil {
			panic(err)
		}
	}
	for _, v := range []uint16{id, uint16(data.Len())} {
		if err := binary.Write(b, binary.LittleEndian, v); err != nil {
			panic(err)
		}
	}
	b.Write(data.Bytes())
	return b
}

type u16 = uint16

const longBOF = "\xbb\x0d\xcc\x07\x00\x00\x00\x00\x06\x00\x00\x00" // build, year, history

// xlsStream is a workbook of one sheet "Realisasi" in a stream of its own, with
// formats 0 General, 10 percent and 14 date as styles 0 to 2.
func xlsStream(globals, sheet func(*biff)) []byte {
	var b biff
	b.add(recBOF, u16(biff8), u16(5), longBOF)
	for _, bold := range []u16{400, 700} {
		b.add(recFont, u16(200), u16(0), u16(0x7fff), bold, u16(0), "\x00\x00\x00\x00", "\x05\x00Arial")
	}
	for i, format := range []u16{0, 10, 14} {
		b.add(recXF, u16(i%2), format, u16(1), "\x20\x00", byte(i), "\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00")
	}
	if globals != nil {
		globals(&b)
	}
	at := b.Len()
	b.add(recBoundSheet, uint32(0), byte(0), byte(0), byte(9), byte(0), "Realisasi")
	b.add(recEOF)
	start := b.Len()
	b.add(recBOF, u16(biff8), u16(bofWorksheet), longBOF)
	sheet(&b)
	b.add(recEOF)
	binary.LittleEndian.PutUint32(b.Bytes()[at+recordHeader:], uint32(start))
	return b.Bytes()
}

func readXLS(data []byte) (*Sheet, error) {
	b, err := openBytes(data)
	if err != nil {
		return nil, err
	}
	return b.ReadSheet(0)
}

func wantCells(t *testing.T, s *Sheet, want map[string]Cell) {
	t.Helper()
	got := cells(s)
	for ref, c := range want {
		g := got[ref]
		c.Row, c.Col = g.Row, g.Col
		if g != c {
			t.Errorf("%s = %+v, want %+v", ref, g, c)
		}
	}
	for ref, g := range got {
		if _, ok := want[ref]; !ok {
			t.Errorf("%s = %+v is too much", ref, g)
		}
	}
}

// The numbers are the examples of the format's documentation ([MS-XLS] 2.5.122,
// OpenOffice's Excel file format 2.5.5).
func TestXLSNumbers(t *testing.T) {
	s, err := readXLS(xlsStream(nil, func(b *biff) {
		b.add(recRK, u16(0), u16(0), u16(0), uint32(0x3FF00000))
		b.add(recMulRK, u16(0), u16(1), u16(0), uint32(0x3FF00001), u16(1), uint32(0x004B5646), u16(2), uint32(0x004B5647), u16(3))
		b.add(recNumber, u16(0), u16(4), u16(0), 0.1)
		b.add(recNumber, u16(0), u16(5), u16(0), 1e21)
		b.add(recNumber, u16(0), u16(6), u16(0), math.Copysign(0, -1))
		b.add(recNumber, u16(0), u16(7), u16(0), math.NaN())
		b.add(recRK, u16(0), u16(8), u16(0), uint32(0xFFFFFFFE)) // -1
		b.add(recMulBlank, u16(1), u16(0), u16(0), u16(1), u16(1))
	}))
	if err != nil {
		t.Fatal(err)
	}
	wantCells(t, s, map[string]Cell{
		"A1": {Kind: Number, Text: "1"}, "B1": {Kind: Number, Text: "0.01"},
		"C1": {Kind: Number, Text: "1234321", Format: Percent, Bold: true, Indent: 1},
		"D1": {Kind: Number, Text: "12343.21", Format: Date, Indent: 2},
		"E1": {Kind: Number, Text: "0.1"}, "F1": {Kind: Number, Text: "1000000000000000000000"},
		"G1": {Kind: Number, Text: "0"}, "H1": {Kind: Error, Text: "NaN"}, "I1": {Kind: Number, Text: "-1"},
	})
}

func TestXLSFormulas(t *testing.T) {
	text := "\x00\x00\x00\x00\x00\x00\xff\xff"
	formula := func(b *biff, col u16, result any, flags u16) {
		b.add(recFormula, u16(0), col, u16(0), result, flags, uint32(0), u16(0))
	}
	s, err := readXLS(xlsStream(nil, func(b *biff) {
		formula(b, 0, 85.5, 0)
		formula(b, 1, text, 0)
		b.add(recSharedFmla, "\x00\x00\x00\x00\x00\x00\x00\x00")
		b.add(recString, u16(4), byte(0), "Ba").add(recContinue, byte(1), "i\x00k\x00")
		formula(b, 2, "\x01\x00\x01\x00\x00\x00\xff\xff", 0)
		formula(b, 3, "\x02\x00\x07\x00\x00\x00\xff\xff", 0)
		formula(b, 4, "\x03\x00\x00\x00\x00\x00\xff\xff", 0)
		formula(b, 5, 0.0, 2)
		formula(b, 6, 0.0, 0)
		b.add(recBoolErr, u16(0), u16(7), u16(0), byte(0x2A), byte(1))
		b.add(recBoolErr, u16(0), u16(8), u16(0), byte(0), byte(0))
	}))
	if err != nil {
		t.Fatal(err)
	}
	wantCells(t, s, map[string]Cell{
		"A1": {Kind: Number, Text: "85.5"}, "B1": {Kind: Text, Text: "Baik"}, "C1": {Kind: Bool, Text: "TRUE"},
		"D1": {Kind: Error, Text: "#DIV/0!"}, "F1": {NoValue: true}, "G1": {Kind: Number, Text: "0"},
		"H1": {Kind: Error, Text: "#N/A"}, "I1": {Kind: Bool, Text: "FALSE"},
	})
}

// Where a text goes on in the next record a byte says anew how wide it is.
func TestXLSStrings(t *testing.T) {
	s, err := readXLS(xlsStream(func(b *biff) {
		b.add(recSST, uint32(5), uint32(5),
			u16(3), byte(0), "SKM",
			u16(4), byte(richRuns), u16(1), "Baik", "\x00\x00\x01\x00",
			u16(2), byte(phonetic), uint32(3), "RK", "\x01\x02\x03",
			u16(6), byte(0), "Lay")
		b.add(recContinue, byte(1), "a\x00n\x00a\x00", u16(2), byte(1))
		b.add(recContinue, byte(1), "\x65\x22\x38\x00")
	}, func(b *biff) {
		for i := range u16(5) {
			b.add(recLabelSST, u16(0), i, u16(0), uint32(i))
		}
		b.add(recLabel, u16(1), u16(0), u16(0), u16(3), byte(0), "a\xe9b")
		b.add(recRString, u16(1), u16(1), u16(0), u16(3), byte(0), "DPA", u16(1), u16(0), u16(1))
	}))
	if err != nil {
		t.Fatal(err)
	}
	wantCells(t, s, map[string]Cell{
		"A1": {Kind: Text, Text: "SKM"}, "B1": {Kind: Text, Text: "Baik"}, "C1": {Kind: Text, Text: "RK"},
		"D1": {Kind: Text, Text: "Layana"}, "E1": {Kind: Text, Text: "≥8"}, "A2": {Kind: Text, Text: "aéb"}, "B2": {Kind: Text, Text: "DPA"},
	})
}

// Libraries write cells as they were told to, some twice: the last one counts.
func TestXLSUnordered(t *testing.T) {
	s, err := readXLS(xlsStream(nil, func(b *biff) {
		b.add(recNumber, u16(2), u16(1), u16(0), 3.0)
		b.add(recNumber, u16(0), u16(0), u16(0), 1.0)
		b.add(recNumber, u16(2), u16(0), u16(0), 2.0)
		b.add(recNumber, u16(0), u16(0), u16(0), 4.0)
		b.add(recRow, u16(2), u16(0), u16(2), u16(255), u16(0), u16(0), uint32(0x20))
		b.add(recColInfo, u16(1), u16(2), u16(0), u16(0), u16(1), u16(0))
		b.add(recMerges, u16(1), u16(0), u16(1), u16(0), u16(1))
		b.add(recBOF, u16(biff8), u16(0x20), longBOF).add(recNumber, u16(0), u16(9), u16(0), 9.0).add(recEOF) // a chart
	}))
	if err != nil {
		t.Fatal(err)
	}
	wantCells(t, s, map[string]Cell{"A1": {Kind: Number, Text: "4"}, "A3": {Kind: Number, Text: "2"}, "B3": {Kind: Number, Text: "3"}})
	if len(s.Rows) != 2 || s.Rows[0].Hidden || !s.Rows[1].Hidden || !s.HiddenCols[2] || !s.HiddenCols[3] || len(s.HiddenCols) != 2 {
		t.Errorf("rows %+v, hidden columns %v", s.Rows, s.HiddenCols)
	}
	if want := (Range{Top: 1, Left: 1, Bottom: 2, Right: 2}); len(s.Merges) != 1 || s.Merges[0] != want {
		t.Errorf("merges %v, want %v", s.Merges, want)
	}
}

func TestXLSNames(t *testing.T) {
	data := xlsStream(func(b *biff) {
		b.add(recSupBook, u16(1), u16(0x0401))
		b.add(recExternSheet, u16(1), u16(0), u16(0), u16(0))
		area := "\x3b\x00\x00\x02\x00\x09\x00\x00\x00\x03\x00" // rows 3–10, columns A–D
		b.add(recName, u16(0x21), byte(0), byte(1), u16(11), u16(0), u16(1), uint32(0), byte(0), "\x0d", area)
		b.add(recName, u16(0), byte(0), byte(4), u16(7), u16(0), u16(0), uint32(0), byte(0), "pagu", "\x3a\x00\x00\x04\x00\x02\x00")
		b.add(recName, u16(0), byte(0), byte(1), u16(3), u16(0), u16(0), uint32(0), byte(0), "x", "\x1e\x01\x00") // =1
	}, func(b *biff) { b.add(recFilterInfo, u16(4)) })
	b, err := openBytes(data)
	if err != nil {
		t.Fatal(err)
	}
	want := []DefinedName{{"_xlnm._FilterDatabase", "Realisasi", "Realisasi!$A$3:$D$10", true}, {"pagu", "", "Realisasi!$C$5", false}, {"x", "", "", false}}
	if got := b.format.(*xlsBook).names(); fmt.Sprint(got) != fmt.Sprint(want) {
		t.Errorf("names %v, want %v", got, want)
	}
	s, err := b.ReadSheet(0)
	if err != nil {
		t.Fatal(err)
	}
	if len(s.Filters) != 1 || s.Filters[0] != (Range{Top: 3, Left: 1, Bottom: 10, Right: 4}) {
		t.Errorf("filters %v", s.Filters)
	}
}

func TestXLSDamage(t *testing.T) {
	number := func(b *biff) { b.add(recNumber, u16(0), u16(0), u16(0), 1.0) }
	tests := map[string]struct {
		globals, sheet func(*biff)
		words          []string
	}{
		"text out of range": {func(b *biff) { b.add(recSST, uint32(1), uint32(1), u16(1), byte(0), "a") },
			func(b *biff) { b.add(recLabelSST, u16(4), u16(2), u16(0), uint32(1)) }, []string{"bita", "C5", "teks nomor 1"}},
		"no texts":           {nil, func(b *biff) { b.add(recLabelSST, u16(0), u16(0), u16(0), uint32(0)) }, []string{"A1"}},
		"style out of range": {nil, func(b *biff) { b.add(recNumber, u16(0), u16(0), u16(9), 1.0) }, []string{"gaya sel 9"}},
		"font out of range":  {func(b *biff) { b.add(recXF, u16(7), u16(0), "\x00\x00\x00\x00\x00\x00") }, number, []string{"huruf 7"}},
		"column beyond":      {nil, func(b *biff) { b.add(recNumber, u16(0), u16(256), u16(0), 1.0) }, []string{"256 kolom"}},
		"short cell":         {nil, func(b *biff) { b.add(recNumber, u16(0), u16(0), u16(0), "1234") }, []string{"lebih pendek"}},
		"cells cut":          {nil, func(b *biff) { b.add(recMulRK, u16(0), u16(0), u16(0), uint32(2), u16(1)) }, []string{"berakhir"}},
		"no formula text": {nil, func(b *biff) {
			b.add(recFormula, u16(0), u16(0), u16(0), "\x00\x00\x00\x00\x00\x00\xff\xff", u16(0), uint32(0), u16(0))
			number(b)
		}, []string{"hasil rumus"}},
		"bad merge":      {nil, func(b *biff) { b.add(recMerges, u16(1), u16(3), u16(1), u16(0), u16(1)) }, []string{"gabungan"}},
		"endless merges": {nil, func(b *biff) { b.add(recMerges, u16(9), u16(0), u16(0), u16(0), u16(0)) }, []string{"lebih pendek"}},
		"endless texts":  {func(b *biff) { b.add(recSST, uint32(1), uint32(0xfffffff), u16(1), byte(0), "a") }, number, []string{"tabel teks"}},
		"text cut":       {func(b *biff) { b.add(recSST, uint32(1), uint32(1), u16(9), byte(0), "a") }, number, []string{"teks nomor 0"}},
		"half a letter":  {func(b *biff) { b.add(recSST, uint32(1), uint32(1), u16(9), byte(1), "abc") }, number, []string{"tengah huruf"}},
		"two tables":     {func(b *biff) { b.add(recSST, uint32(0), uint32(0)).add(recSST, uint32(0), uint32(0)) }, number, []string{"dua tabel teks"}},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			_, err := readXLS(xlsStream(test.globals, test.sheet))
			wantPart(t, err, "Workbook", test.words...)
		})
	}
	_, err := openBytes(xlsStream(func(b *biff) { b.add(recFilePass, u16(1)) }, number))
	if !errors.Is(err, ErrFormat) || !strings.Contains(err.Error(), "terenkripsi") {
		t.Errorf("encrypted: %v", err)
	}
}

// A stream cut anywhere before its last record gives no sheet.
func TestEveryCutOfXLSIsNoticed(t *testing.T) {
	whole := xlsStream(func(b *biff) { b.add(recSST, uint32(1), uint32(1), u16(3), byte(0), "SKM") },
		func(b *biff) {
			b.add(recLabelSST, u16(0), u16(0), u16(0), uint32(0)).add(recNumber, u16(0), u16(1), u16(0), 80.0)
		})
	if _, err := readXLS(whole); err != nil {
		t.Fatal(err)
	}
	for n := range whole {
		if s, err := readXLS(whole[:n]); err == nil {
			t.Fatalf("cut at %d of %d reads as %+v", n, len(whole), s)
		}
	}
}

// The error of whoever visits the rows comes back as it is.
func TestXLSVisitorStops(t *testing.T) {
	stop := errors.New("cukup")
	for name, rows := range map[string][]u16{"in order": {0, 1}, "out of order": {1, 0}} {
		b, err := openBytes(xlsStream(nil, func(b *biff) {
			for _, row := range rows {
				b.add(recNumber, row, u16(0), u16(0), 1.0)
			}
		}))
		if err != nil {
			t.Fatal(err)
		}
		if _, err := b.Scan(0, func(Row) error { return stop }); err != stop {
			t.Errorf("%s: %v", name, err)
		}
	}
}
