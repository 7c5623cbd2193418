// Package transform judges what ingest found and computes what follows from it:
// text becomes exact values or a finding, documents become facts, and the facts
// in force become capaian, serapan and averages. Everything here is pure: the
// same documents, decisions and clock give the same rows in any order. What it
// makes is stored by its tool warehouse, the only place with SQL, and read by
// package report.
package transform

import (
	"cmp"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"github.com/shopspring/decimal"

	"capaian/ingest"
	"capaian/transform/warehouse"
)

// Version is the version of the judges and formulas. Raise it together with any
// change that can make the same document give other facts or findings.
const Version = "4"

// Apply judges one understood document of a pemda: its facts, and what is wrong
// with it. The issues include those of reading. A refused document has no
// facts. What the office decided about the rules is applied to them.
func Apply(pemda, berkasID string, doc *ingest.Document, aturan ingest.Aturan) (warehouse.Fakta, []ingest.Issue) {
	j := &judge{doc: doc, berkasID: berkasID, aturan: aturan, said: map[string]bool{}, kode: map[string]namaKode{}, shown: map[*ingest.Table][]*ingest.Record{}}
	j.base = warehouse.Konteks{
		Pemda: pemda, OPD: doc.OPD, Tahun: doc.Tahun, Jenis: doc.Jenis, Versi: warehouse.Teks(doc.Versi),
		Bagian: warehouse.Teks(doc.Bagian), Periode: doc.Periode, Sifat: warehouse.Teks(doc.Sifat),
	}
	j.issues = append(j.issues, doc.Issues...)
	if doc.Status != ingest.Dimuat {
		return warehouse.Fakta{}, aturan.Terapkan(j.issues)
	}
	for i := range doc.Tables {
		j.layoutNotices(&doc.Tables[i])
	}
	judges[doc.Jenis](j)
	j.tanpaUlangan()
	j.letak()
	j.telaah()
	j.angkaSel()
	return j.facts, aturan.Terapkan(j.issues)
}

// judges is the table of judges, one per kind of document.
var judges = map[string]func(*judge){
	"RENSTRA":            (*judge).renstra,
	"RENJA":              (*judge).matriks,
	"RENCANA_AKSI":       (*judge).rencanaAksi,
	"KUA_PPAS":           (*judge).matriks,
	"RKA":                (*judge).dpa,
	"ANGGARAN_KAS":       (*judge).matriks,
	"RKT":                (*judge).rkt,
	"PK":                 (*judge).pk,
	"IKU":                (*judge).iku,
	"DPA":                (*judge).dpa,
	"REALISASI_KINERJA":  (*judge).kinerja,
	"REALISASI_ANGGARAN": (*judge).lra,
}

// judge is one document being judged.
type judge struct {
	doc      *ingest.Document
	berkasID string
	aturan   ingest.Aturan
	base     warehouse.Konteks
	facts    warehouse.Fakta
	issues   []ingest.Issue
	said     map[string]bool                    // findings that count once per row or table
	shown    map[*ingest.Table][]*ingest.Record // per table: the rows that are data
	beside   sums                               // groups of belanja in tables of their own
	rencana  []*cabangRencana                   // the places of a plan
	kode     map[string]namaKode                // the codes of the document
}

// args builds the arguments of a message from pairs of name and value.
func args(pairs ...string) map[string]string {
	m := make(map[string]string, len(pairs)/2)
	for i := 0; i+1 < len(pairs); i += 2 {
		m[pairs[i]] = pairs[i+1]
	}
	return m
}

// flag raises a finding at a cell.
func (j *judge) flag(rule string, pos ingest.Pos, about string, a map[string]string) *ingest.Issue {
	i := ingest.Issue{Rule: rule, Pos: pos, About: about, Args: a}
	if !j.once("temuan\x00" + rule + "\x00" + pos.String() + "\x00" + fmt.Sprint(a)) {
		return &i // the same was said of that cell
	}
	j.issues = append(j.issues, i)
	return &j.issues[len(j.issues)-1]
}

// wrong raises a finding on a printed value that should be another one.
func (j *judge) wrong(rule string, pos ingest.Pos, about, printed, expected string, a map[string]string) {
	i := j.flag(rule, pos, about, a)
	i.Printed, i.Expected = printed, expected
}

// once reports true the first time it is asked with a key.
func (j *judge) once(key string) bool {
	if j.said[key] {
		return false
	}
	j.said[key] = true
	return true
}

// asal is where a fact stands.
func (j *judge) asal(v ingest.Value) warehouse.Asal {
	return warehouse.Asal{BerkasID: j.berkasID, Lembar: warehouse.Teks(v.Pos.Sheet), Sel: warehouse.Teks(v.Pos.Cell)}
}

