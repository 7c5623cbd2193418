package warehouse

import (
	"context"
	"errors"
	"fmt"
	"reflect"
	"strings"
)

// Perubahan is what a publication changed, by table; a table in which nothing
// changed is not in it, so that an unchanged night gives an empty one.
type Perubahan map[string]Selisih

// Selisih counts the rows that began and that ceased to hold.
type Selisih struct {
	Dibuka  int
	Ditutup int
}

// Publish makes a night visible, in one transaction whose last row is the one
// that publishes. Rows that hold already are left alone, rows of the OPD in
// Lingkup that are no longer among the new ones end, new ones begin. Within a
// table equal rows count once. A night is published at most once.
func (n *Night) Publish(ctx context.Context, p Publikasi) (Perubahan, error) {
	n.mu.Lock()
	defer n.mu.Unlock()
	if n.terbit {
		return nil, fmt.Errorf("publish: run %s is published already", n.run.RunID)
	}
	changed := Perubahan{}
	err := n.db.dalamTx(ctx, n.conn, func(t *tx) error {
		for _, s := range n.selaras(&p) {
			diff, err := s(ctx, t)
			if err != nil {
				return err
			}
			if diff.beda != (Selisih{}) {
				changed[diff.tabel] = diff.beda
			}
		}
		if err := n.catatPertama(ctx, t, p.Temuan, p.TerbitPada); err != nil {
			return err
		}
		return n.umumkan(ctx, t, p.TerbitPada)
	})
	if err != nil {
		return nil, fmt.Errorf("publish: %w", err)
	}
	n.terbit, n.ubah, n.run.TerbitPada = true, len(changed) > 0, p.TerbitPada
	return changed, nil
}

// umumkan writes the publishing row. A run that was taken for dead in the
// meantime (its lock was lost and another night began) may not publish.
func (n *Night) umumkan(ctx context.Context, t *tx, at Waktu) error {
	if at.IsZero() {
		return errors.New("without a time of publication")
	}
	const update = `update run set terbit_pada = ? where pemda = ? and nomor = ? and status = 'berjalan'`
	changed, err := t.jalankan(ctx, update, n.db.d.waktu(at), n.run.Pemda, n.run.Nomor)
	if err != nil {
		return fmt.Errorf("publishing row: %w", err)
	}
	if changed != 1 {
		return fmt.Errorf("run %s has ended", n.run.RunID)
	}
	return nil
}

// hasil is what syncing one table changed.
type hasil struct {
	tabel string
	beda  Selisih
}

// langkah syncs one table.
type langkah func(context.Context, *tx) (hasil, error)

// selaras lists the tables of a publication.
func (n *Night) selaras(p *Publikasi) []langkah {
	seen := make([]string, len(p.Penampakan))
	for i := range p.Penampakan {
		seen[i] = p.Penampakan[i].Jalur
	}
	opd := lingkup{"opd_kode", p.Lingkup, false}
	return []langkah{
		sinkron(n, "penampakan", p.Penampakan, lingkup{"jalur", seen, false}),
		sinkron(n, "opd", p.OPD, lingkup{kolom: "opd_kode", semua: true}),
		sinkron(n, "berlaku", p.Berlaku, opd),
		sinkron(n, "sidik", p.Sidik, opd),
		sinkron(n, "capaian", p.Capaian, opd),
		sinkron(n, "capaian_operan", p.Operan, opd),
		sinkron(n, "capaian_sasaran", p.RerataSasaran, opd),
		sinkron(n, "capaian_opd", p.RerataOPD, opd),
		sinkron(n, "serapan", p.Serapan, opd),
		sinkron(n, "serapan_sasaran", p.SerapanSasaran, opd),
		sinkron(n, "indikator", p.Indikator, opd),
		sinkron(n, "kepatuhan", p.Kepatuhan, opd),
		sinkron(n, "temuan_silang", p.Temuan, opd),
		sinkron(n, "pemeriksaan", p.Pemeriksaan, lingkup{"opd_kode", p.Diperiksa, false}),
		sinkron(n, "pertanyaan", p.Pertanyaan, opd),
		sinkron(n, "keputusan", p.Putusan, lingkup{kolom: "opd_kode", semua: true}),
		sinkron(n, "temuan_diterima", p.Diterima, lingkup{kolom: "opd_kode", semua: true}),
		sinkron(n, "diabaikan", p.Diabaikan, lingkup{kolom: "opd_kode", semua: true}),
	}
}

