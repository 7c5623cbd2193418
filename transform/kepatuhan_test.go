package transform

import (
	"slices"
	"strings"
	"testing"
	"time"

	"capaian/transform/warehouse"
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
		for _, w := range UraiWajib(in) {
			s := w.Periode
			if w.Versi != "" && w.Versi != "murni" {
				s += "/" + w.Versi
			}
			got = append(got, s)
		}
		if s := strings.Join(got, " "); s != want {
			t.Errorf("%s: %s, want %s", in, s, want)
		}
	}
}

// TestTenggat: the usual deadlines of 2020, read off the calendar.
func TestTenggat(t *testing.T) {
	for in, want := range map[string]string{
		"RENSTRA": "2020-12-31", "RENJA": "2019-12-31", "RKT": "2019-12-31", "RKT/perubahan": "2020-10-31", "KUA_PPAS": "2019-08-31", "RKA": "2019-10-31",
		"DPA": "2020-01-31", "DPA/perubahan": "2020-11-30", "DPA/pergeseran-1": "2020-11-30", "ANGGARAN_KAS": "2020-01-31", "PK": "2020-02-29", "PK/perubahan": "2020-12-31",
		"IKU": "2020-01-31", "RENCANA_AKSI": "2020-03-31", "REALISASI_KINERJA": "2021-02-28", "REALISASI_ANGGARAN": "2021-02-28",
		"REALISASI_KINERJA/TW1": "2020-04-15", "REALISASI_KINERJA/TW4": "2021-01-15", "REALISASI_ANGGARAN/SM1": "2020-07-15", "REALISASI_ANGGARAN/B12": "2021-01-15",
	} {
		w := UraiWajib(in)[0]
		if got := w.Tenggat(2020, time.UTC).Format(time.DateOnly); got != want {
			t.Errorf("%s: %s, want %s", in, got, want)
		}
		if w.Nama() != in {
			t.Errorf("%s names itself %s", in, w.Nama())
		}
	}
}

var wib = time.FixedZone("WIB", 7*3600)

func jamWIB(t *testing.T, s string) time.Time {
	t.Helper()
	at, err := time.ParseInLocation("2006-01-02 15:04", s, wib)
	if err != nil {
		t.Fatal(err)
	}
	return at
}

// TestKepatuhan: what is expected, what came, and when. The office pulls every
// night at nine; the PK is due on 28 February 2020, of which 29 follows.
func TestKepatuhan(t *testing.T) {
	deadline := func(_ int, w string) (time.Time, bool) {
		d, ok := map[string]string{"PK": "2020-02-28", "IKU": "2021-06-30"}[w]
		at, _ := time.ParseInLocation(time.DateOnly, d, wib)
		return at, ok
	}
	nightly := []time.Time{jamWIB(t, "2020-02-28 21:00"), jamWIB(t, "2020-02-29 21:00"), jamWIB(t, "2020-03-01 21:00")}
	for _, c := range []struct {
		name, first, newer string
		pulls              []time.Time
		galat              int
		want               string
		late               int
	}{
		{"at the first pull after the deadline", "2020-02-29 21:00", "", nightly, 0, "tepat waktu", 0},
		{"at the pull after that, two days of the calendar later", "2020-03-01 21:00", "", nightly, 0, "terlambat", 2},
		{"at the first pull, after a week without one", "2020-03-07 21:00", "", []time.Time{jamWIB(t, "2020-02-20 21:00"), jamWIB(t, "2020-03-07 21:00")}, 0, "tepat waktu", 0},
		{"at the first pull of all, which is this one", "2021-02-01 07:00", "", nil, 0, "tepat waktu", 0},
		{"mended after the deadline", "2020-02-20 21:00", "2020-05-04 21:00", nightly, 0, "tepat waktu", 0},
		{"with mistakes", "2020-02-20 21:00", "", nightly, 2, "perlu perbaikan", 0},
		{"never", "", "", nightly, 0, "belum ada", -1},
	} {
		b := newBook("2021-02-01")
		b.in.Sekarang = b.in.Sekarang.In(wib)
		b.in.OPD.Wajib, b.in.BatasWaktu, b.in.Tarikan = []string{"PK", "IKU", "REALISASI_KINERJA/TW"}, deadline, c.pulls
		if c.first != "" {
			b.doc("pk", "PK", "murni", "tahunan", "")
			b.in.Berkas[0].DiterimaPada, b.in.Berkas[0].JumlahGalat = warehouse.Waktu{Time: jamWIB(t, c.first)}, c.galat
		}
		if c.newer != "" { // the first stays known, and is no more in force
			b.in.Berlaku = nil
			b.doc("pk2", "PK", "murni", "tahunan", "")
			b.in.Berkas[1].DiterimaPada = warehouse.Waktu{Time: jamWIB(t, c.newer)}
		}
		rows := Konsolidasi(b.in).Kepatuhan
		if len(rows) != 6 {
			t.Fatalf("%d rows, want PK, IKU and four triwulan", len(rows))
		}
		late := -1
		if rows[0].TerlambatHari != nil {
			late = *rows[0].TerlambatHari
		}
		if rows[0].Status != c.want || late != c.late || rows[0].BatasWaktu != "2020-02-28" {
			t.Errorf("%s: %+v, %d days", c.name, rows[0], late)
		}
		if rows[1].Status != "belum jatuh tempo" || rows[2].Status != "belum ada" || rows[5].Periode != "TW4" || rows[5].BatasWaktu != "2021-01-15" {
			t.Errorf("%s: others %+v", c.name, rows[1:])
		}
	}
}

