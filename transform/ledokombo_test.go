package transform

import (
	"os"
	"path/filepath"
	"sort"
	"strings"
	"testing"
	"time"

	"github.com/shopspring/decimal"

	"capaian/ingest"
	"capaian/transform/warehouse"
)

// kecamatan is the OPD of the committed workbooks.
var kecamatan = ingest.OPD{Kode: "7.01.13", Nama: "Kecamatan Ledokombo", Jenis: "kecamatan"}

// office is a set of judged workbooks, as a night has them in force.
type office struct {
	in     Masukan
	issues map[string][]ingest.Issue // by file name
}

// judgeFiles judges workbooks as one OPD's documents in force.
func judgeFiles(t *testing.T, opd ingest.OPD, files ...string) *office {
	t.Helper()
	o := &office{issues: map[string][]ingest.Issue{}, in: Masukan{
		Pemda: "Kabupaten Jember", OPD: opd, Tahun: []int{2020}, Sekarang: time.Date(2021, 2, 11, 21, 0, 0, 0, time.UTC), Skala: SkalaBaku(), Fakta: &warehouse.Fakta{},
	}}
	master := ingest.NewMaster([]ingest.OPD{opd})
	for _, name := range files {
		f, err := os.Open(name)
		if err != nil {
			t.Fatal(err)
		}
		defer f.Close()
		info, err := f.Stat()
		if err != nil {
			t.Fatal(err)
		}
		docs, err := ingest.Read(ingest.Source{Path: filepath.Base(name), Data: f, Size: info.Size()}, master)
		if err != nil {
			t.Fatal(err)
		}
		for i := range docs {
			o.add(filepath.Base(name), &docs[i])
		}
	}
	return o
}

func (o *office) add(name string, d *ingest.Document) {
	id := warehouse.ID(name)
	facts, issues := Apply(o.in.Pemda, id, d, nil)
	o.issues[name] = append(o.issues[name], issues...)
	all := o.in.Fakta
	all.Target = append(all.Target, facts.Target...)
	all.Realisasi = append(all.Realisasi, facts.Realisasi...)
	all.Anggaran = append(all.Anggaran, facts.Anggaran...)
	all.Rpjmd = append(all.Rpjmd, facts.Rpjmd...)
	all.Iku = append(all.Iku, facts.Iku...)
	all.Dukungan = append(all.Dukungan, facts.Dukungan...)
	all.Catatan = append(all.Catatan, facts.Catatan...)
	o.in.Berlaku = append(o.in.Berlaku, warehouse.Berlaku{Pemda: o.in.Pemda, OPD: d.OPD, Tahun: d.Tahun, Jenis: d.Jenis, Periode: warehouse.Teks(d.Periode),
		Versi: warehouse.Teks(d.Versi), Bagian: warehouse.Teks(d.Bagian), BerkasID: id})
	iso, _, _ := BacaTanggal(d.Tanggal)
	o.in.Berkas = append(o.in.Berkas, warehouse.Berkas{BerkasID: id, OPD: d.OPD, Tahun: d.Tahun, Jenis: warehouse.Teks(d.Jenis), Periode: warehouse.Teks(d.Periode),
		Versi: warehouse.Teks(d.Versi), Bagian: warehouse.Teks(d.Bagian), Tanggal: warehouse.Teks(iso), Status: string(d.Status)})
}

func ledokombo(t *testing.T) *office {
	t.Helper()
	files, err := filepath.Glob("../testdata/ledokombo/*.xlsx")
	if err != nil || len(files) != 8 {
		t.Fatalf("eight workbooks expected, got %d (%v)", len(files), err)
	}
	return judgeFiles(t, kecamatan, files...)
}

