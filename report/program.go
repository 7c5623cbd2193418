package report

import (
	"cmp"
	"slices"
	"strconv"
	"strings"

	"capaian/transform/warehouse"
)

const (
	tanpaKode = "Kode program tidak tertulis di dokumen yang dimuat."
	penunjang = "Program penunjang / tidak dikaitkan"
)

// programLintas adds each programme up over the OPD that have it. OPD write the
// same programme under codes of their own, so that the name joins them.
func (b *bahan) programLintas() Tabel {
	t := Tabel{
		Nama: "Program lintas OPD", Tetap: 2, Kosong: "Belum ada program pada DPA atau realisasi yang dimuat.",
		Keterangan: "Program yang sama pada beberapa OPD disatukan menurut namanya; kode setiap OPD dapat berbeda.",
		Kolom: []Kolom{teksKolom("Kode", 20), teksKolom("Program", 64), kolom("Jumlah OPD", Cacah, 9), kolom("Pagu (Rp)", Rupiah, 18),
			kolom("Realisasi (Rp)", Rupiah, 18), kolom("Serapan (%)", Persen, 10)},
	}
	type group struct {
		name string
		opd  map[string]bool
		sum  tumpuk
	}
	groups, order := map[string]*group{}, []string(nil)
	for i := range b.Hitungan.Serapan {
		s := &b.Hitungan.Serapan[i]
		if s.Tingkat != "program" {
			continue
		}
		key := kunciProgram(string(s.Program))
		g := groups[key]
		if g == nil {
			g = &group{name: string(s.Program), opd: map[string]bool{}}
			groups[key], order = g, append(order, key)
		}
		g.opd[s.OPD] = true
		g.sum.tambah(s)
	}
	codes := b.kodeProgram()
	slices.SortFunc(order, func(x, y string) int {
		return cmp.Or(cmp.Compare(len(groups[y].opd), len(groups[x].opd)), groups[y].sum.pagu.Decimal.Cmp(groups[x].sum.pagu.Decimal), cmp.Compare(x, y))
	})
	for _, key := range order {
		g := groups[key]
		money := g.sum.sel(b.jelas, g.name)
		t.tambah(append([]Sel{selKode(codes[key]), teks(g.name), cacah(len(g.opd))}, money[:]...)...)
	}
	return t
}

// kunciProgram joins "Program Pelayanan Umum" and "Pelayanan Umum".
func kunciProgram(name string) string { return strings.TrimPrefix(lipat(name), "program ") }

// kodeProgram collects the codes printed beside each programme.
func (b *bahan) kodeProgram() map[string][]string {
	codes := map[string][]string{}
	add := func(k warehouse.Konteks) {
		code, key := bersih(string(k.Kode)), kunciProgram(string(k.Program))
		if k.Tingkat == "program" && code != "" && !slices.Contains(codes[key], code) {
			codes[key] = append(codes[key], code)
		}
	}
	for _, t := range b.Target {
		add(t.Konteks)
	}
	for _, r := range b.Realisasi {
		add(r.Konteks)
	}
	return codes
}

func selKode(codes []string) Sel {
	switch len(codes) {
	case 0:
		return takAda(tanpaKode)
	case 1:
		return Sel{Teks: codes[0]}
	}
	slices.Sort(codes)
	return Sel{Teks: codes[0] + " (+" + strconv.Itoa(len(codes)-1) + ")", Asal: "kode tertulis: " + strings.Join(codes, ", ")}
}

// serapanSasaran is the money behind each sasaran; what no sasaran is linked to
// is named and shown, so that the shares add up.
func (b *bahan) serapanSasaran() Tabel {
	base := "belanja langsung"
	if b.Tahun > 2020 {
		base = "seluruh belanja"
	}
	t := Tabel{
		Nama: "Serapan per sasaran", Tetap: 1, Kosong: "Belum ada anggaran yang dapat dikaitkan dengan sasaran.",
		Keterangan: "Anggaran program yang mendukung setiap sasaran; proporsi terhadap " + base + " OPD.",
		Kolom: []Kolom{teksKolom("OPD", 30), teksKolom("Sasaran", 64), kolom("Pagu (Rp)", Rupiah, 18), kolom("Realisasi (Rp)", Rupiah, 18),
			kolom("Serapan (%)", Persen, 10), kolom("Proporsi (%)", Persen, 10)},
	}
	if b.Periode != "tahunan" {
		t.Kosong = "Serapan per sasaran hanya dihitung untuk periode tahunan."
	}
	rows := slices.Clone(b.Hitungan.SerapanSasaran)
	slices.SortStableFunc(rows, func(x, y warehouse.SerapanSasaran) int {
		unlinked := func(s warehouse.SerapanSasaran) int { return min(1, len(s.Sasaran)) }
		return cmp.Or(cmp.Compare(b.urut(x.OPD), b.urut(y.OPD)), cmp.Compare(x.OPD, y.OPD), cmp.Compare(unlinked(y), unlinked(x)))
	})
	for _, s := range rows {
		name := Sel{Teks: penunjang, Nada: Pudar}
		if s.Sasaran != "" {
			name = teks(string(s.Sasaran))
		}
		pagu, real := rupiah(s.Pagu.NullDecimal, tanpaPagu), rupiah(s.Realisasi.NullDecimal, tanpaRealisasi)
		share, part := selSerapan(s.Serapan, s.Pagu), persen(s.Proporsi.NullDecimal, tanpaPagu)
		lama(s.Usang, &pagu, &real, &share, &part)
		t.tambah(teks(b.namaOPD(s.OPD)), name, pagu, real, share, part)
	}
	return t
}
