package kabupaten

import "fmt"

// renstra writes Tabel 5.1: one block for each programme, the programme and its
// first kegiatan fused in one cell.
func (d *dokumen) renstra() {
	lebar := []float64{5, 30, 32, 13}
	for range 7 {
		lebar = append(lebar, 10, 13)
	}
	l := d.lembarBaru("Tabel 5.1", true, append(lebar, 15, 13)...)
	awal := d.awalRenstra()
	l.judul("Tabel 5.1", "RENCANA PROGRAM DAN KEGIATAN, INDIKATOR KINERJA, KELOMPOK SASARAN, DAN PENDANAAN INDIKATIF",
		huruf(d.opd.Nama)+" KABUPATEN JEMBER", fmt.Sprintf("TAHUN %d - %d", awal, awal+5))
	n := 0
	for _, s := range d.sasaran {
		for _, p := range s.program {
			n++
			d.blokRenstra(l, s, p, n)
		}
	}
	d.tutup(l, d.oleh("Jember, Januari "+angka(awal)))
}

func (d *dokumen) blokRenstra(l *lembar, s *sasaran, p *program, n int) {
	l.baris1("Tujuan : " + d.opd.bank.tujuan)
	l.baris1("Sasaran : " + s.nama)
	l.baris1("Indikator Sasaran : " + s.indikator[0].nama)
	l.baris1("Kode Rekening : " + d.opd.kodeRekening(n))
	satuan := "(dalam rupiah)"
	if d.gaya.ribuan {
		satuan = "(dalam ribuan)"
	}
	l.penuh(satuan, rupa{h: kanan})
	d.kepalaRenstra(l)
	for i, k := range p.kegiatan {
		l.sel(1, teks(angka(i+1)), tengah)
		nama := teks(k.nama)
		if i == 0 {
			nama.tebal = p.nama
		}
		l.sel(2, nama, kiri)
		l.sel(3, teks(k.keluaran), kiri)
		l.sel(4, d.keluaran(k, k.volume), tengah)
		var rupiah int64
		for t, pagu := range k.renstra {
			l.sel(5+2*t, d.keluaran(k, k.volume), tengah)
			l.sel(6+2*t, d.uangRenstra(pagu), kanan)
			rupiah += pagu
		}
		akhir := k.volume
		if k.satuan != "%" {
			akhir *= int64(len(k.renstra))
		}
		l.sel(17, d.keluaran(k, akhir), tengah)
		l.sel(18, d.uangRenstra(rupiah), kanan)
		l.sel(19, teks(d.penanggungJawab()), tengah)
		l.sel(20, teks(d.opd.pendek), tengah)
		l.baris++
	}
	l.baris++
}

func (d *dokumen) kepalaRenstra(l *lembar) {
	atas := []tajuk{
		{"No.", 1, 1, 2}, {"PROGRAM", 2, 2, 2}, {"Indikator Kinerja Program (outcome) Dan Kegiatan (output)", 3, 3, 2},
		{fmt.Sprintf("Data Capaian pd Tahun Awal Perencanaan %d", d.awalRenstra()-1), 4, 4, 2},
		{"TARGET KINERJA PROGRAM DAN KERANGKA PENDANAAN", 5, 16, 0},
		{"Kondisi Kinerja pada Akhir periode Renstra SKPD", 17, 18, 1},
		{"Unit Kerja SKPD Penanggung jawab", 19, 19, 2}, {"Lokasi", 20, 20, 2},
	}
	var tahun, bawah []tajuk
	for t := range 7 {
		k := 5 + 2*t
		if t < 6 {
			tahun = append(tahun, tajuk{angka(d.awalRenstra() + t), k, k + 1, 0})
		}
		bawah = append(bawah, tajuk{"Target", k, k, 0}, tajuk{"Rp.", k + 1, k + 1, 0})
	}
	l.kepala(atas, tahun, bawah)
}

// uangRenstra is an amount in the unit the table states.
func (d *dokumen) uangRenstra(n int64) isi {
	if d.gaya.ribuan {
		n /= 1000
	}
	return d.uang(n)
}

// penanggungJawab is the unit in charge; there is one for each kind of OPD.
func (r *rencana) penanggungJawab() string {
	if r.opd.Jenis == "kecamatan" {
		return "Kasi Pemerintahan"
	}
	return "Sekretariat"
}
