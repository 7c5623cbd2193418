package report

import (
	"fmt"
	"os"
	"testing"

	"github.com/shopspring/decimal"

	"capaian/transform/warehouse"
)

// banyak is the state of a kabupaten of 37 OPD with invented figures: some above
// any drawing scale, some without realisasi, some without anything.
func banyak() *warehouse.Potret {
	p := contoh()
	p.OPD = p.OPD[:2]
	for i := 1; i < 37; i++ {
		jenis, nama := "kecamatan", fmt.Sprintf("Kecamatan Contoh %02d", i)
		switch {
		case i > 30:
			jenis, nama = "badan", fmt.Sprintf("Badan Perencanaan, Penelitian dan Pengembangan Urusan %02d", i)
		case i > 18:
			jenis, nama = "dinas", fmt.Sprintf("Dinas Pekerjaan Umum dan Urusan %02d", i)
		}
		o := warehouse.OPD{Pemda: pemda, Kode: fmt.Sprintf("8.%02d", i), Nama: nama, Jenis: jenis, Aktif: true}
		p.OPD = append(p.OPD, o)
		if i%12 != 0 {
			isiOPD(p, o.Kode, i)
		}
	}
	return p
}

// isiOPD gives one OPD the rows of Ledokombo with figures of its own.
func isiOPD(p *warehouse.Potret, kode string, i int) {
	points := decimal.New(int64(412000+37*i*i*(i%7)*20+i*11000), -4)
	if i == 5 {
		points = decimal.New(18842105, -4)
	}
	grade := warehouse.Teks("KURANG")
	for _, s := range []struct {
		from  int64
		label warehouse.Teks
	}{{55, "CUKUP"}, {76, "BAIK"}, {101, "SANGAT BAIK"}} {
		if points.GreaterThanOrEqual(decimal.NewFromInt(s.from)) {
			grade = s.label
		}
	}
	isiDokumen(p, kode)
	if i%9 != 0 { // else a PK and a budget, no realisasi
		isiNilai(p, kode, i, points, grade)
	}
}

// isiDokumen gives an OPD what does not depend on its capaian.
func isiDokumen(p *warehouse.Potret, kode string) {
	for _, b := range contohBerkas()[:5] {
		b.OPD, b.BerkasID, b.Jalur, b.SHA256 = kode, b.BerkasID+kode, kode+"/"+b.Jalur, b.SHA256+warehouse.Teks(kode)
		p.Berkas = append(p.Berkas, b)
	}
	h, mine := &p.Hitungan, contohHitungan()
	for _, k := range mine.Kepatuhan[:4] {
		k.OPD, k.BerkasID = kode, k.BerkasID+warehouse.Teks(kode)
		h.Kepatuhan = append(h.Kepatuhan, k)
	}
	for _, ind := range mine.Indikator[:3] {
		ind.OPD = kode
		h.Indikator = append(h.Indikator, ind)
	}
	for _, s := range mine.Serapan {
		s.OPD = kode
		h.Serapan = append(h.Serapan, s)
	}
	for _, s := range mine.SerapanSasaran {
		s.OPD = kode
		h.SerapanSasaran = append(h.SerapanSasaran, s)
	}
	for n := 0; n < 6; n++ {
		f := contohTemuan()[n%4]
		f.OPD, f.Sel, f.Jalur = kode, warehouse.Teks(fmt.Sprintf("F%d", 6+n)), warehouse.Teks(kode)+"/"+f.Jalur
		p.Temuan = append(p.Temuan, f)
	}
}

// isiNilai gives an OPD its capaian.
func isiNilai(p *warehouse.Potret, kode string, i int, points decimal.Decimal, grade warehouse.Teks) {
	h, mine := &p.Hitungan, contohHitungan()
	for _, c := range mine.Capaian[:2] {
		c.OPD, c.Nilai, c.Predikat = kode, warehouse.NewUkuran(points), grade
		if i%5 == 1 && c.Indikator == indikator2 {
			c.Nilai, c.Predikat, c.Realisasi, c.RealisasiTeks, c.Alasan = warehouse.Ukuran{}, "", warehouse.Ukuran{}, "", "REALISASI_KOSONG"
		}
		h.Capaian = append(h.Capaian, c)
		c.Tingkat, c.Program, c.Sasaran, c.Indikator = "program", umum, "", "Prosentase Pelayanan yang diterbitkan sesuai dengan SP dan SOP"
		h.Capaian = append(h.Capaian, c)
	}
	r := mine.RerataOPD[0]
	r.OPD, r.Nilai, r.Dibatasi, r.Predikat = kode, warehouse.NewUkuran(points), warehouse.NewUkuran(decimal.Min(points, decimal.NewFromInt(100))), grade
	h.RerataOPD = append(h.RerataOPD, r)
	for _, s := range mine.RerataSasaran {
		s.OPD = kode
		h.RerataSasaran = append(h.RerataSasaran, s)
	}
}

// TestBanyak renders 37 OPD; with CAPAIAN_LIHAT set to a folder the files stay
// there to be looked at.
func TestBanyak(t *testing.T) {
	dir := os.Getenv("CAPAIAN_LIHAT")
	if dir == "" {
		dir = t.TempDir()
	}
	r := Susun(banyak(), tanya())
	if got, want := r.Ikhtisar()[0].Label, "rata-rata capaian OPD, 31 dari 37 OPD"; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
	for i := 1; i < 31; i++ {
		if r.Batang[i].Nilai.Nilai.Decimal.GreaterThan(r.Batang[i-1].Nilai.Nilai.Decimal) {
			t.Errorf("bar %d is longer than the one before", i)
		}
	}
	if _, err := Write(dir, r); err != nil {
		t.Fatal(err)
	}
}
