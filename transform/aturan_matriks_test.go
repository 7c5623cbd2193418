package transform

import (
	"slices"
	"strings"
	"testing"
)

// of keeps of the findings of a workbook, as RULE@CELL, those of one rule.
func of(t *testing.T, rule string, rows ...row) string {
	t.Helper()
	var list []string
	for _, i := range judgeFiles(t, kecamatan, sheet(t, rows...)).issues["uji.xlsx"] {
		if i.Rule == rule {
			list = append(list, i.Rule+"@"+i.Pos.Cell)
		}
	}
	slices.Sort(list)
	return strings.Join(list, " ")
}

var (
	// a code over three columns that are not merged
	kodeHead = []row{{"EVALUASI HASIL RENJA TRIWULAN I TAHUN 2020"}, {"Nama OPD : Kecamatan Ledokombo"},
		{"Kode", nil, nil, "Program/Kegiatan", "Indikator Kinerja", "Target Tahun 2020", "Realisasi Kinerja"}, {nil, nil, nil, nil, nil, nil, "TW 1"}}
	oneCode = []row{{"EVALUASI HASIL RENJA TRIWULAN I TAHUN 2020"}, {"Nama OPD : Kecamatan Ledokombo"},
		{"Kode", "Program/Kegiatan", "Indikator Kinerja", "Target Tahun 2020", "Realisasi Kinerja"}, {nil, nil, nil, nil, "TW 1"}}
	tingkatHead = []row{{"EVALUASI HASIL RENJA TRIWULAN I TAHUN 2020"}, {"Nama OPD : Kecamatan Ledokombo"},
		{"Tingkat", "Kode", "Program/Kegiatan", "Indikator Kinerja", "Target Tahun 2020", "Realisasi Kinerja"}, {nil, nil, nil, nil, nil, "TW 1"}}
	capaianHead = []row{{"EVALUASI HASIL RENJA TRIWULAN II TAHUN 2020"}, {"Nama OPD : Kecamatan Ledokombo"},
		{"Kode", "Program/Kegiatan", "Indikator Kinerja", "Target Tahun 2020", "Realisasi Kinerja", nil, "Tingkat Capaian (%)"}, {nil, nil, nil, nil, "TW 1", "TW 2"}}
	paguHead = under(dpaHead, row{"No", "PROGRAM/ KEGIATAN", "ANGGARAN (Rp.)"})
	seriHead = []row{{"PENGUKURAN KINERJA TAHUN 2020"}, {"Kecamatan Ledokombo"}, {"NO.", "SASARAN STRATEGIS", "INDIKATOR SASARAN", "TARGET 2020", "REALISASI 2019", "REALISASI 2020"}}
)

