package berantakan

import "strings"

// This file has the documents of the budget that go down to accounts.

// induk lists the codes above an account, from the second part on.
func (r *rekening) induk() (list []string) {
	bagian := strings.Split(r.kode, ".")
	for n := 2; n < len(bagian); n++ {
		list = append(list, strings.Join(bagian[:n], "."))
	}
	return list
}

// namaAkun are the names of the accounts above those of the bank.
var namaAkun = map[string]string{"5.1": "BELANJA OPERASI", "5.2": "BELANJA MODAL", "5.1.02": "Belanja Barang dan Jasa", "5.2.02": "Belanja Modal Peralatan dan Mesin", "5.2.1": "Belanja Pegawai", "5.2.2": "Belanja Barang dan Jasa", "5.2.3": "Belanja Modal"}

func akun(kode string) string {
	if s := namaAkun[kode]; s != "" {
		return s
	}
	return "Belanja Kelompok " + kode
}

// daunPertama is the first line of the budget at the lowest level.
func (p *pohon) daunPertama() (daun *simpul) {
	p.tiap(func(_ int, s *simpul, rendah bool) {
		if rendah && daun == nil {
			daun = s
		}
	})
	return daun
}

// tiapAkun calls f for the accounts of a line in the order of the tree, with
// those above them and their sums.
func (s *simpul) tiapAkun(f func(kode, uraian string, pagu int64, r *rekening)) {
	urut := append([]*rekening(nil), s.rekening...)
	if len(urut) > 1 && urut[0].kode > urut[1].kode {
		urut[0], urut[1] = urut[1], urut[0]
	}
	sudah := map[string]bool{}
	for _, r := range urut {
		for _, kode := range r.induk() {
			if sudah[kode] {
				continue
			}
			sudah[kode] = true
			total := int64(0)
			for _, x := range urut {
				if strings.HasPrefix(x.kode, kode+".") {
					total += x.pagu
				}
			}
			f(kode, akun(kode), total, nil)
		}
		f(r.kode, r.uraian, r.pagu, r)
	}
}

// jenjang are the keyed lines that say which line of the budget a form is for.
func (d *dokumen) jenjang(s *simpul) (kunci [][2]string) {
	for n := s; n != nil; n = n.induk {
		nama := map[string]string{"program": "Program", "kegiatan": "Kegiatan", "sub_kegiatan": "Sub Kegiatan"}[n.tingkat]
		kunci = append([][2]string{{nama, n.kode + " " + n.nama}}, kunci...)
	}
	return append([][2]string{{"Urusan Pemerintahan", d.pohon.urusan[0] + "      " + d.pohon.urusan[1]}, {"Organisasi", d.pohon.opd.Kode + " " + d.pohon.opd.Nama}}, kunci...)
}

// rincian splits an account into two details of volume × price.
func rincian(pagu int64) (volume [2]int, harga [2]int64) {
	satu := pagu / 2 / 40000 * 10000
	return [2]int{4, 1}, [2]int64{satu, pagu - 4*satu}
}

func rka221(d *dokumen) {
	s := d.pohon.daunPertama()
	id, l := d.baru(identitas{judul: "RENCANA KERJA DAN ANGGARAN RKA - SKPD 2.2.1", jenis: "RKA", versi: Semua, bagian: Semua, kunci: d.jenjang(s)}, "RKA 2.2.1", "RKA")
	i := l.tabel("", k("uraian", kata, "INDIKATOR"), k("indikator", nama, "TOLOK UKUR KINERJA"), k("target", ukur, "TARGET KINERJA"))
	prog := s
	for prog.induk != nil {
		prog = prog.induk
	}
	pi, ki := prog.indikator[0], s.indikator[0]
	i.tambah(0, false, sKata("Capaian Program"), sNama(pi.nama), sUkur(pi.target, id.setahun(prog.konteks(true), pi)))
	i.tambah(0, false, sKata("Masukan"), sMentah("Jumlah dana yang dibutuhkan"), sMentah("Rp "+ribuan(s.pagu(), ".")))
	i.tambah(0, false, sKata("Keluaran"), sNama(ki.nama), sUkur(ki.target, id.setahun(s.konteks(true), ki)))
	t := l.tabel("", k("rekening", kode, "KODE REKENING"), k("uraian", nama, "URAIAN"), k("volume", kata, "RINCIAN PENGHITUNGAN", "VOLUME"),
		k("satuan rinci", kata, "RINCIAN PENGHITUNGAN", "SATUAN"), k("harga", uang, "RINCIAN PENGHITUNGAN", "HARGA SATUAN"), k("pagu", uang, "JUMLAH (RP)"))
	s.tiapAkun(func(kode, uraian string, pagu int64, r *rekening) {
		v := sUang(pagu)
		if r == nil {
			t.tambah(0, false, sKode(kode), sNama(uraian), sKosong(), sKosong(), sKosong(), v)
			return
		}
		v.fakta = []*Fakta{id.akun(s, r, r.pagu)}
		t.tambah(0, true, sKode(kode), sNama(uraian), sKosong(), sKosong(), sKosong(), v)
		volume, harga := rincian(pagu)
		for n := range volume {
			t.tambah(0, false, sKosong(), sMentah([]string{"- Kertas dan alat tulis", "- Perlengkapan lain"}[n]), sHitung(angka(volume[n])), sKata("Paket"), sUang(harga[n]), sUang(int64(volume[n])*harga[n]))
		}
	})
}

