package workbook

import (
	"errors"
	"fmt"
	"strconv"
	"strings"
	"unicode/utf16"
)

// maxStrings bounds the table of shared strings, as maxCells bounds a sheet.
const maxStrings = maxCells

// sharedString is the i-th text of the table, which is read when the first
// cell asks for it: a sheet of numbers does not need it.
func (b *xlsxBook) sharedString(index string) (string, error) {
	if b.stringsPart == "" {
		return "", errors.New("merujuk teks bersama, tetapi berkas tidak memuatnya")
	}
	if !b.stringsRead {
		texts, err := b.readStrings()
		if err != nil {
			return "", err
		}
		b.strings, b.stringsRead = texts, true
	}
	i, err := strconv.Atoi(index)
	if err != nil || i < 0 || i >= len(b.strings) {
		return "", fmt.Errorf("merujuk teks bersama nomor %q, yang ada 0 sampai %d", index, len(b.strings)-1)
	}
	return b.strings[i], nil
}

func (b *xlsxBook) readStrings() ([]string, error) {
	var texts []string
	err := b.c.walk(b.stringsPart, "sst", func(w *walker, el element) error {
		if el.Name.Local != "si" {
			return nil
		}
		if len(texts) == maxStrings {
			return fmt.Errorf("lebih dari %d teks", maxStrings)
		}
		text, err := richText(w)
		texts = append(texts, text)
		return err
	})
	return texts, err
}

// richText joins the runs of a string item (<si> or <is>). Phonetic readings
// (<rPh>) are notes on the text, not part of it.
func richText(w *walker) (string, error) {
	var all []byte
	run := func(el element) (err error) {
		if el.Name.Local == "t" {
			all, err = w.text(all)
		}
		return err
	}
	err := w.children(func(el element) error {
		if el.Name.Local == "r" {
			return w.children(run)
		}
		return run(el)
	})
	return unescape(string(all)), err
}

// unescape decodes _xHHHH_, by which a workbook writes characters that XML
// cannot hold; _x005F_ is the underscore of a text that only looks like one.
// A NUL and half a surrogate pair are no text and stay as they stand.
func unescape(s string) string {
	if !strings.Contains(s, "_x") {
		return s
	}
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
