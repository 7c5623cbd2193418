package warehouse

import (
	"cmp"
	"context"
	"slices"
	"strings"
)

// dokumen reads the documents the run knows, as v_berkas shows them, and keeps
// those of the year: a document of an unknown year belongs to every year.
func (p *pemotret) dokumen(ctx context.Context) error {
	query := "select " + kolomBerkas + ", b.jalur from bacaan b " + dokumenBacaan +
		" where b.pemda = :pemda and b.dari_run <= :n and " + p.db.bacaanTerbaru(" and n.dari_run <= :n") +
		" order by " + p.db.d.urut("d.opd_kode", "d.berkas_id")
	known, err := semua[Berkas](ctx, p.db, query, p.arg)
	if err != nil {
		return err
	}
	if err := p.bacaBerlaku(ctx); err != nil {
		return err
	}
	paths, err := p.jalur(ctx)
	if err != nil {
		return err
	}
	last, err := p.tahunAkhir(ctx)
	if err != nil {
		return err
	}
	p.kenal, p.setahun = make(map[string]*Berkas, len(known)), map[string]bool{}
	for i := range known {
		b := &known[i]
		p.kenal[b.BerkasID] = b
		id := bacaanDokumen{b.BerkasID, b.VersiPembaca}
		b.Usang = p.usang[id]
		if _, ok := p.pegang[id]; !ok && b.Status == "dimuat" {
			b.Status = "digantikan"
		}
		if why, ok := p.sisih[b.BerkasID]; ok {
			b.Status, b.Alasan = "diabaikan", why
		}
		if path, ok := paths[string(b.SHA256)]; ok {
			b.Jalur = path
		}
		if _, here := p.hadir[string(b.SHA256)]; !here && (b.Status == "ditolak" || b.Status == "dilewati") {
			continue // mended or taken away: nothing to be told of it
		}
		year := p.hasil.Tahun
		renstra := b.Jenis == "RENSTRA" && b.Tahun <= year && year <= last[id]
		if b.Tahun == year || b.Tahun == 0 || renstra {
			p.hasil.Berkas = append(p.hasil.Berkas, *b)
			p.setahun[b.BerkasID] = true
		}
	}
	return p.tertunda(ctx)
}

// diabaikan reads which documents are set aside.
func (p *pemotret) diabaikan(ctx context.Context) error {
	var rows []Diabaikan
	err := ambil(p, "diabaikan", &rows, memegang("t"), "t.berkas_id")(ctx)
	p.sisih = make(map[string]Teks, len(rows))
	for _, r := range rows {
		p.sisih[r.BerkasID] = Teks(r.Alasan)
	}
	return err
}

// bacaBerlaku reads which documents are in force.
func (p *pemotret) bacaBerlaku(ctx context.Context) error {
	type baris struct {
		bacaanDokumen
		DariRun int64 `db:"dari_run"`
		Usang   Teks  `db:"usang"`
	}
	query := "select l.berkas_id, l.versi_pembaca, l.dari_run, l.usang from berlaku l where " + memegang("l")
	rows, err := semua[baris](ctx, p.db, query, p.arg)
	if err != nil {
		return err
	}
	p.pegang, p.usang = make(map[bacaanDokumen]int64, len(rows)), map[bacaanDokumen]Teks{}
	for _, r := range rows {
		p.pegang[r.bacaanDokumen] = r.DariRun
		if r.Usang != "" {
			p.usang[r.bacaanDokumen] = r.Usang
		}
	}
	return nil
}

// jalur gives the path of the newest sighting of every content, and notes which
// contents are in the share.
func (p *pemotret) jalur(ctx context.Context) (map[string]string, error) {
	type baris struct {
		Penampakan
		DariRun int64 `db:"dari_run"`
	}
	query := "select " + strings.Join(namaKolom[baris](p.db, "t."), ", ") + " from penampakan t where " +
		memegang("t") + " and t.sha256 is not null"
	rows, err := semua[baris](ctx, p.db, query, p.arg)
	if err != nil {
		return nil, err
	}
	slices.SortFunc(rows, func(a, b baris) int {
		return cmp.Or(a.Diubah.Compare(b.Diubah.Time), cmp.Compare(a.Jalur, b.Jalur))
	})
	paths := make(map[string]string, len(rows))
	p.hadir = map[string]int64{}
	for _, r := range rows {
		sha := string(r.SHA256)
		paths[sha] = r.Jalur // the newest comes last
		if since, ok := p.hadir[sha]; r.Ada && (!ok || r.DariRun < since) {
			p.hadir[sha] = r.DariRun
		}
	}
	return paths, nil
}

// tahunAkhir gives the last year each Renstra states targets for.
func (p *pemotret) tahunAkhir(ctx context.Context) (map[bacaanDokumen]int, error) {
	type baris struct {
		bacaanDokumen
		Tahun int `db:"tahun"`
	}
	const query = `select berkas_id, versi_pembaca, max(tahun) as tahun from target
		where pemda = :pemda and jenis = 'RENSTRA' group by berkas_id, versi_pembaca`
	rows, err := semua[baris](ctx, p.db, query, p.arg)
	if err != nil {
		return nil, err
	}
	last := make(map[bacaanDokumen]int, len(rows))
	for _, r := range rows {
		last[r.bacaanDokumen] = r.Tahun
	}
	return last, nil
}

// tertunda adds the files that stand in the share and have no content yet.
func (p *pemotret) tertunda(ctx context.Context) error {
	var rows []Penampakan
	err := ambil(p, "penampakan", &rows, memegang("t")+" and t.ada and t.sha256 is null", "t.jalur")(ctx)
	for _, r := range rows {
		p.hasil.Berkas = append(p.hasil.Berkas, Berkas{Jalur: r.Jalur, Status: "tertunda", Alasan: r.Alasan})
	}
	return err
}
