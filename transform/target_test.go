package transform

import (
	"fmt"
	"strings"
	"testing"
)

// tulis writes a target down in one line: kind, operator, values, unit, grade
// and table, components, rules.
func tulis(g Target) string {
	s := g.Jenis
	if g.Operator != "" {
		s += " " + g.Operator
	}
	if g.Nilai.Valid {
		s += " " + g.Nilai.Decimal.String()
	}
	if g.Atas.Valid {
		s += ".." + g.Atas.Decimal.String()
	}
	if g.Satuan != "" {
		s += " [" + g.Satuan + "]"
	}
	if g.Huruf != "" {
		s += " " + g.Mutu + ":" + g.Huruf
	}
	for _, k := range g.Komponen {
		s += fmt.Sprintf(" {%s=%s %s}", k.Label, k.Nilai, k.Satuan)
	}
	return s + strings.Join(append([]string{""}, g.Aturan...), " ")
}

func TestBacaTarget(t *testing.T) {
	const skm, sakip, opini = "Nilai SKM pelayanan publik", "Nilai Evaluasi Akuntabilitas Kinerja (SAKIP)", "Opini BPK atas LKPD"
	for _, c := range []struct{ teks, indikator, satuan, want string }{
		// 1–3: numbers.
		{"85%", "", "", "persen = 85 [%]"},
		{"71,20 %", "", "", "persen = 71.2 [%]"},
		{"100 persen", "", "", "persen = 100 [%]"},
		{"100 % Paket", "", "", "persen = 100 [%]"},
		{"74.61", "Persentase desa", "", "persen = 74.61 [%] FMT-07 FMT-04"},
		{"97,21.%", "", "", "persen = 97.21 [%] FMT-05"},
		{"3 Titik", "", "", "cacah = 3 [Titik]"},
		{"30 bidang", "", "", "cacah = 30 [bidang]"},
		{"3.000 pelayanan", "", "", "cacah = 3000 [pelayanan]"},
		{"4 x Penilaian dan Penghapusan BMD", "", "", "cacah = 4 [x Penilaian dan Penghapusan BMD]"},
		{"1 (satu) dokumen", "", "", "cacah = 1 [dokumen]"},
		{"sebanyak 3 dokumen", "", "", "cacah = 3 [dokumen]"},
		{"Rp 5.000.000", "Jumlah PAD", "", "cacah = 5000000 [Rp]"},
		{"100", "", "", "cacah = 100 FMT-07"},
		{"100", "Prosentase desa yang tertib", "", "persen = 100 [%] FMT-07"},
		{"100", "1. % Tingkat pemenuhan", "", "persen = 100 [%] FMT-07"},
		{"6", "Jumlah gedung", "", "cacah = 6 FMT-07"},
		{"6", "Jumlah gedung", "Unit", "cacah = 6 [Unit]"},
		{"85", "Cakupan layanan", "Persen", "persen = 85 [%]"},
		{"85 %", "Cakupan layanan", "Dokumen", "persen = 85 [%]"},
		{"3.000", "Jumlah layanan", "", "teks FMT-16"},
		{"3.000", "Jumlah layanan", "Orang", "cacah = 3000 [Orang]"},
		{"3.000", "Produksi padi", "Ton", "teks [Ton] FMT-16"},
		{"Nilai 80", "", "", "cacah = 80 [nilai]"},
		{"80 (B)", skm, "", "cacah = 80 [indeks] SKM:B"},
		{"-2", "Pertumbuhan", "%", "persen = -2 [%]"},
		// 4: thresholds and ranges.
		{"SKM bernilai Baik (>80)", skm, "", "ambang > 80 [indeks] FMT-09"},
		{"≤ 5 %", "", "", "ambang <= 5 [%] FMT-09"},
		{"=> 80", "", "Nilai", "ambang >= 80 [Nilai] FMT-09"},
		{"minimal 3 dokumen", "", "", "ambang >= 3 [dokumen] FMT-09"},
		{"maks. 5", "", "hari", "ambang <= 5 [hari] FMT-09"},
		{"paling lambat 3 hari", "", "", "ambang <= 3 [hari] FMT-09"},
		{"paling sedikit 3 hari", "", "", "ambang >= 3 [hari] FMT-09"},
		{"paling banyak 10", "Persentase keluhan", "", "ambang <= 10 [%] FMT-09"},
		{"di atas 80", skm, "", "ambang > 80 [indeks] FMT-09"},
		{"dibawah 5 kasus", "", "", "ambang < 5 [kasus] FMT-09"},
		{"kurang dari 55 %", "", "", "ambang < 55 [%] FMT-09"},
		{"tidak kurang dari 55 %", "", "", "ambang >= 55 [%] FMT-09"},
		{"lebih dari 3.000 orang", "", "", "ambang > 3000 [orang] FMT-09"},
		{"tidak lebih dari 5", "", "kasus", "ambang <= 5 [kasus] FMT-09"},
		{"lebih dari atau sama dengan 5", "", "kasus", "ambang >= 5 [kasus] FMT-09"},
		{"80 ke atas", "", "poin", "ambang >= 80 [poin] FMT-09"},
		{"3 dokumen (minimal)", "", "", "ambang >= 3 [dokumen] FMT-09"},
		{"> 1.250", "", "", "teks FMT-16"},
		{"80-90", "", "%", "rentang rentang 80..90 [%]"},
		{"80 s/d 90", "", "", "rentang rentang 80..90 FMT-07"},
		{"76 % s/d 100 %", "", "", "rentang rentang 76..100 [%]"},
		{"3 – 5 hari", "", "", "rentang rentang 3..5 [hari]"},
		{"antara 80 dan 90 %", "", "", "rentang rentang 80..90 [%]"},
		{"90-80", "", "%", "teks [%] FMT-12"},
		{"2019-2020", "", "", "teks FMT-12"},
		// 5: grades.
		{"B", skm, "", "huruf [mutu] SKM:B FMT-08"},
		{"Baik", "Survei Kepuasan Masyarakat", "", "huruf [mutu] SKM:B FMT-08"},
		{"baik", sakip, "Predikat", "huruf [Predikat] SAKIP:B FMT-08"},
		{"Sangat Baik", skm, "", "huruf [mutu] SKM:A FMT-08"},
		{"Sangat Baik", sakip, "", "huruf [mutu] SAKIP:BB FMT-08"},
		{"A (Sangat Baik)", skm, "", "huruf [mutu] SKM:A FMT-08"},
		{"A (Sangat Baik)", sakip, "", "teks FMT-12"}, // A is Memuaskan there
		{"Predikat BB", sakip, "", "huruf [mutu] SAKIP:BB FMT-08"},
		{"B (76,61)", skm, "", "cacah = 76.61 [indeks] SKM:B"},
		{"WTP", opini, "", "huruf [mutu] OPINI:WTP FMT-08"},
		{"Wajar Tanpa Pengecualian", opini, "", "huruf [mutu] OPINI:WTP FMT-08"},
		{"B", "Kualitas pelayanan", "", "huruf [mutu] :B FMT-12"},
		{"BB", skm, "", "huruf [mutu] SKM:BB FMT-12"},
		{"B", "Nilai SKM dan SAKIP", "", "huruf [mutu] :B FMT-12"},
		// 6: composites.
		{"-KK 3.000 pelayanan - KTP 3.000 pelayanan - Akte lahir 2.000 pelayanan", "", "",
			"majemuk [pelayanan] {KK=3000 pelayanan} {KTP=3000 pelayanan} {Akte lahir=2000 pelayanan} FMT-10"},
		{"1. KK: 3.000 pelayanan\n2. KTP: 2.000 pelayanan", "", "", "majemuk [pelayanan] {KK=3000 pelayanan} {KTP=2000 pelayanan} FMT-10"},
		{"KK=30; KTP=20", "", "orang", "majemuk [orang] {KK=30 orang} {KTP=20 orang} FMT-10"},
		{"KK 3.000, KTP 2.000", "", "", "teks FMT-16"},
		{"100%, 43 SKPD", "", "", "majemuk {%=100 %} {SKPD=43 SKPD} FMT-10"},
		{"7 dokumen dan 10 bidang", "", "", "majemuk {dokumen=7 dokumen} {bidang=10 bidang} FMT-10"},
		{"5 unit 12 bulan", "", "", "majemuk {unit=5 unit} {bulan=12 bulan} FMT-10"},
		{"100 %\n100 %", "", "", "majemuk [%] {% 1=100 %} {% 2=100 %} FMT-10"},
		// 7, 8: nothing, and what cannot be measured.
		{" - ", skm, "", "kosong"},
		{"Tepat Waktu", "", "", "teks FMT-12"},
		{"√", "", "", "teks FMT-12"},
		{"0 0", "", "", "teks FMT-12"},
		{"paling lambat 31 Januari 2021", "", "", "teks FMT-12"},
		{"31 Desember", "", "", "teks FMT-12"},
		{"1 jam 30 menit", "", "", "teks FMT-12"},
		{"Kapal ukuran 15 -30 GT", "", "", "teks FMT-12"},
		{"Rp 1.414.,972450'00", "", "", "teks FMT-01"},
	} {
		g := BacaTarget(c.teks, c.indikator, c.satuan)
		if got := tulis(g); got != c.want {
			t.Errorf("%q (%s, %s):\n got %s\nwant %s", c.teks, c.indikator, c.satuan, got, c.want)
		}
		if g.Teks != strings.TrimSpace(c.teks) {
			t.Errorf("%q: kept as %q", c.teks, g.Teks)
		}
	}
}

