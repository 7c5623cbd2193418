package ingest

import (
	"regexp"
	"slices"
	"strings"

	"capaian/ingest/layout"
)

// budgetLines are the tables of a printed RKA or DPA of one kegiatan or sub
// kegiatan: its indicators, and its accounts itemised into volume × price
// (Permendagri 13/2006, form 2.2.1; Permendagri 77/2020, rincian belanja).
func budgetLines(name string) []*layout.Spec {
	return []*layout.Spec{
		{
			Name: name + ".indikator",
			Columns: []layout.ColumnSpec{
				required(key(col("tingkat", layout.Name, []string{"indikator"}))),
				required(key(col("indikator", layout.Name, []string{"tolok|tolak ukur kinerja|kegiatan", "tolok|tolak ukur *"}))),
				col("satuan", layout.Name, wordsSatuan),
				required(col("target", layout.Measure, wordsTarget, []string{"target kinerja *"})),
			},
		},
		accounts(name, true),
		accounts(name, false),
	}
}

// accounts is a table of accounts with what itemises them. Without a column of
// codes, where they stand before the names, the price tells it from a table of
// programmes.
func accounts(name string, coded bool) *layout.Spec {
	kode, harga := key(col("rekening", layout.Code, wordsKode)), col("harga", layout.Money, []string{"harga satuan", "harga", "tarif harga", "tarif"})
	if coded {
		kode = required(kode)
	} else {
		harga = required(harga)
	}
	return &layout.Spec{Name: name + ".rekening", Columns: []layout.ColumnSpec{
		col("nomor", layout.Number, wordsNomor),
		kode,
		required(key(col("uraian", layout.Name, []string{"uraian", "uraian *", "nama rekening"}))),
		col("volume", layout.Measure, []string{"volume", "koefisien", "vol"}),
		col("satuan", layout.Name, wordsSatuan),
		harga,
		col("ppn", layout.Measure, []string{"ppn", "pajak"}),
		required(col("pagu", layout.Money, wordsPagu)),
		col("sumber dana", layout.Name, wordsSumberDana),
		col("keterangan", layout.Name, wordsKeterangan),
	}}
}

var reOnePart = regexp.MustCompile(`^[0-9]{1,3}\.?$`)

// lines settles what a table with codes and names lists: accounts, or programmes
// where one says so beside a code that is no account.
func (t *Table) lines() {
	form, ok := strings.CutSuffix(t.Name, ".rekening")
	if !ok || form != "dpa" && form != "rka" || !slices.ContainsFunc(t.Records, func(r Record) bool {
		return strings.HasPrefix(layout.Fold(r.Get("uraian").Text), "program ") && reOnePart.MatchString(strings.TrimSpace(r.Get("rekening").Text))
	}) {
		return
	}
	t.Name = form
	for i, c := range t.Columns {
		switch c.Name {
		case "rekening":
			t.Columns[i].Name = "kode"
		case "uraian":
			t.Columns[i].Name = "program"
		}
	}
}

// rka reads a Rencana Kerja dan Anggaran: what is asked for, not yet a DPA.
var rka = &Kind{
	Jenis:     "RKA",
	Titles:    []string{"rencana kerja dan anggaran *", "rka *", "rka skpd *", "rincian anggaran belanja langsung *", "rkap *", "rka perubahan *"},
	Files:     []string{"rka", "rka skpd", "rkap"},
	Versioned: true,
	Titled:    true,
	Tables:    append(budgetLines("rka"), programTable("rka")),
}

// anggaranKas reads the cash plan: the money of each account or kegiatan by
// month, with subtotals by triwulan.
var anggaranKas = &Kind{
	Jenis:     "ANGGARAN_KAS",
	Titles:    []string{"anggaran kas *", "rencana anggaran kas *", "rak *", "rencana penarikan dana *", "aliran kas *"},
	Files:     []string{"anggaran kas", "rak", "akas"},
	Versioned: true,
	Tables: []*layout.Spec{{
		Name: "anggaran kas",
		Columns: append(append([]layout.ColumnSpec(nil), treeColumns...),
			key(col("program", layout.Name, []string{"uraian", "uraian *", "nama rekening"})),
			col("rekening", layout.Code, []string{"kode rekening", "rekening"}),
			required(periodic(col("kas", layout.Money, []string{"", "rp", "anggaran *", "jumlah", "kas", "rencana *", "triwulan", "bulan"}))),
			col("pagu", layout.Money, wordsPagu, []string{"total *", "anggaran *", "pagu *", "jumlah *"}),
			col("keterangan", layout.Name, wordsKeterangan),
		),
	}},
}
