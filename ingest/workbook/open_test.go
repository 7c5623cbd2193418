package workbook

import (
	"encoding/binary"
	"errors"
	"strings"
	"testing"
	"unicode/utf16"
)

// ole is a compound file of one sector of directory, whose streams share a
// sector of zeros.
func ole(names ...string) []byte {
	const free, end, fat = 0xffffffff, 0xfffffffe, 0xfffffffd
	put := binary.LittleEndian.PutUint32
	data := make([]byte, 5*512)
	copy(data, "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1")
	binary.LittleEndian.PutUint16(data[26:], 3)                  // version
	binary.LittleEndian.PutUint16(data[30:], 9)                  // 512 bytes a sector
	put(data[44:], 1)                                            // sectors of FAT
	put(data[48:], 1)                                            // the directory
	for at, v := range map[int]uint32{60: end, 68: end, 76: 0} { // no mini FAT, no DIFAT, the FAT
		put(data[at:], v)
	}
	for at := 80; at < 512; at += 4 {
		put(data[at:], free)
	}
	for i, v := range []uint32{fat, end, 3, end} {
		put(data[512+4*i:], v)
	}
	for i, name := range append([]string{"Root Entry"}, names...) {
		entry := data[1024+128*i:]
		units := utf16.Encode([]rune(name))
		for j, u := range units {
			binary.LittleEndian.PutUint16(entry[2*j:], u)
		}
		binary.LittleEndian.PutUint16(entry[64:], uint16(2*len(units)+2))
		entry[66] = 2
		put(entry[68:], free)
		put(entry[72:], free)
		put(entry[76:], free)
		put(entry[116:], 2)
		put(entry[120:], 4096)
		switch {
		case i == 0:
			entry[66] = 5
			put(entry[116:], end)
			put(entry[120:], 0)
			if len(names) > 0 {
				put(entry[76:], 1)
			}
		case i < len(names):
			put(entry[72:], uint32(i+1))
		}
	}
	return data
}

func TestRefusals(t *testing.T) {
	sound := plainBook(threeRows).zip(t)
	locked := append([]byte(nil), sound...)
	for at := 0; ; at++ { // the encryption bit of every directory entry
		i := strings.Index(string(locked[at:]), "PK\x01\x02")
		if i < 0 {
			break
		}
		at += i
		locked[at+8] |= 1
	}
	word := plainBook("")
	word["_rels/.rels"] = strings.Replace(word["_rels/.rels"], "xl/workbook.xml", "word/document.xml", 1)
	binary := plainBook("")
	binary["_rels/.rels"] = strings.Replace(binary["_rels/.rels"], "workbook.xml", "workbook.bin", 1)
	tests := map[string]struct {
		data []byte
		want []string
	}{
		"empty":         {nil, []string{"kosong", "0 bita"}},
		"text":          {[]byte("Sasaran;Indikator;Target\nTerwujudnya pelayanan;SKM;80\n"), []string{"bukan buku kerja Excel (teks biasa)", ".xlsx"}},
		"latin-1 text":  {[]byte("Caf\xe9;1\n"), []string{"teks biasa"}},
		"UTF-16 text":   {[]byte("\xff\xfeS\x00K\x00M\x00"), []string{"teks biasa", "UTF-16"}},
		"long text":     {[]byte(strings.Repeat("≥ 85 persen;", 1000)), []string{"teks biasa"}},
		"HTML page":     {[]byte("<!DOCTYPE html><html></html>"), []string{"HTML", "tanpa tabel"}},
		"HTML frames":   {[]byte("<html><frameset rows=*><frame src=lembar1.htm></frameset></html>"), []string{"HTML", "berbingkai"}},
		"MHTML":         {[]byte("MIME-Version: 1.0\r\nContent-Type: multipart/related\r\n"), []string{"MHTML", ".xlsx"}},
		"Excel 2003":    {[]byte(`<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet">`), []string{"Excel 2003"}},
		"other XML":     {[]byte(`<?xml version="1.0"?><a/>`), []string{"XML"}},
		"Excel 95":      {ole("Book"), []string{"Excel 5.0/95 (.xls)", "simpan ulang sebagai .xlsx"}},
		"doc":           {ole("WordDocument"), []string{"Word"}},
		"other OLE2":    {ole("Contents"), []string{"OLE2"}},
		"short OLE2":    {ole()[:8], []string{"OLE2", "terpotong"}},
		"Google Sheets": {[]byte(`{"url": "https://docs.google.com/open?id=1", "doc_id": "1", "email": "kecamatan@contoh.id"}`), []string{"Google Sheets", "Download"}},
		"shortcut":      {[]byte("L\x00\x00\x00\x01\x14\x02\x00\x00"), []string{".lnk", "penunjuk"}},
		"web shortcut":  {[]byte("[InternetShortcut]\r\nURL=https://contoh.id/rkt.xlsx\r\n"), []string{".url", "penunjuk"}},
		"webloc":        {[]byte(`<?xml version="1.0"?><!DOCTYPE plist PUBLIC "-//Apple//DTD PLIST 1.0//EN" "x"><plist><dict><key>URL</key><string>x</string></dict></plist>`), []string{".webloc"}},
		"BIFF5":         {[]byte("\x09\x08\x08\x00\x00\x05"), []string{"Excel 5.0/95"}},
		"PDF":           {[]byte("%PDF-1.7\n"), []string{"PDF"}},
		"zeros":         {make([]byte, 5000), []string{"nol", "belum diunduh", "salin ulang"}},
		"noise":         {[]byte("\x01\x02\x03\x04\x05"), []string{"tidak dikenal"}},
		"truncated zip": {sound[:len(sound)/2], []string{"terpotong: daftar isi zip tidak ditemukan"}},
		"encrypted zip": {locked, []string{"terenkripsi"}},
		"odt":           {parts{"mimetype": "application/vnd.oasis.opendocument.text"}.zip(t), []string{"bukan lembar kerja"}},
		"docx":          {word.zip(t), []string{"Word (.docx)"}},
		"xlsb":          {binary.zip(t), []string{".xlsb", ".xlsx"}},
		"other zip":     {parts{"foto.txt": "x"}.zip(t), []string{"arsip zip", "keluarkan"}},
		"empty zip":     {parts{}.zip(t), []string{"arsip zip"}},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			_, err := openBytes(test.data)
			if !errors.Is(err, ErrFormat) {
				t.Fatalf("err = %v, want ErrFormat", err)
			}
			for _, want := range test.want {
				if !strings.Contains(err.Error(), want) {
					t.Errorf("%q does not say %q", err, want)
				}
			}
		})
	}
}

