package transform

import (
	"regexp"
	"strings"

	"capaian/ingest"
)

// This file tells what stands in the wrong column: an indicator where a tujuan
// or sasaran belongs, or the other way round (KON-19).

var (
	// reSepertiUkuran begins an indicator; of "nilai nilai" it does not.
	reSepertiUkuran = regexp.MustCompile(`^(?:persentase|jumlah|indeks|rasio|skor|peringkat|nilai) `)
	reHasil         = regexp.MustCompile(`\b(?:me|ter|ber)\pL+|\bnilai nilai\b`)
	// reSepertiSasaran begins a sasaran; with a measure in it, it may be meant as
	// an indicator.
	reSepertiSasaran = regexp.MustCompile(`^(?:meningkatnya|meningkatkan|mewujudkan|terwujudnya) `)
	reUkuranDisebut  = regexp.MustCompile(`\b(?:persentase|jumlah|nilai|indeks|rasio|skor|peringkat|angka|tingkat|cakupan|predikat|rata rata)\b`)
)

// isiKolom judges the columns and lines of tujuan, sasaran and their indicators,
// each once a table.
func (j *judge) isiKolom() {
	for i := range j.doc.Tables {
		t := &j.doc.Tables[i]
		for _, c := range t.Columns {
			if c.Name != "tujuan" && c.Name != "sasaran" && c.Name != "indikator tujuan" && c.Name != "indikator sasaran" {
				continue
			}
			for n := range t.Records {
				v := t.Records[n].Get(c.Name)
				if !t.Records[n].Hidden && !v.Merged && j.isiSalah(c.Name, v.Pos, v.Text) {
					break
				}
			}
		}
	}
	said := map[string]bool{} // blocks repeat their lines
	for _, l := range j.doc.Lines {
		key, value, _ := strings.Cut(l.Text, ":")
		switch key = Fold(key); key {
		case "tujuan", "sasaran", "indikator tujuan", "indikator sasaran":
			if !said[key+Fold(value)] {
				j.isiSalah(key, l.Pos, value)
			}
			said[key+Fold(value)] = true
		}
	}
}

// kegiatanSebagaiProgram raises a kegiatan that stands where a table lists the
// programmes of each sasaran (KON-19): the document has a kegiatan of that name,
// and no programme.
func (j *judge) kegiatanSebagaiProgram() {
	programmes, under := map[string]bool{}, map[string]string{}
	for _, a := range j.facts.Anggaran {
		programmes[kunci(string(a.Program))] = true
		if key := kunci(string(a.Kegiatan)); key != "" && a.Program != "" && under[key] == "" {
			under[key] = string(a.Program)
		}
	}
	for i := range j.doc.Tables {
		t := &j.doc.Tables[i]
		if t.Name != "lra.sasaran" {
			continue
		}
		for _, r := range j.tampak(t) {
			v := r.Get("program")
			name := oneLine(v.Text)
			if key := kunci(name); v.Merged || under[key] == "" || programmes[key] {
				continue
			}
			j.wrong("KON-19", v.Pos, kunci(name), name, under[kunci(name)], args("kolom", "program", "jenis", "kegiatan", "seharusnya", "program", "nilai", name))
		}
	}
}

// isiSalah raises a text that is not what its column is for.
func (j *judge) isiSalah(kolom string, pos ingest.Pos, text string) bool {
	folded := Fold(TanpaNomor(oneLine(text)))
	jenis, seharusnya := "", kolom
	switch indikator := strings.HasPrefix(kolom, "indikator"); {
	case !indikator && reSepertiUkuran.MatchString(folded) && !menyatakan(folded):
		jenis = "indikator"
	case indikator && reSepertiSasaran.MatchString(folded) && !reUkuranDisebut.MatchString(folded):
		jenis, seharusnya = "sasaran", "indikator"
	default:
		return false
	}
	j.flag("KON-19", pos, folded, args("kolom", kolom, "jenis", jenis, "seharusnya", seharusnya, "nilai", oneLine(text))).Printed = oneLine(text)
	return true
}

// menyatakan reports whether a text says what comes about, as a sasaran does:
// its verb stands at the beginning or the end.
func menyatakan(folded string) bool {
	words := strings.Fields(folded)
	n := len(words)
	return reHasil.MatchString(strings.Join(words[:min(3, n)], " ")) || n > 0 && reHasil.MatchString(words[n-1])
}
