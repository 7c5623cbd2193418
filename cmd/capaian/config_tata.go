package main

import (
	"path/filepath"
	"strings"

	"github.com/goccy/go-yaml"
	"github.com/goccy/go-yaml/ast"
	"github.com/goccy/go-yaml/token"

	"capaian/ingest"
)

// tataLetak is one entry of tata_letak, with the places of its keys and values.
type tataLetak struct {
	ingest.TataLetak
	node ast.Node
}

// UnmarshalYAML implements yaml.NodeUnmarshaler.
func (t *tataLetak) UnmarshalYAML(node ast.Node) error {
	t.node = node
	if err := yaml.NodeToValue(node, &t.TataLetak, yaml.Strict()); err != nil {
		return err
	}
	for _, v := range values(node) { // codes and names of digits as they are written: 2.10 is not 2.1
		switch v.Value.(type) {
		case *ast.FloatNode, *ast.IntegerNode:
			switch written := v.Value.GetToken().Value; v.Key.GetToken().Value {
			case "opd":
				t.OPD = written
			case "lembar":
				t.Lembar = written
			}
		}
	}
	t.Baris = t.start().Line
	return nil
}

// start is the place of the first key of the entry.
func (t *tataLetak) start() *token.Position {
	if v := values(t.node); len(v) > 0 {
		return v[0].Key.GetToken().Position
	}
	return t.node.GetToken().Position
}

// at is the place of what a key holds, of a column after "kolom."; of the entry
// where it has no such key.
func (t *tataLetak) at(key string) *token.Position {
	at, node := t.start(), t.node
	for _, part := range strings.SplitN(key, ".", 2) {
		for _, v := range values(node) {
			if k := v.Key.GetToken(); k.Value == part {
				node = v.Value
				if at = node.GetToken().Position; len(values(node)) > 0 {
					at = k.Position
				}
				break
			}
		}
	}
	return at
}

// values are the pairs of a mapping, which YAML keeps apart where there is one.
func values(node ast.Node) []*ast.MappingValueNode {
	switch n := node.(type) {
	case *ast.MappingNode:
		return n.Values
	case *ast.MappingValueNode:
		return []*ast.MappingValueNode{n}
	}
	return nil
}

// checkTata refuses the first entry of tata_letak that cannot mean anything.
func (c *config) checkTata() error {
	for i := range c.TataLetak {
		t := &c.TataLetak[i]
		if t.node == nil {
			return usage("tiap butir diawali tanda - dan berisi pasangan kunci: nilai", "%s: butir ke-%d dari tata_letak kosong", c.path, i+1)
		}
		for _, s := range t.Periksa(c.master()) {
			at := t.at(s.Kunci)
			return usage(s.Saran, "%s:%d:%d: tata_letak: %s", c.path, at.Line, at.Column, s.Uraian)
		}
	}
	return nil
}

// tata are the entries as the stages know them.
func (c *config) tata() (list []ingest.TataLetak) {
	for _, t := range c.TataLetak {
		list = append(list, t.TataLetak)
	}
	return list
}

// shared is the path of a file as a night knows it: below the shared folder it
// lies in. Of a file elsewhere it is the path as given.
func (c *config) shared(name string) string {
	full, err := filepath.Abs(name)
	if err != nil {
		return filepath.ToSlash(name)
	}
	for _, in := range c.Folder.Masuk {
		dir, err := filepath.Abs(c.abs(in))
		if err != nil {
			continue
		}
		rel, err := filepath.Rel(dir, full)
		if err != nil || !filepath.IsLocal(rel) {
			continue
		}
		if len(c.Folder.Masuk) > 1 {
			rel = filepath.Join(filepath.Base(dir), rel)
		}
		return filepath.ToSlash(rel)
	}
	return filepath.ToSlash(name)
}
