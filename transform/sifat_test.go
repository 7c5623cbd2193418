package transform

import (
	"cmp"
	"sort"
	"strings"
	"testing"
)

// TestSifatOfColumns: what a figure of a period covers is what the header of its
// column says, else what its row says of the aggregation, else unknown; never
// what the title says of the document.
func TestSifatOfColumns(t *testing.T) {
	opd := row{"Nama OPD : Kecamatan Ledokombo"}
	for _, c := range []struct {
		name string
		rows []row
		want string
	}{
		{"measuring table", []row{{"PENGUKURAN KINERJA S.D. TRIWULAN II TAHUN 2020"}, opd, {"NO", "SASARAN STRATEGIS", "INDIKATOR KINERJA", "TARGET", "REALISASI TW I", "REALISASI S.D. TW II"},
			{1, "S", "Jumlah laporan", "10 laporan", "2 laporan", "5 laporan"}}, "target D4 tahunan , realisasi E4 TW1 , realisasi F4 TW2 sd"},
		{"one figure of the document's period", []row{{"PENGUKURAN KINERJA S.D. TRIWULAN II TAHUN 2020"}, opd, {"NO", "SASARAN STRATEGIS", "INDIKATOR KINERJA", "TARGET", "REALISASI"},
			{1, "S", "Jumlah laporan", "10 laporan", "5 laporan"}}, "target D4 TW2 sd, realisasi E4 TW2 sd"},
		{"target of a year beside a figure of a triwulan", []row{{"PENGUKURAN KINERJA TRIWULAN II TAHUN 2020"}, opd, {"NO", "SASARAN STRATEGIS", "INDIKATOR KINERJA", "TARGET 2020", "REALISASI TW II"},
			{1, "S", "Jumlah laporan", "10 laporan", "5 laporan"}}, "target D4 tahunan , realisasi E4 TW2 "},
		{"matrix", []row{{"EVALUASI HASIL RENJA TRIWULAN II TAHUN 2020"}, opd, {"Kode", "Program/Kegiatan", "Indikator Kinerja", "Target Tahun 2020", "Karakter Indikator", "Realisasi Kinerja s.d. TW 1", "Realisasi Kinerja s.d. TW 2"},
			{"1.01.02", "PROGRAM SATU", "Jumlah laporan", "10 laporan", "absolut", "2 laporan", "5 laporan"}}, "target D4 tahunan , realisasi F4 TW1 sd, realisasi G4 TW2 sd"},
		{"plan", []row{{"RENCANA AKSI TAHUN 2020"}, opd, {"SASARAN STRATEGIS", "INDIKATOR KINERJA", "SATUAN", "TARGET S.D. TW I", "TARGET S.D. TW II", "KARAKTER INDIKATOR"},
			{"S", "Jumlah laporan", "laporan", 2, 5, "absolut"}}, "target D4 TW1 sd, target E4 TW2 sd"},
	} {
		t.Run(c.name, func(t *testing.T) {
			f := judgeFiles(t, kecamatan, sheet(t, c.rows...)).in.Fakta
			var list []string
			for _, x := range f.Target {
				list = append(list, "target "+string(x.Sel)+" "+x.Periode+" "+string(x.Sifat))
			}
			sort.Strings(list)
			for _, x := range f.Realisasi {
				list = append(list, "realisasi "+string(x.Sel)+" "+x.Periode+" "+string(x.Sifat))
			}
			if got := strings.Join(list, ", "); got != c.want {
				t.Errorf("got  %s\nwant %s", got, c.want)
			}
		})
	}
}

// TestCumulativeColumns: the year's sum of cumulative figures is the last.
func TestCumulativeColumns(t *testing.T) {
	head := []row{{"EVALUASI HASIL RENJA TRIWULAN II TAHUN 2020"}, {"Nama OPD : Kecamatan Ledokombo"},
		{"Kode", "Program/Kegiatan", "Indikator Kinerja", "Target Tahun 2020", "Karakter Indikator", "Realisasi Kinerja s.d. TW 1", "Realisasi Kinerja s.d. TW 2", "Realisasi Kinerja Tahun 2020"}}
	for total, want := range map[string]string{"5 laporan": "", "7 laporan": "TWL-03@H4"} {
		if got := raised(t, under(head, row{"1.01.02", "PROGRAM SATU", "Jumlah laporan", "10 laporan", "absolut", "2 laporan", "5 laporan", total})...); got != want {
			t.Errorf("%s: %q, want %q", total, got, want)
		}
	}
}

// TestSifatOfMoney: the printed sum of a row tells whether the money of its
// triwulan adds up or runs on; one triwulan alone tells nothing.
func TestSifatOfMoney(t *testing.T) {
	head := []row{{"EVALUASI HASIL RENJA TRIWULAN II TAHUN 2020"}, {"Nama OPD : Kecamatan Ledokombo"},
		{"Kode", "Program/Kegiatan", "Indikator Kinerja", "Target Tahun 2020", nil, "Realisasi Kinerja Pada Triwulan", nil, nil, nil, "Realisasi Capaian Kinerja dan Anggaran Renja", nil},
		{nil, nil, nil, nil, nil, "I", nil, "II", nil, nil, nil}, {nil, nil, nil, "K", "Rp", "K", "Rp", "K", "Rp", "K", "Rp"}}
	line := func(kode, name string, tw1, tw2, total int) row {
		return row{kode, name, "Jumlah laporan", "10 laporan", 1000000, "2 laporan", tw1, "3 laporan", tw2, nil, total}
	}
	for name, c := range map[string]struct {
		rows []row
		want string
	}{
		"sums":          {[]row{line("1.01.02", "PROGRAM SATU", 100000, 300000, 400000), line("1.01.03", "PROGRAM DUA", 0, 200000, 200000)}, "sendiri sendiri sendiri sendiri"},
		"the last":      {[]row{line("1.01.02", "PROGRAM SATU", 100000, 300000, 300000)}, "sd sd"},
		"one alone":     {[]row{line("1.01.02", "PROGRAM SATU", 0, 300000, 300000)}, "? ?"},
		"contradiction": {[]row{line("1.01.02", "PROGRAM SATU", 100000, 300000, 400000), line("1.01.03", "PROGRAM DUA", 100000, 200000, 200000)}, "? ? ? ?"},
	} {
		var got []string
		for _, a := range judgeFiles(t, kecamatan, sheet(t, under(head, c.rows...)...)).in.Fakta.Anggaran {
			if a.Realisasi.Valid {
				got = append(got, string(cmp.Or(a.Sifat, "?")))
			}
		}
		if s := strings.Join(got, " "); s != c.want {
			t.Errorf("%s: %s, want %s", name, s, c.want)
		}
	}
}
