package ledokombo_test

import (
	"maps"
	"slices"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"
)

// printedTexts are cells that hold text, as the report prints it. They were
// typed from the report, not taken from the transcription.
var printedTexts = map[string]map[string]string{
	"renstra.xlsx/Tabel 5.1": {
		"A5": "Tabel 5.1", "A7": "TAHUN 2016 -2021",
		"A12": "Kode Rekening : 1.20.1.20.19.01", "A29": "Kode Rekening : 1.20.1.20.19.02",
		"A44": "Kode Rekening : 1.20.1.20.19.03", "A55": "Kode Rekening : 1.03.1.20.19.15.09",
		"A66": "Kode Rekening : 1.10.1.20.19.15", "A76": "Kode Rekening : 1.11.1.20.19.16",
		"A86": "Kode Rekening : 1.19.1.20.19.01", "A96": "Kode Rekening : 1.06.1.20.19.21.01",
		"A13": "(dalam ribuan)",
		"B17": "Program Pelayanan Administrasi Perkantoran\nPenyediaan Peralatan dan Perlengkapan Kantor",
		"D17": "100%", "E17": "70%", "F17": "8.500", "P17": "13.500", "R17": "66.000", "S17": "Kasi Kesos", "T17": "Kec. Ldo",
		"F19": "119.611", "R19": "747.666", "A24": "5.", "R24": "45.000",
		"B34": "Program Peningkatan Sarana dan Prasarana Aparatur\nPengadaan Mebeler",
		"F37": "3.750", "E39": "-", "K39": "1", "L39": "150.000", "R39": "150.000",
		"B60": "Program Pembangunan Jalan dan Jembatan\nPeningkatan Jalan",
		"E60": "3 Titik", "Q60": "18 Titik", "R60": "1.950.000", "C61": "Tersedianya Paving dan Pagar Kantor", "M61": "-", "N61": "150.000",
		"R71": "628.000", "R81": "210.000", "N91": "90.800", "P91": "1.000.000", "R91": "1.474.752", "Q101": "100%", "R101": "49.500",
	},
	"rkt.xlsx/RKT": {
		"A5": "RENCANA KINERJA TAHUNAN (RKT)", "A6": "TAHUN 2020", "A8": "Nama OPD/Unit Kerja : Kecamatan Ledokombo",
		"A12": "Melaksanakan Reformasi Birokrasi dan Pelayanan Publik", "F13": "2. Nilai SAKIP",
		"K13": "Nilai Evaluasi Sistem Akuntabiliti Kinerja Pemerintah (SAKIP)", "H14": "", "K14": "Peringkat Evaluasi Laporan Penyelenggara",
		"E18": "95%", "F18": "Program Penyelenggaraan Pelayanan Umum Kecamatan", "H18": "100%", "I18": "Koordinasi Pelayanan Umum",
		"K18": "-KK 3.000 pelayanan - KTP 3.000 pelayanan - Akte lahir 2.000 pelayanan", "L18": "34.250.000",
		"A19": "", "B19": "yang ditindakla njudi", "C19": "", "I22": "Jember, Januari 2020",
	},
	"pk.xlsx/PK": {
		"A5": "PERJANJIAN KINERJA TAHUN 2020", "A6": "KECAMATAN LEDOKOMBO KABUPATEN JEMBER",
		"B9": "Meningkatnya kualitas pelayanan public", "D9": "B", "D10": "100", "A11": "",
	},
	"pk-perubahan.xlsx/PK Perubahan": {
		"A5": "PERJANJIAN KINERJA PERUBAHAN TAHUN 2020", "A10": "Jabatan : Camat Ledokombo Kabupaten Jember", "C24": "Jember, September 2020",
		"C38": "Nilai SKM pelayanan public", "D38": "SKM bernilai Baik (>80)",
		"A41": "1. Pelayanan Pelayanan Administrasi Perkantoran", "C41": "Rp.157.455.000", "C42": "Rp. 33.750.000", "C43": "Rp.174.545.000",
		"C44": "Rp. 34.250.000", "D44": "PAPBD", "A45": "Jumlah", "C45": "Rp.400.000.000", "D45": "", "C49": "Wakil Pertama",
	},
	"iku.xlsx/IKU": {
		"A8": "Instansi : Kecamatan Ledokombo", "A12": "Nomor : 065/09 /1.31/2020", "A13": "Tanggal : 2 Januari 2020",
		"A25": "j. melaksanakan tugas lain sesuai dengan ketentuan peraturan perundang - undangan.",
		"A45": "r. pelaksanaan tugas-tugas lain yang diberikan oleh Bupati.",
		"C48": "Hasil Survey Kepuasan Masyarakat (SKM) pada bidang pelayanan publik", "F48": "Dokumen SKM",
		"E49": "Semua Bidang Seksi\n➤ Pemerintahan\n➤ Pemberdayaan Masyarakat dan Kesos\n➤ Ketertiban dan Keamanan",
		"C50": "Prosentase Desa yang sudah menyusun dokumen perencanaan, penganggaran dan pelaporan dengan benar dan tepat waktu",
		"D50": "Jumlah Desa yang sudah menyusun dokumen perencanaan, penganggaran dan pelaporan dengan benar dan tepat waktu\nX 100%\nJumlah Desa",
		"E50": "Kasi Pemerintahan", "F50": "Laporan Desa",
	},
	"dpa.xlsx/DPA": {
		"A6": "TAHUN ANGGARAN 2020", "A8": "Organisasi : Kecamatan Ledokombo",
		"C12": "Rp. 1.105.651.826", "D12": "63,83%", "C13": "Rp. 400.000.000", "D13": "36,17%", "C14": "Rp 1.567.096", "D14": "",
		"B18": "Program Pelayanan Administrasi Perkantoran", "C18": "", "A26": "IV", "B28": "TOTAL",
	},
	"realisasi-kinerja.xlsx/LKj 3.1-3.7": {
		"A7":  "Nama OPD : Kecamatan Ledokombo",
		"D14": "85%", "E14": "71,20%", "F14": "71,20%", "G14": "Cukup", "D15": "80%", "E15": "95,43%", "F15": "95,43%", "G15": "Baik",
		"A16": "Rata-rata capaian sasaran", "F16": "74,61 %",
		"E22": "Th. 2018 (n-1)", "F22": "Th. 2020 (n)", "D24": "85 %", "E24": "71,20%", "F24": "71,20%",
		"A26": "Sumber Data: . Renstra Perubahan Tahun 2016 - 2021",
		"A33": "2", "D33": "80%", "E33": "95,43%", "F33": "4,00%",
		"D42": "71,20 %", "E42": "", "F42": "-", "D43": "95,43 %", "F43": "",
		"E51": "Th. 2018", "D53": "80 %", "E53": "100 %", "F53": "95,43%",
		"D62": "85 %", "E62": "71,20%", "F62": "", "D63": "80 %", "E63": "95,43%",
		"D72": "71,20%", "D73": "95,43%", "A75": "Sumber Data: Renstra Tahun 2016 - 2021",
	},
	"realisasi-kinerja.xlsx/Program Pendukung": {
		"B11": "1. Program Penyelenggaraan Pelayanan Umum Kecamatan", "D11": "Input/ Masukan : Jumlah Dana", "E11": "100 %", "F11": "82,95 %",
		"D12": "Output/Keluaran : Tersedianya Pelayanan Kep : Masyarakat yang lebih baik", "E12": "",
		"E13": ": 100 %", "F13": "100 %", "C15": "b. Kegiatan Koordinasi Penyelenggaraan Ketertiban dan Keamanan",
		"E15": ": 100 %", "F15": "71,67 %", "D16": "Output/Keluaran : Tersedianya Pelaksanaan trantibum",
	},
	"realisasi-anggaran.xlsx/Realisasi": {
		"A12": "Belanja Tidak Langsung", "E12": "96,93", "E17": "93,83", "E19": "97,003", "E20": "98,13", "E22": "100", "E23": "71,67", "E25": "89,36",
		"B26": "TOTAL", "E26": "86,67", "C16": "", "D16": "", "D30": "Rp 34.250.000", "E30": "8,56%", "D31": "Rp 36.750.000,-", "E31": "9,18 %",
		"A33": "Keseluruhan anggaran Program sejumlah Rp 400.000.000,-",
	},
}

