package transform

import (
	"github.com/shopspring/decimal"

	"capaian/transform/warehouse"
)

// perSasaran distributes the money over the sasaran its programmes support; the
// proportion is of belanja langsung up to 2020, of all belanja after.
func (y *year) perSasaran(pagu, real []warehouse.Anggaran, versi string) {
	links := y.links()
	t := &tally{}
	whole := decimal.Zero
	counts := func(a warehouse.Anggaran) bool { return y.tahun > 2020 || a.KelompokBelanja != "BTL" }
	add := func(a warehouse.Anggaran, p, r decimal.NullDecimal) {
		sasaran := links[y.kunci(string(a.Program))]
		t.add(y.kunci(string(sasaran)), warehouse.Serapan{Program: sasaran, Usang: y.hariUsang(warehouse.Teks(a.BerkasID))}, p, r)
	}
	for _, a := range pagu {
		if counts(a) && a.Pagu.Valid {
			whole = whole.Add(a.Pagu.Decimal)
			add(a, a.Pagu.NullDecimal, decimal.NullDecimal{})
		}
	}
	for _, a := range real {
		if counts(a) {
			add(a, decimal.NullDecimal{}, a.Realisasi.NullDecimal)
		}
	}
	for _, key := range t.order {
		s := t.rows[key]
		row := warehouse.SerapanSasaran{Pemda: y.Pemda, OPD: y.OPD.Kode, Tahun: y.tahun, Versi: warehouse.Teks(versi), Sasaran: s.Program,
			Pagu: s.Pagu, Realisasi: s.Realisasi, Serapan: absorption(*s), Usang: s.Usang}
		if s.Pagu.Valid {
			row.Proporsi = points(Proporsi(s.Pagu.Decimal, whole))
		}
		y.out.SerapanSasaran = append(y.out.SerapanSasaran, row)
	}
}

// linkSources is the order in which documents say which sasaran a programme
// supports.
var linkSources = []string{"REALISASI_KINERJA", "PK", "RKT", "RENSTRA"}

// links gives the sasaran of each programme. The first kind of document that
// links any programme speaks for all of them: what it leaves out is unlinked.
func (y *year) links() map[string]warehouse.Teks {
	for _, jenis := range linkSources {
		found := map[string]warehouse.Teks{}
		for _, d := range y.Fakta.Dukungan {
			if d.Jenis == jenis && d.Tahun == y.tahun {
				if key := y.kunci(string(d.Program)); found[key] == "" {
					found[key] = d.Sasaran
				}
			}
		}
		if len(found) > 0 {
			return found
		}
	}
	return nil
}
