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
		}
	}
	if short {
		j.flag("FMT-15", v.Pos, Fold(v.Text), args("nilai", oneLine(v.Text), "baku", strings.Join(words, " ")))
	}
}