// akun states one account of a line of the budget.
func (id *identitas) akun(s *simpul, r *rekening, pagu int64) *Fakta {
	kx := s.konteks(true)
	kx.tingkat = "rekening"
	f := id.pagu(kx, pagu, id.tahun, "tahunan")
	f.Rekening, f.Kelompok = r.kode, r.kelompok
	return f
}

func dpaRincian(d *dokumen) {
	s := d.pohon.daunPertama()
	id, l := d.baru(identitas{judul: "DOKUMEN PELAKSANAAN ANGGARAN RINCIAN BELANJA", jenis: "DPA", versi: d.versi(), bagian: s.nama, kunci: d.jenjang(s)}, "Rincian Belanja", "DPA Rincian")
	ubah := id.versi == "perubahan"
	kols := []kolom{k("rekening", kode, "KODE REKENING"), k("uraian", nama, "URAIAN")}
	sisi := []string{""}
	if ubah {
		sisi = []string{"SEBELUM PERUBAHAN", "SETELAH PERUBAHAN"}
	}
	for n, atas := range sisi {
		for _, x := range []kolom{k("volume", kata, "KOEFISIEN"), k("satuan rinci", kata, "SATUAN"), k("harga", uang, "HARGA"), k("ppn", uang, "PPN"), k("pagu", uang, "JUMLAH (RP)")} {
			if ubah {
				x.kepala = []string{atas, x.kepala[0]}
				x.nama += []string{" sebelum", ""}[n]
			}
			kols = append(kols, x)
		}
	}
	if ubah {
		kols = append(kols, k("selisih", uang, "BERTAMBAH/(BERKURANG)"))
	}
	t := l.tabel("", kols...)
	s.tiapAkun(func(kode, uraian string, pagu int64, r *rekening) {
		baru := pagu
		if ubah {
			baru = s.sesudah(kode)
		}
		d.barisRincian(id, t, s, r, []nilai{sKode(kode), sNama(uraian)}, pagu, baru)
	})
}

// sesudah is what an account has after the change: a fifth less for each line.
func (s *simpul) sesudah(kode string) (n int64) {
	for _, r := range s.rekening {
		if r.kode == kode || strings.HasPrefix(r.kode, kode+".") {
			n += r.pagu / 50000 * 40000
		}
	}
	return n
}

// barisRincian writes an account and, below the lowest, its details.
func (d *dokumen) barisRincian(id *identitas, t *tabel, s *simpul, r *rekening, awal []nilai, pagu, baru int64) {
	ubah := t.letak("selisih") >= 0
	sisi := func(koef, satuan nilai, harga, ppn, jumlah nilai) []nilai {
		return []nilai{koef, satuan, harga, ppn, jumlah}
	}
	akhir := sUang(baru)
	if r != nil {
		akhir.fakta = []*Fakta{id.akun(s, r, baru)}
	}
	b := awal
	if ubah {
		b = append(b, sisi(sKosong(), sKosong(), sKosong(), sKosong(), sUang(pagu))...)
	}
	b = append(b, sisi(sKosong(), sKosong(), sKosong(), sKosong(), akhir)...)
	if ubah {
		b = append(b, sUang(baru-pagu))
	}
	t.tambah(0, r != nil, b...)
	if r == nil {
		return
	}
	_, lama := rincian(pagu)
	volume, harga := rincian(baru)
	for n := range volume {
		b = []nilai{sKosong(), sMentah([]string{"Kertas dan alat tulis", "Perlengkapan lain"}[n])}
		koef := sKata(angka(volume[n]) + " Paket")
		if ubah {
			b = append(b, sisi(koef, sKata("Paket"), sUang(lama[n]), sUang(0), sUang(int64(volume[n])*lama[n]))...)
		}
		b = append(b, sisi(koef, sKata("Paket"), sUang(harga[n]), sUang(0), sUang(int64(volume[n])*harga[n]))...)
		if ubah {
			b = append(b, sUang(int64(volume[n])*(harga[n]-lama[n])))
		}
		t.tambah(0, false, b...)
	}
}

