package transform

import (
	"slices"
	"strings"

	"github.com/shopspring/decimal"

	"capaian/ingest"
	"capaian/transform/warehouse"
)

// This file judges the percentages of realisasi in pagu that documents print,
// and the lines of money that were never used.

// tersirat reports whether a printed percentage of a realisasi is, to its last
// digit, that of a pagu (F15).
func tersirat(a Angka, real, pagu decimal.Decimal) bool {
	low, high := PaguTersirat(real, a.Nilai, a.Desimal)
	return low != nil && !pagu.IsZero() && low.Cmp(pagu.Rat()) <= 0 && high.Cmp(pagu.Rat()) >= 0
}

// paguLama raises a printed percentage that follows the pagu before the change
// beside it, not the one in force (ANG-04).
func (j *judge) paguLama(r *ingest.Record, name string, real, pagu decimal.Decimal) {
	v := r.Get("capaian")
	old, ok := amount(r.Get("pagu sebelum"))
	a, read := j.percent(v, name)
	if !ok || !read || !real.IsPositive() || pagu.IsZero() || persenCocok(a, Serapan(real, pagu)) != "HIT-07" || !tersirat(a, real, old) {
		return
	}
	j.wrong("ANG-04", v.Pos, name, oneLine(v.Text), Persen(Bulat(Serapan(real, pagu), 2)),
		args("cetak", cetak(v), "tersirat", Rp(old)+" (sebelum perubahan)", "pagu", Rp(pagu), "versi", "setelah perubahan"))
}

// paguTahun are the pagu of a year by kind and version of document, then by
// line: of every programme, kegiatan, sub kegiatan and group of belanja.
type paguTahun struct {
	*year
	dari  map[string]map[string]decimal.NullDecimal
	urut  []string // kinds with versions, in the order in which they are asked
	sebut map[string]string
}

// paguTahunan adds up what budgets and plans state for the year.
func (y *year) paguTahunan() *paguTahun {
	p := &paguTahun{year: y, dari: map[string]map[string]decimal.NullDecimal{}, sebut: map[string]string{}}
	for _, jenis := range []string{"DPA", "PK", "RKT", "RENJA", "RENSTRA"} {
		for i := range y.Fakta.Anggaran {
			a := &y.Fakta.Anggaran[i]
			if a.Jenis != jenis || a.Tahun != y.tahun || a.Periode != "tahunan" || !a.Pagu.Valid {
				continue
			}
			source := jenis + " " + string(a.Versi)
			if p.dari[source] == nil {
				p.dari[source], p.sebut[source] = map[string]decimal.NullDecimal{}, sebutVersi(jenis, string(a.Versi))
				p.urut = append(p.urut, source)
			}
			for _, key := range p.baris(a) {
				p.dari[source][key] = plus(p.dari[source][key], a.Pagu.NullDecimal)
			}
		}
	}
	return p
}

// baris are the keys of the lines a line of money belongs to, its own last.
func (p *paguTahun) baris(a *warehouse.Anggaran) (keys []string) {
	at := string(a.Bagian)
	if a.KelompokBelanja != "" {
		keys = append(keys, at+"\x00"+string(a.KelompokBelanja))
	}
	for _, name := range []warehouse.Teks{a.Program, a.Kegiatan, a.SubKegiatan} {
		if name == "" {
			break
		}
		at += "\x00\x00" + p.kunci(string(name))
		keys = append(keys, at)
	}
	return keys
}

// serapanTertulis raises printed percentages of the lines of a year that follow
// another pagu than the one in force at the end of their period: of the DPA
// before its change, of the Renstra, RKT or PK (ANG-04).
func (y *year) serapanTertulis() {
	pagu := y.paguTahunan()
	for i := range y.Fakta.Anggaran {
		a := &y.Fakta.Anggaran[i]
		p := BacaPersen(string(a.SerapanTeks))
		if a.Jenis != "REALISASI_ANGGARAN" || a.Tahun != y.tahun || a.SerapanSel == "" || a.Rekening != "" || !p.Ada || !a.Realisasi.Valid || !a.Realisasi.Decimal.IsPositive() {
			continue
		}
		keys := pagu.baris(a)
		versi, ok := y.dpaInForce(a.Periode)
		if !ok || len(keys) == 0 {
			continue
		}
		key := keys[len(keys)-1]
		inForce := pagu.dari["DPA "+versi][key]
		if !inForce.Valid || inForce.Decimal.IsZero() || persenCocok(p, Serapan(a.Realisasi.Decimal, inForce.Decimal)) != "HIT-07" {
			continue
		}
		for _, source := range pagu.urut {
			other := pagu.dari[source][key]
			if source == "DPA "+versi || !other.Valid || !tersirat(p, a.Realisasi.Decimal, other.Decimal) {
				continue
			}
			y.raise("ANG-04", warehouse.Asal{BerkasID: a.BerkasID, Lembar: a.Lembar, Sel: a.SerapanSel}, string(a.Uraian), a.Periode,
				args("cetak", strings.TrimRight(string(a.SerapanTeks), "% "), "tersirat", Rp(other.Decimal)+" ("+pagu.sebut[source]+")", "pagu", Rp(inForce.Decimal), "versi", pagu.sebut["DPA "+versi]),
				string(a.SerapanTeks), Persen(Bulat(Serapan(a.Realisasi.Decimal, inForce.Decimal), 2)))
			break
		}
	}
}

