package report

import (
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/shopspring/decimal"

	"capaian/ingest/sebutan"
	"capaian/transform/warehouse"
)

// sama compares rows of text.
func sama(t *testing.T, what string, got, want []string) {
	t.Helper()
	if !slices.Equal(got, want) {
		t.Errorf("%s:\n got  %q\n want %q", what, got, want)
	}
}

func TestKepala(t *testing.T) {
	var got []string
	for _, l := range Susun(contoh(), tanya()).Ikhtisar() {
		got = append(got, l.Label+": "+l.Nilai)
	}
	sama(t, "headline", got, []string{
		"rata-rata capaian OPD, 1 dari 2 OPD: 101,53%", "dibatasi 100: 91,88%", "indikator PK terukur: 0 dari 2",
		"pagu: Rp 1.505.651.826", "OPD tercakup: 1 dari 2", "realisasi anggaran: Rp 1.418.412.950", "OPD tercakup: 1 dari 2",
		"serapan: 94,21%", "OPD tercakup: 1 dari 2", "berkas dimuat: 5", "ditolak: 1", "tertunda: 1",
		"temuan yang harus diperbaiki (GALAT): 2", "perlu diperiksa (PERINGATAN): 1", "catatan (INFO): 1", "OPD belum mengirim apa pun: 1 dari 2", "OPD belum lengkap: 1 dari 2",
	})
}

// TestKepalaKosong: with nothing measured the average is said to be undefined.
func TestKepalaKosong(t *testing.T) {
	p := contoh()
	p.Hitungan = warehouse.Hitungan{}
	lines := Susun(p, tanya()).Ikhtisar()
	if want := (Ringkas{"rata-rata capaian OPD, 0 dari 2 OPD", "– (Belum ada OPD yang dapat dinilai.)"}); lines[0] != want {
		t.Errorf("got %v, want %v", lines[0], want)
	}
}

// TestSerapanSebagian: an OPD without realisasi adds to the pagu, not to the
// denominator of the share: 100 of 200, not 100 of 1.000.
func TestSerapanSebagian(t *testing.T) {
	p := contoh()
	one, two := p.Hitungan.Serapan[0], p.Hitungan.Serapan[0]
	one.Pagu, one.Realisasi = rp("200"), rp("100")
	two.OPD, two.Pagu, two.Realisasi, two.Serapan = sumber, rp("800"), warehouse.Rupiah{}, warehouse.Ukuran{}
	p.Hitungan.Serapan = []warehouse.Serapan{one, two}
	for _, a := range Susun(p, tanya()).Kepala {
		switch a.Label {
		case "pagu":
			sama(t, a.Label, []string{a.Teks(), a.Bersama[0].Teks()}, []string{"Rp 1.000", "2 dari 2"})
		case "serapan":
			sama(t, a.Label, []string{a.Teks(), a.Bersama[0].Teks()}, []string{"50,00%", "1 dari 2"})
		}
	}
}

