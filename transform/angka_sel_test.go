package transform

import (
	"testing"

	"capaian/ingest"
)

// What a finding says is written at a number cell is what a reader of the
// workbook sees there; whatever is no figure stays as it is stored.
func TestAngkaSelTemuan(t *testing.T) {
	columns := []ingest.Column{{Role: ingest.Code}, {Role: ingest.Name}, {Role: ingest.Number}, {Role: ingest.Measure}, {Role: ingest.Money}, {Role: ingest.Percent}}
	const kode, nama, nomor, ukuran, uang, persen, samping = 0, 1, 2, 3, 4, 5, 6
	for name, c := range map[string]struct {
		kolom int
		v     ingest.Value
		want  string
	}{
		"money":                     {uang, ingest.Value{Text: "6600000", Number: true}, "6.600.000"},
		"money with sen":            {uang, ingest.Value{Text: "1250.5", Number: true}, "1.250,5"},
		"noise of a double":         {uang, ingest.Value{Text: "2440880839.0000005", Number: true}, "2.440.880.839"},
		"in E notation":             {uang, ingest.Value{Text: "1.5E+6", Number: true}, "1.500.000"},
		"below zero":                {ukuran, ingest.Value{Text: "-1234.5", Number: true}, "-1.234,5"},
		"shown as a percentage":     {persen, ingest.Value{Text: "0.875", Number: true, Percent: true}, "87,5%"},
		"points":                    {persen, ingest.Value{Text: "87.5", Number: true}, "87,5"},
		"a percentage of a measure": {ukuran, ingest.Value{Text: "1.1928750000000001", Number: true, Percent: true}, "119,2875%"},
		"beside the table":          {samping, ingest.Value{Text: "6600000", Number: true}, "6.600.000"},
		"a figure among names":      {nama, ingest.Value{Text: "0.28999999999999998", Number: true}, "0,29"},

		"a code":                {kode, ingest.Value{Text: "7.01", Number: true}, "7.01"},
		"a long code":           {kode, ingest.Value{Text: "70102201", Number: true}, "70102201"},
		"a year":                {nama, ingest.Value{Text: "2020", Number: true}, "2020"},
		"an ordinal":            {nomor, ingest.Value{Text: "1001", Number: true}, "1001"},
		"a date":                {nama, ingest.Value{Text: "43831", Number: true, Date: true}, "43831"},
		"text":                  {uang, ingest.Value{Text: "6600000"}, "6600000"},
		"text that looks right": {ukuran, ingest.Value{Text: "87.5"}, "87.5"},
	} {
		v := c.v
		v.Pos = ingest.Pos{Sheet: "Uji", Cell: "C7"}
		values := make([]ingest.Value, len(columns))
		r := ingest.Record{Values: values}
		if c.kolom == samping {
			r.Beyond = []ingest.Value{v}
		} else {
			values[c.kolom] = v
		}
		doc := &ingest.Document{Tables: []ingest.Table{{Columns: columns, Records: []ingest.Record{r}}}}
		elsewhere := ingest.Pos{Sheet: "Uji", Cell: "D7"}
		j := &judge{doc: doc, issues: []ingest.Issue{
			{Pos: v.Pos, Printed: v.Text, Args: map[string]string{"nilai": v.Text, "lain": v.Text}},
			{Pos: v.Pos, Printed: "bukan isi selnya", Args: map[string]string{"cetak": "bukan isi selnya"}},
			{Pos: elsewhere, Printed: v.Text, Args: map[string]string{"nilai": v.Text}},
		}}
		j.angkaSel()
		if got := j.issues[0]; got.Printed != c.want || got.Args["nilai"] != c.want || got.Args["lain"] != v.Text {
			t.Errorf("%s: %q is said as %q and %v, want %q", name, v.Text, got.Printed, got.Args, c.want)
		}
		if got := j.issues[1]; got.Printed != "bukan isi selnya" || got.Args["cetak"] != "bukan isi selnya" {
			t.Errorf("%s: what is not the content of the cell became %q", name, got.Printed)
		}
		if got := j.issues[2]; got.Printed != v.Text || got.Args["nilai"] != v.Text {
			t.Errorf("%s: a finding at another cell became %q", name, got.Printed)
		}
	}
}

// What should be written carries the percent sign of what is written.
func TestSepertiTertulis(t *testing.T) {
	for _, c := range []struct{ printed, expected, want string }{
		{"9,18 %", "43,64", "43,64%"},
		{"71,20%", "1.083,76", "1.083,76%"},
		{"-4,57%", "-4,6", "-4,6%"},
		{"63,83%", "73,43%", "73,43%"},
		{"95,43", "119,29", "119,29"},
		{"80%", "B (76,61)", "B (76,61)"},
		{"80%", "", ""},
		{"Rp 1.567.096", "1.505.651.826", "1.505.651.826"},
	} {
		if got := sepertiTertulis(c.printed, c.expected); got != c.want {
			t.Errorf("%q beside %q: %q, want %q", c.expected, c.printed, got, c.want)
		}
	}
}
