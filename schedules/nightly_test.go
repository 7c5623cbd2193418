package schedules

import (
	"bytes"
	"context"
	"fmt"
	"os"
	"path/filepath"
	"sort"
	"strings"
	"testing"
	"time"

	"github.com/jmoiron/sqlx"
	_ "github.com/lib/pq"
	_ "modernc.org/sqlite"

	"capaian/ingest"
	"capaian/ingest/source"
	"capaian/transform"
	"capaian/transform/warehouse"
	"capaian/transform/warehouse/warehousetest"
)

func TestMain(m *testing.M) { warehousetest.Main(m) }

const jember = "Kabupaten Jember"

// office is a planning office in a temporary folder: a share, an archive, a
// warehouse and a clock that a test moves by hand.
type office struct {
	*testing.T
	dir   string
	dsn   string
	db    *warehouse.DB
	clock time.Time
	opd   []ingest.OPD
	years []int
	buku  BukuKeputusan
}

func newOffice(t *testing.T, dsn string) *office {
	t.Helper()
	o := &office{T: t, dir: t.TempDir(), dsn: dsn, clock: time.Date(2021, 2, 11, 21, 0, 0, 0, time.UTC), years: []int{2020}}
	o.opd = []ingest.OPD{{Kode: "7.01.13", Nama: "Kecamatan Ledokombo", Jenis: "kecamatan", Wajib: []string{"RENSTRA", "RKT", "PK", "PK/perubahan", "IKU", "DPA", "REALISASI_KINERJA", "REALISASI_ANGGARAN"}},
		{Kode: "7.01.20", Nama: "Kecamatan Patrang", Jenis: "kecamatan", Wajib: []string{"PK"}}}
	for _, d := range []string{"masuk", "hasil"} {
		if err := os.MkdirAll(filepath.Join(o.dir, d), 0o755); err != nil {
			t.Fatal(err)
		}
	}
	db, err := warehouse.Open(t.Context(), dsn)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { db.Close() })
	if _, _, err := db.Migrate(t.Context()); err != nil {
		t.Fatal(err)
	}
	o.db = db
	return o
}

// nightly is a night over the office as it stands.
func (o *office) nightly() *Nightly {
	o.Helper()
	arsip, err := source.OpenArchive(filepath.Join(o.dir, "arsip"))
	if err != nil {
		o.Fatal(err)
	}
	return &Nightly{Pemda: jember, Masuk: []source.Root{{Name: "masuk", FS: os.DirFS(filepath.Join(o.dir, "masuk"))}}, Arsip: arsip, Gudang: o.db, OPD: o.opd,
		Tahun: o.years, Skala: transform.SkalaBaku(), Buku: o.buku, Hasil: filepath.Join(o.dir, "hasil"), Now: func() time.Time { return o.clock }, Pekerja: 2}
}

// night runs one night, a day after the last one.
func (o *office) night() *Hasil {
	o.Helper()
	o.clock = o.clock.AddDate(0, 0, 1)
	h, err := o.nightly().Run(o.Context())
	if err != nil {
		o.Fatal(err)
	}
	return h
}

// put drops a file into the share, changed at the hour of the clock plus n.
func (o *office) put(name string, content []byte, hours int) {
	o.Helper()
	p := filepath.Join(o.dir, "masuk", filepath.FromSlash(name))
	if err := os.MkdirAll(filepath.Dir(p), 0o755); err != nil {
		o.Fatal(err)
	}
	if err := os.WriteFile(p, content, 0o644); err != nil {
		o.Fatal(err)
	}
	at := o.clock.Add(time.Duration(hours) * time.Hour)
	if err := os.Chtimes(p, at, at); err != nil {
		o.Fatal(err)
	}
}

func (o *office) remove(name string) {
	o.Helper()
	if err := os.Remove(filepath.Join(o.dir, "masuk", filepath.FromSlash(name))); err != nil {
		o.Fatal(err)
	}
}

func workbookBytes(t *testing.T, name string) []byte {
	t.Helper()
	data, err := os.ReadFile(filepath.Join("../testdata/ledokombo", name))
	if err != nil {
		t.Fatal(err)
	}
	return data
}

