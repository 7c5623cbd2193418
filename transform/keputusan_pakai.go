package transform

import (
	"slices"
	"sort"
	"strings"

	"github.com/shopspring/decimal"

	"capaian/ingest"
	"capaian/transform/warehouse"
)

// menurutKeputusan is who states an aggregation that was decided.
const menurutKeputusan = "keputusan"

// decided lets the decisions on direction go before what documents state.
func (y *year) decided() {
	for _, i := range y.byKey {
		if p, ok := y.Keputusan.arah(y.OPD.Kode, i.Indikator); ok && p.Isi["arah"] != "" {
			i.Arah = warehouse.Teks(p.Isi["arah"])
		}
	}
}

// rujukan names the decisions a row of capaian rests on: those that let its
// names meet, set its direction or aggregation, or judged its grade.
func (y *year) rujukan(s *seri, r *warehouse.Realisasi, t *warehouse.Target, judged bool, scale *skalaPutusan) warehouse.Teks {
	if y.Keputusan == nil {
		return ""
	}
	var used []string
	use := func(list ...ingest.Putusan) {
		for _, p := range list {
			if said := Rujukan(p); !slices.Contains(used, said) {
				used = append(used, said)
			}
		}
	}
	meet := func(a, b warehouse.Teks) { use(y.Keputusan.padanan(y.OPD.Kode, string(a), string(b))...) }
	if info := y.known(r); info != nil {
		meet(warehouse.Teks(r.Indikator), warehouse.Teks(info.Indikator))
		meet(r.Sasaran, info.Sasaran)
	}
	if t != nil {
		meet(warehouse.Teks(r.Indikator), warehouse.Teks(t.Indikator))
		meet(r.Program, t.Program)
		meet(r.Kegiatan, t.Kegiatan)
		meet(r.SubKegiatan, t.SubKegiatan)
	}
	if p, ok := y.Keputusan.arah(y.OPD.Kode, r.Indikator); ok && (p.Isi["arah"] != "" || s.menurut == menurutKeputusan) {
		use(p)
	}
	if judged {
		use(scale.dari)
	}
	return warehouse.Teks(strings.Join(used, "; "))
}

// skalaPutusan is a table of grades the office decided.
type skalaPutusan struct {
	nama    string
	dari    ingest.Putusan
	jenjang []jenjangMutu
}

// mutu is the table of grades decided for what an indicator names, nil where
// there is none. Of several names the longest one counts.
func (k *Keputusan) mutu(indikator string) *skalaPutusan {
	s := strings.ToLower(rapi(indikator))
	var best *skalaPutusan
	for _, p := range k.Putusan(ingest.PutusSkala) {
		name := strings.ToLower(rapi(p.Isi["skala"]))
		if !memuatKata(s, name) && !strings.EqualFold(name, MutuDisebut(indikator)) {
			continue
		}
		if best == nil || len(name) > len(best.nama) {
			best = &skalaPutusan{nama: name, dari: p}
		}
		if name == best.nama {
			best.tambah(p)
		}
	}
	if best != nil {
		sort.SliceStable(best.jenjang, func(a, b int) bool {
			return best.jenjang[a].bawah.Decimal.LessThan(best.jenjang[b].bawah.Decimal)
		})
		for i := range best.jenjang {
			best.jenjang[i].peringkat = i + 1
		}
	}
	return best
}

// tambah adds a grade. One of a table known by itself keeps its words.
func (s *skalaPutusan) tambah(p ingest.Putusan) {
	bawah, err := decimal.NewFromString(p.Isi["bawah"])
	if err != nil {
		return // refused when it was read
	}
	j := jenjangMutu{huruf: strings.ToUpper(p.Isi["huruf"]), bawah: decimal.NewNullDecimal(bawah)}
	if built, ok := (Metode{}).jenjang(strings.ToUpper(s.nama), j.huruf); ok {
		j.kata = slices.Clone(built.kata)
	}
	if p.Isi["sebutan"] != "" {
		j.kata = append(j.kata, strings.ToLower(rapi(p.Isi["sebutan"])))
	}
	s.jenjang = append(s.jenjang, j)
}

// menilai gives the table where it judges these two figures, and the letters
// they stand for in it.
func (s *skalaPutusan) menilai(t, r *Target) []jenjangMutu {
	if s == nil || !s.baca(t) {
		return nil
	}
	s.baca(r)
	return s.jenjang
}

// baca reads a grade by the letters and words of the table; a figure that is a
// number, or says something else, stays as it is.
func (s *skalaPutusan) baca(t *Target) bool {
	if t.Nilai.Valid || t.Jenis != "huruf" && t.Jenis != "teks" {
		return false
	}
	word := strings.ToLower(awalHuruf.ReplaceAllString(rapi(t.Teks), ""))
	word, _, _ = strings.Cut(word, " (")
	for _, j := range s.jenjang {
		if strings.ToLower(j.huruf) == word || slices.Contains(j.kata, word) {
			t.Jenis, t.Huruf = "huruf", j.huruf
			return true
		}
	}
	return false
}
