package annotate

import (
	"fmt"
	"strconv"
	"strings"

	"capaian/ingest/workbook"
)

const (
	pengarang = "capaian" // the author of our comments, which LibreOffice drops
	// tandaKomentar begins them, and by it they are known.
	tandaKomentar = "Hasil pemeriksaan (capaian)"
	preserve      = ` xml:space="preserve"`
)

// note is a comment as it stands in its part.
type note struct {
	from, to int
	ref      string
	author   int
}

// komentar is the comments part of a sheet while it is changed.
type komentar struct {
	b       []byte
	prefix  string
	authors []string
	notes   []note
	edits   edits
	ends    struct{ authors, list tag }
	left    int               // comments there will be
	gone    map[[2]int]bool   // cells that lost theirs, and with it the box
	taken   map[[2]int]string // cells with a comment of the office, without ours
	at      map[[2]int]note
}

// readKomentar reads the comments of a sheet, "" for one without, and takes
// ours off: whole comments, and what stands below one of the office.
func (p *paket) readKomentar(part string) (*komentar, error) {
	k := &komentar{gone: map[[2]int]bool{}, taken: map[[2]int]string{}, at: map[[2]int]note{}}
	k.b = []byte(xmlHead + `<comments xmlns="` + p.ns(nsMain) + `"><authors></authors><commentList></commentList></comments>`)
	if part != "" {
		var err error
		if k.b, err = p.read(part); err != nil {
			return nil, err
		}
	}
	k.prefix = rootPrefix(k.b)
	if err := k.scan(); err != nil {
		return nil, err
	}
	if k.ends.authors.to == 0 || k.ends.list.to == 0 {
		return nil, aneh("komentar tanpa daftar")
	}
	return k, k.tearOff()
}

func (k *komentar) scan() error {
	author := 0
	return walk(k.b, func(t *tag) error {
		switch {
		case t.depth == 1 && string(t.local) != "comments":
			return aneh("bukan komentar")
		case t.ends(2, "authors"):
			k.ends.authors = *t
		case t.ends(2, "commentList"):
			k.ends.list = *t
		case t.is(3, "author"):
			author = t.to
			if t.closed {
				k.authors = append(k.authors, "")
			}
		case t.ends(3, "author"):
			k.authors = append(k.authors, unescape(string(k.b[author:t.from])))
		case t.is(3, "comment"):
			n := note{from: t.from, to: t.to, ref: t.attr("ref")}
			n.author, _ = strconv.Atoi(t.attr("authorId"))
			k.notes = append(k.notes, n)
		case t.ends(3, "comment"):
			k.notes[len(k.notes)-1].to = t.to
		}
		return nil
	})
}

func (k *komentar) tearOff() error {
	for _, n := range k.notes {
		row, col, _ := workbook.ParseRef(n.ref)
		at := [2]int{row, col}
		raw := string(k.b[n.from:n.to])
		c, err := readContent(raw, k.prefix)
		if err != nil {
			return err
		}
		if k.author(n) == pengarang || strings.HasPrefix(strings.TrimSpace(c.say()), tandaKomentar) {
			k.edits.replace(n.from, n.to, "")
			k.gone[at] = true
			continue
		}
		k.left++
		k.at[at] = n
		if k.taken[at], err = c.without(); err != nil {
			return err
		}
	}
	return nil
}

func (k *komentar) author(n note) string {
	if n.author < 0 || n.author >= len(k.authors) {
		return ""
	}
	return k.authors[n.author]
}

