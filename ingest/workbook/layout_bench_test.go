package workbook_test

import (
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"testing"

	"capaian/ingest"
	"capaian/ingest/workbook"
	"capaian/testdata/berantakan"
	"capaian/testdata/kabupaten"

	"github.com/goccy/go-yaml"
	"github.com/xuri/excelize/v2"
)

// This file measures what understanding costs beside reading: ingest.Read finds
// tables and identity on top of what ReadSheet gives. It stands here because the
// floor does.

func must(tb testing.TB, err error) {
	tb.Helper()
	if err != nil {
		tb.Fatal(err)
	}
}

// ordinaryBooks are the workbooks of a generated kabupaten, and its OPD.
func ordinaryBooks(b *testing.B) (files []string, master *ingest.Master) {
	dir := b.TempDir()
	_, err := kabupaten.Write(dir, kabupaten.Options{Seed: 1, OPD: 12})
	must(b, err)
	files, err = filepath.Glob(filepath.Join(dir, "masuk", "*", "*.xlsx"))
	must(b, err)
	data, err := os.ReadFile(filepath.Join(dir, "opd.yaml"))
	must(b, err)
	var list []ingest.OPD
	must(b, yaml.Unmarshal(data, &list))
	return files, ingest.NewMaster(list)
}

// messyBooks are workbooks in which much is wrong at once.
func messyBooks(b *testing.B) (files []string, master *ingest.Master) {
	dir := b.TempDir()
	for seed := range uint64(10) {
		for _, family := range berantakan.DaftarKeluarga() {
			mess, err := berantakan.Pilih(family.Nama, seed)
			must(b, err)
			book, err := berantakan.Susun(family.Nama, mess, seed)
			must(b, err)
			name := filepath.Join(dir, fmt.Sprintf("%s %d.xlsx", family.Nama, seed))
			must(b, os.WriteFile(name, book.Isi, 0o644))
			if _, err := workbook.FloorAll(name); err == nil { // which knows the usual parts only
				files = append(files, name)
			}
		}
	}
	var list []ingest.OPD
	for _, o := range berantakan.DaftarOPD() {
		list = append(list, ingest.OPD{Kode: o.Kode, Nama: o.Nama, Jenis: o.Jenis})
	}
	return files, ingest.NewMaster(list)
}

// largeBook is one DPA of 50,000 rows: programmes, kegiatan, sub kegiatan and
// below each the accounts of its belanja.
func largeBook(b *testing.B) (files []string, master *ingest.Master) {
	f := excelize.NewFile()
	defer f.Close()
	w, err := f.NewStreamWriter("Sheet1")
	must(b, err)
	row := 0
	add := func(values ...any) {
		row++
		must(b, w.SetRow(workbook.Ref(row, 1), values))
	}
	add("DOKUMEN PELAKSANAAN ANGGARAN TAHUN ANGGARAN 2020")
	add("Nama OPD : Kecamatan Ledokombo")
	add()
	add("Kode", "Uraian", "Volume", "Satuan", "Harga Satuan", "Jumlah", "Triwulan I", "Triwulan II", "Triwulan III", "Triwulan IV")
	r := rand.New(rand.NewPCG(50, 1))
	for row < 50_000 {
		volume, price := 1+r.IntN(40), 1000*(1+r.IntN(900))
		sum := volume * price
		add(fmt.Sprintf("5.1.02.01.01.%04d", row%10_000), fmt.Sprintf("Belanja Alat Tulis Kantor nomor %d", row), volume, "paket", price, sum, sum/4, sum/4, sum/4, sum-sum/4*3)
	}
	must(b, w.Flush())
	name := filepath.Join(b.TempDir(), "DPA 2020.xlsx")
	must(b, f.SaveAs(name))
	return []string{name}, ingest.NewMaster([]ingest.OPD{{Kode: "7.01", Nama: "Kecamatan Ledokombo", Jenis: "kecamatan"}})
}

// sheetsAll reads every sheet whole, as ingest does, and counts its cells.
func sheetsAll(name string) (cells int, err error) {
	b, err := workbook.OpenFile(name, workbook.Options{})
	if err != nil {
		return 0, err
	}
	defer b.Close()
	for i, info := range b.Sheets() {
		if info.Hidden {
			continue
		}
		s, err := b.ReadSheet(i)
		if err != nil {
			return 0, err
		}
		for _, r := range s.Rows {
			cells += len(r.Cells)
		}
	}
	return cells, nil
}

// understandAll gives the number of records in the documents of a workbook.
func understandAll(name string, master *ingest.Master) (records int, err error) {
	f, err := os.Open(name)
	if err != nil {
		return 0, err
	}
	defer f.Close()
	info, err := f.Stat()
	if err != nil {
		return 0, err
	}
	docs, err := ingest.Read(ingest.Source{Path: name, Data: f, Size: info.Size()}, master)
	for _, d := range docs {
		for _, t := range d.Tables {
			records += len(t.Records)
		}
	}
	return records, err
}

// BenchmarkLayout reads the same workbooks with the floor, as sheets, as
// documents and with excelize in turn. What documents cost beyond sheets is the
// layout's: it is given against each of the other three.
func BenchmarkLayout(b *testing.B) {
	for _, set := range []struct {
		name   string
		repeat int
		books  func(*testing.B) ([]string, *ingest.Master)
	}{{"ordinary", 3, ordinaryBooks}, {"messy", 3, messyBooks}, {"large", 1, largeBook}} {
		b.Run(set.name, func(b *testing.B) {
			files, master := set.books(b)
			var toFloor, toReader, toExcelize []float64
			for b.Loop() {
				for range workbook.Rounds {
					floor, _ := workbook.Timed(b, files, set.repeat, workbook.FloorAll)
					reader, _ := workbook.Timed(b, files, set.repeat, sheetsAll)
					whole, records := workbook.Timed(b, files, set.repeat, func(name string) (int, error) { return understandAll(name, master) })
					theirs, _ := workbook.Timed(b, files, 1, workbook.ExcelizeAll)
					if records == 0 {
						b.Fatal("no records found")
					}
					layout := float64(whole - reader)
					toFloor = append(toFloor, layout/float64(floor))
					toReader = append(toReader, layout/float64(reader))
					toExcelize = append(toExcelize, layout/float64(theirs)/float64(set.repeat))
				}
			}
			b.ReportMetric(workbook.Median(toFloor), "layout/floor")
			b.ReportMetric(workbook.Median(toReader), "layout/reader")
			b.ReportMetric(workbook.Median(toExcelize), "layout/excelize")
		})
	}
}
