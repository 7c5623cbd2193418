package workbook

import (
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"strings"
	"testing"
	"testing/iotest"
)

// tokens spells out what a scanner reads: adjacent texts are one, an element
// that closes itself has an end.
func tokens(x *scanner, root string) (string, error) {
	var out, run strings.Builder
	flush := func() {
		if run.Len() > 0 {
			fmt.Fprintf(&out, "%q", run.String())
			run.Reset()
		}
	}
	spell := func() {
		name := string(x.name())
		if prefix := string(x.bytes(x.prefix)); prefix != "" {
			name = prefix + ":" + name
		}
		fmt.Fprintf(&out, "<%s", name)
		for _, a := range x.attrs {
			fmt.Fprintf(&out, " %s=%q", x.bytes(a.name), x.bytes(a.value))
		}
		out.WriteString(">")
	}
	if err := x.open(root); err != nil {
		return "", err
	}
	for spell(); len(x.stack) > 0; {
		switch x.next() {
		case startToken:
			flush()
			spell()
		case endToken:
			flush()
			out.WriteString("</>")
		case textToken:
			run.Write(x.bytes(x.chars))
		case noToken:
			return out.String(), x.err
		}
	}
	return out.String(), x.finish(root)
}

// rootOf is the name of a document's root, which open has to be told.
func rootOf(doc string) string {
	x := newScanner(strings.NewReader(strings.TrimPrefix(doc, "\ufeff")))
	for t := x.next(); t != startToken && t != noToken; t = x.next() {
	}
	return string(x.name())
}

// scanTokens reads a document with a window of this size.
func scanTokens(doc string, window int) (string, error) {
	return tokens(&scanner{src: strings.NewReader(doc), buf: make([]byte, 0, window)}, rootOf(doc))
}

func TestWellFormed(t *testing.T) {
	for doc, want := range map[string]string{
		`<a/>`:   `<a></>`,
		"<a/>\n": `<a></>`, // the window of 5 is full before the end is known
		"\ufeff<?xml version='1.0' encoding='utf-8'?>\n<a/>\n":     `<a></>`,
		`<?xml version="1.0"?><!-- x - y --><?mso apa saja?><a />`: `<a></>`,
		"<a b = '1'\n\tc=\"'2'\"></a >":                            `<a b="1" c="'2'"></>`,
		`<x:a x:b="1" b="2"><x:c/></x:a>`:                          `<x:a x:b="1" b="2"><x:c></></>`,
		`<a>1 &lt; 2 &amp;&#32;3 &gt; &quot;&apos;</a>`:            `<a>"1 < 2 & 3 > \"'"</>`,
		`<a>&#233;&#xE9;&#x1F600;&#x0000000041;</a>`:               `<a>"éé😀A"</>`,
		`<a b="&lt;&#10;&#9;"/>`:                                   `<a b="<\n\t"></>`,
		"<a b=\"1\n2\t3\r\n4\"/>":                                  `<a b="1 2 3 4"></>`,
		"<a>1\r\n2\r3\n</a>":                                       `<a>"1\n2\n3\n"</>`,
		`<a>x<!-- y -->z<![CDATA[<&]]]]><?p?>></a>`:                `<a>"xz<&]]>"</>`,
		`<a>x]] > y]</a>`:                                          `<a>"x]] > y]"</>`,
		`<größe ä="≥ 85 %"/>`:                                      `<größe ä="≥ 85 %"></>`,
		`<a-1._b><_/></a-1._b>`:                                    `<a-1._b><_></></>`,
		"<a>\u0085\u00a0\ufffd\U0010ffff</a>":                      "<a>\"\\u0085\\u00a0\ufffd\\U0010ffff\"</>",
	} {
		for _, window := range []int{4, 5, 7, windowSize} {
			got, err := scanTokens(doc, window)
			if err != nil || got != want {
				t.Errorf("%q, window %d: %s, %v, want %s", doc, window, got, err, want)
			}
		}
	}
}