// TestLedokomboCapaian holds the computed rows against the figures of the
// Laporan Kinerja, worked out by hand from its printed operands.
func TestLedokomboCapaian(t *testing.T) {
	h := Konsolidasi(ledokombo(t).in)
	want := map[string][4]string{ // indikator → capaian, predikat, target, source
		"Persentase Kecamatan yang menjalankan pelayanan public bernilai B Survey Kepuasan Masyarakat ( SKM )": {"83.764706", "BAIK", "85", "REALISASI"},
		"Persentase peran serta masyarakat dalam pembangunan":                                                  {"119.2875", "SANGAT BAIK", "80", "REALISASI"},
	}
	seen := 0
	for _, c := range h.Capaian {
		if c.Tingkat != "sasaran" {
			continue
		}
		w, ok := want[c.Indikator]
		if !ok {
			t.Errorf("unexpected indicator %q", c.Indikator)
			continue
		}
		seen++
		if got := [4]string{c.Nilai.Decimal.String(), string(c.Predikat), c.Target.Decimal.String(), string(c.SumberTarget)}; got != w {
			t.Errorf("%s: got %v, want %v", c.Indikator, got, w)
		}
		if c.Alasan != "" || c.TargetSel == "" || c.RealisasiSel == "" {
			t.Errorf("%s: alasan %q, cells %s and %s", c.Indikator, c.Alasan, c.TargetSel, c.RealisasiSel)
		}
	}
	if seen != 2 {
		t.Errorf("%d measured indicators, want 2", seen)
	}
	if len(h.RerataOPD) != 1 {
		t.Fatalf("%d averages of the OPD, want 1", len(h.RerataOPD))
	}
	r := h.RerataOPD[0]
	if got := []string{r.Nilai.Decimal.String(), r.Dibatasi.Decimal.String(), string(r.Predikat)}; strings.Join(got, " ") != "101.526103 91.882353 SANGAT BAIK" {
		t.Errorf("average %v, want 101.526103 91.882353 SANGAT BAIK", got)
	}
	if r.JumlahPK != 1 || r.JumlahPKTerukur != 0 || r.JumlahIndikator != 2 || r.JumlahTerukur != 2 {
		t.Errorf("counts %+v, want 0 of 1 PK indicators, 2 of 2 measured", r)
	}
}

// TestLedokomboSerapan: lines 446–458 and 433–440 of the report.
func TestLedokomboSerapan(t *testing.T) {
	h := Konsolidasi(ledokombo(t).in)
	got := map[string]string{}
	for _, s := range h.Serapan {
		switch s.Tingkat {
		case "opd":
			got["total"] = s.Pagu.Decimal.String() + " " + s.Realisasi.Decimal.String() + " " + s.Serapan.Decimal.StringFixed(2)
		case "kelompok_belanja":
			got[string(s.KelompokBelanja)] = s.Serapan.Decimal.StringFixed(2)
		case "program":
			got[string(s.Program)] = s.Serapan.Decimal.StringFixed(2)
		}
	}
	want := map[string]string{
		"total": "1505651826 1418412950 94.21", "BL": "86.68", "BTL": "96.93",
		"Program Pelayanan Administrasi Perkantoran":                                                       "93.83",
		"Program Peningkatan Sarana dan Prasarana Aparatur":                                                "97.32",
		"Program Koordinasi Pemerintahan, Pembangunan, dan Penyelenggaraan Pemerintahan Wilayah Kecamatan": "77.64",
		"Program Penyelenggaraan Pelayanan Umum Kecamatan":                                                 "89.36",
	}
	for k, w := range want {
		if got[k] != w {
			t.Errorf("%s: got %q, want %q", k, got[k], w)
		}
	}
	if len(got) != len(want) {
		t.Errorf("levels %v", got)
	}
	proporsi := map[bool][]string{}
	for _, s := range h.SerapanSasaran {
		proporsi[s.Sasaran != ""] = append(proporsi[s.Sasaran != ""], s.Proporsi.Decimal.StringFixed(2))
	}
	sort.Strings(proporsi[true])
	if strings.Join(proporsi[true], " ") != "43.64 8.56" || strings.Join(proporsi[false], " ") != "47.80" {
		t.Errorf("proportions %v", proporsi)
	}
}

