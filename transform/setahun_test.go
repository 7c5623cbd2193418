package transform

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"capaian/transform/warehouse"
)

// evaluasi adds a realisasi document of a period that states figures of one
// indicator, written TW1=3; a bare TW2 is a blank.
func (b *book) evaluasi(id, periode, agregasi string, angka ...string) {
	k := b.doc(id, "REALISASI_KINERJA", "", periode, "")
	for _, a := range angka {
		p, nilai, _ := strings.Cut(a, "=")
		k.Periode, k.Sifat = p, "sendiri"
		b.realisasi(id, k, "Indikator", nilai)
		b.in.Fakta.Realisasi[len(b.in.Fakta.Realisasi)-1].Agregasi = warehouse.Teks(agregasi)
	}
}

// every lists the rows of capaian, by period.
func every(h warehouse.Hitungan) string {
	var list []string
	for _, p := range periods {
		if s := shown(h, p); s != "-" {
			list = append(list, p+" "+s)
		}
	}
	return strings.Join(list, "; ")
}

// TestDocumentsOfAYear: quarters that several documents state count once, a
// part-year document's total is not the year's, and finer periods make up
// those a plan has targets for.
func TestDocumentsOfAYear(t *testing.T) {
	plan := func(b *book, periods ...string) {
		b.target("pk", b.doc("pk", "PK", "murni", "tahunan", ""), "Indikator", "12")
		k := b.doc("ra", "RENCANA_AKSI", "", "tahunan", "")
		for _, p := range periods {
			k.Periode, k.Sifat = p, "sendiri"
			b.target("ra", k, "Indikator", "6")
		}
	}
	for _, c := range []struct {
		name, now string
		fill      func(*book)
		want      string
		rules     string
	}{
		{"a document per triwulan, each repeating those before", "2021-02-01", func(b *book) {
			plan(b)
			b.evaluasi("e1", "TW1", "jumlah", "TW1=3", "TW2", "TW3", "TW4")
			b.evaluasi("e2", "TW2", "jumlah", "TW1=3", "TW2=2", "TW3", "TW4")
			b.evaluasi("e3", "TW3", "jumlah", "TW1=3", "TW2=2", "TW3=1", "TW4")
			b.evaluasi("e4", "TW4", "jumlah", "TW1=3", "TW2=2", "TW3=1", "TW4=3")
		}, "tahunan 9/12=75 CUKUP jumlah triwulan I–IV; TW1 3/12=25 3; TW2 5/12=41.666667 jumlah triwulan I–II; TW3 6/12=50 jumlah triwulan I–III; TW4 9/12=75 jumlah triwulan I–IV", ""},
		{"a later document restates a quarter", "2020-08-01", func(b *book) {
			plan(b)
			b.evaluasi("e1", "TW1", "jumlah", "TW1=3")
			b.evaluasi("e2", "TW2", "jumlah", "TW1=4", "TW2=2")
		}, "TW1 3/12=25 3; TW2 5/12=41.666667 jumlah triwulan I–II", "TWL-04"},
		{"a running total is not the year's", "2020-08-01", func(b *book) {
			plan(b)
			b.evaluasi("e2", "TW2", "jumlah", "TW1=3", "TW2=2", "TW3", "TW4", "tahunan=5")
		}, "TW1 3/12=25 3; TW2 5/12=41.666667 jumlah triwulan I–II; TW3 BELUM_WAKTUNYA; TW4 BELUM_WAKTUNYA", ""},
		{"a form filled with zeros beforehand", "2020-08-01", func(b *book) {
			plan(b)
			b.evaluasi("e2", "TW2", "jumlah", "TW1=3", "TW2=0", "TW3=0", "TW4=0")
		}, "TW1 3/12=25 3; TW2 3/12=25 jumlah triwulan I–II", ""},
		{"no document for the third triwulan", "2021-02-01", func(b *book) {
			plan(b)
			b.evaluasi("e2", "TW2", "jumlah", "TW1=3", "TW2=2", "TW3", "TW4")
			b.evaluasi("e4", "TW4", "jumlah", "TW4=4")
		}, "TW1 3/12=25 3; TW2 5/12=41.666667 jumlah triwulan I–II; TW3 REALISASI_KOSONG; TW4 REALISASI_KOSONG", "TWL-02"},
		{"left blank in its own document", "2020-08-01", func(b *book) {
			plan(b)
			b.evaluasi("e2", "TW2", "jumlah", "TW1=3", "TW2")
		}, "TW1 3/12=25 3; TW2 REALISASI_KOSONG", "LKP-01"},
		{"triwulan make a semester that is planned", "2020-08-01", func(b *book) {
			plan(b, "SM1", "SM2")
			b.evaluasi("e2", "TW2", "jumlah", "TW1=3", "TW2=2")
		}, "SM1 5/6=83.333333 BAIK jumlah triwulan I–II; TW1 3/12=25 3; TW2 5/12=41.666667 jumlah triwulan I–II", ""},
		{"planned triwulan make a semester that is reported", "2020-08-01", func(b *book) {
			plan(b, "TW1", "TW2")
			b.evaluasi("e", "SM1", "jumlah", "SM1=9")
		}, "SM1 9/12=75 CUKUP 9", ""},
		{"months make a planned triwulan", "2020-08-01", func(b *book) {
			plan(b, "TW1", "TW2")
			for i := 1; i <= 5; i++ {
				b.evaluasi(fmt.Sprint("b", i), fmt.Sprintf("B0%d", i), "jumlah", fmt.Sprintf("B0%d=1", i))
			}
		}, "TW1 3/6=50 KURANG jumlah bulan Januari–Maret; B01 1/12=8.333333 1; B02 2/12=16.666667 jumlah bulan Januari–Februari; B03 3/12=25 jumlah bulan Januari–Maret; B04 4/12=33.333333 jumlah bulan Januari–April; B05 5/12=41.666667 jumlah bulan Januari–Mei", ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			b := newBook(c.now)
			c.fill(b)
			h := Konsolidasi(b.in)
			if got := every(h); got != c.want {
				t.Errorf("got  %s\nwant %s", got, c.want)
			}
			if got := strings.TrimSpace(family(h, "TWL") + " " + family(h, "LKP")); got != c.rules {
				t.Errorf("findings %q, want %q", got, c.rules)
			}
			slices.Reverse(b.in.Fakta.Realisasi)
			slices.Reverse(b.in.Berlaku)
			if got := every(Konsolidasi(b.in)); got != c.want {
				t.Errorf("in another order: %s", got)
			}
		})
	}
}

