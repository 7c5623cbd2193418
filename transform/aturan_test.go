package transform

import (
	"path/filepath"
	"sort"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"
)

type row = []any

// sheet writes a workbook of one sheet; nil rows stay blank.
func sheet(t *testing.T, rows ...row) string {
	t.Helper()
	f := excelize.NewFile()
	defer f.Close()
	for i, r := range rows {
		at, err := excelize.CoordinatesToCellName(1, i+1)
		if err != nil {
			t.Fatal(err)
		}
		if err := f.SetSheetRow("Sheet1", at, &r); err != nil {
			t.Fatal(err)
		}
	}
	name := filepath.Join(t.TempDir(), "uji.xlsx")
	if err := f.SaveAs(name); err != nil {
		t.Fatal(err)
	}
	return name
}

// raised lists the findings of one small workbook and of its consolidation, as
// RULE@CELL; notices about figures compared, directions, subtotals and low shares left out.
func raised(t *testing.T, rows ...row) string {
	t.Helper()
	o := judgeFiles(t, kecamatan, sheet(t, rows...))
	var list []string
	for _, issues := range o.issues {
		for _, i := range issues {
			list = append(list, i.Rule+"@"+i.Pos.Cell)
		}
	}
	for _, f := range Konsolidasi(o.in).Temuan {
		list = append(list, f.Aturan+"@"+string(f.Sel))
	}
	kept := list[:0]
	for _, l := range list {
		if !strings.HasPrefix(l, "BKS-") && !strings.HasPrefix(l, "CAP-12") && !strings.HasPrefix(l, "ANG-06") && !strings.HasPrefix(l, "ANG-08") {
			kept = append(kept, l)
		}
	}
	sort.Strings(kept)
	return strings.Join(kept, " ")
}

var (
	kinerjaHead = []row{{"PENGUKURAN KINERJA TAHUN 2020"}, {"Nama OPD : Kecamatan Ledokombo"}, {"NO", "SASARAN STRATEGIS", "INDIKATOR KINERJA", "TARGET", "REALISASI", "CAPAIAN", "PREDIKAT"}}
	lraHead     = []row{{"LAPORAN REALISASI ANGGARAN"}, {"TAHUN ANGGARAN 2020"}, {"Organisasi : Kecamatan Ledokombo"}, {"No", "PROGRAM/ KEGIATAN", "ANGGARAN (Rp.)", "REALISASI (Rp)", "CAPAIAN (%)"}}
	tw2Head     = []row{{"PENGUKURAN KINERJA TRIWULAN II TAHUN 2020"}, {"Nama OPD : Kecamatan Ledokombo"}, {"NO", "SASARAN STRATEGIS", "INDIKATOR KINERJA", "TARGET", "REALISASI", nil, nil, nil}, {nil, nil, nil, nil, "TW I", "TW II", "TW III", "TW IV"}}
	matriksHead = []row{{"EVALUASI HASIL RENJA TRIWULAN II TAHUN 2020"}, {"Nama OPD : Kecamatan Ledokombo"}, {"Kode", "Program/Kegiatan", "Indikator Kinerja", "Target Tahun 2020", "Satuan", "Karakter Indikator", "Realisasi Kinerja", nil, nil, nil}, {nil, nil, nil, nil, nil, nil, "TW 1", "TW 2", "TW 3", "TW 4"}}
	renstraHead = []row{{"RENCANA STRATEGIS TAHUN 2016-2021"}, {"Nama OPD : Kecamatan Ledokombo"}}
)

func under(head []row, rows ...row) []row { return append(append([]row(nil), head...), rows...) }

