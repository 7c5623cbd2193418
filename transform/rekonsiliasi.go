package transform

import (
	"slices"

	"capaian/ingest"
	"capaian/transform/reconcile"
	"capaian/transform/warehouse"
)

// rekonsiliasi compares the documents of the year with each other and keeps the
// findings; a pair of names is suggested once, whatever years it is met in.
func (y *year) rekonsiliasi() {
	for _, t := range reconcile.Periksa(y.bahan()) {
		if t.Aturan == "REF-10" {
			if y.disarankan[t.Tentang] {
				continue
			}
			y.disarankan[t.Tentang] = true
		}
		i := y.issueAt(t.Aturan, t.Asal, t.Tentang, t.Args)
		i.Printed, i.Expected, i.Severity = t.Tertulis, t.Seharusnya, ingest.Severity(t.Keparahan)
		y.add(i, t.Asal.BerkasID, t.Periode)
	}
}

// bahan is what the documents of the year are compared by.
func (y *year) bahan() reconcile.Masukan {
	m := reconcile.Masukan{OPD: y.OPD.Nama, Tahun: y.tahun, Berlaku: y.Berlaku, Berkas: y.Berkas, Fakta: y.Fakta,
		Capaian: map[int][]warehouse.Capaian{y.tahun: y.capaianTahun()},
		Alat: reconcile.Alat{Kunci: y.kunci, Fold: Fold, SatuanSama: SatuanSama, Rp: Rp, Persen: Persen, Desimal: Desimal, Batas: y.Aturan.Batas,
			Berbeda:  func(a, b string) bool { return y.Keputusan.Berbeda(y.OPD.Kode, a, b) },
			Mengubah: func(berkasID, periode string) bool { return y.changedBy(berkasID, y.tahun, periode) },
			Lewat:    func(periode string) bool { return y.over(y.tahun, periode) }}}
	for _, s := range y.out.Serapan {
		if s.Tahun == y.tahun {
			m.Serapan = append(m.Serapan, s)
		}
	}
	for _, i := range y.out.Indikator {
		if i.Tahun == y.tahun {
			m.Indikator = append(m.Indikator, i)
		}
	}
	for tahun := y.tahun - 1; tahun > y.tahun-tahunDibandingkan && y.reported(tahun); tahun-- {
		m.Capaian[tahun] = y.before(tahun)
	}
	return m
}

// tahunDibandingkan is how many years a capaian is followed back, with its own.
const tahunDibandingkan = 5

func (y *year) capaianTahun() []warehouse.Capaian {
	list := make([]warehouse.Capaian, 0, len(y.rows))
	for _, r := range y.rows {
		list = append(list, r.Capaian)
	}
	return list
}

// reported reports whether a realisasi document of a year is in force.
func (c *consolidation) reported(tahun int) bool {
	return slices.ContainsFunc(c.Berlaku, func(b warehouse.Berlaku) bool { return b.Jenis == "REALISASI_KINERJA" && b.Tahun == tahun })
}

// before computes the capaian of an earlier year as it would be computed for
// that year; its findings are that year's.
func (c *consolidation) before(tahun int) []warehouse.Capaian {
	past := *c
	past.out = warehouse.Hitungan{}
	y := &year{consolidation: &past, tahun: tahun}
	y.indicators()
	y.capaian()
	return past.out.Capaian
}
