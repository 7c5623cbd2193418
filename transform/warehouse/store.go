package warehouse

import (
	"context"
	"errors"
	"fmt"
)

// Store keeps the reading of one workbook, whole or not at all, in one
// transaction whose last row is the outcome. A content that this reader version
// has read before is left as it is. Rows take pemda, OPD and document from the
// Dokumen that holds them.
func (n *Night) Store(ctx context.Context, b Bacaan) error {
	n.mu.Lock()
	defer n.mu.Unlock()
	if len(b.Dokumen) == 0 {
		return fmt.Errorf("store %s: no document", b.Jalur)
	}
	err := n.db.dalamTx(ctx, n.conn, func(t *tx) error {
		known, err := t.sudahDibaca(ctx, n.run.Pemda, b)
		if known || err != nil {
			return err
		}
		for i := range b.Dokumen {
			if err := n.simpanDokumen(ctx, t, &b, &b.Dokumen[i]); err != nil {
				return fmt.Errorf("document %d: %w", i+1, err)
			}
		}
		return n.simpanHasil(ctx, t, b)
	})
	if err != nil {
		return fmt.Errorf("store %s: %w", b.Jalur, err)
	}
	return nil
}

// sudahDibaca reports whether a reading has its outcome row.
func (t *tx) sudahDibaca(ctx context.Context, pemda string, b Bacaan) (bool, error) {
	var n int
	query := t.Rebind("select count(*) from bacaan where pemda = ? and sha256 = ? and versi_pembaca = ?")
	if err := t.GetContext(ctx, &n, query, pemda, b.SHA256, b.VersiPembaca); err != nil {
		return false, fmt.Errorf("known reading: %w", err)
	}
	return n > 0, nil
}

// barisBacaan and barisDokumen are rows as their tables have them.
type barisBacaan struct {
	Pemda        string `db:"pemda"`
	SHA256       string `db:"sha256"`
	VersiPembaca string `db:"versi_pembaca"`
	Jalur        string `db:"jalur"`
	Ukuran       int64  `db:"ukuran"`
	DiterimaPada Waktu  `db:"diterima_pada"`
	DimuatPada   Waktu  `db:"dimuat_pada"`
	DariRun      int64  `db:"dari_run"`
}

type barisDokumen struct {
	Pemda          string `db:"pemda"`
	OPD            string `db:"opd_kode"`
	Tahun          int    `db:"tahun"`
	BerkasID       string `db:"berkas_id"`
	VersiPembaca   string `db:"versi_pembaca"`
	SHA256         string `db:"sha256"`
	Jenis          Teks   `db:"jenis"`
	Periode        Teks   `db:"periode"`
	Sifat          Teks   `db:"sifat"`
	Versi          Teks   `db:"versi"`
	Bagian         Teks   `db:"bagian"`
	Nomor          Teks   `db:"nomor"`
	Tanggal        Teks   `db:"tanggal_dokumen"`
	Status         string `db:"status"`
	Alasan         Teks   `db:"alasan"`
	Sidik          string `db:"sidik"`
	JumlahFakta    int    `db:"jumlah_fakta"`
	JumlahGalat    int    `db:"jumlah_galat"`
	JumlahPeringat int    `db:"jumlah_peringatan"`
}

// simpanHasil writes the outcome row.
func (n *Night) simpanHasil(ctx context.Context, t *tx, b Bacaan) error {
	return t.tulis(ctx, muat(n.db, "bacaan", []barisBacaan{{
		Pemda: n.run.Pemda, SHA256: b.SHA256, VersiPembaca: b.VersiPembaca, Jalur: b.Jalur, Ukuran: b.Ukuran,
		DiterimaPada: b.DiterimaPada, DimuatPada: b.DimuatPada, DariRun: n.run.Nomor,
	}}), "")
}

// simpanDokumen writes one document with its facts and findings.
func (n *Night) simpanDokumen(ctx context.Context, t *tx, b *Bacaan, d *Dokumen) error {
	if d.BerkasID == "" {
		return errors.New("without an id")
	}
	err := t.tulis(ctx, muat(n.db, "dokumen", []barisDokumen{{
		Pemda: n.run.Pemda, OPD: d.OPD, Tahun: d.Tahun, BerkasID: d.BerkasID, VersiPembaca: b.VersiPembaca,
		SHA256: b.SHA256, Jenis: d.Jenis, Periode: d.Periode, Sifat: d.Sifat, Versi: d.Versi, Bagian: d.Bagian,
		Nomor: d.Nomor, Tanggal: d.Tanggal, Status: d.Status, Alasan: d.Alasan, Sidik: d.Sidik,
		JumlahFakta: d.JumlahFakta, JumlahGalat: d.JumlahGalat, JumlahPeringat: d.JumlahPeringat,
	}}), "")
	if err != nil {
		return err
	}
	id := []isian{
		tetap("pemda", n.run.Pemda), tetap("opd_kode", d.OPD), tetap("berkas_id", d.BerkasID),
		tetap("versi_pembaca", b.VersiPembaca), urutan(),
	}
	for _, m := range []muatan{
		muat(n.db, "target", d.Target, id...),
		muat(n.db, "realisasi", d.Realisasi, id...),
		muat(n.db, "anggaran", d.Anggaran, id...),
		muat(n.db, "rpjmd", d.Rpjmd, id...),
		muat(n.db, "iku", d.Iku, id...),
		muat(n.db, "dukungan", d.Dukungan, id...),
		muat(n.db, "catatan", d.Catatan, id...),
		muat(n.db, "temuan_dokumen", d.Temuan, id...),
	} {
		if err := t.tulis(ctx, m, ""); err != nil {
			return err
		}
	}
	return n.catatPertama(ctx, t, d.Temuan, b.DimuatPada, id[1])
}

// barisPertama says when a finding was first raised.
type barisPertama struct {
	Pemda       string `db:"pemda"`
	OPD         string `db:"opd_kode"`
	Tahun       int    `db:"tahun"`
	TemuanID    string `db:"temuan_id"`
	PertamaPada Waktu  `db:"pertama_pada"`
}

// catatPertama records findings not known before as first raised at an instant.
func (n *Night) catatPertama(ctx context.Context, t *tx, found []Temuan, at Waktu, diisi ...isian) error {
	rows := make([]barisPertama, len(found))
	for i, f := range found {
		rows[i] = barisPertama{n.run.Pemda, f.OPD, f.Tahun, f.TemuanID, at}
	}
	return t.tulis(ctx, muat(n.db, "temuan_pertama", rows, diisi...), " on conflict do nothing")
}
