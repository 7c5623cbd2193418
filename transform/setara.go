package transform

import (
	"capaian/transform/warehouse"
)

// figur is one realisasi of a period, as it stands or put together.
type figur struct {
	*warehouse.Realisasi
	operan []angka  // where it was put together
	kurang []string // what it lacks to be
}

// filled is a listed figure; a blank that its parts make up is that figure.
func (y *year) filled(s *seri, r *warehouse.Realisasi) figur {
	if r.RealisasiTeks == "" {
		if f, ok := y.derived(s, r.Periode); ok {
			return f
		}
	}
	return figur{Realisasi: r}
}

// derived is the figure of a period that no document states, from its parts:
// of the year, and of a part of it that a plan sets a target for.
func (y *year) derived(s *seri, periode string) (figur, bool) {
	g, ok := gabungan{}, false
	switch {
	case periode == "tahunan":
		if _, stated := s.angka[periode]; !stated {
			g, ok = s.setahun(y.over(y.tahun, periode))
		}
	case s.rencana.angka[periode].periode != "":
		g, ok = s.dariUnsur(periode)
	}
	if !ok {
		return figur{}, false
	}
	return y.assemble(s, s.periode[g.dari[len(g.dari)-1].periode], periode, g), true
}

// assemble is a figure put together, in the name of its last operand and at its
// place.
func (y *year) assemble(s *seri, r *warehouse.Realisasi, periode string, g gabungan) figur {
	c := *r
	c.Periode, c.CapaianTercetak, c.CapaianTeks, c.CapaianSel = periode, warehouse.Ukuran{}, "", ""
	c.Realisasi, c.RealisasiTeks = warehouse.NewUkuran(g.nilai), warehouse.Teks(g.uraian(s.agregasi))
	return figur{Realisasi: &c, operan: g.dari}
}

// alike makes target and realisasi of a part of a year like with like: a
// period's own figure is held against a period's own, a cumulative one against
// a cumulative one, the year's target being cumulative to its end. Where one
// side has to be put together, it is by the indicator's aggregation; where that
// or what a figure covers is not known, the figures are compared as they stand,
// with a finding (TWL-01). A sum that lacks a period is no figure (TWL-02).
func (y *year) alike(s *seri, f figur, t sasaranAngka) (figur, sasaranAngka) {
	p := f.Periode
	if t.Target == nil || !t.Target.Target.Valid || !f.Realisasi.Realisasi.Valid || !sebagian(p) || s.agregasi == agregasiAkhir || s.membuka(p) {
		return f, t
	}
	covers := s.angka[p].sifat
	if len(f.operan) > 0 {
		covers = sifatSendiri
		if last := f.operan[len(f.operan)-1]; last.sifat == sifatSD {
			covers = sifatSD
		}
	}
	switch {
	case covers == t.sifat:
	case covers == sifatSendiri && t.sifat == sifatSD && s.agregasi != "":
		return y.cumulative(s, f, t)
	case covers == sifatSD && t.sifat == sifatSendiri && s.agregasi != "":
		if g, ok := s.rencana.hingga(p); ok {
			t.Target, t.operan, t.sifat = put(t.Target, g, s.agregasi), g.dari, sifatSD
		}
	case t.tahunan && covers == "" && s.bagianTahun() < 2:
	default:
		y.unclear(s, f)
	}
	return f, t
}

// cumulative puts the realisasi to the end of a period together.
func (y *year) cumulative(s *seri, f figur, t sasaranAngka) (figur, sasaranAngka) {
	p := f.Periode
	g, ok := s.hingga(p)
	if ok {
		tercetak := f.CapaianTercetak
		f = y.assemble(s, f.Realisasi, p, g)
		f.CapaianTercetak = tercetak
		return f, t
	}
	c := *f.Realisasi
	c.Realisasi, c.RealisasiTeks = warehouse.Ukuran{}, ""
	missing := g.kurang[len(g.kurang)-1]
	if s.once("TWL-02 " + missing) {
		y.raise("TWL-02", c.Asal, c.Indikator, missing, args("indikator", c.Indikator, "cara", s.agregasi, "periode", sebutPeriode(p), "kurang", sebutPeriode(g.kurang...)), string(f.RealisasiTeks), "")
	}
	return figur{Realisasi: &c, kurang: g.kurang}, t
}

// unclear says once of an indicator that its figures were compared as they
// stand.
func (y *year) unclear(s *seri, f figur) {
	if !s.once("TWL-01") {
		return
	}
	what := "sifat angkanya (periode itu sendiri atau s.d.)"
	if s.agregasi == "" {
		what = "cara menggabungkan triwulannya (jumlah, akhir, rata-rata, maks)"
	}
	y.raise("TWL-01", f.Asal, f.Indikator, "tahunan", args("indikator", f.Indikator, "hal", what), string(f.RealisasiTeks), "")
}

// compareYear holds the year's figure as a document states it against what its
// parts make up (TWL-03): wrong where the document itself says how, else to be
// checked.
func (y *year) compareYear(s *seri) {
	stated, ok := s.angka["tahunan"]
	if !ok {
		return
	}
	parts := deret{agregasi: s.agregasi, angka: s.angka, bebas: s.bebas}
	g, ok := parts.setahun(false)
	if !ok || stated.nilai.Round(places(stated)).Equal(g.nilai.Round(places(stated))) {
		return
	}
	shown := Desimal(g.nilai.Round(desimalTersimpan))
	i := y.issueAt("TWL-03", stated.asal, s.periode["tahunan"].Indikator, args("indikator", s.periode["tahunan"].Indikator, "cetak", string(stated.teks), "cara", g.uraian(s.agregasi), "hitung", shown))
	i.Printed, i.Expected = string(stated.teks), shown
	if s.menurut == "REALISASI" {
		i.Severity = "GALAT"
	}
	y.add(i, stated.asal.BerkasID, "tahunan")
}

// desimalTersimpan is how many decimals the warehouse keeps of a mean.
const desimalTersimpan = 6

// places are the decimals a figure is printed with, as far as they are compared.
func places(a angka) int32 {
	return min(max(0, -a.nilai.Exponent()), desimalTersimpan)
}

// cara says how figures are put together, and who says so, as part of the name
// of a method.
func (s *seri) cara() string {
	switch s.menurut {
	case "":
		return ""
	case "SUSUNAN_TARGET":
		return ", " + s.agregasi + " menurut susunan target"
	}
	return ", " + s.agregasi + " menurut " + s.menurut
}

// keep stores the operands of a row that was put together.
func (y *year) keep(row *capaianRow, f figur, t sasaranAngka) {
	for _, side := range []struct {
		name   string
		operan []angka
	}{{"target", t.operan}, {"realisasi", f.operan}} {
		for i, a := range side.operan {
			y.out.Operan = append(y.out.Operan, warehouse.Operan{
				Pemda: y.Pemda, OPD: y.OPD.Kode, Tahun: y.tahun, Periode: row.Periode, Tingkat: row.Tingkat, Indikator: row.Indikator,
				RealisasiBerkasID: row.RealisasiBerkasID, RealisasiLembar: row.RealisasiLembar, RealisasiSel: row.RealisasiSel,
				Sisi: side.name, Urut: i + 1, OperanPeriode: a.periode, Sifat: warehouse.Teks(a.sifat), Teks: a.teks, Nilai: warehouse.NewUkuran(a.nilai),
				BerkasID: warehouse.Teks(a.asal.BerkasID), Lembar: a.asal.Lembar, Sel: a.asal.Sel,
			})
		}
	}
}
