package annotate_test

import (
	"bytes"
	"fmt"
	"strings"
	"testing"
	"time"

	"github.com/xuri/excelize/v2"

	"capaian/ingest"
	"capaian/ingest/workbook"
	"capaian/report/annotate"
)

// hasil is our sheet as rows of texts.
func hasil(t testing.TB, data []byte) (rows []string, links map[string]string, f *excelize.File) {
	t.Helper()
	f, err := excelize.OpenReader(bytes.NewReader(data))
	must(t, err)
	all, err := f.GetRows(workbook.LembarHasil)
	must(t, err)
	links = map[string]string{}
	for i, r := range all {
		rows = append(rows, strings.Join(r, "|"))
		if ok, to, _ := f.GetCellHyperLink(workbook.LembarHasil, workbook.Ref(i+1, 1)); ok {
			links[r[0]] = to
		}
	}
	return rows, links, f
}

func TestHasil(t *testing.T) {
	b := contoh(t)
	accepted := satu("PERINGATAN", "Sheet1", "A1")
	accepted.Keputusan = "Diterima sampai 31 Desember 2026."
	found := satu("GALAT", "Data's", "C3")
	found.Tertulis, found.Seharusnya = "93,83", "94,10"
	s := annotate.Pemeriksaan{Nama: "PK 2020.xlsx", Diterima: time.Date(2026, 1, 7, 14, 5, 0, 0, time.UTC), Dokumen: []string{"PK · murni", "IKU"}, SHA256: "0123456789abcdef",
		Ulang: &annotate.Ulang{Dari: 15, Selesai: 12, Baru: 1}, Temuan: []annotate.Temuan{satu("INFO", "Rahasia", "A1"), found, satu("GALAT", "", ""), accepted}}
	var out bytes.Buffer
	must(t, annotate.Tulis(&out, bytes.NewReader(b.isi), int64(len(b.isi)), s, annotate.Options{}))
	rows, links, f := hasil(t, out.Bytes())
	defer f.Close()
	text := strings.Join(rows, "\n")
	for _, want := range []string{
		"Hasil Pemeriksaan\n" + workbook.TandaHasil + "\n\nNama berkas|PK 2020.xlsx\nDiterima|7 Januari 2026 pukul 14.05\nDokumen|PK · murni\n|IKU\nNomor tanda terima|01234567\n",
		"2 harus diperbaiki, 0 perlu diperiksa, 1 catatan, 1 diterima dengan keputusan.\n12 dari 15 temuan selesai, 1 baru.\n",
		"Harus diperbaiki (2)\nTempat|Tertulis|Seharusnya|Keterangan|Yang perlu dilakukan|Aturan, kode\nseluruh berkas|||Pesan GALAT.|Perbaiki.|UJI-01\nData's!C3|93,83|94,10|Pesan GALAT.|Perbaiki.|UJI-01\n",
		"Perlu diperiksa (0)\nTidak ada.\n",
		"Catatan (1)\nTempat|Tertulis|Seharusnya|Keterangan|Yang perlu dilakukan|Aturan, kode\nRahasia!A1|||Pesan INFO.|Perbaiki.|UJI-01\n",
		"Diterima (1)\nTempat|Tertulis|Seharusnya|Keterangan|Keputusan|Aturan, kode\nSheet1!A1|||Pesan PERINGATAN.|Diterima sampai 31 Desember 2026.|UJI-01",
	} {
		if !strings.Contains(text, want) {
			t.Errorf("the sheet lacks %q:\n%s", want, text)
		}
	}
	if len(links) != 2 || links["Data's!C3"] != "'Data''s'!C3" || links["Sheet1!A1"] != "'Sheet1'!A1" {
		t.Errorf("links %v", links)
	}
	if f.GetSheetList()[0] != workbook.LembarHasil || f.GetActiveSheetIndex() != 0 {
		t.Error("our sheet is not the first one open")
	}
	for name, part := range parts(t, out.Bytes()) {
		if strings.Contains(name, "worksheets/sheet") && strings.Count(part, `tabSelected="1"`) != map[bool]int{true: 1}[strings.Contains(part, "Nomor tanda terima")] {
			t.Errorf("%s is selected, or ours is not", name)
		}
	}
	if n := f.GetDefinedName(); len(n) != 1 || n[0].Scope != "Data's" {
		t.Errorf("defined names %+v", n)
	}
}

