package report

import (
	"cmp"
	"slices"
	"strings"

	"github.com/shopspring/decimal"

	"capaian/transform/warehouse"
)

// arus is one line of the RPJMD with the OPD whose documents lead to it.
type arus struct {
	warehouse.Rpjmd
	opd []string
}

// rekapRPJMD lists which OPD support each sasaran of the RPJMD, with the mean of
// their averages.
func (b *bahan) rekapRPJMD() Tabel {
	t := Tabel{
		Nama: "Rekap RPJMD", Tetap: 1, Kosong: "Belum ada dokumen yang memuat keterkaitan dengan RPJMD.",
		Keterangan: "Sasaran RPJMD dan OPD yang mendukungnya menurut dokumen OPD masing-masing; rata-ratanya dari rata-rata capaian OPD itu.",
		Kolom: []Kolom{teksKolom("Misi", 34), teksKolom("Tujuan", 34), teksKolom("Sasaran RPJMD", 34), teksKolom("Indikator", 34),
			teksKolom("OPD pendukung", 40), teksKolom("OPD terukur", 11), kolom("Rata-rata capaian OPD (%)", Persen, 12)},
	}
	for _, a := range b.arusRPJMD() {
		var names []string
		var values []decimal.Decimal
		var old warehouse.Teks
		for _, kode := range a.opd {
			names = append(names, b.namaOPD(kode))
			if b.terukur(kode) {
				values = append(values, b.rerata[kode].Nilai.Decimal)
				old = terlama(old, b.rerata[kode].Usang)
			}
		}
		supporters := Sel{Teks: strings.Join(names, "; ")}
		if len(names) == 0 {
			supporters = takAda("Belum ada OPD yang mengaitkan sasarannya dengan baris RPJMD ini.")
		}
		goal := teks(string(a.Sasaran))
		goal.Asal = b.asal(warehouse.Teks(a.BerkasID), a.Lembar, a.Sel)
		whole := persen(mean(values), "Tidak ada OPD pendukung yang terukur.")
		lama(old, &whole)
		t.tambah(teks(string(a.Misi)), teks(string(a.Tujuan)), goal, teks(string(cmp.Or(a.IndikatorSasaran, a.IndikatorTujuan))),
			supporters, dari(len(values), len(names)), whole)
	}
	return t
}

// arusRPJMD joins the lines that several documents print alike. The kabupaten's
// own document states the line, it does not support it.
func (b *bahan) arusRPJMD() []*arus {
	found := map[string]*arus{}
	var list []*arus
	for _, r := range b.Rpjmd {
		key := lipat(string(r.Misi)) + "\x00" + lipat(string(r.Tujuan)) + "\x00" + lipat(string(r.Sasaran)) + "\x00" +
			lipat(string(cmp.Or(r.IndikatorSasaran, r.IndikatorTujuan)))
		a := found[key]
		if a == nil {
			a = &arus{Rpjmd: r}
			found[key], list = a, append(list, a)
		}
		if o := b.kenal[r.OPD]; o != nil && o.Jenis != pemdaJenis && !slices.Contains(a.opd, r.OPD) {
			a.opd = append(a.opd, r.OPD)
		}
	}
	slices.SortStableFunc(list, func(x, y *arus) int {
		return cmp.Or(cmp.Compare(x.Misi, y.Misi), cmp.Compare(x.Tujuan, y.Tujuan), cmp.Compare(x.Sasaran, y.Sasaran), cmp.Compare(x.IndikatorSasaran, y.IndikatorSasaran))
	})
	return list
}
