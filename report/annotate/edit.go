package annotate

import (
	"bytes"
	"io"
	"slices"
)

// edit puts text in the place of some bytes of a part.
type edit struct {
	from, to int
	text     string
}

// edits are the changes of one part. They never overlap.
type edits []edit

func (e *edits) insert(at int, text string)        { *e = append(*e, edit{at, at, text}) }
func (e *edits) replace(from, to int, text string) { *e = append(*e, edit{from, to, text}) }

// set gives a tag an attribute, or the one it has another value.
func (e *edits) set(t *tag, name, value string) {
	if from, to, ok := t.find(name); ok {
		e.replace(from, to, escape(value))
		return
	}
	e.insert(t.at, " "+name+`="`+escape(value)+`"`)
}

// inside puts text before the end of an element, given its closing tag, or its
// only one.
func (e *edits) inside(t *tag, name, text string) {
	if t.end {
		e.insert(t.from, text)
		return
	}
	slash := t.at + len(t.attrs)
	e.replace(slash, t.to, ">"+text+"</"+name+">")
}

// cutter takes whole elements out: from the tag that opens one to the tag that
// ends it, which may be the same.
type cutter struct {
	from int
	on   bool
}

// see is called for every tag; match is asked of those that open an element of
// this depth and name.
func (c *cutter) see(t *tag, e *edits, depth int, name string, match func() bool) {
	if t.is(depth, name) && match() {
		c.from, c.on = t.from, true
	}
	if c.on && t.ends(depth, name) {
		e.replace(c.from, t.to, "")
		c.on = false
	}
}

// stream copies a part with its changes. Nothing of it is held.
func (e edits) stream(w io.Writer, r io.Reader) error {
	slices.SortStableFunc(e, func(a, b edit) int { return a.from - b.from })
	at := 0
	for _, c := range e {
		if c.from < at {
			return aneh("perubahan bertumpuk")
		}
		if _, err := io.CopyN(w, r, int64(c.from-at)); err != nil {
			return err
		}
		if _, err := io.WriteString(w, c.text); err != nil {
			return err
		}
		if _, err := io.CopyN(io.Discard, r, int64(c.to-c.from)); err != nil {
			return err
		}
		at = c.to
	}
	_, err := io.Copy(w, r)
	return err
}

// apply is stream in memory.
func (e edits) apply(b []byte) ([]byte, error) {
	var out bytes.Buffer
	out.Grow(len(b) + 1024)
	err := e.stream(&out, bytes.NewReader(b))
	return out.Bytes(), err
}
