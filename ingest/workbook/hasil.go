package workbook

import (
	"regexp"
	"strings"
)

// The sheet that this program puts before those of a workbook it gives back
// marked. A workbook may come back with it: whoever reads knows it by its mark,
// because offices rename sheets and other programs store them anew.
const (
	LembarHasil = "Hasil Pemeriksaan"
	// AkhiranHasil ends the name of such a workbook, before its extension.
	AkhiranHasil = " - diperiksa"
	TandaHasil   = "Lembar ini ditulis oleh capaian. Perbaiki lembar-lembar sesudahnya, lalu kirim kembali berkas ini; lembar ini, warna, dan komentar pemeriksaan diganti dengan sendirinya."
)

// reAkhiran is the ending as it stands in a name, with the number that a second
// copy beside the first has.
var reAkhiran = regexp.MustCompile(AkhiranHasil + `( \(\d+\))?$`)

// NamaAsal is the name, without its extension, of the file that a marked copy was
// made of; of any other file its own.
func NamaAsal(stem string) string { return reAkhiran.ReplaceAllString(stem, "") }

// tandaBaris is how far down the mark is looked for.
const tandaBaris = 10

// NamedHasil tells whether a sheet is called as the one of this program, also
// where the name was taken and a number follows.
func (i Info) NamedHasil() bool { return strings.HasPrefix(i.Name, LembarHasil) }

// Hasil tells whether the sheet is the one that this program wrote.
func (s *Sheet) Hasil() bool {
	for i := range s.Rows {
		if s.Rows[i].Num > tandaBaris {
			break
		}
		for _, c := range s.Rows[i].Cells {
			if c.Kind == Text && strings.TrimSpace(c.Text) == TandaHasil {
				return true
			}
		}
	}
	return false
}
