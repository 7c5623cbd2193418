package ingest

import (
	"regexp"
	"slices"
	"strconv"
	"strings"

	"capaian/ingest/layout"
)

// This file reads single lines: the year, version and period a title states,
// and the keyed lines around it.

var (
	reTahun     = regexp.MustCompile(`(?i)\b(?:tahun(?:\s+anggaran)?|th\.?|t\.?a\.?|periode|renstra)\s*:?\s*((?:19|20)\d\d)(?:\s*(?:-|–|—|s\.?\s*/?\s*d\.?|sampai(?:\s+dengan)?)\s*(?:tahun\s+)?((?:19|20)\d\d))?`)
	reCitation  = regexp.MustCompile(`(?i)\b(?:nomor|no)\b\.?\s*:?\s*\S+(?:\s+\S+){0,2}\s*$`)
	rePergeser  = regexp.MustCompile(`\bpergeseran(?: ke)?(?: (\d{1,2}|i{1,3}|iv|v))?\b`)
	rePerubahan = regexp.MustCompile(`\b(?:perubahan|dppa|papbd)(?: ke)?(?: (\d|i{1,3}|iv|v))?\b`)
	reTanggalan = regexp.MustCompile(`(?i)[\pL.]+,\s*((?:\d{1,2}\s+)?(?:` + strings.Join(layout.Months, "|") + `)\s+(?:19|20)\d\d)\s*$`)
	// rePeriodLine is a line of its own below a title: "TRIWULAN II TAHUN 2020".
	rePeriodLine = regexp.MustCompile(`^(?:(?:keadaan|posisi|periode|sampai|s d|per|bulan|untuk|akhir|tahun(?: anggaran)? \d{4}) .*|(?:triwulan|tri wulan|semester|` + strings.Join(layout.Months, "|") + `)\b.*)$`)
	// rePeriodYear is the year behind a period: "s.d. 30 Juni 2023", "TW II 2023".
	rePeriodYear = regexp.MustCompile(`\b(?:` + strings.Join(layout.Months, "|") + `|(?:triwulan|tri wulan|tw|semester|smt) (?:i{1,3}|iv|[1-4])) ((?:19|20)\d\d)\b`)
	// reVersiLine is a line below a title that names the version, alone or with
	// what it is a version of: "RINCIAN BELANJA PERUBAHAN".
	reVersiLine = regexp.MustCompile(`^(?:(?:setelah|dokumen|rincian|rencana|pelaksanaan|anggaran|belanja|kerja|kinerja|kas|apbd|dpa|rka|skpd) )*(?:perubahan|pergeseran)\b`)
	// reOfficial is a title line that names whose PK it is.
	reOfficial = regexp.MustCompile(`^(?:plt |plh |pj )?(?:camat|lurah|sekretaris|kepala|kasi|kasubag|kasubbag|kabid|inspektur|direktur|wakil)(?: |$)`)
	reSampai   = regexp.MustCompile(`\b(?:s d|sd|sampai dengan|kumulatif)\b`)
)

// maxTitle is how many words a title has at most; longer lines are prose.
const maxTitle = 25

// line takes what one line says. heading lines stand above the tables.
func (id *identity) line(text, key, value string, heading bool) {
	folded := layout.Fold(text)
	id.year(text, folded)
	switch k, n := titleKind(text); {
	case n > 0 && k == id.kind:
		id.title(folded)
	case heading && len(strings.Fields(folded)) <= maxTitle:
		id.subtitle(folded)
	}
	if words := len(strings.Fields(folded)); heading && id.kind == pk && words <= maxTitle/2 && reOfficial.MatchString(folded) && !signature(text) {
		set(&id.jabatan, text)
	}
	switch key {
	case "nomor", "nomor dpa", "nomor dokumen":
		set(&id.nomor, value)
	case "tanggal", "pada tanggal", "ditetapkan tanggal":
		set(&id.tanggal, value)
	case "jabatan":
		set(&id.jabatan, value)
	case "kegiatan":
		id.kegiatan = addText(id.kegiatan, value)
	case "sub kegiatan":
		id.sub = addText(id.sub, value)
	case "periode", "triwulan", "bulan", "semester", "sampai dengan", "tahun":
		id.phase(layout.Fold(key + " " + value))
	}
	if strings.Contains(text, ",") {
		if m := reTanggalan.FindStringSubmatch(text); m != nil {
			set(&id.tanggal, m[1])
		}
	}
}

