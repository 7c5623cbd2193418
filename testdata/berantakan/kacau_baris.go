package berantakan

import "slices"

// This file has the switches of rows: totals, page breaks, hidden rows, what
// nobody filled in.

// berkelompok is a document where a value holds for several rows.
func berkelompok(d *dokumen) bool {
	return ada(func(t *tabel) bool {
		for n := 1; n < len(t.baris); n++ {
			for c := range t.kolom {
				if g := t.grup(n, c); g > 0 && g == t.grup(n-1, c) {
					return true
				}
			}
		}
		return false
	})(d)
}

var berjumlah = dan(berisi(uang), bukan(keluarga("lra_sipd", "sipd_datar", "rka_221", "dpa_rincian")))

var kacauBaris = []Kekacauan{
	gayanya("induk_kosong", "induk", "parents printed once, blank below", berkelompok, func(g *gaya) { g.induk = "kosong" }),
	gayanya("induk_ulang", "induk", "parents repeated in every row", berkelompok, func(g *gaya) { g.induk = "ulang" }),
	{Nama: "ganda", Uraian: "lines printed twice, each a line of its own", bisa: keluarga("sipd_datar"), buat: ganda},
	{Nama: "basi", Golongan: "sembunyi", Uraian: "hidden rows of an older set, numbered from 1 again", bisa: keluarga("pk", "lkj"), buat: basi},
	{Nama: "saring", Golongan: "sembunyi", Uraian: "data rows hidden by a filter", bisa: ada(func(t *tabel) bool { return len(t.baris) > 5 }), buat: func(d *dokumen) {
		for _, l := range d.lembar { // a sheet has one filter
			var t *tabel
			for _, o := range l.isi {
				if t == nil || len(o.baris) > len(t.baris) {
					t = o
				}
			}
			if t == nil || len(t.baris) <= 5 {
				continue
			}
			t.saring = true
			for n := range t.baris {
				t.baris[n].sembunyi = n%3 == 1
			}
		}
	}},
	{Nama: "rumus_kosong", Golongan: "sisa", Uraian: "prefilled formula rows that nobody used", bisa: berjudul, buat: sisa(" ", " ")},
	{Nama: "sel_galat", Golongan: "sisa", Uraian: "unused rows full of #DIV/0! and #N/A", bisa: berjudul, buat: sisa("#DIV/0!", "#N/A")},
	{Nama: "subjumlah", Uraian: "a sub total after each programme", bisa: dan(berjumlah, bukan(keluarga("pk"))), buat: subjumlah},
	{Nama: "jumlah_berlabel", Golongan: "jumlah", Uraian: "a labelled total below", bisa: berjumlah, buat: jumlahkan("JUMLAH", false)},
	{Nama: "jumlah_polos", Golongan: "jumlah", Uraian: "a total below without a label", bisa: berjumlah, buat: jumlahkan("", false)},
	{Nama: "jumlah_atas", Golongan: "jumlah", Uraian: "a total without a label right under the header", bisa: berjumlah, buat: jumlahkan("", true)},
	{Nama: "baris_kosong", Uraian: "blank rows between the blocks of a table", bisa: ada(func(t *tabel) bool { return len(t.celah()) > 0 }), buat: sisipBaris(sela)},
	{Nama: "kepala_berulang", Uraian: "the header again at a page break", bisa: ada(func(t *tabel) bool { return len(t.celah()) > 0 }), buat: sisipBaris(kepalaUlang)},
}

// celah are the rows before which a table can be broken without splitting a
// value that states a fact.
func (t *tabel) celah() (list []int) {
	for n := 1; n < len(t.baris); n++ {
		putus := len(t.baris[n].sel) > 0
		for c, v := range t.baris[n].sel {
			if g := v.grup; g > 0 && g == t.grup(n-1, c) && (v.rupa == ukur || v.rupa == uang || t.kolom[c].nama == "indikator") {
				putus = false
			}
		}
		if putus {
			list = append(list, n)
		}
	}
	return list
}

