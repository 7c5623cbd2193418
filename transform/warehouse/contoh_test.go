package warehouse

import (
	"testing"
	"time"

	"github.com/shopspring/decimal"
)

const (
	pemda = "Kabupaten Jember"
	camat = "7.01.31" // Kecamatan Ledokombo
)

// jam is an instant of November 2020.
func jam(hari, jam int) Waktu {
	return Waktu{time.Date(2020, 11, hari, jam, 0, 0, 0, time.UTC)}
}

func rp(s string) Rupiah { return NewRupiah(decimal.RequireFromString(s)) }
func uk(s string) Ukuran { return NewUkuran(decimal.RequireFromString(s)) }

// konteks is the context of a fact of the year.
func konteks(jenis string, tahun int, tingkat string) Konteks {
	return Konteks{Pemda: pemda, OPD: camat, Tahun: tahun, Jenis: jenis, Periode: "tahunan", Tingkat: tingkat,
		Sasaran: "Meningkatnya kualitas pelayanan"}
}

// pk is a Perjanjian Kinerja with one target, as content sha.
func pk(sha, target string) Bacaan {
	id := ID(pemda, sha, "0")
	a := Asal{BerkasID: id, Lembar: "PK 2020", Sel: "E7"}
	return satu(sha, "masuk/ledokombo/PK.xlsx", Dokumen{
		BerkasID: id, OPD: camat, Tahun: 2020, Jenis: "PK", Periode: "tahunan", Versi: "murni",
		Tanggal: "2020-01", Status: "dimuat", Sidik: "s-" + sha, JumlahFakta: 1, JumlahPeringat: 1,
		Fakta: Fakta{Target: []Target{{Konteks: konteks("PK", 2020, "sasaran"), Indikator: "Nilai SKM",
			Satuan: "indeks", TargetTeks: Teks(">" + target), Operator: ">", Target: uk(target), Asal: a}}},
		Temuan: []Temuan{temuan(id, "FMT-07", "PERINGATAN")},
	})
}

// renstra covers 2016 to 2021, with its end figure and the RPJMD cascade.
func renstra(sha string) Bacaan {
	id := ID(pemda, sha, "0")
	a := Asal{BerkasID: id, Lembar: "TC 27", Sel: "H12"}
	var f Fakta
	for tahun := 2016; tahun <= 2021; tahun++ {
		f.Target = append(f.Target, Target{Konteks: konteks("RENSTRA", tahun, "sasaran"), Indikator: "Nilai SKM",
			Target: uk("80"), Asal: a})
	}
	akhir := f.Target[5]
	akhir.Periode = "akhir"
	f.Target = append(f.Target, akhir)
	f.Rpjmd = []Rpjmd{{Pemda: pemda, OPD: camat, Tahun: 2016, Misi: "Misi 3", Sasaran: "Pelayanan publik", Asal: a}}
	return satu(sha, "masuk/ledokombo/RENSTRA.xlsx", Dokumen{BerkasID: id, OPD: camat, Tahun: 2016, Jenis: "RENSTRA",
		Status: "dimuat", Sidik: "s-" + sha, JumlahFakta: 8, Fakta: f})
}

// lra is a realisasi workbook with the budget, money to the sen.
func lra(sha string) Bacaan {
	id := ID(pemda, sha, "0")
	a := Asal{BerkasID: id, Lembar: "Realisasi", Sel: "F9"}
	k := konteks("REALISASI_KINERJA", 2020, "sasaran")
	p := konteks("REALISASI_KINERJA", 2020, "program")
	p.Program = "Program Pelayanan Administrasi Perkantoran"
	return satu(sha, "masuk/ledokombo/LRA.xlsx", Dokumen{
		BerkasID: id, OPD: camat, Tahun: 2020, Jenis: "REALISASI_KINERJA", Periode: "tahunan", Status: "dimuat",
		Sidik: "s-" + sha, JumlahFakta: 3,
		Fakta: Fakta{
			Realisasi: []Realisasi{{Konteks: k, Indikator: "Nilai SKM", RealisasiTeks: "83,76", Realisasi: uk("83.764706"),
				CapaianTercetak: uk("104.71"), Asal: a}},
			Anggaran: []Anggaran{{Konteks: p, Rekening: "5.2.2", Uraian: "Belanja barang dan jasa", KelompokBelanja: "BL",
				Pagu: rp("115888860874.61"), Realisasi: rp("-0.01"), Fisik: uk("100"), Asal: a}},
			Iku:      []Iku{{Konteks: k, Indikator: "Nilai SKM", Agregasi: "akhir", Asal: a}},
			Dukungan: []Dukungan{{Konteks: p, Asal: a}},
			Catatan:  []Catatan{{Konteks: k, Indikator: "Nilai SKM", JenisCatatan: "kendala", Isi: "Pandemi", Asal: a}},
		},
	})
}

