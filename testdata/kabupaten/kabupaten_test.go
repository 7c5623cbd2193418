package kabupaten

import (
	"archive/zip"
	"bytes"
	"io"
	"io/fs"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/goccy/go-yaml"
)

func tulis(t *testing.T, o Options) (string, *Manifest) {
	t.Helper()
	dir := t.TempDir()
	m, err := Write(dir, o)
	if err != nil {
		t.Fatal(err)
	}
	return dir, m
}

// bagian reads the parts of all workbooks below a folder.
func bagian(t *testing.T, dir string) map[string][]byte {
	t.Helper()
	parts := map[string][]byte{}
	err := filepath.WalkDir(dir, func(path string, e fs.DirEntry, err error) error {
		if err != nil || filepath.Ext(path) != ".xlsx" {
			return err
		}
		z, err := zip.OpenReader(path)
		if err != nil {
			return err
		}
		defer z.Close()
		name, err := filepath.Rel(dir, path)
		for _, f := range z.File {
			r, err := f.Open()
			if err != nil {
				return err
			}
			if parts[filepath.ToSlash(name)+"!"+f.Name], err = io.ReadAll(r); err != nil {
				return err
			}
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return parts
}

func TestSameSeedSameParts(t *testing.T) {
	a, ma := tulis(t, Options{Seed: 1, OPD: 9})
	b, _ := tulis(t, Options{Seed: 1, OPD: 9})
	c, _ := tulis(t, Options{Seed: 2, OPD: 9})
	pa, pb, pc := bagian(t, a), bagian(t, b), bagian(t, c)
	if len(pa) < 9*len(ma.OPD[0].Berkas) {
		t.Fatalf("only %d parts", len(pa))
	}
	if !maps.EqualFunc(pa, pb, bytes.Equal) {
		t.Error("same seed, different parts")
	}
	if maps.EqualFunc(pa, pc, bytes.Equal) {
		t.Error("different seeds, same parts")
	}
	// An OPD is the same, however many are written beside it.
	d, _ := tulis(t, Options{Seed: 1, OPD: 2})
	for name, part := range bagian(t, d) {
		if !bytes.Equal(part, pa[name]) {
			t.Errorf("%s differs in a smaller kabupaten", name)
		}
	}
}

func TestWholeKabupaten(t *testing.T) {
	dir, m := tulis(t, Options{Seed: 1})
	found, err := filepath.Glob(filepath.Join(dir, "masuk", "*", "*.xlsx"))
	if err != nil {
		t.Fatal(err)
	}
	// 37 OPD × 8 documents, less 4 PK perubahan and 1 DPA, and 5 PK of other
	// officials.
	if len(m.OPD) != 37 || m.Berkas != 296 || len(found) != 296 || m.Diharapkan != 296 || m.Ada != 291 {
		t.Errorf("%d OPD, %d workbooks (%d on disk), %d of %d documents", len(m.OPD), m.Berkas, len(found), m.Ada, m.Diharapkan)
	}
	aturan, sumber, predikat, jenis := hitungan(m)
	want := map[string]int{"HIT-06": 2, "HIT-08": 2, "HIT-07": 2, "CAP-01": 2, "FMT-02": 2, "LKP-01": 2, "ANG-01": 2, "BKS-04": 1, "KON-03": 5, "KON-06": 5}
	if !maps.Equal(aturan, want) {
		t.Errorf("planted %v, want %v", aturan, want)
	}
	kinds := map[string]int{"RENSTRA ": 37, "RKT ": 37, "PK murni": 42, "PK perubahan": 33, "IKU ": 37, "DPA murni": 36, "REALISASI_KINERJA ": 37, "REALISASI_ANGGARAN ": 37}
	if !maps.Equal(jenis, kinds) {
		t.Errorf("kinds %v, want %v", jenis, kinds)
	}
	for _, s := range []string{"PK_PERUBAHAN", "PK", "RKT", "IKU", "REALISASI"} {
		if sumber[s] == 0 {
			t.Errorf("no target comes from %s: %v", s, sumber)
		}
	}
	for _, p := range []string{"SANGAT BAIK", "BAIK", "CUKUP", "KURANG"} {
		if predikat[p] == 0 {
			t.Errorf("nobody is %s: %v", p, predikat)
		}
	}
}

// hitungan counts what the manifest holds.
func hitungan(m *Manifest) (aturan, sumber, predikat, jenis map[string]int) {
	aturan, sumber, predikat, jenis = map[string]int{}, map[string]int{}, map[string]int{}, map[string]int{}
	for _, o := range m.OPD {
		for _, b := range o.Berkas {
			jenis[b.Jenis+" "+b.Versi]++
		}
		for _, x := range o.Temuan {
			aturan[x.Aturan]++
		}
		for _, i := range o.Indikator {
			sumber[i.SumberTarget]++
			predikat[i.Predikat]++
		}
	}
	return aturan, sumber, predikat, jenis
}

// Every OPD is within the bounds a plausible one has, and its files are where
// the manifest says.
func TestEachOPD(t *testing.T) {
	dir, m := tulis(t, Options{Seed: 8})
	for _, o := range m.OPD {
		for _, b := range o.Berkas {
			if _, err := os.Stat(filepath.Join(dir, "masuk", filepath.FromSlash(b.Jalur))); err != nil {
				t.Error(err)
			}
		}
		if n := len(o.Anggaran.Program); n < 3 || n > 5 || len(o.Sasaran) < 2 || len(o.Sasaran) > 3 {
			t.Errorf("%s: %d programmes, %d sasaran", o.Nama, n, len(o.Sasaran))
		}
		for _, s := range o.Sasaran {
			if s.Indikator < 1 || s.Indikator > 3 {
				t.Errorf("%s, %s: %d indicators", o.Nama, s.Nama, s.Indikator)
			}
		}
		for _, p := range o.Anggaran.Program {
			if n := len(p.Kegiatan); n < 1 || n > 4 {
				t.Errorf("%s, %s: %d kegiatan", o.Nama, p.Nama, n)
			}
		}
	}
}

func TestClean(t *testing.T) {
	_, m := tulis(t, Options{Seed: 1, Clean: true})
	if m.Berkas != 297 || m.Ada != 292 {
		t.Errorf("%d workbooks, %d documents; want 297 and 292", m.Berkas, m.Ada)
	}
	for _, o := range m.OPD {
		if len(o.Temuan) > 0 || !o.Anggaran.AdaDPA {
			t.Errorf("%s: %v", o.Nama, o.Temuan)
		}
		for _, i := range o.Indikator {
			if i.Capaian == nil || i.TargetLKj.Cmp(i.Target) != 0 {
				t.Errorf("%s, %s: capaian %s, measured against %s of %s", o.Nama, i.Indikator, i.Capaian6, i.TargetLKj, i.Target)
			}
		}
	}
}

func TestOptions(t *testing.T) {
	for _, n := range []int{-1, 38} {
		if _, err := Write(t.TempDir(), Options{OPD: n}); err == nil {
			t.Errorf("%d OPD accepted", n)
		}
	}
	dir, m := tulis(t, Options{Seed: 5, Tahun: 2019, OPD: 1})
	if m.Tahun != 2019 || !strings.Contains(strings.Join(slices.Sorted(maps.Keys(bagian(t, dir))), "\n"), "2019") {
		t.Error("2019 asked for, another year written")
	}
}

func TestConfiguration(t *testing.T) {
	dir, _ := tulis(t, Options{Seed: 1})
	var list []struct {
		Kode, Nama, Jenis   string
		Alias, Surel, Wajib []string
	}
	baca(t, filepath.Join(dir, "opd.yaml"), &list)
	kode := map[string]bool{}
	for _, o := range list {
		kode[o.Kode] = true
		if len(o.Wajib) != 8 || len(o.Alias) == 0 || len(o.Surel) != 1 || !strings.HasSuffix(o.Surel[0], ".example") {
			t.Errorf("%+v", o)
		}
	}
	if len(list) != 37 || len(kode) != 37 || list[12].Nama != "Kecamatan Ledokombo" || list[36].Nama != "Dinas Kependudukan dan Pencatatan Sipil" || list[36].Jenis != "dinas" {
		t.Errorf("%d OPD with %d codes", len(list), len(kode))
	}
	var c struct {
		Pemda, Gudang, OPD string
		Tahun              int
		Folder             map[string]string
	}
	baca(t, filepath.Join(dir, "capaian.yaml"), &c)
	if c.Pemda != "Kabupaten Jember" || c.Tahun != 2020 || c.Gudang != "sqlite:gudang.db" || c.OPD != "opd.yaml" ||
		c.Folder["masuk"] != "masuk" || c.Folder["arsip"] != "arsip" || c.Folder["hasil"] != "hasil" {
		t.Errorf("%+v", c)
	}
}

func baca(t *testing.T, path string, v any) {
	t.Helper()
	b, err := os.ReadFile(path)
	if err == nil {
		err = yaml.UnmarshalWithOptions(b, v, yaml.Strict())
	}
	if err != nil {
		t.Fatal(err)
	}
}

func BenchmarkWrite(b *testing.B) {
	for b.Loop() {
		if _, err := Write(b.TempDir(), Options{Seed: 1}); err != nil {
			b.Fatal(err)
		}
	}
}
