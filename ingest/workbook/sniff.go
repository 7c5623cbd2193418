package workbook

import (
	"bytes"
	"encoding/binary"
	"fmt"
	"io"
	"strings"
	"unicode/utf16"
	"unicode/utf8"
)

const (
	saveAs   = "buka dengan Excel atau LibreOffice lalu simpan ulang sebagai .xlsx"
	sendXLSX = "kirim buku kerja Excel aslinya (.xlsx)"
)

func refuse(what string) error { return fmt.Errorf("%w: %s", ErrFormat, what) }

// signatures are first bytes that name what a file is.
var signatures = [...]struct{ head, what string }{
	{"%PDF-", "dokumen PDF; " + sendXLSX},
	{"{\\rtf", "dokumen RTF; " + sendXLSX},
	{"\x89PNG", "gambar PNG; " + sendXLSX},
	{"\xff\xd8\xff", "gambar JPEG; " + sendXLSX},
	{"GIF8", "gambar GIF; " + sendXLSX},
	{"Rar!", "arsip RAR: keluarkan isinya lalu kirim buku kerjanya (.xlsx)"},
	{"7z\xbc\xaf", "arsip 7z: keluarkan isinya lalu kirim buku kerjanya (.xlsx)"},
	{"\x1f\x8b", "arsip gzip: keluarkan isinya lalu kirim buku kerjanya (.xlsx)"},
	{"\x09\x08\x10\x00", "berkas Excel 97-2003 (.xls) tanpa bungkus: " + saveAs},
	{"\x09\x08", "berkas Excel 5.0/95 (.xls): " + saveAs},
	{"\x09\x04", "berkas Excel 4.0 (.xls): " + saveAs},
	{"\x09\x02", "berkas Excel 3.0 (.xls): " + saveAs},
	{"\x09\x00", "berkas Excel 2.0 (.xls): " + saveAs},
}

// sniff lets a zip archive pass and refuses everything else by what it is.
func sniff(d *disk) error {
	if d.size == 0 {
		return refuse("berkas kosong (0 bita); simpan atau salin ulang")
	}
	head := make([]byte, min(d.size, 4096))
	n, err := d.ReadAt(head, 0)
	if err != nil && err != io.EOF {
		return err
	}
	head = head[:n]
	switch {
	case bytes.HasPrefix(head, []byte("PK\x03\x04")), bytes.HasPrefix(head, []byte("PK\x05\x06")):
		return nil
	case bytes.HasPrefix(head, []byte("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1")):
		return refuse(compound(io.NewSectionReader(d, 0, d.size)))
	case len(bytes.Trim(head, "\x00")) == 0:
		return refuse("hanya berisi nol: salinan belum selesai; salin ulang dari berkas aslinya")
	}
	for _, s := range signatures {
		if strings.HasPrefix(string(head), s.head) {
			return refuse(s.what)
		}
	}
	if int64(n) < d.size {
		head = head[:n-utf8.UTFMax] // the cut may lie inside a character
	}
	return refuse(plainText(head))
}

// compound tells what an OLE2 file is by the names in its directory, whose
// entries are 128 bytes each and lie on multiples of 128.
func compound(r io.Reader) string {
	names := map[string]string{
		"EncryptedPackage":    "berkas terenkripsi (ber-kata sandi): buka dengan kata sandinya lalu simpan ulang sebagai .xlsx tanpa kata sandi",
		"Workbook":            "berkas Excel 97-2003 (.xls): " + saveAs,
		"Book":                "berkas Excel 5.0/95 (.xls): " + saveAs,
		"WordDocument":        "dokumen Word (.doc); " + sendXLSX,
		"PowerPoint Document": "presentasi PowerPoint (.ppt); " + sendXLSX,
	}
	buf := make([]byte, 64<<10)
	for {
		n, err := io.ReadFull(r, buf)
		for at := 0; at+128 <= n; at += 128 {
			if what, ok := names[entryName(buf[at:at+128])]; ok {
				return what
			}
		}
		if err != nil {
			return "berkas Office lama (OLE2) tanpa buku kerja di dalamnya; " + saveAs
		}
	}
}

