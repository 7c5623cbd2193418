package warehouse

import (
	"cmp"
	"context"
	"fmt"
	"slices"
	"strings"
)

// temuanSejak is a finding with the reading it belongs to and the run since
// which it shows (0 where the document says it).
type temuanSejak struct {
	Temuan
	VersiPembaca Teks  `db:"versi_pembaca"`
	DariRun      int64 `db:"dari_run"`
	PertamaPada  Waktu `db:"pertama_pada"`
}

// temuan reads the findings of the year as v_temuan shows them: of documents in
// force, of refused or skipped ones that still stand in the share, and across
// documents.
func (p *pemotret) temuan(ctx context.Context) error {
	shown := `t.pemda = :pemda and (exists (select 1 from berlaku l where ` + memegang("l") + `
			and l.berkas_id = t.berkas_id and l.versi_pembaca = t.versi_pembaca)
		or exists (select 1 from dokumen d where d.pemda = :pemda and d.berkas_id = t.berkas_id
			and d.versi_pembaca = t.versi_pembaca and d.status in ('ditolak', 'dilewati')))`
	documents, err := p.bacaTemuan(ctx, "temuan_dokumen", "t.versi_pembaca, 0 as dari_run", shown)
	if err != nil {
		return err
	}
	across, err := p.bacaTemuan(ctx, "temuan_silang", "null as versi_pembaca, t.dari_run", memegang("t"))
	if err != nil {
		return err
	}
	runs, err := p.db.Runs(ctx, p.hasil.Run.Pemda, 0)
	if err != nil {
		return err
	}
	by, err := p.diterima(ctx)
	if err != nil {
		return err
	}
	names := make(map[int64]string, len(runs))
	for _, r := range runs {
		names[r.Nomor] = r.RunID
	}
	for _, f := range append(documents, across...) {
		since := f.DariRun
		if since == 0 {
			since = p.sejak(f)
		}
		if since == 0 || !p.dariTahun(f) {
			continue
		}
		show := TemuanTampil{Temuan: f.Temuan, RunID: names[since], PertamaPada: f.PertamaPada,
			Keputusan: by[Diterima{OPD: f.OPD, TemuanID: f.TemuanID, BerkasID: f.BerkasID}]}
		if b := p.kenal[string(f.BerkasID)]; b != nil {
			show.Jalur = Teks(b.Jalur)
		}
		p.hasil.Temuan = append(p.hasil.Temuan, show)
	}
	slices.SortFunc(p.hasil.Temuan, func(a, b TemuanTampil) int {
		return cmp.Or(cmp.Compare(a.OPD, b.OPD), cmp.Compare(a.Tahun, b.Tahun), cmp.Compare(a.BerkasID, b.BerkasID),
			cmp.Compare(a.Aturan, b.Aturan), cmp.Compare(a.TemuanID, b.TemuanID), cmp.Compare(a.Lembar, b.Lembar),
			cmp.Compare(a.Sel, b.Sel), cmp.Compare(a.Pesan, b.Pesan))
	})
	return nil
}

// diterima gives the decision by which each accepted finding is.
func (p *pemotret) diterima(ctx context.Context) (map[Diterima]Teks, error) {
	var accepted []Diterima
	if err := ambil(p, "temuan_diterima", &accepted, memegang("t"), "t.temuan_id")(ctx); err != nil {
		return nil, err
	}
	by := make(map[Diterima]Teks, len(accepted))
	for _, d := range accepted {
		by[Diterima{OPD: d.OPD, TemuanID: d.TemuanID, BerkasID: d.BerkasID}] = Teks(d.Keputusan)
	}
	return by, nil
}

// bacaTemuan reads findings of a table t with the instant each was first raised.
func (p *pemotret) bacaTemuan(ctx context.Context, tabel, juga, syarat string) ([]temuanSejak, error) {
	query := "select " + strings.Join(namaKolom[Temuan](p.db, "t."), ", ") + ", " + juga + ", f.pertama_pada from " +
		tabel + ` t left join temuan_pertama f on f.pemda = t.pemda and f.opd_kode = t.opd_kode
		and f.tahun = t.tahun and f.temuan_id = t.temuan_id where ` + syarat
	rows, err := semua[temuanSejak](ctx, p.db, query, p.arg)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", tabel, err)
	}
	return rows, nil
}

// sejak is the run since which a finding of a document shows, 0 when it does not.
func (p *pemotret) sejak(f temuanSejak) int64 {
	id := bacaanDokumen{string(f.BerkasID), string(f.VersiPembaca)}
	if run, ok := p.pegang[id]; ok {
		return run
	}
	b := p.kenal[id.BerkasID]
	if b == nil || b.VersiPembaca != id.VersiPembaca || (b.Status != "ditolak" && b.Status != "dilewati") {
		return 0
	}
	return p.hadir[string(b.SHA256)]
}

// dariTahun reports whether a finding belongs to the year: by itself or by its
// document.
func (p *pemotret) dariTahun(f temuanSejak) bool {
	return f.Tahun == p.hasil.Tahun || f.Tahun == 0 || p.setahun[string(f.BerkasID)]
}
