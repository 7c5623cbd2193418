package schedules

import (
	"os"
	"path/filepath"
	"testing"
	"time"

	"capaian/ingest/source"
	"capaian/testdata/kabupaten"
	"capaian/transform"
	"capaian/transform/warehouse"

	"github.com/goccy/go-yaml"
)

// benchOffice is a generated kabupaten and an empty SQLite warehouse.
func benchOffice(b *testing.B) (*Nightly, *kabupaten.Manifest, func()) {
	b.Helper()
	dir := b.TempDir()
	truth, err := kabupaten.Write(dir, kabupaten.Options{Seed: 1})
	if err != nil {
		b.Fatal(err)
	}
	n := &Nightly{Pemda: jember, Masuk: []source.Root{{Name: "masuk", FS: os.DirFS(filepath.Join(dir, "masuk"))}}, Tahun: []int{2020}, Skala: transform.SkalaBaku(),
		Hasil: filepath.Join(dir, "hasil"), Now: func() time.Time { return time.Date(2021, 2, 11, 21, 0, 0, 0, time.UTC) }, Pekerja: 2}
	data, err := os.ReadFile(filepath.Join(dir, "opd.yaml"))
	if err != nil {
		b.Fatal(err)
	}
	if err := yaml.Unmarshal(data, &n.OPD); err != nil {
		b.Fatal(err)
	}
	if err := os.MkdirAll(n.Hasil, 0o755); err != nil {
		b.Fatal(err)
	}
	fresh := func() {
		empty := b.TempDir()
		if n.Arsip, err = source.OpenArchive(filepath.Join(empty, "arsip")); err != nil {
			b.Fatal(err)
		}
		if n.Gudang, err = warehouse.Open(b.Context(), "sqlite:"+filepath.Join(empty, "gudang.db")); err != nil {
			b.Fatal(err)
		}
		b.Cleanup(func() { n.Gudang.Close() })
		if _, _, err := n.Gudang.Migrate(b.Context()); err != nil {
			b.Fatal(err)
		}
	}
	fresh()
	return n, truth, fresh
}

// BenchmarkNight is a first night over the whole kabupaten, share to reports.
func BenchmarkNight(b *testing.B) {
	n, truth, fresh := benchOffice(b)
	facts := 0
	for b.Loop() {
		b.StopTimer()
		fresh()
		b.StartTimer()
		h, err := n.Run(b.Context())
		if err != nil {
			b.Fatal(err)
		}
		facts += h.Run.JumlahFakta
	}
	b.ReportMetric(float64(truth.Berkas*b.N)/b.Elapsed().Seconds(), "workbooks/s")
	b.ReportMetric(float64(facts)/b.Elapsed().Seconds(), "facts/s")
}

// BenchmarkUnchangedNight is a night over a share in which nothing changed.
func BenchmarkUnchangedNight(b *testing.B) {
	n, truth, _ := benchOffice(b)
	if _, err := n.Run(b.Context()); err != nil {
		b.Fatal(err)
	}
	for b.Loop() {
		if _, err := n.Run(b.Context()); err != nil {
			b.Fatal(err)
		}
	}
	b.ReportMetric(float64(truth.Berkas*b.N)/b.Elapsed().Seconds(), "workbooks/s")
}
