// Package berantakan writes one set of facts as the workbooks that state them,
// in every layout the offices use and with any combination of independently
// switchable kinds of mess. Layout changes, facts do not: each workbook comes
// with the facts it states, and with the cell each stands in.
//
// It is an oracle: it shares no code with the stages it is held against.
// excelize writes the workbooks. Beside it, testdata/kabupaten has a whole year
// of tidy offices, testdata/ledokombo a real one.
package berantakan

import (
	"fmt"
	"hash/fnv"
	"math/rand/v2"
	"slices"
)

// Buku is one workbook with what it states.
type Buku struct {
	Keluarga  string
	Kekacauan []string
	Benih     uint64
	Jalur     string // path in the share, below masuk
	Isi       []byte
	Fakta     []*Fakta
}

// Keluarga is one layout family of documents.
type Keluarga struct {
	Nama string
	// Dibaca says that the reader claims to understand the family: its score
	// counts. The others are only reported.
	Dibaca bool
	sejak  int // the first year that has such documents
	susun  func(*dokumen)
}

// OPD is one of the offices of the invented kabupaten: the writer of the
// documents first, then one whose papers get in between.
type OPD struct{ Kode, Nama, Jenis string }

// Pemda is the invented kabupaten.
const Pemda = "Kabupaten Antaboga"

// DaftarOPD is the master list.
func DaftarOPD() []OPD {
	return []OPD{
		{"7.01.10", "Kecamatan Sukawangi", "kecamatan"},
		{"2.16.01", "Dinas Komunikasi dan Informatika", "dinas"},
		{"4.01.01", "Sekretariat Daerah", "sekretariat"},
	}
}

// Susun writes the document of a family with some kinds of mess. The same
// arguments give the same bytes.
func Susun(keluarga string, kekacauan []string, benih uint64) (*Buku, error) {
	cocok, err := Cocok(keluarga, benih)
	if err != nil {
		return nil, err
	}
	for _, nama := range kekacauan {
		if !slices.Contains(cocok, nama) {
			return nil, fmt.Errorf("%s cannot befall %s of seed %d", nama, keluarga, benih)
		}
	}
	d, err := susun(keluarga, kekacauan, benih)
	if err != nil {
		return nil, err
	}
	isi, err := d.gambar()
	if err != nil {
		return nil, fmt.Errorf("write %s: %w", keluarga, err)
	}
	return &Buku{Keluarga: keluarga, Kekacauan: kekacauan, Benih: benih, Jalur: d.jalur(), Isi: isi, Fakta: d.semuaFakta()}, nil
}

func susun(keluarga string, kekacauan []string, benih uint64) (*dokumen, error) {
	at := slices.IndexFunc(keluargaSemua, func(k Keluarga) bool { return k.Nama == keluarga })
	if at < 0 {
		return nil, fmt.Errorf("no family %q", keluarga)
	}
	d := &dokumen{benih: benih, gaya: gayaRapi(), keluarga: keluarga}
	d.pohon = pohonBaru(benih, keluargaSemua[at].sejak)
	pakai := func(sebelum bool) {
		for _, k := range kekacauanSemua {
			if slices.Contains(kekacauan, k.Nama) && k.sebelum == sebelum {
				d.acak = acakUntuk(benih, k.Nama)
				k.buat(d)
			}
		}
	}
	pakai(true)
	d.acak = acakUntuk(benih, keluarga)
	keluargaSemua[at].susun(d)
	pakai(false)
	return d, nil
}

// Cocok lists the kinds of mess that can befall a document.
func Cocok(keluarga string, benih uint64) ([]string, error) {
	d, err := susun(keluarga, nil, benih)
	if err != nil {
		return nil, err
	}
	var nama []string
	for _, k := range kekacauanSemua {
		if k.bisa(d) {
			nama = append(nama, k.Nama)
		}
	}
	return nama, nil
}

// Pilih takes a random handful of the kinds of mess that can befall a document;
// of alternatives one at most.
func Pilih(keluarga string, benih uint64) ([]string, error) {
	cocok, err := Cocok(keluarga, benih)
	if err != nil {
		return nil, err
	}
	acak := acakUntuk(benih, "pilih "+keluarga)
	acak.Shuffle(len(cocok), func(i, j int) { cocok[i], cocok[j] = cocok[j], cocok[i] })
	var pilih []string
	for _, nama := range cocok[:min(len(cocok), 1+acak.IntN(9))] {
		if akur(nama, pilih) {
			pilih = append(pilih, nama)
		}
	}
	slices.Sort(pilih)
	return pilih, nil
}

// acakUntuk gives every use its own stream, so that one switch does not change
// what another does.
func acakUntuk(benih uint64, nama string) *rand.Rand {
	h := fnv.New64a()
	_, _ = h.Write([]byte(nama))
	return rand.New(rand.NewPCG(benih, h.Sum64()))
}
