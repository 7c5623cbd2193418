package main

import (
	"context"
	"errors"
	"fmt"
	"sort"
	"strings"
	"time"

	"github.com/spf13/pflag"

	"capaian/ingest"
	"capaian/report"
	"capaian/transform/warehouse"
)

const statusLong = `
Mencetak run terakhir, siapa yang sudah dan belum mengirim dokumen yang
diwajibkan, serta berkas yang ditolak atau belum utuh dan alasannya.`

func statusCommand(fs *pflag.FlagSet) func(context.Context, *app, []string) error {
	tahun := fs.Int("tahun", 0, "tahun (bawaan: tahun terakhir yang dinilai)")
	return func(ctx context.Context, a *app, args []string) error {
		if len(args) > 0 {
			return usage("lihat capaian status --help", "argumen %q tidak dikenal", args[0])
		}
		c, err := a.load()
		if err != nil {
			return err
		}
		year := *tahun
		if year == 0 {
			year = c.Tahun[len(c.Tahun)-1]
		}
		s, err := c.state(ctx, year)
		if err != nil {
			return err
		}
		if a.asJSON {
			return a.emit(s)
		}
		s.print(a, c.zone)
		return nil
	}
}

// state is what `status` shows.
type state struct {
	Pemda    string     `json:"pemda"`
	Tahun    int        `json:"tahun"`
	Run      []runLine  `json:"run"`
	Ditolak  []fileLine `json:"ditolak"`
	Tertunda []fileLine `json:"tertunda"`
	Sisih    []fileLine `json:"diabaikan"`
	OPD      []sentLine `json:"opd"`
	// Lama are documents whose newest file could not be used.
	Lama []oldLine `json:"data_lama,omitempty"`
	// Keputusan are the decisions in use, the rows that are not, and what the
	// office is asked.
	Keputusan decided `json:"keputusan"`
}

type runLine struct {
	RunID   string    `json:"run_id"`
	Mulai   time.Time `json:"mulai"`
	Status  string    `json:"status"`
	Baru    int       `json:"berkas_baru"`
	Dimuat  int       `json:"berkas_dimuat"`
	Ditolak int       `json:"berkas_ditolak"`
}

type fileLine struct {
	Jalur  string `json:"jalur"`
	Alasan string `json:"alasan"`
}

// sentLine is what one OPD owes and sent. What is not due yet is counted in
// Wajib too.
type sentLine struct {
	OPD       string   `json:"opd"`
	Sudah     int      `json:"sudah"`
	Wajib     int      `json:"wajib"`
	Belum     []string `json:"belum"`
	Salah     int      `json:"galat"`
	Nanti     int      `json:"belum_jatuh_tempo"`
	Terlambat []string `json:"terlambat,omitempty"`
}

type oldLine struct {
	OPD     string `json:"opd"`
	Dokumen string `json:"dokumen"`
	Keadaan string `json:"keadaan"`
}

func (c *config) state(ctx context.Context, tahun int) (*state, error) {
	db, err := c.open(ctx, false)
	if err != nil {
		return nil, err
	}
	defer db.Close()
	s := &state{Pemda: c.Pemda, Tahun: tahun}
	runs, err := db.Runs(ctx, c.Pemda, 5)
	if err != nil {
		return nil, err
	}
	for _, r := range runs {
		s.Run = append(s.Run, runLine{r.RunID, r.Mulai.Time, r.Status, r.BerkasBaru, r.BerkasDimuat, r.BerkasDitolak})
	}
	if err := s.files(ctx, db, c.Pemda); err != nil {
		return nil, err
	}
	run, err := db.Terbit(ctx, c.Pemda, zeroTime)
	if errors.Is(err, warehouse.ErrNoRun) {
		return s, nil
	}
	if err != nil {
		return nil, err
	}
	p, err := db.Potret(ctx, run, tahun)
	if err != nil {
		return nil, err
	}
	s.sent(p)
	return s, s.decisions(ctx, db, p)
}

// files lists what lies in the share and was not taken in.
func (s *state) files(ctx context.Context, db *warehouse.DB, pemda string) error {
	docs, err := db.Dokumen(ctx, pemda)
	if err != nil {
		return err
	}
	seen, err := db.Penampakan(ctx, pemda)
	if err != nil {
		return err
	}
	aside, err := db.Diabaikan(ctx, pemda)
	if err != nil {
		return err
	}
	refused, set := map[warehouse.Teks]string{}, map[warehouse.Teks]string{}
	for _, d := range docs {
		if why := aside[d.BerkasID]; why != "" {
			set[d.SHA256] = why
		} else if d.Status == string(ingest.Ditolak) {
			refused[d.SHA256] = string(d.Alasan)
		}
	}
	for jalur, p := range seen {
		switch {
		case !p.Ada:
		case p.SHA256 == "":
			s.Tertunda = append(s.Tertunda, fileLine{jalur, string(p.Alasan)})
		case set[p.SHA256] != "":
			s.Sisih = append(s.Sisih, fileLine{jalur, set[p.SHA256]})
		case refused[p.SHA256] != "":
			s.Ditolak = append(s.Ditolak, fileLine{jalur, refused[p.SHA256]})
		}
	}
	for _, list := range [][]fileLine{s.Ditolak, s.Tertunda, s.Sisih} {
		sort.Slice(list, func(a, b int) bool { return list[a].Jalur < list[b].Jalur })
	}
	return nil
}

