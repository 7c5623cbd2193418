package kabupaten

const (
	janji1 = "Dalam rangka mewujudkan manajemen pemerintahan yang efektif, transparan, dan akuntabel serta berorientasi pada hasil, kami yang bertanda tangan di bawah ini :"
	janji2 = "Pihak pertama berjanji akan mewujudkan target kinerja yang seharusnya sesuai lampiran perjanjian ini, dalam rangka mencapai target kinerja jangka menengah seperti yang telah ditetapkan dalam dokumen perencanaan."
	janji3 = "Pihak kedua akan memberikan supervisi yang diperlukan serta akan melakukan evaluasi terhadap capaian kinerja dari perjanjian ini."
)

// perjanjian is what the two versions and the PK of another official differ in.
type perjanjian struct {
	judul, bulan       string
	pertama, kedua     pejabat
	jabatan1, jabatan2 string
	dari               string // source of the targets, "" where the lines are given
	sumberDana         string
}

func (d *dokumen) pkMurni() {
	d.pkKepala(perjanjian{judul: "PERJANJIAN KINERJA TAHUN " + d.th(), bulan: "Januari", dari: dariPK, sumberDana: "APBD"})
	if d.kena(salahSembunyian) {
		d.lembarLama()
	}
}

func (d *dokumen) pkPerubahan() {
	d.pkKepala(perjanjian{judul: "PERJANJIAN KINERJA PERUBAHAN TAHUN " + d.th(), bulan: "September", dari: dariPKPerubahan, sumberDana: "PAPBD"})
}

// pkKepala is the PK of the head of the OPD with the Bupati.
func (d *dokumen) pkKepala(p perjanjian) {
	p.pertama, p.jabatan1 = d.kepala, d.opd.jabatan()+" Kabupaten Jember"
	p.kedua, p.jabatan2 = d.bupati, "Bupati Jember"
	lebar := []float64{6, 44, 44, 22}
	if d.gaya.satuan {
		lebar = []float64{6, 44, 44, 14, 18}
	}
	l := d.lembarBaru("PK", false, lebar...)
	d.pernyataan(l, p)
	d.tabelPK(l, p.dari)
	d.programPK(l, d.program(), p.sumberDana)
	d.tutup(l, d.pihak(p)...)
}

// pernyataan writes the statement of the two parties and the title below it.
func (d *dokumen) pernyataan(l *lembar, p perjanjian) {
	d.kop(l)
	l.judul(p.judul)
	l.baris1(janji1)
	l.baris1("Nama : " + p.pertama.nama)
	l.baris1("Jabatan : " + p.jabatan1)
	l.baris1("Selanjutnya disebut pihak pertama.")
	l.baris1("Nama : " + p.kedua.nama)
	l.baris1("Jabatan : " + p.jabatan2)
	l.baris1("Selaku atasan pihak pertama, selanjutnya disebut pihak kedua.")
	l.baris1(janji2)
	l.baris1(janji3)
	l.baris++
	l.judul(p.judul, huruf(d.opd.Nama)+" KABUPATEN JEMBER")
}

func (d *dokumen) tabelPK(l *lembar, dari string) {
	d.kepalaPK(l)
	no := 0
	for _, s := range d.sasaran {
		var tampil []*indikator
		for _, i := range s.indikator {
			if i.dalamPK(dari) != 0 {
				tampil = append(tampil, i)
			}
		}
		if len(tampil) == 0 {
			continue
		}
		no++
		l.turun(1, len(tampil), teks(angka(no)+"."), tengah)
		l.turun(2, len(tampil), teks(s.nama), kiri)
		for _, i := range tampil {
			l.sel(3, teks(i.nama), kiri)
			kol := 4
			if d.gaya.satuan {
				l.sel(4, teks(i.namaSatuan()), tengah)
				kol = 5
			}
			d.catat(l, i, dari, kol, 1, d.target(i, i.dalamPK(dari), d.gaya.satuan))
			l.baris++
		}
	}
	l.baris++
}

func (d *dokumen) kepalaPK(l *lembar) {
	judul := []string{"NO", "SASARAN STRATEGIS", "INDIKATOR KINERJA", "TARGET"}
	if d.gaya.satuan {
		judul = []string{"NO", "SASARAN STRATEGIS", "INDIKATOR KINERJA", "SATUAN", "TARGET"}
	}
	l.kepala(kolom(judul...))
	l.nomorKolom(len(judul))
}

