package warehouse

import (
	"errors"
	"fmt"
	"strings"
	"sync"
	"testing"

	"capaian/transform/warehouse/warehousetest"
)

func TestMigrateFromEmptyAndAgain(t *testing.T) {
	warehousetest.Each(t, func(t *testing.T, dsn string) {
		db, err := Open(t.Context(), dsn)
		if err != nil {
			t.Fatal(err)
		}
		defer db.Close()
		if err := db.Check(t.Context()); !errors.Is(err, ErrSchema) {
			t.Fatalf("Check of an empty database: %v, want ErrSchema", err)
		}
		if _, err := db.Begin(t.Context(), pemda, jam(23, 14).Time); !errors.Is(err, ErrSchema) {
			t.Fatalf("Begin on an empty database: %v, want ErrSchema", err)
		}
		for _, want := range [][2]int64{{0, SchemaVersion()}, {SchemaVersion(), SchemaVersion()}} {
			from, to, err := db.Migrate(t.Context())
			if err != nil || from != want[0] || to != want[1] {
				t.Fatalf("Migrate went from %d to %d (%v), want %v", from, to, err, want)
			}
		}
		if err := db.Check(t.Context()); err != nil {
			t.Fatal(err)
		}
		if _, err := db.pool.Exec("insert into goose_db_version (version_id, is_applied) values (99, " +
			map[dialek]string{sqlite: "1", postgres: "true"}[db.d] + ")"); err != nil {
			t.Fatal(err)
		}
		if err := db.Check(t.Context()); !errors.Is(err, ErrSchema) {
			t.Errorf("Check of a newer database: %v, want ErrSchema", err)
		}
		if from, _, err := db.Migrate(t.Context()); from != 99 || !errors.Is(err, ErrSchema) {
			t.Errorf("Migrate of a newer database: from %d, %v, want 99, ErrSchema", from, err)
		}
	})
}

func TestMigrateAtOnce(t *testing.T) {
	warehousetest.Each(t, func(t *testing.T, dsn string) {
		var wg sync.WaitGroup
		for range 3 {
			wg.Go(func() {
				db, err := Open(t.Context(), dsn)
				if err != nil {
					t.Error(err)
					return
				}
				defer db.Close()
				if _, to, err := db.Migrate(t.Context()); err != nil || to != SchemaVersion() {
					t.Errorf("schema %d, %v", to, err)
				}
			})
		}
		wg.Wait()
	})
}

func TestSchemaVersionIsThatOfBothDialects(t *testing.T) {
	for _, d := range []string{"sqlite", "postgres"} {
		files, err := migrations.ReadDir("migrations/" + d)
		if err != nil {
			t.Fatal(err)
		}
		if int64(len(files)) != SchemaVersion() {
			t.Errorf("%s: %d files, SchemaVersion %d", d, len(files), SchemaVersion())
		}
		for i, f := range files {
			if want := fmt.Sprintf("%05d_", i+1); !strings.HasPrefix(f.Name(), want) {
				t.Errorf("%s: step %d is called %s", d, i+1, f.Name())
			}
		}
	}
}

func TestErrorsShowNoPassword(t *testing.T) {
	for _, dsn := range []string{
		"postgres://u:r4hasia@127.0.0.1:1/db?sslmode=disable",
		"postgres://u@127.0.0.1:1/db?sslmode=disable&password=r4hasia",
		"postgres://u:r4hasia@127.0.0.1:port/db",
		"postgres://u:r4hasia@127.0.0.1:1/db?sslmode=r4hasia",
		"postgres://u:r4hasia%zz@127.0.0.1/db",
		"mysql://u:r4hasia@127.0.0.1/db",
		"sqlite:",
	} {
		_, err := Open(t.Context(), dsn)
		if err == nil {
			t.Errorf("%s opened", dsn)
		} else if strings.Contains(err.Error(), "r4hasia") {
			t.Errorf("shown: %v", err)
		}
	}
}

func TestSQLitePathIsTakenAsItIs(t *testing.T) {
	dir := t.TempDir()
	db, err := Open(t.Context(), "sqlite:"+dir+"/gudang 100% #1?.db")
	if err != nil {
		t.Fatal(err)
	}
	defer db.Close()
	if got := nilai(t, db, "select file from pragma_database_list where name = 'main'"); !strings.HasSuffix(got, "/gudang 100% #1?.db") {
		t.Errorf("opened %s", got)
	}
	for pragma, want := range map[string]string{"journal_mode": "wal", "foreign_keys": "1", "synchronous": "1", "busy_timeout": "10000"} {
		if got := nilai(t, db, "select * from pragma_"+pragma); got != want {
			t.Errorf("%s = %s, want %s", pragma, got, want)
		}
	}
}
