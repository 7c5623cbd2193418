package berantakan

import "strings"

// This file has the documents of the budget that stop at the kegiatan or sub
// kegiatan, and the flat export.

// tiapDaun calls f for every node; daun for the lowest lines.
func (p *pohon) tiap(f func(np int, s *simpul, daun bool)) {
	for np, prog := range p.program {
		prog.telusur(func(s *simpul) { f(np+1, s, len(s.anak) == 0) })
	}
}

func dpa(d *dokumen) {
	id, l := d.baru(identitas{judul: "DOKUMEN PELAKSANAAN ANGGARAN", jenis: "DPA", versi: d.versi()}, "DPA", "DPA")
	t := l.tabel("", k("kode", kode, "KODE"), k("program", nama, "PROGRAM / KEGIATAN / SUB KEGIATAN"), k("pagu", uang, "PAGU ANGGARAN"), k("dana", kata, "SUMBER DANA"), k("keterangan", kata, "KETERANGAN"))
	d.pohon.tiap(func(np int, s *simpul, daun bool) {
		rp, dana := sUang(s.pagu()), ""
		if daun {
			rp.fakta, dana = []*Fakta{id.pagu(s.konteks(true), s.pagu(), id.tahun, "tahunan")}, s.dana
		}
		t.tambah(np, daun, sKode(s.kode), sNama(s.nama), rp, sKata(dana), sKosong())
	})
}

// periode is the year, a quarter or a month, with its words.
func (d *dokumen) periode() (periode, teks string) {
	switch n := int(d.benih % 12); d.benih / 12 % 3 {
	case 0:
		return "tahunan", ""
	case 1:
		return "TW" + angka(n%4+1), "Triwulan " + romawi[n%4]
	default:
		return "B" + duaAngka(n+1), "Bulan " + bulan[n]
	}
}

func lraProgram(d *dokumen) {
	periode, kata_ := d.periode()
	id, l := d.baru(identitas{judul: "LAPORAN REALISASI ANGGARAN", jenis: "REALISASI_ANGGARAN", periode: periode, periodeTeks: kata_}, "LRA", "LRA")
	t := l.tabel("", k("kode", kode, "KODE"), k("program", nama, "PROGRAM / KEGIATAN / SUB KEGIATAN"), k("pagu", uang, "ANGGARAN"), k("realisasi", uang, "REALISASI"), k("capaian", persen, "PERSENTASE (%)"), k("keterangan", kata, "KETERANGAN"))
	d.pohon.tiap(func(np int, s *simpul, daun bool) {
		p, r := sUang(s.pagu()), sUang(s.realisasi())
		if daun {
			f := id.serapan(s.konteks(true), s.pagu(), s.realisasi(), periode)
			f.Sifat = Semua
			p.bagian, r.fakta = []*Fakta{f}, []*Fakta{f}
		}
		t.tambah(np, daun, sKode(s.kode), sNama(s.nama), p, r, sPersen(bagi(s.realisasi()*10000, s.pagu())), sKosong())
	})
}

func rfk(d *dokumen) {
	n := int(d.benih % 12)
	id, l := d.baru(identitas{judul: "LAPORAN REALISASI FISIK DAN KEUANGAN", jenis: "REALISASI_ANGGARAN", periode: "B" + duaAngka(n+1), periodeTeks: "Keadaan s.d. Bulan " + bulan[n]}, "RFK", "RFK")
	t := l.tabel("", kNomor, k("program", nama, "URAIAN KEGIATAN"), k("pagu", uang, "NILAI DPA (RP)"),
		k("rencana", uang, "KEUANGAN", "RENCANA (RP)"), k("realisasi", uang, "KEUANGAN", "REALISASI (RP)"), k("capaian", persen, "KEUANGAN", "CAPAIAN (%)"),
		k("rencana fisik", persen, "FISIK", "RENCANA (%)"), k("fisik", persen, "FISIK", "REALISASI (%)"), k("capaian", persen, "FISIK", "CAPAIAN (%)"))
	var urut [3]int
	d.pohon.tiap(func(np int, s *simpul, daun bool) {
		dalam := map[string]int{"program": 0, "kegiatan": 1, "sub_kegiatan": 2}[s.tingkat]
		urut[dalam]++
		for n := dalam + 1; n < 3; n++ {
			urut[n] = 0
		}
		no := []string{romawi[urut[0]-1], angka(urut[1]), string(rune('a' + max(urut[2]-1, 0)))}[dalam]
		p, r, fisik := sUang(s.pagu()), sUang(s.realisasi()), sKosong()
		rencana, capaian := sKosong(), sKosong()
		if daun {
			f := id.serapan(s.konteks(false), s.pagu(), s.realisasi(), id.periode)
			f.Fisik, f.Sifat = desimal(s.fisik, "."), "sd"
			p.bagian, r.fakta, fisik = []*Fakta{f}, []*Fakta{f}, sPersen(s.fisik)
			rencana, capaian = sPersen(10000), sPersen(s.fisik)
		}
		t.tambah(np, daun, sNomor(no), sNama(s.nama), p, sUang(s.pagu()), r, sPersen(bagi(s.realisasi()*10000, s.pagu())), rencana, fisik, capaian)
	})
}

