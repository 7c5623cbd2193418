package transform

import (
	"regexp"
	"slices"
	"strconv"
	"strings"
	"time"

	"capaian/ingest"
)

// Wajib is one document opd.yaml expects: JENIS, JENIS/perubahan, JENIS/TW.
type Wajib struct{ Jenis, Versi, Periode string }

// versioned are the kinds of documents that exist as murni and perubahan.
var versioned = map[string]bool{"RENSTRA": true, "RKT": true, "RENJA": true, "PK": true, "DPA": true, "RKA": true}

// banyakPeriode are the words for all periods of a width in months.
var banyakPeriode = map[string]int{"TW": 3, "SM": 6, "B": 1, "BULAN": 1, "BULANAN": 1}

// UraiWajib takes an expectation apart; "/TW" is four documents, "/SM" two,
// "/B" (or "/BULANAN") twelve, and one period ("/TW2", "/B07") one.
func UraiWajib(s string) []Wajib {
	parts := strings.Split(s, "/")
	w := Wajib{Jenis: strings.ToUpper(strings.TrimSpace(parts[0])), Periode: "tahunan"}
	if versioned[w.Jenis] {
		w.Versi = "murni"
	}
	var list []string
	for _, p := range parts[1:] {
		p = strings.TrimSpace(p)
		one := strings.ToUpper(p)
		switch {
		case banyakPeriode[one] > 0:
			list = deretPeriode(banyakPeriode[one], 1, 12)
		case slices.Contains(periods, one):
			list = []string{one}
		default:
			w.Versi = strings.ToLower(p)
		}
	}
	if list == nil {
		return []Wajib{w}
	}
	var each []Wajib
	for _, p := range list {
		each = append(each, Wajib{w.Jenis, w.Versi, p})
	}
	return each
}

var reVersi = regexp.MustCompile(`^(?:murni|perubahan(?:-\d+)?|pergeseran-\d+(?:-setelah-perubahan)?)$`)

// PeriksaWajib says what is wrong with an expectation as it is written, and what
// would be right; nothing where nothing is.
func PeriksaWajib(s string) (uraian, saran string) {
	parts := strings.Split(s, "/")
	jenis := strings.ToUpper(strings.TrimSpace(parts[0]))
	if !slices.Contains(ingest.Jenis(), jenis) {
		return "dokumen " + strconv.Quote(s) + " tidak dikenal", "dokumen yang ada: " + strings.Join(ingest.Jenis(), ", ") + "; di belakangnya boleh /perubahan atau /TW, /TW1, /SM, /B"
	}
	for _, p := range parts[1:] {
		p = strings.TrimSpace(p)
		up := strings.ToUpper(p)
		period := banyakPeriode[up] > 0 || up != "TAHUNAN" && slices.Contains(periods, up)
		switch {
		case period && !strings.HasPrefix(jenis, "REALISASI_"):
			return jenis + " tidak disampaikan per periode: " + strconv.Quote(s), "hapus /" + p + "; yang per periode: REALISASI_KINERJA, REALISASI_ANGGARAN"
		case !period && !reVersi.MatchString(strings.ToLower(p)):
			return strconv.Quote(p) + " pada " + strconv.Quote(s) + " bukan versi atau periode", "tulis perubahan, TW, TW1 sampai TW4, SM, SM1, SM2, B, atau B01 sampai B12"
		case !period && !versioned[jenis]:
			return jenis + " tidak punya versi: " + strconv.Quote(s), "hapus /" + p
		}
	}
	return "", ""
}

// PalingAwal is the first day that can be a deadline of an expected document of
// a year: nobody reports on what is not over, and only what is planned before
// the year can be due before it.
func (w Wajib) PalingAwal(tahun int, zona *time.Location) time.Time {
	begin := time.Date(tahun, time.January, 1, 0, 0, 0, 0, zona)
	switch w.Jenis {
	case "REALISASI_KINERJA", "REALISASI_ANGGARAN":
		return AkhirPeriode(tahun, w.Periode, zona)
	case "PK", "IKU", "RENCANA_AKSI":
		return begin
	}
	if w.Versi != "" && w.Versi != "murni" {
		return begin
	}
	return begin.AddDate(-1, 0, 0)
}
