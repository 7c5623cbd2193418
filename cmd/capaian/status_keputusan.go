package main

import (
	"cmp"
	"context"
	"fmt"
	"slices"

	"capaian/ingest"
	"capaian/transform"
	"capaian/transform/warehouse"
)

// decided is how the office's decisions stand.
type decided struct {
	Dipakai    int        `json:"dipakai"`
	Ditolak    []fileLine `json:"tidak_dipakai"`
	Pertanyaan []string   `json:"pertanyaan"`
}

// decisions gathers what was decided, what was refused, and what is asked.
func (s *state) decisions(ctx context.Context, db *warehouse.DB, p *warehouse.Potret) error {
	s.Keputusan.Dipakai = len(p.Putusan)
	refused := slices.DeleteFunc(slices.Clone(p.Temuan), func(f warehouse.TemuanTampil) bool { return f.Aturan != "KPT-01" })
	slices.SortStableFunc(refused, func(x, y warehouse.TemuanTampil) int {
		return cmp.Or(cmp.Compare(x.Lembar, y.Lembar), cmp.Compare(len(x.Sel), len(y.Sel)), cmp.Compare(x.Sel, y.Sel))
	})
	for _, f := range refused {
		at := ingest.Pos{Sheet: string(f.Lembar), Cell: string(f.Sel)}
		s.Keputusan.Ditolak = append(s.Keputusan.Ditolak, fileLine{at.String(), f.Pesan + " " + f.Saran})
	}
	all, err := db.Pertanyaan(ctx, s.Pemda)
	if err != nil {
		return err
	}
	seen, names := map[string]bool{}, map[string]string{}
	for _, o := range p.OPD {
		names[o.Kode] = o.Nama + ": "
	}
	for _, q := range all {
		isi := transform.IsiPertanyaan(q.Pertanyaan)
		if key := transform.KunciPertanyaan(q.Jenis, isi); q.SampaiRun == 0 && !seen[key] {
			seen[key] = true
			s.Keputusan.Pertanyaan = append(s.Keputusan.Pertanyaan, names[isi["opd"]]+isi["tanya"])
		}
	}
	return nil
}

func (s *state) printDecisions(a *app) {
	k := s.Keputusan
	if k.Dipakai+len(k.Ditolak)+len(k.Pertanyaan) == 0 {
		return
	}
	fmt.Fprintf(a.out, "\nKeputusan kantor\n  %d dipakai, %d tidak dipakai, %d pertanyaan terbuka\n", k.Dipakai, len(k.Ditolak), len(k.Pertanyaan))
	for _, f := range k.Ditolak {
		fmt.Fprintf(a.out, "  %s\n    %s\n", f.Jalur, f.Alasan)
	}
	for i, q := range k.Pertanyaan {
		if i == 20 {
			fmt.Fprintf(a.out, "  … dan %d pertanyaan lagi\n", len(k.Pertanyaan)-i)
			break
		}
		fmt.Fprintf(a.out, "  ? %s\n", q)
	}
}
