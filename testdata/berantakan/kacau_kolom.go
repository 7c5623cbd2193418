package berantakan

import "slices"

// This file has the switches of columns: units, order, strangers, doubles.

var kacauKolom = []Kekacauan{
	{Nama: "satuan_kolom", Golongan: "satuan", Uraian: "units in a column of their own", bisa: ada(func(t *tabel) bool { return t.satuan == "lebur" && t.letak("satuan") < 0 }), buat: satuanKolom},
	{Nama: "satuan_lebur", Golongan: "satuan", Uraian: "figures fused with their units: 40 Paket", bisa: ada(func(t *tabel) bool { return t.satuan == "kolom" }), buat: func(d *dokumen) {
		for _, t := range d.tabelSemua() {
			if at := t.letak("satuan"); at >= 0 && t.satuan == "kolom" {
				t.buang(at)
			}
		}
	}},
	Kekacauan{Nama: "kolom_kembar", Golongan: "satuan", Uraian: "the unit's column named Target as well", tolak: []string{"tingkat_tahun"}, bisa: ada(func(t *tabel) bool { return t.letak("target") > 0 && (t.satuan == "lebur" || t.letak("satuan") > 0) }), buat: func(d *dokumen) {
		satuanKolom(d)
		for _, t := range d.tabelSemua() {
			at, target := t.letak("satuan"), t.letak("target")
			if at < 0 || target < 0 {
				continue
			}
			t.kolom[at].kepala = slices.Clone(t.kolom[target].kepala)
			for n := range t.baris {
				for _, v := range t.baris[n].sel {
					boleh(&v)
				}
			}
		}
	}}.bolehLapor(),
	{Nama: "kolom_asing", Uraian: "a column nobody knows", bisa: berjudul, buat: func(d *dokumen) {
		for _, t := range d.tabelSemua() {
			t.sisip(len(t.kolom), k("asing", kata, "PARAF ATASAN"), func(n int, b *baris) nilai {
				if n%2 == 0 && b.jenis == isian {
					return sKata("ok")
				}
				return sKosong()
			})
		}
	}},
	{Nama: "kolom_asing_angka", Uraian: "a column of figures nobody knows, in between", bisa: berjudul, buat: func(d *dokumen) {
		for _, t := range d.tabelSemua() {
			at := len(t.kolom) - 1
			if serumpun(t.kolom[at-1], t.kolom[at], 0) {
				continue
			}
			t.sisip(at, k("asing", kata, "BOBOT TERTIMBANG"), func(n int, b *baris) nilai { return sHitung(angka(n + 1)) })
		}
	}},
	{Nama: "kolom_tukar", Uraian: "columns in another order", bisa: ada(func(t *tabel) bool { return len(t.bebas()) > 1 }), buat: kolomTukar},
	{Nama: "kolom_tersembunyi", Uraian: "a hidden column", bisa: ada(func(t *tabel) bool { return len(t.sampingan()) > 0 }), buat: func(d *dokumen) {
		for _, t := range d.tabelSemua() {
			if s := t.sampingan(); len(s) > 0 {
				t.kolom[s[d.acak.IntN(len(s))]].sembunyi = true
			}
		}
	}},
	{Nama: "rp_terpisah", Uraian: "Rp in a cell of its own before the amount", tolak: []string{"tingkat_rp", "kepala_lepas", "uang_rp", "uang_rprapat", "uang_campur"}, bisa: ada(func(t *tabel) bool { return t.letak("pagu") > 0 }), buat: func(d *dokumen) {
		for _, t := range d.tabelSemua() {
			at := t.letak("pagu")
			if at < 1 {
				continue
			}
			t.sisip(at, k("rp", uang, t.kolom[at].kepala...), func(_ int, b *baris) nilai {
				if b.sel[at].rupa == uang {
					return sMentah("Rp")
				}
				return sKosong()
			})
			t.kolom[at+1].lanjut = true
		}
	}},
	Kekacauan{Nama: "dua_indikator", Uraian: "two indicators in one cell, their targets in one cell beside", tolak: []string{"nomor_di_indikator", "target_majemuk", "persen_pecahan"}, bisa: ada(func(t *tabel) bool { return t.kembar() >= 0 }), buat: duaIndikator}.bolehLapor(),
}

// boleh lets the facts of a cell be reported.
func boleh(v *nilai) {
	for _, f := range append(v.fakta[:len(v.fakta):len(v.fakta)], v.bagian...) {
		f.BolehLapor = true
	}
}

func satuanKolom(d *dokumen) {
	for _, t := range d.tabelSemua() {
		at := slices.IndexFunc(t.kolom, func(k kolom) bool { return k.rupa == ukur })
		if t.satuan != "lebur" || at < 0 || t.letak("satuan") >= 0 {
			continue
		}
		t.sisip(at, kSatuan, func(_ int, b *baris) nilai {
			if v := b.sel[at]; v.rupa == ukur && v.ukuran.bagian == nil {
				return sSatuan(v.ukuran.satuan)
			}
			return sKosong()
		})
	}
}

// bebas are the columns whose place says nothing.
func (t *tabel) bebas() (list []int) {
	for c, k := range t.kolom {
		if len(k.kepala) == 1 && slices.Contains([]string{"keterangan", "unit", "lokasi", "dana", "formulasi", "sumber", "catatan", "satuan"}, k.nama) {
			list = append(list, c)
		}
	}
	return list
}

// sampingan are columns that a clerk hides without losing a fact.
func (t *tabel) sampingan() (list []int) {
	for c, k := range t.kolom {
		if slices.Contains([]string{"nomor", "keterangan", "dana", "lokasi", "pilihan"}, k.nama) {
			list = append(list, c)
		}
	}
	return list
}

// kolomTukar turns the free columns round.
func kolomTukar(d *dokumen) {
	for _, t := range d.tabelSemua() {
		b := t.bebas()
		for i, j := 0, len(b)-1; i < j; i, j = i+1, j-1 {
			t.kolom[b[i]], t.kolom[b[j]] = t.kolom[b[j]], t.kolom[b[i]]
			for n := range t.baris {
				if s := t.baris[n].sel; len(s) > 0 {
					s[b[i]], s[b[j]] = s[b[j]], s[b[i]]
				}
			}
		}
	}
}

// kembar is the first of two rows that differ in indicator and target only, -1
// where there are none.
func (t *tabel) kembar() int {
	i, u := t.letak("indikator"), t.letak("target")
	if t.letak("sasaran") < 0 || i < 0 || u < 0 || len(t.kolom) > 5 {
		return -1
	}
	for n := 1; n < len(t.baris); n++ {
		s := t.letak("sasaran")
		if g := t.grup(n, s); g > 0 && g == t.grup(n-1, s) && t.grup(n, i) == 0 {
			return n - 1
		}
	}
	return -1
}

func duaIndikator(d *dokumen) {
	for _, t := range d.tabelSemua() {
		n := t.kembar()
		if n < 0 {
			continue
		}
		atas, bawah := &t.baris[n], t.baris[n+1]
		for c := range atas.sel {
			if t.grup(n, c) > 0 || bawah.sel[c].rupa == kosong {
				continue
			}
			boleh(&atas.sel[c])
			boleh(&bawah.sel[c])
			atas.sel[c].lagi = append(atas.sel[c].lagi, bawah.sel[c])
		}
		t.baris = slices.Delete(t.baris, n+1, n+2)
	}
}
