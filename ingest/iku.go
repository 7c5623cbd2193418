package ingest

import "capaian/ingest/layout"

// iku reads the decree on Indikator Kinerja Utama.
var iku = &Kind{
	Jenis:  "IKU",
	Titles: []string{"indikator kinerja utama", "iku"},
	Files:  []string{"iku", "indikator kinerja utama"},
	Tables: []*layout.Spec{ikuTable(wordsSasaran, true), ikuTable(wordsSasaran, false), ikuTable(wordsTujuan, true)},
}

// ikuTable is the list of indicators of sasaran, or of tujuan alone, with their
// formulas or only with the targets of the years.
func ikuTable(words []string, formulated bool) *layout.Spec {
	formulasi := col("formulasi", layout.Name, []string{"formulasi *", "rumus *", "cara perhitungan|penghitungan|menghitung *", "definisi operasional *", "formula *", "penjelasan formulasi *", "penjelasan"})
	target := yearly(col("target", layout.Measure, append([]string{""}, wordsTarget...)))
	if formulated {
		formulasi = required(formulasi)
	} else {
		target = required(target)
	}
	return &layout.Spec{Name: "iku", Columns: []layout.ColumnSpec{
		col("nomor", layout.Number, wordsNomor),
		required(key(col("sasaran", layout.Name, words))),
		col("tujuan", layout.Name, wordsTujuan),
		required(key(col("indikator", layout.Name, wordsIndikator))),
		col("satuan", layout.Name, wordsSatuan),
		col("arah", layout.Name, wordsArah),
		col("agregasi", layout.Name, []string{"agregasi", "cara hitung tahunan", "jenis akumulasi"}),
		formulasi,
		target,
		col("unit", layout.Name, wordsUnit),
		col("sumber", layout.Name, []string{"sumber data", "sumber"}),
		col("alasan", layout.Name, []string{"alasan *"}),
		col("keterangan", layout.Name, wordsKeterangan),
	}}
}
