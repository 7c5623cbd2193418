package transform_test

import (
	"bytes"
	"cmp"
	"fmt"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"

	"capaian/ingest"
	"capaian/transform"
	"capaian/transform/warehouse"
)

// This file runs the cases of testdata/aturan; its README describes their form.

const folderKasus = "../testdata/aturan"

// kasus is one case of a rule: the workbooks of one share, and what is to be
// found in them.
type kasus struct {
	nama     string
	baris    int // of the file
	benar    bool
	sekarang time.Time
	opd      []ingest.OPD
	batas    map[string]time.Time
	aturan   ingest.Aturan
	buku     []bukuKasus
	harapan  []harapan
	juga     map[string]bool
}

type bukuKasus struct {
	jalur  string
	lembar []lembarKasus
}

type lembarKasus struct {
	nama  string
	baris map[int][]string
	akhir int
}

// harapan is a finding that must be raised.
type harapan struct{ tempat, seharusnya, keparahan string }

// setelan is what the head of a file sets for all of its cases.
type setelan struct {
	sekarang time.Time
	opd      []ingest.OPD
	wajib    []string
	batas    map[string]time.Time
	aturan   ingest.Aturan
}

// TestKasusAturan: each rule speaks where it must, and is silent where what is
// written is lawful.
func TestKasusAturan(t *testing.T) {
	files, err := filepath.Glob(filepath.Join(folderKasus, "*.txt"))
	if err != nil || len(files) == 0 {
		t.Fatalf("no cases in %s (%v)", folderKasus, err)
	}
	for _, name := range files {
		id := strings.TrimSuffix(filepath.Base(name), ".txt")
		t.Run(id, func(t *testing.T) {
			list, uji := bacaKasus(t, name)
			if uji == "" && (!slices.ContainsFunc(list, func(k kasus) bool { return k.benar }) || !slices.ContainsFunc(list, func(k kasus) bool { return !k.benar })) {
				t.Fatal("a rule needs a case that raises it and one that must not")
			}
			for _, k := range list {
				t.Run(k.nama, func(t *testing.T) { k.periksa(t, id) })
			}
		})
	}
}

// periksa runs one case and compares what the rule says.
func (k kasus) periksa(t *testing.T, id string) {
	got := k.temuan(t)
	var said []harapan
	for _, f := range got {
		switch {
		case f.Aturan == id:
			said = append(said, harapan{tempat(f), string(f.Seharusnya), f.Keparahan})
		case k.benar && f.Keparahan == "GALAT" && !k.juga[f.Aturan]:
			t.Errorf("line %d: lawful, and yet %s %s: %s", k.baris, f.Aturan, tempat(f), f.Pesan)
		}
		if strings.ContainsAny(f.Pesan+f.Saran, "{}") {
			t.Errorf("line %d: %s keeps a placeholder: %s %s", k.baris, f.Aturan, f.Pesan, f.Saran)
		}
	}
	if k.benar && len(said) > 0 {
		t.Errorf("line %d: must not be raised: %v", k.baris, said)
	}
	for _, want := range k.harapan {
		at := slices.IndexFunc(said, func(h harapan) bool {
			return h.tempat == want.tempat && (want.seharusnya == "" || h.seharusnya == want.seharusnya) && (want.keparahan == "" || h.keparahan == want.keparahan)
		})
		if at < 0 {
			t.Errorf("line %d: %v is not among %v; all findings:\n%s", k.baris, want, said, daftar(got))
			continue
		}
		said = slices.Delete(said, at, at+1)
	}
	if !k.benar && len(said) > 0 {
		t.Errorf("line %d: raised besides: %v", k.baris, said)
	}
}

func tempat(t warehouse.Temuan) string {
	if t.Sel == "" {
		return cmp.Or(string(t.Lembar), "-")
	}
	return string(t.Lembar) + "!" + string(t.Sel)
}

func daftar(list []warehouse.Temuan) string {
	var b strings.Builder
	for _, f := range list {
		fmt.Fprintf(&b, "  %s %s %s [%s → %s] %s\n", f.Aturan, f.Keparahan, tempat(f), f.Tercetak, f.Seharusnya, f.Pesan)
	}
	return b.String()
}

