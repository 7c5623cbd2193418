package schedules

import (
	"bytes"

	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/xuri/excelize/v2"

	"capaian/ingest"
	"capaian/transform"
	"capaian/transform/warehouse/warehousetest"
)

// decisions gives the office a workbook of decisions with these rows, each
// "Lembar | cell of column A | of column B | …", from row 2 of its sheet on.
func (o *office) decisions(rows ...string) {
	o.Helper()
	var b bytes.Buffer
	if err := ingest.TulisKeputusan(&b, o.opd); err != nil {
		o.Fatal(err)
	}
	f, err := excelize.OpenReader(&b)
	if err != nil {
		o.Fatal(err)
	}
	defer f.Close()
	next := map[string]int{}
	for _, r := range rows {
		cells := strings.Split(r, "|")
		sheet := strings.TrimSpace(cells[0])
		next[sheet]++
		for i, text := range cells[1:] {
			if text = strings.TrimSpace(text); text == "" {
				continue
			}
			if err := f.SetCellStr(sheet, fmt.Sprintf("%c%d", 'A'+i, next[sheet]+1), text); err != nil {
				o.Fatal(err)
			}
		}
	}
	if err := f.SaveAs(o.decisionPath()); err != nil {
		o.Fatal(err)
	}
	o.buku = BukuKeputusan{Nama: "keputusan.xlsx", Tanya: o.decisionPath(), Baca: func() (*ingest.NaskahKeputusan, error) {
		data, err := os.ReadFile(o.decisionPath())
		if err != nil {
			return nil, err
		}
		return ingest.BacaKeputusan(bytes.NewReader(data), int64(len(data)), "keputusan.xlsx", ingest.Options{})
	}}
}

func (o *office) decisionPath() string { return filepath.Join(o.dir, "keputusan.xlsx") }

// sheetRows are the rows of a sheet of the workbook of decisions, below its titles.
func (o *office) sheetRows(sheet string) (rows []string) {
	o.Helper()
	f, err := excelize.OpenFile(o.decisionPath())
	if err != nil {
		o.Fatal(err)
	}
	defer f.Close()
	all, err := f.GetRows(sheet)
	if err != nil {
		o.Fatal(err)
	}
	for _, r := range all[1:] {
		rows = append(rows, strings.Join(r, "|"))
	}
	return rows
}

// measured is a realisasi workbook of Kecamatan Patrang: rows of indikator,
// satuan, target, realisasi, capaian, below gap empty rows.
func measured(t *testing.T, gap int, rows ...baris) []byte {
	t.Helper()
	l := lembar{nama: "Realisasi", isi: append(make([]baris, gap), baris{"PENGUKURAN KINERJA TAHUN 2020"}, baris{"KECAMATAN PATRANG"}, nil,
		baris{"No", "Sasaran Strategis", "Indikator Kinerja", "Satuan", "Target", "Realisasi", "Capaian (%)"})}
	for i, r := range rows {
		l.isi = append(l.isi, append(baris{i + 1, "Meningkatnya pelayanan"}, r...))
	}
	return bukuKerja(t, l)
}

// promised is the PK of Kecamatan Patrang.
func promised(t *testing.T, indikator, satuan string, target any) []byte {
	t.Helper()
	return bukuKerja(t, lembar{nama: "PK", isi: []baris{{"PERJANJIAN KINERJA TAHUN 2020"}, {"KECAMATAN PATRANG"}, nil,
		{"No", "Sasaran Strategis", "Indikator Kinerja", "Satuan", "Target"}, {1, "Meningkatnya pelayanan", indikator, satuan, target}}})
}

// spent is an LRA whose total ought to be 2.400.000.
func spent(t *testing.T, gap, total int) []byte {
	t.Helper()
	return bukuKerja(t, lembar{nama: "Belanja", isi: append(make([]baris, gap), baris{"LAPORAN REALISASI ANGGARAN TAHUN 2020"}, baris{"KECAMATAN PATRANG"}, nil,
		baris{"NO", "PROGRAM/KEGIATAN", "ANGGARAN (Rp)", "REALISASI (Rp)"}, baris{1, "Program Pelayanan Umum"}, baris{nil, "Pelayanan Administrasi", 1000000, 900000},
		baris{nil, "Pelayanan Lapangan", 2000000, 1500000}, baris{nil, "JUMLAH", 3000000, total})})
}

