package kesalahan

// This file writes the DPA and its change, and the realisasi of the budget.

func (d *dokumen) dpa() {
	l := d.lembarBaru("DPA", 20, 60, 22, 16)
	judul := "DOKUMEN PELAKSANAAN ANGGARAN (DPA)"
	if d.ubahan() {
		judul = "DOKUMEN PELAKSANAAN PERUBAHAN ANGGARAN (DPPA)"
	}
	l.kop(judul, "TAHUN ANGGARAN "+d.th())
	if !d.opd.era90() {
		l.alokasi()
	}
	l.pohonUang([]string{"Anggaran (Rp)"}, func(r *rinci) []int64 { return []int64{d.uangVersi(r)} })
	bulan := "Januari"
	if d.ubahan() {
		bulan = "Oktober"
	}
	l.tutup("Antaboga, 7 " + bulan + " " + d.th())
}

// alokasi distributes the budget over both groups of belanja.
func (l *lembar) alokasi() {
	bl, btl := l.opd.jumlah(l.uangVersi), l.opd.btl
	l.teks("1. Alokasi Anggaran OPD")
	l.kepala("No", "Uraian", "Jumlah (Rp)", "Proporsi (%)")
	for _, b := range []struct {
		kunci, nama string
		v           int64
	}{{"btl", "Belanja Tidak Langsung", btl}, {"bl", "Belanja Langsung", bl}} {
		l.tulis("baris:"+b.kunci, kata(""), kata(b.nama), nilai("pagu:"+b.kunci, l.gaya.tulisUang(b.v)), nilai("proporsi:"+b.kunci, l.gaya.persenKolom(bulat(nisbah(b.v, bl+btl)))))
	}
	l.tulis("alokasi", kata(""), kata("Total"), nilai("alokasi", l.jumlahan(bl+btl, "pagu:btl", "pagu:bl")), nilai("proporsi:total", l.gaya.persenKolom(10000)))
	l.jeda()
	l.teks("2. Alokasi Anggaran Belanja Langsung")
}

// pohonUang writes the tree with one column for each amount, and the percentage
// of the second in the first where there are two. Before 2021 a programme is a
// heading; since then each level repeats what is below it.
func (l *lembar) pohonUang(kolom []string, v func(*rinci) []int64) {
	persen := len(kolom) == 2
	judul := append([]string{"No", "Program/ Kegiatan"}, kolom...)
	if l.opd.era90() {
		judul[0], judul[1] = "Kode", "Program/ Kegiatan/ Sub Kegiatan"
	}
	if persen {
		judul = append(judul, "Capaian (%)")
	}
	l.kepala(append(judul, "Keterangan")...)
	lajur := func(f func(func(*rinci) int64) int64) []int64 {
		var list []int64
		for n := range kolom {
			list = append(list, f(func(r *rinci) int64 { return v(r)[n] }))
		}
		return list
	}
	var kunci []string
	for no, p := range l.opd.program() {
		if l.opd.era90() || l.hapus["program kosong"] {
			l.barisUang(p.id, l.nomorProgram(p, no), p.nama, lajur(p.jumlah), persen)
		} else {
			l.tulis("baris:"+p.id, append([]petak{kata(l.nomorProgram(p, no)), sebut("nama:"+p.id, p.nama)}, make([]petak, len(judul)-1)...)...)
		}
		for n, k := range p.kegiatan {
			if l.opd.era90() {
				l.barisUang(k.id, k.kode, k.nama, lajur(k.jumlah), persen)
			}
			for _, r := range k.rinci {
				pertama := r.kode
				if !l.opd.era90() {
					pertama = angka(n+1) + "."
				}
				l.barisUang(r.id, pertama, r.nama, v(r), persen)
				kunci = append(kunci, r.id)
			}
		}
	}
	l.totalUang(kunci, lajur(l.opd.jumlah), persen)
	l.jeda()
}

