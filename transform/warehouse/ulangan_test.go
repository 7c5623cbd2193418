package warehouse

import (
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/shopspring/decimal"
)

// evaluasi is a realisasi document of one period that states figures of
// several, written TW1=3; a bare TW2 is a blank.
func evaluasi(sha, periode string, angka ...string) Bacaan {
	id := ID(pemda, sha, "0")
	var f Fakta
	for _, a := range angka {
		p, nilai, ada := strings.Cut(a, "=")
		k := konteks("REALISASI_KINERJA", 2020, "sasaran")
		k.Periode, k.Sifat = p, "sendiri"
		r := Realisasi{Konteks: k, Indikator: "Jumlah dokumen", Kunci: "jumlah dokumen", Agregasi: "jumlah", Asal: Asal{BerkasID: id, Lembar: "L", Sel: "G9"}}
		if ada {
			r.RealisasiTeks, r.Realisasi = Teks(nilai), NewUkuran(decimal.RequireFromString(nilai))
		}
		f.Realisasi = append(f.Realisasi, r)
	}
	return satu(sha, "masuk/"+sha+".xlsx", Dokumen{BerkasID: id, OPD: camat, Tahun: 2020, Jenis: "REALISASI_KINERJA", Periode: Teks(periode),
		Status: "dimuat", Sidik: "s-" + sha, Fakta: f})
}

// TestOneDocumentSpeaksForAFigure: a quarter that several documents state is
// one row, of the document of that quarter, else of the newest that says a
// value; the views of both databases and the portrait agree.
func TestOneDocumentSpeaksForAFigure(t *testing.T) {
	kedua(t, func(t *testing.T, db *DB) {
		readings := []Bacaan{
			evaluasi("e1", "TW1", "TW1=3", "TW2", "TW3", "TW4"),
			evaluasi("e2", "TW2", "TW1=4", "TW2=5", "TW3", "TW4=9"),
			evaluasi("e3", "TW3", "TW1=4", "TW2=6", "TW3", "TW4"),
			evaluasi("e4", "tahunan", "TW3=7", "tahunan=15"),
		}
		p := Publikasi{OPD: publikasi("1", readings[0], readings[0]).OPD, Lingkup: []string{camat}}
		for _, r := range readings {
			p.Berlaku = append(p.Berlaku, berlaku(r))
			p.Penampakan = append(p.Penampakan, terlihat(r, jam(20, 8)))
		}
		terbitkan(t, db, jam(23, 14), p, readings...)
		want := "TW1=3 TW2=5 TW3=7 TW4=9 tahunan=15"
		var got []string
		if err := db.pool.Select(&got, "select periode || '=' || coalesce(realisasi_teks, '') from v_realisasi"); err != nil {
			t.Fatal(err)
		}
		slices.Sort(got)
		if s := strings.Join(got, " "); s != want {
			t.Errorf("v_realisasi: %s, want %s", s, want)
		}
		got = nil
		for _, r := range per(t, db, time.Time{}).Realisasi {
			got = append(got, r.Periode+"="+string(r.RealisasiTeks))
			if r.Agregasi != "jumlah" || r.Sifat != "sendiri" {
				t.Errorf("%s: aggregation %q, sifat %q", r.Periode, r.Agregasi, r.Sifat)
			}
		}
		slices.Sort(got)
		if s := strings.Join(got, " "); s != want {
			t.Errorf("portrait: %s, want %s", s, want)
		}
	})
}

// TestKindsAreStored: every kind of the contract can be stored and shown.
func TestKindsAreStored(t *testing.T) {
	kedua(t, func(t *testing.T, db *DB) {
		var readings []Bacaan
		p := Publikasi{OPD: publikasi("1", evaluasi("x", "TW1"), evaluasi("x", "TW1")).OPD, Lingkup: []string{camat}}
		for _, jenis := range []string{"RENJA", "RENCANA_AKSI", "KUA_PPAS", "RKA", "ANGGARAN_KAS"} {
			id := ID(pemda, jenis, "0")
			k := konteks(jenis, 2020, "program")
			k.Periode, k.Sifat = "B07", "sd"
			a := Asal{BerkasID: id, Lembar: "L", Sel: "C3"}
			r := satu(jenis, "masuk/"+jenis+".xlsx", Dokumen{BerkasID: id, OPD: camat, Tahun: 2020, Jenis: Teks(jenis), Periode: "tahunan", Status: "dimuat",
				Sidik: jenis, Fakta: Fakta{Anggaran: []Anggaran{{Konteks: k, Pagu: rp("10.25"), Asal: a}},
					Target: []Target{{Konteks: k, Indikator: "Jumlah dokumen", Agregasi: "akhir", Target: uk("3"), Asal: a}}}})
			readings = append(readings, r)
			p.Berlaku = append(p.Berlaku, berlaku(r))
			p.Penampakan = append(p.Penampakan, terlihat(r, jam(20, 8)))
		}
		terbitkan(t, db, jam(23, 14), p, readings...)
		for _, view := range []string{"v_anggaran", "v_target"} {
			if n := nilai(t, db, "select count(distinct jenis) from "+view+" where periode = 'B07' and sifat = 'sd'"); n != "5" {
				t.Errorf("%s shows %s kinds, want 5", view, n)
			}
		}
		f, err := db.Fakta(t.Context(), pemda, camat, p.Berlaku)
		if err != nil || len(f.Target) != 5 || f.Target[0].Agregasi != "akhir" {
			t.Errorf("facts read back: %+v, %v", f, err)
		}
	})
}

// TestOperandsBelongToTheirRow: what a figure was put together from is read
// back with the row, and with no other.
func TestOperandsBelongToTheirRow(t *testing.T) {
	kedua(t, func(t *testing.T, db *DB) {
		duaMalam(t, db)
		h := per(t, db, time.Time{}).Hitungan
		if len(h.Operan) != 1 || !h.Operan[0].Milik(&h.Capaian[0]) || h.Operan[0].Nilai.Decimal.String() != "83.764706" || h.Operan[0].OperanPeriode != "TW4" {
			t.Fatalf("operands %+v of %+v", h.Operan, h.Capaian)
		}
		other := h.Capaian[0]
		other.Periode = "TW4"
		if h.Operan[0].Milik(&other) {
			t.Error("an operand of the year counts for a triwulan")
		}
	})
}
