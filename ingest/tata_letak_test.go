package ingest_test

import (
	"bytes"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"capaian/ingest"
)

// dengan reads a workbook with statements of the operator.
func dengan(t *testing.T, path string, tata []ingest.TataLetak, sheets ...lembar) []ingest.Document {
	t.Helper()
	name := filepath.Join(t.TempDir(), "buku.xlsx")
	simpan(t, name, sheets...)
	data, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	docs, err := ingest.Read(ingest.Source{Path: path, Data: bytes.NewReader(data), Size: int64(len(data)), TataLetak: tata}, jember())
	if err != nil {
		t.Fatal(err)
	}
	return docs
}

// keliru lists what BKS-20 says of a workbook.
func keliru(docs []ingest.Document) string {
	var b strings.Builder
	for _, d := range docs {
		for _, i := range d.Issues {
			if i.Rule == "BKS-20" {
				fmt.Fprintf(&b, "%s %s: %s\n", i.Level(), i.Pos, i.Args["uraian"])
			}
		}
	}
	return b.String()
}

const (
	acak  = "Laporan kami | <\nA1 | Kolom 1 | x | y | z\n | Meningkat | Nilai SKM | 80 | 82\n | Tertib | Jumlah desa | 10 | 9"
	umumS = "masuk/buku.xlsx"
)

// TestTataLetak: a workbook that says nothing of itself is read by an entry, and
// an entry changes nothing that it does not state.
func TestTataLetak(t *testing.T) {
	utama := ingest.TataLetak{Berkas: "**/buku.xlsx", Lembar: "Data*", Jenis: "REALISASI_KINERJA", OPD: "S", Tahun: 2020, Periode: "TW2", Bentuk: "kinerja", Judul: "2",
		Kolom: map[string]string{"B": "sasaran", "C": "indikator", "d": "target", "E": "realisasi"}, Baris: 7}
	for _, c := range []struct {
		name, path string
		tata       []ingest.TataLetak
		sheets     []lembar
		want       string
	}{
		{"without an entry", umumS, nil, []lembar{{"Data 1", acak}}, "dilewati   0 ; BKS-09 Data 1\n"},
		{"everything stated", umumS, []ingest.TataLetak{utama}, []lembar{{"Data 1", acak}}, "dimuat REALISASI_KINERJA S 2020 TW2, kinerja 2\n"},
		{"in another case", "Masuk/BUKU.XLSX", []ingest.TataLetak{utama}, []lembar{{"DATA 1", acak}}, "dimuat REALISASI_KINERJA S 2020 TW2, kinerja 2\n"},
		{"another file", "masuk/lain.xlsx", []ingest.TataLetak{utama}, []lembar{{"Data 1", acak}}, "dilewati   0 ; BKS-09 Data 1\n"},
		{"several entries add up", umumS, []ingest.TataLetak{
			{Berkas: "**", OPD: "S", Tahun: 2020}, {Berkas: "masuk/*", Jenis: "REALISASI_KINERJA"}, {Berkas: "masuk/*", Lembar: "Data 1", Judul: "2", Kolom: utama.Kolom}},
			[]lembar{{"Data 1", acak}}, "dimuat REALISASI_KINERJA S 2020 tahunan, kinerja 2\n"},
		{"only the year", "masuk/LKj 2019.xlsx", []ingest.TataLetak{{Berkas: "**", Tahun: 2019}}, satu(kecSilo + "PENGUKURAN KINERJA TAHUN 2020\n" + tabelUkur), "dimuat REALISASI_KINERJA S 2019 tahunan, kinerja 1\n"},
		{"only the OPD", "masuk/Dinas Sosial/PK.xlsx", []ingest.TataLetak{{Berkas: "**", OPD: "L"}}, satu(kecSilo + "PERJANJIAN KINERJA TAHUN 2020\n" + tabelPK), "dimuat PK L 2020 tahunan murni, pk 1\n"},
		{"only the version", umumS, []ingest.TataLetak{{Berkas: "**", Versi: "perubahan"}}, satu(kecSilo + "PERJANJIAN KINERJA TAHUN 2020\n" + tabelPK), "dimuat PK S 2020 tahunan perubahan, pk 1\n"},
		{"only the kind", "masuk/2020.xlsx", []ingest.TataLetak{{Berkas: "**", Jenis: "PK"}}, satu(kecSilo + tabelPK), "dimuat PK S 2020 tahunan murni, pk 1\n"},
		{"the layout names the kind", "masuk/2020.xlsx", []ingest.TataLetak{{Berkas: "**", Bentuk: "pk"}}, satu(kecSilo + tabelPK), "dimuat PK S 2020 tahunan murni, pk 1\n"},
		{"a sheet is no document", "masuk/2020.xlsx", []ingest.TataLetak{{Berkas: "**", Lembar: "Lama", Abaikan: true}},
			[]lembar{{"PK", kecSilo + "PERJANJIAN KINERJA TAHUN 2020\n" + tabelPK}, {"Lama", kecSilo + "PERJANJIAN KINERJA TAHUN 2019\n" + tabelPK}}, "dimuat PK S 2020 tahunan murni, pk 1; BKS-09 Lama\n"},
	} {
		t.Run(c.name, func(t *testing.T) {
			if got := ringkas(dengan(t, c.path, c.tata, c.sheets...)); got != c.want {
				t.Errorf("got\n%swant\n%s", got, c.want)
			}
		})
	}
	docs := dengan(t, umumS, []ingest.TataLetak{utama}, lembar{"Data 1", acak})
	r := docs[0].Tables[0].Records[1]
	if v := r.Get("realisasi"); v.Text != "9" || v.Pos.Cell != "E4" {
		t.Errorf("realisasi %+v", v)
	}
	if d := docs[0]; d.Menurut["opd"] != 7 || d.Tables[0].Menurut["kolom D"] != 7 || d.Tables[0].Menurut["judul"] != 7 || d.Menurut["versi"] != 0 {
		t.Errorf("stated by %v, %v", d.Menurut, d.Tables[0].Menurut)
	}
}