// TestLedokomboRenstra: Rp972.536.000 for 2020 and Rp6.545.396.000 over six
// years, the shifted row repaired; its values keep their real cells.
func TestLedokomboRenstra(t *testing.T) {
	o := ledokombo(t)
	byYear := map[int]decimal.Decimal{}
	all := decimal.Zero
	end := decimal.Zero
	for _, a := range o.in.Fakta.Anggaran {
		switch {
		case a.Jenis != "RENSTRA":
		case a.Periode == "tahunan":
			byYear[a.Tahun] = byYear[a.Tahun].Add(a.Pagu.Decimal)
			all = all.Add(a.Pagu.Decimal)
		case a.Periode == "akhir" && a.Tahun == 2021:
			end = end.Add(a.Pagu.Decimal)
		}
	}
	want := map[int]int64{2016: 875528, 2017: 902530, 2018: 929532, 2019: 946534, 2020: 972536, 2021: 1918736}
	for y, thousands := range want {
		if !byYear[y].Equal(decimal.New(thousands, 3)) {
			t.Errorf("%d: got %s, want %d thousand", y, byYear[y], thousands)
		}
	}
	if !all.Equal(decimal.NewFromInt(6545396000)) || !end.Equal(decimal.NewFromInt(6566168000)) {
		t.Errorf("six years %s, end %s", all, end)
	}
	cells := map[string]string{}
	for _, a := range o.in.Fakta.Anggaran {
		if a.Jenis == "RENSTRA" && a.Kegiatan == "Rehabilitasi Gedung Kantor" {
			cells[string(a.Sel)] = a.Pagu.Decimal.String()
		}
	}
	for sel, value := range map[string]string{"F38": "160000000", "H38": "160000000", "J38": "160000000", "O38": "160000000", "Q38": "640000000"} {
		if cells[sel] != value {
			t.Errorf("shifted row at %s: got %q, want %s (all %v)", sel, cells[sel], value, cells)
		}
	}
	if len(cells) != 5 {
		t.Errorf("shifted row states %v", cells)
	}
}

// TestLedokomboFindings names the cell of every mistake of the documents, and
// nothing else: no GALAT stands on a figure that is right.
func TestLedokomboFindings(t *testing.T) {
	o := ledokombo(t)
	want := []string{
		"dpa.xlsx ANG-03 DPA!C14", "dpa.xlsx FMT-03 DPA!C14", "dpa.xlsx HIT-09 DPA!D12", "dpa.xlsx HIT-09 DPA!D13",
		"realisasi-anggaran.xlsx ANG-05 Realisasi!D31", "realisasi-anggaran.xlsx HIT-09 Realisasi!E31",
		"realisasi-kinerja.xlsx CAP-01 LKj 3.1-3.7!F14", "realisasi-kinerja.xlsx CAP-01 LKj 3.1-3.7!F15", "realisasi-kinerja.xlsx CAP-04 LKj 3.1-3.7!F16",
		"realisasi-kinerja.xlsx CAP-05 LKj 3.1-3.7!F33", "realisasi-kinerja.xlsx PRD-01 LKj 3.1-3.7!G14", "realisasi-kinerja.xlsx PRD-01 LKj 3.1-3.7!G15",
		"renstra.xlsx HIT-01 Tabel 5.1!R91", "renstra.xlsx STR-01 Tabel 5.1!N38", "rkt.xlsx STR-06 RKT!B19",
	}
	var got []string
	others := map[string]bool{}
	for name, issues := range o.issues {
		for _, i := range issues {
			if strings.ContainsAny(i.Message()+i.Hint(), "{}") {
				t.Errorf("%s %s: unfilled message %q / %q", name, i.Rule, i.Message(), i.Hint())
			}
			line := name + " " + i.Rule + " " + i.Pos.String()
			if i.Level() == ingest.Galat {
				got = append(got, line)
			}
			others[line] = true
		}
	}
	for _, f := range Konsolidasi(o.in).Temuan { // of one document, but with the others beside it
		if line := "realisasi-kinerja.xlsx " + f.Aturan + " " + string(f.Lembar) + "!" + string(f.Sel); aloneRules[f.Aturan] {
			if others[line] = true; f.Keparahan == string(ingest.Galat) {
				got = append(got, line)
			}
		}
	}
	sort.Strings(got)
	if strings.Join(got, "\n") != strings.Join(want, "\n") {
		t.Errorf("GALAT:\n%s\nwant:\n%s", strings.Join(got, "\n"), strings.Join(want, "\n"))
	}
	for _, line := range []string{
		"realisasi-anggaran.xlsx HIT-08 Realisasi!E26", "realisasi-anggaran.xlsx HIT-08 Realisasi!E23", "realisasi-anggaran.xlsx FMT-02 Realisasi!D31",
		"realisasi-kinerja.xlsx CAP-03 LKj 3.1-3.7!F14", "realisasi-kinerja.xlsx CAP-08 LKj 3.1-3.7!E14", "pk.xlsx FMT-08 PK!D9", "pk.xlsx FMT-07 PK!D10",
		"pk-perubahan.xlsx FMT-09 PK Perubahan!D38", "rkt.xlsx FMT-10 RKT!K18", "renstra.xlsx STR-05 Tabel 5.1!A20", "renstra.xlsx HIT-02 Tabel 5.1!P38",
		"renstra.xlsx HIT-03 Tabel 5.1!Q101", "renstra.xlsx HIT-04 Tabel 5.1!E17",
	} {
		if !others[line] {
			t.Errorf("missing finding %s", line)
		}
	}
}

