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
	"strings"

	"capaian/ingest/layout"
	"capaian/ingest/workbook"
)

// Version is the version of the readers. Raise it with every change that can
// make a workbook read differently: contents are then read again.
const Version = "1"

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
}

// Source is one archived content to read and the path it was found under.
type Source struct {
	Path string
	Data io.ReaderAt
	Size int64
}

// Read understands one workbook. A file that cannot be read is one refused
// document that says why; an error means the disk failed, not the file. Every
// sheet is read whole or the workbook is refused.
func Read(src Source, master *Master) ([]Document, error) {
	book, err := workbook.Open(src.Data, src.Size)
	if err != nil {
		return unreadable(src.Path, err)
	}
	defer book.Close()
	r := &reader{path: src.Path, master: master}
	for i, info := range book.Sheets() {
		if info.Hidden {
			r.notices = append(r.notices, Issue{Rule: "BKS-04", Pos: Pos{Sheet: info.Name}, Args: map[string]string{"lembar": info.Name}, About: info.Name})
			continue
		}
		sheet, err := book.ReadSheet(i)
		if err != nil {
			return unreadable(src.Path, fmt.Errorf("lembar %q: %w", info.Name, err))
		}
		r.sheet(sheet)
	}
	return r.documents(), nil
}

// unreadable is the outcome of a file that is no workbook, or a broken one. A
// file that does not claim to be a workbook is passed over, not refused.
func unreadable(p string, err error) ([]Document, error) {
	var broken *workbook.PartError
	if !errors.Is(err, workbook.ErrFormat) && !errors.As(err, &broken) {
		return nil, err
	}
	d := Document{Status: Ditolak, Reason: err.Error()}
	if errors.Is(err, workbook.ErrFormat) && !claimsWorkbook(p) {
		d.Status = Dilewati
		return []Document{d}, nil
	}
	d.Issues = []Issue{{Rule: "BKS-01", Args: map[string]string{"sebab": err.Error(), "saran": "Buka di Excel, simpan ulang sebagai .xlsx, lalu kirim lagi."}}}
	return []Document{d}, nil
}

func claimsWorkbook(p string) bool {
	switch strings.ToLower(path.Ext(p)) {
	case ".xlsx", ".xlsm", ".xltx", ".xls", ".xlsb", ".ods":
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
}

// part is one sheet with what it says of itself.
type part struct {
	name   string
	kind   *Kind
	titled bool // by a title line, not by its tables alone
	found  *layout.Sheet
	id     identity
}

// sheet understands one sheet: its title decides which tables are looked for;
// without one, its tables decide what it is.
func (r *reader) sheet(s *workbook.Sheet) {
	if len(s.Rows) == 0 {
		return
	}
	p := part{name: s.Name}
	p.kind, p.titled = titleOf(s)
	p.found = layout.Find(s, specs(p.kind))
	if p.kind == nil {
		p.kind = r.kindByTables(p.found)
		if p.kind != nil {
			p.found = layout.Find(s, p.kind.Tables)
		}
	}
	p.id = identify(p.found, s.Name, r.master)
	r.parts = append(r.parts, p)
}

// titleOf reads lines from the top until one names a kind. A title stands
// alone in its row; the first one decides.
func titleOf(s *workbook.Sheet) (*Kind, bool) {
	for _, row := range s.Rows {
		text := ""
		for _, c := range row.Cells {
			if c.Kind == workbook.Text && strings.TrimSpace(c.Text) != "" {
				if text != "" {
					text = ""
					break
				}
				text = c.Text
			}
		}
		for _, line := range strings.Split(text, "\n") {
			if k, n := titleKind(line); n > 0 {
				return k, true
			}
		}
	}
	return nil, false
}

// kindByTables takes the kind whose layouts explain most columns; where the
// file name names a kind that has such a table, that one.
func (r *reader) kindByTables(found *layout.Sheet) *Kind {
	byFile := fileKind(r.path)
	var best *Kind
	columns := 0
	for i := range found.Tables {
		t := &found.Tables[i]
		k := kindOfTable(t.Spec)
		if k == byFile {
			return k
		}
		if len(t.Columns) > columns {
			best, columns = k, len(t.Columns)
		}
	}
	return best
}

// documents groups the sheets that are parts of one document and completes
// what a sheet leaves unsaid from the other sheets, then from the path.
func (r *reader) documents() []Document {
	var docs []Document
	index := map[string]int{}
	for _, p := range r.parts {
		if p.kind == nil || len(p.found.Tables) == 0 && !p.titled {
			r.notices = append(r.notices, Issue{Rule: "BKS-09", Pos: Pos{Sheet: p.name}, About: p.name,
				Args: map[string]string{"lembar": p.name, "sebab": "tidak ada judul atau tabel dokumen kinerja yang dikenali"}})
			continue
		}
		d := r.document(p)
		at := d.key()
		if i, ok := index[at]; ok {
			docs[i].merge(d)
			continue
		}
		index[at] = len(docs)
		docs = append(docs, d)
	}
	if len(docs) == 0 {
		return []Document{{Status: Dilewati, Reason: "tidak ada judul atau tabel dokumen kinerja yang dikenali", Issues: r.notices}}
	}
	for i := range docs {
		docs[i].settle()
	}
	docs[0].Issues = append(r.notices, docs[0].Issues...)
	return docs
}

func (d *Document) key() string {
	return strings.Join([]string{d.Jenis, d.OPD, fmt.Sprint(d.Tahun), d.Periode, d.Versi, d.Bagian}, "\x00")
}

func (d *Document) merge(o Document) {
	d.Tables = append(d.Tables, o.Tables...)
	d.Lines = append(d.Lines, o.Lines...)
	d.Issues = append(d.Issues, o.Issues...)
	if d.Nomor == "" {
		d.Nomor = o.Nomor
	}
	if d.Tanggal == "" {
		d.Tanggal = o.Tanggal
	}
}

// settle refuses a document that cannot be placed: no table, no OPD, no year.
func (d *Document) settle() {
	refuse := func(hal, uraian, saran string) {
		d.Status = Ditolak
		d.Reason = strings.TrimPrefix(d.Reason+"; "+uraian, "; ")
		d.Issues = append(d.Issues, Issue{Rule: "BKS-03", About: hal, Args: map[string]string{"hal": hal, "uraian": uraian, "saran": saran}})
	}
	d.Status = Dimuat
	if len(d.Tables) == 0 {
		refuse("Tabel", "judul "+d.Jenis+" ada, tetapi tidak satu pun judul kolomnya dikenali", "Pakai judul kolom yang lazim untuk "+d.Jenis+".")
	}
	if d.OPD == "" {
		refuse("OPD", "tidak ada nama OPD dari daftar induk pada judul, folder, atau nama berkas", `Tulis "Nama OPD : …" di atas tabel, atau simpan di folder OPD itu.`)
	}
	if d.Tahun == 0 {
		refuse("Tahun", "tidak ada tahun pada judul, lembar, atau nama berkas", `Tulis tahunnya pada judul, misalnya "TAHUN 2020".`)
	}
}
