package kabupaten

import "testing"

// The figures of Kecamatan Ambulu, seed 1, read off its printed workbooks and
// worked out by hand:
//
//	PK perubahan: 89,5 · 407 dokumen · >80 · 72,5 % · 99 orang · 78,5 %
//	Tabel 3.1:    61,55 · 464 dokumen · 80 · 68,14 % · 99 orang · 49,65 %
var ambulu = []struct{ indikator, target, operator, asal, realisasi, sel, capaian, predikat string }{
	{"Nilai Survey Kepuasan Masyarakat (SKM) Kecamatan Ambulu", "89.5", "=", "E24", "61.55", "E15", "68.770950", "CUKUP"},
	{"Jumlah dokumen kependudukan yang diproses", "407", "=", "E25", "464", "E16", "114.004914", "SANGAT BAIK"},
	{"Indeks kepuasan pengguna layanan terpadu (PATEN)", "80", ">", "E26", "80", "E17", "100.000000", "BAIK"},
	{"Persentase usulan musrenbang yang masuk dalam rencana kerja", "72.5", "=", "E27", "68.14", "E18", "93.986207", "BAIK"},
	{"Jumlah kader pemberdayaan masyarakat yang aktif", "99", "=", "E28", "99", "E19", "100.000000", "BAIK"},
	{"Persentase peran serta masyarakat dalam pembangunan", "78.5", "=", "E29", "49.65", "E20", "63.248408", "CUKUP"},
}

func TestAmbuluMeasures(t *testing.T) {
	_, m := tulis(t, Options{Seed: 1, OPD: 2})
	o := m.OPD[1]
	if o.Kode != "7.01.0.00.0.00.02.0000" || o.Nama != "Kecamatan Ambulu" || len(o.Indikator) != len(ambulu) || len(o.TidakDiukur) != 0 {
		t.Fatalf("%s %s, %d indicators, not measured %v", o.Kode, o.Nama, len(o.Indikator), o.TidakDiukur)
	}
	for n, want := range ambulu {
		got := o.Indikator[n]
		if got.Indikator != want.indikator || got.Target.Cmp(pecah(t, want.target)) != 0 || got.Operator != want.operator || got.SumberTarget != "PK_PERUBAHAN" ||
			got.Realisasi.Cmp(pecah(t, want.realisasi)) != 0 || got.Capaian6 != want.capaian || got.Predikat != want.predikat || got.Arah != "positif" || !got.DiPK {
			t.Errorf("got %+v\nwant %+v", got, want)
		}
		asal := Asal{"02 Kecamatan Ambulu/PK Perubahan 2020 Kec. Ambulu.xlsx", "PK", want.asal}
		diukur := Asal{"02 Kecamatan Ambulu/Realisasi Kinerja 2020.xlsx", "Capaian", want.sel}
		if got.AsalTarget != asal || got.AsalRealisasi != diukur {
			t.Errorf("%s: %v and %v, want %v and %v", want.indikator, got.AsalTarget, got.AsalRealisasi, asal, diukur)
		}
	}
	// (68,770950 + 114,004914 + 100) / 3 and, with 100 for 114,…; then
	// (93,986207 + 100 + 63,248408) / 3; then their mean.
	for n, want := range []Rata{
		{Nilai6: "94.258621", Dibatasi6: "89.590317", Predikat: "BAIK"},
		{Nilai6: "85.744872", Dibatasi6: "85.744872", Predikat: "BAIK"},
	} {
		if got := o.Sasaran[n].Capaian; got.Nilai6 != want.Nilai6 || got.Dibatasi6 != want.Dibatasi6 || got.Predikat != want.Predikat || o.Sasaran[n].Terukur != 3 {
			t.Errorf("sasaran %d: %+v, want %+v", n+1, got, want)
		}
	}
	if got := o.Capaian; got.Nilai6 != "90.001746" || got.Dibatasi6 != "87.667594" || got.Predikat != "BAIK" {
		t.Errorf("OPD: %+v", got)
	}
}

func TestAmbuluMoney(t *testing.T) {
	_, m := tulis(t, Options{Seed: 1, OPD: 2})
	o := m.OPD[1]
	a := o.Anggaran
	for nama, c := range map[string][2]Serapan{
		"total": {a.Total, {2_100_750_000, 2_011_327_800, "95.743320"}},
		"BTL":   {a.BTL, {1_433_000_000, 1_410_072_000, "98.400000"}},
		"BL":    {a.BL, {667_750_000, 601_255_800, "90.042052"}},
		"I":     {a.Program[0].Serapan, {149_250_000, 144_309_800, "96.689983"}},
		"II":    {a.Program[1].Serapan, {309_750_000, 274_376_500, "88.579984"}},
		"III":   {a.Program[2].Serapan, {208_750_000, 182_569_500, "87.458443"}},
		"II.2":  {a.Program[1].Kegiatan[1].Serapan, {134_500_000, 99_126_500, "73.700000"}},
		"S1":    {a.Sasaran[0].Serapan, {459_000_000, 418_686_300, "91.217059"}},
	} {
		if c[0] != c[1] {
			t.Errorf("%s: %+v, want %+v", nama, c[0], c[1])
		}
	}
	if len(a.Program) != 3 || a.Kegiatan != 6 || !a.AdaDPA || a.Sasaran[0].Proporsi6 != "68.738300" || a.Sasaran[1].Proporsi6 != "31.261700" {
		t.Errorf("%d programmes, %d kegiatan, proportions %s and %s", len(a.Program), a.Kegiatan, a.Sasaran[0].Proporsi6, a.Sasaran[1].Proporsi6)
	}
	// 2016: 108.952 + 147.210 + 119.705 + 101.062 + 18.480 + 50.825 thousand;
	// the end: 698.712 + 905.760 + 770.730 + 658.872 + 140.880 + 312.450.
	if o.PaguRenstra[0] != 546_234_000 || o.PaguAkhir != 3_487_404_000 {
		t.Errorf("Renstra %v, %d", o.PaguRenstra, o.PaguAkhir)
	}
}
