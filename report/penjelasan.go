package report

import (
	"cmp"
	"regexp"
	"slices"
	"strings"

	"capaian/transform/warehouse"
)

// Penjelasan is one figure from end to end: the method, its operands with the
// cells they stand in, the findings that touch it, the decisions used. Numbers
// are written the Indonesian way, with all their decimals.
type Penjelasan struct {
	Jenis       string `json:"jenis"` // capaian, rata-rata, serapan
	OPD         string `json:"opd"`
	Tahun       int    `json:"tahun"`
	Periode     string `json:"periode"`
	Tingkat     string `json:"tingkat,omitempty"`
	Sasaran     string `json:"sasaran,omitempty"`
	Program     string `json:"program,omitempty"`
	Kegiatan    string `json:"kegiatan,omitempty"`
	SubKegiatan string `json:"sub_kegiatan,omitempty"`
	Kelompok    string `json:"kelompok_belanja,omitempty"`
	Indikator   string `json:"indikator,omitempty"`
	Arah        string `json:"arah,omitempty"`
	Metode      string `json:"metode,omitempty"`
	Rumus       string `json:"rumus,omitempty"`

	Target       *Operan `json:"target,omitempty"`
	SumberTarget string  `json:"sumber_target,omitempty"`
	Pagu         *Operan `json:"pagu,omitempty"`
	Realisasi    *Operan `json:"realisasi,omitempty"`

	Capaian  string `json:"capaian,omitempty"`
	Dibatasi string `json:"capaian_dibatasi,omitempty"`
	Serapan  string `json:"serapan,omitempty"`
	Predikat string `json:"predikat,omitempty"`
	Tertulis string `json:"capaian_tercetak,omitempty"`
	Alasan   string `json:"alasan,omitempty"` // code of the contract
	Agregasi string `json:"agregasi,omitempty"`
	Usang    string `json:"data_lama,omitempty"`

	// Operan are the figures that a side was put together from, where no document
	// writes it as it stands; Lagi counts those not listed, by side.
	Operan    []Bagian        `json:"operan,omitempty"`
	Lagi      map[string]int  `json:"operan_lagi,omitempty"`
	Temuan    []TemuanRingkas `json:"temuan,omitempty"`
	Keputusan []string        `json:"keputusan,omitempty"`
}

// Operan is a value with the cell it stands in, or what it follows from.
type Operan struct {
	Teks   string `json:"teks,omitempty"`
	Nilai  string `json:"nilai,omitempty"`
	Berkas string `json:"berkas,omitempty"`
	Lembar string `json:"lembar,omitempty"`
	Sel    string `json:"sel,omitempty"`
	Ket    string `json:"keterangan,omitempty"`
}

// Bagian is one figure behind a side.
type Bagian struct {
	Sisi    string `json:"sisi"`
	Periode string `json:"periode,omitempty"`
	Sifat   string `json:"sifat,omitempty"`
	Nama    string `json:"nama,omitempty"`
	Operan
}

// TemuanRingkas is a finding that touches a figure.
type TemuanRingkas struct {
	Tingkat   string `json:"tingkat"`
	Aturan    string `json:"aturan"`
	Tempat    string `json:"tempat,omitempty"`
	Pesan     string `json:"pesan"`
	Keputusan string `json:"keputusan,omitempty"`
}

// The kinds of explanations.
const (
	JenisCapaian  = "capaian"
	JenisRerata   = "rata-rata"
	JenisSerapan  = "serapan"
	bagianTampil  = 20 // parts of a side that are listed
	temuanTampil  = 10 // findings of a figure that are listed
	sisiTarget    = "target"
	sisiRealisasi = "realisasi"
	sisiPagu      = "pagu"
	sisiIkut      = "ikut dihitung"
	sisiTakIkut   = "tidak ikut"
)

// Penjelas explains the figures of one state.
type Penjelas struct {
	// Keputusan gives the sentences of decisions beside those a row of capaian was
	// computed with, such as a national figure; nil knows of none.
	Keputusan func(*warehouse.Capaian) []string

	potret *warehouse.Potret
	opd    map[string]string // kode → name
	berkas map[string]*warehouse.Berkas
	baris  map[tempat][]*warehouse.TemuanTampil // findings by their sheet's row
	operan map[kunciOperan][]*warehouse.Operan
	uang   map[string][]*setumpuk // by OPD
}

// tempat is a row of a sheet.
type tempat struct{ berkas, lembar, baris string }

