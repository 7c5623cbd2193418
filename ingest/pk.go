package ingest

import "capaian/ingest/layout"

// pk reads a Perjanjian Kinerja: the indicators an official signs for, and the
// programmes with their money.
var pk = &Kind{
	Jenis:     "PK",
	Titles:    []string{"perjanjian kinerja", "pernyataan perjanjian kinerja", "penetapan kinerja", "perubahan perjanjian kinerja"},
	Files:     []string{"pk", "perjanjian kinerja", "perjanjian", "perjakin", "tapkin"},
	Versioned: true,
	Main:      []string{"pk"},
	Holds:     "sasaran, indikator, dan target",
	Tables: []*layout.Spec{
		{
			Name: "pk",
			Columns: []layout.ColumnSpec{
				annualTarget,
				col("nomor", layout.Number, wordsNomor),
				required(key(col("sasaran", layout.Name, wordsSasaran))),
				required(key(col("indikator", layout.Name, wordsIndikator))),
				col("satuan", layout.Name, wordsSatuan),
				periodic(col("target", layout.Measure, wordsTarget)),
				required(col("target", layout.Measure, wordsTarget)),
				col("arah", layout.Name, wordsArah),
				col("keterangan", layout.Name, wordsKeterangan),
			},
		},
		{
			Name: "pk.anggaran",
			Columns: []layout.ColumnSpec{
				col("nomor", layout.Number, wordsNomor),
				required(key(col("program", layout.Name, wordsProgram, wordsProgramKegiatan, wordsKegiatan))),
				required(col("pagu", layout.Money, wordsPagu)),
				col("sumber dana", layout.Name, wordsSumberDana),
				col("keterangan", layout.Name, wordsKeterangan),
			},
		},
	},
}
