package warehouse

import (
	"strings"
	"testing"

	"github.com/shopspring/decimal"
)

func TestStoreTwiceIsOnce(t *testing.T) {
	kedua(t, func(t *testing.T, db *DB) {
		n := malam(t, db, jam(23, 14))
		p := pk("a1", "80")
		for range 2 {
			if err := n.Store(t.Context(), p); err != nil {
				t.Fatal(err)
			}
		}
		later := pk("a1", "90") // the same content and version: what was read first stays
		later.DimuatPada = jam(24, 14)
		if err := n.Store(t.Context(), later); err != nil {
			t.Fatal(err)
		}
		if got := nilai(t, db, "select count(*) || ' ' || min(cast(target as text)) from target"); got != "1 80" {
			t.Errorf("targets %s, want one of 80", got)
		}
	})
}

func TestWorkbookIsStoredWholeOrNotAtAll(t *testing.T) {
	kedua(t, func(t *testing.T, db *DB) {
		n := malam(t, db, jam(23, 14))
		b := pk("a1", "80")
		second := b.Dokumen[0]
		second.BerkasID, second.Temuan = ID(pemda, "a1", "1"), []Temuan{temuan("x", "FMT-01", "PARAH")}
		b.Dokumen = append(b.Dokumen, second)
		if err := n.Store(t.Context(), b); err == nil {
			t.Fatal("an unknown severity was stored")
		}
		for _, table := range []string{"bacaan", "dokumen", "target", "temuan_dokumen", "temuan_pertama"} {
			if got := nilai(t, db, "select count(*) from "+table); got != "0" {
				t.Errorf("%s has %s rows of a refused workbook", table, got)
			}
		}
		if err := n.Store(t.Context(), Bacaan{SHA256: "z", VersiPembaca: "1"}); err == nil {
			t.Error("a reading without documents was stored: it would show nowhere")
		}
		if err := n.Store(t.Context(), pk("a2", "80")); err != nil {
			t.Errorf("the next workbook: %v", err)
		}
	})
}

func TestMoneyAndMeasuresAreExact(t *testing.T) {
	kedua(t, func(t *testing.T, db *DB) {
		n := malam(t, db, jam(23, 14))
		if err := n.Store(t.Context(), lra("b1")); err != nil {
			t.Fatal(err)
		}
		want := map[dialek][3]string{
			sqlite:   {"11588886087461", "-1", "83.764706"},
			postgres: {"115888860874.61", "-0.01", "83.764706"},
		}[db.d]
		for i, query := range []string{"select pagu from anggaran", "select realisasi from anggaran", "select realisasi from realisasi"} {
			if got := nilai(t, db, query); got != want[i] {
				t.Errorf("%s: %s, want %s", query, got, want[i])
			}
		}
		f, err := db.Fakta(t.Context(), pemda, camat, []Berlaku{berlaku(lra("b1"))})
		if err != nil {
			t.Fatal(err)
		}
		a, r := f.Anggaran[0], f.Realisasi[0]
		if a.Pagu.Decimal.String() != "115888860874.61" || a.Realisasi.Decimal.String() != "-0.01" ||
			r.Realisasi.Decimal.String() != "83.764706" || r.CapaianTercetak.Decimal.String() != "104.71" {
			t.Errorf("read back %s %s %s %s", a.Pagu.Decimal, a.Realisasi.Decimal, r.Realisasi.Decimal, r.CapaianTercetak.Decimal)
		}
		finer := lra("b2")
		finer.Dokumen[0].Anggaran[0].Pagu = rp("1.005")
		if err := n.Store(t.Context(), finer); err == nil {
			t.Error("money finer than a sen was rounded in silence")
		}
	})
}

func TestTextIsNoNumber(t *testing.T) {
	kedua(t, func(t *testing.T, db *DB) {
		n := malam(t, db, jam(23, 14))
		if err := n.Store(t.Context(), lra("b1")); err != nil {
			t.Fatal(err)
		}
		refused := []string{"bukan", "1,5", "12.5.1", "5-", "--5", ""}
		columns := []string{"anggaran set fisik", "anggaran set pagu", "realisasi set realisasi"}
		for _, column := range columns {
			for _, bad := range refused {
				if _, err := db.pool.Exec(db.pool.Rebind("update "+column+" = ?"), bad); err == nil {
					t.Errorf("%s = %q was stored", column, bad)
				}
			}
		}
		for _, odd := range []string{"-.5", "5.", "+5", "1e5"} { // PostgreSQL respells these, SQLite would keep them
			if _, err := db.pool.Exec(db.pool.Rebind("update anggaran set fisik = ?"), odd); db.d == sqlite && err == nil {
				t.Errorf("fisik = %q was stored", odd)
			}
		}
		for _, bad := range []string{"tahun = 'dua ribu'", "tahun = null", "dimuat_pada = 'kemarin'"} {
			table := "bacaan"
			if strings.HasPrefix(bad, "tahun") {
				table = "dokumen"
			}
			if _, err := db.pool.Exec("update " + table + " set " + bad); err == nil {
				t.Errorf("%s %s was stored", table, bad)
			}
		}
		if _, err := db.pool.Exec("update realisasi set realisasi = '-0.000001'"); err != nil {
			t.Errorf("a number was refused: %v", err)
		}
	})
}

