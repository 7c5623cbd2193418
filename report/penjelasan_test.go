package report

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"capaian/transform/warehouse"
)

// uraian is an explanation as lines of text.
func uraian(p Penjelasan) string {
	var b strings.Builder
	fmt.Fprintln(&b, p.Judul())
	for _, l := range p.Uraian() {
		fmt.Fprintf(&b, "%s: %s\n", l.Label, l.Teks)
		for _, below := range l.Anak {
			fmt.Fprintf(&b, "  %s\n", below)
		}
	}
	return b.String()
}

func memuat(t *testing.T, what, got string, want ...string) {
	t.Helper()
	for _, w := range want {
		if !strings.Contains(got, w) {
			t.Errorf("%s: %q is not in\n%s", what, w, got)
		}
	}
}

// TestPenjelasanCapaian: method, operands with their cells, findings of the same
// row of the sheet and no other, decisions.
func TestPenjelasanCapaian(t *testing.T) {
	p := contoh()
	j := NewPenjelas(p)
	j.Keputusan = func(c *warehouse.Capaian) []string { return []string{"Arah ditetapkan positif (7 Januari 2021)."} }
	got := j.Capaian(&p.Hitungan.Capaian[0])
	memuat(t, "first indicator", uraian(got), indikator1, "target: 85 (tertulis \"85%\") ← ledokombo/Realisasi Kinerja 2020.xlsx › Tabel 3.1 › D6, menurut dokumen realisasi",
		"realisasi: 71,2 (tertulis \"71,20%\") ← ledokombo/Realisasi Kinerja 2020.xlsx › Tabel 3.1 › E6", "metode: lkj-2014/1, arah positif: R / T × 100",
		"capaian: 83,764706%, predikat BAIK", "tertulis: 71,2%", "keputusan: Arah ditetapkan positif (7 Januari 2021).")
	var rules []string
	for _, f := range got.Temuan {
		rules = append(rules, f.Aturan+" "+f.Tingkat)
	}
	// F10 is another row: its finding is not of this indicator.
	if want := []string{"CAP-01 Harus diperbaiki (GALAT)", "CAP-03 Perlu diperiksa (PERINGATAN)", "CAP-12 Catatan (INFO)"}; !slices.Equal(rules, want) {
		t.Errorf("findings %q, want %q", rules, want)
	}
	p.Hitungan.Capaian[0].Nilai, p.Hitungan.Capaian[0].Alasan, p.Hitungan.Capaian[0].Usang = warehouse.Ukuran{}, "REALISASI_KOSONG", "2021-01-07"
	memuat(t, "without a value", uraian(j.Capaian(&p.Hitungan.Capaian[0])), "capaian: tidak dapat dihitung. Realisasi belum diisi.", "keadaan: data lama, per 7 Januari 2021")
}

// TestPenjelasanRerata: what went into an average, what did not and why, n of m.
func TestPenjelasanRerata(t *testing.T) {
	p := contoh()
	blank := p.Hitungan.Capaian[0]
	blank.Indikator, blank.Nilai, blank.Alasan = "Jumlah laporan", warehouse.Ukuran{}, "REALISASI_KOSONG"
	p.Hitungan.Capaian = append(p.Hitungan.Capaian, blank)
	j := NewPenjelas(p)
	memuat(t, "OPD", uraian(j.Rerata(&p.Hitungan.RerataOPD[0])), "Rata-rata capaian OPD", "ikut dihitung: 2", "83,764706%  "+sasaran1+" (1 dari 1 indikator terukur)", "119,2875%  "+sasaran2,
		"2 dari 2 ikut dihitung", "capaian: 101,526103%, predikat SANGAT BAIK", "dibatasi: 91,882353%")
	memuat(t, "sasaran", uraian(j.Rerata(&p.Hitungan.RerataSasaran[0])), "ikut dihitung: 1\n  83,764706%  "+indikator1, "tidak ikut: 1\n  Jumlah laporan (Realisasi belum diisi) ←", "1 dari 2 ikut dihitung")
}

