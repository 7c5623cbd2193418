package ingest_test

import (
	"os"
	"strings"
	"testing"
)

const pageHead = "<html><head><title>e-SAKIP</title></head><body><h3>PEMERINTAH KABUPATEN JEMBER<br>KECAMATAN SILO</h3>"

// page makes a web page of lines like those that tulis writes.
func page(isi string) string {
	var b strings.Builder
	b.WriteString(pageHead + "<table border=1>")
	for _, line := range strings.Split(strings.Trim(isi, "\n"), "\n") {
		b.WriteString("<tr>")
		for _, cell := range strings.Split(line, "|") {
			b.WriteString("<td>" + strings.TrimSpace(cell) + "</td>")
		}
		b.WriteString("</tr>")
	}
	return b.String() + "</table></body></html>"
}

// Whatever the name says, content decides; what holds no table of ours is
// passed over, what is a workbook cut short is refused.
func TestWebPages(t *testing.T) {
	pk := page("PERJANJIAN KINERJA TAHUN 2020\n" + tabelPK)
	for name, test := range map[string]struct{ path, page, want string }{
		"named .xls":      {"masuk/pk.xls", pk, "dimuat PK S 2020 tahunan murni, pk 1\n"},
		"named .html":     {"masuk/pk.html", pk, "dimuat PK S 2020 tahunan murni, pk 1\n"},
		"none of ours":    {"masuk/absensi.htm", page("No | Nama | Hadir\n1 | A | 20\n"), "dilewati   0 ; BKS-09 e-SAKIP\n"},
		"no table":        {"masuk/surat.html", pageHead + "</body></html>", "dilewati   0 \n"},
		"no table, .xls":  {"masuk/surat.xls", pageHead + "</body></html>", "ditolak   0 ; BKS-01 \n"},
		"cut off":         {"masuk/pk.html", pk[:len(pk)-30], "ditolak   0 ; BKS-01 \n"},
		"our own report":  {"masuk/konsolidasi-2020.html", strings.Replace(pk, "<h3>", "<h1>Laporan Konsolidasi Capaian Kinerja Tahun 2020</h1><h3>", 1), "dilewati   0 ; BKS-09 e-SAKIP\n"},
		"only a pointer":  {"masuk/pk.gsheet", `{"url":"https://docs.google.com/open?id=1","doc_id":"1"}`, "ditolak   0 ; BKS-01 \n"},
		"two tables":      {"masuk/pk.xls", strings.Replace(pk, "</body>", "<p>Program dan anggaran</p><table><tr><td>Program<td>Anggaran<tr><td>Program A<td>100</table></body>", 1), ""},
		"layout of cells": {"masuk/pk.xls", strings.NewReplacer("<table border=1>", "<table><tr><td>Dinas</td></tr><tr><td><table border=1>", "</table>", "</table></td></tr></table>").Replace(pk), "dimuat PK S 2020 tahunan murni, pk 1\n"},
	} {
		got := ringkas(baca(t, test.path, []byte(test.page)))
		if test.want == "" {
			if !strings.HasPrefix(got, "dimuat PK S 2020 tahunan murni, pk 1") {
				t.Errorf("%s: %s", name, got)
			}
		} else if got != test.want {
			t.Errorf("%s: %swant %s", name, got, test.want)
		}
	}
}

// Sheets of the older containers are told apart like any.
func TestLegacyContainers(t *testing.T) {
	for _, ext := range []string{"xls", "ods"} {
		data, err := os.ReadFile("workbook/testdata/kinerja." + ext)
		if err != nil {
			t.Fatal(err)
		}
		if got := ringkas(baca(t, "masuk/kinerja."+ext, data)); !strings.Contains(got, "BKS-04 lama; BKS-09 Teks Panjang;") {
			t.Errorf("%s: %s", ext, got)
		}
	}
}
