package report

import (
	"cmp"
	"slices"
	"strconv"

	"github.com/shopspring/decimal"

	"capaian/transform/warehouse"
)

const (
	tanpaPredikat = "Dibandingkan dengan target tahunan, sehingga belum diberi predikat."
	tanpaTarget   = "Target tidak dinyatakan di dokumen mana pun."
	tanpaTercetak = "Buku kerja tidak menulis capaian."
	tanpaNilai    = "Tidak mendapat peringkat karena capaiannya tidak terdefinisi."
)

// kolomCapaian are the columns both tables of capaian share, from the indicator
// to the predikat.
func kolomCapaian() []Kolom {
	return []Kolom{
		teksKolom("Indikator", 46), teksKolom("Satuan", 10), teksKolom("Arah", 9),
		{Judul: "Target", Jenis: Ukuran, Lebar: 13, Asal: true}, teksKolom("Sumber target", 16),
		{Judul: "Realisasi", Jenis: Ukuran, Lebar: 13, Asal: true},
		kolom("Capaian (%)", Persen, 10), kolom("Tertulis (%)", Persen, 10), teksKolom("Predikat", 20),
	}
}

// selCapaian are the cells of kolomCapaian.
func (b *bahan) selCapaian(c *warehouse.Capaian) []Sel {
	target := ukuran(c.Target, string(c.TargetTeks), string(c.Satuan), tanpaTarget)
	target.Asal = b.asal(c.TargetBerkasID, c.TargetLembar, c.TargetSel)
	real := ukuran(c.Realisasi, string(c.RealisasiTeks), string(c.Satuan), alasan("REALISASI_KOSONG"))
	real.Asal = b.asal(c.RealisasiBerkasID, c.RealisasiLembar, c.RealisasiSel)
	source := teks(namaJenis(string(c.SumberTarget)))
	if c.SumberTarget == "" {
		source = takAda(tanpaTarget)
	}
	value := persen(c.Nilai.NullDecimal, alasan(string(c.Alasan)))
	grade := b.predikat(c.Predikat, tanpaPredikat)
	if c.Nilai.Valid {
		value.Asal = "target " + target.Asal + "; realisasi " + real.Asal + "; metode " + bersih(c.Metode)
	} else {
		grade = b.predikat("", alasan(string(c.Alasan)))
	}
	printed := persen(c.CapaianTercetak.NullDecimal, tanpaTercetak)
	if c.CapaianTercetak.Valid {
		printed.Asal = real.Asal
		if c.Nilai.Valid && !c.CapaianTercetak.Decimal.Round(2).Equal(c.Nilai.Decimal.Round(2)) {
			printed.Nada = Sedang
		}
	}
	value.Jelas = func() Penjelasan { return b.jelas.Capaian(c) }
	lama(c.Usang, &value, &grade)
	return []Sel{teks(c.Indikator), teks(string(c.Satuan)), teks(c.Arah), target, source, real, value, printed, grade}
}

// barisCapaian are the rows of one kind of level, by OPD in the order of the
// list, otherwise as the warehouse orders them.
func (b *bahan) barisCapaian(sasaran bool) []*warehouse.Capaian {
	var rows []*warehouse.Capaian
	for i := range b.Hitungan.Capaian {
		if c := &b.Hitungan.Capaian[i]; (c.Tingkat == "sasaran") == sasaran {
			rows = append(rows, c)
		}
	}
	slices.SortStableFunc(rows, func(x, y *warehouse.Capaian) int {
		return cmp.Or(cmp.Compare(b.urut(x.OPD), b.urut(y.OPD)), cmp.Compare(x.OPD, y.OPD))
	})
	return rows
}

// barisPertama gives of each OPD the anchor of its first row in the table of
// indicators.
func (b *bahan) barisPertama() map[string]string {
	first := map[string]string{}
	for _, c := range b.barisCapaian(true) {
		first[c.OPD] = "capaian-" + strconv.Itoa(b.urut(c.OPD)+1)
	}
	return first
}