func TestTabel(t *testing.T) {
	r := Susun(contoh(), tanya())
	mark := takTerdefinisi
	for _, c := range []struct {
		tabel string
		baris int
		want  []string
	}{
		{"Ringkasan", 0, []string{"Kecamatan Ledokombo", "kecamatan", "3 dari 4", "2", "2 dari 2", "0 dari 1", "101,53", "91,88", "SANGAT BAIK", "1.505.651.826", "1.418.412.950", "94,21", "2", "1", "belum lengkap, perlu perbaikan"}},
		{"Ringkasan", 1, []string{"Kecamatan Sumberjambe", "kecamatan", "0 dari 2", "1", "0 dari 0", "0 dari 1", mark, mark, takDinilai, mark, mark, mark, "0", "0", "belum mengirim"}},
		{"Capaian per indikator", 0, []string{"Kecamatan Ledokombo", sasaran1, indikator1, "%", "positif", "85", "Dokumen realisasi", "71,2", "83,76", "71,20", "BAIK", "2"}},
		{"Capaian per indikator", 1, []string{"Kecamatan Ledokombo", sasaran2, indikator2, "%", "positif", "80", "Dokumen realisasi", "95,43", "119,29", "95,43", "SANGAT BAIK", "1"}},
		{"Rekap predikat", 0, []string{"Kecamatan", "SANGAT BAIK", "1", "1"}},
		{"Rekap predikat", 1, []string{"Kecamatan", "BAIK", "1", "0"}},
		{"Rekap predikat", 4, []string{"Kecamatan", takDinilai, "0", "1"}},
		{"Rekap RPJMD", 0, []string{"Misi 1", "Tata kelola pemerintahan yang baik", "Meningkatnya kualitas pelayanan publik", "Indeks kepuasan masyarakat", "Kecamatan Ledokombo", "1 dari 1", "101,53"}},
		{"Serapan", 0, []string{"Kecamatan Ledokombo", "1.105.651.826", "1.071.696.950", "96,93", "400.000.000", "346.716.000", "86,68", "1.505.651.826", "1.418.412.950", "94,21", "73,43", "26,57"}},
		{"Program lintas OPD", 0, []string{"1.20.1.20.19.27", umum, "1", "34.250.000", "30.606.600", "89,36"}},
		{"Serapan per sasaran", 0, []string{"Kecamatan Ledokombo", sasaran1, "34.250.000", "30.606.600", "89,36", "8,56"}},
		{"Serapan per sasaran", 1, []string{"Kecamatan Ledokombo", sasaran2, "174.545.000", "135.520.000", "77,64", "43,64"}},
		{"Serapan per sasaran", 2, []string{"Kecamatan Ledokombo", penunjang, "191.205.000", "180.589.400", "94,45", "47,80"}},
		{"Keselarasan dokumen", 0, []string{"Kecamatan Ledokombo", "Meningkatnya kualitas pelayanan public", indikator3, mark, mark, "B", "SKM bernilai Baik (>80)", "tercantum", mark, "beda"}},
		{"Keselarasan dokumen", 1, []string{"Kecamatan Ledokombo", sasaran1, indikator1, mark, mark, mark, mark, mark, "85%", "hanya satu dokumen"}},
		{"Temuan", 0, []string{"Kecamatan Ledokombo", "Harus diperbaiki (GALAT)", "CAP-01", "ledokombo/Realisasi Kinerja 2020.xlsx", "Tabel 3.1", "F6", "Capaian tertulis 71,20%, seharusnya 83,76%.", "Betulkan selnya.", "71,20%", "83,76%", "CAP-01F6-62ca", "", "run-0040"}},
		{"Rekap temuan per OPD", 0, []string{"Kecamatan Ledokombo", "2", "1", "1", "4", "CAP-01 2 kali, CAP-03 1 kali, CAP-12 1 kali"}},
		{"Rekap temuan per aturan", 0, []string{"CAP-01", "Harus diperbaiki (GALAT)", "2", "1", "Capaian tertulis 95,43%, seharusnya 119,29%.", "Betulkan selnya."}},
		{"Kelengkapan Dokumen", 0, []string{"Kecamatan Sumberjambe", "0 dari 2, belum mengirim apa pun", "ditolak", "tidak wajib", "belum ada", "tidak wajib"}},
		{"Kelengkapan Dokumen", 1, []string{"Kecamatan Ledokombo", "3 dari 4", "belum ada", "perlu perbaikan", "tepat waktu", "terlambat 3 hari"}},
		{"Rincian kelengkapan", 3, []string{"Kecamatan Ledokombo", "PK Perubahan", "perubahan", "17 Januari 2021", "perlu perbaikan", "21 Januari 2021 01.00", "", "a1b2c3d4", "ledokombo/PK Perubahan 2020.xlsx", "8 Januari 2021 (0a0b0c0d)"}},
		{"Rincian kelengkapan", 5, []string{"Kecamatan Ledokombo", "Realisasi kinerja", "", "17 Januari 2021", "terlambat 3 hari", "21 Januari 2021 01.00", "3", "a1b2c3d4", "ledokombo/Realisasi Kinerja 2020.xlsx", ""}},
		{"Berkas ditolak dan tertunda", 0, []string{"Kecamatan Sumberjambe", "sumberjambe/PK 2020.xlsx", "ditolak", "berkas terpotong: buku kerja tidak utuh", "21 Januari 2021 01.00", "a1b2c3d4"}},
		{"Berkas ditolak dan tertunda", 1, []string{"OPD tidak dikenal", "sumberjambe/DPA 2020.xlsx", "tertunda", "berkas kosong (0 bita)", "", ""}},
	} {
		rows := tabel(r, c.tabel).Baris
		if len(rows) <= c.baris {
			t.Errorf("%s: %d rows, want more than %d", c.tabel, len(rows), c.baris)
			continue
		}
		sama(t, c.tabel, kata(rows[c.baris]), c.want)
	}
	sama(t, "sum", kata(*tabel(r, "Serapan").Jumlah)[7:10], []string{"1.505.651.826", "1.418.412.950", "94,21"})
}

