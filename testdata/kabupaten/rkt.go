package kabupaten

// rkt writes the Rencana Kinerja Tahunan: the RPJMD above it, and the matrix
// whose parents are merged down over their children.
func (d *dokumen) rkt() {
	l := d.lembarBaru("RKT", true, 24, 18, 24, 24, 11, 26, 24, 11, 28, 26, 12, 17)
	d.kop(l)
	l.judul("RENCANA KINERJA TAHUNAN (RKT)", "TAHUN "+d.th())
	l.baris1("Nama OPD/Unit Kerja : " + d.opd.Nama)
	l.baris1("RPJMD")
	d.rpjmd(l)
	l.kepala([]tajuk{{"TUJUAN OPD", 1, 2, 0}, {"SASARAN OPD", 3, 5, 0}, {"PROGRAM", 6, 8, 0}, {"KEGIATAN", 9, 12, 0}},
		kolom("Uraian", "Indikator Tujuan", "Uraian", "Indikator Sasaran", "Target", "Uraian", "Indikator Program", "Target",
			"Uraian", "Indikator kegiatan (Output)", "Target", "Anggaran"))
	n := 0
	for _, s := range d.sasaran {
		n += s.jumlahKegiatan()
	}
	l.turun(1, n, teks(d.opd.bank.tujuan), kiri)
	l.turun(2, n, teks("Nilai SKM pelayanan publik"), kiri)
	for _, s := range d.sasaran {
		d.sasaranRKT(l, s)
	}
	d.tutup(l, d.oleh("Jember, Januari "+d.th()))
}

func (d *dokumen) rpjmd(l *lembar) {
	l.kepala([]tajuk{{"Misi", 1, 2, 0}, {"Tujuan RPJMD", 3, 4, 0}, {"Indikator Tujuan", 5, 7, 0}, {"Sasaran RPJMD", 8, 9, 0}, {"Indikator Sasaran", 10, 12, 0}})
	baris := [][3]string{
		{"Nilai SKM Pelayanan Publik", "Meningkatnya kualitas pelayanan publik", "Nilai SKM"},
		{"Nilai SAKIP", "Meningkatnya akuntabilitas kinerja pemerintah daerah", "Nilai Evaluasi SAKIP"},
	}
	n := len(baris) - 1
	l.tulis(kotak{1, l.baris, 2, l.baris + n}, teks("Melaksanakan Reformasi Birokrasi dan Pelayanan Publik"), badan(kiri))
	l.tulis(kotak{3, l.baris, 4, l.baris + n}, teks("Meningkatkan Tata Kelola Pemerintahan Yang Baik dan Bersih"), badan(kiri))
	for _, b := range baris {
		l.tulis(l.di(5, 7), teks(b[0]), badan(kiri))
		l.tulis(l.di(8, 9), teks(b[1]), badan(kiri))
		l.tulis(l.di(10, 12), teks(b[2]), badan(kiri))
		l.baris++
	}
	l.baris++
}

// sasaranRKT writes the rows of one sasaran: its indicators stand beside its
// kegiatan, the last one merged down over those that are left.
func (d *dokumen) sasaranRKT(l *lembar, s *sasaran) {
	n := s.jumlahKegiatan()
	l.turun(3, n, teks(s.nama), kiri)
	var tampil []*indikator
	for _, i := range s.indikator {
		if i.rkt != 0 {
			tampil = append(tampil, i)
		}
	}
	atas := l.baris
	for ke, i := range tampil {
		l.baris = atas + ke
		turun := 1
		if ke == len(tampil)-1 {
			turun = n - ke
		}
		l.turun(4, turun, teks(i.nama), kiri)
		d.catat(l, i, dariRKT, 5, turun, d.target(i, i.rkt, false))
	}
	l.baris = atas
	if len(tampil) == 0 {
		l.turun(4, n, isi{}, kiri)
		l.turun(5, n, isi{}, tengah)
	}
	for _, p := range s.program {
		m := len(p.kegiatan)
		l.turun(6, m, teks(p.nama), kiri)
		l.turun(7, m, teks(p.indikator), kiri)
		l.turun(8, m, teks("100"+d.gaya.persen), tengah)
		for _, k := range p.kegiatan {
			l.sel(9, teks(k.nama), kiri)
			l.sel(10, teks(k.keluaran), kiri)
			l.sel(11, d.keluaran(k, k.volume), tengah)
			l.sel(12, d.uang(k.pagu), kanan)
			l.baris++
		}
	}
}

// catat writes the target of an indicator and remembers where it stands.
func (d *dokumen) catat(l *lembar, i *indikator, dari string, kol, turun int, c isi) {
	sel := l.turun(kol, turun, c, tengah)
	i.sel[dari] = sumber{d.asal(l, sel), c.teks}
}
