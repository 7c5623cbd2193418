package report

import (
	"cmp"
	"slices"
	"strconv"
	"strings"

	"github.com/shopspring/decimal"

	"capaian/ingest/sebutan"
	"capaian/transform/warehouse"
)

// setumpuk are the lines of one document and period that make up one level of
// the budget: their sums, and the first of them.
type setumpuk struct {
	jenis, versi, bagian, periode, sifat, berkas string
	tingkat                                      string // "opd", or as kunciTingkat
	pagu, real                                   tumpukan
}

// tumpukan is one side of a pile of lines.
type tumpukan struct {
	sum   decimal.Decimal
	n     int
	first []barisUang
}

type barisUang struct {
	uraian, lembar, sel string
	nilai               decimal.Decimal
}

func (t *tumpukan) tambah(r warehouse.Rupiah, a *warehouse.Anggaran) {
	if !r.Valid {
		return
	}
	t.sum, t.n = t.sum.Add(r.Decimal), t.n+1
	if len(t.first) < bagianTampil {
		name := cmp.Or(string(a.Uraian), string(a.SubKegiatan), string(a.Kegiatan), string(a.Program))
		t.first = append(t.first, barisUang{bersih(name), bersih(string(a.Lembar)), string(a.Sel), r.Decimal})
	}
}

// TambahAnggaran tells a budget line; with rinci down to the sub kegiatan,
// otherwise for the OPD and its groups of belanja alone.
func (j *Penjelas) TambahAnggaran(a *warehouse.Anggaran, rinci bool) {
	levels := []string{"opd"}
	if a.KelompokBelanja != "" {
		levels = append(levels, kunciTingkat("kelompok_belanja", string(a.KelompokBelanja), "", "", ""))
	}
	if rinci && a.Program != "" {
		levels = append(levels, kunciTingkat("program", "", string(a.Program), "", ""))
		if a.Kegiatan != "" {
			levels = append(levels, kunciTingkat("kegiatan", "", string(a.Program), string(a.Kegiatan), ""))
		}
		if a.SubKegiatan != "" {
			levels = append(levels, kunciTingkat("sub_kegiatan", "", string(a.Program), string(a.Kegiatan), string(a.SubKegiatan)))
		}
	}
	for _, level := range levels {
		at := setumpuk{jenis: a.Jenis, versi: string(a.Versi), bagian: string(a.Bagian), periode: a.Periode, sifat: string(a.Sifat), berkas: a.BerkasID, tingkat: level}
		list := j.uang[a.OPD]
		i := slices.IndexFunc(list, func(s *setumpuk) bool { return s.sama(&at) })
		if i < 0 {
			i, list = len(list), append(list, &at)
			j.uang[a.OPD] = list
		}
		list[i].pagu.tambah(a.Pagu, a)
		list[i].real.tambah(a.Realisasi, a)
	}
}

func (s *setumpuk) sama(o *setumpuk) bool {
	return s.berkas == o.berkas && s.tingkat == o.tingkat && s.periode == o.periode && s.sifat == o.sifat && s.bagian == o.bagian && s.versi == o.versi && s.jenis == o.jenis
}

// kunciTingkat identifies a level of the budget of an OPD.
func kunciTingkat(tingkat, kelompok, program, kegiatan, sub string) string {
	if tingkat == "opd" {
		return tingkat
	}
	return strings.Join([]string{tingkat, kelompok, kunciProgram(program), lipat(kegiatan), lipat(sub)}, "\x00")
}

