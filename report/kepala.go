package report

import (
	"github.com/shopspring/decimal"

	"capaian/transform/warehouse"
)

// kepala gives the figures a reader wants first.
func (b *bahan) kepala() []Angka {
	counts := map[string]int{}
	for _, t := range b.Temuan {
		if t.Keputusan == "" { // not accepted by the office
			counts[t.Keparahan]++
		}
	}
	loaded, refused, pending := b.jumlahBerkas()
	figures := append([]Angka{b.rataRata()}, b.uang()...)
	return append(figures,
		Angka{Label: "berkas dimuat", Jenis: Cacah, Nilai: cacah(loaded), Bersama: []Angka{
			{Label: "ditolak", Jenis: Cacah, Nilai: cacah(refused)}, {Label: "tertunda", Jenis: Cacah, Nilai: cacah(pending)}}},
		Angka{Label: "temuan yang harus diperbaiki (GALAT)", Jenis: Cacah, Nilai: cacah(counts["GALAT"]), Bersama: []Angka{
			{Label: "perlu diperiksa (PERINGATAN)", Jenis: Cacah, Nilai: cacah(counts["PERINGATAN"])}, {Label: "catatan (INFO)", Jenis: Cacah, Nilai: cacah(counts["INFO"])}}},
		Angka{Label: "OPD belum mengirim apa pun", Nilai: dari(len(b.belum()), len(b.dinilai)), Bersama: []Angka{
			{Label: "OPD belum lengkap", Nilai: dari(len(b.kurang()), len(b.dinilai))}}})
}

// rataRata is the average over OPD; how many it covers is part of its name, and
// the capped average and the coverage of the PK always stand beside it.
func (b *bahan) rataRata() Angka {
	var values, capped []decimal.Decimal
	pk, measured, old := 0, 0, 0
	for _, o := range b.dinilai {
		total, done := b.jumlahPK(o.Kode)
		pk, measured = pk+total, measured+done
		r := b.rerata[o.Kode]
		if r == nil || !r.Nilai.Valid {
			continue
		}
		values = append(values, r.Nilai.Decimal)
		if r.Usang != "" {
			old++
		}
		if r.Dibatasi.Valid {
			capped = append(capped, r.Dibatasi.Decimal)
		}
	}
	const none = "Belum ada OPD yang dapat dinilai."
	whole := Angka{
		Label: "rata-rata capaian OPD, " + dari(len(values), len(b.dinilai)).Teks + " OPD",
		Jenis: Persen, Nilai: persen(mean(values), none),
		Bersama: []Angka{
			{Label: "dibatasi 100", Jenis: Persen, Nilai: persen(mean(capped), none)},
			{Label: "indikator PK terukur", Nilai: dari(measured, pk)},
		},
	}
	whole.Nilai.Jelas = b.jelasRataRata(whole.Nilai)
	if old > 0 {
		whole.Bersama = append(whole.Bersama, Angka{Label: "OPD dengan data lama", Nilai: dari(old, len(values))})
	}
	return whole
}

// jelasRataRata explains the average over OPD by theirs.
func (b *bahan) jelasRataRata(whole Sel) func() Penjelasan {
	return func() Penjelasan {
		p := Penjelasan{Jenis: JenisRerata, Tahun: b.Tahun, Periode: b.Periode, Tingkat: "pemda", Metode: metodeRerata, Capaian: whole.Teks}
		for _, o := range b.dinilai {
			part := Bagian{Sisi: sisiTakIkut, Nama: b.namaOPD(o.Kode), Operan: Operan{Ket: tanpaCapaian}}
			if r := b.rerata[o.Kode]; r != nil && r.Nilai.Valid {
				part.Sisi, part.Nilai, part.Ket = sisiIkut, persen(r.Nilai.NullDecimal, "").Teks, ""
				if r.Usang != "" {
					part.Ket = dataLama(r.Usang)
				}
			}
			p.Operan = append(p.Operan, part)
		}
		p.urutkan()
		p.rumusRerata("OPD")
		return p
	}
}

