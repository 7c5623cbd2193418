package transform

import (
	"fmt"
	"sort"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"
)

// hide writes a workbook of one sheet, some of its rows hidden; by a filter over
// a range where one is given, else by hand.
func hide(t *testing.T, filter string, hidden []int, rows ...row) string {
	t.Helper()
	name := sheet(t, rows...)
	f, err := excelize.OpenFile(name)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	for _, n := range hidden {
		if err := f.SetRowVisible("Sheet1", n, false); err != nil {
			t.Fatal(err)
		}
	}
	if filter != "" {
		if err := f.AutoFilter("Sheet1", filter, nil); err != nil {
			t.Fatal(err)
		}
	}
	if err := f.Save(); err != nil {
		t.Fatal(err)
	}
	return name
}

// decided lists what a workbook says of its hidden rows, as RULE@CELL with their
// number and the reason, then the figures that were read from it.
func decided(t *testing.T, name string) string {
	t.Helper()
	o := judgeFiles(t, kecamatan, name)
	var said, read []string
	for _, i := range o.issues["uji.xlsx"] {
		if i.Rule == "BKS-17" || i.Rule == "BKS-18" {
			said = append(said, fmt.Sprintf("%s@%s %s %s", i.Rule, i.Pos.Cell, i.Args["n"], i.Args["sebab"]))
		}
	}
	for _, a := range o.in.Fakta.Anggaran {
		read = append(read, string(a.Sel)+"="+a.Pagu.Decimal.String())
	}
	for _, r := range o.in.Fakta.Realisasi {
		read = append(read, string(r.Sel)+"="+r.Realisasi.Decimal.String())
	}
	sort.Strings(read)
	return strings.Join(append(said, strings.Join(read, " ")), "; ")
}

// TestHiddenRows: rows that a filter hides are data. Rows hidden by hand are
// data where sums or numbers show that they belong (BKS-17); else they are left
// out, and said so (BKS-18).
func TestHiddenRows(t *testing.T) {
	const (
		sums    = "dengan baris itu jumlahnya cocok dengan yang tertulis"
		stale   = "jumlah yang tertulis sudah cocok tanpa baris itu, jadi dianggap sisa lama"
		counts  = "nomornya melanjutkan baris lain"
		surplus = "nomor baris yang tampak sudah lengkap tanpa baris itu, jadi dianggap sisa lama"
		nothing = "tidak ada yang menunjukkan apakah masih berlaku"
	)
	program := row{"I", "Program Satu"}
	for _, c := range []struct {
		name   string
		filter string
		hidden []int
		rows   []row
		want   string
	}{
		{"none hidden", "", nil, []row{program, {nil, "Kegiatan A", 100, 90}, {nil, "Kegiatan B", 50, 10}}, "D6=100 D7=50"},
		{"a filter hides", "A4:E7", []int{7}, []row{program, {nil, "Kegiatan A", 100, 90}, {nil, "Kegiatan B", 50, 10}}, "BKS-17@C7 1 disembunyikan oleh saringan (filter); D6=100 D7=50"},
		{"a filter elsewhere", "G1:H2", []int{7}, []row{program, {nil, "Kegiatan A", 100, 90}, {nil, "Kegiatan B", 50, 10}}, "BKS-18@C7 1 " + nothing + "; D6=100"},
		{"the programme is met only with them", "", []int{7}, []row{{"I", "Program Satu", 150, 100}, {nil, "Kegiatan A", 100, 90}, {nil, "Kegiatan B", 50, 10}}, "BKS-17@C7 1 " + sums + "; D6=100 D7=50"},
		{"the programme is met without them", "", []int{7}, []row{{"I", "Program Satu", 100, 90}, {nil, "Kegiatan A", 100, 90}, {nil, "Kegiatan B", 50, 10}}, "BKS-18@C7 1 " + stale + "; D6=100"},
		{"the programme is met neither way", "", []int{7}, []row{{"I", "Program Satu", 120, 95}, {nil, "Kegiatan A", 100, 90}, {nil, "Kegiatan B", 50, 10}}, "BKS-18@C7 1 " + nothing + "; D6=100"},
		{"only the realisasi tells", "", []int{7}, []row{{"I", "Program Satu", nil, 100}, {nil, "Kegiatan A", 100, 90}, {nil, "Kegiatan B", 50, 10}}, "BKS-17@C7 1 " + sums + "; D6=100 D7=50"},
		{"the total is met only with them", "", []int{6}, []row{program, {nil, "Kegiatan A", 100, 90}, {nil, "Kegiatan B", 50, 10}, {nil, "TOTAL", 150, 100}}, "BKS-17@C6 1 " + sums + "; D6=100 D7=50"},
		{"the total is met without them", "", []int{6}, []row{program, {nil, "Kegiatan A", 100, 90}, {nil, "Kegiatan B", 50, 10}, {nil, "TOTAL", 50, 10}}, "BKS-18@C6 1 " + stale + "; D7=50"},
		{"all that the programme sums is hidden", "", []int{6, 7}, []row{{"I", "Program Satu", 150, 100}, {nil, "Kegiatan A", 100, 90}, {nil, "Kegiatan B", 50, 10}}, "BKS-17@C6 2 " + sums + "; D6=100 D7=50"},
		{"the rows below sum to the hidden one", "", []int{5}, []row{{"I", "Program Satu", 150, 100}, {nil, "Kegiatan A", 100, 90}, {nil, "Kegiatan B", 50, 10}}, "BKS-17@C5 1 " + sums + "; D6=100 D7=50"},
		{"zeros prove nothing", "", []int{7}, []row{{"I", "Program Satu", 100, 90}, {nil, "Kegiatan A", 100, 90}, {nil, "Kegiatan B", 0, 0}}, "BKS-18@C7 1 " + nothing + "; D6=100"},
		{"zeros under a programme of zero", "", []int{6}, []row{{"I", "Program Satu", 0, 0}, {nil, "Kegiatan A", 0, 0}}, "BKS-18@C6 1 " + nothing + "; D5=0"},
		{"the numbers go on", "", []int{7}, []row{program, {1, "Kegiatan A", 100, 90}, {2, "Kegiatan B", 50, 10}, {3, "Kegiatan C", 70, 60}}, "BKS-17@C7 1 " + counts + "; D6=100 D7=50 D8=70"},
		{"the numbers are whole without them", "", []int{7}, []row{program, {1, "Kegiatan A", 100, 90}, {2, "Kegiatan B", 50, 10}, {2, "Kegiatan C", 70, 60}}, "BKS-18@C7 1 " + surplus + "; D6=100 D8=70"},
		{"a sum outweighs numbers", "", []int{7}, []row{{"I", "Program Satu", 170, 150}, {1, "Kegiatan A", 100, 90}, {2, "Kegiatan B", 50, 10}, {3, "Kegiatan C", 70, 60}}, "BKS-18@C7 1 " + stale + "; D6=100 D8=70"},
		{"two places, one reason", "", []int{6, 8}, []row{program, {nil, "Kegiatan A", 100, 90}, {nil, "Kegiatan B", 50, 10}, {nil, "Kegiatan C", 70, 60}}, "BKS-18@C6 2 " + nothing + "; D7=50"},
	} {
		t.Run(c.name, func(t *testing.T) {
			if got := decided(t, hide(t, c.filter, c.hidden, under(lraHead, c.rows...)...)); got != c.want {
				t.Errorf("\n got %s\nwant %s", got, c.want)
			}
		})
	}
}

