package ingest

import (
	"slices"

	"capaian/ingest/layout"
)

// rencanaAksi reads a Rencana Aksi: the targets of a PK spread over the
// triwulan, of the sasaran and, in columns of their own further right, of the
// programmes and activities that serve it.
var rencanaAksi = &Kind{
	Jenis:     "RENCANA_AKSI",
	Titles:    []string{"rencana aksi *", "renaksi *", "rencana aksi kinerja *", "rencana aksi perjanjian kinerja *", "rencana aksi pencapaian *"},
	Files:     []string{"rencana aksi", "renaksi", "ra pk"},
	Versioned: true,
	Tables: []*layout.Spec{{
		Name: "rencana aksi",
		Columns: slices.Concat([]layout.ColumnSpec{
			col("nomor", layout.Number, wordsNomor),
			key(under(col("sasaran", layout.Name, []string{"uraian", "sasaran"}), "sasaran")),
			required(key(col("sasaran", layout.Name, wordsSasaran))),
			key(under(col("program", layout.Name, []string{"uraian", "program"}), "program")),
			key(under(col("kegiatan", layout.Name, []string{"uraian", "kegiatan", "sub kegiatan"}), "kegiatan", "sub kegiatan", "aksi", "rencana aksi")),
			key(col("program", layout.Name, wordsProgram, wordsProgramKegiatan)),
			key(col("kegiatan", layout.Name, wordsKegiatan, []string{"rencana aksi *", "aksi", "uraian kegiatan", "kegiatan *"})),
			key(col("sub kegiatan", layout.Name, wordsSubKegiatan)),
			required(key(after(col("indikator", layout.Name, wordsIndikator), "sasaran", "indikator"))),
			key(after(col("indikator program", layout.Name, wordsIndikator), "program")),
			key(after(col("indikator kegiatan", layout.Name, wordsIndikator), "kegiatan", "sub kegiatan")),
		}, levelFigures("sasaran", "indikator"), levelFigures("program", "indikator program"), levelFigures("kegiatan", "sub kegiatan", "indikator kegiatan"), []layout.ColumnSpec{
			col("pagu", layout.Money, wordsPagu),
			col("karakter", layout.Name, wordsKarakter),
			col("arah", layout.Name, wordsArah),
			col("unit", layout.Name, wordsUnit),
			col("keterangan", layout.Name, wordsKeterangan, []string{"output", "bukti dukung", "waktu *"}),
		}),
	}},
}

// levelFigures are unit and targets of one level: what stands right of the
// columns that name it. The first anchor gives the level.
func levelFigures(anchors ...string) []layout.ColumnSpec {
	suffix := " " + anchors[0]
	if anchors[0] == "sasaran" {
		suffix = ""
	}
	behind := func(c layout.ColumnSpec) layout.ColumnSpec { return after(c, anchors...) }
	annual := annualTarget
	annual.Name += suffix
	required := suffix == ""
	quarter := periodic(col("target"+suffix, layout.Measure, wordsTarget, []string{"target triwulan", "rencana aksi", "", "triwulan", "target *"}))
	quarter.Required = required
	return each(behind, []layout.ColumnSpec{
		col("satuan"+suffix, layout.Name, wordsSatuan),
		quarter,
		annual,
		col("target"+suffix, layout.Measure, wordsTarget),
	})
}
