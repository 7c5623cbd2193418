// Package ingest turns workbooks into documents: what kind they are, of which
// OPD, year and version, and their tables as text with positions. Its tools
// list and archive files (source), open containers (workbook) and find tables
// (layout). What a cell means and whether it is acceptable is decided by the
// next stage, package transform.
package ingest

import (
	"errors"
	"fmt"
	"io"
	"path"
	"regexp"
	"slices"
	"strings"

	"capaian/ingest/layout"
	"capaian/ingest/workbook"
)

// Version is the version of the readers. Raise it with every change that can
// make a workbook read differently: contents are then read again.
const Version = "4"

// Status is what became of a file or document.
type Status string

// The statuses a reading can have.
const (
	Dimuat   Status = "dimuat"   // understood; facts go into the warehouse
	Ditolak  Status = "ditolak"  // cannot be read or understood
	Dilewati Status = "dilewati" // readable, none of our kinds
)

// Document is one document found in a workbook: its identity, its tables, and
// what was noticed on the way. Identity comes from content first.
type Document struct {
	Status  Status
	Reason  string // of a refused or skipped one, for the reader of `status`
	Jenis   string
	OPD     string // code in the master list, "" where unknown
	Macam   string // what kind of OPD it is: kecamatan, dinas, …
	Tahun   int    // 0 where unknown
	Periode string
	Sifat   string
	Versi   string
	Bagian  string
	Nomor   string
	Tanggal string // as printed
	Tables  []Table
	Lines   []Line
	Issues  []Issue
	// Menurut gives what tata_letak stated (jenis, opd, tahun, periode, versi) and
	// the line of capaian.yaml that did.
	Menurut map[string]int
}

// Source is one archived content to read and the path it was found under.
type Source struct {
	Path    string
	Data    io.ReaderAt
	Size    int64
	Options Options
	// TataLetak are the operator's statements; those about Path are heeded.
	TataLetak []TataLetak
}

// Options are what opening a workbook may need: passwords, and LibreOffice.
type Options = workbook.Options

// Read understands one workbook. A file that cannot be read is one refused
// document that says why; an error means the disk failed, not the file. Every
// sheet is read whole or the workbook is refused. The sheet "Hasil Pemeriksaan"
// of a copy that this program gave back is no part of what the office says.
func Read(src Source, master *Master) ([]Document, error) {
	docs, err := read(src, master)
	flagCopies(src.Path, docs)
	return docs, err
}

func read(src Source, master *Master) ([]Document, error) {
	book, err := workbook.Open(src.Data, src.Size, src.Options)
	if err != nil {
		return unreadable(src.Path, err)
	}
	defer book.Close()
	r := &reader{path: src.Path, master: master, tata: newLedger(src.TataLetak, src.Path)}
	for i, info := range book.Sheets() {
		if info.Hidden {
			if ours(book, i) {
				continue
			}
			r.hidden = append(r.hidden, info.Name)
			r.notices = append(r.notices, Issue{Rule: "BKS-04", Pos: Pos{Sheet: info.Name}, Args: map[string]string{"lembar": info.Name}, About: info.Name})
			continue
		}
		sheet, err := book.ReadSheet(i)
		if err != nil {
			return unreadable(src.Path, fmt.Errorf("lembar %q: %w", info.Name, err))
		}
		if !sheet.Hasil() {
			r.sheet(sheet)
		}
	}
	return r.documents(), nil
}

// ours tells whether a hidden sheet is the one that this program puts into the
// copy it gives back.
func ours(book *workbook.Book, i int) bool {
	if !book.Sheets()[i].NamedHasil() {
		return false
	}
	s, err := book.ReadSheet(i)
	return err == nil && s.Hasil()
}

// unreadable is the outcome of a file that is no workbook, or a broken one. A
// file that does not claim to be a workbook is passed over, not refused.
func unreadable(p string, err error) ([]Document, error) {
	var broken *workbook.PartError
	if !errors.Is(err, workbook.ErrFormat) && !errors.As(err, &broken) {
		return nil, err
	}
	d := Document{Status: Ditolak, Reason: sebab(err)}
	if errors.Is(err, workbook.ErrFormat) && !claimsWorkbook(p) {
		d.Status = Dilewati
		return []Document{d}, nil
	}
	d.Issues = []Issue{{Rule: "BKS-01", Args: map[string]string{"sebab": d.Reason, "saran": "Buka di Excel, simpan ulang sebagai .xlsx, lalu kirim lagi."}}}
	return []Document{d}, nil
}

func claimsWorkbook(p string) bool {
	switch strings.ToLower(path.Ext(p)) {
	case ".xlsx", ".xlsm", ".xltx", ".xls", ".xlsb", ".ods", ".gsheet":
		return true
	}
	return false
}

// reader collects the sheets of one workbook into documents.
type reader struct {
	path    string
	master  *Master
	parts   []part
	notices []Issue
	tata    *ledger
	hidden  []string // sheets
}

