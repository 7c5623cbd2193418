package transform

import (
	"strings"

	"github.com/shopspring/decimal"

	"capaian/ingest"
	"capaian/transform/warehouse"
)

// account is one row of a table of accounts.
type account struct {
	kode string
	row  warehouse.Anggaran
	cell ingest.Value
}

// rekening reads the accounts of a printed DPA: an account whose parts follow
// is checked against them (HIT-06), the deepest accounts are the lines. Rows
// without an account itemise the one above them into volume and price.
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
	details := map[int]decimal.Decimal{}
	for i := range t.Records {
		r := &t.Records[i]
		kode := NormalKode(r.Get("rekening").Text)
		r.Each("pagu", func(c ingest.Column, v ingest.Value) {
			rp := j.money(t, c, v, r.Get("uraian").Text)
			if !rp.Valid {
				return
			}
			if kode == "" {
				if n := len(accounts); n > 0 {
					details[n-1] = details[n-1].Add(rp.Decimal)
				} else {
					j.nameless(r)
				}
				return
			}
			row := warehouse.Anggaran{Konteks: k, Rekening: warehouse.Teks(kode), Uraian: teks(r.Get("uraian").Text), Pagu: rp, Asal: j.asal(v),
				KelompokBelanja: warehouse.Teks(kelompokRekening(kode, j.base.Tahun))}
			accounts = append(accounts, account{kode, row, v})
		})
	}
	j.accounts(t, accounts, details)
}

func fused(v string) (kode, nama warehouse.Teks) {
	c, n := PisahKode(v)
	return warehouse.Teks(c), teks(n)
}

// accounts stores the deepest accounts and checks the others. Accounts stand in
// the order of the tree: what follows an account and begins with its code is
// part of it.
func (j *judge) accounts(t *ingest.Table, list []account, details map[int]decimal.Decimal) {
	var stored []warehouse.Anggaran
	var parents []int
	sum := make([]decimal.Decimal, len(list))
	for i, a := range list {
		for len(parents) > 0 && !strings.HasPrefix(a.kode, list[parents[len(parents)-1]].kode+".") {
			parents = parents[:len(parents)-1]
		}
		if i+1 < len(list) && strings.HasPrefix(list[i+1].kode, a.kode+".") {
			parents = append(parents, i)
			continue
		}
		for _, p := range parents {
			sum[p] = sum[p].Add(a.row.Pagu.Decimal)
		}
		if d, ok := details[i]; ok {
			j.total(a.cell, string(a.row.Uraian), a.row.Pagu.Decimal, d)
		}
		stored = append(stored, a.row)
	}
	for i, a := range list {
		if i+1 < len(list) && strings.HasPrefix(list[i+1].kode, a.kode+".") {
			j.total(a.cell, string(a.row.Uraian), a.row.Pagu.Decimal, sum[i])
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
