package berantakan

import (
	"bytes"
	"fmt"
	"strings"

	"github.com/xuri/excelize/v2"
)

// kuas draws a workbook. The first error stays in err, so that a layout reads
// as a layout.
type kuas struct {
	*dokumen
	f      *excelize.File
	l      *lembar
	baris  int // the next free row
	kiri   int // the first column
	format map[string]int
	err    error
}

func (q *kuas) jaga(err error) {
	if q.err == nil {
		q.err = err
	}
}

// gambar types the workbook and notes where every fact came to stand.
func (d *dokumen) gambar() ([]byte, error) {
	q := &kuas{dokumen: d, f: excelize.NewFile(), format: map[string]int{}}
	defer func() { _ = q.f.Close() }()
	saat := "2026-01-29T02:00:00Z" // without fixed dates no two runs would write the same parts
	q.jaga(q.f.SetDocProps(&excelize.DocProperties{Creator: d.pohon.opd.Nama, Created: saat, Modified: saat}))
	for n, l := range d.lembar {
		if n == 0 {
			q.jaga(q.f.SetSheetName("Sheet1", l.nama))
		} else {
			_, err := q.f.NewSheet(l.nama)
			q.jaga(err)
		}
		q.lukis(l)
	}
	for _, l := range d.lembar {
		if l.sembunyi {
			q.jaga(q.f.SetSheetVisible(l.nama, false))
		}
	}
	var b bytes.Buffer
	if q.err == nil {
		q.jaga(q.f.Write(&b))
	}
	if q.err != nil {
		return nil, q.err
	}
	return d.gaya.pasca(b.Bytes())
}

// lukis draws one sheet.
func (q *kuas) lukis(l *lembar) {
	q.l, q.baris, q.kiri = l, 1+q.gaya.geserBaris, 1+q.gaya.geserKolom
	if l.id != nil {
		q.judul(l)
	}
	for _, s := range l.baris {
		q.garis(s)
	}
	for _, t := range l.isi {
		q.tabel(t)
		q.baris += q.gaya.jarak
	}
	if l.id != nil && q.gaya.tandaTangan {
		q.tandaTangan(l)
	}
	if l.kedua != nil {
		q.baris += 2
		q.garis("DAFTAR INVENTARIS RUANGAN")
		q.tabel(l.kedua)
	}
	if q.gaya.dimensi != "" {
		q.jaga(q.f.SetSheetDimension(l.nama, q.gaya.dimensi))
	}
	if q.gaya.lebar {
		for n := 1; n < 12; n++ {
			q.jaga(q.f.SetColWidth(l.nama, huruf(n), huruf(n), float64(2+n*n%37)))
		}
	}
}

func huruf(kol int) string {
	s, err := excelize.ColumnNumberToName(kol)
	if err != nil {
		return ""
	}
	return s
}

func sel(baris, kol int) string { return huruf(kol) + angka(baris) }

// garis writes a line in the first column.
func (q *kuas) garis(s string) {
	q.isi(q.baris, q.kiri, teks(s))
	q.baris++
}

// isi fills a cell and gives its name.
func (q *kuas) isi(baris, kol int, k ketikan) string {
	at := sel(baris, kol)
	switch {
	case k.angka != "":
		q.jaga(q.f.SetCellDefault(q.l.nama, at, k.angka))
		if k.format != "" && k.format != "General" {
			q.jaga(q.f.SetCellStyle(q.l.nama, at, at, q.rupa(k.format)))
		}
	case k.teks != "" && q.gaya.kaya && len(k.teks) > 8:
		n := len([]rune(k.teks)) / 2
		q.jaga(q.f.SetCellRichText(q.l.nama, at, []excelize.RichTextRun{
			{Text: string([]rune(k.teks)[:n]), Font: &excelize.Font{Bold: true}}, {Text: string([]rune(k.teks)[n:])}}))
	case k.teks != "":
		q.jaga(q.f.SetCellStr(q.l.nama, at, k.teks))
	}
	return at
}

func (q *kuas) rupa(format string) int {
	if id, ada := q.format[format]; ada {
		return id
	}
	id, err := q.f.NewStyle(&excelize.Style{CustomNumFmt: &format})
	q.jaga(err)
	q.format[format] = id
	return id
}

func (q *kuas) gabung(baris, kol, bawah, kanan int) {
	if bawah > baris || kanan > kol {
		q.jaga(q.f.MergeCell(q.l.nama, sel(baris, kol), sel(bawah, kanan)))
	}
}

