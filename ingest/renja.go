package ingest

import (
	"slices"

	"capaian/ingest/layout"
)

// planColumns are the targets and the money of a plan for one year, with the
// forward estimate of the next.
var planColumns = slices.Concat(
	each(func(c layout.ColumnSpec) layout.ColumnSpec { return under(c, groupMaju...) }, []layout.ColumnSpec{
		col("maju target", layout.Measure, wordsTarget),
		col("maju rp", layout.Money, wordsPagu, []string{"kebutuhan dana *", "pagu *"}),
	}),
	kp("maju target", "maju rp", groupMaju...),
	kp("akhir target", "akhir rp", groupAkhir...),
	each(repeats, kp("sampai", "sampai rp", groupSampai...)),
	[]layout.ColumnSpec{
		required(col("target", layout.Measure, wordsTarget, []string{"target * renja|rkpd *", "target kinerja *", "target capaian *"})),
		required(col("pagu", layout.Money, wordsPagu, []string{"pagu *", "kebutuhan dana *", "anggaran *", "alokasi *"})),
		col("sumber dana", layout.Name, wordsSumberDana),
		col("lokasi", layout.Name, wordsLokasi),
		col("kelompok sasaran", layout.Name, []string{"kelompok sasaran"}),
		col("unit", layout.Name, wordsUnit),
		col("keterangan", layout.Name, wordsKeterangan),
	},
)

// plan is the matrix of programmes with their targets and money of one year.
func plan(name string) *layout.Spec {
	return &layout.Spec{Name: name, Columns: slices.Concat(treeColumns, each(requireIndicator, indicatorColumns), planColumns)}
}

func requireIndicator(c layout.ColumnSpec) layout.ColumnSpec {
	if c.Name == "indikator" {
		return required(c)
	}
	return c
}

// renja reads a Rencana Kerja of an OPD (Permendagri 86/2017, T-C.33).
var renja = &Kind{
	Jenis:     "RENJA",
	Titles:    []string{"rencana kerja perangkat daerah", "rencana kerja skpd", "rencana kerja opd", "renja", "rencana kerja renja", "rencana kerja satuan kerja perangkat daerah", "rumusan rencana program dan kegiatan", "rumusan * program * kegiatan perangkat daerah *", "rencana kerja dinas|badan|kecamatan *"},
	Files:     []string{"renja", "rencana kerja"},
	Versioned: true,
	Titled:    true,
	Tables:    []*layout.Spec{plan("renja")},
}

// kuaPpas reads the ceilings of a KUA-PPAS by sub kegiatan (Tabel IV.3).
var kuaPpas = &Kind{
	Jenis:     "KUA_PPAS",
	Titles:    []string{"kebijakan umum anggaran *", "kua ppas *", "prioritas dan plafon anggaran *", "ppas", "ringkasan kua ppas *", "plafon anggaran sementara *", "kuappas *"},
	Files:     []string{"kua ppas", "ppas", "kua", "kuappas"},
	Versioned: true,
	Titled:    true,
	Tables:    []*layout.Spec{plan("kua-ppas")},
}
