package ingest

import (
	"slices"

	"capaian/ingest/layout"
)

// A matrix sets the tree urusan › program › kegiatan › sub kegiatan against
// indicators, targets and money. Its first columns are the same in every
// document that has one.
var treeColumns = []layout.ColumnSpec{
	col("nomor", layout.Number, wordsNomor),
	col("tujuan", layout.Name, wordsTujuan),
	col("sasaran", layout.Name, wordsSasaran),
	col("tingkat", layout.Name, []string{"pilihan", "tingkat", "level", "jenis baris"}),
	col("nomor indikator", layout.Number, []string{"nomor indikator"}),
	col("kode", layout.Code, wordsKode),
	required(key(col("program", layout.Name, wordsProgramKegiatan, wordsProgram))),
	key(col("kegiatan", layout.Name, wordsKegiatan)),
	key(col("sub kegiatan", layout.Name, wordsSubKegiatan)),
}

var indicatorColumns = []layout.ColumnSpec{
	key(col("indikator sasaran", layout.Name, wordsIndikatorSasaran)),
	key(col("indikator", layout.Name, wordsIndikator)),
	col("satuan", layout.Name, wordsSatuan),
	col("karakter", layout.Name, wordsKarakter),
	col("arah", layout.Name, wordsArah),
}

// The wordings of the groups of an evaluation (Permendagri 86/2017, form E.81,
// columns 5 to 15) and of the guided forms built after it.
var (
	groupAkhir    = []string{"target renstra|rpjmd *", "target 5|lima tahun *", "target akhir *", "target jangka menengah *", "target kinerja renstra|rpjmd *", "target * akhir renstra|rpjmd|periode *"}
	groupSampai   = []string{"realisasi * renstra|rpjmd *", "realisasi * s d *", "realisasi * sampai dengan *", "realisasi * sampai *", "realisasi * tahun lalu *"}
	groupTahun    = []string{"target * renja|rkpd *", "target kinerja dan anggaran *", "target", "target tahun", "target kinerja", "target tahunan", "target tahun berjalan *"}
	groupTriwulan = []string{"realisasi", "realisasi kinerja", "realisasi kinerja pada *", "realisasi * triwulan *", "realisasi kinerja dan anggaran *", "realisasi capaian *"}
	groupJumlah   = []string{"realisasi * renja|rkpd *", "realisasi kinerja", "realisasi tahun", "realisasi", "realisasi capaian *", "realisasi kinerja dan anggaran *", "total *", "jumlah realisasi *", "jumlah"}
	groupMaju     = []string{"prakiraan maju *", "perkiraan maju *"}
)

// evaluasi is the wide matrix of an Evaluasi Renja, with kinerja and money side
// by side, and its guided entry forms.
var evaluasi = &layout.Spec{
	Name: "evaluasi",
	Columns: slices.Concat(treeColumns, indicatorColumns,
		each(repeats, kp("sampai", "sampai rp", groupSampai...)),
		kp("akhir target", "akhir rp", groupAkhir...),
		[]layout.ColumnSpec{periodic(col("target", layout.Measure, wordsTarget))},
		kp("target", "pagu", groupTahun...),
		[]layout.ColumnSpec{col("pagu", layout.Money, wordsPagu)},
		each(func(c layout.ColumnSpec) layout.ColumnSpec { return required(periodic(c)) }, kp("realisasi", "realisasi rp", groupTriwulan...)[:1]),
		[]layout.ColumnSpec{marked(periodic(col("realisasi rp", layout.Money, groupTriwulan)))},
		rates("capaian akhir", "capaian akhir rp", "tingkat capaian * renstra|rpjmd *", "capaian * s d *", "capaian * sampai *"),
		rates("capaian", "capaian rp", slices.Concat(wordsCapaian, []string{"tingkat capaian *", "rasio capaian *"})...),
		kp("jumlah realisasi", "jumlah realisasi rp", groupJumlah...),
		[]layout.ColumnSpec{
			col("predikat", layout.Name, wordsPredikat),
			col("unit", layout.Name, wordsUnit),
			col("lokasi", layout.Name, wordsLokasi),
		}, explanations),
}

// evaluasiTahunan is the matrix of a whole year: beside the target stands one
// realisasi of kinerja and money, that of the document's own period.
var evaluasiTahunan = &layout.Spec{
	Name: "evaluasi.tahunan",
	Columns: slices.Concat(treeColumns, indicatorColumns,
		each(repeats, kp("sampai", "sampai rp", groupSampai...)),
		kp("akhir target", "akhir rp", groupAkhir...),
		kp("target", "pagu", groupTahun...),
		[]layout.ColumnSpec{col("pagu", layout.Money, wordsPagu)},
		rates("capaian akhir", "capaian akhir rp", "tingkat capaian * renstra|rpjmd *", "capaian * s d *", "capaian * sampai *"),
		rates("capaian", "capaian rp", slices.Concat(wordsCapaian, []string{"tingkat capaian *", "rasio capaian *"})...),
		each(required, kp("jumlah realisasi", "jumlah realisasi rp", groupJumlah...)),
		[]layout.ColumnSpec{
			col("predikat", layout.Name, wordsPredikat),
			col("unit", layout.Name, wordsUnit),
			col("lokasi", layout.Name, wordsLokasi),
		}, explanations),
}

// evaluasiKeuangan is the guided form of the money alone: its targets are pagu.
var evaluasiKeuangan = &layout.Spec{
	Name: "evaluasi.keuangan",
	Columns: slices.Concat(treeColumns, []layout.ColumnSpec{
		repeats(col("sampai rp", layout.Money, groupSampai)),
		col("akhir rp", layout.Money, groupAkhir),
		required(col("pagu", layout.Money, groupTahun, wordsPagu)),
		required(periodic(col("realisasi rp", layout.Money, []string{"realisasi keuangan *", "realisasi anggaran *"}))),
		col("capaian akhir", layout.Percent, []string{"capaian * s d *", "capaian * sampai *"}),
		col("capaian", layout.Percent, wordsCapaian, []string{"capaian kinerja keuangan *"}),
		col("jumlah realisasi rp", layout.Money, []string{"realisasi keuangan *", "realisasi anggaran *", "total *"}),
		col("predikat", layout.Name, wordsPredikat),
	}, explanations),
}
