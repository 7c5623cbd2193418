package schedules

import (
	"maps"
	"slices"
	"sort"
	"strings"
	"testing"
	"time"

	"github.com/shopspring/decimal"

	"capaian/ingest"
	"capaian/transform/warehouse/warehousetest"
)

// semester are the workbooks that two kecamatan have sent by August 2021.
func semester(t *testing.T) map[string][]byte {
	tw1 := [5]any{200, 25, 81, 24, nil}
	files := map[string][]byte{
		"Kecamatan Patrang/pk.xlsx":            bukuKerja(t, perjanjian()),
		"Kecamatan Patrang/iku.xlsx":           bukuKerja(t, ikuKecamatan()),
		"Kecamatan Patrang/renaksi.xlsx":       bukuKerja(t, rencanaAksi()),
		"Kecamatan Patrang/kinerja tw1.xlsx":   bukuKerja(t, pengukuran("I", tw1, [5]any{})),
		"Kecamatan Patrang/kinerja tw2.xlsx":   bukuKerja(t, pengukuran("II", [5]any{210, 25, 81, 24, nil}, [5]any{180, 36, 72, 54, "-"}), matriksE81()),
		"Kecamatan Patrang/dpa.xlsx":           bukuKerja(t, dpaKecamatan()),
		"Kecamatan Sukorambi/renaksi.xlsx":     bukuKerja(t, rencanaForm()),
		"Kecamatan Sukorambi/isian tw1.xlsx":   bukuKerja(t, isian("I", [2]any{5}, [2]any{25}, [2]any{3}, [2]any{}, [2]any{12}, [2]any{81}, [2]any{54})),
		"Kecamatan Sukorambi/isian tw2.xlsx":   bukuKerja(t, isian("II", [2]any{4, 6}, [2]any{25, 36}, [2]any{3, 2}, [2]any{nil, 1}, [2]any{12, 8}, [2]any{81, 72}, [2]any{54, 24})),
		"Kecamatan Sukorambi/lra maret.xlsx":   bukuKerja(t, belanjaSampai("S.D. BULAN MARET 2021", 4000000)),
		"Kecamatan Sukorambi/lra sd juni.xlsx": bukuKerja(t, belanjaSampai("", 9000000)),
	}
	for _, m := range []struct {
		file, head     string
		operasi, modal int
	}{
		{"lra januari", "BULAN JANUARI", 1000000, 0}, {"lra februari", "BULAN FEBRUARI", 2000000, 1000000}, {"lra maret", "BULAN MARET", 2000000, 0}, {"lra april", "BULAN APRIL", 3000000, 1000000},
		{"lra mei", "BESERTA HASIL DAN SUB KEGIATAN", 5000000, 0}, // the month is in the file name only
		{"lra juni", "BULAN JUNI", 1500000, 0}, {"lra juli", "BULAN JULI", 500000, 2000000},
	} {
		files["Kecamatan Patrang/"+m.file+".xlsx"] = bukuKerja(t, belanja(m.head, m.operasi, m.modal))
	}
	return files
}

func agustus(t *testing.T, dsn string) *office {
	o := newOffice(t, dsn)
	o.clock, o.years = time.Date(2021, 8, 4, 21, 0, 0, 0, time.UTC), []int{2021}
	o.opd = []ingest.OPD{{Kode: "7.01.20", Nama: "Kecamatan Patrang", Jenis: "kecamatan"}, {Kode: "7.01.21", Nama: "Kecamatan Sukorambi", Jenis: "kecamatan"}}
	return o
}

// figures holds the rows of a query in any order; numbers are written as
// decimals, NULL as "-".
func (o *office) figures(q string, want ...string) {
	o.Helper()
	var got []string
	for _, row := range o.query(q) {
		cells := strings.Split(row, "|")
		for i, c := range cells {
			switch d, err := decimal.NewFromString(c); {
			case c == "<nil>":
				cells[i] = "-"
			case err == nil && strings.Trim(c, "0123456789.e+-") == "":
				cells[i] = d.String()
			}
		}
		got = append(got, strings.Join(cells, "|"))
	}
	sort.Strings(got)
	sort.Strings(want)
	if !slices.Equal(got, want) {
		o.Errorf("%s\n got %s\nwant %s", q, strings.Join(got, "\n     "), strings.Join(want, "\n     "))
	}
}

