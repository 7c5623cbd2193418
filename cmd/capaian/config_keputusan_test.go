package main

import (
	"bytes"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"

	"capaian/ingest"
	"capaian/transform"
)

const decisionsYAML = `# keputusan kantor
padanan:
  - {opd: "7.01.13", jenis: indikator, pertama: Nilai SKM, kedua: Indeks Kepuasan, keputusan: sama, alasan: surat 12, oleh: Kabag, tanggal: 2026-01-07}
  - opd: Kecamatan Patrang
    jenis: program
    pertama: Program A
    kedua: >-
      Program
      B
    keputusan: berbeda
arah:
  - {indikator: Angka kemiskinan, arah: negatif, agregasi: rata-rata}
skala_mutu:
  - {skala: SKM, huruf: A, bawah: 88.31, atas: 100}
standar_nasional:
  - {indikator: Nilai SKM, tahun: 2026, nilai: 83.760, satuan: "%", sumber: BPS}
batas_waktu:
  - {opd: 7.01.20, tahun: 2026, dokumen: PK/perubahan, batas: 31 Oktober 2026}
pengecualian:
  - {temuan: 1a2b3c4d-5e6f, sampai: 2026-12-31, alasan: disepakati, oleh: Kabag}
abaikan:
  - {berkas: "Semarang/PK*.xlsx", alasan: salah kirim, oleh: Bappeda}
`

var decisionRows = map[string][][]any{
	"Padanan":           {{"Kecamatan Ledokombo", "indikator", "Nilai SKM", "Indeks Kepuasan", "sama", "surat 12", "Kabag", "7 Januari 2026"}, {"7.01.20", "program", "Program A", "Program B", "berbeda"}},
	"Arah dan Agregasi": {{"", "Angka kemiskinan", "negatif", "rata-rata"}},
	"Skala Mutu":        {{"SKM", "A", 88.31, 100}},
	"Standar Nasional":  {{"Nilai SKM", 2026, "83,760", "%", "BPS"}},
	"Batas Waktu":       {{"Kecamatan Patrang", 2026, "PK/perubahan", "31-10-2026"}},
	"Pengecualian":      {{"1a2b3c4d-5e6f", "31 Desember 2026", "disepakati", "Kabag"}},
	"Abaikan":           {{"Semarang/PK*.xlsx", "salah kirim", "Bappeda"}},
}

var listOPD = []ingest.OPD{{Kode: "7.01.13", Nama: "Kecamatan Ledokombo"}, {Kode: "7.01.20", Nama: "Kecamatan Patrang"}}

func readAs(t *testing.T, name string, data []byte) *ingest.Keputusan {
	t.Helper()
	c := &config{Keputusan: name, dir: t.TempDir()}
	if err := os.WriteFile(filepath.Join(c.dir, name), data, 0o644); err != nil {
		t.Fatal(err)
	}
	raw, err := c.buku().Baca()
	if err != nil {
		t.Fatal(err)
	}
	return ingest.PeriksaKeputusan(raw, ingest.NewMaster(listOPD), transform.Kunci)
}

// TestDecisionsYAMLAndXLSX: both say the same, decision by decision.
func TestDecisionsYAMLAndXLSX(t *testing.T) {
	var b bytes.Buffer
	if err := ingest.TulisKeputusan(&b, listOPD); err != nil {
		t.Fatal(err)
	}
	f, err := excelize.OpenReader(&b)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	for sheet, rows := range decisionRows {
		for i, r := range rows {
			at, err := excelize.CoordinatesToCellName(1, i+2)
			if err != nil {
				t.Fatal(err)
			}
			if err := f.SetSheetRow(sheet, at, &r); err != nil {
				t.Fatal(err)
			}
		}
	}
	var book bytes.Buffer
	if err := f.Write(&book); err != nil {
		t.Fatal(err)
	}
	x, y := readAs(t, "keputusan.xlsx", book.Bytes()), readAs(t, "keputusan.yaml", []byte(decisionsYAML))
	if len(x.Luput)+len(y.Luput) > 0 || len(x.Putusan) != 8 {
		t.Fatalf("refused %v, %v; %d decisions", x.Luput, y.Luput, len(x.Putusan))
	}
	if !slices.EqualFunc(x.Putusan, y.Putusan, func(p, q ingest.Putusan) bool { return p.Sidik() == q.Sidik() }) {
		t.Errorf("xlsx %v\nyaml %v", x.Putusan, y.Putusan)
	}
	if at := y.Putusan[1].Pos.String(); at != "keputusan.yaml › padanan!4:5" {
		t.Errorf("place %s", at)
	}
}

