package transform

import (
	"strconv"

	"capaian/ingest"
	"capaian/transform/warehouse"
)

// pk judges a Perjanjian Kinerja: targets of the year, per triwulan where the
// form has them, and the money of the programmes.
func (j *judge) pk() {
	for i := range j.doc.Tables {
		t := &j.doc.Tables[i]
		if t.Name == "pk.anggaran" {
			j.budgetTable(t)
			continue
		}
		sasaran := warehouse.Teks("")
		for n := range t.Records {
			r := &t.Records[n]
			if j.fragment(r) {
				continue
			}
			if v := r.Get("sasaran"); !v.Blank() {
				sasaran = teks(v.Text)
			}
			j.indicatorTargets(r, sasaran)
		}
	}
}

// indicatorTargets reads the targets of one indicator row of sasaran level; the
// columns say which period each is for.
func (j *judge) indicatorTargets(r *ingest.Record, sasaran warehouse.Teks) {
	indikator := r.Get("indikator")
	r.Each("target", func(c ingest.Column, v ingest.Value) {
		if v.Blank() && !v.NoValue || v.Merged && indikator.Merged {
			return
		}
		if indikator.Blank() {
			j.flag("STR-10", v.Pos, string(sasaran), args("nilai", oneLine(v.Text), "sebab", "barisnya tidak menyebut indikator"))
			return
		}
		k := j.konteks("sasaran")
		k.Sasaran = sasaran
		if c.Period != "" {
			k.Periode = c.Period
		}
		if c.Year != 0 {
			k.Tahun = c.Year
		}
		t := j.target(v, indikator.Text, r.Get("satuan").Text, strconv.Itoa(r.Row))
		j.addTarget(k, indikator.Text, t, v, func(w *warehouse.Target) {
			if arah := arahKolom(r.Get("arah").Text); arah != "" {
				w.Arah = arah
			}
			w.PenanggungJawab = teks(r.Get("unit").Text)
		})
	})
}

// budgetTable reads a table of programmes and kegiatan with their money, in a
// column of both or in one each.
func (j *judge) budgetTable(t *ingest.Table) ([]warehouse.Anggaran, sums) {
	var lines []budgetLine
	program := ""
	for i := range t.Records {
		r := &t.Records[i]
		if j.fragment(r) {
			continue
		}
		l, ok := j.budgetLine(t, r, &program)
		if ok {
			lines = append(lines, l)
		}
	}
	stored := j.addBudget(lines)
	return stored, j.checkTotals(t, stored)
}

// budgetLine reads one row of a budget table; program is the programme the rows
// below it belong to.
func (j *judge) budgetLine(t *ingest.Table, r *ingest.Record, program *string) (budgetLine, bool) {
	v := r.Get("program")
	kode, nama := PisahKode(v.Text)
	if c := r.Get("kode"); !c.Blank() {
		kode = NormalKode(c.Text)
	}
	l := budgetLine{tingkat: tingkatBaris(r.Get("nomor").Text, nama, kode)}
	if t.Name == "pk.anggaran" && l.tingkat == "kegiatan" && !startsWith(nama, "kegiatan") {
		l.tingkat = "program"
	}
	name := teks(nama)
	if k := r.Get("kegiatan"); !k.Blank() {
		l.tingkat, *program, name = "kegiatan", string(teks(nama)), teks(k.Text)
	} else if t.Has("kegiatan") {
		l.tingkat = "program"
	}
	if name == "" {
		return l, j.nameless(r)
	}
	k := j.konteks(l.tingkat)
	k.Kode = warehouse.Teks(kode)
	if l.tingkat == "program" {
		*program = string(name)
		k.Program = name
	} else {
		k.Program, k.Kegiatan = warehouse.Teks(*program), name
		if l.tingkat == "sub_kegiatan" {
			k.Kegiatan, k.SubKegiatan = "", name
		}
	}
	l.program, l.kegiatan = *program, string(name)
	l.row = warehouse.Anggaran{Konteks: k, Uraian: name, SumberDana: teks(r.Get("sumber dana").Text)}
	j.amounts(t, r, &l)
	return l, true
}

// amounts reads pagu and realisasi of a line; its main value is the realisasi
// of a realisasi document, else the pagu.
func (j *judge) amounts(t *ingest.Table, r *ingest.Record, l *budgetLine) {
	r.Each("pagu", func(c ingest.Column, v ingest.Value) {
		l.pagu, l.row.Pagu = v, j.money(t, c, v, l.kegiatan)
		l.row.Asal = j.asal(v)
	})
	r.Each("realisasi", func(c ingest.Column, v ingest.Value) {
		l.real, l.row.Realisasi = v, j.money(t, c, v, l.kegiatan)
		l.row.Asal = j.asal(v)
	})
	if l.row.Pagu.Valid && l.row.Realisasi.Valid && l.row.Realisasi.Decimal.GreaterThan(l.row.Pagu.Decimal) {
		j.wrong("ANG-01", l.real.Pos, l.kegiatan, oneLine(l.real.Text), "", args("nama", l.kegiatan, "a", Rp(l.row.Realisasi.Decimal), "b", Rp(l.row.Pagu.Decimal)))
	}
	if v := r.Get("fisik"); !v.Blank() {
		if a, ok := j.percent(v, l.kegiatan); ok {
			l.row.Fisik = warehouse.NewUkuran(a.Nilai)
		}
	}
}

// nameless raises money without a name beside it.
func (j *judge) nameless(r *ingest.Record) bool {
	for i, c := range r.Columns() {
		if v := r.Values[i]; c.Role == ingest.Money && !v.Blank() {
			j.flag("STR-10", v.Pos, "", args("nilai", oneLine(v.Text), "sebab", "barisnya tidak menyebut program atau kegiatan"))
		}
	}
	return false
}

func startsWith(name, word string) bool {
	f := Fold(name)
	return f == word || len(f) > len(word) && f[:len(word)+1] == word+" "
}