var kelompokSipd = []string{"OPERASI", "MODAL", "TAK TERDUGA", "TRANSFER"}

func lraSipd(d *dokumen) {
	n := int(d.benih % 12)
	id, l := d.baru(identitas{judul: "LAPORAN REALISASI ANGGARAN", jenis: "REALISASI_ANGGARAN", periode: "B" + duaAngka(n+1), periodeTeks: "Bulan " + bulan[n]}, "LRA", "lra")
	kolom := []kolom{k("kode sipd", kode, "KODE"), k("kode sipd", kode, "KODE"), k("kode sipd", kode, "KODE"), k("kode sipd", kode, "KODE"), k("program", nama, "URAIAN URUSAN, ORGANISASI, PROGRAM, KEGIATAN DAN SUB KEGIATAN")}
	for n := range 3 {
		kolom[n+1].lanjut = true
	}
	for _, g := range kelompokSipd {
		kolom = append(kolom, k("pagu", uang, "KELOMPOK BELANJA", "BELANJA "+g, "ANGGARAN"), k("realisasi", uang, "KELOMPOK BELANJA", "BELANJA "+g, "REALISASI"))
	}
	t := l.tabel("", kolom...)
	var semua []*rekening
	d.pohon.tiap(func(_ int, s *simpul, _ bool) { semua = append(semua, s.rekening...) })
	skpd := d.pohon.opd.Kode
	t.tambah(0, false, append([]nilai{sKode(d.pohon.urusan[0]), sKosong(), sKosong(), sKosong(), sNama(besar(d.pohon.urusan[1]))}, uangSipd(semua, nil)...)...)
	t.tambah(0, false, append([]nilai{sKode(d.pohon.urusan[0]), sKode(skpd), sKosong(), sKosong(), sNama(besar(d.pohon.opd.Nama))}, uangSipd(semua, nil)...)...)
	d.pohon.tiap(func(np int, s *simpul, daun bool) {
		var milik []*rekening
		s.telusur(func(x *simpul) { milik = append(milik, x.rekening...) })
		depan := []nilai{sKode(d.pohon.urusan[0]), sKode(skpd), sKode(s.kode), sKosong(), sNama(s.nama)}
		t.tambah(np, false, append(depan, uangSipd(milik, nil)...)...)
		for _, r := range s.rekening {
			kx := s.konteks(true)
			kx.tingkat = "rekening"
			f := id.serapan(kx, r.pagu, r.realisasi, id.periode)
			f.Rekening, f.Kelompok, f.Sifat = r.kode, r.kelompok, Semua
			baris := []nilai{sKode(d.pohon.urusan[0]), sKode(skpd), sKode(s.kode), sKode(r.kode), sNama(r.uraian)}
			t.tambah(np, true, append(baris, uangSipd([]*rekening{r}, f)...)...)
		}
	})
	t.baris = append(t.baris, baris{jenis: jumlah, sel: append([]nilai{sKosong(), sKosong(), sKosong(), sKosong(), sMentah("Jumlah")}, uangSipd(semua, nil)...)})
}

// uangSipd are the pairs of anggaran and realisasi of the groups.
func uangSipd(list []*rekening, f *Fakta) (b []nilai) {
	for _, g := range kelompokSipd {
		var pagu, real int64
		for _, r := range list {
			if r.kelompok == g {
				pagu, real = pagu+r.pagu, real+r.realisasi
			}
		}
		p, r := sUang(pagu), sUang(real)
		if f != nil && f.Kelompok == g {
			p.bagian, r.fakta = []*Fakta{f}, []*Fakta{f}
		}
		b = append(b, p, r)
	}
	return b
}
