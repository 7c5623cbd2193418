package ingest

import (
	"path"
	"regexp"
	"strings"

	"capaian/ingest/workbook"
)

// conflicts are how programs that keep folders in step name the second copy of
// a file that was changed in two places: Dropbox, Nextcloud, Syncthing, and
// OneDrive, which appends the name that Windows gave the other computer.
var conflicts = []*regexp.Regexp{
	regexp.MustCompile(`(?i)\([^()]*(conflicted copy|salinan (ber)?konflik|case conflict)[^()]*\)`),
	regexp.MustCompile(`(?i)\bsalinan (ber)?konflik\b|\bconflicted copy\b`),
	regexp.MustCompile(`\.sync-conflict-\d{8}-\d{6}(-[0-9A-Z]{7})?`),
	regexp.MustCompile(`-(DESKTOP|LAPTOP)-(?:[0-9A-Z]*[0-9][A-Z][0-9A-Z]*|[0-9A-Z]*[A-Z][0-9][0-9A-Z]*)(-\d+)?$`),
}

// salinanKonflik gives what in the name of a file says that it is such a copy,
// "" where nothing does.
func salinanKonflik(p string) string {
	name := strings.TrimSuffix(path.Base(p), path.Ext(p))
	for _, c := range conflicts {
		if mark := c.FindString(name); mark != "" {
			return strings.Trim(mark, "-.")
		}
	}
	return ""
}

// Diperbaiki reports whether a file is named as the marked copy of another, given
// back to be mended and sent again: it is meant to take that one's place.
func Diperbaiki(jalur, asal string) bool {
	name := func(p string) string { return strings.TrimSuffix(path.Base(p), path.Ext(p)) }
	mended, old := name(jalur), name(asal)
	stem := workbook.NamaAsal(mended)
	return mended != old && mended != stem && stem == workbook.NamaAsal(old)
}

// flagCopies lets every document of such a copy say so: which of the two files
// is right, only their owner knows.
func flagCopies(p string, docs []Document) {
	mark := salinanKonflik(p)
	if mark == "" {
		return
	}
	for i := range docs {
		if d := &docs[i]; d.Status != Dilewati {
			d.Issues = append(d.Issues, Issue{Rule: "BKS-16", Args: map[string]string{"berkas": path.Base(p), "tanda": mark}})
		}
	}
}