// TestTriwulan runs a night over what two kecamatan have sent by August: plans,
// evaluations of two triwulan and seven months of belanja. All that is expected
// is worked out by hand.
func TestTriwulan(t *testing.T) {
	warehousetest.Each(t, func(t *testing.T, dsn string) {
		o := agustus(t, dsn)
		files := semester(t)
		for name, content := range files {
			o.put(name, content, 0)
		}
		if h := o.night(); h.Dimuat != len(files) || h.Run.Status != "selesai" {
			t.Errorf("night: %+v", h)
		}
		o.documents()
		o.plans()
		o.realized()
		o.achieved()
		o.absorbed()
		o.figures("select b.jalur, t.lembar, t.sel, t.aturan from v_temuan t join v_berkas b on b.berkas_id = t.berkas_id where t.keparahan <> 'INFO' and t.aturan not in ('CAP-06', 'CAP-12')",
			"Kecamatan Patrang/kinerja tw2.xlsx|Pengukuran|F6|TWL-04",     // 210 here, 200 in the document of TW1
			"Kecamatan Patrang/kinerja tw2.xlsx|Pengukuran|G9|TWL-01",     // own or s.d.: nobody says
			"Kecamatan Patrang/kinerja tw2.xlsx|Evaluasi Renja|M8|TWL-01", // nor how its quarters add up
			"Kecamatan Patrang/kinerja tw2.xlsx|Evaluasi Renja|M9|LKP-01", // blank
			"Kecamatan Sukorambi/isian tw1.xlsx|Isian Kinerja|I9|LKP-01",
			"Kecamatan Sukorambi/isian tw2.xlsx|Isian Kinerja|I6|TWL-04",
			"Kecamatan Sukorambi/isian tw2.xlsx|Isian Kinerja|J9|TWL-02", // a sum that lacks TW1
		)
		before := o.views()
		if again := o.night(); again.Baru != 0 || again.Berubah() {
			t.Errorf("second night: %+v", again)
		}
		o.same("views", o.views(), before)
	})
}

// documents: seven months are seven documents, be the month in the title or in
// the file name alone; what the figures cover is said only where they say it.
func (o *office) documents() {
	o.Helper()
	o.figures("select replace(jalur, 'Kecamatan ', ''), periode, sifat, status from v_berkas where jenis = 'REALISASI_ANGGARAN'",
		"Patrang/lra januari.xlsx|B01|-|dimuat", "Patrang/lra februari.xlsx|B02|-|dimuat", "Patrang/lra maret.xlsx|B03|-|dimuat", "Patrang/lra april.xlsx|B04|-|dimuat",
		"Patrang/lra mei.xlsx|B05|-|dimuat", "Patrang/lra juni.xlsx|B06|-|dimuat", "Patrang/lra juli.xlsx|B07|-|dimuat",
		"Sukorambi/lra maret.xlsx|B03|sd|dimuat", "Sukorambi/lra sd juni.xlsx|B06|sd|dimuat")
	o.figures("select replace(jalur, 'Kecamatan ', ''), periode, status from v_berkas where jenis = 'REALISASI_KINERJA'",
		"Patrang/kinerja tw1.xlsx|TW1|dimuat", "Patrang/kinerja tw2.xlsx|TW2|dimuat", "Sukorambi/isian tw1.xlsx|TW1|dimuat", "Sukorambi/isian tw2.xlsx|TW2|dimuat")
}

