package ingest

import (
	"regexp"
	"slices"
	"strings"

	"capaian/ingest/layout"
	"capaian/ingest/workbook"
)

// Value is one cell of a record as found: exact text, what kind of cell it is,
// and where it stands.
type Value struct {
	Text    string
	Pos     Pos
	Number  bool // stored as a number; Text then is its exact digits
	Percent bool // and shown as a percentage
	Date    bool // a serial number shown as a date
	Error   bool // an Excel error such as #DIV/0!
	NoValue bool // a formula whose result was never stored
	Outside bool // a formula that takes values from another workbook
	Merged  bool // shown here, stored at the anchor of a merge
	Bold    bool
	Indent  uint8
	// Parts are the texts of a column that spreads over several sheet columns:
	// the codes of a row from the widest to its own, or the words of a name.
	Parts []string
	Unit  string // words beside a figure, under the same header
}

// Blank reports whether the cell says nothing.
func (v Value) Blank() bool { return strings.TrimSpace(v.Text) == "" }

// Column is a column of a table, with the year, period and unit its header
// states.
type Column = layout.Column

// Role is what a column holds.
type Role = layout.Role

// The roles of columns, as layout knows them.
const (
	Name    = layout.Name
	Number  = layout.Number
	Code    = layout.Code
	Measure = layout.Measure
	Money   = layout.Money
	Percent = layout.Percent
)

// Table is one table of a document.
type Table struct {
	Name    string // of its layout: "renstra", "pk.anggaran", …
	Sheet   string
	Title   string // the line above the header that names it, as printed
	Columns []Column
	Above   []Line
	Records []Record
	Totals  []Record
	Means   []Record // average rows
	Repeats []Pos    // repeated headers
	Idle    int      // prefilled rows that name and state nothing
	// Filtered tables stand under an automatic filter, which hides rows that are
	// data like the others.
	Filtered bool
	Unknown  []Unknown
	Slips    []Slip
	Ignored  []int // sheet columns left out because tata_letak says so
	// Top and Bottom are the rows of its header.
	Top, Bottom int
	// Menurut gives what tata_letak stated ("bentuk", "judul", "kolom D") and the
	// line of capaian.yaml that did.
	Menurut map[string]int
}

// Unknown is the header of a column that no layout explains, and the label known
// to the layout that it looks like, "" where none is near.
type Unknown struct {
	Value
	Nearest string
}

// Slip is a header read as the label it differs from by a letter.
type Slip struct {
	Value
	Meant string
}

// Has reports whether the table has a column.
func (t *Table) Has(name string) bool {
	for _, c := range t.Columns {
		if c.Name == name {
			return true
		}
	}
	return false
}

// Record is one row of a table: text with positions.
type Record struct {
	Row      int
	Hidden   bool
	Label    string // of a total or average row
	Headings []Line // lines between the record before and this one
	Values   []Value
	Beyond   []Value // filled cells right of the table
	table    *Table
}

// Get is the first value of a column; blank where the table has none.
func (r *Record) Get(name string) Value {
	for i, c := range r.table.Columns {
		if c.Name == name {
			return r.Values[i]
		}
	}
	return Value{}
}

// Annual is the value of a column for the whole year: the first of that name
// whose header states no part of it.
func (r *Record) Annual(name string) Value {
	for i, c := range r.table.Columns {
		if c.Name == name && c.Period == "" {
			return r.Values[i]
		}
	}
	return Value{}
}

// Each calls f for every column of that name, in sheet order.
func (r *Record) Each(name string, f func(Column, Value)) {
	for i, c := range r.table.Columns {
		if c.Name == name {
			f(c, r.Values[i])
		}
	}
}

// Columns are the columns the values stand under.
func (r *Record) Columns() []Column { return r.table.Columns }

// Anchor is the first filled cell of the record, where a finding about the row
// as a whole is put.
func (r *Record) Anchor() Pos {
	for _, v := range r.Values {
		if !v.Blank() && !v.Merged {
			return v.Pos
		}
	}
	return r.Values[0].Pos
}

