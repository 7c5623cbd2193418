package berantakan

// This file has the documents that measure programmes by quarter.

// triwulan is the quarter a document speaks of.
func (d *dokumen) triwulan() (n int, id identitas) {
	n = int(d.benih%4) + 1
	return n, identitas{jenis: "REALISASI_KINERJA", periode: "TW" + angka(n), periodeTeks: "Triwulan " + romawi[n-1]}
}

// pasangan are the two columns K and Rp under a header.
func pasangan(namanya string, kepala ...string) []kolom {
	atas := func(s string) []string { return append(append([]string(nil), kepala...), s) }
	list := []kolom{k(namanya, ukur, atas("K")...), k(namanya+" rp", uang, atas("Rp")...)}
	list[0].rendah, list[1].rendah = true, true
	return list
}

func evaluasiRenja(d *dokumen) {
	tw, asal := d.triwulan()
	asal.judul = "EVALUASI HASIL RENJA PERANGKAT DAERAH"
	id, l := d.baru(asal, "cetak Laporan", "Evaluasi Renja")
	kolom := []kolom{kNomor, k("kode", kode, "Kode"), k("program", nama, "Urusan/Bidang Urusan Pemerintahan Daerah dan Program/Kegiatan"), k("indikator", nama, "Indikator Kinerja Program (Outcome)/Kegiatan (Output)")}
	akhir := id.tahun + 2
	kolom = append(kolom, pasangan("akhir", "Target Renstra Perangkat Daerah Pada Tahun "+angka(akhir)+" (Akhir Periode Renstra)")...)
	kolom = append(kolom, pasangan("lalu", "Realisasi Capaian Kinerja Renstra Perangkat Daerah sampai dengan Renja Tahun Lalu (Tahun "+angka(id.tahun-1)+")")...)
	kolom = append(kolom, pasangan("target", "Target Kinerja dan Anggaran Renja Perangkat Daerah Tahun Berjalan (Tahun "+angka(id.tahun)+") yang dievaluasi")...)
	for q := range 4 {
		kolom = append(kolom, pasangan("realisasi", "Realisasi Kinerja Pada Triwulan", romawi[q])...)
	}
	kolom = append(kolom, pasangan("jumlah", "Realisasi Capaian Kinerja dan Anggaran Renja yang Dievaluasi")...)
	t := l.tabel("lebur", append(kolom, k("unit", kata, "Unit Perangkat Daerah Penanggung Jawab"))...)
	t.nomor, t.tengah = "rumus", true
	no := 0
	d.pohon.tiap(func(np int, s *simpul, daun bool) {
		no++
		i, kx := s.indikator[0], s.konteks(true)
		b := []nilai{sNomor(angka(no)), sKode(s.kode), sNama(s.nama), sNama(i.nama)}
		uAkhir := i.ukuran(i.akhir)
		b = append(b, sUkur(uAkhir, id.target(kx, i, uAkhir, akhir, "akhir")), id.rp(s, daun, s.rencanaTahun(2)*3, 0, akhir, "akhir", ""))
		b = append(b, sUkur(i.ukuran(i.lalu), id.realisasi(kx, i, i.lalu, id.tahun-1, "tahunan", "sd")), id.rp(s, daun, 0, s.realisasi()*2, id.tahun-1, "tahunan", "sd"))
		b = append(b, sUkur(i.target, id.setahun(kx, i)), id.rp(s, daun, s.pagu(), 0, id.tahun, "tahunan", ""))
		rp, hasil := int64(0), int64(0)
		for q := range 4 {
			if q >= tw {
				b = append(b, sKosong(), sKosong())
				continue
			}
			v := i.tw[q]
			if hasil += v; !i.absolut {
				hasil = v
			}
			n := s.kasTW(q)
			rp += n
			b = append(b, sUkur(i.ukuran(v), id.realisasi(kx, i, v, id.tahun, "TW"+angka(q+1), Semua)), id.rp(s, daun, 0, n, id.tahun, "TW"+angka(q+1), Semua))
		}
		t.tambah(np, daun, append(b, sUkur(i.ukuran(hasil), nil), sUang(rp), sKata("Seksi Pemerintahan"))...)
	})
}