// plans: a plan states its triwulan; a blank one or a dash is no target.
func (o *office) plans() {
	o.Helper()
	o.figures("select tingkat, indikator, periode, sifat, target, sel from v_target where jenis = 'RENCANA_AKSI' and (periode = 'TW2' or indikator like '%terdata')",
		"sasaran|Jumlah dokumen kependudukan yang dilayani|TW2|-|300|E6", "sasaran|Persentase desa tertib administrasi|TW2|-|40|E7", "sasaran|Persentase pengaduan yang ditindaklanjuti|TW2|-|90|E8",
		"sasaran|Peserta musyawarah perencanaan terbanyak|TW2|-|60|E9", "sasaran|Persentase aset kecamatan yang terdata|TW4|-|95|G10",
		"sasaran|Persentase wilayah tertib|TW2|sd|50|E6", "program|Persentase desa tertib administrasi|TW2|sd|40|L6", "program|Jumlah layanan yang dibuka|TW2|sendiri|5|L7")
	o.figures("select count(*) from v_target where jenis = 'RENCANA_AKSI'", "29")                                                               // 4 × 4 + 1, 3 × 4
	o.figures("select periode, count(*) from v_target where jenis = 'REALISASI_KINERJA' and periode <> 'akhir' group by periode", "tahunan|26") // 2 × 5 + 2, 2 × 7
}

// realized: each figure once, of the document that speaks for it, with what it
// covers; a blank is a row, a triwulan still to come in the matrix is none.
func (o *office) realized() {
	o.Helper()
	const q = "select r.indikator, r.periode, r.sifat, r.realisasi, replace(b.jalur, '.xlsx', ''), r.sel from v_realisasi r join v_berkas b on b.berkas_id = r.berkas_id where r.tahun = 2021 and "
	const p = "|Kecamatan Patrang/kinerja "
	o.figures(q+"r.opd_kode = '7.01.20' and r.periode in ('TW1', 'TW2') and r.tingkat = 'sasaran'",
		"Jumlah dokumen kependudukan yang dilayani|TW1|-|200"+p+"tw1|F6", "Jumlah dokumen kependudukan yang dilayani|TW2|-|180"+p+"tw2|G6",
		"Persentase desa tertib administrasi|TW1|-|25"+p+"tw1|F7", "Persentase desa tertib administrasi|TW2|-|36"+p+"tw2|G7",
		"Persentase pengaduan yang ditindaklanjuti|TW1|-|81"+p+"tw1|F8", "Persentase pengaduan yang ditindaklanjuti|TW2|-|72"+p+"tw2|G8",
		"Peserta musyawarah perencanaan terbanyak|TW1|-|24"+p+"tw1|F9", "Peserta musyawarah perencanaan terbanyak|TW2|-|54"+p+"tw2|G9",
		"Persentase aset kecamatan yang terdata|TW1|-|-"+p+"tw1|F10", "Persentase aset kecamatan yang terdata|TW2|-|-"+p+"tw2|G10")
	o.figures(q+"r.opd_kode = '7.01.20' and r.tingkat <> 'sasaran'",
		"Persentase layanan yang terselenggara|TW1|-|20"+p+"tw2|K8", "Persentase layanan yang terselenggara|TW2|-|45"+p+"tw2|M8",
		"Jumlah rapat koordinasi|TW1|-|3"+p+"tw2|K9", "Jumlah rapat koordinasi|TW2|-|-"+p+"tw2|M9")
	const s = "|Kecamatan Sukorambi/isian "
	o.figures(q+"r.opd_kode = '7.01.21'",
		"Jumlah layanan yang dibuka|TW1|sendiri|5"+s+"tw1|I6", "Jumlah layanan yang dibuka|TW2|sendiri|6"+s+"tw2|J6",
		"Persentase desa tertib administrasi|TW1|sd|25"+s+"tw1|I7", "Persentase desa tertib administrasi|TW2|sd|36"+s+"tw2|J7",
		"Jumlah rapat koordinasi|TW1|sendiri|3"+s+"tw1|I8", "Jumlah rapat koordinasi|TW2|sendiri|2"+s+"tw2|J8",
		"Jumlah laporan keamanan|TW1|sendiri|-"+s+"tw1|I9", "Jumlah laporan keamanan|TW2|sendiri|1"+s+"tw2|J9",
		"Persentase keluhan warga|TW1|sd|12"+s+"tw1|I10", "Persentase keluhan warga|TW2|sd|8"+s+"tw2|J10",
		"Persentase anggota forum yang hadir|TW1|sendiri|81"+s+"tw1|I11", "Persentase anggota forum yang hadir|TW2|sendiri|72"+s+"tw2|J11",
		"Peserta pertemuan terbanyak|TW1|sendiri|54"+s+"tw1|I12", "Peserta pertemuan terbanyak|TW2|sendiri|24"+s+"tw2|J12")
}

