package workbook

import (
	"archive/zip"
	"bytes"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

const threeRows = `<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1"><v>1</v></c></row>` +
	`<row r="2"><c r="A2" t="s"><v>1</v></c><c r="B2"><v>2</v></c></row><row r="3"><c r="A3" s="1"><v>0.5</v></c></row>`

// wantPart asserts a PartError of this part whose text holds every word.
func wantPart(t *testing.T, err error, part string, words ...string) {
	t.Helper()
	var broken *PartError
	if !errors.As(err, &broken) {
		t.Fatalf("err = %v, want a PartError", err)
	}
	if broken.Part != part {
		t.Errorf("part = %s, want %s (%v)", broken.Part, part, err)
	}
	for _, word := range words {
		if !strings.Contains(err.Error(), word) {
			t.Errorf("%q does not say %q", err, word)
		}
	}
}

func TestSoundBook(t *testing.T) {
	s := mustRead(t, plainBook(threeRows))
	if len(s.Rows) != 3 || s.Rows[1].Cells[0].Text != "SKM bernilai Baik" || s.Name != "Realisasi" {
		t.Fatalf("the undamaged workbook reads as %+v", s)
	}
}

func TestDamagedParts(t *testing.T) {
	const main, rels, styles = "xl/workbook.xml", "xl/_rels/workbook.xml.rels", "xl/styles.xml"
	replace := func(part, old, new string) func(parts) {
		return func(p parts) {
			if !strings.Contains(p[part], old) {
				panic("nothing to damage: " + old)
			}
			p[part] = strings.Replace(p[part], old, new, 1)
		}
	}
	remove := func(part string) func(parts) { return func(p parts) { delete(p, part) } }
	tests := map[string]struct {
		damage func(parts)
		part   string
		words  []string
	}{
		"sheet cut in half":      {func(p parts) { p[sheet1] = p[sheet1][:len(p[sheet1])/2] }, sheet1, []string{"bita"}},
		"no </sheetData>":        {replace(sheet1, "</sheetData>", ""), sheet1, nil},
		"no </worksheet>":        {replace(sheet1, "</worksheet>", ""), sheet1, []string{"terpotong", "worksheet"}},
		"after </worksheet>":     {replace(sheet1, "</worksheet>", "</worksheet><row/>"), sheet1, nil},
		"no sheetData":           {replace(sheet1, "<sheetData>"+threeRows+"</sheetData>", ""), sheet1, []string{"sheetData"}},
		"two sheetData":          {replace(sheet1, "</sheetData>", "</sheetData><sheetData/>"), sheet1, nil},
		"empty sheet part":       {func(p parts) { p[sheet1] = "" }, sheet1, nil},
		"not a worksheet":        {func(p parts) { p[sheet1] = p[sst] }, sheet1, []string{"sst"}},
		"sheet missing":          {remove(sheet1), sheet1, []string{"tidak ada"}},
		"undefined entity":       {replace(sheet1, "<v>2</v>", "<v>&lama;2</v>"), sheet1, []string{"bita"}},
		"crossed elements":       {replace(sheet1, "<v>2</v></c>", "<v>2</c></v>"), sheet1, nil},
		"strings missing":        {remove(sst), sst, []string{"tidak ada"}},
		"strings cut":            {func(p parts) { p[sst] = p[sst][:len(p[sst])-20] }, sst, []string{"bita"}},
		"strings cut at an item": {replace(sst, "<si><t>SKM bernilai Baik</t></si></sst>", ""), sst, []string{"terpotong"}},
		"no strings at all":      {replace(rels, "/sharedStrings", "/lain"), sheet1, []string{"A1"}},
		"index out of range":     {replace(sheet1, "<v>1</v></c><c r=\"B2\"", "<v>2</v></c><c r=\"B2\""), sheet1, []string{"A2", `"2"`}},
		"index negative":         {replace(sheet1, `t="s"><v>0`, `t="s"><v>-1`), sheet1, []string{"A1"}},
		"index not a number":     {replace(sheet1, `t="s"><v>0`, `t="s"><v>nol`), sheet1, []string{"A1"}},
		"style out of range":     {replace(sheet1, `s="1"`, `s="9"`), sheet1, []string{"A3", `"9"`}},
		"styles missing":         {remove(styles), styles, []string{"tidak ada"}},
		"styles cut":             {func(p parts) { p[styles] = p[styles][:len(p[styles])/2] }, styles, nil},
		"bad reference":          {replace(sheet1, `r="B2"`, `r="30B"`), sheet1, []string{"30B"}},
		"cell of another row":    {replace(sheet1, `r="B2"`, `r="B3"`), sheet1, []string{"B3", "baris 2"}},
		"same cell twice":        {replace(sheet1, `r="B2"`, `r="A2"`), sheet1, []string{"A2"}},
		"same row twice":         {replace(sheet1, `<row r="3"><c r="A3"`, `<row r="2"><c r="A2"`), sheet1, []string{"baris 2"}},
		"rows going back":        {replace(sheet1, `<row r="1">`, `<row r="5"/><row r="1">`), sheet1, []string{"baris 1"}},
		"row beyond the sheet":   {replace(sheet1, `<row r="3"><c r="A3"`, `<row r="1048577"><c r="A1048577"`), sheet1, []string{"1048577"}},
		"column beyond":          {replace(sheet1, `r="B2"`, `r="XFE2"`), sheet1, []string{"XFE2"}},
		"next row beyond":        {replace(sheet1, "</sheetData>", `<row r="1048576"/><row><c><v>1</v></c></row></sheetData>`), sheet1, []string{"1048576 baris"}},
		"next column beyond":     {replace(sheet1, `<c r="B2"><v>2</v></c>`, `<c r="XFD2"/><c><v>1</v></c>`), sheet1, []string{"16384 kolom"}},
		"two values":             {replace(sheet1, "<v>2</v>", "<v>2</v><v>3</v>"), sheet1, nil},
		"bad merge":              {replace(sheet1, "</sheetData>", `</sheetData><mergeCells><mergeCell ref="A1:30B"/></mergeCells>`), sheet1, []string{"A1:30B"}},
		"columns twice":          {replace(sheet1, "<sheetData>", `<cols><col min="1" max="3" hidden="1"/><col min="3" max="16384" hidden="1"/></cols><sheetData>`), sheet1, []string{"C"}},
		"columns beyond":         {replace(sheet1, "<sheetData>", `<cols><col min="1" max="99999" hidden="1"/></cols><sheetData>`), sheet1, nil},
		"deep nesting":           {replace(sheet1, "<sheetData>", strings.Repeat("<ext>", 300)+"<sheetData>"), sheet1, []string{"bersarang"}},
		"endless text":           {replace(sheet1, "<v>2</v>", "<v>"+strings.Repeat("2", 1<<20+1)+"</v>"), sheet1, []string{"1 MiB"}},
		"workbook cut":           {func(p parts) { p[main] = p[main][:len(p[main])-5] }, main, nil},
		"workbook missing":       {remove(main), main, []string{"tidak ada"}},
		"no sheets":              {replace(main, `<sheet name="Realisasi" sheetId="1" r:id="rId1"/>`, ""), main, nil},
		"relationships missing":  {remove(rels), rels, []string{"tidak ada"}},
		"relationship missing":   {replace(rels, `Id="rId1"`, `Id="rId7"`), main, []string{"Realisasi"}},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			p := plainBook(threeRows)
			test.damage(p)
			_, err := readOnly(t, p)
			wantPart(t, err, test.part, test.words...)
		})
	}
}

