package workbook

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"strings"
	"unicode/utf16"
	"unicode/utf8"
)

const (
	saveAs   = "buka dengan Excel atau LibreOffice lalu simpan ulang sebagai .xlsx"
	sendXLSX = "kirim buku kerja Excel aslinya (.xlsx)"
	// sendTarget is said of files that only lead to a workbook.
	sendTarget = "berkas ini hanya penunjuk, isinya tidak ada di sini; kirim buku kerjanya sendiri (.xlsx)"
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
	{"L\x00\x00\x00\x01\x14\x02\x00", "pintasan Windows (.lnk): " + sendTarget},
	{"[InternetShortcut]", "pintasan web (.url): " + sendTarget},
	{"bplist00", "pintasan macOS (.webloc): " + sendTarget},
}

// opener opens a container whose first bytes are known.
type opener func(*disk, Options) (format, error)

// containers are the first bytes of what we open.
var containers = [...]struct {
	head string
	open opener
}{
	{"PK\x03\x04", openZip},
	{"PK\x05\x06", openZip},
	{"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", openOLE},
	{"\x09\x08\x10\x00\x00\x06", openBare},
	{"\x09\x08", converted("berkas Excel 5.0/95 (.xls)", ".xls")},
	{"\x09\x04", converted("berkas Excel 4.0 (.xls)", ".xls")},
	{"\x09\x02", converted("berkas Excel 3.0 (.xls)", ".xls")},
	{"\x09\x00", converted("berkas Excel 2.0 (.xls)", ".xls")},
}

// sniff looks at the first bytes and gives what opens such a container; what is
// none of ours is refused by what it is.
func sniff(d *disk) (opener, error) {
	if d.size == 0 {
		return nil, refuse("berkas kosong (0 bita); simpan atau salin ulang")
	}
	head := make([]byte, min(d.size, 4096))
	n, err := d.ReadAt(head, 0)
	if err != nil && err != io.EOF {
		return nil, err
	}
	head = head[:n]
	for _, c := range containers {
		if strings.HasPrefix(string(head), c.head) {
			return c.open, nil
		}
	}
	if len(bytes.Trim(head, "\x00")) == 0 {
		return nil, refuse("hanya berisi nol: salinan belum selesai, atau berkas awan (OneDrive, Google Drive) yang belum diunduh; salin ulang dari berkas aslinya")
	}
	for _, s := range signatures {
		if strings.HasPrefix(string(head), s.head) {
			return nil, refuse(s.what)
		}
	}
	if int64(n) < d.size {
		head = head[:n-utf8.UTFMax] // the cut may lie inside a character
	}
	return sniffText(head)
}

// openZip opens the workbooks that are zip archives.
func openZip(d *disk, o Options) (format, error) {
	book, err := openXLSX(d)
	if !errors.Is(err, ErrFormat) {
		return book, err
	}
	c, other := openContainer(d)
	switch {
	case other != nil || c.locked():
		return nil, err
	case strings.HasPrefix(c.mimetype(), odsMime):
		return openODS(c)
	case c.has("xl/workbook.bin"):
		return convert(d, o, "buku kerja biner (.xlsb)", ".xlsb")
	}
	return nil, err
}

// sniffText tells apart content without a signature.
func sniffText(head []byte) (opener, error) {
	encoded, wide := decodeUTF16(head)
	text := strings.ToLower(strings.TrimLeft(strings.TrimPrefix(encoded, "\ufeff"), " \t\r\n"))
	switch {
	case strings.HasPrefix(text, "<?xml") && strings.Contains(text, "urn:schemas-microsoft-com:office:spreadsheet"):
		return converted("lembar kerja XML Excel 2003", ".xml"), nil
	case strings.HasPrefix(text, "mime-version:"):
		return nil, refuse("halaman web satu berkas (MHTML): " + saveAs)
	case strings.HasPrefix(text, "{") && (strings.Contains(text, `"doc_id"`) || strings.Contains(text, "docs.google.com")):
		return nil, refuse("penunjuk Google Sheets (.gsheet): buka di Google Sheets, pilih File › Download › Microsoft Excel (.xlsx), lalu kirim hasilnya")
	case strings.Contains(text, "<!doctype plist") && strings.Contains(text, "<key>url</key>"):
		return nil, refuse("pintasan macOS (.webloc): " + sendTarget)
	case startsHTML(text):
		return openHTML, nil
	case strings.HasPrefix(text, "<?xml"):
		return nil, refuse("bukan buku kerja Excel (XML); " + saveAs)
	case wide:
		return nil, refuse("bukan buku kerja Excel (teks biasa, UTF-16); " + saveAs)
	case isText(head):
		return nil, refuse("bukan buku kerja Excel (teks biasa); " + saveAs)
	}
	return nil, refuse("bukan buku kerja Excel (isi tidak dikenal); " + sendXLSX)
}

// startsHTML tells a page, in lower case, by its first 4 KiB: some begin with
// their table, or with a script or style before it.
func startsHTML(text string) bool {
	for _, tag := range [...]string{"<html", "<table", "<head", "<body", "<!doctype html", "<meta", "<style", "<title", "<center", "<div"} {
		if strings.HasPrefix(text, tag) {
			return true
		}
	}
	return strings.HasPrefix(text, "<") && (strings.Contains(text, "<html") || strings.Contains(text, "<table"))
}

// decodeUTF16 gives text with a byte order mark of UTF-16 as UTF-8.
func decodeUTF16(head []byte) (string, bool) {
	big := bytes.HasPrefix(head, []byte("\xfe\xff"))
	if !big && !bytes.HasPrefix(head, []byte("\xff\xfe")) {
		return string(head), false
	}
	units := wideUnits(head)
	if big {
		for i, u := range units {
			units[i] = u>>8 | u<<8
		}
	}
	return string(utf16.Decode(units)), true
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