// achieved: target and realisasi of TW2 are like with like.
func (o *office) achieved() {
	o.Helper()
	o.figures("select indikator, agregasi, sumber_target, target, target_sel, realisasi, realisasi_sel, capaian, alasan, predikat from v_capaian where periode = 'TW2' and opd_kode = '7.01.20'",
		"Jumlah dokumen kependudukan yang dilayani|jumlah|RENCANA_AKSI|300|E6|180|G6|60|-|CUKUP", // 180 / 300: it falls from 200, so each is of its quarter
		"Persentase desa tertib administrasi|akhir|RENCANA_AKSI|40|E7|36|G7|90|-|BAIK",           // 36 / 40
		"Persentase pengaduan yang ditindaklanjuti|rata-rata|RENCANA_AKSI|90|E8|72|G8|80|-|BAIK", // 72 / 90
		"Peserta musyawarah perencanaan terbanyak|maks|RENCANA_AKSI|60|E9|54|G9|90|-|BAIK",       // 54 / 60
		"Persentase aset kecamatan yang terdata|-|PK|95|E9|-|G10|-|BELUM_WAKTUNYA|-",             // planned for the end of the year alone
		"Persentase layanan yang terselenggara|-|REALISASI|90|I8|45|M8|50|-|-",                   // 45 / 90, against the year
		"Jumlah rapat koordinasi|-|REALISASI|12|I9|-|M9|-|REALISASI_KOSONG|-")
	o.figures("select indikator, agregasi, sumber_target, target, target_sel, realisasi, realisasi_teks, realisasi_sel, capaian, alasan, predikat from v_capaian where periode = 'TW2' and opd_kode = '7.01.21'",
		"Jumlah layanan yang dibuka|jumlah|RENCANA_AKSI|5|L7|6|6|J6|120|-|SANGAT BAIK",                           // 6 / 5
		"Persentase desa tertib administrasi|akhir|RENCANA_AKSI|40|L6|36|36|J7|90|-|BAIK",                        // 36 / 40
		"Jumlah rapat koordinasi|jumlah|REALISASI|12|E8|5|jumlah triwulan I–II|J8|41.666667|-|-",                 // (3 + 2) / 12
		"Jumlah laporan keamanan|jumlah|REALISASI|4|E9|-|-|J9|-|REALISASI_KOSONG|-",                              // TW1 is missing
		"Persentase keluhan warga|akhir|REALISASI|10|E10|8|8|J10|120|-|-",                                        // falling: (2 × 10 - 8) / 10
		"Persentase anggota forum yang hadir|rata-rata|REALISASI|90|E11|76.5|rata-rata triwulan I–II|J11|85|-|-", // (81 + 72) / 2 / 90
		"Peserta pertemuan terbanyak|maks|REALISASI|60|E12|54|maks triwulan I–II|J12|90|-|-")                     // max(54, 24) / 60
	o.figures("select periode, indikator, capaian, alasan from v_capaian where opd_kode = '7.01.20' and tingkat = 'sasaran' and periode in ('TW1', 'TW3') and indikator like 'Jumlah%'",
		"TW1|Jumlah dokumen kependudukan yang dilayani|100|-", "TW3|Jumlah dokumen kependudukan yang dilayani|-|BELUM_WAKTUNYA") // 200 / 200
	o.figures("select jumlah_indikator, jumlah_terukur, capaian, predikat from v_capaian_sasaran where periode = 'TW2'", "5|4|80|BAIK") // (60 + 90 + 80 + 90) / 4
}

