package transform

import (
	"strconv"

	"capaian/ingest"
	"capaian/transform/warehouse"
)

// iku judges the decree on main indicators: what each is, how it is computed,
// who answers for it, and its yearly targets where the decree states some.
func (j *judge) iku() {
	for i := range j.doc.Tables {
		t := &j.doc.Tables[i]
		k := j.konteks("sasaran")
		if v, _, ok := above(t, "tujuan"); ok {
			k.Tujuan = teks(v)
		}
		for _, r := range j.tampak(t) {
			if j.fragment(r) {
				continue
			}
			if v := r.Get("tujuan"); !v.Blank() {
				k.Tujuan = teks(v.Text)
			}
			if v := r.Get("sasaran"); !v.Blank() {
				k.Sasaran = teks(v.Text)
			}
			j.ikuRow(r, k)
		}
	}
}

func (j *judge) ikuRow(r *ingest.Record, k warehouse.Konteks) {
	v := r.Get("indikator")
	if v.Blank() || v.Merged {
		return
	}
	j.ikuLengkap(r)
	j.sebanding(r)
	j.facts.Iku = append(j.facts.Iku, warehouse.Iku{
		Konteks: k, Indikator: string(teks(v.Text)), Satuan: warehouse.Teks(Satuan(oneLine(r.Get("satuan").Text))),
		Arah: arahKolom(r.Get("arah").Text), Agregasi: agregasi(r.Get("agregasi").Text),
		Formulasi: warehouse.Teks(oneLine(r.Get("formulasi").Text)), PenanggungJawab: warehouse.Teks(oneLine(r.Get("unit").Text)),
		SumberData: warehouse.Teks(oneLine(r.Get("sumber").Text)), Asal: j.asal(v),
	})
	r.Each("target", func(c ingest.Column, cell ingest.Value) {
		if cell.Blank() && !cell.NoValue {
			return
		}
		at := k
		at.Tahun = c.Year
		t := j.target(cell, v.Text, r.Get("satuan").Text, strconv.Itoa(r.Row))
		j.addTarget(at, v.Text, t, cell, nil)
	})
}

// agregasi reads how the figures of a year's periods become the year's.
func agregasi(s string) warehouse.Teks {
	switch f := Fold(s); {
	case f == "":
		return ""
	case startsWith(f, "jumlah") || startsWith(f, "akumulasi") || startsWith(f, "absolut") || startsWith(f, "sum"):
		return "jumlah"
	case startsWith(f, "rata rata") || startsWith(f, "average"):
		return "rata-rata"
	case startsWith(f, "maks") || startsWith(f, "maksimum") || startsWith(f, "tertinggi"):
		return "maks"
	case startsWith(f, "akhir") || startsWith(f, "non absolut") || startsWith(f, "terakhir") || startsWith(f, "posisi akhir"):
		return "akhir"
	}
	return ""
}
