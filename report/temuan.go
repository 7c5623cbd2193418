package report

import (
	"cmp"
	"slices"
	"strings"

	"capaian/transform/warehouse"
)

// tingkatTemuan are the severities, worst first, as readers are told of them.
var tingkatTemuan = []struct {
	keparahan, sebutan string
	nada               Nada
}{{"GALAT", "Harus diperbaiki", Buruk}, {"PERINGATAN", "Perlu diperiksa", Kurang}, {"INFO", "Catatan", Netral}}

// berat orders severities, worst first.
func berat(keparahan string) int {
	for i, t := range tingkatTemuan {
		if t.keparahan == keparahan {
			return i
		}
	}
	return len(tingkatTemuan)
}

// sebutTingkat is a severity as readers are told of it, its code beside.
func sebutTingkat(keparahan string) string {
	if i := berat(keparahan); i < len(tingkatTemuan) {
		return tingkatTemuan[i].sebutan + " (" + keparahan + ")"
	}
	return bersih(keparahan)
}

func selTingkat(keparahan string) Sel {
	s := Sel{Teks: sebutTingkat(keparahan)}
	if i := berat(keparahan); i < len(tingkatTemuan) {
		s.Nada = tingkatTemuan[i].nada
	}
	return s
}

const artiTingkat = "Harus diperbaiki: yang tertulis salah. Perlu diperiksa: mungkin salah. Catatan: sekadar diketahui."

// temuan lists every finding, worst first, then by OPD and place.
func (b *bahan) temuan() Tabel {
	t := Tabel{
		Nama: "Temuan", Tetap: 1, Kosong: "Tidak ada temuan.",
		Keterangan: artiTingkat + " Sel yang disebut adalah sel yang perlu dibetulkan. Kode: untuk menerima temuan di keputusan.xlsx, lembar Pengecualian.",
		Kolom: []Kolom{teksKolom("OPD", 26), teksKolom("Tingkat", 16), teksKolom("Aturan", 9), teksKolom("Berkas", 34), teksKolom("Lembar", 16), teksKolom("Sel", 8),
			teksKolom("Pesan", 60), teksKolom("Saran", 46), teksKolom("Tertulis", 18), teksKolom("Seharusnya", 18), teksKolom("Kode", 15), teksKolom("Keputusan", 40), teksKolom("Run", 20)},
	}
	rows := slices.Clone(b.Temuan)
	slices.SortStableFunc(rows, func(x, y warehouse.TemuanTampil) int {
		return cmp.Or(cmp.Compare(berat(x.Keparahan), berat(y.Keparahan)), cmp.Compare(b.urut(x.OPD), b.urut(y.OPD)), cmp.Compare(x.OPD, y.OPD),
			cmp.Compare(x.Jalur, y.Jalur), cmp.Compare(x.Lembar, y.Lembar), cmp.Compare(len(x.Sel), len(y.Sel)), cmp.Compare(x.Sel, y.Sel), cmp.Compare(x.Aturan, y.Aturan), cmp.Compare(x.Pesan, y.Pesan))
	})
	for _, f := range rows {
		grade := selTingkat(f.Keparahan)
		if f.Keputusan != "" {
			grade.Nada = Pudar // accepted by the office
		}
		t.tambah(teks(b.namaOPD(f.OPD)), grade, teks(f.Aturan), teks(letakTemuan(&f)), teks(string(f.Lembar)), teks(string(f.Sel)),
			teks(f.Pesan), teks(f.Saran), teks(string(f.Tercetak)), teks(string(f.Seharusnya)), teks(f.Kode()), teks(string(f.Keputusan)), teks(f.RunID))
	}
	return t
}

// letakTemuan is the file a finding is of, or that it is of none.
func letakTemuan(f *warehouse.TemuanTampil) string {
	switch {
	case f.Jalur != "":
		return string(f.Jalur)
	case strings.HasPrefix(f.Aturan, "KPT-"):
		return "keputusan kantor"
	case f.BerkasID == "" && f.Sel == "":
		return "tidak ada berkas"
	}
	return "antardokumen"
}

// temuanBerlaku are the findings that the office has not accepted.
func (b *bahan) temuanBerlaku() (list []*warehouse.TemuanTampil) {
	for i := range b.Temuan {
		if b.Temuan[i].Keputusan == "" {
			list = append(list, &b.Temuan[i])
		}
	}
	return list
}

