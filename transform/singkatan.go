package transform

import (
	"strings"

	"capaian/ingest"
)

// singkatanUnit are abbreviations of units, officials and places, as they stand
// in the columns of who answers and where.
var singkatanUnit = map[string]string{
	"kec": "Kecamatan", "kab": "Kabupaten", "kel": "Kelurahan", "ds": "Desa", "kasi": "Kepala Seksi", "kasubag": "Kepala Subbagian", "kasubbag": "Kepala Subbagian",
	"kabid": "Kepala Bidang", "kabag": "Kepala Bagian", "kadis": "Kepala Dinas", "sekcam": "Sekretaris Kecamatan", "subag": "Subbagian", "subbag": "Subbagian",
	"pem": "Pemerintahan", "pelum": "Pelayanan Umum", "kesos": "Kesejahteraan Sosial", "trantib": "Ketenteraman dan Ketertiban", "trantibum": "Ketenteraman dan Ketertiban Umum",
	"pmd": "Pemberdayaan Masyarakat dan Desa", "umpeg": "Umum dan Kepegawaian", "bend": "Bendahara",
}

// singkatan says how the abbreviations of units and places are read, each once a
// document (FMT-15). It is off unless the office asks for it.
func (j *judge) singkatan() {
	if !j.aturan.Nyala("FMT-15") {
		return
	}
	for i := range j.doc.Tables {
		t := &j.doc.Tables[i]
		for n := range t.Records {
			for _, name := range []string{"unit", "lokasi"} {
				j.singkatanSel(t.Records[n].Get(name))
			}
		}
	}
}

func (j *judge) singkatanSel(v ingest.Value) {
	if v.Blank() || v.Merged || !j.once("singkatan "+Fold(v.Text)) {
		return
	}
	words := strings.Fields(v.Text)
	short := false
	for i, word := range words {
		if long, ok := singkatanUnit[strings.ToLower(strings.Trim(word, ".,;:"))]; ok {
			words[i], short = long, true
			if i+1 < len(words) && wilayahBernama[long] {
				words[i+1] = j.namaWilayah(long, words[i+1])
			}
		}
	}
	if short {
		j.flag("FMT-15", v.Pos, Fold(v.Text), args("nilai", oneLine(v.Text), "baku", strings.Join(words, " ")))
	}
}

// wilayahBernama are the words that the name of a place follows.
var wilayahBernama = map[string]bool{"Kecamatan": true, "Kabupaten": true, "Kelurahan": true, "Desa": true}

// namaWilayah is the name that the head of the document writes out after such a
// word and of which short has letters in their order: "Ptrg" of Patrang.
// Without one, short stays.
func (j *judge) namaWilayah(jenis, short string) string {
	letters := strings.ToLower(strings.Trim(short, ".,;:"))
	for _, l := range j.doc.Lines {
		words := strings.Fields(l.Text)
		for i := 1; i < len(words); i++ {
			name := strings.ToLower(strings.Trim(words[i], ".,;:"))
			if strings.EqualFold(words[i-1], jenis) && len(letters) < len(name) && hurufDari(letters, name) {
				return strings.ToUpper(name[:1]) + name[1:]
			}
		}
	}
	return short
}

// hurufDari reports whether letters begin as a word does and follow each other
// in it.
func hurufDari(letters, word string) bool {
	if letters == "" || letters[0] != word[0] {
		return false
	}
	at := 0
	for i := 0; i < len(word) && at < len(letters); i++ {
		if word[i] == letters[at] {
			at++
		}
	}
	return at == len(letters)
}
