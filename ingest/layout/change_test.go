package layout_test

import "testing"

// TestChanges: of figures before and after a change the later ones hold; the
// difference is a column of its own.
func TestChanges(t *testing.T) {
	const three = "C=pagu sebelum D=pagu E=selisih\n"
	look(t, all(), []picture{
		{name: "a level of its own", sheet: `
No | Program | Anggaran | < | <
^ | ^ | Sebelum Perubahan | Sesudah Perubahan | Bertambah/(Berkurang)
1 | Program A | 100 | 120 | 20`, want: "anggaran 1-2: A=nomor B=program " + three + "3: 1 | Program A | 100 | 120 | 20\n"},
		{name: "a level of its own, not merged", sheet: `
No | Program | Anggaran | |
 | | Semula | Menjadi | Bertambah
1 | Program A | 100 | 120 | 20`, want: "anggaran 1-2: A=nomor B=program " + three + "3: 1 | Program A | 100 | 120 | 20\n"},
		{name: "the last words of a label", sheet: `
No | Program | Anggaran Murni | Anggaran Perubahan | Selisih
1 | Program A | 100 | 120 | 20`, want: "anggaran 1-1: A=nomor B=program " + three + "2: 1 | Program A | 100 | 120 | 20\n"},
		{name: "nothing but the change", sheet: `
No | Program | Sebelum Pergeseran | Setelah Pergeseran | Lebih/Kurang
1 | Program A | 100 | 120 | 20`, want: "anggaran 1-1: A=nomor B=program " + three + "2: 1 | Program A | 100 | 120 | 20\n"},
		{name: "after, then before", sheet: `
No | Program | Anggaran Setelah Perubahan | Anggaran Sebelum Perubahan
1 | Program A | 120 | 100`, want: "anggaran 1-1: A=nomor B=program C=pagu D=pagu sebelum\n2: 1 | Program A | 120 | 100\n"},
		{name: "only before", sheet: `
No | Program | Anggaran Murni | Realisasi
1 | Program A | 100 | 90`, want: "anggaran 1-1: A=nomor B=program C=pagu D=realisasi\n2: 1 | Program A | 100 | 90\n"},
		{name: "only after", sheet: `
No | Program | Anggaran Setelah Perubahan | Realisasi
1 | Program A | 120 | 90`, want: "anggaran 1-1: A=nomor B=program C=pagu D=realisasi\n2: 1 | Program A | 120 | 90\n"},
		{name: "before and after of two groups", sheet: `
No | Program | Anggaran | < | Realisasi | <
^ | ^ | Sebelum | Sesudah | Sebelum | Sesudah
1 | Program A | 100 | 120 | 80 | 90`, want: `
anggaran 1-2: A=nomor B=program C=pagu sebelum D=pagu E=realisasi sebelum F=realisasi
3: 1 | Program A | 100 | 120 | 80 | 90
`},
	})
}
