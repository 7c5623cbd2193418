package warehouse

import (
	"encoding/json"
	"errors"
	"fmt"
	"reflect"
	"strings"
	"testing"
	"time"

	"capaian/transform/warehouse/warehousetest"
)

// duaMalam publishes a night with a target of 80 and one that replaces it by 85;
// a workbook is refused and another pending in both.
func duaMalam(t *testing.T, db *DB) {
	t.Helper()
	p, l, bad, plan := pk("a1", "80"), lra("b1"), tolak("c1"), renstra("d1")
	pub := publikasi("104.70588", p, l)
	pub.Berlaku = append(pub.Berlaku, berlaku(plan))
	pub.Penampakan = append(pub.Penampakan, terlihat(bad, jam(21, 1)),
		Penampakan{Pemda: pemda, Jalur: "masuk/baru.xlsx", Diubah: jam(23, 13), Ada: true, Alasan: "0 bita"})
	terbitkan(t, db, jam(23, 14), pub, p, l, bad, plan)
	b := pk("a2", "85")
	b.DiterimaPada, b.DimuatPada = jam(24, 14), jam(24, 14)
	pub = publikasi("98.54671", b, l)
	pub.Berlaku = append(pub.Berlaku, berlaku(plan))
	pub.Penampakan = []Penampakan{terlihat(b, jam(24, 8))}
	terbitkan(t, db, jam(24, 14), pub, b)
}

// per is the Potret of 2020 as it was at a time.
func per(t *testing.T, db *DB, at time.Time) *Potret {
	t.Helper()
	run, err := db.Terbit(t.Context(), pemda, at)
	if err != nil {
		t.Fatal(err)
	}
	p, err := db.Potret(t.Context(), run, 2020)
	if err != nil {
		t.Fatal(err)
	}
	return p
}

func TestAsOf(t *testing.T) {
	kedua(t, func(t *testing.T, db *DB) {
		duaMalam(t, db)
		if _, err := db.Terbit(t.Context(), pemda, jam(23, 14).Time); !errors.Is(err, ErrNoRun) {
			t.Errorf("before the first publication: %v, want ErrNoRun", err)
		}
		if _, err := db.Terbit(t.Context(), "Kabupaten Lain", time.Time{}); !errors.Is(err, ErrNoRun) {
			t.Errorf("another pemda: %v, want ErrNoRun", err)
		}
		firstNight := jam(23, 14).Add(time.Minute)
		for _, c := range []struct {
			at                       time.Time
			run                      int64
			target, capaian, a1, tem string
		}{
			{firstNight, 1, "80", "104.70588", "dimuat", "20201123T140000Z-1"},
			{jam(24, 13).Time, 1, "80", "104.70588", "dimuat", "20201123T140000Z-1"},
			{jam(25, 0).Time, 2, "85", "98.54671", "digantikan", "20201124T140000Z-2"},
			{time.Time{}, 2, "85", "98.54671", "digantikan", "20201124T140000Z-2"},
		} {
			p := per(t, db, c.at)
			got := fmt.Sprintln(p.Run.Nomor, p.Hitungan.Capaian[0].Nilai.Decimal, status(p, "a1"), sejakRun(p, "FMT-07"), targetPK(p))
			if want := fmt.Sprintln(c.run, c.capaian, c.a1, c.tem, c.target); got != want {
				t.Errorf("as of %s: %s, want %s", c.at, got, want)
			}
		}
	})
}

func status(p *Potret, sha Teks) string {
	for _, b := range p.Berkas {
		if b.SHA256 == sha {
			return b.Status
		}
	}
	return "not there"
}

func sejakRun(p *Potret, aturan string) string {
	for _, f := range p.Temuan {
		if f.Aturan == aturan {
			return f.RunID
		}
	}
	return "not there"
}

func targetPK(p *Potret) string {
	for _, r := range p.Target {
		if r.Jenis == "PK" {
			return r.Target.Decimal.String()
		}
	}
	return "not there"
}

