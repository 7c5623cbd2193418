package kesalahan

import "math/big"

// This file writes the realisasi of the kinerja: the measuring table, the
// comparisons below it, the programmes behind the sasaran.

// capaian of an indicator against the target printed beside it.
func (i *indikator) capaian() *big.Rat { return capaian(i.lkj, i.real, i.turun) }

func (d *dokumen) kinerja() {
	l := d.lembarBaru("Capaian", 6, 40, 40, 14, 16, 16, 16, 16)
	l.kop("PENGUKURAN KINERJA TAHUN " + d.th())
	l.pengukuran()
	l.banding()
	l.kemajuan()
	l.tutup("Antaboga, 20 Januari " + angka(d.opd.tahun+1))
	if d.opd.evaluasi {
		d.lembarEvaluasi()
	}
	d.pendukung()
}

// kolomUkur are the columns of the measuring table this office has.
func (l *lembar) kolomUkur() []string {
	judul := []string{"NO", "SASARAN STRATEGIS", "INDIKATOR KINERJA"}
	if l.gaya.satuan {
		judul = append(judul, "SATUAN")
	}
	if l.gaya.arah {
		judul = append(judul, "ARAH")
	}
	judul = append(judul, "TARGET", "REALISASI", "CAPAIAN (%)")
	if l.gaya.predikat {
		judul = append(judul, "PREDIKAT")
	}
	return judul
}

func (l *lembar) pengukuran() {
	judul := l.kolomUkur()
	l.teks("Tabel 3.1 Pengukuran Kinerja Tahun " + l.th())
	l.kepala(judul...)
	l.nomorKolom(len(judul))
	var semua, perSasaran []*big.Rat
	for no, s := range l.opd.sasaran {
		awal, pertama := l.baris(), true
		var bagian []*big.Rat
		for _, i := range s.indikator {
			if !i.diukur {
				continue
			}
			l.barisUkur(s, i, pertama, no+1)
			if pertama = false; !i.tanpa {
				bagian = append(bagian, i.capaian())
			}
		}
		if bagian != nil {
			semua, perSasaran = append(semua, bagian...), append(perSasaran, rata(bagian))
		}
		l.waris(1, awal)
		l.waris(2, awal)
	}
	l.rataRata(semua, perSasaran, len(judul))
	l.jeda()
}

func (l *lembar) barisUkur(s *sasaran, i *indikator, pertama bool, no int) {
	baris := make([]petak, 2, 9)
	if pertama {
		baris[0], baris[1] = kata(angka(no)), sebut("sasaran:"+s.id, s.nama)
	}
	baris = append(baris, sebut("nama:"+i.id, i.sebutan()))
	if l.gaya.satuan {
		baris = append(baris, kata(i.satuan))
	}
	if l.gaya.arah {
		arah := "Positif"
		if i.turun {
			arah = "Negatif"
		}
		baris = append(baris, sebut("arah:"+i.id, arah))
	}
	c, mutu := isi{}, ""
	if !i.tanpa {
		c, mutu = l.gaya.persenKolom(bulat(i.capaian())), predikat(i.capaian())
	}
	baris = append(baris, nilai("target:"+i.id, l.gaya.ukuran(i, i.lkj, l.gaya.satuan)), nilai("real:"+i.id, l.gaya.ukuran(i, i.real, l.gaya.satuan)), nilai("capaian:"+i.id, c))
	if l.gaya.predikat {
		baris = append(baris, sebut("predikat:"+i.id, mutu))
	}
	l.tulis("baris:"+i.id, baris...)
}

func (l *lembar) rataRata(semua, perSasaran []*big.Rat, lebar int) {
	nilaiRata := rata(semua)
	if l.gaya.rataAtas {
		nilaiRata = rata(perSasaran)
	}
	kol := lebar
	if l.gaya.predikat {
		kol--
	}
	baris := make([]petak, lebar)
	baris[1] = kata("Rata-rata capaian")
	if nilaiRata != nil {
		baris[kol-1] = nilai("rata", l.gaya.persenKolom(bulat(nilaiRata)))
		if l.gaya.predikat {
			baris[kol] = sebut("predikat:rata", predikat(nilaiRata))
		}
	}
	l.tulis("rata", baris...)
}

