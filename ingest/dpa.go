package ingest

import "capaian/ingest/layout"

// dpa reads a Dokumen Pelaksanaan Anggaran: the allocation over groups of
// belanja, the programmes with their kegiatan, or the accounts of one kegiatan.
var dpa = &Kind{
	Jenis:     "DPA",
	Titles:    []string{"dokumen pelaksanaan anggaran", "dokumen pelaksanaan perubahan anggaran", "dokumen pelaksanaan pergeseran anggaran", "pelaksanaan anggaran", "pelaksanaan perubahan anggaran", "dpa", "dppa", "dpa skpd", "rincian dokumen pelaksanaan anggaran", "dpa rincian *", "rincian belanja skpd *", "rincian dpa *"},
	Files:     []string{"dpa", "dppa", "dokumen pelaksanaan anggaran"},
	Versioned: true,
	Titled:    true, // an RKA and a KUA-PPAS have the same tables
	Tables: append([]*layout.Spec{
		{
			Name: "dpa.alokasi",
			Columns: []layout.ColumnSpec{
				col("nomor", layout.Number, wordsNomor),
				required(key(col("uraian", layout.Name, []string{"uraian", "jenis belanja", "belanja", "kelompok belanja"}))),
				required(col("pagu", layout.Money, wordsPagu)),
				required(col("proporsi", layout.Percent, []string{"proporsi", "persentase", "porsi"})),
			},
		},
	}, append(budgetLines("dpa"), programTable("dpa"), ekspor)...),
}

// programTable is a table of programmes and their activities with their money.
func programTable(name string) *layout.Spec {
	return &layout.Spec{Name: name, Columns: []layout.ColumnSpec{
		col("nomor", layout.Number, wordsNomor),
		col("kode", layout.Code, wordsKode),
		required(key(col("program", layout.Name, wordsProgramKegiatan, wordsProgram, []string{"uraian"}))),
		key(col("kegiatan", layout.Name, wordsKegiatan)),
		key(col("sub kegiatan", layout.Name, wordsSubKegiatan)),
		col("lokasi", layout.Name, wordsLokasi),
		col("target", layout.Name, []string{"target kinerja *", "target kuantitatif"}),
		periodic(col("penarikan", layout.Money, []string{"triwulan", "rencana penarikan *"})),
		required(col("pagu", layout.Money, wordsPagu)),
		col("sumber dana", layout.Name, wordsSumberDana),
		col("keterangan", layout.Name, wordsKeterangan),
	}}
}

// ekspor is the flat export of SIPD: a row an account, everything above it
// repeated on it by code and name.
var ekspor = &layout.Spec{Name: "ekspor", Telling: true, Columns: []layout.ColumnSpec{
	col("nomor", layout.Number, wordsNomor),
	col("tahun", layout.Number, []string{"tahun", "tahun anggaran"}),
	col("kode opd", layout.Code, []string{"kode skpd", "kode opd"}),
	required(col("opd", layout.Name, []string{"nama skpd", "nama opd", "skpd"})),
	col("kode sub unit", layout.Code, []string{"kode sub unit|skpd", "kode sub skpd"}),
	col("sub unit", layout.Name, []string{"nama sub unit", "nama sub skpd", "sub unit"}),
	col("kode urusan", layout.Code, []string{"kode urusan"}),
	col("urusan", layout.Name, []string{"nama urusan"}),
	col("kode bidang", layout.Code, []string{"kode bidang urusan"}),
	col("bidang", layout.Name, []string{"nama bidang urusan"}),
	col("kode program", layout.Code, []string{"kode program"}),
	required(key(col("program", layout.Name, []string{"nama program"}))),
	col("kode kegiatan", layout.Code, []string{"kode kegiatan"}),
	required(key(col("kegiatan", layout.Name, []string{"nama kegiatan"}))),
	col("kode sub kegiatan", layout.Code, []string{"kode sub kegiatan"}),
	required(key(col("sub kegiatan", layout.Name, []string{"nama sub kegiatan"}))),
	col("kode sumber dana", layout.Code, []string{"kode sumber dana", "kode dana"}),
	col("sumber dana", layout.Name, wordsSumberDana, []string{"nama dana"}),
	col("rekening", layout.Code, []string{"kode rekening", "kode akun", "nomor rekening", "rekening"}),
	key(col("uraian", layout.Name, []string{"nama rekening", "nama akun"})),
	col("paket", layout.Name, []string{"paket kelompok", "paket"}),
	col("nama paket", layout.Name, []string{"nama paket *", "nama kelompok"}),
	col("kode standar harga", layout.Code, []string{"kode standar harga"}),
	col("standar harga", layout.Name, []string{"nama standar harga"}),
	required(col("pagu", layout.Money, wordsPagu, []string{"nilai rincian", "total"})),
}}
