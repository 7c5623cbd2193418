package transform

import (
	"regexp"
	"strconv"

	"capaian/ingest"
	"capaian/transform/warehouse"
)

// pk judges a Perjanjian Kinerja: targets of the year, per triwulan where the
// form has them, and the money of the programmes.
func (j *judge) pk() {
	for i := range j.doc.Tables {
		t := &j.doc.Tables[i]
		if t.Name == "pk.anggaran" {
			j.matriksTable(t)
			continue
		}
		sasaran := warehouse.Teks("")
		for _, r := range j.tampak(t) {
			if j.fragment(r) {
				continue
			}
			if v := r.Get("sasaran"); !v.Blank() {
				sasaran = teks(v.Text)
			}
			j.indicatorTargets(r, sasaran)
		}
	}
}

// tingkatSasaran is the level of the indicators of a table of sasaran. Those of
// an official are of his programme or kegiatan, as the header of his sasaran
// says ("Sasaran Kegiatan"); for an office that is but another name for its
// sasaran, and only the header of the indicators tells ("Indikator Program").
func (j *judge) tingkatSasaran(columns []ingest.Column) string {
	says := []string{"indikator"}
	if j.base.Bagian != "" {
		says = []string{"sasaran", "indikator"}
	}
	for _, name := range says {
		for _, c := range columns {
			if c.Name != name {
				continue
			}
			for _, word := range []struct{ says, tingkat string }{{"sub kegiatan", "sub_kegiatan"}, {"kegiatan", "kegiatan"}, {"program", "program"}} {
				if f := Fold(c.Label); f == name+" "+word.says || f == name+" kinerja "+word.says {
					return word.tingkat
				}
			}
		}
	}
	return "sasaran"
}

// indicatorTargets reads the targets of one indicator row; the columns say which
// level and period each is for.
func (j *judge) indicatorTargets(r *ingest.Record, sasaran warehouse.Teks) {
	indikator := r.Get("indikator")
	r.Each("target", func(c ingest.Column, v ingest.Value) {
		if v.Blank() && !v.NoValue || v.Merged && indikator.Merged {
			return
		}
		if indikator.Blank() {
			j.flag("STR-10", v.Pos, string(sasaran), args("nilai", oneLine(v.Text), "sebab", "barisnya tidak menyebut indikator"))
			return
		}
		k := j.konteks(j.tingkatSasaran(r.Columns()))
		k.Sasaran = sasaran
		switch {
		case c.Period != "":
			k.Periode, k.Sifat = c.Period, sifatKolom(c)
		case c.Year != 0, reTahunan.MatchString(Fold(judul(c))), periodic(r.Columns(), "target"), kolomPeriode(r.Columns(), "realisasi") > 1:
			k.Periode, k.Sifat = "tahunan", "" // beside columns of the triwulan
		}
		if c.Year != 0 {
			k.Tahun = c.Year
		}
		t := j.target(v, indikator.Text, r.Get("satuan").Text, strconv.Itoa(r.Row))
		j.addTarget(k, indikator.Text, t, v, func(w *warehouse.Target) {
			if arah := arahKolom(r.Get("arah").Text); arah != "" {
				w.Arah = arah
			}
			w.PenanggungJawab = teks(r.Get("unit").Text)
		})
	})
}

// reTahunan is a header that says it is of the whole year.
var reTahunan = regexp.MustCompile(`\b(?:tahunan|setahun|(?:1|satu) tahun)\b`)

// periodic reports whether a table has columns of that name for parts of a year.
func periodic(columns []ingest.Column, name string) bool { return kolomPeriode(columns, name) > 0 }

// kolomPeriode counts the columns of that name for parts of a year.
func kolomPeriode(columns []ingest.Column, name string) (n int) {
	for _, c := range columns {
		if c.Name == name && c.Period != "" {
			n++
		}
	}
	return n
}

// amounts reads pagu and realisasi of a line; its main value is the realisasi
// of a realisasi document, else the pagu.
func (j *judge) amounts(t *ingest.Table, r *ingest.Record, l *budgetLine) {
	r.Each("pagu", func(c ingest.Column, v ingest.Value) {
		l.pagu, l.row.Pagu = v, j.money(t, c, v, l.kegiatan)
		l.row.Asal = j.asal(v)
	})
	r.Each("realisasi", func(c ingest.Column, v ingest.Value) {
		l.real, l.row.Realisasi = v, j.money(t, c, v, l.kegiatan)
		l.row.Asal = j.asal(v)
	})
	if l.row.Pagu.Valid && l.row.Realisasi.Valid && l.row.Realisasi.Decimal.GreaterThan(l.row.Pagu.Decimal) {
		j.wrong("ANG-01", l.real.Pos, l.kegiatan, oneLine(l.real.Text), "", args("nama", l.kegiatan, "a", Rp(l.row.Realisasi.Decimal), "b", Rp(l.row.Pagu.Decimal)))
	}
	if v := r.Get("fisik"); !v.Blank() {
		if a, ok := j.percent(v, l.kegiatan); ok {
			l.row.Fisik = warehouse.NewUkuran(a.Nilai)
		}
	}
}

func startsWith(name, word string) bool {
	f := Fold(name)
	return f == word || len(f) > len(word) && f[:len(word)+1] == word+" "
}