func TestManyFindings(t *testing.T) {
	b := contoh(t)
	var list []annotate.Temuan
	for i := range 730 {
		list = append(list, satu([]string{"INFO", "GALAT"}[i%2], "Data's", workbook.Ref(i+1, 2)))
	}
	out := bertanda(t, b, list)
	_, all := buka(t, out.isi)
	n := 0
	for _, s := range tanda(all) {
		if strings.HasPrefix(s, "FF ") {
			n++
		}
	}
	rows, _, f := hasil(t, out.isi)
	defer f.Close()
	listed := 0
	for _, r := range rows {
		if strings.HasPrefix(r, "Data's!B") {
			listed++
		}
	}
	if n == 0 || listed != 730 || !strings.Contains(strings.Join(rows, "\n"), `Lembar "Data's" memuat 730 temuan; 500 yang terpenting diwarnai dan diberi komentar, 230 lainnya hanya tercantum di sini.`) {
		t.Errorf("%d in red, %d listed", n, listed)
	}
	for name, part := range parts(t, out.isi) {
		if c := strings.Count(part, `<comment ref="B`); strings.HasPrefix(name, "xl/comments") && strings.Contains(part, "capaian") && c != 500 {
			t.Errorf("%s has %d comments, want 500", name, c)
		}
	}
}

func TestNama(t *testing.T) {
	for name, want := range map[string]string{
		"PK 2020.xls":                  "PK 2020 - diperiksa.xlsx",
		"PK 2020.XLSX":                 "PK 2020 - diperiksa.xlsx",
		"PK 2020.xlsm":                 "PK 2020 - diperiksa.xlsm",
		"Templat.xltm":                 "Templat - diperiksa.xlsm",
		"PK 2020 - diperiksa.xlsx":     "PK 2020 - diperiksa.xlsx",
		"PK 2020 - diperiksa (2).xlsx": "PK 2020 - diperiksa.xlsx",
		"Kec. Ambulu PK 2020":          "Kec. Ambulu PK 2020 - diperiksa.xlsx",
		"laporan.html":                 "laporan - diperiksa.xlsx",
		"sub/PK.ods":                   "sub/PK - diperiksa.xlsx",
		"sudah diperiksa - 2020.xlsx":  "sudah diperiksa - 2020 - diperiksa.xlsx",
	} {
		if got := annotate.Nama(name); got != want {
			t.Errorf("%s: %s, want %s", name, got, want)
		}
	}
}

// A workbook that cannot be read still comes back with what is said of it.
func TestUnreadable(t *testing.T) {
	b := contoh(t)
	for what, data := range map[string][]byte{"cut off": b.isi[:len(b.isi)/2], "empty": nil, "text": []byte("bukan buku kerja")} {
		out := bertanda(t, buku{"PK.xlsx", data}, []annotate.Temuan{satu("GALAT", "", "")})
		rows, _, f := hasil(t, out.isi)
		f.Close()
		if !strings.Contains(strings.Join(rows, "\n"), "seluruh berkas|||Pesan GALAT.|Perbaiki.|UJI-01") {
			t.Errorf("%s: %q", what, rows)
		}
	}
}

func TestEncrypted(t *testing.T) {
	b := contoh(t)
	locked, err := excelize.Encrypt(b.isi, &excelize.Options{Password: "rahasia"})
	must(t, err)
	var out bytes.Buffer
	o := annotate.Options{Passwords: []string{"lain", "rahasia"}}
	must(t, annotate.Tulis(&out, bytes.NewReader(locked), int64(len(locked)), annotate.Pemeriksaan{Temuan: []annotate.Temuan{satu("GALAT", "Sheet1", "C3")}}, o))
	if bytes.HasPrefix(out.Bytes(), []byte("PK")) {
		t.Fatal("written in the clear")
	}
	if _, err := excelize.OpenReader(bytes.NewReader(out.Bytes()), excelize.Options{Password: "lain"}); err == nil {
		t.Error("opens with another password")
	}
	plain, err := excelize.Decrypt(out.Bytes(), &excelize.Options{Password: "rahasia"})
	must(t, err)
	sama(t, b.isi, plain)
	_, all := buka(t, plain)
	if marks := tanda(all); !strings.Contains(marks["Sheet1!C3"], "Pesan GALAT") {
		t.Errorf("marks %v", marks)
	}
}

// Only what this program wrote is left out of reading: a sheet that is merely
// called so belongs to the office.
func TestOnlyOursIsLeftOut(t *testing.T) {
	for mark, want := range map[string]int{workbook.TandaHasil: 0, "Catatan kami": 1} {
		for _, hide := range []bool{false, true} {
			f := excelize.NewFile()
			must(t, f.SetCellValue("Sheet1", "A1", "Daftar hadir"))
			_, err := f.NewSheet(workbook.LembarHasil)
			must(t, err)
			must(t, f.SetCellValue(workbook.LembarHasil, "A2", mark))
			must(t, f.SetSheetVisible(workbook.LembarHasil, !hide))
			var out bytes.Buffer
			must(t, f.Write(&out))
			docs, err := ingest.Read(ingest.Source{Path: "a.xlsx", Data: bytes.NewReader(out.Bytes()), Size: int64(out.Len())}, ingest.NewMaster(nil))
			must(t, err)
			n := 0
			for _, i := range docs[0].Issues {
				if i.Pos.Sheet == workbook.LembarHasil {
					n++
				}
			}
			if n != want {
				t.Errorf("mark %q, hidden %v: said %d times, want %d: %v", mark, hide, n, want, fmt.Sprint(docs[0].Issues))
			}
		}
	}
}