// year takes the first year a line states for itself, not for a law it cites.
func (id *identity) year(text, folded string) {
	for _, m := range reTahun.FindAllStringSubmatchIndex(text, -1) {
		if end := m[1]; end < len(text) && text[end] >= '0' && text[end] <= '9' {
			continue
		}
		keyword, span := strings.ToLower(text[m[0]:m[2]]), m[4] >= 0
		if legal(folded) || !strings.Contains(keyword, "anggaran") && reCitation.MatchString(text[:m[0]]) {
			continue
		}
		year, _ := strconv.Atoi(text[m[2]:m[3]])
		switch {
		case span && id.rentang == 0:
			id.rentang = year
		case !span && id.tahun == 0 && !strings.HasPrefix(keyword, "renstra") && !strings.HasPrefix(keyword, "periode"):
			id.tahun = year
		}
	}
}

// legal lines cite laws, whose years are not the document's.
func legal(folded string) bool {
	for _, w := range []string{"peraturan", "undang undang", "keputusan menteri", "keputusan presiden", "instruksi presiden", "permen", "perpres", "perda ", "perbup"} {
		if strings.Contains(folded, w) {
			return true
		}
	}
	return false
}

// title takes version and period from a title of the document's kind.
func (id *identity) title(folded string) {
	if id.kind.Versioned {
		set(&id.versi, versiOf(folded))
	}
	id.phase(folded)
}

// subtitle takes them from a line that states nothing else.
func (id *identity) subtitle(folded string) {
	if id.kind != nil && id.kind.Versioned && reVersiLine.MatchString(folded) {
		set(&id.versi, versiOf(folded))
	}
	if rePeriodLine.MatchString(folded) {
		id.phase(folded)
		if m := rePeriodYear.FindStringSubmatch(folded); m != nil && id.tahun == 0 {
			id.tahun, _ = strconv.Atoi(m[1])
		}
	}
}

// phase takes the period a line speaks of, and whether it runs up to its end.
func (id *identity) phase(folded string) {
	p := layout.Period(folded)
	if id.kind == nil || !id.kind.Periodic || id.periode != "" || p == "" || strings.Contains(folded, "tahun yang berakhir") {
		return // a year that ends on 31 December is a year
	}
	id.periode, id.sifat = p, sifatOf(folded)
}

// sifatOf says that a period runs up to its end, "" where its words do not.
func sifatOf(folded string) string {
	if reSampai.MatchString(folded) {
		return "sd"
	}
	return ""
}

var roman = map[string]string{"i": "1", "ii": "2", "iii": "3", "iv": "4", "v": "5"}

// versiOf reads murni, perubahan, pergeseran-N from words, "" where none is
// named.
func versiOf(folded string) string {
	shift, change := rePergeser.FindStringSubmatch(folded), rePerubahan.FindStringSubmatch(folded)
	switch {
	case shift != nil && change != nil:
		return "pergeseran-" + ordinal(shift[1]) + "-setelah-perubahan"
	case shift != nil:
		return "pergeseran-" + ordinal(shift[1])
	case change != nil && ordinal(change[1]) != "1":
		return "perubahan-" + ordinal(change[1])
	case change != nil:
		return "perubahan"
	}
	return ""
}

// ordinal is the number of a version; the first where none is said.
func ordinal(s string) string {
	if r, ok := roman[s]; ok {
		return r
	}
	if s == "" {
		return "1"
	}
	return s
}

// yearsIn are the years a name of a file, folder or sheet holds.
func yearsIn(name string) []int {
	var years []int
	for _, digits := range strings.FieldsFunc(name, func(r rune) bool { return r < '0' || r > '9' }) {
		if len(digits) == 4 && strings.HasPrefix(digits, "20") {
			year, _ := strconv.Atoi(digits)
			years = append(years, year)
		}
	}
	return years
}

func set(dst *string, v string) {
	if *dst == "" {
		*dst = v
	}
}

// addText adds a text that is not yet in the list.
func addText(list []string, text string) []string {
	text = strings.Join(strings.Fields(text), " ")
	if text == "" || slices.Contains(list, text) {
		return list
	}
	return append(list, text)
}