// ledokombo drops the eight workbooks.
func (o *office) ledokombo() {
	o.Helper()
	for _, n := range []string{"renstra", "rkt", "pk", "pk-perubahan", "iku", "dpa", "realisasi-kinerja", "realisasi-anggaran"} {
		o.put("Kecamatan Ledokombo/"+n+".xlsx", workbookBytes(o.T, n+".xlsx"), 0)
	}
}

// query reads rows of the contract's views as text, by any client's means.
func (o *office) query(q string) []string {
	o.Helper()
	driver, dsn := "postgres", o.dsn
	if p, ok := strings.CutPrefix(o.dsn, "sqlite:"); ok {
		driver, dsn = "sqlite", "file:"+p
	}
	db, err := sqlx.Open(driver, dsn)
	if err != nil {
		o.Fatal(err)
	}
	defer db.Close()
	rows, err := db.Queryx(q)
	if err != nil {
		o.Fatalf("%s: %v", q, err)
	}
	defer rows.Close()
	var out []string
	for rows.Next() {
		values, err := rows.SliceScan()
		if err != nil {
			o.Fatal(err)
		}
		var cells []string
		for _, v := range values {
			if b, ok := v.([]byte); ok {
				v = string(b)
			}
			cells = append(cells, fmt.Sprint(v))
		}
		out = append(out, strings.Join(cells, "|"))
	}
	if err := rows.Err(); err != nil {
		o.Fatal(err)
	}
	return out
}

// views is the whole content of every view but the list of runs.
func (o *office) views() string {
	o.Helper()
	var b strings.Builder
	for _, v := range []string{"v_opd", "v_berkas", "v_target", "v_realisasi", "v_anggaran", "v_indikator", "v_rpjmd", "v_catatan", "v_capaian", "v_capaian_sasaran",
		"v_capaian_opd", "v_serapan", "v_serapan_sasaran", "v_temuan", "v_kepatuhan", "v_keputusan"} {
		rows := o.query("select * from " + v)
		sort.Strings(rows)
		fmt.Fprintf(&b, "== %s %d\n%s\n", v, len(rows), strings.Join(rows, "\n"))
	}
	return b.String()
}

func (o *office) same(what, got, want string) {
	o.Helper()
	if got == want {
		return
	}
	g, w := strings.Split(got, "\n"), strings.Split(want, "\n")
	for i := range g {
		if i >= len(w) || g[i] != w[i] {
			other := ""
			if i < len(w) {
				other = w[i]
			}
			o.Fatalf("%s differ at line %d:\n got %s\nwant %s", what, i+1, g[i], other)
		}
	}
	o.Fatalf("%s differ: %d lines, want %d", what, len(g), len(w))
}

func (o *office) rows(q string, want ...string) {
	o.Helper()
	got := o.query(q)
	if strings.Join(got, "\n") != strings.Join(want, "\n") {
		o.Errorf("%s\n got %q\nwant %q", q, got, want)
	}
}

// TestNightLedokombo runs the real office's eight workbooks through a night and
// reads the golden figures from the contract's views.
func TestNightLedokombo(t *testing.T) {
	warehousetest.Each(t, func(t *testing.T, dsn string) {
		o := newOffice(t, dsn)
		o.ledokombo()
		h := o.night()
		if h.Baru != 8 || h.Dimuat != 8 || len(h.Ditolak) != 0 || h.Run.Status != "selesai" {
			t.Errorf("night: %+v", h)
		}
		o.rows("select cast(round(cast(capaian as numeric), 2) as text), predikat, sumber_target from v_capaian where tingkat = 'sasaran' and tahun = 2020 order by capaian",
			"83.76|BAIK|REALISASI", "119.29|SANGAT BAIK|REALISASI")
		o.rows("select cast(round(cast(capaian as numeric), 2) as text), cast(round(cast(capaian_dibatasi as numeric), 2) as text), jumlah_pk, jumlah_pk_terukur from v_capaian_opd", "101.53|91.88|1|0")
		o.rows("select cast(round(cast(serapan as numeric), 2) as text) from v_serapan where tingkat in ('opd', 'kelompok_belanja') order by serapan", "86.68", "94.21", "96.93")
		o.rows("select cast(round(cast(proporsi as numeric), 2) as text), case when sasaran is null then 'penunjang' else 'sasaran' end from v_serapan_sasaran order by proporsi",
			"8.56|sasaran", "43.64|sasaran", "47.8"+zero(dsn)+"|penunjang")
		o.rows("select cast(cast(sum(pagu) as bigint) as text) from v_anggaran where jenis = 'RENSTRA' and periode = 'tahunan' and tahun = 2020", "972536000")
		o.rows("select cast(cast(sum(pagu) as bigint) as text) from v_anggaran where jenis = 'RENSTRA' and periode = 'tahunan'", "6545396000")
		o.rows("select count(*) from v_berkas where status = 'dimuat'", "8")
		o.rows("select sel from v_temuan where aturan = 'CAP-01' order by sel", "F14", "F15")
		o.rows("select opd, jenis, status from v_kepatuhan where status = 'belum ada'", "Kecamatan Patrang|PK|belum ada")
	})
}

