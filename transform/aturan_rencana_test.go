package transform

import "testing"

// TestPlanRules shows the checks of a Renstra over its years, and those of an
// allocation of belanja, both ways; the first words of a case name the rule.
func TestPlanRules(t *testing.T) {
	plan := under(renstraHead, row{"No.", "PROGRAM", "Indikator Kinerja", "2020", nil, "2021", nil, "Kondisi Kinerja pada Akhir Periode", nil},
		row{nil, nil, nil, "Target", "Rp.", "Target", "Rp.", "Target", "Rp."})
	of1 := func(target0, rp0, target1, rp1, akhir, rpAkhir string) []row {
		return under(plan, row{1, "Kegiatan A", "Jumlah jasa", target0, rp0, target1, rp1, akhir, rpAkhir})
	}
	share := func(target0, target1, akhir string) []row {
		return under(plan, row{1, "Kegiatan A", "Persentase jasa", target0, "100", target1, "200", akhir, "300"})
	}
	allocation := func(btl, bl, total any, proporsi string) []row {
		return under(dpaHead, row{"No", "URAIAN", "JUMLAH (Rp.)", "PROPORSI (%)"}, row{1, "Belanja Tidak Langsung", btl, proporsi}, row{2, "Belanja Langsung", bl, nil}, row{nil, "JUMLAH", total, nil})
	}
	for _, c := range []ruleCase{
		{"HIT-01 the end is the sum", of1("1 paket", "100", "1 paket", "200", "2 paket", "300"), ""},
		{"HIT-01 the end is not the sum", of1("1 paket", "100", "1 paket", "200", "2 paket", "350"), "HIT-01@I5"},
		{"HIT-02 the end is the sum", of1("1 paket", "100", "3 paket", "200", "4 paket", "300"), ""},
		{"HIT-02 the end is the last", of1("1 paket", "100", "3 paket", "200", "3 paket", "300"), ""},
		{"HIT-02 the end is neither", of1("1 paket", "100", "3 paket", "200", "5 paket", "300"), "HIT-02@H5"},
		{"HIT-03 the end is the last", share("60%", "70%", "70%"), ""},
		{"HIT-03 the end is another", share("60%", "70%", "80%"), "HIT-03@H5"},
		{"HIT-04 stays", share("70%", "70%", "70%"), ""},
		{"HIT-04 falls", share("70%", "60%", "60%"), "HIT-04@F5"},
		{"HIT-04 a count may fall", of1("3 paket", "100", "1 paket", "200", "4 paket", "300"), ""},

		{"ANG-03 the total of its groups", allocation(600000, 400000, 1000000, "60,00%"), ""},
		{"ANG-03 another total", allocation(600000, 400000, 1100000, "60,00%"), "ANG-03@C7"},
		{"FMT-03 another total of the same size", allocation(600000, 400000, 1100000, "60,00%"), ""},
		{"FMT-03 a total in thousands", allocation(600000, 400000, 1000, "60,00%"), "FMT-03@C7"},
		{"HIT-09 a part of the whole", allocation(600000, 400000, 1000000, "60,00%"), ""},
		{"HIT-09 a part of the other part", allocation(600000, 400000, 1000000, "150,00%"), "HIT-09@D5"},
	} {
		t.Run(c.name, func(t *testing.T) { c.check(t) })
	}
}
