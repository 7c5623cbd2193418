package transform

import (
	"regexp"
	"strings"

	"capaian/ingest"
)

// lapis tells the level of a row: by the column that says it, by its code, by
// its words, at last by its number.
func (p *pohon) lapis(r *ingest.Record, kode, nama string) int {
	if lapis := lapisSebutan(r.Get("tingkat").Text); lapis != tidakTentu {
		return lapis
	}
	byWords, byCode := lapisKata(nama), p.lapisKode(kode)
	switch {
	case (byCode == lapisOPD || byWords == lapisOPD) && !p.begun:
		return lapisAtas
	case byWords == lapisOPD:
		return lapisOPD
	case strings.Count(kode, ".") < 2 && byWords != tidakTentu:
		return byWords
	case byCode != tidakTentu:
		return byCode
	case byWords != tidakTentu:
		return byWords
	}
	if p.table.Name == "pk.anggaran" && reLuarProgram.MatchString(Fold(nama)) {
		return lapisProgram
	}
	return p.nomor(p.nomorBaris(r))
}

// reLuarProgram are the lines of belanja that a PK lists beside its programmes.
var reLuarProgram = regexp.MustCompile(`^(?:belanja|gaji|tunjangan)\b`)

// nomorBaris is the list number of a row.
func (p *pohon) nomorBaris(r *ingest.Record) string {
	return strings.Trim(strings.TrimSpace(r.Get("nomor").Text), ".)")
}

// lapisSebutan reads a column that names the level of each row.
func lapisSebutan(s string) int {
	switch f := Fold(s); {
	case f == "urusan":
		return lapisUrusan
	case f == "bidang" || f == "bidang urusan":
		return lapisBidang
	case f == "program":
		return lapisProgram
	case f == "kegiatan":
		return lapisKegiatan
	case f == "sub kegiatan":
		return lapisSub
	}
	return tidakTentu
}

// lapisKata reads the level from the first words of a name.
func lapisKata(nama string) int {
	switch f := Fold(nama); {
	case startsWith(f, "sub kegiatan"):
		return lapisSub
	case startsWith(f, "program"):
		return lapisProgram
	case startsWith(f, "kegiatan"):
		return lapisKegiatan
	case startsWith(f, "urusan pemerintahan bidang"), startsWith(f, "bidang urusan"):
		return lapisBidang
	case startsWith(f, "urusan"), startsWith(f, "non urusan"), startsWith(f, "unsur"):
		return lapisUrusan
	}
	for _, w := range namaOPD {
		if startsWith(Fold(nama), w) {
			return lapisOPD
		}
	}
	return tidakTentu
}

// namaOPD are the first words of the names of OPD, which no programme or
// activity begins with.
var namaOPD = []string{"kecamatan", "kelurahan", "dinas", "badan", "inspektorat", "sekretariat", "rsud", "rumah sakit umum", "satuan polisi"}

var (
	reRomawi   = regexp.MustCompile(`^[IVX]+$`)
	reBesar    = regexp.MustCompile(`^[A-Z]$`)
	reKecil    = regexp.MustCompile(`^[a-z]$`)
	reBertitik = regexp.MustCompile(`^\d+(?:\.\d+)*$`)
)

// gaya is the style of a list number; numbers of one style stand at one level.
func gaya(nomor string) string {
	switch {
	case nomor == "":
		return ""
	case reRomawi.MatchString(nomor):
		return "I"
	case reBesar.MatchString(nomor):
		return "A"
	case reKecil.MatchString(nomor):
		return "a"
	case reBertitik.MatchString(nomor):
		return strings.Repeat("1.", strings.Count(nomor, ".")+1)
	}
	return "?"
}

// nomor tells the level of a row that only its number can tell. Roman numerals
// and capital letters number programmes; what stands below them, or below rows
// that say "Program", is a kegiatan, and a further style below that a sub
// kegiatan.
func (p *pohon) nomor(nomor string) int {
	style := gaya(nomor)
	if style == "I" || style == "A" && !p.words && p.at.program == "" {
		p.numbering = nil
		return lapisProgram
	}
	for i, s := range p.numbering {
		if s == style {
			p.numbering = p.numbering[:i+1]
			return p.dasar + 2*min(i, 1)
		}
	}
	p.numbering = append(p.numbering, style)
	return p.dasar + 2*min(len(p.numbering)-1, 1)
}
