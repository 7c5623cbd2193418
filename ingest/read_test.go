package ingest_test

import (
	"bytes"
	"fmt"
	"os"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"

	"capaian/ingest"
)

// lembar is a sheet to write: a line is a row, "|" separates cells, "<" is
// merged with the cell at its left. A name that begins with "-" is hidden.
type lembar struct{ nama, isi string }

// tulis writes a workbook and reads it as the file at path.
func tulis(t *testing.T, path string, sheets ...lembar) []ingest.Document {
	t.Helper()
	return dengan(t, path, nil, sheets...)
}

// simpan writes a workbook.
func simpan(t *testing.T, file string, sheets ...lembar) {
	t.Helper()
	f := excelize.NewFile()
	defer f.Close()
	must := func(err error) {
		if err != nil {
			t.Fatal(err)
		}
	}
	for i, s := range sheets {
		name, hidden := strings.CutPrefix(s.nama, "-")
		if i == 0 {
			must(f.SetSheetName("Sheet1", name))
		} else {
			_, err := f.NewSheet(name)
			must(err)
		}
		for r, line := range strings.Split(strings.Trim(s.isi, "\n"), "\n") {
			cells := strings.Split(line, "|")
			for c := range cells {
				at, err := excelize.CoordinatesToCellName(c+1, r+1)
				must(err)
				if text := strings.TrimSpace(cells[c]); text == "<" {
					from, _ := excelize.CoordinatesToCellName(c, r+1)
					must(f.MergeCell(name, from, at))
				} else if text != "" {
					must(f.SetCellStr(name, at, strings.ReplaceAll(text, `\n`, "\n")))
				}
			}
		}
		if hidden {
			must(f.SetSheetVisible(name, false))
		}
	}
	must(f.SaveAs(file))
}

func baca(t *testing.T, path string, data []byte) []ingest.Document {
	t.Helper()
	docs, err := ingest.Read(ingest.Source{Path: path, Data: bytes.NewReader(data), Size: int64(len(data))}, jember())
	if err != nil {
		t.Fatal(err)
	}
	return docs
}

// ringkas is what a document is, in one line; its tables; its findings.
func ringkas(docs []ingest.Document) string {
	var b strings.Builder
	for _, d := range docs {
		fmt.Fprintf(&b, "%s %s %s %d %s", d.Status, d.Jenis, d.OPD, d.Tahun, d.Periode)
		for _, s := range []string{d.Sifat, d.Versi, d.Bagian} {
			if s != "" {
				b.WriteString(" " + s)
			}
		}
		for _, t := range d.Tables {
			fmt.Fprintf(&b, ", %s %d", t.Name, len(t.Records))
		}
		for _, i := range d.Issues {
			fmt.Fprintf(&b, "; %s %s", i.Rule, i.About)
		}
		b.WriteByte('\n')
	}
	return b.String()
}

const (
	tabelPK   = "NO | SASARAN STRATEGIS | INDIKATOR KINERJA | TARGET\n1 | Pelayanan meningkat | Nilai SKM | 80\n"
	tabelDPA  = "No | PROGRAM/ KEGIATAN | ANGGARAN (Rp.)\nI | Program A |\n1 | Kegiatan a | 100\n"
	tabelIKU  = "NO | KINERJA UTAMA | INDIKATOR KINERJA UTAMA | FORMULASI | SUMBER DATA\n1 | Pelayanan meningkat | Nilai SKM | survei | SKM\n"
	tabelLRA  = "No | PROGRAM/ KEGIATAN | ANGGARAN (Rp.) | REALISASI (Rp) | CAPAIAN (%)\n1 | Kegiatan a | 100 | 90 | 90\n"
	tabelUkur = "NO | SASARAN STRATEGIS | INDIKATOR SASARAN | TARGET | REALISASI | CAPAIAN\n1 | Pelayanan meningkat | Nilai SKM | 80 | 82 | 102,5\n"
	tabelBln  = "No | Program | Kegiatan | Anggaran\n1 | Program A | Kegiatan a | 100\n"
	kecSilo   = "PEMERINTAH KABUPATEN JEMBER | <\nKECAMATAN SILO | <\n"
)

type bacaan struct {
	name, path string
	sheets     []lembar
	want       string
}

func bandingkan(t *testing.T, cases []bacaan) {
	t.Helper()
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			path := c.path
			if path == "" {
				path = "masuk/buku.xlsx"
			}
			if got := ringkas(tulis(t, path, c.sheets...)); got != strings.TrimLeft(c.want, "\n") {
				t.Errorf("got\n%swant\n%s", got, c.want)
			}
		})
	}
}

