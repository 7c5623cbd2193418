package transform

import (
	"encoding/json"
	"strconv"

	"github.com/shopspring/decimal"

	"capaian/ingest"
	"capaian/transform/warehouse"
)

// BarisPutusan is a decision as the warehouse keeps it.
func BarisPutusan(pemda string, p ingest.Putusan) warehouse.Putusan {
	tahun, _ := strconv.Atoi(p.Isi["tahun"]) // 0: of no year
	w := warehouse.Putusan{Pemda: pemda, OPD: p.Isi["opd"], Tahun: tahun, Jenis: p.Jenis, Pokok: Pokok(p), Nilai: Nilai(p),
		Satuan: warehouse.Teks(p.Isi["satuan"]), Sumber: warehouse.Teks(p.Isi["sumber"]), Alasan: warehouse.Teks(p.Isi["alasan"]), Oleh: warehouse.Teks(p.Isi["oleh"]),
		Tanggal: warehouse.Teks(p.Isi["tanggal"]), BerlakuSampai: warehouse.Teks(p.Isi["sampai"]), Lembar: warehouse.Teks(p.Pos.Sheet), Sel: warehouse.Teks(p.Pos.Cell)}
	if d, err := decimal.NewFromString(p.Isi["nilai"]); err == nil {
		w.Angka = warehouse.NewUkuran(d)
	}
	row, err := json.Marshal(p.Isi)
	if err == nil { // a map of texts always has a spelling
		w.Baris = string(row)
	}
	return w
}

// PutusanDari gives decisions back as they were read.
func PutusanDari(rows []warehouse.Putusan) (list []ingest.Putusan) {
	for _, w := range rows {
		p := ingest.Putusan{Jenis: w.Jenis, Isi: map[string]string{}, Pos: ingest.Pos{Sheet: string(w.Lembar), Cell: string(w.Sel)}}
		if json.Unmarshal([]byte(w.Baris), &p.Isi) == nil {
			list = append(list, p)
		}
	}
	return list
}