func sisipBaris(jenis jenisBaris) func(*dokumen) {
	return func(d *dokumen) {
		for _, t := range d.tabelSemua() {
			if c := t.celah(); len(c) > 0 {
				t.baris = slices.Insert(t.baris, c[d.acak.IntN(len(c))], baris{jenis: jenis})
			}
		}
	}
}

// barisJumlah sums the lines of a table, of one programme or of all.
func (t *tabel) barisJumlah(label string, program int) baris {
	b := baris{jenis: jumlah, sel: make([]nilai, len(t.kolom)), program: program}
	for c, k := range t.kolom {
		if k.nama == "rp" {
			b.sel[c] = sMentah("Rp")
		}
		if k.rupa != uang || k.nama == "rp" {
			continue
		}
		b.sel[c] = sUang(0)
		for _, r := range t.baris {
			if r.daun && (program == 0 || r.program == program) && r.sel[c].rupa == uang {
				b.sel[c].uang += r.sel[c].uang
			}
		}
	}
	if at := slices.IndexFunc(t.kolom, func(k kolom) bool { return k.rupa == nama }); label != "" && at >= 0 {
		b.sel[at] = sMentah(label)
	}
	return b
}

func jumlahkan(label string, atas bool) func(*dokumen) {
	return func(d *dokumen) {
		for _, t := range d.tabelSemua() {
			switch {
			case !t.punya(uang):
			case atas:
				t.baris = slices.Insert(t.baris, 0, t.barisJumlah(label, 0))
			default:
				t.baris = append(t.baris, t.barisJumlah(label, 0))
			}
		}
	}
}

func subjumlah(d *dokumen) {
	for _, t := range d.tabelSemua() {
		if !t.punya(uang) {
			continue
		}
		for n := len(t.baris); n > 0; n-- {
			p := t.baris[n-1].program
			if p > 0 && (n == len(t.baris) || t.baris[n].program != p) && (n == len(t.baris) || slices.Contains(t.celah(), n)) {
				t.baris = slices.Insert(t.baris, n, t.barisJumlah("Sub Jumlah", p))
			}
		}
	}
}

func ganda(d *dokumen) {
	for _, t := range d.tabelSemua() {
		for n := len(t.baris) - 1; n >= 0; n -= 2 {
			lagi := t.baris[n]
			lagi.sel = slices.Clone(lagi.sel)
			for c := range lagi.sel {
				for i, f := range lagi.sel[c].fakta {
					salin := *f
					lagi.sel[c].fakta = slices.Clone(lagi.sel[c].fakta)
					lagi.sel[c].fakta[i] = &salin
				}
			}
			t.baris = slices.Insert(t.baris, n+1, lagi)
		}
	}
}

// basi hides below the rows of indicators those of an older version.
func basi(d *dokumen) {
	t := d.tabelSemua()[0]
	for _, b := range t.baris {
		lama := baris{sembunyi: true, sel: slices.Clone(b.sel)}
		for c := range lama.sel {
			v := &lama.sel[c]
			if v.fakta = nil; v.grup > 0 {
				v.grup += 1000
			}
			if v.rupa == ukur {
				v.ukuran.nilai -= 100
			}
		}
		t.baris = append(t.baris, lama)
	}
}

// sisa appends rows of formulas below the data.
func sisa(pertama, lain string) func(*dokumen) {
	return func(d *dokumen) {
		for _, t := range d.tabelSemua() {
			for n := range 6 {
				b := baris{jenis: sisaRumus, sel: make([]nilai, len(t.kolom))}
				for c, k := range t.kolom {
					if b.sel[c].galat = pertama; k.rupa == nama || k.rupa == kata {
						b.sel[c].galat = lain
					}
					if (c+n)%4 == 3 {
						b.sel[c].galat = ""
					}
				}
				t.baris = append(t.baris, b)
			}
		}
	}
}
