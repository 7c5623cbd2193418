package report

import (
	"cmp"
	"slices"
	"strings"

	"capaian/transform/warehouse"
)

// Columns of documents in the table of alignment.
const (
	kolRenstra = iota
	kolRKT
	kolPK
	kolPKPerubahan
	kolIKU
	kolRealisasi
	jumlahDokumen
)

// kolomDokumen is the column a document's statement belongs to, -1 for none.
func kolomDokumen(k warehouse.Konteks) int {
	switch k.Jenis {
	case "RENSTRA":
		return kolRenstra
	case "RKT", "RENJA":
		return kolRKT
	case "PK":
		if k.Versi != "" && k.Versi != "murni" {
			return kolPKPerubahan
		}
		return kolPK
	case "IKU":
		return kolIKU
	case "REALISASI_KINERJA":
		return kolRealisasi
	}
	return -1
}

// pernyataan is what the documents of an OPD say of one indicator.
type pernyataan struct {
	warehouse.Indikator
	dokumen [jumlahDokumen]sebut
}

// sebut is what one kind of document says: that the indicator is there, and with
// which targets.
type sebut struct {
	ada    bool
	target []string // as shown
	nilai  []string // as compared
	asal   string
}

func (s *sebut) tambah(t *warehouse.Target, asal string) {
	s.ada = true
	s.asal = cmp.Or(s.asal, asal)
	shown := ukuran(t.Target, string(t.TargetTeks), string(t.Satuan), "")
	if shown.Alasan != "" || shown.Teks == takTerdefinisi {
		return
	}
	if shown.Nilai.Valid && t.Satuan == "%" {
		shown.Teks += "%"
	}
	compared := lipat(shown.Teks)
	if t.Target.Valid {
		compared = cmp.Or(string(t.Operator), "=") + t.Target.Decimal.Normalize().String()
	}
	if !slices.Contains(s.nilai, compared) {
		s.target, s.nilai = append(s.target, shown.Teks), append(s.nilai, compared)
	}
}

func (s *sebut) sel() Sel {
	switch {
	case !s.ada:
		return takAda("Indikator ini tidak tercantum di dokumen itu, atau dokumennya belum dimuat.")
	case len(s.target) == 0:
		return Sel{Teks: "tercantum", Asal: s.asal}
	}
	return Sel{Teks: strings.Join(s.target, " / "), Asal: s.asal}
}

// keselarasan shows of every indicator measured, promised or decreed which
// documents state it, and with which target. Spellings are joined, likeness is
// not: two wordings are two rows.
func (b *bahan) keselarasan() Tabel {
	t := Tabel{
		Nama: "Keselarasan dokumen", Tetap: 1, Kosong: "Belum ada indikator sasaran pada PK, IKU, atau realisasi yang dimuat.",
		Keterangan: "Target setiap indikator sasaran menurut tiap dokumen; \"tercantum\" berarti tanpa target. Rumusan yang berbeda menjadi baris tersendiri.",
		Kolom: []Kolom{teksKolom("OPD", 26), teksKolom("Sasaran", 42), teksKolom("Indikator", 46), teksKolom("Renstra", 13), teksKolom("RKT / Renja", 13),
			teksKolom("PK", 13), teksKolom("PK Perubahan", 13), teksKolom("IKU", 13), teksKolom("Realisasi", 13), teksKolom("Status", 20)},
	}
	for _, p := range b.pernyataan() {
		cells := []Sel{teks(b.namaOPD(p.OPD)), teks(string(p.Sasaran)), teks(p.Indikator.Indikator)}
		for i := range p.dokumen {
			cells = append(cells, p.dokumen[i].sel())
		}
		t.tambah(append(cells, p.status())...)
	}
	return t
}

// pernyataan gathers the statements, by OPD in the order of the list.
func (b *bahan) pernyataan() []*pernyataan {
	found := map[[2]string]*pernyataan{}
	var list []*pernyataan
	for _, i := range b.Hitungan.Indikator {
		if i.Tingkat != "sasaran" {
			continue
		}
		p := &pernyataan{Indikator: i}
		p.dokumen[kolIKU].ada, p.dokumen[kolRealisasi].ada = i.DiIKU, i.Diukur
		found[[2]string{i.OPD, lipat(i.Indikator)}] = p
		list = append(list, p)
	}
	for i := range b.Target {
		t := &b.Target[i]
		if t.Tingkat != "sasaran" || t.Tahun != b.Tahun || t.Periode != "tahunan" {
			continue
		}
		p, col := found[[2]string{t.OPD, lipat(t.Indikator)}], kolomDokumen(t.Konteks)
		if p != nil && col >= 0 {
			p.dokumen[col].tambah(t, b.asal(warehouse.Teks(t.BerkasID), t.Lembar, t.Sel))
		}
	}
	for _, p := range list {
		// The PK in force lists it, without a target of its own.
		if p.DiPK && !p.dokumen[kolPK].ada && !p.dokumen[kolPKPerubahan].ada {
			p.dokumen[kolPK].ada = true
		}
	}
	slices.SortStableFunc(list, func(x, y *pernyataan) int {
		return cmp.Or(cmp.Compare(b.urut(x.OPD), b.urut(y.OPD)), cmp.Compare(x.OPD, y.OPD))
	})
	return list
}

// status compares what the documents say.
func (p *pernyataan) status() Sel {
	listed, stated := 0, 0
	var values []string
	for i := range p.dokumen {
		if p.dokumen[i].ada {
			listed++
		}
		if len(p.dokumen[i].nilai) > 0 {
			stated++
		}
		values = append(values, p.dokumen[i].nilai...)
	}
	slices.Sort(values)
	switch n := len(slices.Compact(values)); {
	case listed <= 1:
		return Sel{Teks: "hanya satu dokumen", Nada: Kurang}
	case n > 1:
		return Sel{Teks: "beda", Nada: Kurang}
	case stated < 2:
		return Sel{Teks: "target tanpa pembanding", Nada: Pudar}
	}
	return Sel{Teks: "sama", Nada: Baik}
}
