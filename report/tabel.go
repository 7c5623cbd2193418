package report

import (
	"slices"
	"time"

	"github.com/shopspring/decimal"
)

// Jenis is what a column holds.
type Jenis int

// The kinds of columns.
const (
	Teks    Jenis = iota
	Rupiah        // whole rupiah, to the sen
	Persen        // points, two decimals
	Cacah         // counts
	Ukuran        // a target or realisasi in its own unit, or its text
	Tanggal       // a day
	Jam           // an instant, to the minute
)

// angka reports whether the kind is aligned as a figure.
func (j Jenis) angka() bool { return j == Rupiah || j == Persen || j == Cacah || j == Ukuran }

// Nada is the tone of a cell: how good the news is. It is never the only carrier
// of a meaning, the words are there too.
type Nada int

// The tones, from none over good to bad.
const (
	Netral Nada = iota
	SangatBaik
	Baik
	Sedang
	Kurang
	Buruk
	Pudar // undefined, or not yet due
)

// Sel is one cell as a reader sees it.
type Sel struct {
	Teks   string              // finished text
	Nilai  decimal.NullDecimal // the exact number behind it
	Waktu  time.Time           // the date behind it
	Asal   string              // where it comes from: berkas › lembar › sel
	Alasan string              // why it is undefined or to be read with care
	Kaki   int                 // number of the footnote that says so; 0: none
	Nada   Nada
	Ke     string            // anchor of the row it leads to
	Jelas  func() Penjelasan // how it came about; nil for what is no figure of its own
	Lama   string            // that it is of an old version, and of which day; "" when it is not
}

// Kolom is one column of a table.
type Kolom struct {
	Judul string
	Jenis Jenis
	Lebar int  // in characters
	Asal  bool // its figures come from single cells, shown beside them where there is no hovering
}

// Baris is one row of a table. Other tables lead to its Jangkar.
type Baris struct {
	Sel     []Sel
	Jangkar string
}

// Tabel is one table: a sheet of the workbook, a section of the page.
type Tabel struct {
	Nama       string // ≤ 31 characters, the sheet's name
	Keterangan string
	Kolom      []Kolom
	Tetap      int // columns that stay in sight
	Baris      []Baris
	Jumlah     *Baris   // the sum, outside of sorting and filtering
	Kosong     string   // what to say when there are no rows
	Kaki       []string // footnotes, numbered from 1
}

// tambah adds a row.
func (t *Tabel) tambah(cells ...Sel) *Baris {
	t.Baris = append(t.Baris, Baris{Sel: cells})
	return &t.Baris[len(t.Baris)-1]
}

// lama is the label of the old figures of a row, "" where there are none.
func (b *Baris) lama() string {
	for _, s := range b.Sel {
		if s.Lama != "" {
			return s.Lama
		}
	}
	return ""
}

// adaLama reports whether any figure of the table is old.
func (t *Tabel) adaLama() bool {
	return t.Jumlah != nil && t.Jumlah.lama() != "" || slices.ContainsFunc(t.Baris, func(b Baris) bool { return b.lama() != "" })
}

// tandai numbers the reasons of a table's cells in order of appearance and makes
// footnotes of them.
func (t *Tabel) tandai() {
	number := map[string]int{}
	mark := func(row *Baris) {
		for i := range row.Sel {
			s := &row.Sel[i]
			if s.Alasan == "" {
				continue
			}
			if number[s.Alasan] == 0 {
				t.Kaki = append(t.Kaki, s.Alasan)
				number[s.Alasan] = len(t.Kaki)
			}
			s.Kaki = number[s.Alasan]
		}
	}
	for i := range t.Baris {
		mark(&t.Baris[i])
	}
	if t.Jumlah != nil {
		mark(t.Jumlah)
	}
}

func teksKolom(judul string, lebar int) Kolom { return Kolom{Judul: judul, Lebar: lebar} }

func kolom(judul string, jenis Jenis, lebar int) Kolom {
	return Kolom{Judul: judul, Jenis: jenis, Lebar: lebar}
}
