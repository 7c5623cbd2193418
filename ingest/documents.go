package ingest

import (
	"fmt"
	"path"
	"slices"
	"strings"

	"capaian/ingest/sebutan"
)

// This file makes documents of the sheets of a workbook that were understood.

// documents groups the sheets that are parts of one document and completes
// what a sheet leaves unsaid from the other sheets, then from the path.
func (r *reader) documents() []Document {
	r.covers()
	r.notices = append(r.notices, r.tata.notices(r.hidden)...)
	var docs []Document
	index := map[string]int{}
	for _, p := range r.parts {
		if why := p.unread(); why != "" {
			r.notices = append(r.notices, Issue{Rule: "BKS-09", Pos: Pos{Sheet: p.name}, About: p.name, Args: map[string]string{"lembar": p.name, "sebab": why}})
			continue
		}
		if p.cover {
			continue
		}
		for _, q := range r.perOwner(p) {
			d := r.document(q)
			at := d.key()
			if i, ok := index[at]; ok {
				docs[i].merge(d)
				continue
			}
			index[at] = len(docs)
			docs = append(docs, d)
		}
	}
	if len(docs) == 0 {
		return []Document{r.nothing()}
	}
	r.misunderstood(docs)
	for i := range docs {
		docs[i].Macam = r.master.macam(docs[i].OPD)
		docs[i].settle()
	}
	r.kindByName(&docs[0])
	docs[0].Issues = append(r.notices, docs[0].Issues...)
	return docs
}

// covers lets a titled sheet without a table speak for the sheet of its kind
// behind it: the statement of a PK before its appendix.
func (r *reader) covers() {
	for i := 0; i+1 < len(r.parts); i++ {
		p, next := &r.parts[i], &r.parts[i+1]
		if p.kind != nil && p.kind == next.kind && len(p.found.Tables) == 0 && len(next.found.Tables) > 0 && (next.id.bagian() == "" || next.id.bagian() == p.id.bagian()) {
			p.cover = true
			next.id.adopt(p.id)
		}
	}
}

// misunderstood says of a titled sheet whose table no layout explains that it was
// left out of a document that other sheets make up; without those the document
// itself is refused.
func (r *reader) misunderstood(docs []Document) {
	for _, p := range r.parts {
		if p.unread() != "" || p.cover || !p.rows || len(p.found.Tables) > 0 {
			continue
		}
		if slices.ContainsFunc(docs, func(d Document) bool { return d.Jenis == p.kind.Jenis && len(d.Tables) > 0 }) {
			why := "judulnya " + sebutan.Jenis(p.kind.Jenis) + ", tetapi tidak satu pun judul kolomnya dikenali"
			r.notices = append(r.notices, Issue{Rule: "BKS-09", Severity: Peringatan, Pos: Pos{Sheet: p.name}, About: p.name, Args: map[string]string{"lembar": p.name, "sebab": why}})
		}
	}
}

// unread says why a sheet is no part of any document, "" where it is.
func (p *part) unread() string {
	switch {
	case p.stated.ignored():
		return "diabaikan menurut tata_letak"
	case p.other:
		return "judulnya menyebut dokumen lain, bukan " + strings.Join(Jenis(), ", ")
	case len(p.either) > 0:
		return "tanpa judul; tabelnya dapat berarti " + strings.Join(p.either, " atau ")
	case p.kind == nil || len(p.found.Tables) == 0 && !p.titled:
		return "tidak ada judul atau tabel dokumen kinerja yang dikenali"
	}
	return ""
}

// nothing is the outcome of a workbook of which no sheet was understood: passed
// over, or refused where a table is known but not what document it belongs to.
func (r *reader) nothing() Document {
	d := Document{Status: Dilewati, Reason: "tidak ada judul atau tabel dokumen kinerja yang dikenali", Issues: r.notices}
	for _, p := range r.parts {
		if len(p.either) > 0 {
			d.Issues = append(d.Issues, Issue{Rule: "BKS-03", Pos: Pos{Sheet: p.name}, About: "Jenis dokumen", Args: map[string]string{
				"hal": "Jenis dokumen", "uraian": p.unread(), "saran": `Tulis judulnya di atas tabel, misalnya "PERJANJIAN KINERJA TAHUN 2020".`}})
			d.Status, d.Reason = Ditolak, p.unread()
		}
	}
	return d
}

// kindByName compares the kind that the file is named after with what is in it.
func (r *reader) kindByName(d *Document) {
	named := fileKind(path.Base(r.path))
	if named == nil {
		return
	}
	for _, p := range r.parts {
		if p.kind == named || p.stated != nil && p.stated.Jenis != "" {
			return
		}
	}
	d.disagree(d.sheet(), "Jenis dokumen", sebutan.Jenis(d.Jenis), "nama berkas", sebutan.Jenis(named.Jenis))
}

// sheet is the sheet a document begins on.
func (d *Document) sheet() string {
	for _, l := range d.Lines {
		return l.Pos.Sheet
	}
	for _, t := range d.Tables {
		return t.Sheet
	}
	return ""
}

func (d *Document) key() string {
	return strings.Join([]string{d.Jenis, d.OPD, fmt.Sprint(d.Tahun), d.Periode, d.Versi, d.Bagian}, "\x00")
}

func (d *Document) merge(o Document) {
	d.Tables = append(d.Tables, o.Tables...)
	d.Lines = append(d.Lines, o.Lines...)
	d.Issues = append(d.Issues, o.Issues...)
	if d.Menurut == nil {
		d.Menurut = o.Menurut
	}
	set(&d.Sifat, o.Sifat)
	set(&d.Nomor, o.Nomor)
	set(&d.Tanggal, o.Tanggal)
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
		refuse("Tabel", "judul "+sebutan.Jenis(d.Jenis)+" ada, tetapi tidak satu pun judul kolomnya dikenali", "Pakai judul kolom yang lazim untuk "+sebutan.Jenis(d.Jenis)+".")
	}
	if d.OPD == "" {
		refuse("OPD", "tidak ada nama OPD dari daftar induk pada judul, folder, atau nama berkas", `Tulis "Nama OPD : …" di atas tabel, atau simpan di folder OPD itu.`)
	}
	if d.Tahun == 0 {
		refuse("Tahun", "tidak ada tahun pada judul, lembar, atau nama berkas", `Tulis tahunnya pada judul, misalnya "TAHUN 2020".`)
	}
	d.lacks()
}

// lacks raises the table that a document of its kind is about where it holds
// only others (STR-07). A document without any table is refused for it; a
// perubahan may be of the money alone.
func (d *Document) lacks() {
	main := kindNamed(d.Jenis).Main
	if d.Status != Dimuat || len(main) == 0 || strings.HasPrefix(d.Versi, "perubahan") {
		return
	}
	for _, t := range d.Tables {
		if slices.Contains(main, t.Name) {
			return
		}
	}
	at := Pos{Sheet: d.sheet()}
	for _, l := range d.Lines {
		if k, n := titleKind(l.Text); n > 0 && k.Jenis == d.Jenis {
			at = l.Pos
			break
		}
	}
	nama := kindNamed(d.Jenis).Holds
	d.Issues = append(d.Issues, Issue{Rule: "STR-07", Pos: at, About: d.Jenis, Args: map[string]string{"nama": nama, "dokumen": sebutan.Jenis(d.Jenis)}})
}
