package transform

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"capaian/transform/warehouse"
)

// quarters is one indicator over a year: its plan and what is reported of it.
type quarters struct {
	agregasi             string // as the rencana aksi states it
	plan                 string // TW1 TW2 TW3 TW4 of the rencana aksi, "_" blank; "" for no rencana aksi
	sifatPlan            string
	annual               string // of the PK
	real                 string // TW1 TW2 TW3 TW4 of one Evaluasi Renja matrix, "_" blank, "." not listed; a fifth is the year
	sifatReal            string
	satuan, agregasiReal string
}

func (q quarters) book(now string) *book {
	b := newBook(now)
	if q.annual != "" {
		b.target("pk", b.doc("pk", "PK", "murni", "tahunan", ""), "Indikator", q.annual)
	}
	if q.plan != "" {
		k := b.doc("ra", "RENCANA_AKSI", "", "tahunan", "")
		k.Sifat = warehouse.Teks(q.sifatPlan)
		for i, v := range strings.Fields(q.plan) {
			if k.Periode = fmt.Sprintf("TW%d", i+1); v != "_" {
				b.target("ra", k, "Indikator", v)
				t := &b.in.Fakta.Target[len(b.in.Fakta.Target)-1]
				t.Sel, t.Agregasi = warehouse.Teks(fmt.Sprintf("%c5", 'D'+i)), warehouse.Teks(q.agregasi)
			}
		}
		k.Periode, k.Sifat = "tahunan", ""
		b.target("ra", k, "Indikator", q.annual)
		b.in.Fakta.Target[len(b.in.Fakta.Target)-1].Agregasi = warehouse.Teks(q.agregasi)
	}
	k := b.doc("er", "REALISASI_KINERJA", "", "tahunan", "")
	for i, v := range strings.Fields(q.real) {
		k.Periode, k.Sifat = fmt.Sprintf("TW%d", i+1), warehouse.Teks(q.sifatReal)
		if i == 4 {
			k.Periode, k.Sifat = "tahunan", ""
		}
		switch v {
		case ".":
			continue
		case "_":
			v = ""
		}
		b.realisasi("er", k, "Indikator", v)
		r := &b.in.Fakta.Realisasi[len(b.in.Fakta.Realisasi)-1]
		r.Sel, r.Satuan, r.Agregasi = warehouse.Teks(fmt.Sprintf("%c9", 'G'+i)), warehouse.Teks(q.satuan), warehouse.Teks(q.agregasiReal)
	}
	return b
}

// shown is a row of capaian as "realisasi/target=capaian predikat text", or the
// reason why there is none; "-" for no row.
func shown(h warehouse.Hitungan, periode string) string {
	for _, c := range h.Capaian {
		if c.Periode != periode {
			continue
		}
		if c.Alasan != "" {
			return string(c.Alasan)
		}
		s := c.Realisasi.Decimal.String() + "/" + c.Target.Decimal.String() + "=" + c.Nilai.Decimal.String()
		if c.Predikat != "" {
			s += " " + string(c.Predikat)
		}
		return s + " " + string(c.RealisasiTeks)
	}
	return "-"
}

