package ingest

import (
	"bytes"
	"fmt"
	"os"
	"slices"
	"strings"
	"testing"

	"capaian/ingest/layout"
	"capaian/ingest/workbook"
)

// ledokombo is what stands in the eight workbooks of the kecamatan, counted on
// the printed pages: the identity of each, and its tables as layout, first
// header cell, rows, totals, averages.
var ledokombo = []struct {
	file, identity, date, number string
	tables                       []string
}{
	{"renstra.xlsx", "RENSTRA 2016 murni", "", "", []string{
		"renstra Tabel 5.1!A14 5", "renstra Tabel 5.1!A31 6", "renstra Tabel 5.1!A46 2", "renstra Tabel 5.1!A57 2",
		"renstra Tabel 5.1!A68 1", "renstra Tabel 5.1!A78 1", "renstra Tabel 5.1!A88 1", "renstra Tabel 5.1!A98 1"}},
	{"rkt.xlsx", "RKT 2020 murni", "Januari 2020", "", []string{"rpjmd RKT!A11 3", "rkt RKT!A16 2"}},
	{"pk.xlsx", "PK 2020 murni", "", "", []string{"pk PK!A8 2"}},
	{"pk-perubahan.xlsx", "PK 2020 perubahan", "September 2020", "", []string{"pk PK Perubahan!A36 1", "pk.anggaran PK Perubahan!A40 4, 1 total"}},
	{"iku.xlsx", "IKU 2020 ", "2 Januari 2020", "065/09 /1.31/2020", []string{"iku IKU!A47 3"}},
	{"dpa.xlsx", "DPA 2020 murni", "", "", []string{"dpa.alokasi DPA!A11 2, 1 total", "dpa DPA!A17 10, 1 total"}},
	{"realisasi-kinerja.xlsx", "REALISASI_KINERJA 2020 ", "10 Februari 2021", "", []string{
		"kinerja LKj 3.1-3.7!A12 2, 1 mean", "kinerja LKj 3.1-3.7!A21 1", "kinerja.akhir LKj 3.1-3.7!A31 1", "kinerja.nasional LKj 3.1-3.7!A40 2",
		"kinerja LKj 3.1-3.7!A50 1", "kinerja.akhir LKj 3.1-3.7!A60 2", "kinerja.nasional LKj 3.1-3.7!A70 2", "kinerja.dukungan Program Pendukung!A10 6"}},
	{"realisasi-anggaran.xlsx", "REALISASI_ANGGARAN 2020 ", "10 Februari 2021", "", []string{"lra.kelompok Realisasi!A11 1", "lra Realisasi!A15 10, 1 total", "lra.sasaran Realisasi!A29 2"}},
}

func TestLedokombo(t *testing.T) {
	master := NewMaster([]OPD{{Kode: "7.01.13", Nama: "Kecamatan Ledokombo", Jenis: "kecamatan"}, {Kode: "0", Nama: "Kabupaten Jember", Jenis: "pemda", Alias: []string{"Bupati Jember"}}})
	for _, want := range ledokombo {
		t.Run(want.file, func(t *testing.T) {
			data, err := os.ReadFile("../testdata/ledokombo/" + want.file)
			if err != nil {
				t.Fatal(err)
			}
			docs, err := Read(Source{Path: "masuk/" + want.file, Data: bytes.NewReader(data), Size: int64(len(data))}, master)
			if err != nil || len(docs) != 1 {
				t.Fatalf("%d documents, %v", len(docs), err)
			}
			d := docs[0]
			if d.Status != Dimuat || d.OPD != "7.01.13" || d.Bagian != "" || d.Periode != "tahunan" || len(d.Issues) != 0 {
				t.Errorf("%s of %s, bagian %q, %s, %d findings", d.Status, d.OPD, d.Bagian, d.Periode, len(d.Issues))
			}
			if got := fmt.Sprintf("%s %d %s", d.Jenis, d.Tahun, d.Versi); got != want.identity {
				t.Errorf("is %q, want %q", got, want.identity)
			}
			if d.Tanggal != want.date || d.Nomor != want.number {
				t.Errorf("date %q, number %q", d.Tanggal, d.Nomor)
			}
			if got := counted(d, headerCells(t, data)); !slices.Equal(got, want.tables) {
				t.Errorf("tables\n%s\nwant\n%s", strings.Join(got, "\n"), strings.Join(want.tables, "\n"))
			}
			for _, table := range d.Tables {
				if len(table.Unknown) > 0 {
					t.Errorf("%s: column %q not known", table.Name, table.Unknown[0].Text)
				}
				for _, r := range table.Records {
					if len(r.Beyond) > 0 {
						t.Errorf("%s stands beside the table", r.Beyond[0].Pos)
					}
				}
			}
		})
	}
}

