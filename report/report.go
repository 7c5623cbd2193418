// Package report turns what one published run shows of a year into the
// consolidated report. It reads transform/warehouse and nothing else: Build asks
// a Gudang for the Potret of a run, Susun makes finished text and exact numbers
// of it, and the renderers XLSX and HTML see only the *Report. schedules and cmd
// call Build and Write.
package report

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"strconv"
	"strings"
	"time"

	"capaian/ingest/sebutan"
	"capaian/transform/warehouse"
)

// Gudang is what a report needs of the warehouse.
type Gudang interface {
	Terbit(ctx context.Context, pemda string, per time.Time) (warehouse.Run, error)
	Potret(ctx context.Context, run warehouse.Run, tahun int) (*warehouse.Potret, error)
	BarisAnggaran(ctx context.Context, run warehouse.Run, tahun int, opd string, each func(*warehouse.Anggaran)) error
}

// Permintaan says which report is wanted. Times are shown in the zone of Dibuat.
type Permintaan struct {
	Pemda   string
	Tahun   int
	Periode string    // "" is tahunan
	Per     time.Time // the state published then; zero: the last one
	OPD     string    // kode of the only OPD; "" is all of them
	Tutup   time.Time // the instant the year was closed; zero: open
	Skala   []string  // predikat, best first
	Dibuat  time.Time
}

// Report is finished: every figure is worded, every undefined one explained.
// Renderers choose where things stand, never what they say.
type Report struct {
	Pemda    string
	Tahun    int
	Periode  string
	OPD      string // name of the only OPD; "" for all
	Judul    string
	Subjudul string
	RunID    string
	Terbit   time.Time
	Catatan  []string // of which state this is, and how to read it
	Kepala   []Angka  // the figures a reader wants first
	Belum    []string // OPD that sent nothing at all
	Kurang   []string // OPD that sent some of what is expected
	Lama     []DokumenLama
	Skala    []Label  // predikat, best first, the undefined one last
	Batang   []Batang // capaian by OPD, best first
	Tabel    []Tabel
	nama     string // of its files, without extension
}

// Angka is one headline figure and those that must not be read without it.
type Angka struct {
	Label   string
	Jenis   Jenis
	Nilai   Sel
	Bersama []Angka
}

// Label is a predikat and the tone it is shown in.
type Label struct {
	Teks string
	Nada Nada
}

// Batang is one bar of the chart of capaian by OPD.
type Batang struct {
	OPD      string
	Predikat string
	Nilai    Sel
}

// Ringkas is one line of a report's summary for a terminal.
type Ringkas struct{ Label, Nilai string }

// Ikhtisar gives the headline figures as lines, in order.
func (r *Report) Ikhtisar() []Ringkas {
	var lines []Ringkas
	for _, a := range r.Kepala {
		lines = append(lines, Ringkas{a.Label, a.Teks()})
		for _, b := range a.Bersama {
			lines = append(lines, Ringkas{b.Label, b.Teks()})
		}
	}
	return lines
}

// Inti is the report without its tables and what explains its figures: what is
// told of a night. It keeps nothing of the state the report was made of.
func (r *Report) Inti() *Report {
	i := *r
	i.Tabel, i.Batang, i.Kepala = nil, nil, inti(r.Kepala)
	return &i
}

func inti(list []Angka) []Angka {
	list = slices.Clone(list)
	for i := range list {
		list[i].Nilai.Jelas = nil
		list[i].Bersama = inti(list[i].Bersama)
	}
	return list
}

// Teks is the figure with its unit.
func (a Angka) Teks() string {
	switch {
	case a.Jenis == Persen && a.Nilai.Nilai.Valid:
		return a.Nilai.Teks + "%"
	case a.Jenis == Rupiah && a.Nilai.Nilai.Valid:
		return "Rp " + a.Nilai.Teks
	case a.Nilai.Alasan != "":
		return a.Nilai.Teks + " (" + a.Nilai.Alasan + ")"
	}
	return a.Nilai.Teks
}

// Build reads the state asked for and makes the report of it. A closed year
// keeps the state it was closed with, unless another one is asked for by name;
// when nothing was published by then, the last state is shown and said to be
// later.
func Build(ctx context.Context, g Gudang, ask Permintaan) (*Report, error) {
	per := ask.Per
	if per.IsZero() && ask.ditutup() {
		per = ask.Tutup
	}
	run, err := g.Terbit(ctx, ask.Pemda, per)
	if errors.Is(err, warehouse.ErrNoRun) && ask.Per.IsZero() && !per.IsZero() {
		run, err = g.Terbit(ctx, ask.Pemda, time.Time{})
	}
	if err != nil {
		return nil, fmt.Errorf("report %d: %w", ask.Tahun, err)
	}
	p, err := g.Potret(ctx, run, ask.Tahun)
	if err != nil {
		return nil, fmt.Errorf("report %d: %w", ask.Tahun, err)
	}
	j := NewPenjelas(p)
	if err := g.BarisAnggaran(ctx, run, ask.Tahun, ask.OPD, func(a *warehouse.Anggaran) { j.TambahAnggaran(a, false) }); err != nil {
		return nil, fmt.Errorf("report %d: %w", ask.Tahun, err)
	}
	return susun(p, ask, j), nil
}

