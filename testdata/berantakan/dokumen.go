package berantakan

import (
	"math/rand/v2"
	"slices"
	"strings"
)

// This file is the model of a workbook before anyone typed it: sheets of lines
// and tables, whose cells know what they state.

// rupa is what a cell or column holds.
type rupa int

const (
	kosong rupa = iota
	nama        // a name of the tree: sasaran, programme, indicator
	kata        // any other words
	kode
	nomor
	uang
	ukur
	persen // a computed percentage
)

// nilai is what one cell states.
type nilai struct {
	rupa   rupa
	teks   string
	uang   int64 // rupiah
	ukuran ukuran
	grup   int // over 0: the value of the row above, if that has the same group
	fakta  []*Fakta
	bagian []*Fakta // facts of which a part stands here, the main value elsewhere
	galat  string   // an Excel error instead of a value
	mentah bool     // to be typed as it is
	angka  bool     // a mentah that is a number cell
	lagi   []nilai  // what else is typed into the cell, a line each
}

// kolom is a column with its header from the top level down.
type kolom struct {
	nama     string
	kepala   []string
	rupa     rupa
	lanjut   bool // under the header of the column before it
	rendah   bool // its label stands on the last level, whatever its depth
	sembunyi bool
}

// baris is a row of a table.
type baris struct {
	sel      []nilai
	jenis    jenisBaris
	sembunyi bool
	program  int  // which programme it belongs to, from 1
	daun     bool // a line that totals count
}

type jenisBaris int

const (
	isian       jenisBaris = iota
	jumlah                 // a total
	sela                   // a blank row
	kepalaUlang            // the header once more
	sisaRumus              // a prefilled row nobody used
)

// tabel is a table; satuan says whether units stand in a column of their own or
// beside the figures, where the layout leaves that open.
type tabel struct {
	saring bool // an automatic filter hides some of its rows
	kolom  []kolom
	baris  []baris
	atas   []string
	bawah  []string
	nomor  string // the row of column numbers: kurung, angka, rumus; "" for none
	tengah bool   // which stands above the last level of the header
	satuan string // kolom, lebur, or "" for tables without units
}

// identitas is what a document says of itself.
type identitas struct {
	dok         *dokumen
	opd         OPD
	judul       string
	atas        string // a line above the title
	jabatan     string // whose PK it is, where not the head's
	jenis       string
	versi       string // "" for kinds without versions
	bagian      string
	tahun       int
	periode     string
	periodeTeks string // as titles print it
	rentang     string // of a plan over several years
	kunci       [][2]string
}

// lembar is one sheet.
type lembar struct {
	nama     string
	id       *identitas // nil for sheets that are no document
	isi      []*tabel
	baris    []string // lines of a sheet that is no document
	sembunyi bool
	kedua    *tabel // a table that belongs to no document
}

// dokumen is one workbook in the making.
type dokumen struct {
	keluarga string
	benih    uint64
	acak     *rand.Rand
	gaya     gaya
	pohon    *pohon
	berkas   string // file name
	folder   string
	lembar   []*lembar
	grup     int
	akhiran  []string // what the file name says beside its name
}

func (d *dokumen) jalur() string {
	return d.folder + "/" + strings.Join(append([]string{d.berkas}, d.akhiran...), " ") + ".xlsx"
}

// baru begins a document with its sheet.
func (d *dokumen) baru(id identitas, lembarNama, berkas string) (*identitas, *lembar) {
	id.dok, id.opd = d, d.pohon.opd
	if id.tahun == 0 {
		id.tahun = d.pohon.tahun
	}
	if id.periode == "" {
		id.periode = "tahunan"
	}
	if d.berkas == "" {
		d.berkas, d.folder = berkas, "01 "+d.pohon.opd.Nama
	}
	l := &lembar{nama: lembarNama, id: &id}
	d.lembar = append(d.lembar, l)
	return &id, l
}

// tabel adds a table to a sheet.
func (l *lembar) tabel(satuan string, kolom ...kolom) *tabel {
	t := &tabel{kolom: kolom, satuan: satuan}
	l.isi = append(l.isi, t)
	return t
}

