package transform

import (
	"regexp"
	"strconv"
	"strings"

	"github.com/shopspring/decimal"

	"capaian/ingest"
	"capaian/transform/warehouse"
)

// This file tells the totals of a table of money from its lines and checks them.

// selesai stores the lines of a table, checks its totals, labelled or not, and
// raises money that neither names a place nor is a total.
func (m *tabelUang) selesai() ([]warehouse.Anggaran, sums) {
	t := m.table
	m.namedTotals()
	stored := m.simpanUang(m.rows)
	var sum sums
	for _, a := range stored {
		sum.add(a)
	}
	for i := range m.rows {
		for n := range m.rows[i].uang {
			s := m.rows[i].uang[n].sums()
			open := m.rows[i].at.taksa
			sum.kurangPagu, sum.kurangReal = sum.kurangPagu || s.kurangPagu || open, sum.kurangReal || s.kurangReal || open
		}
	}
	for i := range m.tanpa {
		if b := &m.tanpa[i]; !m.diam(b) {
			m.nameless(b.record)
		}
	}
	m.totals()
	if t.Name == "lra" {
		m.tanpaSubtotal()
	}
	m.semuaNol(stored)
	if t.Has("pagu sebelum") && len(t.Records) > 0 {
		m.flag("BKS-06", t.Records[0].Anchor(), t.Name, args("tabel", t.Title, "uraian", "angka sebelum perubahan dinyatakan oleh dokumen sebelumnya"))
	}
	return stored, sum
}

// semuaNol raises a table whose lines all have a pagu of zero.
func (m *tabelUang) semuaNol(stored []warehouse.Anggaran) {
	for _, a := range stored {
		if !a.Pagu.Valid || !a.Pagu.Decimal.IsZero() {
			return
		}
	}
	if len(stored) > 0 {
		at := ingest.Pos{Sheet: string(stored[0].Lembar), Cell: string(stored[0].Sel)}
		m.flag("ANG-12", at, m.table.Name, args("tabel", m.table.Title))
	}
}

// spans are the parts of a table that a total can sum: all of it, what stands
// above or below it, what stands between it and the total before or after it.
func (m *tabelUang) spans(row int) (list [][]baris) {
	above := m.between(0, row)
	below := m.between(row, 1<<30)
	list = append(list, above, below, m.rows)
	from, to := 0, 1<<30
	for _, at := range m.totalRows() {
		if at < row {
			from = max(from, at)
		}
		if at > row {
			to = min(to, at)
		}
	}
	return append(list, m.between(from, row), m.between(row, to), lastBranch(above))
}

func (m *tabelUang) totalRows() (rows []int) {
	for i := range m.table.Totals {
		rows = append(rows, m.table.Totals[i].Row)
	}
	for _, b := range m.tanpa {
		rows = append(rows, b.record.Row)
	}
	return rows
}

// between are the rows of the table below from and above to.
func (m *tabelUang) between(from, to int) (list []baris) {
	for _, b := range m.rows {
		if n := b.record.Row; n > from && n < to {
			list = append(list, b)
		}
	}
	return list
}

// lastBranch is the last programme of some rows with what is below it.
func lastBranch(rows []baris) []baris {
	for i := len(rows) - 1; i >= 0; i-- {
		if rows[i].at.lapis <= lapisProgram {
			return rows[i:]
		}
	}
	return nil
}

// diam reports whether a row without a name states nothing but sums.
func (m *tabelUang) diam(b *baris) bool {
	for _, span := range m.spans(b.record.Row) {
		agrees := true
		for n := range b.uang {
			u := &b.uang[n]
			sum, ok := jumlahLajur(span, u.lajur)
			agrees = agrees && ok && (!u.paguRp.Valid || same(u.paguRp.Decimal, sum.pagu)) && (!u.realRp.Valid || same(u.realRp.Decimal, sum.real))
		}
		if agrees {
			return true
		}
	}
	return false
}

// namedTotals takes a row out of the lines that stands right below the header
// and sums all others, though it bears a name.
func (m *tabelUang) namedTotals() {
	if len(m.rows) < 3 || m.rows[0].at.lapis < lapisProgram || len(m.rows[0].uang) == 0 {
		return
	}
	first, rest := &m.rows[0], m.rows[1:]
	if len(below(m.rows, 0)) > 0 && len(below(m.rows, 0)) == len(rest) {
		return // the one branch that all others are below
	}
	for n := range first.uang {
		u := &first.uang[n]
		sum, ok := jumlahLajur(rest, u.lajur)
		if s := u.sums(); s.kurangPagu || s.kurangReal {
			return
		}
		if !ok || u.zero() || u.paguRp.Valid && !same(u.paguRp.Decimal, sum.pagu) || u.realRp.Valid && !same(u.realRp.Decimal, sum.real) {
			return
		}
	}
	m.rows = rest
}

