package ingest

import (
	"errors"
	"io"
	"strings"
	"time"

	"github.com/shopspring/decimal"

	"capaian/ingest/layout"
	"capaian/ingest/workbook"
)

// NaskahKeputusan is a file of decisions as written, before anything is judged:
// the same whether it came from a workbook or from YAML.
type NaskahKeputusan struct {
	Baris []BarisKeputusan
	Luput []Issue // what is wrong with sheets and columns
}

// BarisKeputusan is one row as written.
type BarisKeputusan struct {
	Jenis string
	Pos   Pos
	Isi   map[string]IsiKeputusan // by the key of the column
}

// IsiKeputusan is one cell as written. A number and a date that the file itself
// knows as such are spelled with a point and as YYYY-MM-DD.
type IsiKeputusan struct {
	Teks    string
	Pos     Pos
	Angka   bool
	Tanggal bool
	Salah   string // what keeps the cell from being read, "" where nothing does
}

// bukanLembar are sheets that are for people only.
var bukanLembar = []string{"petunjuk", "daftar opd"}

// LuputKeputusan is KPT-01: what is refused, at its place, and what would be
// right. about tells it from others of its kind wherever it stands.
func LuputKeputusan(at Pos, about, uraian, saran string) Issue {
	return Issue{Rule: "KPT-01", Pos: at, About: about, Args: map[string]string{"uraian": uraian, "saran": saran}}
}

// BacaKeputusan reads a workbook of decisions by its content, of any container.
// nama is how its places are named. An error means that the file as a whole
// could not be read.
func BacaKeputusan(r io.ReaderAt, size int64, nama string, o Options) (*NaskahKeputusan, error) {
	book, err := workbook.Open(r, size, o)
	if err != nil {
		return nil, err
	}
	defer book.Close()
	n := &NaskahKeputusan{}
	known := 0
	for i, info := range book.Sheets() {
		sheet, err := book.ReadSheet(i)
		if err != nil {
			return nil, err
		}
		at := Pos{Sheet: nama + " › " + info.Name}
		l := bernama(info.Name)
		switch {
		case l != nil:
			known++
			n.lembar(l, sheet, at.Sheet, book.Date1904())
		case len(sheet.Rows) > 0 && !dikenal(info.Name):
			n.Luput = append(n.Luput, LuputKeputusan(at, info.Name, `lembar "`+info.Name+`" tidak dikenal`, "Lembar yang dibaca: "+namaLembar()+"."))
		}
	}
	if known == 0 {
		return nil, errors.New("bukan buku keputusan: tidak satu pun lembarnya dikenal (" + namaLembar() + ")")
	}
	return n, nil
}

func dikenal(nama string) bool {
	for _, b := range bukanLembar {
		if layout.Fold(nama) == b {
			return true
		}
	}
	return false
}

func namaLembar() string {
	var list []string
	for _, l := range lembarKeputusan {
		list = append(list, l.Nama)
	}
	return strings.Join(list, ", ")
}

// kepalaKeputusan is how far down a sheet its titles are looked for.
const kepalaKeputusan = 10

// lembar reads the rows of one sheet below its titles.
func (n *NaskahKeputusan) lembar(l *LembarKeputusan, s *workbook.Sheet, nama string, base1904 bool) {
	head, columns := judulKeputusan(l, s)
	if head < 0 {
		if len(s.Rows) > 0 {
			n.Luput = append(n.Luput, LuputKeputusan(Pos{Sheet: nama}, l.Nama, "judul kolomnya tidak ditemukan", "Judul kolomnya: "+l.judul()+"."))
		}
		return
	}
	if !n.kepala(l, &s.Rows[head], columns, nama) {
		return
	}
	for i := head + 1; i < len(s.Rows); i++ {
		b := BarisKeputusan{Jenis: l.Jenis, Isi: map[string]IsiKeputusan{}}
		for _, c := range s.Rows[i].Cells {
			k := columns[c.Col]
			if k == nil || k.Bentuk == bukanIsi || strings.TrimSpace(c.Text) == "" && !c.NoValue {
				continue
			}
			isi := selKeputusan(c, base1904)
			isi.Pos = Pos{Sheet: nama, Cell: c.Ref()}
			b.Isi[k.Kunci] = isi
			if b.Pos.Cell == "" {
				b.Pos = isi.Pos
			}
		}
		if len(b.Isi) > 0 {
			n.Baris = append(n.Baris, b)
		}
	}
}