// TestAggregation: target and realisasi of a triwulan are like with like, for
// every aggregation, what each side covers, and where the target comes from.
// The figures are computed by hand.
func TestAggregation(t *testing.T) {
	for _, c := range []struct {
		name     string
		quarters quarters
		tw2      string
		year     string
		rules    string // of this family
	}{
		// jumlah: 12 documents a year, planned 2 3 3 4.
		{"sum, both own", quarters{agregasi: "jumlah", plan: "2 3 3 4", sifatPlan: "sendiri", annual: "12", real: "2 6 3 4", sifatReal: "sendiri"},
			"6/3=200 SANGAT BAIK 6", "15/12=125 SANGAT BAIK jumlah triwulan I–IV", ""},
		{"sum, both cumulative", quarters{agregasi: "jumlah", plan: "2 5 8 12", sifatPlan: "sd", annual: "12", real: "2 4 8 9", sifatReal: "sd"},
			"4/5=80 BAIK 4", "9/12=75 CUKUP s.d. triwulan IV", ""},
		{"sum, plan cumulative, realisasi own", quarters{agregasi: "jumlah", plan: "2 5 8 12", sifatPlan: "sd", annual: "12", real: "2 3 1 3", sifatReal: "sendiri"},
			"5/5=100 BAIK jumlah triwulan I–II", "9/12=75 CUKUP jumlah triwulan I–IV", ""},
		{"sum, plan own, realisasi cumulative", quarters{agregasi: "jumlah", plan: "2 3 3 4", sifatPlan: "sendiri", annual: "12", real: "2 4 8 12", sifatReal: "sd"},
			"4/5=80 BAIK 4", "12/12=100 BAIK s.d. triwulan IV", ""},
		{"sum against the year's target", quarters{annual: "12", real: "2 4 3 3", sifatReal: "sendiri", agregasiReal: "jumlah"},
			"6/12=50 jumlah triwulan I–II", "12/12=100 BAIK jumlah triwulan I–IV", ""},
		{"cumulative against the year's target", quarters{annual: "12", real: "2 6 9 12", sifatReal: "sd", agregasiReal: "jumlah"},
			"6/12=50 6", "12/12=100 BAIK s.d. triwulan IV", ""},
		{"sum that lacks TW1", quarters{annual: "12", real: "_ 4 3 3", sifatReal: "sendiri", agregasiReal: "jumlah"},
			"REALISASI_KOSONG", "-", "TWL-02"},
		{"sum whose TW1 plans nothing", quarters{agregasi: "jumlah", plan: "_ 5 _ 7", sifatPlan: "sd", annual: "7", real: "_ 4 _ 3", sifatReal: "sendiri"},
			"4/5=80 BAIK 4", "7/7=100 BAIK jumlah triwulan II, IV", ""},

		// akhir: percent, each quarter the state at its end.
		{"last", quarters{agregasi: "akhir", plan: "25 50 75 100", annual: "100", real: "20 45 80 90", satuan: "%"},
			"45/50=90 BAIK 45", "90/100=90 BAIK akhir triwulan IV", ""},
		{"last, cumulative per cent", quarters{agregasi: "akhir", plan: "25 50 75 100", sifatPlan: "sd", annual: "100", real: "20 45 80 90", sifatReal: "sd", satuan: "%"},
			"45/50=90 BAIK 45", "90/100=90 BAIK akhir triwulan IV", ""},
		{"last, cumulative plan, own realisasi: the state is the state", quarters{agregasi: "akhir", plan: "25 50 75 100", sifatPlan: "sd", annual: "100", real: "20 45 80 90", sifatReal: "sendiri", satuan: "%"},
			"45/50=90 BAIK 45", "90/100=90 BAIK akhir triwulan IV", ""},
		{"last against the year's target", quarters{annual: "50", real: "20 45 _ _", agregasiReal: "akhir"},
			"45/50=90 45", "45/50=90 BAIK akhir triwulan II", ""},

		// rata-rata: per cent not cumulative.
		{"mean, own against own", quarters{agregasi: "rata-rata", plan: "80 90 90 100", sifatPlan: "sendiri", annual: "90", real: "80 72 90 90", sifatReal: "sendiri", satuan: "%"},
			"72/90=80 BAIK 72", "83/90=92.222222 BAIK rata-rata triwulan I–IV", ""},
		{"mean against the year's target", quarters{annual: "80", real: "80 72 90 90", sifatReal: "sendiri", agregasiReal: "rata-rata"},
			"76/80=95 rata-rata triwulan I–II", "83/80=103.75 SANGAT BAIK rata-rata triwulan I–IV", ""},
		{"mean of what is filled in", quarters{annual: "80", real: "_ 72 90 90", sifatReal: "sendiri", agregasiReal: "rata-rata"},
			"72/80=90 rata-rata triwulan II", "-", ""},
		{"mean, own plan, cumulative realisasi", quarters{agregasi: "rata-rata", plan: "80 90 90 100", sifatPlan: "sendiri", annual: "90", real: "80 68 80 81", sifatReal: "sd"},
			"68/85=80 BAIK 68", "81/90=90 BAIK s.d. triwulan IV", ""},

		// maks: the greatest of the year.
		{"greatest against the year's target", quarters{annual: "10", real: "8 5 9 7", sifatReal: "sendiri", agregasiReal: "maks"},
			"8/10=80 maks triwulan I–II", "9/10=90 BAIK maks triwulan I–IV", ""},
		{"greatest, plan cumulative", quarters{agregasi: "maks", plan: "4 8 8 10", sifatPlan: "sd", annual: "10", real: "8 5 9 7", sifatReal: "sendiri"},
			"8/8=100 BAIK maks triwulan I–II", "9/10=90 BAIK maks triwulan I–IV", ""},

		// What nobody states.
		{"plan adds up: a sum", quarters{plan: "2 3 3 4", annual: "12", real: "2 6 3 4", sifatReal: "sendiri"},
			"6/3=200 SANGAT BAIK 6", "15/12=125 SANGAT BAIK jumlah triwulan I–IV", ""},
		{"plan ends at the year's target: the last", quarters{plan: "25 50 75 100", annual: "100", real: "20 45 80 90", satuan: "%"},
			"45/50=90 BAIK 45", "90/100=90 BAIK akhir triwulan IV", ""},
		{"plan whose mean is the year's", quarters{plan: "80 90 90 100", annual: "90", real: "80 72 90 90", sifatReal: "sendiri"},
			"72/90=80 BAIK 72", "83/90=92.222222 BAIK rata-rata triwulan I–IV", ""},
		{"a unit shows nothing", quarters{annual: "100", real: "20 45 80 90", satuan: "%"},
			"45/100=45 45", "-", "TWL-01"},
		{"cumulative plan shows nothing", quarters{plan: "2 5 8 12", sifatPlan: "sd", annual: "12", real: "2 3 3 4", sifatReal: "sendiri"},
			"3/5=60 CUKUP 3", "-", "TWL-01"},
		{"documents that count: own, by their own word", quarters{annual: "12", real: "2 4 4 5", agregasiReal: "jumlah"},
			"6/12=50 jumlah triwulan I–II", "15/12=125 SANGAT BAIK jumlah triwulan I–IV", ""},
		{"the PK says sum, nobody what a figure covers", quarters{agregasi: "jumlah", plan: "_ _ _ _", annual: "12", real: "2 4 6 7"},
			"4/12=33.333333 4", "-", "TWL-01"},
		{"a sum that falls is of its own periods", quarters{agregasi: "jumlah", plan: "_ _ _ _", annual: "12", real: "2 4 3 3"},
			"6/12=50 jumlah triwulan I–II", "12/12=100 BAIK jumlah triwulan I–IV", ""},

		// The year as stated.
		{"stated year wins and agrees", quarters{annual: "12", real: "2 4 3 3 12", sifatReal: "sendiri", agregasiReal: "jumlah"},
			"6/12=50 jumlah triwulan I–II", "12/12=100 BAIK 12", ""},
		{"stated year wins and differs", quarters{annual: "12", real: "2 4 3 3 9", sifatReal: "sendiri", agregasiReal: "jumlah"},
			"6/12=50 jumlah triwulan I–II", "9/12=75 CUKUP 9", "TWL-03"},
		{"stated mean, rounded", quarters{annual: "80", real: "80 72 90 91 83.3", sifatReal: "sendiri", agregasiReal: "rata-rata"},
			"76/80=95 rata-rata triwulan I–II", "83.3/80=104.125 SANGAT BAIK 83.3", ""},
		{"blank year is filled from its parts", quarters{annual: "12", real: "2 4 3 3 _", sifatReal: "sendiri", agregasiReal: "jumlah"},
			"6/12=50 jumlah triwulan I–II", "12/12=100 BAIK jumlah triwulan I–IV", ""},

		// Measured once a year.
		{"yearly", quarters{plan: "_ _ _ 90", annual: "90", real: "_ _ _ 81"},
			"BELUM_WAKTUNYA", "81/90=90 BAIK triwulan IV", ""},
		{"yearly, the year stated", quarters{plan: "_ _ _ _", annual: "90", real: "_ _ _ . 81"},
			"BELUM_WAKTUNYA", "81/90=90 BAIK 81", ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			b := c.quarters.book("2021-02-01")
			h := Konsolidasi(b.in)
			if got := shown(h, "TW2"); got != c.tw2 {
				t.Errorf("TW2: %s, want %s", got, c.tw2)
			}
			if got := shown(h, "tahunan"); got != c.year {
				t.Errorf("year: %s, want %s", got, c.year)
			}
			if got := family(h, "TWL"); got != c.rules {
				t.Errorf("findings %q, want %q", got, c.rules)
			}
			slices.Reverse(b.in.Fakta.Realisasi)
			slices.Reverse(b.in.Fakta.Target)
			slices.Reverse(b.in.Berlaku)
			if h := Konsolidasi(b.in); shown(h, "TW2") != c.tw2 || shown(h, "tahunan") != c.year {
				t.Errorf("in another order: %s, %s", shown(h, "TW2"), shown(h, "tahunan"))
			}
		})
	}
}

// family lists the findings of one family of rules.
func family(h warehouse.Hitungan, prefix string) string {
	var list []string
	for _, f := range h.Temuan {
		if strings.HasPrefix(f.Aturan, prefix) {
			list = append(list, f.Aturan)
		}
	}
	slices.Sort(list)
	return strings.Join(list, " ")
}
