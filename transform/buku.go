package transform

import (
	"slices"

	"github.com/shopspring/decimal"

	"capaian/transform/warehouse"
)

// laporan is what the documents that speak for a period state of its money.
type laporan struct {
	periode string
	dokumen string // the period their documents are of
	sifat   string // "" where they do not say it
	lines   []warehouse.Anggaran
}

// buku are the money reports of one kind over a year.
type buku struct {
	jenis   string
	laporan map[string]*laporan // realisasi, by period
	pagu    []*laporan          // pagu, by period of document and line
}

// moneyKinds are the kinds of documents that state the realisasi of money, the
// first that can give a figure before the other.
var moneyKinds = []string{"REALISASI_ANGGARAN", "REALISASI_KINERJA"}

// openBook gathers the reports of one kind. Of several documents that state one
// period one speaks, as for indicators: that of the very period, else the
// newest. Parts of a document speak together, and not beside the whole.
func (y *year) openBook(jenis string) *buku {
	b := &buku{jenis: jenis, laporan: map[string]*laporan{}}
	lines := y.moneyLines(jenis)
	pagu := map[[2]string]*laporan{}
	for _, a := range lines {
		doc := y.periodeDokumen(a.BerkasID)
		if a.Realisasi.Valid && (sebagian(a.Periode) || akhirBulan(doc) == 12) {
			if l := b.laporan[a.Periode]; l == nil || speaksBefore(doc, l.dokumen, a.Periode) {
				b.laporan[a.Periode] = &laporan{periode: a.Periode, dokumen: doc, sifat: string(a.Sifat)}
			}
		}
		if !a.Pagu.Valid {
			continue
		}
		key := [2]string{doc, a.Periode}
		if pagu[key] == nil {
			pagu[key] = &laporan{periode: a.Periode, dokumen: doc}
			b.pagu = append(b.pagu, pagu[key])
		}
		pagu[key].lines = append(pagu[key].lines, a)
	}
	for _, a := range lines {
		if l := b.laporan[a.Periode]; l != nil && a.Realisasi.Valid && y.periodeDokumen(a.BerkasID) == l.dokumen {
			l.lines = append(l.lines, a)
			if string(a.Sifat) != l.sifat {
				l.sifat = ""
			}
		}
	}
	if l := b.laporan["tahunan"]; l != nil {
		l.sifat = sifatSD
	}
	y.settleReports(b)
	return b
}

// moneyLines are the budget lines of one kind of document of the year.
func (y *year) moneyLines(jenis string) (lines []warehouse.Anggaran) {
	whole := map[string]bool{} // periods that a document states for the OPD as a whole
	for _, a := range y.Fakta.Anggaran {
		if y.ofBook(&a, jenis) {
			lines = append(lines, a)
			if y.docs[a.BerkasID].Bagian == "" {
				whole[y.periodeDokumen(a.BerkasID)] = true
			}
		}
	}
	return slices.DeleteFunc(lines, func(a warehouse.Anggaran) bool {
		return y.docs[a.BerkasID].Bagian != "" && whole[y.periodeDokumen(a.BerkasID)]
	})
}

func (y *year) ofBook(a *warehouse.Anggaran, jenis string) bool {
	return a.Jenis == jenis && a.Tahun == y.tahun && y.docs[a.BerkasID].Tahun == y.tahun && slices.Contains(periods, a.Periode)
}

// speaksBefore orders documents that state one period, by the periods they are
// of.
func speaksBefore(a, b, periode string) bool {
	if a == periode || b == periode {
		return a == periode && b != periode
	}
	return a != b && lebihAkhir(a, b)
}

// settleReports settles what reports that do not say it cover. A cumulative
// figure does not fall: where one of a kind of period does, all that do not say
// otherwise are of their period alone (TWL-06). Else it stays unknown.
func (y *year) settleReports(b *buku) {
	for _, lebar := range []int{1, 3, 6} {
		var open []*laporan
		for _, p := range deretPeriode(lebar, 1, 12) {
			if l := b.laporan[p]; l != nil && l.sifat == "" {
				open = append(open, l)
			}
		}
		for i := 1; i < len(open); i++ {
			if f, ok := falls(open[i-1], open[i]); ok {
				y.raise("TWL-06", f.asal, "sifat "+b.jenis, "tahunan", args("nama", f.nama, "periode", sebutPeriode(open[i].periode), "a", Rp(f.kini), "periode_lalu", sebutPeriode(open[i-1].periode), "b", Rp(f.lalu)), Rp(f.kini), "")
				for _, l := range open {
					l.sifat = sifatSendiri
				}
				break
			}
		}
	}
}