// TestTataLetakKeliru: no entry is without effect silently, and none is believed
// against another.
func TestTataLetakKeliru(t *testing.T) {
	lkj := kecSilo + "PENGUKURAN KINERJA TAHUN 2020\n" + tabelUkur // header in row 4
	for _, c := range []struct {
		name   string
		tata   []ingest.TataLetak
		sheets []lembar
		want   string
	}{
		{"no such sheet", []ingest.TataLetak{{Berkas: "**", Lembar: "Data", Tahun: 2020}}, satu(lkj), "PERINGATAN : lembar itu tidak ada di buku kerja ini\n"},
		{"a hidden sheet", []ingest.TataLetak{{Berkas: "**", Lembar: "Lama", Tahun: 2020}}, []lembar{{"LKj", lkj}, {"-Lama", lkj}}, "PERINGATAN : lembarnya tersembunyi, jadi tidak dibaca\n"},
		{"a hidden sheet left out", []ingest.TataLetak{{Berkas: "**", Lembar: "Lama", Abaikan: true}}, []lembar{{"LKj", lkj}, {"-Lama", lkj}}, ""},
		{"rows beyond the end", []ingest.TataLetak{{Berkas: "**", Judul: "40-41"}}, satu(lkj), "PERINGATAN Lembar: baris judul 40-41 kosong atau tidak ada di lembar ini\n"},
		{"rows that are no header", []ingest.TataLetak{{Berkas: "**", Judul: "1", Bentuk: "kinerja"}}, satu(lkj),
			"PERINGATAN Lembar: baris 1 tidak dapat menjadi judul tabel: kolom wajibnya belum lengkap (kinerja: sasaran, indikator, target, realisasi)\n"},
		{"an empty column", []ingest.TataLetak{{Berkas: "**", Kolom: map[string]string{"K": "satuan"}}}, satu(lkj), "PERINGATAN Lembar: kolom K kosong atau tidak ada di lembar ini\n"},
		{"another layout's column", []ingest.TataLetak{{Berkas: "**", Judul: "4", Kolom: map[string]string{"F": "rp 2020"}}}, satu(lkj),
			"PERINGATAN Lembar: baris 4 tidak dapat menjadi judul tabel: kolom wajibnya belum lengkap; sebutkan bentuk\nPERINGATAN Lembar: kolom F (rp 2020) tidak ada pada tabel yang terbaca\n"},
		{"columns without rows", []ingest.TataLetak{{Berkas: "**", Kolom: map[string]string{"B": "sasaran"}}}, satu(acak),
			"PERINGATAN Lembar: kolom B (sasaran) tidak termasuk tabel yang dikenali; sebutkan juga judul, dan bila perlu bentuk dan jenis\n"},
		{"a year of nothing", []ingest.TataLetak{{Berkas: "**", Tahun: 2020}}, satu(acak), "PERINGATAN Lembar: tahun \"2020\" tidak dipakai: lembar ini tidak terbaca sebagai dokumen; sebutkan juga jenis atau bentuk\n"},
		{"a period of a PK", []ingest.TataLetak{{Berkas: "**", Periode: "TW1"}}, satu(kecSilo + "PERJANJIAN KINERJA TAHUN 2020\n" + tabelPK), "PERINGATAN Lembar: periode \"TW1\" tidak berlaku untuk dokumen di lembar ini\n"},
		{"a layout that is not there", []ingest.TataLetak{{Berkas: "**", Bentuk: "pk"}}, satu(lkj), "PERINGATAN Lembar: tidak ada tabel berbentuk pk di lembar ini\n"},
		{"any sheet, of which one fits", []ingest.TataLetak{{Berkas: "**", Tahun: 2021}}, []lembar{{"LKj", lkj}, {"Catatan", "rapat hari Senin"}}, ""},
		{"two entries differ", []ingest.TataLetak{{Berkas: "**", Tahun: 2021}, {Berkas: "masuk/*", Tahun: 2022}}, satu(lkj),
			"GALAT Lembar: tahun dinyatakan \"2022\", tetapi \"2021\" oleh entri \"**\"; keduanya tidak dipakai\n"},
		{"two entries differ over a column", []ingest.TataLetak{{Berkas: "**", Kolom: map[string]string{"f": "capaian"}}, {Berkas: "**", Kolom: map[string]string{"F": "predikat"}}}, satu(lkj),
			"GALAT Lembar: kolom F dinyatakan \"predikat\", tetapi \"capaian\" oleh entri \"**\"; keduanya tidak dipakai\n"},
		{"two entries agree", []ingest.TataLetak{{Berkas: "**", Tahun: 2021}, {Berkas: "masuk/*", Tahun: 2021}}, satu(lkj), ""},
		{"an entry of another file", []ingest.TataLetak{{Berkas: "lain/**", Lembar: "Data", Tahun: 2021}}, satu(lkj), ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			if got := keliru(dengan(t, umumS, c.tata, c.sheets...)); got != c.want {
				t.Errorf("got\n%swant\n%s", got, c.want)
			}
		})
	}
	docs := dengan(t, umumS, []ingest.TataLetak{{Berkas: "**", Tahun: 2021}, {Berkas: "**", Tahun: 2022}}, satu(lkj)...)
	if docs[0].Tahun != 2020 {
		t.Errorf("contradicting entries gave the year %d, the title says 2020", docs[0].Tahun)
	}
}

