package report

import (
	"strings"
	"time"

	"github.com/shopspring/decimal"

	"capaian/transform/warehouse"
)

const (
	pemda     = "Kabupaten Jember"
	ledokombo = "7.01.31"
	sumber    = "7.01.32"
	bupati    = "0.00.00"
)

// wib is the zone reports are read in; fixed, so that tests need no zone data.
var wib = time.FixedZone("WIB", 7*3600)

// tanya is the usual question.
func tanya() Permintaan {
	return Permintaan{Pemda: pemda, Tahun: 2020, Skala: []string{"SANGAT BAIK", "BAIK", "CUKUP", "KURANG"},
		Dibuat: time.Date(2021, 2, 15, 1, 30, 0, 0, wib)}
}

func rp(s string) warehouse.Rupiah { return warehouse.NewRupiah(decimal.RequireFromString(s)) }
func uk(s string) warehouse.Ukuran { return warehouse.NewUkuran(decimal.RequireFromString(s)) }

func pukul(tahun, bulan, hari, jam int) warehouse.Waktu {
	return warehouse.Waktu{Time: time.Date(tahun, time.Month(bulan), hari, jam, 0, 0, 0, time.UTC)}
}

// Names as the Laporan Kinerja Kecamatan Ledokombo 2020 prints them.
const (
	sasaran1   = "Meningkatnya kualitas kelembagaan dan kapabilitas penyelenggaraan pemerintahan daerah khususnya pemerintahan Kecamatan dan desa/kelurahan dalam upaya meningkatkan pelayanan publik"
	sasaran2   = "Mewujudkan sinergitas potensi dan peran serta masyarakat dalam pembangunan"
	indikator1 = "Persentase Kecamatan yang menjalankan pelayanan public bernilai B Survey Kepuasan Masyarakat ( SKM )"
	indikator2 = "Persentase peran serta masyarakat dalam pembangunan"
	indikator3 = "Hasil Survey Kepuasan Masyarakat (SKM) pada bidang pelayanan publik"
	umum       = "Program Penyelenggaraan Pelayanan Umum Kecamatan"
)

// contoh is the state of a kabupaten of two kecamatan, one of which sent
// nothing, with the figures of Ledokombo worked out by hand from its report.
func contoh() *warehouse.Potret {
	p := &warehouse.Potret{
		Run: warehouse.Run{Pemda: pemda, RunID: "run-0042", TerbitPada: pukul(2021, 2, 14, 18), Status: "selesai"}, Tahun: 2020,
		OPD: []warehouse.OPD{
			{Pemda: pemda, Kode: bupati, Nama: "Pemerintah Kabupaten Jember", Jenis: "pemda", Aktif: true},
			{Pemda: pemda, Kode: ledokombo, Nama: "Kecamatan Ledokombo", Jenis: "kecamatan", Aktif: true},
			{Pemda: pemda, Kode: sumber, Nama: "Kecamatan Sumberjambe", Jenis: "kecamatan", Aktif: true},
		},
		Berkas:   contohBerkas(),
		Target:   contohTarget(),
		Hitungan: contohHitungan(),
		Temuan:   contohTemuan(),
		Rpjmd: []warehouse.Rpjmd{{Pemda: pemda, OPD: ledokombo, Tahun: 2016, Misi: "Misi 1", Tujuan: "Tata kelola pemerintahan yang baik",
			Sasaran: "Meningkatnya kualitas pelayanan publik", IndikatorSasaran: "Indeks kepuasan masyarakat",
			Asal: warehouse.Asal{BerkasID: "b-rkt", Lembar: "RKT 2020", Sel: "C9"}}},
	}
	return p
}

