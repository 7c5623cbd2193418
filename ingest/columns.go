package ingest

import "capaian/ingest/layout"

// The words under which the field knows a column; kinds share them.
var (
	wordsNomor     = []string{"nomor", "nomor urut", "urut"}
	wordsKode      = []string{"kode", "kode rekening", "nomor rekening", "kode akun", "kode program", "kode kegiatan", "kode sub kegiatan", "rekening", "kode program kegiatan *"}
	wordsTujuan    = []string{"tujuan", "tujuan opd", "tujuan perangkat daerah", "tujuan strategis"}
	wordsSasaran   = []string{"sasaran", "sasaran strategis", "sasaran program", "sasaran perangkat daerah", "sasaran opd", "kinerja utama", "sasaran kegiatan", "sasaran strategis uraian", "sasaran kinerja", "sasaran rpjmd nspk"}
	wordsIndikator = []string{"indikator", "indikator kinerja *", "indikator sasaran", "indikator program *", "indikator kinerja utama", "iku", "indikator kegiatan *", "indikator tujuan *", "indikator output *",
		"indikator sasaran strategis", "tolok|tolak ukur kinerja|kegiatan", "indikator dan tolok ukur kinerja *", "indikator sub kegiatan *"}
	wordsIndikatorSasaran = []string{"indikator sasaran *", "indikator kinerja sasaran *", "indikator tujuan sasaran *"}
	wordsSatuan           = []string{"satuan"}
	wordsTarget           = []string{"target", "target kinerja", "target tahunan", "target capaian", "target tahun", "target kinerja tahunan", "target capaian kinerja"}
	wordsRealisasi        = []string{"realisasi", "realisasi kinerja", "realisasi capaian", "realisasi tahun", "nilai realisasi",
		"realisasi bulan|triwulan|periode ini", "realisasi s d bulan|triwulan|periode ini", "realisasi sampai dengan bulan|triwulan|periode ini"}
	wordsCapaian         = []string{"capaian", "capaian kinerja", "persentase capaian", "tingkat capaian", "persentase", "persentase capaian kinerja", "capaian persentase", "tingkat capaian kinerja"}
	wordsPredikat        = []string{"predikat", "kategori", "kriteria", "predikat capaian", "predikat nilai", "kategori capaian", "kategori kinerja"}
	wordsPagu            = []string{"anggaran", "pagu", "pagu anggaran", "nilai dpa", "nilai anggaran", "jumlah anggaran", "anggaran rp", "pagu indikatif", "jumlah", "pagu rp", "alokasi anggaran", "rp", "pagu validasi", "batasan pagu *", "anggaran tahun", "nilai rincian"}
	wordsRealisasiUang   = []string{"realisasi", "realisasi anggaran", "realisasi keuangan", "realisasi rp", "realisasi belanja", "nilai realisasi"}
	wordsProgram         = []string{"program", "nama program", "program pendukung", "program opd"}
	wordsKegiatan        = []string{"kegiatan", "nama kegiatan"}
	wordsSubKegiatan     = []string{"sub kegiatan", "nama sub kegiatan"}
	wordsProgramKegiatan = []string{"program kegiatan", "kegiatan sub kegiatan", "kegiatan dan sub kegiatan", "program dan kegiatan", "program kegiatan sub kegiatan", "urusan * program *", "bidang * program *", "uraian program *", "uraian kegiatan *",
		"program kegiatan dan sub kegiatan", "uraian urusan *", "program * kegiatan", "nomenklatur", "nomenklatur urusan *"}
	wordsUnit       = []string{"unit kerja * penanggung jawab", "unit * penanggung jawab", "penanggung jawab", "bidang penanggung jawab", "pelaksana", "unit kerja", "pptk", "perangkat daerah penanggung jawab", "opd penanggung jawab", "unit penanggung jawab", "pic tindak lanjut"}
	wordsLokasi     = []string{"lokasi", "lokasi kegiatan"}
	wordsSumberDana = []string{"sumber dana", "sumber pendanaan", "nama sumber dana", "sumber anggaran"}
	wordsKeterangan = []string{"keterangan", "keterangan pelaksanaan kegiatan", "keterangan pelaksanaan", "catatan", "catatan penting"}
	wordsArah       = []string{"arah", "arah indikator", "polaritas", "sifat indikator", "progres", "makna progres", "naik turun", "naik baik turun *"}
	wordsKarakter   = []string{"karakter indikator *", "karakteristik *", "agregasi", "cara hitung tahunan", "jenis akumulasi", "akumulasi", "absolut non absolut", "absolut"}
)

func col(name string, role layout.Role, words ...[]string) layout.ColumnSpec {
	c := layout.ColumnSpec{Name: name, Role: role}
	for _, w := range words {
		c.Labels = append(c.Labels, w...)
	}
	return c
}

// required columns make the layout; key ones hold what a row is about.
func required(c layout.ColumnSpec) layout.ColumnSpec { c.Required = true; return c }
func key(c layout.ColumnSpec) layout.ColumnSpec      { c.Key = true; return c }
func yearly(c layout.ColumnSpec) layout.ColumnSpec   { c.Yearly = true; return c }
func periodic(c layout.ColumnSpec) layout.ColumnSpec { c.Periodic = true; return c }
func repeats(c layout.ColumnSpec) layout.ColumnSpec  { c.Repeats = true; return c }

func marked(c layout.ColumnSpec) layout.ColumnSpec  { c.Marked = true; return c }
func grouped(c layout.ColumnSpec) layout.ColumnSpec { c.Grouped = true; return c }

// after puts a column behind another: what a figure is about stands left of it.
func after(c layout.ColumnSpec, anchors ...string) layout.ColumnSpec {
	c.After = anchors
	return c
}

func under(c layout.ColumnSpec, groups ...string) layout.ColumnSpec {
	c.Under = groups
	return c
}

// explanations are the columns that become notes (v_catatan).
var explanations = []layout.ColumnSpec{
	col("penyebab", layout.Name, []string{"penyebab *", "faktor penyebab *", "analisis penyebab *", "faktor pendorong *", "faktor penghambat *", "alasan"}),
	col("kendala", layout.Name, []string{"kendala *", "permasalahan *", "hambatan *", "rincian permasalahan", "masalah *"}),
	col("solusi", layout.Name, []string{"solusi *", "upaya *", "pemecahan masalah *"}),
	col("tindak lanjut", layout.Name, []string{"tindak lanjut *", "rencana tindak lanjut *", "rekomendasi *"}),
	col("keterangan", layout.Name, wordsKeterangan),
}

// kp are the two columns of a group that holds kinerja (K) and money (Rp).
func kp(kinerja, rupiah string, labels ...string) []layout.ColumnSpec {
	return []layout.ColumnSpec{col(kinerja, layout.Measure, labels), marked(col(rupiah, layout.Money, labels))}
}

// rates are the percentages of a group: of the kinerja, and of the money.
func rates(kinerja, rupiah string, labels ...string) []layout.ColumnSpec {
	return []layout.ColumnSpec{marked(col(rupiah, layout.Percent, labels)), col(kinerja, layout.Percent, labels)}
}

// each changes every column of a list.
func each(change func(layout.ColumnSpec) layout.ColumnSpec, list []layout.ColumnSpec) []layout.ColumnSpec {
	out := make([]layout.ColumnSpec, len(list))
	for i, c := range list {
		out[i] = change(c)
	}
	return out
}

// annualTarget is the year's column beside those of the triwulan.
var annualTarget = under(col("target", layout.Measure, []string{"tahunan", "setahun", "satu tahun", "1 tahun"}), "target")
