package warehouse

import (
	"context"
	"errors"
	"fmt"
	"strings"

	"github.com/jmoiron/sqlx"
)

// BarisAnggaran tells every budget line of a year that serapan can be made of:
// those of the DPA and realisasi in force in a published run, of one OPD or, for
// "", of all, in the order of their documents and the places in them. A line is
// only valid until the next one: a large share has many of them.
func (db *DB) BarisAnggaran(ctx context.Context, run Run, tahun int, opd string, each func(*Anggaran)) (err error) {
	query := "select " + strings.Join(namaKolom[Anggaran](db, "t."), ", ") + ` from berlaku l join anggaran t
		on t.pemda = l.pemda and t.berkas_id = l.berkas_id and t.versi_pembaca = l.versi_pembaca
		where ` + memegang("l") + ` and t.tahun = :tahun and t.jenis in ('DPA', 'REALISASI_ANGGARAN', 'REALISASI_KINERJA')`
	if opd != "" {
		query += " and t.opd_kode = :opd"
	}
	query += " order by " + db.d.urut("t.opd_kode", "t.berkas_id") + ", t.urut"
	query, args, err := sqlx.Named(query, map[string]any{"pemda": run.Pemda, "n": run.Nomor, "tahun": tahun, "opd": opd})
	if err != nil {
		return fmt.Errorf("budget lines: %w", err)
	}
	rows, err := db.pool.QueryxContext(ctx, db.pool.Rebind(query), args...)
	if err != nil {
		return fmt.Errorf("budget lines: %w", err)
	}
	defer func() { err = errors.Join(err, rows.Close()) }()
	for rows.Next() {
		var a Anggaran
		if err := rows.StructScan(&a); err != nil {
			return fmt.Errorf("budget lines: %w", err)
		}
		each(&a)
	}
	return rows.Err()
}
