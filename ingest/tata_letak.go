package ingest

import (
	"fmt"
	"path"
	"regexp"
	"sort"
	"strconv"
	"strings"

	"capaian/ingest/layout"
	"capaian/ingest/workbook"
)

// TataLetak is what an operator states about sheets that the engine does not
// understand, or understands otherwise: an entry of tata_letak in capaian.yaml.
// It goes before the engine's own decision for exactly what it states.
type TataLetak struct {
	Berkas  string            `yaml:"berkas"`  // glob on the path below the shared folder; ** is any folders
	Lembar  string            `yaml:"lembar"`  // glob on the sheet's name; "" any
	Jenis   string            `yaml:"jenis"`   // kind of the document
	OPD     string            `yaml:"opd"`     // code in the master list
	Tahun   int               `yaml:"tahun"`   //
	Periode string            `yaml:"periode"` // TW2, SM1, B04, tahunan
	Versi   string            `yaml:"versi"`   // murni, perubahan, …
	Bentuk  string            `yaml:"bentuk"`  // name of a layout
	Judul   string            `yaml:"judul"`   // header rows: "4-5", "4"
	Kolom   map[string]string `yaml:"kolom"`   // letter → meaning, or "abaikan"
	Abaikan bool              `yaml:"abaikan"` // the sheet is no document

	Baris int `yaml:"-"` // line in capaian.yaml
}

// Sidik is a fingerprint of what the entry states, wherever it stands.
func (t TataLetak) Sidik() string {
	t.Baris = 0
	return fmt.Sprintf("%+v", t)
}

// name is the entry as its owner finds it.
func (t *TataLetak) name() string {
	if t.Lembar == "" {
		return strconv.Quote(t.Berkas)
	}
	return fmt.Sprintf("%q lembar %q", t.Berkas, t.Lembar)
}

// matchesFile reports whether the entry speaks of the file at a path, in
// whatever case its name is written.
func (t *TataLetak) matchesFile(p string) bool {
	return globPath(strings.Split(strings.ToLower(t.Berkas), "/"), strings.Split(strings.ToLower(p), "/"))
}

func (t *TataLetak) matchesSheet(name string) bool {
	if t.Lembar == "" || strings.EqualFold(strings.TrimSpace(t.Lembar), strings.TrimSpace(name)) {
		return true
	}
	// A sheet's name may hold no "/", so that path.Match sees one segment.
	ok, _ := path.Match(strings.ToLower(t.Lembar), strings.ToLower(name))
	return ok
}

// globPath matches a path segment by segment; "**" stands for any of them.
func globPath(glob, segments []string) bool {
	for len(glob) > 0 && glob[0] != "**" {
		if len(segments) == 0 {
			return false
		}
		if ok, err := path.Match(glob[0], segments[0]); err != nil || !ok {
			return false
		}
		glob, segments = glob[1:], segments[1:]
	}
	if len(glob) == 0 {
		return len(segments) == 0
	}
	for i := range len(segments) + 1 {
		if globPath(glob[1:], segments[i:]) {
			return true
		}
	}
	return false
}

var reRows = regexp.MustCompile(`^(\d{1,7})(?:\s*-\s*(\d{1,7}))?$`)

// judul are the header rows of the entry; zero where it states none.
func (t *TataLetak) judul() (top, bottom int) {
	m := reRows.FindStringSubmatch(strings.TrimSpace(t.Judul))
	if m == nil {
		return 0, 0
	}
	top, _ = strconv.Atoi(m[1])
	if bottom = top; m[2] != "" {
		bottom, _ = strconv.Atoi(m[2])
	}
	return top, bottom
}

// letters are the columns of the entry in their order on the sheet.
func (t *TataLetak) letters() []string {
	list := make([]string, 0, len(t.Kolom))
	for l := range t.Kolom {
		list = append(list, l)
	}
	sort.Slice(list, func(i, j int) bool {
		a, b := strings.ToUpper(list[i]), strings.ToUpper(list[j])
		return len(a) < len(b) || len(a) == len(b) && a < b
	})
	return list
}

// maxColumn is the last column that Excel has, XFD.
const maxColumn = 16384

// columnNumber is the sheet column of letters, 0 where they are none.
func columnNumber(letters string) int {
	n := 0
	for _, r := range strings.ToUpper(letters) {
		if r < 'A' || r > 'Z' || n > maxColumn {
			return 0
		}
		n = n*26 + int(r-'A') + 1
	}
	if n > maxColumn {
		return 0
	}
	return n
}

// hint is what the entry states about the table of these rows; nil where that is
// nothing, or where they lie on another part of the sheet.
func (t *TataLetak) hint(s *workbook.Sheet) *layout.Hint {
	top, bottom := t.judul()
	if len(s.Rows) == 0 || top == 0 && len(t.Kolom) == 0 || top != 0 && (top < s.Rows[0].Num || top > s.Rows[len(s.Rows)-1].Num) {
		return nil
	}
	h := &layout.Hint{Top: top, Bottom: bottom, Columns: map[int]layout.Meaning{}}
	for letters, meaning := range t.Kolom {
		h.Columns[columnNumber(letters)] = layout.ParseMeaning(meaning)
	}
	return h
}

// withBentuk are the layouts of a name.
func withBentuk(name string, specs []*layout.Spec) (list []*layout.Spec) {
	for _, s := range specs {
		if s.Name == name {
			list = append(list, s)
		}
	}
	return list
}

func kindNamed(jenis string) *Kind {
	for _, k := range kinds {
		if k.Jenis == jenis {
			return k
		}
	}
	return nil
}