// TestKeselarasan: 80, 80,00 % and "80%" are one target; two wordings of a
// document are shown both.
func TestKeselarasan(t *testing.T) {
	p := contoh()
	base := p.Target[3] // the measured target of the first indicator, 85%
	add := func(jenis, versi, teks string, nilai warehouse.Ukuran) {
		base.Jenis, base.Versi, base.TargetTeks, base.Target = jenis, warehouse.Teks(versi), warehouse.Teks(teks), nilai
		p.Target = append(p.Target, base)
	}
	status := func() []string {
		row := kata(tabel(Susun(p, tanya()), "Keselarasan dokumen").Baris[1])
		return row[3:]
	}
	add("RENSTRA", "murni", "85,00 %", uk("85.00"))
	sama(t, "equal", status(), []string{"85%", "–", "–", "–", "–", "85%", "sama"})
	add("RENSTRA", "perubahan", "90%", uk("90"))
	sama(t, "two versions", status(), []string{"85% / 90%", "–", "–", "–", "–", "85%", "beda"})
	p.Target = p.Target[:3]
	p.Hitungan.Indikator[1].DiIKU = true
	sama(t, "no target at all", status(), []string{"–", "–", "–", "–", "tercantum", "tercantum", "target tanpa pembanding"})
}

// TestAsal: every figure of an indicator says from which cell it comes.
func TestAsal(t *testing.T) {
	row := tabel(Susun(contoh(), tanya()), "Capaian per indikator").Baris[0]
	for i, want := range map[int]string{
		5: "ledokombo/Realisasi Kinerja 2020.xlsx › Tabel 3.1 › D6",
		7: "ledokombo/Realisasi Kinerja 2020.xlsx › Tabel 3.1 › E6",
		8: "target ledokombo/Realisasi Kinerja 2020.xlsx › Tabel 3.1 › D6; realisasi ledokombo/Realisasi Kinerja 2020.xlsx › Tabel 3.1 › E6; metode lkj-2014/1",
	} {
		if row.Sel[i].Asal != want {
			t.Errorf("column %d: %q, want %q", i, row.Sel[i].Asal, want)
		}
	}
}

