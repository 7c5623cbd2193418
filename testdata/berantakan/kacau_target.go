package berantakan

// This file has the switches that change what the targets are: figures become
// thresholds, ranges, letters, words, composites.

// mengukur are the families that also print a capaian, which these targets have
// none of.
var mengukur = keluarga("lkj", "evaluasi_renja", "isian_kinerja")

var kacauTarget = []Kekacauan{
	{Nama: "persen_kepala", Golongan: "persen", Uraian: "percentages without their sign, which the label has: TARGET (%)", sebelum: true,
		tolak: []string{"target_ambang", "target_rentang", "target_huruf", "target_kata", "target_majemuk", "terbilang", "kolom_kembar"}, bisa: keluarga("pk", "lkj", "kua_ppas"), buat: func(d *dokumen) {
			d.gaya.persen = "kepala"
			d.pohon.tiapIndikator(func(i *indikator) { i.satuan, i.target.satuan = "%", "%" })
		}},
	ubahTarget("target_ambang", "thresholds: ≥ 80, ≤ 5", bukan(keluarga("evaluasi_renja", "isian_kinerja")), func(i *indikator) {
		if i.target.op = ">="; i.arah == "negatif" {
			i.target.op = "<="
		}
	}),
	ubahTarget("target_rentang", "ranges: 80 - 85", bukan(mengukur), func(i *indikator) { i.target.op, i.target.atas = "rentang", i.target.nilai+500 }),
	ubahTarget("target_huruf", "letters: BB", bukan(mengukur), func(i *indikator) {
		i.nama, i.satuan, i.target = "Nilai SAKIP perangkat daerah", "Predikat", ukuran{kata: "BB", satuan: "Predikat"}
	}),
	ubahTarget("target_kata", "words: Tepat Waktu", bukan(mengukur), func(i *indikator) {
		i.nama, i.satuan, i.target = "Ketepatan waktu penyampaian laporan", "Waktu", ukuran{kata: "Tepat Waktu", satuan: "Waktu"}
	}),
	ubahTarget("target_majemuk", "composite targets: - KK 3.000 pelayanan - KTP …", bukan(mengukur), func(i *indikator) {
		i.nama, i.satuan = "Jumlah pelayanan administrasi yang diproses", "Pelayanan"
		i.target = ukuran{satuan: "Pelayanan", bagian: []bagian{{"KK", "Pelayanan", 300000}, {"KTP", "Pelayanan", 250000}, {"Akte lahir", "Pelayanan", 15000}}}
	}),
}

// tiapIndikator calls f for every indicator.
func (p *pohon) tiapIndikator(f func(*indikator)) {
	for _, s := range p.sasaran {
		for _, i := range s.indikator {
			f(i)
		}
	}
	p.tiap(func(_ int, s *simpul, _ bool) {
		for _, i := range s.indikator {
			f(i)
		}
	})
}

// ubahTarget changes one indicator of the sasaran and one of each programme's
// first kegiatan.
func ubahTarget(nama, uraian string, bisa func(*dokumen) bool, ubah func(*indikator)) Kekacauan {
	bertarget := dan(bisa, bukan(keluarga("iku", "dpa", "lra_program", "anggaran_kas", "lra_sipd", "sipd_datar", "rfk", "dpa_rincian", "renaksi", "renstra", "renstra_tc27")))
	return Kekacauan{Nama: nama, Golongan: "target", Uraian: uraian, sebelum: true, bisa: bertarget, buat: func(d *dokumen) {
		ubah(d.pohon.sasaran[0].indikator[0])
		for _, p := range d.pohon.program {
			ubah(p.anak[0].indikator[0])
		}
	}}
}
