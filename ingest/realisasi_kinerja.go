package ingest

import (
	"slices"

	"capaian/ingest/layout"
)

// realisasiKinerja reads the measuring table of a Laporan Kinerja and the
// tables that compare it: earlier years, end of Renstra, national.
var realisasiKinerja = &Kind{
	Jenis: "REALISASI_KINERJA",
	Titles: []string{"pengukuran kinerja", "pengukuran realisasi kinerja", "pengukuran capaian kinerja", "realisasi kinerja", "capaian kinerja", "laporan kinerja", "laporan capaian kinerja", "evaluasi kinerja", "kinerja instansi",
		"evaluasi * renja|rkpd|rencana|renstra *", "form isian kinerja *", "isian kinerja *", "perbandingan target dan realisasi kinerja", "pengukuran indikator kinerja"},
	Files:    []string{"realisasi kinerja", "capaian kinerja", "pengukuran kinerja", "lkj", "lkjip", "lakip", "capaian", "kinerja", "laporan kinerja", "evaluasi renja", "evaluasi rkpd", "evaluasi hasil renja", "evaluasi"},
	Periodic: true,
	Main:     []string{"kinerja", "evaluasi", "evaluasi.tahunan", "evaluasi.keuangan"},
	Holds:    "pengukuran target dan realisasi",
	Tables: []*layout.Spec{
		{
			Name: "kinerja", // target against realisasi: the measuring table
			Columns: slices.Concat(explanations, []layout.ColumnSpec{
				col("nomor", layout.Number, wordsNomor),
				required(key(col("sasaran", layout.Name, wordsSasaran, wordsTujuan))),
				required(key(col("indikator", layout.Name, wordsIndikator))),
				col("satuan", layout.Name, wordsSatuan),
				col("arah", layout.Name, wordsArah),
				periodic(col("target", layout.Measure, wordsTarget)),
				annualTarget,
				required(col("target", layout.Measure, wordsTarget)),
				periodic(col("realisasi", layout.Measure, wordsRealisasi)),
				required(repeats(col("realisasi", layout.Measure, wordsRealisasi))),
				col("capaian", layout.Percent, wordsCapaian),
				col("predikat", layout.Name, wordsPredikat),
				col("unit", layout.Name, wordsUnit),
			}),
		},
		{
			Name: "kinerja.akhir",
			Columns: []layout.ColumnSpec{
				col("nomor", layout.Number, wordsNomor),
				key(col("sasaran", layout.Name, wordsSasaran, wordsTujuan)),
				required(key(col("indikator", layout.Name, wordsIndikator))),
				col("satuan", layout.Name, wordsSatuan),
				required(col("akhir target", layout.Measure, []string{"target akhir renstra", "target akhir", "target akhir periode renstra", "target renstra", "target jangka menengah", "target akhir rpjmd"})),
				required(repeats(col("realisasi", layout.Measure, wordsRealisasi))),
				required(col("kemajuan", layout.Percent, []string{"tingkat kemajuan", "kemajuan", "tingkat kemajuan persentase", "capaian terhadap target akhir"})),
				col("keterangan", layout.Name, wordsKeterangan),
			},
		},
		{
			Name: "kinerja.nasional",
			Columns: []layout.ColumnSpec{
				col("nomor", layout.Number, wordsNomor),
				key(col("sasaran", layout.Name, wordsSasaran, wordsTujuan)),
				required(key(col("indikator", layout.Name, wordsIndikator))),
				col("satuan", layout.Name, wordsSatuan),
				required(repeats(col("realisasi", layout.Measure, wordsRealisasi))),
				required(col("nasional", layout.Measure, []string{"realisasi nasional", "standar nasional", "nasional", "realisasi provinsi", "rata rata nasional"})),
				col("keterangan", layout.Name, wordsKeterangan),
			},
		},
		{
			Name: "kinerja.dukungan",
			Columns: []layout.ColumnSpec{
				col("nomor", layout.Number, wordsNomor),
				col("sasaran", layout.Name, wordsSasaran),
				required(key(col("program", layout.Name, wordsProgram))),
				required(key(col("kegiatan", layout.Name, wordsKegiatan))),
				required(key(col("uraian", layout.Name, []string{"uraian", "input output", "masukan keluaran", "indikator"}))),
				required(col("target", layout.Measure, wordsTarget)),
				required(col("realisasi", layout.Measure, wordsRealisasi)),
				col("keterangan", layout.Name, wordsKeterangan),
			},
		},
		evaluasi,
		evaluasiTahunan,
		evaluasiKeuangan,
	},
}
