package berantakan

// This file has the documents that plan programmes: RKT, Renstra, Renja, KUA-PPAS.

func rkt(d *dokumen) {
	id, l := d.baru(identitas{judul: "RENCANA KINERJA TAHUNAN", jenis: "RKT", versi: Semua}, "RKT", "RKT")
	t := l.tabel("", k("tujuan", nama, "TUJUAN", "URAIAN"),
		k("sasaran", nama, "SASARAN", "URAIAN"), k("indikator", nama, "SASARAN", "INDIKATOR SASARAN"), k("target", ukur, "SASARAN", "TARGET"),
		k("program", nama, "PROGRAM", "URAIAN"), k("indikator", nama, "PROGRAM", "INDIKATOR PROGRAM"), k("target", ukur, "PROGRAM", "TARGET"),
		k("kegiatan", nama, "KEGIATAN", "URAIAN"), k("indikator", nama, "KEGIATAN", "INDIKATOR KEGIATAN"), k("target", ukur, "KEGIATAN", "TARGET"), k("pagu", uang, "KEGIATAN", "ANGGARAN"))
	tujuan := d.grupBaru()
	for _, s := range d.pohon.sasaran {
		gs, si := d.grupBaru(), s.indikator[0]
		ks := konteks{tingkat: "sasaran", tujuan: d.pohon.tujuan, sasaran: s.nama}
		fs := id.setahun(ks, si)
		for np, p := range d.pohon.program {
			if p.sasaran != s {
				continue
			}
			gp, pi := d.grupBaru(), p.indikator[0]
			kp := p.konteks(false)
			kp.tujuan, kp.sasaran = d.pohon.tujuan, s.nama
			fp := id.setahun(kp, pi)
			for _, kg := range p.anak {
				kk := kg.konteks(false)
				kk.tujuan, kk.sasaran = kp.tujuan, kp.sasaran
				ki := kg.indikator[0]
				t.tambah(np+1, true, sNama(d.pohon.tujuan).g(tujuan), sNama(s.nama).g(gs), sNama(si.nama).g(gs), sUkur(si.target, fs).g(gs),
					sNama(p.nama).g(gp), sNama(pi.nama).g(gp), sUkur(pi.target, fp).g(gp),
					sNama(kg.nama), sNama(ki.nama), sUkur(ki.target, id.setahun(kk, ki)), sUang(kg.pagu(), id.pagu(kk, kg.pagu(), id.tahun, "tahunan")))
			}
		}
	}
}

// rencanaTahun is what a node costs in the nth year of a Renstra.
func (s *simpul) rencanaTahun(n int) (rp int64) {
	if len(s.anak) == 0 {
		return s.pagu() + int64(n)*1000000
	}
	for _, a := range s.anak {
		rp += a.rencanaTahun(n)
	}
	return rp
}

const tahunRenstra = 3

// kolomRenstra are the columns of the years and of the end.
func kolomRenstra(awal int) (list []kolom) {
	list = append(list, k("awal", ukur, "DATA CAPAIAN PADA TAHUN AWAL PERENCANAAN"))
	atas := "TARGET KINERJA PROGRAM DAN KERANGKA PENDANAAN"
	for n := range tahunRenstra {
		list = append(list, k("target", ukur, atas, "Tahun "+angka(awal+n), "Target"), k("pagu", uang, atas, "Tahun "+angka(awal+n), "Rp"))
	}
	atas = "KONDISI KINERJA PADA AKHIR PERIODE RENSTRA"
	return append(list, k("target", ukur, atas, "Target"), k("pagu", uang, atas, "Rp"),
		k("unit", kata, "UNIT KERJA PERANGKAT DAERAH PENANGGUNG JAWAB"), k("lokasi", kata, "LOKASI"))
}