// TestAlasan: each reason code of the contract has a sentence of its own, shown
// as a footnote beside –.
func TestAlasan(t *testing.T) {
	seen := map[string]bool{}
	for _, kode := range []string{"TARGET_TIDAK_ADA", "TARGET_NOL", "REALISASI_KOSONG", "BELUM_WAKTUNYA", "TIDAK_TERUKUR", "SATUAN_BERBEDA", "SKALA_TIDAK_DIKENAL"} {
		p := contoh()
		c := &p.Hitungan.Capaian[0]
		c.Nilai, c.Predikat, c.Alasan = warehouse.Ukuran{}, "", warehouse.Teks(kode)
		table := tabel(Susun(p, tanya()), "Capaian per indikator")
		value, grade, rank := table.Baris[0].Sel[8], table.Baris[0].Sel[10], table.Baris[0].Sel[11]
		if value.Teks != "–" || grade.Teks != "TIDAK DAPAT DINILAI" || rank.Teks != "–" || value.Kaki == 0 {
			t.Fatalf("%s: %q %q %q, footnote %d", kode, value.Teks, grade.Teks, rank.Teks, value.Kaki)
		}
		note := table.Kaki[value.Kaki-1]
		if note != value.Alasan || strings.Contains(note, kode) || seen[note] {
			t.Errorf("%s: footnote %q", kode, note)
		}
		seen[note] = true
	}
}

func TestPeriodeDanOPD(t *testing.T) {
	ask := tanya()
	ask.Periode = "TW1"
	r := Susun(contoh(), ask)
	row := tabel(r, "Capaian per indikator").Baris
	if len(row) != 1 || row[0].Sel[8].Teks != "20,00" || row[0].Sel[10].Teks != takDinilai || row[0].Sel[10].Alasan != tanpaPredikat {
		t.Errorf("TW1: %d rows, %v", len(row), row)
	}
	if n := tabel(r, "Serapan per sasaran"); len(n.Baris) != 0 || !strings.Contains(n.Kosong, "tahunan") {
		t.Errorf("TW1: serapan per sasaran has %d rows, says %q", len(n.Baris), n.Kosong)
	}
	ask = tanya()
	ask.OPD = sumber
	r = Susun(contoh(), ask)
	if got := r.Ikhtisar()[0].Label; got != "rata-rata capaian OPD, 0 dari 1 OPD" {
		t.Errorf("one OPD: %q", got)
	}
	if n := len(tabel(r, "Temuan").Baris); n != 0 {
		t.Errorf("one OPD: %d findings of another", n)
	}
	for _, c := range []struct{ periode, opd, want string }{
		{"", "", "konsolidasi-2020"}, {"TW1", "", "konsolidasi-2020-TW1"},
		{"", ledokombo, "konsolidasi-2020-kecamatan-ledokombo"}, {"SM1", "9/../x", "konsolidasi-2020-SM1-9-x"},
	} {
		ask := tanya()
		ask.Periode, ask.OPD = c.periode, c.opd
		if got := Susun(contoh(), ask).nama; got != c.want {
			t.Errorf("name %q, want %q", got, c.want)
		}
	}
}

// TestSerapanBaru: from 2021 on belanja has four groups; those nobody states are
// left out, and shares are of the whole.
func TestSerapanBaru(t *testing.T) {
	p, ask := contoh(), tanya()
	ask.Tahun, p.Tahun = 2021, 2021
	base := warehouse.Serapan{OPD: ledokombo, Tahun: 2021, Periode: "tahunan"}
	row := func(tingkat, kelompok, pagu, real, share string) warehouse.Serapan {
		s := base
		s.Tingkat, s.KelompokBelanja, s.Pagu, s.Realisasi, s.Serapan = tingkat, warehouse.Teks(kelompok), rp(pagu), rp(real), uk(share)
		return s
	}
	p.Hitungan.Serapan = []warehouse.Serapan{row("opd", "", "400", "300", "75"), row("kelompok_belanja", "MODAL", "100", "60", "60"), row("kelompok_belanja", "OPERASI", "300", "240", "80")}
	table := tabel(Susun(p, ask), "Serapan")
	var heads []string
	for _, k := range table.Kolom {
		heads = append(heads, k.Judul)
	}
	sama(t, "columns", heads, []string{"OPD", "Operasi pagu (Rp)", "Operasi realisasi (Rp)", "Operasi serapan (%)", "Modal pagu (Rp)", "Modal realisasi (Rp)", "Modal serapan (%)",
		"Total pagu (Rp)", "Total realisasi (Rp)", "Total serapan (%)", "Proporsi Operasi (%)", "Proporsi Modal (%)"})
	sama(t, "row", kata(table.Baris[0]), []string{"Kecamatan Ledokombo", "300", "240", "80,00", "100", "60", "60,00", "400", "300", "75,00", "75,00", "25,00"})
}