// temuan judges and consolidates the workbooks of a case.
func (k kasus) temuan(t *testing.T) (all []warehouse.Temuan) {
	t.Helper()
	master := ingest.NewMaster(k.opd)
	in := map[string]*transform.Masukan{}
	for _, o := range k.opd {
		in[o.Kode] = &transform.Masukan{Pemda: "Kabupaten Jember", OPD: o, Sekarang: k.sekarang, Skala: transform.SkalaBaku(), Aturan: k.aturan, Fakta: &warehouse.Fakta{},
			BatasWaktu: func(tahun int, wajib string) (time.Time, bool) {
				d, ok := k.batas[wajib]
				return d, ok && d.Year() >= tahun
			}}
	}
	years := map[int]bool{}
	for _, b := range k.buku {
		data := b.tulis(t)
		docs, err := ingest.Read(ingest.Source{Path: b.jalur, Data: bytes.NewReader(data), Size: int64(len(data))}, master)
		if err != nil {
			t.Fatal(err)
		}
		for i := range docs {
			found, year := k.nilai(&docs[i], warehouse.ID(b.jalur, strconv.Itoa(i)), b.jalur, in)
			all = append(all, found...)
			years[year] = true
		}
	}
	return append(all, k.konsolidasi(in, years)...)
}

// nilai judges one document and puts it in force.
func (k kasus) nilai(d *ingest.Document, id, jalur string, in map[string]*transform.Masukan) ([]warehouse.Temuan, int) {
	facts, issues := transform.Apply("Kabupaten Jember", id, d, k.aturan)
	owner := transform.Pemilik{Pemda: "Kabupaten Jember", OPD: d.OPD, Tahun: d.Tahun, Jenis: d.Jenis, Periode: d.Periode, Versi: d.Versi, Bagian: d.Bagian}
	found := transform.TemuanDokumen(owner, id, issues)
	m := in[d.OPD]
	if m == nil {
		return found, d.Tahun
	}
	gabung(m.Fakta, &facts)
	b := warehouse.Berkas{BerkasID: id, OPD: d.OPD, Tahun: d.Tahun, Jenis: warehouse.Teks(d.Jenis), Periode: warehouse.Teks(d.Periode), Jalur: jalur,
		Versi: warehouse.Teks(d.Versi), Bagian: warehouse.Teks(d.Bagian), Nomor: warehouse.Teks(d.Nomor), Status: string(d.Status), DiterimaPada: warehouse.Waktu{Time: k.sekarang}}
	if iso, _, ok := transform.BacaTanggal(d.Tanggal); ok {
		b.Tanggal = warehouse.Teks(iso)
	}
	m.Berkas = append(m.Berkas, b)
	if d.Status == ingest.Dimuat {
		m.Berlaku = append(m.Berlaku, warehouse.Berlaku{Pemda: m.Pemda, OPD: d.OPD, Tahun: d.Tahun, Jenis: d.Jenis, Periode: b.Periode, Versi: b.Versi, Bagian: b.Bagian, BerkasID: id, Jalur: jalur})
	}
	return found, d.Tahun
}

// konsolidasi gives the findings across the documents of each OPD.
func (k kasus) konsolidasi(in map[string]*transform.Masukan, years map[int]bool) (all []warehouse.Temuan) {
	delete(years, 0)
	if len(years) == 0 {
		years[k.sekarang.Year()-1] = true
	}
	newest := slices.Max(slices.Collect(func(yield func(int) bool) {
		for y := range years {
			if !yield(y) {
				return
			}
		}
	}))
	for _, o := range k.opd {
		m := in[o.Kode]
		m.Tahun = []int{newest}
		if newest > k.sekarang.Year() || newest < k.sekarang.Year()-1 {
			m.Tahun = []int{k.sekarang.Year() - 1}
		}
		all = append(all, transform.Konsolidasi(*m).Temuan...)
	}
	return all
}

// gabung adds the facts of a document to those in force.
func gabung(all, f *warehouse.Fakta) {
	all.Target = append(all.Target, f.Target...)
	all.Realisasi = append(all.Realisasi, f.Realisasi...)
	all.Anggaran = append(all.Anggaran, f.Anggaran...)
	all.Rpjmd = append(all.Rpjmd, f.Rpjmd...)
	all.Iku = append(all.Iku, f.Iku...)
	all.Dukungan = append(all.Dukungan, f.Dukungan...)
	all.Catatan = append(all.Catatan, f.Catatan...)
}
