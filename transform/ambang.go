package transform

import (
	"regexp"
	"slices"
	"strings"

	"github.com/shopspring/decimal"
)

// This file reads targets that are a bound or two: thresholds and ranges.

// kataOperator are the words of a threshold. A longer phrase stands before the
// one it contains.
var kataOperator = []struct {
	operator, kata string
	utuh           *regexp.Regexp
}{
	operatorKata(">=", `lebih (?:besar )?(?:dari )?atau sama dengan|sekurang-kurangnya|sekurangnya|sedikitnya|paling (?:sedikit|kurang|rendah)|tidak kurang dari|minimal|minimum|min`),
	operatorKata("<=", `(?:kurang|lebih kecil) (?:dari )?atau sama dengan|selambat-lambatnya|setinggi-tingginya|sebanyak-banyaknya|`+
		`paling (?:lambat|lama|banyak|tinggi|besar)|tidak (?:lebih dari|melebihi)|maksimal|maksimum|maks|max`),
	operatorKata(">", `di ?atas|lebih (?:besar |tinggi )?(?:daripada|dari)|melebihi`),
	operatorKata("<", `di ?bawah|(?:kurang|lebih kecil|lebih rendah) (?:daripada|dari)`),
}

func operatorKata(operator, kata string) (k struct {
	operator, kata string
	utuh           *regexp.Regexp
}) {
	k.operator, k.kata, k.utuh = operator, kata, regexp.MustCompile(`^(?:`+kata+`)$`)
	return k
}

// simbolBaku writes a comparator in its two plain characters.
var simbolBaku = strings.NewReplacer("&gt;", ">", "&lt;", "<", "≥", ">=", "≤", "<=", "≧", ">=", "≦", "<=", "⩾", ">=", "⩽", "<=",
	"=>", ">=", "=<", "<=", "> =", ">=", "< =", "<=")

var (
	polaAmbang = func() *regexp.Regexp {
		pola := `>=|<=|>|<`
		for _, k := range kataOperator {
			pola += `|\b(?:` + k.kata + `)\b\.?`
		}
		return regexp.MustCompile(`(?i)^([^0-9]*?)(` + pola + `) ?(?:dari|sebesar|sebanyak|nilai)? ?[:=]? ?((?:rp\.? ?)?[0-9][0-9.,]*)(.*)$`)
	}()
	ambangBelakang = regexp.MustCompile(`(?i)^(.*[^( ]) ?\(?(ke ?atas|atau lebih|minimal|minimum|ke ?bawah|atau kurang|maksimal|maksimum)\)?$`)
)

// operatorDari gives the comparator a symbol or phrase stands for.
func operatorDari(s string) string {
	s = strings.ToLower(strings.TrimRight(s, "."))
	if strings.ContainsAny(s, "<>") {
		return s
	}
	for _, k := range kataOperator {
		if k.utuh.MatchString(s) {
			return k.operator
		}
	}
	return ""
}

// What a threshold or a range cannot be without: most cells are neither, and
// are spared the patterns.
var (
	isyaratAmbang  = []string{"<", ">", "≥", "≤", "≧", "≦", "⩾", "⩽", "&", "lebih", "kurang", "paling", "min", "mak", "max", "atas", "bawah", "lambat", "tinggi", "sebanyak", "sedikit"}
	isyaratRentang = []string{"-", "~", "s/", "s /", "s.d", "sd", "sampai", "hingga", "antara"}
)

func memuatSalahSatu(s string, isyarat []string) bool {
	s = strings.ToLower(s)
	return slices.ContainsFunc(isyarat, func(i string) bool { return strings.Contains(s, i) })
}

