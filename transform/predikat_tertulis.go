package transform

import (
	"math/big"
	"regexp"
	"slices"
	"strings"

	"capaian/ingest"
	"capaian/transform/warehouse"
)

// predikatTertulis judges the predikat printed beside a figure by the scale of
// the configuration: the choices of a template that nobody made (PRD-04), a word
// that is not on the scale (PRD-03), and another step than the capaian earns
// (PRD-01). Beside a blank realisasi nothing is owed yet.
func (y *year) predikatTertulis(s *seri, row *capaianRow, r *warehouse.Realisasi) {
	written := strings.ToUpper(string(r.PredikatTeks))
	if kosong(rapi(written)) || r.RealisasiTeks == "" {
		return
	}
	at := warehouse.Asal{BerkasID: r.BerkasID, Lembar: r.Lembar, Sel: r.PredikatSel}
	var labels []string
	for _, l := range y.Skala.Label() {
		labels = append(labels, strings.ToUpper(l))
	}
	switch {
	case pilihanPredikat(written, labels):
		want, _ := y.Skala.Predikat(row.exact)
		y.raise("PRD-04", at, r.Indikator, r.Periode, args("nilai", string(r.PredikatTeks)), string(r.PredikatTeks), want)
	case row.exact == nil:
	case !slices.Contains(labels, written):
		y.raise("PRD-03", at, r.Indikator, r.Periode, args("nilai", string(r.PredikatTeks), "skala", strings.Join(labels, ", ")), string(r.PredikatTeks), "")
	case row.Predikat != "" && !y.predikatSah(written, s, row, r):
		y.raise("PRD-01", at, r.Indikator, r.Periode, args("nama", r.Indikator, "cetak", string(r.PredikatTeks), "hitung", string(row.Predikat), "nilai", Persen(Bulat(row.exact, 2))),
			string(r.PredikatTeks), string(row.Predikat))
	}
}

// predikatSah reports whether a predikat is that of a capaian the figure may
// have: of the printed one where that is right, of any where none is printed.
func (y *year) predikatSah(label string, s *seri, row *capaianRow, r *warehouse.Realisasi) bool {
	values := []*big.Rat{row.exact}
	a := BacaPersen(string(r.CapaianTeks))
	for _, x := range y.capaianSah(s, row, r) {
		if !a.Ada || cocokSalahSatu(a, x) {
			values = append(values, x)
		}
	}
	return slices.ContainsFunc(values, func(x *big.Rat) bool {
		got, _ := y.Skala.Predikat(x)
		return strings.ToUpper(got) == label
	})
}

// rePilihan parts the choices of a template.
var rePilihan = regexp.MustCompile(`\s*(?:[/|,;]|\bATAU\b)\s*`)

// tingkatKinerja are the steps of Permendagri 86/2017, which evaluations print.
var tingkatKinerja = []string{"SANGAT TINGGI", "TINGGI", "SEDANG", "RENDAH", "SANGAT RENDAH"}

// pilihanPredikat reports whether a text is nothing but two or more steps of a
// scale.
func pilihanPredikat(text string, labels []string) bool {
	parts := rePilihan.Split(strings.Trim(text, " .*()/"), -1)
	return len(parts) > 1 && !slices.ContainsFunc(parts, func(p string) bool { return !slices.Contains(labels, p) && !slices.Contains(tingkatKinerja, p) })
}

// pilihan raises the choices of a template beside a figure that is no row of its
// own in the warehouse: an average, a row of a matrix (PRD-04).
func (j *judge) pilihan(v ingest.Value, about string) {
	if !v.Merged && pilihanPredikat(strings.ToUpper(oneLine(v.Text)), SkalaBaku().Label()) {
		j.flag("PRD-04", v.Pos, about, args("nilai", oneLine(v.Text))).Printed = oneLine(v.Text)
	}
}
