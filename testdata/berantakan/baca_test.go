package berantakan

import (
	"bytes"
	"fmt"
	"regexp"
	"strconv"
	"strings"
	"testing"

	"github.com/shopspring/decimal"

	"capaian/ingest"
	"capaian/transform"
	"capaian/transform/warehouse"
)

// This file reads a workbook as the product does and holds the reading against
// the facts.

var induk = func() *ingest.Master {
	var list []ingest.OPD
	for _, o := range DaftarOPD() {
		list = append(list, ingest.OPD{Kode: o.Kode, Nama: o.Nama, Jenis: o.Jenis})
	}
	return ingest.NewMaster(list)
}()

// bacaan is what the reader made of a workbook.
type bacaan struct {
	fakta  []*Fakta
	temuan []ingest.Issue
	tolak  []string // documents without facts, and why
}

func bacaBuku(t testing.TB, b *Buku) (hasil bacaan) {
	t.Helper()
	defer func() {
		if p := recover(); p != nil {
			hasil = bacaan{tolak: []string{fmt.Sprint("panic: ", p)}}
		}
	}()
	docs, err := ingest.Read(ingest.Source{Path: b.Jalur, Data: bytes.NewReader(b.Isi), Size: int64(len(b.Isi))}, induk)
	if err != nil {
		t.Fatal(err)
	}
	for i := range docs {
		d := &docs[i]
		fakta, temuan := transform.Apply(Pemda, "b", d, nil)
		hasil.temuan = append(hasil.temuan, temuan...)
		hasil.fakta = append(hasil.fakta, faktaDari(&fakta)...)
		if d.Status != ingest.Dimuat {
			hasil.tolak = append(hasil.tolak, string(d.Status)+": "+d.Reason)
		}
	}
	return hasil
}

func faktaDari(w *warehouse.Fakta) (list []*Fakta) {
	for _, r := range w.Target {
		f := dasar("target", r.Konteks, r.Asal)
		f.Indikator, f.Satuan, f.Operator = r.Indikator, string(r.Satuan), string(r.Operator)
		f.Nilai, f.Atas = tulis(r.Target.NullDecimal), tulis(r.TargetAtas.NullDecimal)
		list = append(list, f)
	}
	for _, r := range w.Realisasi {
		f := dasar("realisasi", r.Konteks, r.Asal)
		f.Indikator, f.Satuan, f.Nilai = r.Indikator, string(r.Satuan), tulis(r.Realisasi.NullDecimal)
		list = append(list, f)
	}
	for _, r := range w.Anggaran {
		f := dasar("anggaran", r.Konteks, r.Asal)
		f.Tujuan, f.Sasaran = "", "" // no columns of v_anggaran
		f.Rekening, f.Kelompok = string(r.Rekening), string(r.KelompokBelanja)
		f.Pagu, f.Realisasi, f.Fisik = tulis(r.Pagu.NullDecimal), tulis(r.Realisasi.NullDecimal), tulis(r.Fisik.NullDecimal)
		list = append(list, f)
	}
	for _, r := range w.Iku {
		f := dasar("iku", r.Konteks, r.Asal)
		f.Indikator, f.Satuan = r.Indikator, string(r.Satuan)
		f.Isi = string(r.Formulasi) + " | " + string(r.PenanggungJawab) + " | " + string(r.SumberData)
		list = append(list, f)
	}
	for _, r := range w.Catatan {
		f := dasar("catatan", r.Konteks, r.Asal)
		f.Indikator, f.Isi = string(r.Indikator), r.JenisCatatan+": "+r.Isi
		list = append(list, f)
	}
	return list
}

func dasar(tampilan string, k warehouse.Konteks, a warehouse.Asal) *Fakta {
	return &Fakta{Tampilan: tampilan, OPD: k.OPD, Jenis: k.Jenis, Versi: string(k.Versi), Bagian: string(k.Bagian), Tahun: k.Tahun, Periode: k.Periode,
		Sifat: string(k.Sifat), Tingkat: k.Tingkat, Kode: string(k.Kode), Tujuan: string(k.Tujuan), Sasaran: string(k.Sasaran),
		Program: string(k.Program), Kegiatan: string(k.Kegiatan), SubKegiatan: string(k.SubKegiatan), Lembar: string(a.Lembar), Sel: string(a.Sel)}
}

// tulis is the canonical spelling of a number, "" where there is none.
func tulis(d decimal.NullDecimal) string {
	if !d.Valid {
		return ""
	}
	s := d.Decimal.String()
	if strings.Contains(s, ".") {
		s = strings.TrimRight(strings.TrimRight(s, "0"), ".")
	}
	return s
}

