package warehouse

import "context"

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
