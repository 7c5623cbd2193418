package layout_test

import (
	"testing"

	"capaian/ingest/layout"
)

func TestHeaders(t *testing.T) { look(t, all(), headers) }

var headers = []picture{
	{name: "one level below letterhead and title", lines: true, sheet: `
PEMERINTAH KABUPATEN JEMBER | < | < | <
KECAMATAN SILO | < | < | <

PENGUKURAN KINERJA TAHUN 2020 | < | < | <
Sasaran | Indikator | Target | Realisasi
Pelayanan meningkat | Nilai SKM | 80 | 81`, want: `
kinerja 5-5: A=sasaran B=indikator C=target D=realisasi
6: Pelayanan meningkat | Nilai SKM | 80 | 81
line 1 PEMERINTAH KABUPATEN JEMBER
line 2 KECAMATAN SILO
line 4 PENGUKURAN KINERJA TAHUN 2020
`},
	{name: "two levels merged, years of the field", sheet: `
NO. | SASARAN STRATEGIS | INDIKATOR SASARAN | TARGET | REALISASI | <
^ | ^ | ^ | ^ | Th. 2018 (n-1) | Th. 2020 (n)
(1) | (2) | (3) | (4) | (5) | (6)
1 | Meningkat | Persentase desa | 85% | 71,20% | 71,20%`, want: `
kinerja 1-2: A=nomor B=sasaran C=indikator D=target E=realisasi/2018 F=realisasi/2020
4: 1 | Meningkat | Persentase desa | 85% | 71,20% | 71,20%
`},
	{name: "two levels, nothing merged", sheet: `
NO. | SASARAN | INDIKATOR | TARGET | REALISASI
 | | | | Th. 2018 | Th. 2020
1 | Meningkat | Persentase desa | 85% | 71% | 72%`, want: `
kinerja 1-2: A=nomor B=sasaran C=indikator D=target E=realisasi/2018 F=realisasi/2020
3: 1 | Meningkat | Persentase desa | 85% | 71% | 72%
`},
	{name: "group alone in its row", sheet: `
 | | | TARGET | < | <
NO | SASARAN | INDIKATOR | TW I | TW II | TW III | REALISASI
1 | Meningkat | Persentase desa | 10 | 20 | 30 | 12`, want: `
kinerja 1-2: A=nomor B=sasaran C=indikator D=target/TW1 E=target/TW2 F=target/TW3 G=realisasi
3: 1 | Meningkat | Persentase desa | 10 | 20 | 30 | 12
`},
	{name: "triwulan and the year", sheet: `
NO | SASARAN | INDIKATOR | TARGET | < | < | < | < | REALISASI
^ | ^ | ^ | TW I | TW II | TW III | TW IV | TARGET | ^
1 | Meningkat | Persentase desa | 10 | 20 | 30 | 40 | 40 | 12`, want: `
kinerja 1-2: A=nomor B=sasaran C=indikator D=target/TW1 E=target/TW2 F=target/TW3 G=target/TW4 H=target I=realisasi
3: 1 | Meningkat | Persentase desa | 10 | 20 | 30 | 40 | 40 | 12
`},
	{name: "three levels merged", sheet: `
No. | PROGRAM | Indikator | TARGET DAN PENDANAAN TAHUN 2016-2021 | < | < | < | Kondisi Kinerja pada Akhir periode (2021) | < | Lokasi
^ | ^ | ^ | 2016 | < | 2017 | < | ^ | ^ | ^
^ | ^ | ^ | Target | Rp. | Target | Rp. | Target | Rp. | ^
1 | Program A | Tingkat a | 70% | 8.500 | 80% | 9.500 | 100% | 18.000 | Silo`, want: `
renstra 1-3: A=nomor B=program C=indikator D=target/2016 E=rp/2016/rp F=target/2017 G=rp/2017/rp H=akhir target/2021 I=akhir rp/2021/rp J=lokasi
4: 1 | Program A | Tingkat a | 70% | 8.500 | 80% | 9.500 | 100% | 18.000 | Silo
`},
	{name: "three levels, nothing merged", sheet: `
No. | PROGRAM | Indikator | TARGET DAN PENDANAAN | | | | Kondisi Kinerja pada Akhir | | Lokasi
 | | | #2016 | | #2017 | | | |
 | | | Target | Rp. | Target | Rp. | Target | Rp. |
1 | Program A | Tingkat a | 70% | 8.500 | 80% | 9.500 | 100% | 18.000 | Silo`, want: `
renstra 1-3: A=nomor B=program C=indikator D=target/2016 E=rp/2016/rp F=target/2017 G=rp/2017/rp H=akhir target I=akhir rp/rp J=lokasi
4: 1 | Program A | Tingkat a | 70% | 8.500 | 80% | 9.500 | 100% | 18.000 | Silo
`},
	{name: "four levels, years below the group of the money", sheet: `
No. | PROGRAM | Indikator | RENSTRA | < | < | <
^ | ^ | ^ | TARGET DAN PENDANAAN | < | < | <
^ | ^ | ^ | Tahun 2016 | < | Tahun 2017 | <
^ | ^ | ^ | Target | Rp. | Target | Rp.
1 | Program A | Tingkat a | 70% | 8.500 | 80% | 9.500`, want: `
renstra 1-4: A=nomor B=program C=indikator D=target/2016 E=rp/2016/rp F=target/2017 G=rp/2017/rp
5: 1 | Program A | Tingkat a | 70% | 8.500 | 80% | 9.500
`},
	{name: "units in a row of their own", sheet: `
No | PROGRAM/ KEGIATAN | ANGGARAN | REALISASI | CAPAIAN
 | | (Rp.) | (Rp.) | (%)
1 | Kegiatan rutin | 100 | 90 | 90`, want: `
anggaran 1-2: A=nomor B=program C=pagu/rp D=realisasi/rp E=capaian/persen
3: 1 | Kegiatan rutin | 100 | 90 | 90
`},
	{name: "realisasi in rupiah and percent", sheet: `
No | URAIAN | ANGGARAN (dalam ribuan) | REALISASI | <
^ | ^ | ^ | Rp | %
1 | Kegiatan rutin | 100 | 90 | 90`, want: `
anggaran 1-2: A=nomor B=program C=pagu/ribu D=realisasi/rp E=capaian/persen
3: 1 | Kegiatan rutin | 100 | 90 | 90
`},
	{name: "column numbers between the levels", sheet: `
No. | Program | Indikator | Target dan Pendanaan | <
#1 | #2 | #3 | #4 | 5 = (3 x 4)
 | | | 2016 | <
 | | | Target | Rp
1 | Program A | Tingkat a | 70% | 8.500`, want: `
renstra 1-4: A=nomor B=program C=indikator D=target/2016 E=rp/2016/rp
5: 1 | Program A | Tingkat a | 70% | 8.500
`},
	{name: "column numbers without brackets, with formulas", sheet: `
NO | SASARAN | INDIKATOR | TARGET | REALISASI | CAPAIAN
#1 | #2 | #3 | #4 | #5 | 6 = (5/4 x 100)
1 | Meningkat | Nilai SKM | 80 | 82 | 102,5`, want: `
kinerja 1-1: A=nomor B=sasaran C=indikator D=target E=realisasi F=capaian
3: 1 | Meningkat | Nilai SKM | 80 | 82 | 102,5
`},
	{name: "metadata in separate cells right above", lines: true, sheet: `
Sasaran | : | Meningkatnya pelayanan
NO | SASARAN | INDIKATOR | TARGET | REALISASI
1 | Meningkat | Nilai SKM | 80 | 82`, want: `
kinerja 2-2: A=nomor B=sasaran C=indikator D=target E=realisasi
3: 1 | Meningkat | Nilai SKM | 80 | 82
line 1 Sasaran : Meningkatnya pelayanan
`},
	{name: "title made of the words of a header", lines: true, sheet: `
TARGET DAN REALISASI TAHUN 2020 | < | < | < | <
SASARAN | INDIKATOR
NO | SASARAN | INDIKATOR | TARGET | REALISASI
1 | Meningkat | Nilai SKM | 80 | 82`, want: `
kinerja 3-3: A=nomor B=sasaran C=indikator D=target E=realisasi
4: 1 | Meningkat | Nilai SKM | 80 | 82
line 1 TARGET DAN REALISASI TAHUN 2020
line 2 SASARAN INDIKATOR
`},
	{name: "columns in another order", sheet: `
Realisasi | Target | Indikator Kinerja | Sasaran | No
82 | 80 | Nilai SKM | Meningkat | 1`, want: `
kinerja 1-1: A=realisasi B=target C=indikator D=sasaran E=nomor
2: 82 | 80 | Nilai SKM | Meningkat | 1
`},
	{name: "unknown column", sheet: `
No | Sasaran | Indikator | Target | Realisasi | Warna Lampu
1 | Meningkat | Nilai SKM | 80 | 82 | hijau`, want: `
kinerja 1-1: A=nomor B=sasaran C=indikator D=target E=realisasi
2: 1 | Meningkat | Nilai SKM | 80 | 82 + F2 hijau
? F1 Warna Lampu
`},
	{name: "the same year twice", sheet: `
No | Sasaran | Indikator | Target | Realisasi 2019 | Realisasi 2019
1 | Meningkat | Nilai SKM | 80 | 82 | 83`, want: `
kinerja 1-1: A=nomor B=sasaran C=indikator D=target E=realisasi/2019
2: 1 | Meningkat | Nilai SKM | 80 | 82 + F2 83
? F1 Realisasi 2019
`},
	{name: "required column missing", lines: true, sheet: `
No | Sasaran | Indikator | Target
1 | Meningkat | Nilai SKM | 80`, want: `
line 1 No Sasaran Indikator Target
line 2 1 Meningkat Nilai SKM 80
`},
	{name: "attendance list", sheet: `
DAFTAR HADIR RAPAT
No | Nama | Jabatan | Tanda Tangan
1 | Slamet | Staf |`, want: ``},
}

