package ingest

import (
	"bytes"
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"

	"capaian/ingest/layout"
)

var daftarUji = []OPD{{Kode: "7.01.13", Nama: "Kecamatan Ledokombo", Alias: []string{"Kec. Ledokombo"}}, {Kode: "7.01.20", Nama: "Kecamatan Patrang"}}

// bukuUji is a fresh workbook of decisions with these cells filled in:
// "Padanan!C2" → value.
func bukuUji(t *testing.T, cells map[string]any) []byte {
	t.Helper()
	var b bytes.Buffer
	if err := TulisKeputusan(&b, daftarUji); err != nil {
		t.Fatal(err)
	}
	return isiBuku(t, b.Bytes(), cells)
}

func isiBuku(t *testing.T, data []byte, cells map[string]any) []byte {
	t.Helper()
	f, err := excelize.OpenReader(bytes.NewReader(data))
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	for at, v := range cells {
		sheet, cell, _ := strings.Cut(at, "!")
		if i, err := f.GetSheetIndex(sheet); err != nil || i < 0 {
			if _, err := f.NewSheet(sheet); err != nil {
				t.Fatal(err)
			}
		}
		if formula, ok := v.(rumus); ok {
			err = f.SetCellFormula(sheet, cell, string(formula))
		} else {
			err = f.SetCellValue(sheet, cell, v)
		}
		if err != nil {
			t.Fatal(err)
		}
	}
	out, err := f.WriteToBuffer()
	if err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}

type rumus string

// baris are the cells of one row, from column A on.
func baris(sheet string, row int, values ...any) map[string]any {
	cells := map[string]any{}
	for i, v := range values {
		if v != nil && v != "" {
			cells[fmt.Sprintf("%s!%c%d", sheet, 'A'+i, row)] = v
		}
	}
	return cells
}

func gabung(maps ...map[string]any) map[string]any {
	all := map[string]any{}
	for _, m := range maps {
		for k, v := range m {
			all[k] = v
		}
	}
	return all
}

func periksaUji(t *testing.T, data []byte) *Keputusan {
	t.Helper()
	raw, err := BacaKeputusan(bytes.NewReader(data), int64(len(data)), "keputusan.xlsx", Options{})
	if err != nil {
		t.Fatal(err)
	}
	return PeriksaKeputusan(raw, NewMaster(daftarUji), layout.Fold)
}

// TestKeputusanBenar: each kind of decision as people write it, in its one
// spelling.
func TestKeputusanBenar(t *testing.T) {
	k := periksaUji(t, bukuUji(t, gabung(
		baris("Padanan", 2, "Kec. Ledokombo", "Sub Kegiatan", "Nilai  SKM", "Indeks Kepuasan", "SAMA", "surat 12", "Kasubag", "7 Januari 2026"),
		baris("Padanan", 3, "", "indikator", "A", "B", "berbeda"),
		baris("Arah dan Agregasi", 2, "7.01.20", "Angka kemiskinan", "negatif", "rata rata"),
		baris("Arah dan Agregasi", 3, "", "Produksi", "", "jumlah", "", "", "31/12/2025"),
		baris("Skala Mutu", 2, "SKM", "A", "88,31", 100.0, "Sangat Baik"),
		baris("Standar Nasional", 2, "Nilai SKM", 2026, 1250000.5, "%", "BPS"),
		baris("Batas Waktu", 2, "Kecamatan Patrang", "2026", "pk/Perubahan", "2026-10-31"),
		baris("Pengecualian", 2, "1A2B3C4D-5e6f", "31 Desember 2026", "disepakati", "Kepala Bagian"),
		baris("Abaikan", 2, `Semarang\PK*.xlsx`, "salah kirim", "Bappeda"),
		baris("Abaikan", 3, "A1B2C3D4E5", "berkas lama", "Bappeda"))))
	var got []string
	for _, p := range k.Putusan {
		line := p.Jenis + " @" + p.Pos.Cell
		for _, c := range LembarPutusan(p.Jenis).Kolom {
			if v := p.Isi[c.Kunci]; v != "" {
				line += " " + c.Kunci + "=" + v
			}
		}
		got = append(got, line)
	}
	want := []string{
		"padanan @A2 opd=7.01.13 jenis=sub kegiatan pertama=Nilai SKM kedua=Indeks Kepuasan keputusan=sama alasan=surat 12 oleh=Kasubag tanggal=2026-01-07",
		"padanan @B3 jenis=indikator pertama=A kedua=B keputusan=berbeda",
		"arah @A2 opd=7.01.20 indikator=Angka kemiskinan arah=negatif agregasi=rata-rata",
		"arah @B3 indikator=Produksi agregasi=jumlah tanggal=2025-12-31",
		"skala_mutu @A2 skala=SKM huruf=A bawah=88.31 atas=100 sebutan=Sangat Baik",
		"standar_nasional @A2 indikator=Nilai SKM tahun=2026 nilai=1250000.5 satuan=% sumber=BPS",
		"batas_waktu @A2 opd=7.01.20 tahun=2026 dokumen=PK/perubahan batas=2026-10-31",
		"pengecualian @A2 temuan=1a2b3c4d-5e6f sampai=2026-12-31 alasan=disepakati oleh=Kepala Bagian",
		"abaikan @A2 berkas=Semarang/PK*.xlsx alasan=salah kirim oleh=Bappeda",
		"abaikan @A3 berkas=a1b2c3d4e5 alasan=berkas lama oleh=Bappeda",
	}
	if !slices.Equal(got, want) || len(k.Luput) > 0 {
		t.Errorf("got\n%s\nwant\n%s\nrefused %v", strings.Join(got, "\n"), strings.Join(want, "\n"), k.Luput)
	}
}