func patrang(t *testing.T, dsn string) *office {
	o := newOffice(t, dsn)
	o.opd[1].Wajib = []string{"PK", "REALISASI_KINERJA"}
	return o
}

const capaianRows = "select indikator, sumber_target, arah, coalesce(agregasi, '-'), cast(cast(capaian as integer) as text), coalesce(keputusan, '-') from v_capaian where opd_kode = '7.01.20' order by indikator"

// TestPadananDipakai: from the night after the decision two names are one, the
// row says by which decision, and only the OPD it speaks of is computed again.
func TestPadananDipakai(t *testing.T) {
	o := patrang(t, warehousetest.SQLite(t))
	o.put("patrang/pk.xlsx", promised(t, "Indeks Kepuasan Masyarakat Kecamatan", "poin", 80), 0)
	o.put("patrang/realisasi.xlsx", measured(t, 0, baris{"Nilai survei layanan", "poin", 75, 84, nil}), 0)
	o.ledokombo()
	o.decisions()
	o.night()
	o.rows(capaianRows, "Nilai survei layanan|REALISASI|positif|-|112|-")
	o.decisions("Padanan | 7.01.20 | indikator | Nilai survei layanan | Indeks Kepuasan Masyarakat Kecamatan | sama | rumusannya sama | Kabag Organisasi")
	h := o.night()
	const said = `Padanan: indikator "Nilai survei layanan" dan "Indeks Kepuasan Masyarakat Kecamatan" sama (rumusannya sama, oleh Kabag Organisasi)`
	o.rows(capaianRows, "Nilai survei layanan|PK|positif|-|105|"+said)
	o.rows("select jumlah_pk, jumlah_pk_terukur from v_capaian_opd where opd_kode = '7.01.20'", "1|1")
	o.rows("select count(*) from v_temuan where aturan = 'BKS-13' and opd_kode = '7.01.20'", "0")
	if s := h.Perubahan["sidik"]; s.Dibuka != 1 || s.Ditutup != 1 {
		t.Errorf("%d OPD computed again, want the one it concerns", s.Dibuka)
	}
	if h.Dimuat != 0 || h.Keputusan.Dipakai != 1 {
		t.Errorf("night %+v", h.Keputusan)
	}
	o.rows("select opd, jenis, pokok, nilai, alasan, oleh, lembar, sel from v_keputusan",
		`Kecamatan Patrang|padanan|indikator "Nilai survei layanan" dan "Indeks Kepuasan Masyarakat Kecamatan"|sama|rumusannya sama|Kabag Organisasi|keputusan.xlsx › Padanan|A2`)
	// Withdrawn, it is history, and no longer counts.
	o.decisions()
	o.night()
	o.rows(capaianRows, "Nilai survei layanan|REALISASI|positif|-|112|-")
	o.rows("select count(*), count(sampai_run) from keputusan", "1|1")
}

