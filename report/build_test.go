package report

import (
	"context"
	"errors"
	"strings"
	"testing"
	"time"

	"capaian/transform/warehouse"
)

// gudang answers with one run per publishing time.
type gudang struct {
	runs   []warehouse.Run
	potret *warehouse.Potret
}

func (g gudang) Terbit(_ context.Context, _ string, per time.Time) (run warehouse.Run, err error) {
	err = warehouse.ErrNoRun
	for _, r := range g.runs {
		if per.IsZero() || !r.TerbitPada.After(per) {
			run, err = r, nil
		}
	}
	return run, err
}

func (g gudang) Potret(_ context.Context, run warehouse.Run, tahun int) (*warehouse.Potret, error) {
	p := *g.potret
	p.Run, p.Tahun = run, tahun
	return &p, nil
}

func (g gudang) BarisAnggaran(context.Context, warehouse.Run, int, string, func(*warehouse.Anggaran)) error {
	return nil
}

// TestTutup: a closed year keeps the state it was closed with and says so.
func TestTutup(t *testing.T) {
	early := warehouse.Run{RunID: "run-1", TerbitPada: pukul(2021, 3, 30, 18)}
	late := warehouse.Run{RunID: "run-2", TerbitPada: pukul(2021, 4, 20, 18)}
	closing := time.Date(2021, 3, 31, 23, 59, 59, 0, wib)
	for _, c := range []struct {
		name        string
		runs        []warehouse.Run
		dibuat, per time.Time
		run, said   string
	}{
		{"still open", []warehouse.Run{early}, closing.AddDate(0, -1, 0), time.Time{}, "run-1", "Tahun 2020 akan ditutup 31 Maret 2021;"},
		{"closed", []warehouse.Run{early, late}, closing.AddDate(0, 1, 0), time.Time{}, "run-1", "Tahun 2020 ditutup 31 Maret 2021; berkas yang datang sesudahnya dimuat ke gudang tetapi tidak mengubah laporan ini."},
		{"nothing published by then", []warehouse.Run{late}, closing.AddDate(0, 1, 0), time.Time{}, "run-2", "Tahun 2020 ditutup 31 Maret 2021; belum ada konsolidasi yang terbit sampai tanggal itu"},
		{"asked for a later state", []warehouse.Run{early, late}, closing.AddDate(0, 1, 0), closing.AddDate(0, 1, 0), "run-2", "atas permintaan"},
	} {
		ask := tanya()
		ask.Tutup, ask.Dibuat, ask.Per = closing, c.dibuat, c.per
		r, err := Build(t.Context(), gudang{c.runs, contoh()}, ask)
		if err != nil {
			t.Fatalf("%s: %v", c.name, err)
		}
		if r.RunID != c.run || !strings.Contains(strings.Join(r.Catatan, "\n"), c.said) {
			t.Errorf("%s: run %s, notes %q", c.name, r.RunID, r.Catatan)
		}
	}
	if _, err := Build(t.Context(), gudang{nil, contoh()}, tanya()); !errors.Is(err, warehouse.ErrNoRun) {
		t.Errorf("nothing published: %v", err)
	}
}
