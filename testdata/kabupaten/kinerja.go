package kabupaten

import "math/big"

// kinerja writes the measuring table 3.1, the comparisons of each sasaran below
// it, and the supporting programmes on a second sheet.
func (d *dokumen) kinerja() {
	nama := "Capaian"
	if d.gaya.lembarLKj {
		nama = "LKj 3.1-3.7"
	}
	lebar := []float64{6, 46, 42, 17, 17, 17}
	if d.gaya.predikat {
		lebar = append(lebar, 17)
	}
	l := d.lembarBaru(nama, true, lebar...)
	d.kop(l)
	l.judul("PENGUKURAN KINERJA TAHUN " + d.th())
	l.baris1("Nama OPD : " + d.opd.Nama)
	l.baris++
	d.pengukuran(l)
	no := 2
	for n, s := range d.sasaran {
		if len(s.diukur()) > 0 {
			d.perbandingan(l, s, n+1, no)
			no += 3
		}
	}
	d.tutup(l, d.oleh("Jember, Januari "+angka(d.tahun+1)))
	d.pendukung()
}

// diukur are the indicators the realisasi workbook lists.
func (s *sasaran) diukur() []*indikator {
	var list []*indikator
	for _, i := range s.indikator {
		if i.diukur {
			list = append(list, i)
		}
	}
	return list
}

// capaianTercetak is what the office computes: from the target it prints.
func (i *indikator) capaianTercetak() *big.Rat {
	if i.kosong {
		return nil
	}
	return capaian(poin(i.cetak), poin(i.realisasi), i.jenis == turun)
}

func (d *dokumen) judulTabel(l *lembar, no int, judul string) {
	l.penuh("Tabel 3."+angka(no), rupa{tebal: true, h: tengah})
	l.penuh(judul, rupa{tebal: true, h: tengah})
}

func (d *dokumen) pengukuran(l *lembar) {
	d.judulTabel(l, 1, "Pengukuran Realisasi Kinerja Tahun "+d.th())
	judul := []string{"NO.", "SASARAN STRATEGIS", "INDIKATOR SASARAN", "TARGET", "REALISASI", "CAPAIAN"}
	if d.gaya.predikat {
		judul = append(judul, "PREDIKAT")
	}
	l.kepala(kolom(judul...))
	l.nomorKolom(len(judul))
	var perSasaran []*big.Rat
	for n, s := range d.sasaran {
		list := s.diukur()
		if len(list) == 0 {
			continue
		}
		l.turun(1, len(list), teks(angka(n+1)), tengah)
		l.turun(2, len(list), teks(s.nama), kiri)
		var nilai []*big.Rat
		for _, i := range list {
			d.barisUkur(l, i)
			if c := i.capaianTercetak(); c != nil {
				nilai = append(nilai, c)
			}
		}
		if len(nilai) > 0 {
			perSasaran = append(perSasaran, rata(nilai))
		}
	}
	d.rataRata(l, rata(perSasaran))
	l.baris1("Sumber Data: Laporan " + d.opd.Nama)
	l.baris++
}

// barisUkur writes one indicator of the measuring table.
func (d *dokumen) barisUkur(l *lembar, i *indikator) {
	l.sel(3, teks(i.nama), kiri)
	d.catat(l, i, dariRealisasi, 4, 1, d.target(i, i.cetak, false))
	if nilai, dari := i.berlaku(); nilai != i.cetak && (dari == dariPK || dari == dariPKPerubahan) {
		tercetak := i.sel[dariRealisasi]
		d.tandai(salahTarget, tercetak.asal, tercetak.teks, d.target(i, nilai, false).teks)
	}
	nilai, persen, mutu := isi{}, isi{}, isi{}
	benar := i.capaianTercetak()
	tercetak := int64(0)
	if benar != nil {
		tercetak = keSeratus(benar)
		if d.kena(salahCapaian) && i == d.indikatorKeliru() {
			tercetak = capaianKeliru(tercetak, i.realisasi)
		}
		nilai, persen, mutu = d.ukuran(i, i.realisasi, false), d.persen(tercetak), teks(predikat(benar))
	}
	sel := l.sel(5, nilai, tengah)
	i.terealisasi = sumber{d.asal(l, sel), nilai.teks}
	if i.kosong {
		d.tandai(salahKosong, d.asal(l, sel), "", "")
	}
	sel = l.sel(6, persen, tengah)
	if benar != nil && tercetak != keSeratus(benar) {
		d.tandai(salahCapaian, d.asal(l, sel), duaDesimal(tercetak, ","), duaDesimal(keSeratus(benar), ","))
	}
	if d.gaya.predikat {
		l.sel(7, mutu, tengah)
	}
	l.baris++
}

// indikatorKeliru is the one whose printed capaian is wrong: the last measured.
func (r *rencana) indikatorKeliru() *indikator {
	var akhir *indikator
	for _, s := range r.sasaran {
		for _, i := range s.diukur() {
			akhir = i
		}
	}
	return akhir
}

func (d *dokumen) rataRata(l *lembar, rerata *big.Rat) {
	l.tulis(l.di(1, 5), teks("Rata-rata capaian sasaran"), jumlah(tengah))
	nilai, mutu := isi{}, isi{}
	if rerata != nil {
		nilai, mutu = d.persen(keSeratus(rerata)), teks(predikat(rerata))
	}
	l.tulis(l.di(6, 6), nilai, jumlah(tengah))
	if d.gaya.predikat {
		l.tulis(l.di(7, 7), mutu, jumlah(tengah))
	}
	l.baris++
}