// kasBulan splits a year's money over the months.
func kasBulan(pagu int64) (kas [12]int64) {
	satu := pagu / 12 / 10000 * 10000
	for n := range kas {
		kas[n] = satu
	}
	kas[11] = pagu - 11*satu
	return kas
}

func anggaranKas(d *dokumen) {
	id, l := d.baru(identitas{judul: "RENCANA ANGGARAN KAS", jenis: "ANGGARAN_KAS", versi: d.versi()}, "RAK", "Anggaran Kas")
	kolom := []kolom{k("kode", kode, "KODE"), k("program", nama, "URAIAN"), k("setahun", uang, "ANGGARAN TAHUN INI")}
	for q := range 4 {
		for m := range 3 {
			kolom = append(kolom, k("bulan", uang, "TRIWULAN "+romawi[q], bulan[3*q+m]))
		}
		kolom = append(kolom, k("jumlah tw", uang, "TRIWULAN "+romawi[q], "Jumlah"))
	}
	t := l.tabel("", kolom...)
	d.pohon.tiap(func(np int, s *simpul, daun bool) {
		b := []nilai{sKode(s.kode), sNama(s.nama), sUang(s.pagu())}
		var kas [12]int64
		s.telusur(func(a *simpul) {
			if len(a.anak) == 0 {
				for m, n := range kasBulan(a.pagu()) {
					kas[m] += n
				}
			}
		})
		for m, n := range kas {
			v := sUang(n)
			if daun {
				f := id.pagu(s.konteks(true), n, id.tahun, "B"+duaAngka(m+1))
				f.Sifat = "sendiri"
				v.fakta = []*Fakta{f}
			}
			if b = append(b, v); m%3 == 2 {
				b = append(b, sUang(kas[m-2]+kas[m-1]+kas[m]))
			}
		}
		t.tambah(np, daun, b...)
	})
}

func sipdDatar(d *dokumen) {
	id, l := d.baru(identitas{jenis: "DPA", versi: "murni"}, "Sheet1", "rekap5 murni")
	kolom := []kolom{k("nomor", nomor, "NO"), k("tahun", kata, "TAHUN")}
	for _, s := range []string{"URUSAN", "SKPD", "SUB UNIT", "BIDANG URUSAN", "PROGRAM", "KEGIATAN", "SUB KEGIATAN", "SUMBER DANA", "REKENING"} {
		kolom = append(kolom, k("kode datar", kata, "KODE "+s), k("nama datar", kata, "NAMA "+s))
	}
	t := l.tabel("", append(kolom, k("paket", kata, "PAKET/KELOMPOK"), k("paket", kata, "NAMA PAKET/KELOMPOK"), k("pagu", uang, "PAGU"))...)
	p, no := d.pohon, 0
	p.tiap(func(np int, s *simpul, daun bool) {
		if s.tingkat != "sub_kegiatan" {
			return
		}
		for _, r := range s.rekening {
			no++
			kx := s.konteks(true)
			kx.tingkat = "rekening"
			f := id.pagu(kx, r.pagu, id.tahun, "tahunan")
			f.Rekening, f.Kelompok = r.kode, r.kelompok
			tahun := sHitung(angka(id.tahun))
			b := []nilai{sNomor(angka(no)), tahun, sKata(strings.Split(p.urusan[0], ".")[0]), sKata("URUSAN"), sKata(p.opd.Kode), sKata(p.opd.Nama), sKata(p.opd.Kode + ".0001"), sKata(p.opd.Nama),
				sKata(p.urusan[0]), sKata(besar(p.urusan[1])), sKata(s.induk.induk.kode), sKata(s.induk.induk.nama), sKata(s.induk.kode), sKata(s.induk.nama), sKata(s.kode), sKata(s.nama),
				sKata("1.1"), sKata(s.dana), sKata(r.kode), sKata(r.uraian), sKata("[#]"), sKata("Belanja kantor"), sUang(r.pagu, f)}
			t.tambah(np, true, b...)
		}
	})
}
