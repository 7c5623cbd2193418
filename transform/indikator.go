package transform

import (
	"capaian/transform/warehouse"
)

// indicators lists every indicator of the head's PK in force, the IKU, and the
// realisasi documents of the year, so that leaving one out is seen.
func (y *year) indicators() {
	y.byKey = map[string]*warehouse.Indikator{}
	for _, t := range y.pkTargets("tahunan") {
		y.indicator(t.Tingkat, t.Sasaran, t.Indikator, func(i *warehouse.Indikator) {
			i.DiPK = true
			first(&i.Satuan, t.Satuan)
			first(&i.Arah, t.Arah)
			first(&i.Agregasi, t.Agregasi)
			first(&i.PenanggungJawab, t.PenanggungJawab)
		})
	}
	y.iku = y.ikuInForce()
	for _, k := range y.iku {
		y.indicator(k.Tingkat, k.Sasaran, k.Indikator, func(i *warehouse.Indikator) {
			i.DiIKU = true
			first(&i.Satuan, k.Satuan)
			if k.Arah != "" {
				i.Arah = k.Arah
			}
			if k.Agregasi != "" {
				i.Agregasi = k.Agregasi
			}
			first(&i.Formulasi, k.Formulasi)
			first(&i.PenanggungJawab, k.PenanggungJawab)
			first(&i.SumberData, k.SumberData)
		})
	}
	y.measured()
	y.decided()
	y.gatherSeries()
	for _, s := range y.series {
		if i := y.known(s.baris[0]); i != nil {
			if s.menurut == menurutKeputusan {
				i.Agregasi = ""
			}
			first(&i.Agregasi, warehouse.Teks(s.agregasi))
		}
	}
	for _, key := range y.order {
		y.out.Indikator = append(y.out.Indikator, *y.byKey[key])
	}
}

// measured lists the indicators of the realisasi documents of the year.
func (y *year) measured() {
	for _, r := range y.Fakta.Realisasi {
		if r.Jenis != "REALISASI_KINERJA" || r.Tahun != y.tahun || !y.ownYear(r) {
			continue
		}
		y.indicator(r.Tingkat, r.Sasaran, r.Indikator, func(i *warehouse.Indikator) {
			i.Diukur = i.Diukur || r.RealisasiTeks != ""
			first(&i.Satuan, r.Satuan)
			first(&i.Arah, r.Arah)
		})
	}
}

func first(dst *warehouse.Teks, v warehouse.Teks) {
	if *dst == "" {
		*dst = v
	}
}

func (y *year) indicator(tingkat string, sasaran warehouse.Teks, name string, fill func(*warehouse.Indikator)) {
	key := tingkat + "\x00" + y.kunci(name)
	if tingkat != "sasaran" { // "Jumlah dana" stands under many kegiatan
		key += "\x00" + y.kunci(string(sasaran))
	}
	i := y.byKey[key]
	if i == nil {
		i = &warehouse.Indikator{Pemda: y.Pemda, OPD: y.OPD.Kode, Tahun: y.tahun, Tingkat: tingkat, Sasaran: sasaran, Indikator: name}
		y.byKey[key] = i
		y.order = append(y.order, key)
	}
	fill(i)
}

// ownYear tells the year's own figure from one that a later document repeats
// for comparison.
func (y *year) ownYear(r warehouse.Realisasi) bool {
	return y.docs[r.BerkasID].Tahun == r.Tahun
}

// pkTargets are the targets of the head's PK in force at the end of a period:
// those of PK perubahan once it counts, else of the PK.
func (y *year) pkTargets(periode string) []warehouse.Target {
	var murni, perubahan []warehouse.Target
	for _, t := range y.Fakta.Target {
		if t.Jenis != "PK" || t.Tahun != y.tahun || t.Bagian != "" || t.Periode != "tahunan" {
			continue
		}
		if t.Versi == "murni" {
			murni = append(murni, t)
		} else if y.changedBy(t.BerkasID, y.tahun, periode) {
			perubahan = append(perubahan, t)
		}
	}
	if len(perubahan) > 0 {
		return perubahan
	}
	return murni
}

// ikuInForce are the rows of the newest IKU decree up to the year.
func (y *year) ikuInForce() (rows []warehouse.Iku) {
	newest := 0
	for _, k := range y.Fakta.Iku {
		if k.Tahun <= y.tahun && k.Tahun > newest {
			newest = k.Tahun
		}
	}
	for _, k := range y.Fakta.Iku {
		if k.Tahun == newest {
			rows = append(rows, k)
		}
	}
	return rows
}
