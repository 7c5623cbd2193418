package transform

import (
	"strings"

	"github.com/shopspring/decimal"

	"capaian/ingest"
	"capaian/transform/warehouse"
)

// lajur is one series of money over the rows of a table: its year, period and
// group of belanja. Each series adds up over the tree by itself.
type lajur struct {
	tahun    int
	periode  string
	sifat    string
	kelompok string
}

// sebut is a name told apart by its series.
func (l lajur) sebut(name string) string {
	if l.kelompok != "" {
		name += ", belanja " + strings.ToLower(l.kelompok)
	}
	if l.periode != "tahunan" {
		name += ", " + sebutPeriode(l.periode)
	}
	return name
}

// uang is what one row states in one series.
type uang struct {
	lajur      lajur
	pagu, real ingest.Value
	paguRp     warehouse.Rupiah
	realRp     warehouse.Rupiah
}

func (u *uang) valid() bool { return u.paguRp.Valid || u.realRp.Valid }

// sums are the sides of one line; a cell that cannot be read leaves its side open.
func (u *uang) sums() sums {
	none := ingest.Pos{}
	return sums{u.paguRp.NullDecimal, u.realRp.NullDecimal, !u.paguRp.Valid && u.pagu.Pos != none, !u.realRp.Valid && u.real.Pos != none}
}

// terbuka reports whether the row states an amount that nobody could read. Where
// a print has a column for each group of belanja, it says not even of which.
func (u *uang) terbuka() bool {
	s := u.sums()
	return u.lajur.kelompok == "" && (s.kurangPagu || s.kurangReal)
}

// zero reports whether the row states nothing but zeros in the series: what
// cannot be read may be anything.
func (u *uang) zero() bool { return nol(u.pagu, u.paguRp) && nol(u.real, u.realRp) }

func nol(v ingest.Value, rp warehouse.Rupiah) bool {
	if rp.Valid {
		return rp.Decimal.IsZero()
	}
	return v.Blank() && !v.NoValue
}

// baris is a row of a table with its place in the tree and its money.
type baris struct {
	record *ingest.Record
	at     simpul
	uang   []uang
	extra  func(*warehouse.Anggaran)
}

func (b *baris) of(l lajur) *uang {
	for i := range b.uang {
		if b.uang[i].lajur == l {
			return &b.uang[i]
		}
	}
	return nil
}

// slot is the money of a row in a series, made when first asked for.
func (b *baris) slot(l lajur) *uang {
	if u := b.of(l); u != nil {
		return u
	}
	b.uang = append(b.uang, uang{lajur: l})
	return &b.uang[len(b.uang)-1]
}

// below are the rows of deeper levels that follow row i.
func below(rows []baris, i int) []baris {
	for n := i + 1; n < len(rows); n++ {
		if rows[n].at.lapis <= rows[i].at.lapis {
			return rows[i+1 : n]
		}
	}
	return rows[i+1:]
}

// simpanUang stores the money of a table at the lowest level at which each
// series is stated, also where its amount cannot be read. A row that deeper ones follow is checked against their sum
// (ANG-05 for pagu, HIT-06 for realisasi), not stored; rows above a programme
// are never lines of their own.
func (j *judge) simpanUang(rows []baris) []warehouse.Anggaran {
	var stored []warehouse.Anggaran
	for i := range rows {
		b := &rows[i]
		parts := below(rows, i)
		for n := range b.uang {
			u := &b.uang[n]
			if !u.valid() && !u.terbuka() {
				continue
			}
			if adaLajur(parts, u.lajur) {
				if sum, ok := jumlahLajur(parts, u.lajur); ok && !b.at.taksa {
					j.induk(b, u, sum)
				}
				continue
			}
			if b.at.lapis < lapisProgram {
				continue
			}
			row := warehouse.Anggaran{Konteks: b.at.konteks(j.base), Rekening: warehouse.Teks(b.at.rekening), Uraian: warehouse.Teks(b.at.nama),
				KelompokBelanja: warehouse.Teks(u.lajur.kelompok), Pagu: u.paguRp, Realisasi: u.realRp, Asal: j.asal(utama(u))}
			row.Tahun, row.Periode, row.Sifat = u.lajur.tahun, u.lajur.periode, warehouse.Teks(u.lajur.sifat)
			if row.KelompokBelanja == "" && b.at.rekening != "" {
				row.KelompokBelanja = warehouse.Teks(kelompokRekening(b.at.rekening, u.lajur.tahun))
			}
			if b.extra != nil {
				b.extra(&row)
			}
			stored = append(stored, row)
		}
	}
	j.facts.Anggaran = append(j.facts.Anggaran, stored...)
	return stored
}

// utama is the cell a line stands for: its realisasi, else its pagu.
func utama(u *uang) ingest.Value {
	if u.realRp.Valid || u.pagu.Pos == (ingest.Pos{}) {
		return u.real
	}
	return u.pagu
}

// jumlahLajur adds a series up over the lowest rows of a branch that state it;
// false where none does.
func jumlahLajur(rows []baris, l lajur) (sum sums, ok bool) {
	for i := range rows {
		if u := rows[i].of(l); u != nil && rows[i].at.taksa {
			sum.kurangPagu, sum.kurangReal = true, true
		}
		u := rows[i].of(l)
		if u == nil || adaLajur(below(rows, i), l) {
			continue
		}
		ok = ok || u.valid()
		sum = sum.with(u.sums())
	}
	return sum, ok
}

// adaLajur reports whether a row of a branch has a figure of the series, be it
// one that cannot be read.
func adaLajur(rows []baris, l lajur) bool {
	for i := range rows {
		if rows[i].of(l) != nil {
			return true
		}
	}
	return false
}

// induk checks a row against the rows it sums. Amounts kept to fractions of a
// sen may differ from their rounded parts by a rupiah at most.
func (j *judge) induk(b *baris, u *uang, sum sums) {
	name := b.at.nama
	sum = sum.pasti()
	if p, s := u.paguRp, sum.pagu; p.Valid && s.Valid && !setara(p.Decimal, s.Decimal) {
		j.wrong("ANG-05", u.pagu.Pos, u.lajur.sebut(name), oneLine(u.pagu.Text), Rp(s.Decimal), args("program", name, "a", Rp(p.Decimal), "b", Rp(s.Decimal)))
	}
	if p, s := u.realRp, sum.real; p.Valid && s.Valid && !setara(p.Decimal, s.Decimal) {
		j.total(u.real, u.lajur.sebut("realisasi "+name), p.Decimal, s.Decimal)
	}
}

var satuRupiah = decimal.New(1, 0)

func setara(a, b decimal.Decimal) bool {
	if a.Equal(b) {
		return true
	}
	whole := a.Equal(a.Round(0)) && b.Equal(b.Round(0))
	return !whole && a.Sub(b).Abs().LessThan(satuRupiah)
}
