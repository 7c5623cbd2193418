package main

import (
	"context"
	"fmt"
	"os"
	"runtime"
	"strconv"
	"strings"
	"time"

	"github.com/spf13/pflag"

	"capaian/ingest/source"
	"capaian/report"
	"capaian/schedules"
)

const runLong = `
Satu konsolidasi sekarang: mengambil berkas baru dari folder masuk, membaca dan
memeriksanya, memuat yang benar ke gudang, menghitung capaian semua OPD,
menerbitkannya sekaligus, dan menulis laporan ke folder hasil. Berkas asli tidak
pernah diubah. Dijalankan dua kali, yang kedua tidak mengubah apa pun.`

func runCommand(fs *pflag.FlagSet) func(context.Context, *app, []string) error {
	tahun := fs.Int("tahun", 0, "tahun yang dinilai (bawaan: dari konfigurasi)")
	return func(ctx context.Context, a *app, args []string) error {
		if len(args) > 0 {
			return usage("lihat capaian run --help", "argumen %q tidak dikenal", args[0])
		}
		c, err := a.load()
		if err != nil {
			return err
		}
		if err := c.assess(*tahun); err != nil {
			return err
		}
		h, err := a.night(ctx, c)
		if err != nil {
			return err
		}
		if a.asJSON {
			err = a.emit(newNightResult(c, h))
		} else {
			a.summary(c, h)
		}
		if err == nil && len(h.Ditolak)+len(h.Tertunda)+len(h.TakTerbaca) > 0 {
			return errPart
		}
		return err
	}
}

// night opens what one consolidation needs and runs it.
func (a *app) night(ctx context.Context, c *config) (*schedules.Hasil, error) {
	roots, err := c.roots()
	if err != nil {
		return nil, err
	}
	for _, dir := range []string{c.Folder.Arsip, c.Folder.Hasil} {
		if err := os.MkdirAll(c.abs(dir), 0o755); err != nil {
			return nil, err
		}
	}
	arsip, err := source.OpenArchive(c.abs(c.Folder.Arsip))
	if err != nil {
		return nil, err
	}
	db, err := c.open(ctx, true)
	if err != nil {
		return nil, err
	}
	defer db.Close()
	p := &progress{app: a}
	defer p.done()
	n := &schedules.Nightly{
		Pemda: c.Pemda, Masuk: roots, Arsip: arsip, Gudang: db, OPD: c.opd, Tahun: c.Tahun, Skala: c.skala, Batas: c.deadline, Tutup: c.closing(),
		Hasil: c.abs(c.Folder.Hasil), Pengatur: c.fingerprint(), Buka: c.buka, Tata: c.tata(), Aturan: c.aturan, Buku: c.buku(), Now: func() time.Time { return a.now().In(c.zone) }, Pekerja: runtime.NumCPU(), Maju: p.tell,
		Besar: func() { a.limitMemory(largeMemory) },
	}
	a.limitMemory(ordinaryMemory)
	return n.Run(ctx)
}

// progress shows where a night stands: one line that moves on a terminal, a
// plain line per step otherwise.
type progress struct {
	*app
	step string
	last time.Time
	open bool
}

func (p *progress) tell(k schedules.Kemajuan) {
	if p.asJSON {
		return
	}
	if !p.terminal {
		if k.Langkah != p.step {
			p.step = k.Langkah
			fmt.Fprintf(p.err, "capaian: %s\n", k.Langkah)
		}
		return
	}
	now := p.now()
	if k.Langkah == p.step && now.Sub(p.last) < 100*time.Millisecond && k.Selesai != k.Dari {
		return
	}
	p.step, p.last, p.open = k.Langkah, now, true
	count := ""
	if k.Dari > 0 {
		count = fmt.Sprintf(" %d dari %d", k.Selesai, k.Dari)
	}
	fmt.Fprintf(p.err, "\r\x1b[K%s%s", k.Langkah, count)
}

func (p *progress) done() {
	if p.open {
		fmt.Fprint(p.err, "\r\x1b[K")
	}
}