// TestRules shows for each rule a case that raises it, at its cell, and beside
// it a lawful one that must not.
func TestRules(t *testing.T) {
	for _, c := range []struct {
		name string
		rows []row
		want string
	}{
		{"capaian right", under(kinerjaHead, row{1, "S", "Persentase desa tertib", "80%", "60%", "75,00%", "Cukup"}), ""},
		{"capaian of a falling indicator", under(kinerjaHead, row{1, "S", "Persentase keluhan", "10%", "8%", "120%", "Sangat Baik"}), ""},
		{"capaian wrong", under(kinerjaHead, row{1, "S", "Persentase desa tertib", "80%", "60%", "85%", ""}), "CAP-01@F4"},
		{"capaian copied from the realisasi", under(kinerjaHead, row{1, "S", "Persentase desa tertib", "80%", "60%", "60%", ""}), "CAP-01@F4 CAP-03@F4"},
		{"capaian cut off", under(kinerjaHead, row{1, "S", "Persentase desa tertib", "90%", "60%", "66,66%", ""}), "HIT-08@F4"},
		{"capaian as a number cell", under(kinerjaHead, row{1, "S", "Persentase desa tertib", 90, 60, 66.66666666, ""}), "FMT-07@D4"},
		{"target zero", under(kinerjaHead, row{1, "S", "Jumlah laporan", "0 laporan", "3 laporan", "", ""}), "CAP-02@D4"},
		{"far above", under(kinerjaHead, row{1, "S", "Jumlah laporan", "10 laporan", "13 laporan", "130%", "SANGAT BAIK"}), "CAP-06@E4"},
		{"below zero", under(kinerjaHead, row{1, "S", "Persentase keluhan", "≤ 10%", "25%", "-50%", "KURANG"}), "CAP-07@E4 FMT-09@D4"},
		{"left blank", under(kinerjaHead, row{1, "S", "Jumlah laporan", "10 laporan", "", "", ""}), "LKP-01@E4"},
		{"in the gap of the scale", under(kinerjaHead, row{1, "S", "Jumlah laporan", "200 laporan", "151 laporan", "75,5%", "CUKUP"}), "PRD-02@E4"},
		{"word that is no predikat", under(kinerjaHead, row{1, "S", "Jumlah laporan", "10 laporan", "9 laporan", "90%", "Memuaskan"}), "PRD-03@G4"},
		{"predikat wrong", under(kinerjaHead, row{1, "S", "Jumlah laporan", "10 laporan", "9 laporan", "90%", "Kurang"}), "PRD-01@G4"},
		{"free text", under(kinerjaHead, row{1, "S", "Penetapan APBD", "Tepat waktu", "Tepat waktu", "", ""}), "FMT-12@D4 FMT-12@E4"},
		{"ambiguous number", under(kinerjaHead, row{1, "S", "Jumlah peserta", "1.250", "900 orang", "", ""}), "FMT-16@D4"},
		{"no indicator", under(kinerjaHead, row{1, "S", "Jumlah laporan", "10 laporan", "9 laporan", "90%", ""}, row{2, "S dua", "", "5 laporan", "5 laporan", "", ""}), "STR-10@D5 STR-10@E5"},
		{"the same indicator twice", under(kinerjaHead, row{1, "S", "Jumlah laporan", "10 laporan", "9 laporan", "90%", ""}, row{2, "S", "Jumlah Laporan", "10 laporan", "5 laporan", "50%", ""}), "KON-11@E5"},
		{"one name under two sasaran", under(kinerjaHead, row{1, "S", "Jumlah laporan", "10 laporan", "9 laporan", "90%", ""}, row{2, "S dua", "Jumlah laporan", "10 laporan", "5 laporan", "50%", ""}), ""},
		{"average right", under(kinerjaHead, row{1, "S", "Jumlah laporan", "10 laporan", "9 laporan", "90%", ""}, row{"", "S", "Jumlah rapat", "10 rapat", "8 rapat", "80%", ""}, row{"Rata-rata capaian", "", "", "", "", "85%", ""}), ""},
		{"average wrong", under(kinerjaHead, row{1, "S", "Jumlah laporan", "10 laporan", "9 laporan", "90%", ""}, row{"Rata-rata capaian", "", "", "", "", "85%", ""}), "CAP-04@F5"},

		{"triwulan up to the document's own", under(tw2Head, row{1, "S", "Jumlah laporan", "10 laporan", "2 laporan", "3 laporan", "-", nil}), "TWL-01@F5"},
		{"a later triwulan filled in", under(tw2Head, row{1, "S", "Jumlah laporan", "10 laporan", "2 laporan", "3 laporan", "4 laporan", nil}), "TWL-01@F5 TWL-08@G5"},
		{"triwulan up to the matrix' own", under(matriksHead, row{"1.01.02", "PROGRAM SATU", "Jumlah laporan", 10, "laporan", "absolut", 2, 3, "-", nil}), ""},
		{"a later triwulan filled in a matrix", under(matriksHead, row{"1.01.02", "PROGRAM SATU", "Jumlah laporan", 10, "laporan", "absolut", 2, 3, 4, 0}), "TWL-08@I5 TWL-08@J5"},
		{"a triwulan left blank in a matrix", under(matriksHead, row{"1.01.02", "PROGRAM SATU", "Jumlah laporan", 10, "laporan", "absolut", 2, nil, nil, nil}), "LKP-01@H5"},
		{"left blank in a matrix where nothing is planned", under(matriksHead, row{"1.01.02", "PROGRAM SATU", "Jumlah laporan", "-", "laporan", "absolut", 2, nil, nil, nil}), ""},

		{"budget right", under(lraHead, row{"I", "Program Satu", nil, nil, nil}, row{1, "Kegiatan A", 100, 90, "90"}, row{2, "Kegiatan B", 50, 40, "80,00"}, row{nil, "TOTAL", 150, 130, "86,67"}), "REF-04@B4"},
		{"total wrong", under(lraHead, row{"I", "Program Satu", nil, nil, nil}, row{1, "Kegiatan A", 100, 90, "90"}, row{nil, "TOTAL", 110, 90, "90"}), "HIT-06@C7 REF-04@B4"},
		{"percentage wrong", under(lraHead, row{"I", "Program Satu", nil, nil, nil}, row{1, "Kegiatan A", 100, 90, "95"}), "HIT-07@E6 REF-04@B4"},
		{"percentage cut off", under(lraHead, row{"I", "Program Satu", nil, nil, nil}, row{1, "Kegiatan A", 1500, 1325, "88,33"}, row{2, "Kegiatan B", 300, 260, "86,66"}), "HIT-08@E7 REF-04@B4"},
		{"programme is not its kegiatan", under(lraHead, row{"I", "Program Satu", 120, 90, nil}, row{1, "Kegiatan A", 100, 90, nil}), "ANG-05@C5 REF-04@B4"},
		{"over the pagu", under(lraHead, row{"I", "Program Satu", nil, nil, nil}, row{1, "Kegiatan A", 100, 101, nil}), "ANG-01@D6 REF-04@B4"},
		{"unusual spelling of money", under(lraHead, row{"I", "Program Satu", nil, nil, nil}, row{1, "Kegiatan A", "Rp. 1.000.000,-", 900000, nil}), "FMT-02@C6 REF-04@B4"},
		{"money that cannot be read", under(lraHead, row{"I", "Program Satu", nil, nil, nil}, row{1, "Kegiatan A", "Rp 1.414.,972450'00", 1000, nil}), "FMT-01@C6 REF-04@B4"},
		{"words in a money column", under(lraHead, row{"I", "Program Satu", nil, nil, nil}, row{1, "Kegiatan A", "belum cair", 1000, nil}), "REF-04@B4 STR-08@C6"},
		{"money without a name", under(lraHead, row{"I", "Program Satu", nil, nil, nil}, row{1, "Kegiatan A", 100, 90, nil}, row{2, nil, 50, 40, nil}), "REF-04@B4 STR-10@C7 STR-10@D7"},

		{"one block without a unit", under(renstraHead,
			row{"Tujuan : T"}, row{"(dalam ribuan)"}, row{"No.", "PROGRAM", "Indikator Kinerja", "Target Tahun 2020", "Rp. Tahun 2020"}, row{1, "Program Satu\nPenyediaan Jasa", "Jumlah jasa", "1 paket", "8.500"}, nil,
			row{"Tujuan : U"}, row{"No.", "PROGRAM", "Indikator Kinerja", "Target Tahun 2020", "Rp. Tahun 2020"}, row{1, "Program Dua\nPenyediaan Alat", "Jumlah alat", "1 paket", "8.500.000"}), "FMT-06@E10 REF-04@B5 STR-03@B10 STR-03@B6"},
		{"all blocks in full rupiah", under(renstraHead,
			row{"Tujuan : T"}, row{"No.", "PROGRAM", "Indikator Kinerja", "Target Tahun 2020", "Rp. Tahun 2020"}, row{1, "Program Satu\nPenyediaan Jasa", "Jumlah jasa", "1 paket", "8.500.000"}), "REF-04@B4 STR-03@B5"},
	} {
		t.Run(c.name, func(t *testing.T) {
			if got := raised(t, c.rows...); got != c.want {
				t.Errorf("got %q, want %q", got, c.want)
			}
		})
	}
}

