package transform

import (
	"fmt"
	"slices"
	"testing"
)

// TestAccountsByNumber: in an LRA whose numbers are accounts only the deepest
// are lines, and what is no belanja is left out and said (ANG-13).
func TestAccountsByNumber(t *testing.T) {
	head := []row{{"LAPORAN REALISASI ANGGARAN TAHUN 2020"}, {"Organisasi : Kecamatan Ledokombo"}, {"No Urut", "Uraian", "Anggaran", "Realisasi"}}
	belanja := []row{{"5", "BELANJA", 150, 120}, {"5.1", "BELANJA TIDAK LANGSUNG", 100, 90}, {"5.2", "BELANJA LANGSUNG", 50, 30}, {"5.2.2", "Belanja Barang dan Jasa", 50, 30}}
	for _, c := range []struct {
		name       string
		rows       []row
		read, rule string
	}{
		{"belanja alone", belanja, "D5=100 D7=50", ""},
		{"a difference at its foot", append(belanja[:4:4], row{nil, "SURPLUS / (DEFISIT)", -150, -120}), "D5=100 D7=50", "ANG-13@B8"},
		{"pendapatan above", append([]row{{"4", "PENDAPATAN", 10, 20}, {"4.1", "Pendapatan Asli Daerah", 10, 20}}, belanja...), "D7=100 D9=50", "ANG-13@A4"},
		{"list numbers", []row{{1, "Belanja Tidak Langsung", 100, 90}, {2, "Belanja Langsung", 50, 30}}, "D4=100 D5=50", ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			rows := under(head, c.rows...)
			if got := decided(t, sheet(t, rows...)); got != c.read {
				t.Errorf("read %s, want %s", got, c.read)
			}
			if got := of(t, "ANG-13", rows...); got != c.rule {
				t.Errorf("found %q, want %q", got, c.rule)
			}
		})
	}
}

// TestShortCodes: where the codes of a table begin at the programme ("Kode" over
// "Program" and "Kegiatan"), one part is a programme and two are a kegiatan.
func TestShortCodes(t *testing.T) {
	title := []row{{"DOKUMEN PELAKSANAAN ANGGARAN", nil, nil, nil, nil, "Formulir DPA SKPD 2.2"}, {"Tahun Anggaran 2020"}, {"Organisasi : Kecamatan Ledokombo"}}
	for name, table := range map[string][]row{
		"with their places": {{"Kode", nil, "Uraian", "Lokasi Kegiatan", "Jumlah"}, {"Program", "Kegiatan"},
			{"01", nil, "Program Satu", nil, 150}, {"01", "01", "Penyediaan jasa", "Silo", 100}, {"01", "02", "Penyediaan barang", "Silo", 50}},
		"like accounts": {{"Kode", nil, "Uraian", "Sumber Dana", "Jumlah"}, {"Program", "Kegiatan"},
			{"01", nil, "Program Satu", nil, 150}, {"01", "01", "Penyediaan jasa", "APBD", 100}, {"01", "02", "Penyediaan barang", "APBD", 50}},
	} {
		var got []string
		for _, a := range judgeFiles(t, kecamatan, sheet(t, under(title, table...)...)).in.Fakta.Anggaran {
			got = append(got, fmt.Sprintf("%s %s %s/%s %s %s", a.Tingkat, a.Kode, a.Program, a.Kegiatan, a.Pagu.Decimal, a.Sel))
		}
		want := []string{"kegiatan 01.01 Program Satu/Penyediaan jasa 100 E7", "kegiatan 01.02 Program Satu/Penyediaan barang 50 E8"}
		if !slices.Equal(got, want) {
			t.Errorf("%s: got %q, want %q", name, got, want)
		}
	}
}