// part is one sheet with what it says of itself.
type part struct {
	name   string
	kind   *Kind
	titled bool // by a title line, not by its tables alone
	found  *layout.Sheet
	id     identity
	either []string // kinds that its tables fit equally well, where nothing names one
	stated *ketetapan
	other  bool     // titled as a document that is not read
	cover  bool     // says whose the next sheet is, and holds no table itself
	linked []string // files that formulas of the sheet take values from
	rows   bool     // some row is wide enough for a table
}

// sheet understands one sheet, document by document where several stand on it.
func (r *reader) sheet(s *workbook.Sheet) {
	stated, from := r.tata.of(s.Name), len(r.parts)
	if stated.ignored() {
		r.parts = append(r.parts, part{name: s.Name, stated: stated, found: &layout.Sheet{}})
	} else {
		list := blocks(s)
		for i, b := range list {
			if i > 0 && !tabular(b) {
				r.untabled(b)
				continue
			}
			r.block(b, stated)
		}
	}
	r.tata.weigh(s, stated, r.parts[from:])
}

// block understands the rows of one document: its title decides which tables
// are looked for; without one, its tables decide what it is.
func (r *reader) block(s *workbook.Sheet, stated *ketetapan) {
	p := part{name: s.Name, stated: stated, linked: s.Linked, rows: tabular(s)}
	p.kind, p.titled = stated.kindOr(titleOf(s))
	if p.kind == asing {
		p.kind, p.titled, p.other = nil, false, true
		p.found = layout.Find(s, nil)
		p.id = identify(p.found, nil, r.master)
		r.parts = append(r.parts, p)
		return
	}
	p.found = stated.find(s, specs(p.kind))
	if p.kind == nil && len(p.found.Tables) > 0 {
		if p.kind, p.either = r.kindByTables(s.Name, p.found); p.kind != nil {
			p.found = stated.find(s, p.kind.Tables)
		}
	}
	p.id = identify(p.found, p.kind, r.master)
	r.parts = append(r.parts, p)
}

// titleOf reads lines from the top until one names a kind. A title stands
// alone in its row; the first one decides.
func titleOf(s *workbook.Sheet) (*Kind, bool) {
	for i := range s.Rows {
		if k := titleRow(&s.Rows[i]); k != nil {
			return k, true
		}
		if i+1 < len(s.Rows) && filled(&s.Rows[i]) == 1 && filled(&s.Rows[i+1]) == 1 { // broken over two rows
			if k, n := titleKind(onlyText(&s.Rows[i]) + " " + onlyText(&s.Rows[i+1])); n > 1 {
				return k, true
			}
		}
	}
	return nil, false
}

// onlyText is the text of a row that holds one.
func onlyText(row *workbook.Row) string {
	for _, c := range row.Cells {
		if strings.TrimSpace(c.Text) != "" {
			return c.Text
		}
	}
	return ""
}

// titleRow is the kind that a row names, nil where it names none. A title
// stands alone in its row, or with its year in the cells beside it.
func titleRow(row *workbook.Row) *Kind {
	var texts []string
	for _, c := range row.Cells {
		switch {
		case c.Kind == workbook.Blank || strings.TrimSpace(c.Text) == "" || len(texts) > 0 && strings.HasPrefix(layout.Fold(c.Text), "formulir "):
		case c.Kind != workbook.Text && len(texts) == 0 || len(texts) == 3:
			return nil
		default:
			texts = append(texts, c.Text)
		}
	}
	text := strings.Join(texts, " ")
	if len(texts) > 1 && !reTahun.MatchString(text) {
		return nil
	}
	for _, line := range strings.Split(text, "\n") {
		if k, n := titleKind(line); n > 0 {
			return k
		}
	}
	return nil
}

// kindByTables takes the kind whose layouts explain most columns. Of several
// that explain as many it is the one that the sheet or the file is named after;
// without such a name it stays open, as do kinds whose tables look like those of
// documents that count for less.
func (r *reader) kindByTables(sheet string, found *layout.Sheet) (*Kind, []string) {
	best := &found.Tables[0]
	for i := range found.Tables {
		if t := &found.Tables[i]; len(t.Columns) > len(best.Columns) {
			best = t
		}
	}
	fit := []*Kind{kindOfTable(best.Spec)}
	for _, s := range best.Also {
		if k := kindOfTable(s); !slices.Contains(fit, k) {
			fit = append(fit, k)
		}
	}
	for _, name := range []string{sheet, path.Base(r.path), path.Dir(r.path)} {
		if k := fileKind(name); k != nil && slices.Contains(fit, k) {
			return k, nil
		}
	}
	if len(fit) == 1 && (!fit[0].Titled || best.Spec.Telling) {
		return fit[0], nil
	}
	var either []string
	for _, k := range fit {
		either = append(either, k.Jenis)
	}
	if len(fit) == 1 {
		either = append(either, "dokumen lain")
	}
	return nil, either
}

// pustaka begins what the libraries below say, in English, of a damaged file.
var pustaka = regexp.MustCompile(`: (zip|flate|xml|XML syntax|unexpected EOF|EOF)\b.*`)

// sebab is why a file cannot be read, in the words of the clerk who sent it.
func sebab(err error) string { return pustaka.ReplaceAllString(err.Error(), "") }
