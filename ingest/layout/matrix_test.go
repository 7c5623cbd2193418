package layout_test

import (
	"testing"

	"capaian/ingest/layout"
)

// matriks is the matrix of an evaluation: kinerja and money side by side, known
// by open phrases.
func matriks() *layout.Spec {
	both := func(kinerja, rupiah string, change func(*layout.ColumnSpec), labels ...string) []layout.ColumnSpec {
		list := []layout.ColumnSpec{column(kinerja, layout.Measure, labels...), column(rupiah, layout.Money, labels...)}
		list[1].Marked = true
		change(&list[0])
		change(&list[1])
		return list
	}
	asIs, periodic := func(*layout.ColumnSpec) {}, func(c *layout.ColumnSpec) { c.Periodic = true }
	money := column("capaian rp", layout.Percent, "tingkat capaian *")
	money.Marked = true
	columns := []layout.ColumnSpec{
		column("nomor", layout.Number, "nomor"),
		column("kode", layout.Code, "kode"),
		key(column("program", layout.Name, "program kegiatan", "urusan * program *")),
		key(column("indikator", layout.Name, "indikator kinerja *", "tolok|tolak ukur kinerja")),
	}
	columns = append(columns, both("target", "pagu", asIs, "target * renja|rkpd *")...)
	columns = append(columns, both("realisasi", "realisasi rp", periodic, "realisasi", "realisasi * triwulan *")...)
	columns = append(columns, money, column("capaian", layout.Percent, "tingkat capaian *"), column("keterangan", layout.Name, "keterangan"))
	return &layout.Spec{Name: "matriks", Columns: columns}
}

// TestPhrases: "*" stands for any words or none, "a|b" for either, and the fixed
// words must all be there, in their order.
func TestPhrases(t *testing.T) {
	const want = "matriks 1-1: A=program B=indikator C=target\n2: Program A | Jumlah laporan | 10\n"
	const body = "\nProgram A | Jumlah laporan | 10"
	look(t, []*layout.Spec{matriks()}, []picture{
		{name: "nothing for the stars", sheet: "Program/Kegiatan | Indikator Kinerja | Target Renja" + body, want: want},
		{name: "words for the stars", sheet: "Urusan dan Bidang Urusan/Program/Kegiatan | Indikator Kinerja Program (Outcome) | Target Kinerja dan Anggaran Renja Perangkat Daerah" + body, want: want},
		{name: "the other word", sheet: "Program/Kegiatan | Tolak Ukur Kinerja | Target RKPD" + body, want: want},
		{name: "neither word", sheet: "Program/Kegiatan | Indikator Kinerja | Target Renstra" + body,
			want: "matriks 1-1: A=program B=indikator\n2: Program A | Jumlah laporan + C2 10\n? C1 Target Renstra\n"},
		{name: "words in another order", sheet: "Program/Kegiatan | Indikator Kinerja | Renja Target" + body,
			want: "matriks 1-1: A=program B=indikator\n2: Program A | Jumlah laporan + C2 10\n? C1 Renja Target\n"},
		{name: "words where no star is", sheet: "Program/Kegiatan | Indikator Kinerja | Rencana Target Renja" + body,
			want: "matriks 1-1: A=program B=indikator\n2: Program A | Jumlah laporan + C2 10\n? C1 Rencana Target Renja\n"},
		{name: "a part of a word", sheet: "Program/Kegiatan | Indikator Kinerja | Target Renjana" + body,
			want: "matriks 1-1: A=program B=indikator\n2: Program A | Jumlah laporan + C2 10\n? C1 Target Renjana\n"},
	})
}