// ditutup reports whether the year is closed by the time the report is made.
func (ask Permintaan) ditutup() bool {
	return !ask.Tutup.IsZero() && (ask.Dibuat.IsZero() || ask.Dibuat.After(ask.Tutup))
}

// Susun makes the report of a state. The same state and the same question give
// the same report.
func Susun(p *warehouse.Potret, ask Permintaan) *Report { return susun(p, ask, NewPenjelas(p)) }

func susun(p *warehouse.Potret, ask Permintaan, j *Penjelas) *Report {
	b := newBahan(p, ask, j)
	r := &Report{
		Pemda: bersih(ask.Pemda), Tahun: ask.Tahun, Periode: b.Periode, RunID: bersih(p.Run.RunID), Terbit: p.Run.TerbitPada.In(b.zona),
		Judul: "Laporan Konsolidasi Capaian Kinerja Tahun " + strconv.Itoa(ask.Tahun),
	}
	whose := "semua OPD"
	if ask.OPD != "" {
		r.OPD = b.namaOPD(ask.OPD)
		whose = r.OPD
	}
	r.Subjudul = strings.Join([]string{r.Pemda, "periode " + sebutan.Periode(b.Periode), whose}, " · ")
	r.nama = b.namaFile(r.OPD)
	r.Skala = b.skala()
	r.Kepala, r.Belum, r.Kurang = b.kepala(), b.belum(), b.kurang()
	r.Lama = DataLama(&b.Potret)
	r.Catatan = b.catatan(r.Terbit)
	order := b.peringkatOPD()
	r.Batang = b.batang(order)
	for _, t := range []Tabel{
		b.ringkasan(order), b.capaian(), b.capaianLain(), b.rekapPredikat(), b.rekapRPJMD(), b.tabelSerapan(), b.programLintas(),
		b.serapanSasaran(), b.keselarasan(), b.temuan(), b.rekapTemuan(), b.rekapAturan(), b.kelengkapan(), b.rincianKelengkapan(), b.ditolak(),
	} {
		t.tandai()
		r.Tabel = append(r.Tabel, t)
	}
	return r
}

// catatan says which state the report shows and how its figures are to be read.
func (b *bahan) catatan(terbit time.Time) []string {
	notes := []string{"Keadaan menurut konsolidasi yang terbit " + Saat(terbit) + " (run " + bersih(b.Run.RunID) + ")."}
	if !b.Per.IsZero() {
		notes = append(notes, "Diminta per "+Saat(b.Per.In(b.zona))+".")
	}
	if !b.Tutup.IsZero() {
		notes = append(notes, b.penutupan(terbit))
	}
	notes = append(notes, b.catatanLama()...)
	return append(notes,
		"Rata-rata capaian OPD adalah rata-rata dari rata-rata sasarannya; dokumen kabupaten sendiri (jenis pemda) tidak ikut. "+
			"\"Dibatasi 100\" memotong setiap indikator pada 100 sebelum dirata-ratakan.",
		"Tanda – berarti tidak terdefinisi, bukan nol; alasannya ada pada catatan kaki tabel. Persentase dalam poin, dua desimal, dibulatkan setengah ke atas.")
}

// penutupan words the closing of the year and what it means for this report.
func (b *bahan) penutupan(terbit time.Time) string {
	end := b.Tutup.In(b.zona)
	said := fmt.Sprintf("Tahun %d ditutup %s; ", b.Tahun, sebutan.Hari(end))
	switch {
	case !b.ditutup():
		return fmt.Sprintf("Tahun %d akan ditutup %s; sampai saat itu angka masih dapat berubah.", b.Tahun, sebutan.Hari(end))
	case !terbit.After(end):
		return said + "berkas yang datang sesudahnya dimuat ke gudang tetapi tidak mengubah laporan ini."
	case !b.Per.IsZero():
		return said + "atas permintaan, laporan ini menampilkan keadaan sesudah penutupan."
	}
	return said + "belum ada konsolidasi yang terbit sampai tanggal itu, sehingga laporan ini menampilkan keadaan sesudahnya."
}