func counted(d Document, headers []string) []string {
	var list []string
	for i, t := range d.Tables {
		s := fmt.Sprintf("%s %s %d", t.Name, headers[i], len(t.Records))
		if n := len(t.Totals); n > 0 {
			s += fmt.Sprintf(", %d total", n)
		}
		if n := len(t.Means); n > 0 {
			s += fmt.Sprintf(", %d mean", n)
		}
		list = append(list, s)
	}
	return list
}

// headerCells are the first header cells of all tables of a workbook.
func headerCells(t *testing.T, data []byte) []string {
	t.Helper()
	book, err := workbook.Open(bytes.NewReader(data), int64(len(data)), workbook.Options{})
	if err != nil {
		t.Fatal(err)
	}
	defer book.Close()
	var list []string
	for i, info := range book.Sheets() {
		s, err := book.ReadSheet(i)
		if err != nil {
			t.Fatal(err)
		}
		k, _ := titleOf(s)
		for _, table := range layout.Find(s, specs(k)).Tables {
			list = append(list, Pos{info.Name, workbook.Ref(table.Top, table.Columns[0].Col)}.String())
		}
	}
	return list
}

// TestLedokomboColumns: what the widest header, printed in three variants of
// merging, means column by column.
func TestLedokomboColumns(t *testing.T) {
	data, err := os.ReadFile("../testdata/ledokombo/renstra.xlsx")
	if err != nil {
		t.Fatal(err)
	}
	docs, err := Read(Source{Path: "renstra.xlsx", Data: bytes.NewReader(data), Size: int64(len(data))}, NewMaster(nil))
	if err != nil {
		t.Fatal(err)
	}
	if docs[0].OPD != "Kecamatan Ledokombo" {
		t.Errorf("without a list the OPD is %q", docs[0].OPD)
	}
	const want = "A nomor 0, B program 0, C indikator 0, D awal 2015, E target 2016, F rp 2016, G target 2017, H rp 2017, I target 2018, J rp 2018, K target 2019, L rp 2019, " +
		"M target 2020, N rp 2020, O target 2021, P rp 2021, Q akhir target 0, R akhir rp 0, S unit 0, T lokasi 0"
	for _, table := range docs[0].Tables {
		var got []string
		for _, c := range table.Columns {
			got = append(got, fmt.Sprintf("%s %s %d", ColName(c.Col), c.Name, c.Year))
		}
		if s := strings.Join(got, ", "); s != want {
			t.Errorf("table above row %d:\n%s\nwant\n%s", table.Records[0].Row, s, want)
		}
	}
	if got := docs[0].Tables[0].Repeats; len(got) != 1 || got[0].String() != "Tabel 5.1!A20" {
		t.Errorf("repeated header at %v, printed at A20", got)
	}
}

// TestLedokomboCells: single cells, read off the pages.
func TestLedokomboCells(t *testing.T) {
	for _, c := range []struct {
		file         string
		table, row   int
		column, text string
		at           string
	}{
		{"renstra.xlsx", 0, 0, "nomor", "1", "Tabel 5.1!A17"},
		{"renstra.xlsx", 1, 4, "lokasi", "", "Tabel 5.1!T38"}, // the row shifted by one cell
		{"rkt.xlsx", 1, 0, "pagu", "34.250.000", "RKT!L18"},
		{"rkt.xlsx", 0, 2, "misi", "Melaksanakan Reformasi Birokrasi dan Pelayanan Publik", "RKT!A12"},
		{"pk.xlsx", 0, 0, "target", "B", "PK!D9"},
		{"pk-perubahan.xlsx", 1, 2, "pagu", "Rp.174.545.000", "PK Perubahan!C43"},
		{"dpa.xlsx", 0, 0, "pagu", "Rp. 1.105.651.826", "DPA!C12"},
		{"dpa.xlsx", 1, 9, "pagu", "34250000", "DPA!C27"},
		{"realisasi-anggaran.xlsx", 0, 0, "realisasi", "1071696950", "Realisasi!D12"},
		{"realisasi-kinerja.xlsx", 0, 1, "capaian", "95,43%", "LKj 3.1-3.7!F15"},
		{"realisasi-kinerja.xlsx", 7, 4, "target", ": 100 %", "Program Pendukung!E15"},
		{"realisasi-kinerja.xlsx", 7, 5, "kegiatan", "", "Program Pendukung!C15"},
	} {
		data, err := os.ReadFile("../testdata/ledokombo/" + c.file)
		if err != nil {
			t.Fatal(err)
		}
		docs, err := Read(Source{Path: c.file, Data: bytes.NewReader(data), Size: int64(len(data))}, NewMaster(nil))
		if err != nil {
			t.Fatal(err)
		}
		v := docs[0].Tables[c.table].Records[c.row].Get(c.column)
		if v.Pos.String() != c.at || c.text != "" && v.Text != c.text || c.text == "" && c.column == "lokasi" && !v.Blank() {
			t.Errorf("%s %s: %q at %s, want %q at %s", c.file, c.column, v.Text, v.Pos, c.text, c.at)
		}
	}
}