// add gives the cells their comments: new ones, or below one of the office. A
// conversation (author "tc=…") shows nothing but itself and is left alone. The
// marks that need a box are given back.
func (k *komentar) add(marks []mark) (boxes []mark, err error) {
	var list strings.Builder
	for _, m := range marks {
		at := [2]int{m.row, m.col}
		old, taken := k.taken[at]
		switch {
		case !taken:
			fmt.Fprintf(&list, `<comment ref="%s" authorId="%d"><text><r><rPr><b/><sz val="9"/><rFont val="Tahoma"/></rPr><t%s>%s</t></r><r><rPr><sz val="9"/><rFont val="Tahoma"/></rPr><t%s>%s</t></r></text></comment>`,
				workbook.Ref(m.row, m.col), len(k.authors), preserve, tandaKomentar, preserve, cellText("\n"+m.text))
			boxes = append(boxes, m)
			k.left++
		case !strings.HasPrefix(k.author(k.at[at]), "tc="):
			c, err := readContent(old, k.prefix)
			if err != nil {
				return nil, err
			}
			if k.taken[at], err = c.with("\n\n" + tandaKomentar + "\n" + m.text); err != nil {
				return nil, err
			}
		}
	}
	for at, n := range k.at {
		if now := k.taken[at]; now != string(k.b[n.from:n.to]) {
			k.edits.replace(n.from, n.to, now)
		}
	}
	if len(boxes) > 0 {
		k.edits.inside(&k.ends.authors, k.prefix+"authors", prefixed(k.prefix, "<author>"+pengarang+"</author>"))
		k.edits.inside(&k.ends.list, k.prefix+"commentList", prefixed(k.prefix, list.String()))
	}
	return boxes, nil
}

// content is one comment by the pieces of its text.
type content struct {
	raw, prefix string
	texts       []tag // the openings of its <t> …
	ends        []int // … and where their texts end
	runs        []edit
}

func readContent(raw, prefix string) (*content, error) {
	c := &content{raw: raw, prefix: prefix}
	ruby := false
	err := walk([]byte(raw), func(t *tag) error {
		switch name := string(t.local); {
		case name == "rPh":
			ruby = !t.end && !t.closed
		case ruby:
		case t.is(3, "r"):
			c.runs = append(c.runs, edit{from: t.from, to: t.to})
		case t.ends(3, "r"):
			c.runs[len(c.runs)-1].to = t.to
		case name == "t" && t.end:
			c.ends = append(c.ends, t.from)
		case name == "t" && !t.closed:
			c.texts = append(c.texts, *t)
		}
		return nil
	})
	if err == nil && len(c.texts) != len(c.ends) {
		err = aneh("komentar bersarang")
	}
	return c, err
}

// say is the text of a comment.
func (c *content) say() string {
	var b strings.Builder
	for i, t := range c.texts {
		b.WriteString(unescape(c.raw[t.to:c.ends[i]]))
	}
	return b.String()
}

// without is the comment up to where ours begins.
func (c *content) without() (string, error) {
	for i, t := range c.texts {
		text := c.raw[t.to:c.ends[i]]
		at := strings.Index(text, tandaKomentar)
		if at < 0 {
			continue
		}
		var e edits
		keep := trimBreaks(text[:at])
		for j, r := range c.runs {
			switch inside := r.from < t.from && t.from < r.to; {
			case inside && keep == "" && j > 0, r.from > t.from:
				e.replace(r.from, r.to, "")
				if inside {
					keep = text
				}
			}
		}
		if keep != text {
			e.replace(t.to, c.ends[i], keep)
		}
		out, err := e.apply([]byte(c.raw))
		return string(out), err
	}
	return c.raw, nil
}

// with is the comment with a text below its own.
func (c *content) with(text string) (string, error) {
	var e edits
	switch last := len(c.texts) - 1; {
	case last < 0:
		return c.raw, nil
	case len(c.runs) > 0:
		e.insert(c.runs[len(c.runs)-1].to, prefixed(c.prefix, "<r><t"+preserve+">"+cellText(text)+"</t></r>"))
	default:
		e.set(&c.texts[last], "xml:space", "preserve")
		e.insert(c.ends[last], cellText(text))
	}
	out, err := e.apply([]byte(c.raw))
	return string(out), err
}

// trimBreaks cuts the line breaks off the end of a text as it is stored.
func trimBreaks(s string) string {
	for {
		short := strings.TrimRight(s, "\r\n")
		for _, b := range []string{"&#10;", "&#xA;", "&#xa;", "&#13;", "&#xD;", "&#xd;", "_x000a_", "_x000A_", "_x000D_", "_x000d_"} {
			short = strings.TrimSuffix(short, b)
		}
		if short == s {
			return s
		}
		s = short
	}
}