// TestMergedAcross: a column whose header covers two sheet columns has its value
// in either; list numbers and "Rp" beside it are not the value.
func TestMergedAcross(t *testing.T) {
	look(t, all(), []picture{
		{name: "value in the first", sheet: `
Uraian | < | Jumlah (Rp) | Capaian (%)
Belanja Langsung | < | 100 | 36,17%`, want: `
anggaran 1-1: A=program C=pagu/rp D=capaian/persen
2: Belanja Langsung | 100 | 36,17%
`},
		{name: "list number first", sheet: `
Uraian | < | Jumlah (Rp) | Capaian (%)
a. | Belanja Langsung | 100 | 36,17%`, want: `
anggaran 1-1: A=program C=pagu/rp D=capaian/persen
2: Belanja Langsung | 100 | 36,17%
`},
		{name: "value in the second", sheet: `
Uraian | < | Jumlah (Rp) | < | Capaian (%)
Belanja Langsung | < | | 100 | 36,17%
Belanja Modal | < | Rp. | 100 | 36,17%`, want: `
anggaran 1-1: A=program C=pagu/rp E=capaian/persen
2: Belanja Langsung | 100 | 36,17%
3: Belanja Modal | 100 | 36,17%
`},
		{name: "two values", sheet: `
Uraian | < | Jumlah (Rp) | < | Capaian (%)
Belanja Langsung | < | 100 | 200 | 36,17%`, want: `
anggaran 1-1: A=program C=pagu/rp E=capaian/persen
2: Belanja Langsung | 100 | 36,17% + D2 200
`},
		{name: "values merged over two columns", sheet: `
No | Sasaran | Indikator | Target | Realisasi
1 | Meningkat | Nilai SKM | 80 | <
2 | Meningkat | Nilai SAKIP | 81 | 82`, want: `
kinerja 1-1: A=nomor B=sasaran C=indikator D=target E=realisasi
2: 1 | Meningkat | Nilai SKM | 80 |
3: 2 | Meningkat | Nilai SAKIP | 81 | 82
`},
		{name: "merged down over its children", sheet: `
No | Sasaran | Indikator | Target | Realisasi
1 | Meningkat | Nilai SKM | 80 | 81
^ | ^ | Nilai SAKIP | 70 | 71`, want: `
kinerja 1-1: A=nomor B=sasaran C=indikator D=target E=realisasi
2: 1 | Meningkat | Nilai SKM | 80 | 81
3: 1@A2 | Meningkat@B2 | Nilai SAKIP | 70 | 71
`},
	})
}

