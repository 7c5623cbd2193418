package warehouse

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"net/url"
	"os"
	"path/filepath"
	"strings"
	"sync"

	"github.com/jmoiron/sqlx"
	"github.com/lib/pq"
	_ "modernc.org/sqlite" // the driver "sqlite"
)

// DB is an open warehouse. It may be used by several goroutines.
type DB struct {
	pool  *sqlx.DB
	d     dialek
	jalur string   // of the database file (SQLite)
	kolom sync.Map // reflect.Type → []kolom
	siap  sync.Map // SQL text → *sql.Stmt, prepared once
}

// Open opens a warehouse: "sqlite:PATH", made when it is not there yet, or the
// URL of a PostgreSQL database. No error shows a password. The schema is not
// looked at: see Check and Migrate.
func Open(ctx context.Context, dsn string) (*DB, error) {
	var db *DB
	var err error
	switch scheme, rest, _ := strings.Cut(dsn, ":"); scheme {
	case "sqlite":
		db, err = openSQLite(rest)
	case "postgres", "postgresql":
		db, err = openPostgres(dsn)
	default:
		// The text is not repeated: it may be an address with a password.
		err = errors.New("the address names neither sqlite nor postgres")
	}
	if err == nil {
		if err = db.pool.PingContext(ctx); err != nil {
			err = errors.Join(err, db.pool.Close())
		}
	}
	if err != nil {
		return nil, fmt.Errorf("open warehouse: %w", tanpaSandi(err, dsn))
	}
	return db, nil
}

// openSQLite opens a database file. A writer takes its lock when it begins, not
// at its first write: two that upgrade would refuse each other at once instead
// of waiting. Every connection caches and sorts in half a MiB: with the 2 MiB
// that are usual, the views of the reports hold more and are no faster.
func openSQLite(path string) (*DB, error) {
	if path == "" {
		return nil, errors.New("sqlite: without a path")
	}
	abs, err := filepath.Abs(path)
	if err != nil {
		return nil, fmt.Errorf("path of the database: %w", err)
	}
	slashed := filepath.ToSlash(abs)
	if !strings.HasPrefix(slashed, "/") { // C:/…
		slashed = "/" + slashed
	}
	dsn := "file://" + (&url.URL{Path: slashed}).EscapedPath() +
		"?_pragma=busy_timeout(10000)&_pragma=journal_mode(WAL)&_pragma=synchronous(NORMAL)" +
		"&_pragma=foreign_keys(1)&_pragma=cache_size(-512)&_txlock=immediate"
	pool, err := sql.Open("sqlite", dsn)
	if err != nil {
		return nil, err
	}
	// sqlx knows the placeholders of the driver name "sqlite3", not of "sqlite".
	return &DB{pool: sqlx.NewDb(pool, "sqlite3"), d: sqlite, jalur: abs}, nil
}

// openPostgres opens a pool on a PostgreSQL database.
func openPostgres(dsn string) (*DB, error) {
	u, err := url.Parse(dsn)
	if err != nil {
		return nil, errors.New("the address of the database is not a URL") // err would repeat it
	}
	q := u.Query()
	if q.Get("sslmode") == "" && os.Getenv("PGSSLMODE") == "" {
		q.Set("sslmode", "require") // the driver's default of today, said so that it stays
		u.RawQuery = q.Encode()
	}
	c, err := pq.NewConnector(u.String())
	if err != nil {
		return nil, err
	}
	return &DB{pool: sqlx.NewDb(sql.OpenDB(c), "postgres"), d: postgres}, nil
}

// tanpaSandi takes the password of an address out of an error. The chain of the
// error is kept unless its text had to change.
func tanpaSandi(err error, dsn string) error {
	u, perr := url.Parse(dsn)
	if perr != nil {
		return err // such an address was refused without repeating it
	}
	text := err.Error()
	secrets := []string{u.Query().Get("password")}
	if p, ok := u.User.Password(); ok {
		_, raw, _ := strings.Cut(u.User.String(), ":")
		secrets = append(secrets, p, raw)
	}
	for _, s := range secrets {
		if s != "" {
			text = strings.ReplaceAll(text, s, "***")
		}
	}
	if text == err.Error() {
		return err
	}
	return errors.New(text)
}

// Close closes all connections.
func (db *DB) Close() error {
	if err := db.pool.Close(); err != nil {
		return fmt.Errorf("close warehouse: %w", err)
	}
	return nil
}

// Dialect is the name of the database for messages: SQLite or PostgreSQL.
func (db *DB) Dialect() string {
	if db.d == sqlite {
		return "SQLite"
	}
	return "PostgreSQL"
}