// judulKeputusan finds the row of titles; -1 where there is none.
func judulKeputusan(l *LembarKeputusan, s *workbook.Sheet) (int, map[int]*KolomKeputusan) {
	for i := range s.Rows {
		if s.Rows[i].Num > kepalaKeputusan {
			break
		}
		columns := map[int]*KolomKeputusan{}
		for _, c := range s.Rows[i].Cells {
			if k := l.berjudul(c.Text); k != nil {
				columns[c.Col] = k
			}
		}
		if len(columns) > 1 {
			return i, columns
		}
	}
	return -1, nil
}

// kepala names titles that are unknown, written twice or missing; false where
// without them no row can be read.
func (n *NaskahKeputusan) kepala(l *LembarKeputusan, row *workbook.Row, columns map[int]*KolomKeputusan, nama string) bool {
	refuse := func(at Pos, about, uraian, saran string) {
		n.Luput = append(n.Luput, LuputKeputusan(at, l.Nama+" "+about, uraian, saran))
	}
	seen := map[string]string{}
	for _, c := range row.Cells {
		at := Pos{Sheet: nama, Cell: c.Ref()}
		k := columns[c.Col]
		switch {
		case strings.TrimSpace(c.Text) == "":
		case k == nil:
			refuse(at, c.Text, `kolom "`+strings.TrimSpace(c.Text)+`" tidak dikenal; isinya tidak dibaca`, "Judul kolomnya: "+l.judul()+".")
		case seen[k.Kunci] != "":
			delete(columns, c.Col)
			refuse(at, c.Text, `kolom "`+k.Judul+`" ada dua kali; yang dibaca `+seen[k.Kunci], "Hapus salah satunya.")
		default:
			seen[k.Kunci] = c.Ref()
		}
	}
	for _, k := range l.Kolom {
		if seen[k.Kunci] == "" && (k.Wajib || k.Putus) {
			refuse(Pos{Sheet: nama}, k.Judul, `kolom "`+k.Judul+`" tidak ada; lembar ini tidak dibaca`, "Judul kolomnya: "+l.judul()+".")
			return false
		}
	}
	return true
}

// selKeputusan is a cell as decisions read it.
func selKeputusan(c workbook.Cell, base1904 bool) IsiKeputusan {
	isi := IsiKeputusan{Teks: strings.Join(strings.Fields(c.Text), " ")}
	switch {
	case c.NoValue:
		isi.Salah = "rumusnya tidak menyimpan hasil"
	case c.Kind == workbook.Error:
		isi.Salah = "berisi " + isi.Teks
	case c.Kind == workbook.Number && c.Format == workbook.Date:
		isi.Tanggal = true
		isi.Teks, isi.Salah = hariSerial(c.Text, base1904)
	case c.Kind == workbook.Text && c.Format == workbook.Date:
		isi.Tanggal, isi.Teks = true, isi.Teks[:min(len(isi.Teks), len(time.DateOnly))]
	case c.Kind == workbook.Number:
		isi.Angka = true
		d, err := decimal.NewFromString(c.Text)
		if err != nil {
			isi.Salah = "angkanya tidak dapat dibaca"
			break
		}
		if c.Format == workbook.Percent {
			d = d.Shift(2)
		}
		isi.Teks = d.String()
	}
	return isi
}

// hariSerial is the day of a serial date.
func hariSerial(text string, base1904 bool) (iso, salah string) {
	d, err := decimal.NewFromString(text)
	if err != nil || d.IsNegative() || d.GreaterThan(decimal.New(2_958_465, 0)) {
		return text, "tanggalnya tidak dapat dibaca"
	}
	base := time.Date(1899, 12, 30, 0, 0, 0, 0, time.UTC)
	if base1904 {
		base = time.Date(1904, 1, 1, 0, 0, 0, 0, time.UTC)
	}
	return base.AddDate(0, 0, int(d.IntPart())).Format(time.DateOnly), ""
}