// Strict documents and prefixed elements are the same workbook.
func TestOtherSpellings(t *testing.T) {
	want := cells(mustRead(t, plainBook(threeRows)))
	respell := map[string]func(parts){
		"strict": func(p parts) {
			for name := range p {
				p[name] = strings.NewReplacer("http://schemas.openxmlformats.org/officeDocument/2006/relationships", "http://purl.oclc.org/ooxml/officeDocument/relationships",
					"http://schemas.openxmlformats.org/spreadsheetml/2006/main", "http://purl.oclc.org/ooxml/spreadsheetml/main").Replace(p[name])
			}
		},
		"prefixed": func(p parts) {
			for _, name := range []string{sheet1, sst, "xl/styles.xml", "xl/workbook.xml"} {
				p[name] = strings.NewReplacer("<?", "<?", "</", "</x:", "<", "<x:", "xmlns=", "xmlns:x=", "r:id", "hub:id", "xmlns:r", "xmlns:hub").Replace(p[name])
			}
		},
		"backslashes and capitals": func(p parts) {
			p[`XL\Worksheets\Sheet1.xml`] = p[sheet1]
			delete(p, sheet1)
		},
		"no package relationships": func(p parts) { delete(p, "_rels/.rels") },
		"byte order mark":          func(p parts) { p[sheet1] = "\ufeff" + p[sheet1] },
		"chart sheet and link": func(p parts) {
			p["xl/workbook.xml"] = strings.Replace(p["xl/workbook.xml"], "<sheets>", `<sheets><sheet name="Grafik" sheetId="5" r:id="rId5"/>`, 1)
			p["xl/_rels/workbook.xml.rels"] = strings.Replace(p["xl/_rels/workbook.xml.rels"], "</Relationships>",
				`<Relationship Id="rId5" Type="`+relType+`chartsheet" Target="chartsheets/sheet1.xml"/>`+
					`<Relationship Id="rId0" Type="`+relType+`styles" Target="http://contoh/gaya.xml" TargetMode="External"/></Relationships>`, 1)
		},
	}
	for name, change := range respell {
		t.Run(name, func(t *testing.T) {
			p := plainBook(threeRows)
			change(p)
			got := cells(mustRead(t, p))
			if len(got) != 5 {
				t.Errorf("%d cells, want 5", len(got))
			}
			for ref, c := range want {
				if got[ref] != c {
					t.Errorf("%s = %+v, want %+v", ref, got[ref], c)
				}
			}
		})
	}
}

func TestDate1904(t *testing.T) {
	for attr, want := range map[string]bool{"": false, `<workbookPr date1904="0"/>`: false, `<workbookPr date1904="1"/>`: true, `<workbookPr date1904="true"/>`: true} {
		p := plainBook(threeRows)
		p["xl/workbook.xml"] = strings.Replace(p["xl/workbook.xml"], "<sheets>", attr+"<sheets>", 1)
		b, err := openBytes(p.zip(t))
		if err != nil {
			t.Fatal(err)
		}
		if b.Date1904() != want {
			t.Errorf("%s: Date1904 = %v", attr, b.Date1904())
		}
	}
}
