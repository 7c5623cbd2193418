// Package nyata holds what real workbooks of local governments state: kinds,
// OPD, years, rows per level, money to the sen, a few rows with their cells.
// The figures were made with other tools than this project's reader, before the
// code that reads those files was written; README.md says how. It imports
// nothing of the project: the truth must not come from the code it judges.
package nyata

import (
	"bytes"
	"embed"
	"encoding/json"
	"fmt"
)

//go:embed *.json
var tables embed.FS

// Berkas is one workbook, as it is read under one path.
type Berkas struct {
	Kasus        string              `json:"-"` // the name of its table
	Nama         string              `json:"nama"`
	Jalur        string              `json:"jalur"`    // read under this path, where the file itself lacks what its place says
	Dibangun     bool                `json:"dibangun"` // whether the reader is held to it
	Isi          string              `json:"isi"`
	Status       string              `json:"status"` // of a file that is no document of ours, or refused
	Daftar       []OPD               `json:"daftar"` // the master list, where an OPD can be known by one only
	Ditinggalkan []Lembar            `json:"ditinggalkan"`
	Judul        []Judul             `json:"judul"`
	Dokumen      []Dokumen           `json:"dokumen"`
	Tercetak     []Tercetak          `json:"tercetak"`
	Tersembunyi  []Tersembunyi       `json:"tersembunyi"`
	Contoh       []Contoh            `json:"contoh"`
	Temuan       []Temuan            `json:"temuan"`
	SelRusak     map[string][]string `json:"sel_rusak"` // per sheet, cells whose content cannot be read
	Catatan      []string            `json:"catatan"`
}

// Path is the path the file is read under.
func (b *Berkas) Path() string {
	if b.Jalur != "" {
		return b.Jalur
	}
	return b.Nama
}

// OPD is one line of a master list.
type OPD struct {
	Kode  string   `json:"kode"`
	Nama  string   `json:"nama"`
	Alias []string `json:"alias"`
}

// Lembar is a sheet that states no fact, and why. "#3" is the third sheet,
// where its name is a person's.
type Lembar struct {
	Lembar string `json:"lembar"`
	Sebab  string `json:"sebab"`
}

// Judul is where a table's header stands and what its columns mean.
type Judul struct {
	Lembar string `json:"lembar"`
	Baris  string `json:"baris"`
	Kolom  string `json:"kolom"`
}

// Dokumen is one document with its facts: rows per tingkat, sums in rupiah.
type Dokumen struct {
	Jenis           string         `json:"jenis"`
	OPD             string         `json:"opd"`
	KodeOPD         string         `json:"kode_opd"`
	Tahun           int            `json:"tahun"`
	Periode         string         `json:"periode"`
	Versi           string         `json:"versi"`
	Bagian          string         `json:"bagian"`
	Kode            string         `json:"kode"` // of its bagian
	Lembar          []string       `json:"lembar"`
	Target          map[string]int `json:"target"`
	SelTarget       int            `json:"sel_target"` // cells the targets stand in, where some hold several
	Realisasi       map[string]int `json:"realisasi"`  // figures, not blanks
	Anggaran        map[string]int `json:"anggaran"`
	Pagu            string         `json:"pagu"` // of all lines but the end of a Renstra
	PaguAkhir       string         `json:"pagu_akhir"`
	RealisasiRupiah string         `json:"realisasi_rupiah"`
	TanpaRekening   int            `json:"tanpa_rekening"` // rows that state no figure
	PaguNol         int            `json:"pagu_nol"`
}

// Tercetak is a printed total: equal to its loaded parts, or a finding there.
type Tercetak struct {
	Lembar string `json:"lembar"`
	Sel    string `json:"sel"`
	Nilai  string `json:"nilai"`
	Cocok  bool   `json:"cocok"`
	Hal    string `json:"hal"`
}

// Tersembunyi are hidden rows of a visible sheet: data, or sisa (stale).
type Tersembunyi struct {
	Lembar string `json:"lembar"`
	Baris  string `json:"baris"`
	Nasib  string `json:"nasib"`
	Sebab  string `json:"sebab"`
}

// Contoh is one hand-checked fact. What is empty is not compared, but for
// Nilai: a target without a number is a text.
type Contoh struct {
	Fakta     string `json:"fakta"` // target, realisasi, anggaran
	Lembar    string `json:"lembar"`
	Sel       string `json:"sel"`
	Tingkat   string `json:"tingkat"`
	Kode      string `json:"kode"`
	Rekening  string `json:"rekening"`
	Kelompok  string `json:"kelompok"`
	Tahun     int    `json:"tahun"`
	Periode   string `json:"periode"`
	Satuan    string `json:"satuan"`
	Teks      string `json:"teks"`
	Realisasi string `json:"realisasi"`
	Nilai     string `json:"nilai"`
}

// Temuan is a cell at which a finding is due.
type Temuan struct {
	Lembar string `json:"lembar"`
	Sel    string `json:"sel"`
	Hal    string `json:"hal"`
}

// Load gives every table, in the order of their names.
func Load() ([]Berkas, error) {
	entries, err := tables.ReadDir(".")
	if err != nil {
		return nil, err
	}
	var list []Berkas
	for _, e := range entries {
		raw, err := tables.ReadFile(e.Name())
		if err != nil {
			return nil, err
		}
		d := json.NewDecoder(bytes.NewReader(raw))
		d.DisallowUnknownFields()
		b := Berkas{Kasus: e.Name()[:len(e.Name())-len(".json")]}
		if err := d.Decode(&b); err != nil {
			return nil, fmt.Errorf("%s: %w", e.Name(), err)
		}
		list = append(list, b)
	}
	return list, nil
}