// kasTW is what a node spends in a quarter.
func (s *simpul) kasTW(q int) (n int64) {
	if len(s.anak) == 0 {
		kas := kasBulan(s.realisasi())
		return kas[3*q] + kas[3*q+1] + kas[3*q+2]
	}
	for _, a := range s.anak {
		n += a.kasTW(q)
	}
	return n
}

// rp is a cell of money: of pagu or of realisasi, a fact where the line has no
// parts.
func (id *identitas) rp(s *simpul, daun bool, pagu, realisasi int64, tahun int, periode, sifat string) nilai {
	v := sUang(pagu + realisasi)
	if daun {
		f := id.pagu(s.konteks(true), pagu, tahun, periode)
		if f.Sifat = sifat; pagu == 0 {
			f.Pagu, f.Realisasi = "", rupiah(realisasi)
		}
		v.fakta = []*Fakta{f}
	}
	return v
}

func isianKinerja(d *dokumen) {
	tw, asal := d.triwulan()
	asal.judul, asal.kunci = "ISIAN KINERJA EVALUASI RENJA", [][2]string{{"Nama OPD", d.pohon.opd.Nama}}
	id, l := d.baru(asal, "Isian Kinerja", "Evaluasi Renja")
	th := angka(id.tahun)
	kolom := []kolom{k("nomor", nomor, "No Urut"), k("kode", kode, "Kode"), k("pilihan", kata, "Pilihan (Bidang/Program/Kegiatan/Subkegiatan)"), k("program", nama, "Bidang/Program/Kegiatan/Sub Kegiatan"),
		k("no indikator", nomor, "no indikator"), k("indikator", nama, "Indikator Program/Kegiatan/Sub Kegiatan"), k("akhir", ukur, "Target 5 Tahun"), k("lalu", ukur, "Realisasi s/d Tahun "+angka(id.tahun-1)),
		k("target", ukur, "Target Tahun "+th), k("satuan", kata, "Satuan"), k("karakter", kata, "Karakter Indikator", "absolut/ non absolut"), k("arah", kata, "Karakter Indikator", "naik (baik)/ turun (baik)")}
	for q := range 4 {
		kolom = append(kolom, k("realisasi", ukur, "Realisasi Kinerja", "TW "+angka(q+1)))
	}
	t := l.tabel("", append(kolom, k("jumlah", ukur, "Realisasi kinerja Th "+th), k("capaian", persen, "Capaian kinerja Th "+th))...)
	no := 0
	d.pohon.tiap(func(np int, s *simpul, daun bool) {
		g := d.grupBaru()
		for n, i := range s.indikator {
			no++
			d.barisIsian(id, t, s, i, tw, []nilai{sNomor(angka(no)), sKode(s.kode).g(g), sKata(pilihan[s.tingkat]), sNama(s.nama).g(g), sNomor(duaAngka(n + 1)), sNama(i.nama)})
		}
	})
}

var (
	pilihan  = map[string]string{"program": "Program", "kegiatan": "Kegiatan", "sub_kegiatan": "Subkegiatan"}
	karakter = map[bool]string{true: "absolut", false: "non absolut"}
	makna    = map[string]string{"positif": "naik (baik)", "negatif": "turun (baik)"}
)

func (d *dokumen) barisIsian(id *identitas, t *tabel, s *simpul, i *indikator, tw int, b []nilai) {
	kx := s.konteks(true)
	uAkhir := i.ukuran(i.akhir)
	akhir := id.target(kx, i, uAkhir, 0, "akhir") // its year is not printed
	b = append(b, sUkur(uAkhir, akhir), sUkur(i.ukuran(i.lalu), id.realisasi(kx, i, i.lalu, id.tahun-1, "tahunan", "sd")), sUkur(i.target, id.setahun(kx, i)),
		sSatuan(i.satuan), sKata(karakter[i.absolut]), sKata(makna[i.arah]))
	hasil := int64(0)
	for q := range 4 {
		if q >= tw {
			b = append(b, sKosong())
			continue
		}
		v := i.tw[q]
		if hasil += v; !i.absolut {
			hasil = v
		}
		b = append(b, sUkur(i.ukuran(v), id.realisasi(kx, i, v, id.tahun, "TW"+angka(q+1), sifatTW(i))))
	}
	t.tambah(0, false, append(b, sUkur(i.ukuran(hasil), nil), sPersen(bagi(hasil*10000, i.target.nilai)))...)
}