// zero: PostgreSQL's numeric keeps the trailing zero that SQLite's round drops.
func zero(dsn string) string {
	if strings.HasPrefix(dsn, "sqlite:") {
		return ""
	}
	return "0"
}

// TestSameNightTwice: a second night over the same share takes nothing new and
// changes no view.
func TestSameNightTwice(t *testing.T) {
	warehousetest.Each(t, func(t *testing.T, dsn string) {
		o := newOffice(t, dsn)
		o.ledokombo()
		o.night()
		before := o.views()
		h := o.night()
		if h.Baru != 0 || h.Dimuat != 0 || h.Berubah() {
			t.Errorf("second night: %+v", h)
		}
		o.same("views", o.views(), before)
		o.rows("select count(*) from v_run where status = 'selesai'", "2")
	})
}

// TestOrderOfFiles: files that arrive one night each end in the same facts and
// figures as all at once.
func TestOrderOfFiles(t *testing.T) {
	warehousetest.Each(t, func(t *testing.T, dsn string) {
		if !strings.HasPrefix(dsn, "sqlite:") {
			return // the order of files is decided above the database
		}
		all := newOffice(t, dsn)
		all.ledokombo()
		all.night()
		const figures = "select 'c', indikator, capaian, target_sel, realisasi_sel from v_capaian union all select 's', program, serapan, kegiatan, versi from v_serapan union all select 't', temuan_id, aturan, sel, pesan from v_temuan"
		want := all.query(figures)
		sort.Strings(want)
		one := newOffice(t, "sqlite:"+filepath.Join(t.TempDir(), "lain.db"))
		at := one.clock
		for _, n := range []string{"realisasi-anggaran", "realisasi-kinerja", "dpa", "iku", "pk-perubahan", "pk", "rkt", "renstra"} {
			one.clock = at
			one.put("Kecamatan Ledokombo/"+n+".xlsx", workbookBytes(t, n+".xlsx"), 0)
			one.night()
		}
		got := one.query(figures)
		sort.Strings(got)
		one.same("figures", strings.Join(got, "\n"), strings.Join(want, "\n"))
	})
}

