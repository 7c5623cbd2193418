package transform

import (
	"strings"

	"capaian/ingest"
	"capaian/transform/warehouse"
)

// account is one row of a table of accounts.
type account struct {
	kode string
	budgetLine
	details sums // rows without an account that itemise it
}

// rekening reads the accounts of a printed DPA or of a realisasi: an account
// whose parts follow is checked against them (HIT-06), the deepest accounts are
// the lines. Rows without an account itemise the one above them into volume and
// price.
func (j *judge) rekening(t *ingest.Table) {
	k := j.konteks("rekening")
	if v, _, ok := above(t, "program", "nama program"); ok {
		k.Kode, k.Program = fused(v)
	}
	if v, _, ok := above(t, "kegiatan", "nama kegiatan"); ok {
		k.Kode, k.Kegiatan = fused(v)
	}
	if v, _, ok := above(t, "sub kegiatan", "nama sub kegiatan"); ok {
		k.Kode, k.SubKegiatan = fused(v)
	}
	var accounts []account
	for i := range t.Records {
		r := &t.Records[i]
		kode := NormalKode(r.Get("rekening").Text)
		l := budgetLine{tingkat: "rekening", kegiatan: oneLine(r.Get("uraian").Text)}
		l.row = warehouse.Anggaran{Konteks: k, Rekening: warehouse.Teks(kode), Uraian: teks(r.Get("uraian").Text), KelompokBelanja: warehouse.Teks(kelompokRekening(kode, j.base.Tahun))}
		j.amounts(t, r, &l)
		switch {
		case !l.row.Pagu.Valid && !l.row.Realisasi.Valid:
			continue
		case kode != "":
			accounts = append(accounts, account{kode: kode, budgetLine: l})
		case len(accounts) > 0:
			accounts[len(accounts)-1].details.add(l.row)
		default:
			j.nameless(r)
		}
		if l.row.Pagu.Valid && l.row.Realisasi.Valid {
			j.absorption(r.Get("capaian"), l.kegiatan, l.row.Realisasi.Decimal, l.row.Pagu.Decimal)
		}
	}
	j.accounts(t, accounts)
}

func fused(v string) (kode, nama warehouse.Teks) {
	c, n := PisahKode(v)
	return warehouse.Teks(c), teks(n)
}

// accounts stores the deepest accounts and checks the others. Accounts stand in
// the order of the tree: what follows an account and begins with its code is
// part of it.
func (j *judge) accounts(t *ingest.Table, list []account) {
	var stored []warehouse.Anggaran
	var parents []int
	parts := make([]sums, len(list))
	for i, a := range list {
		for len(parents) > 0 && !strings.HasPrefix(a.kode, list[parents[len(parents)-1]].kode+".") {
			parents = parents[:len(parents)-1]
		}
		if i+1 < len(list) && strings.HasPrefix(list[i+1].kode, a.kode+".") {
			parents = append(parents, i)
			continue
		}
		for _, p := range parents {
			parts[p].add(a.row)
		}
		parts[i] = a.details
		stored = append(stored, a.row)
	}
	for i, a := range list {
		if s := parts[i].pagu; a.row.Pagu.Valid && s.Valid {
			j.total(a.pagu, string(a.row.Uraian), a.row.Pagu.Decimal, s.Decimal)
		}
		if s := parts[i].real; a.row.Realisasi.Valid && s.Valid {
			j.total(a.real, string(a.row.Uraian), a.row.Realisasi.Decimal, s.Decimal)
		}
	}
	j.facts.Anggaran = append(j.facts.Anggaran, stored...)
	j.checkTotals(t, stored)
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
