package schedules

import (
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"sort"
	"strings"
	"testing"

	"github.com/goccy/go-yaml"
	"github.com/shopspring/decimal"

	"capaian/ingest"
	"capaian/testdata/kabupaten"
	"capaian/transform"
	"capaian/transform/warehouse"
	"capaian/transform/warehouse/warehousetest"
)

// generated is an office over a generated kabupaten, with its truths.
func generated(t *testing.T, dsn string, o kabupaten.Options) (*office, *kabupaten.Manifest) {
	t.Helper()
	of := newOffice(t, dsn)
	truth, err := kabupaten.Write(of.dir, o)
	if err != nil {
		t.Fatal(err)
	}
	data, err := os.ReadFile(filepath.Join(of.dir, "opd.yaml"))
	if err != nil {
		t.Fatal(err)
	}
	of.opd = nil
	if err := yaml.Unmarshal(data, &of.opd); err != nil {
		t.Fatal(err)
	}
	return of, truth
}

// TestKabupaten holds the whole generated kabupaten against the figures its
// generator worked out on its own: every document loaded, every indicator,
// average and budget exact, every planted mistake found at its cell.
func TestKabupaten(t *testing.T) {
	warehousetest.Each(t, func(t *testing.T, dsn string) {
		o, truth := generated(t, dsn, kabupaten.Options{Seed: 1})
		h := o.night()
		if h.Dimuat != truth.Berkas || len(h.Ditolak) > 0 {
			t.Errorf("%d of %d documents loaded, refused %v", h.Dimuat, truth.Berkas, h.Ditolak)
		}
		run, err := o.db.Terbit(t.Context(), jember, h.Run.Mulai.AddDate(1, 0, 0))
		if err != nil {
			t.Fatal(err)
		}
		p, err := o.db.Potret(t.Context(), run, 2020)
		if err != nil {
			t.Fatal(err)
		}
		for _, opd := range truth.OPD {
			c := &comparison{T: t, opd: opd, p: p, paths: map[string]string{}}
			for _, b := range p.Berkas {
				c.paths[b.BerkasID] = b.Jalur
			}
			c.indicators()
			c.averages()
			c.budget()
			if strings.HasPrefix(dsn, "sqlite:") {
				c.renstra(o)
			}
			c.planted()
		}
		before := o.views()
		if again := o.night(); again.Baru != 0 || again.Berubah() {
			t.Errorf("second night: %+v", again)
		}
		o.same("views", o.views(), before)
	})
}

// comparison is of one OPD against its truth.
type comparison struct {
	*testing.T
	opd   kabupaten.OPD
	p     *warehouse.Potret
	paths map[string]string
}

func (c *comparison) wrong(format string, args ...any) {
	c.Helper()
	c.Errorf("%s: %s", c.opd.Nama, fmt.Sprintf(format, args...))
}

func (c *comparison) indicators() {
	c.Helper()
	found := map[string]warehouse.Capaian{}
	for _, r := range c.p.Hitungan.Capaian {
		if r.OPD == c.opd.Kode && r.Tingkat == "sasaran" && r.Periode == "tahunan" {
			found[r.Indikator] = r
		}
	}
	if len(found) != len(c.opd.Indikator) {
		c.wrong("%d indicators measured, want %d", len(found), len(c.opd.Indikator))
	}
	for _, want := range c.opd.Indikator {
		got, ok := found[want.Indikator]
		if !ok {
			c.wrong("%q is missing", want.Indikator)
			continue
		}
		value := ""
		if got.Nilai.Valid {
			value = got.Nilai.Decimal.StringFixed(6)
		}
		for _, pair := range [][3]string{
			{"capaian", value, want.Capaian6}, {"predikat", string(got.Predikat), want.Predikat}, {"arah", got.Arah, want.Arah},
			{"source", string(got.SumberTarget), want.SumberTarget}, {"reason", string(got.Alasan), want.Alasan}, {"sasaran", string(got.Sasaran), want.Sasaran},
			{"target cell", place(c.paths, got.TargetBerkasID, got.TargetLembar, got.TargetSel), cell(want.AsalTarget)},
			{"realisasi cell", place(c.paths, got.RealisasiBerkasID, got.RealisasiLembar, got.RealisasiSel), cell(want.AsalRealisasi)},
			{"in PK", fmt.Sprint(got.Dasar == "PK"), fmt.Sprint(want.DiPK)},
		} {
			if pair[1] != pair[2] {
				c.wrong("%q: %s %q, want %q", want.Indikator, pair[0], pair[1], pair[2])
			}
		}
		if want.Target != nil && (!got.Target.Valid || got.Target.Decimal.Rat().Cmp(want.Target) != 0) {
			c.wrong("%q: target %v, want %s", want.Indikator, got.Target, want.Target.FloatString(4))
		}
	}
}

func place(paths map[string]string, id, sheet, sel warehouse.Teks) string {
	if id == "" {
		return ""
	}
	return paths[string(id)] + " " + string(sheet) + " " + string(sel)
}

func cell(a kabupaten.Asal) string {
	if a.Berkas == "" {
		return ""
	}
	return a.Berkas + " " + a.Lembar + " " + a.Sel
}