// Wherever a part or the file is cut off, nothing of the sheet is yielded.
func TestEveryCutIsNoticed(t *testing.T) {
	for _, part := range []string{sheet1, sst, "xl/styles.xml", "xl/workbook.xml", "xl/_rels/workbook.xml.rels"} {
		whole := plainBook(threeRows)[part]
		for n := range whole {
			p := plainBook(threeRows)
			p[part] = whole[:n]
			if s, err := readOnly(t, p); err == nil {
				t.Fatalf("%s cut at %d of %d reads as %+v", part, n, len(whole), s)
			}
		}
	}
	data := plainBook(threeRows).zip(t)
	for n := range data {
		if _, err := openBytes(data[:n]); !errors.Is(err, ErrFormat) {
			t.Fatalf("file cut at %d of %d: err = %v, want ErrFormat", n, len(data), err)
		}
	}
}

func TestBadSheetLeavesNeighbours(t *testing.T) {
	p := plainBook(threeRows)
	p["xl/workbook.xml"] = strings.Replace(p["xl/workbook.xml"], "<sheets>", `<sheets><sheet name="Hilang" sheetId="2" state="veryHidden" r:id="rId9"/>`, 1)
	b, err := openBytes(p.zip(t))
	if err != nil {
		t.Fatal(err)
	}
	if infos := b.Sheets(); len(infos) != 2 || infos[0] != (Info{"Hilang", true}) || infos[1] != (Info{"Realisasi", false}) {
		t.Fatalf("sheets = %v", infos)
	}
	_, err = b.ReadSheet(0)
	wantPart(t, err, "xl/workbook.xml", "Hilang")
	if s, err := b.ReadSheet(1); err != nil || len(s.Rows) != 3 {
		t.Errorf("neighbour: %v, %v", s, err)
	}
	if _, err := b.ReadSheet(2); err == nil {
		t.Error("sheet 2 of 2 was read")
	}
}