// TestArahSkalaBatasDipakai: direction, aggregation, grades and deadlines that
// were decided go before what documents and configuration say.
func TestArahSkalaBatasDipakai(t *testing.T) {
	o := patrang(t, warehousetest.SQLite(t))
	o.put("patrang/realisasi.xlsx", measured(t, 0, baris{"Angka pengangguran", "%", 10, 8, nil}, baris{"Tingkat kematangan organisasi", "indeks", "Madya", 3.3, nil}), 0)
	o.put("patrang/pk.xlsx", promised(t, "Angka pengangguran", "%", 10), 0)
	o.decisions()
	h := o.night()
	o.rows(capaianRows, "Angka pengangguran|PK|positif|-|80|-", "Tingkat kematangan organisasi|REALISASI|positif|-|<nil>|-")
	o.rows("select jenis, status, batas_waktu from v_kepatuhan where opd_kode = '7.01.20' order by jenis", "PK|tepat waktu|2020-02-29", "REALISASI_KINERJA|perlu perbaikan|2021-02-28")
	if h.Keputusan.Pertanyaan == 0 || h.Keputusan.Ditanyakan != h.Keputusan.Pertanyaan {
		t.Errorf("questions %+v", h.Keputusan)
	}
	o.decisions("Arah dan Agregasi | Kecamatan Patrang | Angka pengangguran | negatif | akhir", "Skala Mutu | kematangan organisasi | Madya | 3 | 3,99", "Skala Mutu | kematangan organisasi | Utama | 4 | 5",
		"Batas Waktu | | 2020 | REALISASI_KINERJA | 31 Maret 2021", "Batas Waktu | | 2020 | pk | 2021-06-30", "Batas Waktu | 7.01.20 | 2020 | PK | 31-1-2021")
	o.night()
	o.rows(capaianRows, "Angka pengangguran|PK|negatif|akhir|120|Arah dan Agregasi: Angka pengangguran negatif, akhir",
		"Tingkat kematangan organisasi|REALISASI|positif|-|110|Skala Mutu: kematangan organisasi")
	o.rows("select agregasi from v_indikator where indikator = 'Angka pengangguran'", "akhir")
	o.rows("select count(*) from v_temuan where aturan = 'CAP-12' and pesan like '%pengangguran%'", "0")
	o.rows("select jenis, status, batas_waktu from v_kepatuhan where opd_kode = '7.01.20' order by jenis", "PK|tepat waktu|2021-01-31", "REALISASI_KINERJA|perlu perbaikan|2021-03-31")
}

// TestPengecualian: an accepted finding no longer asks for mending; it stays
// accepted when rows move, and comes back when its figures change or its date
// passes.
func TestPengecualian(t *testing.T) {
	warehousetest.Each(t, func(t *testing.T, dsn string) {
		o := patrang(t, dsn)
		o.opd[1].Wajib = []string{"REALISASI_ANGGARAN"}
		wrong := func(gap, printed int) []byte { return spent(t, gap, printed) }
		o.put("patrang/lra.xlsx", wrong(0, 2500000), 0)
		o.decisions()
		o.night()
		const finding = "select sel, tercetak, coalesce(keputusan, '-') from v_temuan where aturan = 'HIT-06'"
		const status = "select status from v_kepatuhan where opd_kode = '7.01.20' and jenis = 'REALISASI_ANGGARAN'"
		o.rows(finding, "D8|2.500.000|-")
		o.rows(status, "perlu perbaikan")
		code := o.code("HIT-06")
		o.decisions("Pengecualian | " + code + " | 31 Desember 2021 | dihitung menurut surat edaran | Kabag Organisasi")
		h := o.night()
		const accepted = "Pengecualian: dihitung menurut surat edaran, oleh Kabag Organisasi, sampai 31 Desember 2021"
		o.rows(finding, "D8|2.500.000|"+accepted)
		o.rows(status, "tepat waktu")
		o.rows("select jumlah_galat from v_pemeriksaan where jalur = 'patrang/lra.xlsx'", "0")
		if back := o.givenBack("patrang/lra.xlsx"); !strings.Contains(back, "HIT-06 "+code) || !strings.Contains(back, accepted) {
			t.Errorf("the marked copy does not say what was accepted:\n%s", back)
		}
		o.rows("select count(*) from v_temuan where aturan like 'KPT%'", "0")
		if n := temuanGalat(h); n != 0 {
			t.Errorf("the report counts %d GALAT, want 0", n)
		}
		before := o.views()
		o.night()
		o.same("views of an unchanged night", o.views(), before)

		o.put("patrang/lra.xlsx", wrong(3, 2500000), 1) // rows move
		o.night()
		o.rows(finding, "D11|2.500.000|"+accepted)
		o.rows(status, "tepat waktu")

		o.put("patrang/lra.xlsx", wrong(3, 2600000), 2) // its figure changes
		o.night()
		o.rows(finding, "D11|2.600.000|-")
		o.rows(status, "perlu perbaikan")
		o.rows("select aturan, lembar, sel from v_temuan where aturan like 'KPT%'", "KPT-03|keputusan.xlsx › Pengecualian|A2")
		if got := o.query("select pesan from v_temuan where aturan = 'KPT-03'")[0]; !strings.Contains(got, "kodenya sekarang "+o.code("HIT-06")) {
			t.Errorf("KPT-03: %s", got)
		}

		o.put("patrang/lra.xlsx", wrong(3, 2500000), 3)
		o.night()
		o.rows(finding, "D11|2.500.000|"+accepted)
		o.clock = time.Date(2021, 12, 30, 21, 0, 0, 0, time.UTC)
		o.night() // 31 December: its last day
		o.rows(status, "tepat waktu")
		o.rows("select count(*) from v_temuan where aturan = 'KPT-02'", "0")
		o.night() // its date has passed
		o.rows(finding, "D11|2.500.000|-")
		o.rows(status, "perlu perbaikan")
		o.rows("select aturan, keparahan, sel from v_temuan where aturan like 'KPT%'", "KPT-02|INFO|A2")
	})
}