func TestTargetAngka(t *testing.T) {
	for _, c := range []struct {
		nilai             string
		persen            bool
		indikator, satuan string
		teks, want        string
	}{
		{"85", true, "", "", "85%", "persen = 85 [%]"},
		{"71.2", true, "Jumlah", "Dokumen", "71,2%", "persen = 71.2 [%]"},
		{"1250", false, "Jumlah desa", "", "1.250", "cacah = 1250 FMT-07"},
		{"0.95", false, "Persentase desa", "", "0,95", "persen = 0.95 [%] FMT-07"},
		{"3", false, "Jumlah desa", "Desa", "3", "cacah = 3 [Desa]"},
	} {
		g := TargetAngka(des(c.nilai), c.persen, c.indikator, c.satuan)
		if got := tulis(g); got != c.want || g.Teks != c.teks {
			t.Errorf("%+v: %s %q", c, got, g.Teks)
		}
	}
	if g := TargetAngka(des("82.5"), false, "Indeks Kepuasan Masyarakat (IKM)", "indeks"); g.Mutu != "SKM" {
		t.Errorf("table %q", g.Mutu)
	}
}

func TestMutuDisebut(t *testing.T) {
	for indikator, want := range map[string]string{
		"Hasil Survey Kepuasan Masyarakat ( SKM )": "SKM",
		"Indeks Kepuasan Masyarakat":               "SKM",
		"Nilai IKM":                                "SKM",
		"Nilai Sistem Akuntabiliti Kinerja":        "SAKIP",
		"Nilai LAKIP kecamatan":                    "SAKIP",
		"Opini BPK":                                "OPINI",
		"Persentase SKMD":                          "",
		"Ikmal":                                    "",
		"Nilai SKM dan nilai SAKIP":                "",
		"Persentase peran serta masyarakat dalam membangun": "",
	} {
		if got := MutuDisebut(indikator); got != want {
			t.Errorf("%s: %q, want %q", indikator, got, want)
		}
	}
}