// printedAmounts are cells where the office typed numbers.
var printedAmounts = map[string]map[string]string{
	"dpa.xlsx/DPA": {
		"C19": "157455000", "C21": "24250000", "C22": "9500000", "C24": "36750000", "C25": "137795000", "C27": "34250000", "C28": "400000000",
	},
	"realisasi-anggaran.xlsx/Realisasi": {
		"C12": "1105651826", "D12": "1071696950",
		"C17": "157455000", "C19": "24250000", "C20": "9500000", "C22": "36750000", "C23": "137795000", "C25": "34250000", "C26": "400000000",
		"D17": "147743500", "D19": "23523300", "D20": "9322600", "D22": "36750000", "D23": "98770000", "D25": "30606600", "D26": "346716000",
	},
}

func TestCellsHoldThePrintedText(t *testing.T) {
	for sheet, cells := range printedTexts {
		f, name := open(t, sheet)
		for at, want := range cells {
			check(t, f, name, at, want)
			if kind, err := f.GetCellType(name, at); err != nil || want != "" && kind != excelize.CellTypeSharedString {
				t.Errorf("%s!%s is of type %d (%v), want text", sheet, at, kind, err)
			}
		}
	}
}

func TestAmountsAreNumbersWithTheirThousandsApart(t *testing.T) {
	for sheet, cells := range printedAmounts {
		f, name := open(t, sheet)
		for at, want := range cells {
			check(t, f, name, at, want)
			if kind, err := f.GetCellType(name, at); err != nil || kind == excelize.CellTypeSharedString {
				t.Errorf("%s!%s is text (%v), want a number", sheet, at, err)
			}
			id, err := f.GetCellStyle(name, at)
			if err != nil {
				t.Fatal(err)
			}
			if st, err := f.GetStyle(id); err != nil || st.NumFmt != 3 {
				t.Errorf("%s!%s is not formatted #,##0 (%v)", sheet, at, err)
			}
		}
	}
}