// rekapTemuan counts the findings of each OPD by severity, and names the rules
// that speak most.
func (b *bahan) rekapTemuan() Tabel {
	t := Tabel{
		Nama: "Rekap temuan per OPD", Tetap: 1, Kosong: "Tidak ada temuan.", Keterangan: artiTingkat + " Rinciannya pada tabel Temuan.",
		Kolom: []Kolom{teksKolom("OPD", 40)},
	}
	for _, l := range tingkatTemuan {
		t.Kolom = append(t.Kolom, kolom(sebutTingkat(l.keparahan), Cacah, 14))
	}
	t.Kolom = append(t.Kolom, kolom("Jumlah", Cacah, 9), teksKolom("Aturan utama", 46))
	found, order := map[string][]*warehouse.TemuanTampil{}, []string(nil)
	standing := b.temuanBerlaku()
	for _, f := range standing {
		if found[f.OPD] == nil {
			order = append(order, f.OPD)
		}
		found[f.OPD] = append(found[f.OPD], f)
	}
	slices.SortFunc(order, func(x, y string) int { return cmp.Or(cmp.Compare(b.urut(x), b.urut(y)), cmp.Compare(x, y)) })
	for _, opd := range order {
		t.tambah(append([]Sel{teks(b.namaOPD(opd))}, hitungTemuan(found[opd])...)...)
	}
	if len(order) > 0 {
		t.Jumlah = &Baris{Sel: append([]Sel{{Teks: "Jumlah"}}, hitungTemuan(standing)...)}
	}
	return t
}

// hitungTemuan are the counts by severity, their sum, and the rules that speak
// most.
func hitungTemuan(list []*warehouse.TemuanTampil) (cells []Sel) {
	for _, l := range tingkatTemuan {
		n := 0
		for _, f := range list {
			if f.Keparahan == l.keparahan {
				n++
			}
		}
		cell := cacah(n)
		if n > 0 && l.nada == Buruk {
			cell.Nada = l.nada
		}
		cells = append(cells, cell)
	}
	var words []string
	for _, g := range perAturan(list) {
		if len(words) < 3 {
			words = append(words, bersih(g[0].Aturan)+" "+cacah(len(g)).Teks+" kali")
		}
	}
	return append(cells, cacah(len(list)), Sel{Teks: strings.Join(words, ", ")})
}

// perAturan groups findings by their rule: the worst first, then the most.
func perAturan(list []*warehouse.TemuanTampil) [][]*warehouse.TemuanTampil {
	groups := map[string][]*warehouse.TemuanTampil{}
	for _, f := range list {
		key := f.Aturan + " " + f.Keparahan
		groups[key] = append(groups[key], f)
	}
	var sorted [][]*warehouse.TemuanTampil
	for _, g := range groups {
		sorted = append(sorted, g)
	}
	slices.SortFunc(sorted, func(x, y []*warehouse.TemuanTampil) int {
		return cmp.Or(cmp.Compare(berat(x[0].Keparahan), berat(y[0].Keparahan)), cmp.Compare(len(y), len(x)), cmp.Compare(x[0].Aturan, y[0].Aturan))
	})
	return sorted
}

// rekapAturan counts the findings of each rule, with one of them as an example.
func (b *bahan) rekapAturan() Tabel {
	t := Tabel{
		Nama: "Rekap temuan per aturan", Tetap: 2, Kosong: "Tidak ada temuan.", Keterangan: "Aturan yang berbunyi, yang terberat dan terbanyak lebih dahulu, dengan satu contohnya.",
		Kolom: []Kolom{teksKolom("Aturan", 9), teksKolom("Tingkat", 16), kolom("Jumlah", Cacah, 9), kolom("Jumlah OPD", Cacah, 9), teksKolom("Contoh", 70), teksKolom("Saran", 50)},
	}
	for _, g := range perAturan(b.temuanBerlaku()) {
		opd := map[string]bool{}
		for _, f := range g {
			opd[f.OPD] = true
		}
		t.tambah(teks(g[0].Aturan), selTingkat(g[0].Keparahan), cacah(len(g)), cacah(len(opd)), teks(g[0].Pesan), teks(g[0].Saran))
	}
	return t
}