func contohBerkas() []warehouse.Berkas {
	f := func(id, opd, jenis, versi, jalur, status string) warehouse.Berkas {
		periode := warehouse.Teks("tahunan")
		return warehouse.Berkas{BerkasID: id, OPD: opd, SHA256: warehouse.Teks("a1b2c3d4e5f6" + id), Jalur: jalur, Jenis: warehouse.Teks(jenis), Tahun: 2020,
			Periode: periode, Versi: warehouse.Teks(versi), Status: status, DiterimaPada: pukul(2021, 1, 20, 18), DimuatPada: pukul(2021, 1, 20, 18)}
	}
	refused := f("b-rusak", sumber, "", "", "sumberjambe/PK 2020.xlsx", "ditolak")
	refused.Alasan = "berkas terpotong: buku kerja tidak utuh"
	pending := warehouse.Berkas{Jalur: "sumberjambe/DPA 2020.xlsx", Status: "tertunda", Alasan: "berkas kosong (0 bita)"}
	older := f("b-pkp-lama", ledokombo, "PK", "perubahan", "ledokombo/PK Perubahan 2020.xlsx", "digantikan")
	older.SHA256, older.DiterimaPada = "0a0b0c0d0e0f", pukul(2021, 1, 7, 18)
	return []warehouse.Berkas{
		f("b-pkp", ledokombo, "PK", "perubahan", "ledokombo/PK Perubahan 2020.xlsx", "dimuat"),
		f("b-rkt", ledokombo, "RKT", "murni", "ledokombo/RKT 2020.xlsx", "dimuat"),
		f("b-dpa", ledokombo, "DPA", "murni", "ledokombo/DPA 2020.xlsx", "dimuat"),
		f("b-rk", ledokombo, "REALISASI_KINERJA", "", "ledokombo/Realisasi Kinerja 2020.xlsx", "dimuat"),
		f("b-ra", ledokombo, "REALISASI_ANGGARAN", "", "ledokombo/Realisasi Anggaran 2020.xlsx", "dimuat"),
		refused, pending, older,
	}
}

func contohTarget() []warehouse.Target {
	k := warehouse.Konteks{Pemda: pemda, OPD: ledokombo, Tahun: 2020, Periode: "tahunan", Tingkat: "sasaran"}
	target := func(jenis, versi, indikator, teks string, nilai warehouse.Ukuran, id, lembar, sel string) warehouse.Target {
		k.Jenis, k.Versi = jenis, warehouse.Teks(versi)
		satuan := warehouse.Teks("")
		if strings.HasSuffix(teks, "%") {
			satuan = "%"
		}
		return warehouse.Target{Konteks: k, Indikator: indikator, Satuan: satuan, TargetTeks: warehouse.Teks(teks), Operator: "=", Target: nilai,
			Asal: warehouse.Asal{BerkasID: id, Lembar: warehouse.Teks(lembar), Sel: warehouse.Teks(sel)}}
	}
	over := target("PK", "perubahan", indikator3, "SKM bernilai Baik (>80)", uk("80"), "b-pkp", "PK Perubahan", "D7")
	over.Operator = ">"
	program := target("RKT", "murni", "Prosentase Pelayanan yang diterbitkan", "100%", uk("100"), "b-rkt", "RKT 2020", "J9")
	program.Tingkat, program.Kode, program.Program = "program", "1.20.1.20.19.27", umum
	return []warehouse.Target{over, program,
		target("PK", "murni", indikator3, "B", warehouse.Ukuran{}, "b-pk", "PK", "D6"),
		target("REALISASI_KINERJA", "", indikator1, "85%", uk("85"), "b-rk", "Tabel 3.1", "D6"),
		target("REALISASI_KINERJA", "", indikator2, "80%", uk("80"), "b-rk", "Tabel 3.1", "D7"),
	}
}

