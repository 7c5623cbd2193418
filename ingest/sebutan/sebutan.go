// Package sebutan names for people what the program names by code: kinds of
// documents, their stages, periods of a year, days. Findings, reports and the
// command line all take their words from here.
package sebutan

import (
	"strconv"
	"strings"
	"time"
)

// jenis are the kinds whose name is not their code, as within a sentence.
var jenis = map[string]string{
	"RENSTRA": "Renstra", "RENJA": "Renja", "RENCANA_AKSI": "rencana aksi", "KUA_PPAS": "KUA-PPAS", "ANGGARAN_KAS": "anggaran kas",
	"REALISASI": "dokumen realisasi", "REALISASI_KINERJA": "realisasi kinerja", "REALISASI_ANGGARAN": "realisasi anggaran",
}

// Jenis names a kind of document, or a source of targets (PK_PERUBAHAN), within
// a sentence: "Renstra", "PK Perubahan", "realisasi kinerja". What has no name
// is given as it is.
func Jenis(kode string) string {
	awal, perubahan := strings.CutSuffix(kode, "_PERUBAHAN")
	if !perubahan {
		awal = kode
	}
	if nama, ok := jenis[awal]; ok {
		awal = nama
	}
	if perubahan {
		awal += " Perubahan"
	}
	return awal
}

// Dokumen names a document within a sentence by its kind, stage and period: "PK
// Perubahan", "DPA Pergeseran 1", "realisasi kinerja triwulan I". The first
// stage (murni) and the whole year go without saying.
func Dokumen(kode, versi, periode string) string {
	s := Jenis(kode)
	if versi != "" && versi != "murni" {
		s += " " + strings.ToUpper(versi[:1]) + strings.ReplaceAll(versi[1:], "-", " ")
	}
	if periode != "" && periode != "tahunan" {
		s += " " + Periode(periode)
	}
	return s
}

var romawi = map[byte]string{'1': "I", '2': "II", '3': "III", '4': "IV"}

// Periode names a period: "triwulan I" for TW1, "semester II" for SM2, "bulan
// Februari" for B02, "akhir Renstra". Others ("tahunan") are words already.
func Periode(kode string) string {
	switch {
	case len(kode) == 3 && kode[:2] == "TW" && romawi[kode[2]] != "":
		return "triwulan " + romawi[kode[2]]
	case len(kode) == 3 && kode[:2] == "SM" && romawi[kode[2]] != "":
		return "semester " + romawi[kode[2]]
	case len(kode) == 3 && kode[0] == 'B':
		if n, err := strconv.Atoi(kode[1:]); err == nil && n >= 1 && n <= 12 {
			return "bulan " + Bulan(time.Month(n))
		}
	case kode == "akhir":
		return "akhir Renstra"
	}
	return kode
}

var bulan = [...]string{"Januari", "Februari", "Maret", "April", "Mei", "Juni", "Juli", "Agustus", "September", "Oktober", "November", "Desember"}

// Bulan names a month.
func Bulan(m time.Month) string { return bulan[m-1] }

// Hari writes a day as an office does: "7 Januari 2026".
func Hari(t time.Time) string {
	return strconv.Itoa(t.Day()) + " " + Bulan(t.Month()) + " " + strconv.Itoa(t.Year())
}
