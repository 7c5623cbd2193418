package transform

import (
	"regexp"
	"slices"
	"strconv"
	"strings"

	"capaian/ingest"
	"capaian/transform/warehouse"
)

// account is one row of a table of accounts with the rows that itemise it.
type account struct {
	kode string
	budgetLine
	details []detail
}

func (a *account) readable() bool { return a.row.Pagu.Valid || a.row.Realisasi.Valid }

// detail is a row without an account: an item with volume and price, or a
// heading that sums the items below it.
type detail struct {
	budgetLine
	item bool
}

// rekening reads the accounts of a printed RKA, DPA or realisasi: an account
// whose parts follow is checked against them (HIT-06), the deepest accounts are
// the lines. Rows without an account itemise the one above them.
func (j *judge) rekening(t *ingest.Table, at simpul) {
	k := at.konteks(j.base)
	k.Tingkat = "rekening"
	rows, numbered := j.tampak(t), bernomorRekening(t)
	accounts := make([]account, 0, len(rows))
	var others []*ingest.Record // no belanja
	for _, r := range rows {
		kode, uraian := kodeRekening(t, r, numbered)
		if bukanBelanja(kode, uraian) {
			others = append(others, r)
			continue
		}
		l := budgetLine{tingkat: "rekening", kegiatan: oneLine(uraian)}
		l.row = warehouse.Anggaran{Konteks: k, Rekening: warehouse.Teks(kode), Uraian: teks(uraian), SumberDana: teks(r.Get("sumber dana").Text),
			KelompokBelanja: warehouse.Teks(kelompokRekening(kode, j.base.Tahun))}
		j.amounts(t, r, &l)
		switch {
		case l.pagu.Blank() && !l.pagu.NoValue && l.real.Blank() && !l.real.NoValue:
			continue
		case kode != "":
			accounts = append(accounts, account{kode: kode, budgetLine: l})
		case len(accounts) > 0:
			a := &accounts[len(accounts)-1]
			a.details = append(a.details, detail{l, !r.Get("volume").Blank()})
		default:
			j.nameless(r)
		}
		if l.row.Pagu.Valid && l.row.Realisasi.Valid {
			j.absorption(r.Get("capaian"), l.kegiatan, l.row.Realisasi.Decimal, l.row.Pagu.Decimal)
		}
	}
	if len(others) > 0 {
		j.flag("ANG-13", others[0].Anchor(), t.Name, args("n", strconv.Itoa(len(others))))
	}
	j.accounts(t, accounts)
}

// kodeRekening is the account of a row: of its column, of its number where the
// numbers of the table are accounts, or before its name ("5.1.02 Belanja Barang
// dan Jasa").
func kodeRekening(t *ingest.Table, r *ingest.Record, numbered bool) (kode, uraian string) {
	uraian = r.Get("uraian").Text
	switch {
	case t.Has("rekening"):
		kode, _ = PisahKode(r.Get("rekening").Text)
		return kode, uraian
	case numbered:
		return NormalKode(r.Get("nomor").Text), uraian
	}
	return PisahKode(uraian)
}

var reRekening = regexp.MustCompile(`^[456](?:\.\d+)*\.?$`)

// bernomorRekening reports whether the numbers of a table are accounts: 5, 5.1,
// 5.1.1 in a column "No. Urut".
func bernomorRekening(t *ingest.Table) bool {
	dotted := false
	for i := range t.Records {
		v := strings.TrimSpace(t.Records[i].Get("nomor").Text)
		if v == "" {
			continue
		}
		if !reRekening.MatchString(v) {
			return false
		}
		dotted = dotted || strings.Contains(v, ".")
	}
	return dotted
}

// reBukanBelanja are the accounts of pendapatan and pembiayaan.
var reBukanBelanja = regexp.MustCompile(`^[46](?:\.|$)`)

// bukanBelanja tells pendapatan, pembiayaan and what is left over: an LRA of the
// whole budget has them beside belanja.
func bukanBelanja(kode, uraian string) bool {
	if kode != "" {
		return reBukanBelanja.MatchString(kode)
	}
	return slices.ContainsFunc([]string{"surplus", "defisit", "sisa lebih", "silpa", "pendapatan", "pembiayaan"}, func(word string) bool { return startsWith(uraian, word) })
}