// ambang reads a comparator with a number, wherever in the text it stands, as
// long as it is the only number: "SKM bernilai Baik (>80)", "minimal 3 dokumen".
func (p *pembaca) ambang(s string) bool {
	if !memuatSalahSatu(s, isyaratAmbang) {
		return false
	}
	s = simbolBaku.Replace(s)
	if m := ambangBelakang.FindStringSubmatch(s); m != nil && !polaAmbang.MatchString(s) {
		operator := ">="
		if k := strings.ToLower(strings.ReplaceAll(m[2], " ", "")); k == "kebawah" || k == "ataukurang" || strings.HasPrefix(k, "maks") {
			operator = "<="
		}
		return p.bacaAmbang(operator, m[1], "")
	}
	m := polaAmbang.FindStringSubmatch(s)
	if m == nil {
		return false
	}
	sisa := m[4]
	if strings.Count(m[1], "(") > strings.Count(m[1], ")") {
		sisa = strings.Replace(sisa, ")", "", 1)
	}
	return p.bacaAmbang(operatorDari(m[2]), m[3]+sisa, m[1])
}

func (p *pembaca) bacaAmbang(operator, ukuran, awal string) bool {
	satuan := p.satuanBila()
	if satuan == "" && (p.Mutu == "SKM" || MutuDisebut(awal) == "SKM") {
		satuan = "indeks"
	}
	a := bacaUkuran(strings.TrimSpace(ukuran), satuan)
	if a.Aturan == "FMT-16" {
		return p.bukanAngka(a.Aturan, a.Tafsir)
	}
	if !a.Ada {
		return false
	}
	p.Jenis, p.Operator, p.Nilai, p.Satuan = "ambang", operator, decimal.NewNullDecimal(a.Nilai), a.Satuan
	if p.Satuan == "" {
		p.Satuan = satuan
	}
	p.tegur("FMT-09")
	p.tegur(a.Aturan)
	return true
}

var (
	polaRentang = regexp.MustCompile(`(?i)^(?:antara )?([0-9][0-9.,]*) ?([^0-9]*?) ?(?:-|s ?/ ?d|s\.d\.?|\bsd\b|sampai dengan|sampai|hingga|~) ?([0-9][0-9.,]*)(.*)$`)
	polaAntara  = regexp.MustCompile(`(?i)^antara ([0-9][0-9.,]*) ?([^0-9]*?) dan ([0-9][0-9.,]*)(.*)$`)
	angkaTahun  = regexp.MustCompile(`^(?:19|20)\d\d$`)
)

// rentang reads two ends, the lower first: "80-90", "80 s/d 90 %". Two years are
// no range of a measure.
func (p *pembaca) rentang(s string) bool {
	if !memuatSalahSatu(s, isyaratRentang) {
		return false
	}
	m := polaRentang.FindStringSubmatch(s)
	if m == nil {
		m = polaAntara.FindStringSubmatch(s)
	}
	if m == nil {
		return false
	}
	satuanBawah, okBawah := satuanCetak(strings.TrimSpace(m[2]))
	satuan, ok := satuanCetak(strings.TrimSpace(m[4]))
	if satuan == "" {
		satuan = satuanBawah
	}
	if !ok || !okBawah || satuanBawah != "" && !SatuanSama(satuanBawah, satuan) ||
		satuan == "" && angkaTahun.MatchString(m[1]) && angkaTahun.MatchString(m[3]) {
		return false
	}
	berlaku := satuan
	if berlaku == "" {
		berlaku = p.satuanBila()
	}
	bawah, atas := ukuran(strings.TrimRight(m[1], ".,"), berlaku), ukuran(strings.TrimRight(m[3], ".,"), berlaku)
	for _, a := range []Angka{bawah, atas} {
		if a.Aturan == "FMT-16" {
			return p.bukanAngka(a.Aturan, a.Tafsir)
		}
	}
	if !bawah.Ada || !atas.Ada || !bawah.Nilai.LessThan(atas.Nilai) {
		return false
	}
	p.Jenis, p.Operator = "rentang", "rentang"
	p.Nilai, p.Atas = decimal.NewNullDecimal(bawah.Nilai), decimal.NewNullDecimal(atas.Nilai)
	p.beriSatuan(satuan, "")
	p.tegur(bawah.Aturan)
	p.tegur(atas.Aturan)
	return true
}