// banding sets the year beside the one before.
func (l *lembar) banding() {
	l.teks("Tabel 3.2 Perbandingan Realisasi Kinerja dengan Tahun Sebelumnya")
	awal := l.baris()
	l.kepala("NO", "SASARAN STRATEGIS", "INDIKATOR KINERJA", "TARGET", "REALISASI", "")
	l.kepala("", "", "", "", angka(l.opd.tahun-1), l.th())
	for k := 1; k <= 4; k++ {
		l.gabung(k, k, awal, 2)
	}
	l.gabung(5, 6, awal, 1)
	l.barisBanding(func(i *indikator) []petak {
		return []petak{nilai("target2:"+i.id, l.gaya.ukuran(i, i.lkj, false)), nilai("lalu:"+i.id, l.gaya.ukuran(i, i.lalu, false)), nilai("real2:"+i.id, l.ulang(i))}
	})
}

// ulang is the realisasi as a comparison repeats it: blank where the measuring
// table has none.
func (l *lembar) ulang(i *indikator) isi {
	if i.tanpa && i.huruf == "" {
		return isi{}
	}
	return l.gaya.ukuran(i, i.real, false)
}

// kemajuan sets the realisasi against the end of the Renstra.
func (l *lembar) kemajuan() {
	l.teks("Tabel 3.3 Perbandingan Realisasi Kinerja s.d. Akhir Periode Renstra")
	l.kepala("NO", "SASARAN STRATEGIS", "INDIKATOR KINERJA", "TARGET AKHIR RENSTRA", "REALISASI "+l.th(), "TINGKAT KEMAJUAN (%)")
	l.barisBanding(func(i *indikator) []petak {
		real, maju := l.ulang(i), isi{}
		if !i.tanpa {
			maju = l.gaya.persenKolom(bulat(capaian(i.akhir, i.real, i.turun)))
		}
		return []petak{nilai("akhir:"+i.id, l.gaya.ukuran(i, i.akhir, false)), nilai("real3:"+i.id, real), nilai("maju:"+i.id, maju)}
	})
	l.teks("Sumber Data: Renstra Tahun " + angka(l.opd.awal()) + " - " + angka(l.opd.awal()+5))
}

func (l *lembar) barisBanding(isi func(*indikator) []petak) {
	for no, s := range l.opd.sasaran {
		pertama := true
		for _, i := range s.indikator {
			if !i.diukur {
				continue
			}
			baris := make([]petak, 2, 6)
			if pertama {
				baris[0], baris[1] = kata(angka(no+1)), kata(s.nama)
			}
			pertama = false
			l.tulis("", append(append(baris, kata(i.sebutan())), isi(i)...)...)
		}
	}
	l.jeda()
}

// lembarEvaluasi is the matrix of the kegiatan with kinerja and money.
func (d *dokumen) lembarEvaluasi() {
	l := d.lembarBaru("Evaluasi Renja", 16, 44, 36, 14, 18, 14, 18)
	l.kop("EVALUASI TERHADAP HASIL RENJA PERANGKAT DAERAH", "TAHUN "+d.th())
	awal := l.baris()
	l.kepala("Kode", "Program/ Kegiatan/ Sub Kegiatan", "Indikator Kinerja Program (Outcome)/ Kegiatan (Output)", "Target Renja Tahun "+d.th(), "", "Realisasi Tahun "+d.th(), "")
	l.kepala("", "", "", "K", "Rp", "K", "Rp")
	for _, k := range []int{1, 2, 3} {
		l.gabung(k, k, awal, 2)
	}
	l.gabung(4, 5, awal, 1)
	l.gabung(6, 7, awal, 1)
	for _, p := range d.opd.program() {
		l.barisEvaluasi(p.id, p.kode, p.nama, p.indikator, "100%", p.jumlah(d.opd.pagu), p.jumlah(realisasi))
		for _, k := range p.kegiatan {
			if d.opd.era90() {
				l.barisEvaluasi(k.id, k.kode, k.nama, k.keluaran, k.tulisVolume(), k.jumlah(d.opd.pagu), k.jumlah(realisasi))
			}
			for _, r := range k.rinci {
				l.barisEvaluasi(r.id, r.kode, r.nama, k.keluaran, k.tulisVolume(), d.opd.pagu(r), r.real)
			}
		}
	}
	l.jeda()
}

