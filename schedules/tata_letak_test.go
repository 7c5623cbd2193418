package schedules

import (
	"bytes"
	"testing"

	"github.com/xuri/excelize/v2"

	"capaian/ingest"
	"capaian/transform/warehouse/warehousetest"
)

// TestTataLetak: a workbook that says nothing of itself is passed over, read once
// an entry says what it is, and read again when the entry changes; an entry that
// only moves in its file reads nothing again.
func TestTataLetak(t *testing.T) {
	f := excelize.NewFile()
	defer f.Close()
	for i, row := range [][]any{{"Laporan kami"}, {"A1", "Kolom 1", "x", "y", "z"}, {"", "Pelayanan meningkat", "Nilai SKM", 80, 82}} {
		at, err := excelize.CoordinatesToCellName(1, i+1)
		if err != nil {
			t.Fatal(err)
		}
		if err := f.SetSheetRow("Sheet1", at, &row); err != nil {
			t.Fatal(err)
		}
	}
	var book bytes.Buffer
	if err := f.Write(&book); err != nil {
		t.Fatal(err)
	}
	entry := func(target, realisasi string) []ingest.TataLetak {
		return []ingest.TataLetak{{Berkas: "silo/*", Jenis: "REALISASI_KINERJA", OPD: "7.01.20", Tahun: 2020, Bentuk: "kinerja", Judul: "2",
			Kolom: map[string]string{"B": "sasaran", "C": "indikator", target: "target", realisasi: "realisasi"}, Baris: 9}}
	}
	warehousetest.Each(t, func(t *testing.T, dsn string) {
		o := newOffice(t, dsn)
		o.put("Silo/data.xlsx", book.Bytes(), 0)
		night := func(tata []ingest.TataLetak) *Hasil {
			t.Helper()
			o.clock = o.clock.AddDate(0, 0, 1)
			n := o.nightly()
			n.Tata = tata
			h, err := n.Run(t.Context())
			if err != nil {
				t.Fatal(err)
			}
			return h
		}
		const figures = "select opd_kode, indikator, target_teks, realisasi_teks, realisasi_sel from v_capaian where tingkat = 'sasaran'"
		if h := night(nil); h.Dilewati != 1 || h.Dimuat != 0 {
			t.Errorf("without an entry: %+v", h)
		}
		if h := night(entry("D", "E")); h.Dimuat != 1 {
			t.Errorf("with an entry: %+v", h)
		}
		o.rows(figures, "7.01.20|Nilai SKM|80|82|E3")
		moved := entry("D", "E")
		moved[0].Baris = 30
		if h := night(moved); h.Dimuat != 0 || h.Berubah() {
			t.Errorf("the entry moved: %+v", h)
		}
		if h := night(entry("E", "D")); h.Dimuat != 1 {
			t.Errorf("another entry: %+v", h)
		}
		o.rows(figures, "7.01.20|Nilai SKM|82|80|D3")
	})
}