type kunciOperan struct{ opd, periode, tingkat, indikator, berkas, lembar, sel string }

var reBaris = regexp.MustCompile(`\d+$`)

func barisSel(sel warehouse.Teks) string { return reBaris.FindString(string(sel)) }

// NewPenjelas prepares a state for explanations. Money is explained down to its
// lines once these were told by TambahAnggaran.
func NewPenjelas(p *warehouse.Potret) *Penjelas {
	j := &Penjelas{potret: p, opd: map[string]string{}, berkas: map[string]*warehouse.Berkas{}, baris: map[tempat][]*warehouse.TemuanTampil{},
		operan: map[kunciOperan][]*warehouse.Operan{}, uang: map[string][]*setumpuk{}}
	for _, o := range p.OPD {
		j.opd[o.Kode] = bersih(o.Nama)
	}
	for i := range p.Berkas {
		j.berkas[p.Berkas[i].BerkasID] = &p.Berkas[i]
	}
	for i := range p.Temuan {
		if f := &p.Temuan[i]; barisSel(f.Sel) != "" {
			at := tempat{string(f.BerkasID), string(f.Lembar), barisSel(f.Sel)}
			j.baris[at] = append(j.baris[at], f)
		}
	}
	for i := range p.Hitungan.Operan {
		o := &p.Hitungan.Operan[i]
		key := kunciOperan{o.OPD, o.Periode, o.Tingkat, o.Indikator, string(o.RealisasiBerkasID), string(o.RealisasiLembar), string(o.RealisasiSel)}
		j.operan[key] = append(j.operan[key], o)
	}
	return j
}

// operanDari is a value as a document writes it.
func (j *Penjelas) operanDari(u warehouse.Ukuran, written, id, lembar, sel warehouse.Teks) Operan {
	o := Operan{Teks: bersih(string(written)), Berkas: j.jalur(id), Lembar: bersih(string(lembar)), Sel: string(sel)}
	if u.Valid {
		o.Nilai = desimal(u.Decimal)
	}
	return o
}

func (j *Penjelas) jalur(id warehouse.Teks) string {
	if k := j.berkas[string(id)]; k != nil {
		return bersih(k.Jalur)
	}
	if id == "" {
		return ""
	}
	return "berkas " + pendek(string(id))
}

// temuanPada lists the findings on the rows of some cells, worst first, each
// once.
func (j *Penjelas) temuanPada(cells ...tempat) (list []TemuanRingkas) {
	var found []*warehouse.TemuanTampil
	for _, at := range cells {
		for _, f := range j.baris[at] {
			if !slices.Contains(found, f) {
				found = append(found, f)
			}
		}
	}
	slices.SortStableFunc(found, func(x, y *warehouse.TemuanTampil) int {
		return cmp.Or(cmp.Compare(berat(x.Keparahan), berat(y.Keparahan)), cmp.Compare(x.Aturan, y.Aturan), cmp.Compare(x.TemuanID, y.TemuanID))
	})
	for _, f := range found {
		where := strings.Join([]string{j.jalur(f.BerkasID), bersih(string(f.Lembar)), string(f.Sel)}, " › ")
		list = append(list, TemuanRingkas{Tingkat: sebutTingkat(f.Keparahan), Aturan: f.Aturan, Tempat: where, Pesan: bersih(f.Pesan), Keputusan: bersih(string(f.Keputusan))})
	}
	return list
}

// Judul names the figure.
func (p *Penjelasan) Judul() string {
	switch p.Jenis {
	case JenisCapaian:
		return p.Indikator
	case JenisRerata:
		if p.Sasaran != "" {
			return "Rata-rata capaian sasaran " + p.Sasaran
		}
		if p.Tingkat == "pemda" {
			return "Rata-rata capaian semua OPD"
		}
		return "Rata-rata capaian OPD"
	}
	if name := cmp.Or(p.SubKegiatan, p.Kegiatan, p.Program, p.Kelompok); name != "" {
		return "Serapan anggaran " + name
	}
	return "Serapan anggaran OPD"
}

// rumus is the formula of a direction as a reader checks it (R realisasi, T
// target).
func rumus(arah string) string {
	switch arah {
	case "negatif":
		return "(T − (R − T)) / T × 100"
	case "stabil":
		return "(1 − |R − T| / T) × 100"
	case "rentang":
		return "100 di dalam rentang; di bawahnya R / batas bawah × 100; di atasnya (2 × batas atas − R) / batas atas × 100"
	}
	return "R / T × 100"
}
