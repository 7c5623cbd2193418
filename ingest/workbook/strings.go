package workbook

import (
	"bytes"
	"errors"
	"fmt"
	"strconv"
	"strings"
	"unicode/utf16"
)

// maxStrings bounds the table of shared strings, as maxCells bounds a sheet.
const maxStrings = maxCells

// sharedTexts is the table of shared strings: all texts in one string, and
// where each ends.
type sharedTexts struct {
	all  string
	ends []uint32
}

// at is the i-th text.
func (t *sharedTexts) at(i int) string {
	from := uint32(0)
	if i > 0 {
		from = t.ends[i-1]
	}
	return t.all[from:t.ends[i]]
}

// sharedText is the text of a cell that holds its number. The table is read
// when the first cell asks for it: a sheet of numbers does not need it.
func (b *xlsxBook) sharedText(index []byte) (string, error) {
	if b.stringsPart == "" {
		return "", errors.New("merujuk teks bersama, tetapi berkas tidak memuatnya")
	}
	if b.shared == nil {
		texts, err := b.readStrings()
		if err != nil {
			return "", err
		}
		b.shared = texts
	}
	i, err := strconv.Atoi(string(index))
	if err != nil || i < 0 || i >= len(b.shared.ends) {
		return "", fmt.Errorf("merujuk teks bersama nomor %q, yang ada 0 sampai %d", index, len(b.shared.ends)-1)
	}
	return b.shared.at(i), nil
}

func (b *xlsxBook) readStrings() (*sharedTexts, error) {
	var all strings.Builder
	var item []byte
	texts := new(sharedTexts)
	err := b.c.walk(b.stringsPart, "sst", func(x *scanner) error {
		for in := x.depth(); x.child(in); {
			if string(x.name()) != "si" {
				continue
			}
			if len(texts.ends) == maxStrings {
				return fmt.Errorf("lebih dari %d teks", maxStrings)
			}
			item = richText(x, item[:0])
			all.Write(item)
			texts.ends = append(texts.ends, uint32(all.Len())) // a part is no larger
		}
		return x.err
	})
	if err != nil {
		return nil, err
	}
	texts.all = all.String()
	return texts, nil
}

// richText appends the runs of a string item (<si> or <is>). Phonetic readings
// (<rPh>) are notes on the text, not part of it.
func richText(x *scanner, buf []byte) []byte {
	for in := x.depth(); x.child(in); {
		switch string(x.name()) {
		case "t":
			buf = x.text(buf)
		case "r":
			for in := x.depth(); x.child(in); {
				if string(x.name()) == "t" {
					buf = x.text(buf)
				}
			}
		}
	}
	return unescapeBytes(buf)
}

// unescapeBytes is unescape for a text that rarely holds an escape.
func unescapeBytes(b []byte) []byte {
	if !bytes.Contains(b, []byte("_x")) {
		return b
	}
	return append(b[:0], unescape(string(b))...)
}

// unescape decodes _xHHHH_, by which a workbook writes characters that XML
// cannot hold; _x005F_ is the underscore of a text that only looks like one.
// A NUL and half a surrogate pair are no text and stay as they stand.
func unescape(s string) string {
	var out strings.Builder
	for s != "" {
		unit, ok := escaped(s)
		if !ok {
			next := 1 + strings.Index(s[1:], "_x")
			if next == 0 {
				next = len(s)
			}
			out.WriteString(s[:next])
			s = s[next:]
			continue
		}
		n := escapeLen
		if utf16.IsSurrogate(unit) {
			low, _ := escaped(s[n:])
			unit = utf16.DecodeRune(unit, low)
			n *= 2
		}
		if unit == 0 || unit == '\ufffd' {
			out.WriteString(s[:escapeLen])
			s = s[escapeLen:]
			continue
		}
		out.WriteRune(unit)
		s = s[n:]
	}
	return out.String()
}

const escapeLen = len("_x0000_")

// escaped reads the escape at the beginning of s.
func escaped(s string) (rune, bool) {
	if len(s) < escapeLen || s[:2] != "_x" || s[escapeLen-1] != '_' {
		return 0, false
	}
	v, err := strconv.ParseUint(s[2:escapeLen-1], 16, 16)
	return rune(v), err == nil
}