// givenBack is what the first sheet of a file's marked copy says.
func (o *office) givenBack(jalur string) string {
	o.Helper()
	f, err := excelize.OpenFile(filepath.Join(o.dir, "hasil", filepath.FromSlash(o.query("select salinan from v_pemeriksaan where jalur = '" + jalur + "'")[0])))
	if err != nil {
		o.Fatal(err)
	}
	defer f.Close()
	rows, err := f.GetRows(f.GetSheetList()[0])
	if err != nil {
		o.Fatal(err)
	}
	var b strings.Builder
	for _, r := range rows {
		b.WriteString(strings.Join(r, " | ") + "\n")
	}
	return b.String()
}

func temuanGalat(h *Hasil) int {
	n := 0
	for _, y := range h.Ringkasan {
		for _, k := range y.Kepala {
			if k.Label == "temuan GALAT" {
				fmt.Sscan(k.Teks(), &n)
			}
		}
	}
	return n
}

// code is how the report prints the one finding of a rule.
func (o *office) code(rule string) string {
	o.Helper()
	run, err := o.db.Terbit(o.Context(), jember, time.Time{})
	if err != nil {
		o.Fatal(err)
	}
	p, err := o.db.Potret(o.Context(), run, 2020)
	if err != nil {
		o.Fatal(err)
	}
	for _, f := range p.Temuan {
		if f.Aturan == rule {
			return f.Kode()
		}
	}
	o.Fatalf("no finding of %s", rule)
	return ""
}

// TestPengecualianAntardokumen: a finding across documents is accepted too, also
// on nights that do not compute its OPD again.
func TestPengecualianAntardokumen(t *testing.T) {
	o := patrang(t, warehousetest.SQLite(t))
	o.put("patrang/pk.xlsx", promised(t, "Indeks Kepuasan Masyarakat Kecamatan", "poin", 80), 0)
	o.put("patrang/realisasi.xlsx", measured(t, 0, baris{"Nilai survei layanan", "poin", 75, 84, nil}), 0)
	o.decisions()
	o.night()
	o.decisions("Pengecualian | " + o.code("BKS-13") + " | | memang tidak diukur | Kabag")
	for range 3 {
		o.night()
		o.rows("select keputusan from v_temuan where aturan = 'BKS-13'", "Pengecualian: memang tidak diukur, oleh Kabag")
	}
	o.decisions("Pengecualian | 00000000-0000 | | keliru | Kabag")
	o.night()
	o.rows("select keputusan from v_temuan where aturan = 'BKS-13'", "<nil>")
	o.rows("select pesan from v_temuan where aturan = 'KPT-03'", "Keputusan pada keputusan.xlsx › Pengecualian!A2 tidak mengenai apa pun: tidak ada temuan berkode 00000000-0000.")
}

