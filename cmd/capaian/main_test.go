package main

import (
	"bytes"
	"context"
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"
)

// kantor is a planning office in a temporary folder, used through the command
// line alone.
type kantor struct {
	*testing.T
	dir   string
	clock time.Time
	env   map[string]string
}

func newKantor(t *testing.T) *kantor {
	t.Helper()
	k := &kantor{T: t, dir: t.TempDir(), clock: time.Date(2021, 2, 11, 14, 0, 0, 0, time.UTC), env: map[string]string{}}
	if status, out, err := k.run("init", k.dir); status != exitOK {
		t.Fatalf("init: %d %s %s", status, out, err)
	}
	k.write("capaian.yaml", "pemda: Kabupaten Jember\ntahun: 2020\nfolder: {masuk: masuk}\ngudang: sqlite:gudang.db\nopd: opd.yaml\n")
	k.write("opd.yaml", "- {kode: \"7.01.13\", nama: Kecamatan Ledokombo, jenis: kecamatan, wajib: [RENSTRA, RKT, PK, PK/perubahan, IKU, DPA, REALISASI_KINERJA, REALISASI_ANGGARAN]}\n"+
		"- {kode: \"7.01.20\", nama: Kecamatan Patrang, jenis: kecamatan, wajib: [PK]}\n")
	return k
}

func (k *kantor) write(name, content string) {
	k.Helper()
	if err := os.WriteFile(filepath.Join(k.dir, name), []byte(content), 0o644); err != nil {
		k.Fatal(err)
	}
}

func (k *kantor) ledokombo() {
	k.Helper()
	files, err := filepath.Glob("../../testdata/ledokombo/*.xlsx")
	if err != nil || len(files) != 8 {
		k.Fatalf("%d workbooks (%v)", len(files), err)
	}
	for _, f := range files {
		data, err := os.ReadFile(f)
		if err != nil {
			k.Fatal(err)
		}
		k.write(filepath.Join("masuk", filepath.Base(f)), string(data))
	}
}

// run executes a command line; the configuration is the office's.
func (k *kantor) run(args ...string) (status int, out, err string) {
	k.Helper()
	var o, e bytes.Buffer
	a := &app{out: &o, err: &e, now: func() time.Time { return k.clock }, getenv: func(n string) (string, bool) { v, ok := k.env[n]; return v, ok }}
	if args[0] != "init" && args[0] != "nothing" {
		args = append(args, "--config", filepath.Join(k.dir, "capaian.yaml"))
	}
	status = a.run(context.Background(), args)
	k.clock = k.clock.Add(24 * time.Hour)
	return status, o.String(), e.String()
}

// expect runs a command and wants its status and these texts in its output.
func (k *kantor) expect(status int, args []string, texts ...string) string {
	k.Helper()
	got, out, err := k.run(args...)
	if got != status {
		k.Fatalf("%v: status %d, want %d\n%s%s", args, got, status, out, err)
	}
	for _, s := range texts {
		if !strings.Contains(out+err, s) {
			k.Errorf("%v: %q is not in\n%s%s", args, s, out, err)
		}
	}
	return out
}

func TestFirstUse(t *testing.T) {
	k := newKantor(t)
	k.ledokombo()
	k.expect(exitOK, []string{"run"}, "8, 8 baru atau berubah", "101,53", "91,88", "konsolidasi-2020.xlsx", "konsolidasi-2020.html")
	k.expect(exitOK, []string{"run"}, "Tidak ada yang baru; tidak ada yang berubah.")
	k.expect(exitOK, []string{"status"}, "Kecamatan Ledokombo", "8 dari 8", "Kecamatan Patrang", "belum: PK")
	k.expect(exitOK, []string{"explain", "Kecamatan Ledokombo", "peran serta masyarakat"},
		"R / T × 100", "80", "realisasi-kinerja.xlsx › LKj 3.1-3.7 › D15", "95,43", "realisasi-kinerja.xlsx › LKj 3.1-3.7 › E15", "119,2875", "SANGAT BAIK")
	k.expect(exitOK, []string{"explain", "ledokombo", "Nilai SKM pelayanan public"}, "belum diukur")
	k.expect(exitUsage, []string{"explain", "Kecamatan Mars", "x"}, `OPD "Kecamatan Mars" tidak ada`)
	k.expect(exitUsage, []string{"explain", "ledokombo", "tidak ada"}, "indikator yang ada:")
	k.expect(exitOK, []string{"migrate"}, "tidak ada yang berubah")
	out := filepath.Join(k.dir, "lain")
	k.expect(exitOK, []string{"report", "--output", out}, filepath.Join(out, "konsolidasi-2020.html"))
	if _, err := os.Stat(filepath.Join(out, "konsolidasi-2020.xlsx")); err != nil {
		t.Error(err)
	}
	k.expect(exitFailed, []string{"report", "--per", "2019-01-01"}, "belum ada konsolidasi")
	k.expect(exitOK, []string{"run", "--tahun", "2018"}, "101,53") // the other years stay
}

