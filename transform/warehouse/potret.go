package warehouse

import (
	"context"
	"errors"
	"fmt"
	"strings"
	"time"
)

// ErrNoRun says that no run was published, or none by the time asked for.
var ErrNoRun = errors.New("no published run")

// Runs gives the newest n runs of a pemda, newest first, unpublished and killed
// ones included; all of them when n is 0.
func (db *DB) Runs(ctx context.Context, pemda string, n int) ([]Run, error) {
	query := "select " + strings.Join(namaKolom[Run](db, ""), ", ") +
		" from run where pemda = :pemda order by nomor desc"
	if n > 0 {
		query += " limit :n"
	}
	rows, err := semua[Run](ctx, db, query, map[string]any{"pemda": pemda, "n": n})
	if err != nil {
		return nil, fmt.Errorf("runs: %w", err)
	}
	return rows, nil
}

// Terbit gives the run that held at a time: the last one published at or before
// it, or the last of all for the zero time. Without one it is ErrNoRun.
func (db *DB) Terbit(ctx context.Context, pemda string, per time.Time) (Run, error) {
	query := "select " + strings.Join(namaKolom[Run](db, ""), ", ") +
		" from run where pemda = :pemda and terbit_pada is not null"
	if !per.IsZero() {
		query += " and terbit_pada <= :per"
	}
	rows, err := semua[Run](ctx, db, query+" order by nomor desc limit 1",
		map[string]any{"pemda": pemda, "per": db.d.waktu(Waktu{per})})
	if err != nil {
		return Run{}, fmt.Errorf("published run: %w", err)
	}
	if len(rows) == 0 {
		return Run{}, ErrNoRun
	}
	return rows[0], nil
}

// Tahun gives the years that documents known to a run belong to, in order.
func (db *DB) Tahun(ctx context.Context, run Run) ([]int, error) {
	query := "select distinct d.tahun from bacaan b " + dokumenBacaan +
		" where b.pemda = :pemda and b.dari_run <= :n and d.tahun <> 0 order by d.tahun"
	rows, err := semua[int](ctx, db, query, map[string]any{"pemda": run.Pemda, "n": run.Nomor})
	if err != nil {
		return nil, fmt.Errorf("years: %w", err)
	}
	return rows, nil
}

// memegang is the condition that a row of a table with validity held at run :n.
func memegang(alias string) string {
	return strings.ReplaceAll("~.pemda = :pemda and ~.dari_run <= :n and (~.sampai_run is null or ~.sampai_run > :n)",
		"~", alias)
}

// Potret gives everything one published run shows of one year, exact and in a
// fixed order. What later nights changed does not show: rows are never
// overwritten, so that no transaction is needed to read one state.
func (db *DB) Potret(ctx context.Context, run Run, tahun int) (*Potret, error) {
	p := &pemotret{
		db: db, hasil: &Potret{Run: run, Tahun: tahun},
		arg: map[string]any{"pemda": run.Pemda, "n": run.Nomor, "tahun": tahun},
	}
	for _, step := range []struct {
		nama string
		baca func(context.Context) error
	}{
		{"opd", ambil(p, "opd", &p.hasil.OPD, memegang("t"), "t.opd_kode")},
		{"decisions", ambil(p, "keputusan", &p.hasil.Putusan, memegang("t"), "t.jenis", "t.opd_kode", "t.baris")},
		{"documents set aside", p.diabaikan},
		{"documents", p.dokumen},
		{"facts", p.fakta},
		{"computed rows", p.hitungan},
		{"findings", p.temuan},
	} {
		if err := step.baca(ctx); err != nil {
			return nil, fmt.Errorf("%s of run %s: %w", step.nama, run.RunID, err)
		}
	}
	return p.hasil, nil
}

// pemotret gathers a Potret.
type pemotret struct {
	db    *DB
	arg   map[string]any
	hasil *Potret

	kenal   map[string]*Berkas      // every document the run knows, by berkas_id
	pegang  map[bacaanDokumen]int64 // documents in force → the run since which
	usang   map[bacaanDokumen]Teks  // of those in force that are old, their day
	hadir   map[string]int64        // contents present in the share → the run since which
	setahun map[string]bool         // the documents of the year, by berkas_id
	sisih   map[string]Teks         // documents set aside → why
}