func TestCanonical(t *testing.T) {
	for in, want := range map[string]string{
		"1e3": "1000", "100": "100", "83.7600": "83.76", "-0": "0", "0.000": "0", "+5": "5", "-0.50": "-0.5", "1e-7": "0.0000001",
	} {
		if got := canonical(decimal.RequireFromString(in)); got != want {
			t.Errorf("canonical(%s) = %s, want %s", in, got, want)
		}
	}
}

// TestManyRows covers COPY and blocks of every size: each target counts once.
func TestManyRows(t *testing.T) {
	kedua(t, func(t *testing.T, db *DB) {
		const many = 1237
		b := pk("a1", "80")
		d := &b.Dokumen[0]
		one := d.Target[0]
		d.Target = nil
		for i := range many {
			one.Target = NewUkuran(decimal.New(int64(i), -1))
			d.Target = append(d.Target, one)
		}
		n := malam(t, db, jam(23, 14))
		if err := n.Store(t.Context(), b); err != nil {
			t.Fatal(err)
		}
		f, err := db.Fakta(t.Context(), pemda, camat, []Berlaku{berlaku(b)})
		if err != nil || len(f.Target) != many {
			t.Fatalf("%d targets, %v; want %d", len(f.Target), err, many)
		}
		for i, got := range f.Target {
			if !got.Target.Decimal.Equal(decimal.New(int64(i), -1)) {
				t.Fatalf("target %d is %s: not in the order of the document", i, got.Target.Decimal)
			}
		}

		for range 2 * banyak {
			d.Temuan = append(d.Temuan, temuan(d.BerkasID, "FMT-07", "INFO"))
		}
		d.Temuan[len(d.Temuan)-1].Keparahan = "PARAH" // PostgreSQL says so only when the COPY ends
		b.SHA256 = "a2"
		if err := n.Store(t.Context(), b); err == nil {
			t.Error("a row the database refuses was taken")
		}
	})
}

func TestNewReaderVersionReplacesItsReading(t *testing.T) {
	kedua(t, func(t *testing.T, db *DB) {
		old, l := pk("a1", "80"), lra("b1")
		terbitkan(t, db, jam(23, 14), publikasi("104.70588", old, l), old, l)
		again := pk("a1", "8")
		again.VersiPembaca, again.DimuatPada, again.Jalur = "2", jam(24, 14), "masuk/lain.xlsx"
		terbitkan(t, db, jam(24, 14), publikasi("1047.0588", again, l), again)
		docs, err := db.Dokumen(t.Context(), pemda)
		if err != nil || len(docs) != 2 {
			t.Fatalf("%d documents, %v; want the newest reading of two contents", len(docs), err)
		}
		for _, d := range docs {
			if d.SHA256 == "a1" && (d.VersiPembaca != "2" || d.Status != "dimuat" || d.Tahun != 2020) {
				t.Errorf("a1 is %+v", d)
			}
		}
		for query, want := range map[string]string{
			"select count(*) from v_berkas where sha256 = 'a1'":                                                  "1",
			"select versi_pembaca from v_berkas where sha256 = 'a1'":                                             "2",
			"select cast(cast(target as integer) as text) from v_target":                                         "8",
			"select count(*) from target where berkas_id in (select berkas_id from dokumen where sha256 = 'a1')": "2",
		} {
			if got := nilai(t, db, query); got != want {
				t.Errorf("%s: %s, want %s", query, got, want)
			}
		}
		first, err := db.DiterimaPada(t.Context(), pemda)
		if err != nil || !first["a1"].Equal(jam(23, 14).Time) {
			t.Errorf("first reception %v, %v", first["a1"], err)
		}
	})
}

// TestUnstorableText: a byte that PostgreSQL does not take must not end the night.
func TestUnstorableText(t *testing.T) {
	kedua(t, func(t *testing.T, db *DB) {
		b := pk("a1", "80")
		b.Dokumen[0].Target[0].Satuan, b.Dokumen[0].Target[0].Indikator = "in\x00deks", "Nilai\xff SKM"
		if err := malam(t, db, jam(23, 14)).Store(t.Context(), b); err != nil {
			t.Fatal(err)
		}
		if got := nilai(t, db, "select satuan || ' ' || indikator from target"); got != "indeks Nilai\ufffd SKM" {
			t.Errorf("stored %q", got)
		}
	})
}