// entryName is the name in a directory entry of OLE2, "" where the bytes are
// no directory entry.
func entryName(entry []byte) string {
	n := int(binary.LittleEndian.Uint16(entry[64:]))
	if n < 4 || n > 64 || n%2 != 0 || entry[66] != 2 { // 2: a stream
		return ""
	}
	units := make([]uint16, n/2-1)
	for i := range units {
		units[i] = binary.LittleEndian.Uint16(entry[2*i:])
	}
	return string(utf16.Decode(units))
}

// plainText says what content without a signature is.
func plainText(head []byte) string {
	if bytes.HasPrefix(head, []byte("\xff\xfe")) || bytes.HasPrefix(head, []byte("\xfe\xff")) {
		return "bukan buku kerja Excel (teks biasa, UTF-16); " + saveAs
	}
	text := strings.ToLower(strings.TrimLeft(strings.TrimPrefix(string(head), "\ufeff"), " \t\r\n"))
	switch {
	case strings.HasPrefix(text, "<?xml") && strings.Contains(text, "urn:schemas-microsoft-com:office:spreadsheet"):
		return "lembar kerja XML Excel 2003: " + saveAs
	case strings.Contains(text, "<html"), strings.Contains(text, "<table"), strings.HasPrefix(text, "<!doctype html"):
		return "halaman web (HTML) yang diberi nama Excel: " + saveAs
	case strings.HasPrefix(text, "mime-version:"):
		return "halaman web satu berkas (MHTML): " + saveAs
	case strings.HasPrefix(text, "<?xml"):
		return "bukan buku kerja Excel (XML); " + saveAs
	case isText(head):
		return "bukan buku kerja Excel (teks biasa); " + saveAs
	}
	return "bukan buku kerja Excel (isi tidak dikenal); " + sendXLSX
}

// isText accepts UTF-8 and the one-byte encodings of old exports: bytes that
// no text has are the control characters.
func isText(head []byte) bool {
	for len(head) > 0 {
		r, n := utf8.DecodeRune(head)
		if r < ' ' && !strings.ContainsRune("\t\r\n\f\x1a", r) {
			return false
		}
		if r == utf8.RuneError && n == 1 && head[0] < 0xa0 {
			return false
		}
		head = head[n:]
	}
	return true
}

// foreign names a zip archive whose main part is no Excel workbook, "" where
// it is one.
func (c *container) foreign(main string) string {
	switch dir := strings.SplitN(partKey(main), "/", 2)[0]; {
	case strings.HasSuffix(partKey(main), ".bin"):
		return "buku kerja biner (.xlsb): " + saveAs
	case dir == "word":
		return "dokumen Word (.docx); " + sendXLSX
	case dir == "ppt":
		return "presentasi PowerPoint (.pptx); " + sendXLSX
	case main != "":
		return ""
	}
	switch mime := c.mimetype(); {
	case strings.HasPrefix(mime, "application/vnd.oasis.opendocument.spreadsheet"):
		return "lembar kerja OpenDocument (.ods): " + saveAs
	case strings.HasPrefix(mime, "application/vnd.oasis.opendocument."):
		return "dokumen OpenDocument, bukan lembar kerja; " + sendXLSX
	}
	return "arsip zip tanpa buku kerja Excel di dalamnya: keluarkan isinya lalu kirim buku kerjanya (.xlsx)"
}

// mimetype is the first line of an OpenDocument container.
func (c *container) mimetype() string {
	rc, err := c.open("mimetype")
	if err != nil {
		return ""
	}
	defer rc.Close()
	text, err := io.ReadAll(io.LimitReader(rc, 256))
	if err != nil {
		return ""
	}
	return strings.TrimSpace(string(text))
}