// TestSideBySide: what stands beside a table is never read as part of it.
func TestSideBySide(t *testing.T) {
	beside := &layout.Spec{Name: "gabungan", Columns: append(kinerja().Columns, column("program", layout.Name, "program"), column("pagu", layout.Money, "anggaran"))}
	look(t, []*layout.Spec{beside}, []picture{
		{name: "two tables", sheet: `
No | Sasaran | Indikator | Target | Realisasi | | No | Program | Anggaran
1 | Meningkat | Nilai SKM | 80 | 81 | | 1 | Program A | 500
2 | Meningkat | Nilai SAKIP | 70 | 71`, want: `
gabungan 1-1: A=nomor B=sasaran C=indikator D=target E=realisasi
2: 1 | Meningkat | Nilai SKM | 80 | 81 + G2 1 + H2 Program A + I2 500
3: 2 | Meningkat | Nilai SAKIP | 70 | 71
? G1 No
? H1 Program
? I1 Anggaran
`},
		{name: "stray remark", sheet: `
No | Sasaran | Indikator | Target | Realisasi
1 | Meningkat | Nilai SKM | 80 | 81 | | | cek lagi
2 | Meningkat | Nilai SAKIP | 70 | 71`, want: `
gabungan 1-1: A=nomor B=sasaran C=indikator D=target E=realisasi
2: 1 | Meningkat | Nilai SKM | 80 | 81 + H2 cek lagi
3: 2 | Meningkat | Nilai SAKIP | 70 | 71
`},
		{name: "value in a column without a header", sheet: `
No | Sasaran | Indikator | | Target | Realisasi
1 | Meningkat | Nilai SKM | 79 | 80 | 81`, want: `
gabungan 1-1: A=nomor B=sasaran C=indikator E=target F=realisasi
2: 1 | Meningkat | Nilai SKM | 80 | 81 + D2 79
`},
	})
}