// lingkup is which rows of a table a publication speaks of: those with one of
// these values in a column, or all of the pemda.
type lingkup struct {
	kolom string
	nilai []string
	semua bool
}

// kunciBaris tells rows of a table apart: the value of the scope's column and
// the hash of all values.
type kunciBaris struct {
	Lingkup string `db:"lingkup"`
	Isi     string `db:"isi"`
}

// sinkron makes the rows of a table that hold within a scope exactly these. What
// ceases is ended before what begins is written: of a path, an OPD or a document
// only one row may hold.
func sinkron[T any](n *Night, tabel string, rows []T, l lingkup) langkah {
	return func(ctx context.Context, t *tx) (hasil, error) {
		h := hasil{tabel: tabel}
		open, err := n.terbuka(ctx, t, tabel, l)
		if err != nil {
			return h, fmt.Errorf("%s: %w", tabel, err)
		}
		baru, isi, err := pilah(n, rows, l, open)
		if err != nil {
			return h, fmt.Errorf("%s: %w", tabel, err)
		}
		tutup := "update " + tabel + " set sampai_run = ? where pemda = ? and " + l.kolom +
			" = ? and isi = ? and sampai_run is null"
		for k, masih := range open {
			if masih {
				continue
			}
			if _, err := t.jalankan(ctx, tutup, n.run.Nomor, n.run.Pemda, k.Lingkup, k.Isi); err != nil {
				return h, fmt.Errorf("%s: end a row: %w", tabel, err)
			}
			h.beda.Ditutup++
		}
		h.beda.Dibuka = len(baru)
		return h, t.tulis(ctx, muat(n.db, tabel, baru, tetap("pemda", n.run.Pemda), tetap("dari_run", n.run.Nomor),
			isian{"isi", func(i int) any { return isi[i] }}), "")
	}
}

// terbuka reads the keys of the rows that hold within a scope, none of them
// confirmed yet.
func (n *Night) terbuka(ctx context.Context, t *tx, tabel string, l lingkup) (map[kunciBaris]bool, error) {
	query := "select " + l.kolom + " as lingkup, isi from " + tabel + " where pemda = ? and sampai_run is null"
	open := map[kunciBaris]bool{}
	read := func(query string, args ...any) error {
		var keys []kunciBaris
		if err := t.SelectContext(ctx, &keys, t.Rebind(query), args...); err != nil {
			return fmt.Errorf("rows that hold: %w", err)
		}
		for _, k := range keys {
			open[k] = false
		}
		return nil
	}
	if l.semua {
		return open, read(query, n.run.Pemda)
	}
	for values := l.nilai; len(values) > 0; {
		m := min(len(values), parameter/2)
		args := []any{n.run.Pemda}
		for _, v := range values[:m] {
			args = append(args, v)
		}
		values = values[m:]
		if err := read(query+" and "+l.kolom+" in (?"+strings.Repeat(", ?", m-1)+")", args...); err != nil {
			return nil, err
		}
	}
	return open, nil
}

// pilah confirms the rows that hold already and gives those that begin, each
// once, with their hashes. A row outside the scope could never end again: it is
// refused.
func pilah[T any](n *Night, rows []T, l lingkup, open map[kunciBaris]bool) (baru []T, isi []string, err error) {
	inside := make(map[string]bool, len(l.nilai))
	for _, v := range l.nilai {
		inside[v] = true
	}
	var at []int
	for _, k := range n.db.kolomDari(reflect.TypeFor[T]()) {
		if k.nama == l.kolom {
			at = k.index
		}
	}
	for i := range rows {
		row := reflect.ValueOf(&rows[i]).Elem()
		key := kunciBaris{Lingkup: row.FieldByIndex(at).String()}
		if !l.semua && !inside[key.Lingkup] {
			return nil, nil, fmt.Errorf("row of %q outside the scope", key.Lingkup)
		}
		if key.Isi, err = n.db.isi(row, n.run.Pemda); err != nil {
			return nil, nil, err
		}
		if _, holds := open[key]; !holds {
			baru, isi = append(baru, rows[i]), append(isi, key.Isi)
		}
		open[key] = true
	}
	return baru, isi, nil
}