// TestBadFilesStopNobody: a truncated workbook, a text file named .xlsx and an
// empty file are each named with a reason; everything else is loaded; lock
// files are ignored; the next night is quiet.
func TestBadFilesStopNobody(t *testing.T) {
	warehousetest.Each(t, func(t *testing.T, dsn string) {
		o := newOffice(t, dsn)
		o.ledokombo()
		whole := workbookBytes(t, "dpa.xlsx")
		o.put("Kecamatan Ledokombo/terpotong.xlsx", whole[:len(whole)/2], 0)
		o.put("Kecamatan Ledokombo/catatan.xlsx", []byte("ini bukan buku kerja\n"), 0)
		o.put("Kecamatan Ledokombo/kosong.xlsx", nil, 0)
		o.put("Kecamatan Ledokombo/~$dpa.xlsx", []byte("kunci"), 0)
		o.put("Kecamatan Ledokombo/surat.pdf", []byte("%PDF-1.4 surat"), 0)
		h := o.night()
		if h.Dimuat != 8 || len(h.Ditolak) != 2 || len(h.Tertunda) != 1 || h.Dilewati != 1 || h.Run.Status != "sebagian" {
			t.Errorf("night: dimuat %d, ditolak %v, tertunda %v, dilewati %d, %s", h.Dimuat, h.Ditolak, h.Tertunda, h.Dilewati, h.Run.Status)
		}
		for _, p := range append(h.Ditolak, h.Tertunda...) {
			if p.Alasan == "" {
				t.Errorf("%s has no reason", p.Jalur)
			}
		}
		o.rows("select jalur, status from v_berkas where status in ('ditolak', 'tertunda', 'dilewati') order by jalur",
			"Kecamatan Ledokombo/catatan.xlsx|ditolak", "Kecamatan Ledokombo/kosong.xlsx|tertunda", "Kecamatan Ledokombo/surat.pdf|dilewati", "Kecamatan Ledokombo/terpotong.xlsx|ditolak")
		o.rows("select count(*) from v_temuan where aturan = 'BKS-01'", "2")
		h = o.night()
		if h.Baru != 0 || len(h.Ditolak)+len(h.Tertunda) != 0 || h.Run.Status != "selesai" || h.Berubah() {
			t.Errorf("next night: %+v", h)
		}
	})
}

// variant is the PK with another target: content B beside content A.
func variant(t *testing.T, target string) []byte {
	t.Helper()
	return edit(t, workbookBytes(t, "pk.xlsx"), "PK", "D10", target)
}

// TestRestoredFile: A → B → A of one file ends with A in force, whatever time
// the restored file bears, and A is not read again.
func TestRestoredFile(t *testing.T) {
	warehousetest.Each(t, func(t *testing.T, dsn string) {
		o := newOffice(t, dsn)
		a, b := variant(t, "90"), variant(t, "95")
		const q = "select cast(cast(target as integer) as text) from v_target where jenis = 'PK' and target is not null"
		o.put("pk.xlsx", a, 0)
		o.night()
		o.rows(q, "90")
		o.put("pk.xlsx", b, 1)
		o.night()
		o.rows(q, "95")
		o.rows("select count(*) from v_berkas where status = 'digantikan'", "1")
		o.put("pk.xlsx", a, -100)
		h := o.night()
		if h.Dimuat != 0 {
			t.Errorf("the restored file was read again: %+v", h)
		}
		o.rows(q, "90")
		o.rows("select count(*) from v_temuan where aturan = 'BKS-07'", "1")
		before := o.views()
		o.night()
		o.same("views", o.views(), before)
	})
}

// TestNewerOfTwoFiles: of two files of one document the newer counts and the
// other is a finding; one that is gone stays in force.
func TestNewerOfTwoFiles(t *testing.T) {
	warehousetest.Each(t, func(t *testing.T, dsn string) {
		o := newOffice(t, dsn)
		const q = "select cast(cast(target as integer) as text) from v_target where jenis = 'PK' and target is not null"
		o.put("a/pk lama.xlsx", variant(t, "90"), -5)
		o.put("b/pk baru.xlsx", variant(t, "95"), -1)
		o.night()
		o.rows(q, "95")
		o.rows("select count(*) from v_temuan where aturan = 'BKS-05'", "1")
		o.remove("b/pk baru.xlsx")
		o.night()
		o.rows(q, "95")
		o.rows("select count(*) from v_temuan where aturan = 'BKS-08'", "1")
	})
}

// TestSpoiledFileKeepsLastGood: a file overwritten by rubbish is refused and
// what it said before stays in force.
func TestSpoiledFileKeepsLastGood(t *testing.T) {
	warehousetest.Each(t, func(t *testing.T, dsn string) {
		o := newOffice(t, dsn)
		o.put("pk.xlsx", variant(t, "90"), 0)
		o.night()
		o.put("pk.xlsx", []byte("rusak"), 1)
		h := o.night()
		if len(h.Ditolak) != 1 {
			t.Errorf("refused %v", h.Ditolak)
		}
		o.rows("select cast(cast(target as integer) as text) from v_target where jenis = 'PK' and target is not null", "90")
		o.put("pk.xlsx", variant(t, "97"), 2)
		o.night()
		o.rows("select cast(cast(target as integer) as text) from v_target where jenis = 'PK' and target is not null", "97")
		o.rows("select count(*) from v_temuan where aturan = 'BKS-01'", "0")
	})
}

