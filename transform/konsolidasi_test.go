package transform

import (
	"strings"
	"testing"
	"time"

	"github.com/shopspring/decimal"

	"capaian/ingest"
	"capaian/transform/warehouse"
)

// book builds the facts of one OPD a document at a time.
type book struct {
	in Masukan
}

func newBook(now string) *book {
	at, err := time.Parse(time.DateOnly, now)
	if err != nil {
		panic(err)
	}
	return &book{Masukan{Pemda: "Kabupaten Uji", OPD: ingest.OPD{Kode: "1", Nama: "Kecamatan Uji", Jenis: "kecamatan"}, Tahun: []int{2020}, Sekarang: at, Skala: SkalaBaku(), Fakta: &warehouse.Fakta{}}}
}

// doc puts a document in force and gives its context; id names it.
func (b *book) doc(id, jenis, versi, periode, tanggal string) warehouse.Konteks {
	tahun := 2020
	if jenis == "RENSTRA" {
		tahun = 2016
	}
	b.in.Berlaku = append(b.in.Berlaku, warehouse.Berlaku{OPD: "1", Tahun: tahun, Jenis: jenis, Versi: warehouse.Teks(versi), Periode: warehouse.Teks(periode), BerkasID: id})
	b.in.Berkas = append(b.in.Berkas, warehouse.Berkas{BerkasID: id, OPD: "1", Tahun: tahun, Jenis: warehouse.Teks(jenis), Versi: warehouse.Teks(versi), Periode: warehouse.Teks(periode), Tanggal: warehouse.Teks(tanggal), Status: "dimuat"})
	return warehouse.Konteks{Pemda: b.in.Pemda, OPD: "1", Tahun: 2020, Jenis: jenis, Versi: warehouse.Teks(versi), Periode: periode, Tingkat: "sasaran", Sasaran: "Sasaran satu"}
}

func (b *book) target(id string, k warehouse.Konteks, indikator, value string) {
	b.in.Fakta.Target = append(b.in.Fakta.Target, warehouse.Target{Konteks: k, Indikator: indikator, TargetTeks: warehouse.Teks(value), Operator: "=",
		Target: warehouse.NewUkuran(decimal.RequireFromString(value)), Asal: warehouse.Asal{BerkasID: id, Lembar: "L", Sel: "D1"}})
}

func (b *book) realisasi(id string, k warehouse.Konteks, indikator, value string) {
	r := warehouse.Realisasi{Konteks: k, Indikator: indikator, RealisasiTeks: warehouse.Teks(value), Asal: warehouse.Asal{BerkasID: id, Lembar: "L", Sel: "E1"}}
	if value != "" {
		r.Realisasi = warehouse.NewUkuran(decimal.RequireFromString(value))
	}
	b.in.Fakta.Realisasi = append(b.in.Fakta.Realisasi, r)
}

func (b *book) pagu(id string, k warehouse.Konteks, kegiatan, value string, real bool) {
	k.Tingkat, k.Program, k.Kegiatan = "kegiatan", "Program Satu", warehouse.Teks(kegiatan)
	a := warehouse.Anggaran{Konteks: k, Uraian: warehouse.Teks(kegiatan), KelompokBelanja: "BL", Asal: warehouse.Asal{BerkasID: id, Lembar: "L", Sel: "C1"}}
	if real {
		a.Realisasi = warehouse.NewRupiah(decimal.RequireFromString(value))
	} else {
		a.Pagu = warehouse.NewRupiah(decimal.RequireFromString(value))
	}
	b.in.Fakta.Anggaran = append(b.in.Fakta.Anggaran, a)
}

func (b *book) findings() string {
	var list []string
	for _, t := range Konsolidasi(b.in).Temuan {
		list = append(list, t.Aturan)
	}
	return strings.Join(list, " ")
}