// TestMatrixHeaders: kinerja (K) and money (Rp) under groups that the office did
// not merge: each column belongs to its triwulan.
func TestMatrixHeaders(t *testing.T) {
	const columns = "A=kode B=program C=indikator D=target E=pagu/rp F=realisasi/TW1 G=realisasi rp/TW1/rp H=realisasi/TW2 I=realisasi rp/TW2/rp " +
		"J=realisasi/TW3 K=realisasi rp/TW3/rp L=realisasi/TW4 M=realisasi rp/TW4/rp N=capaian/persen O=capaian rp/rp\n"
	const cells = "1.01.02 | Program A | Jumlah laporan | 10 | 900 | 1 | 100 | 2 | 200 | 3 | 300 | 4 | 400 | 100 | 111,11"
	const kr = " | | | K | Rp | K | Rp | K | Rp | K | Rp | K | Rp | K | Rp\n"
	look(t, []*layout.Spec{matriks()}, []picture{
		{name: "roman triwulan, nothing merged", sheet: `
Kode | Program/Kegiatan | Indikator Kinerja | Target Renja | | Realisasi Kinerja Pada Triwulan | | | | | | | | Tingkat Capaian (%) |
 | | | | | I | | II | | III | | IV | | |
` + kr + cells, want: "matriks 1-3: " + columns + "4: " + cells + "\n"},
		{name: "roman triwulan, all merged", sheet: `
Kode | Program/Kegiatan | Indikator Kinerja | Target Renja | < | Realisasi Kinerja Pada Triwulan | < | < | < | < | < | < | < | Tingkat Capaian (%) | <
^ | ^ | ^ | ^ | ^ | I | < | II | < | III | < | IV | < | ^ | ^
^ | ^ | ^ | K | Rp | K | Rp | K | Rp | K | Rp | K | Rp | K | Rp
` + cells, want: "matriks 1-3: " + columns + "4: " + cells + "\n"},
		{name: "roman triwulan, only the group merged", sheet: `
Kode | Program/Kegiatan | Indikator Kinerja | Target Renja | < | Realisasi Kinerja Pada Triwulan | < | < | < | < | < | < | < | Tingkat Capaian (%) | <
 | | | | | I | | II | | III | | IV | | |
` + kr + cells, want: "matriks 1-3: " + columns + "4: " + cells + "\n"},
		{name: "column numbers and formulas under it", sheet: `
Kode | Program/Kegiatan | Indikator Kinerja | Target Renja | | Realisasi Kinerja Pada Triwulan | | | | | | | | Tingkat Capaian (%) |
 | | | | | I | | II | | III | | IV | | |
` + kr + `(1) | (2) | (3) | (4) | (5) | (6) | (7) | (8) | (9) | (10) | (11) | (12) | (13) | 14 = 12 / 4 x 100 | 15 = 13 / 5 x 100
` + cells, want: "matriks 1-3: " + columns + "5: " + cells + "\n"},
		{name: "printed again at the page break", sheet: `
Kode | Program/Kegiatan | Indikator Kinerja | Target Renja | | Realisasi Kinerja Pada Triwulan | | | | | | | | Tingkat Capaian (%) |
 | | | | | I | | II | | III | | IV | | |
` + kr + cells + `
Kode | Program/Kegiatan | Indikator Kinerja | Target Renja | | Realisasi Kinerja Pada Triwulan | | | | | | | | Tingkat Capaian (%) |
 | | | | | I | | II | | III | | IV | | |
` + kr + `(1) | (2) | (3) | (4) | (5) | (6) | (7) | (8) | (9) | (10) | (11) | (12) | (13) | (14) | (15)
` + cells, want: "matriks 1-3: " + columns + "4: " + cells + "\n9: " + cells + "\nrepeat 5\n"},
		{name: "a rate of the kinerja alone", sheet: `
Program/Kegiatan | Indikator Kinerja | Realisasi Triwulan I | Tingkat Capaian (%) | Keterangan
Program A | Jumlah laporan | 10 | 100 | baik`, want: `
matriks 1-1: A=program B=indikator C=realisasi/TW1 D=capaian/persen E=keterangan
2: Program A | Jumlah laporan | 10 | 100 | baik
`},
	})
}

// TestSpreadCodes: a code over columns that only the first has a header for.
func TestSpreadCodes(t *testing.T) {
	const head = "Kode | | | Program/Kegiatan | Indikator Kinerja | Target Renja\n"
	const columns = "matriks 1-1: A=kode D=program E=indikator F=target\n"
	look(t, []*layout.Spec{matriks()}, []picture{
		{name: "a part in each", sheet: head + "1 | 01 | 02 | Program A | Jumlah laporan | 10", want: columns + "2: 1.01.02 | Program A | Jumlah laporan | 10\n"},
		{name: "the last part left blank", sheet: head + "1 | 01 | | Program A | Jumlah laporan | 10", want: columns + "2: 1.01 | Program A | Jumlah laporan | 10\n"},
		{name: "a dash for the last part", sheet: head + "1 | 01 | - | Program A | Jumlah laporan | 10", want: columns + "2: 1.01 | Program A | Jumlah laporan | 10\n"},
		{name: "a whole code in each", sheet: head + "1 | 1.01 | 1.01.02 | Program A | Jumlah laporan | 10", want: columns + "2: 1.01.02 | Program A | Jumlah laporan | 10\n"},
		{name: "all of it in the first", sheet: head + "1.01.02 | | | Program A | Jumlah laporan | 10", want: columns + "2: 1.01.02 | Program A | Jumlah laporan | 10\n"},
		{name: "a word among the parts", sheet: head + "1 | 01 | lama | Program A | Jumlah laporan | 10", want: columns + "2: 1.01 | Program A | Jumlah laporan | 10 + C2 lama\n"},
	})
}

// TestGroupedCodes: "Kode" over the levels of the tree is one code; a name beside
// a code under one label stays a name.
func TestGroupedCodes(t *testing.T) {
	look(t, []*layout.Spec{matriks()}, []picture{
		{name: "levels under Kode", sheet: `
Kode | < | Program/Kegiatan | Indikator Kinerja | Target Renja
Program | Kegiatan | ^ | ^ | ^
01 | 02 | Program A | Jumlah laporan | 10`, want: "matriks 1-2: A=kode C=program D=indikator E=target\n3: 01.02 | Program A | Jumlah laporan | 10\n"},
		{name: "a name beside the code", sheet: `
Kode | < | Indikator Kinerja | Target Renja
Kode | Program/Kegiatan | ^ | ^
1.01 | Program A | Jumlah laporan | 10`, want: "matriks 1-2: A=kode B=program C=indikator D=target\n3: 1.01 | Program A | Jumlah laporan | 10\n"},
	})
}