// TestPenjelasanSerapan: money is followed to its lines where these add up to
// it; the first twenty are listed and the others counted; where they do not add
// up nothing is claimed.
func TestPenjelasanSerapan(t *testing.T) {
	p := contoh()
	j := NewPenjelas(p)
	line := func(jenis, versi, id, kegiatan, sel, pagu, real string) {
		a := warehouse.Anggaran{Konteks: warehouse.Konteks{OPD: ledokombo, Tahun: 2020, Jenis: jenis, Versi: warehouse.Teks(versi), Periode: "tahunan", Program: umum, Kegiatan: warehouse.Teks(kegiatan)},
			Uraian: warehouse.Teks(kegiatan), KelompokBelanja: "BL", Asal: warehouse.Asal{BerkasID: id, Lembar: "L", Sel: warehouse.Teks(sel)}}
		if pagu != "" {
			a.Pagu = rp(pagu)
		}
		if real != "" {
			a.Realisasi = rp(real)
		}
		j.TambahAnggaran(&a, true)
	}
	for i := range 25 { // 25 lines of 1.370.000 are 34.250.000
		line("DPA", "murni", "b-dpa", fmt.Sprintf("Kegiatan %d", i+1), fmt.Sprintf("E%d", i+10), "1370000", "")
	}
	line("DPA", "pergeseran-1", "b-lain", "Kegiatan lain", "E9", "99", "")
	line("REALISASI_ANGGARAN", "", "b-ra", "Kegiatan 1", "F7", "", "30606600")
	line("REALISASI_KINERJA", "", "b-rk", "Kegiatan 1", "G7", "", "30606601")
	program := &p.Hitungan.Serapan[3]
	got := j.Serapan(program)
	text := uraian(got)
	memuat(t, "programme", text, "pagu: Rp 34.250.000, jumlah 25 baris ledokombo/DPA 2020.xlsx; DPA murni adalah satu-satunya versi yang dimuat",
		"  Rp 1.370.000  Kegiatan 20 ← ledokombo/DPA 2020.xlsx › L › E29\n  … dan 5 baris lagi\n", "realisasi: Rp 30.606.600, jumlah 1 baris ledokombo/Realisasi Anggaran 2020.xlsx\n  Rp 30.606.600  Kegiatan 1 ← ledokombo/Realisasi Anggaran 2020.xlsx › L › F7",
		"serapan: 89,362336%", "realisasi / pagu × 100")
	if strings.Contains(text, "Kegiatan 21 ") || strings.Contains(text, "G7") || len(got.Operan) != 21 {
		t.Errorf("%d lines\n%s", len(got.Operan), text)
	}
	program.Pagu = rp("34250001")
	if text := uraian(j.Serapan(program)); strings.Contains(text, "E10") || !strings.Contains(text, "pagu: Rp 34.250.001, DPA murni") {
		t.Errorf("lines that do not add up are claimed:\n%s", text)
	}
}

// TestPenjelasanJumlah: a sum over OPD names its parts, greatest first; the share
// is of those that state both sides: 60 of 100, though 250 are planned.
func TestPenjelasanJumlah(t *testing.T) {
	row := func(opd, pagu, real string) *warehouse.Serapan {
		s := &warehouse.Serapan{OPD: opd, Program: umum, Pagu: rp(pagu)}
		if real != "" {
			s.Realisasi = rp(real)
		}
		return s
	}
	p := NewPenjelas(contoh()).Jumlah([]*warehouse.Serapan{row(ledokombo, "100", "60"), row(sumber, "150", "")}, umum)
	memuat(t, "sum", uraian(p), "pagu: Rp 250, jumlah 2 OPD\n  Rp 150  Kecamatan Sumberjambe\n  Rp 100  Kecamatan Ledokombo\n",
		"realisasi: Rp 60, jumlah 1 OPD\n  Rp 60  Kecamatan Ledokombo\n", "serapan: 60%")
}

// TestCari: figures are found by what an office calls them.
func TestCari(t *testing.T) {
	j := NewPenjelas(contoh())
	for words, want := range map[string]string{
		"serapan":        "Serapan anggaran OPD; Serapan anggaran BTL; Serapan anggaran BL",
		"Rata-rata":      "Rata-rata capaian OPD; Rata-rata capaian sasaran " + sasaran1 + "; Rata-rata capaian sasaran " + sasaran2,
		"bl":             "Serapan anggaran BL",
		"pelayanan umum": "Serapan anggaran " + umum,
		"peran serta masyarakat dalam pembangunan": indikator2 + "; Rata-rata capaian sasaran " + sasaran2,
		"tidak ada": "",
	} {
		var got []string
		for _, p := range j.Cari(ledokombo, words, "tahunan") {
			got = append(got, p.Judul())
		}
		if s := strings.Join(got, "; "); s != want {
			t.Errorf("%q: %s, want %s", words, s, want)
		}
	}
	if len(j.Cari(sumber, "serapan", "")) != 0 || len(j.Daftar(sumber)) != 0 {
		t.Error("another OPD's figures are found")
	}
	var labels []string
	for _, b := range j.Daftar(ledokombo) {
		labels = append(labels, fmt.Sprint(b.Label, " ", len(b.Anak)))
	}
	// Two indicators; the OPD's and two sasaran's averages; the total, two groups, one programme.
	if s := strings.Join(labels, ", "); s != "indikator 2, rata-rata 3, serapan 4" {
		t.Errorf("list: %s", s)
	}
}
