package report

import (
	"cmp"
	"slices"
	"strings"

	"github.com/shopspring/decimal"

	"capaian/transform/warehouse"
)

const (
	tanpaPagu      = "Pagu tidak dinyatakan di dokumen yang dimuat."
	tanpaRealisasi = "Realisasi anggaran belum dilaporkan."
	tanpaSerapan   = "Pagu atau realisasi anggaran belum ada."
	paguNol        = "Pagu nol, sehingga serapan tidak dapat dihitung."
	tanpaAnggaran  = "Belum ada DPA atau realisasi anggaran yang dimuat."
	tanpaKelompok  = "OPD ini tidak menyatakan kelompok belanja itu."

	serapanSebagian = "Serapan dihitung dari OPD yang menyatakan pagu dan realisasi."
)

// selUang are pagu, realisasi and serapan of one row, with why one is missing.
func (b *bahan) selUang(s *warehouse.Serapan) [3]Sel {
	if s == nil {
		return [3]Sel{takAda(tanpaAnggaran), takAda(tanpaAnggaran), takAda(tanpaAnggaran)}
	}
	pagu, real := rupiah(s.Pagu.NullDecimal, tanpaPagu), rupiah(s.Realisasi.NullDecimal, tanpaRealisasi)
	if s.Pagu.Valid {
		pagu.Asal = cmp.Or(b.dokumen(s.OPD, "DPA", string(s.Versi), ""), b.sumberRealisasi(s.OPD))
	}
	if s.Realisasi.Valid {
		real.Asal = b.sumberRealisasi(s.OPD)
	}
	share := selSerapan(s.Serapan, s.Pagu)
	if s.Serapan.Valid {
		share.Asal = "realisasi / pagu × 100"
	}
	share.Jelas = func() Penjelasan { return b.jelas.Serapan(s) }
	lama(s.Usang, &pagu, &real, &share)
	return [3]Sel{pagu, real, share}
}

func (b *bahan) sumberRealisasi(opd string) string {
	return cmp.Or(b.dokumen(opd, "REALISASI_ANGGARAN", "", b.Periode), b.dokumen(opd, "REALISASI_KINERJA", "", b.Periode))
}

func selSerapan(u warehouse.Ukuran, pagu warehouse.Rupiah) Sel {
	if pagu.Valid && pagu.Decimal.IsZero() {
		return persen(u.NullDecimal, paguNol)
	}
	return persen(u.NullDecimal, tanpaSerapan)
}

// kelompok are the groups of belanja of the year's code that any OPD states, and
// others that are printed.
func (b *bahan) kelompok() []string {
	known := []string{"BTL", "BL"}
	if b.Tahun > 2020 {
		known = []string{"OPERASI", "MODAL", "TAK TERDUGA", "TRANSFER"}
	}
	var others []string
	stated := map[string]bool{}
	for _, s := range b.Hitungan.Serapan {
		if k := string(s.KelompokBelanja); s.Tingkat == "kelompok_belanja" && !stated[k] {
			stated[k] = true
			if !slices.Contains(known, k) {
				others = append(others, k)
			}
		}
	}
	slices.Sort(others)
	return append(slices.DeleteFunc(known, func(k string) bool { return !stated[k] }), others...)
}

// tabelSerapan is one row per OPD: each group of belanja, the total, and the
// share of each group in the pagu.
func (b *bahan) tabelSerapan() Tabel {
	groups := b.kelompok()
	t := Tabel{
		Nama: "Serapan", Tetap: 1, Kosong: tanpaAnggaran,
		Keterangan: "Pagu menurut DPA yang berlaku pada akhir periode; realisasi menurut buku kerja realisasi. Proporsi adalah bagian kelompok belanja dalam pagu OPD.",
		Kolom:      []Kolom{teksKolom("OPD", 34)},
	}
	short := func(k string) string { return judul(strings.ToLower(bersih(k))) }
	if b.Tahun <= 2020 {
		short = bersih
	}
	for _, k := range groups {
		t.Kolom = append(t.Kolom, kolom(short(k)+" pagu (Rp)", Rupiah, 18), kolom(short(k)+" realisasi (Rp)", Rupiah, 18), kolom(short(k)+" serapan (%)", Persen, 10))
	}
	t.Kolom = append(t.Kolom, kolom("Total pagu (Rp)", Rupiah, 18), kolom("Total realisasi (Rp)", Rupiah, 18), kolom("Total serapan (%)", Persen, 10))
	for _, k := range groups {
		t.Kolom = append(t.Kolom, kolom("Proporsi "+short(k)+" (%)", Persen, 10))
	}
	rows := map[[2]string]*warehouse.Serapan{}
	for i := range b.Hitungan.Serapan {
		if s := &b.Hitungan.Serapan[i]; s.Tingkat == "kelompok_belanja" {
			rows[[2]string{s.OPD, string(s.KelompokBelanja)}] = s
		}
	}
	sums := map[string]*tumpuk{}
	for _, o := range b.opd {
		whole := b.serapan[o.Kode]
		if whole == nil && (o.Jenis == pemdaJenis || !o.Aktif) {
			continue
		}
		parts := map[string]*warehouse.Serapan{"": whole}
		for _, k := range groups {
			parts[k] = rows[[2]string{o.Kode, k}]
		}
		t.tambah(b.barisOPD(teks(o.Nama), groups, parts)...)
		if o.Jenis != pemdaJenis {
			jumlahkan(sums, parts)
		}
	}
	if len(sums) > 0 {
		t.Jumlah = &Baris{Sel: b.barisJumlah(groups, sums)}
	}
	return t
}