func TestRunJSON(t *testing.T) {
	k := newKantor(t)
	k.ledokombo()
	k.write(filepath.Join("masuk", "rusak.xlsx"), "bukan buku kerja")
	var got struct {
		Status  string `json:"status"`
		Dimuat  int    `json:"berkas_dimuat"`
		Ditolak []struct{ Jalur, Alasan string }
	}
	if err := json.Unmarshal([]byte(k.expect(exitPart, []string{"run", "--json"})), &got); err != nil {
		t.Fatal(err)
	}
	if got.Status != "sebagian" || got.Dimuat != 8 || len(got.Ditolak) != 1 || got.Ditolak[0].Jalur != "rusak.xlsx" || got.Ditolak[0].Alasan == "" {
		t.Errorf("%+v", got)
	}
	k.expect(exitOK, []string{"run"})
	k.expect(exitOK, []string{"status"}, "Ditolak", "rusak.xlsx")
	for _, args := range [][]string{{"status", "--json"}, {"rules", "--json"}, {"version", "--json"}, {"explain", "ledokombo", "peran serta", "--json"}, {"report", "--json"}} {
		if out := k.expect(exitOK, args); !json.Valid([]byte(out)) {
			t.Errorf("%v is no JSON: %s", args, out)
		}
	}
}

func TestUsage(t *testing.T) {
	k := newKantor(t)
	k.expect(exitUsage, []string{"lari"}, `perintah "lari" tidak dikenal`, "run, check")
	k.expect(exitUsage, []string{"run", "--tahn", "3"}, "pilihan --tahn tidak dikenal")
	k.expect(exitUsage, []string{"run", "--tahun", "dua"}, `nilai "dua" untuk --tahun tidak sah`)
	k.expect(exitUsage, []string{"check"}, "minimal satu FILE")
	k.expect(exitUsage, []string{"run", "--tahun", "-5"}, "tidak masuk akal")
	k.expect(exitUsage, []string{"report", "--periode", "TW9"}, `periode "TW9" tidak dikenal`)
	k.expect(exitUsage, []string{"help", "lari"}, `perintah "lari" tidak dikenal`)
	k.expect(exitOK, []string{"--json", "version"}, `"versi_skema"`)
	k.expect(exitUsage, []string{"check", "tidak ada.xlsx"}, "tidak ada")
	k.expect(exitUsage, []string{"report", "--per", "kemarin"}, `waktu "kemarin" tidak sah`)
	k.expect(exitOK, []string{"run", "--help"}, "Satu konsolidasi sekarang", "--tahun")
	k.expect(exitFailed, []string{"explain", "ledokombo", "x"}, "capaian run lebih dahulu")
}

// TestConfig: unknown keys and bad values name line and column and what would
// be right.
func TestConfig(t *testing.T) {
	const good = "pemda: Kabupaten Jember\ntahun: 2020\nfolder: {masuk: masuk}\ngudang: sqlite:gudang.db\nopd: opd.yaml\n"
	for name, c := range map[string]struct {
		yaml  string
		texts []string
	}{
		"unknown key":    {good + "pemdaa: x\n", []string{"capaian.yaml:6:1", `"pemdaa"`, "kunci yang ada: pemda, tahun"}},
		"nested key":     {strings.Replace(good, "{masuk: masuk}", "{masuk: masuk, keluar: x}", 1), []string{"capaian.yaml:3:24", `"keluar"`, "folder.masuk"}},
		"wrong type":     {strings.Replace(good, "tahun: 2020", "tahun: [dua]", 1), []string{"capaian.yaml:2:9", "bilangan bulat"}},
		"twice":          {good + "pemda: y\n", []string{"capaian.yaml:6:1", "dua kali"}},
		"no yaml":        {"pemda: [\n", []string{"capaian.yaml:", "bukan YAML"}},
		"missing key":    {"pemda: x\nfolder: {masuk: masuk}\ngudang: sqlite:g.db\n", []string{`kunci "opd" belum diisi`}},
		"bad date":       {good + "tutup: {2020: 31-3-2021}\n", []string{"tanggal", "2021-03-31"}},
		"bad zone":       {good + "zona_waktu: Jember\n", []string{`zona_waktu "Jember"`, "Asia/Jakarta"}},
		"hasil in masuk": {strings.Replace(good, "{masuk: masuk}", "{masuk: masuk, hasil: masuk/hasil}", 1), []string{"di dalam folder.masuk"}},
		"bad gudang":     {strings.Replace(good, "sqlite:gudang.db", "gudang.db", 1), []string{"gudang bukan alamat", "sqlite:gudang.db"}},
		"no folder":      {strings.Replace(good, "{masuk: masuk}", "{masuk: lain}", 1), []string{"folder masuk", "tidak ada"}},
		"overlap":        {good + "skala: [{predikat: BAIK, minimal: 60}, {predikat: CUKUP, minimal: 50, maksimal: 70}, {predikat: KURANG}]\n", []string{"PRD-05", "Skala predikat tidak sah"}},
		"no environment": {strings.Replace(good, "sqlite:gudang.db", "\"postgres://${KATA_SANDI}@localhost/x\"", 1), []string{"capaian.yaml:4:9", "KATA_SANDI"}},
		"no secret file": {strings.Replace(good, "sqlite:gudang.db", "file:rahasia", 1), []string{"capaian.yaml:4:9", "rahasia"}},
	} {
		t.Run(name, func(t *testing.T) {
			k := newKantor(t)
			k.write("capaian.yaml", c.yaml)
			k.expect(exitUsage, []string{"run"}, c.texts...)
			if _, err := os.Stat(filepath.Join(k.dir, "gudang.db")); err == nil {
				t.Error("a warehouse was made under a bad configuration")
			}
		})
	}
	k := newKantor(t)
	k.env["BERKAS_GUDANG"] = "lain.db"
	k.write("capaian.yaml", strings.Replace(good, "gudang.db", "${BERKAS_GUDANG}", 1))
	k.expect(exitOK, []string{"migrate"}, "naik dari versi 0")
	k.write("capaian.yaml", good+"skala: [{predikat: BAIK, minimal: 60}, {predikat: CUKUP, minimal: 50}, {predikat: KURANG}]\n") // no gap, no overlap
	if out := k.expect(exitOK, []string{"migrate"}); strings.Contains(out, "PRD-05") {
		t.Errorf("a sound scale is refused:\n%s", out)
	}
	if _, err := os.Stat(filepath.Join(k.dir, "lain.db")); err != nil {
		t.Error(err)
	}
}