func (l *lembar) barisEvaluasi(id, kode, nama, indikator, volume string, pagu, real int64) {
	l.tulis("evaluasi:"+id, sebut("evkode:"+id, kode), sebut("evnama:"+id, nama), kata(indikator), kata(volume), nilai("evpagu:"+id, l.gaya.tulisUang(pagu)), kata(volume), nilai("evreal:"+id, l.gaya.tulisUang(real)))
}

// pendukung links programmes and kegiatan to the sasaran.
func (d *dokumen) pendukung() {
	l := d.lembarBaru("Pendukung", 34, 32, 32, 36, 14, 14, 36)
	l.kop("PROGRAM DAN KEGIATAN PENDUKUNG CAPAIAN KINERJA TAHUN " + d.th())
	l.kepala("Sasaran", "Program", "Kegiatan", "Uraian", "Target", "Realisasi", "Keterangan Pelaksanaan Kegiatan")
	for _, s := range d.opd.sasaran {
		nama := s.nama
		if s.lepas["pendukung"] {
			continue
		}
		for _, p := range s.program {
			program := p.nama
			for _, k := range p.kegiatan {
				l.tulis("dukung:"+p.id, kata(nama), sebut("dukung:"+p.id, program), kata(k.nama), kata("Output/ Keluaran : "+k.keluaran), kata(k.tulisVolume()), kata(k.tulisVolume()), kata("Terlaksana"))
				nama, program = "", ""
			}
		}
	}
}

// kinerjaTriwulan writes the measuring table of a triwulan: a column for each of
// the four, filled up to its own.
func (d *dokumen) kinerjaTriwulan() {
	tw := 1
	if d.slot == "LKJ2" {
		tw = 2
	}
	l := d.lembarBaru("Pengukuran", 6, 40, 40, 14, 16, 14, 14, 14, 14)
	l.kop("PENGUKURAN KINERJA TRIWULAN " + []string{"I", "II"}[tw-1] + " TAHUN " + d.th())
	awal := l.baris()
	l.kepala("No", "Sasaran Strategis", "Indikator Kinerja", "Satuan", "Target "+d.th(), "Realisasi", "", "", "")
	l.kepala("", "", "", "", "", "TW I", "TW II", "TW III", "TW IV")
	for k := 1; k <= 5; k++ {
		l.gabung(k, k, awal, 2)
	}
	l.gabung(6, 9, awal, 1)
	for no, s := range d.opd.sasaran {
		for n, i := range s.indikator {
			baris := make([]petak, 9)
			if n == 0 {
				baris[0], baris[1] = kata(angka(no+1)), sebut("sasaran:"+s.id, s.nama)
			}
			baris[2], baris[3], baris[4] = sebut("nama:"+i.id, i.nama), kata(i.satuan), nilai("target:"+i.id, d.gaya.ukuran(i, i.pk, true))
			for w := range 4 {
				baris[5+w].kunci = "tw" + angka(w+1) + ":" + i.id
				if w < tw {
					baris[5+w].isi = d.gaya.ukuran(i, i.twReal[w], true)
				}
			}
			l.tulis("baris:"+i.id, baris...)
		}
	}
	l.tutup("Antaboga, 10 " + []string{"April", "Juli"}[tw-1] + " " + d.th())
}
