package layout

import (
	"maps"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// takBaku maps spellings that offices use to the standard ones. Only whole words,
// and only words that mean nothing else in these documents.
var takBaku = map[string]string{
	"prosentase": "persentase", "prosentasi": "persentase", "presentase": "persentase",
	"public": "publik", "social": "sosial", "survey": "survei", "standart": "standar",
	"goverance": "governance", "ketentraman": "ketenteraman", "dibidang": "di bidang",
	"relisasi": "realisasi", "realiasi": "realisasi", "realisai": "realisasi", "progam": "program", "pogram": "program",
	"penanggungjawab": "penanggung jawab", "subkegiatan": "sub kegiatan", "aktifitas": "aktivitas", "analisa": "analisis",
}

// ringkas maps what is written short, or by a sign, to the word it stands for.
var ringkas = map[string]string{
	"%": "persentase", "persen": "persentase", "yg": "yang", "pd": "pada", "dgn": "dengan", "utk": "untuk", "dlm": "dalam", "thd": "terhadap",
	"th": "tahun", "thn": "tahun", "kec": "kecamatan", "kab": "kabupaten", "ket": "keterangan",
	"trw": "triwulan", "tw": "triwulan", "tgt": "target", "no": "nomor", "rupiah": "rp",
}

// ejaan is both: words that are one under Fold.
var ejaan = func() map[string]string {
	all := maps.Clone(takBaku)
	maps.Copy(all, ringkas)
	return all
}()

// Baku is the standard spelling of a word in lower case that offices misspell.
func Baku(word string) (string, bool) {
	baku, ok := takBaku[word]
	return baku, ok
}

// Fold is the spelling under which two names or labels are compared: no case,
// accents, punctuation or line breaks, one space between words, the office's
// variant spellings made one. It never shortens a word, so different names
// stay different.
func Fold(s string) string {
	text := words(s)
	if !respelled(text) {
		return text
	}
	words := spelled(strings.Fields(text))
	for i, w := range words {
		if baku, ok := ejaan[w]; ok {
			words[i] = baku
		}
	}
	return strings.Join(words, " ")
}

// words are the words of a text in lower case, one space between them.
func words(s string) string {
	b := make([]byte, 0, len(s)+2) // room for a sign of per cent that stands alone
	space := func() {
		if n := len(b); n > 0 && b[n-1] != ' ' {
			b = append(b, ' ')
		}
	}
	for _, r := range decomposed(s) {
		switch {
		case r >= 'a' && r <= 'z' || r >= '0' && r <= '9':
			b = append(b, byte(r))
		case r >= 'A' && r <= 'Z':
			b = append(b, byte(r)+'a'-'A')
		case r == '%':
			space()
			b = append(b, '%', ' ')
		case r < utf8.RuneSelf:
			space()
		case unicode.Is(unicode.Mn, r):
		case unicode.IsLetter(r) || unicode.IsDigit(r):
			b = utf8.AppendRune(b, unicode.ToLower(r))
		default:
			space()
		}
	}
	if n := len(b); n > 0 && b[n-1] == ' ' {
		b = b[:n-1]
	}
	return string(b)
}

// respelled reports whether the office's spelling of a text may not be ours.
func respelled(text string) bool {
	letters := 0
	for w := range strings.SplitSeq(text, " ") {
		if letters++; len(w) != 1 {
			letters = 0
		}
		if _, ok := ejaan[w]; ok || letters == spelledOut {
			return true
		}
	}
	return false
}

// spelledOut is how many letters in a row are a word; fewer may be initials.
const spelledOut = 5

// spelled joins words written letter by letter: "U R A I A N".
func spelled(words []string) []string {
	for i := 0; i < len(words); i++ {
		n := i
		for n < len(words) && len(words[n]) == 1 && words[n][0] >= 'a' && words[n][0] <= 'z' {
			n++
		}
		if n-i >= spelledOut {
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
	for from := 0; ; {
		i := strings.Index(text[from:], phrase)
		if i < 0 {
			return false
		}
		i += from
		end := i + len(phrase)
		if (i == 0 || text[i-1] == ' ') && (end == len(text) || text[end] == ' ') {
			return true
		}
		from = i + 1
	}
}