// The row "Rehabilitasi Gedung Kantor" lost one dash in print: from the money
// of 2020 on, each value stands one column too far left.
func TestShiftedRowStaysShifted(t *testing.T) {
	f, name := open(t, "renstra.xlsx/Tabel 5.1")
	row := strings.Split("5|Rehabilitasi Gedung Kantor|Peningkatan tingkat pemenuhan kebutuhan rehabilitasi gedung kantor|1|"+
		"1|160.000|1|160.000|1|160.000|-|-|-|1|160.000|6|640.000|Kasi PMD|Kec. Ldo|", "|")
	for i, want := range row {
		at, err := excelize.CoordinatesToCellName(i+1, 38)
		if err != nil {
			t.Fatal(err)
		}
		check(t, f, name, at, want)
	}
}

// Four blocks print the end of the period's Target and Rp. one header row
// higher than the other four, and the first prints its header twice.
func TestRenstraHeadsAsPrinted(t *testing.T) {
	f, name := open(t, "renstra.xlsx/Tabel 5.1")
	merged := merges(t, f, name)
	for top, higher := range map[int]bool{14: true, 20: true, 31: true, 46: false, 57: true, 68: false, 78: false, 88: false, 98: true} {
		check(t, f, name, cell(t, 1, top), "No.")
		check(t, f, name, cell(t, 5, top), "TARGET KINERJA PROGRAM DAN KERANGKA PENDANAAN")
		check(t, f, name, cell(t, 15, top+1), "2021")
		check(t, f, name, cell(t, 16, top+2), "Rp.")
		blocks := map[string]string{cell(t, 5, top): cell(t, 16, top), cell(t, 15, top+1): cell(t, 16, top+1)}
		for _, col := range []int{1, 2, 3, 4, 19, 20} {
			blocks[cell(t, col, top)] = cell(t, col, top+2)
		}
		if higher {
			check(t, f, name, cell(t, 17, top+1), "Target")
			check(t, f, name, cell(t, 18, top+1), "Rp.")
			blocks[cell(t, 17, top)] = cell(t, 18, top)
			blocks[cell(t, 17, top+1)] = cell(t, 17, top+2)
		} else {
			check(t, f, name, cell(t, 17, top+2), "Target")
			check(t, f, name, cell(t, 18, top+2), "Rp.")
			blocks[cell(t, 17, top)] = cell(t, 18, top+1)
		}
		for from, to := range blocks {
			if merged[from] != to {
				t.Errorf("%s is merged to %q, want %s", from, merged[from], to)
			}
		}
	}
}

