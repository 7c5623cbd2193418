package warehouse

import (
	"database/sql"
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/shopspring/decimal"

	"capaian/transform/warehouse/warehousetest"
)

func TestMain(m *testing.M) { warehousetest.Main(m) }

// kedua runs a test on a migrated, empty warehouse of either kind.
func kedua(t *testing.T, f func(t *testing.T, db *DB)) {
	t.Helper()
	warehousetest.Each(t, func(t *testing.T, dsn string) { f(t, siap(t, dsn)) })
}

// siap opens and migrates a warehouse.
func siap(t *testing.T, dsn string) *DB {
	t.Helper()
	db, err := Open(t.Context(), dsn)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := db.Close(); err != nil {
			t.Error(err)
		}
	})
	if _, _, err := db.Migrate(t.Context()); err != nil {
		t.Fatal(err)
	}
	return db
}

// malam begins a night that is closed with the test.
func malam(t *testing.T, db *DB, now Waktu) *Night {
	t.Helper()
	n, err := db.Begin(t.Context(), pemda, now.Time)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := n.Close(); err != nil {
			t.Error(err)
		}
	})
	return n
}

// terbitkan does a whole night: store, publish, finish, close.
func terbitkan(t *testing.T, db *DB, now Waktu, p Publikasi, readings ...Bacaan) Perubahan {
	t.Helper()
	n := malam(t, db, now)
	for _, b := range readings {
		if err := n.Store(t.Context(), b); err != nil {
			t.Fatal(err)
		}
	}
	p.TerbitPada = Waktu{now.Add(time.Minute)}
	changed, err := n.Publish(t.Context(), p)
	if err != nil {
		t.Fatal(err)
	}
	r := n.Run()
	r.Status, r.Selesai, r.BerkasBaru, r.BerkasDimuat = "selesai", Waktu{now.Add(2 * time.Minute)}, len(readings), len(readings)
	if err := n.Finish(t.Context(), r); err != nil {
		t.Fatal(err)
	}
	if err := n.Close(); err != nil {
		t.Fatal(err)
	}
	return changed
}

// nilai reads one value as text, exactly as the database spells it.
func nilai(t *testing.T, db *DB, query string, args ...any) string {
	t.Helper()
	var s sql.NullString
	if err := db.pool.Get(&s, db.pool.Rebind(query), args...); err != nil {
		t.Fatalf("%s: %v", query, err)
	}
	if !s.Valid {
		return "NULL"
	}
	return s.String
}

// isiTampilan dumps a view or table: its rows, numbers as canonical decimals and
// times in UTC, in the order of their texts.
func isiTampilan(t *testing.T, db *DB, name string) []string {
	t.Helper()
	rows, err := db.pool.Queryx("select * from " + name)
	if err != nil {
		t.Fatal(err)
	}
	defer rows.Close()
	types, err := rows.ColumnTypes()
	if err != nil {
		t.Fatal(err)
	}
	var out []string
	for rows.Next() {
		values, err := rows.SliceScan()
		if err != nil {
			t.Fatal(err)
		}
		var line []string
		for i, v := range values {
			line = append(line, types[i].Name()+"="+teksNilai(t, v, types[i].DatabaseTypeName()))
		}
		out = append(out, strings.Join(line, " | "))
	}
	if err := rows.Err(); err != nil {
		t.Fatal(err)
	}
	slices.Sort(out)
	return out
}

// teksNilai spells a value alike for both databases.
func teksNilai(t *testing.T, v any, kind string) string {
	switch v := v.(type) {
	case nil:
		return "NULL"
	case bool:
		return map[bool]string{true: "1", false: "0"}[v]
	case float64:
		return canonical(decimal.NewFromFloat(v))
	case time.Time:
		if kind == "DATE" {
			return v.Format(time.DateOnly)
		}
		return v.UTC().Format(saat)
	case []byte:
		if kind != "NUMERIC" {
			return string(v)
		}
		d, err := decimal.NewFromString(string(v))
		if err != nil {
			t.Fatal(err)
		}
		return canonical(d)
	}
	return fmt.Sprint(v)
}

// semuaTampilan dumps all views of the contract but v_run.
func semuaTampilan(t *testing.T, db *DB) string {
	t.Helper()
	var b strings.Builder
	for _, v := range tampilan {
		if v.nama != "v_run" {
			fmt.Fprintf(&b, "%s\n%s\n", v.nama, strings.Join(isiTampilan(t, db, v.nama), "\n"))
		}
	}
	return b.String()
}
