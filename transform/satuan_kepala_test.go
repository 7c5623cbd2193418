package transform

import (
	"strings"
	"testing"
)

// TestLetterheadUnit: "(dalam ribuan)" in the letterhead holds for every table of
// the sheet that states no unit, not only for the first; right above one table
// it is that table's alone.
func TestLetterheadUnit(t *testing.T) {
	allocation := []row{{"No", "URAIAN", "JUMLAH (Rp.)", "PROPORSI (%)"}, {1, "Belanja Tidak Langsung", 600, "60,00%"}, {2, "Belanja Langsung", 400, "40,00%"}, {}}
	programmes := []row{{"No", "PROGRAM/ KEGIATAN", "ANGGARAN (Rp.)"}, {"I", "Program Satu", nil}, {"1.", "Kegiatan A", 400}}
	for _, c := range []struct {
		name string
		rows []row
		want string
	}{
		{"in the letterhead", under(under(dpaHead, row{"(dalam ribuan)"}, row{}, row{"1. Alokasi"}), append(allocation, programmes...)...), "600000 400000"},
		{"above one table", under(under(dpaHead, row{"1. Alokasi"}, row{"(dalam ribuan)"}), append(allocation, programmes...)...), "600000 400"},
		{"another below", under(under(dpaHead, row{"(dalam ribuan)"}, row{}, row{"1. Alokasi"}), append(append(allocation, row{"(dalam jutaan)"}), programmes...)...), "600000 400000000"},
		{"none", under(under(dpaHead, row{"1. Alokasi"}), append(allocation, programmes...)...), "600 400"},
	} {
		var got []string
		for _, a := range judgeFiles(t, kecamatan, sheet(t, c.rows...)).in.Fakta.Anggaran {
			if a.KelompokBelanja == "BTL" {
				got = append([]string{a.Pagu.Decimal.String()}, got...)
			} else {
				got = append(got, a.Pagu.Decimal.String())
			}
		}
		if s := strings.Join(got, " "); s != c.want {
			t.Errorf("%s: %s, want %s", c.name, s, c.want)
		}
	}
}
