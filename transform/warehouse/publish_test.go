package warehouse

import (
	"maps"
	"strings"
	"testing"
)

func TestUnchangedNightOpensAndClosesNothing(t *testing.T) {
	kedua(t, func(t *testing.T, db *DB) {
		p, l := pk("a1", "80"), lra("b1")
		first := terbitkan(t, db, jam(23, 14), publikasi("104.70588", p, l), p, l)
		want := Perubahan{"pemeriksaan": {1, 0}, "penampakan": {2, 0}, "opd": {2, 0}, "berlaku": {2, 0}, "sidik": {1, 0}, "capaian": {1, 0},
			"capaian_sasaran": {1, 0}, "capaian_operan": {1, 0}, "capaian_opd": {1, 0}, "serapan": {1, 0}, "serapan_sasaran": {1, 0},
			"indikator": {1, 0}, "kepatuhan": {1, 0}, "temuan_silang": {1, 0}, "keputusan": {1, 0}}
		if !maps.Equal(first, want) {
			t.Errorf("first night: %v, want %v", first, want)
		}
		before := semuaTampilan(t, db)
		if second := terbitkan(t, db, jam(24, 14), publikasi("104.70588", p, l), p, l); len(second) != 0 {
			t.Errorf("unchanged night: %v, want nothing", second)
		}
		if after := semuaTampilan(t, db); after != before {
			t.Errorf("views before:\n%s\nafter:\n%s", before, after)
		}
	})
}

func TestReplacedRowsEndAndOthersStay(t *testing.T) {
	kedua(t, func(t *testing.T, db *DB) {
		a, b, l := pk("a1", "80"), pk("a2", "85"), lra("b1")
		terbitkan(t, db, jam(23, 14), publikasi("104.70588", a, l), a, l)
		changed := terbitkan(t, db, jam(24, 14), publikasi("98.54671", b, l), b)
		if got := changed["berlaku"]; got != (Selisih{1, 1}) {
			t.Errorf("berlaku %v, want one begun and one ended", got)
		}
		if _, ok := changed["serapan"]; ok {
			t.Error("serapan changed although no figure of it did")
		}
		for query, want := range map[string]string{
			"select sha256 || ' ' || status from v_berkas where sha256 = 'a1'":                       "a1 digantikan",
			"select sha256 || ' ' || status from v_berkas where sha256 = 'a2'":                       "a2 dimuat",
			"select cast(cast(target as integer) as text) from v_target":                             "85",
			"select count(*) from capaian":                                                           "2",
			"select dari_run || '-' || sampai_run from capaian where sampai_run is not null":         "1-2",
			"select count(*) from v_capaian":                                                         "1",
			"select count(*) from v_temuan where aturan = 'FMT-07'":                                  "1",
			"select run_id from v_temuan where aturan = 'FMT-07'":                                    "20201124T140000Z-2",
			"select count(*) from penampakan where sampai_run is null and jalur like '%PK.xlsx'":     "1",
			"select count(*) from penampakan where sampai_run is not null and jalur like '%PK.xlsx'": "1",
		} {
			if got := nilai(t, db, query); got != want {
				t.Errorf("%s: %s, want %s", query, got, want)
			}
		}
		replaced, err := db.PernahDiganti(t.Context(), pemda)
		if err != nil || len(replaced) != 1 || !replaced[a.Dokumen[0].BerkasID] {
			t.Errorf("replaced before: %v, %v; want the first PK alone", replaced, err)
		}
	})
}

func TestOnlyTheScopeIsTouched(t *testing.T) {
	kedua(t, func(t *testing.T, db *DB) {
		p, l := pk("a1", "80"), lra("b1")
		pub := publikasi("104.70588", p, l)
		terbitkan(t, db, jam(23, 14), pub, p, l)

		narrow := Publikasi{OPD: pub.OPD, Putusan: pub.Putusan, Lingkup: []string{"4.01.01"}}
		if changed := terbitkan(t, db, jam(24, 14), narrow); len(changed) != 0 {
			t.Errorf("a publication of another OPD changed %v", changed)
		}
		if n := nilai(t, db, "select count(*) from v_capaian"); n != "1" {
			t.Errorf("%s capaian, want 1", n)
		}
		narrow.Lingkup = []string{camat}
		if changed := terbitkan(t, db, jam(25, 14), narrow); changed["capaian"] != (Selisih{0, 1}) {
			t.Errorf("an OPD with nothing left: %v", changed)
		}
		if n := nilai(t, db, "select count(*) from v_target"); n != "0" {
			t.Errorf("%s targets of documents no longer in force", n)
		}

		n := malam(t, db, jam(26, 14))
		wrong := publikasi("104.70588", p, l)
		wrong.Lingkup = []string{"4.01.01"}
		if _, err := n.Publish(t.Context(), wrong); err == nil || !strings.Contains(err.Error(), "outside the scope") {
			t.Errorf("rows outside the scope: %v", err)
		}
	})
}

