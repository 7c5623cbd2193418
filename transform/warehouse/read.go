package warehouse

import (
	"cmp"
	"context"
	"fmt"
	"slices"
	"strings"
	"time"

	"github.com/jmoiron/sqlx"
)

// semua reads all rows of a query with :named parameters.
func semua[T any](ctx context.Context, db *DB, query string, arg map[string]any) ([]T, error) {
	query, args, err := sqlx.Named(query, arg)
	if err != nil {
		return nil, err
	}
	var rows []T
	err = db.pool.SelectContext(ctx, &rows, db.pool.Rebind(query), args...)
	return rows, err
}

// pasangan is one entry of a map read from the database.
type pasangan struct {
	Kunci string `db:"kunci"`
	Nilai string `db:"nilai"`
}

// Penampakan gives the present state of every path ever seen, by path.
func (db *DB) Penampakan(ctx context.Context, pemda string) (map[string]Penampakan, error) {
	query := "select " + strings.Join(namaKolom[Penampakan](db, ""), ", ") +
		" from penampakan where pemda = :pemda and sampai_run is null"
	rows, err := semua[Penampakan](ctx, db, query, map[string]any{"pemda": pemda})
	if err != nil {
		return nil, fmt.Errorf("sightings: %w", err)
	}
	seen := make(map[string]Penampakan, len(rows))
	for _, r := range rows {
		seen[r.Jalur] = r
	}
	return seen, nil
}

// Bacaan gives the contents that a reader version has read, by SHA-256.
func (db *DB) Bacaan(ctx context.Context, pemda, versi string) (map[string]bool, error) {
	const query = "select sha256 from bacaan where pemda = :pemda and versi_pembaca = :versi"
	return db.himpunan(ctx, "readings", query, map[string]any{"pemda": pemda, "versi": versi})
}

// PernahDiganti gives the documents that another content once took the place
// of, by berkas_id, whether or not they are in force again.
func (db *DB) PernahDiganti(ctx context.Context, pemda string) (map[string]bool, error) {
	const query = `
select distinct b.berkas_id
from berlaku b
join berlaku o
  on o.pemda = b.pemda and o.opd_kode = b.opd_kode and o.tahun = b.tahun and o.jenis = b.jenis
 and coalesce(o.periode, '') = coalesce(b.periode, '') and coalesce(o.versi, '') = coalesce(b.versi, '')
 and coalesce(o.bagian, '') = coalesce(b.bagian, '')
 and o.berkas_id <> b.berkas_id and o.dari_run >= b.sampai_run
where b.pemda = :pemda and b.sampai_run is not null`
	return db.himpunan(ctx, "documents replaced before", query, map[string]any{"pemda": pemda})
}

// himpunan reads one column of text as a set.
func (db *DB) himpunan(ctx context.Context, langkah, query string, arg map[string]any) (map[string]bool, error) {
	rows, err := semua[string](ctx, db, query, arg)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", langkah, err)
	}
	set := make(map[string]bool, len(rows))
	for _, r := range rows {
		set[r] = true
	}
	return set, nil
}

// DiterimaPada says when each content was first received, over all reader
// versions, by SHA-256.
func (db *DB) DiterimaPada(ctx context.Context, pemda string) (map[string]time.Time, error) {
	type pertama struct {
		SHA256 string `db:"sha256"`
		Pada   Waktu  `db:"pada"`
	}
	const query = "select sha256, min(diterima_pada) as pada from bacaan where pemda = :pemda group by sha256"
	rows, err := semua[pertama](ctx, db, query, map[string]any{"pemda": pemda})
	if err != nil {
		return nil, fmt.Errorf("first receptions: %w", err)
	}
	at := make(map[string]time.Time, len(rows))
	for _, r := range rows {
		at[r.SHA256] = r.Pada.Time
	}
	return at, nil
}

// Dokumen gives all documents of the newest reading of each content, under the
// path it was read from and with the status it was stored with. Readings of a
// night that was never published are among them.
func (db *DB) Dokumen(ctx context.Context, pemda string) ([]Berkas, error) {
	query := "select " + kolomBerkas + ", b.jalur from bacaan b " + dokumenBacaan + " where b.pemda = :pemda and " +
		db.bacaanTerbaru("") + " order by " + db.d.urut("d.opd_kode", "d.berkas_id")
	rows, err := semua[Berkas](ctx, db, query, map[string]any{"pemda": pemda})
	if err != nil {
		return nil, fmt.Errorf("documents: %w", err)
	}
	return rows, nil
}

// kolomBerkas and dokumenBacaan read documents (d) with their readings (b).
const (
	kolomBerkas = `d.berkas_id, d.opd_kode, d.sha256, d.jenis, d.tahun, d.periode, d.sifat, d.versi, d.bagian,
		d.nomor, d.tanggal_dokumen, d.alasan, b.diterima_pada, b.dimuat_pada, d.versi_pembaca,
		d.sidik, d.jumlah_fakta, d.jumlah_galat, d.jumlah_peringatan, d.status`
	dokumenBacaan = `join dokumen d on d.pemda = b.pemda and d.sha256 = b.sha256 and d.versi_pembaca = b.versi_pembaca`
)

// bacaanTerbaru is the condition that b is the newest reading of its content,
// among those that meet a further condition on n.
func (db *DB) bacaanTerbaru(juga string) string {
	bin := ""
	if db.d == postgres {
		bin = ` collate "C"`
	}
	return `not exists (select 1 from bacaan n where n.pemda = b.pemda and n.sha256 = b.sha256` + juga + `
		and (n.dimuat_pada > b.dimuat_pada or (n.dimuat_pada = b.dimuat_pada
			and n.versi_pembaca` + bin + ` > b.versi_pembaca` + bin + `)))`
}

// Sidik gives the fingerprint of each OPD as last published (that of all years,
// Tahun 0), by OPD code.
func (db *DB) Sidik(ctx context.Context, pemda string) (map[string]string, error) {
	const query = `select opd_kode as kunci, sidik as nilai from sidik
		where pemda = :pemda and tahun = 0 and sampai_run is null`
	rows, err := semua[pasangan](ctx, db, query, map[string]any{"pemda": pemda})
	if err != nil {
		return nil, fmt.Errorf("fingerprints: %w", err)
	}
	m := make(map[string]string, len(rows))
	for _, r := range rows {
		m[r.Kunci] = r.Nilai
	}
	return m, nil
}

// Berlaku gives what is in force as last published, by OPD, year and document.
func (db *DB) Berlaku(ctx context.Context, pemda string) ([]Berlaku, error) {
	query := "select " + strings.Join(namaKolom[Berlaku](db, ""), ", ") +
		" from berlaku where pemda = :pemda and sampai_run is null"
	rows, err := semua[Berlaku](ctx, db, query, map[string]any{"pemda": pemda})
	if err != nil {
		return nil, fmt.Errorf("in force: %w", err)
	}
	slices.SortFunc(rows, func(a, b Berlaku) int {
		return cmp.Or(cmp.Compare(a.OPD, b.OPD), cmp.Compare(a.Tahun, b.Tahun), cmp.Compare(a.Jenis, b.Jenis),
			cmp.Compare(a.BerkasID, b.BerkasID))
	})
	return rows, nil
}
