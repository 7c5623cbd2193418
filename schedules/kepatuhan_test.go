package schedules

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"capaian/transform/warehouse/warehousetest"
)

// TestMissingDocumentIsAFinding: once a deadline is over, what never came is a
// finding without a file, and no more when it has come; late is late from then
// on, also when it is mended.
func TestMissingDocumentIsAFinding(t *testing.T) {
	warehousetest.Each(t, func(t *testing.T, dsn string) {
		o := newOffice(t, dsn)
		o.clock = time.Date(2020, 2, 26, 21, 0, 0, 0, time.UTC)
		o.opd = o.opd[:1]
		o.opd[0].Wajib = []string{"PK", "REALISASI_KINERJA/TW"}
		const missing = "select opd, coalesce(berkas_id, '-'), coalesce(sel, '-'), keparahan, pesan from v_temuan where aturan = 'LKP-13' order by pesan"
		const pk = "select status, coalesce(terlambat_hari, -1) from v_kepatuhan where jenis = 'PK'"
		o.night() // 27 February
		o.rows(missing)
		o.rows(pk, "belum jatuh tempo|-1")
		o.night()
		o.night() // 29 February, its last day
		o.rows(missing)
		o.night()
		o.rows(missing, "Kecamatan Ledokombo|-|-|GALAT|Kecamatan Ledokombo belum menyampaikan PK tahun 2020; batas waktunya 29 Februari 2020.")
		o.rows(pk, "belum ada|-1")
		o.put("Ledokombo/pk.xlsx", workbookBytes(t, "pk.xlsx"), 0)
		o.night() // 2 March
		o.rows(missing)
		o.rows(pk, "terlambat|2")
		o.put("Ledokombo/pk.xlsx", variant(t, "91"), 1)
		o.night()
		o.rows(pk, "terlambat|2")
		o.clock = time.Date(2020, 4, 15, 21, 0, 0, 0, time.UTC)
		o.night()
		o.rows(missing, "Kecamatan Ledokombo|-|-|GALAT|Kecamatan Ledokombo belum menyampaikan realisasi kinerja triwulan I tahun 2020; batas waktunya 15 April 2020.")
		o.opd[0].Nonaktif = true
		o.night()
		o.rows(missing)
		o.rows("select count(*) from v_kepatuhan", "0")
	})
}

// TestFirstPullAfterTheDeadline: an office that does not pull for a week takes
// what it then finds as sent in time.
func TestFirstPullAfterTheDeadline(t *testing.T) {
	warehousetest.Each(t, func(t *testing.T, dsn string) {
		o := newOffice(t, dsn)
		o.clock = time.Date(2020, 2, 27, 21, 0, 0, 0, time.UTC)
		o.opd = o.opd[:1]
		o.opd[0].Wajib = []string{"PK"}
		o.night()
		o.clock = time.Date(2020, 3, 6, 21, 0, 0, 0, time.UTC)
		o.put("Ledokombo/pk.xlsx", workbookBytes(t, "pk.xlsx"), 0)
		o.night()
		const pk = "select status, terlambat_hari from v_kepatuhan where jenis = 'PK'"
		o.rows(pk, "tepat waktu|0")
		before := o.views()
		o.night()
		o.same("views", o.views(), before)
	})
}

// TestRefusedFileMakesItsFiguresOld: the last good version speaks, is said to be
// old in every view and report, and is up to date again with the next good file.
func TestRefusedFileMakesItsFiguresOld(t *testing.T) {
	warehousetest.Each(t, func(t *testing.T, dsn string) {
		o := newOffice(t, dsn)
		o.ledokombo()
		o.night() // 12 February 2021
		o.rows("select count(*) from v_capaian where usang is not null", "0")
		good := o.query("select indikator, capaian from v_capaian order by indikator, capaian")
		day := func(q string) string {
			if strings.HasPrefix(dsn, "sqlite:") {
				return q
			}
			return strings.ReplaceAll(q, "usang", "to_char(usang, 'YYYY-MM-DD')")
		}
		o.put("Kecamatan Ledokombo/realisasi-kinerja.xlsx", []byte("rusak"), 1)
		h := o.night()
		if got := o.query("select indikator, capaian from v_capaian order by indikator, capaian"); strings.Join(got, "\n") != strings.Join(good, "\n") {
			t.Errorf("figures changed: %q, want %q", got, good)
		}
		o.rows(day("select distinct usang from v_capaian where tingkat = 'sasaran'"), "2021-02-12")
		o.rows(day("select usang from v_capaian_opd"), "2021-02-12")
		o.rows("select count(*) from v_serapan where tingkat = 'opd' and usang is not null", "0") // its budget is of other files
		o.rows(day("select status, usang from v_kepatuhan where jenis = 'REALISASI_KINERJA'"), "ditolak|2021-02-12")
		o.rows(day("select jenis, usang from v_berkas where usang is not null"), "REALISASI_KINERJA|2021-02-12")
		if lama := h.Ringkasan[0].Lama; len(lama) != 1 || lama[0].Label != "data lama, per 12 Februari 2021" {
			t.Errorf("the summary says %+v", lama)
		}
		page, err := os.ReadFile(filepath.Join(o.dir, "hasil", "konsolidasi-2020.html"))
		if err != nil || !strings.Contains(string(page), `<small class="lama">data lama, per 12 Februari 2021</small>`) {
			t.Errorf("the page has no label (%v)", err)
		}
		o.rows("select count(*) from v_temuan where aturan = 'LKP-13' and opd_kode = '7.01.13'", "0")
		before := o.views()
		o.night()
		o.same("views", o.views(), before)
		o.put("Kecamatan Ledokombo/realisasi-kinerja.xlsx", workbookBytes(t, "realisasi-kinerja.xlsx"), 2)
		o.night()
		o.rows("select count(*) from v_capaian where usang is not null", "0")
		o.rows("select count(*) from v_kepatuhan where usang is not null or status = 'ditolak'", "0")
	})
}
