package schedules

import (
	"bytes"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"
)

// This file writes the workbooks of TestTriwulan in the layouts of the offices:
// letters, the matrix E.81 and its guided form, SIPD prints.

// lembar is a sheet: rows of cells and merged ranges.
type lembar struct {
	nama  string
	isi   []baris
	lebur []string // "D4:G4"
}

type baris = []any

func bukuKerja(t *testing.T, list ...lembar) []byte {
	t.Helper()
	f := excelize.NewFile()
	defer f.Close()
	must := func(err error) {
		if err != nil {
			t.Fatal(err)
		}
	}
	for i, l := range list {
		if i == 0 {
			must(f.SetSheetName("Sheet1", l.nama))
		} else if _, err := f.NewSheet(l.nama); err != nil {
			t.Fatal(err)
		}
		for n, r := range l.isi {
			at, err := excelize.CoordinatesToCellName(1, n+1)
			must(err)
			must(f.SetSheetRow(l.nama, at, &r))
		}
		for _, m := range l.lebur {
			from, to, _ := strings.Cut(m, ":")
			must(f.MergeCell(l.nama, from, to))
		}
	}
	var out bytes.Buffer
	must(f.Write(&out))
	return out.Bytes()
}

const (
	layanan = "PROGRAM PENYELENGGARAAN PEMERINTAHAN DAN PELAYANAN PUBLIK"
	rapat   = "Koordinasi Penyelenggaraan Kegiatan Pemerintahan"
	forum   = "Penyelenggaraan Forum Koordinasi"
	gedung  = "Pembangunan Gedung Kantor"
)

// perjanjian and iku are of the year alone; the IKU says how quarters add up.
func perjanjian() lembar {
	return lembar{nama: "PK", isi: []baris{
		{"PERJANJIAN KINERJA TAHUN 2021"}, {"KECAMATAN PATRANG"}, nil,
		{"No", "Sasaran Strategis", "Indikator Kinerja", "Satuan", "Target"},
		{1, "Meningkatnya pelayanan kecamatan", "Jumlah dokumen kependudukan yang dilayani", "dokumen", 1200},
		{nil, nil, "Persentase desa tertib administrasi", "%", 80},
		{nil, nil, "Persentase pengaduan yang ditindaklanjuti", "%", 90},
		{nil, nil, "Peserta musyawarah perencanaan terbanyak", "orang", 60},
		{nil, nil, "Persentase aset kecamatan yang terdata", "%", 95},
	}}
}

func ikuKecamatan() lembar {
	return lembar{nama: "IKU", isi: []baris{
		{"INDIKATOR KINERJA UTAMA TAHUN 2021"}, {"KECAMATAN PATRANG"}, nil,
		{"No", "Sasaran Strategis", "Indikator Kinerja Utama", "Satuan", "Agregasi", "Formulasi Perhitungan", "Sumber Data"},
		{1, "Meningkatnya pelayanan kecamatan", "Jumlah dokumen kependudukan yang dilayani", "dokumen", "Jumlah", "Banyak dokumen", "Register"},
		{nil, nil, "Persentase desa tertib administrasi", "%", "Akhir", "Desa tertib / desa x 100", "Seksi Pemerintahan"},
		{nil, nil, "Persentase pengaduan yang ditindaklanjuti", "%", "Rata-rata", "Ditindaklanjuti / masuk x 100", "Register"},
		{nil, nil, "Peserta musyawarah perencanaan terbanyak", "orang", "Maksimum", "Daftar hadir", "Daftar hadir"},
		{nil, nil, "Persentase aset kecamatan yang terdata", "%", nil, "Aset terdata / aset x 100", "Pengurus barang"},
	}}
}

