package berantakan

// keluargaSemua is the table of families. A family the reader learns gets its
// flag.
var keluargaSemua = []Keluarga{
	{"pk", true, 0, pk},
	{"rkt", true, 0, rkt},
	{"iku", true, 0, iku},
	{"renstra", true, 0, renstra},
	{"dpa", true, 0, dpa},
	{"lra_program", true, 0, lraProgram},
	{"lkj", true, 0, lkj},
	{"renja", true, 0, renja},
	{"renaksi", true, 0, renaksi},
	{"renstra_tc27", true, 2021, renstraTC27},
	{"kua_ppas", true, 2021, kuaPpas},
	{"rka_221", true, 0, rka221},
	{"dpa_rincian", true, 2021, dpaRincian},
	{"anggaran_kas", true, 0, anggaranKas},
	{"lra_sipd", true, 2021, lraSipd},
	{"sipd_datar", true, 2021, sipdDatar},
	{"rfk", true, 0, rfk},
	{"evaluasi_renja", true, 2021, evaluasiRenja},
	{"isian_kinerja", true, 2021, isianKinerja},
}

// DaftarKeluarga is the table of families.
func DaftarKeluarga() []Keluarga { return keluargaSemua }
