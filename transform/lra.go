package transform

import (
	"github.com/shopspring/decimal"

	"capaian/ingest"
	"capaian/transform/warehouse"
)

// lra judges a Laporan Realisasi Anggaran. The allocation over sasaran that
// stands beside it repeats programmes: it is checked, not stored.
func (j *judge) lra() {
	byProgram := map[string]sums{}
	whole := sums{}
	j.sementara()
	j.besides()
	for i := range j.doc.Tables {
		t := &j.doc.Tables[i]
		switch t.Name {
		case "lra.rekening":
			j.rekening(t, kepalaTabel(t))
		case "lra.kelompok":
			if bernomorRekening(t) {
				j.rekening(t, kepalaTabel(t))
			}
		case "lra.pohon":
			j.matriksTable(t)
		case "lra":
			from := len(j.facts.Anggaran)
			_, sum := j.matriksTable(t)
			j.group(j.facts.Anggaran[from:])
			whole = whole.with(sum)
			for _, a := range j.facts.Anggaran[from:] {
				s := byProgram[kunci(string(a.Program))]
				s.add(a)
				byProgram[kunci(string(a.Program))] = s
			}
			j.absorptions(t, sum)
		}
	}
	for i := range j.doc.Tables {
		t := &j.doc.Tables[i]
		switch t.Name {
		case "lra.kelompok":
			if !bernomorRekening(t) {
				j.groups(t, whole)
			}
		case "lra.sasaran":
			j.perSasaran(t, byProgram, whole)
		}
	}
	j.proporsiUtuh(byProgram, whole)
}

// absorptions checks the printed percentages of a table, of lines and totals,
// against the amounts beside them.
func (j *judge) absorptions(t *ingest.Table, sum sums) {
	for _, r := range j.tampak(t) {
		pagu, okP := amount(r.Get("pagu"))
		real, okR := amount(r.Get("realisasi"))
		if okP && okR {
			_, nama := PisahKode(r.Get("program").Text)
			if k := r.Get("kegiatan"); !k.Blank() {
				nama = k.Text
			}
			j.absorption(r.Get("capaian"), oneLine(nama), real, pagu)
			j.paguLama(r, oneLine(nama), real, pagu)
		}
	}
	for i := range t.Totals {
		r := &t.Totals[i]
		pagu, okP := amount(r.Get("pagu"))
		real, okR := amount(r.Get("realisasi"))
		if okP && okR && !j.absorbs(r.Get("capaian"), sum) {
			j.absorption(r.Get("capaian"), "total", real, pagu)
		}
	}
}

// absorbs reports whether a printed percentage is that of the sums.
func (j *judge) absorbs(v ingest.Value, sum sums) bool {
	a := BacaPersen(v.Text)
	if v.Number || !a.Ada || !sum.pagu.Valid || !sum.real.Valid || sum.pagu.Decimal.IsZero() {
		return false
	}
	return PeriksaPersen(a.Nilai, a.Desimal, Serapan(sum.real.Decimal, sum.pagu.Decimal)) == ""
}

// besides adds up the groups that stand in a table of their own: a total below
// the programmes may count them too.
func (j *judge) besides() {
	for i := range j.doc.Tables {
		t := &j.doc.Tables[i]
		if t.Name != "lra.kelompok" || bernomorRekening(t) {
			continue
		}
		for _, r := range j.tampak(t) {
			if kelompok(r.Get("uraian").Text) == "BL" {
				continue
			}
			if d, ok := amount(r.Get("pagu")); ok {
				j.beside.pagu = plus(j.beside.pagu, decimal.NewNullDecimal(d))
			}
			if d, ok := amount(r.Get("realisasi")); ok {
				j.beside.real = plus(j.beside.real, decimal.NewNullDecimal(d))
			}
		}
	}
}

// absorption checks one printed percentage of realisasi in pagu: HIT-08 where
// it is cut off instead of rounded, HIT-07 where it is wrong.
func (j *judge) absorption(v ingest.Value, name string, real, pagu decimal.Decimal) {
	if v.Blank() || pagu.IsZero() {
		return
	}
	a, ok := j.percent(v, name)
	if !ok {
		return
	}
	exact := Serapan(real, pagu)
	if rule := persenCocok(a, exact); rule != "" {
		shown := Persen(Bulat(exact, 2))
		j.wrong(rule, v.Pos, name, oneLine(v.Text), shown, args("nama", name, "cetak", cetak(v), "hitung", shown))
	}
}

