package annotate

import (
	"archive/zip"
	"bytes"
	"errors"
	"fmt"
	"io"
	"strings"

	"capaian/ingest/workbook"
)

// The bounds of what a package may unfold to; beyond them it is not patched.
const (
	maxPart     = 256 << 20
	maxParts    = 1 << 30
	bombRatio   = 1000
	bombMinimum = 16 << 20
	maxFiles    = 20_000
)

const (
	nsMain   = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
	nsRel    = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
	nsStrict = "http://purl.oclc.org/ooxml/"
	xmlHead  = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>` + "\n"
)

// part is one part of a package: as stored, changed in some places, or new.
type part struct {
	name  string
	file  *zip.File // nil of a new one
	data  []byte    // the new content, nil where it is the stored one …
	edits edits     // … with these changes
	gone  bool
}

// paket is a package of OOXML that is being patched. What is not touched is
// copied as it is stored, without being inflated.
type paket struct {
	size   int64
	parts  map[string]*part // by key
	order  []*part
	main   string         // the workbook part
	strict bool           // its namespaces are those of ISO 29500 strict
	used   int64          // bytes inflated so far
	next   map[string]int // numbers of free names, by form
	types  struct{ add, drop []string }
}

// partKey is how names of parts compare: without case, with one kind of slash.
func partKey(name string) string {
	return strings.ToLower(strings.TrimLeft(strings.ReplaceAll(name, `\`, "/"), "/"))
}

// openPaket reads the directory of a package. What cannot be patched is an
// error that wraps errXML.
func openPaket(r io.ReaderAt, size int64) (*paket, error) {
	zr, err := zip.NewReader(r, size)
	if err != nil {
		return nil, aneh(err.Error())
	}
	if len(zr.File) > maxFiles {
		return nil, aneh("terlalu banyak bagian")
	}
	p := &paket{size: size, next: map[string]int{}, parts: make(map[string]*part, len(zr.File)+8)}
	for _, f := range zr.File {
		at, err := f.DataOffset()
		key := partKey(f.Name)
		switch {
		case err != nil, f.CompressedSize64 > uint64(size), at+int64(f.CompressedSize64) > size:
			return nil, aneh(f.Name + " terpotong")
		case f.Flags&1 != 0:
			return nil, aneh(f.Name + " terkunci")
		case p.parts[key] != nil:
			return nil, aneh(f.Name + " tersimpan dua kali")
		}
		p.add(&part{name: f.Name, file: f})
	}
	rels, err := p.relations("")
	if err != nil {
		return nil, err
	}
	if p.main = target(rels, "officeDocument"); p.main == "" {
		p.main = "xl/workbook.xml"
	}
	if !p.has(p.main) || !p.has("[Content_Types].xml") {
		return nil, aneh("tanpa buku kerja")
	}
	return p, nil
}

// ns is a namespace as this package writes it.
func (p *paket) ns(name string) string {
	if !p.strict {
		return name
	}
	return nsStrict + strings.TrimSuffix(strings.TrimPrefix(strings.Replace(name, "/2006", "", 1), "http://schemas.openxmlformats.org/"), "/")
}

func (p *paket) add(q *part) {
	p.parts[partKey(q.name)] = q
	p.order = append(p.order, q)
}

func (p *paket) has(name string) bool {
	q := p.parts[partKey(name)]
	return name != "" && q != nil && !q.gone
}

// read is the content of a part as it now is. Edits are not yet in it.
func (p *paket) read(name string) ([]byte, error) {
	q := p.parts[partKey(name)]
	switch {
	case q == nil || q.gone:
		return nil, aneh(name + " tidak ada")
	case q.data != nil:
		return q.data, nil
	}
	rc, err := p.open(q)
	if err != nil {
		return nil, err
	}
	defer rc.Close()
	var b bytes.Buffer
	b.Grow(int(min(q.file.UncompressedSize64, 1032*q.file.CompressedSize64, maxPart)) + bytes.MinRead) // deflate packs no denser
	if _, err = b.ReadFrom(rc); err == nil && !strings.HasSuffix(partKey(name), ".vml") {
		err = sound(bytes.NewReader(b.Bytes()))
	}
	return b.Bytes(), err
}

// sound refuses a part that is no well-formed XML: what walks over it only looks
// for the places to change.
func sound(part io.Reader) error {
	if err := workbook.WellFormed(part); err != nil {
		return aneh(err.Error())
	}
	return nil
}

// open gives the stored content of a part within the bounds.
func (p *paket) open(q *part) (io.ReadCloser, error) {
	rc, err := q.file.Open()
	if err != nil {
		return nil, aneh(err.Error())
	}
	limit := max(bombMinimum, bombRatio*int64(q.file.CompressedSize64))
	return &bounded{rc, p, min(limit, maxPart)}, nil
}

// bounded stops a part, or all of them, that inflate beyond the bounds.
type bounded struct {
	io.ReadCloser
	p    *paket
	left int64
}

func (b *bounded) Read(buf []byte) (int, error) {
	n, err := b.ReadCloser.Read(buf)
	b.left -= int64(n)
	b.p.used += int64(n)
	switch {
	case b.left < 0, b.p.used > maxParts:
		return 0, aneh("isi terlalu besar")
	case errors.Is(err, zip.ErrChecksum), errors.Is(err, zip.ErrFormat), errors.Is(err, io.ErrUnexpectedEOF):
		return n, aneh(err.Error())
	}
	return n, err
}

// put gives a part another content, or adds it.
func (p *paket) put(name string, data []byte) {
	if q := p.parts[partKey(name)]; q != nil {
		q.data, q.gone = data, false
		return
	}
	p.add(&part{name: name, data: data})
}

// drop removes a part, and what says how it is related.
func (p *paket) drop(name string) {
	for _, n := range []string{name, relsOf(name)} {
		if q := p.parts[partKey(n)]; q != nil {
			q.gone = true
		}
	}
	p.types.drop = append(p.types.drop, partKey(name))
}

// free is the first name of this form that no part has, never the same twice.
func (p *paket) free(format string) string {
	for {
		p.next[format]++
		if name := fmt.Sprintf(format, p.next[format]); p.parts[partKey(name)] == nil {
			return name
		}
	}
}

// write writes the package: what changed anew, the rest as it is stored.
func (p *paket) write(w io.Writer) error {
	zw := zip.NewWriter(w)
	for _, q := range p.order {
		var err error
		switch {
		case q.gone:
		case q.data == nil && len(q.edits) == 0:
			err = zw.Copy(q.file)
		default:
			err = p.rewrite(zw, q)
		}
		if err != nil {
			return err
		}
	}
	return zw.Close()
}

func (p *paket) rewrite(zw *zip.Writer, q *part) error {
	h := &zip.FileHeader{Name: q.name, Method: zip.Deflate}
	if q.file != nil {
		h.Modified = q.file.Modified
	}
	out, err := zw.CreateHeader(h)
	if err != nil {
		return err
	}
	if q.data != nil {
		return q.edits.stream(out, bytes.NewReader(q.data))
	}
	rc, err := p.open(q)
	if err != nil {
		return err
	}
	defer rc.Close()
	return q.edits.stream(out, rc)
}