// ambil reads rows of a table t into dst: those that meet a condition, ordered
// by columns of text.
func ambil[T any](p *pemotret, tabel string, dst *[]T, syarat string, urut ...string) func(context.Context) error {
	return func(ctx context.Context) error {
		query := "select " + strings.Join(namaKolom[T](p.db, "t."), ", ") + " from " + tabel + " t where " + syarat +
			" order by " + p.db.d.urut(urut...)
		rows, err := semua[T](ctx, p.db, query, p.arg)
		if err != nil {
			return fmt.Errorf("%s: %w", tabel, err)
		}
		*dst = rows
		return nil
	}
}

// hitungan reads what was computed for the year. isi comes last in every order,
// so that rows alike in all else stand in the same order everywhere.
func (p *pemotret) hitungan(ctx context.Context) error {
	h, held := &p.hasil.Hitungan, memegang("t")+" and t.tahun = :tahun"
	for _, read := range []func(context.Context) error{
		ambil(p, "capaian", &h.Capaian, held, "t.opd_kode", "t.periode", "t.tingkat", "t.sasaran", "t.program",
			"t.kegiatan", "t.sub_kegiatan", "t.indikator", "t.isi"),
		ambil(p, "capaian_operan", &h.Operan, held, "t.opd_kode", "t.periode", "t.tingkat", "t.indikator", "t.sisi", "t.isi"),
		ambil(p, "capaian_sasaran", &h.RerataSasaran, held, "t.opd_kode", "t.periode", "t.sasaran", "t.isi"),
		ambil(p, "capaian_opd", &h.RerataOPD, held, "t.opd_kode", "t.periode", "t.isi"),
		ambil(p, "serapan", &h.Serapan, held, "t.opd_kode", "t.periode", "t.versi", "t.tingkat", "t.program",
			"t.kegiatan", "t.sub_kegiatan", "t.kelompok_belanja", "t.isi"),
		ambil(p, "serapan_sasaran", &h.SerapanSasaran, held, "t.opd_kode", "t.versi", "t.sasaran", "t.isi"),
		ambil(p, "indikator", &h.Indikator, held, "t.opd_kode", "t.tingkat", "t.sasaran", "t.indikator", "t.isi"),
		ambil(p, "kepatuhan", &h.Kepatuhan, held, "t.opd_kode", "t.jenis", "t.versi", "t.periode", "t.isi"),
	} {
		if err := read(ctx); err != nil {
			return err
		}
	}
	return nil
}

// fakta reads the facts in force of the year. A Renstra's end figures belong to
// every year up to them, its RPJMD cascade to every year it covers.
func (p *pemotret) fakta(ctx context.Context) error {
	const akhir = ` or (t.jenis = 'RENSTRA' and t.periode = 'akhir' and l.tahun <= :tahun and t.tahun >= :tahun)`
	const cascade = ` or (l.jenis = 'RENSTRA' and l.tahun <= :tahun and exists (select 1 from target c
		where c.pemda = l.pemda and c.berkas_id = l.berkas_id and c.versi_pembaca = l.versi_pembaca
		and c.tahun >= :tahun))`
	h := p.hasil
	for _, read := range []func(context.Context) error{
		setahun(p, "target", &h.Target, akhir), setahun(p, "realisasi", &h.Realisasi, ""),
		setahun(p, "rpjmd", &h.Rpjmd, cascade), setahun(p, "catatan", &h.Catatan, ""),
	} {
		if err := read(ctx); err != nil {
			return err
		}
	}
	h.Realisasi = p.tanpaUlangan(h.Realisasi)
	return nil
}

// setahun reads the facts in force of the year, and those meeting a further
// condition, by OPD, document and place in it.
func setahun[T any](p *pemotret, tabel string, dst *[]T, juga string) func(context.Context) error {
	return func(ctx context.Context) error {
		query := "select " + strings.Join(namaKolom[T](p.db, "t."), ", ") + " from berlaku l join " + tabel + ` t
			on t.pemda = l.pemda and t.berkas_id = l.berkas_id and t.versi_pembaca = l.versi_pembaca
			where ` + memegang("l") + " and (t.tahun = :tahun" + juga + ") order by " +
			p.db.d.urut("t.opd_kode", "t.berkas_id") + ", t.urut"
		rows, err := semua[T](ctx, p.db, query, p.arg)
		if err != nil {
			return fmt.Errorf("%s: %w", tabel, err)
		}
		*dst = rows
		return nil
	}
}
