package transform

import (
	"regexp"
	"slices"
	"strconv"
	"strings"

	"capaian/ingest"
)

// This file reads the words of a document as an office writes them: spelling,
// words written twice, abbreviations. Exports of a system are not read so: no
// office writes their names.

// tulisan are the texts of a document, each with how often it stands there.
type tulisan struct {
	*judge
	kali  map[string]int
	first map[string]ingest.Pos
	order []string
	ejaan map[string]*ejaanSalah
	salah []*ejaanSalah
}

// ejaanSalah is a spelling that is not standard.
type ejaanSalah struct {
	kata, baku string
	n          int
	at         ingest.Pos
}

// baca collects the texts outside of tables and the names in them, and judges
// each once.
func (j *judge) tulisan() {
	w := &tulisan{judge: j, kali: map[string]int{}, first: map[string]ingest.Pos{}, ejaan: map[string]*ejaanSalah{}}
	for _, l := range j.doc.Lines {
		l.Each(w.add)
	}
	for i := range j.doc.Tables {
		t := &j.doc.Tables[i]
		if t.Name == "ekspor" {
			continue
		}
		for n := range t.Records {
			if !t.Records[n].Hidden {
				w.record(&t.Records[n])
			}
		}
	}
	for _, text := range w.order {
		w.eja(text)
		w.ganda(text)
		w.rujukan(text)
		w.satuObjek(text)
	}
	for _, e := range w.salah {
		kali := ""
		if e.n > 1 {
			kali = " (" + strconv.Itoa(e.n) + " kali dalam dokumen ini)"
		}
		j.flag("FMT-11", e.at, e.kata, args("nilai", e.kata, "baku", e.baku, "kali", kali)).Printed = e.kata
	}
}

func (w *tulisan) record(r *ingest.Record) {
	for _, h := range r.Headings {
		w.add(h.Pos, h.Text)
	}
	for i, c := range r.Columns() {
		if v := r.Values[i]; c.Role == ingest.Name && !v.Merged && !v.Number && len(v.Text) > 1 {
			w.add(v.Pos, v.Text)
		}
	}
}

func (w *tulisan) add(pos ingest.Pos, text string) {
	if w.kali[text]++; w.kali[text] == 1 {
		w.first[text] = pos
		w.order = append(w.order, text)
	}
}

// asingKata are words beside which "public" and "social" are English.
var asingKata = []string{"hearing", "service", "services", "safety", "center", "centre", "relation", "relations", "speaking", "media", "security", "distancing", "private", "partnership", "address", "expose", "figure",
	"report", "campaign", "domain", "policy", "health", "work", "worker", "mapping", "responsibility", "corporate", "the", "of", "in", "and", "for", "government"}

// eja finds the words of a text whose spelling is not standard (FMT-11).
func (w *tulisan) eja(text string) {
	words := kataKata(text)
	for i, word := range words {
		baku, ok := ingest.Baku(word)
		if !ok || (word == "public" || word == "social") && (i > 0 && slices.Contains(asingKata, words[i-1]) || i+1 < len(words) && slices.Contains(asingKata, words[i+1])) {
			continue
		}
		e := w.ejaan[word]
		if e == nil {
			e = &ejaanSalah{kata: word, baku: baku, at: w.first[text]}
			w.ejaan[word] = e
			w.salah = append(w.salah, e)
		}
		e.n += w.kali[text]
	}
}

// kataKata are the words of a text in lower case, without what stands around
// them.
func kataKata(text string) []string {
	return strings.FieldsFunc(strings.ToLower(text), func(r rune) bool { return r != '-' && (r < 'a' || r > 'z') })
}

// penghubung are words that are never written twice.
var penghubung = map[string]bool{"dan": true, "yang": true, "di": true, "ke": true, "dari": true, "pada": true, "untuk": true, "dengan": true, "dalam": true, "atau": true, "oleh": true, "serta": true, "bagi": true, "atas": true, "kepada": true,
	"terhadap": true, "tentang": true, "antara": true, "sebagai": true}

// reImbuhan are the endings of nouns made of other words. Doubled they name no
// plural of a base word ("anak anak", "hari hari"), and no place.
var reImbuhan = regexp.MustCompile(`^(?:pe\pL+an|ke\pL+an|\pL{4,}(?:nya|kan|asi|isi|tas|gram|tur|men|mer|if|al))$`)

// tempatSebelum are words that names of places follow.
var tempatSebelum = map[string]bool{"kecamatan": true, "kec": true, "kelurahan": true, "kel": true, "desa": true, "kabupaten": true, "kab": true, "kota": true, "dusun": true}

// ganda finds a word written twice (DOK-05).
func (w *tulisan) ganda(text string) {
	words := strings.Fields(text)
	for i := 1; i < len(words); i++ {
		word := strings.ToLower(words[i-1])
		again := strings.ToLower(strings.TrimRight(words[i], ".,;:)"))
		if word != again || !penghubung[word] && (len(word) < 7 || !reImbuhan.MatchString(word)) {
			continue
		}
		if i > 1 && tempatSebelum[strings.Trim(strings.ToLower(words[i-2]), ".")] {
			continue
		}
		w.flag("DOK-05", w.first[text], word, args("nilai", words[i-1]+" "+words[i])).Printed = words[i-1] + " " + words[i]
	}
}

var (
	reNomorKosong = regexp.MustCompile(`(?i)\b(?:nomor|no\.?)\s*:?\s*(?:[.…_]{2,}[\s.…_]*|\s{3,})tahun\b\s*(?:(?:19|20)\d\d|[.…_]{2,})?`)
	reTahunKosong = regexp.MustCompile(`(?i)\b(?:nomor|no\.?)\s*:?\s*\d[\d/.\pL-]*\s+tahun\s*[.…_]{2,}`)
)

// rujukan finds a reference to a regulation whose number was never filled in
// (LKP-08).
func (w *tulisan) rujukan(text string) {
	for _, re := range []*regexp.Regexp{reNomorKosong, reTahunKosong} {
		if !strings.Contains(strings.ToLower(text), "tahun") {
			return
		}
		if cut := re.FindString(text); cut != "" {
			w.flag("LKP-08", w.first[text], Fold(text), args("nilai", oneLine(cut))).Printed = oneLine(cut)
			return
		}
	}
}

// reSatuObjek is an indicator that counts OPD of one kind.
var reSatuObjek = regexp.MustCompile(`^persentase (kecamatan|kelurahan) (?:yang|dengan|bernilai|berpredikat|berkategori|berstatus) `)

// satuObjek doubts an indicator that counts kecamatan in the document of one
// (CAP-10): it can only be none or all.
func (w *tulisan) satuObjek(text string) {
	name := oneLine(tanpaSebutan(text))
	m := reSatuObjek.FindStringSubmatch(Fold(name))
	if m == nil || m[1] != w.doc.Macam || !w.once("CAP-10 "+kunci(name)) {
		return
	}
	w.flag("CAP-10", w.first[text], name, args("indikator", name, "objek", m[1])).Printed = name
}
