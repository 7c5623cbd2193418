package warehouse

import (
	"context"
	"errors"
	"testing"

	"capaian/transform/warehouse/warehousetest"
)

func TestTwoNightsAtOnce(t *testing.T) {
	warehousetest.Each(t, func(t *testing.T, dsn string) {
		db, other := siap(t, dsn), siap(t, dsn)
		n := malam(t, db, jam(23, 14))
		for name, second := range map[string]*DB{"same process": db, "other connection": other} {
			if _, err := second.Begin(t.Context(), pemda, jam(23, 15).Time); !errors.Is(err, ErrLocked) {
				t.Errorf("%s: %v, want ErrLocked", name, err)
			}
		}
		if err := n.Close(); err != nil {
			t.Fatal(err)
		}
		malam(t, other, jam(23, 16))
	})
}

func TestLockIsFreedByACancelledNight(t *testing.T) {
	kedua(t, func(t *testing.T, db *DB) {
		ctx, cancel := context.WithCancel(t.Context())
		n, err := db.Begin(ctx, pemda, jam(23, 14).Time)
		if err != nil {
			t.Fatal(err)
		}
		cancel()
		if err := n.Store(ctx, pk("a1", "80")); err == nil {
			t.Error("stored after the cancellation")
		}
		if err := n.Close(); err != nil {
			t.Fatal(err)
		}
		malam(t, db, jam(23, 15))
	})
}

// TestNightTakenForDeadMayNotPublish: the connection with the lock is lost, and
// another night begins.
func TestNightTakenForDeadMayNotPublish(t *testing.T) {
	kedua(t, func(t *testing.T, db *DB) {
		n := malam(t, db, jam(23, 14))
		if _, err := db.pool.Exec("update run set status = 'gagal'"); err != nil { // what Begin does to it
			t.Fatal(err)
		}
		if _, err := n.Publish(t.Context(), publikasi("104.70588", pk("a1", "80"), lra("b1"))); err == nil {
			t.Error("a night taken for dead published")
		}
		if got := nilai(t, db, "select count(*) from opd"); got != "0" {
			t.Errorf("%s rows left of it", got)
		}
	})
}

func TestPublishedOnce(t *testing.T) {
	kedua(t, func(t *testing.T, db *DB) {
		n := malam(t, db, jam(23, 14))
		p := Publikasi{TerbitPada: jam(23, 15)}
		if _, err := n.Publish(t.Context(), Publikasi{}); err == nil {
			t.Error("published at no time")
		}
		if _, err := n.Publish(t.Context(), p); err != nil {
			t.Fatal(err)
		}
		if _, err := n.Publish(t.Context(), p); err == nil {
			t.Error("published twice")
		}
		if got := n.Run(); got.RunID != "20201123T140000Z-1" || !got.TerbitPada.Equal(jam(23, 15).Time) {
			t.Errorf("run %+v", got)
		}
	})
}

// TestFailingCommit: the error of a commit is the caller's, and the connection
// is usable afterwards.
func TestFailingCommit(t *testing.T) {
	kedua(t, func(t *testing.T, db *DB) {
		conn, err := db.pool.Connx(t.Context())
		if err != nil {
			t.Fatal(err)
		}
		defer conn.Close()
		for _, stmt := range []string{
			"create table induk (id integer primary key)",
			"create table anak (induk integer references induk (id) deferrable initially deferred)",
		} {
			if _, err := conn.ExecContext(t.Context(), stmt); err != nil {
				t.Fatal(err)
			}
		}
		err = db.dalamTx(t.Context(), conn, func(x *tx) error {
			_, err := x.ExecContext(t.Context(), "insert into anak values (7)")
			return err
		})
		if err == nil {
			t.Fatal("the commit failed and nobody was told")
		}
		if err := db.dalamTx(t.Context(), conn, func(*tx) error { return nil }); err != nil {
			t.Errorf("next transaction: %v", err)
		}
		if got := nilai(t, db, "select count(*) from anak"); got != "0" {
			t.Errorf("%s rows of a failed commit", got)
		}
	})
}

func TestPanicRollsBack(t *testing.T) {
	kedua(t, func(t *testing.T, db *DB) {
		n := malam(t, db, jam(23, 14))
		func() {
			defer func() {
				if recover() == nil {
					t.Error("the panic was swallowed")
				}
			}()
			_ = db.dalamTx(t.Context(), n.conn, func(x *tx) error {
				if _, err := x.ExecContext(t.Context(), "delete from run"); err != nil {
					t.Error(err)
				}
				panic("in the middle")
			})
		}()
		if got := nilai(t, db, "select count(*) from run"); got != "1" {
			t.Errorf("%s runs left, want 1", got)
		}
	})
}