// Serapan explains how much of a level of the budget was used.
func (j *Penjelas) Serapan(s *warehouse.Serapan) Penjelasan {
	p := Penjelasan{
		Jenis: JenisSerapan, OPD: j.opd[s.OPD], Tahun: s.Tahun, Periode: s.Periode, Tingkat: s.Tingkat, Program: bersih(string(s.Program)), Kegiatan: bersih(string(s.Kegiatan)),
		SubKegiatan: bersih(string(s.SubKegiatan)), Kelompok: bersih(string(s.KelompokBelanja)), Metode: "jumlah baris anggaran menurut dokumen yang berlaku", Rumus: "realisasi / pagu × 100",
		Serapan: angkaUkuran(s.Serapan),
	}
	if s.Usang != "" {
		p.Usang = dataLama(s.Usang)
	}
	level := kunciTingkat(s.Tingkat, string(s.KelompokBelanja), string(s.Program), string(s.Kegiatan), string(s.SubKegiatan))
	var cells []tempat
	for _, side := range []struct {
		name  string
		value warehouse.Rupiah
		into  **Operan
		sets  [][]*setumpuk
		of    func(*setumpuk) *tumpukan
	}{
		{sisiPagu, s.Pagu, &p.Pagu, j.asalPagu(s, level), func(t *setumpuk) *tumpukan { return &t.pagu }},
		{sisiRealisasi, s.Realisasi, &p.Realisasi, j.asalRealisasi(s, level), func(t *setumpuk) *tumpukan { return &t.real }},
	} {
		*side.into = &Operan{}
		if !side.value.Valid {
			(*side.into).Ket = map[string]string{sisiPagu: tanpaPagu, sisiRealisasi: tanpaRealisasi}[side.name]
			continue
		}
		(*side.into).Nilai = rupiah(side.value.NullDecimal, "").Teks
		found := pilih(side.sets, side.of, side.value.Decimal)
		(*side.into).Ket = j.sebutSumber(s, side.name, found, side.of)
		cells = append(cells, j.daftarBaris(&p, side.name, found, side.of)...)
	}
	p.Temuan = j.temuanPada(cells...)
	return p
}

// asalPagu are the sets of lines that a pagu can be the sum of: those of the DPA
// in force as a whole or by its parts, else of one realisasi document.
func (j *Penjelas) asalPagu(s *warehouse.Serapan, level string) (sets [][]*setumpuk) {
	var whole, parts []*setumpuk
	for _, t := range j.uang[s.OPD] {
		switch {
		case t.tingkat != level || t.pagu.n == 0:
		case t.jenis != "DPA" && s.Versi == "":
			sets = append(sets, []*setumpuk{t})
		case t.jenis == "DPA" && s.Versi != "" && t.versi == string(s.Versi) && t.periode == "tahunan":
			if parts = append(parts, t); t.bagian == "" {
				whole = append(whole, t)
			}
		}
	}
	return append(sets, whole, parts)
}

// asalRealisasi are the sets of lines that a realisasi can be the sum of: of one
// report on the period, or of those on its parts.
func (j *Penjelas) asalRealisasi(s *warehouse.Serapan, level string) (sets [][]*setumpuk) {
	for _, jenis := range []string{"REALISASI_ANGGARAN", "REALISASI_KINERJA"} {
		var own []*setumpuk
		byWidth := map[string][]*setumpuk{}
		for _, t := range j.uang[s.OPD] {
			if t.jenis != jenis || t.tingkat != level || t.real.n == 0 {
				continue
			}
			sets = append(sets, []*setumpuk{t})
			if t.periode == s.Periode {
				own = append(own, t)
			}
			if t.sifat != "sd" && t.periode != "tahunan" {
				width := strings.TrimRight(t.periode, "0123456789")
				byWidth[width] = append(byWidth[width], t)
				sets = append(sets, slices.Clone(byWidth[width]))
			}
		}
		sets = append([][]*setumpuk{own}, sets...)
	}
	return sets
}

// pilih is the first set of lines whose sum is the figure; nil where none is,
// so that nothing is claimed that does not add up.
func pilih(sets [][]*setumpuk, of func(*setumpuk) *tumpukan, value decimal.Decimal) []*setumpuk {
	for _, set := range sets {
		sum := decimal.Zero
		for _, t := range set {
			sum = sum.Add(of(t).sum)
		}
		if len(set) > 0 && sum.Equal(value) {
			return set
		}
	}
	return nil
}

// sebutSumber says which documents a sum is of, and for a DPA why that version.
func (j *Penjelas) sebutSumber(s *warehouse.Serapan, side string, found []*setumpuk, of func(*setumpuk) *tumpukan) string {
	n := 0
	var files []string
	for _, t := range found {
		n += of(t).n
		name := j.jalur(warehouse.Teks(t.berkas))
		if t.periode != "tahunan" && t.periode != s.Periode {
			name += " (" + sebutan.Periode(t.periode) + ")"
		}
		if !slices.Contains(files, name) {
			files = append(files, name)
		}
	}
	words := ""
	if len(files) > 0 {
		words = "jumlah " + strconv.Itoa(n) + " baris " + strings.Join(files, ", ")
	}
	if side != sisiPagu {
		return words
	}
	return strings.TrimPrefix(words+"; "+j.sebabDPA(s), "; ")
}

