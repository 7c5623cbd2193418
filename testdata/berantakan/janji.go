package berantakan

// This file has the documents that promise and measure indicators of sasaran:
// PK, IKU, rencana aksi, LKj.

var (
	kNomor     = k("nomor", nomor, "NO")
	kSasaran   = k("sasaran", nama, "SASARAN STRATEGIS")
	kIndikator = k("indikator", nama, "INDIKATOR KINERJA")
	kSatuan    = k("satuan", kata, "SATUAN")
	kTarget    = k("target", ukur, "TARGET")
)

// versi is murni, or now and then perubahan.
func (d *dokumen) versi() string {
	if d.benih%3 == 1 {
		return "perubahan"
	}
	return "murni"
}

func pk(d *dokumen) {
	id, l := d.baru(identitas{judul: "PERJANJIAN KINERJA", jenis: "PK", versi: d.versi()}, "PK", "PK")
	t := l.tabel("lebur", kNomor, kSasaran, kIndikator, kTarget)
	for n, s := range d.pohon.sasaran {
		g := d.grupBaru()
		for _, i := range s.indikator {
			t.tambah(0, false, sNomor(angka(n+1)+".").g(g), sNama(s.nama).g(g), sNama(i.nama), sUkur(i.target, id.setahun(s.konteks(), i)))
		}
	}
	u := l.tabel("", kNomor, k("program", nama, "PROGRAM"), k("pagu", uang, "ANGGARAN"), k("keterangan", kata, "KETERANGAN"))
	for n, p := range d.pohon.program {
		u.tambah(n+1, true, sNomor(angka(n+1)+"."), sNama(p.nama), sUang(p.pagu(), id.pagu(p.konteks(false), p.pagu(), id.tahun, "tahunan")), sKata("APBD"))
	}
}

func iku(d *dokumen) {
	id, l := d.baru(identitas{judul: "INDIKATOR KINERJA UTAMA", jenis: "IKU"}, "IKU", "IKU")
	t := l.tabel("", kNomor, k("sasaran", nama, "SASARAN STRATEGIS"), k("indikator", nama, "INDIKATOR KINERJA UTAMA"), kSatuan,
		k("formulasi", kata, "FORMULASI PERHITUNGAN DAN PENJELASAN"), k("unit", kata, "BIDANG PENANGGUNG JAWAB"), k("sumber", kata, "SUMBER DATA"))
	for n, s := range d.pohon.sasaran {
		g := d.grupBaru()
		for _, i := range s.indikator {
			f := id.fakta("iku", s.konteks())
			f.Indikator, f.Satuan, f.Isi = i.nama, i.satuan, i.formulasi+" | "+i.pj+" | "+i.sumber
			v := sNama(i.nama)
			v.fakta = []*Fakta{f}
			t.tambah(0, false, sNomor(angka(n+1)).g(g), sNama(s.nama).g(g), v, sSatuan(i.satuan), sKata(i.formulasi), sKata(i.pj), sKata(i.sumber))
		}
	}
}

func renaksi(d *dokumen) {
	id, l := d.baru(identitas{judul: "RENCANA AKSI PENCAPAIAN KINERJA", jenis: "RENCANA_AKSI", versi: Semua}, "RENAKSI", "Rencana Aksi")
	t := l.tabel("kolom", k("sasaran", nama, "SASARAN STRATEGIS", "URAIAN"), k("indikator", nama, "SASARAN STRATEGIS", "INDIKATOR KINERJA"), kSatuan,
		k("tw", ukur, "TARGET", "TW I"), k("tw", ukur, "TARGET", "TW II"), k("tw", ukur, "TARGET", "TW III"), k("tw", ukur, "TARGET", "TW IV"),
		k("program", nama, "PROGRAM"), k("kegiatan", nama, "KEGIATAN", "URAIAN"), k("pagu", uang, "ANGGARAN"))
	for _, s := range d.pohon.sasaran {
		g := d.grupBaru()
		kegiatan := d.pohon.kegiatanDari(s)
		for n := range max(len(s.indikator), len(kegiatan)) {
			b := []nilai{sNama(s.nama).g(g), sKosong(), sKosong(), sKosong(), sKosong(), sKosong(), sKosong(), sKosong(), sKosong(), sKosong()}
			if n < len(s.indikator) {
				i := s.indikator[n]
				b[1], b[2] = sNama(i.nama), sSatuan(i.satuan)
				for q, v := range i.rencana {
					b[3+q] = sUkur(i.ukuran(v), id.target(s.konteks(), i, i.ukuran(v), id.tahun, "TW"+angka(q+1)))
				}
			}
			if n < len(kegiatan) {
				kg := kegiatan[n]
				b[7], b[8] = sNama(kg.induk.nama), sNama(kg.nama)
				b[9] = sUang(kg.pagu(), id.pagu(kg.konteks(false), kg.pagu(), id.tahun, "tahunan"))
			}
			t.tambah(0, true, b...)
		}
	}
}

// kegiatanDari lists the kegiatan that support a sasaran.
func (p *pohon) kegiatanDari(s *sasaran) (list []*simpul) {
	for _, prog := range p.program {
		if prog.sasaran == s {
			list = append(list, prog.anak...)
		}
	}
	return list
}

func lkj(d *dokumen) {
	id, l := d.baru(identitas{judul: "PENGUKURAN KINERJA", jenis: "REALISASI_KINERJA"}, "Pengukuran", "LKj")
	t := l.tabel("lebur", kNomor, kSasaran, kIndikator, kTarget, k("realisasi", ukur, "REALISASI"), k("capaian", persen, "CAPAIAN (%)"),
		k("catatan", kata, "PENYEBAB"), k("catatan", kata, "KENDALA"), k("catatan", kata, "SOLUSI"), k("catatan", kata, "RENCANA TINDAK LANJUT"))
	for n, s := range d.pohon.sasaran {
		g := d.grupBaru()
		for m, i := range s.indikator {
			b := []nilai{sNomor(angka(n + 1)).g(g), sNama(s.nama).g(g), sNama(i.nama), sUkur(i.target, id.setahun(s.konteks(), i)),
				sUkur(i.ukuran(i.realisasi()), id.realisasi(s.konteks(), i, i.realisasi(), id.tahun, "tahunan", Semua)), sPersen(i.capaian())}
			for c, jenis := range []string{"penyebab", "kendala", "solusi", "tindak lanjut"} {
				v := sKosong()
				if m == 0 || c == 1 {
					v = sKata(i.catatan[c])
					v.fakta = id.catatan(s.konteks(), i, jenis, i.catatan[c])
				}
				b = append(b, v)
			}
			t.tambah(0, false, b...)
		}
	}
}

// capaian is the year's achievement in hundredths of a percent, rounded half
// up: realisasi in target, mirrored where less is better.
func (i *indikator) capaian() int64 {
	r, t := i.realisasi(), i.target.nilai
	if i.arah == "negatif" {
		r = 2*t - r
	}
	return bagi(r*10000, t)
}

// bagi divides, rounded half up.
func bagi(a, b int64) int64 {
	if a < 0 {
		return -bagi(-a, b)
	}
	return (2*a + b) / (2 * b)
}