func TestTataLetakBerkas(t *testing.T) {
	lkj := satu(kecSilo + "PENGUKURAN KINERJA TAHUN 2020\n" + tabelUkur)
	for _, c := range []struct {
		glob, path string
		matches    bool
	}{
		{"*/Semarang/*.xlsx", "Jateng/Semarang/a.xlsx", true},
		{"*/Semarang/*.xlsx", "Semarang/a.xlsx", false},
		{"*/Semarang/*.xlsx", "Jateng/Semarang/2020/a.xlsx", false},
		{"**/Semarang/**", "Semarang/a.xlsx", true},
		{"**/Semarang/**", "a/b/Semarang/c/d.xlsx", true},
		{"**", "a/b/c.xlsx", true},
		{"*.xlsx", "c.xlsx", true},
		{"*.xlsx", "b/c.xlsx", false},
		{"Silo/**/LRA*.xls?", "silo/lra juni.xlsx", true},
		{"Silo/**/LRA*.xls?", "silo/lra juni.xls", false},
		{"lra [[]final].xlsx", "LRA [final].xlsx", true},
	} {
		docs := dengan(t, c.path, []ingest.TataLetak{{Berkas: c.glob, Tahun: 2031}}, lkj...)
		if got := docs[0].Tahun == 2031; got != c.matches {
			t.Errorf("%s on %s: %v", c.glob, c.path, got)
		}
	}
}

