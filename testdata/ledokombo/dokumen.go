package ledokombo

// document is the shape of one workbook; its words are in its transcription.
type document struct {
	nama   string
	size   float64 // of the letters, in points
	lembar []shape // one for each sheet of the transcription
}

// shape is how a sheet is laid out: the widths of its columns, and where the
// columns of its tables lie on them.
type shape struct {
	widths    []float64
	landscape bool
	tables    map[string][]column
}

// column is a column of a table: the sheet columns it covers, how its body is
// aligned, and whether its amounts are numbers where others are typed as text.
type column struct {
	from, to int
	align    string
	angka    bool
}

const (
	left   = "left"
	center = "center"
	right  = "right"
)

// columns lays table columns on the sheet's columns one by one, from A.
func columns(align ...string) []column {
	cols := make([]column, len(align))
	for i, a := range align {
		cols[i] = column{from: i + 1, to: i + 1, align: a}
	}
	return cols
}

// documents are the eight workbooks, in the order of the planning year.
func documents() []document {
	return []document{
		{"renstra", 8, []shape{renstra()}},
		{"rkt", 9, []shape{rkt()}},
		{"pk", 10, []shape{pk()}},
		{"pk-perubahan", 10, []shape{pk()}},
		{"iku", 10, []shape{iku()}},
		{"dpa", 10, []shape{dpa()}},
		{"realisasi-kinerja", 10, []shape{capaian(), pendukung()}},
		{"realisasi-anggaran", 10, []shape{realisasi()}},
	}
}

func renstra() shape {
	widths := []float64{5, 27, 29, 12}
	align := []string{center, left, left, center}
	for range 7 { // six years and the end of the period
		widths = append(widths, 8, 10)
		align = append(align, center, right)
	}
	return shape{
		widths:    append(widths, 14, 10),
		landscape: true,
		tables:    map[string][]column{"tabel 5.1": columns(append(align, center, center)...)},
	}
}

func rkt() shape {
	return shape{
		widths:    []float64{24, 17, 20, 18, 9, 22, 20, 9, 20, 22, 19, 14},
		landscape: true,
		tables: map[string][]column{
			"rpjmd": {{1, 2, left, false}, {3, 5, left, false}, {6, 7, left, false}, {8, 10, left, false}, {11, 12, left, false}},
			"rkt":   columns(left, left, left, left, center, left, left, center, left, left, left, right),
		},
	}
}

func pk() shape {
	return shape{
		widths: []float64{6, 42, 40, 22},
		tables: map[string][]column{
			"pk":      columns(center, left, left, center),
			"program": {{1, 2, left, false}, {3, 3, right, false}, {4, 4, center, false}},
		},
	}
}

func iku() shape {
	return shape{
		widths:    []float64{6, 32, 38, 46, 26, 22},
		landscape: true,
		tables:    map[string][]column{"iku": columns(center, left, left, left, left, left)},
	}
}

func dpa() shape {
	return shape{
		widths: []float64{6, 62, 22, 16},
		tables: map[string][]column{
			"alokasi":          {{1, 2, left, false}, {3, 3, right, false}, {4, 4, center, false}},
			"belanja langsung": {{1, 1, center, false}, {2, 2, left, false}, {3, 3, right, true}},
		},
	}
}

func capaian() shape {
	six := columns(center, left, left, center, center, center)
	return shape{
		widths:    []float64{6, 44, 38, 16, 16, 16, 14},
		landscape: true,
		tables: map[string][]column{
			"3.1": append(six, column{from: 7, to: 7, align: center}),
			"3.2": six, "3.3": six, "3.4": six, "3.5": six, "3.6": six, "3.7": six,
		},
	}
}

func pendukung() shape {
	return shape{
		widths:    []float64{32, 30, 28, 32, 11, 11, 34},
		landscape: true,
		tables:    map[string][]column{"pendukung": columns(left, left, left, left, center, center, left)},
	}
}

func realisasi() shape {
	return shape{
		widths: []float64{6, 50, 20, 20, 15},
		tables: map[string][]column{
			"btl":     {{1, 2, left, false}, {3, 3, right, true}, {4, 4, right, true}, {5, 5, center, false}},
			"serapan": {{1, 1, center, false}, {2, 2, left, false}, {3, 3, right, true}, {4, 4, right, true}, {5, 5, center, false}},
			"sasaran": {{1, 2, left, false}, {3, 3, left, false}, {4, 4, right, false}, {5, 5, center, false}},
		},
	}
}