// summary prints what the night did and how the kabupaten stands.
func (a *app) summary(c *config, h *schedules.Hasil) {
	fmt.Fprintf(a.out, "Konsolidasi %s, %s (run %s)\n\n", c.Pemda, report.Saat(h.Run.Mulai.In(c.zone)), h.Run.RunID)
	line := func(label, format string, args ...any) {
		fmt.Fprintf(a.out, "  %-38s %s\n", label, fmt.Sprintf(format, args...))
	}
	line("berkas di folder masuk", "%d, %d baru atau berubah", h.Berkas, h.Baru)
	line("dokumen dimuat", "%d dengan %d fakta", h.Dimuat, h.Run.JumlahFakta)
	line("ditolak", "%d", len(h.Ditolak))
	a.reasons(h.Ditolak)
	if len(h.Tertunda) > 0 {
		line("belum utuh", "%d", len(h.Tertunda))
		a.reasons(h.Tertunda)
	}
	if h.Dilewati > 0 {
		line("dilewati", "%d bukan dokumen kinerja", h.Dilewati)
	}
	for _, p := range h.TakTerbaca {
		line("tidak terbaca", "%s: %s", p.Path, p.Reason)
	}
	a.decisions(c, h.Keputusan)
	if h.Baru == 0 && !h.Berubah() {
		fmt.Fprintln(a.out, "\n  Tidak ada yang baru; tidak ada yang berubah.")
	}
	for _, r := range h.Ringkasan {
		fmt.Fprintf(a.out, "\n  Tahun %d\n", r.Tahun)
		for _, k := range r.Kepala {
			line(k.Label, "%s", headline(k))
		}
		for _, d := range r.Lama {
			line("data lama", "%s, %s: %s", d.OPD, d.Dokumen, d.Label)
		}
	}
	a.givenBack(h)
	if len(h.Laporan) > 0 {
		fmt.Fprintln(a.out, "\n  Laporan")
		for _, f := range h.Laporan {
			fmt.Fprintf(a.out, "    %s\n", f)
		}
	}
}

// givenBack says which files took the place of others and what became of those
// ones' findings, and how many annotated copies were written.
func (a *app) givenBack(h *schedules.Hasil) {
	if len(h.KirimUlang) > 0 {
		fmt.Fprintln(a.out, "\n  Kiriman ulang")
	}
	for i, k := range h.KirimUlang {
		if i == 20 {
			fmt.Fprintf(a.out, "    … dan %d lagi\n", len(h.KirimUlang)-20)
			break
		}
		fmt.Fprintf(a.out, "    %s: %d dari %d temuan selesai, %d baru\n", k.Jalur, k.Selesai, k.Sebelumnya, k.Baru)
	}
	if h.Salinan > 0 {
		fmt.Fprintf(a.out, "\n  Hasil pemeriksaan\n    %d salinan bertanda ditulis di folder OPD masing-masing\n", h.Salinan)
	}
}

// decisions says what became of the office's decisions, and what it is asked.
func (a *app) decisions(c *config, k schedules.Keputusan) {
	if k.Dipakai+len(k.Ditolak)+k.Belum+k.Pertanyaan == 0 {
		return
	}
	fmt.Fprintf(a.out, "  %-38s %d dipakai, %d tidak dipakai, %d pertanyaan terbuka\n", "keputusan kantor", k.Dipakai, len(k.Ditolak), k.Pertanyaan)
	a.reasons(k.Ditolak)
	if k.Ditanyakan > 0 {
		fmt.Fprintf(a.out, "    %d pertanyaan baru ditulis di %s\n", k.Ditanyakan, c.Keputusan)
	}
	if k.Tunda != "" {
		fmt.Fprintf(a.out, "    pertanyaan belum ditulis di %s: %s\n", c.Keputusan, k.Tunda)
	}
}

// headline is a figure with those that must not be read without it.
func headline(k report.Angka) string {
	var beside []string
	for _, b := range k.Bersama {
		beside = append(beside, b.Label+": "+b.Teks())
	}
	if len(beside) == 0 {
		return k.Teks()
	}
	return k.Teks() + " (" + strings.Join(beside, "; ") + ")"
}