func satu(isi string) []lembar { return []lembar{{"Lembar", isi}} }

func TestKinds(t *testing.T) {
	bandingkan(t, []bacaan{
		{"PK changed", "", satu(kecSilo + "PERJANJIAN KINERJA PERUBAHAN TAHUN 2020\n" + tabelPK), "dimuat PK S 2020 tahunan perubahan, pk 1\n"},
		{"DPA changed", "", satu(kecSilo + "DOKUMEN PELAKSANAAN PERUBAHAN ANGGARAN\nTAHUN ANGGARAN 2020\n" + tabelDPA), "dimuat DPA S 2020 tahunan perubahan, dpa 2\n"},
		{"DPA shifted, said below the title", "", satu(kecSilo + "DOKUMEN PELAKSANAAN ANGGARAN\nPERGESERAN KE-2\nTAHUN ANGGARAN 2020\n" + tabelDPA), "dimuat DPA S 2020 tahunan pergeseran-2, dpa 2\n"},
		{"title in two lines of a cell", "", satu(kecSilo + `Lampiran I\nPERJANJIAN KINERJA TAHUN 2020` + "\n" + tabelPK), "dimuat PK S 2020 tahunan murni, pk 1\n"},
		{"named after another kind", "masuk/RKT 2020.xlsx", satu(kecSilo + "PERJANJIAN KINERJA TAHUN 2020\n" + tabelPK),
			"dimuat PK S 2020 tahunan murni, pk 1; BKS-02 Jenis dokumen\n"},
		{"named after another kind, two sheets", "masuk/RKT 2020.xlsx",
			[]lembar{{"Camat", kecSilo + "PERJANJIAN KINERJA TAHUN 2020\n" + tabelPK}, {"Kasi", kecSilo + "PERJANJIAN KINERJA TAHUN 2020\nJabatan : Kepala Seksi Trantib\n" + tabelPK}},
			"dimuat PK S 2020 tahunan murni, pk 1; BKS-02 Jenis dokumen\ndimuat PK S 2020 tahunan murni Kepala Seksi Trantib, pk 1\n"},
		{"no title, named by its file", "masuk/PK 2020.xlsx", satu(kecSilo + tabelPK), "dimuat PK S 2020 tahunan murni, pk 1\n"},
		{"no title, named by its sheet", "masuk/2020.xlsx", []lembar{{"PK", kecSilo + tabelPK}}, "dimuat PK S 2020 tahunan murni, pk 1\n"},
		{"no title, only one kind fits", "masuk/2020.xlsx", satu(kecSilo + tabelUkur), "dimuat REALISASI_KINERJA S 2020 tahunan, kinerja 1\n"},
		{"no title, a table of money without realisasi", "masuk/2020.xlsx", satu(kecSilo + "Kode Rekening | Uraian | Jumlah (Rp)\n5.2.1.01 | Honorarium | 100"), "ditolak   0 ; BKS-09 Lembar; BKS-03 Jenis dokumen\n"},
		{"the same, named by its file", "masuk/DPA 2020.xlsx", satu(kecSilo + "Kode Rekening | Uraian | Jumlah (Rp)\n5.2.1.01 | Honorarium | 100"), "dimuat DPA S 2020 tahunan murni, dpa.rekening 1\n"},
		{"RKA has the tables of a DPA", "masuk/DPA 2020.xlsx", satu(kecSilo + "RENCANA KERJA DAN ANGGARAN\nTAHUN ANGGARAN 2020\n" + tabelDPA), "dimuat RKA S 2020 tahunan murni, rka 2; BKS-02 Jenis dokumen\n"},
		{"no title, several kinds fit", "masuk/2020.xlsx", satu(kecSilo + tabelPK), "ditolak   0 ; BKS-09 Lembar; BKS-03 Jenis dokumen\n"},
	})
}

