package report

import (
	"cmp"
	"slices"

	"capaian/transform/warehouse"
)

// berat orders severities, worst first.
func berat(keparahan string) int {
	if i := slices.Index([]string{"GALAT", "PERINGATAN", "INFO"}, keparahan); i >= 0 {
		return i
	}
	return 3
}

// nadaTemuan is the tone of a severity.
func nadaTemuan(keparahan string) Nada {
	switch keparahan {
	case "GALAT":
		return Buruk
	case "PERINGATAN":
		return Kurang
	}
	return Netral
}

// temuan lists every finding, worst first, then by OPD and place.
func (b *bahan) temuan() Tabel {
	t := Tabel{
		Nama: "Temuan", Tetap: 1, Kosong: "Tidak ada temuan.",
		Keterangan: "GALAT: yang tertulis salah. PERINGATAN: perlu diperiksa. INFO: sekadar diketahui. Sel yang disebut adalah sel yang perlu dibetulkan.",
		Kolom: []Kolom{teksKolom("OPD", 26), teksKolom("Tingkat", 13), teksKolom("Aturan", 9), teksKolom("Berkas", 34), teksKolom("Lembar", 16), teksKolom("Sel", 8),
			teksKolom("Pesan", 60), teksKolom("Saran", 46), teksKolom("Tertulis", 18), teksKolom("Seharusnya", 18), teksKolom("Run", 20)},
	}
	rows := slices.Clone(b.Temuan)
	slices.SortStableFunc(rows, func(x, y warehouse.TemuanTampil) int {
		return cmp.Or(cmp.Compare(berat(x.Keparahan), berat(y.Keparahan)), cmp.Compare(b.urut(x.OPD), b.urut(y.OPD)), cmp.Compare(x.OPD, y.OPD),
			cmp.Compare(x.Jalur, y.Jalur), cmp.Compare(x.Lembar, y.Lembar), cmp.Compare(len(x.Sel), len(y.Sel)), cmp.Compare(x.Sel, y.Sel), cmp.Compare(x.Aturan, y.Aturan))
	})
	for _, f := range rows {
		file := cmp.Or(f.Jalur, "antardokumen")
		grade := teks(f.Keparahan)
		grade.Nada = nadaTemuan(f.Keparahan)
		t.tambah(teks(b.namaOPD(f.OPD)), grade, teks(f.Aturan), teks(string(file)), teks(string(f.Lembar)), teks(string(f.Sel)),
			teks(f.Pesan), teks(f.Saran), teks(string(f.Tercetak)), teks(string(f.Seharusnya)), teks(f.RunID))
	}
	return t
}