func (a *app) reasons(list []schedules.Penolakan) {
	for i, p := range list {
		if i == 20 {
			fmt.Fprintf(a.out, "    … dan %s lagi; lihat capaian status\n", strconv.Itoa(len(list)-20))
			return
		}
		fmt.Fprintf(a.out, "    %s: %s\n", p.Jalur, p.Alasan)
	}
}

// nightResult is the machine-readable form of the summary.
type nightResult struct {
	RunID    string                `json:"run_id"`
	Status   string                `json:"status"`
	Berkas   int                   `json:"berkas"`
	Baru     int                   `json:"berkas_baru"`
	Dimuat   int                   `json:"berkas_dimuat"`
	Fakta    int                   `json:"jumlah_fakta"`
	Temuan   int                   `json:"jumlah_temuan"`
	Dilewati int                   `json:"berkas_dilewati"`
	Ditolak  []fileLine            `json:"ditolak"`
	Tertunda []fileLine            `json:"tertunda"`
	Berubah  bool                  `json:"berubah"`
	Laporan  []string              `json:"laporan"`
	Salinan  int                   `json:"salinan"`
	Ulang    []resent              `json:"kiriman_ulang"`
	Putusan  decisionLine          `json:"keputusan"`
	Tahun    map[string][]labelled `json:"tahun"`
	Lama     map[string][]oldLine  `json:"data_lama,omitempty"`
}

// resent is a file that took the place of another.
type resent struct {
	OPD        string `json:"opd"`
	Jalur      string `json:"jalur"`
	Sebelumnya int    `json:"temuan_sebelumnya"`
	Selesai    int    `json:"selesai"`
	Baru       int    `json:"baru"`
}

type labelled struct {
	Label string `json:"label"`
	Nilai string `json:"nilai"`
}

// decisionLine says in numbers and places how the office's decisions fared.
type decisionLine struct {
	Dipakai    int        `json:"dipakai"`
	Ditolak    []fileLine `json:"tidak_dipakai"`
	Pertanyaan int        `json:"pertanyaan"`
	Ditanyakan int        `json:"ditanyakan"`
	Tunda      string     `json:"tunda,omitempty"`
}

func newDecisionLine(k schedules.Keputusan) decisionLine {
	d := decisionLine{Dipakai: k.Dipakai, Ditolak: []fileLine{}, Pertanyaan: k.Pertanyaan, Ditanyakan: k.Ditanyakan, Tunda: k.Tunda}
	for _, p := range k.Ditolak {
		d.Ditolak = append(d.Ditolak, fileLine{p.Jalur, p.Alasan})
	}
	return d
}

func newNightResult(c *config, h *schedules.Hasil) nightResult {
	r := nightResult{RunID: h.Run.RunID, Status: h.Run.Status, Berkas: h.Berkas, Baru: h.Baru, Dimuat: h.Dimuat, Fakta: h.Run.JumlahFakta, Temuan: h.Run.JumlahTemuan,
		Dilewati: h.Dilewati, Ditolak: []fileLine{}, Tertunda: []fileLine{}, Berubah: h.Berubah(), Laporan: h.Laporan, Salinan: h.Salinan, Ulang: []resent{}, Tahun: map[string][]labelled{},
		Putusan: newDecisionLine(h.Keputusan)}
	for _, p := range h.Ditolak {
		r.Ditolak = append(r.Ditolak, fileLine{p.Jalur, p.Alasan})
	}
	for _, p := range h.Tertunda {
		r.Tertunda = append(r.Tertunda, fileLine{p.Jalur, p.Alasan})
	}
	for _, k := range h.KirimUlang {
		r.Ulang = append(r.Ulang, resent(k))
	}
	for _, y := range h.Ringkasan {
		for _, l := range y.Ikhtisar() {
			key := strconv.Itoa(y.Tahun)
			r.Tahun[key] = append(r.Tahun[key], labelled{l.Label, l.Nilai})
		}
		for _, d := range y.Lama {
			if r.Lama == nil {
				r.Lama = map[string][]oldLine{}
			}
			key := strconv.Itoa(y.Tahun)
			r.Lama[key] = append(r.Lama[key], oldLine{d.OPD, d.Dokumen, d.Label})
		}
	}
	return r
}
