package schedules

import (
	"context"
	"fmt"
	"slices"
	"sort"
	"strconv"
	"time"

	"capaian/ingest"
	"capaian/report"
	"capaian/transform"
	"capaian/transform/warehouse"
)

// consolidate chooses what is in force and computes every OPD whose inputs
// changed; the rows of all others stay as they are.
func (t *tonight) consolidate(ctx context.Context) error {
	docs, err := t.Gudang.Dokumen(ctx, t.Pemda)
	if err != nil {
		return err
	}
	inForce, remarks, err := t.choose(ctx, docs)
	if err != nil {
		return err
	}
	old, err := t.Gudang.Sidik(ctx, t.Pemda)
	if err != nil {
		return err
	}
	pulls, err := t.pulls(ctx)
	if err != nil {
		return err
	}
	accepted, err := t.acceptances(ctx, docs, inForce)
	if err != nil {
		return err
	}
	t.docs = docs
	docs = t.present(docs)
	p := &t.publikasi
	p.TerbitPada, p.Penampakan, p.OPD = warehouse.Waktu{Time: t.now}, t.changed, t.opdRows()
	for n, o := range t.OPD {
		if err := ctx.Err(); err != nil {
			return err
		}
		one := ofOPD(o.Kode, docs, inForce, remarks)
		in := transform.Masukan{Pemda: t.Pemda, OPD: o, Tahun: t.Tahun, Sekarang: t.now, Skala: t.Skala, Aturan: t.Aturan, BatasWaktu: t.due(o.Kode), Tarikan: pulls, Keputusan: t.putusan, Diterima: t.accepts,
			Berkas: one.docs, Berlaku: one.inForce}
		print := t.fingerprint(&in, one)
		if old[o.Kode] == print {
			continue
		}
		t.tell(Kemajuan{"menghitung capaian", n, len(t.OPD)})
		p.Sidik = append(p.Sidik, warehouse.Sidik{Pemda: t.Pemda, OPD: o.Kode, Sidik: print})
		if err := t.compute(ctx, in, one); err != nil {
			return err
		}
	}
	accepted.across(p.Hitungan.Temuan, p.Lingkup)
	t.aboutFile()
	t.finds += len(p.Hitungan.Temuan)
	if len(t.changed) == 0 && t.readNothing {
		return nil
	}
	return t.examine(ctx, "", "", nil, nil)
}

// choose gives what is in force of all documents, and what is to be said of the
// choice.
func (t *tonight) choose(ctx context.Context, docs []warehouse.Berkas) (inForce []warehouse.Berlaku, remarks []warehouse.Temuan, err error) {
	state := &transform.Keadaan{Pemda: t.Pemda, Dokumen: docs, Aturan: t.Aturan, Zona: t.now.Location()}
	if state.Sebelumnya, err = t.Gudang.Berlaku(ctx, t.Pemda); err != nil {
		return nil, nil, err
	}
	t.wasInForce = state.Sebelumnya
	state.Penampakan = t.setAside(docs, state.Sebelumnya)
	if state.PernahDiganti, err = t.Gudang.PernahDiganti(ctx, t.Pemda); err != nil {
		return nil, nil, err
	}
	inForce, remarks = state.Berlaku()
	return inForce, remarks, nil
}

// compute adds what follows from the documents of one OPD to what will be
// published, and what its files get back.
func (t *tonight) compute(ctx context.Context, in transform.Masukan, one share) (err error) {
	if in.Fakta, err = t.Gudang.Fakta(ctx, t.Pemda, in.OPD.Kode, one.inForce); err != nil {
		return err
	}
	sum := transform.Konsolidasi(in)
	sum.Temuan = append(sum.Temuan, one.remarks...)
	p := &t.publikasi
	p.Lingkup = append(p.Lingkup, in.OPD.Kode)
	p.Berlaku = append(p.Berlaku, one.inForce...)
	collect(&p.Hitungan, sum)
	return t.examine(ctx, in.OPD.Kode, in.OPD.Nama, one.inForce, sum.Temuan)
}

func collect(all *warehouse.Hitungan, h warehouse.Hitungan) {
	all.Capaian = append(all.Capaian, h.Capaian...)
	all.Operan = append(all.Operan, h.Operan...)
	all.RerataSasaran = append(all.RerataSasaran, h.RerataSasaran...)
	all.RerataOPD = append(all.RerataOPD, h.RerataOPD...)
	all.Serapan = append(all.Serapan, h.Serapan...)
	all.SerapanSasaran = append(all.SerapanSasaran, h.SerapanSasaran...)
	all.Indikator = append(all.Indikator, h.Indikator...)
	all.Kepatuhan = append(all.Kepatuhan, h.Kepatuhan...)
	all.Temuan = append(all.Temuan, h.Temuan...)
	all.Pertanyaan = append(all.Pertanyaan, h.Pertanyaan...)
}