// barisRenstra are the cells of those columns for one indicator; the money
// stands beside the first.
func barisRenstra(id *identitas, s *simpul, i *indikator, pertama bool, kx konteks) (b []nilai) {
	b = append(b, sUkur(i.ukuran(i.awal), id.target(kx, i, i.ukuran(i.awal), id.tahun, "awal")))
	rp := func(jumlah int64, tahun int, periode string) nilai {
		switch {
		case !pertama:
			return sKosong()
		case len(s.anak) > 0:
			return sUang(jumlah)
		}
		return sUang(jumlah, id.pagu(kx, jumlah, tahun, periode))
	}
	total := int64(0)
	for n := range tahunRenstra {
		u := i.ukuran(i.tahunan[n])
		total += s.rencanaTahun(n)
		b = append(b, sUkur(u, id.target(kx, i, u, id.tahun+n, "tahunan")), rp(s.rencanaTahun(n), id.tahun+n, "tahunan"))
	}
	akhir := id.tahun + tahunRenstra - 1
	u := i.ukuran(i.tahunan[tahunRenstra-1])
	return append(b, sUkur(u, id.target(kx, i, u, akhir, "akhir")), rp(total, akhir, "akhir"), sKata("Seksi Pelayanan Umum"), sKata("Kec. Sukawangi"))
}

const judulRenstra = "RENCANA PROGRAM DAN KEGIATAN, INDIKATOR KINERJA, KELOMPOK SASARAN DAN PENDANAAN INDIKATIF"

func renstra(d *dokumen) {
	awal := d.pohon.tahun
	id, l := d.baru(identitas{judul: judulRenstra, jenis: "RENSTRA", versi: "murni", rentang: angka(awal) + " - " + angka(awal+tahunRenstra-1)}, "Renstra", "Renstra")
	for _, s := range d.pohon.sasaran {
		t := l.tabel("", append([]kolom{k("kode", kode, "KODE"), k("program", nama, "PROGRAM / KEGIATAN / SUB KEGIATAN"), k("indikator", nama, "INDIKATOR KINERJA PROGRAM (OUTCOME) DAN KEGIATAN (OUTPUT)")}, kolomRenstra(awal)...)...)
		t.atas = []string{"Tujuan : " + d.pohon.tujuan, "Sasaran : " + s.nama}
		for np, p := range d.pohon.program {
			if p.sasaran == s {
				d.cabangRenstra(id, t, p, np+1, nil)
			}
		}
	}
}

// cabangRenstra writes a programme with all below it. A second indicator stands
// below the first, its code and name left to the row above.
func (d *dokumen) cabangRenstra(id *identitas, t *tabel, p *simpul, np int, depan func() []nilai) {
	p.telusur(func(s *simpul) {
		kx := s.konteks(true)
		kx.tujuan, kx.sasaran = d.pohon.tujuan, p.sasaran.nama
		g := d.grupBaru()
		for n, i := range s.indikator {
			var b []nilai
			if depan != nil {
				b = depan()
			}
			b = append(b, sKode(s.kode).g(g), sNama(s.nama).g(g), sNama(i.nama))
			t.tambah(np, n == 0 && len(s.anak) == 0, append(b, barisRenstra(id, s, i, n == 0, kx)...)...)
		}
	})
}

func renstraTC27(d *dokumen) {
	awal := d.pohon.tahun
	id, l := d.baru(identitas{judul: "Tabel T-C.27 " + judulRenstra, jenis: "RENSTRA", versi: "murni", rentang: angka(awal) + " - " + angka(awal+tahunRenstra-1)}, "T-C.27", "Renstra")
	t := l.tabel("", append([]kolom{k("tujuan", nama, "TUJUAN"), k("sasaran", nama, "SASARAN"), k("indikator", nama, "INDIKATOR SASARAN"),
		k("kode", kode, "KODE"), k("program", nama, "URUSAN/BIDANG URUSAN/PROGRAM/KEGIATAN/SUB KEGIATAN"), k("indikator", nama, "INDIKATOR KINERJA TUJUAN, SASARAN, PROGRAM (OUTCOME) DAN KEGIATAN (OUTPUT)")}, kolomRenstra(awal)...)...)
	tujuan := d.grupBaru()
	for _, s := range d.pohon.sasaran {
		gs := d.grupBaru()
		for np, p := range d.pohon.program {
			if p.sasaran == s {
				d.cabangRenstra(id, t, p, np+1, func() []nilai {
					return []nilai{sNama(d.pohon.tujuan).g(tujuan), sNama(s.nama).g(gs), sNama(s.indikator[0].nama).g(gs)}
				})
			}
		}
	}
}