// tabel draws a table with the lines above and below it.
func (q *kuas) tabel(t *tabel) {
	if n := len(t.baris); n > 0 && len(t.baris[0].sel) > 0 && len(t.baris[0].sel) != len(t.kolom) {
		q.jaga(fmt.Errorf("table of %d columns with rows of %d", len(t.kolom), len(t.baris[0].sel)))
		return
	}
	for _, s := range t.atas {
		q.garis(s)
	}
	if q.gaya.skala > 1 && q.gaya.skalaDi == "garis" && t.punya(uang) {
		q.garis(map[int64]string{1000: "(dalam ribuan rupiah)", 1000000: "(dalam jutaan rupiah)"}[q.gaya.skala])
	}
	q.kepala(t)
	atas := q.baris - 1
	for n := range t.baris {
		q.satuBaris(t, n)
	}
	if t.saring {
		q.jaga(q.f.AutoFilter(q.l.nama, fmt.Sprintf("%s%d:%s%d", huruf(q.kiri), atas, huruf(q.kiri+len(t.kolom)-1), q.baris-1), nil))
	}
	for c, k := range t.kolom {
		if k.sembunyi {
			q.jaga(q.f.SetColVisible(q.l.nama, huruf(q.kiri+c), false))
		}
	}
	for _, s := range t.bawah {
		q.garis(s)
	}
}

func (q *kuas) satuBaris(t *tabel, n int) {
	b := &t.baris[n]
	if b.jenis == kepalaUlang {
		q.kepala(t)
		return
	}
	for c := range b.sel {
		q.satuSel(t, n, c)
	}
	if q.gaya.coretan && b.jenis == isian && n%3 == 1 {
		q.rumus(q.isi(q.baris, q.kiri+len(t.kolom)+2, ketikan{angka: angka(104642400 + n)}), "SUM(A1:A2)")
	}
	if b.sembunyi {
		q.jaga(q.f.SetRowVisible(q.l.nama, q.baris, false))
	}
	q.baris++
}

// satuSel draws a cell of the current row: a value of several rows once, merged
// over them or left blank below, or repeated.
func (q *kuas) satuSel(t *tabel, n, c int) {
	v := &t.baris[n].sel[c]
	if v.rupa == kosong && v.galat == "" && t.baris[n].jenis != isian {
		return // nobody fills those in
	}
	lanjutan := v.grup > 0 && n > 0 && t.grup(n-1, c) == v.grup
	if lanjutan && (q.gaya.induk != "ulang" || v.rupa != nama && v.rupa != kode) {
		return
	}
	isi := q.gaya.ketik(v, t.terpisah(), n)
	at := q.isi(q.baris, q.kiri+c, isi)
	if !lanjutan {
		for _, f := range v.semuaFakta() {
			if f.Sel == "" {
				f.Lembar, f.Sel = q.l.nama, at
			}
		}
	}
	if v.grup > 0 && q.gaya.induk == "gabung" {
		bawah := n
		for bawah+1 < len(t.baris) && t.grup(bawah+1, c) == v.grup {
			bawah++
		}
		q.gabung(q.baris, q.kiri+c, q.baris+bawah-n, q.kiri+c)
	}
	switch {
	case v.galat != "":
		q.rumus(at, "A1/A2"+hasilnya+v.galat)
	case v.rupa == uang && q.gaya.rumus != "":
		q.hitung(v, at, isi.teks, n)
	}
}

// grup is the group of a cell, 0 where the row has no cells.
func (t *tabel) grup(n, c int) int {
	if c < len(t.baris[n].sel) {
		return t.baris[n].sel[c].grup
	}
	return 0
}

// terpisah tells that units stand in a column of their own.
func (t *tabel) terpisah() bool { return t.letak("satuan") >= 0 }

// hitung makes an amount the result of a formula; without its result nobody
// can know it.
func (q *kuas) hitung(v *nilai, at, hasil string, n int) {
	rumus := "ROUND(" + rupiah(v.uang) + ",0)"
	if hasil != "" { // words are no number that the cell may hold already
		rumus = "TEXT(" + rupiah(v.uang) + ",0)" + hasilnya + hasil
	}
	if q.gaya.rumus == "tanpa" {
		if n%3 != 1 {
			return
		}
		rumus, _, _ = strings.Cut(rumus, hasilnya)
		for _, f := range append(v.fakta, v.bagian...) {
			f.BolehLapor = true
		}
	}
	if hasil != "" || q.gaya.rumus == "tanpa" {
		q.jaga(q.f.SetCellValue(q.l.nama, at, nil))
	}
	q.rumus(at, rumus)
}

func (q *kuas) rumus(at, rumus string) { q.jaga(q.f.SetCellFormula(q.l.nama, at, rumus)) }
