package berantakan

import (
	"slices"
	"strings"
)

// This file draws what stands around the figures: headers, titles, signatures.

func (t *tabel) tingkat() int {
	dalam := 1
	for _, k := range t.kolom {
		dalam = max(dalam, len(k.kepala))
	}
	return dalam
}

// kepala draws the header with its row of column numbers.
func (q *kuas) kepala(t *tabel) {
	dalam := t.tingkat()
	tengah := t.tengah && t.nomor != "" && dalam > 1
	di := func(tingkat int) int { // the row of a level
		if tengah && tingkat == dalam-1 {
			tingkat++
		}
		return q.baris + tingkat
	}
	for c, k := range t.kolom {
		for l := range k.kepala {
			q.satuKepala(t, c, l, di, dalam, tengah)
		}
	}
	nomorDi := q.baris + dalam
	if tengah {
		nomorDi--
	}
	q.baris += dalam
	if t.nomor != "" {
		q.nomorKolom(t, nomorDi)
		q.baris++
	}
}

func (q *kuas) satuKepala(t *tabel, c, l int, di func(int) int, dalam int, tengah bool) {
	k := t.kolom[c]
	daun := l == len(k.kepala)-1
	if k.lanjut && (daun || serumpun(t.kolom[c-1], k, l)) || !daun && c > 0 && serumpun(t.kolom[c-1], k, l) {
		return
	}
	label := k.kepala[l]
	if daun && k.rupa == ukur && q.gaya.persen == "kepala" {
		label += " (%)"
	}
	for _, f := range q.gaya.label {
		label = f(label)
	}
	atas := di(l)
	if daun && k.rendah {
		atas = di(dalam - 1)
	}
	q.isi(atas, q.kiri+c, teks(label))
	kanan := c
	for kanan+1 < len(t.kolom) {
		if sesudah := t.kolom[kanan+1]; daun && !sesudah.lanjut || !daun && !serumpun(k, sesudah, l) {
			break
		}
		kanan++
	}
	bawah := atas
	switch {
	case k.rendah && l == len(k.kepala)-2, daun && !k.rendah && l < dalam-1 && tengah:
		bawah = di(dalam - 2)
	case daun && l < dalam-1:
		bawah = di(dalam - 1)
	}
	if !q.gaya.kepalaLepas {
		q.gabung(atas, q.kiri+c, bawah, q.kiri+kanan)
	}
}

// serumpun reports whether two columns share their header down to a level that
// groups them.
func serumpun(a, b kolom, tingkat int) bool {
	return len(a.kepala) > tingkat+1 && len(b.kepala) > tingkat+1 && slices.Equal(a.kepala[:tingkat+1], b.kepala[:tingkat+1])
}

// nomorKolom draws the row of column numbers: (1) (2), 1 2, or with what is
// computed from what.
func (q *kuas) nomorKolom(t *tabel, baris int) {
	for c := range t.kolom {
		isi := teks("(" + angka(c+1) + ")")
		switch {
		case t.nomor == "angka":
			isi = ketikan{angka: angka(c + 1)}
		case t.nomor == "rumus" && c > 1 && (t.kolom[c].rupa == uang || t.kolom[c].rupa == persen):
			isi = teks(angka(c+1) + " = (" + angka(c-1) + " x " + angka(c) + ")")
		case t.nomor == "rumus":
			isi = teks(angka(c + 1))
		}
		q.isi(baris, q.kiri+c, isi)
	}
}

// lebarTabel is the width of the widest table of a sheet.
func (l *lembar) lebarTabel() int {
	n := 1
	for _, t := range l.isi {
		n = max(n, len(t.kolom))
	}
	return n
}

// judul draws letterhead, title and the lines that say whose it is.
func (q *kuas) judul(l *lembar) {
	if q.gaya.kop {
		for _, s := range []string{"PEMERINTAH KABUPATEN ANTABOGA", besar(l.id.opd.Nama), "Jalan Merdeka Nomor 17 Telepon (0331) 555017 Antaboga 68100"} {
			q.tengahkan(l, s)
		}
		q.baris++
	}
	for _, s := range q.gaya.judulBaris(l.id) {
		if q.gaya.judulBentuk == "sel" {
			q.pecahSel(s)
			continue
		}
		q.tengahkan(l, s)
	}
	if q.gaya.liar {
		q.isi(q.baris-1, q.kiri+l.lebarTabel()+1, teks("cek lagi ya"))
		q.isi(q.baris, q.kiri+l.lebarTabel()+3, ketikan{angka: "18"})
	}
	q.baris++
	for _, kv := range l.id.kunci {
		q.kunci(kv[0], kv[1])
	}
	if len(l.id.kunci) > 0 {
		q.baris++
	}
}