// accounts stores the deepest accounts and checks the others. Accounts stand in
// the order of the tree: what follows an account and begins with its code is
// part of it; of rows with one code, so are those that add up to the first.
func (j *judge) accounts(t *ingest.Table, list []account) {
	from := len(j.facts.Anggaran)
	j.facts.Anggaran = slices.Grow(j.facts.Anggaran, len(list))
	var parents []int
	parts, unread := make([]sums, len(list)), make([]bool, len(list))
	inside := 0 // rows that the row of the same code before them sums
	for i, a := range list {
		for len(parents) > 0 && !strings.HasPrefix(a.kode, list[parents[len(parents)-1]].kode+".") {
			parents = parents[:len(parents)-1]
		}
		if n := sameCode(list, i); inside == 0 && n > 0 {
			inside = n + 1
			parts[i].add(a.row) // what it sums was just seen to agree
		} else {
			if i+1 < len(list) && strings.HasPrefix(list[i+1].kode, a.kode+".") {
				parents = append(parents, i)
				continue
			}
			for _, p := range parents {
				parts[p].add(a.row)
				unread[p] = unread[p] || !a.readable()
			}
			if !a.readable() {
				continue
			}
			j.itemised(&list[i])
			j.facts.Anggaran = append(j.facts.Anggaran, a.row)
		}
		inside = max(0, inside-1)
	}
	for i, a := range list {
		if unread[i] {
			continue // what cannot be read was said at its cell
		}
		if s := parts[i].pagu; a.row.Pagu.Valid && s.Valid {
			j.total(a.pagu, string(a.row.Uraian), a.row.Pagu.Decimal, s.Decimal)
		}
		if s := parts[i].real; a.row.Realisasi.Valid && s.Valid {
			j.total(a.real, string(a.row.Uraian), a.row.Realisasi.Decimal, s.Decimal)
		}
	}
	j.checkTotals(t, j.facts.Anggaran[from:])
}

// sameCode counts the rows of the same code right below row i whose amounts add
// up to its own: then it sums them.
func sameCode(list []account, i int) (n int) {
	var sum sums
	for k := i + 1; k < len(list) && list[k].kode == list[i].kode; k++ {
		sum.add(list[k].row)
		n++
	}
	if n < 2 || !list[i].row.Pagu.Valid || !same(list[i].row.Pagu.Decimal, sum.pagu) {
		return 0
	}
	return n
}

// itemised checks an account against the rows that itemise it. Where headings
// among them add up to it, each heading is checked against its own items.
func (j *judge) itemised(a *account) {
	var all, items, headings sums
	for _, d := range a.details {
		all.add(d.row)
		if d.item {
			items.add(d.row)
		} else {
			headings.add(d.row)
		}
	}
	for _, s := range []sums{items, headings, all} {
		if s.pagu.Valid && a.row.Pagu.Valid && same(a.row.Pagu.Decimal, s.pagu) {
			j.headings(a.details)
			return
		}
	}
	s := items
	if !s.pagu.Valid {
		s = all
	}
	if s.pagu.Valid && a.row.Pagu.Valid {
		j.total(a.pagu, string(a.row.Uraian), a.row.Pagu.Decimal, s.pagu.Decimal)
	}
	if s.real.Valid && a.row.Realisasi.Valid {
		j.total(a.real, string(a.row.Uraian), a.row.Realisasi.Decimal, s.real.Decimal)
	}
}

// headings checks every heading among details against the items below it.
func (j *judge) headings(list []detail) {
	for i, d := range list {
		if d.item {
			continue
		}
		var sum sums
		for _, below := range list[i+1:] {
			if !below.item {
				break
			}
			sum.add(below.row)
		}
		if d.row.Pagu.Valid && sum.pagu.Valid {
			j.total(d.pagu, d.kegiatan, d.row.Pagu.Decimal, sum.pagu.Decimal)
		}
	}
}

// indikatorBelanja reads the indicators above the accounts of one kegiatan:
// what goes in, what comes out, what it is for. Money that goes in is its pagu,
// no target; an indicator without a tolok ukur is none.
func (j *judge) indikatorBelanja(t *ingest.Table, at simpul) {
	for _, r := range j.tampak(t) {
		v, jenis := r.Get("indikator"), Fold(r.Get("tingkat").Text)
		cell := r.Get("target")
		if cell.Blank() || startsWith(jenis, "masukan") || startsWith(jenis, "input") {
			continue
		}
		if v.Blank() {
			j.flag("STR-10", cell.Pos, jenis, args("nilai", oneLine(cell.Text), "sebab", "barisnya tidak menyebut tolok ukur"))
			continue
		}
		k := at.konteks(j.base)
		if startsWith(jenis, "capaian program") {
			k = at.atas().konteks(j.base)
		}
		target := j.target(cell, v.Text, r.Get("satuan").Text, jenis)
		j.addTarget(k, v.Text, target, cell, nil)
	}
}

// kelompokRekening is the group of an account: 5.1 and 5.2 are belanja tidak
// langsung and langsung up to 2020 (Permendagri 13/2006), operasi and modal
// from 2021 (Permendagri 90/2019).
func kelompokRekening(kode string, tahun int) string {
	groups := map[string]string{"5.1": "OPERASI", "5.2": "MODAL", "5.3": "TAK TERDUGA", "5.4": "TRANSFER"}
	if tahun <= 2020 {
		groups = map[string]string{"5.1": "BTL", "5.2": "BL"}
	}
	if len(kode) >= 3 {
		return groups[kode[:3]]
	}
	return ""
}