// tolak is a workbook that could not be understood.
func tolak(sha string) Bacaan {
	id := ID(pemda, sha, "0")
	return satu(sha, "masuk/rusak.xlsx", Dokumen{BerkasID: id, Status: "ditolak", Alasan: "berkas terpotong",
		Sidik: "s-" + sha, JumlahGalat: 1, Temuan: []Temuan{temuan(id, "STR-01", "GALAT")}})
}

// satu is a reading with one document.
func satu(sha, jalur string, d Dokumen) Bacaan {
	return Bacaan{SHA256: sha, VersiPembaca: "1", Jalur: jalur, Ukuran: 8192, DiterimaPada: jam(23, 14),
		DimuatPada: jam(23, 14), Dokumen: []Dokumen{d}}
}

func temuan(berkas, aturan, keparahan string) Temuan {
	return Temuan{Pemda: pemda, OPD: camat, Tahun: 2020, TemuanID: ID(berkas, aturan), BerkasID: Teks(berkas),
		Lembar: "PK 2020", Sel: "E7", Aturan: aturan, Keparahan: keparahan, Pesan: "Satuan tidak tercetak",
		Saran: "Tulis satuannya", Tercetak: "80"}
}

// terlihat is a sighting of a content.
func terlihat(b Bacaan, diubah Waktu) Penampakan {
	return Penampakan{Pemda: pemda, Jalur: b.Jalur, Diubah: diubah, Ukuran: b.Ukuran, SHA256: Teks(b.SHA256), Ada: true}
}

// berlaku says that a reading's document is in force.
func berlaku(b Bacaan) Berlaku {
	d := b.Dokumen[0]
	return Berlaku{Pemda: pemda, OPD: d.OPD, Tahun: d.Tahun, Jenis: string(d.Jenis), Periode: d.Periode, Versi: d.Versi,
		Bagian: d.Bagian, BerkasID: d.BerkasID, VersiPembaca: b.VersiPembaca, Jalur: b.Jalur, Diubah: jam(20, 8)}
}