// TestInit never overwrites, and proposes the OPD a filled share names.
func TestInit(t *testing.T) {
	k := newKantor(t)
	before, err := os.ReadFile(filepath.Join(k.dir, "opd.yaml"))
	if err != nil {
		t.Fatal(err)
	}
	k.expect(exitOK, []string{"init", k.dir}, "opd.yaml sudah ada; tidak diubah")
	after, _ := os.ReadFile(filepath.Join(k.dir, "opd.yaml"))
	if !bytes.Equal(before, after) {
		t.Error("init changed opd.yaml")
	}
	k.ledokombo()
	if err := os.Remove(filepath.Join(k.dir, "opd.yaml")); err != nil {
		t.Fatal(err)
	}
	k.expect(exitOK, []string{"init", k.dir}, "1 OPD diusulkan")
	k.expect(exitOK, []string{"run"}, "8 dengan")
	fresh := t.TempDir()
	k.expect(exitOK, []string{"init", fresh})
	k.dir = fresh
	k.expect(exitOK, []string{"run"}, "0, 0 baru")
}

// TestCheck reads one workbook without a configuration.
func TestCheck(t *testing.T) {
	t.Chdir(t.TempDir())
	var o, e bytes.Buffer
	a := &app{out: &o, err: &e, now: time.Now, getenv: os.LookupEnv}
	data, err := os.ReadFile(filepath.Join(repository, "testdata/ledokombo/realisasi-kinerja.xlsx"))
	if err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile("capaian.xlsx", data, 0o644); err != nil {
		t.Fatal(err)
	}
	if status := a.run(context.Background(), []string{"check", "capaian.xlsx"}); status != exitPart {
		t.Errorf("status %d, want %d: a workbook with GALAT\n%s", status, exitPart, e.String())
	}
	for _, s := range []string{"Realisasi kinerja", "Kecamatan Ledokombo", "2020", "→ realisasi 2018", "CAP-01", "LKj 3.1-3.7!F14", "83,76"} {
		if !strings.Contains(o.String(), s) {
			t.Errorf("%q is not in\n%s", s, o.String())
		}
	}
	o.Reset()
	if status := a.run(context.Background(), []string{"check", filepath.Join(repository, "testdata/ledokombo/iku.xlsx")}); status != exitOK {
		t.Errorf("status %d for a workbook without GALAT\n%s", status, o.String())
	}
}

// repository is the root of the checkout; tests start in their package.
var repository = func() string {
	dir, err := filepath.Abs("../..")
	if err != nil {
		panic(err)
	}
	return dir
}()

// TestLocked: a second run on the same warehouse says so.
func TestLocked(t *testing.T) {
	k := newKantor(t)
	k.expect(exitOK, []string{"migrate"})
	a := &app{now: time.Now, getenv: os.LookupEnv, configPath: filepath.Join(k.dir, "capaian.yaml")}
	c, err := a.load()
	if err != nil {
		t.Fatal(err)
	}
	db, err := c.open(t.Context(), false)
	if err != nil {
		t.Fatal(err)
	}
	defer db.Close()
	night, err := db.Begin(t.Context(), c.Pemda, time.Now())
	if err != nil {
		t.Fatal(err)
	}
	k.expect(exitLocked, []string{"run"}, "run lain sedang memegang gudang ini")
	if err := night.Close(); err != nil {
		t.Fatal(err)
	}
	k.expect(exitOK, []string{"run"})
}
