package transform

import (
	"cmp"
	"strconv"
	"strings"

	"github.com/shopspring/decimal"

	"capaian/ingest"
	"capaian/transform/warehouse"
)

// renstra judges the programme matrix of a Renstra: one target and one budget
// line per year, the baseline, and the condition at the end of the period.
func (j *judge) renstra() {
	for i := range j.doc.Tables {
		t := &j.doc.Tables[i]
		b := &renstraBlock{judge: j, table: t}
		b.head()
		for r := range t.Records {
			b.row(&t.Records[r])
		}
		b.close()
	}
	j.mixedUnits()
}

// renstraBlock is one table of the matrix with what its metadata lines state.
type renstraBlock struct {
	*judge
	table   *ingest.Table
	konteks warehouse.Konteks
	program string
	lines   []renstraLine
	leaves  []warehouse.Anggaran // the money stored
}

// renstraLine is the money of one row, by year.
type renstraLine struct {
	tingkat, program string
	rows             []warehouse.Anggaran
}

func (b *renstraBlock) head() {
	b.konteks = b.base
	b.konteks.Periode = "tahunan"
	if v, _, ok := above(b.table, "tujuan"); ok {
		b.konteks.Tujuan = teks(v)
	}
	if v, _, ok := above(b.table, "sasaran"); ok {
		b.konteks.Sasaran = teks(v)
	}
	if v, _, ok := above(b.table, "kode rekening", "kode", "kode program"); ok {
		b.konteks.Kode = warehouse.Teks(NormalKode(v))
	}
}

// row judges one row; one whose cells are shifted is put right first, where
// exactly one shift does.
func (b *renstraBlock) row(r *ingest.Record) {
	if b.fragment(r) {
		return
	}
	if !b.unshift(r) {
		return
	}
	k := b.place(r)
	indikator := r.Get("indikator").Text
	row := strconv.Itoa(r.Row)
	b.links(r, k)
	targets := b.targets(r, k, indikator, row)
	money := b.budget(r, k, indikator)
	b.targetsAgree(r, targets, indikator)
	b.moneyAgrees(r, money, string(uraian(k)))
}

// place finds where in the tree a row stands: "Program …" fused with its first
// kegiatan, a programme of its own, or a kegiatan of the programme above.
func (b *renstraBlock) place(r *ingest.Record) warehouse.Konteks {
	k := b.konteks
	v := r.Get("program")
	for _, name := range []string{"tujuan", "sasaran"} {
		if c := r.Get(name); !c.Blank() {
			if name == "tujuan" {
				b.konteks.Tujuan = teks(c.Text)
			} else {
				b.konteks.Sasaran = teks(c.Text)
			}
			k.Tujuan, k.Sasaran = b.konteks.Tujuan, b.konteks.Sasaran
		}
	}
	first, below, _ := strings.Cut(v.Text, "\n") // the line break tells programme from kegiatan
	kode, nama := PisahKode(first)
	if below != "" {
		nama += "\n" + below
	}
	if c := r.Get("kode"); !c.Blank() {
		kode = NormalKode(c.Text)
	}
	if kode != "" {
		k.Kode = warehouse.Teks(kode)
	}
	program, kegiatan := splitProgram(nama)
	switch {
	case program != "" && kegiatan != "":
		b.program = string(teks(program))
		k.Tingkat, k.Program, k.Kegiatan = "kegiatan", warehouse.Teks(b.program), teks(kegiatan)
		b.flag("STR-03", v.Pos, b.program, args("nilai", oneLine(v.Text), "hasil", `dibaca sebagai program "`+b.program+`" dan kegiatan "`+string(k.Kegiatan)+`"`))
	case program != "":
		b.program = string(teks(program))
		k.Tingkat, k.Program = "program", warehouse.Teks(b.program)
	default:
		k.Tingkat, k.Program, k.Kegiatan = "kegiatan", warehouse.Teks(b.program), teks(nama)
	}
	return k
}

// yearTarget is one target of a row with its cell.
type yearTarget struct {
	year  int
	value Target
	cell  ingest.Value
}

func (b *renstraBlock) targets(r *ingest.Record, k warehouse.Konteks, indikator, row string) (all []yearTarget) {
	if c := r.Get("awal"); !c.Blank() {
		all = append(all, b.oneTarget(r, "awal", k, indikator, row)...)
	}
	all = append(all, b.oneTarget(r, "target", k, indikator, row)...)
	return append(all, b.oneTarget(r, "akhir target", k, indikator, row)...)
}