func TestYears(t *testing.T) {
	lkj := func(title string) []lembar {
		return satu(kecSilo + title + "\n" + tabelUkur + "\nSilo, 10 Februari 2021\nCAMAT SILO,")
	}
	headed := strings.Replace(tabelUkur, "REALISASI |", "REALISASI 2018 | REALISASI 2020 |", 1)
	headed = strings.Replace(headed, "82 |", "79 | 82 |", 1)
	bandingkan(t, []bacaan{
		{"title", "", lkj("PENGUKURAN KINERJA TAHUN 2020"), "dimuat REALISASI_KINERJA S 2020 tahunan, kinerja 1\n"},
		{"below the title", "", lkj("PENGUKURAN KINERJA\nTAHUN 2020"), "dimuat REALISASI_KINERJA S 2020 tahunan, kinerja 1\n"},
		{"header, the last of several", "", satu(kecSilo + "PENGUKURAN KINERJA\n" + headed), "dimuat REALISASI_KINERJA S 2020 tahunan, kinerja 1\n"},
		{"name of the sheet", "masuk/LKj.xlsx", []lembar{{"LKj 2020", lkj("PENGUKURAN KINERJA")[0].isi}}, "dimuat REALISASI_KINERJA S 2020 tahunan, kinerja 1\n"},
		{"name of the file", "masuk/LKj 2020.xlsx", lkj("PENGUKURAN KINERJA"), "dimuat REALISASI_KINERJA S 2020 tahunan, kinerja 1\n"},
		{"folder", "masuk/2020/LKj.xlsx", lkj("PENGUKURAN KINERJA"), "dimuat REALISASI_KINERJA S 2020 tahunan, kinerja 1\n"},
		{"the day it was signed is not the year measured", "masuk/LKj.xlsx", lkj("PENGUKURAN KINERJA"), "ditolak REALISASI_KINERJA S 0 tahunan, kinerja 1; BKS-03 Tahun\n"},
		{"laws have years of their own", "", lkj("Berdasarkan Peraturan Menteri PANRB Nomor 53 Tahun 2014\nPENGUKURAN KINERJA TAHUN 2020"), "dimuat REALISASI_KINERJA S 2020 tahunan, kinerja 1\n"},
		{"the Renstra it cites is another document", "masuk/LKj 2020.xlsx", lkj("PENGUKURAN KINERJA\nRenstra Perubahan Tahun 2016 - 2021"), "dimuat REALISASI_KINERJA S 2020 tahunan, kinerja 1\n"},
		{"a Renstra is known by its first year", "masuk/Renstra.xlsx", satu(kecSilo + "RENCANA STRATEGIS\nTAHUN 2016 - 2021\n" + "Program | Indikator | 2016 | < | 2017 | <\n | | Target | Rp | Target | Rp\nProgram A | Tingkat a | 70 | 5 | 80 | 6"),
			"dimuat RENSTRA S 2016 tahunan murni, renstra 1\n"},
		{"a decree on IKU has the year of its date", "", satu(kecSilo + "INDIKATOR KINERJA UTAMA\nTanggal : 2 Januari 2020\n" + tabelIKU), "dimuat IKU S 2020 tahunan, iku 1\n"},
		{"content and file differ", "masuk/LKj 2019.xlsx", lkj("PENGUKURAN KINERJA TAHUN 2020"), "dimuat REALISASI_KINERJA S 2020 tahunan, kinerja 1; BKS-02 Tahun\n"},
		{"a date in the file name is no year", "masuk/2021-02-10 LKj 2020.xlsx", lkj("PENGUKURAN KINERJA TAHUN 2020"), "dimuat REALISASI_KINERJA S 2020 tahunan, kinerja 1\n"},
	})
}