// rencanaAksi is the letter: TW I to IV under TARGET. The last indicator is
// planned for the year's end alone, in both ways offices leave a quarter out.
func rencanaAksi() lembar {
	return lembar{nama: "Rencana Aksi", lebur: []string{"A4:A5", "B4:B5", "C4:C5", "D4:G4", "H4:H5"}, isi: []baris{
		{"RENCANA AKSI PENCAPAIAN KINERJA TAHUN 2021"}, {"Nama OPD : Kecamatan Patrang"}, nil,
		{"SASARAN STRATEGIS", "INDIKATOR KINERJA", "SATUAN", "TARGET", nil, nil, nil, "PROGRAM"},
		{nil, nil, nil, "TW I", "TW II", "TW III", "TW IV"},
		{"Meningkatnya pelayanan kecamatan", "Jumlah dokumen kependudukan yang dilayani", "dokumen", 200, 300, 300, 400, layanan},
		{nil, "Persentase desa tertib administrasi", "%", 20, 40, 60, 80},
		{nil, "Persentase pengaduan yang ditindaklanjuti", "%", 90, 90, 90, 90},
		{nil, "Peserta musyawarah perencanaan terbanyak", "orang", 30, 60, 40, 50},
		{nil, "Persentase aset kecamatan yang terdata", "%", "-", nil, "-", 95},
	}}
}

// pengukuran is the measuring table of a triwulan, with a column for each; the
// figures are those of the five indicators, "" blank.
func pengukuran(triwulan string, tw1, tw2 [5]any) lembar {
	l := lembar{nama: "Pengukuran", lebur: []string{"A4:A5", "B4:B5", "C4:C5", "D4:D5", "E4:E5", "F4:I4"}, isi: []baris{
		{"PENGUKURAN KINERJA TRIWULAN " + triwulan + " TAHUN 2021"}, {"Nama OPD : Kecamatan Patrang"}, nil,
		{"No", "Sasaran Strategis", "Indikator Kinerja", "Satuan", "Target 2021", "Realisasi"},
		{nil, nil, nil, nil, nil, "TW I", "TW II", "TW III", "TW IV"},
	}}
	for i, row := range perjanjian().isi[4:] {
		l.isi = append(l.isi, append(row[:5:5], tw1[i], tw2[i]))
	}
	return l
}

// matriksE81 is the Evaluasi Renja as Permendagri 86/2017 prints it: pairs of K
// and Rp, and the row of column numbers above them.
func matriksE81() lembar {
	return lembar{nama: "Evaluasi Renja", lebur: []string{"E5:F5", "G5:H5", "I5:J5", "K4:R4", "K5:L5", "M5:N5", "O5:P5", "Q5:R5", "S5:T5"}, isi: []baris{
		{"EVALUASI TERHADAP HASIL RENJA PERANGKAT DAERAH"}, {"KECAMATAN PATRANG"}, {"TRIWULAN II TAHUN 2021"},
		{"No", "Kode", "Urusan/Bidang Urusan Pemerintahan Daerah dan Program/Kegiatan", "Indikator Kinerja Program (Outcome)/Kegiatan (Output)", "Target Renstra Perangkat Daerah Pada Tahun 2023 (Akhir Periode Renstra)", nil,
			"Realisasi Capaian Kinerja Renstra Perangkat Daerah sampai dengan Renja Tahun Lalu (Tahun 2020)", nil, "Target Kinerja dan Anggaran Renja Perangkat Daerah Tahun Berjalan (Tahun 2021) yang dievaluasi", nil,
			"Realisasi Kinerja Pada Triwulan", nil, nil, nil, nil, nil, nil, nil, "Realisasi Capaian Kinerja dan Anggaran Renja yang Dievaluasi", nil, "Unit Penanggung Jawab"},
		{nil, nil, nil, nil, nil, nil, nil, nil, nil, nil, "I", nil, "II", nil, "III", nil, "IV"},
		{1, 2, 3, 4, 5, nil, 6, nil, 7, nil, 8, nil, 9, nil, 10, nil, 11, nil, "12 = 8+9+10+11", nil, 13},
		{nil, nil, nil, nil, "K", "Rp", "K", "Rp", "K", "Rp", "K", "Rp", "K", "Rp", "K", "Rp", "K", "Rp", "K", "Rp"},
		{1, "7.01.02", layanan, "Persentase layanan yang terselenggara", "100%", 160000000, "60%", 30000000, "90%", 40000000, "20%", 6000000, "45%", 10500000, nil, nil, nil, nil, "45%", 16500000, "Sekretariat"},
		{2, "7.01.02.2.01", rapat, "Jumlah rapat koordinasi", "48 rapat", 160000000, "10 rapat", 30000000, "12 rapat", 40000000, "3 rapat", 6000000, nil, 10500000, nil, nil, nil, nil, nil, 16500000, "Seksi Pemerintahan"},
	}}
}

