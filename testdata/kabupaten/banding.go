package kabupaten

// This file writes the tables of the realisasi workbook that say nothing new:
// comparisons of the year with others, and the supporting programmes.

// perbandingan writes the three comparisons of one sasaran: with the year
// before, with the end of the Renstra, with the nation.
func (d *dokumen) perbandingan(l *lembar, s *sasaran, ke, no int) {
	tahun := "Th. " + d.th()
	awal := kolom("NO.", "SASARAN STRATEGIS", "INDIKATOR SASARAN")
	dua := append(append([]tajuk{}, awal...), tajuk{"TARGET", 4, 4, 1}, tajuk{"REALISASI", 5, 6, 0})
	for i := range awal {
		dua[i].turun = 1
	}
	d.judulTabel(l, no, "Perbandingan Realisasi Kinerja sasaran "+angka(ke))
	l.kepala(dua, []tajuk{{"Th. " + angka(d.tahun-1) + " (n-1)", 5, 5, 0}, {tahun + " (n)", 6, 6, 0}})
	d.isiBanding(l, s, ke, func(i *indikator) [3]isi {
		return [3]isi{d.target(i, i.cetak, false), d.ukuran(i, i.lalu, false), d.hasilUkur(i)}
	})
	d.judulTabel(l, no+1, "Perbandingan Realisasi Kinerja s.d. Akhir Periode Renstra")
	l.kepala(kolom("NO.", "SASARAN STRATEGIS", "INDIKATOR SASARAN", "TARGET AKHIR RENSTRA", "REALISASI "+tahun, "TINGKAT KEMAJUAN"))
	d.isiBanding(l, s, ke, func(i *indikator) [3]isi {
		kemajuan := isi{}
		if !i.kosong {
			kemajuan = d.persen(keSeratus(capaian(poin(i.akhir), poin(i.realisasi), i.jenis == turun)))
		}
		return [3]isi{d.target(i, i.akhir, false), d.hasilUkur(i), kemajuan}
	})
	d.judulTabel(l, no+2, "Perbandingan Realisasi Kinerja dengan Realisasi Nasional")
	l.kepala(kolom("NO.", "SASARAN STRATEGIS", "INDIKATOR SASARAN", "REALISASI "+tahun, "REALISASI NASIONAL", "KET. (+/-)"))
	d.isiBanding(l, s, ke, func(i *indikator) [3]isi { return [3]isi{d.hasilUkur(i), teks("-"), teks("-")} })
}

// hasilUkur is the realisasi as printed, blank where it is not known.
func (d *dokumen) hasilUkur(i *indikator) isi {
	if i.kosong {
		return isi{}
	}
	return d.ukuran(i, i.realisasi, false)
}

func (d *dokumen) isiBanding(l *lembar, s *sasaran, ke int, kolom func(*indikator) [3]isi) {
	l.nomorKolom(6)
	list := s.diukur()
	l.turun(1, len(list), teks(angka(ke)), tengah)
	l.turun(2, len(list), teks(s.nama), kiri)
	for _, i := range list {
		l.sel(3, teks(i.nama), kiri)
		for n, c := range kolom(i) {
			l.sel(4+n, c, tengah)
		}
		l.baris++
	}
	l.baris1("Sumber Data: Renstra Tahun " + angka(d.awalRenstra()) + " - " + angka(d.awalRenstra()+5))
	l.baris++
}

// pendukung writes the programmes and kegiatan behind each sasaran, two rows a
// kegiatan: the money put in and what came out.
func (d *dokumen) pendukung() {
	l := d.lembarBaru("Pendukung", true, 34, 32, 32, 36, 14, 14, 36)
	l.judul("Program dan kegiatan pendukung")
	l.kepala(kolom("Sasaran", "Program", "Kegiatan", "Uraian", "Target", "Realisasi", "Keterangan Pelaksanaan Kegiatan"))
	for _, s := range d.sasaran {
		l.turun(1, 2*s.jumlahKegiatan(), teks(s.nama), kiri)
		for _, p := range s.program {
			l.turun(2, 2*len(p.kegiatan), teks(p.nama), kiri)
			for _, k := range p.kegiatan {
				d.dukungan(l, k)
			}
		}
	}
	l.baris++
	l.baris1("Data contoh, bukan angka sebenarnya")
	l.selesai()
}

func (d *dokumen) dukungan(l *lembar, k *kegiatan) {
	l.turun(3, 2, teks(k.nama), kiri)
	l.turun(7, 2, teks("Honorarium, belanja barang dan jasa, belanja makanan dan minuman rapat"), kiri)
	l.sel(4, teks("Input/ Masukan : Jumlah Dana"), kiri)
	l.sel(5, d.persen(10000), tengah)
	l.sel(6, d.persen(dibulatkan(k.realisasi, k.pagu)), tengah)
	l.baris++
	l.sel(4, teks("Output/Keluaran : "+k.keluaran), kiri)
	l.sel(5, d.keluaran(k, k.volume), tengah)
	l.sel(6, d.keluaran(k, k.hasil), tengah)
	l.baris++
}
