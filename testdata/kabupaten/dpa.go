package kabupaten

// dpa writes the Dokumen Pelaksanaan Anggaran: the allocation over the groups
// of belanja, then the belanja langsung by programme and kegiatan.
func (d *dokumen) dpa() {
	l := d.lembarBaru("DPA", false, 6, 66, 24, 16)
	d.kop(l)
	l.judul("DOKUMEN PELAKSANAAN ANGGARAN (DPA)", "TAHUN ANGGARAN "+d.th())
	l.baris1("Organisasi : " + d.opd.Nama)
	l.baris++
	l.baris1("1. Alokasi Anggaran OPD")
	bl, _ := d.langsung()
	btl := d.btl.pagu()
	l.kepala([]tajuk{{"Uraian", 1, 2, 0}, {"Jumlah (Rp)", 3, 3, 0}, {"Proporsi (%)", 4, 4, 0}})
	proporsi := dibulatkan(btl, bl+btl)
	d.alokasi(l, "a. Belanja Tidak Langsung", btl, proporsi, badan)
	d.alokasi(l, "b. Belanja Langsung", bl, 10000-proporsi, badan)
	d.alokasi(l, "Keseluruhan anggaran", bl+btl, 10000, jumlah)
	l.baris++
	l.baris1("2. Alokasi Anggaran Belanja Langsung")
	l.kepala(kolom("No", "PROGRAM/ KEGIATAN", "ANGGARAN (Rp.)"))
	for n, p := range d.program() {
		l.tulis(l.di(1, 1), teks(romawi[n]), jumlah(tengah))
		l.tulis(l.di(2, 2), teks(p.nama), jumlah(kiri))
		l.sel(3, isi{}, kanan)
		l.baris++
		for m, k := range p.kegiatan {
			l.sel(1, teks(angka(m+1)+"."), tengah)
			l.sel(2, teks(k.nama), kiri)
			d.paguDPA(l, k)
			l.baris++
		}
	}
	d.totalDPA(l, bl)
	d.tutup(l, d.oleh("Jember, Januari "+d.th()))
}

func (d *dokumen) alokasi(l *lembar, uraian string, pagu, proporsi int64, rupa func(string) rupa) {
	l.tulis(l.di(1, 2), teks(uraian), rupa(kiri))
	l.tulis(l.di(3, 3), d.uang(pagu), rupa(kanan))
	l.tulis(l.di(4, 4), d.persenKolom(proporsi), rupa(tengah))
	l.baris++
}

func (d *dokumen) paguDPA(l *lembar, k *kegiatan) {
	if !d.kena(salahRupiah) || k != d.korban() {
		l.sel(3, d.uang(k.pagu), kanan)
		return
	}
	tercetak := "Rp. " + ribuan(k.pagu) + ",-"
	sel := l.sel(3, teks(tercetak), kanan)
	d.tandai(salahRupiah, d.asal(l, sel), tercetak, ribuan(k.pagu))
}

func (d *dokumen) totalDPA(l *lembar, bl int64) {
	l.tulis(l.di(1, 2), teks("TOTAL"), jumlah(tengah))
	tercetak := bl
	if d.kena(salahJumlah) {
		tercetak += 1_500_000 // a kegiatan was cut after the total had been typed
	}
	sel := l.tulis(l.di(3, 3), d.uang(tercetak), jumlah(kanan))
	if tercetak != bl {
		d.tandai(salahJumlah, d.asal(l, sel), ribuan(tercetak), ribuan(bl))
	}
	l.baris++
}
