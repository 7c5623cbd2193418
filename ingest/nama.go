package ingest

import (
	"path"
	"regexp"
	"strings"
	"unicode"

	"capaian/ingest/layout"
)

// This file takes names of OPD as they are written, where there is no master
// list to find them in.

var (
	reLead = regexp.MustCompile(`(?i)(?:^|[^\pL])((?:kecamatan|kec\.?|camat|kelurahan|dinas|badan|kantor|inspektorat|sekretariat\s+(?:daerah|dprd)|rsud|rumah\s+sakit\s+umum\s+daerah|satuan\s+polisi\s+pamong\s+praja|satpol\.?\s+pp)(?:[^\pL/]|$))`)
	// reUntil is where a name ends: punctuation, a number, the pemda, what the
	// document is about.
	reUntil = regexp.MustCompile(`(?i)[^\pL\s.,'-]|\d|\n|\b(?:pemerintah|kabupaten|kab|kota|provinsi|prov|tahun|thn|th|ta|periode|nomor|pada|tentang|untuk|yang|dengan|se|perubahan|pergeseran|murni|final|revisi|salinan|pk|rkt|renstra|iku|dpa|dppa|lra|lkj|lkjip|lakip|realisasi|capaian|kinerja|perjanjian|laporan|triwulan|tw|rev|versi)\b`)
)

// leads are the spellings of a first word that are written out.
var leads = map[string]string{"kec": "kecamatan", "camat": "kecamatan", "satpol pp": "satuan polisi pamong praja"}

// single are the leads that need no further word.
var single = map[string]bool{"inspektorat": true, "sekretariat daerah": true, "sekretariat dprd": true, "rsud": true, "rumah sakit umum daerah": true, "satuan polisi pamong praja": true}

// writtenIn finds the OPD that a line names: under a key that names the owner
// or an official, at the beginning of a letterhead, or in a title.
func writtenIn(line string) *OPD {
	key, value := keyOf(line)
	switch _, title := titleKind(line); {
	case ownerKeys[key] || key == "jabatan":
		return named(value, false)
	case key == "kecamatan" || key == "kelurahan":
		return named(key+" "+value, false)
	case key != "":
		return nil
	case title > 0 || strings.HasPrefix(layout.Fold(line), "pemerintah "):
		return named(line, false)
	}
	at := reLead.FindStringSubmatchIndex(line)
	if at == nil || strings.TrimSpace(line[:at[2]]) != "" {
		return nil
	}
	return named(line, false)
}

// writtenInName finds the OPD that the name of a file or folder names.
func writtenInName(name string) *OPD {
	switch ext := path.Ext(name); strings.ToLower(ext) {
	case ".xlsx", ".xlsm", ".xls", ".ods", ".xlsb", ".html", ".htm":
		name = strings.TrimSuffix(name, ext)
	}
	return named(strings.NewReplacer("_", " ", "-", " ").Replace(name), true)
}

// named cuts the first name of an OPD out of a text. In prose its words begin
// with capitals; in names of files any do.
func named(text string, anyCase bool) *OPD {
	for _, at := range reLead.FindAllStringSubmatchIndex(text, -1) {
		lead := layout.Fold(text[at[2]:at[3]])
		for short, long := range leads {
			if lead == short || layout.Fold(short) == lead {
				lead = long
			}
		}
		rest := text[at[3]:]
		if end := reUntil.FindStringIndex(rest); end != nil {
			rest = rest[:end[0]]
		}
		words := nameWords(strings.Fields(rest), lead == "kecamatan" || lead == "kelurahan", anyCase)
		if len(words) > 0 || single[lead] {
			return newOPD(append(strings.Fields(lead), words...))
		}
	}
	return nil
}

// nameWords takes the words that belong to a name: capitalised ones, and what
// joins them. Places have no more than three and nothing between them.
func nameWords(words []string, place, anyCase bool) []string {
	n := 0
	for i, w := range words {
		joins := strings.EqualFold(w, "dan") || strings.EqualFold(w, "serta") || strings.EqualFold(w, "dr.")
		if place && (joins || i == 3) || !joins && !anyCase && !unicode.IsUpper([]rune(w)[0]) {
			break
		}
		if !joins {
			n = i + 1
		}
		if place && strings.HasSuffix(w, ",") {
			break
		}
	}
	return words[:n]
}

// acronyms keep their capitals in names.
var acronyms = map[string]string{"rsud": "RSUD", "dprd": "DPRD", "pp": "PP", "kb": "KB", "dan": "dan", "serta": "serta", "dr.": "dr."}

func newOPD(words []string) *OPD {
	for i, w := range words {
		lower := strings.ToLower(w)
		if fixed, ok := acronyms[lower]; ok {
			words[i] = fixed
			continue
		}
		r := []rune(lower)
		r[0] = unicode.ToUpper(r[0])
		words[i] = string(r)
	}
	nama := strings.TrimRight(strings.Join(words, " "), ",. -")
	jenis, _, _ := strings.Cut(strings.ToLower(nama), " ")
	return &OPD{Kode: nama, Nama: nama, Jenis: jenis}
}
