package annotate

import (
	"bytes"
	"errors"
	"fmt"
	"regexp"
	"strings"
)

// A part of XML is changed where it must be and nowhere else: tags are found by
// their offsets, and what lies between them is copied byte for byte.

// errXML is wrapped by whatever makes a part unfit to be patched.
var errXML = errors.New("bagian XML tidak lazim")

func aneh(what string) error { return fmt.Errorf("%w: %s", errXML, what) }

// errCukup ends a walk early and is no error.
var errCukup = errors.New("cukup")

const maxDepth = 256

// tag is one tag of a part. Its bytes are those of the part.
type tag struct {
	from, to int    // of < and behind >
	local    []byte // the name without its prefix, nil where that is not the root's
	attrs    []byte // between the name and the end
	at       int    // where attrs begin
	depth    int    // of the element: 1 for the root
	end      bool   // </name>
	closed   bool   // <name/>
}

// is tells an element of the part's own namespace that opens at this depth.
func (t *tag) is(depth int, name string) bool {
	return !t.end && t.depth == depth && string(t.local) == name
}

// ends tells the end of an element with content, or the whole of one without.
func (t *tag) ends(depth int, name string) bool {
	return (t.end || t.closed) && t.depth == depth && string(t.local) == name
}

// walker reads the tags of a part. It checks that they nest.
type walker struct {
	b      []byte
	pos    int
	open   [][]byte
	prefix []byte // of the root, with its colon
	tag    tag
}

// walk calls visit for every tag of a part, in order. The tag is gone with the
// next one; a copy of it stays valid.
func walk(b []byte, visit func(*tag) error) error {
	w := &walker{b: b}
	if bytes.HasPrefix(b, []byte("\xef\xbb\xbf")) {
		w.pos = 3
	}
	for {
		more, err := w.next()
		if err == nil && more {
			err = visit(&w.tag)
		}
		switch {
		case errors.Is(err, errCukup):
			return nil
		case err != nil:
			return err
		case more:
			continue
		case w.prefix == nil || len(w.open) > 0:
			return aneh("terpotong")
		}
		return nil
	}
}

// next goes to the next tag, past texts, comments and instructions.
func (w *walker) next() (bool, error) {
	for {
		n := bytes.IndexByte(w.b[w.pos:], '<')
		if text := w.b[w.pos:]; len(w.open) == 0 {
			if n >= 0 {
				text = text[:n]
			}
			if len(bytes.TrimSpace(text)) > 0 {
				return false, aneh("teks di luar elemen pertama")
			}
		}
		if n < 0 {
			return false, nil
		}
		w.pos += n
		rest := w.b[w.pos:]
		switch {
		case bytes.HasPrefix(rest, []byte("<!--")):
			n = past(rest, "-->")
		case bytes.HasPrefix(rest, []byte("<![CDATA[")):
			n = past(rest, "]]>")
		case bytes.HasPrefix(rest, []byte("<?")):
			if n = past(rest, "?>"); n > 0 && foreignEncoding(rest[:n]) {
				return false, aneh("pengodean selain UTF-8")
			}
		case bytes.HasPrefix(rest, []byte("<!")):
			return false, aneh("deklarasi <!…>")
		default:
			return true, w.read()
		}
		if n == 0 {
			return false, aneh("terpotong")
		}
		w.pos += n
	}
}

// past is where b goes on behind the mark, 0 where there is none.
func past(b []byte, mark string) int {
	if n := bytes.Index(b, []byte(mark)); n >= 0 {
		return n + len(mark)
	}
	return 0
}

func foreignEncoding(declaration []byte) bool {
	d := strings.ToLower(string(declaration))
	return strings.HasPrefix(d, "<?xml") && strings.Contains(d, "encoding") && !strings.Contains(d, "utf-8")
}

