package ingest

import (
	"regexp"
	"slices"
	"strings"

	"capaian/ingest/layout"
)

// Kind is one kind of document: how its titles and files are worded and which
// tables it holds. A new kind is one file with its specs, and a line here.
type Kind struct {
	Jenis  string
	Titles []string // folded beginnings of a title line, as phrases
	Files  []string // folded words of a file or folder name
	Tables []*layout.Spec
	// Versioned kinds have murni and perubahan; Periodic ones triwulan, months.
	Versioned, Periodic bool
	// Titled kinds are never known by their tables alone.
	Titled bool
	// Main are the tables of which such a document holds at least one, where it
	// may hold others beside them, and Holds what stands in them.
	Main  []string
	Holds string
}

// kinds is the table of kinds. Where titles of two kinds begin alike, the
// longer one decides.
var kinds = []*Kind{renstra, renja, rkt, pk, rencanaAksi, iku, kuaPpas, rka, dpa, anggaranKas, realisasiKinerja, realisasiAnggaran}

// asing are titles of documents that look like ours and are not.
var asing = &Kind{Titles: []string{"rencana kerja pemerintah daerah", "rkpd", "rencana pembangunan jangka menengah", "rpjmd", "standar biaya", "standar satuan harga", "rencana anggaran biaya", "rab", "usulan dak|dana|kegiatan", "laporan konsolidasi capaian kinerja"}}

// titled are the kinds that a title can name.
var titled = append([]*Kind{asing}, kinds...)

// Jenis lists the kinds of documents that are read, in the order of planning.
func Jenis() []string {
	var list []string
	for _, k := range kinds {
		list = append(list, k.Jenis)
	}
	return list
}

// titleLead is what may stand before the name of a document in its title.
var titleLead = regexp.MustCompile(`^((dokumen|lampiran|formulir|form|matriks|rekapitulasi|laporan|penetapan|cascading|ringkasan|cetak|format|blangko|tabel [0-9. a-z]{1,6}|[ivx]+|[0-9]+) )+`)

// titleKind finds the kind a title line names, with how many words name it.
func titleKind(line string) (*Kind, int) {
	folded := layout.Fold(line)
	if words := len(strings.Fields(folded)); words > maxTitle || words > maxTitle/2 && strings.HasSuffix(strings.TrimSpace(line), ".") {
		return nil, 0 // prose that begins like a title
	}
	var best *Kind
	length := 0
	for _, text := range []string{folded, titleLead.ReplaceAllString(folded, "")} {
		first, _, _ := strings.Cut(text, " ")
		for _, t := range titles[first] {
			if n := t.phrase.Words(); n > length && t.phrase.Begins(text) {
				best, length = t.kind, n
			}
		}
	}
	return best, length
}

// wording is a title of a kind.
type wording struct {
	phrase layout.Phrase
	kind   *Kind
}

// titles are the wordings of all titles by their first word.
var titles = func() map[string][]wording {
	index := map[string][]wording{}
	for _, k := range titled {
		for _, t := range k.Titles {
			p := layout.NewPhrase(t)
			for _, first := range strings.Split(p[0], "|") {
				index[first] = append(index[first], wording{p, k})
			}
		}
	}
	return index
}()

// fileKind finds the kind a file name or folder names.
func fileKind(name string) *Kind {
	folded := " " + layout.Fold(name) + " "
	var best *Kind
	length := 0
	for _, k := range kinds {
		for _, w := range k.Files {
			if len(w) > length && strings.Contains(folded, " "+w+" ") {
				best, length = k, len(w)
			}
		}
	}
	return best
}

func specs(k *Kind) []*layout.Spec {
	if k != nil {
		return k.Tables
	}
	var all []*layout.Spec
	for _, k := range kinds {
		all = append(all, k.Tables...)
	}
	return all
}

// kindOfTable gives the kind a table layout belongs to.
func kindOfTable(s *layout.Spec) *Kind {
	for _, k := range kinds {
		if slices.Contains(k.Tables, s) {
			return k
		}
	}
	return nil
}
