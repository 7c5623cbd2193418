package transform

import (
	"fmt"
	"regexp"
	"strconv"
	"strings"
	"time"

	"capaian/ingest"
)

// This file reads what stands at a signature: the date of a document and the
// numbers of the officials.

var (
	namaNamaBulan = `januari|februari|pebruari|maret|april|mei|juni|juli|agustus|september|oktober|november|nopember|desember`
	// reTempatTanggal is a place and a date that lacks a part, by dots, by blanks,
	// or by nothing at all.
	reTempatTanggal = regexp.MustCompile(`(?i)^\s*\pL[\pL .]{1,40},\s*(?:tanggal\s+)?(` +
		`[\s.…_]*(?:` + namaNamaBulan + `)(?:\s+[\s.…_]*(?:(?:19|20)\d\d)?)?` + // no day
		`|\d{1,2}\s+(?:` + namaNamaBulan + `)[\s.…_]*` + // no year
		`|[.…_\s]*[.…_]{2,}[.…_\s]*(?:(?:19|20)\d\d)?` + // nothing but the year
		`|(?:19|20)\d\d` +
		`)\s*$`)
	rePadaTanggal = regexp.MustCompile(`(?i)^\s*(?:di\s*tetapkan\s+)?(?:pada\s+tanggal|tanggal)\s*:\s*(.*)$|^\s*(?:di\s*tetapkan\s+)?pada\s+tanggal\s+(.*)$`)
	reHanyaTitik  = regexp.MustCompile(`^[\s.…_]*[.…_]{2,}[\s.…_]*$`)
	rePejabat     = regexp.MustCompile(`(?i)^\s*(?:a\.?n\.?\s|plt\.?\s|plh\.?\s|pj\.?\s)?(?:camat|lurah|kepala|bupati|wali\s*kota|gubernur|sekretaris|inspektur|direktur|pihak|wakil|ketua|mengetahui|pengguna|kuasa|pejabat|ppkd|pptk|pembina|nip)\b`)
	reNIP         = regexp.MustCompile(`(?i)\bNIP\b[.\s:]*(\d[\d .-]*)`)
)

// bawahTanggal is how many lines below its date an official stands at most.
const bawahTanggal = 6

// tandaTangan judges the dates and numbers at the signatures of a document.
func (j *judge) tandaTangan() {
	lines := j.doc.Lines
	for i, l := range lines {
		dated := false
		l.Each(func(pos ingest.Pos, text string) { dated = j.tanggalSurat(pos, text, lines[i+1:]) || dated })
		if len(l.Cells) == 2 && !dated {
			j.tanggalSurat(l.Pos, l.Text, lines[i+1:])
		}
		if m := rePadaTanggal.FindStringSubmatch(l.Text); m != nil {
			j.padaTanggal(l, m[1]+m[2])
		}
		j.nip(l)
	}
}

// tanggalSurat raises a place and date that lacks a part (FMT-13). A cover says
// no more than month and year: only a date above a signature is one.
func (j *judge) tanggalSurat(pos ingest.Pos, text string, next []ingest.Line) bool {
	m := reTempatTanggal.FindStringSubmatch(text)
	if m == nil {
		return false
	}
	for n, l := range next {
		if n == bawahTanggal || l.Pos.Sheet != pos.Sheet {
			return false
		}
		signed := false
		l.Each(func(_ ingest.Pos, text string) { signed = signed || rePejabat.MatchString(text) })
		if signed {
			j.tanggalKurang(pos, text)
			return true
		}
	}
	return false
}

func (j *judge) padaTanggal(l ingest.Line, value string) {
	_, whole, ok := BacaTanggal(value)
	if ok && whole || !ok && !reHanyaTitik.MatchString(value) {
		return
	}
	pos := l.Pos
	if n := len(l.Cells); n > 0 {
		pos = l.Cells[n-1].Pos
	}
	j.tanggalKurang(pos, value)
}

// tanggalKurang raises an incomplete date, each once a document. A day that is
// left for the pen is only noted: month and year say which document it is.
func (j *judge) tanggalKurang(pos ingest.Pos, text string) {
	if !j.once("FMT-13 " + Fold(text)) {
		return
	}
	i := j.flag("FMT-13", pos, "tanggal", args("nilai", oneLine(text)))
	i.Printed = oneLine(text)
	if iso, _, ok := BacaTanggal(text); ok && len(iso) > len("2020") {
		i.Severity = ingest.Info
	}
}

// nip raises numbers of officials that cannot be (FMT-14).
func (j *judge) nip(l ingest.Line) {
	found := false
	judge := func(pos ingest.Pos, text string) {
		for _, m := range reNIP.FindAllStringSubmatch(text, -1) {
			found = true
			printed := strings.Trim(m[1], " .-")
			if why := salahNIP(strings.NewReplacer(" ", "", ".", "", "-", "").Replace(printed)); why != "" {
				j.flag("FMT-14", pos, "NIP", args("nilai", printed, "alasan", why)).Printed = printed
			}
		}
	}
	l.Each(judge)
	if len(l.Cells) == 2 && !found {
		judge(l.Cells[1].Pos, l.Text)
	}
}

// salahNIP says why digits are no NIP, "" where they can be one: birth date,
// year and month of appointment (21 for the month of those on contract), sex,
// and a number of three digits (BKN 22/2007).
func salahNIP(digits string) string {
	if len(digits) != 18 {
		return fmt.Sprintf("terdiri atas %d angka, bukan 18", len(digits))
	}
	born, err := time.Parse("20060102", digits[:8])
	if err != nil {
		return "tanggal lahir " + digits[:8] + " tidak ada dalam kalender"
	}
	year, _ := strconv.Atoi(digits[8:12])
	month, _ := strconv.Atoi(digits[12:14])
	switch {
	case (month < 1 || month > 12) && month != 21:
		return "bulan pengangkatan " + digits[8:14] + " tidak ada"
	case year <= born.Year():
		return "tahun pengangkatan " + digits[8:12] + " tidak sesudah tahun lahirnya"
	case digits[14] != '1' && digits[14] != '2':
		return "angka jenis kelaminnya " + digits[14:15] + ", bukan 1 atau 2"
	}
	return ""
}