// share is what concerns one OPD.
type share struct {
	docs    []warehouse.Berkas
	inForce []warehouse.Berlaku
	remarks []warehouse.Temuan
}

func ofOPD(kode string, docs []warehouse.Berkas, inForce []warehouse.Berlaku, remarks []warehouse.Temuan) (s share) {
	for _, d := range docs {
		if d.OPD == kode {
			s.docs = append(s.docs, d)
		}
	}
	for _, b := range inForce {
		if b.OPD == kode {
			s.inForce = append(s.inForce, b)
		}
	}
	for _, r := range remarks {
		if r.OPD == kode {
			s.remarks = append(s.remarks, r)
		}
	}
	return s
}

// pulls are the instants at which the runs published so far looked into the
// share, in order.
func (t *tonight) pulls(ctx context.Context) (at []time.Time, err error) {
	runs, err := t.Gudang.Runs(ctx, t.Pemda, 0)
	for _, r := range slices.Backward(runs) {
		if !r.TerbitPada.IsZero() {
			at = append(at, r.Mulai.Time)
		}
	}
	return at, err
}

// present leaves out refused documents whose file was mended or taken away.
func (t *tonight) present(docs []warehouse.Berkas) []warehouse.Berkas {
	here := map[warehouse.Teks]bool{}
	for _, p := range t.after {
		here[p.SHA256] = here[p.SHA256] || p.Ada
	}
	return slices.DeleteFunc(slices.Clone(docs), func(d warehouse.Berkas) bool { return d.Status == string(ingest.Ditolak) && !here[d.SHA256] })
}

// fingerprint is of everything one OPD's computed rows depend on: documents and
// what is in force, configuration, decisions, and what of the calendar is over.
func (t *tonight) fingerprint(in *transform.Masukan, s share) string {
	o := &in.OPD
	parts := []string{t.version(), t.Pengatur, o.Nama, o.Jenis, strconv.FormatBool(o.Nonaktif), t.putusan.Sidik(o.Kode), t.kecuali.sidik(o.Kode), in.Jatuh()}
	for _, b := range s.inForce {
		parts = append(parts, b.BerkasID, b.VersiPembaca, b.Jalur, string(b.Usang))
	}
	for _, d := range s.docs {
		parts = append(parts, d.BerkasID, d.Status, d.VersiPembaca, strconv.Itoa(d.JumlahGalat))
	}
	for _, r := range s.remarks {
		parts = append(parts, r.TemuanID, r.Pesan)
	}
	for _, tahun := range t.Tahun {
		parts = append(parts, strconv.Itoa(tahun), transform.Kalender(tahun, t.now))
	}
	return warehouse.ID(parts...)
}

func (t *tonight) opdRows() []warehouse.OPD {
	rows := make([]warehouse.OPD, 0, len(t.OPD))
	for _, o := range t.OPD {
		rows = append(rows, warehouse.OPD{Pemda: t.Pemda, Kode: o.Kode, Nama: o.Nama, Jenis: o.Jenis, Aktif: !o.Nonaktif})
	}
	sort.Slice(rows, func(a, b int) bool { return rows[a].Kode < rows[b].Kode })
	return rows
}

// publish makes the night visible, at once.
func (t *tonight) publish(ctx context.Context) (err error) {
	t.hasil.Perubahan, err = t.night.Publish(ctx, t.publikasi)
	t.published, t.publikasi = err == nil, warehouse.Publikasi{} // its rows are many
	return err
}

// report builds the consolidated report of every year assessed from the
// warehouse alone and writes it where something changed, none is there yet, or
// the night before did not come to its end.
func (t *tonight) report(ctx context.Context) error {
	stale, err := t.cutShort(ctx)
	if err != nil {
		return err
	}
	if err := report.Sapu(t.Hasil, t.now.Add(-time.Hour)); err != nil {
		return err
	}
	for _, tahun := range t.Tahun {
		r, err := report.Build(ctx, t.Gudang, report.Permintaan{Pemda: t.Pemda, Tahun: tahun, Tutup: t.Tutup[tahun], Skala: t.Skala.Label(), Dibuat: t.now})
		if err != nil {
			return err
		}
		t.hasil.Ringkasan = append(t.hasil.Ringkasan, r.Inti())
		if !stale && !t.hasil.Berubah() && report.Written(t.Hasil, r) {
			continue
		}
		files, err := report.Write(t.Hasil, r)
		if err != nil {
			return fmt.Errorf("laporan %d: %w", tahun, err)
		}
		t.hasil.Laporan = append(t.hasil.Laporan, files...)
	}
	return nil
}

// cutShort reports whether the run before this one did not come to a full end:
// what it published may not have reached the reports.
func (t *tonight) cutShort(ctx context.Context) (bool, error) {
	runs, err := t.Gudang.Runs(ctx, t.Pemda, 2)
	if err != nil || len(runs) < 2 {
		return false, err
	}
	return runs[1].Status != "selesai", nil
}