// TestPrecedence: the first document that states a value for the indicator
// counts, by the order of the contract.
func TestPrecedence(t *testing.T) {
	plans := []struct{ id, jenis, versi, want string }{
		{"lkj", "REALISASI_KINERJA", "", "REALISASI"},
		{"renstra", "RENSTRA", "murni", "RENSTRA"},
		{"renstra-p", "RENSTRA", "perubahan", "RENSTRA_PERUBAHAN"},
		{"iku", "IKU", "", "IKU"},
		{"rkt", "RKT", "murni", "RKT"},
		{"rkt-p", "RKT", "perubahan", "RENJA_PERUBAHAN"},
		{"pk", "PK", "murni", "PK"},
		{"pk-p", "PK", "perubahan", "PK_PERUBAHAN"},
	}
	b := newBook("2021-02-01")
	lkj := b.doc("lkj", "REALISASI_KINERJA", "", "tahunan", "")
	b.realisasi("lkj", lkj, "Persentase desa tertib", "40")
	for i, p := range plans { // each plan outranks all before it
		k := lkj
		if i > 0 {
			k = b.doc(p.id, p.jenis, p.versi, "tahunan", "")
		}
		value := decimal.NewFromInt(int64(50 + i)).String()
		b.target(p.id, k, "Persentase Desa  Tertib", value) // spelled as another clerk would
		c := Konsolidasi(b.in).Capaian
		if len(c) != 1 || string(c[0].SumberTarget) != p.want || c[0].Target.Decimal.String() != value {
			t.Errorf("with %s: %+v, want target %s from %s", p.id, c, value, p.want)
		}
	}
}

// TestPerubahanCounts from its own date, else from the fourth triwulan.
func TestPerubahanCounts(t *testing.T) {
	for _, c := range []struct{ periode, tanggal, want string }{
		{"TW2", "2020-05-04", "PK_PERUBAHAN"}, {"TW2", "2020-09", "PK"}, {"TW3", "2020-09-02", "PK_PERUBAHAN"},
		{"TW3", "", "PK"}, {"TW4", "", "PK_PERUBAHAN"}, {"tahunan", "", "PK_PERUBAHAN"}, {"tahunan", "2020-12-30", "PK_PERUBAHAN"},
	} {
		b := newBook("2021-02-01")
		lkj := b.doc("lkj", "REALISASI_KINERJA", "", c.periode, "")
		lkj.Periode = c.periode
		b.realisasi("lkj", lkj, "Indeks", "40")
		b.target("pk", b.doc("pk", "PK", "murni", "tahunan", "2020-01-02"), "Indeks", "50")
		b.target("pk-p", b.doc("pk-p", "PK", "perubahan", "tahunan", c.tanggal), "Indeks", "60")
		got := Konsolidasi(b.in).Capaian
		if len(got) != 1 || string(got[0].SumberTarget) != c.want {
			t.Errorf("%s with a perubahan of %q: %s, want %s", c.periode, c.tanggal, got[0].SumberTarget, c.want)
		}
		if wantPredikat := c.periode == "tahunan"; (got[0].Predikat != "") != wantPredikat {
			t.Errorf("%s: predikat %q for a part of a year held against the year's target", c.periode, got[0].Predikat)
		}
	}
}

// TestBlankRealisasi is undefined, never zero, and only a finding once its
// period is over.
func TestBlankRealisasi(t *testing.T) {
	for _, c := range []struct{ now, alasan, rules string }{
		{"2020-12-31", "BELUM_WAKTUNYA", ""}, {"2021-01-01", "REALISASI_KOSONG", "LKP-01"},
	} {
		b := newBook(c.now)
		b.in.Sekarang = b.in.Sekarang.Add(12 * time.Hour)
		k := b.doc("lkj", "REALISASI_KINERJA", "", "tahunan", "")
		b.target("lkj", k, "Indeks", "50")
		b.realisasi("lkj", k, "Indeks", "")
		h := Konsolidasi(b.in)
		row := h.Capaian[0]
		if string(row.Alasan) != c.alasan || row.Nilai.Valid || row.Predikat != "" {
			t.Errorf("on %s: %+v", c.now, row)
		}
		if found := strings.Contains(b.findings(), "LKP-01"); found != (c.rules != "") {
			t.Errorf("on %s: LKP-01 raised %v", c.now, found)
		}
		if r := h.RerataOPD[0]; r.Nilai.Valid || r.JumlahIndikator != 1 || r.JumlahTerukur != 0 {
			t.Errorf("average of nothing: %+v", r)
		}
	}
}

// TestUnmeasuredPK: nobody rises by leaving an indicator out.
func TestUnmeasuredPK(t *testing.T) {
	b := newBook("2021-02-01")
	pk := b.doc("pk", "PK", "murni", "tahunan", "")
	b.target("pk", pk, "Indikator diukur", "50")
	b.target("pk", pk, "Indikator ditinggalkan", "50")
	k := b.doc("lkj", "REALISASI_KINERJA", "", "tahunan", "")
	b.realisasi("lkj", k, "Indikator diukur", "50")
	h := Konsolidasi(b.in)
	if r := h.RerataOPD[0]; r.JumlahPK != 2 || r.JumlahPKTerukur != 1 || r.Nilai.Decimal.String() != "100" || r.Predikat != "BAIK" {
		t.Errorf("average: %+v", r)
	}
	if len(h.Capaian) != 1 || len(h.Indikator) != 2 || !strings.Contains(b.findings(), "BKS-13") {
		t.Errorf("capaian %d, indikator %d, findings %s", len(h.Capaian), len(h.Indikator), b.findings())
	}
}

