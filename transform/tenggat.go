package transform

import (
	"time"

	"capaian/ingest/sebutan"
)

// Nama is an expected document as opd.yaml and batas_waktu write it: PK,
// PK/perubahan, REALISASI_KINERJA/TW1.
func (w Wajib) Nama() string {
	name := w.Jenis
	if w.Versi != "" && w.Versi != "murni" {
		name += "/" + w.Versi
	}
	if w.Periode != "" && w.Periode != "tahunan" {
		name += "/" + w.Periode
	}
	return name
}

// Tenggat is the last day on which an expected document of a year is on time
// where the office sets none. A rule or a custom that allows several days is
// taken at its latest:
//
//   - Renja and RKT before the year begins (Permendagri 86/2017: Renja follows
//     the RKPD of the middle of the year before)
//   - KUA-PPAS by the end of August, RKA by the end of October of the year
//     before (PP 12/2019, art. 90 and 104)
//   - DPA and anggaran kas by 31 January (Permendagri 13/2006, art. 123–125: 24
//     working days after the APBD, which is set by 31 December)
//   - PK one month after the DPA (PermenPANRB 53/2014, annex I), rencana aksi a
//     month after the PK, IKU with the first documents of the year
//   - of a perubahan (PP 12/2019, art. 177–179: agreed by the end of September):
//     plans by 31 October, DPA by 30 November, PK by 31 December
//   - reports on a part of the year by the 15th of the month after it (PP
//     39/2006: a few working days; offices collect them until the middle)
//   - reports on the whole year two months after it (Perpres 29/2014, art. 20,
//     PermenPANRB 53/2014)
//   - Renstra within the first year it plans; it then counts for all its years
func (w Wajib) Tenggat(tahun int, zona *time.Location) time.Time {
	day := func(year int, month time.Month, day int) time.Time {
		return time.Date(year, month, day, 0, 0, 0, 0, zona)
	}
	if sebagian(w.Periode) {
		return day(tahun, time.Month(akhirBulan(w.Periode)+1), 15)
	}
	changed := w.Versi != "" && w.Versi != "murni"
	switch w.Jenis {
	case "RENSTRA":
		return day(tahun, time.December, 31)
	case "RENJA", "RKT", "KUA_PPAS", "RKA":
		switch {
		case changed:
			return day(tahun, time.October, 31)
		case w.Jenis == "KUA_PPAS":
			return day(tahun-1, time.August, 31)
		case w.Jenis == "RKA":
			return day(tahun-1, time.October, 31)
		}
		return day(tahun-1, time.December, 31)
	case "DPA", "ANGGARAN_KAS":
		if changed {
			return day(tahun, time.November, 30)
		}
		return day(tahun, time.January, 31)
	case "PK":
		if changed {
			return day(tahun, time.December, 31)
		}
		return day(tahun, time.March, 0)
	case "IKU":
		return day(tahun, time.January, 31)
	case "RENCANA_AKSI":
		return day(tahun, time.March, 31)
	}
	return day(tahun+1, time.March, 0)
}

// AkhirPeriode is the last day of a period of a year.
func AkhirPeriode(tahun int, periode string, zona *time.Location) time.Time {
	return time.Date(tahun, time.Month(akhirBulan(periode)+1), 0, 0, 0, 0, 0, zona)
}

// lewat reports whether a day is over at an instant, in the day's own zone.
func lewat(hari, saat time.Time) bool { return !saat.Before(hari.AddDate(0, 0, 1)) }

// hariTerlambat counts the days of the calendar from a deadline to the day of
// an instant.
func hariTerlambat(batas, saat time.Time) int {
	in := saat.In(batas.Location())
	at := time.Date(in.Year(), in.Month(), in.Day(), 0, 0, 0, 0, time.UTC)
	due := time.Date(batas.Year(), batas.Month(), batas.Day(), 0, 0, 0, 0, time.UTC)
	return int(at.Sub(due).Hours() / 24)
}

// Sebutan names an expected document within a sentence: PK Perubahan, realisasi
// kinerja triwulan I.
func (w Wajib) Sebutan() string { return sebutan.Dokumen(w.Jenis, w.Versi, w.Periode) }
