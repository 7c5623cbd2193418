package warehouse

import (
	"context"
	"embed"
	"errors"
	"fmt"
	"io/fs"
	"time"

	"github.com/gofrs/flock"
	"github.com/pressly/goose/v3"
	"github.com/pressly/goose/v3/lock"
)

//go:embed migrations
var migrations embed.FS

// ErrSchema says that the schema of the warehouse is not the one this binary
// works with.
var ErrSchema = errors.New("schema of another version")

// SchemaVersion is the newest schema this binary knows.
func SchemaVersion() int64 {
	names, err := fs.Glob(migrations, "migrations/sqlite/*.sql")
	if err != nil || len(names) == 0 {
		panic("warehouse: no migrations embedded") // a mistake of the build, not of the day
	}
	v, err := goose.NumericComponent(names[len(names)-1])
	if err != nil {
		panic("warehouse: " + err.Error())
	}
	return v
}

// Schema is the version of the schema in the database, 0 when it has none.
func (db *DB) Schema(ctx context.Context) (int64, error) {
	known := "select count(*) from sqlite_master where type = 'table' and name = 'goose_db_version'"
	if db.d == postgres {
		known = "select count(*) from pg_catalog.pg_class where oid = to_regclass('goose_db_version')"
	}
	var n, v int64
	if err := db.pool.GetContext(ctx, &n, known); err != nil {
		return 0, fmt.Errorf("schema version: %w", err)
	}
	if n == 0 {
		return 0, nil
	}
	err := db.pool.GetContext(ctx, &v, "select coalesce(max(version_id), 0) from goose_db_version where is_applied")
	if err != nil {
		return 0, fmt.Errorf("schema version: %w", err)
	}
	return v, nil
}

// Check is an error wrapping ErrSchema unless the schema of the database is the
// one of this binary. Whoever opens a warehouse for anything but Migrate calls
// it first.
func (db *DB) Check(ctx context.Context) error {
	v, err := db.Schema(ctx)
	if err != nil {
		return err
	}
	if want := SchemaVersion(); v != want {
		return fmt.Errorf("warehouse has schema %d, this version works with %d: %w", v, want, ErrSchema)
	}
	return nil
}

// Migrate brings the schema to SchemaVersion and says from which version to which
// it went. A schema newer than the binary is left alone, with ErrSchema. Several
// processes may call it at once: one works, the others find it done.
func (db *DB) Migrate(ctx context.Context) (from, to int64, err error) {
	opts := []goose.ProviderOption{goose.WithLogger(goose.NopLogger()), goose.WithDisableGlobalRegistry(true)}
	dialect := goose.DialectSQLite3
	if db.d == postgres {
		dialect = goose.DialectPostgres
		locker, err := lock.NewPostgresSessionLocker(lock.WithLockTimeout(1, 300))
		if err != nil {
			return 0, 0, fmt.Errorf("migration lock: %w", err)
		}
		opts = append(opts, goose.WithSessionLocker(locker))
	} else {
		unlock, err := db.kunciMigrasi(ctx)
		if err != nil {
			return 0, 0, err
		}
		defer func() { err = errors.Join(err, unlock()) }()
	}
	if from, err = db.Schema(ctx); err != nil {
		return 0, 0, err
	}
	if from > SchemaVersion() {
		return from, from, db.Check(ctx)
	}
	files, err := fs.Sub(migrations, "migrations/"+string(db.d))
	if err != nil {
		return from, from, fmt.Errorf("embedded migrations: %w", err)
	}
	p, err := goose.NewProvider(dialect, db.pool.DB, files, opts...)
	if err != nil {
		return from, from, fmt.Errorf("prepare migration: %w", err)
	}
	if _, err := p.Up(ctx); err != nil {
		return from, from, fmt.Errorf("migrate: %w", err)
	}
	to, err = db.Schema(ctx)
	return from, to, err
}

// kunciMigrasi takes the lock of a night while a SQLite schema changes: goose
// has no lock for SQLite. Another migration is waited for, a night is not.
func (db *DB) kunciMigrasi(ctx context.Context) (unlock func() error, err error) {
	ctx, cancel := context.WithTimeout(ctx, 10*time.Second)
	defer cancel()
	l := flock.New(db.jalur + ".lock")
	ok, err := l.TryLockContext(ctx, 50*time.Millisecond)
	if errors.Is(err, context.DeadlineExceeded) {
		return nil, fmt.Errorf("migrate: %w", ErrLocked)
	}
	if err != nil || !ok {
		return nil, fmt.Errorf("migration lock: %w", err)
	}
	return l.Close, nil
}
