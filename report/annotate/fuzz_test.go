package annotate_test

import (
	"bytes"
	"maps"
	"os"
	"path/filepath"
	"reflect"
	"slices"
	"testing"

	"capaian/ingest/workbook"
	"capaian/report/annotate"
)

// isi are the cells of all sheets but ours, nil where a workbook is unreadable.
func isi(data []byte) map[string][]workbook.Row {
	book, err := workbook.Open(bytes.NewReader(data), int64(len(data)), workbook.Options{})
	if err != nil {
		return nil
	}
	all := map[string][]workbook.Row{}
	for i, info := range book.Sheets() {
		s, err := book.ReadSheet(i)
		if err != nil {
			return nil
		}
		if _, twice := all[info.Name]; twice {
			return nil
		}
		if s.Hasil() {
			continue
		}
		for r := range s.Rows { // a formula without value is nothing in a copy of values
			s.Rows[r].Cells = slices.DeleteFunc(s.Rows[r].Cells, func(c workbook.Cell) bool { return c.Kind == workbook.Blank })
		}
		all[info.Name] = slices.DeleteFunc(s.Rows, func(r workbook.Row) bool { return len(r.Cells) == 0 })
	}
	return all
}

// FuzzTulis damages one part of a package: whatever it is then, a copy comes
// back that can be opened, and a workbook that can be read is read the same.
func FuzzTulis(f *testing.F) {
	bases := []buku{contoh(f), spelt(f, contoh(f), withPrefix)}
	bases = append(bases, bertanda(f, bases[0], []annotate.Temuan{satu("GALAT", "Sheet1", "B3"), satu("INFO", "Data's", "D5")}))
	for i := range bases {
		for part := range 16 {
			f.Add(uint8(i), uint8(part), uint16(60), uint8(3), []byte("<"))
			f.Add(uint8(i), uint8(part), uint16(300), uint8(0), []byte(`<a b="`))
		}
	}
	var all []map[string]string
	for _, b := range bases {
		all = append(all, parts(f, b.isi))
	}
	f.Fuzz(func(t *testing.T, base, which uint8, from uint16, n uint8, text []byte) {
		m := maps.Clone(all[int(base)%len(all)])
		var names []string
		for name := range m {
			names = append(names, name)
		}
		slices.Sort(names)
		name := names[int(which)%len(names)]
		part := m[name]
		at := int(from) % (len(part) + 1)
		m[name] = part[:at] + string(text) + part[min(at+int(n), len(part)):]
		damaged := repacked(t, m)
		out := bertanda(t, buku{"PK.xlsx", damaged}, []annotate.Temuan{satu("GALAT", "Sheet1", "C3"), satu("PERINGATAN", "Sheet1", "E6"), satu("INFO", "Data's", "B9")})
		if _, err := workbook.Open(bytes.NewReader(out.isi), int64(len(out.isi)), workbook.Options{}); err != nil {
			t.Fatalf("the copy: %v", err)
		}
		if want := isi(damaged); want != nil {
			if got := isi(out.isi); !reflect.DeepEqual(got, want) {
				t.Fatalf("read otherwise: %v, want %v", got, want)
			}
		}
	})
}

// FuzzTulisBytes marks arbitrary bytes.
func FuzzTulisBytes(f *testing.F) {
	f.Add(contoh(f).isi)
	for _, name := range []string{"kinerja.ods", "kinerja.xls"} {
		data, err := os.ReadFile(filepath.Join("../../ingest/workbook/testdata", name))
		must(f, err)
		f.Add(data)
	}
	f.Add([]byte("<html><table><tr><td>Program</td><td>1.250,5</td></tr></table>"))
	f.Fuzz(func(t *testing.T, data []byte) {
		out := bertanda(t, buku{"PK.xlsx", data}, []annotate.Temuan{satu("GALAT", "Sheet1", "C3")})
		if len(out.isi) == 0 {
			t.Fatal("nothing written")
		}
	})
}
