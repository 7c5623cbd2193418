package transform

import (
	"maps"
	"regexp"
	"strings"

	"capaian/ingest"
)

// angkaSel rewrites, in the findings at number cells, the stored digits as an
// office writes them: 6600000 is 6.600.000, 0.875 shown as a percentage 87,5%.
// What a text cell says stays as it is typed. Codes, years and ordinals that were
// entered as numbers are no figures.
func (j *judge) angkaSel() {
	cells := map[ingest.Pos]ingest.Value{}
	for i := range j.doc.Tables {
		t := &j.doc.Tables[i]
		for _, rows := range [][]ingest.Record{t.Records, t.Totals, t.Means} {
			for _, r := range rows {
				for k, v := range append(r.Values[:len(r.Values):len(r.Values)], r.Beyond...) {
					if v.Number && !v.Date && (k >= len(t.Columns) || besaran(t.Columns[k].Role, v)) {
						cells[v.Pos] = v
					}
				}
			}
		}
	}
	for i := range j.issues {
		f := &j.issues[i]
		v, ok := cells[f.Pos]
		if !ok {
			continue
		}
		raw, shown := oneLine(v.Text), angkaTampil(v)
		if f.Printed == raw {
			f.Printed = shown
		}
		for _, name := range []string{"nilai", "cetak"} {
			if f.Args[name] == raw && shown != raw {
				f.Args = maps.Clone(f.Args) // a finding of reading is the document's
				f.Args[name] = shown
			}
		}
	}
}

// reBulat is a whole number as it is stored.
var reBulat = regexp.MustCompile(`^\d+$`)

// besaran reports whether a number cell of a column with that role is a figure.
// A whole number in a column of names or ordinals is a year or a number of its
// row.
func besaran(role ingest.Role, v ingest.Value) bool {
	switch role {
	case ingest.Code:
		return false
	case ingest.Name, ingest.Number:
		return v.Percent || !reBulat.MatchString(v.Text)
	}
	return true
}

// angkaTampil is a number cell as a reader of the workbook sees it.
func angkaTampil(v ingest.Value) string {
	d, ok := AngkaSel(v.Text, v.Percent)
	switch {
	case !ok:
		return oneLine(v.Text)
	case v.Percent:
		return Desimal(d) + "%"
	}
	return Desimal(d)
}

// reAngkaPolos is a figure of a finding without any unit.
var reAngkaPolos = regexp.MustCompile(`^-?[\d.]+(?:,\d+)?$`)

// sepertiTertulis gives what should be written the percent sign that what is
// written has: beside "9,18 %" it is "43,64%".
func sepertiTertulis(printed, expected string) string {
	if strings.HasSuffix(strings.TrimSpace(printed), "%") && reAngkaPolos.MatchString(expected) {
		return expected + "%"
	}
	return expected
}
