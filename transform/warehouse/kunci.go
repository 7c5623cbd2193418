package warehouse

import (
	"context"
	"database/sql"
	"database/sql/driver"
	"encoding/binary"
	"encoding/hex"
	"errors"
	"fmt"
	"time"

	"github.com/gofrs/flock"
	"github.com/jmoiron/sqlx"
)

// ErrLocked says that another process holds a night of this warehouse open.
var ErrLocked = errors.New("another run holds the lock")

// kunci takes the exclusive lock of a night and gives what frees it; death frees
// it too. On SQLite it covers the whole file, on PostgreSQL one pemda, and it is
// held by conn: should that connection be lost, so is the night's way to publish.
func (db *DB) kunci(ctx context.Context, conn *sqlx.Conn, pemda string) (unlock func() error, err error) {
	if db.d == sqlite {
		l := flock.New(db.jalur + ".lock")
		ok, err := l.TryLock()
		if err != nil {
			return nil, fmt.Errorf("lock: %w", err)
		}
		if !ok {
			return nil, ErrLocked
		}
		return l.Close, nil
	}
	key := nomorKunci(pemda)
	if err := cobaKunci(ctx, conn, key); err != nil {
		return nil, err
	}
	return func() error {
		// Not the caller's context: a cancelled night must free its lock too.
		_, err := conn.ExecContext(context.Background(), "select pg_advisory_unlock($1)", key)
		if errors.Is(err, driver.ErrBadConn) || errors.Is(err, sql.ErrConnDone) {
			return nil // the connection is gone, and the lock with it
		}
		return err
	}, nil
}

// A lost connection frees its lock when the server notices; a night that begins
// right after another was killed waits that long.
const (
	sabar  = 2 * time.Second
	selang = 50 * time.Millisecond
)

// cobaKunci tries for an advisory lock, for a moment.
func cobaKunci(ctx context.Context, conn *sqlx.Conn, key int64) error {
	for left := sabar; ; left -= selang {
		var ok bool
		if err := conn.GetContext(ctx, &ok, "select pg_try_advisory_lock($1)", key); err != nil {
			return fmt.Errorf("lock: %w", err)
		}
		switch {
		case ok:
			return nil
		case left <= 0:
			return ErrLocked
		}
		select {
		case <-time.After(selang):
		case <-ctx.Done():
			return fmt.Errorf("lock: %w", ctx.Err())
		}
	}
}

// nomorKunci is the number of a pemda's advisory lock.
func nomorKunci(pemda string) int64 {
	sum, err := hex.DecodeString(ID("capaian", "malam", pemda))
	if err != nil {
		panic(err) // ID is hexadecimal
	}
	return int64(binary.BigEndian.Uint64(sum))
}