// turun is a figure of a report that is smaller than that of the one before.
type turun struct {
	nama       string
	asal       warehouse.Asal
	kini, lalu decimal.Decimal
}

// falls reports that two reports cannot both be cumulative: their total falls,
// or of the lines that move at least one in ten does. A single line among many
// may be a correction.
func falls(before, after *laporan) (turun, bool) {
	was, is := before.total(), after.total()
	if is.LessThan(was) {
		return turun{"seluruhnya", after.lines[0].Asal, is, was}, true
	}
	old := map[string]decimal.Decimal{}
	for _, a := range before.lines {
		old[lineKey(&a)] = old[lineKey(&a)].Add(a.Realisasi.Decimal)
	}
	var list []turun
	moved := 0
	for _, a := range after.lines {
		was, ok := old[lineKey(&a)]
		if !ok || was.Equal(a.Realisasi.Decimal) {
			continue
		}
		moved++
		if a.Realisasi.Decimal.LessThan(was) {
			list = append(list, turun{`"` + string(a.Uraian) + `"`, a.Asal, a.Realisasi.Decimal, was})
		}
	}
	if len(list) == 0 || len(list)*10 < moved {
		return turun{}, false
	}
	return slices.MaxFunc(list, func(a, b turun) int { return a.lalu.Sub(a.kini).Cmp(b.lalu.Sub(b.kini)) }), true
}

func lineKey(a *warehouse.Anggaran) string {
	return string(a.Bagian + "\x00" + a.Program + "\x00" + a.Kegiatan + "\x00" + a.SubKegiatan + "\x00" + a.Rekening + "\x00" + a.Uraian)
}

func (l *laporan) total() decimal.Decimal {
	sum := decimal.Zero
	for _, a := range l.lines {
		sum = sum.Add(a.Realisasi.Decimal)
	}
	return sum
}

// hingga gives the reports whose sum is the realisasi to the end of a period: a
// cumulative one, else the finest complete set of those that are of their
// period alone, after a cumulative one or from the beginning of the year.
func (b *buku) hingga(periode string) ([]*laporan, bool) {
	if l := b.laporan[periode]; l != nil && l.sifat == sifatSD {
		return []*laporan{l}, true
	}
	if list, ok := b.sampai(akhirBulan(periode)); ok {
		return list, true
	}
	if l := b.laporan["tahunan"]; l != nil && akhirBulan(periode) == 12 && b.laporan[periode] != nil {
		return []*laporan{l}, true
	}
	return nil, false
}

// sampai is hingga for the months of the year to one of them, the year's own
// report left out.
func (b *buku) sampai(bulan int) ([]*laporan, bool) {
	if bulan == 0 {
		return nil, true
	}
	var ending []*laporan
	for _, lebar := range []int{1, 3, 6} {
		if l := b.laporan[periodeKe(lebar, bulan)]; bulan%lebar == 0 && l != nil {
			ending = append(ending, l)
		}
	}
	for _, l := range ending {
		if l.sifat == sifatSD {
			return []*laporan{l}, true
		}
	}
	for _, l := range ending {
		if l.sifat != sifatSendiri && !pembuka(l.periode) {
			continue
		}
		if before, ok := b.sampai(bulan - lebarBulan(l.periode)); ok {
			return append(before, l), true
		}
	}
	return nil, false
}

// kurang lists the periods of the width of one that are missing for a sum to
// its end.
func (b *buku) kurang(periode string) (list []string) {
	for _, p := range sampaiDengan(periode) {
		if l := b.laporan[p]; l == nil || l.sifat != sifatSendiri && !pembuka(p) {
			if _, ok := b.sampai(akhirBulan(p)); !ok {
				list = append(list, p)
			}
		}
	}
	return list
}
