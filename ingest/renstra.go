package ingest

import "capaian/ingest/layout"

// Groups of columns for the state before the first year and after the last.
var (
	awalRenstra  = []string{"kondisi kinerja awal", "kondisi kinerja pada awal", "kondisi awal", "data capaian", "capaian awal"}
	akhirRenstra = []string{"kondisi kinerja akhir", "kondisi kinerja pada akhir", "kondisi akhir", "target akhir"}
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
		Columns: []layout.ColumnSpec{
			col("nomor", layout.Number, wordsNomor),
			col("tujuan", layout.Name, wordsTujuan),
			col("sasaran", layout.Name, wordsSasaran),
			col("kode", layout.Code, wordsKode),
			required(key(col("program", layout.Name, wordsProgram, wordsProgramKegiatan))),
			required(key(col("indikator", layout.Name, wordsIndikator))),
			col("awal", layout.Measure, []string{"data capaian pada tahun awal perencanaan", "kondisi kinerja awal", "kondisi awal", "data capaian awal", "data capaian pada awal tahun perencanaan", "capaian awal", "baseline"}),
			under(col("awal", layout.Measure, wordsTarget), awalRenstra...),
			under(col("awal rp", layout.Money, wordsPagu), awalRenstra...),
			under(col("akhir target", layout.Measure, wordsTarget), akhirRenstra...),
			under(col("akhir rp", layout.Money, wordsPagu), akhirRenstra...),
			required(yearly(col("target", layout.Measure, wordsTarget))),
			required(yearly(col("rp", layout.Money, wordsPagu))),
			col("unit", layout.Name, wordsUnit),
			col("lokasi", layout.Name, wordsLokasi),
		},
	}},
}
