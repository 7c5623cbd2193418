package ingest

import (
	"bytes"
	"errors"
	"fmt"
	"maps"
	"slices"
	"strings"

	"github.com/xuri/excelize/v2"
)

// PertanyaanKeputusan is a row of a sheet that waits for a decision: its columns,
// an OPD as its code.
type PertanyaanKeputusan struct {
	Jenis string
	Isi   map[string]string
}

// Penanya appends open questions to a workbook of decisions.
type Penanya struct {
	Master *Master
	// Kunci tells questions apart by what they ask.
	Kunci func(jenis string, isi map[string]string) string
	// Terbuka are all open questions, the newest first; Usang are those that
	// were asked once and are no longer open.
	Terbuka, Usang []PertanyaanKeputusan
}

// Tulis gives the workbook with the open questions it does not have yet right
// below the titles of their sheets, the list of OPD as it is now, and without those that are no longer open,
// as far as their row is exactly as it was written. All else stays where and as
// it is, only lower. data is nil where nothing is to be changed; n counts the
// questions added.
func (p *Penanya) Tulis(old []byte, o Options) (data []byte, n int, err error) {
	pass := ""
	if len(o.Passwords) > 0 {
		pass = o.Passwords[0]
	}
	f, err := excelize.OpenReader(bytes.NewReader(old), excelize.Options{Password: pass})
	if err != nil {
		return nil, 0, fmt.Errorf("buku keputusan tidak dapat ditulis: %w", err)
	}
	defer f.Close()
	if berutas(f) {
		return nil, 0, errors.New("bukunya memuat komentar berutas, yang tidak ikut pindah; hapus atau jadikan catatan biasa")
	}
	changed, err := segarkanOPD(f, p.Master.List)
	if err != nil {
		return nil, 0, err
	}
	for i := range lembarKeputusan {
		l := &lembarKeputusan[i]
		sheet := slices.IndexFunc(f.GetSheetList(), func(s string) bool { return bernama(s) == l })
		if !l.Tanya || sheet < 0 {
			continue
		}
		added, removed, err := p.lembar(f, f.GetSheetList()[sheet], l)
		if err != nil {
			return nil, 0, fmt.Errorf("lembar %s: %w", l.Nama, err)
		}
		n, changed = n+added, changed || added+removed > 0
	}
	if !changed {
		return nil, 0, nil
	}
	out, err := f.WriteToBuffer()
	if err != nil {
		return nil, 0, err
	}
	return out.Bytes(), n, p.utuh(old, out.Bytes(), o)
}

// berutas reports threaded comments, which no row takes along.
func berutas(f *excelize.File) (found bool) {
	f.Pkg.Range(func(name, _ any) bool {
		part, ok := name.(string)
		found = found || ok && strings.Contains(part, "threadedComment")
		return !found
	})
	return found
}

// utuh is the last look before a file is replaced: every row that people wrote
// is read as before.
func (p *Penanya) utuh(old, made []byte, o Options) error {
	read := func(data []byte) ([]string, error) {
		raw, err := BacaKeputusan(bytes.NewReader(data), int64(len(data)), "", o)
		if err != nil {
			return nil, err
		}
		var rows []string
		for _, b := range raw.Baris {
			if l := LembarPutusan(b.Jenis); !l.Tanya || b.memutuskan(l) {
				rows = append(rows, b.tentang(l))
			}
		}
		return rows, nil
	}
	a, errA := read(old)
	b, errB := read(made)
	if errA != nil || errB != nil || !slices.Equal(a, b) {
		return errors.New("isinya akan berubah bila ditulis")
	}
	return nil
}

// tabelTanya is a sheet as it stands: where its titles and columns are, and the
// text of its rows.
type tabelTanya struct {
	head  int // row of the titles
	kolom map[string]int
	baris [][]string
}

