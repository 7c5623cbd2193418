package ingest

import "capaian/ingest/layout"

// groupBelanja are the groups of belanja that columns stand under (Permendagri
// 90/2019).
var groupBelanja = []string{"operasi", "modal", "tak|tidak terduga", "transfer", "belanja operasi|modal|tak|tidak|transfer"}

// realisasiAnggaran reads a Laporan Realisasi Anggaran and the allocation of
// belanja langsung over sasaran that offices print beside it.
var realisasiAnggaran = &Kind{
	Jenis:    "REALISASI_ANGGARAN",
	Titles:   []string{"laporan realisasi anggaran", "realisasi anggaran", "akuntabilitas keuangan", "realisasi belanja", "serapan anggaran", "lra", "realisasi keuangan", "laporan realisasi", "laporan realisasi fisik|keuangan *", "realisasi fisik *", "rfk", "laporan rfk *", "rekapitulasi realisasi *", "rekap realisasi *", "realisasi apbd *"},
	Files:    []string{"realisasi anggaran", "lra", "laporan realisasi anggaran", "serapan", "keuangan", "rfk"},
	Periodic: true,
	Main:     []string{"lra.kelompok", "lra.rekening", "lra.pohon", "lra"},
	Holds:    "realisasi anggaran",
	Tables: []*layout.Spec{
		{
			Name: "lra.kelompok",
			Columns: []layout.ColumnSpec{
				col("nomor", layout.Number, wordsNomor),
				required(key(col("uraian", layout.Name, []string{"uraian", "jenis belanja", "belanja", "kelompok belanja"}))),
				required(col("pagu", layout.Money, wordsPagu)),
				required(col("realisasi", layout.Money, wordsRealisasiUang)),
				col("capaian", layout.Percent, wordsCapaian, []string{"serapan", "penyerapan"}),
				col("sisa", layout.Money, []string{"sisa *", "saldo", "lebih kurang *", "selisih *"}),
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
				col("sisa", layout.Money, []string{"sisa *", "saldo", "lebih kurang *", "selisih *"}),
			},
		},
		{
			Name: "lra",
			Columns: []layout.ColumnSpec{
				col("nomor", layout.Number, wordsNomor),
				col("kode", layout.Code, wordsKode),
				required(key(col("program", layout.Name, wordsProgramKegiatan, wordsProgram))),
				key(col("kegiatan", layout.Name, wordsKegiatan)),
				key(col("sub kegiatan", layout.Name, wordsSubKegiatan)),
				under(col("rencana fisik", layout.Percent, []string{"rencana", "target", "rencana *", "target *"}), "fisik", "realisasi fisik"),
				under(col("fisik", layout.Percent, []string{"realisasi", "realisasi *", "persentase", "capaian", "fisik"}), "fisik", "realisasi fisik", "fisik *"),
				under(col("deviasi fisik", layout.Percent, []string{"capaian *", "deviasi *", "sisa"}), "fisik"),
				col("fisik", layout.Percent, []string{"fisik", "realisasi fisik", "fisik persentase", "realisasi fisik persentase", "persentase fisik"}),
				under(col("rencana", layout.Money, []string{"rencana", "target"}), "keuangan", "realisasi keuangan"),
				under(required(col("realisasi", layout.Money, wordsRealisasiUang, []string{"rp"})), "keuangan", "realisasi keuangan"),
				required(col("pagu", layout.Money, wordsPagu, []string{"nilai dpa *", "nilai anggaran *"})),
				required(col("realisasi", layout.Money, wordsRealisasiUang)),
				under(col("capaian", layout.Percent, wordsCapaian), "keuangan", "realisasi"),
				col("bobot", layout.Percent, []string{"bobot", "tertimbang", "nilai dpa *", "nilai anggaran *"}),
				col("capaian", layout.Percent, wordsCapaian, []string{"serapan", "penyerapan", "realisasi", "realisasi keuangan"}),
				col("sisa", layout.Money, []string{"sisa *", "saldo"}),
				col("sumber dana", layout.Name, wordsSumberDana),
				col("keterangan", layout.Name, wordsKeterangan),
			},
		},
		{
			Name:    "lra.pohon", // SIPD: the tree down to the account, in groups of belanja
			Telling: true,
			Columns: []layout.ColumnSpec{
				required(col("kode", layout.Code, wordsKode)),
				required(key(col("program", layout.Name, wordsProgramKegiatan, []string{"uraian"}))),
				required(grouped(under(col("pagu", layout.Money, wordsPagu), groupBelanja...))),
				required(grouped(under(col("realisasi", layout.Money, wordsRealisasiUang, wordsRealisasi), groupBelanja...))),
				grouped(under(col("capaian", layout.Percent, wordsCapaian), groupBelanja...)),
				col("jumlah pagu", layout.Money, []string{"total anggaran", "jumlah anggaran"}),
				col("jumlah realisasi", layout.Money, []string{"total realisasi", "jumlah realisasi"}),
				col("capaian", layout.Percent, wordsCapaian),
				col("unit", layout.Name, wordsUnit),
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
