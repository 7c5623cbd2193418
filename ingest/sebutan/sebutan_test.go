package sebutan

import (
	"testing"
	"time"
)

func TestSebutan(t *testing.T) {
	for _, c := range []struct{ got, want string }{
		{Jenis("RENSTRA"), "Renstra"}, {Jenis("RENSTRA_PERUBAHAN"), "Renstra Perubahan"}, {Jenis("PK"), "PK"}, {Jenis("PK_PERUBAHAN"), "PK Perubahan"}, {Jenis("REALISASI"), "dokumen realisasi"},
		{Dokumen("PK", "murni", "tahunan"), "PK"}, {Dokumen("PK", "perubahan", ""), "PK Perubahan"}, {Dokumen("DPA", "pergeseran-1", ""), "DPA Pergeseran 1"},
		{Dokumen("DPA", "perubahan-2", "tahunan"), "DPA Perubahan 2"}, {Dokumen("REALISASI_KINERJA", "", "TW1"), "realisasi kinerja triwulan I"},
		{Periode("TW4"), "triwulan IV"}, {Periode("SM2"), "semester II"}, {Periode("B02"), "bulan Februari"}, {Periode("B13"), "B13"}, {Periode("TW5"), "TW5"},
		{Periode("akhir"), "akhir Renstra"}, {Periode("tahunan"), "tahunan"}, {Periode(""), ""},
		{Hari(time.Date(2026, 1, 7, 23, 0, 0, 0, time.UTC)), "7 Januari 2026"},
	} {
		if c.got != c.want {
			t.Errorf("%q, want %q", c.got, c.want)
		}
	}
}
