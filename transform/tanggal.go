package transform

import (
	"fmt"
	"regexp"
	"strconv"
	"strings"
	"time"
)

// namaBulan are the months as offices spell them, Indonesian and English,
// written out or cut.
var namaBulan = map[string]int{
	"januari": 1, "january": 1, "jan": 1,
	"februari": 2, "pebruari": 2, "february": 2, "feb": 2, "peb": 2,
	"maret": 3, "march": 3, "mar": 3, "mrt": 3,
	"april": 4, "apr": 4,
	"mei": 5, "may": 5,
	"juni": 6, "june": 6, "jun": 6,
	"juli": 7, "july": 7, "jul": 7,
	"agustus": 8, "august": 8, "agu": 8, "agt": 8, "ags": 8, "agust": 8, "aug": 8,
	"september": 9, "sept": 9, "sep": 9,
	"oktober": 10, "october": 10, "okt": 10, "oct": 10,
	"november": 11, "nopember": 11, "nov": 11, "nop": 11,
	"desember": 12, "december": 12, "des": 12, "dec": 12,
}

// bulanDisebut gives the number of a month's name, 0 for any other word.
func bulanDisebut(kata string) int { return namaBulan[strings.ToLower(strings.Trim(kata, ".,"))] }

var (
	tglNama  = regexp.MustCompile(`^(?:(\d{1,2}) )?([A-Za-z]+)\.? ((?:19|20)\d{2})$`)
	tglAngka = regexp.MustCompile(`^(?:(\d{1,2})[/.-])?(\d{1,2})[/.-]((?:19|20)\d{2})$`)
	tglISO   = regexp.MustCompile(`^((?:19|20)\d{2})-(\d{1,2})(?:-(\d{1,2})(?:[T ]\d{2}:\d{2}(?::\d{2})?.*)?)?$`)
	tglTahun = regexp.MustCompile(`^((?:19|20)\d{2})$`)
	tglTitik = regexp.MustCompile(`[.…_]{2,}`)
)

// BacaTanggal reads a date as far as it is stated: 2021-02-10, 2020-01, 2020.
// lengkap is false where the day or month is missing (the caller raises
// FMT-13); ok is false where there is no date, or none the calendar has. Figures
// are day/month/year, as Indonesian offices write them; 11/25/2017 is no date,
// not an American one. A place or weekday before a comma is skipped.
func BacaTanggal(teks string) (iso string, lengkap bool, ok bool) {
	s := tglTitik.ReplaceAllString(rapi(teks), " ") // a day left for the pen
	if i := strings.LastIndex(s, ","); i >= 0 {
		s = s[i+1:]
	}
	s = strings.Trim(strings.Join(strings.Fields(s), " "), " .")
	// Dashes stand for blanks where the month is a name: 30-Jun-2026.
	if adaHuruf(s) && !tglISO.MatchString(s) {
		s = strings.Join(strings.Fields(strings.NewReplacer("-", " ", "/", " ").Replace(s)), " ")
	}
	if m := tglNama.FindStringSubmatch(s); m != nil {
		return susunTanggal(m[3], bulanDisebut(m[2]), m[1])
	}
	if m := tglAngka.FindStringSubmatch(s); m != nil {
		bulan, _ := strconv.Atoi(m[2])
		return susunTanggal(m[3], bulan, m[1])
	}
	if m := tglISO.FindStringSubmatch(s); m != nil {
		bulan, _ := strconv.Atoi(m[2])
		return susunTanggal(m[1], bulan, m[3])
	}
	if m := tglTahun.FindStringSubmatch(s); m != nil {
		return m[1], false, true
	}
	return "", false, false
}

// susunTanggal puts the parts together if the calendar has such a day.
func susunTanggal(tahun string, bulan int, hari string) (string, bool, bool) {
	if bulan < 1 || bulan > 12 {
		return "", false, false
	}
	if hari == "" {
		return fmt.Sprintf("%s-%02d", tahun, bulan), false, true
	}
	y, _ := strconv.Atoi(tahun)
	d, _ := strconv.Atoi(hari)
	t := time.Date(y, time.Month(bulan), d, 0, 0, 0, 0, time.UTC)
	if d < 1 || t.Day() != d { // time.Date rolls 31 February over
		return "", false, false
	}
	return t.Format(time.DateOnly), true, true
}