func TestPeriods(t *testing.T) {
	lra := func(title string) []lembar { return satu(kecSilo + title + "\n" + tabelLRA) }
	bandingkan(t, []bacaan{
		{"title", "", lra("LAPORAN REALISASI ANGGARAN TRIWULAN II TAHUN 2020"), "dimuat REALISASI_ANGGARAN S 2020 TW2, lra 1\n"},
		{"line of its own", "", lra("LAPORAN REALISASI ANGGARAN\nTRIWULAN III TAHUN 2020"), "dimuat REALISASI_ANGGARAN S 2020 TW3, lra 1\n"},
		{"up to a month", "", lra("LAPORAN REALISASI ANGGARAN TAHUN 2020\nBulan Januari s.d. Juli 2020"), "dimuat REALISASI_ANGGARAN S 2020 B07 sd, lra 1\n"},
		{"key", "", lra("LAPORAN REALISASI ANGGARAN TAHUN 2020\nSemester : I"), "dimuat REALISASI_ANGGARAN S 2020 SM1, lra 1\n"},
		{"sheet", "", []lembar{{"TW 3", lra("LAPORAN REALISASI ANGGARAN TAHUN 2020")[0].isi}}, "dimuat REALISASI_ANGGARAN S 2020 TW3, lra 1\n"},
		{"file", "masuk/LRA Juli 2020.xlsx", lra("LAPORAN REALISASI ANGGARAN TAHUN 2020"), "dimuat REALISASI_ANGGARAN S 2020 B07, lra 1\n"},
		{"the file says how far it runs", "masuk/LRA s.d. Juni 2020.xlsx", lra("LAPORAN REALISASI ANGGARAN TAHUN 2020"), "dimuat REALISASI_ANGGARAN S 2020 B06 sd, lra 1\n"},
		{"content and file differ", "masuk/LRA TW 3 2020.xlsx", lra("LAPORAN REALISASI ANGGARAN TRIWULAN II TAHUN 2020"), "dimuat REALISASI_ANGGARAN S 2020 TW2, lra 1; BKS-02 Periode\n"},
		{"the month it was sent", "masuk/LRA kiriman Februari 2021.xlsx", lra("LAPORAN REALISASI ANGGARAN TAHUN 2020"), "dimuat REALISASI_ANGGARAN S 2020 tahunan, lra 1; BKS-02 Tahun\n"},
		{"signed in a month", "", satu(kecSilo + "LAPORAN REALISASI ANGGARAN TAHUN 2020\n" + tabelLRA + "\nJuli 2020"), "dimuat REALISASI_ANGGARAN S 2020 tahunan, lra 1\n"},
	})
}

func TestVersionsOfFiles(t *testing.T) {
	pk := func(title string) []lembar { return satu(kecSilo + title + "\n" + tabelPK) }
	bandingkan(t, []bacaan{
		{"neither says", "masuk/PK 2020.xlsx", pk("PERJANJIAN KINERJA TAHUN 2020"), "dimuat PK S 2020 tahunan murni, pk 1\n"},
		{"the file says", "masuk/PK Perubahan 2020.xlsx", pk("PERJANJIAN KINERJA TAHUN 2020"), "dimuat PK S 2020 tahunan perubahan, pk 1\n"},
		{"both say, differently", "masuk/PK Pergeseran 2 2020.xlsx", pk("PERJANJIAN KINERJA PERUBAHAN TAHUN 2020"), "dimuat PK S 2020 tahunan perubahan, pk 1; BKS-02 Versi\n"},
		{"another document is named in a note", "masuk/PK 2020.xlsx", pk("PERJANJIAN KINERJA TAHUN 2020\nRenstra Perubahan 2016-2021"), "dimuat PK S 2020 tahunan murni, pk 1\n"},
	})
}

func TestOwners(t *testing.T) {
	pk := "PERJANJIAN KINERJA TAHUN 2020\n" + tabelPK
	bandingkan(t, []bacaan{
		{"letterhead of the kabupaten only", "", satu("PEMERINTAH KABUPATEN JEMBER\n" + pk), "dimuat PK P 2020 tahunan murni, pk 1\n"},
		{"key before letterhead", "", satu("DINAS SOSIAL\nNama OPD : Kecamatan Silo\n" + pk), "dimuat PK S 2020 tahunan murni, pk 1\n"},
		{"folder only", "masuk/Kecamatan Silo/PK.xlsx", satu(pk), "dimuat PK S 2020 tahunan murni, pk 1\n"},
		{"content and folder differ", "masuk/Dinas Sosial/PK.xlsx", satu(kecSilo + pk), "dimuat PK S 2020 tahunan murni, pk 1; BKS-02 OPD\n"},
		{"signed by another office", "masuk/Kecamatan Silo/PK.xlsx", satu(pk + "\nMengetahui,\nKepala Dinas Sosial"), "dimuat PK S 2020 tahunan murni, pk 1\n"},
		{"name of the sheet", "", []lembar{{"Kec. Silo", pk}, {"Dinas Sosial", pk}}, "dimuat PK S 2020 tahunan murni, pk 1\ndimuat PK So 2020 tahunan murni, pk 1\n"},
		{"nobody", "", satu(pk), "ditolak PK  2020 tahunan murni, pk 1; BKS-03 OPD\n"},
		{"from the other sheet", "", []lembar{{"A", kecSilo + pk}, {"B", "INDIKATOR KINERJA UTAMA TAHUN 2020\n" + tabelIKU}}, "dimuat PK S 2020 tahunan murni, pk 1\ndimuat IKU S 2020 tahunan, iku 1\n"},
		{"other sheets do not agree", "", []lembar{{"A", kecSilo + pk}, {"B", "DINAS SOSIAL\n" + pk}, {"C", "INDIKATOR KINERJA UTAMA TAHUN 2020\n" + tabelIKU}},
			"dimuat PK S 2020 tahunan murni, pk 1\ndimuat PK So 2020 tahunan murni, pk 1\nditolak IKU  2020 tahunan, iku 1; BKS-03 OPD\n"},
	})
}

