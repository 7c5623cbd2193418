// Package warehousetest runs tests on both databases of package warehouse: a
// SQLite file, and a database of its own on one throw-away PostgreSQL server per
// test binary. It imports nothing of the product, so that every package may use
// it.
//
//	func TestMain(m *testing.M) { warehousetest.Main(m) }
//
//	func TestX(t *testing.T) {
//		warehousetest.Each(t, func(t *testing.T, dsn string) { … })
//	}
package warehousetest

import (
	"database/sql"
	"fmt"
	"os"
	"path/filepath"
	"sync"
	"sync/atomic"
	"testing"

	_ "github.com/lib/pq" // the driver "postgres"
)

// The server is one per test binary: it is what Main stops and what every Each
// of the binary shares.
var (
	mu      sync.Mutex
	running *server
	lacking error
	names   atomic.Int64
)

// Main runs the tests, stops the server if one was started, and ends the process.
// What was skipped for want of PostgreSQL is said in one line; with CI=true it
// has failed already.
func Main(m *testing.M) {
	code := m.Run()
	mu.Lock()
	defer mu.Unlock()
	if running != nil {
		if err := running.stop(); err != nil {
			fmt.Fprintln(os.Stderr, "warehousetest: stop PostgreSQL:", err)
			code = max(code, 1)
		}
	}
	if lacking != nil {
		fmt.Fprintln(os.Stderr, "warehousetest: SKIPPED all tests on PostgreSQL:", lacking)
	}
	os.Exit(code)
}

// Each runs f as sub-tests "sqlite" and "postgres", each with the address of an
// empty database of its own.
func Each(t *testing.T, f func(t *testing.T, dsn string)) {
	t.Helper()
	t.Run("sqlite", func(t *testing.T) { f(t, SQLite(t)) })
	t.Run("postgres", func(t *testing.T) { f(t, Postgres(t)) })
}

// SQLite is the address of an empty SQLite database.
func SQLite(t *testing.T) string {
	t.Helper()
	return "sqlite:" + filepath.Join(t.TempDir(), "gudang.db")
}

// Postgres is the address of an empty PostgreSQL database. Without PostgreSQL on
// this machine the test is skipped, or has failed when CI=true.
func Postgres(t *testing.T) string {
	t.Helper()
	s, err := shared()
	if err != nil {
		if os.Getenv("CI") == "true" {
			t.Fatal("no PostgreSQL, which CI needs: ", err)
		}
		t.Skip("no PostgreSQL: ", err)
	}
	name := fmt.Sprintf("uji_%d", names.Add(1))
	if err := s.admin("create database " + name); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := s.admin("drop database " + name + " with (force)"); err != nil {
			t.Error(err)
		}
	})
	return s.dsn(name)
}

// shared starts the server at its first use.
func shared() (*server, error) {
	mu.Lock()
	defer mu.Unlock()
	if running == nil && lacking == nil {
		running, lacking = start()
	}
	return running, lacking
}

// admin runs one statement in the server's own database.
func (s *server) admin(statement string) (err error) {
	db, err := sql.Open("postgres", s.dsn("postgres"))
	if err != nil {
		return err
	}
	defer db.Close()
	if _, err = db.Exec(statement); err != nil {
		return fmt.Errorf("%s: %w", statement, err)
	}
	return nil
}
