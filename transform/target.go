package transform

import (
	"regexp"
	"slices"
	"strconv"
	"strings"

	"github.com/shopspring/decimal"
)

// Target is what a target or realisasi cell says, in the grammar of the Laporan
// Kinerja. Teks is as printed; Nilai is set for a number, a threshold and the
// lower end of a range, Atas for its upper end. Percentages are in points.
type Target struct {
	Teks     string
	Jenis    string // persen, cacah, ambang, rentang, huruf, majemuk, kosong, teks
	Operator string // = > >= < <= rentang; "" without a number
	Nilai    decimal.NullDecimal
	Atas     decimal.NullDecimal
	Satuan   string // printed or of its column; "%" where the indicator is a percentage
	Huruf    string // grade, as its table spells it
	Mutu     string // table of grades the indicator names: SKM, SAKIP, OPINI, or ""
	Komponen []Komponen
	Tafsir   []decimal.Decimal // the two readings behind FMT-16
	Aturan   []string          // rules to raise
}

// Komponen is one part of a composite target. Its label is never empty.
type Komponen struct {
	Label  string
	Nilai  decimal.Decimal
	Satuan string
}

// BacaTarget reads the text of a target or realisasi cell. satuanKolom is what a
// column of its own states as the unit. The forms, and what each is worth, are
// those of the Laporan Kinerja Kecamatan Ledokombo 2020: number with "%" or a
// unit, bare number (FMT-07), threshold (FMT-09), range, grade (FMT-08),
// composite (FMT-10), blank, free text (FMT-12, never measured).
func BacaTarget(teks, indikator, satuanKolom string) Target {
	s := butirTarget.ReplaceAllString(strings.Trim(rapi(teks), `"“”`), "$1")
	p := &pembaca{kolom: Satuan(satuanKolom), persen: persenDisebut(indikator)}
	p.Teks, p.Mutu = strings.TrimSpace(teks), MutuDisebut(indikator)
	if p.Mutu == "" {
		p.Mutu = MutuDisebut(s) // "SKM bernilai Baik", "WTP"
	}
	switch {
	case kosong(s):
		p.Jenis = "kosong"
	case len(s) > maksTeks:
		p.bukanAngka("FMT-12", nil)
	case p.ambang(s), p.rentang(s), p.angka(s), p.huruf(s), p.majemuk(teks):
	default:
		p.bukanAngka("FMT-12", nil)
	}
	return p.Target
}

// butirTarget is the number of a list before the figure it belongs to: "1. 12
// dokumen", which no figure begins with.
var butirTarget = regexp.MustCompile(`^\d{1,2}[.)]\s+([<>≤≥]?\s*\d)`)

// maksTeks is longer than any figure with its words; a cell beyond it is prose.
const maksTeks = 1000

// TargetAngka is the target or realisasi of a number cell, with the value
// AngkaSel gave: a cell formatted as percent (persen) is already in points.
func TargetAngka(d decimal.Decimal, persen bool, indikator, satuanKolom string) Target {
	p := &pembaca{kolom: Satuan(satuanKolom), persen: persenDisebut(indikator)}
	p.Teks, p.Mutu = Desimal(d), MutuDisebut(indikator)
	cetak := ""
	if persen {
		cetak = "%"
		p.Teks += "%"
	}
	p.angkaBiasa(Angka{Nilai: d, Ada: true, Satuan: cetak}, "")
	return p.Target
}

// pembaca is a target being read, with the units that hold where none is
// printed beside the number.
type pembaca struct {
	Target
	kolom  string // of the unit column
	persen bool   // the indicator is a percentage
}

// persenDisebut reports whether an indicator says in its first word that it is
// a percentage.
func persenDisebut(indikator string) bool {
	s := strings.ToLower(TanpaNomor(rapi(indikator)))
	kata, _, _ := strings.Cut(s, " ")
	return kataPersen[kata] || strings.HasPrefix(s, "%")
}

// satuanBila is the unit of a number that prints none.
func (p *pembaca) satuanBila() string {
	if p.kolom == "" && p.persen {
		return "%"
	}
	return p.kolom
}

func (p *pembaca) tegur(aturan string) {
	if aturan != "" && !slices.Contains(p.Aturan, aturan) {
		p.Aturan = append(p.Aturan, aturan)
	}
}

// bukanAngka leaves the text, which nothing is computed from.
func (p *pembaca) bukanAngka(aturan string, tafsir []decimal.Decimal) bool {
	p.Jenis, p.Tafsir, p.Satuan, p.Huruf = "teks", tafsir, p.kolom, ""
	p.tegur(aturan)
	return true
}

// berlabel is a number behind a word that only says what it is.
var berlabel = regexp.MustCompile(`^(?i)(nilai|indeks|index|skor|skala|angka|predikat|skm|ikm|sakip|akip|sebanyak|sejumlah|sebesar)(?: (?:skm|ikm|sakip|akip))? ?[:=]? ?([0-9].*)$`)

// angka reads a number with "%", with a unit, or bare.
func (p *pembaca) angka(s string) bool {
	s = strings.TrimSpace(strings.TrimPrefix(s, "="))
	label := ""
	if s != "" && (s[0] < '0' || s[0] > '9') {
		if m := berlabel.FindStringSubmatch(s); m != nil {
			label, s = strings.ToLower(m[1]), m[2]
		}
	}
	a := bacaUkuran(s, p.satuanBila())
	switch a.Aturan {
	case "FMT-16":
		return p.bukanAngka(a.Aturan, a.Tafsir)
	case "FMT-01":
		return p.bukanAngka(a.Aturan, nil)
	}
	if !a.Ada {
		return false
	}
	p.angkaBiasa(a, label)
	return true
}

