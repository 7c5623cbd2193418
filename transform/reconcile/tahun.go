package reconcile

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"capaian/transform/warehouse"
)

// years compares the year's realisasi with that of the year before where each
// year's own document states it (CAP-08), and the end of the Renstra as a
// realisasi document repeats it with the Renstra (LKP-14).
func (p *periksa) years() {
	p.again()
	p.untraced()
}

// again raises a realisasi that stayed the same to the last digit. A document
// that prints the year before beside its own shows that by itself.
func (p *periksa) again() {
	before := map[string]*warehouse.Realisasi{}
	for i := range p.Fakta.Realisasi {
		r := &p.Fakta.Realisasi[i]
		if r.Jenis == "REALISASI_KINERJA" && r.Tingkat == "sasaran" && r.Tahun == p.Tahun-1 && r.Periode == "tahunan" && r.Realisasi.Valid && p.yearOf(r.BerkasID) == p.Tahun-1 {
			key := p.Kunci(r.Indikator)
			if first := before[key]; first == nil || beforeAsal(r, first) {
				before[key] = r
			}
		}
	}
	said := map[string]bool{}
	for _, d := range p.reports() {
		shown := map[string]bool{}
		for _, r := range d.realisasi {
			if r.Tahun < p.Tahun && r.Tingkat == "sasaran" {
				shown[p.Kunci(r.Indikator)] = true
			}
		}
		for _, r := range d.realisasi {
			key := p.Kunci(r.Indikator)
			was := before[key]
			if was == nil || !p.measures(r) || !r.Realisasi.Valid || shown[key] || said[key] || !p.SatuanSama(string(was.Satuan), string(r.Satuan)) {
				continue
			}
			said[key] = true
			p.compared(r, was)
		}
	}
}

func beforeAsal(a, b *warehouse.Realisasi) bool { return before(a.Asal, b.Asal) < 0 }

func (p *periksa) yearOf(berkasID string) int {
	for _, b := range p.Berlaku {
		if b.BerkasID == berkasID && b.Bagian == "" {
			return b.Tahun
		}
	}
	return 0
}

// compared holds one figure against last year's: a full hundred per cent, and
// the zero of what should not happen, may well repeat.
func (p *periksa) compared(r, was *warehouse.Realisasi) {
	now, then := r.Realisasi.Decimal, was.Realisasi.Decimal
	if !now.Equal(then) || now.Equal(seratus) || now.IsZero() {
		return
	}
	p.say("CAP-08", r.Asal, r.Indikator, args("tahun", p.tahun(), "indikator", r.Indikator, "tahun_lalu", strconv.Itoa(p.Tahun-1), "nilai", string(r.RealisasiTeks))).Tertulis = string(r.RealisasiTeks)
}

// untraced raises, once per document, targets for the end of the Renstra that
// the Renstra does not state.
func (p *periksa) untraced() {
	if p.renstra == nil {
		return
	}
	has := map[string]bool{}
	for _, t := range p.renstra.target {
		if t.Target.Valid || t.TargetTeks != "" {
			has[p.Kunci(t.Indikator)] = true
		}
	}
	if len(has) == 0 {
		return
	}
	for _, d := range p.reports() {
		var first *warehouse.Target
		seen := map[string]bool{}
		for _, t := range d.target {
			key := p.Kunci(t.Indikator)
			if t.Periode != "akhir" || t.Tingkat != "sasaran" || seen[key] || p.stated(key, has) || p.suggested(halIndikator, key, has) {
				continue
			}
			seen[key] = true
			if first == nil {
				first = t
			}
		}
		if first == nil {
			continue
		}
		p.say("LKP-14", first.Asal, "target akhir Renstra", args("indikator", first.Indikator, "target", others(p.shown(first), len(seen)-1))).Tertulis = string(first.TargetTeks)
	}
}

// others adds how many more there are to the one that is named.
func others(shown string, n int) string {
	if n == 0 {
		return shown
	}
	return fmt.Sprintf("%s; demikian pula %d indikator lain", shown, n)
}

// easy raises an indicator whose capaian was above the threshold in at least
// three years on end (WJR-04).
func (p *periksa) easy() {
	limit := p.Batas("WJR-04")
	for _, c := range p.yearRows(p.Tahun) {
		key := p.Kunci(c.Indikator)
		var list []string
		for year := p.Tahun; ; year-- {
			at := slices.IndexFunc(p.yearRows(year), func(o warehouse.Capaian) bool { return p.Kunci(o.Indikator) == key })
			if at < 0 {
				break
			}
			o := p.yearRows(year)[at]
			if !o.Nilai.Valid || !o.Nilai.Decimal.GreaterThan(limit) {
				break
			}
			list = append(list, p.Persen(o.Nilai.Decimal)+"% ("+strconv.Itoa(year)+")")
		}
		if len(list) >= 3 {
			slices.Reverse(list)
			p.say("WJR-04", realisasiAt(&c), c.Indikator, args("indikator", c.Indikator, "batas", p.Desimal(limit), "daftar", strings.Join(list, ", "))).Tertulis = string(c.RealisasiTeks)
		}
	}
}

// yearRows are a year's rows for indicators of sasaran, in the order of their
// cells.
func (p *periksa) yearRows(year int) []warehouse.Capaian {
	var rows []warehouse.Capaian
	for _, c := range p.Capaian[year] {
		if c.Tingkat == "sasaran" && c.Periode == "tahunan" {
			rows = append(rows, c)
		}
	}
	slices.SortStableFunc(rows, func(a, b warehouse.Capaian) int { return before(realisasiAt(&a), realisasiAt(&b)) })
	return rows
}
