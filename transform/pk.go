package transform

import (
	"strconv"

	"github.com/shopspring/decimal"

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
		switch {
		case c.Period != "":
			k.Periode = c.Period
		case periodic(r.Columns(), "target"):
			k.Periode = "tahunan" // beside columns of the triwulan
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

// periodic reports whether a table has columns of that name for parts of a year.
func periodic(columns []ingest.Column, name string) bool {
	for _, c := range columns {
		if c.Name == name && c.Period != "" {
			return true
		}
	}
	return false
}

// budgetTable reads a table of programmes and kegiatan with their money, in a
// column of both or in one each.
func (j *judge) budgetTable(t *ingest.Table) ([]warehouse.Anggaran, sums) {
	var lines []budgetLine
	var at branch
	for i := range t.Records {
		r := &t.Records[i]
		if j.fragment(r) {
			continue
		}
		l, ok := j.budgetLine(t, r, &at)
		if ok {
			lines = append(lines, l)
		} else if !j.silentTotal(t, r, lines) {
			j.nameless(r)
		}
	}
	if t.Has("pagu sebelum") && len(t.Records) > 0 {
		j.flag("BKS-06", t.Records[0].Anchor(), t.Name, args("tabel", t.Title, "uraian", "angka sebelum perubahan dinyatakan oleh dokumen sebelumnya"))
	}
	stored := j.addBudget(lines)
	return stored, j.checkTotals(t, stored)
}

// branch is where in the tree a row of a budget table stands: the programme and
// kegiatan of the rows above it.
type branch struct{ program, kegiatan warehouse.Teks }

// budgetLine reads one row of a budget table and moves the branch on; false for
// a row that names nothing.
func (j *judge) budgetLine(t *ingest.Table, r *ingest.Record, at *branch) (budgetLine, bool) {
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
	if t.Has("kegiatan") { // a column each
		l.tingkat = "program"
		if k := r.Get("kegiatan"); !k.Blank() {
			if name != "" {
				at.program = name
			}
			l.tingkat, name = "kegiatan", teks(k.Text)
		}
	}
	if name == "" {
		return l, false
	}
	k := j.konteks(l.tingkat)
	k.Kode = warehouse.Teks(kode)
	switch l.tingkat {
	case "program":
		*at = branch{program: name}
	case "kegiatan":
		at.kegiatan = name
	default:
		k.SubKegiatan = name
	}
	k.Program, k.Kegiatan = at.program, at.kegiatan
	l.program, l.kegiatan = string(at.program), string(name)
	l.row = warehouse.Anggaran{Konteks: k, Uraian: name, SumberDana: teks(r.Get("sumber dana").Text)}
	j.amounts(t, r, &l)
	return l, true
}

// silentTotal reports whether a row without a name states nothing but the sums
// of the lines above it, of all of them or of the last programme's.
func (j *judge) silentTotal(t *ingest.Table, r *ingest.Record, lines []budgetLine) bool {
	var all, last sums
	for _, l := range leaves(lines) {
		all.add(l.row)
		if l.program == lines[len(lines)-1].program {
			last.add(l.row)
		}
	}
	found := false
	for _, side := range []struct {
		column    string
		all, last decimal.NullDecimal
	}{{"pagu", all.pagu, last.pagu}, {"realisasi", all.real, last.real}} {
		v := r.Get(side.column)
		if v.Blank() {
			continue
		}
		d, ok := amount(v)
		if !ok || !same(d, side.all) && !same(d, side.last) {
			return false
		}
		found = true
	}
	return found
}

func same(d decimal.Decimal, n decimal.NullDecimal) bool { return n.Valid && n.Decimal.Equal(d) }

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
func (j *judge) nameless(r *ingest.Record) {
	for i, c := range r.Columns() {
		if v := r.Values[i]; c.Role == ingest.Money && !v.Blank() {
			j.flag("STR-10", v.Pos, "", args("nilai", oneLine(v.Text), "sebab", "barisnya tidak menyebut program atau kegiatan"))
		}
	}
}

func startsWith(name, word string) bool {
	f := Fold(name)
	return f == word || len(f) > len(word) && f[:len(word)+1] == word+" "
}
