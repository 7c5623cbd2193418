package transform

import (
	"slices"

	"github.com/shopspring/decimal"

	"capaian/ingest"
)

// This file gathers what a plan says of each place of its tree, over all the
// rows of the place, so that its parts can be held against each other.

// cabangRencana is a programme, kegiatan or sub kegiatan of a plan.
type cabangRencana struct {
	at        simpul
	table     *ingest.Table
	nama      ingest.Value   // the cell that names it
	sel       ingest.Value   // of its indicator on its first row, be it blank
	indikator []ingest.Value // its indicators
	tanpa     []ingest.Value // target cells of indicators that state no target at all …
	milik     []string       // … and what those indicators are
	ditarget  map[int]bool   // years with a target
	targetnya map[int]ingest.Value
	kosong    map[int]ingest.Value // the target cell of a year, where it is blank
	uang      map[int]uangTahun
	angka     []string // its targets and money in the order of the columns
}

// uangTahun is the money of a place in a year and its cell; zero where blank.
type uangTahun struct {
	nilai decimal.Decimal
	sel   ingest.Value
}

// cabangBaru begins a place at the row that names it.
func (j *judge) cabangBaru(t *ingest.Table, r *ingest.Record, at simpul) *cabangRencana {
	c := &cabangRencana{at: at, table: t, ditarget: map[int]bool{}, targetnya: map[int]ingest.Value{}, kosong: map[int]ingest.Value{}, uang: map[int]uangTahun{}}
	for _, name := range []string{"program", "kegiatan", "sub kegiatan"} {
		if v := r.Get(name); !v.Blank() && !v.Merged {
			c.nama = v
		}
	}
	j.rencana = append(j.rencana, c)
	return c
}

// barisCabang takes what a row of the matrix says of its place.
func (m *matriksTabel) barisCabang(r *ingest.Record, at simpul, own bool) {
	if !m.table.Has("indikator") || at.lapis < lapisProgram || at.rekening != "" || m.doc.Jenis != "RENSTRA" && m.doc.Jenis != "RENJA" {
		return
	}
	if own {
		m.cabang = m.cabangBaru(m.table, r, at)
		m.cabang.sel = r.Get("indikator")
	}
	c := m.cabang
	if c == nil {
		return
	}
	indikator, stated := r.Get("indikator"), false
	var blank *ingest.Value
	for i, col := range r.Columns() {
		v := r.Values[i]
		if col.Period != "" {
			continue
		}
		year := m.waktu(col).tahun
		switch col.Name {
		case "akhir target", "akhir rp":
			year = lastYear
		case "awal", "awal rp":
			year = 0
		}
		switch col.Name {
		case "target", "akhir target", "maju target", "awal":
			says := v.Merged || v.NoValue || !kosong(rapi(v.Text))
			stated = stated || says && col.Name != "awal"
			if !says && blank == nil && col.Name == "target" {
				blank = &r.Values[i]
			}
			c.target(year, v, says)
		case "rp", "pagu", "akhir rp", "maju rp":
			c.pagu(year, v, m.rupiah(col, v))
		}
	}
	if indikator.Blank() || indikator.Merged {
		return
	}
	c.indikator = append(c.indikator, indikator)
	if !stated && blank != nil {
		c.tanpa, c.milik = append(c.tanpa, *blank), append(c.milik, oneLine(indikator.Text))
	}
}

func (c *cabangRencana) target(year int, v ingest.Value, says bool) {
	if says {
		c.ditarget[year] = true
		if _, ok := c.targetnya[year]; !ok {
			c.targetnya[year] = v
		}
		c.angka = append(c.angka, oneLine(v.Text))
		return
	}
	if _, ok := c.kosong[year]; !ok {
		c.kosong[year] = v
	}
	c.angka = append(c.angka, "")
}

func (c *cabangRencana) pagu(year int, v ingest.Value, d decimal.Decimal) {
	if old, ok := c.uang[year]; !ok || old.nilai.IsZero() {
		c.uang[year] = uangTahun{d, v}
	}
	c.angka = append(c.angka, d.String())
}

// rupiah is the money of a cell, zero where it states none.
func (m *tabelUang) rupiah(c ingest.Column, v ingest.Value) decimal.Decimal {
	d, ok := amount(v)
	if !ok || v.Merged || v.Error || v.Blank() {
		return decimal.Zero
	}
	return d.Mul(scale(unit(m.table, c)))
}

// tahun are the years between the baseline and the end for which the place has a
// column of money, in order.
func (c *cabangRencana) tahun() (years []int) {
	for y := range c.uang {
		if y != 0 && y != lastYear {
			years = append(years, y)
		}
	}
	slices.Sort(years)
	return years
}

// bercabang reports whether deeper places follow place i, whose money it sums.
func bercabang(list []*cabangRencana, i int) bool {
	return i+1 < len(list) && list[i+1].table == list[i].table && list[i+1].at.lapis > list[i].at.lapis
}
