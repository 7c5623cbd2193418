package transform

import (
	"time"

	"capaian/ingest"
	"capaian/transform/warehouse"
)

// This file tells old figures: those of a document that stays in force because
// what was sent after it could not be taken in.

// usang is the day of a content in force, YYYY-MM-DD, where a newer one of its
// document was refused or is not whole; "" where it is up to date.
func (k *Keadaan) usang(c candidate) warehouse.Teks {
	if !k.overwritten(c) && !k.refusedLater(c) {
		return ""
	}
	zona := k.Zona
	if zona == nil {
		zona = time.UTC
	}
	return warehouse.Teks(c.berkas.DiterimaPada.In(zona).Format(time.DateOnly))
}

// overwritten reports whether the path of a content now holds something that
// was refused, or nothing whole.
func (k *Keadaan) overwritten(c candidate) bool {
	now, ok := k.Penampakan[c.jalur]
	if !ok || !now.Ada || now.SHA256 == c.berkas.SHA256 {
		return false
	}
	return now.SHA256 == "" || k.ditolak[string(now.SHA256)] != nil && k.accepted[c.jalur] == nil
}

// refusedLater reports whether a refused document of the same identity, as far
// as it says one, lies in the share and was changed after the one in force.
func (k *Keadaan) refusedLater(c candidate) bool {
	for _, p := range k.Penampakan {
		if !p.Ada || !p.Diubah.After(c.diubah.Time) {
			continue
		}
		for _, b := range k.ditolak[string(p.SHA256)] {
			same := func(mine, theirs warehouse.Teks) bool { return theirs == "" || mine == theirs }
			if b.OPD == c.berkas.OPD && b.Jenis != "" && b.Jenis == c.berkas.Jenis && (b.Tahun == 0 || b.Tahun == c.berkas.Tahun) &&
				same(c.berkas.Periode, b.Periode) && same(c.berkas.Versi, b.Versi) && same(c.berkas.Bagian, b.Bagian) {
				return true
			}
		}
	}
	return false
}

// refusals lists the refused documents of each content.
func refusals(docs []warehouse.Berkas) map[string][]*warehouse.Berkas {
	found := map[string][]*warehouse.Berkas{}
	for i := range docs {
		if b := &docs[i]; b.Status == string(ingest.Ditolak) {
			found[string(b.SHA256)] = append(found[string(b.SHA256)], b)
		}
	}
	return found
}

// terlama is the older of two days, "" being none.
func terlama(a, b warehouse.Teks) warehouse.Teks {
	if a == "" || b != "" && b < a {
		return b
	}
	return a
}

// hariUsang is the day of a document in force that is old, else "".
func (c *consolidation) hariUsang(berkasID warehouse.Teks) warehouse.Teks {
	return c.docs[string(berkasID)].Usang
}

// tandaiUsang marks the figures of the year that stand on old documents: the
// rows of capaian by their operands, averages by the rows that go in.
func (y *year) tandaiUsang() {
	type baris struct{ periode, tingkat, indikator, berkas, lembar, sel string }
	parts := map[baris]warehouse.Teks{}
	for i := range y.out.Operan {
		if o := &y.out.Operan[i]; o.Tahun == y.tahun {
			key := baris{o.Periode, o.Tingkat, o.Indikator, string(o.RealisasiBerkasID), string(o.RealisasiLembar), string(o.RealisasiSel)}
			parts[key] = terlama(parts[key], y.hariUsang(o.BerkasID))
		}
	}
	sasaran, opd := map[[2]string]warehouse.Teks{}, map[string]warehouse.Teks{}
	for i := range y.out.Capaian {
		c := &y.out.Capaian[i]
		if c.Tahun != y.tahun {
			continue
		}
		key := baris{c.Periode, c.Tingkat, c.Indikator, string(c.RealisasiBerkasID), string(c.RealisasiLembar), string(c.RealisasiSel)}
		c.Usang = terlama(terlama(y.hariUsang(c.TargetBerkasID), y.hariUsang(c.RealisasiBerkasID)), parts[key])
		if c.Tingkat == "sasaran" {
			of := [2]string{c.Periode, y.kunci(string(c.Sasaran))}
			sasaran[of], opd[c.Periode] = terlama(sasaran[of], c.Usang), terlama(opd[c.Periode], c.Usang)
		}
	}
	for i := range y.out.RerataSasaran {
		if r := &y.out.RerataSasaran[i]; r.Tahun == y.tahun {
			r.Usang = sasaran[[2]string{r.Periode, y.kunci(string(r.Sasaran))}]
		}
	}
	for i := range y.out.RerataOPD {
		if r := &y.out.RerataOPD[i]; r.Tahun == y.tahun {
			r.Usang = opd[r.Periode]
		}
	}
}
