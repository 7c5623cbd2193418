package ingest

import "capaian/ingest/layout"

// dpa reads a Dokumen Pelaksanaan Anggaran: the allocation over groups of
// belanja, the programmes with their kegiatan, or the accounts of one kegiatan.
var dpa = &Kind{
	Jenis:     "DPA",
	Titles:    []string{"dokumen pelaksanaan anggaran", "dokumen pelaksanaan perubahan anggaran", "dokumen pelaksanaan pergeseran anggaran", "pelaksanaan anggaran", "pelaksanaan perubahan anggaran", "dpa", "dppa", "dpa skpd", "rincian dokumen pelaksanaan anggaran"},
	Files:     []string{"dpa", "dppa", "dokumen pelaksanaan anggaran"},
	Versioned: true,
	Titled:    true, // an RKA and a KUA-PPAS have the same tables
	Tables: []*layout.Spec{
		{
			Name: "dpa.alokasi",
			Columns: []layout.ColumnSpec{
				col("nomor", layout.Number, wordsNomor),
				required(key(col("uraian", layout.Name, []string{"uraian", "jenis belanja", "belanja", "kelompok belanja"}))),
				required(col("pagu", layout.Money, wordsPagu)),
				required(col("proporsi", layout.Percent, []string{"proporsi", "persentase", "porsi"})),
			},
		},
		{
			Name: "dpa.rekening",
			Columns: []layout.ColumnSpec{
				col("nomor", layout.Number, wordsNomor),
				required(key(col("rekening", layout.Code, wordsKode))),
				required(key(col("uraian", layout.Name, []string{"uraian"}))),
				col("volume", layout.Measure, []string{"volume", "koefisien", "vol"}),
				col("satuan", layout.Name, wordsSatuan),
				col("harga", layout.Money, []string{"harga satuan", "harga", "tarif harga"}),
				required(col("pagu", layout.Money, wordsPagu)),
			},
		},
		{
			Name: "dpa",
			Columns: []layout.ColumnSpec{
				col("nomor", layout.Number, wordsNomor),
				col("kode", layout.Code, wordsKode),
				required(key(col("program", layout.Name, wordsProgramKegiatan, wordsProgram, []string{"uraian"}))),
				key(col("kegiatan", layout.Name, wordsKegiatan)),
				required(col("pagu", layout.Money, wordsPagu)),
				col("sumber dana", layout.Name, []string{"sumber dana", "sumber pendanaan"}),
				col("keterangan", layout.Name, wordsKeterangan),
			},
		},
	},
}