func TestMergesCarryParentsOverTheirChildren(t *testing.T) {
	for sheet, want := range map[string]map[string]string{
		"rkt.xlsx/RKT":                             {"A12": "B14", "C12": "E14", "A16": "B16", "C16": "E16", "F16": "H16", "I16": "L16"},
		"iku.xlsx/IKU":                             {"A49": "A50", "B49": "B50"},
		"realisasi-kinerja.xlsx/LKj 3.1-3.7":       {"A16": "E16", "E21": "F21", "D21": "D22"},
		"realisasi-kinerja.xlsx/Program Pendukung": {"A11": "A12", "A13": "A16", "B13": "B16", "C13": "C14", "C15": "C16", "G15": "G16"},
	} {
		f, name := open(t, sheet)
		got := merges(t, f, name)
		for from, to := range want {
			if got[from] != to {
				t.Errorf("%s: %s is merged to %q, want %s", sheet, from, got[from], to)
			}
		}
	}
}

// A program and its first kegiatan share a cell; only the program is bold.
func TestFusedCellHasItsProgramBold(t *testing.T) {
	f, name := open(t, "renstra.xlsx/Tabel 5.1")
	runs, err := f.GetCellRichText(name, "B91")
	if err != nil {
		t.Fatal(err)
	}
	if len(runs) != 2 {
		t.Fatalf("B91 has %d runs, want 2", len(runs))
	}
	if got := runs[0]; !got.Font.Bold || got.Text != "Program Pemberdayaan Masyarakat untuk menjaga Ketertiban dan Keamanan" {
		t.Errorf("first run is %q, bold %v", got.Text, got.Font.Bold)
	}
	if got := runs[1]; got.Font.Bold || got.Text != "\nPembentukan Satuan Keamanan Lingkungan di Masyarakat" {
		t.Errorf("second run is %q, bold %v", got.Text, got.Font.Bold)
	}
}

func TestEverySheetIsVisible(t *testing.T) {
	want := map[string][]string{
		"dpa.xlsx": {"DPA"}, "iku.xlsx": {"IKU"}, "pk.xlsx": {"PK"}, "pk-perubahan.xlsx": {"PK Perubahan"}, "rkt.xlsx": {"RKT"},
		"renstra.xlsx": {"Tabel 5.1"}, "realisasi-anggaran.xlsx": {"Realisasi"}, "realisasi-kinerja.xlsx": {"LKj 3.1-3.7", "Program Pendukung"},
	}
	for _, file := range slices.Sorted(maps.Keys(want)) {
		f, _ := open(t, file+"/")
		if got := f.GetSheetList(); !slices.Equal(got, want[file]) {
			t.Errorf("%s has sheets %q, want %q", file, got, want[file])
		}
		for _, name := range want[file] {
			if shown, err := f.GetSheetVisible(name); err != nil || !shown {
				t.Errorf("%s: sheet %q is hidden (%v)", file, name, err)
			}
		}
	}
}

// open opens the workbook of "file/sheet" and returns the sheet's name.
func open(t *testing.T, at string) (*excelize.File, string) {
	t.Helper()
	file, sheet, _ := strings.Cut(at, "/")
	f, err := excelize.OpenFile(file)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { f.Close() })
	return f, sheet
}

func check(t *testing.T, f *excelize.File, sheet, at, want string) {
	t.Helper()
	got, err := f.GetCellValue(sheet, at, excelize.Options{RawCellValue: true})
	if err != nil {
		t.Fatal(err)
	}
	if got != want {
		t.Errorf("%s!%s = %q, want %q", sheet, at, got, want)
	}
}

func cell(t *testing.T, col, row int) string {
	t.Helper()
	at, err := excelize.CoordinatesToCellName(col, row)
	if err != nil {
		t.Fatal(err)
	}
	return at
}

// merges maps the first cell of each merged block to its last.
func merges(t *testing.T, f *excelize.File, sheet string) map[string]string {
	t.Helper()
	blocks, err := f.GetMergeCells(sheet)
	if err != nil {
		t.Fatal(err)
	}
	out := map[string]string{}
	for _, b := range blocks {
		out[b.GetStartAxis()] = b.GetEndAxis()
	}
	return out
}