// TestLedokomboTargets: composite and threshold targets, levels and texts.
func TestLedokomboTargets(t *testing.T) {
	o := ledokombo(t)
	find := func(jenis, indikator string) *warehouse.Target {
		for i, x := range o.in.Fakta.Target {
			if x.Jenis == jenis && x.Indikator == indikator {
				return &o.in.Fakta.Target[i]
			}
		}
		t.Fatalf("%s states no target for %q", jenis, indikator)
		return nil
	}
	const output = "Jumlah pelayanan administrasi kependudukan dan pelayanan umum yang di Proses"
	for label, n := range map[string]string{"KK": "3000", "KTP": "3000", "Akte lahir": "2000"} {
		x := find("RKT", output+" "+label)
		if x.Target.Decimal.String() != n || x.Satuan != "pelayanan" || x.Tingkat != "kegiatan" || x.Kegiatan != "Koordinasi Pelayanan Umum" || x.Sel != "K18" {
			t.Errorf("%s: %+v", label, x)
		}
	}
	if x := find("PK", "Nilai SKM pelayanan public"); x.Operator != ">" || x.Target.Decimal.String() != "80" || x.TargetTeks != "SKM bernilai Baik (>80)" || x.Versi != "perubahan" {
		t.Errorf("threshold: %+v", x)
	}
	if x := find("PK", "Hasil Survey Kepuasan Masyarakat ( SKM ) pada bidang pelayanan public"); x.Target.Valid || x.TargetTeks != "B" {
		t.Errorf("letter: %+v", x)
	}
	if x := find("RKT", "Nilai survey kepuasan masyarakat"); x.Target.Decimal.String() != "95" || x.Satuan != "%" || x.Tingkat != "sasaran" {
		t.Errorf("RKT sasaran: %+v", x)
	}
	for _, x := range o.in.Fakta.Target {
		if x.Jenis == "REALISASI_KINERJA" && x.Periode == "akhir" && x.Tahun != 2021 {
			t.Errorf("end of the Renstra 2016 - 2021: %+v", x)
		}
	}
	jangka := 0
	for _, x := range o.in.Fakta.Realisasi {
		if x.Tahun == 2018 {
			jangka++
			if x.Realisasi.Decimal.String() != "71.2" && x.Realisasi.Decimal.String() != "100" {
				t.Errorf("2018: %+v", x)
			}
		}
	}
	if jangka != 2 {
		t.Errorf("%d figures of 2018, want 2", jangka)
	}
}
