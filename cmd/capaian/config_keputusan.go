package main

import (
	"bytes"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/goccy/go-yaml/ast"
	"github.com/goccy/go-yaml/parser"

	"capaian/ingest"
	"capaian/schedules"
)

// buku is the file of decisions: a workbook, or YAML with the same content.
func (c *config) buku() schedules.BukuKeputusan {
	if c.Keputusan == "" {
		return schedules.BukuKeputusan{}
	}
	path, name := c.abs(c.Keputusan), filepath.Base(c.Keputusan)
	b := schedules.BukuKeputusan{Nama: name}
	switch strings.ToLower(filepath.Ext(name)) {
	case ".yaml", ".yml":
		b.Baca = func() (*ingest.NaskahKeputusan, error) { return readDecisions(path, name) }
	case ".xlsx":
		b.Tanya = path
		fallthrough
	default:
		b.Baca = func() (*ingest.NaskahKeputusan, error) {
			data, err := os.ReadFile(path)
			if err != nil {
				return nil, err
			}
			return ingest.BacaKeputusan(bytes.NewReader(data), int64(len(data)), name, c.buka)
		}
	}
	return b
}

// readDecisions reads decisions written as YAML: a list of rows under the key of
// each sheet. Places are line:column.
func readDecisions(path, name string) (*ingest.NaskahKeputusan, error) {
	data, err := os.ReadFile(path)
	if err != nil {
		return nil, err
	}
	file, err := parser.ParseBytes(data, 0, parser.AllowDuplicateMapKey())
	if err != nil {
		return nil, yamlError(name, nil, err)
	}
	d := &decisions{name: name, raw: &ingest.NaskahKeputusan{}}
	for _, doc := range file.Docs {
		if doc.Body == nil {
			continue
		}
		sheets := values(doc.Body)
		if len(sheets) == 0 {
			return nil, fmt.Errorf("bukan daftar keputusan; kunci yang ada: %s", strings.Join(ingest.JenisPutusan(), ", "))
		}
		seen := map[string]bool{}
		for _, s := range sheets {
			d.sheet(s, seen)
		}
	}
	return d.raw, nil
}

// decisions gathers the rows of a YAML file.
type decisions struct {
	name string
	raw  *ingest.NaskahKeputusan
}

func (d *decisions) at(sheet string, n ast.Node) ingest.Pos {
	place := n.GetToken().Position
	where := d.name
	if sheet != "" {
		where += " › " + sheet
	}
	return ingest.Pos{Sheet: where, Cell: fmt.Sprintf("%d:%d", place.Line, place.Column)}
}

func (d *decisions) refuse(at ingest.Pos, about, what, hint string) {
	d.raw.Luput = append(d.raw.Luput, ingest.LuputKeputusan(at, about, what, hint))
}

func (d *decisions) sheet(s *ast.MappingValueNode, seen map[string]bool) {
	key := s.Key.GetToken().Value
	l := ingest.LembarPutusan(key)
	switch {
	case l == nil:
		d.refuse(d.at("", s.Key), key, fmt.Sprintf("kunci %q tidak dikenal", key), "Kunci yang ada: "+strings.Join(ingest.JenisPutusan(), ", ")+".")
		return
	case seen[key]:
		d.refuse(d.at("", s.Key), key, fmt.Sprintf("kunci %q ditulis dua kali", key), "Gabungkan kedua daftarnya.")
		return
	}
	seen[key] = true
	if _, blank := s.Value.(*ast.NullNode); blank {
		return
	}
	rows, ok := s.Value.(*ast.SequenceNode)
	if !ok {
		d.refuse(d.at(key, s.Value), key, "bukan daftar", "Awali tiap keputusan dengan tanda -.")
		return
	}
	for _, row := range rows.Values {
		d.row(l, row)
	}
}

func (d *decisions) row(l *ingest.LembarKeputusan, row ast.Node) {
	cells := values(row)
	if len(cells) == 0 {
		d.refuse(d.at(l.Jenis, row), l.Jenis+" "+row.GetToken().Value, "bukan pasangan kunci: nilai", "Kunci yang ada: "+columns(l)+".")
		return
	}
	b := ingest.BarisKeputusan{Jenis: l.Jenis, Pos: d.at(l.Jenis, cells[0].Key), Isi: map[string]ingest.IsiKeputusan{}}
	for _, c := range cells {
		key := c.Key.GetToken().Value
		_, twice := b.Isi[key]
		switch _, blank := c.Value.(*ast.NullNode); {
		case !slices.ContainsFunc(l.Kolom, func(k ingest.KolomKeputusan) bool { return k.Kunci == key }):
			d.refuse(d.at(l.Jenis, c.Key), l.Jenis+" "+key, fmt.Sprintf("kunci %q tidak dikenal; isinya tidak dibaca", key), "Kunci yang ada: "+columns(l)+".")
		case twice:
			d.refuse(d.at(l.Jenis, c.Key), l.Jenis+" "+key, fmt.Sprintf("kunci %q ditulis dua kali", key), "Hapus salah satunya.")
		case !blank:
			b.Isi[key] = d.cell(l, c.Value)
		}
	}
	if len(b.Isi) > 0 {
		d.raw.Baris = append(d.raw.Baris, b)
	}
}

// cell is a value as it is written: 2.10 of a code is not 2.1.
func (d *decisions) cell(l *ingest.LembarKeputusan, n ast.Node) ingest.IsiKeputusan {
	isi := ingest.IsiKeputusan{Pos: d.at(l.Jenis, n), Teks: strings.Join(strings.Fields(n.GetToken().Value), " ")}
	switch v := n.(type) {
	case *ast.StringNode:
		isi.Teks = strings.Join(strings.Fields(v.Value), " ")
	case *ast.LiteralNode:
		isi.Teks = strings.Join(strings.Fields(v.Value.Value), " ")
	case *ast.IntegerNode, *ast.FloatNode:
		isi.Angka = true
	case *ast.MappingNode, *ast.MappingValueNode, *ast.SequenceNode:
		isi.Salah = "bukan satu nilai"
	}
	return isi
}

func columns(l *ingest.LembarKeputusan) string {
	var list []string
	for _, k := range l.Kolom {
		if k.Kunci != "tanya" {
			list = append(list, k.Kunci)
		}
	}
	return strings.Join(list, ", ")
}