func contohHitungan() warehouse.Hitungan {
	row := warehouse.Capaian{Pemda: pemda, OPD: ledokombo, Tahun: 2020, Periode: "tahunan", Tingkat: "sasaran", Satuan: "%", Arah: "positif", Dasar: "LAINNYA",
		SumberTarget: "REALISASI", Metode: "lkj-2014/1", TargetBerkasID: "b-rk", TargetLembar: "Tabel 3.1", RealisasiBerkasID: "b-rk", RealisasiLembar: "Tabel 3.1"}
	first, second := row, row
	first.Sasaran, first.Indikator, first.TargetTeks, first.Target, first.TargetSel = sasaran1, indikator1, "85%", uk("85"), "D6"
	first.RealisasiTeks, first.Realisasi, first.RealisasiSel, first.CapaianTercetak = "71,20%", uk("71.2"), "E6", uk("71.2")
	first.Nilai, first.Predikat = uk("83.764706"), "BAIK"
	second.Sasaran, second.Indikator, second.TargetTeks, second.Target, second.TargetSel = sasaran2, indikator2, "80%", uk("80"), "D7"
	second.RealisasiTeks, second.Realisasi, second.RealisasiSel, second.CapaianTercetak = "95,43%", uk("95.43"), "E7", uk("95.43")
	second.Nilai, second.Predikat = uk("119.2875"), "SANGAT BAIK"
	quarter := first
	quarter.Periode, quarter.Nilai, quarter.Predikat = "TW1", uk("20"), ""
	rata := warehouse.Rerata{Pemda: pemda, OPD: ledokombo, Tahun: 2020, Periode: "tahunan", JumlahIndikator: 1, JumlahTerukur: 1, JumlahPK: 0}
	s1, s2, whole := rata, rata, rata
	s1.Sasaran, s1.Nilai, s1.Dibatasi, s1.Predikat = sasaran1, uk("83.764706"), uk("83.764706"), "BAIK"
	s2.Sasaran, s2.Nilai, s2.Dibatasi, s2.Predikat = sasaran2, uk("119.2875"), uk("100"), "SANGAT BAIK"
	whole.JumlahIndikator, whole.JumlahTerukur, whole.JumlahPK = 2, 2, 1
	whole.Nilai, whole.Dibatasi, whole.Predikat = uk("101.526103"), uk("91.882353"), "SANGAT BAIK"
	late := 3
	wajib := func(opd, jenis, versi, status, id string) warehouse.Kepatuhan {
		k := warehouse.Kepatuhan{Pemda: pemda, OPD: opd, Tahun: 2020, Jenis: jenis, Versi: warehouse.Teks(versi), Periode: "tahunan", BatasWaktu: "2021-01-17", Status: status, BerkasID: warehouse.Teks(id)}
		if id != "" {
			k.DiterimaPada = pukul(2021, 1, 20, 18)
		}
		if status == "terlambat" {
			k.TerlambatHari = &late
		}
		return k
	}
	return warehouse.Hitungan{
		Capaian: []warehouse.Capaian{first, second, quarter}, RerataSasaran: []warehouse.Rerata{s1, s2}, RerataOPD: []warehouse.Rerata{whole},
		Serapan: contohSerapan(), SerapanSasaran: contohSerapanSasaran(),
		Indikator: []warehouse.Indikator{
			{Pemda: pemda, OPD: ledokombo, Tahun: 2020, Tingkat: "sasaran", Sasaran: "Meningkatnya kualitas pelayanan public", Indikator: indikator3, DiPK: true, DiIKU: true},
			{Pemda: pemda, OPD: ledokombo, Tahun: 2020, Tingkat: "sasaran", Sasaran: sasaran1, Indikator: indikator1, Diukur: true},
			{Pemda: pemda, OPD: ledokombo, Tahun: 2020, Tingkat: "sasaran", Sasaran: sasaran2, Indikator: indikator2, Diukur: true},
			{Pemda: pemda, OPD: sumber, Tahun: 2020, Tingkat: "sasaran", Sasaran: "Meningkatnya pelayanan", Indikator: "Nilai SKM", DiPK: true},
		},
		Kepatuhan: []warehouse.Kepatuhan{
			wajib(ledokombo, "REALISASI_KINERJA", "", "terlambat", "b-rk"), wajib(ledokombo, "PK", "murni", "belum ada", ""),
			wajib(ledokombo, "PK", "perubahan", "perlu perbaikan", "b-pkp"), wajib(ledokombo, "DPA", "murni", "tepat waktu", "b-dpa"),
			wajib(sumber, "PK", "murni", "ditolak", "b-rusak"), wajib(sumber, "DPA", "murni", "belum ada", ""),
		},
	}
}