// TestDecisionsYAMLRefused: what is wrong is named with line and column, and the
// rest counts.
func TestDecisionsYAMLRefused(t *testing.T) {
	for name, c := range map[string]struct{ yaml, place, what, hint string }{
		"nilai":       {"arah:\n  - {indikator: X, arah: naik}\n", "keputusan.yaml › arah!2:26", `arah "naik" tidak dikenal`, "positif"},
		"kunci":       {"arah:\n  - {indikator: X, araah: positif}\n", "keputusan.yaml › arah!2:20", `kunci "araah" tidak dikenal`, "opd, indikator, arah, agregasi"},
		"jenis":       {"arahan:\n  - {indikator: X}\n", "keputusan.yaml!1:1", `kunci "arahan" tidak dikenal`, "padanan, arah"},
		"dua kali":    {"arah:\n  - {indikator: X, arah: positif, arah: negatif}\n", "keputusan.yaml › arah!2:35", "ditulis dua kali", "Hapus salah satunya"},
		"bukan baris": {"arah:\n  - X\n", "keputusan.yaml › arah!2:5", "bukan pasangan", "opd, indikator"},
		"kosong":      {"pengecualian:\n  - {temuan: 1a2b3c4d-5e6f}\n", "keputusan.yaml › pengecualian!2:6", "kolom Alasan kosong", "Isi kolom Alasan"},
		"daftar":      {"arah:\n  - {indikator: [X], arah: positif}\n", "keputusan.yaml › arah!2:17", "bukan satu nilai", "misalnya Nilai SKM"},
		"lawan":       {"arah:\n  - {indikator: X, arah: positif}\n  - {indikator: x, arah: negatif}\n", "keputusan.yaml › arah!2:6", "bertentangan dengan keputusan.yaml › arah!3:6", "Hapus atau betulkan"},
	} {
		t.Run(name, func(t *testing.T) {
			k := readAs(t, "keputusan.yaml", []byte(c.yaml+"abaikan:\n  - {berkas: a/b.xlsx, alasan: x, oleh: y}\n"))
			if !slices.ContainsFunc(k.Luput, func(i ingest.Issue) bool {
				return i.Pos.String() == c.place && strings.Contains(i.Message(), c.what) && strings.Contains(i.Hint(), c.hint)
			}) {
				t.Errorf("refused %v", k.Luput)
			}
			if !slices.ContainsFunc(k.Putusan, func(p ingest.Putusan) bool { return p.Jenis == ingest.PutusAbaikan }) {
				t.Error("the right row does not count")
			}
		})
	}
}

// TestDecisionsFile: no file is fs.ErrNotExist, broken YAML an error with its
// place, and only a workbook is written to.
func TestDecisionsFile(t *testing.T) {
	c := &config{Keputusan: "keputusan.yaml", dir: t.TempDir()}
	if _, err := c.buku().Baca(); !errors.Is(err, fs.ErrNotExist) {
		t.Errorf("no file: %v", err)
	}
	for _, bad := range []string{"padanan: [\n", "hanya teks\n"} {
		if err := os.WriteFile(filepath.Join(c.dir, c.Keputusan), []byte(bad), 0o644); err != nil {
			t.Fatal(err)
		}
		if _, err := c.buku().Baca(); err == nil || errors.Is(err, fs.ErrNotExist) {
			t.Errorf("%q: %v", bad, err)
		}
	}
	for name, asks := range map[string]bool{"keputusan.yaml": false, "keputusan.ods": false, "keputusan.xlsx": true} {
		if b := (&config{Keputusan: name}).buku(); (b.Tanya != "") != asks || b.Baca == nil {
			t.Errorf("%s: asks in %q", name, b.Tanya)
		}
	}
	if b := (&config{}).buku(); b.Baca != nil {
		t.Error("an office without decisions has a file of them")
	}
}
