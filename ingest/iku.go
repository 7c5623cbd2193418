package ingest

import "capaian/ingest/layout"

// iku reads the decree on Indikator Kinerja Utama.
var iku = &Kind{
	Jenis:  "IKU",
	Titles: []string{"indikator kinerja utama", "iku"},
	Files:  []string{"iku", "indikator kinerja utama"},
	Tables: []*layout.Spec{{
		Name: "iku",
		Columns: []layout.ColumnSpec{
			col("nomor", layout.Number, wordsNomor),
			required(key(col("sasaran", layout.Name, wordsSasaran, wordsTujuan))),
			required(key(col("indikator", layout.Name, wordsIndikator))),
			col("satuan", layout.Name, wordsSatuan),
			col("arah", layout.Name, wordsArah),
			col("agregasi", layout.Name, []string{"agregasi", "cara hitung tahunan", "jenis akumulasi"}),
			required(col("formulasi", layout.Name, []string{"formulasi", "formulasi perhitungan", "formulasi perhitungan dan penjelasan", "formulasi penghitungan", "rumus", "rumus perhitungan", "cara perhitungan", "definisi operasional", "formula", "penjelasan formulasi perhitungan", "formulasi pengukuran"})),
			yearly(col("target", layout.Measure, append([]string{""}, wordsTarget...))),
			col("unit", layout.Name, wordsUnit),
			col("sumber", layout.Name, []string{"sumber data", "sumber"}),
			col("keterangan", layout.Name, wordsKeterangan),
		},
	}},
}
