package kabupaten

// lra writes the Laporan Realisasi Anggaran: both groups of belanja, and the
// belanja langsung by sasaran.
func (d *dokumen) lra() {
	l := d.lembarBaru("Realisasi", false, 6, 52, 22, 22, 15)
	d.kop(l)
	l.judul("LAPORAN REALISASI ANGGARAN", "TAHUN ANGGARAN "+d.th())
	l.baris1("Organisasi : " + d.opd.Nama)
	l.baris++
	l.baris1("1. Belanja Tidak Langsung")
	l.kepala([]tajuk{{"URAIAN", 1, 2, 0}, {"ANGGARAN (Rp.)", 3, 3, 0}, {"REALISASI (Rp)", 4, 4, 0}, {"CAPAIAN (%)", 5, 5, 0}})
	l.tulis(l.di(1, 2), teks("Belanja Tidak Langsung"), badan(kiri))
	d.serapanLRA(l, d.btl.pagu(), d.btl.realisasi(), badan)
	l.baris++
	l.baris1("2. Belanja Langsung")
	l.kepala(kolom("No", "PROGRAM/ KEGIATAN", "ANGGARAN (Rp.)", "REALISASI (Rp)", "CAPAIAN (%)"))
	for n, p := range d.program() {
		l.tulis(l.di(1, 1), teks(romawi[n]), jumlah(tengah))
		l.tulis(l.di(2, 2), teks(p.nama), jumlah(kiri))
		for kol := 3; kol <= 5; kol++ {
			l.sel(kol, isi{}, kanan)
		}
		l.baris++
		for m, k := range p.kegiatan {
			l.sel(1, teks(angka(m+1)+"."), tengah)
			l.sel(2, teks(k.nama), kiri)
			d.kegiatanLRA(l, k)
		}
	}
	bl, realisasi := d.langsung()
	l.tulis(l.di(1, 2), teks("TOTAL"), jumlah(tengah))
	d.serapanLRA(l, bl, realisasi, jumlah)
	l.baris++
	d.perSasaran(l, bl)
	d.tutup(l, d.oleh("Jember, Januari "+angka(d.tahun+1)))
}

func (d *dokumen) serapanLRA(l *lembar, pagu, realisasi int64, rupa func(string) rupa) {
	l.tulis(l.di(3, 3), d.uang(pagu), rupa(kanan))
	l.tulis(l.di(4, 4), d.uang(realisasi), rupa(kanan))
	l.tulis(l.di(5, 5), d.persenKolom(dibulatkan(realisasi, pagu)), rupa(tengah))
	l.baris++
}

// kegiatanLRA writes the figures of a kegiatan, with the mistake planted there.
func (d *dokumen) kegiatanLRA(l *lembar, k *kegiatan) {
	benar := dibulatkan(k.realisasi, k.pagu)
	if k != d.korban() {
		d.serapanLRA(l, k.pagu, k.realisasi, badan)
		return
	}
	tercetak := benar
	switch {
	case d.kena(salahPotong):
		tercetak = dipotong(k.realisasi, k.pagu)
	case d.kena(salahPersen):
		tercetak = benar - 900
	}
	l.sel(3, d.uang(k.pagu), kanan)
	sel := l.sel(4, d.uang(k.realisasi), kanan)
	if d.kena(salahLebih) {
		d.tandai(salahLebih, d.asal(l, sel), ribuan(k.realisasi), "")
	}
	sel = l.sel(5, d.persenKolom(tercetak), tengah)
	if tercetak != benar {
		d.tandai(d.salah, d.asal(l, sel), duaDesimal(tercetak, ","), duaDesimal(benar, ","))
	}
	l.baris++
}

// perSasaran distributes the belanja langsung over the sasaran it supports.
func (d *dokumen) perSasaran(l *lembar, bl int64) {
	l.baris1("3. Alokasi Belanja Langsung Per Sasaran Pembangunan")
	l.kepala([]tajuk{{"Sasaran", 1, 2, 0}, {"Program pendukung", 3, 3, 0}, {"Anggaran (Rp)", 4, 4, 0}, {"Proporsi (%)", 5, 5, 0}})
	for _, s := range d.sasaran {
		l.tulis(kotak{1, l.baris, 2, l.baris + len(s.program) - 1}, teks(s.nama), badan(kiri))
		for _, p := range s.program {
			l.sel(3, teks(p.nama), kiri)
			l.sel(4, d.uang(p.pagu()), kanan)
			l.sel(5, d.persenKolom(dibulatkan(p.pagu(), bl)), tengah)
			l.baris++
		}
	}
}