func (b *bahan) capaian() Tabel {
	rows := b.barisCapaian(true)
	t := Tabel{
		Nama: "Capaian per indikator", Tetap: 1, Kosong: "Belum ada indikator sasaran yang dilaporkan pada periode ini.",
		Keterangan: "Setiap indikator sasaran yang dilaporkan, dengan target yang berlaku dan sel asalnya. Peringkat di antara " +
			cacah(len(rows)).Teks + " indikator laporan ini; nilai sama mendapat peringkat sama.",
		Kolom: append([]Kolom{teksKolom("OPD", 26), teksKolom("Sasaran", 42)}, append(kolomCapaian(), kolom("Peringkat", Cacah, 10))...),
	}
	rank, first := peringkat(rows), b.barisPertama()
	for i, c := range rows {
		place := takAda(tanpaNilai)
		if c.Nilai.Valid {
			place = cacah(rank[i])
		}
		row := t.tambah(append(append([]Sel{teks(b.namaOPD(c.OPD)), teks(string(c.Sasaran))}, b.selCapaian(c)...), place)...)
		row.Jangkar = first[c.OPD]
		delete(first, c.OPD) // only the first row carries it
	}
	return t
}

// peringkat ranks by capaian, best first; equals share the better place.
func peringkat(rows []*warehouse.Capaian) []int {
	rank := make([]int, len(rows))
	var values []decimal.Decimal
	for _, c := range rows {
		if c.Nilai.Valid {
			values = append(values, c.Nilai.Decimal)
		}
	}
	slices.SortFunc(values, func(x, y decimal.Decimal) int { return y.Cmp(x) })
	for i, c := range rows {
		if c.Nilai.Valid {
			at, _ := slices.BinarySearchFunc(values, c.Nilai.Decimal, func(v, want decimal.Decimal) int { return want.Cmp(v) })
			rank[i] = at + 1
		}
	}
	return rank
}

// capaianLain are the rows of every other level.
func (b *bahan) capaianLain() Tabel {
	t := Tabel{
		Nama: "Capaian program dan kegiatan", Tetap: 1, Kosong: "Belum ada indikator program atau kegiatan yang dilaporkan pada periode ini.",
		Keterangan: "Indikator tujuan, program, kegiatan, dan sub kegiatan; tidak ikut rata-rata capaian OPD.",
		Kolom:      append([]Kolom{teksKolom("OPD", 26), teksKolom("Tingkat", 13), teksKolom("Uraian", 42)}, kolomCapaian()...),
	}
	for _, c := range b.barisCapaian(false) {
		name := cmp.Or(c.SubKegiatan, c.Kegiatan, c.Program, c.Sasaran)
		t.tambah(append([]Sel{teks(b.namaOPD(c.OPD)), teks(namaTingkat(c.Tingkat)), teks(string(name))}, b.selCapaian(c)...)...)
	}
	return t
}

// rekapPredikat counts indicators and OPD by predikat, per group and over all.
func (b *bahan) rekapPredikat() Tabel {
	t := Tabel{
		Nama: "Rekap predikat", Tetap: 2, Kosong: "Daftar induk OPD kosong.",
		Keterangan: "Indikator sasaran menurut predikatnya, dan OPD menurut predikat rata-ratanya. Dokumen kabupaten (jenis pemda) tidak ikut baris \"semua OPD\".",
		Kolom:      []Kolom{teksKolom("Kelompok", 24), teksKolom("Predikat", 24), kolom("Jumlah indikator", Cacah, 14), kolom("Jumlah OPD", Cacah, 14)},
	}
	indicators, offices := map[[2]string]int{}, map[[2]string]int{}
	labels := b.skala()
	const all = "semua OPD"
	for _, c := range b.barisCapaian(true) {
		o := b.kenal[c.OPD]
		if o == nil {
			continue
		}
		grade := cmp.Or(bersih(string(c.Predikat)), takDinilai)
		if !slices.ContainsFunc(labels, func(l Label) bool { return l.Teks == grade }) {
			labels = append(labels, Label{grade, Netral}) // of the scale of that night
		}
		indicators[[2]string{o.Jenis, grade}]++
		if o.Aktif && o.Jenis != pemdaJenis {
			indicators[[2]string{all, grade}]++
		}
	}
	var groups []string
	for _, o := range b.opd {
		if !slices.Contains(groups, o.Jenis) {
			groups = append(groups, o.Jenis)
		}
		_, _, grade := b.capaianOPD(o.Kode)
		offices[[2]string{o.Jenis, grade.Teks}]++
		if o.Aktif && o.Jenis != pemdaJenis {
			offices[[2]string{all, grade.Teks}]++
		}
	}
	if len(b.opd) == 0 {
		return t
	}
	for _, group := range append(groups, all) {
		for _, l := range labels {
			key := [2]string{group, l.Teks}
			t.tambah(teks(judul(group)), Sel{Teks: l.Teks, Nada: l.Nada}, cacah(indicators[key]), cacah(offices[key]))
		}
	}
	return t
}