// absorbed: months that are of themselves add up to triwulan and semester, those
// that say s.d. are cumulative already.
func (o *office) absorbed() {
	o.Helper()
	const q = "select periode, versi, pagu, realisasi, serapan from v_serapan where tingkat = 'opd' and opd_kode = "
	o.figures(q+"'7.01.20'", // million: 1, 3, 2, 4, 5, 1.5, 2.5 of 40
		"B01|murni|40000000|1000000|2.5", "B02|murni|40000000|4000000|10", "B03|murni|40000000|6000000|15", "B04|murni|40000000|10000000|25",
		"B05|murni|40000000|15000000|37.5", "B06|murni|40000000|16500000|41.25", "B07|murni|40000000|19000000|47.5",
		"TW1|murni|40000000|6000000|15", "TW2|murni|40000000|16500000|41.25", "SM1|murni|40000000|16500000|41.25", "tahunan|murni|40000000|-|-")
	o.figures("select periode, sub_kegiatan, pagu, realisasi, serapan from v_serapan where tingkat = 'sub_kegiatan' and periode in ('TW2', 'B07') and opd_kode = '7.01.20'",
		"TW2|"+forum+"|30000000|14500000|48.333333", "TW2|"+gedung+"|10000000|2000000|20", // 1 + 2 + 2 + 3 + 5 + 1.5; 1 + 1
		"B07|"+forum+"|30000000|15000000|50", "B07|"+gedung+"|10000000|4000000|40") // + 0.5; + 2
	o.figures(q+"'7.01.21'", "B03|-|20000000|4000000|20", "B06|-|20000000|9000000|45", "TW1|-|20000000|4000000|20", "TW2|-|20000000|9000000|45", "SM1|-|20000000|9000000|45")
	o.figures("select lembar, sel, pagu, realisasi, sifat, periode from v_anggaran where jenis = 'REALISASI_ANGGARAN' and opd_kode = '7.01.20' and periode in ('B05', 'B07')",
		"Sheet1|G15|30000000|5000000|-|B05", "Sheet1|I17|10000000|0|-|B05", "Sheet1|G15|30000000|500000|-|B07", "Sheet1|I17|10000000|2000000|-|B07")
}

// TestTriwulanWithoutLRA: where no month was reported, the matrix gives the money
// of its triwulan, which its own sums show to be each of its quarter.
func TestTriwulanWithoutLRA(t *testing.T) {
	o := agustus(t, warehousetest.SQLite(t))
	for name, content := range semester(t) {
		if !strings.Contains(name, "lra") {
			o.put(name, content, 0)
		}
	}
	o.night()
	o.figures("select sel, periode, sifat, realisasi from v_anggaran where jenis = 'REALISASI_KINERJA' and opd_kode = '7.01.20' and periode like 'TW%'", "L9|TW1|sendiri|6000000", "N9|TW2|sendiri|10500000")
	o.figures("select periode, pagu, realisasi, serapan from v_serapan where tingkat = 'opd' and opd_kode = '7.01.20' and periode like 'TW%'", "TW1|40000000|6000000|15", "TW2|40000000|16500000|41.25")
}

// TestTriwulanInAnyOrder: workbooks that arrive one a night, forwards or
// backwards, end in the same figures.
func TestTriwulanInAnyOrder(t *testing.T) {
	const figures = "select 'c', opd_kode, indikator, periode, realisasi, capaian, target_sel, realisasi_sel from v_capaian union all select 's', opd_kode, tingkat, periode, realisasi, serapan, versi, sub_kegiatan from v_serapan " +
		"union all select 't', temuan_id, aturan, sel, null, null, pesan, jalur from v_temuan"
	files := semester(t)
	var ends []string
	for _, backwards := range []bool{false, true} {
		o := agustus(t, warehousetest.SQLite(t))
		names := slices.Sorted(maps.Keys(files))
		if backwards {
			slices.Reverse(names)
		}
		at := o.clock
		for _, name := range names {
			o.clock = at
			o.put(name, files[name], 0)
			o.night()
		}
		rows := o.query(figures)
		sort.Strings(rows)
		ends = append(ends, strings.Join(rows, "\n"))
	}
	if ends[0] != ends[1] {
		t.Errorf("forwards\n%s\nbackwards\n%s", ends[0], ends[1])
	}
}
