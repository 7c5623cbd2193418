package warehouse

import (
	"fmt"
	"strings"
	"testing"
	"time"
)

// TestBarisAnggaran: the lines of documents in force in a run, of one OPD or of
// all; a plan's money is no part of serapan.
func TestBarisAnggaran(t *testing.T) {
	kedua(t, func(t *testing.T, db *DB) {
		duaMalam(t, db)
		run, err := db.Terbit(t.Context(), pemda, time.Time{})
		if err != nil {
			t.Fatal(err)
		}
		read := func(tahun int, opd string) string {
			var got []string
			err := db.BarisAnggaran(t.Context(), run, tahun, opd, func(a *Anggaran) {
				got = append(got, fmt.Sprint(a.Jenis, " ", a.Rekening, " ", a.Pagu.Decimal, " ", a.Realisasi.Decimal, " ", a.Lembar, "!", a.Sel))
			})
			if err != nil {
				t.Fatal(err)
			}
			return strings.Join(got, "\n")
		}
		const want = "REALISASI_KINERJA 5.2.2 115888860874.61 -0.01 Realisasi!F9"
		for _, c := range []struct {
			tahun     int
			opd, want string
		}{{2020, "", want}, {2020, camat, want}, {2020, "4.01.01", ""}, {2019, "", ""}} {
			if got := read(c.tahun, c.opd); got != c.want {
				t.Errorf("%d %q: %q, want %q", c.tahun, c.opd, got, c.want)
			}
		}
	})
}

// TestUsangShows: what is said to be old is so in the views and in the Potret,
// with its day, until the next publication says otherwise.
func TestUsangShows(t *testing.T) {
	kedua(t, func(t *testing.T, db *DB) {
		p := pk("a1", "80")
		l := lra("b1")
		pub := publikasi("104.70588", p, l)
		pub.Berlaku[0].Usang, pub.Capaian[0].Usang, pub.Serapan[0].Usang, pub.Kepatuhan[0].Usang = "2020-11-20", "2020-11-20", "2020-11-19", "2020-11-20"
		terbitkan(t, db, jam(23, 14), pub, p, l)
		shown := per(t, db, time.Time{})
		h := shown.Hitungan
		if h.Capaian[0].Usang != "2020-11-20" || h.Serapan[0].Usang != "2020-11-19" || h.Kepatuhan[0].Usang != "2020-11-20" || h.RerataOPD[0].Usang != "" || lama(shown) != "PK 2020-11-20" {
			t.Errorf("computed %+v, files %+v", h, shown.Berkas)
		}
		for _, view := range []string{"v_berkas", "v_capaian", "v_serapan", "v_kepatuhan"} {
			var n int
			if err := db.pool.Get(&n, "select count(*) from "+view+" where usang is not null"); err != nil || n != 1 {
				t.Errorf("%s: %d old rows (%v)", view, n, err)
			}
		}
		pub = publikasi("104.70588", p, l)
		terbitkan(t, db, jam(24, 14), pub)
		if got := lama(per(t, db, time.Time{})); got != "" {
			t.Errorf("still old: %s", got)
		}
		if got := lama(per(t, db, jam(24, 0).Time)); got != "PK 2020-11-20" {
			t.Errorf("as of the night before: %s", got)
		}
	})
}

// lama lists the files of a Potret that are old.
func lama(p *Potret) string {
	var list []string
	for _, b := range p.Berkas {
		if b.Usang != "" {
			list = append(list, string(b.Jenis)+" "+string(b.Usang))
		}
	}
	return strings.Join(list, ", ")
}