// isian is the guided form of another kecamatan, and rencanaForm its plan: a
// column says how the quarters make up the year.
func isian(triwulan string, figures ...[2]any) lembar {
	l := lembar{nama: "Isian Kinerja", lebur: []string{"G4:H4", "I4:L4"}, isi: []baris{
		{"ISIAN KINERJA EVALUASI RENJA"}, {"Nama OPD :", nil, "Kecamatan Sukorambi"}, {"Triwulan " + triwulan + " Tahun 2021"},
		{"Kode", "Pilihan (Bidang/Program/Kegiatan/Subkegiatan)", "Bidang/Program/Kegiatan/Sub Kegiatan", "Indikator Program/Kegiatan/Sub Kegiatan", "Target Tahun 2021", "Satuan", "Karakter Indikator", nil, "Realisasi Kinerja"},
		{nil, nil, nil, nil, nil, nil, "absolut/ non absolut", "naik (baik)/ turun (baik)", "TW 1", "TW 2", "TW 3", "TW 4", "Realisasi kinerja Th 2021"},
	}}
	for i, row := range []baris{
		{"7.01.02", "Program", layanan, "Jumlah layanan yang dibuka", 20, "layanan", "absolut", "naik (baik)"},
		{"7.01.02", "Program", layanan, "Persentase desa tertib administrasi", 80, "%", "non absolut", "naik (baik)"},
		{"7.01.02.2.01", "Kegiatan", rapat, "Jumlah rapat koordinasi", 12, "rapat", "absolut", "naik (baik)"},
		{"7.01.02.2.01.0001", "Subkegiatan", forum, "Jumlah laporan keamanan", 4, "laporan", "absolut", "naik (baik)"},
		{"7.01.02.2.01.0001", "Subkegiatan", forum, "Persentase keluhan warga", 10, "%", "non absolut", "turun (baik)"},
		{"7.01.02.2.01.0001", "Subkegiatan", forum, "Persentase anggota forum yang hadir", 90, "%", "rata-rata", "naik (baik)"},
		{"7.01.02.2.01.0001", "Subkegiatan", forum, "Peserta pertemuan terbanyak", 60, "orang", "maksimum", "naik (baik)"},
	} {
		l.isi = append(l.isi, append(row, figures[i][0], figures[i][1]))
	}
	return l
}

func rencanaForm() lembar {
	return lembar{nama: "Rencana Aksi", lebur: []string{"D4:G4", "K4:N4"}, isi: []baris{
		{"RENCANA AKSI PERJANJIAN KINERJA TAHUN 2021"}, {"Nama OPD : Kecamatan Sukorambi"}, nil,
		{"SASARAN STRATEGIS", "INDIKATOR KINERJA", "SATUAN", "TARGET", nil, nil, nil, "PROGRAM", "INDIKATOR PROGRAM", "SATUAN", "TARGET PROGRAM", nil, nil, nil, "KARAKTER INDIKATOR"},
		{nil, nil, nil, "TW I", "TW II", "TW III", "TW IV", nil, nil, nil, "TW I", "TW II", "TW III", "TW IV"},
		{"Meningkatnya ketertiban", "Persentase wilayah tertib", "%", 25, 50, 75, 100, layanan, "Persentase desa tertib administrasi", "%", 20, 40, 60, 80, "non absolut"},
		{nil, nil, nil, nil, nil, nil, nil, nil, "Jumlah layanan yang dibuka", "layanan", 5, 5, 5, 5, "absolut"},
	}}
}