// Each breaks one rule of XML 1.0, or one of ours: no DTD, no other encoding.
func TestMalformed(t *testing.T) {
	for _, doc := range []string{
		"", " ", "<", "<a", "<a>", "<a></", "<a></a", "<a/", "<a b", "<a b=", `<a b="`, `<a b="1"`, "<a><!-", "<a><!-- ", "<a><![CDATA[ ", "<?xml", "<a><?p ",
		"x<a/>", "<a/>x", "<a/><b/>", "<a/></a>", "</a>", "<a></b>", "<a><b></a></b>", "<a><b/></a></a>", "<![CDATA[x]]><a/>", "<a/><![CDATA[]]>",
		"<a b/>", "<a b=1/>", `<a b="1"c="2"/>`, `<a b="1" b="2"/>`, `<a b="<"/>`, `<a b="1>`, `<a / >`, `<a ="1"/>`, `<a b="&x;"/>`, "<a/b>", "<a <b/>/>",
		"< a/>", "<1/>", "<-a/>", "<.a/>", "<:a/>", "<a:/>", "<a:b:c/>", "<a:1/>", "<a$/>", "<\xff/>", "<\ufffe/>", "<a\xffb/>", `<a b:="1"/>`,
		"<a>&</a>", "<a>&;</a>", "<a>&lt</a>", "<a>&nbsp;</a>", "<a>&LT;</a>", "<a>& lt;</a>", "<a>&#;</a>", "<a>&#x;</a>", "<a>&#X41;</a>", "<a>&#-1;</a>", "<a>&#1_0;</a>",
		"<a>&#0;</a>", "<a>&#xD800;</a>", "<a>&#xFFFE;</a>", "<a>&#x110000;</a>", "<a>&#99999999999;</a>", "<a>&#x8;</a>",
		"<a>]]></a>", "<a>\x00</a>", "<a>\x01</a>", "<a>\xff</a>", "<a>\xc3</a>", "<a>\xed\xa0\x80</a>", "<a>\xc0\x80</a>", "<a>\ufffe</a>", "<a>\uffff</a>", "<a b='\x01'/>",
		"<a><![CDATA[\x01]]></a>", "<!-- \x01 --><a/>", "<!-- -- --><a/>", "<!-- ---><a/>", "<?p \xff?><a/>", "<??><a/>", "<? p?><a/>", "<?p$?><a/>",
		`<!DOCTYPE a><a/>`, `<!DOCTYPE a [<!ENTITY x "y">]><a>&x;</a>`, "<a><!ELEMENT a></a>",
		` <?xml version="1.0"?><a/>`, `<a><?xml version="1.0"?></a>`, `<?XML version="1.0"?><a/>`, `<?xml?><a/>`, `<?xml version="1.1"?><a/>`,
		`<?xml version="1.0" encoding="UTF-16"?><a/>`, `<?xml version="1.0" encoding="iso-8859-1"?><a/>`, `<?xml version="1.0" encoding=?><a/>`, `<?xml version="1.0" encoding="utf-8"x?><a/>`,
		"\xff\xfe<\x00a\x00/\x00>\x00", "\xfe\xff\x00<\x00a\x00/\x00>",
	} {
		for _, window := range []int{4, 7, windowSize} {
			if got, err := scanTokens(doc, window); err == nil {
				t.Errorf("%q, window %d: read as %s", doc, window, got)
			}
		}
	}
}

func TestEncodingsAreNamed(t *testing.T) {
	for head, want := range map[string]string{"\xff\xfe": "UTF-16", "\xfe\xff": "UTF-16", `<?xml version="1.0" encoding="Windows-1252"?>`: "Windows-1252"} {
		p := plainBook(threeRows)
		p[sheet1] = head + strings.TrimPrefix(p[sheet1], xmlHead)
		_, err := readOnly(t, p)
		wantPart(t, err, sheet1, want, "UTF-8", "simpan ulang")
	}
}

