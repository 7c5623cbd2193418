package transform

import (
	"regexp"
	"slices"
	"strings"

	"github.com/shopspring/decimal"
)

// jenjangMutu is one grade of a table: its letter, its words, and the lowest
// value that earns it; lebih where the value itself does not.
type jenjangMutu struct {
	huruf     string
	kata      []string
	bawah     decimal.NullDecimal
	lebih     bool
	peringkat int // higher is better
}

func batasBawah(s string) decimal.NullDecimal {
	return decimal.NewNullDecimal(decimal.RequireFromString(s))
}

// tabelMutu are the grades that offices set as targets. SKM: PermenPANRB
// 14/2017, on the 25–100 scale. SAKIP: PermenPANRB 88/2021, where 90 is still A
// and only more is AA. Opini of BPK: no values, and no order between the two
// that are worst.
var tabelMutu = map[string][]jenjangMutu{
	"SKM": {
		{"A", []string{"sangat baik"}, batasBawah("88.31"), false, 4},
		{"B", []string{"baik"}, batasBawah("76.61"), false, 3},
		{"C", []string{"kurang baik"}, batasBawah("65.00"), false, 2},
		{"D", []string{"tidak baik"}, batasBawah("25.00"), false, 1},
	},
	"SAKIP": {
		{"AA", []string{"sangat memuaskan"}, batasBawah("90"), true, 7},
		{"A", []string{"memuaskan"}, batasBawah("80"), true, 6},
		{"BB", []string{"sangat baik"}, batasBawah("70"), true, 5},
		{"B", []string{"baik"}, batasBawah("60"), true, 4},
		{"CC", []string{"cukup", "cukup memadai", "memadai"}, batasBawah("50"), true, 3},
		{"C", []string{"kurang"}, batasBawah("30"), true, 2},
		{"D", []string{"sangat kurang"}, batasBawah("0"), false, 1},
	},
	"OPINI": {
		{"WTP", []string{"wtp dpp", "wtp-dpp", "wajar tanpa pengecualian", "unqualified opinion"}, decimal.NullDecimal{}, false, 3},
		{"WDP", []string{"wajar dengan pengecualian", "qualified opinion"}, decimal.NullDecimal{}, false, 2},
		{"TW", []string{"tidak wajar", "adverse opinion"}, decimal.NullDecimal{}, false, 1},
		{"TMP", []string{"tidak memberikan pendapat", "tidak menyatakan pendapat", "disclaimer", "disclaimer opinion"}, decimal.NullDecimal{}, false, 1},
	},
}

// penyebutMutu are the words by which an indicator names its table.
var penyebutMutu = []struct {
	mutu string
	kata []string
}{
	{"SKM", []string{"skm", "ikm", "kepuasan masyarakat", "kepuasan pelanggan", "kepuasan pengguna"}},
	{"SAKIP", []string{"sakip", "akip", "lakip", "lkjip", "lkip", "akuntabilitas kinerja", "akuntabiliti kinerja"}},
	{"OPINI", []string{"opini", "wtp", "wdp"}},
}

// MutuDisebut gives the table of grades an indicator names; "" where it names
// none, or more than one.
func MutuDisebut(indikator string) string {
	s := strings.ToLower(rapi(indikator))
	mutu := ""
	for _, m := range penyebutMutu {
		if slices.ContainsFunc(m.kata, func(k string) bool { return memuatKata(s, k) }) {
			if mutu != "" {
				return ""
			}
			mutu = m.mutu
		}
	}
	return mutu
}

// memuatKata reports whether lower-case text holds a phrase at word bounds.
func memuatKata(s, kata string) bool {
	for at := 0; ; {
		i := strings.Index(s[at:], kata)
		if i < 0 {
			return false
		}
		at += i
		if !hurufASCII(s, at-1) && !hurufASCII(s, at+len(kata)) {
			return true
		}
		at += len(kata)
	}
}

func hurufASCII(s string, i int) bool { return i >= 0 && i < len(s) && s[i] >= 'a' && s[i] <= 'z' }

// hurufBaku gives the letter a grade or its word stands for in a table; "" for
// anything else. Without a table any grade of any table is given as written.
func hurufBaku(mutu, teks string) string {
	if !adaHuruf(teks) {
		return ""
	}
	teks = strings.ToLower(rapi(teks))
	if mutu == "" {
		for _, m := range penyebutMutu {
			if hurufBaku(m.mutu, teks) != "" {
				return strings.ToUpper(teks)
			}
		}
		return ""
	}
	for _, j := range tabelMutu[mutu] {
		if strings.ToLower(j.huruf) == teks {
			return j.huruf
		}
		for _, k := range j.kata {
			if k == teks {
				return j.huruf
			}
		}
	}
	return ""
}

// jenjang is a grade of the table that a method judges by.
func (m Metode) jenjang(mutu, huruf string) (jenjangMutu, bool) {
	table := tabelMutu[mutu]
	if m.mutu != nil {
		table = m.mutu
	}
	for _, j := range table {
		if j.huruf == huruf {
			return j, true
		}
	}
	return jenjangMutu{}, false
}

var (
	awalHuruf = regexp.MustCompile(`^(?i)(?:(?:nilai|predikat|mutu|kategori|opini|bernilai|skm|ikm|sakip|akip|kriteria|peringkat|huruf|hasil)\b[:= ]*)+`)
	polaHuruf = regexp.MustCompile(`^([\pL][\pL -]*?) ?(?:\(([^()]*)\))?$`)
)

// huruf reads a grade: "B", "Baik", "A (Sangat Baik)", "Predikat BB", and with
// its bound in figures "B (76,61)", which is then the target. A grade of a table
// that the indicator does not name is not measured.
func (p *pembaca) huruf(s string) bool {
	m := polaHuruf.FindStringSubmatch(awalHuruf.ReplaceAllString(s, ""))
	if m == nil {
		return false
	}
	huruf := hurufBaku(p.Mutu, m[1])
	if huruf == "" && hurufBaku("", m[1]) == "" {
		return false
	}
	p.Jenis, p.Huruf, p.Satuan = "huruf", huruf, "mutu"
	if p.kolom != "" {
		p.Satuan = p.kolom
	}
	if huruf == "" || p.Mutu == "" {
		p.Huruf = strings.ToUpper(m[1])
		p.tegur("FMT-12")
		return true
	}
	if a := bacaUkuran(strings.TrimSpace(m[2]), "indeks"); a.Ada {
		p.Jenis, p.Operator, p.Nilai = "cacah", "=", decimal.NewNullDecimal(a.Nilai)
		p.Satuan = "indeks"
		if p.kolom != "" {
			p.Satuan = p.kolom
		}
		p.tegur(a.Aturan)
		return true
	}
	if m[2] != "" && hurufBaku(p.Mutu, m[2]) != huruf {
		return p.bukanAngka("FMT-12", nil)
	}
	p.tegur("FMT-08")
	return true
}