// TestDirection comes from the IKU before the PK before the realisasi workbook.
func TestDirection(t *testing.T) {
	b := newBook("2021-02-01")
	k := b.doc("lkj", "REALISASI_KINERJA", "", "tahunan", "")
	b.target("lkj", k, "Angka pelanggaran", "10")
	b.realisasi("lkj", k, "Angka pelanggaran", "8")
	if c := Konsolidasi(b.in).Capaian[0]; c.Arah != "positif" || c.Nilai.Decimal.String() != "80" {
		t.Errorf("without a stated direction: %+v", c)
	}
	i := Konsolidasi(b.in).Temuan
	severity := ""
	for _, f := range i {
		if f.Aturan == "CAP-12" {
			severity = f.Keparahan
		}
	}
	if severity != "PERINGATAN" {
		t.Errorf("CAP-12 on a word that should fall: %q", severity)
	}
	iku := b.doc("iku", "IKU", "", "tahunan", "")
	b.in.Fakta.Iku = append(b.in.Fakta.Iku, warehouse.Iku{Konteks: iku, Indikator: "Angka pelanggaran", Arah: "negatif", Asal: warehouse.Asal{BerkasID: "iku"}})
	if c := Konsolidasi(b.in).Capaian[0]; c.Arah != "negatif" || c.Nilai.Decimal.String() != "120" || strings.Contains(b.findings(), "CAP-12") {
		t.Errorf("with the IKU's direction: %+v %s", c, b.findings())
	}
}

// TestDPAInForce: a whole document by its version, prints per kegiatan as parts
// of it, the realisasi workbook's own pagu where there is none.
func TestDPAInForce(t *testing.T) {
	absorbed := func(b *book) string {
		for _, s := range Konsolidasi(b.in).Serapan {
			if s.Tingkat == "opd" {
				return string(s.Versi) + " " + s.Pagu.Decimal.String() + " " + s.Serapan.Decimal.String()
			}
		}
		return ""
	}
	b := newBook("2021-02-01")
	lra := b.doc("lra", "REALISASI_ANGGARAN", "", "tahunan", "")
	b.pagu("lra", lra, "Kegiatan A", "30", true)
	b.in.Fakta.Anggaran[0].Pagu = warehouse.NewRupiah(decimal.NewFromInt(120))
	if got := absorbed(b); got != " 120 25" || !strings.Contains(b.findings(), "BKS-12") {
		t.Errorf("without a DPA: %q %s", got, b.findings())
	}
	for _, step := range []struct{ versi, pagu, want string }{
		{"murni", "100", "murni 100 30"}, {"pergeseran-2", "50", "pergeseran-2 50 60"}, {"perubahan", "60", "perubahan 60 50"},
		{"pergeseran-1-setelah-perubahan", "75", "pergeseran-1-setelah-perubahan 75 40"},
	} {
		k := b.doc("dpa-"+step.versi, "DPA", step.versi, "tahunan", "")
		b.pagu("dpa-"+step.versi, k, "Kegiatan A", step.pagu, false)
		if got := absorbed(b); got != step.want {
			t.Errorf("with %s: %q, want %q", step.versi, got, step.want)
		}
	}
	parts := newBook("2021-02-01")
	for _, kegiatan := range []string{"Kegiatan A", "Kegiatan B"} {
		k := parts.doc("dpa "+kegiatan, "DPA", "murni", "tahunan", "")
		k.Bagian = warehouse.Teks(kegiatan)
		parts.in.Berlaku[len(parts.in.Berlaku)-1].Bagian = k.Bagian
		parts.pagu("dpa "+kegiatan, k, kegiatan, "40", false)
	}
	if s := Konsolidasi(parts.in).Serapan[0]; s.Pagu.Decimal.String() != "80" || s.Realisasi.Valid || s.Serapan.Valid {
		t.Errorf("prints per kegiatan: %+v", s)
	}
	whole := parts.doc("dpa", "DPA", "murni", "tahunan", "")
	parts.pagu("dpa", whole, "Kegiatan A", "100", false)
	if s := Konsolidasi(parts.in).Serapan[0]; s.Pagu.Decimal.String() != "100" {
		t.Errorf("parts added to the whole: %+v", s)
	}
}
