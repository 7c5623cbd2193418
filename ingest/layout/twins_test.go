package layout_test

import "testing"

// TestTwins: of two columns under the same label one may hold the unit of the
// other; where both hold figures, or both words, the second is not understood.
func TestTwins(t *testing.T) {
	look(t, all(), []picture{
		{name: "value, then unit", sheet: `
No | Sasaran | Indikator | Target | Target | Realisasi
1 | Meningkat | Jumlah laporan | 10 | laporan | 9
2 | Tertib | Jumlah rapat | 4 | kali | 3`, want: `
kinerja 1-1: A=nomor B=sasaran C=indikator D=target E=satuan F=realisasi
2: 1 | Meningkat | Jumlah laporan | 10 | laporan | 9
3: 2 | Tertib | Jumlah rapat | 4 | kali | 3
`},
		{name: "unit, then value", sheet: `
No | Sasaran | Indikator | Target | Target | Realisasi
1 | Meningkat | Jumlah laporan | laporan | 10 | 9
2 | Tertib | Jumlah rapat | kali | 4 | 3`, want: `
kinerja 1-1: A=nomor B=sasaran C=indikator D=satuan E=target F=realisasi
2: 1 | Meningkat | Jumlah laporan | laporan | 10 | 9
3: 2 | Tertib | Jumlah rapat | kali | 4 | 3
`},
		{name: "two values", sheet: `
No | Sasaran | Indikator | Target | Target | Realisasi
1 | Meningkat | Jumlah laporan | 10 | 12 | 9`, want: `
kinerja 1-1: A=nomor B=sasaran C=indikator D=target F=realisasi
2: 1 | Meningkat | Jumlah laporan | 10 | 9 + E2 12
? E1 Target
`},
		{name: "words in both", sheet: `
No | Sasaran | Indikator | Target | Target | Realisasi
1 | Meningkat | Penetapan APBD | tepat waktu | dokumen | 1`, want: `
kinerja 1-1: A=nomor B=sasaran C=indikator D=target F=realisasi
2: 1 | Meningkat | Penetapan APBD | tepat waktu | 1 + E2 dokumen
? E1 Target
`},
		{name: "a column of units stands there already", sheet: `
No | Sasaran | Indikator | Satuan | Target | Target | Realisasi
1 | Meningkat | Jumlah laporan | laporan | 10 | buah | 9`, want: `
kinerja 1-1: A=nomor B=sasaran C=indikator D=satuan E=target G=realisasi
2: 1 | Meningkat | Jumlah laporan | laporan | 10 | 9 + F2 buah
? F1 Target
`},
		{name: "a group of triwulan is no twin", sheet: `
No | Sasaran | Indikator | Target | < | Realisasi
^ | ^ | ^ | TW I | TW II | ^
1 | Meningkat | Jumlah laporan | 10 | laporan | 9`, want: `
kinerja 1-2: A=nomor B=sasaran C=indikator D=target/TW1 E=target/TW2 F=realisasi
3: 1 | Meningkat | Jumlah laporan | 10 | laporan | 9
`},
	})
}
