package layout_test

import "testing"

// TestNthYears: a plan that prints no years counts them.
func TestNthYears(t *testing.T) {
	const want = "A=nomor B=program C=indikator D=target/ke-1 E=rp/ke-1/rp F=target/ke-2 G=rp/ke-2/rp H=akhir target I=akhir rp/rp\n"
	const cells = "1 | Program A | Tingkat a | 70% | 8.500 | 80% | 9.500 | 80% | 18.000"
	look(t, all(), []picture{
		{name: "merged", sheet: `
No. | PROGRAM | Indikator | Tahun ke-1 | < | Tahun ke-2 | < | Kondisi Kinerja pada Akhir Periode | <
^ | ^ | ^ | Target | Rp. | Target | Rp. | Target | Rp.
` + cells, want: "renstra 1-2: " + want + "3: " + cells + "\n"},
		{name: "not merged", sheet: `
No. | PROGRAM | Indikator | Tahun-1 | | Tahun-2 | | Kondisi Kinerja pada Akhir Periode |
 | | | Target | Rp. | Target | Rp. | Target | Rp.
` + cells, want: "renstra 1-2: " + want + "3: " + cells + "\n"},
		{name: "below the group of the money", sheet: `
No. | PROGRAM | Indikator | TARGET DAN PENDANAAN | < | < | < | Kondisi Kinerja pada Akhir Periode | <
^ | ^ | ^ | Tahun 1 | < | Tahun 2 | < | ^ | ^
^ | ^ | ^ | Target | Rp. | Target | Rp. | Target | Rp.
` + cells, want: "renstra 1-3: " + want + "4: " + cells + "\n"},
		{name: "the same one twice", sheet: `
No. | PROGRAM | Indikator | Tahun ke-1 | < | Tahun ke-1 | <
^ | ^ | ^ | Target | Rp. | Target | Rp.
1 | Program A | Tingkat a | 70% | 8.500 | 80% | 9.500`, want: `
renstra 1-2: A=nomor B=program C=indikator D=target/ke-1 E=rp/ke-1/rp
3: 1 | Program A | Tingkat a | 70% | 8.500 + F3 80% + G3 9.500
? G2 Rp.
? F2 Tahun ke-1 / Target
`},
	})
}

// TestColumnNumbers: a row that only numbers the columns is no level of the
// header and no data, however its formulas are written.
func TestColumnNumbers(t *testing.T) {
	const head = "NO | SASARAN | INDIKATOR | TARGET | REALISASI | CAPAIAN\n"
	const row = "1 | Meningkat | Nilai SKM | 80 | 82 | 102,5"
	const want = "kinerja 1-1: A=nomor B=sasaran C=indikator D=target E=realisasi F=capaian\n3: " + row + "\n"
	look(t, all(), []picture{
		{name: "brackets", sheet: head + "(1) | (2) | (3) | (4) | (5) | (6)\n" + row, want: want},
		{name: "brackets and a formula", sheet: head + "(1) | (2) | (3) | (4) | (5) | (6)=(5)/(4)x100\n" + row, want: want},
		{name: "a formula with blanks", sheet: head + "1 | 2 | 3 | 4 | 5 | 6 = 5 / 4 x 100\n" + row, want: want},
		{name: "a formula with a percent sign", sheet: head + "1 | 2 | 3 | 4 | 5 | 6 = 5/4 x 100%\n" + row, want: want},
		{name: "a sum of columns", sheet: head + "1 | 2 | 3 | 4 | 5 | 6=4+5\n" + row, want: want},
		{name: "some columns only", sheet: head + " | | (1) | (2) | (3) | (4)\n" + row, want: want},
		{name: "figures are data", sheet: head + "(1) | (2) | (3) | (4) | (5) | (6)\n1 | 2 | Nilai SKM | 80 | 82 | 102,5",
			want: "kinerja 1-1: A=nomor B=sasaran C=indikator D=target E=realisasi F=capaian\n3: 1 | 2 | Nilai SKM | 80 | 82 | 102,5\n"},
	})
}

// TestPerTriwulan: a label that groups triwulan may say so; without them it
// does not become a target of the year.
func TestPerTriwulan(t *testing.T) {
	const row = "1 | Meningkat | Nilai SKM | 80 | 1 | 2 | 3 | 4 | 82"
	const body = " | REALISASI\n^ | ^ | ^ | ^ | I | II | III | IV | ^\n" + row
	const want = "kinerja 1-2: A=nomor B=sasaran C=indikator D=target E=target/TW1 F=target/TW2 G=target/TW3 H=target/TW4 I=realisasi\n3: " + row + "\n"
	look(t, all(), []picture{
		{name: "Target Triwulan", sheet: "NO | SASARAN | INDIKATOR | TARGET | TARGET TRIWULAN | < | < | <" + body, want: want},
		{name: "Target per Triwulan", sheet: "NO | SASARAN | INDIKATOR | TARGET | TARGET PER TRIWULAN | < | < | <" + body, want: want},
		{name: "one column alone", sheet: "NO | SASARAN | INDIKATOR | TARGET TRIWULAN | REALISASI\n1 | Meningkat | Nilai SKM | 80 | 82", want: `
kinerja 1-1: A=nomor B=sasaran C=indikator E=realisasi
2: 1 | Meningkat | Nilai SKM | 82 + D2 80
? D1 TARGET TRIWULAN
`},
	})
}