// TestTataLetakPeriksa: what cannot mean anything is refused before a file is
// read, with what would be right.
func TestTataLetakPeriksa(t *testing.T) {
	kolom := func(letters, meaning string) ingest.TataLetak {
		return ingest.TataLetak{Berkas: "**", Kolom: map[string]string{letters: meaning}}
	}
	for _, c := range []struct {
		tata  ingest.TataLetak
		wants []string
	}{
		{ingest.TataLetak{Berkas: "*", Jenis: "REALISASI_KINERJA", OPD: "S", Tahun: 2020, Periode: "B04", Bentuk: "evaluasi", Judul: "4 - 5", Kolom: map[string]string{"AA": "realisasi rp 2021 TW1", "xfd": "abaikan", "C": "abaikan"}}, nil},
		{ingest.TataLetak{Berkas: "**", Versi: "pergeseran-2-setelah-perubahan"}, nil},
		{kolom("D", "pagu · operasi"), nil},
		{ingest.TataLetak{Tahun: 2020}, []string{"|berkas belum diisi"}},
		{ingest.TataLetak{Berkas: "**"}, []string{"|tidak menyatakan apa pun"}},
		{ingest.TataLetak{Berkas: "a[", Tahun: 2020}, []string{`berkas|pola "a[" tidak sah`}},
		{ingest.TataLetak{Berkas: "*", Lembar: "[", Tahun: 2020}, []string{`lembar|pola "[" tidak sah`}},
		{ingest.TataLetak{Berkas: "*", Jenis: "LKJ"}, []string{"jenis|", "REALISASI_KINERJA"}},
		{ingest.TataLetak{Berkas: "*", OPD: "9"}, []string{"opd|"}},
		{ingest.TataLetak{Berkas: "*", Tahun: 20}, []string{"tahun|"}},
		{ingest.TataLetak{Berkas: "*", Periode: "TW5"}, []string{`periode|periode "TW5"`, "TW1"}},
		{ingest.TataLetak{Berkas: "*", Periode: "TW1", Jenis: "PK"}, []string{"periode|PK tidak punya periode"}},
		{ingest.TataLetak{Berkas: "*", Versi: "baru"}, []string{"versi|", "perubahan"}},
		{ingest.TataLetak{Berkas: "*", Versi: "murni", Jenis: "IKU"}, []string{"versi|IKU tidak punya versi"}},
		{ingest.TataLetak{Berkas: "*", Bentuk: "pk", Jenis: "RENSTRA"}, []string{`bentuk|bentuk "pk" tidak dikenal untuk RENSTRA`, "yang ada: renstra"}},
		{ingest.TataLetak{Berkas: "*", Judul: "5-4"}, []string{"judul|", "terbalik", "tulis 4-5"}},
		{ingest.TataLetak{Berkas: "*", Judul: "atas"}, []string{"judul|", "4-5"}},
		{ingest.TataLetak{Berkas: "*", Judul: "0"}, []string{"judul|"}},
		{kolom("D1", "satuan"), []string{`kolom.D1|"D1" bukan huruf kolom`}},
		{kolom("XFE", "satuan"), []string{"kolom.XFE|"}},
		{kolom("", "satuan"), []string{"kolom.|"}},
		{kolom("D", "targt"), []string{`kolom.D|arti kolom "targt" tidak dikenal`, "satuan, ", "target, ", "abaikan"}},
		{ingest.TataLetak{Berkas: "*", Bentuk: "pk", Kolom: map[string]string{"D": "realisasi"}}, []string{"kolom.D|", "yang ada: arah, indikator, keterangan, nomor, sasaran, satuan, target, abaikan"}},
		{ingest.TataLetak{Berkas: "*", Kolom: map[string]string{"D": "target", "AE": "Target"}}, []string{`kolom.AE|kolom D dan AE sama-sama "target"`}},
		{ingest.TataLetak{Berkas: "*", Abaikan: true, Tahun: 2020}, []string{"abaikan|"}},
	} {
		var said []string
		for _, s := range c.tata.Periksa(jember()) {
			said = append(said, s.Kunci+"|"+s.Uraian+" → "+s.Saran)
		}
		got := strings.Join(said, "\n")
		if len(said) > 1 || len(said) == 0 && len(c.wants) > 0 || len(said) > 0 && len(c.wants) == 0 {
			t.Errorf("%+v: %s", c.tata, got)
		}
		for i, w := range c.wants {
			if i == 0 && !strings.HasPrefix(got, w) || !strings.Contains(got, w) {
				t.Errorf("%+v: %q is not in %s", c.tata, w, got)
			}
		}
	}
}
