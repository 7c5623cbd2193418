package ingest

import (
	"slices"

	"capaian/ingest/layout"
)

// Groups of columns for the state before the first year and after the last.
var (
	awalRenstra  = []string{"kondisi kinerja awal", "kondisi kinerja pada awal", "kondisi awal", "data capaian", "capaian awal"}
	akhirRenstra = []string{"kondisi kinerja akhir", "kondisi kinerja pada akhir", "kondisi akhir", "target akhir", "kondisi * akhir"}
)

// renstra reads the programme matrix of a Renstra (Tabel 5.1, T-C.27): blocks
// with their tujuan, sasaran and code above a table of year × {Target, Rp}.
var renstra = &Kind{
	Jenis:     "RENSTRA",
	Titles:    []string{"rencana program dan kegiatan indikator kinerja", "rencana program kegiatan indikator kinerja", "rencana strategis", "renstra", "program dan kegiatan perangkat daerah", "rencana program kegiatan dan pendanaan"},
	Files:     []string{"renstra", "rencana strategis"},
	Versioned: true,
	Tables: []*layout.Spec{{
		Name: "renstra",
		Columns: slices.Concat(treeColumns, each(requireIndicator, indicatorColumns), []layout.ColumnSpec{
			col("awal", layout.Measure, []string{"data capaian *", "kondisi kinerja awal *", "kondisi awal *", "capaian awal *", "baseline *"}),
			under(col("awal", layout.Measure, wordsTarget), awalRenstra...),
			under(col("awal rp", layout.Money, wordsPagu), awalRenstra...),
			under(col("akhir target", layout.Measure, wordsTarget), akhirRenstra...),
			under(col("akhir rp", layout.Money, wordsPagu), akhirRenstra...),
			required(yearly(col("target", layout.Measure, wordsTarget))),
			required(yearly(col("rp", layout.Money, wordsPagu))),
			col("unit", layout.Name, wordsUnit),
			col("lokasi", layout.Name, wordsLokasi),
			col("keterangan", layout.Name, wordsKeterangan),
		}),
	}},
}
