package layout_test

import "testing"

func TestTotals(t *testing.T) { look(t, all(), totals) }

var totals = []picture{
	{name: "labels of totals", sheet: `
No | Program | Anggaran
1 | Program A | 100
2 | Program B | 50
Jumlah | < | 150
 | TOTAL | 150
 | Jumlah Belanja Langsung | 150
 | Total anggaran | 150
 | Keseluruhan anggaran | 150
Grand Total | | 150
 | Sub Total | 150
 | Jumlah I | 150
 | Jumlah Program Peningkatan Disiplin | 150`, want: `
anggaran 1-1: A=nomor B=program C=pagu
2: 1 | Program A | 100
3: 2 | Program B | 50
4 total: Jumlah |  | 150
5 total:  | TOTAL | 150
6 total:  | Jumlah Belanja Langsung | 150
7 total:  | Total anggaran | 150
8 total:  | Keseluruhan anggaran | 150
9 total: Grand Total |  | 150
10 total:  | Sub Total | 150
11 total:  | Jumlah I | 150
12 total:  | Jumlah Program Peningkatan Disiplin | 150
`},
	{name: "total not filled in, with a remark", sheet: `
No | Sasaran | Indikator | Target | Realisasi | Keterangan
1 | Meningkat | Nilai SKM | 80 | 81 |
Jumlah | | | - | - | PAPBD`, want: `
kinerja 1-1: A=nomor B=sasaran C=indikator D=target E=realisasi F=keterangan
2: 1 | Meningkat | Nilai SKM | 80 | 81 |
3 total: Jumlah |  |  | - | - | PAPBD
`},
	{name: "label in a column without a header", sheet: `
 | Program | Anggaran
1 | Program A | 100
Jumlah | | 100`, want: `
anggaran 1-1: B=program C=pagu
2: Program A | 100 + A2 1
3 total:  | 100 + A3 Jumlah
`},
	{name: "indicators named like totals", sheet: `
No | Sasaran | Indikator | Target | Realisasi
1 | Kependudukan tertib | Jumlah pelayanan administrasi kependudukan | 3.000 | 2.900
^ | ^ | Jumlah desa | 10 | 10
2 | Keluarga sehat | Total Fertility Rate | 2,1 | 2,3
^ | ^ | Total Fertility Rate perkotaan | 2,0 | 2,1
 | | Jumlah kegiatan yang selesai | 12 | 12
^ | ^ | Rata-rata lama sekolah | 7 | 7
 | Jumlah | | 30 | 29`, want: `
kinerja 1-1: A=nomor B=sasaran C=indikator D=target E=realisasi
2: 1 | Kependudukan tertib | Jumlah pelayanan administrasi kependudukan | 3.000 | 2.900
3: 1@A2 | Kependudukan tertib@B2 | Jumlah desa | 10 | 10
4: 2 | Keluarga sehat | Total Fertility Rate | 2,1 | 2,3
5: 2@A4 | Keluarga sehat@B4 | Total Fertility Rate perkotaan | 2,0 | 2,1
6:  |  | Jumlah kegiatan yang selesai | 12 | 12
7:  |  | Rata-rata lama sekolah | 7 | 7
8 total:  | Jumlah |  | 30 | 29
`},
	{name: "averages", sheet: `
No | Sasaran | Indikator | Target | Realisasi | Capaian (%)
1 | Meningkat | Rata-rata nilai ujian | 80 | 81 | 101,25
Rata-rata capaian sasaran | < | < | < | < | 101,25
 | | Rata - rata capaian | | | 101,25
Rata-Rata | | | | | 101,25`, want: `
kinerja 1-1: A=nomor B=sasaran C=indikator D=target E=realisasi F=capaian/persen
2: 1 | Meningkat | Rata-rata nilai ujian | 80 | 81 | 101,25
3 mean: Rata-rata capaian sasaran |  |  |  |  | 101,25
4 mean:  |  | Rata - rata capaian |  |  | 101,25
5 mean: Rata-Rata |  |  |  |  | 101,25
`},
}

const kop = "No | Sasaran | Indikator | Target | Realisasi\n1 | Meningkat | Nilai SKM | 80 | 81\n"

