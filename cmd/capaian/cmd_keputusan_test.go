package main

import (
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// TestDecisionsOnTheCommandLine: run and status say how many decisions are in
// use, which rows are not and where they stand, and what is asked; explain shows
// the decisions behind a figure and the national one beside it.
func TestDecisionsOnTheCommandLine(t *testing.T) {
	k := newKantor(t)
	k.ledokombo()
	k.expect(exitOK, []string{"run"}, "0 dipakai, 0 tidak dipakai, 6 pertanyaan terbuka", "6 pertanyaan baru ditulis di keputusan.xlsx")
	k.write("capaian.yaml", "pemda: Kabupaten Jember\ntahun: 2020\nfolder: {masuk: masuk}\ngudang: sqlite:gudang.db\nopd: opd.yaml\nkeputusan: keputusan.yaml\n")
	k.write("keputusan.yaml", `arah:
  - {opd: 7.01.13, indikator: Persentase peran serta masyarakat dalam pembangunan, arah: positif, oleh: Kabag Organisasi}
standar_nasional:
  - {indikator: Persentase peran serta masyarakat dalam pembangunan, tahun: 2020, nilai: 71.5, satuan: "%", sumber: BPS}
batas_waktu:
  - {tahun: 2020, dokumen: PKK, batas: 2020-03-31}
`)
	const wrong = "keputusan.yaml › batas_waktu!6:28"
	k.expect(exitOK, []string{"run"}, "2 dipakai, 1 tidak dipakai, 5 pertanyaan terbuka", wrong, `dokumen "PKK" tidak dikenal`, "PK, RENCANA_AKSI")
	k.expect(exitOK, []string{"status"}, "Keputusan kantor\n  2 dipakai, 1 tidak dipakai, 5 pertanyaan terbuka", wrong, `? Kecamatan Ledokombo: Arah indikator "Persentase Kecamatan`)
	k.expect(exitOK, []string{"explain", "ledokombo", "peran serta masyarakat"}, "keputusan  Arah dan Agregasi: Persentase peran serta masyarakat dalam pembangunan positif (oleh Kabag Organisasi)",
		"Standar Nasional: Persentase peran serta masyarakat dalam pembangunan 71,5 % (BPS)")
	var got []struct {
		Keputusan []string `json:"keputusan"`
	}
	if err := json.Unmarshal([]byte(k.expect(exitOK, []string{"explain", "ledokombo", "peran serta masyarakat", "--json"})), &got); err != nil || len(got[0].Keputusan) != 2 {
		t.Errorf("%+v, %v", got, err)
	}
	var night struct {
		Keputusan struct {
			Dipakai    int        `json:"dipakai"`
			Ditolak    []fileLine `json:"tidak_dipakai"`
			Pertanyaan int        `json:"pertanyaan"`
		} `json:"keputusan"`
	}
	if err := json.Unmarshal([]byte(k.expect(exitOK, []string{"run", "--json"})), &night); err != nil || night.Keputusan.Dipakai != 2 || night.Keputusan.Pertanyaan != 5 ||
		len(night.Keputusan.Ditolak) != 1 || night.Keputusan.Ditolak[0].Jalur != wrong {
		t.Errorf("%+v, %v", night, err)
	}
	// The configuration gives the codes that findings are accepted by.
	out := k.expect(exitPart, []string{"check", filepath.Join(k.dir, "masuk", "realisasi-kinerja.xlsx")}, "CAP-01")
	if !strings.Contains(out, "-") || !strings.Contains(out, "F14  [") {
		t.Errorf("no code in\n%s", out)
	}
}

// TestInitKeepsDecisions: a second init leaves the office's decisions alone.
func TestInitKeepsDecisions(t *testing.T) {
	k := newKantor(t)
	k.write("keputusan.xlsx", "milik kantor")
	k.expect(exitOK, []string{"init", k.dir}, "keputusan.xlsx sudah ada; tidak diubah.")
	if data, err := os.ReadFile(filepath.Join(k.dir, "keputusan.xlsx")); err != nil || string(data) != "milik kantor" {
		t.Errorf("%q, %v", data, err)
	}
}
