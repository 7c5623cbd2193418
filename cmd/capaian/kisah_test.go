package main

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/xuri/excelize/v2"

	"capaian/transform/warehouse"
)

// TestKisahPetugas is the story of a clerk: drops a workbook with five mistakes,
// gets it back marked, mends three in the marked copy, drops that, and is told
// so; both are kept.
func TestKisahPetugas(t *testing.T) {
	k := newKantor(t)
	k.write("opd.yaml", "- {kode: \"7.01.20\", nama: Kecamatan Patrang, jenis: kecamatan}\n")
	k.book("Kecamatan Patrang/Realisasi 2020.xlsx",
		[]any{"LAPORAN REALISASI ANGGARAN TAHUN 2020"}, []any{"KECAMATAN PATRANG"}, []any{},
		[]any{"NO", "PROGRAM/KEGIATAN", "ANGGARAN (Rp)", "REALISASI (Rp)", "CAPAIAN (%)"},
		[]any{"I", "Program Penyelenggaraan Pelayanan Umum Kecamatan"},
		[]any{1, "Penyediaan Layanan Administrasi", 1000000, 900000, 90},
		[]any{2, "Pemeliharaan Gedung Kantor", "Rp. 2.000.000,-", 1500000, 70}, // money not written as usual; 75
		[]any{3, "Koordinasi Ketenteraman Umum", 3000000, 3300000, 110},        // more than there was
		[]any{4, "Fasilitasi Musyawarah Desa", 500000, "belum", nil},           // no amount
		[]any{nil, "JUMLAH", 6600000, 5700000, nil})                            // 6,500,000
	k.expect(exitOK, []string{"run"}, "1 salinan bertanda ditulis")

	hasil := filepath.Join(k.dir, "hasil", "Kecamatan Patrang")
	marked := filepath.Join(hasil, "Realisasi 2020 - diperiksa.xlsx")
	wrong := map[string]string{"C7": "FMT-02", "E7": "HIT-07", "D8": "ANG-01", "D9": "STR-08", "C10": "HIT-06"}
	if got := commented(t, marked); !sameKeys(got, wrong) {
		t.Fatalf("marked %v, want %v", got, wrong)
	}

	f, err := excelize.OpenFile(marked)
	if err != nil {
		t.Fatal(err)
	}
	for cell, v := range map[string]any{"C7": 2000000, "E7": 75, "C10": 6500000} {
		if err := f.SetCellValue("Sheet1", cell, v); err != nil {
			t.Fatal(err)
		}
	}
	dropped := filepath.Join(k.dir, "masuk", "Kecamatan Patrang", "Realisasi 2020 - diperiksa.xlsx")
	if err := f.SaveAs(dropped); err != nil {
		t.Fatal(err)
	}
	if err := os.Chtimes(dropped, k.clock, k.clock); err != nil { // newer than the first, whose time is today's
		t.Fatal(err)
	}
	old := filepath.Join(k.dir, "masuk", "Kecamatan Patrang", "Realisasi 2020.xlsx")
	if err := os.Chtimes(old, k.clock.AddDate(0, 0, -3), k.clock.AddDate(0, 0, -3)); err != nil {
		t.Fatal(err)
	}
	k.expect(exitOK, []string{"run"}, "Realisasi 2020 - diperiksa.xlsx: 3 dari 5 temuan selesai, 0 baru")

	// What is left is marked anew, what was mended no more, and the clerk's first
	// copy is kept by its date.
	if got := commented(t, marked); !sameKeys(got, map[string]string{"D8": "ANG-01", "D9": "STR-08"}) {
		t.Errorf("marked anew %v", got)
	}
	kept, err := filepath.Glob(filepath.Join(hasil, "lama", "*.xlsx"))
	if err != nil || len(kept) != 1 {
		t.Fatalf("kept %v (%v), want one", kept, err)
	}
	if got := commented(t, kept[0]); !sameKeys(got, wrong) {
		t.Errorf("the kept copy is marked %v, want %v", got, wrong)
	}
	f, err = excelize.OpenFile(marked)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	rows, err := f.GetRows("Hasil Pemeriksaan")
	if err != nil || !strings.Contains(fmt.Sprint(rows), "3 dari 5 temuan selesai, 0 baru.") {
		t.Errorf("the receipt says %v (%v)", rows, err)
	}
	if got := k.versions(); got != "digantikan: Realisasi 2020.xlsx, dimuat: Realisasi 2020 - diperiksa.xlsx" {
		t.Errorf("history: %s", got)
	}
	k.expect(exitOK, []string{"run"}, "Tidak ada yang baru; tidak ada yang berubah.")
}

// versions lists what the warehouse keeps of the files, by status.
func (k *kantor) versions() string {
	k.Helper()
	db, err := warehouse.Open(context.Background(), "sqlite:"+filepath.Join(k.dir, "gudang.db"))
	if err != nil {
		k.Fatal(err)
	}
	defer db.Close()
	run, err := db.Terbit(context.Background(), "Kabupaten Jember", time.Time{})
	if err != nil {
		k.Fatal(err)
	}
	p, err := db.Potret(context.Background(), run, 2020)
	if err != nil {
		k.Fatal(err)
	}
	var list []string
	for _, b := range p.Berkas {
		list = append(list, b.Status+": "+filepath.Base(b.Jalur))
	}
	slices.Sort(list)
	return strings.Join(list, ", ")
}

// commented gives what the comment at each cell says, but for mere remarks.
func commented(t *testing.T, name string) map[string]string {
	t.Helper()
	f, err := excelize.OpenFile(name)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	list, err := f.GetComments("Sheet1")
	if err != nil {
		t.Fatal(err)
	}
	got := map[string]string{}
	for _, c := range list {
		text := ""
		for _, run := range c.Paragraph {
			text += run.Text
		}
		if strings.Contains(text, "Harus diperbaiki") || strings.Contains(text, "Perlu diperiksa") {
			got[c.Cell] = text
		}
	}
	return got
}

func sameKeys(got, want map[string]string) bool {
	if len(got) != len(want) {
		return false
	}
	for cell, rule := range want {
		if !strings.Contains(got[cell], rule) {
			return false
		}
	}
	return true
}