// angkaBiasa fills in a plain number. A grade beside it ("80 (B)") is kept.
func (p *pembaca) angkaBiasa(a Angka, label string) {
	if huruf := hurufBaku(p.Mutu, a.Satuan); huruf != "" {
		p.Huruf, a.Satuan = huruf, ""
	}
	p.Jenis, p.Operator, p.Nilai = "cacah", "=", decimal.NewNullDecimal(a.Nilai)
	p.beriSatuan(a.Satuan, satuanLabelAngka(label))
	if p.Satuan == "%" {
		p.Jenis = "persen"
	}
	p.tegur(a.Aturan)
}

func satuanLabelAngka(label string) string {
	switch label {
	case "", "sebanyak", "sejumlah", "sebesar":
		return ""
	case "nilai", "skor", "angka":
		return label
	}
	return "indeks"
}

// beriSatuan takes the first unit that is stated: printed, of the column, of the
// label, of the indicator. Without the first three FMT-07 asks for one.
func (p *pembaca) beriSatuan(cetak, label string) {
	switch {
	case cetak != "":
		p.Satuan = cetak
	case p.kolom != "":
		p.Satuan = p.kolom
	case label != "":
		p.Satuan = label
	case p.Huruf != "":
		p.Satuan = "indeks"
	default:
		p.Satuan = p.satuanBila()
		p.tegur("FMT-07")
	}
}

var (
	pisahKomponen = regexp.MustCompile(`[;\n\r]+|,\s+|\s+dan\s+`)
	butirKomponen = regexp.MustCompile(`(^|\s)[-•▪●*]\s*(\pL)`)
	awalDigit     = regexp.MustCompile(`^\s*[0-9]`)
	waktu         = regexp.MustCompile(`(?i)\b(?:jam|menit|detik)\b`)
	sambungAngka  = regexp.MustCompile(`(\pL{2,}) +([0-9])`)
	satuKomponen  = regexp.MustCompile(`^([^0-9<>]*?) ?[:=]? ?([0-9][0-9.,]*) ?(.*)$`)
)

// majemuk reads a cell of several numbers with their labels, one by line, bullet
// or comma. Unless every part is a number, the cell is free text.
func (p *pembaca) majemuk(teks string) bool {
	var bagian []Komponen
	var aturan []string
	for _, b := range pisahKomponen.Split(rapat(tandaBaku.Replace(teks)), -1) {
		b = TanpaNomor(rapi(b))
		if b == "" {
			continue
		}
		k, a := p.komponen(b)
		if a.Aturan == "FMT-16" {
			return p.bukanAngka(a.Aturan, a.Tafsir)
		}
		if !a.Ada {
			return false
		}
		aturan = append(aturan, a.Aturan)
		bagian = append(bagian, k)
	}
	if len(bagian) < 2 {
		return false
	}
	p.Jenis, p.Komponen = "majemuk", bagian
	p.labelKomponen()
	p.tegur("FMT-10")
	for _, a := range aturan {
		p.tegur(a)
	}
	return true
}

// rapat puts every part on a line of its own: behind a bullet, and amounts that
// only a blank holds together ("5 unit 12 bulan"). A label before its number
// ("KK 3.000") does not look like that, a time ("1 jam 30 menit") is one amount,
// and what one amount is for ("1 x pelatihan untuk 40 orang") is no second one.
func rapat(teks string) string {
	teks = butirKomponen.ReplaceAllString(teks, "\n$2")
	if !awalDigit.MatchString(teks) || waktu.MatchString(teks) {
		return teks
	}
	return sambungAngka.ReplaceAllStringFunc(teks, func(s string) string {
		kata, angka, _ := strings.Cut(s, " ")
		if joins[strings.ToLower(kata)] {
			return s
		}
		return kata + "\n" + angka
	})
}

// komponen reads one part: a label or none, a number, a unit or none.
func (p *pembaca) komponen(s string) (Komponen, Angka) {
	m := satuKomponen.FindStringSubmatch(s)
	if m == nil {
		return Komponen{}, Angka{}
	}
	satuan, ok := satuanCetak(m[3])
	if !ok {
		return Komponen{}, Angka{}
	}
	if satuan == "" {
		satuan = p.satuanBila()
	}
	a := ukuran(strings.TrimRight(m[2], ".,"), satuan)
	return Komponen{strings.Trim(m[1], " -•▪●*"), a.Nilai, satuan}, a
}

// labelKomponen gives parts without a label their unit for one ("100%, 43
// SKPD"), and numbers labels that are not the only one of their name.
func (p *pembaca) labelKomponen() {
	jumlah := map[string]int{}
	p.Satuan = p.Komponen[0].Satuan
	for i := range p.Komponen {
		k := &p.Komponen[i]
		if k.Label == "" {
			k.Label = k.Satuan
		}
		jumlah[k.Label]++
		if k.Satuan != p.Satuan {
			p.Satuan = ""
		}
	}
	for i := range p.Komponen {
		if k := &p.Komponen[i]; k.Label == "" || jumlah[k.Label] > 1 {
			k.Label = strings.TrimSpace(k.Label + " " + strconv.Itoa(i+1))
		}
	}
}