// totals checks the total rows of the table: of all lines above, of those since
// the total before, of all of them with the groups beside, or of those below.
func (m *tabelUang) totals() {
	for i := range m.table.Totals {
		r := &m.table.Totals[i]
		b := baris{record: r}
		b.at.nama = oneLine(r.Label)
		m.uang(&b)
		spans := m.spans(r.Row)
		for n := range b.uang {
			u := &b.uang[n]
			m.satuTotal(u, sebutTotal(b.at.nama, "anggaran"), u.paguRp, u.pagu, spans, m.beside.pagu, func(s sums) (decimal.NullDecimal, bool) { return s.pagu, s.kurangPagu })
			m.satuTotal(u, sebutTotal(b.at.nama, "realisasi"), u.realRp, u.real, spans, m.beside.real, func(s sums) (decimal.NullDecimal, bool) { return s.real, s.kurangReal })
		}
	}
}

// reSebutTotal are the words of a label that only say that it is a total.
var reSebutTotal = regexp.MustCompile(`(?i)^(?:(?:sub ?|grand )?(?:total|jumlah)(?: (?:total|seluruh(?:nya)?|keseluruhan|semua))?)\b[\s:.]*`)

// sebutTotal is what a total is of, by its label, else by its column.
func sebutTotal(label, column string) string {
	if rest := reSebutTotal.ReplaceAllString(label, ""); rest != "" {
		return rest
	}
	return column
}

func (m *tabelUang) satuTotal(u *uang, name string, printed warehouse.Rupiah, cell ingest.Value, spans [][]baris, beside decimal.NullDecimal, side func(sums) (decimal.NullDecimal, bool)) {
	if !printed.Valid {
		return
	}
	var expected decimal.NullDecimal
	unread := false // a line that cannot be read may be what is missing
	for i, span := range spans {
		sum, ok := jumlahLajur(span, u.lajur)
		s, less := side(sum)
		if unread = unread || less; !ok || less || !s.Valid {
			continue
		}
		if setara(printed.Decimal, s.Decimal) || i == 0 && same(printed.Decimal, plus(s, beside)) {
			return
		}
		if !expected.Valid {
			expected = s
		}
	}
	if expected.Valid && !unread {
		m.jumlah(m.table, cell, u.lajur.sebut(name), printed.Decimal, expected.Decimal, spans, u.lajur)
	}
}

// checkTotals checks printed totals of pagu and realisasi against the lines
// stored from the same table: of all lines above, or of those since the total
// before it.
func (j *judge) checkTotals(t *ingest.Table, stored []warehouse.Anggaran) {
	from := 0
	for i := range t.Totals {
		r := &t.Totals[i]
		var above, section sums
		for _, a := range stored {
			if at := rowNumber(string(a.Sel)); at < r.Row {
				above.add(a)
				if at > from {
					section.add(a)
				}
			}
		}
		from = r.Row
		r.Each("pagu", func(c ingest.Column, v ingest.Value) {
			j.eitherTotal(t, c, v, "anggaran", above.pagu, section.pagu)
		})
		r.Each("realisasi", func(c ingest.Column, v ingest.Value) {
			j.eitherTotal(t, c, v, "realisasi", above.real, section.real)
		})
	}
}

// eitherTotal checks one printed total that may sum a section or all of the
// table.
func (j *judge) eitherTotal(t *ingest.Table, c ingest.Column, v ingest.Value, name string, above, section decimal.NullDecimal) {
	p := j.money(t, c, v, name)
	if p.Valid && above.Valid && !same(p.Decimal, section) && !same(p.Decimal, above) {
		j.jumlah(t, v, name, p.Decimal, above.Decimal, nil, lajur{})
	}
}

// rowNumber is the row of an A1 address.
func rowNumber(sel string) int {
	n, _ := strconv.Atoi(strings.TrimLeft(sel, "ABCDEFGHIJKLMNOPQRSTUVWXYZ"))
	return n
}

func same(d decimal.Decimal, n decimal.NullDecimal) bool { return n.Valid && n.Decimal.Equal(d) }

// nameless raises money without a name beside it.
func (j *judge) nameless(r *ingest.Record) {
	for i, c := range r.Columns() {
		if v := r.Values[i]; c.Role == ingest.Money && !v.Blank() {
			j.flag("STR-10", v.Pos, "", args("nilai", oneLine(v.Text), "sebab", "barisnya tidak menyebut program atau kegiatan"))
		}
	}
}
