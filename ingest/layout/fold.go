package layout

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// ejaan maps spellings that offices use side by side to one of them. Only whole
// words, and only words that mean nothing else in these documents.
var ejaan = map[string]string{
	"%": "persentase", "prosentase": "persentase", "prosentasi": "persentase", "presentase": "persentase", "persen": "persentase",
	"public": "publik", "social": "sosial", "survey": "survei", "standart": "standar",
	"goverance": "governance", "ketentraman": "ketenteraman", "dibidang": "di bidang",
	"yg": "yang", "pd": "pada", "dgn": "dengan", "utk": "untuk", "dlm": "dalam", "thd": "terhadap",
	"th": "tahun", "thn": "tahun", "kec": "kecamatan", "kab": "kabupaten", "ket": "keterangan",
	"relisasi": "realisasi", "progam": "program", "pogram": "program", "trw": "triwulan", "realiasi": "realisasi", "realisai": "realisasi", "tgt": "target",
	"tw": "triwulan", "penanggungjawab": "penanggung jawab", "no": "nomor",
	"rupiah": "rp", "subkegiatan": "sub kegiatan", "aktifitas": "aktivitas", "analisa": "analisis",
}

// Fold is the spelling under which two names or labels are compared: no case,
// accents, punctuation or line breaks, one space between words, the office's
// variant spellings made one. It never shortens a word, so different names
// stay different.
func Fold(s string) string {
	var b strings.Builder
	b.Grow(len(s))
	for _, r := range decomposed(s) {
		switch {
		case unicode.Is(unicode.Mn, r):
		case unicode.IsLetter(r) || unicode.IsDigit(r):
			b.WriteRune(unicode.ToLower(r))
		case r == '%':
			b.WriteString(" % ")
		default:
			b.WriteByte(' ')
		}
	}
	words := spelled(strings.Fields(b.String()))
	for i, w := range words {
		if baku, ok := ejaan[w]; ok {
			words[i] = baku
		}
	}
	return strings.Join(words, " ")
}

// spelled joins words written letter by letter: "U R A I A N".
func spelled(words []string) []string {
	const letters = 5 // fewer may be initials
	for i := 0; i < len(words); i++ {
		n := i
		for n < len(words) && len(words[n]) == 1 && words[n][0] >= 'a' && words[n][0] <= 'z' {
			n++
		}
		if n-i >= letters {
			words[i] = strings.Join(words[i:n], "")
			words = append(words[:i+1], words[n:]...)
		}
	}
	return words
}

// decomposed splits letters from their accents; plain ASCII has none.
func decomposed(s string) string {
	for i := range len(s) {
		if s[i] >= utf8.RuneSelf {
			return norm.NFKD.String(s)
		}
	}
	return s
}

// hasPhrase reports whether folded text contains a folded phrase at word bounds.
func hasPhrase(text, phrase string) bool {
	return strings.Contains(" "+text+" ", " "+phrase+" ")
}