// TestShiftedRow: repaired only where exactly one shift makes every cell fit
// and the row's own sum close; otherwise no figure of it is loaded, and said so:
// the kegiatan is there all the same.
func TestShiftedRow(t *testing.T) {
	head := under(renstraHead, row{"No.", "PROGRAM", "Indikator Kinerja", "Target 2020", "Rp. 2020", "Target 2021", "Rp. 2021", "Kondisi Kinerja Akhir Target", "Kondisi Kinerja Akhir Rp.", "Unit Kerja", "Lokasi"})
	head[2] = row{"No.", "PROGRAM", "Indikator Kinerja", "2020", nil, "2021", nil, "Kondisi Kinerja pada Akhir Periode", nil, "Unit Kerja", "Lokasi"}
	head = append(head, row{nil, nil, nil, "Target", "Rp.", "Target", "Rp.", "Target", "Rp.", nil, nil})
	money := func(rows ...row) (string, string) {
		o := judgeFiles(t, kecamatan, sheet(t, under(head, rows...)...))
		var cells []string
		for _, a := range o.in.Fakta.Anggaran {
			if !a.Pagu.Valid {
				cells = append(cells, string(a.Sel)+"=?")
				continue
			}
			cells = append(cells, string(a.Sel)+"="+a.Pagu.Decimal.String())
		}
		var rules []string
		for _, i := range o.issues["uji.xlsx"] {
			if i.Rule == "STR-01" {
				rules = append(rules, i.Rule+"@"+i.Pos.Cell)
			}
		}
		return strings.Join(cells, " "), strings.Join(rules, " ")
	}
	for _, c := range []struct {
		name         string
		row          row
		cells, rules string
	}{
		{"whole", row{1, "Kegiatan A", "Jumlah jasa", "1 paket", "100", "1 paket", "200", "2 paket", "300", "Kasi Pem", "Kec. Ldo"}, "E5=100 G5=200 I5=300", ""},
		{"one cell left out", row{1, "Kegiatan A", "Jumlah jasa", "1 paket", "100", "200", "2 paket", "300", "Kasi Pem", "Kec. Ldo", nil}, "E5=100 F5=200 H5=300", "STR-01@F5"},
		{"sum does not close", row{1, "Kegiatan A", "Jumlah jasa", "1 paket", "100", "250", "2 paket", "300", "Kasi Pem", "Kec. Ldo", nil}, "E5=? G5=? I5=?", "STR-01@G5"}, // "2 paket" is no money
		{"one odd cell", row{1, "Kegiatan A", "Jumlah jasa", "1 paket", "100", "1 paket", "belum", "2 paket", "100", "Kasi Pem", "Kec. Ldo"}, "E5=100 G5=? I5=100", ""},
	} {
		cells, rules := money(c.row)
		if cells != c.cells || rules != c.rules {
			t.Errorf("%s: %q %q, want %q %q", c.name, cells, rules, c.cells, c.rules)
		}
	}
}