func TestParts(t *testing.T) {
	pk := func(jabatan string) string {
		return kecSilo + "PERJANJIAN KINERJA TAHUN 2020\nNama : SUTRISNO\nJabatan : " + jabatan + "\nNama : BAMBANG\nJabatan : Bupati Jember\n" + tabelPK
	}
	dpa := func(lines string) []lembar {
		return satu("DOKUMEN PELAKSANAAN ANGGARAN\nTAHUN ANGGARAN 2020\nOrganisasi : Kecamatan Silo\n" + lines + "\nKode Rekening | Uraian | Jumlah (Rp)\n5.2.1.01 | Honorarium | 100\n")
	}
	bandingkan(t, []bacaan{
		{"three officials", "", []lembar{{"1", pk("Camat Silo")}, {"2", pk("Kepala Seksi Pemerintahan Kecamatan Silo")}, {"3", pk("Sekretaris Kecamatan Silo")}}, `
dimuat PK S 2020 tahunan murni, pk 1
dimuat PK S 2020 tahunan murni Kepala Seksi Pemerintahan Kecamatan Silo, pk 1
dimuat PK S 2020 tahunan murni Sekretaris Kecamatan Silo, pk 1
`},
		{"officials in the title", "", []lembar{{"1", "PERJANJIAN KINERJA TAHUN 2020\nCAMAT SILO\n" + tabelPK}, {"2", "PERJANJIAN KINERJA TAHUN 2020\nKEPALA SEKSI TRANTIB\nKECAMATAN SILO\n" + tabelPK}},
			"dimuat PK S 2020 tahunan murni, pk 1\ndimuat PK S 2020 tahunan murni KEPALA SEKSI TRANTIB, pk 1\n"},
		{"acting head", "", satu(pk("Plt. Camat Silo")), "dimuat PK S 2020 tahunan murni, pk 1\n"},
		{"statement and appendix on two sheets", "", []lembar{{"Pernyataan", kecSilo + "PERJANJIAN KINERJA TAHUN 2020\nJabatan : Kepala Seksi Trantib"}, {"Lampiran", "PERJANJIAN KINERJA\n" + tabelPK}},
			"dimuat PK S 2020 tahunan murni Kepala Seksi Trantib, pk 1\n"},
		{"DPA of a kegiatan", "", dpa("Program : Program A\nKegiatan : Koordinasi Pelayanan Umum"), "dimuat DPA S 2020 tahunan murni Koordinasi Pelayanan Umum, dpa.rekening 1\n"},
		{"DPA of a sub kegiatan", "", dpa("Kegiatan : Koordinasi\nSub Kegiatan : Rapat"), "dimuat DPA S 2020 tahunan murni Rapat, dpa.rekening 1\n"},
		{"DPA of several kegiatan", "", dpa("Kegiatan : Koordinasi\nKegiatan : Rapat"), "dimuat DPA S 2020 tahunan murni, dpa.rekening 1\n"},
		{"officials sign a DPA", "", dpa("Jabatan : Kuasa Pengguna Anggaran"), "dimuat DPA S 2020 tahunan murni, dpa.rekening 1\n"},
		{"two documents", "", []lembar{{"PK", kecSilo + "PERJANJIAN KINERJA TAHUN 2020\n" + tabelPK}, {"IKU", kecSilo + "INDIKATOR KINERJA UTAMA TAHUN 2020\n" + tabelIKU}},
			"dimuat PK S 2020 tahunan murni, pk 1\ndimuat IKU S 2020 tahunan, iku 1\n"},
		{"a DPA with its plan of withdrawals", "", satu("DOKUMEN PELAKSANAAN ANGGARAN\nTAHUN ANGGARAN 2020\nOrganisasi : Kecamatan Silo\nKode Rekening | Uraian | Jumlah (Rp)\n5.2.1.01 | Honorarium | 100\n\nRencana Penarikan Dana per Bulan\nJanuari | 60\nFebruari | 40\n"),
			"dimuat DPA S 2020 tahunan murni, dpa.rekening 1; BKS-21 Lembar\n"},
		{"IKU with the targets of years", "", satu(kecSilo + "INDIKATOR KINERJA UTAMA TAHUN 2020\nTujuan | Sasaran | Indikator Kinerja Utama | Satuan | 2020 | 2021\nT | S | I | % | 1 | 2\n"), "dimuat IKU S 2020 tahunan, iku 1\n"},
		{"IKU of tujuan", "", satu(kecSilo + "INDIKATOR KINERJA UTAMA TAHUN 2020\nTujuan | Indikator Kinerja Utama | Formulasi / Rumus\nT | I | a bagi b\n"), "dimuat IKU S 2020 tahunan, iku 1\n"},
		{"the year behind a month", "", satu(kecSilo + "LAPORAN REALISASI FISIK DAN KEUANGAN\nKEADAAN S/D BULAN : JUNI 2020\nProgram/Kegiatan | Anggaran | Realisasi\nProgram A | 100 | 50\n"), "dimuat REALISASI_ANGGARAN S 2020 B06 sd, lra 1\n"},
		{"one document on two sheets", "", []lembar{{"A", kecSilo + "PERJANJIAN KINERJA TAHUN 2020\n" + tabelPK}, {"B", kecSilo + "PERJANJIAN KINERJA TAHUN 2020\n" + tabelBln}},
			"dimuat PK S 2020 tahunan murni, pk 1, pk.anggaran 1\n"},
	})
}