// TestDueAtTheEndOfItsDay: nothing is missing before its day is over where the
// office is.
func TestDueAtTheEndOfItsDay(t *testing.T) {
	for at, want := range map[string]string{
		"2020-02-29 23:59": "belum jatuh tempo", "2020-03-01 00:00": "belum ada",
	} {
		b := newBook("2020-02-01")
		b.in.Sekarang, b.in.OPD.Wajib = jamWIB(t, at), []string{"PK"}
		h := Konsolidasi(b.in)
		if got := h.Kepatuhan[0].Status; got != want {
			t.Errorf("%s: %s, want %s", at, got, want)
		}
		missing := slices.ContainsFunc(h.Temuan, func(f warehouse.Temuan) bool { return f.Aturan == "LKP-13" })
		if missing != (want == "belum ada") {
			t.Errorf("%s: LKP-13 raised: %v", at, missing)
		}
	}
}

// TestOldVersionIsNoAnswer: where a newer file was refused, the document is, too,
// and every figure made of it bears the day of the version it is of.
func TestOldVersionIsNoAnswer(t *testing.T) {
	b := newBook("2021-02-01")
	b.in.OPD.Wajib = []string{"PK", "DPA"}
	pk, rk := b.doc("pk", "PK", "murni", "tahunan", ""), b.doc("rk", "REALISASI_KINERJA", "", "tahunan", "")
	dpa := b.doc("dpa", "DPA", "murni", "tahunan", "")
	b.in.Berlaku[0].Usang = "2020-01-07"
	b.target("pk", pk, "Nilai SKM", "80")
	b.realisasi("rk", rk, "Nilai SKM", "60")
	other := rk
	other.Sasaran = "Sasaran dua"
	b.target("rk", other, "Jumlah laporan", "10")
	b.realisasi("rk", other, "Jumlah laporan", "9")
	b.pagu("dpa", dpa, "Kegiatan A", "100", false)
	h := Konsolidasi(b.in)
	if h.Kepatuhan[0].Status != "ditolak" || h.Kepatuhan[0].Usang != "2020-01-07" || h.Kepatuhan[0].BerkasID != "pk" || h.Kepatuhan[1].Status != "tepat waktu" {
		t.Errorf("compliance %+v", h.Kepatuhan)
	}
	for _, c := range h.Capaian {
		if want := map[string]warehouse.Teks{"Nilai SKM": "2020-01-07"}[c.Indikator]; c.Usang != want || !c.Nilai.Valid {
			t.Errorf("%s: old of %q, want %q, value %v", c.Indikator, c.Usang, want, c.Nilai)
		}
	}
	for _, r := range h.RerataSasaran {
		if want := map[warehouse.Teks]warehouse.Teks{"Sasaran satu": "2020-01-07"}[r.Sasaran]; r.Usang != want {
			t.Errorf("%s: old of %q, want %q", r.Sasaran, r.Usang, want)
		}
	}
	if h.RerataOPD[0].Usang != "2020-01-07" || h.Serapan[0].Usang != "" {
		t.Errorf("average of %q, serapan of %q", h.RerataOPD[0].Usang, h.Serapan[0].Usang)
	}
}