func TestWhereATableEnds(t *testing.T) {
	const one = "kinerja 1-1: A=nomor B=sasaran C=indikator D=target E=realisasi\n2: 1 | Meningkat | Nilai SKM | 80 | 81\n"
	look(t, all(), []picture{
		{name: "blank row, then the signature", lines: true, sheet: kop + `

 | | | Jember, 10 Februari 2021
 | Mengetahui, | | CAMAT SILO,

 | | | SUTRISNO HADI, S.Sos
 | | | NIP. 19680312 199003 1 004`, want: one + `line 5 Jember, 10 Februari 2021
line 6 Mengetahui, CAMAT SILO,
line 8 SUTRISNO HADI, S.Sos
line 9 NIP. 19680312 199003 1 004
`},
		{name: "signature of two right below", lines: true, sheet: kop + `Mengetahui, | | | Jember, 10 Februari 2021
BUPATI JEMBER, | | | CAMAT SILO,`, want: one + `line 3 Mengetahui, Jember, 10 Februari 2021
line 4 BUPATI JEMBER, CAMAT SILO,
`},
		{name: "place and month", lines: true, sheet: kop + ` | | Jember, Januari 2020`, want: one + "line 3 Jember, Januari 2020\n"},
		{name: "place and month under the money", lines: true, sheet: "Program | Anggaran\n1. Program A | Rp. 100\n | Jember, September 2020\n | CAMAT SILO,",
			want: "anggaran 1-1: A=program B=pagu\n2: 1. Program A | Rp. 100\nline 3 Jember, September 2020\nline 4 CAMAT SILO,\n"},
		{name: "source", lines: true, sheet: kop + "Sumber Data: LKj Tahun 2019 | < | <", want: one + "line 3 Sumber Data: LKj Tahun 2019\n"},
		{name: "note", lines: true, sheet: kop + "Catatan : angka sementara", want: one + "line 3 Catatan : angka sementara\n"},
		{name: "metadata, merged", lines: true, sheet: kop + `Tujuan : Tata kelola | < | < | < | <
No | Sasaran | Indikator | Target | Realisasi
1 | Tertib | Nilai SAKIP | 70 | 71`, want: one + `kinerja 4-4: A=nomor B=sasaran C=indikator D=target E=realisasi
5: 1 | Tertib | Nilai SAKIP | 70 | 71
line 3 Tujuan : Tata kelola
`},
		{name: "metadata in cells", lines: true, sheet: kop + `Tujuan | : | Tata kelola
Sasaran | : Tertib
No | Sasaran | Indikator | Target | Realisasi
1 | Tertib | Nilai SAKIP | 70 | 71`, want: one + `kinerja 5-5: A=nomor B=sasaran C=indikator D=target E=realisasi
6: 1 | Tertib | Nilai SAKIP | 70 | 71
line 3 Tujuan : Tata kelola
line 4 Sasaran : Tertib
`},
		{name: "title of the next table", lines: true, sheet: kop + `Tabel 3.2 | < | <
Anggaran per program
Uraian | Anggaran
Belanja Langsung | 100`, want: one + `anggaran 5-5: A=program B=pagu
6: Belanja Langsung | 100
line 3 Tabel 3.2
line 4 Anggaran per program
`},
		{name: "title that begins like a row", lines: true, sheet: "Program | Anggaran\nProgram A | 100\n\nProgram dan kegiatan pendukung\n" + kop,
			want: "anggaran 1-1: A=program B=pagu\n2: Program A | 100\nkinerja 5-5: A=nomor B=sasaran C=indikator D=target E=realisasi\n6: 1 | Meningkat | Nilai SKM | 80 | 81\nline 4 Program dan kegiatan pendukung\n"},
	})
}

func TestWhereATableGoesOn(t *testing.T) { look(t, all(), goingOn) }

var goingOn = []picture{
	{name: "blank row, then more figures", lines: true, sheet: kop + `
2 | Tertib | Nilai SAKIP | 70 | 71`, want: `
kinerja 1-1: A=nomor B=sasaran C=indikator D=target E=realisasi
2: 1 | Meningkat | Nilai SKM | 80 | 81
4: 2 | Tertib | Nilai SAKIP | 70 | 71
`},
	{name: "blank row, then a letter as target", lines: true, sheet: `
Sasaran | Indikator | Target | Realisasi
Meningkat | Nilai SKM | 80 | 81

Meningkat | Predikat SKM | Baik | B
Meningkat | Laporan | tersusun tepat waktu | -`, want: `
kinerja 1-1: A=sasaran B=indikator C=target D=realisasi
2: Meningkat | Nilai SKM | 80 | 81
4: Meningkat | Predikat SKM | Baik | B
5: Meningkat | Laporan | tersusun tepat waktu | -
`},
	{name: "blank row, then a programme without figures", lines: true, sheet: `
No | PROGRAM/ KEGIATAN | Anggaran (Rp.)
I | Program A |
1. | Kegiatan a | 100

II | Program B |
1.1 | Kegiatan b | 200

 | Program C | <
1 | Kegiatan c | 300
TOTAL | < | 600`, want: `
anggaran 1-1: A=nomor B=program C=pagu/rp
2: I | Program A |
3: 1. | Kegiatan a | 100
5: II | Program B |
6: 1.1 | Kegiatan b | 200
8:  | Program C |
9: 1 | Kegiatan c | 300
10 total: TOTAL |  | 600
`},
	{name: "fragment of a broken row", sheet: `
No | Sasaran | Indikator | Satuan | Target | Realisasi
1 | Meningkat | Nilai SKM | indeks | 80 | 81
 | | | pelayanan |`, want: `
kinerja 1-1: A=nomor B=sasaran C=indikator D=satuan E=target F=realisasi
2: 1 | Meningkat | Nilai SKM | indeks | 80 | 81
3:  |  |  | pelayanan |  |
`},
	{name: "heading like metadata between rows", sheet: kop + `Sasaran 2 : Tertib | < | < | <
2 | Tertib | Nilai SAKIP | 70 | 71`, want: `
kinerja 1-1: A=nomor B=sasaran C=indikator D=target E=realisasi
2: 1 | Meningkat | Nilai SKM | 80 | 81
3 heading: Sasaran 2 : Tertib |  |  |  |
4: 2 | Tertib | Nilai SAKIP | 70 | 71
`},
	{name: "an OPD across the table, then numbered rows", sheet: `
No | Program/Kegiatan | Anggaran
DINAS PERIKANAN | < | <
1 | Program A |
1 | Kegiatan a | 100`, want: `
anggaran 1-1: A=nomor B=program C=pagu
2 heading: DINAS PERIKANAN |  |
3: 1 | Program A |
4: 1 | Kegiatan a | 100
`},
	{name: "prefilled rows that nobody used", sheet: `
No | Program/Kegiatan | Anggaran
1 | Program A | 100
2 | | #0
3 | | ##DIV/0!
4 | Program B | 200`, want: `
anggaran 1-1: A=nomor B=program C=pagu
2: 1 | Program A | 100
5: 4 | Program B | 200
`},
	{name: "rows that only continue a merge", sheet: `
No | Sasaran | Indikator | Target | Realisasi
1 | Meningkat | Nilai SKM | 80 | 81
^ | ^ | ^ | ^ | ^
2 | Tertib | Nilai SAKIP | 70 | 71`, want: `
kinerja 1-1: A=nomor B=sasaran C=indikator D=target E=realisasi
2: 1 | Meningkat | Nilai SKM | 80 | 81
4: 2 | Tertib | Nilai SAKIP | 70 | 71
`},
	{name: "column numbers again below", sheet: kop + `1 | 2 | 3 | 4 | 5
2 | Tertib | Nilai SAKIP | 70 | 71`, want: `
kinerja 1-1: A=nomor B=sasaran C=indikator D=target E=realisasi
2: 1 | Meningkat | Nilai SKM | 80 | 81
4: 2 | Tertib | Nilai SAKIP | 70 | 71
`},
}