func (p *Penanya) lembar(f *excelize.File, sheet string, l *LembarKeputusan) (added, removed int, err error) {
	t, err := bacaTabel(f, sheet, l)
	if err != nil || t == nil {
		return 0, 0, err
	}
	gone := p.usang(t, l)
	fresh := p.baru(t, l, gone)
	if len(gone)+len(fresh) == 0 {
		return 0, 0, nil
	}
	notes, err := cabutCatatan(f, sheet)
	if err != nil {
		return 0, 0, err
	}
	for _, row := range slices.Backward(gone) {
		if err := f.RemoveRow(sheet, row); err != nil {
			return 0, 0, err
		}
	}
	if len(fresh) > 0 {
		if err := f.InsertRows(sheet, t.head+1, len(fresh)); err != nil {
			return 0, 0, err
		}
	}
	for i, q := range fresh {
		if err := p.isi(f, sheet, l, t, t.head+1+i, q); err != nil {
			return 0, 0, err
		}
	}
	return len(fresh), len(gone), notes.pasang(f, sheet, func(row int) int {
		if row <= t.head {
			return row
		}
		above, _ := slices.BinarySearch(gone, row)
		return row - above + len(fresh)
	})
}

// bacaTabel finds the titles of a sheet; nil where it has none, or lacks a column.
func bacaTabel(f *excelize.File, sheet string, l *LembarKeputusan) (*tabelTanya, error) {
	rows, err := f.GetRows(sheet, excelize.Options{RawCellValue: true})
	if err != nil {
		return nil, err
	}
	for i, row := range rows[:min(len(rows), kepalaKeputusan)] {
		columns := map[string]int{}
		for col, text := range row {
			if k := l.berjudul(text); k != nil {
				columns[k.Kunci] = col + 1
			}
		}
		if len(columns) < 2 {
			continue
		}
		for _, k := range l.Kolom {
			if (k.Wajib || k.Putus) && columns[k.Kunci] == 0 {
				return nil, nil
			}
		}
		return &tabelTanya{i + 1, columns, rows}, nil
	}
	return nil, nil
}

// teks is what a row says, by the key of its columns; lebih is what stands under
// no title of ours.
func (t *tabelTanya) teks(row int) (isi map[string]string, lebih bool) {
	isi = map[string]string{}
	if row > len(t.baris) {
		return isi, false
	}
	at := map[int]string{}
	for k, col := range t.kolom {
		at[col] = k
	}
	for i, text := range t.baris[row-1] {
		if text == "" {
			continue
		}
		if k, ok := at[i+1]; ok {
			isi[k] = text
		} else {
			lebih = true
		}
	}
	return isi, lebih
}

// tampak is a question as it is written: an OPD by its name.
func (p *Penanya) tampak(t *tabelTanya, q PertanyaanKeputusan) map[string]string {
	isi := map[string]string{}
	for k, v := range q.Isi {
		if t.kolom[k] == 0 || v == "" {
			continue
		}
		if k == "opd" {
			if o := p.Master.ByKode(v); o != nil {
				v = o.Nama
			}
		}
		isi[k] = strings.Join(strings.Fields(v), " ")
	}
	return isi
}

// usang lists the rows, ascending, whose question is no longer open and that are
// exactly as they were written.
func (p *Penanya) usang(t *tabelTanya, l *LembarKeputusan) (rows []int) {
	open := map[string]bool{}
	for _, q := range p.Terbuka {
		open[p.Kunci(q.Jenis, q.Isi)] = true
	}
	for row := t.head + 1; row <= len(t.baris); row++ {
		isi, more := t.teks(row)
		if more || len(isi) == 0 {
			continue
		}
		if slices.ContainsFunc(p.Usang, func(q PertanyaanKeputusan) bool {
			return q.Jenis == l.Jenis && !open[p.Kunci(q.Jenis, q.Isi)] && maps.Equal(isi, p.tampak(t, q))
		}) {
			rows = append(rows, row)
		}
	}
	return rows
}

// baru lists the open questions that no row asks or answers.
func (p *Penanya) baru(t *tabelTanya, l *LembarKeputusan, gone []int) (list []PertanyaanKeputusan) {
	there := map[string]bool{}
	for row := t.head + 1; row <= len(t.baris); row++ {
		isi, _ := t.teks(row)
		if len(isi) == 0 || slices.Contains(gone, row) {
			continue
		}
		code, _, _ := kodeOPD(isi["opd"], p.Master)
		if isi["opd"] = code; code == "" {
			delete(isi, "opd")
		}
		there[p.Kunci(l.Jenis, isi)] = true
	}
	for _, q := range p.Terbuka {
		key := p.Kunci(q.Jenis, q.Isi)
		general := maps.Clone(q.Isi) // a row for all OPD answers it too
		delete(general, "opd")
		if q.Jenis == l.Jenis && !there[key] && !there[p.Kunci(q.Jenis, general)] {
			there[key] = true
			list = append(list, q)
		}
	}
	return list
}
