package report

import (
	"slices"
	"strings"
	"time"

	"capaian/ingest/sebutan"
	"capaian/transform/warehouse"
)

// This file labels old figures: those of a document whose newest file was
// refused or is not whole, so that its last good version still speaks.

// dataLama is the label of figures of a day, YYYY-MM-DD.
func dataLama(usang warehouse.Teks) string {
	day, err := time.Parse(time.DateOnly, string(usang))
	if err != nil {
		return "data lama"
	}
	return "data lama, per " + sebutan.Hari(day)
}

// lama labels cells where their figures are old; they are never shown as good
// news.
func lama(usang warehouse.Teks, cells ...*Sel) {
	if usang == "" {
		return
	}
	for _, s := range cells {
		if s.Nilai.Valid || s.Teks != "" && s.Teks != takTerdefinisi {
			s.Lama = dataLama(usang)
		}
		s.Nada = redup(s.Nada)
	}
}

// redup takes the green out of a tone.
func redup(n Nada) Nada {
	if n == SangatBaik || n == Baik {
		return Netral
	}
	return n
}

// terlama is the older of two days, "" being none.
func terlama(a, b warehouse.Teks) warehouse.Teks {
	if a == "" || b != "" && b < a {
		return b
	}
	return a
}

// usangOPD is the day of the oldest document of an OPD that is old.
func (b *bahan) usangOPD(opd string) (usang warehouse.Teks) {
	for i := range b.Berkas {
		if b.Berkas[i].OPD == opd {
			usang = terlama(usang, b.Berkas[i].Usang)
		}
	}
	return usang
}

// DokumenLama is a document whose newest file could not be used: what is shown
// of it is its last good version.
type DokumenLama struct{ OPD, Dokumen, Label string }

// DataLama lists the documents of a state that are old, by OPD.
func DataLama(p *warehouse.Potret) []DokumenLama {
	names := map[string]string{}
	for _, o := range p.OPD {
		names[o.Kode] = bersih(o.Nama)
	}
	var list []DokumenLama
	for i := range p.Berkas {
		if k := &p.Berkas[i]; k.Usang != "" {
			list = append(list, DokumenLama{names[k.OPD], NamaDokumen(string(k.Jenis), string(k.Versi), string(k.Periode)), dataLama(k.Usang)})
		}
	}
	slices.SortStableFunc(list, func(x, y DokumenLama) int { return strings.Compare(x.OPD+x.Dokumen, y.OPD+y.Dokumen) })
	return list
}

// catatanLama says which OPD are shown with old figures, none when none is.
func (b *bahan) catatanLama() []string {
	var words []string
	for _, d := range DataLama(&b.Potret) {
		words = append(words, d.OPD+" ("+d.Dokumen+": "+d.Label+")")
	}
	if len(words) == 0 {
		return nil
	}
	return []string{"Berkas terbaru dokumen berikut ditolak atau belum utuh, sehingga angkanya masih dari versi terakhir yang baik: " + strings.Join(words, "; ") + "."}
}