// k is a column under its header, the levels from the top.
func k(namanya string, r rupa, kepala ...string) kolom {
	return kolom{nama: namanya, rupa: r, kepala: kepala}
}

func (t *tabel) tambah(program int, daun bool, sel ...nilai) {
	t.baris = append(t.baris, baris{sel: sel, program: program, daun: daun})
}

// sisip puts a column before position at, filled by isi.
func (t *tabel) sisip(at int, k kolom, isi func(n int, b *baris) nilai) {
	t.kolom = slices.Insert(t.kolom, at, k)
	for n := range t.baris {
		b := &t.baris[n]
		if len(b.sel) > 0 {
			b.sel = slices.Insert(b.sel, at, isi(n, b))
		}
	}
}

func (t *tabel) buang(at int) {
	t.kolom = slices.Delete(t.kolom, at, at+1)
	for n := range t.baris {
		if b := &t.baris[n]; len(b.sel) > 0 {
			b.sel = slices.Delete(b.sel, at, at+1)
		}
	}
}

// letak is the position of the first column of that name, -1 where none is.
func (t *tabel) letak(namanya string) int {
	return slices.IndexFunc(t.kolom, func(k kolom) bool { return k.nama == namanya })
}

func (t *tabel) punya(r rupa) bool {
	return slices.ContainsFunc(t.kolom, func(k kolom) bool { return k.rupa == r })
}

// tabelSemua are the tables of all documents in the workbook.
func (d *dokumen) tabelSemua() (list []*tabel) {
	for _, l := range d.lembar {
		if l.id != nil && !l.sembunyi {
			list = append(list, l.isi...)
		}
	}
	return list
}

// tiapSel calls f for every cell of the documents.
func (d *dokumen) tiapSel(f func(*tabel, *baris, int, *nilai)) {
	for _, t := range d.tabelSemua() {
		for n := range t.baris {
			for c := range t.baris[n].sel {
				f(t, &t.baris[n], c, &t.baris[n].sel[c])
			}
		}
	}
}

// semuaFakta lists the facts of the workbook, in the order of their cells.
func (d *dokumen) semuaFakta() (list []*Fakta) {
	d.tiapSel(func(_ *tabel, _ *baris, _ int, v *nilai) {
		for _, f := range v.semuaFakta() {
			if !slices.Contains(list, f) {
				list = append(list, f)
			}
		}
	})
	return list
}

// semuaFakta are the facts of all lines of a cell.
func (v *nilai) semuaFakta() []*Fakta {
	list := slices.Clone(v.fakta)
	for _, l := range v.lagi {
		list = append(list, l.fakta...)
	}
	return list
}

// grupBaru numbers a value that is stated once for several rows.
func (d *dokumen) grupBaru() int { d.grup++; return d.grup }

// Cells.

func sKosong() nilai          { return nilai{} }
func sNama(s string) nilai    { return nilai{rupa: nama, teks: s} }
func sKata(s string) nilai    { return nilai{rupa: kata, teks: s} }
func sKode(s string) nilai    { return nilai{rupa: kode, teks: s} }
func sNomor(s string) nilai   { return nilai{rupa: nomor, teks: s} }
func sMentah(s string) nilai  { return nilai{rupa: kata, teks: s, mentah: true} }
func sHitung(s string) nilai  { return nilai{rupa: kata, teks: s, mentah: true, angka: true} }
func (v nilai) g(n int) nilai { v.grup = n; return v }
func sSatuan(s string) nilai  { return nilai{rupa: kata, teks: s} }
func sPersen(v int64) nilai {
	return nilai{rupa: persen, ukuran: ukuran{op: "=", nilai: v, satuan: "%"}}
}
func bersih(s string) string           { return strings.Join(strings.Fields(s), " ") }
func besar(s string) string            { return strings.ToUpper(s) }
func sUang(n int64, f ...*Fakta) nilai { return nilai{rupa: uang, uang: n, fakta: f} }
func sUkur(u ukuran, f []*Fakta) nilai { return nilai{rupa: ukur, ukuran: u, fakta: f} }
