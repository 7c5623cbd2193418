package warehouse

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"reflect"
	"strings"

	"github.com/jmoiron/sqlx"
)

// pemula begins transactions: a pool, or the one connection of a night.
type pemula interface {
	BeginTxx(ctx context.Context, opts *sql.TxOptions) (*sqlx.Tx, error)
}

// tx is an open transaction with the database it belongs to.
type tx struct {
	*sqlx.Tx
	db *DB
}

// dalamTx runs f in a transaction of its own: committed when f returns nil, else
// rolled back, also when it panics. A commit that fails is the caller's error.
func (db *DB) dalamTx(ctx context.Context, p pemula, f func(*tx) error) error {
	t, err := p.BeginTxx(ctx, nil)
	if err != nil {
		return fmt.Errorf("begin: %w", err)
	}
	done := false
	defer func() {
		if !done { // f panicked
			_ = t.Rollback()
		}
	}()
	err = f(&tx{t, db})
	done = true
	if err != nil {
		// A cancelled context has rolled back already.
		if rerr := t.Rollback(); rerr != nil && !errors.Is(rerr, sql.ErrTxDone) {
			err = errors.Join(err, fmt.Errorf("rollback: %w", rerr))
		}
		return err
	}
	if err := t.Commit(); err != nil {
		return fmt.Errorf("commit: %w", err)
	}
	return nil
}

// stmt is a statement with ? placeholders, prepared once per connection.
func (t *tx) stmt(ctx context.Context, query string) (*sql.Stmt, error) {
	s, ok := t.db.siap.Load(query)
	if !ok {
		made, err := t.db.pool.PrepareContext(ctx, t.db.pool.Rebind(query))
		if err != nil {
			return nil, err
		}
		var raced bool
		if s, raced = t.db.siap.LoadOrStore(query, made); raced {
			_ = made.Close()
		}
	}
	return t.StmtContext(ctx, s.(*sql.Stmt)), nil
}

// jalankan executes a prepared statement and counts the rows it changed.
func (t *tx) jalankan(ctx context.Context, query string, args ...any) (int64, error) {
	s, err := t.stmt(ctx, query)
	if err != nil {
		return 0, err
	}
	res, err := s.ExecContext(ctx, args...)
	if err != nil {
		return 0, err
	}
	return res.RowsAffected()
}

// isian is a column that the writer fills in, row by row; it replaces what the
// row itself says.
type isian struct {
	kolom string
	nilai func(i int) any
}

// tetap is a column with the same value in every row.
func tetap(kolom string, nilai any) isian { return isian{kolom, func(int) any { return nilai }} }

// urutan is the ordinal of a row within its document.
func urutan() isian { return isian{"urut", func(i int) any { return int64(i) }} }

// muatan is rows on their way into a table, encoded one by one as they go.
type muatan struct {
	tabel string
	kolom []string
	n     int
	nilai func(i int, dst []any) ([]any, error)
}

// muat describes the writing of rows: the columns of their type, then those the
// writer fills in.
func muat[T any](db *DB, tabel string, rows []T, diisi ...isian) muatan {
	replaced := make(map[string]bool, len(diisi))
	for _, f := range diisi {
		replaced[f.kolom] = true
	}
	m := muatan{tabel: tabel, n: len(rows)}
	var own []kolom
	for _, k := range db.kolomDari(reflect.TypeFor[T]()) {
		if !replaced[k.nama] {
			own = append(own, k)
			m.kolom = append(m.kolom, k.nama)
		}
	}
	for _, f := range diisi {
		m.kolom = append(m.kolom, f.kolom)
	}
	m.nilai = func(i int, dst []any) ([]any, error) {
		row := reflect.ValueOf(&rows[i]).Elem()
		for _, k := range own {
			v, err := db.d.encode(row.FieldByIndex(k.index))
			if err != nil {
				return nil, fmt.Errorf("row %d, %s: %w", i, k.nama, err)
			}
			dst = append(dst, v)
		}
		for _, f := range diisi {
			dst = append(dst, f.nilai(i))
		}
		return dst, nil
	}
	return m
}

// parameter is how many values one statement carries at most, well below what
// either database takes.
const parameter = 2000

// banyak is from how many rows on PostgreSQL's COPY is worth its round trips.
const banyak = 20

// tulis writes rows; akhir is added to the INSERT (on conflict …).
func (t *tx) tulis(ctx context.Context, m muatan, akhir string) error {
	write := t.sisipkan
	if t.db.d == postgres && m.n >= banyak && akhir == "" {
		write = t.salin
	}
	if err := write(ctx, m, akhir); err != nil {
		return fmt.Errorf("write %s: %w", m.tabel, err)
	}
	return nil
}

// sisipkan inserts rows in blocks whose sizes are powers of two, so that a
// handful of prepared statements serves every number of rows.
func (t *tx) sisipkan(ctx context.Context, m muatan, akhir string) error {
	size := 1
	for size*2*len(m.kolom) <= parameter {
		size *= 2
	}
	args := make([]any, 0, size*len(m.kolom))
	for i := 0; i < m.n; {
		for size > m.n-i {
			size /= 2
		}
		args = args[:0]
		var err error
		for range size {
			if args, err = m.nilai(i, args); err != nil {
				return err
			}
			i++
		}
		if _, err := t.jalankan(ctx, insert(m, size)+akhir, args...); err != nil {
			return err
		}
	}
	return nil
}

// insert is the text of an INSERT of n rows.
func insert(m muatan, n int) string {
	row := "(?" + strings.Repeat(", ?", len(m.kolom)-1) + ")"
	return "insert into " + m.tabel + " (" + strings.Join(m.kolom, ", ") + ") values " +
		row + strings.Repeat(", "+row, n-1)
}

// salin streams rows with PostgreSQL's COPY. The server judges them when the
// stream ends, in the Exec without arguments.
func (t *tx) salin(ctx context.Context, m muatan, _ string) (err error) {
	s, err := t.PrepareContext(ctx, "copy "+m.tabel+" ("+strings.Join(m.kolom, ", ")+") from stdin")
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, s.Close()) }()
	args := make([]any, 0, len(m.kolom))
	for i := range m.n {
		if args, err = m.nilai(i, args[:0]); err != nil {
			return err
		}
		if _, err = s.ExecContext(ctx, args...); err != nil {
			return err
		}
	}
	_, err = s.ExecContext(ctx)
	return err
}
