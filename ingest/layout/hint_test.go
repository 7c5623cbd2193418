package layout_test

import (
	"math/rand/v2"
	"testing"

	"capaian/ingest/layout"
)

const hopeless = `
KECAMATAN SILO | < | < | < | <
Kolom 1 | Kolom 2 | Kolom 3 | Kolom 4 | | Kolom 6
a | b | c | d | | f
1 | Meningkat | Nilai SKM | 80 | 81 | coretan
2 | Tertib | Jumlah desa | 10 | 9 | lain

Kolom 1 | Kolom 2 | Kolom 3 | Kolom 4 | | Kolom 6
a | b | c | d | | f
3 | Lancar | Jumlah surat | 5 | 6 |`

func meanings(m map[int]string) map[int]layout.Meaning {
	out := map[int]layout.Meaning{}
	for col, s := range m {
		out[col] = layout.ParseMeaning(s)
	}
	return out
}

// TestHints: what is stated goes before what labels say, for what it states.
func TestHints(t *testing.T) {
	for _, c := range []struct {
		name, sheet, want string
		hint              layout.Hint
	}{
		{"no label means anything", hopeless, `
kinerja 2-3: B=sasaran C=indikator D=target/TW2 E=realisasi
4: Meningkat | Nilai SKM | 80 | 81 + A4 1
5: Tertib | Jumlah desa | 10 | 9 + A5 2
9: Lancar | Jumlah surat | 5 | 6 + A9 3
? A3 a
repeat 7
`, layout.Hint{Top: 2, Bottom: 3, Columns: meanings(map[int]string{2: "sasaran", 3: "indikator", 4: "target TW2", 5: "realisasi", 6: "abaikan"})}},
		{"a required column is not stated", hopeless, "", layout.Hint{Top: 2, Bottom: 3, Columns: meanings(map[int]string{2: "sasaran", 4: "target"})}},
		{"only what is stated changes", `
No | Sasaran | Indikator | Target | Hasil | Capaian
1 | Meningkat | Nilai SKM | 80 | 81 | 101,25`, `
kinerja 1-1: A=nomor B=sasaran C=indikator D=target E=realisasi F=capaian
2: 1 | Meningkat | Nilai SKM | 80 | 81 | 101,25
`, layout.Hint{Columns: meanings(map[int]string{5: "realisasi"})}},
		{"a label gives way", `
No | Sasaran | Indikator | Target | Target Baru | Realisasi
1 | Meningkat | Nilai SKM | 80 | 90 | 81`, `
kinerja 1-1: A=nomor B=sasaran C=indikator E=target F=realisasi
2: 1 | Meningkat | Nilai SKM | 90 | 81 + D2 80
? D1 Target
`, layout.Hint{Columns: meanings(map[int]string{5: "target"})}},
		{"part of a merged header", `
No | Sasaran | Indikator | Target | < | Realisasi
1 | Meningkat | Nilai SKM | 80 | poin | 81`, `
kinerja 1-1: A=nomor B=sasaran C=indikator D=target E=satuan F=realisasi
2: 1 | Meningkat | Nilai SKM | 80 | poin | 81
`, layout.Hint{Columns: meanings(map[int]string{5: "satuan"})}},
		{"a table above keeps its own header", `
No | Program | Anggaran
1 | Program A | 100
A1 | B1 | C1
Meningkat | Nilai SKM | 81`, `
anggaran 1-1: A=nomor B=program C=pagu
2: 1 | Program A | 100
kinerja 3-3: A=sasaran B=indikator C=realisasi/2024
4: Meningkat | Nilai SKM | 81
`, layout.Hint{Top: 3, Bottom: 3, Columns: meanings(map[int]string{1: "sasaran", 2: "indikator", 3: "realisasi 2024"})}},
		{"no layout has such a column", hopeless, "", layout.Hint{Top: 2, Bottom: 3, Columns: meanings(map[int]string{2: "sasaran", 3: "indikator", 4: "lokasi", 5: "realisasi"})}},
		{"a yearly column without its year", `
Nomor | Program | Indikator | X | Y
1 | Program A | Nilai | 5 | 6`, "", layout.Hint{Top: 1, Bottom: 1, Columns: meanings(map[int]string{4: "target", 5: "rp"})}},
		{"and with it", `
Nomor | Program | Indikator | X | Y
1 | Program A | Nilai | 5 | 6`, `
renstra 1-1: A=nomor B=program C=indikator D=target/2020 E=rp/2020
2: 1 | Program A | Nilai | 5 | 6
`, layout.Hint{Top: 1, Bottom: 1, Columns: meanings(map[int]string{4: "target 2020", 5: "rp 2020"})}},
	} {
		t.Run(c.name, func(t *testing.T) {
			got := show(layout.FindWith(sheet(c.sheet), all(), &c.hint), false)
			if want := c.want; got != want && "\n"+got != want {
				t.Errorf("got\n%s\nwant\n%s", got, want)
			}
		})
	}
}

