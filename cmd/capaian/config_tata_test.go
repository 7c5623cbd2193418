package main

import (
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"
)

// book puts a workbook of one sheet into the share and gives its path.
func (k *kantor) book(name string, rows ...[]any) string {
	k.Helper()
	f := excelize.NewFile()
	defer f.Close()
	for i, row := range rows {
		at, err := excelize.CoordinatesToCellName(1, i+1)
		if err != nil {
			k.Fatal(err)
		}
		if err := f.SetSheetRow("Sheet1", at, &row); err != nil {
			k.Fatal(err)
		}
	}
	file := filepath.Join(k.dir, "masuk", name)
	if err := os.MkdirAll(filepath.Dir(file), 0o755); err != nil {
		k.Fatal(err)
	}
	if err := f.SaveAs(file); err != nil {
		k.Fatal(err)
	}
	return file
}

const kantorJember = "pemda: Kabupaten Jember\ntahun: 2020\nfolder: {masuk: masuk}\ngudang: sqlite:gudang.db\nopd: opd.yaml\ntata_letak:\n" // 6 lines

// TestTataLetak: an office settles a workbook that says nothing of itself, and
// check shows which line did.
func TestTataLetak(t *testing.T) {
	k := newKantor(t)
	file := k.book("Patrang/data.xlsx", []any{"Laporan kami"}, []any{"A1", "Kolom 1", "x", "y", "z", "w"}, []any{"", "Pelayanan meningkat", "Nilai SKM", 80, 82, "coretan"})
	k.expect(exitOK, []string{"check", file}, "dilewati", "lembar yang tidak dibaca:", `"Sheet1": tidak ada judul`)
	k.write("capaian.yaml", kantorJember+`  - berkas: "Patrang/*.xlsx"
    opd: 7.01.20
    tahun: 2020
    jenis: REALISASI_KINERJA
    bentuk: kinerja
    judul: 2
    kolom: {B: sasaran, C: indikator, D: target, E: realisasi, F: abaikan}
  - {berkas: "Patrang/*", lembar: Sheet9, abaikan: true}
`)
	out := k.expect(exitOK, []string{"check", file},
		"Realisasi kinerja · Kecamatan Patrang · 2020 · 2 fakta", "target: sasaran 1 · realisasi: sasaran 1",
		"jenis, opd, tahun menurut tata_letak (capaian.yaml baris 7)", `lembar "Sheet1", tabel "Laporan kami" (bentuk kinerja), judul baris 2: 1 baris`,
		"bentuk, judul menurut tata_letak (capaian.yaml baris 7)", "→ realisasi, menurut tata_letak (capaian.yaml baris 7)", "→ tidak dibaca, menurut tata_letak (capaian.yaml baris 7)",
		"BKS-20", `Entri tata_letak untuk "Patrang/*" lembar "Sheet9": lembar itu tidak ada`)
	if strings.Contains(out, "BKS-15") {
		t.Errorf("a column stated to be left out is complained about:\n%s", out)
	}
	k.expect(exitOK, []string{"run"}, "1 baru")
	k.expect(exitOK, []string{"explain", "7.01.20", "Nilai SKM"}, "102,5")
	var all []struct {
		Dokumen []struct {
			Tahun     int
			TataLetak map[string]int `json:"tata_letak"`
			Tabel     []struct {
				Bentuk string
				Kepala [2]int `json:"baris_judul"`
				Kolom  []struct{ Kolom, Arti string }
			}
		}
	}
	_, jsonOut, _ := k.run("check", file, "--json")
	if err := json.Unmarshal([]byte(jsonOut), &all); err != nil {
		t.Fatal(err)
	}
	d := all[0].Dokumen[0]
	if d.Tahun != 2020 || d.TataLetak["tahun"] != 7 || d.Tabel[0].Bentuk != "kinerja" || d.Tabel[0].Kepala != [2]int{2, 2} || d.Tabel[0].Kolom[3].Arti != "realisasi" {
		t.Errorf("%+v", d)
	}
}