func TestSatuan(t *testing.T) {
	for in, want := range map[string]string{
		"%": "%", "% (persen)": "%", "Persen": "%", "prosen": "%", "Persentase": "%", "persen (%)": "%", " ％ ": "%",
		"Dokumen": "Dokumen", " Orang / Bulan ": "Orang / Bulan", "-": "", "": "", "Lapoaran": "Lapoaran", "persen desa": "persen desa",
	} {
		if got := Satuan(in); got != want {
			t.Errorf("%q: %q, want %q", in, got, want)
		}
	}
}

func TestSatuanSama(t *testing.T) {
	for _, c := range []struct {
		a, b string
		sama bool
	}{
		{"Dokumen", "dokumen", true},
		{"Lapoaran", "Laporan", true},
		{"dok.", "Dokumen", true},
		{"Orang / Bulan", "orang/bulan", true},
		{"% (persen)", "persen", true},
		{"%", "indeks", true},
		{"%", "Nilai", true},
		{"mutu", "indeks", true},
		{"", "dokumen", true},
		{"dokumen", "", true},
		{"x Penilaian", "kali", true},
		{"dokumen", "%", false},
		{"orang", "orang/bulan", false},
		{"bulan", "tahun", false},
		{"Rasio", "%", false},
		{"desa", "dosa", false},
		{"Ton", "kg", false},
	} {
		if got := SatuanSama(c.a, c.b); got != c.sama {
			t.Errorf("%q %q: %t", c.a, c.b, got)
		}
		if SatuanSama(c.a, c.b) != SatuanSama(c.b, c.a) {
			t.Errorf("%q %q: not symmetric", c.a, c.b)
		}
	}
}

func FuzzBacaTarget(f *testing.F) {
	for _, v := range vektor {
		f.Add(v.teks, "Nilai SKM", "")
	}
	f.Add("≤ 5 %", "Persentase keluhan", "")
	f.Add("80 s/d 90", "", "Orang")
	f.Add("100%, 43 SKPD", "", "%")
	f.Fuzz(func(t *testing.T, teks, indikator, satuan string) {
		g := BacaTarget(teks, indikator, satuan)
		switch g.Jenis {
		case "persen", "cacah", "ambang":
			if !g.Nilai.Valid || g.Operator == "" {
				t.Fatalf("%q: %s without a value", teks, tulis(g))
			}
		case "rentang":
			if !g.Nilai.Valid || !g.Atas.Valid || !g.Nilai.Decimal.LessThan(g.Atas.Decimal) {
				t.Fatalf("%q: %s is no range", teks, tulis(g))
			}
		case "huruf", "majemuk", "kosong":
			if g.Nilai.Valid || (g.Jenis == "majemuk") != (len(g.Komponen) > 1) {
				t.Fatalf("%q: %s", teks, tulis(g))
			}
		case "teks":
			if g.Nilai.Valid || len(g.Aturan) == 0 {
				t.Fatalf("%q: %s says nothing about it", teks, tulis(g))
			}
		default:
			t.Fatalf("%q: kind %q", teks, g.Jenis)
		}
		h := Hitung(MetodeBaku(""), g, g)
		if (h.Nilai == nil) != (h.Alasan != "") {
			t.Fatalf("%q: %v with reason %q", teks, h.Nilai, h.Alasan)
		}
	})
}
