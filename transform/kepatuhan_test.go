package transform

import (
	"strings"
	"testing"
)

// TestExpectations: what one line of opd.yaml asks for.
func TestExpectations(t *testing.T) {
	for in, want := range map[string]string{
		"REALISASI_ANGGARAN/B":       "B01 B02 B03 B04 B05 B06 B07 B08 B09 B10 B11 B12",
		"realisasi_anggaran/bulanan": "B01 B02 B03 B04 B05 B06 B07 B08 B09 B10 B11 B12",
		"REALISASI_ANGGARAN/B07":     "B07", "REALISASI_KINERJA/TW": "TW1 TW2 TW3 TW4", "REALISASI_KINERJA/sm2": "SM2",
		"RENCANA_AKSI": "tahunan", "PK/perubahan": "tahunan/perubahan",
	} {
		var got []string
		for _, w := range UraiWajib(in, false) {
			s := w.Periode
			if w.Versi != "" {
				s += "/" + w.Versi
			}
			got = append(got, s)
		}
		if s := strings.Join(got, " "); s != want {
			t.Errorf("%s: %s, want %s", in, s, want)
		}
	}
}