func renja(d *dokumen) {
	id, l := d.baru(identitas{judul: "RENCANA KERJA PERANGKAT DAERAH", jenis: "RENJA", versi: d.versi()}, "Renja", "Renja")
	kini, maju := "RENCANA TAHUN "+angka(id.tahun), "PRAKIRAAN MAJU RENCANA TAHUN "+angka(id.tahun+1)
	t := l.tabel("", k("kode", kode, "KODE"), k("program", nama, "URUSAN/BIDANG URUSAN PEMERINTAHAN DAERAH DAN PROGRAM/KEGIATAN"), k("indikator", nama, "INDIKATOR KINERJA PROGRAM/KEGIATAN"),
		k("lokasi", kata, kini, "LOKASI"), k("target", ukur, kini, "TARGET CAPAIAN KINERJA"), k("pagu", uang, kini, "PAGU INDIKATIF"), k("dana", kata, kini, "SUMBER DANA"),
		k("keterangan", kata, "CATATAN PENTING"), k("target", ukur, maju, "TARGET CAPAIAN KINERJA"), k("pagu", uang, maju, "PAGU INDIKATIF"))
	t.tambah(0, false, sKode(d.pohon.urusan[0]), sNama(besar(d.pohon.urusan[1])), sKosong(), sKosong(), sKosong(), sKosong(), sKosong(), sKosong(), sKosong(), sKosong())
	for np, p := range d.pohon.program {
		p.telusur(func(s *simpul) {
			kx, g := s.konteks(true), d.grupBaru()
			for n, i := range s.indikator {
				depan := i.ukuran(i.tahunan[3])
				rp, rpMaju, lokasi, dana := sKosong(), sKosong(), "", ""
				if n == 0 {
					rp, rpMaju = sUang(s.pagu()), sUang(s.rencanaTahun(1))
				}
				daun := n == 0 && len(s.anak) == 0
				if daun {
					rp.fakta = []*Fakta{id.pagu(kx, s.pagu(), id.tahun, "tahunan")}
					rpMaju.fakta = []*Fakta{id.pagu(kx, s.rencanaTahun(1), id.tahun+1, "tahunan")}
					lokasi, dana = s.lokasi, s.dana
				}
				t.tambah(np+1, daun, sKode(s.kode).g(g), sNama(s.nama).g(g), sNama(i.nama), sKata(lokasi), sUkur(i.target, id.setahun(kx, i)), rp, sKata(dana), sKosong(),
					sUkur(depan, id.target(kx, i, depan, id.tahun+1, "tahunan")), rpMaju)
			}
		})
	}
}

func kuaPpas(d *dokumen) {
	id, l := d.baru(identitas{atas: "Tabel IV.3", judul: "RINGKASAN KUA PPAS", jenis: "KUA_PPAS", versi: Semua}, potong(d.pohon.opd.Nama, 31), "KUA PPAS")
	t := l.tabel("", k("kode", kode, "KODE"), k("program", nama, "URUSAN / BIDANG URUSAN / PROGRAM / KEGIATAN / SUB KEGIATAN"),
		k("indikator", nama, "INDIKATOR PROGRAM / KEGIATAN / SUB KEGIATAN"), k("target", ukur, "TARGET "+angka(id.tahun)), k("pagu", uang, "PAGU INDIKATIF (RP)"))
	total := d.pohon.pagu()
	t.tambah(0, false, sKode(d.pohon.urusan[0]+".0.00.0.00.01.0000"), sNama(d.pohon.opd.Nama), sKosong(), sKosong(), sUang(total))
	t.tambah(0, false, sKode(d.pohon.urusan[0]), sNama(d.pohon.urusan[1]), sKosong(), sKosong(), sUang(total))
	for np, p := range d.pohon.program {
		p.telusur(func(s *simpul) {
			kx, i := s.konteks(true), s.indikator[0]
			rp := sUang(s.pagu())
			if len(s.anak) == 0 {
				rp.fakta = []*Fakta{id.pagu(kx, s.pagu(), id.tahun, "tahunan")}
			}
			t.tambah(np+1, len(s.anak) == 0, sKode(s.kode), sNama(s.nama), sNama(i.nama), sUkur(i.target, id.setahun(kx, i)), rp)
		})
	}
}

func (p *pohon) pagu() (n int64) {
	for _, s := range p.program {
		n += s.pagu()
	}
	return n
}

func potong(s string, n int) string {
	if r := []rune(s); len(r) > n {
		return string(r[:n])
	}
	return s
}
