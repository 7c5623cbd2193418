package transform

import (
	"fmt"
	"sort"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"
)

// contents lists what one small workbook states: money as CELL=PAGU/REALISASI,
// targets and realisasi as t or r CELL=VALUE of their year and period, and its
// GALAT; every layout below was once misread.
func contents(t *testing.T, rows ...row) string {
	t.Helper()
	o := judgeFiles(t, kecamatan, sheet(t, rows...))
	var list []string
	for _, a := range o.in.Fakta.Anggaran {
		list = append(list, fmt.Sprintf("%s=%s", a.Sel, a.Pagu.Decimal))
		if a.Realisasi.Valid {
			list[len(list)-1] += "/" + a.Realisasi.Decimal.String()
		}
	}
	for _, x := range o.in.Fakta.Target {
		list = append(list, fmt.Sprintf("t%s=%s %d %s", x.Sel, x.Target.Decimal, x.Tahun, x.Periode))
	}
	for _, x := range o.in.Fakta.Realisasi {
		list = append(list, fmt.Sprintf("r%s=%s %d %s", x.Sel, x.Realisasi.Decimal, x.Tahun, x.Periode))
	}
	for _, i := range o.issues["uji.xlsx"] {
		if i.Level() == "GALAT" {
			list = append(list, i.Rule+"@"+i.Pos.Cell)
		}
	}
	sort.Strings(list)
	return strings.Join(list, ", ")
}

var dpaHead = []row{{"DOKUMEN PELAKSANAAN ANGGARAN"}, {"TAHUN ANGGARAN 2020"}, {"Organisasi : Kecamatan Ledokombo"}}