// TestKilledNight: a night that dies at any step, before anything is published,
// leaves every view as it was, and the next one ends as if nothing had been.
func TestKilledNight(t *testing.T) {
	warehousetest.Each(t, func(t *testing.T, dsn string) {
		o := newOffice(t, dsn)
		o.put("pk.xlsx", variant(t, "90"), 0)
		o.night()
		before := o.views()
		o.put("pk.xlsx", variant(t, "95"), 1)
		o.ledokombo()
		o.remove("Kecamatan Ledokombo/pk.xlsx")
		for _, step := range []string{"menyalin dan mengarsipkan berkas", "membaca dan memuat buku kerja", "menghitung capaian", "menerbitkan"} {
			n := o.nightly()
			ctx, kill := context.WithCancel(o.Context())
			n.Maju = func(k Kemajuan) {
				if k.Langkah == step {
					kill()
				}
			}
			if _, err := n.Run(ctx); err == nil {
				t.Fatalf("killed at %q: no error", step)
			}
			o.same("views after a night killed at "+step, o.views(), before)
		}
		o.night()
		o.rows("select cast(cast(target as integer) as text) from v_target where jenis = 'PK' and versi = 'murni' and target is not null", "95")
		o.rows("select count(*) from v_berkas where status = 'dimuat'", "8")
		o.rows("select count(*) from v_run where status = 'gagal'", "4")
	})
}

// TestReports: the night leaves both reports, and nothing half-written.
func TestReports(t *testing.T) {
	warehousetest.Each(t, func(t *testing.T, dsn string) {
		o := newOffice(t, dsn)
		o.ledokombo()
		o.night()
		for name, mark := range map[string]string{"konsolidasi-2020.xlsx": "PK", "konsolidasi-2020.html": "<!doctype html>"} {
			data, err := os.ReadFile(filepath.Join(o.dir, "hasil", name))
			if err != nil {
				t.Fatal(err)
			}
			if !bytes.HasPrefix(bytes.ToLower(data), []byte(strings.ToLower(mark))) {
				t.Errorf("%s begins with %q", name, data[:min(20, len(data))])
			}
		}
		entries, err := os.ReadDir(filepath.Join(o.dir, "hasil"))
		if err != nil || len(entries) != 3 || !entries[0].IsDir() { // and the folder of the OPD
			t.Errorf("hasil holds %v (%v)", entries, err)
		}
	})
}

// TestEarlierYearsOwnDocument: a figure of 2018 that the document of 2020
// repeats gives way to the document of 2018 itself.
func TestEarlierYearsOwnDocument(t *testing.T) {
	warehousetest.Each(t, func(t *testing.T, dsn string) {
		o := newOffice(t, dsn)
		const q = "select cast(round(cast(realisasi as numeric), 1) as text) from v_realisasi where tahun = 2018 and tingkat = 'sasaran' order by realisasi"
		o.put("realisasi 2020.xlsx", workbookBytes(t, "realisasi-kinerja.xlsx"), 0)
		o.night()
		o.rows(q, "71.2", "100.0")
		own := workbookBytes(t, "realisasi-kinerja.xlsx")
		for cell, text := range map[string]string{"A5": "PENGUKURAN KINERJA TAHUN 2018", "E15": "88,5%"} {
			own = edit(t, own, "LKj 3.1-3.7", cell, text)
		}
		own = edit(t, own, "Program Pendukung", "A5", "PENGUKURAN KINERJA TAHUN 2018")
		o.put("realisasi 2018.xlsx", own, 0)
		h := o.night()
		if h.Dimuat == 0 || len(h.Ditolak) > 0 {
			t.Fatalf("own document: %+v", h)
		}
		o.rows(q, "71.2", "88.5")
	})
}