// TestKeputusanSalah: each kind of wrong row is refused at its cell, with what is
// wrong and what would be right, and a right row beside it counts.
func TestKeputusanSalah(t *testing.T) {
	good := baris("Padanan", 9, "", "program", "Baik satu", "Baik dua", "sama")
	for name, c := range map[string]struct {
		cells             map[string]any
		tempat, isi, hint string
	}{
		"pilihan":          {baris("Padanan", 2, "", "indikator", "A", "B", "mungkin"), "Padanan!E2", `keputusan "mungkin" tidak dikenal`, "Pilih sama atau berbeda."},
		"jenis":            {baris("Padanan", 2, "", "dinas", "A", "B", "sama"), "Padanan!B2", `jenis "dinas" tidak dikenal`, "Pilih tujuan"},
		"OPD":              {baris("Padanan", 2, "Dinas Antah", "indikator", "A", "B", "sama"), "Padanan!A2", `OPD "Dinas Antah" tidak ada`, "kosongkan untuk semua OPD"},
		"OPD yang mirip":   {baris("Padanan", 2, "Kantor Kecamatan Patrang", "indikator", "A", "B", "sama"), "Padanan!A2", "tidak ada dalam daftar OPD", "Mungkin maksudnya Kecamatan Patrang (7.01.20)."},
		"kosong":           {baris("Padanan", 2, "", "indikator", "A", "", "sama"), "Padanan!B2", "kolom Nama kedua kosong", "Isi kolom Nama kedua"},
		"sudah sama":       {baris("Padanan", 2, "", "indikator", "Nilai SKM", "nilai skm", "berbeda"), "Padanan!B2", "sudah dibaca sama", "dua nama yang berbeda"},
		"arah":             {baris("Arah dan Agregasi", 2, "", "X", "naik"), "Arah dan Agregasi!C2", `arah "naik" tidak dikenal`, "positif, negatif, stabil, atau rentang"},
		"rumus":            {baris("Arah dan Agregasi", 2, "", "X", rumus("A1")), "Arah dan Agregasi!C2", "rumusnya tidak menyimpan hasil", "positif"},
		"angka ganda":      {baris("Skala Mutu", 2, "SKM", "A", "1.250"), "Skala Mutu!C2", "bermakna ganda", "Tulis 1250 atau 1,25."},
		"bukan angka":      {baris("Skala Mutu", 2, "SKM", "A", "tinggi"), "Skala Mutu!C2", `"tinggi" bukan angka`, "83,76"},
		"batas terbalik":   {baris("Skala Mutu", 2, "SKM", "A", 90, 80), "Skala Mutu!A2", "batas atas 80 di bawah batas bawah 90", "Tukar keduanya"},
		"tahun":            {baris("Standar Nasional", 2, "X", "26", 5, "", "BPS"), "Standar Nasional!B2", `"26" bukan tahun`, "2026"},
		"tanpa sumber":     {baris("Standar Nasional", 2, "X", 2026, 5), "Standar Nasional!A2", "kolom Sumber kosong", "misalnya BPS"},
		"tanggal":          {baris("Batas Waktu", 2, "", 2026, "PK", "31 Februari 2026"), "Batas Waktu!D2", "bukan tanggal", "7 Januari 2026"},
		"dokumen":          {baris("Batas Waktu", 2, "", 2026, "PKK", "2026-03-31"), "Batas Waktu!C2", `dokumen "PKK" tidak dikenal`, "RENSTRA"},
		"versi":            {baris("Batas Waktu", 2, "", 2026, "PK/baru", "2026-03-31"), "Batas Waktu!C2", "tidak dikenal", "PK/perubahan"},
		"kode":             {baris("Pengecualian", 2, "CAP-01", "", "setuju", "Kabag"), "Pengecualian!A2", `"CAP-01" bukan kode temuan`, "kolom Kode"},
		"tanpa alasan":     {baris("Pengecualian", 2, "1a2b3c4d-5e6f", "", "", "Kabag"), "Pengecualian!A2", "kolom Alasan kosong", "Isi kolom Alasan"},
		"semua berkas":     {baris("Abaikan", 2, "**/*.xlsx", "x", "y"), "Abaikan!A2", "mengabaikan semua berkas", "Sebutkan foldernya"},
		"pola":             {baris("Abaikan", 2, "a[.xlsx", "x", "y"), "Abaikan!A2", "tidak sah", "**"},
		"lembar asing":     {map[string]any{"Coretan!A1": "apa saja"}, "Coretan", `lembar "Coretan" tidak dikenal`, "Padanan"},
		"kolom asing":      {map[string]any{"Padanan!L1": "Catatan"}, "Padanan!L1", `kolom "Catatan" tidak dikenal`, "Judul kolomnya: OPD, Jenis"},
		"kolom dua kali":   {map[string]any{"Padanan!L1": "Jenis"}, "Padanan!L1", `kolom "Jenis" ada dua kali; yang dibaca B1`, "Hapus salah satunya"},
		"kolom hilang":     {map[string]any{"Arah dan Agregasi!B1": "Ukuran"}, "Arah dan Agregasi", `kolom "Indikator" tidak ada`, "Judul kolomnya"},
		"judul berubah":    {map[string]any{"Abaikan!A1": "X", "Abaikan!B1": "Y", "Abaikan!C1": "Z"}, "Abaikan", "judul kolomnya tidak ditemukan", "Berkas"},
		"galat excel":      {baris("Abaikan", 2, "Semarang/a.xlsx", "x", "y", "besok"), "Abaikan!D2", `"besok" bukan tanggal`, "7 Januari 2026"},
		"kode lain bentuk": {baris("Pengecualian", 2, "1a2b3c4d5e6f", "", "a", "b"), "Pengecualian!A2", "bukan kode temuan", "1a2b3c4d-5e6f"},
	} {
		t.Run(name, func(t *testing.T) {
			k := periksaUji(t, bukuUji(t, gabung(good, c.cells)))
			at := slices.IndexFunc(k.Luput, func(i Issue) bool { return i.Pos.String() == "keputusan.xlsx › "+c.tempat })
			if at < 0 {
				t.Fatalf("nothing refused at %s: %v", c.tempat, k.Luput)
			}
			i := k.Luput[at]
			if i.Rule != "KPT-01" || !strings.Contains(i.Message(), c.isi) || !strings.Contains(i.Hint(), c.hint) || !strings.Contains(i.Message(), "keputusan.xlsx › "+c.tempat) {
				t.Errorf("%s\n%s", i.Message(), i.Hint())
			}
			if len(k.Putusan) != 1 || k.Putusan[0].Isi["pertama"] != "Baik satu" {
				t.Errorf("the right row does not count alone: %v", k.Putusan)
			}
		})
	}
}

