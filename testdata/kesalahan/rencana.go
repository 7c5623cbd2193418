package kesalahan

// This file writes the plans of a year: RKT, PK and IKU.

// rkt writes the Rencana Kinerja Tahunan: the matrix of the cascade, or a list.
func (d *dokumen) rkt() {
	l := d.lembarBaru("RKT", 24, 24, 24, 24, 12, 26)
	l.kop("RENCANA KINERJA TAHUNAN (RKT)", "TAHUN "+d.th())
	switch {
	case d.hapus["tabel"]:
		l.teks("Rencana kinerja disusun sesuai dengan Renstra.")
	case d.hapus["tabel rencana"]:
		l.kepala("Misi", "Tujuan RPJMD", "Indikator Tujuan", "Sasaran RPJMD", "Indikator Sasaran")
		l.kepala("Mewujudkan tata kelola yang baik", "Meningkatnya kualitas pelayanan publik", "Indeks Reformasi Birokrasi", "Meningkatnya kepuasan masyarakat", "Indeks Kepuasan Masyarakat")
	case d.gaya.daftar:
		l.daftarRKT()
	default:
		l.matriksRKT()
	}
	l.tutup("Antaboga, Januari " + d.th())
}

func (l *lembar) matriksRKT() {
	awal := l.baris()
	l.kepala("TUJUAN OPD", "", "SASARAN OPD", "", "", "PROGRAM", "", "", "KEGIATAN", "", "", "")
	for _, k := range [][2]int{{1, 2}, {3, 5}, {6, 8}, {9, 12}} {
		l.gabung(k[0], k[1], awal, 1)
	}
	l.kepala("Uraian", "Indikator Tujuan", "Uraian", "Indikator Sasaran", "Target", "Uraian", "Indikator Program", "Target", "Uraian", "Indikator kegiatan (Output)", "Target", "Anggaran")
	for no, s := range l.opd.sasaran {
		var k []*kegiatan
		milik := map[*kegiatan]*program{}
		for _, p := range s.rkt() {
			for _, x := range p.kegiatan {
				milik[x] = p
				k = append(k, x)
			}
		}
		for n := range max(len(k), len(s.indikator)) {
			baris := make([]petak, 12)
			if no == 0 && n == 0 {
				baris[0], baris[1] = kata(l.opd.tujuan), kata(s.indikator[0].nama)
			}
			if n == 0 {
				baris[2] = sebut("sasaran:"+s.id, s.nama)
			}
			if n < len(s.indikator) {
				i := s.indikator[n]
				baris[3], baris[4] = sebut("nama:"+i.id, i.nama), nilai("target:"+i.id, l.gaya.ukuran(i, i.rkt, false))
			}
			if n < len(k) {
				l.kegiatanRKT(baris, k[n], milik[k[n]])
			}
			l.tulis("baris:"+s.id+":"+angka(n), baris...)
		}
	}
}

func (l *lembar) kegiatanRKT(baris []petak, k *kegiatan, p *program) {
	if k == p.kegiatan[0] {
		baris[5], baris[6], baris[7] = sebut("nama:"+p.id, p.nama), kata(p.indikator), kata("100%")
	}
	baris[8], baris[9], baris[10] = sebut("nama:"+k.id, k.nama), kata(k.keluaran), sebut("target:"+k.id, k.tulisVolume())
	baris[11] = nilai("pagu:"+k.id, l.gaya.tulisUang(k.jumlah(indikatif)))
}

// rkt are the programmes that an RKT links to the sasaran.
func (s *sasaran) rkt() []*program {
	if s.lepas["RKT"] {
		return nil
	}
	return s.program
}

// daftarRKT writes a row for each indicator, the programmes beside them.
func (l *lembar) daftarRKT() {
	l.kepala("No", "Sasaran Strategis", "Indikator Sasaran", "Satuan", "Target", "Program", "Anggaran (Rp)")
	l.nomorKolom(7)
	no := 0
	for _, s := range l.opd.sasaran {
		for n, i := range s.indikator {
			no++
			baris := make([]petak, 7)
			baris[0], baris[2], baris[3], baris[4] = kata(angka(no)), sebut("nama:"+i.id, i.nama), kata(i.satuan), nilai("target:"+i.id, l.gaya.ukuran(i, i.rkt, true))
			if n == 0 {
				baris[1] = sebut("sasaran:"+s.id, s.nama)
			}
			if n < len(s.rkt()) {
				p := s.program[n]
				baris[5], baris[6] = sebut("nama:"+p.id, p.nama), nilai("pagu:"+p.id, l.gaya.tulisUang(p.jumlah(indikatif)))
			}
			l.tulis("baris:"+i.id, baris...)
		}
	}
}