// TestHiddenIndicators: where no money is, the hidden rows' first cell stands
// for them, and only their numbers can tell.
func TestHiddenIndicators(t *testing.T) {
	first, third := row{1, "S", "Jumlah laporan", "10 laporan", "9 laporan"}, row{3, "S", "Jumlah rapat", "4 rapat", "3 rapat"}
	for want, second := range map[string]row{
		"BKS-17@A5 1 nomornya melanjutkan baris lain; E4=9 E5=5 E6=3":            {2, "S", "Jumlah surat", "8 surat", "5 surat"},
		"BKS-18@B5 1 tidak ada yang menunjukkan apakah masih berlaku; E4=9 E6=3": {nil, "S", "Jumlah surat", "8 surat", "5 surat"},
	} {
		if got := decided(t, hide(t, "", []int{5}, under(kinerjaHead, first, second, third)...)); got != want {
			t.Errorf("\n got %s\nwant %s", got, want)
		}
	}
}

// TestHiddenGroup: a hidden group of belanja counts where the total needs it.
func TestHiddenGroup(t *testing.T) {
	for total, want := range map[int]string{
		150: "BKS-17@C6 1 dengan baris itu jumlahnya cocok dengan yang tertulis; C5=100 C6=50",
		100: "BKS-18@C6 1 jumlah yang tertulis sudah cocok tanpa baris itu, jadi dianggap sisa lama; C5=100",
	} {
		rows := under(dpaHead, row{"No", "URAIAN", "JUMLAH (Rp.)", "PROPORSI (%)"}, row{1, "Belanja Tidak Langsung", 100, nil}, row{2, "Belanja Langsung", 50, nil}, row{nil, "JUMLAH", total, nil})
		if got := decided(t, hide(t, "", []int{6}, rows...)); got != want {
			t.Errorf("total %d\n got %s\nwant %s", total, got, want)
		}
	}
}

// TestHiddenPercentage: what is not read is not checked either; what is read is.
func TestHiddenPercentage(t *testing.T) {
	for filter, want := range map[string]string{"": "BKS-18@C6 ANG-06@B5 REF-04@B4", "A4:E7": "BKS-17@C6 ANG-06@B5 HIT-07@E6 REF-04@B4"} {
		name := hide(t, filter, []int{6}, under(lraHead, row{"I", "Program Satu"}, row{nil, "Kegiatan A", 100, 90, "95"}, row{nil, "Kegiatan B", 50, 10, "20"})...)
		var list []string
		for _, i := range judgeFiles(t, kecamatan, name).issues["uji.xlsx"] {
			list = append(list, i.Rule+"@"+i.Pos.Cell)
		}
		if got := strings.Join(list, " "); got != want {
			t.Errorf("filter %q: %s, want %s", filter, got, want)
		}
	}
}
