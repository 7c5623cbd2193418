package ingest

import "capaian/ingest/layout"

// realisasiAnggaran reads a Laporan Realisasi Anggaran and the allocation of
// belanja langsung over sasaran that offices print beside it.
var realisasiAnggaran = &Kind{
	Jenis:    "REALISASI_ANGGARAN",
	Titles:   []string{"laporan realisasi anggaran", "realisasi anggaran", "akuntabilitas keuangan", "realisasi belanja", "serapan anggaran", "lra", "realisasi keuangan", "laporan realisasi"},
	Files:    []string{"realisasi anggaran", "lra", "laporan realisasi anggaran", "serapan", "keuangan", "rfk"},
	Periodic: true,
	Tables: []*layout.Spec{
		{
			Name: "lra.kelompok",
			Columns: []layout.ColumnSpec{
				col("nomor", layout.Number, wordsNomor),
				required(key(col("uraian", layout.Name, []string{"uraian", "jenis belanja", "belanja", "kelompok belanja"}))),
				required(col("pagu", layout.Money, wordsPagu)),
				required(col("realisasi", layout.Money, wordsRealisasiUang)),
				col("capaian", layout.Percent, wordsCapaian, []string{"serapan", "penyerapan"}),
			},
		},
		{
			Name: "lra.rekening",
			Columns: []layout.ColumnSpec{
				col("nomor", layout.Number, wordsNomor),
				required(key(col("rekening", layout.Code, wordsKode))),
				required(key(col("uraian", layout.Name, []string{"uraian"}))),
				required(col("pagu", layout.Money, wordsPagu)),
				required(col("realisasi", layout.Money, wordsRealisasiUang)),
				col("capaian", layout.Percent, wordsCapaian, []string{"serapan", "penyerapan"}),
			},
		},
		{
			Name: "lra",
			Columns: []layout.ColumnSpec{
				col("nomor", layout.Number, wordsNomor),
				col("kode", layout.Code, wordsKode),
				required(key(col("program", layout.Name, wordsProgramKegiatan, wordsProgram))),
				key(col("kegiatan", layout.Name, wordsKegiatan)),
				required(col("pagu", layout.Money, wordsPagu)),
				required(col("realisasi", layout.Money, wordsRealisasiUang)),
				col("capaian", layout.Percent, wordsCapaian, []string{"serapan", "penyerapan"}),
				col("fisik", layout.Percent, []string{"fisik", "realisasi fisik"}),
				col("keterangan", layout.Name, wordsKeterangan),
			},
		},
		{
			Name: "lra.sasaran",
			Columns: []layout.ColumnSpec{
				col("nomor", layout.Number, wordsNomor),
				required(key(col("sasaran", layout.Name, wordsSasaran))),
				required(key(col("program", layout.Name, wordsProgram, wordsProgramKegiatan))),
				required(col("pagu", layout.Money, wordsPagu)),
				required(col("proporsi", layout.Percent, []string{"proporsi", "persentase", "persentase proporsi"})),
			},
		},
	},
}