// TestAbaikan: a file that is set aside, by its path or its content, says so, is
// not in force and raises nothing; what it stood in the way of counts again.
func TestAbaikan(t *testing.T) {
	o := patrang(t, warehousetest.SQLite(t))
	o.put("patrang/pk.xlsx", promised(t, "Nilai survei", "poin", 80), -10)
	o.put("patrang/lama/pk salah.xlsx", promised(t, "Nilai survei", "poin", 95), -1)
	o.put("patrang/rusak.xlsx", []byte("bukan buku kerja"), 0)
	o.decisions()
	if h := o.night(); len(h.Ditolak) != 1 {
		t.Fatalf("refused %v", h.Ditolak)
	}
	const target = "select cast(cast(target as integer) as text) from v_target where jenis = 'PK'"
	o.rows(target, "95")
	sha := o.query("select sha256 from v_berkas where jalur = 'patrang/rusak.xlsx'")[0]
	o.decisions("Abaikan | Patrang/lama/** | salah kirim | Bappeda", "Abaikan | "+sha[:8]+" | bukan dokumen | Bappeda")
	h := o.night()
	o.rows(target, "80")
	o.rows("select jalur, status, alasan from v_berkas where status = 'diabaikan' order by jalur",
		"patrang/lama/pk salah.xlsx|diabaikan|Abaikan: salah kirim, oleh Bappeda", "patrang/rusak.xlsx|diabaikan|Abaikan: bukan dokumen, oleh Bappeda")
	o.rows("select count(*) from v_temuan where aturan in ('BKS-01', 'BKS-05')", "0")
	if h.Dimuat != 0 {
		t.Errorf("%d documents read again", h.Dimuat)
	}
	before := o.views()
	if h := o.night(); h.Berubah() {
		t.Errorf("an unchanged night: %v", h.Perubahan)
	}
	o.same("views", o.views(), before)
	o.decisions("Abaikan | patrang/tak ada.xlsx | x | y")
	o.night()
	o.rows(target, "95")
	o.rows("select count(*) from v_temuan where aturan = 'BKS-01'", "1")
	o.rows("select count(*) from v_temuan where aturan = 'KPT-03' and pesan like '%tak ada.xlsx%'", "1")
}

// TestKeputusanSalahTempatnya: a wrong decision is refused with its place and
// what would be right, and the right one beside it is used.
func TestKeputusanSalahTempatnya(t *testing.T) {
	o := patrang(t, warehousetest.SQLite(t))
	o.put("patrang/realisasi.xlsx", measured(t, 0, baris{"Angka pengangguran", "%", 10, 8, nil}), 0)
	o.decisions("Arah dan Agregasi | 7.01.20 | Angka pengangguran | turun", "Arah dan Agregasi | 7.01.20 | Angka pengangguran | negatif")
	h := o.night()
	o.rows("select arah from v_capaian", "negatif")
	o.rows("select aturan, keparahan, lembar, sel, pesan, saran from v_temuan where aturan like 'KPT%'",
		`KPT-01|GALAT|keputusan.xlsx › Arah dan Agregasi|C2|Keputusan pada keputusan.xlsx › Arah dan Agregasi!C2 tidak dipakai: arah "turun" tidak dikenal.|Pilih positif, negatif, stabil, atau rentang.`)
	if len(h.Keputusan.Ditolak) != 1 || h.Keputusan.Ditolak[0].Jalur != "keputusan.xlsx › Arah dan Agregasi!C2" || h.Keputusan.Dipakai != 1 {
		t.Errorf("night %+v", h.Keputusan)
	}
	o.decisions("Arah dan Agregasi | 7.01.20 | Angka pengangguran | negatif")
	o.night()
	o.rows("select count(*) from v_temuan where aturan like 'KPT%'", "0")
}

