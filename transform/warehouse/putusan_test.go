package warehouse

import (
	"strings"
	"testing"
)

// TestDecisionsShowWhereTheyAreUsed: an accepted finding names its decision, a
// document set aside says so and raises nothing, and each holds from its run on.
func TestDecisionsShowWhereTheyAreUsed(t *testing.T) {
	kedua(t, func(t *testing.T, db *DB) {
		p, l, bad := pk("a1", "80"), lra("b1"), tolak("c1")
		pub := publikasi("104.70588", p, l)
		pub.Penampakan = append(pub.Penampakan, terlihat(bad, jam(21, 1)))
		terbitkan(t, db, jam(23, 14), pub, p, l, bad)
		if n := nilai(t, db, "select count(*) from v_temuan where keputusan is not null"); n != "0" {
			t.Errorf("%s findings accepted before any decision", n)
		}
		found := temuan(p.Dokumen[0].BerkasID, "FMT-07", "PERINGATAN")
		pub.Diterima = []Diterima{{Pemda: pemda, OPD: camat, Tahun: 2020, TemuanID: found.TemuanID, BerkasID: found.BerkasID, Keputusan: "Pengecualian: sudah disepakati"}}
		pub.Diabaikan = []Diabaikan{{Pemda: pemda, BerkasID: bad.Dokumen[0].BerkasID, Alasan: "Abaikan: berkas lama"}}
		pub.Pertanyaan = []Pertanyaan{{Pemda: pemda, OPD: camat, Jenis: "arah", Baris: `{"indikator":"Nilai SKM"}`}}
		pub.TerbitPada = jam(24, 14)
		terbitkan(t, db, jam(24, 13), pub)
		for query, want := range map[string]string{
			"select keputusan from v_temuan where aturan = 'FMT-07'":                                          "Pengecualian: sudah disepakati",
			"select count(*) from v_temuan where keputusan is not null":                                       "1",
			"select count(*) from v_temuan where aturan = 'STR-01'":                                           "0",
			"select status || ' ' || alasan from v_berkas where sha256 = 'c1'":                                "diabaikan Abaikan: berkas lama",
			"select pokok || ' ' || nilai || ' ' || oleh from v_keputusan":                                    "Nilai SKM 83,76 Bappeda",
			"select count(*) from v_keputusan k join v_run r on r.run_id = k.run_id where k.opd_kode is null": "1",
		} {
			if got := nilai(t, db, query); got != want {
				t.Errorf("%s = %s, want %s", query, got, want)
			}
		}
		runs, err := db.Runs(t.Context(), pemda, 0)
		if err != nil || len(runs) != 2 {
			t.Fatalf("%d runs, %v", len(runs), err)
		}
		for _, c := range []struct {
			run      Run
			diterima Teks
			berkas   string
		}{{runs[1], "", "ditolak"}, {runs[0], "Pengecualian: sudah disepakati", "diabaikan"}} {
			shot, err := db.Potret(t.Context(), c.run, 2020)
			if err != nil {
				t.Fatal(err)
			}
			if len(shot.Putusan) != 1 || shot.Putusan[0].Angka.Decimal.String() != "83.76" {
				t.Errorf("decisions %+v", shot.Putusan)
			}
			for _, f := range shot.Temuan {
				if f.Aturan == "FMT-07" && f.Keputusan != c.diterima {
					t.Errorf("run %s: accepted by %q, want %q", c.run.RunID, f.Keputusan, c.diterima)
				}
			}
			for _, b := range shot.Berkas {
				if b.SHA256 == "c1" && b.Status != c.berkas {
					t.Errorf("run %s: %s, want %s", c.run.RunID, b.Status, c.berkas)
				}
			}
		}
		asked, err := db.Pertanyaan(t.Context(), pemda)
		if err != nil || len(asked) != 1 || asked[0].SampaiRun != 0 {
			t.Errorf("questions %+v, %v", asked, err)
		}
		found.Pesan = "lain"
		if list, err := db.TemuanBerawalan(t.Context(), pemda, []string{found.TemuanID[:8]}); err != nil || len(list) != 1 || list[0].VersiPembaca != "1" {
			t.Errorf("findings by code %+v, %v", list, err)
		}
	})
}

// TestKode: rows and cells do not make another code, figures do.
func TestKode(t *testing.T) {
	base := Temuan{TemuanID: "0123456789abcdef", Aturan: "HIT-06", Lembar: "DPA 2", Sel: "F17", Pesan: "Jumlah pada DPA 2!F17 (baris 17) tertulis 1.250, seharusnya 1.300.", Tercetak: "1250", Seharusnya: "1300"}
	moved := base
	moved.Sel, moved.Pesan = "F18", strings.NewReplacer("F17", "F18", "baris 17", "baris 18").Replace(base.Pesan)
	if base.Kode() != moved.Kode() || !strings.HasPrefix(base.Kode(), "01234567-") || len(base.Kode()) != 13 {
		t.Errorf("moved: %s, was %s", moved.Kode(), base.Kode())
	}
	worded := base
	worded.Pesan = "Yang tertulis 1.250, padahal jumlahnya 1.300."
	if worded.Kode() != base.Kode() {
		t.Errorf("other words for the same figures: %s, was %s", worded.Kode(), base.Kode())
	}
	for name, change := range map[string]func(*Temuan){
		"printed":  func(f *Temuan) { f.Tercetak = "1251" },
		"expected": func(f *Temuan) { f.Seharusnya = "1301" },
		"message":  func(f *Temuan) { f.Pesan = strings.Replace(f.Pesan, "1.300", "1.301", 1) },
		"rule":     func(f *Temuan) { f.Aturan = "ANG-05" },
	} {
		other := base
		if change(&other); other.Kode() == base.Kode() {
			t.Errorf("%s changed and the code did not", name)
		}
	}
}
