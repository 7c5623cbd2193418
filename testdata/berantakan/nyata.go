package berantakan

// This file makes facts of what is invented: what a document states in a cell.

// konteks is the place of a fact in the performance tree.
type konteks struct{ tingkat, kode, tujuan, sasaran, program, kegiatan, sub string }

// konteks is the place of a node; berkode where the table prints its code.
func (s *simpul) konteks(berkode bool) konteks {
	k := konteks{tingkat: s.tingkat}
	if berkode {
		k.kode = s.kode
	}
	for n := s; n != nil; n = n.induk {
		switch n.tingkat {
		case "program":
			k.program = n.nama
		case "kegiatan":
			k.kegiatan = n.nama
		default:
			k.sub = n.nama
		}
	}
	return k
}

// konteks is the place of an indicator of a sasaran.
func (s *sasaran) konteks() konteks { return konteks{tingkat: "sasaran", sasaran: s.nama} }

// fakta begins a fact of the document.
func (id *identitas) fakta(tampilan string, k konteks) *Fakta {
	return &Fakta{Tampilan: tampilan, OPD: id.opd.Kode, Jenis: id.jenis, Versi: id.versi, Bagian: id.bagian, Tahun: id.tahun,
		Periode: id.periode, Tingkat: k.tingkat, Kode: k.kode, Tujuan: k.tujuan, Sasaran: k.sasaran,
		Program: k.program, Kegiatan: k.kegiatan, SubKegiatan: k.sub}
}

// target states a target: one fact, or one for each part of a composite one.
func (id *identitas) target(k konteks, i *indikator, u ukuran, tahun int, periode string) (list []*Fakta) {
	dasar := id.fakta("target", k)
	dasar.Indikator, dasar.Satuan, dasar.Tahun, dasar.Periode = i.nama, u.satuan, tahun, periode
	for _, b := range u.bagian {
		f := *dasar
		f.Indikator, f.Satuan, f.Operator, f.Nilai = i.nama+" "+b.label, b.satuan, "=", desimal(b.nilai, ".")
		list = append(list, &f)
	}
	if list != nil {
		return list
	}
	if u.kata == "" {
		dasar.Operator, dasar.Nilai = u.op, desimal(u.nilai, ".")
		if u.op == "rentang" {
			dasar.Atas = desimal(u.atas, ".")
		}
	}
	return []*Fakta{dasar}
}

// setahun is the target of the document's own year.
func (id *identitas) setahun(k konteks, i *indikator) []*Fakta {
	return id.target(k, i, i.target, id.tahun, "tahunan")
}

// realisasi states a figure.
func (id *identitas) realisasi(k konteks, i *indikator, v int64, tahun int, periode, sifat string) []*Fakta {
	f := id.fakta("realisasi", k)
	f.Indikator, f.Satuan, f.Tahun, f.Periode, f.Sifat, f.Nilai = i.nama, i.satuan, tahun, periode, sifat, desimal(v, ".")
	return []*Fakta{f}
}

// pagu states a line of a budget.
func (id *identitas) pagu(k konteks, pagu int64, tahun int, periode string) *Fakta {
	f := id.fakta("anggaran", k)
	f.Pagu, f.Tahun, f.Periode, f.Kelompok = rupiah(pagu), tahun, periode, Semua
	f.Tujuan, f.Sasaran = "", "" // v_anggaran has none
	return f
}

// serapan states a line of the budget with its realisasi.
func (id *identitas) serapan(k konteks, pagu, realisasi int64, periode string) *Fakta {
	f := id.pagu(k, pagu, id.tahun, periode)
	f.Realisasi = rupiah(realisasi)
	return f
}

// sifatTW is how the quarters of an indicator are counted.
func sifatTW(i *indikator) string {
	if i.absolut {
		return "sendiri"
	}
	return "sd"
}

// catatan states an explanation.
func (id *identitas) catatan(k konteks, i *indikator, jenis, teks string) []*Fakta {
	f := id.fakta("catatan", k)
	f.Indikator, f.Isi = i.nama, jenis+": "+teks
	return []*Fakta{f}
}