// groups reads a table over groups of belanja: whole groups are lines at level
// opd, a group itemised in the table of programmes is checked against it.
func (j *judge) groups(t *ingest.Table, itemised sums) {
	var stored []warehouse.Anggaran
	all := sums{}
	for _, r := range j.tampak(t) {
		if bukanBelanja("", r.Get("uraian").Text) {
			j.flag("ANG-13", r.Anchor(), t.Name, args("n", "1"))
			continue
		}
		l := budgetLine{tingkat: "opd", kegiatan: oneLine(r.Get("uraian").Text)}
		l.row = warehouse.Anggaran{Konteks: j.konteks("opd"), Uraian: teks(r.Get("uraian").Text), KelompokBelanja: warehouse.Teks(groupOf(t, r))}
		j.amounts(t, r, &l)
		if !l.row.Pagu.Valid && !l.row.Realisasi.Valid {
			continue
		}
		all.add(l.row)
		if l.row.Pagu.Valid && l.row.Realisasi.Valid {
			j.absorption(r.Get("capaian"), l.kegiatan, l.row.Realisasi.Decimal, l.row.Pagu.Decimal)
			j.paguLama(r, l.kegiatan, l.row.Realisasi.Decimal, l.row.Pagu.Decimal)
		}
		if v := r.Get("capaian"); !v.Blank() && !v.Merged && !v.Error {
			l.row.SerapanTeks, l.row.SerapanSel = persenTertulis(v)
		}
		if l.row.KelompokBelanja == "BL" && itemised.pagu.Valid {
			j.groupItemised(l, itemised.pasti())
			continue
		}
		stored = append(stored, l.row)
	}
	j.facts.Anggaran = append(j.facts.Anggaran, stored...)
	j.groupTotals(t, all)
}

// groupOf is the group a line names, or else the title of its table.
func groupOf(t *ingest.Table, r *ingest.Record) string {
	if g := kelompok(r.Get("uraian").Text); g != "" {
		return g
	}
	return kelompok(t.Title)
}

func (j *judge) groupItemised(l budgetLine, s sums) {
	if l.row.Pagu.Valid && s.pagu.Valid {
		j.total(l.pagu, "anggaran belanja langsung", l.row.Pagu.Decimal, s.pagu.Decimal)
	}
	if l.row.Realisasi.Valid && s.real.Valid {
		j.total(l.real, "realisasi belanja langsung", l.row.Realisasi.Decimal, s.real.Decimal)
	}
}

func (j *judge) groupTotals(t *ingest.Table, all sums) {
	for i := range t.Totals {
		r := &t.Totals[i]
		for _, side := range []struct {
			column string
			sum    decimal.NullDecimal
		}{{"pagu", all.pagu}, {"realisasi", all.real}} {
			r.Each(side.column, func(c ingest.Column, v ingest.Value) {
				if p := j.money(t, c, v, r.Label); p.Valid && side.sum.Valid {
					j.total(v, side.column+" belanja", p.Decimal, side.sum.Decimal)
				}
			})
		}
		if all.pagu.Valid && all.real.Valid {
			j.absorption(r.Get("capaian"), "total belanja", all.real.Decimal, all.pagu.Decimal)
		}
	}
}

// perSasaran checks the allocation of belanja langsung over sasaran: a
// programme's amount against the sum of its kegiatan (ANG-05), the proportion
// against the right amount (HIT-09).
func (j *judge) perSasaran(t *ingest.Table, byProgram map[string]sums, whole sums) {
	for _, r := range j.tampak(t) {
		name := oneLine(r.Get("program").Text)
		right := byProgram[kunci(name)].pagu
		r.Each("pagu", func(c ingest.Column, v ingest.Value) {
			printed := j.money(t, c, v, name)
			if !right.Valid {
				right = j.sameAmount(printed, byProgram)
			}
			if printed.Valid && right.Valid && !whole.kurangPagu && !printed.Decimal.Equal(right.Decimal) {
				j.wrong("ANG-05", v.Pos, name, oneLine(v.Text), Rp(right.Decimal), args("program", name, "a", Rp(printed.Decimal), "b", Rp(right.Decimal)))
			}
		})
		if right.Valid && whole.pasti().pagu.Valid && !j.ofAll(r.Get("proporsi"), right.Decimal, plus(whole.pagu, j.beside.pagu).Decimal) {
			j.proportion(r.Get("proporsi"), name, right.Decimal, whole.pagu.Decimal)
		}
	}
	if len(t.Records) > 0 {
		j.flag("BKS-06", t.Records[0].Anchor(), t.Name, args("tabel", t.Title, "uraian", "pagu program sudah ada pada tabel program dan kegiatan"))
	}
}

// ofAll reports whether a printed proportion is that of a part in all belanja,
// with the groups that stand beside the programmes.
func (j *judge) ofAll(v ingest.Value, part, all decimal.Decimal) bool {
	a := BacaPersen(v.Text)
	return !v.Number && a.Ada && cocokSalahSatu(a, Proporsi(part, all))
}

// sameAmount takes a programme under another name by nothing but its amount for
// the check of a proportion: the printed amount itself.
func (j *judge) sameAmount(printed warehouse.Rupiah, byProgram map[string]sums) decimal.NullDecimal {
	for _, s := range byProgram {
		if printed.Valid && s.pagu.Valid && s.pagu.Decimal.Equal(printed.Decimal) {
			return s.pagu
		}
	}
	return decimal.NullDecimal{}
}