// konteks is the context of a fact at a level of the performance tree.
func (j *judge) konteks(tingkat string) warehouse.Konteks {
	k := j.base
	k.Tingkat = tingkat
	return k
}

// layoutNotices raises what the shape of a table alone shows.
func (j *judge) layoutNotices(t *ingest.Table) {
	for _, pos := range t.Repeats {
		j.flag("STR-05", pos, t.Name, nil)
	}
	for _, v := range t.Unknown {
		mungkin := ""
		if v.Nearest != "" {
			mungkin = `; mungkin maksudnya "` + v.Nearest + `"`
		}
		j.flag("BKS-14", v.Pos, Fold(v.Text), args("kolom", oneLine(v.Text), "mungkin", mungkin))
	}
	for _, v := range t.Slips {
		j.flag("BKS-19", v.Pos, Fold(v.Text), args("kolom", oneLine(v.Text), "dibaca", v.Meant))
	}
	j.strays(t)
}

// strays raises figures in columns without a header, once per column.
func (j *judge) strays(t *ingest.Table) {
	under := map[string]bool{} // columns whose header was raised already
	for _, v := range t.Unknown {
		under[columnOf(v.Pos)] = true
	}
	count := map[string]int{}
	first := map[string]ingest.Value{}
	var order []string
	for _, r := range t.Records {
		for _, v := range r.Beyond {
			column := columnOf(v.Pos)
			if under[column] || !v.Number && !BacaRupiah(v.Text).Ada {
				continue
			}
			if count[column]++; count[column] == 1 {
				first[column] = v
				order = append(order, column)
			}
		}
	}
	for _, column := range order {
		v := first[column]
		j.flag("BKS-15", v.Pos, t.Name+column, args("nilai", oneLine(v.Text), "n", strconv.Itoa(count[column]))).Printed = oneLine(v.Text)
	}
}

// Fold is the spelling under which names are compared.
func Fold(s string) string { return ingest.Fold(s) }

// oneLine is a text as a message quotes it: spaces and line breaks made one.
func oneLine(s string) string { return strings.Join(strings.Fields(s), " ") }

// teks is a name as stored: trimmed, without a list number.
func teks(s string) warehouse.Teks { return warehouse.Teks(TanpaNomor(oneLine(s))) }

var (
	seribu  = decimal.New(1, 3)
	sejuta  = decimal.New(1, 6)
	semilar = decimal.New(1, 9)
)

// scale is the factor of a stated money unit; 1 for full rupiah and for none.
func scale(unit string) decimal.Decimal {
	switch unit {
	case "ribu":
		return seribu
	case "juta":
		return sejuta
	case "miliar":
		return semilar
	}
	return decimal.New(1, 0)
}

// unit is the money unit a table states: in the column's header, else in the
// lines above it.
func unit(t *ingest.Table, c ingest.Column) string {
	if c.Unit == "ribu" || c.Unit == "juta" || c.Unit == "miliar" {
		return c.Unit
	}
	for i := len(t.Above) - 1; i >= 0; i-- {
		if u := ingest.Unit(t.Above[i].Text); u == "ribu" || u == "juta" || u == "miliar" {
			return u
		}
	}
	return c.Unit
}

// moneyUnit is the unit a table states, else the one in the letterhead of its
// sheet: above the first table, with lines between them. Tables of one kind are
// blocks, each of which states its own.
func (j *judge) moneyUnit(t *ingest.Table, c ingest.Column) string {
	own := unit(t, c)
	if own != "" && own != "rp" {
		return own
	}
	for i := range j.doc.Tables {
		first := &j.doc.Tables[i]
		if first.Sheet != t.Sheet {
			continue
		}
		if first == t || first.Name == t.Name || len(first.Above) < 2 || statesUnit(t.Above) {
			return own
		}
		return cmp.Or(unit(&ingest.Table{Above: first.Above[:len(first.Above)-1]}, ingest.Column{}), own)
	}
	return own
}

// statesUnit reports whether lines name a unit of money, be it rupiah.
func statesUnit(lines []ingest.Line) bool {
	return slices.ContainsFunc(lines, func(l ingest.Line) bool { return ingest.Unit(l.Text) != "" })
}

// above gives the value of the last "Key : value" line above a table whose
// folded key is one of keys, and the line.
func above(t *ingest.Table, keys ...string) (string, ingest.Line, bool) {
	for i := len(t.Above) - 1; i >= 0; i-- {
		key, value, ok := strings.Cut(t.Above[i].Text, ":")
		if !ok {
			continue
		}
		folded := Fold(key)
		for _, k := range keys {
			if folded == k {
				return oneLine(value), t.Above[i], true
			}
		}
	}
	return "", ingest.Line{}, false
}