func TestNotRead(t *testing.T) {
	bandingkan(t, []bacaan{
		{"hidden sheet", "", []lembar{{"PK", kecSilo + "PERJANJIAN KINERJA TAHUN 2020\n" + tabelPK}, {"-Lama", kecSilo + "PERJANJIAN KINERJA TAHUN 2019\n" + tabelPK}},
			"dimuat PK S 2020 tahunan murni, pk 1; BKS-04 Lama\n"},
		{"attendance list", "masuk/Daftar Hadir.xlsx", satu("DAFTAR HADIR\nNo | Nama | Instansi | Tanda Tangan\n1 | Slamet | Kec. Silo |"), "dilewati   0 ; BKS-09 Lembar\n"},
		{"sheet beside a document", "", []lembar{{"PK", kecSilo + "PERJANJIAN KINERJA TAHUN 2020\n" + tabelPK}, {"Hadir", "DAFTAR HADIR\nNo | Nama\n1 | Slamet"}},
			"dimuat PK S 2020 tahunan murni, pk 1; BKS-09 Hadir\n"},
		{"titled, no table known", "", satu(kecSilo + "PERJANJIAN KINERJA TAHUN 2020\nNomor | Perihal\n1 | Undangan"), "ditolak PK S 2020 tahunan murni; BKS-03 Tabel\n"},
		{"empty workbook", "", satu(""), "dilewati   0 \n"},
	})
}

func TestNotAWorkbook(t *testing.T) {
	for _, c := range []struct{ path, content, want string }{
		{"masuk/PK 2020.xlsx", "PERJANJIAN KINERJA TAHUN 2020", "ditolak   0 ; BKS-01 \n"},
		{"masuk/PK 2020.XLSX", "", "ditolak   0 ; BKS-01 \n"},
		{"masuk/scan.pdf", "%PDF-1.4\n%\xe2\xe3\xcf\xd3\n", "dilewati   0 \n"},
		{"masuk/surat.docx", "teks", "dilewati   0 \n"},
	} {
		docs := baca(t, c.path, []byte(c.content))
		if got := ringkas(docs); got != c.want {
			t.Errorf("%s: got %swant %s", c.path, got, c.want)
		}
		if docs[0].Reason == "" {
			t.Errorf("%s: no reason given", c.path)
		}
	}
}

// TestCutOff: a workbook cut off anywhere is refused, never half read.
func TestCutOff(t *testing.T) {
	data, err := os.ReadFile("../testdata/ledokombo/dpa.xlsx")
	if err != nil {
		t.Fatal(err)
	}
	for _, n := range []int{0, 1, 100, len(data) / 2, len(data) - 30} {
		docs := baca(t, "masuk/dpa.xlsx", data[:n])
		if len(docs) != 1 || docs[0].Status != ingest.Ditolak || len(docs[0].Tables) != 0 {
			t.Errorf("%d of %d bytes: %s", n, len(data), ringkas(docs))
		}
	}
}