// TestKeputusanTakTerbaca: a file that is broken or gone does not drop what was
// decided: the decisions of the last night are used, and it is said.
func TestKeputusanTakTerbaca(t *testing.T) {
	o := patrang(t, warehousetest.SQLite(t))
	o.put("patrang/realisasi.xlsx", measured(t, 0, baris{"Angka pengangguran", "%", 10, 8, nil}), 0)
	o.decisions("Arah dan Agregasi | 7.01.20 | Angka pengangguran | negatif")
	o.night()
	whole, err := os.ReadFile(o.decisionPath())
	if err != nil {
		t.Fatal(err)
	}
	spoil := func() error { return os.WriteFile(o.decisionPath(), whole[:len(whole)/2], 0o644) }
	for _, how := range []func() error{spoil, func() error { return os.Remove(o.decisionPath()) }} {
		if err := how(); err != nil {
			t.Fatal(err)
		}
		h := o.night()
		o.rows("select arah, keputusan from v_capaian", "negatif|Arah dan Agregasi: Angka pengangguran negatif")
		o.rows("select count(*) from v_temuan where aturan = 'KPT-01' and pesan like '%dipakai 1 keputusan dari konsolidasi terakhir%'", "1")
		o.rows("select count(*), count(sampai_run) from keputusan", "1|0")
		if h.Keputusan.Lama == "" || h.Run.Status == "gagal" {
			t.Errorf("night %+v", h.Keputusan)
		}
	}
	// An office that never had one is told nothing.
	other := patrang(t, warehousetest.SQLite(t))
	other.decisions()
	if err := os.Remove(other.decisionPath()); err != nil {
		t.Fatal(err)
	}
	if h := other.night(); h.Keputusan.Lama != "" || len(h.Keputusan.Ditolak) != 0 {
		t.Errorf("night %+v", h.Keputusan)
	}
}

// TestPertanyaanDitulis: a night asks what it left open, once; a workbook that is
// open, or was changed since it was read, waits for another night; its mode is
// kept; once answered, the question is settled.
func TestPertanyaanDitulis(t *testing.T) {
	o := patrang(t, warehousetest.SQLite(t))
	o.put("patrang/realisasi.xlsx", measured(t, 0, baris{"Angka pengangguran", "%", 10, 8, nil}), 0)
	o.decisions()
	if err := os.Chmod(o.decisionPath(), 0o664); err != nil {
		t.Fatal(err)
	}
	for _, lock := range []string{"~$keputusan.xlsx", "~$putusan.xlsx", ".~lock.keputusan.xlsx#"} {
		p := filepath.Join(o.dir, lock)
		if err := os.WriteFile(p, []byte("kunci"), 0o644); err != nil {
			t.Fatal(err)
		}
		if h := o.night(); h.Keputusan.Ditanyakan != 0 || !strings.Contains(h.Keputusan.Tunda, "sedang dibuka") || h.Keputusan.Pertanyaan != 1 {
			t.Errorf("with %s: %+v", lock, h.Keputusan)
		}
		if err := os.Remove(p); err != nil {
			t.Fatal(err)
		}
	}
	n := o.nightly()
	n.Maju = func(k Kemajuan) { // someone saves it while the night computes
		if k.Langkah == "menghitung capaian" && k.Dari == 0 {
			o.decisions("Padanan | | indikator | A | B | sama")
		}
	}
	o.clock = o.clock.AddDate(0, 0, 1)
	h, err := n.Run(o.Context())
	if err != nil || !strings.Contains(h.Keputusan.Tunda, "berubah sejak dibaca") {
		t.Errorf("%+v, %v", h.Keputusan, err)
	}
	if err := os.Chmod(o.decisionPath(), 0o664); err != nil {
		t.Fatal(err)
	}
	if h := o.night(); h.Keputusan.Ditanyakan != 1 || h.Keputusan.Tunda != "" {
		t.Errorf("%+v", h.Keputusan)
	}
	const asked = `Kecamatan Patrang|Angka pengangguran||||||Arah indikator "Angka pengangguran" (positif atau negatif) tidak ditetapkan; dianggap positif.`
	if got := o.sheetRows("Arah dan Agregasi"); len(got) != 1 || got[0] != asked {
		t.Errorf("asked %q", got)
	}
	info, err := os.Stat(o.decisionPath())
	if err != nil || info.Mode().Perm() != 0o664 {
		t.Errorf("mode %v, %v", info.Mode(), err)
	}
	if h := o.night(); h.Keputusan.Ditanyakan != 0 || h.Keputusan.Pertanyaan != 1 {
		t.Errorf("the next night %+v", h.Keputusan)
	}
	if again, err := os.Stat(o.decisionPath()); err != nil || !again.ModTime().Equal(info.ModTime()) {
		t.Errorf("the file was written again")
	}
	// Its indicator is gone: the question nobody answered goes too.
	o.put("patrang/realisasi.xlsx", measured(t, 0, baris{"Produksi padi", "ton", 10, 8, nil}), 1)
	o.night()
	if got := o.sheetRows("Arah dan Agregasi"); len(got) != 1 || !strings.HasPrefix(got[0], "Kecamatan Patrang|Produksi padi|") {
		t.Errorf("asked %q", got)
	}
	left, err := filepath.Glob(filepath.Join(o.dir, ".keputusan-*"))
	if err != nil || len(left) != 0 {
		t.Errorf("left behind %v, %v", left, err)
	}
}

