package kabupaten

// This file has the parts every office document is made of: letterhead, titles,
// table headers, signatures.

// tajuk is one header cell: the columns it covers and how many rows below its
// own it reaches down.
type tajuk struct {
	teks        string
	kol, sampai int
	turun       int
}

// kolom lays header cells side by side, one column each.
func kolom(judul ...string) []tajuk {
	t := make([]tajuk, len(judul))
	for i, j := range judul {
		t[i] = tajuk{teks: j, kol: i + 1, sampai: i + 1}
	}
	return t
}

// di is the box of some columns in the current row.
func (l *lembar) di(kol, sampai int) kotak { return kotak{kol, l.baris, sampai, l.baris} }

// penuh writes a line over the whole width of the sheet.
func (l *lembar) penuh(s string, r rupa) string {
	r.bungkus = true
	sel := l.tulis(l.di(1, len(l.lebar)), teks(s), r)
	l.baris++
	return sel
}

func (l *lembar) baris1(s string) { l.penuh(s, rupa{h: kiri}) }

func (l *lembar) judul(baris ...string) {
	for _, s := range baris {
		l.penuh(s, rupa{tebal: true, h: tengah, besar: 2})
	}
	l.baris++
}

// kepala writes the header rows of a table.
func (l *lembar) kepala(baris ...[]tajuk) {
	for _, b := range baris {
		for _, t := range b {
			l.tulis(kotak{t.kol, l.baris, t.sampai, l.baris + t.turun}, teks(t.teks), rupa{tebal: true, garis: true, latar: true, bungkus: true, h: tengah})
		}
		l.baris++
	}
}

// nomorKolom writes the row (1) (2) (3) … below a header.
func (l *lembar) nomorKolom(n int) {
	for i := 1; i <= n; i++ {
		l.tulis(l.di(i, i), teks("("+angka(i)+")"), rupa{garis: true, h: tengah})
	}
	l.baris++
}

// badan is the look of a table's body cell.
func badan(h string) rupa { return rupa{garis: true, bungkus: true, h: h} }

// jumlah is the look of a total.
func jumlah(h string) rupa { return rupa{garis: true, bungkus: true, tebal: true, h: h} }

// turun writes a body cell merged over n rows, from the current one.
func (l *lembar) turun(kol, n int, c isi, h string) string {
	return l.tulis(kotak{kol, l.baris, kol, l.baris + n - 1}, c, badan(h))
}

// sel writes a body cell of the current row.
func (l *lembar) sel(kol int, c isi, h string) string { return l.turun(kol, 1, c, h) }

// kop writes the letterhead, as high as the office likes it.
func (d *dokumen) kop(l *lembar) {
	if d.gaya.kop == 1 {
		l.baris++ // room for the emblem
	}
	l.penuh("PEMERINTAH KABUPATEN JEMBER", rupa{tebal: true, h: tengah, besar: 3})
	l.penuh(huruf(d.opd.Nama), rupa{tebal: true, h: tengah, besar: 5})
	l.penuh(d.opd.alamat(), rupa{h: tengah})
	if d.gaya.kop == 2 {
		l.penuh("J E M B E R", rupa{tebal: true, h: tengah})
		l.baris++
	}
	l.baris++
}

// tanda is one signature block.
type tanda struct {
	atas    []string
	pejabat pejabat
}

// tutup writes the signatures side by side, a single one at the right, and
// below them the line that tells the figures are invented.
func (d *dokumen) tutup(l *lembar, blok ...tanda) {
	l.baris++
	n, lebar, dalam := len(blok), len(l.lebar), 0
	for i, b := range blok {
		dari, sampai := i*lebar/n+1, (i+1)*lebar/n
		if n == 1 {
			dari = lebar - max(lebar/3, 2) + 1
		}
		garis := append(append([]string{}, b.atas...), "", "", "", b.pejabat.nama)
		if b.pejabat.nip != "" {
			garis = append(garis, "NIP. "+b.pejabat.nip)
		}
		for j, s := range garis {
			if s != "" {
				l.tulis(kotak{dari, l.baris + j, sampai, l.baris + j}, teks(s), rupa{h: tengah, tebal: s == b.pejabat.nama})
			}
		}
		dalam = max(dalam, len(garis))
	}
	l.baris += dalam + 1
	l.baris1("Data contoh, bukan angka sebenarnya")
	l.selesai()
}

// oleh is the signature of the head of the OPD.
func (d *dokumen) oleh(tempatTanggal string) tanda {
	return tanda{[]string{tempatTanggal, huruf(d.opd.jabatan()) + ","}, d.kepala}
}
