package ingest

import "capaian/ingest/layout"

// The words under which the field knows a column; kinds share them.
var (
	wordsNomor     = []string{"nomor", "nomor urut", "urut"}
	wordsKode      = []string{"kode", "kode rekening", "nomor rekening", "kode akun", "kode program", "kode kegiatan", "kode sub kegiatan", "rekening"}
	wordsTujuan    = []string{"tujuan", "tujuan opd", "tujuan perangkat daerah", "tujuan strategis"}
	wordsSasaran   = []string{"sasaran", "sasaran strategis", "sasaran program", "sasaran perangkat daerah", "sasaran opd", "kinerja utama", "sasaran kegiatan", "sasaran strategis uraian", "sasaran kinerja"}
	wordsIndikator = []string{"indikator", "indikator kinerja", "indikator sasaran", "indikator kinerja sasaran", "indikator program", "indikator kinerja utama", "iku", "indikator kinerja kegiatan",
		"indikator kegiatan", "indikator kinerja program dan kegiatan", "indikator kinerja program kegiatan", "indikator kinerja program", "indikator kinerja tujuan sasaran program dan kegiatan",
		"indikator program kegiatan sub kegiatan", "indikator kinerja program kegiatan sub kegiatan", "indikator kinerja utama iku", "indikator sasaran strategis"}
	wordsSatuan          = []string{"satuan"}
	wordsTarget          = []string{"target", "target kinerja", "target tahunan", "target capaian", "target tahun"}
	wordsRealisasi       = []string{"realisasi", "realisasi kinerja", "realisasi capaian", "realisasi tahun"}
	wordsCapaian         = []string{"capaian", "capaian kinerja", "persentase capaian", "tingkat capaian", "persentase", "persentase capaian kinerja", "capaian persentase"}
	wordsPredikat        = []string{"predikat", "kategori", "kriteria", "predikat capaian", "predikat nilai", "kategori capaian"}
	wordsPagu            = []string{"anggaran", "pagu", "pagu anggaran", "nilai dpa", "nilai anggaran", "jumlah anggaran", "anggaran rp", "pagu indikatif", "jumlah", "pagu rp", "alokasi anggaran", "rp"}
	wordsRealisasiUang   = []string{"realisasi", "realisasi anggaran", "realisasi keuangan", "realisasi rp", "realisasi belanja", "nilai realisasi"}
	wordsProgram         = []string{"program", "nama program", "program pendukung", "program opd"}
	wordsKegiatan        = []string{"kegiatan", "nama kegiatan"}
	wordsProgramKegiatan = []string{"program kegiatan", "program dan kegiatan", "program kegiatan sub kegiatan", "urusan bidang urusan program kegiatan sub kegiatan", "uraian program kegiatan",
		"urusan bidang urusan pemerintahan daerah dan program kegiatan", "bidang program kegiatan sub kegiatan", "uraian kegiatan", "program kegiatan dan sub kegiatan", "uraian program dan kegiatan"}
	wordsUnit       = []string{"unit kerja skpd penanggung jawab", "unit kerja perangkat daerah penanggung jawab", "unit kerja penanggung jawab", "unit perangkat daerah penanggung jawab", "penanggung jawab", "bidang penanggung jawab", "pelaksana", "unit kerja"}
	wordsLokasi     = []string{"lokasi", "lokasi kegiatan"}
	wordsKeterangan = []string{"keterangan", "keterangan pelaksanaan kegiatan", "keterangan pelaksanaan", "catatan"}
	wordsArah       = []string{"arah", "arah indikator", "polaritas", "karakteristik", "sifat indikator", "progres", "makna progres"}
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

func under(c layout.ColumnSpec, groups ...string) layout.ColumnSpec {
	c.Under = groups
	return c
}

// annualTarget is the year's column beside those of the triwulan.
var annualTarget = under(col("target", layout.Measure, []string{"tahunan", "setahun", "satu tahun", "1 tahun"}), "target")
