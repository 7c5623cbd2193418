package transform

import (
	"github.com/shopspring/decimal"

	"capaian/ingest"
)

// renstra judges the programme matrix of a Renstra: one target and one budget
// line per year, the baseline, and the condition at the end of the period. A
// row whose cells are shifted is put right first, where exactly one shift does;
// its years are checked against each other and against its end.
func (j *judge) renstra() {
	for i := range j.doc.Tables {
		m := newMatriks(j, &j.doc.Tables[i])
		m.plan = true
		m.judge.matriksRows(m)
	}
	j.mixedUnits()
}

// lastYear stands for the end of the Renstra in a row's targets.
const lastYear = 9999

// yearTarget is one target of a row with its cell; the year of the baseline is
// 0, of the end lastYear.
type yearTarget struct {
	year  int
	value Target
	cell  ingest.Value
}

func newYearTarget(c ingest.Column, at lajur, t Target, v ingest.Value) yearTarget {
	switch c.Name {
	case "awal":
		return yearTarget{0, t, v}
	case "akhir target":
		return yearTarget{lastYear, t, v}
	}
	return yearTarget{at.tahun, t, v}
}

// moneyCell is one amount of a row with its cell.
type moneyCell struct {
	year  int
	value decimal.NullDecimal
	cell  ingest.Value
}

// years are the amounts of a row by year, without the baseline's.
func (b *baris) years() (all []moneyCell) {
	for _, u := range b.uang {
		switch u.lajur.periode {
		case "awal":
		case "akhir":
			all = append(all, moneyCell{lastYear, u.paguRp.NullDecimal, u.pagu})
		default:
			all = append(all, moneyCell{u.lajur.tahun, u.paguRp.NullDecimal, u.pagu})
		}
	}
	return all
}

// finalYear is the last year a table plans for.
func (m *tabelUang) finalYear() int {
	last := m.doc.Tahun
	for _, c := range m.table.Columns {
		if c.Name == "target" || c.Name == "rp" {
			last = max(last, c.Year)
		}
	}
	return last
}
