package schedules_test

import (
	"fmt"
	"strings"

	"github.com/shopspring/decimal"

	"capaian/testdata/nyata"
	"capaian/transform/warehouse"
)

// example expects one fact as it was checked by hand: among the facts of its
// cell, of which there are several where targets share it, one is like it.
func (p *perbandingan) example(want nyata.Contoh) {
	p.checked++
	near := "no fact there"
	for i := range p.got {
		for _, c := range p.facts(&p.got[i], want) {
			if c == want {
				return
			}
			near = fmt.Sprintf("%+v", c)
		}
	}
	p.unmet = append(p.unmet, fmt.Sprintf("%s at %s!%s: %s, want %+v", want.Fakta, want.Lembar, want.Sel, near, want))
}

// facts gives the facts of a kind that stand in the cell of want, each with
// only what want states.
func (p *perbandingan) facts(d *warehouse.Dokumen, want nyata.Contoh) []nyata.Contoh {
	var list []nyata.Contoh
	add := func(k warehouse.Konteks, a warehouse.Asal, c nyata.Contoh) {
		if !p.at(want.Lembar, want.Sel, a) {
			return
		}
		c.Fakta, c.Lembar, c.Sel, c.Tingkat = want.Fakta, want.Lembar, want.Sel, k.Tingkat
		c.Kode, c.Tahun, c.Periode = string(k.Kode), k.Tahun, k.Periode
		list = append(list, stated(c, want))
	}
	switch want.Fakta {
	case "target":
		for _, r := range d.Fakta.Target {
			add(r.Konteks, r.Asal, nyata.Contoh{Satuan: string(r.Satuan), Teks: string(r.TargetTeks), Nilai: number(r.Target.NullDecimal, want.Nilai)})
		}
	case "realisasi":
		for _, r := range d.Fakta.Realisasi {
			add(r.Konteks, r.Asal, nyata.Contoh{Satuan: string(r.Satuan), Teks: string(r.RealisasiTeks), Nilai: number(r.Realisasi.NullDecimal, want.Nilai)})
		}
	case "anggaran":
		for _, r := range d.Fakta.Anggaran {
			add(r.Konteks, r.Asal, nyata.Contoh{Rekening: string(r.Rekening), Kelompok: string(r.KelompokBelanja),
				Realisasi: number(r.Realisasi.NullDecimal, want.Realisasi), Nilai: number(r.Pagu.NullDecimal, want.Nilai)})
		}
	}
	return list
}

// stated drops what want leaves open; units are the same in any case.
func stated(c, want nyata.Contoh) nyata.Contoh {
	if strings.EqualFold(c.Satuan, want.Satuan) || want.Satuan == "" {
		c.Satuan = want.Satuan
	}
	for _, f := range []struct{ got, want *string }{{&c.Kode, &want.Kode}, {&c.Rekening, &want.Rekening}, {&c.Kelompok, &want.Kelompok},
		{&c.Periode, &want.Periode}, {&c.Teks, &want.Teks}, {&c.Realisasi, &want.Realisasi}} {
		if *f.want == "" {
			*f.got = ""
		}
	}
	if want.Tahun == 0 {
		c.Tahun = 0
	}
	return c
}

// number spells a value as want does where they are equal.
func number(v decimal.NullDecimal, want string) string {
	if !v.Valid {
		return ""
	}
	if w, err := decimal.NewFromString(want); err == nil && w.Equal(v.Decimal) {
		return want
	}
	return v.Decimal.String()
}