// TestMatrixRules shows the rules of matrices and budgets both ways, as
// TestRules does: the first words of a case name the rule.
func TestMatrixRules(t *testing.T) {
	for _, c := range []ruleCase{
		{"REF-01 a word among the parts of a code", under(kodeHead, row{"1", "01", "lama", "PROGRAM SATU", "Jumlah laporan", "10 laporan", "2 laporan"}), "REF-01@C5"},
		{"REF-01 a letter for a digit", under(oneCode, row{"7.01.O2", "PROGRAM SATU", "Jumlah laporan", "10 laporan", "2 laporan"}), "REF-01@A5"},
		{"REF-01 a placeholder of the nomenclature", under(oneCode, row{"X.XX.02", "PROGRAM SATU", "Jumlah laporan", "10 laporan", "2 laporan"}), ""},
		{"REF-01 a code and its dot", under(oneCode, row{"7 . 01 . 02.", "PROGRAM SATU", "Jumlah laporan", "10 laporan", "2 laporan"}), ""},
		{"REF-01 parts of a code", under(kodeHead, row{"1", "01", "02", "PROGRAM SATU", "Jumlah laporan", "10 laporan", "2 laporan"}), ""},
		{"REF-01 a part left blank", under(kodeHead, row{"1", "01", nil, "PROGRAM SATU", "Jumlah laporan", "10 laporan", "2 laporan"}), ""},
		{"REF-01 a dash for a part", under(kodeHead, row{"1", "01", "-", "PROGRAM SATU", "Jumlah laporan", "10 laporan", "2 laporan"}), ""},

		{"REF-03 a programme with the code of a bidang", under(matriksHead, row{"1.01", "PROGRAM SATU", "Jumlah laporan", 10, "laporan", "absolut", 2, 3, nil, nil}), "REF-03@A5"},
		{"REF-03 a programme with its own", under(matriksHead, row{"1.01.02", "PROGRAM SATU", "Jumlah laporan", 10, "laporan", "absolut", 2, 3, nil, nil}), ""},
		{"REF-03 a programme by its column, a kegiatan by its code", under(tingkatHead, row{"Program", "1.01.02.2.01", "Program Satu", "Jumlah laporan", "10 laporan", "2 laporan"}), "REF-03@B5"},
		{"REF-03 a kegiatan by both", under(tingkatHead, row{"Kegiatan", "1.01.02.2.01", "Kegiatan Satu", "Jumlah laporan", "10 laporan", "2 laporan"}), ""},
		{"REF-03 a name that says nothing of its level", under(tingkatHead, row{"Program", "1.01.02.2.01", "Pelayanan Umum", "Jumlah laporan", "10 laporan", "2 laporan"}), ""},
		{"REF-03 zeros that fill a code", under(tingkatHead, row{"Program", "1.01.02.0.00.0000", "Program Satu", "Jumlah laporan", "10 laporan", "2 laporan"}), ""},

		{"KON-22 one indicator twice in a cell", under(matriksHead, row{"1.01.02", "PROGRAM SATU", "Jumlah laporan\nJumlah laporan", "10\n10", "laporan", "absolut", "2\n2", "3\n3", nil, nil}), "KON-22@D5"},
		{"KON-22 one indicator, other figures", under(matriksHead, row{"1.01.02", "PROGRAM SATU", "Jumlah laporan\nJumlah laporan", "10\n12", "laporan", "absolut", "2\n2", "3\n3", nil, nil}), "KON-22@D5"},
		{"KON-22 two indicators", under(matriksHead, row{"1.01.02", "PROGRAM SATU", "Jumlah laporan\nJumlah rapat", "10\n10", "laporan", "absolut", "2\n2", "3\n3", nil, nil}), ""},
		{"KON-22 one indicator over two lines", under(matriksHead, row{"1.01.02", "PROGRAM SATU", "Jumlah laporan\nJumlah laporan", 10, "laporan", "absolut", 2, 3, nil, nil}), ""},

		{"CAP-15 a capaian of nothing", under(capaianHead, row{"1.01.02", "PROGRAM SATU", "Jumlah laporan", "10 laporan", nil, nil, 200}), "CAP-15@G5"},
		{"CAP-15 a capaian of one triwulan", under(capaianHead, row{"1.01.02", "PROGRAM SATU", "Jumlah laporan", "10 laporan", "2 laporan", nil, 20}), ""},
		{"CAP-15 a realisasi of zero", under(capaianHead, row{"1.01.02", "PROGRAM SATU", "Jumlah laporan", "10 laporan", "0 laporan", "0 laporan", 0}), ""},
		{"CAP-15 a capaian of zero for nothing", under(capaianHead, row{"1.01.02", "PROGRAM SATU", "Jumlah laporan", "10 laporan", nil, nil, 0}), ""},
		{"CAP-15 in a measuring table", under(kinerjaHead, row{1, "S", "Persentase keluhan", "10%", nil, "200%"}), "CAP-15@F4"},
		{"CAP-15 nothing in a measuring table", under(kinerjaHead, row{1, "S", "Persentase keluhan", "10%", nil, "0%"}), ""},
		{"CAP-15 a realisasi in a measuring table", under(kinerjaHead, row{1, "S", "Persentase keluhan", "10%", "0%", "200%"}), ""},
	} {
		t.Run(c.name, func(t *testing.T) { c.check(t) })
	}
}

