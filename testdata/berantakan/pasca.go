package berantakan

import (
	"archive/zip"
	"bytes"
	"io"
	"regexp"
	"strconv"
	"strings"
)

// This file writes what excelize does not: results of formulas with their type,
// inline strings, and the escapes other programs leave behind.

// enterLama stands for the escaped carriage return until the parts are written.
const enterLama = "\uE000"

// hasilnya stands in a formula before its stored result.
const hasilnya = "\uE001"

var (
	selRumus   = regexp.MustCompile(` t="str"><f>([^<]*)</f>(?:<v>([^<]*)</v>|<v/>)?</c>`)
	selTeks    = regexp.MustCompile(` t="s"><v>(\d+)</v></c>`)
	teksBuku   = regexp.MustCompile(`(?s)<si>(.*?)</si>`)
	hanyaAngka = regexp.MustCompile(`^-?\d+(?:\.\d+)?$`)
)

// pasca rewrites the parts of a workbook where a switch asks for it.
func (g *gaya) pasca(isi []byte) ([]byte, error) {
	masuk, err := zip.NewReader(bytes.NewReader(isi), int64(len(isi)))
	if err != nil {
		return nil, err
	}
	var teks []string
	bagian := make([]string, len(masuk.File))
	for n, f := range masuk.File {
		if bagian[n], err = baca(f); err != nil {
			return nil, err
		}
		if f.Name == "xl/sharedStrings.xml" {
			bagian[n] = strings.ReplaceAll(bagian[n], enterLama, "_x000D_")
			for _, m := range teksBuku.FindAllStringSubmatch(bagian[n], -1) {
				teks = append(teks, m[1])
			}
		}
	}
	var b bytes.Buffer
	keluar := zip.NewWriter(&b)
	for n, f := range masuk.File {
		if strings.HasPrefix(f.Name, "xl/worksheets/") {
			bagian[n] = g.pascaLembar(bagian[n], teks)
		}
		w, err := keluar.CreateHeader(&zip.FileHeader{Name: f.Name, Method: zip.Deflate})
		if err != nil {
			return nil, err
		}
		if _, err := io.WriteString(w, bagian[n]); err != nil {
			return nil, err
		}
	}
	if err := keluar.Close(); err != nil {
		return nil, err
	}
	return b.Bytes(), nil
}

func (g *gaya) pascaLembar(s string, teks []string) string {
	s = selRumus.ReplaceAllStringFunc(s, func(c string) string {
		m := selRumus.FindStringSubmatch(c)
		rumus, hasil, ada := strings.Cut(m[1], hasilnya)
		switch {
		case strings.HasPrefix(hasil, "#"):
			return ` t="e"><f>` + rumus + "</f><v>" + hasil + "</v></c>"
		case ada:
			return ` t="str"><f>` + rumus + "</f><v>" + hasil + "</v></c>"
		case hanyaAngka.MatchString(m[2]):
			return "><f>" + rumus + "</f><v>" + m[2] + "</v></c>"
		}
		return "><f>" + rumus + "</f></c>"
	})
	if !g.sebaris {
		return s
	}
	return selTeks.ReplaceAllStringFunc(s, func(c string) string {
		n, err := strconv.Atoi(selTeks.FindStringSubmatch(c)[1])
		if err != nil || n >= len(teks) {
			return c
		}
		return ` t="inlineStr"><is>` + teks[n] + "</is></c>"
	})
}

func baca(f *zip.File) (string, error) {
	r, err := f.Open()
	if err != nil {
		return "", err
	}
	defer func() { _ = r.Close() }()
	isi, err := io.ReadAll(r)
	return string(isi), err
}
