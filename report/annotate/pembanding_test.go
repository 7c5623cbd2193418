package annotate_test

import (
	"bytes"
	"reflect"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"

	"capaian/ingest/workbook"
)

// This file reads workbooks with excelize, which shares no code with what marks
// them, and compares cell by cell.

// sel is a cell as excelize sees it.
type sel struct {
	nilai, rumus string
	gaya         *excelize.Style // without its fill
	isi          excelize.Fill
	komentar     string
}

// lembar is a sheet as excelize sees it.
type lembar struct {
	sel     map[string]sel
	gabung  []string
	lebar   map[string]float64
	tinggi  map[int]float64
	tampak  bool
	periksa int // data validations
}

// buka reads a workbook with excelize: all its sheets but ours.
func buka(t testing.TB, data []byte) ([]string, map[string]*lembar) {
	t.Helper()
	f, err := excelize.OpenReader(bytes.NewReader(data))
	must(t, err)
	defer f.Close()
	styles := map[int]*excelize.Style{}
	names := slices.DeleteFunc(f.GetSheetList(), func(n string) bool { return n == workbook.LembarHasil })
	all := map[string]*lembar{}
	for _, name := range names {
		all[name] = bukaLembar(t, f, name, styles)
	}
	return names, all
}

func bukaLembar(t testing.TB, f *excelize.File, name string, styles map[int]*excelize.Style) *lembar {
	t.Helper()
	l := &lembar{sel: map[string]sel{}, lebar: map[string]float64{}, tinggi: map[int]float64{}}
	comments := map[string]string{}
	list, err := f.GetComments(name)
	must(t, err)
	for _, c := range list {
		text := c.Text
		for _, run := range c.Paragraph {
			text += run.Text
		}
		comments[c.Cell] = text
	}
	rows, err := f.GetRows(name, excelize.Options{RawCellValue: true})
	must(t, err)
	wide, high := 32, len(rows)+5
	commented := map[int]bool{}
	for ref := range comments {
		row, _, _ := workbook.ParseRef(ref)
		high, commented[row] = max(high, row), true
	}
	for _, r := range rows {
		wide = max(wide, len(r))
	}
	for i := range high {
		if i >= 300 && i%11 > 0 && !commented[i+1] { // excelize looks every cell up from the top
			continue
		}
		l.tinggi[i+1], err = f.GetRowHeight(name, i+1)
		must(t, err)
		for j := range wide {
			ref := workbook.Ref(i+1, j+1)
			s := sel{komentar: comments[ref]}
			if i < len(rows) && j < len(rows[i]) {
				s.nilai = rows[i][j]
			}
			s.rumus, err = f.GetCellFormula(name, ref)
			must(t, err)
			id, err := f.GetCellStyle(name, ref)
			must(t, err)
			if styles[id] == nil {
				styles[id], err = f.GetStyle(id)
				must(t, err)
			}
			look := *styles[id]
			s.isi, look.Fill = look.Fill, excelize.Fill{}
			s.gaya = &look
			l.sel[ref] = s
		}
	}
	merges, err := f.GetMergeCells(name)
	must(t, err)
	for _, m := range merges {
		l.gabung = append(l.gabung, m.GetStartAxis()+":"+m.GetEndAxis())
	}
	for j := range wide {
		col := workbook.ColName(j + 1)
		l.lebar[col], err = f.GetColWidth(name, col)
		must(t, err)
	}
	l.tampak, err = f.GetSheetVisible(name)
	must(t, err)
	dv, err := f.GetDataValidations(name)
	must(t, err)
	l.periksa = len(dv)
	return l
}

// tanda are the cells that bear a mark of ours: their colour and comment.
func tanda(all map[string]*lembar) map[string]string {
	m := map[string]string{}
	for name, l := range all {
		for ref, s := range l.sel {
			colour := ""
			if len(s.isi.Color) == 1 && kita.MatchString(s.isi.Color[0]) {
				colour = s.isi.Color[0][:2]
			}
			if at := strings.Index(s.komentar, "Hasil pemeriksaan (capaian)"); at >= 0 || colour != "" {
				m[name+"!"+ref] = colour + " " + s.komentar[max(at, 0):]
			}
		}
	}
	return m
}

// kita are our colours: three, and what they cover in their lowest bits.
var kita = regexp.MustCompile(`^(FF|D8)?(FFC[89A-F]D[0-7]|FFF[0-7]A[0-7]|D8E[89A-F]F[89A-F])$`)

// sama holds a marked workbook against the original, cell by cell. Marked cells
// may differ in their fill. It gives how many cells were compared.
func sama(t *testing.T, asli, salinan []byte) (n int) {
	t.Helper()
	names, want := buka(t, asli)
	others, got := buka(t, salinan)
	if !slices.Equal(names, others) {
		t.Fatalf("sheets %q, want %q", others, names)
	}
	marked := tanda(got)
	for _, name := range names {
		w, g := want[name], got[name]
		if !reflect.DeepEqual(w.gabung, g.gabung) || !reflect.DeepEqual(w.lebar, g.lebar) || w.tampak != g.tampak || w.periksa != g.periksa {
			t.Errorf("%s: merges, widths, visibility or validations differ", name)
		}
		for row, h := range w.tinggi {
			if g.tinggi[row] != h {
				t.Errorf("%s: row %d is %v high, was %v", name, row, g.tinggi[row], h)
			}
		}
		for ref, a := range w.sel {
			b := g.sel[ref]
			n++
			if a.nilai != b.nilai || a.rumus != b.rumus || !reflect.DeepEqual(a.gaya, b.gaya) {
				t.Errorf("%s!%s: %q %q, was %q %q; style %+v, was %+v", name, ref, b.nilai, b.rumus, a.nilai, a.rumus, b.gaya, a.gaya)
			}
			if _, ok := marked[name+"!"+ref]; !ok && !reflect.DeepEqual(a.isi, b.isi) {
				t.Errorf("%s!%s: fill %+v, was %+v", name, ref, b.isi, a.isi)
			}
		}
		if t.Failed() {
			return n
		}
	}
	return n
}
