package transform

import (
	"strings"
	"testing"
)

// TestProgramOverLines: behind a line break stands the first kegiatan where the
// line begins with the noun of a work and the name before it is whole; else the
// name goes on.
func TestProgramOverLines(t *testing.T) {
	for _, c := range []struct{ cell, program, kegiatan string }{
		{"Program Perencanaan\nPembangunan Daerah", "Program Perencanaan Pembangunan Daerah", ""},
		{"Program Pengembangan dan\nPengelolaan Jaringan", "Program Pengembangan dan Pengelolaan Jaringan", ""},
		{"Program Peningkatan\nPelayanan Kesehatan", "Program Peningkatan Pelayanan Kesehatan", ""},
		{"Program\nPengelolaan Keuangan", "Program Pengelolaan Keuangan", ""},
		{"Program Pembinaan, \nPengawasan, dan Evaluasi", "Program Pembinaan, Pengawasan, dan Evaluasi", ""},
		{"Program Administrasi Umum\nPerangkat Daerah", "Program Administrasi Umum Perangkat Daerah", ""},
		{"Program Penyelenggaraan Urusan\nPemerintahan Umum", "Program Penyelenggaraan Urusan Pemerintahan Umum", ""},
		{"Program Pelayanan Administrasi\nPerkantoran", "Program Pelayanan Administrasi Perkantoran", ""},

		{"Program Pengelolaan Ruang Terbuka Hijau\nPemeliharaan Ruang Terbuka Hijau", "Program Pengelolaan Ruang Terbuka Hijau", "Pemeliharaan Ruang Terbuka Hijau"},
		{"Program Sarana Aparatur\nRehabilitasi/Pemeliharaan Gedung Kantor", "Program Sarana Aparatur", "Rehabilitasi/Pemeliharaan Gedung Kantor"},
		{"Program Administrasi Perkantoran\nRapat-rapat Koordinasi ke Luar Daerah", "Program Administrasi Perkantoran", "Rapat-rapat Koordinasi ke Luar Daerah"},
		{"Program Ketertiban Umum\nPengawasan Tempat Usaha", "Program Ketertiban Umum", "Pengawasan Tempat Usaha"},
		{"Program Keluarga Sejahtera\nKegiatan Kader Desa", "Program Keluarga Sejahtera", "Kegiatan Kader Desa"},
		{"Program Pelayanan Administrasi\nPerkantoran\nPenyediaan Jasa\nSurat Menyurat", "Program Pelayanan Administrasi Perkantoran", "Penyediaan Jasa Surat Menyurat"},
		{"Program Keluarga Sejahtera\r\nPembinaan Kader", "Program Keluarga Sejahtera", "Pembinaan Kader"},
		{"Kegiatan Rapat\nPembinaan Kader", "", ""},
	} {
		program, kegiatan := splitProgram(c.cell)
		if oneLine(program) != c.program || oneLine(kegiatan) != c.kegiatan {
			t.Errorf("%q:\n got %q, %q\nwant %q, %q", c.cell, program, kegiatan, c.program, c.kegiatan)
		}
	}
}

// TestAmountsInOneCell: amounts that only a blank holds together are components;
// what one amount is for, and a time of hours and minutes, are none.
func TestAmountsInOneCell(t *testing.T) {
	for teks, want := range map[string]string{
		"27 unit 1 tahun":              "unit=27 tahun=1",
		"5 kelompok 10 kali":           "kelompok=5 kali=10",
		"2 unit 3 orang 12 bulan":      "unit=2 orang=3 bulan=12",
		"- 2 unit\n- 12 bulan":         "unit=2 bulan=12",
		"1 x pelatihan untuk 40 orang": "",
		"2 kali dalam 1 tahun":         "",
		"3 dokumen per 6 bulan":        "",
		"1 jam 30 menit":               "",
		"2 menit 15 detik":             "",
		"27 unit":                      "",
	} {
		var parts []string
		for _, k := range BacaTarget(teks, "Jumlah layanan", "").Komponen {
			parts = append(parts, k.Label+"="+k.Nilai.String())
		}
		if got := strings.Join(parts, " "); got != want {
			t.Errorf("%q: %q, want %q", teks, got, want)
		}
	}
}