// kunci draws "Nama OPD : …": in two cells, with the colon in either of them, or
// in one.
func (q *kuas) kunci(nama, isi string) {
	switch q.gaya.kunci {
	case "satu":
		q.isi(q.baris, q.kiri, teks(nama+"      : "+isi))
	case "dalam":
		q.isi(q.baris, q.kiri, teks(nama+strings.Repeat(" ", 20)+":"))
		q.isi(q.baris, q.kiri+2, teks(isi))
	default:
		q.isi(q.baris, q.kiri, teks(nama))
		q.isi(q.baris, q.kiri+1, teks(": "+isi))
	}
	q.baris++
}

func (q *kuas) tengahkan(l *lembar, s string) {
	at := q.baris
	q.garis(s)
	if q.gaya.judulGabung {
		q.gabung(at, q.kiri, at, q.kiri+l.lebarTabel()-1)
	}
}

// pecahSel writes the words of a title before "TAHUN", the word and the year
// into cells of their own.
func (q *kuas) pecahSel(s string) {
	awal, tahun, ada := strings.Cut(s, "TAHUN ")
	q.isi(q.baris, q.kiri, teks(strings.TrimSpace(awal)))
	if ada {
		q.isi(q.baris, q.kiri+2, teks("TAHUN "+tahun))
	}
	q.baris++
}

// judulBaris are the lines of the title, without what stands elsewhere.
func (g *gaya) judulBaris(id *identitas) []string {
	judul, waktu := id.judul, ""
	if judul == "" {
		return nil // an export has none
	}
	if strings.HasPrefix(id.versi, "perubahan") && g.versiDi == "judul" && !strings.Contains(judul, "PERUBAHAN") {
		judul += " PERUBAHAN"
	}
	if id.periodeTeks != "" && g.periodeDi == "judul" {
		waktu = besar(id.periodeTeks)
	}
	if g.tahunDi == "judul" {
		tahun := angka(id.tahun)
		if id.rentang != "" {
			tahun = id.rentang
		}
		waktu = strings.TrimSpace(waktu + " TAHUN " + tahun)
	}
	opd := besar(id.opd.Nama)
	if g.opdDi != "judul" {
		opd = ""
	}
	baris := []string{id.atas, judul, id.jabatan, opd, waktu}
	switch g.judulBentuk {
	case "satu":
		baris = []string{bersih(strings.Join(baris, " "))}
	case "pecah":
		kata := strings.Fields(judul)
		n := (len(kata) + 1) / 2
		baris = []string{id.atas, strings.Join(kata[:n], " "), strings.Join(kata[n:], " "), id.jabatan, opd, waktu}
	case "sel":
		baris = []string{id.atas, bersih(judul + " " + waktu), id.jabatan, opd}
	}
	return slices.DeleteFunc(baris, func(s string) bool { return s == "" })
}

// tandaTangan draws the two signature blocks.
func (q *kuas) tandaTangan(l *lembar) {
	kanan := q.kiri + max(2, l.lebarTabel()-2)
	q.isi(q.baris, kanan, teks("Antaboga, 12 Januari "+angka(l.id.tahun)))
	if q.gaya.tanggalSel {
		q.isi(q.baris+1, kanan, ketikan{angka: angka(45300 + l.id.tahun), format: "dd mmmm yyyy"})
	}
	q.isi(q.baris+2, q.kiri, teks("Mengetahui,"))
	q.isi(q.baris+2, kanan, teks("Kepala "+l.id.opd.Nama+","))
	q.isi(q.baris+5, q.kiri, teks("Drs. BUDI CONTOH, M.Si"))
	q.isi(q.baris+5, kanan, teks("SITI PERCOBAAN, S.Sos"))
	q.isi(q.baris+6, q.kiri, teks("NIP. 19700101 199001 1 001"))
	q.isi(q.baris+6, kanan, teks("NIP. 19750202 199503 2 002"))
	q.baris += 7
}