// TestKunci: the same name in another spelling is the same; a similar one is
// not.
func TestKunci(t *testing.T) {
	same := [][]string{
		{"Persentase Kecamatan yang menjalankan pelayanan public bernilai B Survey Kepuasan Masyarakat ( SKM )", "Prosentase Kecamatan yg menjalankan pelayanan publik bernilai B Survei Kepuasan Masyarakat"},
		{"Program Pelayanan Umum", "1. PROGRAM  PELAYANAN UMUM", "Pelayanan Umum"},
		{"Kegiatan Koordinasi, Pembinaan", "a. Koordinasi Pembinaan"},
		{"% desa tertib", "Persentase desa tertib"},
	}
	for i, names := range same {
		for _, n := range names[1:] {
			if kunci(n) != kunci(names[0]) {
				t.Errorf("%q and %q differ: %q, %q", n, names[0], kunci(n), kunci(names[0]))
			}
		}
		for _, other := range same[:i] {
			if kunci(other[0]) == kunci(names[0]) {
				t.Errorf("%q equals %q", other[0], names[0])
			}
		}
	}
	for _, pair := range [][2]string{
		{"Persentase desa tertib", "Persentase desa yang tertib"}, {"Nilai SKM (A)", "Nilai SKM (B)"}, {"Nilai kepuasan (UPT)", "Nilai kepuasan"}, {"Jumlah laporan 2019", "Jumlah laporan 2020"},
	} {
		if kunci(pair[0]) == kunci(pair[1]) {
			t.Errorf("%q and %q are one: %q", pair[0], pair[1], kunci(pair[0]))
		}
	}
}

// TestSplitProgram: a programme fused with its first kegiatan comes apart at a
// line break, or at the one noun that begins a name; else it stays whole.
func TestSplitProgram(t *testing.T) {
	for in, want := range map[string][2]string{
		"Program Peningkatan Disiplin Aparatur\nPengadaan Pakaian Kerja":                 {"Program Peningkatan Disiplin Aparatur", "Pengadaan Pakaian Kerja"},
		"Program Koordinasi Pemerintahan,\nPembangunan, dan Penyelenggaraan Wilayah":     {"Program Koordinasi Pemerintahan, Pembangunan, dan Penyelenggaraan Wilayah", ""},
		"Program Peningkatan Sarana dan Prasarana Aparatur Pengadaan Mebeler":            {"Program Peningkatan Sarana dan Prasarana Aparatur", "Pengadaan Mebeler"},
		"Program Pelayanan Administrasi Perkantoran":                                     {"Program Pelayanan Administrasi Perkantoran", ""},
		"Program Peningkatan Pengembangan Sistem Pelaporan Capaian Kinerja dan Keuangan": {"Program Peningkatan Pengembangan Sistem Pelaporan Capaian Kinerja dan Keuangan", ""},
		"Penyediaan Jasa Surat Menyurat":                                                 {"", ""},
	} {
		program, kegiatan := splitProgram(in)
		if got := [2]string{oneLine(program), oneLine(kegiatan)}; got != want {
			t.Errorf("%q: %q, want %q", in, got, want)
		}
	}
}