func TestRepeatedHeaders(t *testing.T) { look(t, all(), repeated) }

var repeated = []picture{
	{name: "page break", sheet: `
No | Sasaran | Indikator | Target | Realisasi | <
^ | ^ | ^ | ^ | 2019 | 2020
1 | Meningkat | Nilai SKM | 80 | 81 | 82
No | Sasaran | Indikator | Target | Realisasi | <
^ | ^ | ^ | ^ | 2019 | 2020
(1) | (2) | (3) | (4) | (5) | (6)
2 | Tertib | Nilai SAKIP | 70 | 71 | 72

No | Sasaran | Indikator | Target | Realisasi | <
^ | ^ | ^ | ^ | 2019 | 2020
3 | Aman | Persentase desa aman | 70 | 71 | 72`, want: `
kinerja 1-2: A=nomor B=sasaran C=indikator D=target E=realisasi/2019 F=realisasi/2020
3: 1 | Meningkat | Nilai SKM | 80 | 81 | 82
7: 2 | Tertib | Nilai SAKIP | 70 | 71 | 72
11: 3 | Aman | Persentase desa aman | 70 | 71 | 72
repeat 4
repeat 9
`},
	{name: "last row before the page break speaks like a header", sheet: `
No | Program | Anggaran
1 | Program | 100
No | Program | Anggaran
2 | Kegiatan b | 200`, want: `
anggaran 1-1: A=nomor B=program C=pagu
2: 1 | Program | 100
4: 2 | Kegiatan b | 200
repeat 3
`},
	{name: "second block", lines: true, sheet: `
Tujuan : A
No | Program | Anggaran
1 | Program A | 100

Tujuan : B
No | Program | Anggaran
1 | Program B | 200`, want: `
anggaran 2-2: A=nomor B=program C=pagu
3: 1 | Program A | 100
anggaran 6-6: A=nomor B=program C=pagu
7: 1 | Program B | 200
line 1 Tujuan : A
line 5 Tujuan : B
`},
	{name: "second block with its own total", sheet: `
No | Program | Anggaran
1 | Program A | 100
Jumlah | | 100

No | Program | Anggaran
1 | Program B | 200
Jumlah | | 200`, want: `
anggaran 1-1: A=nomor B=program C=pagu
2: 1 | Program A | 100
3 total: Jumlah |  | 100
anggaran 5-5: A=nomor B=program C=pagu
6: 1 | Program B | 200
7 total: Jumlah |  | 200
`},
	{name: "other years make another table", sheet: `
No | Sasaran | Indikator | Target | Realisasi 2019
1 | Meningkat | Nilai SKM | 80 | 81
No | Sasaran | Indikator | Target | Realisasi 2020
1 | Meningkat | Nilai SKM | 80 | 82`, want: `
kinerja 1-1: A=nomor B=sasaran C=indikator D=target E=realisasi/2019
2: 1 | Meningkat | Nilai SKM | 80 | 81
kinerja 3-3: A=nomor B=sasaran C=indikator D=target E=realisasi/2020
4: 1 | Meningkat | Nilai SKM | 80 | 82
`},
}
