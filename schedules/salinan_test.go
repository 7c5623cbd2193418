package schedules

import (
	"errors"
	"os"
	"path/filepath"
	"testing"

	"capaian/transform/warehouse/warehousetest"
)

// TestSalinanDitulisLagi: a marked copy that is gone is written again, and so are
// those that a night could not write, without anything else changing.
func TestSalinanDitulisLagi(t *testing.T) {
	o := newOffice(t, warehousetest.SQLite(t))
	o.ledokombo()
	folder := filepath.Join(o.dir, "hasil", "Kecamatan Ledokombo")
	if err := os.WriteFile(folder, nil, 0o644); err != nil { // where the folder should be
		t.Fatal(err)
	}
	n := o.nightly()
	if h, err := n.Run(t.Context()); !errors.Is(err, ErrLaporan) || h.Run.Status != "sebagian" || h.Run.TerbitPada.IsZero() {
		t.Fatalf("copies that cannot be written: %v, %+v", err, h.Run)
	}
	if err := os.Remove(folder); err != nil {
		t.Fatal(err)
	}
	o.clock = o.clock.AddDate(0, 0, 1)
	if h := o.night(); h.Salinan != 8 || h.Berubah() {
		t.Errorf("%d copies made good, want 8; changed %v", h.Salinan, h.Perubahan)
	}
	one := filepath.Join(folder, "pk - diperiksa.xlsx")
	if err := os.Remove(one); err != nil {
		t.Fatal(err)
	}
	if h := o.night(); h.Salinan != 1 || h.Berubah() || !there(one) {
		t.Errorf("%d copies written, want the one that was gone", h.Salinan)
	}
	if h := o.night(); h.Salinan != 0 {
		t.Errorf("%d copies written, want none", h.Salinan)
	}
}
