package warehouse

import (
	"context"
	"fmt"
	"slices"
	"strings"
)

// Pemeriksaan is what one file of the share got back for one OPD whose
// documents it holds (v_pemeriksaan). Of a file that took the place of another
// it says how many of that one's errors and warnings are settled and how many
// are new; these counts stay until the next one takes its place.
type Pemeriksaan struct {
	Pemda            string `db:"pemda"`
	OPD              string `db:"opd_kode"` // '' where unknown
	Tahun            int    `db:"tahun"`
	Jalur            string `db:"jalur"`
	SHA256           string `db:"sha256"`
	Salinan          string `db:"salinan"` // the annotated copy, below the folder of results
	JumlahGalat      int    `db:"jumlah_galat"`
	JumlahPeringatan int    `db:"jumlah_peringatan"`
	JumlahInfo       int    `db:"jumlah_info"`
	SebelumnyaSHA256 Teks   `db:"sebelumnya_sha256"`
	Sebelumnya       *int   `db:"temuan_sebelumnya"`
	Selesai          *int   `db:"temuan_selesai"`
	Baru             *int   `db:"temuan_baru"`
	Sidik            string `db:"sidik"` // of everything the copy says
}

// PemeriksaanTerbit is a Pemeriksaan with the run since which it holds.
type PemeriksaanTerbit struct {
	Pemeriksaan
	DariRun int64 `db:"dari_run"`
}

// Pemeriksaan gives what every file got back as last published, by OPD and path.
func (db *DB) Pemeriksaan(ctx context.Context, pemda string) ([]PemeriksaanTerbit, error) {
	query := "select " + strings.Join(namaKolom[PemeriksaanTerbit](db, ""), ", ") +
		" from pemeriksaan where pemda = :pemda and sampai_run is null order by " + db.d.urut("opd_kode", "jalur")
	rows, err := semua[PemeriksaanTerbit](ctx, db, query, map[string]any{"pemda": pemda})
	if err != nil {
		return nil, fmt.Errorf("what files got back: %w", err)
	}
	return rows, nil
}

// TemuanBerkas gives the findings that documents show by themselves, by
// berkas_id, each as it was read by the version its row names.
func (db *DB) TemuanBerkas(ctx context.Context, pemda string, docs []Berkas) (map[string][]Temuan, error) {
	type baris struct {
		Temuan
		VersiPembaca string `db:"versi_pembaca"`
	}
	versi := make(map[string]string, len(docs))
	for _, d := range docs {
		versi[d.BerkasID] = d.VersiPembaca
	}
	query := "select " + strings.Join(namaKolom[baris](db, ""), ", ") + " from temuan_dokumen where pemda = ? and berkas_id in (?"
	found := map[string][]Temuan{}
	for part := range slices.Chunk(docs, parameter/2) {
		args := []any{pemda}
		for _, d := range part {
			args = append(args, d.BerkasID)
		}
		var rows []baris
		if err := db.pool.SelectContext(ctx, &rows, db.pool.Rebind(query+strings.Repeat(", ?", len(part)-1)+") order by urut"), args...); err != nil {
			return nil, fmt.Errorf("findings of documents: %w", err)
		}
		for _, r := range rows {
			if id := string(r.BerkasID); versi[id] == r.VersiPembaca {
				found[id] = append(found[id], r.Temuan)
			}
		}
	}
	return found, nil
}

// TemuanSilang gives the findings across documents as last published, by the
// document at whose cell they stand.
func (db *DB) TemuanSilang(ctx context.Context, pemda string) (map[string][]Temuan, error) {
	query := "select " + strings.Join(namaKolom[Temuan](db, ""), ", ") + " from temuan_silang where pemda = :pemda and sampai_run is null"
	rows, err := semua[Temuan](ctx, db, query, map[string]any{"pemda": pemda})
	if err != nil {
		return nil, fmt.Errorf("findings across documents: %w", err)
	}
	found := map[string][]Temuan{}
	for _, r := range rows {
		found[string(r.BerkasID)] = append(found[string(r.BerkasID)], r)
	}
	return found, nil
}