// TestUsang: which content in force is old.
func TestUsang(t *testing.T) {
	at := func(day int) warehouse.Waktu {
		return warehouse.Waktu{Time: time.Date(2020, 1, day, 20, 0, 0, 0, time.UTC)}
	}
	good := warehouse.Berkas{BerkasID: "a", OPD: "1", SHA256: "a", Jenis: "PK", Tahun: 2020, Periode: "tahunan", Versi: "murni", Status: "dimuat", DiterimaPada: at(6)}
	bad := warehouse.Berkas{BerkasID: "b", SHA256: "b", Status: "ditolak"}
	named := warehouse.Berkas{BerkasID: "c", OPD: "1", SHA256: "c", Jenis: "PK", Tahun: 2020, Status: "ditolak"}
	letter := warehouse.Berkas{BerkasID: "d", SHA256: "d", Status: "dilewati"}
	see := func(path, sha string, day int, here bool) warehouse.Penampakan {
		return warehouse.Penampakan{Jalur: path, SHA256: warehouse.Teks(sha), Diubah: at(day), Ada: here}
	}
	for _, c := range []struct {
		name string
		seen []warehouse.Penampakan
		want warehouse.Teks
	}{
		{"as it was sent", []warehouse.Penampakan{see("pk.xlsx", "a", 1, true)}, ""},
		{"overwritten by what cannot be read", []warehouse.Penampakan{see("pk.xlsx", "b", 9, true)}, "2020-01-07"},
		{"overwritten by an empty file", []warehouse.Penampakan{see("pk.xlsx", "", 9, true)}, "2020-01-07"},
		{"overwritten by a letter", []warehouse.Penampakan{see("pk.xlsx", "d", 9, true)}, ""},
		{"gone", []warehouse.Penampakan{see("pk.xlsx", "a", 1, false)}, ""},
		{"a newer one beside it that was refused", []warehouse.Penampakan{see("pk.xlsx", "a", 1, true), see("pk baru.xlsx", "c", 9, true)}, "2020-01-07"},
		{"an older one beside it that was refused", []warehouse.Penampakan{see("pk.xlsx", "a", 5, true), see("pk lama.xlsx", "c", 2, true)}, ""},
		{"a refused one that was taken away", []warehouse.Penampakan{see("pk.xlsx", "a", 1, true), see("pk baru.xlsx", "c", 9, false)}, ""},
		{"another file that nobody can read", []warehouse.Penampakan{see("pk.xlsx", "a", 1, true), see("lain.xlsx", "b", 9, true)}, ""},
	} {
		k := &Keadaan{Dokumen: []warehouse.Berkas{good, bad, named, letter}, Penampakan: map[string]warehouse.Penampakan{}, Zona: wib,
			Sebelumnya: []warehouse.Berlaku{{BerkasID: "a", Jalur: "pk.xlsx", Diubah: at(1)}}}
		for _, p := range c.seen {
			k.Penampakan[p.Jalur] = p
		}
		chosen, _ := k.Berlaku()
		if len(chosen) != 1 || chosen[0].BerkasID != "a" || chosen[0].Usang != c.want {
			t.Errorf("%s: %+v, want %q", c.name, chosen, c.want)
		}
	}
}
