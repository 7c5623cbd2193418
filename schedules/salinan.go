package schedules

import (
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"golang.org/x/sync/errgroup"

	"capaian/ingest"
	"capaian/report"
	"capaian/report/annotate"
	"capaian/transform/warehouse"
)

// giveBack writes the annotated copies of the files whose findings changed, of
// those whose copy is not there, and of those that a night which came to no full
// end may not have written.
func (t *tonight) giveBack(ctx context.Context) error {
	rows, err := t.Gudang.Pemeriksaan(ctx, t.Pemda)
	if err != nil {
		return err
	}
	since, err := t.sinceComplete(ctx)
	if err != nil {
		return err
	}
	var due []warehouse.Pemeriksaan
	for _, r := range rows {
		if r.Salinan != "" && (r.DariRun >= since || !there(filepath.Join(t.Hasil, filepath.FromSlash(r.Salinan)))) {
			due = append(due, r.Pemeriksaan)
		}
	}
	if len(due) == 0 {
		return nil
	}
	found, err := t.findingsOf(ctx, due)
	if err != nil {
		return err
	}
	t.recollect()
	g, ctx := errgroup.WithContext(ctx)
	g.SetLimit(max(1, t.Pekerja))
	for _, row := range due {
		g.Go(func() error {
			if err := ctx.Err(); err != nil {
				return err
			}
			if err := t.copyOf(row, found); err != nil {
				return fmt.Errorf("%s: %w", row.Jalur, err)
			}
			return nil
		})
	}
	t.hasil.Salinan = len(due)
	return g.Wait()
}

// sinceComplete is the number of the run after the last one that did all it had
// to, at most that of this run.
func (t *tonight) sinceComplete(ctx context.Context) (int64, error) {
	runs, err := t.Gudang.Runs(ctx, t.Pemda, 0)
	if err != nil {
		return 0, err
	}
	for _, r := range runs {
		if r.Status == "selesai" {
			return r.Nomor + 1, nil
		}
	}
	return 0, nil
}

func there(name string) bool {
	info, err := os.Stat(name)
	return err == nil && info.Mode().IsRegular()
}

// findingsOf gives the findings of files as they were just published, by
// document.
func (t *tonight) findingsOf(ctx context.Context, due []warehouse.Pemeriksaan) (map[string][]warehouse.Temuan, error) {
	want := map[string]bool{}
	for _, r := range due {
		want[r.SHA256] = true
	}
	var docs []warehouse.Berkas
	for _, d := range t.docs {
		if want[string(d.SHA256)] {
			docs = append(docs, d)
		}
	}
	found, err := t.Gudang.TemuanBerkas(ctx, t.Pemda, docs)
	if err != nil {
		return nil, err
	}
	across, err := t.Gudang.TemuanSilang(ctx, t.Pemda)
	if err != nil {
		return nil, err
	}
	for id, list := range across {
		found[id] = append(found[id], list...)
	}
	return found, nil
}

// copyOf writes one annotated copy. The one it replaces is kept by its date
// where it was of another content.
func (t *tonight) copyOf(row warehouse.Pemeriksaan, found map[string][]warehouse.Temuan) error {
	f, err := t.Arsip.Open(row.SHA256)
	if err != nil {
		return err
	}
	defer f.Close()
	info, err := f.Stat()
	if err != nil {
		return err
	}
	if info.Size() > besar {
		t.besar.Lock()
		defer t.besar.Unlock()
		if t.Besar != nil {
			t.Besar()
		}
	}
	target := filepath.Join(t.Hasil, filepath.FromSlash(row.Salinan))
	if t.gave[row.Salinan] != "" && t.gave[row.Salinan] != row.SHA256 {
		if err := keepOld(target, t.now.Location()); err != nil {
			return err
		}
	}
	about := t.about(row, found)
	return report.Simpan(filepath.Dir(target), filepath.Base(target), func(w io.Writer) error {
		return annotate.Tulis(w, f, info.Size(), about, t.Buka)
	})
}

// recollect indexes what the copies are made of: documents by content, and the
// content each copy was last of.
func (t *tonight) recollect() {
	t.held, t.gave = map[string][]warehouse.Berkas{}, map[string]string{}
	for _, d := range t.docs {
		t.held[string(d.SHA256)] = append(t.held[string(d.SHA256)], d)
	}
	for _, was := range t.examined {
		if was.Salinan != "" {
			t.gave[was.Salinan] = was.SHA256
		}
	}
}

// about is what the annotated copy of a file says.
func (t *tonight) about(row warehouse.Pemeriksaan, found map[string][]warehouse.Temuan) annotate.Pemeriksaan {
	a := annotate.Pemeriksaan{Nama: path.Base(row.Jalur), Diperiksa: t.now, SHA256: row.SHA256}
	if row.Sebelumnya != nil {
		a.Ulang = &annotate.Ulang{Dari: *row.Sebelumnya, Selesai: *row.Selesai, Baru: *row.Baru}
	}
	for _, d := range t.held[row.SHA256] {
		if d.OPD != row.OPD {
			continue
		}
		a.Diterima = d.DiterimaPada.In(t.now.Location())
		a.Dokumen = append(a.Dokumen, t.documentLine(d))
		for _, f := range found[d.BerkasID] {
			a.Temuan = append(a.Temuan, annotate.Temuan{Keparahan: f.Keparahan, Aturan: f.Aturan, Lembar: string(f.Lembar), Sel: string(f.Sel),
				Pesan: f.Pesan, Saran: f.Saran, Tertulis: string(f.Tercetak), Seharusnya: string(f.Seharusnya), Kode: f.Kode(), Keputusan: t.kecuali.terima(&f)})
		}
	}
	return a
}

// documentLine names a document for its receipt: what it is, whose, of when, and
// what became of it.
func (t *tonight) documentLine(d warehouse.Berkas) string {
	parts := []string{report.NamaDokumen(string(d.Jenis), string(d.Versi), string(d.Periode))}
	if o := t.master.ByKode(d.OPD); o != nil {
		parts = append(parts, o.Nama)
	}
	if d.Tahun != 0 {
		parts = append(parts, fmt.Sprintf("tahun %d", d.Tahun))
	}
	if d.Bagian != "" {
		parts = append(parts, "bagian "+string(d.Bagian))
	}
	line := strings.Join(slices.DeleteFunc(parts, func(s string) bool { return s == "" }), ", ")
	if d.Status == string(ingest.Ditolak) {
		line = strings.TrimPrefix(line+"; ditolak: "+string(d.Alasan), "; ")
	}
	return line
}

// keepOld moves an annotated copy to the folder of earlier ones, under the date
// it was written.
func keepOld(target string, zone *time.Location) error {
	info, err := os.Stat(target)
	if errors.Is(err, fs.ErrNotExist) {
		return nil
	}
	if err != nil {
		return err
	}
	dir := filepath.Join(filepath.Dir(target), "lama")
	if err := os.MkdirAll(dir, 0o755); err != nil {
		return err
	}
	ext := filepath.Ext(target)
	name := strings.TrimSuffix(filepath.Base(target), ext) + " " + info.ModTime().In(zone).Format("2006-01-02")
	old := filepath.Join(dir, name+ext)
	for n := 2; there(old); n++ {
		old = filepath.Join(dir, fmt.Sprintf("%s (%d)%s", name, n, ext))
	}
	return os.Rename(target, old)
}
