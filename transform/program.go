package transform

import (
	"regexp"
	"strings"

	"capaian/ingest"
)

// kegiatanHeads are the nouns with which the names of activities begin in the
// nomenclature (Permendagri 13/2006 and after).
var kegiatanHeads = map[string]bool{
	"penyediaan": true, "pengadaan": true, "pemeliharaan": true, "pembangunan": true, "peningkatan": true, "pembentukan": true, "penyelenggaraan": true, "koordinasi": true,
	"implementasi": true, "partisipasi": true, "penguatan": true, "rehabilitasi": true, "penyusunan": true, "pelaksanaan": true, "fasilitasi": true, "pembinaan": true,
	"penunjang": true, "rapat": true, "sosialisasi": true, "monitoring": true, "pendidikan": true, "pelatihan": true, "evaluasi": true, "pengelolaan": true, "pelayanan": true,
}

var reProgram = regexp.MustCompile(`(?i)^\s*program\s+\S`)

// splitProgram takes a cell of a PROGRAM/KEGIATAN column apart. A programme
// says so in its first word; what stands below it in the same cell, after a
// line break, is its first kegiatan. Without a break the kegiatan begins at the
// one noun that starts a new name; where that is not exactly one, the text
// stays a programme.
func splitProgram(s string) (program, kegiatan string) {
	if !reProgram.MatchString(s) {
		return "", ""
	}
	lines := strings.FieldsFunc(s, func(r rune) bool { return r == '\n' || r == '\r' })
	for i, l := range lines {
		if i > 0 && len(strings.Fields(strings.Join(lines[:i], " "))) > 1 && startsName(l) && endsName(lines[i-1]) {
			return strings.Join(lines[:i], " "), strings.Join(lines[i:], " ")
		}
	}
	words := strings.Fields(s)
	at := 0
	for i := 4; i < len(words)-1; i++ {
		if kegiatanHeads[strings.ToLower(words[i])] && words[i][0] >= 'A' && words[i][0] <= 'Z' && ends(words[i-1]) {
			if at > 0 {
				return s, ""
			}
			at = i
		}
	}
	if at == 0 {
		return s, ""
	}
	return strings.Join(words[:at], " "), strings.Join(words[at:], " ")
}

// reVerbalNoun is the form of the nouns made of a verb: pengawasan, pemberian.
var reVerbalNoun = regexp.MustCompile(`^pe(m|n|l)\p{L}+an$`)

// namesWork tells a noun with which the name of an activity begins:
// "Pemeliharaan …", "Rehabilitasi/Pemeliharaan …", "Rapat-rapat …".
func namesWork(word string) bool {
	word = strings.ToLower(word)
	if i := strings.IndexAny(word, "/-"); i > 0 {
		word = word[:i]
	}
	return kegiatanHeads[word] || reVerbalNoun.MatchString(word) && word != "pemerintahan"
}

// startsName tells a new name after a line break from a name broken over lines.
func startsName(line string) bool {
	words := strings.Fields(line)
	return len(words) > 0 && (namesWork(words[0]) || strings.EqualFold(words[0], "kegiatan"))
}

// endsName tells a whole name from one that goes on in the next line: after
// "dan", or after the noun of a work whose object is still to come.
func endsName(line string) bool {
	words := strings.Fields(line)
	n := len(words)
	if n == 0 || !ends(words[n-1]) {
		return false
	}
	open := n == 1 || strings.EqualFold(words[n-2], "program") || !ends(words[n-2])
	return !open || !namesWork(words[n-1]) && !strings.EqualFold(words[n-1], "perencanaan")
}

// joins are words a name does not begin or end with.
var joins = map[string]bool{"dan": true, "atau": true, "serta": true, "di": true, "pada": true, "untuk": true, "dengan": true, "yang": true, "bagi": true, "dalam": true, "ke": true, "dari": true,
	"per": true, "tiap": true, "setiap": true, "selama": true, "sebanyak": true}

func ends(word string) bool { return !joins[strings.ToLower(word)] && !strings.HasSuffix(word, ",") }

// fragment raises a row that holds nothing but a piece of text outside the
// columns that say what a row is about (STR-06).
func (j *judge) fragment(r *ingest.Record) bool {
	var only *ingest.Value
	filled := 0
	for i, v := range r.Values {
		if v.Blank() || v.Merged {
			continue
		}
		filled++
		if c := r.Columns()[i]; !c.Key && c.Role != ingest.Measure && c.Role != ingest.Money {
			only = &r.Values[i]
		}
	}
	if filled != 1 || only == nil {
		return false
	}
	j.flag("STR-06", only.Pos, only.Text, args("baris", rowOf(only.Pos), "nilai", oneLine(only.Text)))
	return true
}

func rowOf(p ingest.Pos) string { return strings.TrimLeft(p.Cell, "ABCDEFGHIJKLMNOPQRSTUVWXYZ") }
