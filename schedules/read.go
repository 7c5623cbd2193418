package schedules

import (
	"context"
	"fmt"
	"sort"
	"strconv"
	"sync"

	"capaian/ingest"
	"capaian/transform"
	"capaian/transform/warehouse"
)

// content is one archived content to be read, under the path it is known by.
type content struct{ sha, jalur string }

// version is the reader version of this night: of readers and judges, and of
// the list of OPD whose names decide whose a document is, and what the operator
// states about sheets.
func (t *tonight) version() string {
	parts := []string{}
	for _, o := range t.OPD {
		parts = append(parts, o.Kode, o.Nama, o.Jenis)
		parts = append(parts, o.Alias...)
	}
	if len(t.Buka.Passwords) > 0 || t.Buka.Converter != "" {
		// Too short to confirm a guess at a password by it.
		parts = append(parts, warehouse.ID(t.Buka.Passwords...)[:4], t.Buka.Converter)
	}
	for _, e := range t.Tata {
		parts = append(parts, e.Sidik())
	}
	if len(t.Aturan) > 0 {
		parts = append(parts, t.Aturan.Sidik())
	}
	return ingest.Version + "." + transform.Version + "-" + warehouse.ID(parts...)[:8]
}

// unread lists the contents that lie in the share or are in force and were not
// yet read by this version.
func (t *tonight) unread(ctx context.Context) ([]content, error) {
	done, err := t.Gudang.Bacaan(ctx, t.Pemda, t.version())
	if err != nil {
		return nil, err
	}
	docs, err := t.Gudang.Dokumen(ctx, t.Pemda)
	if err != nil {
		return nil, err
	}
	inForce, err := t.Gudang.Berlaku(ctx, t.Pemda)
	if err != nil {
		return nil, err
	}
	paths := map[string]string{}
	want := func(sha, jalur string) {
		if old, ok := paths[sha]; sha != "" && !done[sha] && (!ok || jalur < old) {
			paths[sha] = jalur
		}
	}
	for jalur, p := range t.after {
		want(string(p.SHA256), jalur)
	}
	holds := map[string]bool{}
	for _, b := range inForce {
		holds[b.BerkasID] = true
	}
	for _, d := range docs {
		if holds[d.BerkasID] {
			want(string(d.SHA256), d.Jalur)
		}
	}
	list := make([]content, 0, len(paths))
	for sha, jalur := range paths {
		list = append(list, content{sha, jalur})
	}
	sort.Slice(list, func(a, b int) bool { return list[a].jalur < list[b].jalur })
	return list, nil
}

// outcome is one content read, or the failure of the world that kept it from
// being read.
type outcome struct {
	bacaan warehouse.Bacaan
	err    error
}

// read understands every unread content, several at a time, and stores each as
// one transaction. One bad workbook stops nobody.
func (t *tonight) read(ctx context.Context) error {
	list, err := t.unread(ctx)
	if err != nil {
		return err
	}
	received, err := t.Gudang.DiterimaPada(ctx, t.Pemda)
	if err != nil {
		return err
	}
	ctx, cancel := context.WithCancel(ctx)
	defer cancel()
	t.readNothing = len(list) == 0
	n := 0
	for r := range t.readers(ctx, list) {
		b := r.bacaan
		if at, ok := received[b.SHA256]; ok {
			b.DiterimaPada = warehouse.Waktu{Time: at}
		}
		if r.err == nil {
			r.err = t.night.Store(ctx, b)
		}
		if r.err != nil {
			return fmt.Errorf("%s: %w", b.Jalur, r.err)
		}
		t.count(b)
		n++
		t.tell(Kemajuan{"membaca dan memuat buku kerja", n, len(list)})
	}
	sort.Slice(t.hasil.Ditolak, func(a, b int) bool { return t.hasil.Ditolak[a].Jalur < t.hasil.Ditolak[b].Jalur })
	return ctx.Err()
}

// readers reads contents several at a time; the channel closes when all are
// read or the context ends.
func (t *tonight) readers(ctx context.Context, list []content) <-chan outcome {
	jobs, results := make(chan content), make(chan outcome)
	var workers sync.WaitGroup
	for range max(1, t.Pekerja) {
		workers.Go(func() {
			for c := range jobs {
				b, err := t.bacaan(c)
				select {
				case results <- outcome{b, err}:
				case <-ctx.Done():
					return
				}
			}
		})
	}
	go func() {
		defer close(jobs)
		for _, c := range list {
			select {
			case jobs <- c:
			case <-ctx.Done():
				return
			}
		}
	}()
	go func() { workers.Wait(); close(results) }()
	return results
}