// TestKunciKeputusan: keys meet transitively and per OPD, and pairs that stay apart
// do so in either order.
func TestKunciKeputusan(t *testing.T) {
	pad := func(opd, a, b, d string) ingest.Putusan {
		return ingest.Putusan{Jenis: ingest.PutusPadanan, Isi: map[string]string{"opd": opd, "pertama": a, "kedua": b, "keputusan": d}}
	}
	k := transform.NewKeputusan([]ingest.Putusan{pad("", "A", "B", "sama"), pad("1", "C", "B", "sama"), pad("", "A", "X", "berbeda")})
	for _, c := range []struct {
		opd, a, b string
		same      bool
	}{{"1", "A", "C", true}, {"2", "A", "C", false}, {"2", "b", "A", true}, {"1", "A", "X", false}} {
		if got := k.Kunci(c.opd, c.a) == k.Kunci(c.opd, c.b); got != c.same {
			t.Errorf("%s: %s and %s the same: %t", c.opd, c.a, c.b, got)
		}
	}
	if !k.Berbeda("1", "X", "C") || !k.Berbeda("2", "A", "X") || k.Berbeda("2", "C", "X") || k.Berbeda("1", "A", "B") {
		t.Error("pairs that stay apart")
	}
	var none *transform.Keputusan
	if none.Kunci("1", "1. Nilai SKM") != transform.Kunci("Nilai SKM") || none.Berbeda("1", "a", "b") {
		t.Error("without decisions")
	}
}

// TestUsulanPadanan: pairs of names that are only alike are asked about; once
// they are the same or different by decision, they are suggested no more.
func TestUsulanPadanan(t *testing.T) {
	o := newOffice(t, warehousetest.SQLite(t))
	o.ledokombo()
	o.decisions()
	o.night()
	asked := o.sheetRows("Padanan")
	suggested := o.query("select pesan from v_temuan where aturan = 'REF-10'")
	if len(asked) != len(suggested) || len(asked) < 2 {
		t.Fatalf("%d suggested, asked %q", len(suggested), asked)
	}
	var rows []string
	for i, q := range asked {
		cells := strings.Split(q, "|")
		rows = append(rows, strings.Join([]string{"Padanan", cells[0], cells[1], cells[2], cells[3], []string{"sama", "berbeda"}[i%2]}, "|"))
	}
	o.decisions(rows...)
	h := o.night()
	o.rows("select count(*) from v_temuan where aturan = 'REF-10'", "0")
	if h.Keputusan.Dipakai != len(rows) || len(h.Keputusan.Ditolak) != 0 {
		t.Errorf("night %+v", h.Keputusan)
	}
	if got := o.sheetRows("Padanan"); len(got) != len(rows) {
		t.Errorf("asked again: %q", got)
	}
}
