package report

import (
	"cmp"
	"slices"
	"strings"

	"capaian/transform/warehouse"
)

const tanpaCapaian = "Belum ada indikator sasaran yang dapat diukur pada periode ini."

// peringkatOPD orders the OPD by capaian, best first; those without one follow,
// then the ones no average counts.
func (b *bahan) peringkatOPD() []warehouse.OPD {
	order := slices.Clone(b.opd)
	class := func(o warehouse.OPD) int {
		switch {
		case o.Jenis == pemdaJenis:
			return 3
		case !o.Aktif:
			return 2
		case !b.terukur(o.Kode):
			return 1
		}
		return 0
	}
	slices.SortStableFunc(order, func(x, y warehouse.OPD) int {
		if c := cmp.Compare(class(x), class(y)); c != 0 || class(x) != 0 {
			return c
		}
		return b.rerata[y.Kode].Nilai.Decimal.Cmp(b.rerata[x.Kode].Nilai.Decimal)
	})
	return order
}

func (b *bahan) terukur(opd string) bool {
	r := b.rerata[opd]
	return r != nil && r.Nilai.Valid
}

// batang are the bars of the chart, in the order of the summary.
func (b *bahan) batang(order []warehouse.OPD) []Batang {
	var bars []Batang
	for _, o := range order {
		if o.Jenis == pemdaJenis || !o.Aktif {
			continue
		}
		avg, _, grade := b.capaianOPD(o.Kode)
		avg.Nada = grade.Nada
		bars = append(bars, Batang{OPD: b.namaOPD(o.Kode), Predikat: grade.Teks, Nilai: avg})
	}
	return bars
}

// capaianOPD are the averages of one OPD and their predikat.
func (b *bahan) capaianOPD(opd string) (avg, capped, grade Sel) {
	r := b.rerata[opd]
	if r == nil {
		r = &warehouse.Rerata{}
	}
	avg, capped = persen(r.Nilai.NullDecimal, tanpaCapaian), persen(r.Dibatasi.NullDecimal, tanpaCapaian)
	if r.Nilai.Valid {
		from := "rata-rata " + cacah(b.jumlahSasaran(opd)).Teks + " sasaran; rinciannya pada tabel Capaian per indikator"
		avg.Asal, capped.Asal = from, from+", setiap indikator dibatasi 100"
		avg.Jelas = func() Penjelasan { return b.jelas.Rerata(r) }
		grade = b.predikat(r.Predikat, tanpaPredikat)
		lama(r.Usang, &avg, &capped, &grade)
		return avg, capped, grade
	}
	return avg, capped, b.predikat("", tanpaCapaian)
}

// jumlahSasaran counts the sasaran measured, or, where nothing is, those planned.
func (b *bahan) jumlahSasaran(opd string) int {
	n, planned := 0, map[string]bool{}
	for _, r := range b.Hitungan.RerataSasaran {
		if r.OPD == opd {
			n++
		}
	}
	for _, i := range b.Hitungan.Indikator {
		if i.OPD == opd && i.Tingkat == "sasaran" && i.Sasaran != "" && i.DiPK {
			planned[lipat(string(i.Sasaran))] = true
		}
	}
	return cmp.Or(n, len(planned))
}

// ringkasan is one row per OPD, best capaian first.
func (b *bahan) ringkasan(order []warehouse.OPD) Tabel {
	t := Tabel{
		Nama: "Ringkasan", Tetap: 1, Kosong: "Daftar induk OPD kosong.",
		Keterangan: "Satu baris per OPD, capaian tertinggi lebih dahulu; OPD yang belum terukur di bawah. Dokumen kabupaten (jenis pemda) tidak ikut rata-rata.",
		Kolom: []Kolom{
			teksKolom("OPD", 40), teksKolom("Jenis", 12), teksKolom("Berkas diterima", 11), kolom("Jumlah sasaran", Cacah, 9),
			teksKolom("Indikator terukur", 10), teksKolom("Indikator PK terukur", 12), kolom("Rata-rata capaian (%)", Persen, 11),
			kolom("Dibatasi 100 (%)", Persen, 10), teksKolom("Predikat", 20), kolom("Pagu (Rp)", Rupiah, 18),
			kolom("Realisasi (Rp)", Rupiah, 18), kolom("Serapan (%)", Persen, 10), kolom("Harus diperbaiki", Cacah, 10),
			kolom("Perlu diperiksa", Cacah, 10), teksKolom("Status", 26),
		},
	}
	first := b.barisPertama()
	for _, o := range order {
		name := teks(o.Nama)
		name.Ke = first[o.Kode]
		avg, capped, grade := b.capaianOPD(o.Kode)
		got, due := b.jumlahWajib(o.Kode)
		pk, measured := b.jumlahPK(o.Kode)
		indicators, done := b.jumlahIndikator(o.Kode)
		money := b.selUang(b.serapan[o.Kode])
		t.tambah(name, teks(o.Jenis), dari(got, due), cacah(b.jumlahSasaran(o.Kode)), dari(done, indicators), dari(measured, pk),
			avg, capped, grade, money[0], money[1], money[2], cacah(b.galat[o.Kode]), cacah(b.awas[o.Kode]), b.statusOPD(o))
	}
	return t
}

// jumlahIndikator counts the rows of level sasaran and those with a capaian.
func (b *bahan) jumlahIndikator(opd string) (total, measured int) {
	if r := b.rerata[opd]; r != nil {
		return r.JumlahIndikator, r.JumlahTerukur
	}
	return 0, 0
}

// statusOPD says in words how an OPD stands.
func (b *bahan) statusOPD(o warehouse.OPD) Sel {
	if !b.mengirim(o.Kode) {
		if o.Jenis == pemdaJenis || !o.Aktif {
			return Sel{Teks: "tidak ada berkas", Nada: Pudar}
		}
		return Sel{Teks: "belum mengirim", Nada: Buruk}
	}
	var words []string
	if got, due := b.jumlahWajib(o.Kode); got < due {
		words = append(words, "belum lengkap")
	}
	if b.galat[o.Kode] > 0 {
		words = append(words, "perlu perbaikan")
	}
	if usang := b.usangOPD(o.Kode); usang != "" {
		words = append(words, dataLama(usang))
	}
	if !o.Aktif {
		words = append(words, "tidak aktif")
	}
	if len(words) == 0 {
		return Sel{Teks: "lengkap", Nada: SangatBaik}
	}
	return Sel{Teks: strings.Join(words, ", "), Nada: Kurang}
}