func (l *lembar) nomorProgram(p *program, no int) string {
	if l.opd.era90() {
		return p.kode
	}
	return []string{"I", "II", "III", "IV", "V"}[no]
}

// namaLajur is how a column of amounts is called in the manifest.
var namaLajur = []string{"pagu:", "real:"}

func (l *lembar) barisUang(id, pertama, nama string, v []int64, persen bool) {
	baris := []petak{sebut("kode:"+id, pertama), sebut("nama:"+id, nama)}
	for n, x := range v {
		baris = append(baris, nilai(namaLajur[n]+id, l.gaya.tulisUang(x)))
	}
	if persen {
		baris = append(baris, nilai("persen:"+id, l.gaya.persenKolom(bulat(nisbah(v[1], v[0])))))
	}
	l.tulis("baris:"+id, append(baris, sebut("ket:"+id, ""))...)
}

func (l *lembar) totalUang(kunci []string, v []int64, persen bool) {
	baris := []petak{kata(""), kata("JUMLAH")}
	for n, x := range v {
		var sel []string
		for _, k := range kunci {
			sel = append(sel, namaLajur[n]+k)
		}
		baris = append(baris, nilai(namaLajur[n]+"total", l.jumlahan(x, sel...)))
	}
	if persen {
		baris = append(baris, nilai("persen:total", l.gaya.persenKolom(bulat(nisbah(v[1], v[0])))))
	}
	l.tulis("total", baris...)
}

// lra writes the Laporan Realisasi Anggaran.
func (d *dokumen) lra() {
	l := d.lembarBaru("Realisasi", 20, 60, 22, 22, 14)
	l.kop("LAPORAN REALISASI ANGGARAN", "TAHUN ANGGARAN "+d.th())
	if d.hapus["tabel"] {
		l.teks("Realisasi anggaran disampaikan menyusul.")
		l.tutup("Antaboga, 10 Januari " + angka(d.opd.tahun+1))
		return
	}
	if d.hapus["tabel realisasi"] {
		l.perSasaran()
		l.tutup("Antaboga, 10 Januari " + angka(d.opd.tahun+1))
		return
	}
	if !d.opd.era90() {
		l.teks("1. Belanja Tidak Langsung")
		l.kepala("No", "Uraian", "Anggaran (Rp)", "Realisasi (Rp)", "Capaian (%)")
		l.barisUang("btl", "", "Belanja Tidak Langsung", []int64{d.opd.btl, d.opd.btlReal}, true)
		l.jeda()
		l.teks("2. Belanja Langsung")
	}
	l.pohonUang([]string{"Anggaran (Rp)", "Realisasi (Rp)"}, func(r *rinci) []int64 { return []int64{d.opd.pagu(r), r.real} })
	l.perSasaran()
	l.tutup("Antaboga, 10 Januari " + angka(d.opd.tahun+1))
}

// perSasaran distributes the budget of the programmes over the sasaran.
func (l *lembar) perSasaran() {
	l.teks("3. Alokasi Anggaran Per Sasaran")
	l.kepala("No", "Sasaran", "Program Pendukung", "Anggaran (Rp)", "Proporsi (%)")
	semua := l.opd.jumlah(l.opd.pagu)
	for no, s := range l.opd.sasaran {
		if s.lepas["LRA"] {
			continue
		}
		for n, p := range s.program {
			nama := []petak{{}, {}}
			if n == 0 {
				nama = []petak{kata(angka(no + 1)), sebut("sasaran:"+s.id, s.nama)}
			}
			v := p.jumlah(l.opd.pagu)
			l.tulis("alokasi:"+p.id, append(nama, sebut("dukung:"+p.id, p.nama), nilai("paguSasaran:"+p.id, l.gaya.tulisUang(v)), nilai("proporsi:"+p.id, l.gaya.persenKolom(bulat(nisbah(v, semua)))))...)
		}
	}
}
