package kesalahan

import "slices"

// petak is a cell in the making: kunci is its name in the manifest's terms.
type petak struct {
	isi   isi
	kunci string
	bebas bool // outside any table: no frame
}

// lembar is one sheet, written from top to bottom.
type lembar struct {
	*dokumen
	nama   string
	lebar  []int
	rangka [][]petak
	lebur  []string // merged ranges
}

// kata is a cell nobody asks for again, nilai one that has a name, sebut a name
// of something that has one.
func kata(s string) petak             { return petak{isi: isi{teks: s}} }
func nilai(kunci string, i isi) petak { return petak{isi: i, kunci: kunci} }
func sebut(kunci, s string) petak     { return petak{isi: isi{teks: s}, kunci: kunci} }

// baris is the number of the next row.
func (l *lembar) baris() int { return len(l.rangka) + 1 }

// tulis writes a row of a table. What a case changes at the row or at one of its
// cells happens here, so that layouts know nothing of cases.
func (l *lembar) tulis(kunci string, isi ...petak) {
	if l.hapus[kunci] {
		return
	}
	for i := range isi {
		if k := isi[i].kunci; k != "" {
			l.asli[k] = isi[i].isi
			if ganti := l.ganti[k]; ganti != nil {
				isi[i].isi = ganti(isi[i].isi)
			}
		}
	}
	if kol, ada := l.geser[kunci]; ada && kunci != "" {
		isi = append(slices.Delete(isi, kol-1, kol), petak{})
		l.sel["geser:"+kunci] = tempat{l.berkas, l.nama, alamat(kol, l.baris())}
	}
	l.catat(isi)
	if dari, ada := l.turunkan[kunci]; ada { // with the cell above
		l.gabung(dari, dari, l.baris()-2, 2)
	}
	for _, s := range l.sisip[kunci] {
		l.catat(s)
	}
}

func (l *lembar) catat(isi []petak) {
	for i, c := range isi {
		if c.kunci != "" {
			l.sel[c.kunci] = tempat{l.berkas, l.nama, alamat(i+1, l.baris())}
			l.isiSel[c.kunci] = c.isi
		}
	}
	l.rangka = append(l.rangka, isi)
}

// teks writes a line outside any table.
func (l *lembar) teks(baris ...string) {
	for _, s := range baris {
		l.rangka = append(l.rangka, []petak{{isi: isi{teks: s}, bebas: true}})
	}
}

// jeda leaves a row empty.
func (l *lembar) jeda() { l.rangka = append(l.rangka, nil) }

// kepala writes header cells side by side.
func (l *lembar) kepala(judul ...string) {
	var baris []petak
	for _, j := range judul {
		baris = append(baris, kata(j))
	}
	l.rangka = append(l.rangka, baris)
}

// nomorKolom is the row (1) (2) (3) below a header, where the office has one.
func (l *lembar) nomorKolom(banyak int) {
	if !l.gaya.nomorKolom {
		return
	}
	var baris []petak
	for i := range banyak {
		baris = append(baris, kata("("+angka(i+1)+")"))
	}
	l.rangka = append(l.rangka, baris)
}

// gabung merges columns of rows: from row dari, turun rows high.
func (l *lembar) gabung(kol, sampai, dari, turun int) {
	if turun > 1 || sampai > kol {
		l.lebur = append(l.lebur, alamat(kol, dari)+":"+alamat(sampai, dari+turun-1))
	}
}

// waris merges a name over the rows below it, where the office does.
func (l *lembar) waris(kol, dari int) {
	if l.gaya.gabung {
		l.gabung(kol, kol, dari, l.baris()-dari)
	}
}

// tutup writes place, date and signature below a table.
func (l *lembar) tutup(tempatTanggal string) {
	l.jeda()
	kol := max(len(l.lebar)-1, 1)
	jabatan := l.opd.jabatan()
	if l.hapus["nama opd"] {
		jabatan = "Kepala"
	}
	if l.hapus["tahun"] {
		tempatTanggal = "Antaboga,"
	}
	for _, s := range []string{tempatTanggal, jabatan + ",", "", "", l.opd.pejabat.nama, l.opd.pejabat.nip} {
		baris := make([]petak, kol)
		for i := range baris {
			baris[i].bebas = true
		}
		baris[kol-1] = petak{isi: isi{teks: s}, bebas: true}
		l.rangka = append(l.rangka, baris)
	}
	l.teks("Data contoh, bukan angka sebenarnya")
}