// TestKeputusanBertentangan: of rows that contradict each other none counts, and
// each is told with the place of the other.
func TestKeputusanBertentangan(t *testing.T) {
	pad := func(row int, opd, a, b, d string) map[string]any {
		return baris("Padanan", row, opd, "indikator", a, b, d)
	}
	for name, c := range map[string]struct {
		cells   map[string]any
		tolak   []string // place → place of the other
		berlaku int
	}{
		"padanan":      {gabung(pad(2, "", "A", "B", "sama"), pad(3, "", "B", "A", "berbeda")), []string{"Padanan!B2 ← Padanan!B3", "Padanan!B3 ← Padanan!B2"}, 0},
		"berantai":     {gabung(pad(2, "", "A", "B", "sama"), pad(3, "", "B", "C", "sama"), pad(4, "", "C", "A", "berbeda"), pad(5, "", "D", "E", "sama")), []string{"Padanan!B2 ← Padanan!B4", "Padanan!B3 ← Padanan!B4", "Padanan!B4 ← Padanan!B"}, 1},
		"lain OPD":     {gabung(pad(2, "7.01.13", "A", "B", "sama"), pad(3, "7.01.20", "A", "B", "berbeda")), nil, 2},
		"umum":         {gabung(pad(2, "", "A", "B", "sama"), pad(3, "7.01.20", "A", "B", "berbeda")), []string{"Padanan!B2 ← Padanan!A3", "Padanan!A3 ← Padanan!B2"}, 0},
		"ulangan":      {gabung(pad(2, "", "A", "B", "sama"), pad(3, "", "A", "B", "sama")), nil, 1},
		"arah":         {gabung(baris("Arah dan Agregasi", 2, "", "X", "positif"), baris("Arah dan Agregasi", 3, "", "x", "negatif")), []string{"Arah dan Agregasi!B2 ← Arah dan Agregasi!B3", "Arah dan Agregasi!B3 ← Arah dan Agregasi!B2"}, 0},
		"arah+cara":    {gabung(baris("Arah dan Agregasi", 2, "", "X", "positif"), baris("Arah dan Agregasi", 3, "", "X", "", "jumlah")), nil, 2},
		"kode OPD":     {gabung(baris("Batas Waktu", 2, "7.01.13", 2026, "PK", "2026-03-31"), baris("Batas Waktu", 3, "7.01.20", 2026, "PK", "2026-04-30")), nil, 2},
		"batas":        {gabung(baris("Batas Waktu", 2, "", 2026, "PK", "2026-03-31"), baris("Batas Waktu", 3, "", 2026, "PK", "2026-04-30")), []string{"Batas Waktu!B2 ← Batas Waktu!B3", "Batas Waktu!B3 ← Batas Waktu!B2"}, 0},
		"skala":        {gabung(baris("Skala Mutu", 2, "SKM", "A", 80, 100), baris("Skala Mutu", 3, "SKM", "B", 60, 81)), []string{"Skala Mutu!A2 ← Skala Mutu!A3", "Skala Mutu!A3 ← Skala Mutu!A2"}, 0},
		"skala rapat":  {gabung(baris("Skala Mutu", 2, "SKM", "A", 80, 100), baris("Skala Mutu", 3, "SKM", "B", 60, 80)), nil, 2},
		"standar":      {gabung(baris("Standar Nasional", 2, "X", 2026, 5, "%", "BPS"), baris("Standar Nasional", 3, "X", 2026, 6, "%", "BPS")), []string{"Standar Nasional!A2 ← Standar Nasional!A3", "Standar Nasional!A3 ← Standar Nasional!A2"}, 0},
		"pengecualian": {gabung(baris("Pengecualian", 2, "1a2b3c4d-5e6f", "2026-03-31", "a", "b"), baris("Pengecualian", 3, "1a2b3c4d-5e6f", "2026-04-30", "a", "b")), []string{"Pengecualian!A2 ← Pengecualian!A3", "Pengecualian!A3 ← Pengecualian!A2"}, 0},
	} {
		t.Run(name, func(t *testing.T) {
			k := periksaUji(t, bukuUji(t, c.cells))
			for _, want := range c.tolak {
				place, other, _ := strings.Cut(want, " ← ")
				if !slices.ContainsFunc(k.Luput, func(i Issue) bool {
					return i.Pos.String() == "keputusan.xlsx › "+place && strings.Contains(i.Message(), "bertentangan dengan keputusan.xlsx › "+other)
				}) {
					t.Errorf("%s is not refused with %s: %v", place, other, k.Luput)
				}
			}
			if len(k.Luput) != len(c.tolak) || len(k.Putusan) != c.berlaku {
				t.Errorf("%d refused, %d hold, want %d, %d: %v", len(k.Luput), len(k.Putusan), len(c.tolak), c.berlaku, k.Luput)
			}
		})
	}
}

