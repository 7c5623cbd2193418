package report

import (
	"cmp"
	"slices"
	"strconv"
	"strings"

	"capaian/transform/warehouse"
)

// Capaian explains the achievement of one indicator in one period.
func (j *Penjelas) Capaian(c *warehouse.Capaian) Penjelasan {
	target, real := j.operanDari(c.Target, c.TargetTeks, c.TargetBerkasID, c.TargetLembar, c.TargetSel),
		j.operanDari(c.Realisasi, c.RealisasiTeks, c.RealisasiBerkasID, c.RealisasiLembar, c.RealisasiSel)
	p := Penjelasan{
		Jenis: JenisCapaian, OPD: j.opd[c.OPD], Tahun: c.Tahun, Periode: c.Periode, Tingkat: c.Tingkat, Sasaran: bersih(string(c.Sasaran)), Program: bersih(string(c.Program)),
		Kegiatan: bersih(string(c.Kegiatan)), SubKegiatan: bersih(string(c.SubKegiatan)), Indikator: bersih(c.Indikator), Arah: c.Arah, Agregasi: string(c.Agregasi),
		Metode: bersih(c.Metode), Rumus: rumus(c.Arah), Target: &target, SumberTarget: string(c.SumberTarget), Realisasi: &real,
		Capaian: angkaUkuran(c.Nilai), Predikat: bersih(string(c.Predikat)), Tertulis: angkaUkuran(c.CapaianTercetak), Alasan: string(c.Alasan),
	}
	if c.Usang != "" {
		p.Usang = dataLama(c.Usang)
	}
	cells := []tempat{{string(c.TargetBerkasID), string(c.TargetLembar), barisSel(c.TargetSel)}, {string(c.RealisasiBerkasID), string(c.RealisasiLembar), barisSel(c.RealisasiSel)}}
	parts := slices.Clone(j.operan[kunciOperan{c.OPD, c.Periode, c.Tingkat, c.Indikator, string(c.RealisasiBerkasID), string(c.RealisasiLembar), string(c.RealisasiSel)}])
	slices.SortFunc(parts, func(a, b *warehouse.Operan) int {
		return cmp.Or(-strings.Compare(a.Sisi, b.Sisi), cmp.Compare(a.Urut, b.Urut))
	})
	for _, o := range parts {
		p.Operan = append(p.Operan, Bagian{Sisi: o.Sisi, Periode: o.OperanPeriode, Sifat: string(o.Sifat), Operan: j.operanDari(o.Nilai, o.Teks, o.BerkasID, o.Lembar, o.Sel)})
		cells = append(cells, tempat{string(o.BerkasID), string(o.Lembar), barisSel(o.Sel)})
	}
	p.Temuan = j.temuanPada(cells...)
	if c.Keputusan != "" {
		p.Keputusan = strings.Split(bersih(string(c.Keputusan)), "; ")
	}
	if j.Keputusan != nil {
		p.Keputusan = append(p.Keputusan, j.Keputusan(c)...)
	}
	return p
}

func angkaUkuran(u warehouse.Ukuran) string {
	if !u.Valid {
		return ""
	}
	return desimal(u.Decimal)
}

// metodeRerata says how averages are made.
const metodeRerata = "rata-rata sederhana; yang tidak dapat dihitung tidak ikut"

// Rerata explains an average: of an OPD by its sasaran, of a sasaran by its
// indicators; what went in, and what was left out and why.
func (j *Penjelas) Rerata(r *warehouse.Rerata) Penjelasan {
	p := Penjelasan{Jenis: JenisRerata, OPD: j.opd[r.OPD], Tahun: r.Tahun, Periode: r.Periode, Tingkat: "opd", Sasaran: bersih(string(r.Sasaran)), Metode: metodeRerata,
		Capaian: angkaUkuran(r.Nilai), Dibatasi: angkaUkuran(r.Dibatasi), Predikat: bersih(string(r.Predikat))}
	if r.Usang != "" {
		p.Usang = dataLama(r.Usang)
	}
	if r.Sasaran != "" {
		p.Tingkat = "sasaran"
		j.indikatorSasaran(&p, r)
	} else {
		j.sasaranOPD(&p, r)
	}
	what := "indikator"
	if r.Sasaran == "" {
		what = "sasaran"
	}
	p.rumusRerata(what)
	return p
}

// rumusRerata words how many of an average's parts went in.
func (p *Penjelasan) rumusRerata(what string) {
	in := 0
	for _, b := range p.Operan {
		if b.Sisi == sisiIkut {
			in++
		}
	}
	n := strconv.Itoa(in)
	p.Rumus = "jumlah capaian " + n + " " + what + " / " + n + "; " + n + " dari " + strconv.Itoa(len(p.Operan)) + " ikut dihitung"
}

// sasaranOPD lists the averages of an OPD's sasaran.
func (j *Penjelas) sasaranOPD(p *Penjelasan, r *warehouse.Rerata) {
	for i := range j.potret.Hitungan.RerataSasaran {
		s := &j.potret.Hitungan.RerataSasaran[i]
		if s.OPD != r.OPD || s.Periode != r.Periode {
			continue
		}
		part := Bagian{Sisi: sisiIkut, Nama: bersih(string(s.Sasaran)), Operan: Operan{Nilai: angkaUkuran(s.Nilai), Ket: dari(s.JumlahTerukur, s.JumlahIndikator).Teks + " indikator terukur"}}
		if !s.Nilai.Valid {
			part.Sisi = sisiTakIkut
		}
		p.Operan = append(p.Operan, part)
	}
	p.urutkan()
}

// indikatorSasaran lists the indicators of a sasaran.
func (j *Penjelas) indikatorSasaran(p *Penjelasan, r *warehouse.Rerata) {
	for i := range j.potret.Hitungan.Capaian {
		c := &j.potret.Hitungan.Capaian[i]
		if c.OPD != r.OPD || c.Periode != r.Periode || c.Tingkat != "sasaran" || lipat(string(c.Sasaran)) != lipat(string(r.Sasaran)) {
			continue
		}
		part := Bagian{Sisi: sisiIkut, Nama: bersih(c.Indikator), Operan: Operan{Nilai: angkaUkuran(c.Nilai), Berkas: j.jalur(c.RealisasiBerkasID), Lembar: bersih(string(c.RealisasiLembar)), Sel: string(c.RealisasiSel)}}
		if !c.Nilai.Valid {
			part.Sisi, part.Ket = sisiTakIkut, alasan(string(c.Alasan))
		}
		p.Operan = append(p.Operan, part)
	}
	p.urutkan()
}

// urutkan puts what went in before what did not.
func (p *Penjelasan) urutkan() {
	slices.SortStableFunc(p.Operan, func(a, b Bagian) int { return cmp.Compare(a.Sisi, b.Sisi) })
}