// sebutVersi names a document with its version.
func sebutVersi(jenis, versi string) string {
	name := jenis
	if jenis == "RENSTRA" || jenis == "RENJA" {
		name = jenis[:1] + strings.ToLower(jenis[1:])
	}
	return strings.TrimSpace(name + " " + versi)
}

// tanpaSerapan raises kegiatan with a pagu of which nothing was used in a year
// that is over (ANG-07): the smallest ones that are named. What is kept for the
// unforeseen may well stay unused.
func (y *year) tanpaSerapan() {
	if !y.over(y.tahun, "tahunan") {
		return
	}
	_, real, _ := y.lines("tahunan")
	for i := range y.out.Serapan {
		s := &y.out.Serapan[i]
		if s.Tahun != y.tahun || s.Periode != "tahunan" || s.Kegiatan == "" || !s.Realisasi.Valid || !s.Realisasi.Decimal.IsZero() || !s.Pagu.Valid || !s.Pagu.Decimal.IsPositive() ||
			s.Tingkat == "kegiatan" && y.adaSub(s) {
			continue
		}
		name := s.Kegiatan
		if s.SubKegiatan != "" {
			name = s.SubKegiatan
		}
		for _, a := range slices.Backward(real) { // the newest report speaks
			if a.KelompokBelanja != "TAK TERDUGA" && a.Realisasi.Valid && y.kunci(string(a.Program)) == y.kunci(string(s.Program)) && y.kunci(string(a.Kegiatan)) == y.kunci(string(s.Kegiatan)) &&
				(s.SubKegiatan == "" || y.kunci(string(a.SubKegiatan)) == y.kunci(string(s.SubKegiatan))) {
				y.raise("ANG-07", a.Asal, string(name), "tahunan", args("kegiatan", string(name), "a", Rp(s.Pagu.Decimal)), Rp(s.Realisasi.Decimal), "")
				break
			}
		}
	}
}

// adaSub reports whether sub kegiatan of a kegiatan are stated.
func (y *year) adaSub(s *warehouse.Serapan) bool {
	for _, o := range y.out.Serapan {
		if o.Tahun == s.Tahun && o.Periode == s.Periode && o.Tingkat == "sub_kegiatan" && y.kunci(string(o.Program)) == y.kunci(string(s.Program)) && y.kunci(string(o.Kegiatan)) == y.kunci(string(s.Kegiatan)) {
			return true
		}
	}
	return false
}

// tanpaSubtotal notes programmes of a realisasi whose own row has no figures
// (ANG-06).
func (m *tabelUang) tanpaSubtotal() {
	for i := range m.judul {
		b := &m.judul[i]
		to := 1 << 30
		for _, o := range append(m.judul[i+1:len(m.judul):len(m.judul)], m.rows...) {
			if o.record.Row > b.record.Row && o.at.lapis <= lapisProgram {
				to = min(to, o.record.Row)
			}
		}
		rows := m.between(b.record.Row, to)
		if len(rows) == 0 || len(rows[0].uang) == 0 {
			continue
		}
		sum, ok := jumlahLajur(rows, rows[0].uang[0].lajur)
		if !ok || !sum.pagu.Valid || !sum.real.Valid || sum.pagu.Decimal.IsZero() {
			continue
		}
		share := Persen(Bulat(Serapan(sum.real.Decimal, sum.pagu.Decimal), 2))
		m.flag("ANG-06", b.record.Get("program").Pos, b.at.nama, args("program", b.at.nama, "a", Rp(sum.real.Decimal), "b", Rp(sum.pagu.Decimal), "persen", share))
	}
}