func (t *tonight) count(b warehouse.Bacaan) {
	for _, d := range b.Dokumen {
		switch ingest.Status(d.Status) {
		case ingest.Dimuat:
			t.hasil.Dimuat++
		case ingest.Ditolak:
			if _, aside := t.putusan.Abaikan(b.Jalur, b.SHA256); aside {
				continue
			}
			t.hasil.Ditolak = append(t.hasil.Ditolak, Penolakan{b.Jalur, string(d.Alasan)})
		case ingest.Dilewati:
			t.hasil.Dilewati++
		}
		t.facts += d.JumlahFakta
		t.finds += len(d.Temuan)
	}
}

// besar is the size of a workbook that is not read beside another of its kind:
// some ten thousand rows, which unfold to much memory.
const besar = 1 << 20

// bacaan reads and judges one content.
func (t *tonight) bacaan(c content) (warehouse.Bacaan, error) {
	now := warehouse.Waktu{Time: t.now}
	b := warehouse.Bacaan{SHA256: c.sha, VersiPembaca: t.version(), Jalur: c.jalur, DiterimaPada: now, DimuatPada: now}
	f, err := t.Arsip.Open(c.sha)
	if err != nil {
		return b, err
	}
	defer f.Close()
	info, err := f.Stat()
	if err != nil {
		return b, err
	}
	if b.Ukuran = info.Size(); b.Ukuran > besar {
		t.besar.Lock()
		defer t.besar.Unlock()
		if t.Besar != nil {
			t.Besar()
		}
	}
	_, b.Dokumen, err = Baca(t.Pemda, c.sha, ingest.Source{Path: c.jalur, Data: f, Size: info.Size(), Options: t.Buka, TataLetak: t.Tata}, t.master, t.Aturan)
	return b, err
}

// Baca understands and judges one workbook: its documents as found and, in the
// same order, as judged, with their facts and findings. A panic is the outcome
// of that workbook, not of the night; its trace is for who reads the file again
// with a debugger, not for an office.
func Baca(pemda, sha string, src ingest.Source, master *ingest.Master, aturan ingest.Aturan) (found []ingest.Document, judged []warehouse.Dokumen, err error) {
	defer func() {
		if recover() != nil {
			const sebab = "pembaca berhenti mendadak"
			found = []ingest.Document{{Status: ingest.Ditolak, Reason: sebab, Issues: []ingest.Issue{{
				Rule: "BKS-01", Args: map[string]string{"sebab": sebab, "saran": "Laporkan berkas ini kepada pengembang capaian."}}}}}
			judged, err = []warehouse.Dokumen{judge(pemda, sha, 0, &found[0], aturan)}, nil
		}
	}()
	found, err = ingest.Read(src, master)
	for i := range found {
		judged = append(judged, judge(pemda, sha, i, &found[i], aturan))
	}
	return found, judged, err
}

// judge makes one understood document a row with its facts and findings. n is
// its ordinal in the file.
func judge(pemda, sha string, n int, doc *ingest.Document, aturan ingest.Aturan) warehouse.Dokumen {
	id := warehouse.ID(pemda, sha, strconv.Itoa(n))
	facts, issues := transform.Apply(pemda, id, doc, aturan)
	d := warehouse.Dokumen{
		BerkasID: id, OPD: doc.OPD, Tahun: doc.Tahun, Jenis: warehouse.Teks(doc.Jenis), Periode: warehouse.Teks(doc.Periode), Sifat: warehouse.Teks(doc.Sifat),
		Versi: warehouse.Teks(doc.Versi), Bagian: warehouse.Teks(doc.Bagian), Nomor: warehouse.Teks(doc.Nomor),
		Status: string(doc.Status), Alasan: warehouse.Teks(doc.Reason), Fakta: facts,
	}
	if iso, _, ok := transform.BacaTanggal(doc.Tanggal); ok {
		d.Tanggal = warehouse.Teks(iso)
	}
	d.Sidik = transform.Sidik(&facts)
	d.JumlahFakta = facts.Jumlah()
	owner := transform.Pemilik{Pemda: pemda, OPD: doc.OPD, Tahun: doc.Tahun, Jenis: doc.Jenis, Periode: doc.Periode, Versi: doc.Versi, Bagian: doc.Bagian}
	d.Temuan = transform.TemuanDokumen(owner, id, issues)
	for _, f := range d.Temuan {
		switch f.Keparahan {
		case string(ingest.Galat):
			d.JumlahGalat++
		case string(ingest.Peringatan):
			d.JumlahPeringat++
		}
	}
	return d
}