// pk writes the Perjanjian Kinerja, or its change.
func (d *dokumen) pk() {
	judul, sumber, bulan := "PERJANJIAN KINERJA TAHUN "+d.th(), "APBD", "Januari"
	if d.ubahan() {
		judul, sumber, bulan = "PERJANJIAN KINERJA PERUBAHAN TAHUN "+d.th(), "PAPBD", "September"
	}
	l := d.lembarBaru("PK", 6, 40, 40, 16, 16)
	l.kop(judul)
	l.teks("Nama : "+d.opd.pejabat.nama, "Jabatan : "+d.opd.jabatan(), "Pihak pertama berjanji akan mewujudkan target kinerja sesuai lampiran perjanjian ini.")
	l.jeda()
	if d.hapus["lampiran"] { // the tables follow on a sheet of their own
		l.tutup("Antaboga, 5 " + bulan + " " + d.th())
		l = d.lembarBaru("Lampiran", 6, 40, 40, 16, 16)
		l.kop("LAMPIRAN " + judul)
	}
	if !d.hapus["tabel"] {
		l.sasaranPK()
	}
	l.anggaranPK(sumber)
	l.tutup("Antaboga, 5 " + bulan + " " + d.th())
}

func (l *lembar) sasaranPK() {
	judul := []string{"NO", "SASARAN STRATEGIS", "INDIKATOR KINERJA", "SATUAN", "TARGET"}
	if !l.gaya.satuan {
		judul = []string{"NO", "SASARAN STRATEGIS", "INDIKATOR KINERJA", "TARGET"}
	}
	l.kepala(judul...)
	l.nomorKolom(len(judul))
	for no, s := range l.opd.sasaran {
		awal := l.baris()
		for n, i := range s.indikator {
			baris := make([]petak, 2, 5)
			if n == 0 {
				baris[0], baris[1] = kata(angka(no+1)+"."), sebut("sasaran:"+s.id, s.nama)
			}
			baris = append(baris, sebut("nama:"+i.id, i.nama))
			if l.gaya.satuan {
				baris = append(baris, kata(i.satuan))
			}
			v := i.pk
			if l.ubahan() {
				v = i.pkp
			}
			l.tulis("baris:"+i.id, append(baris, nilai("target:"+i.id, l.gaya.ukuran(i, v, l.gaya.satuan)))...)
		}
		l.waris(1, awal)
		l.waris(2, awal)
	}
	l.jeda()
}

// anggaranPK writes the programmes with their money; the supporting programme
// is none of what a PK promises.
func (l *lembar) anggaranPK(sumber string) {
	l.kepala("No", "Program", "Anggaran (Rp)", "Keterangan")
	if l.hapus["total di atas"] {
		var semua int64
		for _, s := range l.opd.sasaran {
			for _, p := range s.program {
				semua += p.jumlah(l.uangVersi)
			}
		}
		l.tulis("total", kata(""), kata(""), nilai("total", l.gaya.tulisUang(semua)), kata(""))
	}
	var total int64
	var kunci []string
	no := 0
	for _, p := range l.opd.program() {
		if p.sasaran == nil {
			continue
		}
		no++
		v := p.jumlah(l.uangVersi)
		l.tulis("baris:"+p.id, kata(angka(no)), sebut("nama:"+p.id, p.nama), nilai("pagu:"+p.id, l.gaya.tulisUang(v)), sebut("ket:"+p.id, sumber))
		total += v
		kunci = append(kunci, "pagu:"+p.id)
	}
	if l.hapus["total di atas"] {
		return
	}
	l.tulis("total", kata(""), kata("Jumlah"), nilai("total", l.jumlahan(total, kunci...)), kata(""))
}

// iku writes the decree on Indikator Kinerja Utama.
func (d *dokumen) iku() {
	l := d.lembarBaru("IKU", 6, 34, 36, 14, 14, 40, 24, 24)
	l.kop("INDIKATOR KINERJA UTAMA (IKU)", "TAHUN "+d.th())
	if d.hapus["tabel"] {
		l.teks("Indikator kinerja utama ditetapkan sebagaimana terlampir.")
		l.tutup("Antaboga, 2 Januari " + d.th())
		return
	}
	judul := []string{"NO", "SASARAN STRATEGIS", "INDIKATOR KINERJA UTAMA", "SATUAN", "ARAH", "FORMULASI PERHITUNGAN", "PENANGGUNG JAWAB", "SUMBER DATA"}
	if d.opd.tw > 0 { // who reports by triwulan says how they make up the year
		judul = append(judul, "AGREGASI")
	}
	l.kepala(judul...)
	no := 0
	for _, s := range d.opd.sasaran {
		for n, i := range s.indikator {
			no++
			l.barisIKU(s, i, n, no, len(judul))
		}
	}
	l.tutup("Antaboga, 2 Januari " + d.th())
}

func (l *lembar) barisIKU(s *sasaran, i *indikator, n, no, lebar int) {
	arah, rumus := "Positif", "Jumlah yang memenuhi dibagi jumlah seluruhnya kali 100%"
	if i.turun {
		arah = "Negatif"
	}
	if i.satuan != "%" {
		rumus = "Penghitungan selama satu tahun sesuai pedoman"
	}
	nama := petak{}
	if n == 0 {
		nama = sebut("sasaran:"+s.id, s.nama)
	}
	baris := []petak{kata(angka(no)), nama, sebut("nama:"+i.id, i.nama), kata(i.satuan), kata(arah), sebut("rumus:"+i.id, rumus), sebut("unit:"+i.id, "Sekretariat"), sebut("sumber:"+i.id, "Laporan "+l.opd.nama), kata("Akhir")}
	l.tulis("baris:"+i.id, baris[:lebar]...)
}