func TestFormat(t *testing.T) {
	null := func(s string) decimal.NullDecimal { return decimal.NewNullDecimal(decimal.RequireFromString(s)) }
	for _, c := range []struct{ got, want string }{
		{persen(null("83.764706"), "").Teks, "83,76"}, {persen(null("119.2875"), "").Teks, "119,29"}, {persen(null("0.005"), "").Teks, "0,01"},
		{persen(null("100.004999"), "").Teks, "100,00"}, {persen(null("-0.001"), "").Teks, "0,00"}, {persen(null("-12.5"), "").Teks, "-12,50"},
		{persen(decimal.NullDecimal{}, "x").Teks, "–"}, {rupiah(null("1505651826"), "").Teks, "1.505.651.826"}, {rupiah(null("0"), "").Teks, "0"},
		{rupiah(null("1418412094.55"), "").Teks, "1.418.412.094,55"}, {rupiah(null("-500"), "").Teks, "-500"}, {cacah(12345).Teks, "12.345"},
		{ukuran(uk("71.20"), "71,20%", "%", "").Teks, "71,2"}, {ukuran(uk("3000"), "3.000 Titik", "Titik", "").Teks, "3.000"},
		{ukuran(uk("80"), "SKM bernilai Baik (>80)", "", "").Teks, "SKM bernilai Baik (>80)"}, {ukuran(uk("5"), "≤ 5%", "%", "").Teks, "≤ 5%"},
		{ukuran(uk("76.5"), "rata-rata triwulan I–II", "%", "").Teks, "76,5 (rata-rata triwulan I–II)"}, {ukuran(uk("81"), "triwulan IV", "%", "").Teks, "81 (triwulan IV)"}, {ukuran(uk("5"), "s.d. triwulan IV", "", "").Teks, "5 (s.d. triwulan IV)"},
		{ukuran(warehouse.Ukuran{}, "B", "", "").Teks, "B"}, {sebutan.Hari(time.Date(2021, 3, 31, 0, 0, 0, 0, wib)), "31 Maret 2021"},
		{Saat(time.Date(2021, 8, 1, 2, 5, 0, 0, wib)), "1 Agustus 2021 02.05 WIB"}, {sebutan.Periode("TW3"), "triwulan III"}, {sebutan.Periode("B02"), "bulan Februari"},
		{bersih(" a\x00b\x0bc\n\td\u202ee\xff "), "ab c de\uFFFD"}, {slug("Kec. Ledokombo/1"), "kec-ledokombo-1"},
	} {
		if c.got != c.want {
			t.Errorf("got %q, want %q", c.got, c.want)
		}
	}
}

// TestNada: the best and the worst step of any scale have the outer tones.
func TestNada(t *testing.T) {
	for n, want := range map[int][]Nada{2: {SangatBaik, Buruk}, 4: {SangatBaik, Baik, Kurang, Buruk}, 5: {SangatBaik, Baik, Sedang, Kurang, Buruk}} {
		b := &bahan{Permintaan: Permintaan{Skala: []string{"A", "B", "C", "D", "E"}[:n]}}
		for i, l := range b.skala()[:n] {
			if l.Nada != want[i] {
				t.Errorf("scale of %d, step %d: %v, want %v", n, i, l.Nada, want[i])
			}
		}
	}
}