// contohSerapan is the finance chapter: belanja tidak langsung and langsung, and
// one of the programmes.
func contohSerapan() []warehouse.Serapan {
	s := func(tingkat, kelompok, program, pagu, real, share string) warehouse.Serapan {
		return warehouse.Serapan{Pemda: pemda, OPD: ledokombo, Tahun: 2020, Periode: "tahunan", Versi: "murni", Tingkat: tingkat,
			KelompokBelanja: warehouse.Teks(kelompok), Program: warehouse.Teks(program), Pagu: rp(pagu), Realisasi: rp(real), Serapan: uk(share)}
	}
	return []warehouse.Serapan{
		s("opd", "", "", "1505651826", "1418412950", "94.205906"),
		s("kelompok_belanja", "BTL", "", "1105651826", "1071696950", "96.928972"),
		s("kelompok_belanja", "BL", "", "400000000", "346716000", "86.679"),
		s("program", "", umum, "34250000", "30606600", "89.362336"),
	}
}

func contohSerapanSasaran() []warehouse.SerapanSasaran {
	s := func(sasaran, pagu, real, share, part string) warehouse.SerapanSasaran {
		return warehouse.SerapanSasaran{Pemda: pemda, OPD: ledokombo, Tahun: 2020, Versi: "murni", Sasaran: warehouse.Teks(sasaran),
			Pagu: rp(pagu), Realisasi: rp(real), Serapan: uk(share), Proporsi: uk(part)}
	}
	return []warehouse.SerapanSasaran{
		s("", "191205000", "180589400", "94.448053", "47.80125"),
		s(sasaran1, "34250000", "30606600", "89.362336", "8.5625"),
		s(sasaran2, "174545000", "135520000", "77.641869", "43.63625"),
	}
}

func contohTemuan() []warehouse.TemuanTampil {
	f := func(keparahan, aturan, sel, pesan, tercetak, seharusnya string) warehouse.TemuanTampil {
		return warehouse.TemuanTampil{Temuan: warehouse.Temuan{Pemda: pemda, OPD: ledokombo, Tahun: 2020, TemuanID: aturan + sel, BerkasID: "b-rk", Lembar: "Tabel 3.1",
			Sel: warehouse.Teks(sel), Aturan: aturan, Keparahan: keparahan, Pesan: pesan, Saran: "Betulkan selnya.", Tercetak: warehouse.Teks(tercetak), Seharusnya: warehouse.Teks(seharusnya)},
			Jalur: "ledokombo/Realisasi Kinerja 2020.xlsx", RunID: "run-0040", PertamaPada: pukul(2021, 1, 20, 18)}
	}
	return []warehouse.TemuanTampil{
		f("INFO", "CAP-12", "C6", "Arah indikator tidak ditetapkan; dianggap positif.", "", "positif"),
		f("GALAT", "CAP-01", "F10", "Capaian tertulis 95,43%, seharusnya 119,29%.", "95,43%", "119,29%"),
		f("PERINGATAN", "CAP-03", "F6", "Capaian sama persis dengan realisasi.", "71,20%", ""),
		f("GALAT", "CAP-01", "F6", "Capaian tertulis 71,20%, seharusnya 83,76%.", "71,20%", "83,76%"),
	}
}

// tabel finds a table of a report.
func tabel(r *Report, nama string) *Tabel {
	for i := range r.Tabel {
		if r.Tabel[i].Nama == nama {
			return &r.Tabel[i]
		}
	}
	return &Tabel{}
}

// kata is what a row shows, column by column.
func kata(b Baris) []string {
	var words []string
	for _, s := range b.Sel {
		words = append(words, s.Teks)
	}
	return words
}