func TestOneContentHoldsPerDocument(t *testing.T) {
	kedua(t, func(t *testing.T, db *DB) {
		a, b := pk("a1", "80"), pk("a2", "85")
		n := malam(t, db, jam(23, 14))
		for _, r := range []Bacaan{a, b} {
			if err := n.Store(t.Context(), r); err != nil {
				t.Fatal(err)
			}
		}
		twice := Publikasi{TerbitPada: jam(23, 15), Lingkup: []string{camat}, Berlaku: []Berlaku{berlaku(a), berlaku(b)}}
		if _, err := n.Publish(t.Context(), twice); err == nil {
			t.Error("two contents of one document are in force at once")
		}
	})
}

func TestReadersSeeBeforeOrAfterNeverBetween(t *testing.T) {
	kedua(t, func(t *testing.T, db *DB) {
		a, b, l := pk("a1", "80"), pk("a2", "85"), lra("b1")
		terbitkan(t, db, jam(23, 14), publikasi("104.70588", a, l), a, l)
		before := semuaTampilan(t, db)
		n := malam(t, db, jam(24, 14))
		if err := n.Store(t.Context(), b); err != nil {
			t.Fatal(err)
		}
		if semuaTampilan(t, db) != before {
			t.Error("a stored reading shows before it is published")
		}
		pub := publikasi("98.54671", b, l)
		pub.Penampakan = []Penampakan{terlihat(b, jam(24, 8))}
		err := db.dalamTx(t.Context(), n.conn, func(x *tx) error {
			for _, step := range n.selaras(&pub) {
				if _, err := step(t.Context(), x); err != nil {
					return err
				}
			}
			if err := n.umumkan(t.Context(), x, jam(24, 15)); err != nil {
				return err
			}
			if semuaTampilan(t, db) != before {
				t.Error("an open publication shows")
			}
			return nil
		})
		if err != nil {
			t.Fatal(err)
		}
		if got := nilai(t, db, "select cast(cast(target as integer) as text) from v_target"); got != "85" {
			t.Errorf("after the publication the target is %s, want 85", got)
		}
	})
}

func TestKilledNightLeavesTheViews(t *testing.T) {
	kedua(t, func(t *testing.T, db *DB) {
		a, b, l := pk("a1", "80"), pk("a2", "85"), lra("b1")
		terbitkan(t, db, jam(23, 14), publikasi("104.70588", a, l), a, l)
		before := semuaTampilan(t, db)
		n := malam(t, db, jam(24, 14))
		if err := n.Store(t.Context(), b); err != nil {
			t.Fatal(err)
		}
		if err := n.Close(); err != nil { // killed: no Publish, no Finish
			t.Fatal(err)
		}
		if semuaTampilan(t, db) != before {
			t.Error("a killed night shows")
		}
		known, err := db.Bacaan(t.Context(), pemda, "1")
		if err != nil || !known["a2"] {
			t.Errorf("readings %v, %v; a whole workbook of a killed night need not be read again", known, err)
		}
		terbitkan(t, db, jam(25, 14), publikasi("98.54671", b, l), b)
		runs, err := db.Runs(t.Context(), pemda, 2)
		if err != nil || len(runs) != 2 || runs[0].Status != "selesai" || runs[1].Status != "gagal" || runs[1].Nomor != 2 {
			t.Errorf("runs %+v, %v; want the killed one gagal", runs, err)
		}
		if got := nilai(t, db, "select status from v_berkas where sha256 = 'a2'"); got != "dimuat" {
			t.Errorf("after the next night a2 is %s", got)
		}
	})
}