// ruleCase is a workbook and where it raises a rule, which its name begins with.
type ruleCase struct {
	name string
	rows []row
	want string
}

func (c ruleCase) check(t *testing.T) {
	if got := of(t, strings.Fields(c.name)[0], c.rows...); got != c.want {
		t.Errorf("got %q, want %q", got, c.want)
	}
}

// TestTableRules shows the rules of other tables and of their shape.
func TestTableRules(t *testing.T) {
	for _, c := range []ruleCase{
		{"ANG-12 every pagu zero", under(paguHead, row{"I", "Program Satu"}, row{1, "Kegiatan A", 0}, row{2, "Kegiatan B", 0}), "ANG-12@C6"},
		{"ANG-12 one pagu zero", under(paguHead, row{"I", "Program Satu"}, row{1, "Kegiatan A", 0}, row{2, "Kegiatan B", 50}), ""},

		{"CAP-08 as last year", under(seriHead, row{1, "S", "Persentase desa tertib", "80%", "75%", "75%"}), "CAP-08@F4"},
		{"CAP-08 not as last year", under(seriHead, row{1, "S", "Persentase desa tertib", "80%", "74%", "75%"}), ""},
		{"CAP-08 whole both years", under(seriHead, row{1, "S", "Persentase desa tertib", "80%", "100%", "100%"}), ""},

		{"BKS-14 a column nobody knows", under(lraHead[:3], row{"No", "PROGRAM/ KEGIATAN", "ANGGARAN (Rp.)", "REALISASI (Rp)", "Warna Lampu"}, row{1, "Kegiatan A", 100, 90, "hijau"}), "BKS-14@E4"},
		{"BKS-14 columns of the field", under(lraHead, row{1, "Kegiatan A", 100, 90, 90}), ""},
		{"BKS-15 figures beside the table", under(lraHead, row{1, "Kegiatan A", 100, 90, 90, nil, 10}, row{2, "Kegiatan B", 50, 50, 100, nil, 0}), "BKS-15@G5"},
		{"BKS-15 words beside the table", under(lraHead, row{1, "Kegiatan A", 100, 90, 90, nil, "cek lagi"}), ""},
		{"STR-05 the header again", under(lraHead, row{1, "Kegiatan A", 100, 90, 90}, lraHead[3], row{2, "Kegiatan B", 50, 50, 100}), "STR-05@A6"},
	} {
		t.Run(c.name, func(t *testing.T) { c.check(t) })
	}
}

// TestTwiceInOneCell: of an indicator written twice in a cell with the same
// figures one is kept, with other figures both are, and KON-22 says which.
func TestTwiceInOneCell(t *testing.T) {
	for _, c := range []struct{ target, hasil, want string }{
		{"10\n10", "dipakai satu kali", "rG5=2 2020 TW1, rH5=3 2020 TW2, tD5=10 2020 tahunan"},
		{"10\n12", "angkanya berbeda", "rG5=2 2020 TW1, rG5=2 2020 TW1, rH5=3 2020 TW2, rH5=3 2020 TW2, tD5=10 2020 tahunan, tD5=12 2020 tahunan"},
	} {
		rows := under(matriksHead, row{"1.01.02", "PROGRAM SATU", "Jumlah laporan\nJumlah laporan", c.target, "laporan", "absolut", "2\n2", "3\n3", nil, nil})
		if got := contents(t, rows...); got != c.want {
			t.Errorf("%q:\n got %s\nwant %s", c.target, got, c.want)
		}
		for _, i := range judgeFiles(t, kecamatan, sheet(t, rows...)).issues["uji.xlsx"] {
			if i.Rule == "KON-22" && i.Args["hasil"] != c.hasil {
				t.Errorf("%q: %s, want %s", c.target, i.Args["hasil"], c.hasil)
			}
		}
	}
}