// barisOPD is the row of one OPD, of its groups and the whole ("").
func (b *bahan) barisOPD(name Sel, groups []string, parts map[string]*warehouse.Serapan) []Sel {
	whole := b.selUang(parts[""])
	missing := takAda(tanpaKelompok)
	if parts[""] == nil {
		missing = takAda(tanpaAnggaran)
	}
	cells, shares := []Sel{name}, []Sel(nil)
	for _, k := range groups {
		if parts[k] == nil || parts[""] == nil {
			cells, shares = append(cells, missing, missing, missing), append(shares, missing)
			continue
		}
		money := b.selUang(parts[k])
		cells = append(cells, money[:]...)
		shares = append(shares, bagian(parts[k].Pagu, parts[""].Pagu, tanpaPagu))
	}
	return append(append(cells, whole[:]...), shares...)
}

func (b *bahan) barisJumlah(groups []string, sums map[string]*tumpuk) []Sel {
	cells, shares := []Sel{{Teks: "Jumlah (tanpa pemda)"}}, []Sel(nil)
	for _, k := range groups {
		if sums[k] == nil {
			sums[k] = &tumpuk{}
		}
		money := sums[k].sel(b.jelas, k)
		cells = append(cells, money[:]...)
		shares = append(shares, bagian(sums[k].pagu, sums[""].pagu, tanpaPagu))
	}
	whole := sums[""].sel(b.jelas, "")
	return append(append(cells, whole[:]...), shares...)
}

func jumlahkan(sums map[string]*tumpuk, parts map[string]*warehouse.Serapan) {
	for k, p := range parts {
		if p == nil {
			continue
		}
		if sums[k] == nil {
			sums[k] = &tumpuk{}
		}
		sums[k].tambah(p)
	}
}

// tumpuk adds pagu and realisasi up. The share covers what states both sides, so
// that a missing realisasi does not pass for money left unspent.
type tumpuk struct {
	pagu, real, duaPagu, duaReal warehouse.Rupiah
	nPagu, nReal, nDua           int
	usang                        warehouse.Teks
	rows                         []*warehouse.Serapan
}

func (t *tumpuk) tambah(s *warehouse.Serapan) {
	pagu, real := s.Pagu, s.Realisasi
	t.usang, t.rows = terlama(t.usang, s.Usang), append(t.rows, s)
	t.nPagu, t.nReal = t.nPagu+plus(&t.pagu, pagu), t.nReal+plus(&t.real, real)
	if pagu.Valid && real.Valid {
		t.nDua++
		plus(&t.duaPagu, pagu)
		plus(&t.duaReal, real)
	}
}

// plus adds a stated amount and counts it.
func plus(sum *warehouse.Rupiah, r warehouse.Rupiah) int {
	if !r.Valid {
		return 0
	}
	*sum = warehouse.NewRupiah(sum.Decimal.Add(r.Decimal))
	return 1
}

// sel are pagu, realisasi and serapan of the sum, explained by its rows; name is
// of what they share.
func (t *tumpuk) sel(j *Penjelas, name string) [3]Sel {
	share := bagian(t.duaReal, t.duaPagu, tanpaSerapan)
	if share.Nilai.Valid && (t.nPagu > t.nDua || t.nReal > t.nDua) {
		share.Alasan = serapanSebagian
	}
	sum := [3]Sel{rupiah(t.pagu.NullDecimal, tanpaPagu), rupiah(t.real.NullDecimal, tanpaRealisasi), share}
	sum[2].Jelas = func() Penjelasan { return j.Jumlah(t.rows, name) }
	lama(t.usang, &sum[0], &sum[1], &sum[2])
	return sum
}

// bagian is a part of a whole in points; of nothing there is no part.
func bagian(part, whole warehouse.Rupiah, alasan string) Sel {
	switch {
	case !whole.Valid || !part.Valid:
		return takAda(alasan)
	case whole.Decimal.IsZero():
		return takAda(paguNol)
	}
	return persen(decimal.NewNullDecimal(part.Decimal.Mul(decimal.New(1, 2)).DivRound(whole.Decimal, desimalHitung)), "")
}