// newTable carries a found table over into the terms of this stage.
func newTable(sheet string, t *layout.Table) Table {
	out := Table{Name: t.Spec.Name, Sheet: sheet, Columns: t.Columns, Idle: t.Idle, Filtered: t.Filtered, Top: t.Top, Bottom: t.Bottom}
	for _, l := range t.Above {
		out.Above = append(out.Above, newLine(sheet, l))
	}
	out.Title = title(out.Above)
	for _, r := range t.Repeats {
		out.Repeats = append(out.Repeats, Pos{sheet, workbook.Ref(r.Top, t.Columns[0].Col)})
	}
	for _, c := range t.Unknown {
		nearest, _ := t.Spec.Nearest(c.Text)
		out.Unknown = append(out.Unknown, Unknown{newValue(sheet, c, false), nearest})
	}
	for _, s := range t.Slips {
		out.Slips = append(out.Slips, Slip{newValue(sheet, s.Cell, false), s.Meant})
	}
	return out
}

// nthYears gives columns headed "Tahun-3" the year they mean in a plan that
// begins in first.
func (t *Table) nthYears(first int) {
	if first == 0 {
		return
	}
	columns := slices.Clone(t.Columns)
	for i := range columns {
		if c := &columns[i]; c.Year == 0 && c.Nth > 0 {
			c.Year = first + c.Nth - 1
		}
	}
	t.Columns = columns
}

// untitled are lines that stand above a table without naming it: "Tujuan : …",
// "(dalam ribuan)", an item of a list.
var untitled = regexp.MustCompile(`^(?:[^:]{2,40}:|\(.*\)$|[a-z]\. )`)

// title is the last line above a table that can name it.
func title(above []Line) string {
	for i := len(above) - 1; i >= 0; i-- {
		if text := strings.TrimSpace(above[i].Text); !untitled.MatchString(text) {
			return text
		}
	}
	return ""
}

// fill adds the rows; records point back to their table, so it must not move.
func (t *Table) fill(found *layout.Table) {
	var headings []Line
	t.Records = make([]Record, 0, len(found.Rows))
	units := t.Has("satuan")
	for i, row := range found.Rows {
		found.Rows[i] = layout.Row{} // not needed again: a large table is not held twice
		if row.Kind == layout.Heading {
			headings = append(headings, Line{Pos: Pos{t.Sheet, workbook.Ref(row.Num, found.Columns[0].Col)}, Text: row.Label})
			continue
		}
		rec := Record{Row: row.Num, Hidden: row.Hidden, Label: row.Label, table: t}
		rec.Values = make([]Value, 0, len(row.Cells))
		for _, c := range row.Cells {
			v := newValue(t.Sheet, c.Cell, c.Merged)
			v.Parts, v.Unit = c.Parts, c.Unit
			if role := t.Columns[len(rec.Values)].Role; role <= Code && (v.Error || unsaid(v.Text)) {
				v.Text = "" // no name, no code
			} else if role == Measure && v.Unit == "" && t.Columns[len(rec.Values)].Unit == "persen" && !units {
				v.Unit = "%"
			}
			rec.Values = append(rec.Values, v)
		}
		if len(row.Beyond) > 0 {
			rec.Beyond = make([]Value, 0, len(row.Beyond))
		}
		for _, c := range row.Beyond {
			rec.Beyond = append(rec.Beyond, newValue(t.Sheet, c, false))
		}
		switch row.Kind {
		case layout.Total:
			t.Totals = append(t.Totals, rec)
		case layout.Average:
			t.Means = append(t.Means, rec)
		default:
			rec.Headings, headings = headings, nil
			t.Records = append(t.Records, rec)
		}
	}
}

// unsaid reports whether a text only says that there is none.
func unsaid(s string) bool {
	switch strings.ToLower(strings.TrimSpace(s)) {
	case "-", "–", "—", "null", "n/a", "#n/a", "undefined", "(kosong)":
		return true
	}
	return false
}

func newValue(sheet string, c workbook.Cell, merged bool) Value {
	return Value{
		Text: c.Text, Pos: Pos{sheet, c.Ref()}, Merged: merged,
		Number: c.Kind == workbook.Number, Percent: c.Format == workbook.Percent && c.Kind == workbook.Number, Date: c.Format == workbook.Date && c.Kind == workbook.Number,
		Error: c.Kind == workbook.Error, NoValue: c.NoValue, Outside: c.External, Bold: c.Bold, Indent: c.Indent,
	}
}

// Fold is the spelling under which names are compared (see layout.Fold).
func Fold(s string) string { return layout.Fold(s) }

// Baku is the standard spelling of a word in lower case that offices misspell
// (see layout.Baku).
func Baku(word string) (string, bool) { return layout.Baku(word) }

// Unit is the unit of money a line states: rp, ribu, juta, miliar, or "".
func Unit(s string) string { return layout.Unit(s) }

// ColName is the letters of a sheet column.
func ColName(col int) string { return workbook.ColName(col) }
