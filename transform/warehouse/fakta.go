package warehouse

import (
	"cmp"
	"context"
	"fmt"
	"slices"
	"strings"
)

// bacaanDokumen names one document in one reading.
type bacaanDokumen struct {
	BerkasID     string `db:"berkas_id"`
	VersiPembaca string `db:"versi_pembaca"`
}

// faktaTersimpan is a stored fact with its document and its place in it.
type faktaTersimpan[T any] struct {
	bacaanDokumen
	Fakta T   `db:"f"`
	Urut  int `db:"urut"`
}

// pembaca reads the facts of some documents of one OPD.
type pembaca struct {
	db         *DB
	pemda, opd string
	ids        []string
	tempat     map[bacaanDokumen]int // place in ids
}

// Fakta gives the facts of an OPD's documents in force, in the order of berlaku
// and within a document as they were stored. Rows of berlaku that belong to
// other OPD are passed over.
func (db *DB) Fakta(ctx context.Context, pemda, opd string, berlaku []Berlaku) (*Fakta, error) {
	p := pembaca{db: db, pemda: pemda, opd: opd, tempat: map[bacaanDokumen]int{}}
	for _, b := range berlaku {
		if b.OPD == opd {
			p.tempat[bacaanDokumen{b.BerkasID, b.VersiPembaca}] = len(p.ids)
			p.ids = append(p.ids, b.BerkasID)
		}
	}
	f := &Fakta{}
	for _, read := range []func(context.Context) error{
		baca(&p, "target", &f.Target), baca(&p, "realisasi", &f.Realisasi), baca(&p, "anggaran", &f.Anggaran),
		baca(&p, "rpjmd", &f.Rpjmd), baca(&p, "iku", &f.Iku), baca(&p, "dukungan", &f.Dukungan),
		baca(&p, "catatan", &f.Catatan),
	} {
		if err := read(ctx); err != nil {
			return nil, fmt.Errorf("facts of %s: %w", opd, err)
		}
	}
	return f, nil
}

// baca reads one table of facts into dst.
func baca[T any](p *pembaca, tabel string, dst *[]T) func(context.Context) error {
	return func(ctx context.Context) error {
		var cols []string
		for _, n := range namaKolom[T](p.db, "") {
			cols = append(cols, n+` as "f.`+n+`"`)
		}
		query := "select " + strings.Join(cols, ", ") + ", berkas_id, versi_pembaca, urut from " + tabel +
			" where pemda = ? and opd_kode = ? and berkas_id in (?"
		var rows []faktaTersimpan[T]
		for ids := range slices.Chunk(p.ids, parameter/2) {
			args := []any{p.pemda, p.opd}
			for _, id := range ids {
				args = append(args, id)
			}
			part := p.db.pool.Rebind(query + strings.Repeat(", ?", len(ids)-1) + ")")
			if err := p.db.pool.SelectContext(ctx, &rows, part, args...); err != nil {
				return fmt.Errorf("%s: %w", tabel, err)
			}
		}
		*dst = susun(p, rows)
		return nil
	}
}

// susun drops what another reader version stored of the same documents, and
// orders the rest.
func susun[T any](p *pembaca, rows []faktaTersimpan[T]) []T {
	rows = slices.DeleteFunc(rows, func(r faktaTersimpan[T]) bool {
		_, ok := p.tempat[r.bacaanDokumen]
		return !ok
	})
	slices.SortFunc(rows, func(a, b faktaTersimpan[T]) int {
		return cmp.Or(cmp.Compare(p.tempat[a.bacaanDokumen], p.tempat[b.bacaanDokumen]), cmp.Compare(a.Urut, b.Urut))
	})
	var facts []T
	for i := range rows {
		facts = append(facts, rows[i].Fakta)
	}
	return facts
}
