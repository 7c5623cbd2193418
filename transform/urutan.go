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

func (u urutan) akhir() int { return u[len(u)-1] }

// bernomor is a row with its list number.
type bernomor struct {
	n     int
	row   int
	cell  ingest.Value
	kelas string // rows of one kind are numbered by themselves
	nama  string // of its first key column, "" where it shows another row's
}

func (j *judge) nomorUrut(t *ingest.Table) {
	if t.Idle > 0 || !t.Has("nomor") {
		return // rows that were not read may bear the numbers between
	}
	rows := nomorTabel(t)
	var all urutan
	kelas := map[string]*urutan{}
	var before bernomor
	for i, b := range rows {
		own := kelas[b.kelas]
		if own == nil {
			own = &urutan{}
			kelas[b.kelas] = own
		}
		last := 0
		if len(all) > 0 {
			last = all.akhir()
		}
		follows := all.terima(b.n)
		alone := own.terima(b.n)
		switch {
		case follows || alone:
		case b.n == last && (b.nama == "" || b.nama == before.nama || b.kelas != before.kelas):
		case b.cell.Text == "": // of a total or a heading
		case b.n == last:
			j.nomorSalah(b, last+1, fmt.Sprintf("%d tertulis dua kali, sebelumnya pada %s", b.n, before.cell.Pos))
		default:
			j.nomorSalah(b, last+1, fmt.Sprintf("sesudah %d tertulis %d", last, b.n))
		}
		if !follows {
			all.puncak(b.n)
		}
		if !alone {
			own.puncak(b.n)
		}
		before = rows[i]
	}
	j.bentukNomor(rows)
}

func (j *judge) nomorSalah(b bernomor, want int, uraian string) {
	j.wrong("STR-04", b.cell.Pos, strconv.Itoa(b.n)+b.nama, oneLine(b.cell.Text), strconv.Itoa(want), args("uraian", uraian))
}

// nomorTabel lists the numbers of a table in the order of its rows, those of
// totals and of lines between rows included.
func nomorTabel(t *ingest.Table) (list []bernomor) {
	for i := range t.Records {
		r := &t.Records[i]
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
		b := bernomor{row: r.Row, cell: v}
		b.n, _ = strconv.Atoi(m[1])
		for n, c := range r.Columns() {
			if v := r.Values[n]; (c.Key || c.Name == "program") && c.Role == ingest.Name && !v.Blank() && !v.Merged {
				b.kelas, b.nama = c.Name, Fold(v.Text)
				break
			}
		}
		if lapis := lapisKata(b.nama); lapis != tidakTentu {
			b.kelas += strconv.Itoa(lapis)
		}
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
		if text == "" {
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
		if text := strings.TrimSpace(rows[i].cell.Text); text != "" && strings.HasSuffix(text, ".") == (dots == 1) {
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
