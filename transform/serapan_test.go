package transform

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/shopspring/decimal"

	"capaian/transform/warehouse"
)

// lra adds a report of one period: realisasi of Kegiatan A and B, and the
// annual budget it prints beside them.
func (b *book) lra(periode, sifat, a, c string) {
	id := "lra " + periode + sifat
	k := b.doc(id, "REALISASI_ANGGARAN", "", periode, "")
	k.Sifat = warehouse.Teks(sifat)
	for i, v := range []string{a, c} {
		b.pagu(id, k, []string{"Kegiatan A", "Kegiatan B"}[i], v, true)
		b.in.Fakta.Anggaran[len(b.in.Fakta.Anggaran)-1].Pagu = warehouse.NewRupiah(decimal.NewFromInt(500))
	}
}

// absorbed lists the rows of a level of v_serapan as "period realisasi/pagu".
func absorbed(h warehouse.Hitungan, tingkat, kegiatan string) string {
	var list []string
	for _, s := range h.Serapan {
		if s.Tingkat == tingkat && string(s.Kegiatan) == kegiatan {
			real := "-"
			if s.Realisasi.Valid {
				real = s.Realisasi.Decimal.String()
			}
			list = append(list, s.Periode+" "+real+"/"+s.Pagu.Decimal.String())
		}
	}
	return strings.Join(list, ", ")
}

// TestMonthlyReports: realisasi is cumulative to the end of each period, of
// months that stand alone or say they are cumulative, and is never counted
// twice.
func TestMonthlyReports(t *testing.T) {
	// Seven months of 10 20 30 40 50 20 10 for A, and 0 1 0 1 0 1 0 for B.
	sevenA, sevenB := []int{10, 20, 30, 40, 50, 20, 10}, []int{0, 1, 0, 1, 0, 1, 0}
	seven := func(b *book, sifat string, skip ...int) {
		for i := range sevenA {
			if !slices.Contains(skip, i+1) {
				b.lra(fmt.Sprintf("B%02d", i+1), sifat, fmt.Sprint(sevenA[i]), fmt.Sprint(sevenB[i]))
			}
		}
	}
	// Ordered by the end of the period, the name after it.
	const months = "B01 10/1000, B02 31/1000, B03 61/1000, TW1 61/1000, B04 102/1000, B05 152/1000, B06 173/1000, SM1 173/1000, TW2 173/1000, B07 183/1000"
	for _, c := range []struct {
		name, want, rules string
		fill              func(*book)
	}{
		{"seven months, each its own", months, "BKS-12", func(b *book) { seven(b, "sendiri") }},
		{"seven months that do not say it, and fall", months, "BKS-12 TWL-06", func(b *book) { seven(b, "") }},
		{"cumulative months", "B01 10/1000, B02 31/1000, B03 61/1000, TW1 61/1000", "BKS-12", func(b *book) {
			b.lra("B01", "sd", "10", "0")
			b.lra("B02", "sd", "30", "1")
			b.lra("B03", "sd", "60", "1")
		}},
		{"months that do not say it, and rise", "B01 10/1000, B02 31/1000, B03 61/1000", "BKS-12 TWL-07", func(b *book) {
			b.lra("B01", "", "10", "0")
			b.lra("B02", "", "30", "1")
			b.lra("B03", "", "60", "1")
		}},
		{"a month is missing", "B01 10/1000, B02 31/1000, B04 -/1000, B05 -/1000, B06 -/1000, B07 -/1000", "BKS-12 TWL-05", func(b *book) { seven(b, "sendiri", 3) }},
		{"a cumulative triwulan bridges the missing month", "B01 10/1000, B02 31/1000, TW1 70/1000, B04 111/1000, B05 161/1000, B06 182/1000, SM1 182/1000, TW2 182/1000, B07 192/1000", "BKS-12", func(b *book) {
			seven(b, "sendiri", 3)
			b.lra("TW1", "sd", "70", "0")
		}},
		{"months and their triwulan count once", months, "BKS-12", func(b *book) {
			seven(b, "sendiri")
			b.lra("TW1", "sendiri", "60", "1")
		}},
		{"own triwulan make semesters and the year", "TW1 10/1000, SM1 30/1000, TW2 30/1000, TW3 60/1000, SM2 100/1000, TW4 100/1000, tahunan 100/1000", "ANG-07 ANG-08 BKS-12", func(b *book) {
			for i := 1; i <= 4; i++ {
				b.lra(fmt.Sprint("TW", i), "sendiri", fmt.Sprint(10*i), "0")
			}
		}},
		{"the year's own report stands", "TW1 10/1000, SM1 30/1000, TW2 30/1000, TW3 60/1000, SM2 100/1000, TW4 100/1000, tahunan 99/1000", "ANG-07 ANG-08 BKS-12", func(b *book) {
			for i := 1; i <= 4; i++ {
				b.lra(fmt.Sprint("TW", i), "sendiri", fmt.Sprint(10*i), "0")
			}
			b.lra("tahunan", "", "99", "0")
		}},
	} {
		t.Run(c.name, func(t *testing.T) {
			b := newBook("2021-02-01")
			c.fill(b)
			for range 2 {
				h := Konsolidasi(b.in)
				if got := absorbed(h, "opd", ""); got != c.want {
					t.Errorf("got  %s\nwant %s", got, c.want)
				}
				if got := strings.Join(slices.Compact(strings.Fields(family(h, ""))), " "); got != c.rules {
					t.Errorf("findings %q, want %q", got, c.rules)
				}
				slices.Reverse(b.in.Fakta.Anggaran) // and in another order of documents
				slices.Reverse(b.in.Berlaku)
			}
		})
	}
}

