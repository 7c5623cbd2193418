// Package schedules runs the stages in order and decides what happens when one
// fails: one night is Nightly.Run. It may import every stage; nothing but cmd
// imports it.
package schedules

import (
	"context"
	"errors"
	"fmt"
	"sync"
	"time"

	"capaian/ingest"
	"capaian/ingest/source"
	"capaian/report"
	"capaian/transform"
	"capaian/transform/warehouse"
)

// Nightly is everything one consolidation needs.
type Nightly struct {
	Pemda    string
	Masuk    []source.Root
	Arsip    *source.Archive
	Gudang   *warehouse.DB
	OPD      []ingest.OPD
	Tahun    []int // the years assessed
	Skala    transform.Skala
	Batas    func(tahun int, wajib string) (time.Time, bool) // deadlines the office sets, by transform.Wajib.Nama
	Tutup    map[int]time.Time                               // closing dates of years
	Hasil    string                                          // where reports go
	Pengatur string                                          // fingerprint of the configuration
	Tata     []ingest.TataLetak
	Aturan   ingest.Aturan
	Buku     BukuKeputusan  // the decisions of the office
	Buka     ingest.Options // what opening a workbook may need
	Now      func() time.Time
	Pekerja  int            // readers at work at once
	Maju     func(Kemajuan) // told of progress; may be nil
	Besar    func()         // told that a large workbook is about to be read; may be nil
}

// Run is one night: lock, list the share, copy and archive what is new and
// whole, read, judge and load it one workbook a transaction, choose what is in
// force, compute, publish at once, write the reports, record the run. Data that
// is wrong never stops it; an error means the world failed, and what was
// published before stays as it was.
func (n *Nightly) Run(ctx context.Context) (*Hasil, error) {
	now := n.Now()
	night, err := n.Gudang.Begin(ctx, n.Pemda, now)
	if err != nil {
		return nil, err
	}
	defer night.Close()

	t := &tonight{Nightly: n, night: night, now: now, master: ingest.NewMaster(n.OPD), hasil: &Hasil{}}
	for _, step := range []struct {
		name string
		do   func(context.Context) error
	}{
		{"membaca keputusan kantor", t.decide},
		{"membaca daftar folder masuk", t.list},
		{"menyalin dan mengarsipkan berkas", t.take},
		{"membaca dan memuat buku kerja", t.read},
		{"menghitung capaian", t.consolidate},
		{"menerbitkan", t.publish},
		{"menulis laporan", t.report},
		{"menulis hasil pemeriksaan", t.giveBack},
		{"menanyakan yang belum diputuskan", t.ask},
	} {
		t.tell(Kemajuan{Langkah: step.name})
		if err := step.do(ctx); err != nil {
			err = fmt.Errorf("%s: %w", step.name, err)
			status := "gagal"
			if t.published {
				err, status = errors.Join(ErrLaporan, err), "sebagian"
			}
			return t.hasil, errors.Join(err, t.finish(context.WithoutCancel(ctx), status))
		}
	}
	return t.hasil, t.finish(ctx, t.outcome())
}

// ErrLaporan says that a night was published but its reports could not be
// written; the next one writes them.
var ErrLaporan = errors.New("sudah terbit, tetapi laporannya belum tertulis")

// Hasil is what one night did.
type Hasil struct {
	Run        warehouse.Run
	Berkas     int // files in the share
	Baru       int // contents taken in this night
	Dimuat     int // documents loaded this night
	Ditolak    []Penolakan
	Dilewati   int
	Tertunda   []Penolakan // empty or still being written, newly seen so
	TakTerbaca []source.Problem
	Perubahan  warehouse.Perubahan
	Laporan    []string         // files written
	Salinan    int              // annotated copies written
	KirimUlang []KirimUlang     // files that took the place of others tonight
	Ringkasan  []*report.Report // of the years assessed, as published, without their tables
	Keputusan  Keputusan
}

// KirimUlang is a file that took the place of another: how many of that one's
// errors and warnings are settled, how many are new.
type KirimUlang struct {
	OPD, Jalur                string
	Sebelumnya, Selesai, Baru int
}

// Penolakan is one file that was not taken in, and why.
type Penolakan struct{ Jalur, Alasan string }

// Berubah reports whether the night made any difference to what is published.
func (h *Hasil) Berubah() bool { return len(h.Perubahan) > 0 }

// Kemajuan is where a night stands.
type Kemajuan struct {
	Langkah       string
	Selesai, Dari int
}

// tonight is the state of one run.
type tonight struct {
	*Nightly
	night  *warehouse.Night
	now    time.Time
	master *ingest.Master
	hasil  *Hasil

	putusan *transform.Keputusan // the decisions that hold
	naskah  *ingest.NaskahKeputusan
	kabar   *Keputusan
	kecuali *pengecualian
	luput   []ingest.Issue // about the file of decisions
	cetakan string         // the file as it was read

	files        []source.File
	before       map[string]warehouse.Penampakan // open sightings of the last night
	after        map[string]warehouse.Penampakan // as this night finds them
	changed      []warehouse.Penampakan
	publikasi    warehouse.Publikasi
	facts, finds int
	published    bool
	readNothing  bool               // no content was unread
	docs         []warehouse.Berkas // of every content

	// What was published before this night.
	examined     map[string]warehouse.Pemeriksaan // by OPD and path
	acrossBefore map[string][]warehouse.Temuan    // by document
	wasInForce   []warehouse.Berlaku

	held map[string][]warehouse.Berkas // documents by content, for the copies
	gave map[string]string             // the content each copy was last of

	besar sync.Mutex // held while a large workbook is read or marked
}

func (t *tonight) tell(k Kemajuan) {
	if t.Maju != nil {
		t.Maju(k)
	}
}

func (t *tonight) outcome() string {
	if len(t.hasil.Ditolak)+len(t.hasil.Tertunda)+len(t.hasil.TakTerbaca) > 0 {
		return "sebagian"
	}
	return "selesai"
}

// finish records the run, the last thing a night does.
func (t *tonight) finish(ctx context.Context, status string) error {
	run := t.night.Run()
	run.Status = status
	run.Selesai = warehouse.Waktu{Time: t.Now()}
	run.BerkasBaru, run.BerkasDimuat, run.BerkasDitolak = t.hasil.Baru, t.hasil.Dimuat, len(t.hasil.Ditolak)
	run.JumlahFakta, run.JumlahTemuan = t.facts, t.finds
	err := t.night.Finish(ctx, run)
	t.hasil.Run = t.night.Run()
	return err
}
