package transform

import (
	"fmt"
	"regexp"
	"sort"
	"strconv"
	"strings"

	"capaian/ingest"
)

// This file checks the list numbers of tables (STR-04). Numbers restart under
// each parent, several rows of one item share a number, and a row may have none:
// only a number that continues nothing is raised.

var reNomorUrut = regexp.MustCompile(`^\(?(\d{1,3})\s*[.)]?$`)

// urutan holds the numbers that a further one may continue, the innermost last.
type urutan []int

// terima takes a number; false where it continues none and begins none.
func (u *urutan) terima(n int) bool {
	for i := len(*u) - 1; i >= 0; i-- {
		if (*u)[i] == n-1 {
			*u = append((*u)[:i], n)
			return true
		}
	}
	if n <= 1 || len(*u) == 0 {
		*u = append(*u, n)
		return true
	}
	return false
}

// puncak makes a number the last one, be it wrong.
func (u *urutan) puncak(n int) { (*u)[len(*u)-1] = n }

// bernomor is a row with its list number.
type bernomor struct {
	n      int
	row    int
	hidden bool
	cell   ingest.Value
	kelas  string // rows of one kind are numbered by themselves
	nama   string // of its first key column, "" where it shows another row's
}

// deretNomor follows the numbers of rows, of all together and of each kind of
// rows by itself.
type deretNomor struct {
	all   urutan
	kelas map[string]*kelasNomor
}

// kelasNomor are the numbers of the rows of one kind, with the last row and the
// number that it should have borne.
type kelasNomor struct {
	urutan
	last bernomor
	want int
}

func (d *deretNomor) of(kelas string) *kelasNomor {
	if d.kelas == nil {
		d.kelas = map[string]*kelasNomor{}
	}
	if d.kelas[kelas] == nil {
		d.kelas[kelas] = &kelasNomor{}
	}
	return d.kelas[kelas]
}

// terima takes a row; false where its number continues neither.
func (d *deretNomor) terima(b bernomor) bool {
	own := d.of(b.kelas)
	follows, alone := d.all.terima(b.n), own.terima(b.n)
	if !follows {
		d.all.puncak(b.n)
	}
	if !alone {
		own.puncak(b.n)
	}
	return follows || alone
}

// nomorUrut judges the numbers of a table as they stand, and as they are seen
// where rows are hidden.
func (j *judge) nomorUrut(t *ingest.Table) {
	if t.Idle > 0 || !t.Has("nomor") {
		return // rows that were not read may bear the numbers between
	}
	rows := nomorTabel(t)
	var whole, seen deretNomor
	for _, b := range rows {
		follows := whole.terima(b)
		if b.hidden {
			continue
		}
		own := seen.of(b.kelas)
		before, want := own.last, own.last.n+1
		follows = seen.terima(b) || follows
		switch {
		case follows, b.cell.Text == "": // of a total or a heading
		case b.n == before.n && (b.nama == "" || b.nama == before.nama || own.want == b.n-1): // or the one before was wrong
		case b.n == before.n:
			j.nomorSalah(b, want, fmt.Sprintf("%d tertulis dua kali, sebelumnya pada %s", b.n, before.cell.Pos))
		default:
			j.nomorSalah(b, want, fmt.Sprintf("sesudah %d tertulis %d", before.n, b.n))
		}
		own.last, own.want = b, want
	}
	j.bentukNomor(rows)
}

func (j *judge) nomorSalah(b bernomor, want int, uraian string) {
	j.wrong("STR-04", b.cell.Pos, strconv.Itoa(b.n)+b.nama, oneLine(b.cell.Text), strconv.Itoa(want), args("uraian", uraian))
}

// nomorTabel lists the numbers of a table in the order of its rows, those of
// totals and of lines between rows included.
func nomorTabel(t *ingest.Table) (list []bernomor) {
	p := newPohon(t, kepalaTabel(t))
	p.fused = func(ingest.Value, string, string) {}
	for i := range t.Records {
		r := &t.Records[i]
		at, _ := p.tempat(r)
		for _, h := range r.Headings {
			first, _, _ := strings.Cut(h.Text, " ")
			if m := reNomorUrut.FindStringSubmatch(first); m != nil {
				n, _ := strconv.Atoi(m[1])
				list = append(list, bernomor{n: n, row: r.Row})
			}
		}
		v := r.Get("nomor")
		m := reNomorUrut.FindStringSubmatch(strings.TrimSpace(v.Text))
		if m == nil || v.Merged || v.Error {
			continue
		}
		b := bernomor{row: r.Row, hidden: r.Hidden, cell: v}
		b.n, _ = strconv.Atoi(m[1])
		for n, c := range r.Columns() {
			if v := r.Values[n]; (c.Key || c.Name == "program") && c.Role == ingest.Name && !v.Blank() && !v.Merged {
				b.kelas, b.nama = c.Name, Fold(v.Text)
				break
			}
		}
		b.kelas += strconv.Itoa(at.lapis)
		list = append(list, b)
	}
	for i := range t.Totals {
		r := &t.Totals[i]
		if m := reNomorUrut.FindStringSubmatch(strings.TrimSpace(r.Get("nomor").Text)); m != nil {
			n, _ := strconv.Atoi(m[1])
			list = append(list, bernomor{n: n, row: r.Row})
		}
	}
	sort.SliceStable(list, func(a, b int) bool { return list[a].row < list[b].row })
	return list
}

// bentukNomor notes the one number that is written otherwise than all others:
// "5." among 1, 2, 3.
func (j *judge) bentukNomor(rows []bernomor) {
	var odd *bernomor
	dots, plain := 0, 0
	for i := range rows {
		b := &rows[i]
		text := strings.TrimSpace(b.cell.Text)
		if text == "" || b.hidden {
			continue
		}
		if strings.HasSuffix(text, ".") {
			dots++
		} else {
			plain++
		}
	}
	if min(dots, plain) != 1 || max(dots, plain) < 3 {
		return
	}
	for i := range rows {
		if text := strings.TrimSpace(rows[i].cell.Text); text != "" && !rows[i].hidden && strings.HasSuffix(text, ".") == (dots == 1) {
			odd = &rows[i]
		}
	}
	text := strings.TrimSpace(odd.cell.Text)
	want := strings.TrimSuffix(text, ".")
	if dots > 1 {
		want = text + "."
	}
	i := j.flag("STR-04", odd.cell.Pos, "bentuk "+odd.nama, args("uraian", fmt.Sprintf("%q, sedangkan nomor lain ditulis seperti %q", text, want)))
	i.Severity, i.Printed, i.Expected = ingest.Info, text, want
}