// TestMonthlyReportsPerKegiatan: each level adds up by itself, against the DPA
// in force at the end of the period; plans of money are no pagu.
func TestMonthlyReportsPerKegiatan(t *testing.T) {
	b := newBook("2021-02-01")
	b.pagu("dpa", b.doc("dpa", "DPA", "murni", "tahunan", ""), "Kegiatan A", "100", false)
	b.pagu("dpa-p", b.doc("dpa-p", "DPA", "perubahan", "tahunan", "2020-05-20"), "Kegiatan A", "80", false)
	for _, jenis := range []string{"RENJA", "KUA_PPAS", "RKA", "ANGGARAN_KAS"} {
		k := b.doc(jenis, jenis, "", "tahunan", "")
		b.pagu(jenis, k, "Kegiatan A", "7", false)
	}
	kas := b.in.Fakta.Anggaran[len(b.in.Fakta.Anggaran)-1]
	kas.Periode = "B02"
	b.in.Fakta.Anggaran = append(b.in.Fakta.Anggaran, kas)
	for i, v := range []string{"10", "20", "5", "25", "4"} {
		b.lra(fmt.Sprintf("B%02d", i+1), "sendiri", v, "0")
	}
	h := Konsolidasi(b.in)
	const want = "B01 10/100, B02 30/100, B03 35/100, TW1 35/100, B04 60/100, B05 64/80, tahunan -/80"
	if got := absorbed(h, "kegiatan", "Kegiatan A"); got != want {
		t.Errorf("got  %s\nwant %s", got, want)
	}
	for _, s := range h.Serapan {
		if s.Periode == "B05" && s.Tingkat == "opd" && (s.Serapan.Decimal.String() != "80" || s.Versi != "perubahan") {
			t.Errorf("B05: %+v", s)
		}
	}
}

// TestMatrixOfMoney: one document that states all four triwulan beside the
// year's pagu, repeated by a later one.
func TestMatrixOfMoney(t *testing.T) {
	b := newBook("2021-02-01")
	matrix := func(periode string, real ...string) {
		id := "er " + periode
		k := b.doc(id, "REALISASI_KINERJA", "", periode, "")
		k.Periode = "tahunan"
		b.pagu(id, k, "Kegiatan A", "100", false)
		for i, v := range real {
			k.Periode, k.Sifat = fmt.Sprintf("TW%d", i+1), "sendiri"
			b.pagu(id, k, "Kegiatan A", v, true)
		}
	}
	matrix("TW1", "10")
	matrix("TW2", "11", "20")
	h := Konsolidasi(b.in)
	if got := absorbed(h, "opd", ""); got != "TW1 10/100, SM1 30/100, TW2 30/100" {
		t.Errorf("two documents: %s", got)
	}
	b = newBook("2021-02-01")
	matrix("tahunan", "10", "20", "30", "40")
	if got := absorbed(Konsolidasi(b.in), "opd", ""); got != "TW1 10/100, SM1 30/100, TW2 30/100, TW3 60/100, SM2 100/100, TW4 100/100, tahunan 100/100" {
		t.Errorf("one document: %s", got)
	}
}
