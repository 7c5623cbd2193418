package kesalahan

import "fmt"

// renstra writes the matrix of the six years, in blocks or as T-C.27.
func (d *dokumen) renstra() {
	l := d.lembarBaru("Renstra", 16, 40, 34, 12)
	l.kop("RENCANA PROGRAM DAN KEGIATAN, INDIKATOR KINERJA, KELOMPOK SASARAN, DAN PENDANAAN INDIKATIF", fmt.Sprintf("RENCANA STRATEGIS TAHUN %d - %d", d.opd.awal(), d.opd.awal()+5))
	if d.gaya.blok && !d.opd.era90() {
		for n, p := range d.opd.program() {
			l.blok(p, n+1)
		}
	} else {
		l.matriks()
	}
	l.tutup("Antaboga, Januari " + angka(d.opd.awal()))
}

// satuanUang is the unit as a Renstra states it above its table.
func (d *dokumen) satuanUang() string {
	switch d.gaya.ribuan {
	case 1000:
		return "(dalam ribuan)"
	case 1_000_000:
		return "(dalam jutaan)"
	}
	return "(dalam rupiah)"
}

// kodeRekening is the code above a block: urusan, organisasi, program.
func (o *opd) kodeRekening(p *program) string {
	return p.kode[:4] + "." + p.kode[:4] + "." + o.kode[len(o.kode)-7:len(o.kode)-5] + p.kode[4:]
}

func (l *lembar) blok(p *program, ke int) {
	l.teks("Tujuan : " + l.opd.tujuan)
	if p.sasaran != nil && !p.sasaran.lepas["RENSTRA"] {
		l.tulis("sasaran:"+p.id, petak{isi: isi{teks: "Sasaran : " + p.sasaran.nama}, bebas: true})
		l.teks("Indikator Sasaran : " + p.sasaran.indikator[0].nama)
	}
	l.tulis("", petak{isi: isi{teks: "Kode Rekening : " + l.opd.kodeRekening(p)}, kunci: "kode:" + p.id, bebas: true})
	l.tulis("satuan:"+p.id, petak{isi: isi{teks: l.satuanUang()}, kunci: "satuan:" + p.id, bebas: true})
	l.kepalaRenstra("No.", "PROGRAM/ KEGIATAN")
	kepala := append([]petak{kata(angka(ke) + "."), sebut("nama:"+p.id, p.nama), kata(p.indikator)}, make([]petak, 17)...)
	for _, kol := range []int{3, 4, 6, 8, 10, 12, 14, 16} {
		kepala[kol] = kata("100%")
	}
	l.tulis("baris:"+p.id, kepala...)
	for n, k := range p.kegiatan {
		r := k.rinci[0]
		l.barisRenstra(r.id, angka(n+1), r.nama, k.keluaran, k.tulisVolume(), desimal(6*k.volume, ",")+" "+k.satuan, func(t int) int64 { return r.renstra[t] })
	}
	l.jeda()
}

func (l *lembar) kepalaRenstra(pertama, kedua string) {
	atas := []string{pertama, kedua, "Indikator Kinerja Program (outcome) dan Kegiatan (output)", fmt.Sprintf("Data Capaian pada Tahun Awal Perencanaan %d", l.opd.awal()-1), "TARGET KINERJA PROGRAM DAN KERANGKA PENDANAAN"}
	tahun, bawah := make([]string, 4), make([]string, 4)
	for t := range 7 {
		nama := angka(l.opd.awal() + t)
		if t == 6 {
			nama = ""
		}
		tahun, bawah = append(tahun, nama, ""), append(bawah, "Target", "Rp.")
	}
	for len(atas) < 16 {
		atas = append(atas, "")
	}
	atas = append(atas, "Kondisi Kinerja pada Akhir periode Renstra SKPD", "", "Unit Kerja Penanggung Jawab", "Lokasi")
	awal := l.baris()
	l.kepala(atas...)
	l.kepala(append(tahun, "", "")...)
	l.kepala(append(bawah, "", "")...)
	for _, k := range []int{1, 2, 3, 4, 19, 20} {
		l.gabung(k, k, awal, 3)
	}
	l.gabung(5, 16, awal, 1)
	l.gabung(17, 18, awal, 2)
	for t := range 6 {
		l.gabung(5+2*t, 6+2*t, awal+1, 1)
	}
}

// barisRenstra writes a row with its targets and money of each year and at the end.
func (l *lembar) barisRenstra(id, pertama, nama, indikator, target, akhir string, rp func(int) int64) {
	baris := []petak{sebut("kode:"+id, pertama), sebut("nama:"+id, nama), sebut("indikator:"+id, indikator), sebut("awal:"+id, target)}
	var jumlah int64
	for t := range 6 {
		k := fmt.Sprintf("rp:%s:%d", id, t)
		baris = append(baris, sebut(fmt.Sprintf("target:%s:%d", id, t), target), nilai(k, l.gaya.skala(rp(t))))
		jumlah += rp(t)
	}
	unit := "Sekretariat"
	if l.opd.jenis == "kecamatan" {
		unit = "Kasi Pemerintahan"
	}
	total := l.gaya.skala(jumlah)
	if l.gaya.rumus && total.angka != "" {
		total.rumus = "F" + angka(l.baris()) + "+H" + angka(l.baris()) + "+J" + angka(l.baris()) + "+L" + angka(l.baris()) + "+N" + angka(l.baris()) + "+P" + angka(l.baris())
	}
	l.tulis("baris:"+id, append(baris, sebut("targetakhir:"+id, akhir), nilai("rpakhir:"+id, total), sebut("unit:"+id, unit), sebut("lokasi:"+id, l.opd.pendek()))...)
}

// matriks writes programmes, kegiatan and, from 2021, sub kegiatan by code;
// above each programme the sasaran it serves.
func (l *lembar) matriks() {
	l.tulis("satuan:semua", petak{isi: isi{teks: l.satuanUang()}, kunci: "satuan:semua", bebas: true})
	l.kepalaRenstra("Kode", "Program/ Kegiatan/ Sub Kegiatan")
	for _, p := range l.opd.program() {
		l.barisRenstra(p.id, p.kode, p.nama, p.indikator, "100%", "100%", func(t int) int64 { return p.jumlah(func(r *rinci) int64 { return r.renstra[t] }) })
		for _, k := range p.kegiatan {
			if l.opd.era90() {
				l.barisRenstra(k.id, k.kode, k.nama, k.keluaran, k.tulisVolume(), desimal(6*k.volume, ",")+" "+k.satuan, func(t int) int64 { return k.jumlah(func(r *rinci) int64 { return r.renstra[t] }) })
			}
			for _, r := range k.rinci {
				l.barisRenstra(r.id, r.kode, r.nama, k.keluaran, k.tulisVolume(), desimal(6*k.volume, ",")+" "+k.satuan, func(t int) int64 { return r.renstra[t] })
			}
		}
	}
}
