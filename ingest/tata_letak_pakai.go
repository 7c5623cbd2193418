package ingest

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"capaian/ingest/layout"
	"capaian/ingest/workbook"
)

// ketetapan is what all entries of tata_letak together state about one sheet.
// A nil one states nothing.
type ketetapan struct {
	TataLetak
	dari map[string]int // what is stated → index of the entry, "" for any
}

// ledger keeps account of the entries that speak of one workbook: none is
// without effect silently.
type ledger struct {
	entries []TataLetak
	seen    []bool    // matched a sheet that is read
	fits    []bool    // and something on it, without complaint
	failed  [][]Issue // complaints by entry
	issues  []Issue
}

func newLedger(all []TataLetak, path string) *ledger {
	l := &ledger{}
	for _, t := range all {
		if t.matchesFile(path) {
			l.entries = append(l.entries, t)
		}
	}
	l.seen, l.fits, l.failed = make([]bool, len(l.entries)), make([]bool, len(l.entries)), make([][]Issue, len(l.entries))
	return l
}

// of puts together what the entries state about a sheet. What two of them state
// differently counts for neither.
func (l *ledger) of(sheet string) *ketetapan {
	k := &ketetapan{dari: map[string]int{}}
	for i := range l.entries {
		t := &l.entries[i]
		if !t.matchesSheet(sheet) {
			continue
		}
		l.seen[i] = true
		for _, hal := range t.stated() {
			was, ok := k.dari[hal]
			if value := k.get(hal); ok && value != t.get(hal) {
				l.contradicts(sheet, hal, was, i)
				continue
			}
			k.dari[hal] = i
			k.set(hal, t)
		}
	}
	if len(k.dari) == 0 {
		return nil
	}
	for _, i := range l.issues {
		if i.Pos.Sheet == sheet {
			k.drop(i.About)
		}
	}
	return k
}

func (l *ledger) contradicts(sheet, hal string, a, b int) {
	i := l.issue(b, sheet, fmt.Sprintf("%s dinyatakan %q, tetapi %q oleh entri %s; keduanya tidak dipakai", hal, l.entries[b].get(hal), l.entries[a].get(hal), l.entries[a].name()))
	i.Severity, i.About = Galat, hal
	l.issues = append(l.issues, i)
	l.fits[a], l.fits[b] = true, true // said already
}

func (l *ledger) issue(entry int, sheet, uraian string) Issue {
	name := l.entries[entry].name()
	return Issue{Rule: "BKS-20", Pos: Pos{Sheet: sheet}, About: name, Args: map[string]string{"entri": name, "uraian": uraian}}
}

// stated lists what an entry states: its keys, of columns "kolom D".
func (t *TataLetak) stated() (list []string) {
	for _, hal := range []string{"abaikan", "jenis", "opd", "tahun", "periode", "versi", "bentuk", "judul"} {
		if t.get(hal) != "" {
			list = append(list, hal)
		}
	}
	for _, l := range t.letters() {
		list = append(list, "kolom "+strings.ToUpper(l))
	}
	return list
}

// field is where a key other than tahun, kolom and abaikan is kept.
func (t *TataLetak) field(hal string) *string {
	switch hal {
	case "jenis":
		return &t.Jenis
	case "opd":
		return &t.OPD
	case "periode":
		return &t.Periode
	case "versi":
		return &t.Versi
	case "bentuk":
		return &t.Bentuk
	}
	return &t.Judul
}

func (t *TataLetak) get(hal string) string {
	if letters, ok := strings.CutPrefix(hal, "kolom "); ok {
		for l, meaning := range t.Kolom {
			if strings.EqualFold(l, letters) {
				return layout.ParseMeaning(meaning).String()
			}
		}
		return ""
	}
	switch {
	case hal == "tahun" && t.Tahun != 0:
		return strconv.Itoa(t.Tahun)
	case hal == "abaikan" && t.Abaikan:
		return "true"
	case hal == "tahun", hal == "abaikan":
		return ""
	}
	return *t.field(hal)
}

func (t *TataLetak) set(hal string, from *TataLetak) {
	if letters, ok := strings.CutPrefix(hal, "kolom "); ok {
		if t.Kolom == nil {
			t.Kolom = map[string]string{}
		}
		t.Kolom[letters] = from.get(hal)
		return
	}
	switch hal {
	case "tahun":
		t.Tahun = from.Tahun
	case "abaikan":
		t.Abaikan = from.Abaikan
	default:
		*t.field(hal) = *from.field(hal)
	}
}

func (k *ketetapan) drop(hal string) {
	delete(k.dari, hal)
	if letters, ok := strings.CutPrefix(hal, "kolom "); ok {
		delete(k.Kolom, letters)
		return
	}
	k.set(hal, &TataLetak{})
}

// ignored reports whether the sheet is stated to be no document.
func (k *ketetapan) ignored() bool { return k != nil && k.Abaikan }

// kindOr is the stated kind: by its name, or the one that has the stated layout
// where no title names another.
func (k *ketetapan) kindOr(found *Kind, titled bool) (*Kind, bool) {
	switch {
	case k == nil:
	case k.Jenis != "":
		return kindNamed(k.Jenis), true
	case k.Bentuk != "" && found == nil:
		return kindOfTable(withBentuk(k.Bentuk, specs(nil))[0]), titled
	}
	return found, titled
}

// find looks for the tables of a sheet, or of a part of it, as stated.
func (k *ketetapan) find(s *workbook.Sheet, specs []*layout.Spec) *layout.Sheet {
	if k == nil {
		return layout.Find(s, specs)
	}
	if only := withBentuk(k.Bentuk, specs); len(only) > 0 {
		specs = only
	}
	return layout.FindWith(s, specs, k.hint(s))
}

// apply puts what is stated in the place of what the document was taken for.
func (k *ketetapan) apply(d *Document, entries []TataLetak) {
	if k == nil {
		return
	}
	kind := kindNamed(d.Jenis)
	for _, of := range []struct {
		hal, about string
		set        func()
		fits       bool
	}{
		{"jenis", "Jenis dokumen", func() {}, true},
		{"opd", "OPD", func() { d.OPD = k.OPD }, true},
		{"tahun", "Tahun", func() { d.Tahun = k.Tahun }, true},
		{"periode", "Periode", func() { d.Periode = k.Periode }, kind.Periodic},
		{"versi", "Versi", func() { d.Versi = k.Versi }, kind.Versioned},
	} {
		i, ok := k.dari[of.hal]
		if !ok || !of.fits {
			continue
		}
		of.set()
		d.Issues = slices.DeleteFunc(d.Issues, func(i Issue) bool { return i.Rule == "BKS-02" && i.About == of.about })
		if d.Menurut == nil {
			d.Menurut = map[string]int{}
		}
		d.Menurut[of.hal] = entries[i].Baris
	}
}

// mark notes on a table what of it was stated, and where.
func (k *ketetapan) mark(t *Table, found *layout.Table, entries []TataLetak) {
	if k == nil {
		return
	}
	t.Menurut = map[string]int{}
	note := func(hal string) {
		if i, ok := k.dari[hal]; ok {
			t.Menurut[hal] = entries[i].Baris
		}
	}
	if t.Name == k.Bentuk {
		note("bentuk")
	}
	if top, _ := k.judul(); top == found.Top {
		note("judul")
	}
	for _, c := range t.Columns {
		if c.Stated {
			note("kolom " + ColName(c.Col))
		}
	}
	for _, c := range found.Ignored {
		note("kolom " + ColName(c))
		t.Ignored = append(t.Ignored, c)
	}
}