// read reads the tag at pos.
func (w *walker) read() error {
	b, i := w.b, w.pos+1
	t := &w.tag
	*t = tag{from: w.pos}
	if i < len(b) && b[i] == '/' {
		t.end = true
		i++
	}
	first := i
	for i < len(b) && b[i] > ' ' && b[i] != '/' && b[i] != '>' {
		i++
	}
	name := b[first:i]
	t.at = i
	for quote := byte(0); i < len(b) && (quote != 0 || b[i] != '>'); i++ {
		switch {
		case quote != 0 && b[i] == quote:
			quote = 0
		case quote == 0 && (b[i] == '"' || b[i] == '\''):
			quote = b[i]
		case b[i] == '<':
			return aneh("< di dalam tag")
		}
	}
	if i == len(b) || len(name) == 0 {
		return aneh("terpotong di tengah tag")
	}
	t.attrs, t.to = b[t.at:i], i+1
	if t.closed = !t.end && b[i-1] == '/' && i > t.at; t.closed {
		t.attrs = b[t.at : i-1]
	}
	w.pos = t.to
	return w.nest(name)
}

// nest keeps the stack of open elements.
func (w *walker) nest(name []byte) error {
	t := &w.tag
	if w.prefix == nil {
		w.prefix = name[:bytes.IndexByte(name, ':')+1]
	}
	if rest, own := bytes.CutPrefix(name, w.prefix); own && bytes.IndexByte(rest, ':') < 0 {
		t.local = rest
	}
	t.depth = len(w.open) + 1
	switch {
	case t.end:
		t.depth--
		if t.depth == 0 || !bytes.Equal(w.open[t.depth-1], name) {
			return aneh("penutup tanpa pembuka")
		}
		w.open = w.open[:t.depth-1]
	case len(w.open) == maxDepth:
		return aneh("bersarang terlalu dalam")
	case !t.closed:
		w.open = append(w.open, name)
	}
	return nil
}

// rootPrefix is the prefix of the elements of a part, with its colon.
func rootPrefix(b []byte) string {
	w := &walker{b: bytes.TrimPrefix(b, []byte("\xef\xbb\xbf"))}
	if _, err := w.next(); err != nil {
		return ""
	}
	return string(w.prefix)
}

// rePlain is the beginning of a tag without a prefix.
var rePlain = regexp.MustCompile(`<(/?)([A-Za-z][A-Za-z0-9]*)([\s/>])`)

// prefixed puts the prefix of a part before the names of plain elements.
func prefixed(prefix, xml string) string {
	if prefix == "" {
		return xml
	}
	return rePlain.ReplaceAllString(xml, "<${1}"+prefix+"${2}${3}")
}

// unprefixed takes it away.
func unprefixed(prefix, xml string) string {
	if prefix == "" {
		return xml
	}
	return strings.ReplaceAll(strings.ReplaceAll(xml, "<"+prefix, "<"), "</"+prefix, "</")
}

// each gives the attributes one by one, their values by offset, until visit is
// false.
func (t *tag) each(visit func(name []byte, from, to int) bool) {
	a := t.attrs
	for i := 0; i < len(a); {
		eq := bytes.IndexByte(a[i:], '=')
		if eq < 0 {
			return
		}
		name := bytes.TrimSpace(a[i : i+eq])
		i += eq + 1
		for i < len(a) && a[i] != '"' && a[i] != '\'' {
			i++
		}
		if i == len(a) {
			return
		}
		end := bytes.IndexByte(a[i+1:], a[i])
		if end < 0 || !visit(name, t.at+i+1, t.at+i+1+end) {
			return
		}
		i += end + 2
	}
}

// find is where the value of an attribute stands. A name that begins with a
// colon is found under every prefix.
func (t *tag) find(name string) (from, to int, ok bool) {
	t.each(func(n []byte, f, e int) bool {
		if ok = string(n) == name || name[0] == ':' && bytes.HasSuffix(n, []byte(name)); ok {
			from, to = f, e
		}
		return !ok
	})
	return from, to, ok
}

// attr is the value of an attribute, "" without one.
func (t *tag) attr(name string) string {
	from, to, ok := t.find(name)
	if !ok {
		return ""
	}
	return unescape(string(t.attrs[from-t.at : to-t.at]))
}
