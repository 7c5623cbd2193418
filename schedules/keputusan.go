package schedules

import (
	"context"
	"fmt"
	"slices"
	"strconv"
	"time"

	"capaian/ingest"
	"capaian/transform"
	"capaian/transform/warehouse"
)

// BukuKeputusan is the office's file of decisions. The zero value is an office
// without one.
type BukuKeputusan struct {
	Nama string // as its places are named
	// Baca reads the file as it stands. A file that is not there is
	// fs.ErrNotExist; any error means that it could not be read as a whole.
	Baca func() (*ingest.NaskahKeputusan, error)
	// Tanya is the workbook that open questions are appended to, "" for none.
	Tanya string
}

// Keputusan says of a night which decisions it used and what it asks.
type Keputusan struct {
	Dipakai int         // decisions in use
	Ditolak []Penolakan // rows not used, by place
	Belum   int         // rows still without a decision
	// Pertanyaan are open questions; Ditanyakan of them were written this night.
	Pertanyaan, Ditanyakan int
	// Tunda says why nothing was written to the file this night, "" where it
	// was, or where there was nothing to write.
	Tunda string
	// Lama says why the decisions of the last night were used.
	Lama string
}

// decide takes the decisions that hold this night: those of the file as it
// stands; where it cannot be read, or is gone, those of the last night, so that
// none is dropped silently.
func (t *tonight) decide(ctx context.Context) error {
	last, err := t.Gudang.PutusanKini(ctx, t.Pemda)
	if err != nil {
		return err
	}
	t.kabar = &t.hasil.Keputusan
	if t.Buku.Baca == nil {
		t.putusan = transform.NewKeputusan(nil)
		return nil
	}
	t.cetakan = sidikBerkas(t.Buku.Tanya)
	raw, err := t.Buku.Baca()
	switch {
	case err == nil:
		k := ingest.PeriksaKeputusan(raw, t.master, transform.Kunci)
		t.luput, t.kabar.Belum, t.naskah = k.Luput, k.Belum, raw
		t.hold(k.Putusan)
	case tiada(err) && len(last) == 0:
		t.hold(nil)
	default:
		t.kabar.Lama = alasanTakTerbaca(err)
		t.luput = []ingest.Issue{ingest.LuputKeputusan(ingest.Pos{Sheet: t.Buku.Nama}, "berkas",
			"berkasnya "+t.kabar.Lama+"; dipakai "+strconv.Itoa(len(last))+" keputusan dari konsolidasi terakhir",
			"Kembalikan atau perbaiki berkas itu; untuk mencabut semua keputusan, kosongkan lembar-lembarnya.")}
		t.hold(transform.PutusanDari(last))
	}
	for _, i := range t.luput {
		t.kabar.Ditolak = append(t.kabar.Ditolak, Penolakan{i.Pos.String(), i.Args["uraian"] + ". " + i.Hint()})
	}
	return nil
}

// hold lets decisions hold this night, and makes them rows to be published.
func (t *tonight) hold(list []ingest.Putusan) {
	t.putusan, t.kabar.Dipakai = transform.NewKeputusan(list), len(list)
	for _, p := range list {
		t.publikasi.Putusan = append(t.publikasi.Putusan, transform.BarisPutusan(t.Pemda, p))
	}
}

// setAside marks the documents whose file the office set aside, and hides the
// paths that are set aside from the choice of what is in force.
func (t *tonight) setAside(docs []warehouse.Berkas, before []warehouse.Berlaku) map[string]warehouse.Penampakan {
	list := t.putusan.Putusan(ingest.PutusAbaikan)
	if len(list) == 0 {
		return t.after
	}
	seen := map[string]warehouse.Penampakan{}
	paths := map[warehouse.Teks][]string{}
	used := map[string]bool{}
	for jalur, p := range t.after {
		if d, ok := t.putusan.Abaikan(jalur, string(p.SHA256)); ok {
			used[d.Sidik()] = true
		} else {
			seen[jalur] = p
		}
		if p.SHA256 != "" {
			paths[p.SHA256] = append(paths[p.SHA256], jalur)
		}
	}
	was := map[string]string{}
	for _, b := range before {
		was[b.BerkasID] = b.Jalur
	}
	for i := range docs {
		d := &docs[i]
		known := paths[d.SHA256]
		if len(known) == 0 {
			known = []string{d.Jalur}
			if w := was[d.BerkasID]; w != "" && w != d.Jalur {
				known = append(known, w)
			}
		}
		if p, ok := t.aside(known, string(d.SHA256)); ok {
			used[p.Sidik()] = true
			d.Status, d.Alasan = diabaikan, warehouse.Teks(transform.Rujukan(p))
			t.publikasi.Diabaikan = append(t.publikasi.Diabaikan, warehouse.Diabaikan{Pemda: t.Pemda, OPD: d.OPD, Tahun: d.Tahun, BerkasID: d.BerkasID, Alasan: string(d.Alasan)})
		}
	}
	for _, p := range list {
		if !used[p.Sidik()] {
			t.idle(p, fmt.Sprintf("tidak ada berkas %q", p.Isi["berkas"]))
		}
	}
	return seen
}

const diabaikan = "diabaikan"

// aside is the decision that sets a content aside: by itself, or at every path.
func (t *tonight) aside(paths []string, sha string) (p ingest.Putusan, ok bool) {
	for _, jalur := range paths {
		if p, ok = t.putusan.Abaikan(jalur, sha); !ok {
			return p, false
		}
	}
	return p, ok
}

// idle notes a decision that is about nothing there is.
func (t *tonight) idle(p ingest.Putusan, uraian string) {
	t.luput = append(t.luput, ingest.Issue{Rule: "KPT-03", Pos: p.Pos, About: p.Sidik(), Args: map[string]string{"uraian": uraian}})
}

// due is the deadline of a document of an OPD: a decision, else the configuration.
func (t *tonight) due(opd string) func(tahun int, wajib string) (time.Time, bool) {
	if t.Batas == nil && len(t.putusan.Putusan(ingest.PutusBatas)) == 0 {
		return nil
	}
	return func(tahun int, wajib string) (time.Time, bool) {
		if due, ok := t.putusan.BatasWaktu(opd, tahun, wajib, t.now.Location()); ok {
			return due, true
		}
		if t.Batas == nil {
			return time.Time{}, false
		}
		return t.Batas(tahun, wajib)
	}
}

// aboutFile publishes the findings about the file of decisions itself; they
// belong to no OPD.
func (t *tonight) aboutFile() {
	owner, p := transform.Pemilik{Pemda: t.Pemda, Jenis: "keputusan"}, &t.publikasi
	p.Lingkup = append(p.Lingkup, "")
	p.Hitungan.Temuan = append(p.Hitungan.Temuan, transform.TemuanDokumen(owner, "", t.Aturan.Terapkan(slices.Clone(t.luput)))...)
}