// oneTarget reads the cells of one kind of target column: awal, yearly, akhir.
// Years of the returned targets are 0 for the baseline and 9999 for the end.
func (b *renstraBlock) oneTarget(r *ingest.Record, column string, k warehouse.Konteks, indikator, row string) (all []yearTarget) {
	r.Each(column, func(c ingest.Column, v ingest.Value) {
		if v.Blank() && !v.NoValue {
			return
		}
		t := b.target(v, indikator, "", row)
		at := yearTarget{c.Year, t, v}
		k := k
		switch column {
		case "awal":
			k.Periode, at.year = "awal", 0
			k.Tahun = c.Year
			if k.Tahun == 0 {
				k.Tahun = b.doc.Tahun
			}
		case "akhir target":
			k.Periode, at.year = "akhir", lastYear
			k.Tahun = b.finalYear()
		default:
			k.Tahun = c.Year
		}
		if indikator == "" && t.Jenis != "kosong" {
			b.flag("STR-10", v.Pos, string(k.Kegiatan), args("nilai", oneLine(v.Text), "sebab", "barisnya tidak menyebut indikator"))
			return
		}
		b.addTarget(k, indikator, t, v, func(w *warehouse.Target) {
			w.PenanggungJawab, w.Lokasi = teks(r.Get("unit").Text), teks(r.Get("lokasi").Text)
		})
		all = append(all, at)
	})
	return all
}

// lastYear stands for the end of the Renstra in a row's targets.
const lastYear = 9999

// finalYear is the last year the matrix plans for.
func (b *renstraBlock) finalYear() int {
	last := b.doc.Tahun
	for _, c := range b.table.Columns {
		if c.Name == "target" || c.Name == "rp" {
			last = max(last, c.Year)
		}
	}
	return last
}

// moneyCell is one amount of a row with its cell.
type moneyCell struct {
	year  int
	value decimal.NullDecimal
	cell  ingest.Value
}

func (b *renstraBlock) budget(r *ingest.Record, k warehouse.Konteks, indikator string) (all []moneyCell) {
	line := renstraLine{tingkat: k.Tingkat, program: string(k.Program)}
	for _, column := range []string{"awal rp", "rp", "akhir rp"} {
		r.Each(column, func(c ingest.Column, v ingest.Value) {
			rp := b.money(b.table, c, v, string(k.Kegiatan))
			k, year := k, c.Year
			switch column {
			case "awal rp":
				k.Periode, k.Tahun = "awal", cmp.Or(c.Year, b.doc.Tahun)
			case "akhir rp":
				k.Periode, k.Tahun, year = "akhir", b.finalYear(), lastYear
			default:
				k.Tahun = c.Year
			}
			if column != "awal rp" {
				all = append(all, moneyCell{year, rp.NullDecimal, v})
			}
			if rp.Valid {
				line.rows = append(line.rows, warehouse.Anggaran{Konteks: k, Uraian: uraian(k), Pagu: rp, Asal: b.asal(v)})
			}
		})
	}
	b.lines = append(b.lines, line)
	return all
}

func uraian(k warehouse.Konteks) warehouse.Teks {
	if k.Kegiatan != "" {
		return k.Kegiatan
	}
	return k.Program
}

// close stores the money: a programme row whose kegiatan follow is checked
// against them (ANG-05).
func (b *renstraBlock) close() {
	for i, l := range b.lines {
		if parts := b.parts(i); len(parts) > 0 {
			b.checkProgram(l, parts)
			continue
		}
		b.leaves = append(b.leaves, l.rows...)
	}
	b.facts.Anggaran = append(b.facts.Anggaran, b.leaves...)
	for i := range b.table.Totals {
		b.totals(&b.table.Totals[i])
	}
}

// parts are the money of the kegiatan below a programme row.
func (b *renstraBlock) parts(i int) (parts []warehouse.Anggaran) {
	if b.lines[i].tingkat != "program" {
		return nil
	}
	for _, l := range b.lines[i+1:] {
		if l.tingkat == "program" {
			break
		}
		parts = append(parts, l.rows...)
	}
	return parts
}

func (b *renstraBlock) checkProgram(l renstraLine, parts []warehouse.Anggaran) {
	for _, row := range l.rows {
		sum := decimal.Zero
		for _, p := range parts {
			if p.Periode == row.Periode && p.Tahun == row.Tahun {
				sum = sum.Add(p.Pagu.Decimal)
			}
		}
		if !sum.Equal(row.Pagu.Decimal) {
			at := ingest.Pos{Sheet: string(row.Lembar), Cell: string(row.Sel)}
			b.wrong("ANG-05", at, l.program+strconv.Itoa(row.Tahun)+row.Periode, Rp(row.Pagu.Decimal), Rp(sum),
				args("program", l.program, "a", Rp(row.Pagu.Decimal), "b", Rp(sum)))
		}
	}
}

// totals checks a printed total row, column by column.
func (b *renstraBlock) totals(r *ingest.Record) {
	for _, column := range []string{"rp", "akhir rp"} {
		r.Each(column, func(c ingest.Column, v ingest.Value) {
			printed := b.money(b.table, c, v, r.Label)
			if !printed.Valid {
				return
			}
			sum, any := decimal.Zero, false
			for _, row := range b.leaves {
				if (row.Periode == "akhir") == (column == "akhir rp") && (row.Periode == "akhir" || row.Tahun == c.Year) {
					sum, any = sum.Add(row.Pagu.Decimal), true
				}
			}
			if any {
				b.total(v, oneLine(r.Label), printed.Decimal, sum)
			}
		})
	}
}
