package ledokombo

import (
	"bytes"
	"embed"
	"encoding/json"
	"fmt"
)

//go:embed transkripsi/*.json
var printed embed.FS

// transkripsi is one document as printed: sheets of parts in their order.
// Baris is everywhere the line of the report's text the words stand on, Juga
// further lines a row was put together from.
type transkripsi struct {
	Sumber string   `json:"sumber"`
	Lembar []lembar `json:"lembar"`
}

type lembar struct {
	Nama   string   `json:"nama"`
	Bagian []bagian `json:"bagian"`
}

// bagian is one part of a sheet: exactly one of its fields is filled, besides
// Halaman, which begins a new page.
type bagian struct {
	Halaman     bool          `json:"halaman"`
	Kop         []teks        `json:"kop"`   // letterhead
	Judul       []teks        `json:"judul"` // title, centred
	Teks        []teks        `json:"teks"`  // plain lines
	Kanan       *teks         `json:"kanan"` // a line at the right edge
	Tabel       *tabel        `json:"tabel"`
	TandaTangan []tandaTangan `json:"tandaTangan"` // signatures, side by side
}

type teks struct {
	Baris int    `json:"baris"`
	Teks  string `json:"teks"`
}

// tabel is a printed table. A blank cell of its head belongs to the cell left
// of it or above it; a blank cell of its body is blank, but in the columns
// listed in Gabung it continues the cell above.
type tabel struct {
	Nama    string  `json:"nama"`
	Sambung bool    `json:"sambung"` // goes on below the table before it, head repeated
	Gabung  []int   `json:"gabung"`
	Kepala  []baris `json:"kepala"`
	Nomor   *baris  `json:"nomor"` // the row of column numbers
	Isi     []baris `json:"isi"`
}

// baris is a printed row; <b> and <i> in its cells are the print's own.
type baris struct {
	Baris int      `json:"baris"`
	Juga  []int    `json:"juga"`
	Sel   []string `json:"sel"`
	Lebar int      `json:"lebar"` // columns the first cell spans, if more than one
}

type tandaTangan struct {
	Baris int      `json:"baris"`
	Atas  []string `json:"atas"`
	Nama  string   `json:"nama"`
	Bawah []string `json:"bawah"`
}

// transcription reads the transcription of one document. A key it does not
// know is an error: a misspelt one would drop printed text without a word.
func transcription(nama string) (*transkripsi, error) {
	raw, err := printed.ReadFile("transkripsi/" + nama + ".json")
	if err != nil {
		return nil, err
	}
	dec := json.NewDecoder(bytes.NewReader(raw))
	dec.DisallowUnknownFields()
	t := &transkripsi{}
	if err := dec.Decode(t); err != nil {
		return nil, fmt.Errorf("transcription: %w", err)
	}
	return t, nil
}