// desimalHitung is to how many decimals quotients made here are kept: far more
// than are shown, so that rounding them again does no harm.
const desimalHitung = 12

// mean is the arithmetic mean; nothing has no mean.
func mean(values []decimal.Decimal) decimal.NullDecimal {
	if len(values) == 0 {
		return decimal.NullDecimal{}
	}
	sum := decimal.Sum(values[0], values[1:]...)
	return decimal.NewNullDecimal(sum.DivRound(decimal.NewFromInt(int64(len(values))), desimalHitung))
}

// jumlahPK counts the indicators of an OPD's PK and those of them measured. An
// OPD that reported nothing yet has a PK all the same.
func (b *bahan) jumlahPK(opd string) (total, measured int) {
	if r := b.rerata[opd]; r != nil {
		return r.JumlahPK, r.JumlahPKTerukur
	}
	for _, i := range b.Hitungan.Indikator {
		if i.OPD == opd && i.DiPK && i.Tingkat == "sasaran" {
			total++
		}
	}
	return total, 0
}

// uang are the totals over OPD.
func (b *bahan) uang() []Angka {
	var sum tumpuk
	for _, o := range b.dinilai {
		if s := b.serapan[o.Kode]; s != nil {
			sum.tambah(s)
		}
	}
	of := func(n int) []Angka {
		return []Angka{{Label: "OPD tercakup", Nilai: dari(n, len(b.dinilai))}}
	}
	money := sum.sel(b.jelas, "")
	return []Angka{
		{Label: "pagu", Jenis: Rupiah, Nilai: money[0], Bersama: of(sum.nPagu)},
		{Label: "realisasi anggaran", Jenis: Rupiah, Nilai: money[1], Bersama: of(sum.nReal)},
		{Label: "serapan", Jenis: Persen, Nilai: money[2], Bersama: of(sum.nDua)},
	}
}

// jumlahBerkas counts files, not documents: a workbook of several documents is
// one, refused only if nothing of it was loaded.
func (b *bahan) jumlahBerkas() (loaded, refused, pending int) {
	ok, bad := map[warehouse.Teks]bool{}, map[warehouse.Teks]bool{}
	for _, k := range b.Berkas {
		if k.Status == "dimuat" {
			ok[k.SHA256] = true
		}
	}
	for _, k := range b.takMasuk() {
		switch {
		case k.Status == "tertunda":
			pending++
		case !ok[k.SHA256]:
			bad[k.SHA256] = true
		}
	}
	return len(ok), len(bad), pending
}

// belum names the OPD nothing of which is in force.
func (b *bahan) belum() []string {
	var names []string
	for _, o := range b.dinilai {
		if !b.mengirim(o.Kode) {
			names = append(names, b.namaOPD(o.Kode))
		}
	}
	return names
}

// kurang names the OPD that sent some of what is expected, and not all that is
// due.
func (b *bahan) kurang() []string {
	var names []string
	for _, o := range b.dinilai {
		if got, due := b.jumlahWajib(o.Kode); b.mengirim(o.Kode) && got < due {
			names = append(names, b.namaOPD(o.Kode))
		}
	}
	return names
}

func (b *bahan) mengirim(opd string) bool {
	for _, k := range b.Berkas {
		if k.OPD == opd && k.Status == "dimuat" {
			return true
		}
	}
	return false
}

// jumlahWajib counts what an OPD must have sent by now and what of it came and
// could be read.
func (b *bahan) jumlahWajib(opd string) (got, due int) {
	for _, k := range b.Hitungan.Kepatuhan {
		if k.OPD != opd || k.Status == "belum jatuh tempo" {
			continue
		}
		due++
		if k.Status != "belum ada" && k.Status != "ditolak" {
			got++
		}
	}
	return got, due
}
