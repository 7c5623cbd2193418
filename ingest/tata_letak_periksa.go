package ingest

import (
	"fmt"
	"path"
	"regexp"
	"slices"
	"strings"

	"capaian/ingest/layout"
)

// Salah is what is wrong with one key of an entry of tata_letak, and what would
// be right. Kunci is the key, of a column its letters after "kolom.".
type Salah struct{ Kunci, Uraian, Saran string }

var (
	rePeriode = regexp.MustCompile(`^(?:tahunan|TW[1-4]|SM[12]|B(?:0[1-9]|1[0-2]))$`)
	reVersi   = regexp.MustCompile(`^(?:murni|perubahan(?:-[2-9])?|pergeseran-[1-9]\d?(?:-setelah-perubahan)?)$`)
)

// Periksa lists what is wrong with an entry by itself, before any file is read.
func (t *TataLetak) Periksa(master *Master) (list []Salah) {
	wrong := func(kunci, saran, uraian string, args ...any) {
		list = append(list, Salah{kunci, fmt.Sprintf(uraian, args...), saran})
	}
	if t.Berkas == "" {
		wrong("", `misalnya berkas: "*/Semarang/*.xlsx"`, "berkas belum diisi")
	}
	for kunci, glob := range map[string]string{"berkas": t.Berkas, "lembar": t.Lembar} {
		if _, err := path.Match(glob, ""); err != nil {
			wrong(kunci, "* untuk huruf apa pun, ? untuk satu huruf; tulis \\[ untuk tanda kurung siku", "pola %q tidak sah", glob)
		}
	}
	kind := kindNamed(t.Jenis)
	if t.Jenis != "" && kind == nil {
		wrong("jenis", "yang ada: "+strings.Join(Jenis(), ", "), "jenis %q tidak dikenal", t.Jenis)
	}
	if t.OPD != "" && master.ByKode(t.OPD) == nil {
		wrong("opd", "tulis kode yang ada di opd.yaml", "kode OPD %q tidak ada di daftar induk", t.OPD)
	}
	if t.Tahun != 0 && (t.Tahun < 2000 || t.Tahun > 2100) {
		wrong("tahun", "tulis tahun anggaran, misalnya 2020", "tahun %d tidak masuk akal", t.Tahun)
	}
	switch {
	case t.Periode != "" && !rePeriode.MatchString(t.Periode):
		wrong("periode", "yang ada: tahunan, SM1, SM2, TW1 sampai TW4, B01 sampai B12", "periode %q tidak dikenal", t.Periode)
	case t.Periode != "" && kind != nil && !kind.Periodic:
		wrong("periode", "hapus kunci ini", "%s tidak punya periode", t.Jenis)
	}
	switch {
	case t.Versi != "" && !reVersi.MatchString(t.Versi):
		wrong("versi", "yang ada: murni, perubahan, pergeseran-1, pergeseran-1-setelah-perubahan", "versi %q tidak dikenal", t.Versi)
	case t.Versi != "" && kind != nil && !kind.Versioned:
		wrong("versi", "hapus kunci ini", "%s tidak punya versi", t.Jenis)
	}
	t.checkLayout(wrong, kind)
	switch nothing := t.states() == 0; {
	case t.Abaikan && !nothing:
		wrong("abaikan", "hapus abaikan, atau kunci lainnya", "lembar yang diabaikan tidak dapat sekaligus dinyatakan isinya")
	case nothing && !t.Abaikan:
		wrong("", "tulis minimal satu dari jenis, opd, tahun, periode, versi, bentuk, judul, kolom, abaikan", "tidak menyatakan apa pun")
	}
	return list
}

// checkLayout checks bentuk, judul and kolom.
func (t *TataLetak) checkLayout(wrong func(kunci, saran, uraian string, args ...any), kind *Kind) {
	candidates := specs(kind)
	if t.Bentuk != "" {
		known := bentukOf(candidates)
		if candidates = withBentuk(t.Bentuk, candidates); len(candidates) == 0 {
			wrong("bentuk", "yang ada: "+strings.Join(known, ", "), "bentuk %q tidak dikenal%s", t.Bentuk, of(t.Jenis))
			candidates = specs(kind)
		}
	}
	switch top, bottom := t.judul(); {
	case t.Judul == "":
	case top == 0:
		wrong("judul", "tulis baris judul kolom, misalnya 4-5 atau 4", "judul %q bukan nomor baris", t.Judul)
	case bottom < top:
		wrong("judul", fmt.Sprintf("tulis %d-%d", bottom, top), "judul %q terbalik", t.Judul)
	}
	names := append(namesOf(candidates), layout.Ignored)
	taken := map[string]string{}
	for _, l := range t.letters() {
		m := layout.ParseMeaning(t.Kolom[l])
		switch other := taken[m.String()]; {
		case columnNumber(l) == 0:
			wrong("kolom."+l, "tulis huruf kolom seperti di Excel: A sampai XFD", "%q bukan huruf kolom", l)
		case !slices.Contains(names, m.Name):
			wrong("kolom."+l, "yang ada: "+strings.Join(names, ", ")+"; boleh diikuti tahun, periode, dan kelompok, misalnya \"realisasi TW1\"", "arti kolom %q tidak dikenal", t.Kolom[l])
		case !m.Ignore && other != "":
			wrong("kolom."+l, "tiap arti hanya untuk satu kolom; tambahkan tahun atau periodenya", "kolom %s dan %s sama-sama %q", other, l, m.String())
		default:
			taken[m.String()] = l
		}
	}
}

func of(jenis string) string {
	if jenis == "" {
		return ""
	}
	return " untuk " + jenis
}

// states counts what the entry states beside abaikan.
func (t *TataLetak) states() (n int) {
	for _, said := range []bool{t.Jenis != "", t.OPD != "", t.Tahun != 0, t.Periode != "", t.Versi != "", t.Bentuk != "", t.Judul != "", len(t.Kolom) > 0} {
		if said {
			n++
		}
	}
	return n
}

func bentukOf(specs []*layout.Spec) (list []string) {
	for _, s := range specs {
		if !slices.Contains(list, s.Name) {
			list = append(list, s.Name)
		}
	}
	return list
}

// namesOf are the meanings that columns of these layouts can have.
func namesOf(specs []*layout.Spec) (list []string) {
	for _, s := range specs {
		for _, n := range s.Names() {
			if !slices.Contains(list, n) {
				list = append(list, n)
			}
		}
	}
	slices.Sort(list)
	return list
}
