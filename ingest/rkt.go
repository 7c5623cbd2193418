package ingest

import "capaian/ingest/layout"

// rkt reads a Rencana Kinerja Tahunan: the RPJMD cascade, and the matrix
// TUJUAN/SASARAN/PROGRAM/KEGIATAN with merged parents.
var rkt = &Kind{
	Jenis:     "RKT",
	Titles:    []string{"rencana kinerja tahunan", "rkt", "rencana kinerja", "rencana kerja tahunan"},
	Files:     []string{"rkt", "rencana kinerja tahunan", "rencana kinerja"},
	Versioned: true,
	Main:      []string{"rkt", "rkt.sasaran"},
	Holds:     "sasaran, program, kegiatan, dan target",
	Tables: []*layout.Spec{
		{
			Name: "rpjmd",
			Columns: []layout.ColumnSpec{
				required(key(col("misi", layout.Name, []string{"misi"}))),
				required(key(col("tujuan", layout.Name, []string{"tujuan rpjmd", "tujuan"}))),
				key(col("indikator tujuan", layout.Name, []string{"indikator tujuan", "indikator tujuan rpjmd"})),
				required(key(col("sasaran", layout.Name, []string{"sasaran rpjmd", "sasaran"}))),
				key(col("indikator sasaran", layout.Name, []string{"indikator sasaran", "indikator sasaran rpjmd"})),
			},
		},
		{
			Name: "rkt",
			Columns: []layout.ColumnSpec{
				col("nomor", layout.Number, wordsNomor),
				under(col("tujuan", layout.Name, []string{"uraian", "tujuan"}), "tujuan"),
				under(col("indikator tujuan", layout.Name, []string{"indikator tujuan", "indikator"}), "tujuan"),
				under(key(col("sasaran", layout.Name, []string{"uraian", "sasaran"})), "sasaran"),
				under(key(col("indikator sasaran", layout.Name, wordsIndikator)), "sasaran"),
				under(col("target sasaran", layout.Measure, wordsTarget), "sasaran"),
				under(required(key(col("program", layout.Name, []string{"uraian", "program"}))), "program"),
				under(key(col("indikator program", layout.Name, wordsIndikator)), "program"),
				under(col("target program", layout.Measure, wordsTarget), "program"),
				under(required(key(col("kegiatan", layout.Name, []string{"uraian", "kegiatan"}))), "kegiatan"),
				under(key(col("indikator kegiatan", layout.Name, wordsIndikator, []string{"indikator keluaran", "indikator output"})), "kegiatan"),
				under(col("target kegiatan", layout.Measure, wordsTarget), "kegiatan"),
				under(col("pagu", layout.Money, wordsPagu), "kegiatan"),
			},
		},
		{
			Name: "rkt.sasaran",
			Columns: []layout.ColumnSpec{
				col("nomor", layout.Number, wordsNomor),
				required(key(col("sasaran", layout.Name, wordsSasaran))),
				required(key(col("indikator sasaran", layout.Name, wordsIndikator))),
				col("satuan", layout.Name, wordsSatuan),
				required(col("target sasaran", layout.Measure, wordsTarget)),
				key(col("program", layout.Name, wordsProgram, wordsProgramKegiatan)),
				key(col("kegiatan", layout.Name, wordsKegiatan)),
				col("pagu", layout.Money, wordsPagu),
			},
		},
	},
}
