package warehouse

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"strconv"
	"sync"
	"time"

	"github.com/jmoiron/sqlx"
)

// Night is one consolidation being written, under the exclusive lock. Its
// methods may be called from several goroutines; they take turns.
type Night struct {
	db     *DB
	conn   *sqlx.Conn
	unlock func() error

	mu     sync.Mutex
	run    Run
	terbit bool // published
	ubah   bool // … and something changed
	closed bool
}

// Begin takes the exclusive lock (ErrLocked when another process holds it),
// marks runs that were killed as gagal, and opens a run. It shows nowhere but in
// v_run until Publish. now becomes the beginning of the run.
func (db *DB) Begin(ctx context.Context, pemda string, now time.Time) (_ *Night, err error) {
	if err := db.Check(ctx); err != nil {
		return nil, fmt.Errorf("begin: %w", err)
	}
	conn, err := db.pool.Connx(ctx)
	if err != nil {
		return nil, fmt.Errorf("begin: %w", err)
	}
	unlock, err := db.kunci(ctx, conn, pemda)
	if err != nil {
		return nil, errors.Join(fmt.Errorf("begin: %w", err), conn.Close())
	}
	n := &Night{db: db, conn: conn, unlock: unlock}
	if err := db.dalamTx(ctx, conn, func(t *tx) error { return n.buka(ctx, t, pemda, now) }); err != nil {
		return nil, errors.Join(fmt.Errorf("begin: %w", err), n.Close())
	}
	return n, nil
}

// buka marks what was left behind and writes the row of the run.
func (n *Night) buka(ctx context.Context, t *tx, pemda string, now time.Time) error {
	const leftover = "update run set status = 'gagal' where pemda = ? and status = 'berjalan'"
	if _, err := t.jalankan(ctx, leftover, pemda); err != nil {
		return fmt.Errorf("leftover runs: %w", err)
	}
	var nomor int64
	query := t.Rebind("select coalesce(max(nomor), 0) + 1 from run where pemda = ?")
	if err := t.GetContext(ctx, &nomor, query, pemda); err != nil {
		return fmt.Errorf("number of the run: %w", err)
	}
	n.run = Run{
		Pemda: pemda, Nomor: nomor, Mulai: Waktu{now.UTC()}, Status: "berjalan",
		RunID: now.UTC().Format("20060102T150405Z") + "-" + strconv.FormatInt(nomor, 10),
	}
	return t.tulis(ctx, muat(n.db, "run", []Run{n.run}), "")
}

// Run is the run being written.
func (n *Night) Run() Run {
	n.mu.Lock()
	defer n.mu.Unlock()
	return n.run
}

// Finish writes how the run ended: Status, Selesai and the counts of r; all else
// of r is ignored.
func (n *Night) Finish(ctx context.Context, r Run) error {
	n.mu.Lock()
	defer n.mu.Unlock()
	const update = `update run set status = ?, selesai = ?, berkas_baru = ?, berkas_dimuat = ?,
		berkas_ditolak = ?, jumlah_fakta = ?, jumlah_temuan = ? where pemda = ? and nomor = ?`
	err := n.db.dalamTx(ctx, n.conn, func(t *tx) error {
		changed, err := t.jalankan(ctx, update, r.Status, n.db.d.waktu(r.Selesai), r.BerkasBaru, r.BerkasDimuat,
			r.BerkasDitolak, r.JumlahFakta, r.JumlahTemuan, n.run.Pemda, n.run.Nomor)
		if err == nil && changed != 1 {
			err = fmt.Errorf("run %s is not there", n.run.RunID)
		}
		return err
	})
	if err != nil {
		return fmt.Errorf("finish: %w", err)
	}
	n.run.Status, n.run.Selesai = r.Status, r.Selesai
	n.run.BerkasBaru, n.run.BerkasDimuat, n.run.BerkasDitolak = r.BerkasBaru, r.BerkasDimuat, r.BerkasDitolak
	n.run.JumlahFakta, n.run.JumlahTemuan = r.JumlahFakta, r.JumlahTemuan
	return n.timbang(ctx)
}

// timbang lets PostgreSQL count its tables anew after a publication that changed
// something: until its own housekeeping comes round it would plan the views for
// the empty tables of before, thirty times slower.
func (n *Night) timbang(ctx context.Context) error {
	if n.db.d != postgres || !n.ubah {
		return nil
	}
	if _, err := n.conn.ExecContext(ctx, "analyze"); err != nil {
		return fmt.Errorf("finish: statistics: %w", err)
	}
	n.ubah = false
	return nil
}

// Close frees the lock; a second call does nothing. A run that was not finished
// stays berjalan.
func (n *Night) Close() error {
	n.mu.Lock()
	defer n.mu.Unlock()
	if n.closed {
		return nil
	}
	n.closed = true
	err := n.unlock()
	if cerr := n.conn.Close(); !errors.Is(cerr, sql.ErrConnDone) { // lost connections are closed
		err = errors.Join(err, cerr)
	}
	if err != nil {
		return fmt.Errorf("close run: %w", err)
	}
	return nil
}