// belanja is the SIPD print of one month: parents repeat what their accounts
// add up to. head is what stands below the title.
func belanja(head string, operasi, modal int) lembar {
	row := func(kode [4]any, nama string, pOps, rOps, pMod, rMod int) baris {
		return baris{kode[0], kode[1], kode[2], kode[3], nama, pOps, rOps, pMod, rMod, "0,00", "0,00", "0,00", "0,00"}
	}
	all := func(kode [4]any, nama string) baris { return row(kode, nama, 30000000, operasi, 10000000, modal) }
	const skpd = "7.01.0.00.0.00.20.0000"
	return lembar{nama: "Sheet1", lebur: []string{"A6:D8", "E6:E8", "F6:M6", "F7:G7", "H7:I7", "J7:K7", "L7:M7"}, isi: []baris{
		{"KABUPATEN JEMBER"}, {"LAPORAN REALISASI ANGGARAN KECAMATAN PATRANG"}, {head}, {"TAHUN ANGGARAN 2021"}, nil,
		{"Kode", nil, nil, nil, "Uraian Urusan, Organisasi, Program, Kegiatan dan Sub Kegiatan", "Kelompok Belanja"},
		{nil, nil, nil, nil, nil, "Operasi", nil, "Modal", nil, "Tak Terduga", nil, "Transfer"},
		{nil, nil, nil, nil, nil, "Anggaran", "Realisasi", "Anggaran", "Realisasi", "Anggaran", "Realisasi", "Anggaran", "Realisasi"},
		{"1", nil, nil, nil, "2", "3", "4", "5", "6", "7", "8", "9", "10"},
		all([4]any{"7.01"}, "KECAMATAN"),
		all([4]any{"7.01", skpd}, "Kecamatan Patrang"),
		all([4]any{"7.01", skpd, "7.01.02"}, layanan),
		all([4]any{"7.01", skpd, "7.01.02.2.01"}, rapat),
		row([4]any{"7.01", skpd, "7.01.02.2.01.0001"}, forum, 30000000, operasi, 0, 0),
		row([4]any{"7.01", skpd, "7.01.02.2.01.0001", "5.1.02.01.01.0024"}, "Belanja Alat Tulis Kantor", 30000000, operasi, 0, 0),
		row([4]any{"7.01", skpd, "7.01.02.2.01.0002"}, gedung, 0, 0, 10000000, modal),
		row([4]any{"7.01", skpd, "7.01.02.2.01.0002", "5.2.03.01.01.0001"}, "Belanja Modal Bangunan Gedung Kantor", 0, 0, 10000000, modal),
		all([4]any{}, "Jumlah"),
	}}
}

func dpaKecamatan() lembar {
	return lembar{nama: "DPA", isi: []baris{
		{"DOKUMEN PELAKSANAAN ANGGARAN"}, {"TAHUN ANGGARAN 2021"}, {"Nama OPD : Kecamatan Patrang"}, nil,
		{"Kode", "Program / Kegiatan / Sub Kegiatan", "Pagu Anggaran"},
		{"7.01.02", layanan, 40000000}, {"7.01.02.2.01", rapat, 40000000},
		{"7.01.02.2.01.0001", forum, 30000000}, {"7.01.02.2.01.0002", gedung, 10000000},
	}}
}

// belanjaSampai is the office's own table, which says that it runs up to a
// month, or leaves that to the name of its file.
func belanjaSampai(sampai string, realisasi int) lembar {
	return lembar{nama: "LRA", isi: []baris{
		{"LAPORAN REALISASI ANGGARAN"}, {sampai}, {"Nama OPD : Kecamatan Sukorambi"}, {"TAHUN ANGGARAN 2021"},
		{"Kode", "Program / Kegiatan / Sub Kegiatan", "Anggaran", "Realisasi"},
		{"7.01.02", layanan, 20000000, realisasi}, {"7.01.02.2.01", rapat, 20000000, realisasi}, {"7.01.02.2.01.0001", forum, 20000000, realisasi},
	}}
}