// sebabDPA says which version of the DPA is in force, and why.
func (j *Penjelas) sebabDPA(s *warehouse.Serapan) string {
	if s.Versi == "" {
		return "tidak ada DPA yang dimuat, sehingga dipakai pagu pada buku kerja realisasi"
	}
	var others []string
	for i := range j.potret.Berkas {
		k := &j.potret.Berkas[i]
		if v := string(k.Versi); k.OPD == s.OPD && k.Jenis == "DPA" && k.Tahun == s.Tahun && k.Status == "dimuat" && v != string(s.Versi) && !slices.Contains(others, v) {
			others = append(others, v)
		}
	}
	why := "DPA " + string(s.Versi) + " adalah satu-satunya versi yang dimuat"
	if len(others) > 0 {
		why = "DPA " + string(s.Versi) + " adalah versi terakhir yang berlaku pada akhir periode; versi lain: " + strings.Join(others, ", ")
	}
	return why
}

// daftarBaris lists the first lines of a side, counts the others, and gives the
// rows of the listed ones.
func (j *Penjelas) daftarBaris(p *Penjelasan, side string, found []*setumpuk, of func(*setumpuk) *tumpukan) (cells []tempat) {
	listed, all := 0, 0
	for _, t := range found {
		all += of(t).n
		for _, l := range of(t).first {
			if listed == bagianTampil {
				break
			}
			listed++
			p.Operan = append(p.Operan, Bagian{Sisi: side, Nama: l.uraian, Operan: Operan{Nilai: rupiah(decimal.NewNullDecimal(l.nilai), "").Teks, Berkas: j.jalur(warehouse.Teks(t.berkas)), Lembar: l.lembar, Sel: l.sel}})
			cells = append(cells, tempat{t.berkas, l.lembar, barisSel(warehouse.Teks(l.sel))})
		}
	}
	if all > listed {
		if p.Lagi == nil {
			p.Lagi = map[string]int{}
		}
		p.Lagi[side] = all - listed
	}
	return cells
}

// Jumlah explains a sum of serapan over several OPD; name is of the programme or
// group of belanja they share, "" for all their budget. The share covers the
// OPD that state both sides.
func (j *Penjelas) Jumlah(rows []*warehouse.Serapan, name string) Penjelasan {
	p := Penjelasan{Jenis: JenisSerapan, OPD: "beberapa OPD", Kelompok: bersih(name), Metode: "jumlah seluruh OPD; serapan dari OPD yang menyatakan keduanya", Rumus: "realisasi / pagu × 100"}
	var usang warehouse.Teks
	var both [2]decimal.Decimal
	rows = slices.Clone(rows)
	slices.SortStableFunc(rows, func(a, b *warehouse.Serapan) int { return b.Pagu.Decimal.Cmp(a.Pagu.Decimal) })
	for i, side := range []string{sisiPagu, sisiRealisasi} {
		sum, n := decimal.Zero, 0
		for _, s := range rows {
			usang = terlama(usang, s.Usang)
			v := []warehouse.Rupiah{s.Pagu, s.Realisasi}[i]
			if !v.Valid {
				continue
			}
			if sum, n = sum.Add(v.Decimal), n+1; s.Pagu.Valid && s.Realisasi.Valid {
				both[i] = both[i].Add(v.Decimal)
			}
			if n <= bagianTampil {
				p.Operan = append(p.Operan, Bagian{Sisi: side, Nama: j.opd[s.OPD], Operan: Operan{Nilai: rupiah(v.NullDecimal, "").Teks}})
			}
		}
		p.sisiJumlah(side, sum, n)
	}
	if !both[0].IsZero() {
		p.Serapan = desimal(both[1].Mul(decimal.New(1, 2)).DivRound(both[0], 6))
	}
	if usang != "" {
		p.Usang = "termasuk " + dataLama(usang)
	}
	return p
}

// sisiJumlah sets one side of a sum over n OPD.
func (p *Penjelasan) sisiJumlah(side string, sum decimal.Decimal, n int) {
	o := &Operan{Ket: map[string]string{sisiPagu: tanpaPagu, sisiRealisasi: tanpaRealisasi}[side]}
	if n > 0 {
		o.Nilai, o.Ket = rupiah(decimal.NewNullDecimal(sum), "").Teks, "jumlah "+cacah(n).Teks+" OPD"
	}
	if side == sisiPagu {
		p.Pagu = o
	} else {
		p.Realisasi = o
	}
	if n > bagianTampil {
		if p.Lagi == nil {
			p.Lagi = map[string]int{}
		}
		p.Lagi[side] = n - bagianTampil
	}
}