func (i *indikator) dalamPK(dari string) int64 {
	if dari == dariPKPerubahan {
		return i.pkp
	}
	return i.pk
}

// namaSatuan is the unit as a column of its own has it.
func (i *indikator) namaSatuan() string {
	if i.satuan == "" {
		return "Nilai"
	}
	return i.satuan
}

// programPK writes the table of programmes and their money.
func (d *dokumen) programPK(l *lembar, program []*program, sumberDana string) {
	n := len(l.lebar)
	l.kepala([]tajuk{{"Program", 1, 2, 0}, {"Anggaran", 3, 3, 0}, {"Keterangan", 4, n, 0}})
	var total int64
	for i, p := range program {
		l.tulis(l.di(1, 2), teks(angka(i+1)+". "+p.nama), badan(kiri))
		l.sel(3, d.uangPK(p.pagu()), kanan)
		l.tulis(l.di(4, n), teks(sumberDana), badan(tengah))
		total += p.pagu()
		l.baris++
	}
	l.tulis(l.di(1, 2), teks("Jumlah"), jumlah(tengah))
	l.tulis(l.di(3, 3), d.uangPK(total), jumlah(kanan))
	l.tulis(l.di(4, n), isi{}, jumlah(tengah))
	l.baris += 2
}

// uangPK is an amount as PK tables have it: typed with its Rp., or a number.
func (d *dokumen) uangPK(n int64) isi {
	if d.gaya.uangTeks {
		return teks("Rp. " + ribuan(n))
	}
	return d.uang(n)
}

// pihak are the signatures of both parties, the superior on the left.
func (d *dokumen) pihak(p perjanjian) []tanda {
	return []tanda{
		{[]string{"", "Pihak Kedua", huruf(p.jabatan2) + ","}, p.kedua},
		{[]string{"Jember, " + p.bulan + " " + d.th(), "Pihak Pertama", huruf(p.jabatan1) + ","}, p.pertama},
	}
}

// pkBawahan is the PK of another official with the head of the OPD: a part of
// the OPD's documents with indicators of its own, which nobody measures.
func (d *dokumen) pkBawahan() {
	jabatan := d.opd.bank.bawahan
	d.berkas.Bagian = jabatan
	p := perjanjian{judul: "PERJANJIAN KINERJA TAHUN " + d.th(), bulan: "Januari", pertama: d.staf, jabatan1: jabatan, kedua: d.kepala, jabatan2: d.opd.jabatan()}
	l := d.lembarBaru("PK", false, 6, 44, 44, 22)
	d.pernyataan(l, p)
	l.kepala(kolom("NO", "SASARAN STRATEGIS", "INDIKATOR KINERJA", "TARGET"))
	l.nomorKolom(4)
	l.sel(1, teks("1."), tengah)
	l.sel(2, teks("Terlaksananya pembinaan dan pelaporan "+jabatan), kiri)
	l.sel(3, teks("Jumlah laporan pembinaan yang disusun "+jabatan), kiri)
	l.sel(4, teks("12 laporan"), tengah)
	l.baris += 2
	d.tutup(l, d.pihak(p)...)
}

// lembarLama is the hidden sheet somebody forgot: the table of the year before,
// with targets that no longer count.
func (d *dokumen) lembarLama() {
	lama := angka(d.tahun - 1)
	l := d.lembarBaru("PK "+lama, false, 6, 44, 44, 22)
	l.judul("PERJANJIAN KINERJA TAHUN "+lama, huruf(d.opd.Nama)+" KABUPATEN JEMBER")
	l.kepala(kolom("NO", "SASARAN STRATEGIS", "INDIKATOR KINERJA", "TARGET"))
	for n, s := range d.sasaran {
		l.sel(1, teks(angka(n+1)+"."), tengah)
		l.sel(2, teks(s.nama), kiri)
		l.sel(3, teks(s.indikator[0].nama), kiri)
		l.sel(4, d.ukuran(s.indikator[0], 5100, false), tengah)
		l.baris++
	}
	l.baris++
	l.baris1("Data contoh, bukan angka sebenarnya")
	l.selesai()
	d.jaga(d.f.SetSheetVisible(l.nama, false))
	d.tandai(salahSembunyian, d.asal(l, ""), l.nama, "")
}