// TestTataLetakConfig: what cannot mean anything is refused with its place and
// what would be right.
func TestTataLetakConfig(t *testing.T) {
	for name, c := range map[string]struct {
		yaml  string
		texts []string
	}{
		"unknown key":       {"  - berkas: \"*\"\n    kolm: {A: satuan}\n", []string{"capaian.yaml:8:5", `"kolm"`, "tata_letak.kolom"}},
		"a year in words":   {"  - berkas: \"*\"\n    tahun: dua\n", []string{"capaian.yaml:8:12", "bilangan bulat"}},
		"twice":             {"  - {berkas: \"*\", tahun: 2020, tahun: 2021}\n", []string{"capaian.yaml:7:32", "dua kali"}},
		"bad letters":       {"  - berkas: \"*\"\n    kolom: {A: nomor, D1: satuan}\n", []string{"capaian.yaml:8:27", `"D1" bukan huruf kolom`, "XFD"}},
		"one bad letter":    {"  - berkas: \"*\"\n    kolom:\n      D1: satuan\n", []string{"capaian.yaml:9:11", `"D1" bukan huruf kolom`}},
		"unknown meaning":   {"  - berkas: \"*\"\n    bentuk: pk\n    kolom: {D: targt}\n", []string{"capaian.yaml:9:16", `"targt"`, "yang ada: arah, indikator"}},
		"rows reversed":     {"  - berkas: \"*\"\n    judul: 5-4\n", []string{"capaian.yaml:8:12", "terbalik", "tulis 4-5"}},
		"unknown OPD":       {"  - tahun: 2020\n    opd: 7.10\n    berkas: \"*\"\n", []string{"capaian.yaml:8:10", `"7.10"`, "opd.yaml"}},
		"no file":           {"  - tahun: 2020\n", []string{"capaian.yaml:7:5", "berkas belum diisi"}},
		"nothing":           {"  - berkas: \"*\"\n", []string{"capaian.yaml:7:5", "tidak menyatakan apa pun"}},
		"an empty entry":    {"  -\n", []string{"tata_letak"}},
		"a kind of nothing": {"  - {berkas: \"*\", jenis: LAKIP}\n", []string{"capaian.yaml:7:26", `jenis "LAKIP" tidak dikenal`, "RENSTRA, RENJA"}},
	} {
		t.Run(name, func(t *testing.T) {
			k := newKantor(t)
			k.write("capaian.yaml", kantorJember+c.yaml)
			k.expect(exitUsage, []string{"run"}, c.texts...)
		})
	}
	k := newKantor(t) // codes and names of digits are taken as they are written
	k.write("opd.yaml", "- {kode: \"2.10\", nama: Dinas Sosial, jenis: dinas}\n")
	k.write("capaian.yaml", kantorJember+"  - {berkas: \"*\", lembar: 2020, opd: 2.10}\n")
	k.expect(exitOK, []string{"run"}, "0, 0 baru")
}

// TestCheckNotUnderstood: a column without a meaning is shown with the nearest
// label, a misspelt one with the label it was read as.
func TestCheckNotUnderstood(t *testing.T) {
	k := newKantor(t)
	file := k.book("pk.xlsx", []any{"PERJANJIAN KINERJA TAHUN 2020"}, []any{"KECAMATAN PATRANG"},
		[]any{"NO", "SASARAM STRATEGIS", "INDIKATOR KINERJA", "Satuannya", "TARGET", "Warna"}, []any{1, "Pelayanan meningkat", "Nilai SKM", "poin", 80, "biru"})
	out := k.expect(exitOK, []string{"check", file}, `Satuannya                                → tidak dikenali; mungkin maksudnya "Satuan"`,
		`Kolom "Satuannya" pada Sheet1!D3 tidak dikenali; isinya tidak dibaca.`, `Pakai judul kolom yang lazim; mungkin maksudnya "Satuan".`,
		`Judul kolom "SASARAM STRATEGIS" pada Sheet1!B3 dibaca sebagai "Sasaran strategis": hanya berbeda satu huruf.`, "BKS-19")
	for _, line := range strings.Split(out, "\n") {
		if strings.Contains(line, "Warna") && strings.Contains(line, "mungkin") {
			t.Errorf("a suggestion for a word that is like none: %s", line)
		}
	}
}
