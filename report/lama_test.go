package report

import (
	"bytes"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"

	"capaian/transform/warehouse"
)

// usang is the example where the newest realisasi of performance was refused.
func usang() *warehouse.Potret {
	p := contoh()
	for i := range p.Berkas {
		if p.Berkas[i].BerkasID == "b-rk" {
			p.Berkas[i].Usang = "2021-01-07"
		}
	}
	h := &p.Hitungan
	for i := range h.Capaian {
		h.Capaian[i].Usang = "2021-01-07"
	}
	h.RerataOPD[0].Usang = "2021-01-07"
	for i := range h.Kepatuhan {
		if k := &h.Kepatuhan[i]; k.BerkasID == "b-rk" {
			k.Status, k.Usang = "ditolak", "2021-01-07"
		}
	}
	return p
}

// TestDataLama: a figure whose newest file was refused is there, said to be old
// with its day, and never green; figures of other documents are as they were.
func TestDataLama(t *testing.T) {
	r := Susun(usang(), tanya())
	row, money := tabel(r, "Capaian per indikator").Baris[1], tabel(r, "Serapan").Baris[0]
	if v := row.Sel[8]; v.Teks != "119,29" || v.Lama != "data lama, per 7 Januari 2021" {
		t.Errorf("capaian %+v", v)
	}
	if g := row.Sel[10]; g.Teks != "SANGAT BAIK" || g.Nada != Netral || g.Lama == "" {
		t.Errorf("predikat %+v", g)
	}
	first := tabel(r, "Ringkasan").Baris[0]
	if avg, status := first.Sel[6], first.Sel[14]; avg.Lama == "" || first.Sel[8].Nada != Netral || !strings.Contains(status.Teks, "data lama, per 7 Januari 2021") {
		t.Errorf("summary %+v, %+v", avg, status)
	}
	if money.Sel[9].Lama != "" || r.Batang[0].Nilai.Nada != Netral || r.Batang[0].Nilai.Lama == "" {
		t.Errorf("serapan %+v, bar %+v", money.Sel[9], r.Batang[0])
	}
	sama(t, "completeness", kata(tabel(r, "Kelengkapan Dokumen").Baris[1]), []string{"Kecamatan Ledokombo", "2 dari 4", "belum ada", "perlu perbaikan", "tepat waktu", "ditolak; data lama, per 7 Januari 2021"})
	if s := r.Kepala[0].Bersama; s[len(s)-1].Label+" "+s[len(s)-1].Teks() != "OPD dengan data lama 1 dari 1" {
		t.Errorf("headline %+v", s)
	}
	if notes := strings.Join(r.Catatan, "\n"); !strings.Contains(notes, "Kecamatan Ledokombo (Realisasi kinerja: data lama, per 7 Januari 2021)") {
		t.Errorf("notes %s", notes)
	}
	page := halamanDari(t, r)
	if !strings.Contains(page, `</details><small class="lama">data lama, per 7 Januari 2021</small>`) || strings.Contains(page, `fill="#2f8f63"`) {
		t.Error("the page does not label the old figure, or draws it green")
	}
}

// TestDataLamaXLSX: the figure stays a number; the row says that it is old.
func TestDataLamaXLSX(t *testing.T) {
	var out bytes.Buffer
	if err := XLSX(&out, Susun(usang(), tanya())); err != nil {
		t.Fatal(err)
	}
	f, err := excelize.OpenReader(&out)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	for cell, want := range map[string]string{"I5": "119.2875", "M3": "Keadaan data", "M5": "data lama, per 7 Januari 2021"} {
		if got, err := f.GetCellValue("Capaian per indikator", cell, excelize.Options{RawCellValue: true}); err != nil || got != want {
			t.Errorf("%s: %q (%v), want %q", cell, got, err, want)
		}
	}
	if head, _ := f.GetCellValue("Serapan", "P3"); head == "Keadaan data" {
		t.Error("a table without old figures has the column")
	}
}