func TestDuplicatePart(t *testing.T) {
	data := plainBook(threeRows).zip(t)
	zr, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		t.Fatal(err)
	}
	var buf bytes.Buffer
	zw := zip.NewWriter(&buf)
	for _, f := range zr.File {
		if err := zw.Copy(f); err != nil {
			t.Fatal(err)
		}
		if f.Name == sheet1 {
			if err := zw.Copy(f); err != nil {
				t.Fatal(err)
			}
		}
	}
	if err := zw.Close(); err != nil {
		t.Fatal(err)
	}
	b, err := openBytes(buf.Bytes())
	if err != nil {
		t.Fatal(err)
	}
	_, err = b.ReadSheet(0)
	wantPart(t, err, sheet1, "dua kali")
}

func TestChecksum(t *testing.T) {
	data := bytes.Replace(plainBook(threeRows).stored(t), []byte("<v>0.5</v>"), []byte("<v>0.6</v>"), 1)
	b, err := openBytes(data)
	if err != nil {
		t.Fatal(err)
	}
	_, err = b.ReadSheet(0)
	wantPart(t, err, sheet1)
}

func TestOpenFile(t *testing.T) {
	name := filepath.Join(t.TempDir(), "realisasi.xlsx")
	if err := os.WriteFile(name, plainBook(threeRows).zip(t), 0o600); err != nil {
		t.Fatal(err)
	}
	b, err := OpenFile(name, Options{})
	if err != nil {
		t.Fatal(err)
	}
	if _, err := b.ReadSheet(0); err != nil {
		t.Error(err)
	}
	if err := b.Close(); err != nil {
		t.Error(err)
	}
	if _, err := b.ReadSheet(0); !errors.Is(err, os.ErrClosed) {
		t.Errorf("reading a closed workbook: %v", err)
	}
	if _, err := OpenFile(name+".tidak-ada", Options{}); !errors.Is(err, os.ErrNotExist) {
		t.Errorf("missing file: %v", err)
	}
	if _, err := OpenFile(t.TempDir(), Options{}); err == nil || errors.Is(err, ErrFormat) {
		t.Errorf("a folder: %v", err)
	}
}