func (c *comparison) averages() {
	c.Helper()
	for _, r := range c.p.Hitungan.RerataOPD {
		if r.OPD != c.opd.Kode || r.Periode != "tahunan" {
			continue
		}
		if !equal6(r.Nilai, c.opd.Capaian.Nilai6) || !equal6(r.Dibatasi, c.opd.Capaian.Dibatasi6) || string(r.Predikat) != c.opd.Capaian.Predikat {
			c.wrong("average %v, capped %v, %s; want %s, %s, %s", r.Nilai, r.Dibatasi, r.Predikat, c.opd.Capaian.Nilai6, c.opd.Capaian.Dibatasi6, c.opd.Capaian.Predikat)
		}
		if r.JumlahPK-r.JumlahPKTerukur < len(c.opd.TidakDiukur) {
			c.wrong("%d of %d PK indicators measured, %d left out", r.JumlahPKTerukur, r.JumlahPK, len(c.opd.TidakDiukur))
		}
		return
	}
	c.wrong("no average")
}

func equal6(u warehouse.Ukuran, want string) bool {
	if want == "" {
		return !u.Valid
	}
	w, err := decimal.NewFromString(want)
	return err == nil && u.Valid && u.Decimal.Equal(w)
}

func (c *comparison) budget() {
	c.Helper()
	got := map[string]string{}
	for _, s := range c.p.Hitungan.Serapan {
		if s.OPD != c.opd.Kode || s.Periode != "tahunan" {
			continue
		}
		got[strings.Join([]string{s.Tingkat, key(s.Tingkat == "kelompok_belanja", string(s.KelompokBelanja)), transform.Fold(string(s.Program)), transform.Fold(string(s.Kegiatan))}, "|")] =
			s.Pagu.Decimal.String() + " " + s.Realisasi.Decimal.String() + " " + six(s.Serapan)
	}
	want := map[string]string{"opd|||": sum(c.opd.Anggaran.Total), "kelompok_belanja|BTL||": sum(c.opd.Anggaran.BTL), "kelompok_belanja|BL||": sum(c.opd.Anggaran.BL)}
	for _, program := range c.opd.Anggaran.Program {
		name := transform.Fold(program.Nama)
		want["program||"+name+"|"] = sum(program.Serapan)
		for _, k := range program.Kegiatan {
			want["kegiatan||"+name+"|"+transform.Fold(k.Nama)] = sum(k.Serapan)
		}
	}
	for k, w := range want {
		if got[k] != w {
			c.wrong("%s: %q, want %q", k, got[k], w)
		}
	}
	if len(got) != len(want) {
		c.wrong("%d levels of serapan, want %d", len(got), len(want))
	}
}

func key(show bool, s string) string {
	if show {
		return s
	}
	return ""
}

func six(u warehouse.Ukuran) string {
	if !u.Valid {
		return ""
	}
	return u.Decimal.StringFixed(6)
}

func sum(s kabupaten.Serapan) string {
	return fmt.Sprintf("%d %d %s", s.Pagu, s.Realisasi, s.Persen6)
}

// planted: every mistake the generator made is found at its cell, and no GALAT
// stands anywhere else.
func (c *comparison) planted() {
	c.Helper()
	raised := map[string]bool{}
	var galat []string
	for _, f := range c.p.Temuan {
		if f.OPD != c.opd.Kode {
			continue
		}
		at := f.Aturan + " " + string(f.Jalur) + " " + string(f.Lembar) + " " + string(f.Sel)
		raised[at] = true
		if f.Keparahan == string(ingest.Galat) {
			galat = append(galat, at)
		}
	}
	known := map[string]bool{}
	if !slices.ContainsFunc(c.opd.Berkas, func(b kabupaten.Berkas) bool { return b.Jenis == "DPA" }) {
		known["LKP-13   "] = true // it never came, and says so
		if !raised["LKP-13   "] {
			c.wrong("its DPA never came, and nothing says so")
		}
	}
	for _, m := range c.opd.Temuan {
		at := strings.TrimSpace(m.Aturan + " " + cell(m.Asal))
		known[at] = true
		if !raised[at] && !raised[at+" "] {
			c.wrong("planted %s was not found", at)
		}
	}
	sort.Strings(galat)
	for _, g := range galat {
		if !known[g] {
			c.wrong("GALAT where nothing was planted: %s", g)
		}
	}
}

// TestCleanKabupaten: where no mistake was planted there is no GALAT at all.
func TestCleanKabupaten(t *testing.T) {
	o, _ := generated(t, warehousetest.SQLite(t), kabupaten.Options{Seed: 7, Clean: true})
	o.night()
	o.rows("select opd, jalur, sel, pesan from v_temuan where keparahan = 'GALAT'")
}

// renstra holds the money of the Renstra, year by year and at its end.
func (c *comparison) renstra(o *office) {
	c.Helper()
	for i, want := range append(c.opd.PaguRenstra[:], c.opd.PaguAkhir) {
		q := fmt.Sprintf("select coalesce(cast(cast(sum(pagu) as bigint) as text), '') from v_anggaran where jenis = 'RENSTRA' and opd_kode = '%s' and periode = 'tahunan' and tahun = %d", c.opd.Kode, 2016+i)
		if i == 6 {
			q = fmt.Sprintf("select coalesce(cast(cast(sum(pagu) as bigint) as text), '') from v_anggaran where jenis = 'RENSTRA' and opd_kode = '%s' and periode = 'akhir'", c.opd.Kode)
		}
		if got := o.query(q); got[0] != fmt.Sprint(want) {
			c.wrong("Renstra column %d: %s, want %d", i, got[0], want)
		}
	}
}
