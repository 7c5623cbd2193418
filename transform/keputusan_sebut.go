package transform

import (
	"strings"
	"time"

	"capaian/ingest"
	"capaian/ingest/sebutan"
)

// Pokok is what a decision is about, as people name it.
func Pokok(p ingest.Putusan) string {
	isi := p.Isi
	switch p.Jenis {
	case ingest.PutusPadanan:
		return isi["jenis"] + ` "` + isi["pertama"] + `" dan "` + isi["kedua"] + `"`
	case ingest.PutusSkala:
		return isi["skala"] + " " + isi["huruf"]
	case ingest.PutusBatas:
		return isi["dokumen"]
	}
	return isi["indikator"] + isi["temuan"] + isi["berkas"]
}

// Nilai is what was decided, as people write it.
func Nilai(p ingest.Putusan) string {
	isi := p.Isi
	switch p.Jenis {
	case ingest.PutusPadanan:
		return isi["keputusan"]
	case ingest.PutusArah:
		return rangkai(", ", isi["arah"], isi["agregasi"])
	case ingest.PutusSkala:
		return rangkai("–", strings.Replace(isi["bawah"], ".", ",", 1), strings.Replace(isi["atas"], ".", ",", 1))
	case ingest.PutusStandar:
		return rangkai(" ", strings.Replace(isi["nilai"], ".", ",", 1), isi["satuan"])
	case ingest.PutusBatas:
		return TanggalPanjang(isi["batas"])
	case ingest.PutusPengecualian:
		return "diterima"
	}
	return "diabaikan"
}

// Rujukan names a decision where it was used: its sheet, what it says, why and
// by whom. It has no row: rows move.
func Rujukan(p ingest.Putusan) string {
	l := ingest.LembarPutusan(p.Jenis)
	until := ""
	if p.Isi["sampai"] != "" {
		until = "sampai " + TanggalPanjang(p.Isi["sampai"])
	}
	by := ""
	if p.Isi["oleh"] != "" {
		by = "oleh " + p.Isi["oleh"]
	}
	tail := rangkai(", ", p.Isi["alasan"], by, until)
	switch p.Jenis {
	case ingest.PutusPengecualian, ingest.PutusAbaikan:
		return l.Nama + ": " + tail
	case ingest.PutusSkala:
		return l.Nama + ": " + p.Isi["skala"]
	}
	said := l.Nama + ": " + Pokok(p) + " " + Nilai(p)
	if p.Isi["sumber"] != "" {
		tail = rangkai(", ", p.Isi["sumber"], tail)
	}
	if tail != "" {
		said += " (" + tail + ")"
	}
	return said
}

func rangkai(sep string, parts ...string) string {
	var list []string
	for _, p := range parts {
		if p != "" {
			list = append(list, p)
		}
	}
	return strings.Join(list, sep)
}

// TanggalPanjang writes a day as an office does: 7 Januari 2026.
func TanggalPanjang(iso string) string {
	d, err := time.Parse(time.DateOnly, iso)
	if err != nil {
		return iso
	}
	return sebutan.Hari(d)
}