// What is passed over is bounded too, and what is long but blank is no text.
func TestBounds(t *testing.T) {
	long := strings.Repeat("x", maxToken)
	var attrs strings.Builder
	for i := range maxAttrs + 1 {
		fmt.Fprintf(&attrs, ` a%d=""`, i)
	}
	for name, doc := range map[string]string{
		"attribute": `<a b="` + long + `"/>`, "name": "<a" + long + "/>", "comment": "<a><!--" + long + "--></a>", "CDATA": "<a><![CDATA[" + long + "]]></a>",
		"text": "<a>" + long + "x</a>", "end tag": "<a></a" + long, "attributes": "<a" + attrs.String() + "/>", "depth": strings.Repeat("<a>", maxDepth+1),
	} {
		if _, err := scanTokens(doc, windowSize); err == nil || strings.Contains(err.Error(), "terpotong") {
			t.Errorf("%s: %v", name, err)
		}
	}
	for name, doc := range map[string]string{
		"pieces": "<a><t>" + strings.Repeat("x<!---->", maxText+1) + "</t></a>",
		"runs":   "<a>" + strings.Repeat("<r><t>"+long[:maxText/2]+"</t></r>", 2) + "<t>x</t></a>",
	} {
		x := newScanner(strings.NewReader(doc))
		err := x.document("a", func(x *scanner) error { richText(x, nil); return x.err })
		if err == nil || !strings.Contains(err.Error(), "1 MiB") {
			t.Errorf("a text in %s: %v", name, err)
		}
	}
	blanks := strings.Repeat(" \n", 3*maxToken)
	x := newScanner(strings.NewReader("<a>" + blanks + "<b/>" + blanks + "</a>" + blanks))
	if err := x.document("a", func(*scanner) error { return nil }); err != nil || cap(x.buf) > maxToken {
		t.Errorf("%d bytes of blanks: %v, window %d", len(blanks), err, cap(x.buf))
	}
}

// A source that fails is not one that ends.
func TestFailingSource(t *testing.T) {
	x := newScanner(io.MultiReader(strings.NewReader("<a><b/>"), iotest.ErrReader(errGone)))
	if err := x.document("a", func(*scanner) error { return nil }); !errors.Is(err, errGone) {
		t.Errorf("err = %v", err)
	}
}

// oracleTokens spells out what encoding/xml reads.
func oracleTokens(doc string) (string, error) {
	var out, run strings.Builder
	dec := xml.NewDecoder(strings.NewReader(doc))
	qualified := func(n xml.Name) string {
		if n.Space != "" {
			return n.Space + ":" + n.Local
		}
		return n.Local
	}
	for depth := 0; ; {
		tok, err := dec.RawToken()
		if err == io.EOF {
			return out.String(), nil
		}
		if err != nil {
			return out.String(), err
		}
		if data, ok := tok.(xml.CharData); ok && depth > 0 {
			run.Write(data)
			continue
		}
		_, isStart := tok.(xml.StartElement)
		_, isEnd := tok.(xml.EndElement)
		if run.Len() > 0 && (isStart || isEnd) {
			fmt.Fprintf(&out, "%q", run.String())
			run.Reset()
		}
		switch tok := tok.(type) {
		case xml.StartElement:
			depth++
			fmt.Fprintf(&out, "<%s", qualified(tok.Name))
			for _, a := range tok.Attr {
				fmt.Fprintf(&out, " %s=%q", qualified(a.Name), a.Value)
			}
			out.WriteString(">")
		case xml.EndElement:
			depth--
			out.WriteString("</>")
		}
	}
}

// FuzzScanner asserts that the size of the window changes nothing, and that
// what the scanner accepts encoding/xml reads alike. It is the more lenient
// one, but for letters of names beyond ASCII; blanks it leaves in values.
func FuzzScanner(f *testing.F) {
	for _, doc := range plainBook(threeRows) {
		f.Add(doc, 7)
	}
	f.Add("<a b=\"1\r\n&#10;\">&lt;<![CDATA[]] >]]><!-- - --><?p q?>]]&gt;\ufffd</a>", 3)
	f.Fuzz(func(t *testing.T, doc string, window int) {
		got, err := scanTokens(doc, windowSize)
		again, errAgain := scanTokens(doc, 4+int(uint(window)%600))
		if (err == nil) != (errAgain == nil) || err == nil && got != again {
			t.Fatalf("%s, %v; by another window %s, %v", got, err, again, errAgain)
		}
		ascii := !strings.ContainsFunc(doc, func(r rune) bool { return r >= 0x80 })
		if err != nil || !ascii && strings.ContainsFunc(names(got), func(r rune) bool { return r >= 0x80 }) {
			return
		}
		want, err := oracleTokens(strings.TrimPrefix(doc, "\ufeff"))
		blanks := strings.NewReplacer(`\n`, " ", `\t`, " ", `\r`, " ")
		if err != nil || blanks.Replace(got) != blanks.Replace(want) {
			t.Fatalf("read as %s, by encoding/xml as %s, %v", got, want, err)
		}
	})
}

// names is what of the spelled out tokens is outside quotes.
func names(tokens string) string {
	var out strings.Builder
	for i, piece := range strings.Split(strings.ReplaceAll(tokens, `\"`, ""), `"`) {
		if i%2 == 0 {
			out.WriteString(piece)
		}
	}
	return out.String()
}