// TestKeputusanBelum: a row whose decision is blank decides nothing and is not
// wrong.
func TestKeputusanBelum(t *testing.T) {
	k := periksaUji(t, bukuUji(t, gabung(baris("Padanan", 2, "Dinas Antah", "apa", "A"), baris("Arah dan Agregasi", 2, "", "X"), baris("Skala Mutu", 2, "SKM", "A"))))
	if k.Belum != 3 || len(k.Putusan)+len(k.Luput) != 0 {
		t.Errorf("%+v", k)
	}
}

// TestBukanKeputusan: a file as a whole that is no workbook of decisions is an
// error, whatever it is.
func TestBukanKeputusan(t *testing.T) {
	whole := bukuUji(t, nil)
	other := excelize.NewFile()
	defer other.Close()
	buf, err := other.WriteToBuffer()
	if err != nil {
		t.Fatal(err)
	}
	for name, data := range map[string][]byte{"terpotong": whole[:len(whole)/2], "kosong": nil, "teks": []byte("bukan"), "lain": buf.Bytes()} {
		if _, err := BacaKeputusan(bytes.NewReader(data), int64(len(data)), "keputusan.xlsx", Options{}); err == nil {
			t.Errorf("%s: read", name)
		}
	}
}

// TestBukuBaruTanpaKeputusan: what init writes is read, and decides nothing.
func TestBukuBaruTanpaKeputusan(t *testing.T) {
	if k := periksaUji(t, bukuUji(t, nil)); len(k.Putusan)+len(k.Luput)+k.Belum != 0 {
		t.Errorf("%+v", k)
	}
}