func TestPotretHoldsTheYear(t *testing.T) {
	kedua(t, func(t *testing.T, db *DB) {
		duaMalam(t, db)
		p := per(t, db, time.Time{})
		var files []string
		for _, b := range p.Berkas {
			files = append(files, strings.Join([]string{string(b.SHA256), b.Status, b.Jalur}, " "))
		}
		want := map[string]bool{
			"c1 ditolak masuk/rusak.xlsx": true, " tertunda masuk/baru.xlsx": true, "b1 dimuat masuk/ledokombo/LRA.xlsx": true,
			"d1 dimuat masuk/ledokombo/RENSTRA.xlsx": true, "a2 dimuat masuk/ledokombo/PK.xlsx": true,
			"a1 digantikan masuk/ledokombo/PK.xlsx": true,
		}
		for _, f := range files {
			if !want[f] {
				t.Errorf("file %q", f)
			}
			delete(want, f)
		}
		if len(want) > 0 {
			t.Errorf("missing %v", want)
		}
		// The PK's target, the Renstra's of 2020 and its end figure of 2021.
		if len(p.Target) != 3 || len(p.Rpjmd) != 1 || len(p.Realisasi) != 1 || len(p.Catatan) != 1 || len(p.OPD) != 2 {
			t.Errorf("%d targets, %d rpjmd, %d realisasi, %d catatan, %d OPD", len(p.Target), len(p.Rpjmd),
				len(p.Realisasi), len(p.Catatan), len(p.OPD))
		}
		h := p.Hitungan
		if !h.Serapan[0].Realisasi.Decimal.Equal(rp("1418412094.55").Decimal) || h.Kepatuhan[0].BatasWaktu != "2020-03-31" ||
			*h.Kepatuhan[0].TerlambatHari != 3 || !h.Indikator[0].DiPK || h.Indikator[0].DiIKU || !h.Capaian[0].Terpenuhi.Benar ||
			!h.RerataOPD[0].Dibatasi.Decimal.Equal(uk("91.882353").Decimal) || !h.SerapanSasaran[0].Pagu.Decimal.Equal(rp("0.01").Decimal) ||
			h.RerataSasaran[0].Sasaran != "Meningkatnya kualitas pelayanan" {
			t.Errorf("computed rows %+v", h)
		}
		var rules []string
		for _, f := range p.Temuan {
			rules = append(rules, f.Aturan+" "+string(f.Jalur)+" "+f.PertamaPada.Format("02T15:04"))
		}
		if got := strings.Join(rules, ", "); !strings.Contains(got, "STR-01 masuk/rusak.xlsx 23T14:00") ||
			!strings.Contains(got, "FMT-07 masuk/ledokombo/PK.xlsx 24T14:00") ||
			!strings.Contains(got, "REK-03 masuk/ledokombo/PK.xlsx 24T14:01") || len(rules) != 3 {
			t.Errorf("findings %s", got)
		}
		years, err := db.Tahun(t.Context(), p.Run)
		if err != nil || !reflect.DeepEqual(years, []int{2016, 2020}) {
			t.Errorf("years %v, %v", years, err)
		}
	})
}

func TestRenstraBelongsToTheYearsItCovers(t *testing.T) {
	kedua(t, func(t *testing.T, db *DB) {
		duaMalam(t, db)
		run, err := db.Terbit(t.Context(), pemda, time.Time{})
		if err != nil {
			t.Fatal(err)
		}
		for tahun, want := range map[int]string{2015: "not there 0 0", 2016: "dimuat 2 1", 2021: "dimuat 2 1", 2022: "not there 0 0"} {
			p, err := db.Potret(t.Context(), run, tahun)
			if err != nil {
				t.Fatal(err)
			}
			if got := fmt.Sprint(status(p, "d1"), " ", len(p.Target), " ", len(p.Rpjmd)); got != want {
				t.Errorf("%d: %s, want %s", tahun, got, want)
			}
		}
	})
}

// TestPotretIsTheSameOnBoth compares everything a report is built from.
func TestPotretIsTheSameOnBoth(t *testing.T) {
	show := func(dsn string) string {
		db := siap(t, dsn)
		duaMalam(t, db)
		b, err := json.MarshalIndent(per(t, db, time.Time{}), "", " ")
		if err != nil {
			t.Fatal(err)
		}
		return string(b)
	}
	a, b := show(warehousetest.SQLite(t)), show(warehousetest.Postgres(t))
	if a != b {
		t.Errorf("SQLite:\n%s\nPostgreSQL:\n%s", a, b)
	}
}

func TestReading(t *testing.T) {
	kedua(t, func(t *testing.T, db *DB) {
		duaMalam(t, db)
		seen, err := db.Penampakan(t.Context(), pemda)
		if err != nil || len(seen) != 4 {
			t.Fatalf("%d sightings, %v", len(seen), err)
		}
		if got, want := seen["masuk/ledokombo/PK.xlsx"], terlihat(pk("a2", "85"), jam(24, 8)); !reflect.DeepEqual(got, want) {
			t.Errorf("sighting %+v, want %+v", got, want)
		}
		if got := seen["masuk/baru.xlsx"]; got.SHA256 != "" || got.Alasan != "0 bita" || !got.Ada {
			t.Errorf("pending %+v", got)
		}
		prints, err := db.Sidik(t.Context(), pemda)
		if err != nil || !reflect.DeepEqual(prints, map[string]string{camat: "sidik 98.54671"}) {
			t.Errorf("fingerprints %v, %v", prints, err)
		}
		held, err := db.Berlaku(t.Context(), pemda)
		if err != nil || len(held) != 3 || !reflect.DeepEqual(held[0], berlaku(renstra("d1"))) {
			t.Errorf("in force %+v, %v", held, err)
		}
		// The order is that of the documents asked for.
		f, err := db.Fakta(t.Context(), pemda, camat, []Berlaku{berlaku(pk("a2", "85")), berlaku(renstra("d1"))})
		if err != nil || len(f.Target) != 8 || f.Target[0].Jenis != "PK" || f.Target[7].Periode != "akhir" || len(f.Rpjmd) != 1 {
			t.Errorf("facts %+v, %v", f, err)
		}
		if !reflect.DeepEqual(f.Rpjmd, renstra("d1").Dokumen[0].Rpjmd) {
			t.Errorf("rpjmd %+v", f.Rpjmd)
		}
		f, err = db.Fakta(t.Context(), pemda, "4.01.01", held)
		if err != nil || f.Jumlah() != 0 {
			t.Errorf("facts of another OPD %+v, %v", f, err)
		}
	})
}
