package warehouse

import "slices"

// akhirPeriode orders periods by their end, and those of one end by how much of
// the year they cover.
var akhirPeriode = map[string]string{
	"tahunan": "12d", "SM1": "06c", "SM2": "12c", "TW1": "03b", "TW2": "06b", "TW3": "09b", "TW4": "12b",
}

// Peringkat says which of several documents of a year speaks for a figure they
// all state: the one with the greatest. It is one that says a value, then the
// document of that very period, then the newest; dokumen is the period of the
// document. Columns peringkat of kini_realisasi are the same.
func Peringkat(r *Realisasi, dokumen string) string {
	rank := "1"
	if r.RealisasiTeks == "" {
		rank = "0"
	}
	switch end, ok := akhirPeriode[dokumen]; {
	case dokumen == r.Periode:
		rank += "9"
	case ok:
		rank += end
	case dokumen != "":
		rank += dokumen[1:] + "a"
	}
	return rank + r.BerkasID
}

// angka names a figure that several documents may state.
type angka struct {
	opd, jenis, periode, tingkat, kunci     string
	bagian, sasaran, program, kegiatan, sub Teks
}

func angkaDari(r *Realisasi) angka {
	a := angka{r.OPD, r.Jenis, r.Periode, r.Tingkat, r.Kunci, r.Bagian, "", r.Program, r.Kegiatan, r.SubKegiatan}
	if r.Tingkat == "sasaran" {
		a.sasaran = r.Sasaran
	}
	return a
}

// tanpaUlangan leaves out what other documents repeat of the year, or of a part
// of it, where that one's own document states it, as v_realisasi does.
func (p *pemotret) tanpaUlangan(rows []Realisasi) []Realisasi {
	type tahunan struct{ opd, periode, kunci string }
	own := map[tahunan]bool{}
	best := map[angka]string{}
	rank := func(r *Realisasi) (string, bool) {
		b := p.kenal[r.BerkasID]
		if b == nil || b.Tahun != r.Tahun {
			return "", false
		}
		return Peringkat(r, string(b.Periode)), true
	}
	for i := range rows {
		r := &rows[i]
		if n, ok := rank(r); ok {
			own[tahunan{r.OPD, r.Periode, r.Kunci}] = true
			best[angkaDari(r)] = max(best[angkaDari(r)], n)
		}
	}
	return slices.DeleteFunc(rows, func(r Realisasi) bool {
		n, ok := rank(&r)
		if !ok {
			return own[tahunan{r.OPD, r.Periode, r.Kunci}]
		}
		top := best[angkaDari(&r)]
		return n < top && top[len(top)-len(r.BerkasID):] != r.BerkasID
	})
}