// sent counts what every OPD sent; those that sent nothing at all come first.
func (s *state) sent(p *warehouse.Potret) {
	names, index := map[string]string{}, map[string]int{}
	for _, o := range p.OPD {
		names[o.Kode] = o.Nama
	}
	for _, k := range p.Hitungan.Kepatuhan {
		i, ok := index[k.OPD]
		if !ok {
			i = len(s.OPD)
			index[k.OPD] = i
			s.OPD = append(s.OPD, sentLine{OPD: names[k.OPD]})
		}
		s.OPD[i].count(&k)
	}
	sort.SliceStable(s.OPD, func(a, b int) bool { return s.OPD[a].nothing() && !s.OPD[b].nothing() })
	for _, d := range report.DataLama(p) {
		s.Lama = append(s.Lama, oldLine{d.OPD, d.Dokumen, d.Label})
	}
}

func (l *sentLine) count(k *warehouse.Kepatuhan) {
	l.Wajib++
	name := report.NamaDokumen(string(k.Jenis), string(k.Versi), string(k.Periode))
	switch k.Status {
	case "belum ada":
		l.Belum = append(l.Belum, name)
	case "ditolak":
		l.Belum = append(l.Belum, name+" (ditolak)")
	case "belum jatuh tempo":
		l.Nanti++
	default:
		l.Sudah++
	}
	if k.Status == "perlu perbaikan" {
		l.Salah++
	}
	if k.TerlambatHari != nil && *k.TerlambatHari > 0 {
		l.Terlambat = append(l.Terlambat, fmt.Sprintf("%s %d hari", name, *k.TerlambatHari))
	}
}

// nothing reports whether documents are due and none came.
func (l *sentLine) nothing() bool { return l.Sudah == 0 && len(l.Belum) > 0 }

func (s *state) print(a *app, zone *time.Location) {
	fmt.Fprintf(a.out, "%s\n\nRun terakhir\n", s.Pemda)
	if len(s.Run) == 0 {
		fmt.Fprintln(a.out, "  belum ada; jalankan capaian run")
	}
	for _, r := range s.Run {
		fmt.Fprintf(a.out, "  %s  %-9s %d baru, %d dokumen dimuat, %d ditolak  (%s)\n", report.Saat(r.Mulai.In(zone)), r.Status, r.Baru, r.Dimuat, r.Ditolak, r.RunID)
	}
	fmt.Fprintln(a.out, "  run berikutnya: menurut jadwal sistem yang memanggil capaian run")
	s.printFiles(a, "Ditolak", s.Ditolak)
	s.printFiles(a, "Belum utuh", s.Tertunda)
	s.printFiles(a, "Diabaikan", s.Sisih)
	s.printDecisions(a)
	if len(s.Lama) > 0 {
		fmt.Fprint(a.out, "\nData lama (berkas terbarunya ditolak atau belum utuh)\n")
	}
	for _, l := range s.Lama {
		fmt.Fprintf(a.out, "  %s, %s: %s\n", l.OPD, l.Dokumen, l.Keadaan)
	}
	fmt.Fprintf(a.out, "\nKelengkapan dokumen %d\n", s.Tahun)
	if len(s.OPD) == 0 {
		fmt.Fprintln(a.out, "  belum ada yang diwajibkan di daftar OPD")
	}
	for _, o := range s.OPD {
		line := fmt.Sprintf("  %-42s %d dari %d", clip(o.OPD, 42), o.Sudah, o.Wajib)
		if len(o.Belum) > 0 {
			line += "; belum: " + strings.Join(o.Belum, ", ")
		}
		if len(o.Terlambat) > 0 {
			line += "; terlambat: " + strings.Join(o.Terlambat, ", ")
		}
		if o.Salah > 0 {
			line += fmt.Sprintf("; %d perlu perbaikan", o.Salah)
		}
		if o.Nanti > 0 {
			line += fmt.Sprintf("; %d belum jatuh tempo", o.Nanti)
		}
		fmt.Fprintln(a.out, line)
	}
}

func (s *state) printFiles(a *app, title string, list []fileLine) {
	if len(list) == 0 {
		return
	}
	fmt.Fprintf(a.out, "\n%s\n", title)
	for _, f := range list {
		fmt.Fprintf(a.out, "  %s\n    %s\n", f.Jalur, f.Alasan)
	}
}