// The fates of a fact.
const (
	tepat = iota
	dilaporkan
	terlapor // reported, though nothing kept it from being loaded
	hilang
	salah
	dikarang
	nasibSemua
)

var namaNasib = [nasibSemua]string{"tepat", "dilaporkan", "terlapor", "hilang", "salah", "dikarang"}

// putusan is the comparison of one workbook: how often each fate, and the lines
// that tell.
type putusan struct {
	n      [nasibSemua]int
	cerita []string
}

func (p *putusan) buruk() bool { return p.n[terlapor]+p.n[hilang]+p.n[salah]+p.n[dikarang] > 0 }

func (p *putusan) catat(nasib int, s string) {
	p.n[nasib]++
	if nasib != tepat {
		p.cerita = append(p.cerita, fmt.Sprintf("%-10s %s", namaNasib[nasib], s))
	}
}

// banding compares as multisets: first what is exact, then what stands in the
// same cell or speaks of the same thing; the rest is lost or invented.
func banding(harap []*Fakta, hasil bacaan) (p putusan) {
	sisa := append([]*Fakta(nil), hasil.fakta...)
	ambil := func(cocok func(*Fakta) bool) *Fakta {
		for n, f := range sisa {
			if cocok(f) {
				sisa = append(sisa[:n:n], sisa[n+1:]...)
				return f
			}
		}
		return nil
	}
	var belum []*Fakta
	for _, f := range harap {
		if ambil(func(b *Fakta) bool { return len(f.Beda(b)) == 0 }) != nil {
			p.catat(tepat, "")
		} else {
			belum = append(belum, f)
		}
	}
	for n, dekat := range []func(f, b *Fakta) bool{setempat, sehal} {
		tinggal := belum[:0:0]
		for _, f := range belum {
			b := ambil(func(b *Fakta) bool { return dekat(f, b) })
			switch {
			case b == nil:
				tinggal = append(tinggal, f)
			case n == 0 && f.BolehLapor && f.Kurang(b):
				p.catat(dilaporkan, f.String())
			default:
				p.catat(salah, f.String()+"\n             "+strings.Join(f.Beda(b), "\n             "))
			}
		}
		belum = tinggal
	}
	for _, f := range belum {
		p.catat(nasibTakTerbaca(f, harap, hasil), f.String())
	}
	for _, b := range sisa {
		p.catat(dikarang, b.String())
	}
	return p
}

func setempat(f, b *Fakta) bool {
	return f.Tampilan == b.Tampilan && f.Lembar == b.Lembar && f.Sel == b.Sel
}

func sehal(f, b *Fakta) bool {
	return f.Tampilan == b.Tampilan && f.Lembar == b.Lembar && f.Tahun == b.Tahun && f.Periode == b.Periode && f.Indikator == b.Indikator && f.Rekening == b.Rekening &&
		f.Program == b.Program && f.Kegiatan == b.Kegiatan && f.SubKegiatan == b.SubKegiatan && f.Isi == b.Isi
}

// nasibTakTerbaca tells a fact that is spoken of from one that is lost.
func nasibTakTerbaca(f *Fakta, harap []*Fakta, hasil bacaan) int {
	awal := 1 << 30
	for _, g := range harap {
		if m := alamat.FindStringSubmatch(g.Sel); g.Lembar == f.Lembar && m != nil {
			awal = min(awal, barisKe(m))
		}
	}
	switch {
	case !dibicarakan(f, awal, hasil):
		return hilang
	case f.BolehLapor:
		return dilaporkan
	}
	return terlapor
}

func barisKe(alamat []string) int {
	n, err := strconv.Atoi(alamat[2])
	if err != nil {
		return 0
	}
	return n
}

var alamat = regexp.MustCompile(`^([A-Z]+)(\d+)$`)

// dibicarakan reports whether a finding speaks of a fact: at its cell, in its
// row, over its column above the first fact, or of its whole sheet where nothing
// of it was loaded.
func dibicarakan(f *Fakta, awal int, hasil bacaan) bool {
	dimuat := false
	for _, b := range hasil.fakta {
		dimuat = dimuat || b.Lembar == f.Lembar
	}
	ini := alamat.FindStringSubmatch(f.Sel)
	for _, i := range hasil.temuan {
		itu := alamat.FindStringSubmatch(i.Pos.Cell)
		switch {
		case i.Pos.Sheet != f.Lembar && i.Pos.Sheet != "":
		case itu == nil && !dimuat:
			return true
		case itu != nil && ini != nil && i.Pos.Sheet == f.Lembar && (ini[2] == itu[2] || ini[1] == itu[1] && barisKe(itu) < awal):
			return true
		}
	}
	return false
}