// TestOperands: a figure that was put together names each part of it, with its
// cell, and the row stands where the last of them does.
func TestOperands(t *testing.T) {
	b := quarters{agregasi: "jumlah", plan: "2 5 8 12", sifatPlan: "sd", annual: "12", real: "2 3 1 3", sifatReal: "sendiri"}.book("2021-02-01")
	h := Konsolidasi(b.in)
	for _, c := range h.Capaian {
		var got []string
		for i := range h.Operan {
			if o := &h.Operan[i]; o.Milik(&c) {
				got = append(got, fmt.Sprintf("%s %d %s=%s@%s", o.Sisi, o.Urut, o.OperanPeriode, o.Nilai.Decimal, o.Sel))
			}
		}
		want := map[string]string{
			"TW1": "", "TW2": "realisasi 1 TW1=2@G9, realisasi 2 TW2=3@H9",
			"TW3":     "realisasi 1 TW1=2@G9, realisasi 2 TW2=3@H9, realisasi 3 TW3=1@I9",
			"TW4":     "realisasi 1 TW1=2@G9, realisasi 2 TW2=3@H9, realisasi 3 TW3=1@I9, realisasi 4 TW4=3@J9",
			"tahunan": "realisasi 1 TW1=2@G9, realisasi 2 TW2=3@H9, realisasi 3 TW3=1@I9, realisasi 4 TW4=3@J9",
		}[c.Periode]
		if s := strings.Join(got, ", "); s != want {
			t.Errorf("%s: %s, want %s", c.Periode, s, want)
		}
		wantMethod := "lkj-2014/1, jumlah menurut RENCANA_AKSI"
		if want == "" {
			wantMethod = "lkj-2014/1"
		}
		if c.Metode != wantMethod || c.Agregasi != "jumlah" {
			t.Errorf("%s: method %q, aggregation %q", c.Periode, c.Metode, c.Agregasi)
		}
	}
	for _, i := range h.Indikator {
		if i.Agregasi != "jumlah" {
			t.Errorf("v_indikator has aggregation %q", i.Agregasi)
		}
	}
}

// TestAggregationIsTheFirstStated: IKU before PK before rencana aksi before the
// realisasi document.
func TestAggregationIsTheFirstStated(t *testing.T) {
	b := newBook("2021-02-01")
	b.evaluasi("e", "tahunan", "akhir", "TW1=2", "TW2=4")
	check := func(want string) {
		t.Helper()
		h := Konsolidasi(b.in)
		if c := h.Capaian[0]; string(c.Agregasi) != want || string(h.Indikator[0].Agregasi) != want {
			t.Errorf("aggregation %q, in v_indikator %q, want %q", c.Agregasi, h.Indikator[0].Agregasi, want)
		}
	}
	check("akhir")
	for _, d := range []struct{ id, jenis, versi, agregasi string }{{"ra", "RENCANA_AKSI", "", "maks"}, {"pk", "PK", "murni", "rata-rata"}} {
		b.target(d.id, b.doc(d.id, d.jenis, d.versi, "tahunan", ""), "Indikator", "12")
		b.in.Fakta.Target[len(b.in.Fakta.Target)-1].Agregasi = warehouse.Teks(d.agregasi)
		check(d.agregasi)
	}
	b.in.Fakta.Iku = append(b.in.Fakta.Iku, warehouse.Iku{Konteks: b.doc("iku", "IKU", "", "tahunan", ""), Indikator: "Indikator", Agregasi: "jumlah", Asal: warehouse.Asal{BerkasID: "iku"}})
	check("jumlah")
}
