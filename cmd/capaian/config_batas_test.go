package main

import (
	"path/filepath"
	"testing"
	"time"
)

const kantorTenggat = "pemda: Kabupaten Jember\ntahun: 2020\nfolder: {masuk: masuk}\ngudang: sqlite:gudang.db\nopd: opd.yaml\n"

// TestBatasWaktuRefused: a deadline or an expectation that cannot be meant is
// refused with its place and what would be right.
func TestBatasWaktuRefused(t *testing.T) {
	k := newKantor(t)
	for name, c := range map[string]struct {
		yaml string
		want []string
	}{
		"unknown kind":       {"batas_waktu:\n  2020: {PKK: 2020-02-28}\n", []string{"capaian.yaml:7:10", `"PKK" tidak dikenal`, "PK, RENCANA_AKSI"}},
		"unknown version":    {"batas_waktu:\n  2020: {PK/baru: 2020-02-28}\n", []string{"capaian.yaml:7:10", `"baru"`, "perubahan"}},
		"unknown period":     {"batas_waktu:\n  2020:\n    REALISASI_KINERJA/TW5: 2020-02-28\n", []string{"capaian.yaml:8:5", `"TW5"`, "TW1 sampai TW4"}},
		"no versions":        {"batas_waktu:\n  2020: {IKU/perubahan: 2020-02-28}\n", []string{"capaian.yaml:7:10", "IKU tidak punya versi"}},
		"no periods":         {"batas_waktu:\n  2020: {PK/TW: +15 hari}\n", []string{"capaian.yaml:7:10", "tidak disampaikan per periode"}},
		"no year":            {"batas_waktu:\n  PK: {2020: 2020-02-28}\n", []string{"capaian.yaml:7:3", `tahun "PK" tidak sah`}},
		"no date":            {"batas_waktu:\n  2020: {PK: 28-02-2020}\n", []string{"capaian.yaml:7:14", `"28-02-2020" tidak sah`, "2020-02-28"}},
		"before the year":    {"batas_waktu:\n  2020: {PK: 2019-02-28}\n", []string{"capaian.yaml:7:14", "terlalu awal", "2020-01-01"}},
		"before its end":     {"batas_waktu:\n  2020: {REALISASI_KINERJA/TW1: 2020-03-15}\n", []string{"capaian.yaml:7:33", "terlalu awal", "2020-03-31"}},
		"years after":        {"batas_waktu:\n  2020: {PK: 2023-02-28}\n", []string{"capaian.yaml:7:14", "terlalu lama", "2021-12-31"}},
		"one day for four":   {"batas_waktu:\n  2020: {REALISASI_KINERJA/TW: 2020-04-20}\n", []string{"capaian.yaml:7:32", "satu tanggal untuk 4 dokumen", "+15 hari"}},
		"a year before, RKT": {"batas_waktu:\n  2020: {RKT: 2018-12-31}\n", []string{"capaian.yaml:7:15", "paling awal 2019-01-01"}},
	} {
		t.Run(name, func(t *testing.T) {
			k.write("capaian.yaml", kantorTenggat+c.yaml)
			k.expect(exitUsage, []string{"status"}, c.want...)
		})
	}
	k.write("capaian.yaml", kantorTenggat)
	k.write("opd.yaml", "- kode: \"1\"\n  nama: Kecamatan Patrang\n  jenis: kecamatan\n  wajib: [PK, LAKIP]\n")
	k.expect(exitUsage, []string{"status"}, "opd.yaml:4:15", `"LAKIP" tidak dikenal`, "dokumen yang ada: RENSTRA")
}

// TestBatasWaktu: the office's deadlines by day, and by days after a period, of
// which a single one set by its day is exempt.
func TestBatasWaktu(t *testing.T) {
	k := newKantor(t)
	k.write("capaian.yaml", kantorTenggat+"batas_waktu:\n  2020:\n    PK: 2020-02-15\n    REALISASI_KINERJA/TW2: 2020-07-31\n    REALISASI_KINERJA/TW: +10 hari\n    RKT: 2019-12-20\n")
	a := &app{now: time.Now, configPath: filepath.Join(k.dir, "capaian.yaml")}
	c, err := a.load()
	if err != nil {
		t.Fatal(err)
	}
	for name, want := range map[string]string{"PK": "2020-02-15", "REALISASI_KINERJA/TW1": "2020-04-10", "REALISASI_KINERJA/TW2": "2020-07-31",
		"REALISASI_KINERJA/TW4": "2021-01-10", "RKT": "2019-12-20", "IKU": "0001-01-01"} {
		due, ok := c.deadline(2020, name)
		if got := due.Format(time.DateOnly); got != want || ok != (name != "IKU") {
			t.Errorf("%s: %s (%v), want %s", name, got, ok, want)
		}
	}
	if due, _ := c.deadline(2020, "PK"); due.Location().String() != "Asia/Jakarta" {
		t.Errorf("in zone %s", due.Location())
	}
}