func TestMeanings(t *testing.T) {
	for s, want := range map[string]layout.Meaning{
		"target":                {Name: "target"},
		" Target  2021 ":        {Name: "target", Year: 2021},
		"akhir target ke-5":     {Name: "akhir target", Nth: 5},
		"realisasi tw2":         {Name: "realisasi", Period: "TW2"},
		"realisasi rp 2021 B04": {Name: "realisasi rp", Year: 2021, Period: "B04"},
		"pagu · operasi":        {Name: "pagu", Group: "operasi"},
		"pagu/Tak Terduga":      {Name: "pagu", Group: "tak terduga"},
		"abaikan":               {Name: "abaikan", Ignore: true},
		"tahun":                 {Name: "tahun"},
		"realisasi TW5":         {Name: "realisasi tw5"},
		"pagu sebelum":          {Name: "pagu sebelum"},
	} {
		got := layout.ParseMeaning(s)
		if got != want {
			t.Errorf("%q: %+v, want %+v", s, got, want)
		}
		if again := layout.ParseMeaning(got.String()); again != got {
			t.Errorf("%q is written %q, which reads as %+v", s, got.String(), again)
		}
	}
}

// TestAnyHint: whatever is stated about whatever sheet, no row is lost or read
// twice, and a stated column is read as stated or not at all.
func TestAnyHint(t *testing.T) {
	acak := rand.New(rand.NewPCG(11, 2024))
	names := []string{"sasaran", "indikator", "target", "target TW1", "realisasi", "realisasi 2020", "program", "pagu", "rp 2020", "satuan", "selisih", "pagu sebelum"}
	read := 0
	for range 3000 {
		data := make([]byte, 7*(2+acak.IntN(20)))
		for i := range data {
			data[i] = byte(acak.IntN(256))
		}
		hint := &layout.Hint{Columns: map[int]layout.Meaning{}}
		if acak.IntN(3) > 0 {
			hint.Top = 1 + acak.IntN(8)
			hint.Bottom = hint.Top + acak.IntN(3)
		}
		for range 1 + acak.IntN(6) {
			hint.Columns[1+acak.IntN(8)] = layout.ParseMeaning(names[acak.IntN(len(names))])
		}
		s := random(data)
		found := layout.FindWith(s, all(), hint)
		if hint.Top > 0 { // else a stated header may repeat in fewer rows
			whole(t, s, found)
		}
		for _, table := range found.Tables {
			for _, c := range table.Columns {
				if m, stated := hint.Columns[c.Col]; c.Stated && (!stated || m.Name != c.Name) {
					t.Fatalf("column %d is %q, stated %q", c.Col, c.Name, m.Name)
				} else if stated && !c.Stated && (hint.Top == 0 || table.Top == hint.Top) {
					t.Fatalf("column %d is %q in spite of %q", c.Col, c.Name, m.Name)
				} else if c.Stated {
					read++
				}
			}
		}
	}
	if read < 100 {
		t.Errorf("only %d columns were read as stated", read)
	}
}
