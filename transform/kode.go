package transform

import (
	"regexp"
	"strings"
)

var (
	kodeUtuh   = regexp.MustCompile(`^[0-9X]+(?:\.[0-9X]+)*$`)
	kodeSaja   = regexp.MustCompile(`^[0-9X. ]*[0-9][0-9X. ]*$`)
	spasiTitik = regexp.MustCompile(`\s*\.\s*`)
	titikGanda = regexp.MustCompile(`\.{2,}`)
	// kodeNama is a code fused with a name. Blanks around a dot belong to the
	// code only on both sides ("1.02 . 1.02.01"): after a bare dot a number may
	// be the name's own ("4. 5 unit mobil").
	kodeNama = regexp.MustCompile(`^\[?([0-9X]+(?:(?:\.| \. )[0-9X]+)+\.?)\]? *[-:]? *(\pL.*|\(.*)$`)
	// kodeUrusan is a code of one part; so is a list number, and only the width
	// of a column, or the word itself, tells them apart.
	kodeUrusan = regexp.MustCompile(`^\s*([0-9]{1,2})\.(?:\s{3,}(\pL.*)|\s*((?i:urusan)\s.*))$`)

	nomorArab   = regexp.MustCompile(`(?s)^(?:\d{1,3} ?[.)]|\(\d{1,3}\)) *([^\d\s.,].*)$`)
	nomorRomawi = regexp.MustCompile(`(?s)^(?:X{1,2}(?:IX|IV|VI{0,3}|I{1,3})|XX|IX|IV|VI{1,3}|II{1,2}|x{1,2}(?:ix|iv|vi{0,3}|i{1,3})|xx|ix|iv|vi{1,3}|ii{1,2})[.)] *([^\s.].*)$`)
	nomorHuruf  = regexp.MustCompile(`(?s)^(?:[A-Za-z] ?[.)]|\([A-Za-z]\)) +(\S.*)$`)
	butirDaftar = regexp.MustCompile(`(?s)^[-–—•*▪●] *(\pL.*)$`)
	inisial     = regexp.MustCompile(`^[A-Z]\.`)
)

// NormalKode is the one spelling of a code: parts joined by single dots, no
// blanks, no dot at either end. Parts that lost their dots but kept a blank
// between them ("5 2 2 20 01") get the dots back. Text that is no code is only
// trimmed.
func NormalKode(teks string) string {
	s := strings.Trim(rapi(teks), " `'")
	k := spasiTitik.ReplaceAllString(s, ".")
	k = strings.Trim(titikGanda.ReplaceAllString(strings.ReplaceAll(k, " ", "."), "."), ".")
	if !kodeUtuh.MatchString(k) {
		if kosong(s) {
			return ""
		}
		return s
	}
	return k
}

// PisahKode takes a cell apart in which a code stands before its name:
// "7.01.0.00.0.00.01.0000 Kecamatan Namlea", "4.      Urusan Pemerintahan". A
// list number ("1. Penyediaan") is no code and is cut off. A cell that is only a
// code has no name, one without a code only a name.
func PisahKode(teks string) (kode, nama string) {
	if m := kodeUrusan.FindStringSubmatch(teks); m != nil {
		return m[1], rapi(m[2] + m[3])
	}
	s := strings.TrimLeft(rapi(teks), "`'’ ")
	if kodeSaja.MatchString(s) {
		return NormalKode(s), ""
	}
	if m := kodeNama.FindStringSubmatch(s); m != nil {
		return NormalKode(m[1]), m[2]
	}
	return "", TanpaNomor(s)
}

// TanpaNomor cuts the list number or bullet off a name: "1.", "(2)", "a.",
// "II.", "-". A dot between digits belongs to a code or an amount and stays, a
// letter needs a blank behind its dot, and initials ("A. P. Pettarani") stay.
// What is nothing but a number stays too.
func TanpaNomor(teks string) string {
	s := strings.TrimSpace(teks)
	for range 2 { // "II. 1. Penyediaan"
		t := potongNomor(s)
		if t == s {
			break
		}
		s = t
	}
	return s
}

func potongNomor(s string) string {
	// Most names begin with a word: spare them the patterns.
	if s == "" || s[0] >= 'A' && !strings.ContainsAny(s[:min(len(s), 6)], ".)") && s[0] < 0x80 {
		return s
	}
	for _, pola := range []*regexp.Regexp{nomorArab, nomorRomawi, butirDaftar, nomorHuruf} {
		m := pola.FindStringSubmatch(s)
		if m != nil && !(pola == nomorHuruf && inisial.MatchString(m[1])) {
			return m[1]
		}
	}
	return s
}

// lapisKode tells the level from the parts of a code, in both regimes: from 2019
// on urusan.bidang.program.kegiatan(2).sub (7.01.02.2.01.0001), with zeros that
// spreadsheets drop (7.1.2.2.1); before it urusan.bidang.OPD(3).program.kegiatan
// (1.20.1.20.19.01.05), the OPD in an urusan of its own (1.03.1.20.19.15), or
// without the OPD (1.20.01.05). A code of eight parts is an OPD's.
func lapisKode(kode string) int {
	if kode == "" || !kodeUtuh.MatchString(kode) {
		return tidakTentu
	}
	parts := strings.Split(kode, ".")
	if n := len(parts); n >= 5 && n <= 7 && (parts[2] == parts[0] && parts[3] == parts[1] || n > 5 && len(parts[2]) == 1 && len(parts[3]) == 2) { // 1.20.1.20.19…, 1.03.1.20.19.15
		return map[int]int{5: lapisOPD, 6: lapisProgram, 7: lapisKegiatan}[n]
	}
	switch len(parts) {
	case 1:
		return lapisUrusan
	case 2:
		return lapisBidang
	case 3:
		return lapisProgram
	case 4:
		return lapisKegiatan
	case 5:
		return lapisKegiatan
	case 6:
		return lapisSub
	case 8:
		return lapisOPD
	}
	return tidakTentu
}

// inti cuts off a code what only fills its form: parts of zeros at the end
// (7.01.02.0.00.0000 is a programme), and the number of an indicator behind them.
func inti(kode string) string {
	parts := strings.Split(kode, ".")
	if n := len(parts); n == 7 && len(parts[3]) == 1 && len(parts[2]) > 1 {
		parts = parts[:6]
	}
	if len(parts) > 6 {
		return kode
	}
	for len(parts) > 1 && strings.Trim(parts[len(parts)-1], "0") == "" {
		parts = parts[:len(parts)-1]
	}
	return strings.Join(parts, ".")
}

// isRekening tells an account from a code of the tree: it begins with 4, 5 or 6
// and one digit (5.1.02, 5.2.2.01.10), or stands behind a code of the tree that
// it does not continue.
func isRekening(kode, before, nama string) bool {
	parts := strings.Split(kode, ".")
	if before != "" && !strings.HasPrefix(kode, before+".") && lapisKode(before) >= lapisProgram && len(parts) > 1 {
		return strings.ContainsAny(parts[0], "456") && len(parts[0]) == 1
	}
	if len(parts) < 2 || len(parts[0]) != 1 || len(parts[1]) != 1 || !strings.Contains("456", parts[0]) {
		return false
	}
	return lapisKata(nama) == tidakTentu
}
