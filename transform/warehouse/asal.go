package warehouse

import "strings"

// Asal is where a row came from: the document, the sheet and the A1 cell of the
// row's main value.
type Asal struct {
	BerkasID string `db:"berkas_id"`
	Lembar   Teks   `db:"lembar"`
	Sel      Teks   `db:"sel"`
	// Letak are the cells of the row's names on the same sheet, as far as they
	// are known: "sasaran=B14 indikator=C14".
	Letak Teks `db:"letak"`
}

// Tempat is the place alone, as it can be compared.
func (a Asal) Tempat() Asal { return Asal{BerkasID: a.BerkasID, Lembar: a.Lembar, Sel: a.Sel} }

// Nama is where a name of the row (tujuan, sasaran, indikator, program, kegiatan,
// sub_kegiatan) is written; the row's own place where that is not known.
func (a Asal) Nama(apa string) Asal {
	at := a.Tempat()
	for _, part := range strings.Fields(string(a.Letak)) {
		if cell, ok := strings.CutPrefix(part, apa+"="); ok {
			at.Sel = Teks(cell)
		}
	}
	return at
}
