package annotate

import (
	"fmt"
	"path"
	"slices"
	"strconv"
	"strings"
)

// relation is one line of a part's relationships.
type relation struct {
	id, kind, target string
	external         bool
	tag              tag
}

// relsOf is the part with the relationships of another, or of the package ("").
func relsOf(name string) string {
	if name == "" {
		return "_rels/.rels"
	}
	return path.Join(path.Dir(name), "_rels", path.Base(name)+".rels")
}

// relations are those of a part ("" for the package), none where it has none.
func (p *paket) relations(of string) ([]relation, error) {
	if !p.has(relsOf(of)) {
		return nil, nil
	}
	b, err := p.read(relsOf(of))
	if err != nil {
		return nil, err
	}
	var list []relation
	err = walk(b, func(t *tag) error {
		if !t.is(2, "Relationship") {
			return nil
		}
		to := strings.ReplaceAll(t.attr("Target"), `\`, "/")
		if strings.HasPrefix(to, "/") {
			to = strings.TrimPrefix(path.Clean(to), "/")
		} else {
			to = path.Join(path.Dir(of), to)
		}
		list = append(list, relation{t.attr("Id"), path.Base(t.attr("Type")), to, strings.EqualFold(t.attr("TargetMode"), "External"), *t})
		return nil
	})
	return list, err
}

// target is the part that a relationship of this kind leads to, "" without one.
// Of several the smallest id counts, as where workbooks are read.
func target(rels []relation, kind string) string {
	found, part := "", ""
	for _, r := range rels {
		if r.kind == kind && !r.external && (part == "" || r.id < found) {
			found, part = r.id, r.target
		}
	}
	return part
}

// relate adds a relationship to a part and gives its id.
func (p *paket) relate(of, kind, to string) (string, error) {
	rels, err := p.relations(of)
	if err != nil {
		return "", err
	}
	last := 0
	for _, r := range rels {
		if n, err := strconv.Atoi(strings.TrimPrefix(strings.ToLower(r.id), "rid")); err == nil {
			last = max(last, n)
		}
	}
	id := fmt.Sprintf("rId%d", last+1)
	name := relsOf(of)
	b := []byte(xmlHead + `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"/>`)
	if p.has(name) {
		if b, err = p.read(name); err != nil {
			return "", err
		}
	}
	prefix := rootPrefix(b)
	line := fmt.Sprintf(`<%sRelationship Id="%s" Type="%s/%s" Target="/%s"/>`, prefix, id, p.ns(nsRel), kind, escape(to))
	return id, p.patch(name, b, func(t *tag, e *edits) {
		if t.ends(1, "Relationships") {
			e.inside(t, prefix+"Relationships", line)
		}
	})
}

// unrelate removes a relationship from a part.
func (p *paket) unrelate(of, id string) error {
	b, err := p.read(relsOf(of))
	if err != nil {
		return err
	}
	var c cutter
	return p.patch(relsOf(of), b, func(t *tag, e *edits) {
		c.see(t, e, 2, "Relationship", func() bool { return t.attr("Id") == id })
	})
}

// patch gives a small part the changes that visit finds.
func (p *paket) patch(name string, b []byte, visit func(*tag, *edits)) error {
	var e edits
	if err := walk(b, func(t *tag) error { visit(t, &e); return nil }); err != nil {
		return err
	}
	out, err := e.apply(b)
	if err == nil {
		p.put(name, out)
	}
	return err
}

// override notes the content type of a new part.
func (p *paket) override(name, kind string) {
	p.types.add = append(p.types.add, fmt.Sprintf(`<Override PartName="/%s" ContentType="%s"/>`, escape(name), kind))
}

// vml is the extension of the drawings that comments have.
const vml = `<Default Extension="vml" ContentType="application/vnd.openxmlformats-officedocument.vmlDrawing"/>`

// writeTypes brings the content types in line with the parts added and gone.
func (p *paket) writeTypes() error {
	const name = "[Content_Types].xml"
	b, err := p.read(name)
	if err != nil {
		return err
	}
	prefix, hasVML := rootPrefix(b), false
	var c cutter
	return p.patch(name, b, func(t *tag, e *edits) {
		c.see(t, e, 2, "Override", func() bool { return slices.Contains(p.types.drop, partKey(t.attr("PartName"))) })
		switch {
		case t.is(2, "Default"):
			hasVML = hasVML || strings.EqualFold(t.attr("Extension"), "vml")
		case t.ends(1, "Types"):
			all := strings.Join(p.types.add, "")
			if !hasVML && p.hasVML() {
				all = vml + all
			}
			e.inside(t, prefix+"Types", prefixed(prefix, all))
		}
	})
}

func (p *paket) hasVML() bool {
	for key, q := range p.parts {
		if strings.HasSuffix(key, ".vml") && q.file == nil && !q.gone {
			return true
		}
	}
	return false
}
