package kabupaten

// iku writes the decree on Indikator Kinerja Utama: every indicator of the OPD
// (a tidy office's only what it measures), with its direction or its target of
// the year where the office says so there.
func (d *dokumen) iku() {
	judul := []string{"NO", "KINERJA UTAMA", "INDIKATOR KINERJA UTAMA"}
	lebar := []float64{6, 34, 38}
	if d.gaya.arahIKU {
		judul, lebar = append(judul, "ARAH"), append(lebar, 12)
	}
	judul, lebar = append(judul, "FORMULASI PERHITUNGAN DAN PENJELASAN"), append(lebar, 46)
	if d.gaya.ikuTahun {
		judul, lebar = append(judul, "TARGET "+d.th()), append(lebar, 13)
	}
	judul, lebar = append(judul, "BIDANG PENANGGUNG JAWAB", "SUMBER DATA"), append(lebar, 24, 24)
	l := d.lembarBaru("IKU", true, lebar...)
	d.kop(l)
	l.judul("INDIKATOR KINERJA UTAMA (IKU)", huruf(d.opd.Nama)+" KABUPATEN JEMBER")
	l.baris1("Instansi : " + d.opd.Nama)
	l.baris1("Tujuan : " + d.opd.bank.tujuan)
	l.baris1("Nomor : 065/" + angka(d.nomor+1) + "/IKU/" + d.th())
	l.baris1("Tanggal : 2 Januari " + d.th())
	d.daftar(l, "Tugas :", d.opd.bank.tugas)
	d.daftar(l, "Fungsi :", d.opd.bank.fungsi)
	l.baris++
	l.kepala(kolom(judul...))
	no := 0
	for _, s := range d.sasaran {
		list := s.indikator
		if d.gaya.terukur {
			list = s.diukur()
		}
		l.turun(2, len(list), teks(s.nama), kiri)
		for _, i := range list {
			no++
			d.barisIKU(l, i, no)
		}
	}
	d.tutup(l, d.oleh("Jember, 2 Januari "+d.th()))
}

func (d *dokumen) daftar(l *lembar, judul string, isi []string) {
	l.baris1(judul)
	for n, s := range isi {
		l.baris1(string(rune('a'+n)) + ". " + s)
	}
}

func (d *dokumen) barisIKU(l *lembar, i *indikator, no int) {
	l.sel(1, teks(angka(no)+"."), tengah)
	if sel := l.sel(3, teks(i.nama), kiri); !i.diukur {
		d.tandai(salahIKU, d.asal(l, sel), i.nama, "")
	}
	kol := 4
	if d.gaya.arahIKU {
		arah := "Positif"
		if i.jenis == turun {
			arah = "Negatif"
		}
		l.sel(kol, teks(arah), tengah)
		kol++
	}
	l.sel(kol, teks(i.formulasi()), kiri)
	kol++
	if d.gaya.ikuTahun {
		d.catat(l, i, dariIKU, kol, 1, d.target(i, i.iku, false))
		kol++
	}
	l.sel(kol, teks(d.penanggungJawab()), tengah)
	l.sel(kol+1, teks("Laporan "+d.opd.Nama), tengah)
	l.baris++
}

func (i *indikator) formulasi() string {
	switch i.satuan {
	case "%":
		return "Jumlah yang memenuhi dibagi jumlah seluruhnya\nX 100%"
	case "":
		return "Hasil perhitungan survei atau indeks sesuai pedoman"
	}
	return "Penghitungan jumlah " + i.satuan + " selama satu tahun"
}
