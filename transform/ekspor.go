package transform

import (
	"capaian/ingest"
	"capaian/transform/warehouse"
)

// ekspor judges the flat export of SIPD: every row is a printed line that
// carries its place in the tree. A row without an amount states no figure.
func (j *judge) ekspor(t *ingest.Table) {
	for _, r := range j.tampak(t) {
		var at simpul
		for _, c := range []struct {
			name  string
			lapis int
		}{{"program", lapisProgram}, {"kegiatan", lapisKegiatan}, {"sub kegiatan", lapisSub}} {
			if v := r.Get(c.name); !v.Blank() {
				at.enter(c.lapis, NormalKode(r.Get("kode "+c.name).Text), teks(v.Text))
			}
		}
		l := budgetLine{kegiatan: oneLine(r.Get("uraian").Text)}
		kode := NormalKode(r.Get("rekening").Text)
		k := at.konteks(j.base)
		uraian := at.nama
		if kode != "" {
			k.Tingkat, uraian = "rekening", l.kegiatan
		}
		l.row = warehouse.Anggaran{Konteks: k, Rekening: warehouse.Teks(kode), Uraian: teks(uraian), KelompokBelanja: warehouse.Teks(kelompokRekening(kode, j.base.Tahun)),
			SubUnit: teks(r.Get("sub unit").Text), SumberDana: teks(r.Get("sumber dana").Text)}
		j.amounts(t, r, &l)
		if l.row.Pagu.Valid || l.row.Realisasi.Valid {
			j.facts.Anggaran = append(j.facts.Anggaran, l.row)
		}
	}
}
