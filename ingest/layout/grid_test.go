package layout_test

import (
	"fmt"
	"strings"
	"testing"

	"capaian/ingest/layout"
	"capaian/ingest/workbook"
)

// sheet builds a sheet from a picture of it: a line is a row, "|" separates
// cells, "<" is merged with the cell at its left, "^" with the one above, and
// "#5" is a number cell. An empty line is an empty row.
func sheet(picture string) *workbook.Sheet {
	s := &workbook.Sheet{Name: "Lembar"}
	lines := strings.Split(strings.Trim(picture, "\n"), "\n")
	cells := make([][]string, len(lines))
	for i, line := range lines {
		for _, text := range strings.Split(line, "|") {
			cells[i] = append(cells[i], strings.TrimSpace(text))
		}
	}
	is := func(r, c int, mark string) bool { return r < len(cells) && c < len(cells[r]) && cells[r][c] == mark }
	for r := range cells {
		row := workbook.Row{Num: r + 1}
		for c, text := range cells[r] {
			if text == "" || text == "<" || text == "^" {
				continue
			}
			cell := workbook.Cell{Row: r + 1, Col: c + 1, Kind: workbook.Text, Text: text}
			if digits, ok := strings.CutPrefix(text, "#"); ok {
				cell.Kind, cell.Text = workbook.Number, digits
			}
			row.Cells = append(row.Cells, cell)
			m := workbook.Range{Top: r + 1, Left: c + 1, Bottom: r + 1, Right: c + 1}
			for is(r, m.Right, "<") {
				m.Right++
			}
			for is(m.Bottom, c, "^") {
				m.Bottom++
			}
			if m.Right > m.Left || m.Bottom > m.Top {
				s.Merges = append(s.Merges, m)
			}
		}
		if len(row.Cells) > 0 {
			s.Rows = append(s.Rows, row)
		}
	}
	return s
}

// show writes what was found, a line each for a table, its columns, its rows and
// what else it noticed. A value shown by a vertical merge carries its address.
func show(found *layout.Sheet, withLines bool) string {
	var b strings.Builder
	for _, t := range found.Tables {
		fmt.Fprintf(&b, "%s %d-%d:", t.Spec.Name, t.Top, t.Bottom)
		for _, c := range t.Columns {
			fmt.Fprintf(&b, " %s=%s", workbook.ColName(c.Col), c.Name)
			if c.Year != 0 {
				fmt.Fprintf(&b, "/%d", c.Year)
			}
			if c.Nth != 0 {
				fmt.Fprintf(&b, "/ke-%d", c.Nth)
			}
			for _, s := range []string{c.Period, c.Unit} {
				if s != "" {
					b.WriteString("/" + s)
				}
			}
		}
		b.WriteByte('\n')
		for _, r := range t.Rows {
			b.WriteString(showRow(r))
		}
		for _, c := range t.Unknown {
			fmt.Fprintf(&b, "? %s %s\n", c.Ref(), c.Text)
		}
		for _, r := range t.Repeats {
			fmt.Fprintf(&b, "repeat %d\n", r.Top)
		}
	}
	if withLines {
		for _, l := range found.Lines {
			fmt.Fprintf(&b, "line %d %s\n", l.Row, l.Text)
		}
	}
	return b.String()
}

func showRow(r layout.Row) string {
	kind := map[layout.RowKind]string{layout.Total: " total", layout.Average: " mean", layout.Heading: " heading"}[r.Kind]
	var texts []string
	for _, c := range r.Cells {
		text := c.Text
		if c.Merged {
			text += "@" + c.Ref()
		}
		texts = append(texts, text)
	}
	out := fmt.Sprintf("%d%s: %s", r.Num, kind, strings.Join(texts, " | "))
	for _, c := range r.Beyond {
		out += fmt.Sprintf(" + %s %s", c.Ref(), c.Text)
	}
	return strings.TrimRight(out, " ") + "\n"
}

// picture is a case: a sheet and what a reader of the field sees in it.
type picture struct {
	name, sheet, want string
	lines             bool // compare the lines outside of tables too
}

func look(t *testing.T, specs []*layout.Spec, cases []picture) {
	t.Helper()
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			got := show(layout.Find(sheet(c.sheet), specs), c.lines)
			if want := strings.TrimLeft(c.want, "\n"); got != want {
				t.Errorf("got\n%s\nwant\n%s", got, want)
			}
		})
	}
}

func column(name string, role layout.Role, labels ...string) layout.ColumnSpec {
	return layout.ColumnSpec{Name: name, Role: role, Labels: labels}
}

func key(c layout.ColumnSpec) layout.ColumnSpec {
	c.Key, c.Required = true, true
	return c
}

func must(c layout.ColumnSpec) layout.ColumnSpec { c.Required = true; return c }

// The layouts of the tests: a measuring table, money by programme, and the
// matrix of a Renstra.
func kinerja() *layout.Spec {
	tw := column("target", layout.Measure, "target")
	tw.Periodic = true
	realisasi := must(column("realisasi", layout.Measure, "realisasi"))
	realisasi.Repeats = true
	return &layout.Spec{Name: "kinerja", Columns: []layout.ColumnSpec{
		column("nomor", layout.Number, "nomor"),
		key(column("sasaran", layout.Name, "sasaran", "sasaran strategis")),
		key(column("indikator", layout.Name, "indikator", "indikator kinerja", "indikator sasaran")),
		column("satuan", layout.Name, "satuan"),
		tw,
		column("target", layout.Measure, "target"),
		realisasi,
		column("capaian", layout.Percent, "capaian", "persentase"),
		column("keterangan", layout.Name, "keterangan"),
	}}
}

func anggaran() *layout.Spec {
	return &layout.Spec{Name: "anggaran", Columns: []layout.ColumnSpec{
		column("nomor", layout.Number, "nomor"),
		key(column("program", layout.Name, "program", "program kegiatan", "uraian")),
		must(column("pagu", layout.Money, "anggaran", "jumlah", "rp")),
		column("realisasi", layout.Money, "realisasi"),
		column("capaian", layout.Percent, "capaian", "persentase"),
	}}
}

func renstra() *layout.Spec {
	yearly := func(c layout.ColumnSpec) layout.ColumnSpec { c.Yearly, c.Required = true, true; return c }
	akhir := func(c layout.ColumnSpec) layout.ColumnSpec {
		c.Under = []string{"kondisi kinerja pada akhir"}
		return c
	}
	return &layout.Spec{Name: "renstra", Columns: []layout.ColumnSpec{
		column("nomor", layout.Number, "nomor"),
		key(column("program", layout.Name, "program", "program dan kegiatan")),
		key(column("indikator", layout.Name, "indikator", "indikator kinerja program dan kegiatan")),
		column("awal", layout.Measure, "data capaian pada tahun awal perencanaan"),
		akhir(column("akhir target", layout.Measure, "target")),
		akhir(column("akhir rp", layout.Money, "rp")),
		yearly(column("target", layout.Measure, "target")),
		yearly(column("rp", layout.Money, "rp")),
		column("lokasi", layout.Name, "lokasi"),
	}}
}

func all() []*layout.Spec { return []*layout.Spec{kinerja(), anggaran(), renstra()} }