// publikasi is a whole publication of one OPD: every table has a row.
func publikasi(capaian string, p, l Bacaan) Publikasi {
	telat := 3
	return Publikasi{
		Diperiksa: []string{camat},
		Pemeriksaan: []Pemeriksaan{{Pemda: pemda, OPD: camat, Tahun: 2020, Jalur: p.Jalur, SHA256: p.SHA256, Salinan: "Kecamatan Ledokombo/PK - diperiksa.xlsx",
			JumlahGalat: 1, JumlahPeringatan: 2, SebelumnyaSHA256: "lama", Sebelumnya: &telat, Selesai: &telat, Baru: &telat, Sidik: "s"}},
		TerbitPada: jam(23, 15),
		Penampakan: []Penampakan{terlihat(p, jam(20, 8)), terlihat(l, jam(20, 9))},
		OPD: []OPD{{Pemda: pemda, Kode: camat, Nama: "Kecamatan Ledokombo", Jenis: "kecamatan", Aktif: true},
			{Pemda: pemda, Kode: "4.01.01", Nama: "Bagian Organisasi", Jenis: "sekretariat"}},
		Lingkup: []string{camat},
		Berlaku: []Berlaku{berlaku(p), berlaku(l)},
		Sidik:   []Sidik{{Pemda: pemda, OPD: camat, Sidik: "sidik " + capaian}},
		Putusan: []Putusan{{Pemda: pemda, Tahun: 2020, Jenis: "standar_nasional", Pokok: "Nilai SKM", Nilai: "83,76", Angka: uk("83.76"), Satuan: "indeks",
			Sumber: "BPS", Alasan: "pembanding", Oleh: "Bappeda", Tanggal: "2020-02-29", Lembar: "Standar Nasional", Sel: "A2", Baris: `{"nilai":"83.76"}`}},
		Hitungan: Hitungan{
			Capaian: []Capaian{{Pemda: pemda, OPD: camat, Tahun: 2020, Periode: "tahunan", Tingkat: "sasaran",
				Sasaran: "Meningkatnya kualitas pelayanan", Indikator: "Nilai SKM", Arah: "positif", Dasar: "PK",
				Target: uk("80"), Realisasi: uk("83.764706"), Nilai: uk(capaian), Terpenuhi: NewPilihan(true),
				Predikat: "SANGAT BAIK", Metode: "lkj-2014/1", TargetBerkasID: Teks(p.Dokumen[0].BerkasID), TargetSel: "E7"}},
			Operan: []Operan{{Pemda: pemda, OPD: camat, Tahun: 2020, Periode: "tahunan", Tingkat: "sasaran", Indikator: "Nilai SKM", Sisi: "realisasi",
				Urut: 1, OperanPeriode: "TW4", Sifat: "sd", Teks: "83,76", Nilai: uk("83.764706"), BerkasID: Teks(l.Dokumen[0].BerkasID), Sel: "F9"}},
			RerataSasaran: []Rerata{{Pemda: pemda, OPD: camat, Tahun: 2020, Periode: "tahunan",
				Sasaran: "Meningkatnya kualitas pelayanan", JumlahIndikator: 1, JumlahTerukur: 1, JumlahPK: 1,
				JumlahPKTerukur: 1, JumlahTercapai: 1, Nilai: uk(capaian), Dibatasi: uk("100"), Predikat: "SANGAT BAIK"}},
			RerataOPD: []Rerata{{Pemda: pemda, OPD: camat, Tahun: 2020, Periode: "tahunan", JumlahIndikator: 1,
				JumlahTerukur: 1, Nilai: uk("101.526103"), Dibatasi: uk("91.882353")}},
			Serapan: []Serapan{{Pemda: pemda, OPD: camat, Tahun: 2020, Periode: "tahunan", Tingkat: "opd",
				Pagu: rp("1505651826"), Realisasi: rp("1418412094.55"), Serapan: uk("94.205906")}},
			SerapanSasaran: []SerapanSasaran{{Pemda: pemda, OPD: camat, Tahun: 2020, Pagu: rp("0.01"), Proporsi: uk("8.5625")}},
			Indikator: []Indikator{{Pemda: pemda, OPD: camat, Tahun: 2020, Tingkat: "sasaran", Indikator: "Nilai SKM",
				DiPK: true, Diukur: true}},
			Kepatuhan: []Kepatuhan{{Pemda: pemda, OPD: camat, Tahun: 2020, Jenis: "PK", BatasWaktu: "2020-03-31",
				Status: "terlambat", DiterimaPada: jam(23, 14), TerlambatHari: &telat, BerkasID: Teks(p.Dokumen[0].BerkasID)}},
			Temuan: []Temuan{temuan(p.Dokumen[0].BerkasID, "REK-03", "INFO")},
		},
	}
}

func TestID(t *testing.T) {
	// Computed apart from this code: SHA-256 over 8-byte big-endian lengths and parts.
	for _, c := range []struct {
		want  string
		parts []string
	}{
		{"601d5476e2ccfe2c87a2bba7a3226597", []string{"ab", "c"}},
		{"3fafa1cf2f19a7c1129beb20cf0983f7", []string{"a", "bc"}},
		{"23d74c35b842c693513f543ec2ac5e08", []string{"Kabupaten Jember", "e3b0", "0"}},
	} {
		if got := ID(c.parts...); got != c.want {
			t.Errorf("ID(%q) = %s, want %s", c.parts, got, c.want)
		}
	}
}