// TestArrangements: the same kinds of documents as other offices arrange them.
func TestArrangements(t *testing.T) {
	for _, c := range []struct {
		name string
		rows []row
		want string
	}{
		{"three levels", under(dpaHead, row{"Kode", "Program/Kegiatan/Sub Kegiatan", "Anggaran (Rp)"}, row{"7.01.01", "Program Penunjang", 3000}, row{"7.01.01.2.01", "Kegiatan Perencanaan", 3000},
			row{"7.01.01.2.01.01", "Sub Kegiatan Renstra", 1000}, row{"7.01.01.2.01.02", "Sub Kegiatan RKA", 2000}, row{nil, "Jumlah", 3000}), "C7=1000, C8=2000"},
		{"subtotals", under(lraHead, row{"I", "Program A"}, row{1, "Kegiatan A1", 100, 90}, row{2, "Kegiatan A2", 50, 40}, row{nil, "Jumlah Program A", 150, 130, "86,67"},
			row{"II", "Program B"}, row{1, "Kegiatan B1", 10, 9}, row{nil, "Sub Jumlah Program B", 10, 9, 90}, row{nil, "Jumlah Belanja Langsung", 160, 139}), "D10=10/9, D6=100/90, D7=50/40"},
		{"a programme stated once in a column of its own", []row{{"LAPORAN REALISASI ANGGARAN TAHUN 2020"}, {"KECAMATAN LEDOKOMBO"}, {"No", "Program", "Kegiatan", "Anggaran", "Realisasi"},
			{1, "Program A", "Kegiatan A1", 100, 50}, {nil, nil, "Kegiatan A2", 200, 100}, {nil, "Jumlah", nil, 300, 150}}, "E4=100/50, E5=200/100"},
		{"a programme with its sum in a row of its own", []row{{"LAPORAN REALISASI ANGGARAN TAHUN 2020"}, {"KECAMATAN LEDOKOMBO"}, {"Program", "Kegiatan", "Anggaran", "Realisasi"},
			{"Program A", nil, 300, 150}, {nil, "Kegiatan A1", 100, 50}, {nil, "Kegiatan A2", 200, 100}}, "D5=100/50, D6=200/100"},
		{"before and after a change", under(dpaHead, row{"No", "PROGRAM/ KEGIATAN", "ANGGARAN (Rp.)", nil, "KETERANGAN"}, row{nil, nil, "Sebelum Perubahan", "Setelah Perubahan"},
			row{"I", "Program A"}, row{1, "Kegiatan A1", 100, 120}), "D7=120"},
		{"accounts", []row{{"LAPORAN REALISASI ANGGARAN TAHUN 2020"}, {"KECAMATAN LEDOKOMBO"}, {"Kode Rekening", "Uraian", "Anggaran", "Realisasi", "%"},
			{"5", "BELANJA", 1600, 710, 44.38}, {"5.1", "BELANJA TIDAK LANGSUNG", 1500, 700, 46.67}, {"5.1.1", "Belanja Pegawai", 1500, 700, 46.67}, {"5.2", "BELANJA LANGSUNG", 100, 10, 10}, {"5.2.2", "Belanja Barang", 100, 10, 10}}, "D6=1500/700, D8=100/10"},
		{"an account that misses its parts", []row{{"LAPORAN REALISASI ANGGARAN TAHUN 2020"}, {"KECAMATAN LEDOKOMBO"}, {"Kode Rekening", "Uraian", "Anggaran", "Realisasi"},
			{"5.1", "BELANJA TIDAK LANGSUNG", 1500, 700}, {"5.1.1", "Belanja Pegawai", 1400, 700}}, "D5=1400/700, HIT-06@C4"},
		{"tables close together", []row{{"LAPORAN REALISASI ANGGARAN TAHUN 2020"}, {"Organisasi : Kecamatan Ledokombo"}, {"1. Belanja Tidak Langsung"}, {"URAIAN", "ANGGARAN (Rp.)", "REALISASI (Rp)"}, {"Belanja Pegawai", 5000, 4500},
			{"2. Belanja Langsung"}, {"No", "PROGRAM/ KEGIATAN", "ANGGARAN (Rp.)", "REALISASI (Rp)"}, {"I", "Program A"}, {1, "Kegiatan A1", 100, 50}, {nil, "Jumlah Seluruh Belanja", 5100, 4550}}, "C5=5000/4500, D9=100/50"},
		{"a total without a label", []row{{"RENCANA KINERJA TAHUNAN TAHUN 2020"}, {"KECAMATAN LEDOKOMBO"}, nil, {"TUJUAN OPD", nil, "SASARAN OPD", nil, nil, "PROGRAM", nil, nil, "KEGIATAN"},
			{"Uraian", "Indikator Tujuan", "Uraian", "Indikator Sasaran", "Target", "Uraian", "Indikator Program", "Target", "Uraian", "Indikator Kegiatan", "Target", "Anggaran"},
			{"T", "IT", "S", "IS", "80%", "Program P", "IP", "70%", "Kegiatan K", "Dokumen", "3 dokumen", 1000}, {nil, nil, nil, nil, nil, nil, nil, nil, "Kegiatan L", "Surat", "15 surat", 2000},
			{nil, nil, nil, nil, nil, nil, nil, nil, nil, nil, nil, 3000}}, "L6=1000, L7=2000, tE6=80 2020 tahunan, tH6=70 2020 tahunan, tK6=3 2020 tahunan, tK7=15 2020 tahunan"},
		{"years side by side in the only table", []row{{"PENGUKURAN KINERJA TAHUN 2020"}, {"Kecamatan Ledokombo"}, {"NO.", "SASARAN STRATEGIS", "INDIKATOR SASARAN", "TARGET 2020", "REALISASI 2019", "REALISASI 2020", "CAPAIAN 2020 (%)"},
			{1, "S", "I", "80%", "70%", "75%", "93,75%"}}, "rE4=70 2019 tahunan, rF4=75 2020 tahunan, tD4=80 2020 tahunan"},
		{"a triwulan beside the year", []row{{"CAPAIAN KINERJA TRIWULAN I TAHUN 2020"}, {"Kecamatan Ledokombo"}, {"No", "Sasaran", "Indikator Kinerja", "Target Tahunan", "Target TW I", "Realisasi TW I", "Capaian"},
			{1, "S", "I", "5%", "1%", "0,5%", "55%"}}, "rF4=0.5 2020 TW1, tD4=5 2020 tahunan, tE4=1 2020 TW1"},
		{"a numbered average is an indicator", under(kinerjaHead, row{1, "S", "I", "80%", "75%", "93,75%"}, row{2, nil, "Rata-rata nilai", "80 poin", "82 poin", "102,5%"}),
			"rE4=75 2020 tahunan, rE5=82 2020 tahunan, tD4=80 2020 tahunan, tD5=80 2020 tahunan"},
		{"a note between rows", under(kinerjaHead, row{1, "S", "I", "80%", "75%", "93,75%"}, row{nil, "Catatan: nilai sementara"}, row{2, "S dua", "J", "60%", "30%", "50%"}),
			"rE4=75 2020 tahunan, rE6=30 2020 tahunan, tD4=80 2020 tahunan, tD6=60 2020 tahunan"},
		{"a fraction and a fused grade are no numbers", under(kinerjaHead, row{1, "S", "Rasio guru", "1/3", "", ""}, row{2, "S", "Nilai P", "80,00 / B", "", ""}), "FMT-12@D4, FMT-12@D5, rE4=0 2020 tahunan, rE5=0 2020 tahunan, tD4=0 2020 tahunan, tD5=0 2020 tahunan"},
		{"a percentage without its format", under(kinerjaHead, row{1, "S", "Persentase X", 0.8, "75%", ""}), "rE4=75 2020 tahunan, tD4=0 2020 tahunan"},
	} {
		t.Run(c.name, func(t *testing.T) {
			if got := contents(t, c.rows...); got != c.want {
				t.Errorf("\n got %s\nwant %s", got, c.want)
			}
		})
	}
}

// TestFormulaWithoutResult: a formula whose result was never stored is said at
// its cell, not passed over.
func TestFormulaWithoutResult(t *testing.T) {
	name := sheet(t, under(kinerjaHead, row{1, "S", "Jumlah laporan", "x", "9 laporan", ""})...)
	f, err := excelize.OpenFile(name)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	if err := f.SetCellValue("Sheet1", "D4", nil); err != nil {
		t.Fatal(err)
	}
	if err := f.SetCellFormula("Sheet1", "D4", "5+5"); err != nil {
		t.Fatal(err)
	}
	if err := f.Save(); err != nil {
		t.Fatal(err)
	}
	o := judgeFiles(t, kecamatan, name)
	for _, i := range o.issues["uji.xlsx"] {
		if i.Rule == "FMT-17" && i.Pos.Cell == "D4" {
			return
		}
	}
	t.Errorf("nothing said of the formula at D4: %v", o.issues)
}
