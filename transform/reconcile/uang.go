package reconcile

import (
	"strings"
	"time"

	"github.com/shopspring/decimal"

	"capaian/ingest/sebutan"
	"capaian/transform/warehouse"
)

var (
	seratus = decimal.NewFromInt(100)
	seribu  = decimal.NewFromInt(1000)
)

// jumlah is money added up under one name, at the first line that states it.
type jumlah struct {
	nama      string
	kode      string
	pagu      decimal.NullDecimal
	realisasi decimal.NullDecimal
	asal      warehouse.Asal
	lines     int
	// Of a line that is there and whose amount nobody could read the sum is open.
	paguTerbuka, realisasiTerbuka bool
}

// tally is money by a key, in the order of the lines.
type tally struct {
	order []string
	by    map[string]*jumlah
}

func (t *tally) add(key, nama, kode string, a *warehouse.Anggaran) {
	if t.by == nil {
		t.by = map[string]*jumlah{}
	}
	j := t.by[key]
	if j == nil {
		j = &jumlah{nama: nama, kode: kode, asal: a.Asal}
		t.by[key] = j
		t.order = append(t.order, key)
	}
	j.pagu, j.realisasi = plus(j.pagu, a.Pagu.NullDecimal), plus(j.realisasi, a.Realisasi.NullDecimal)
	j.paguTerbuka = j.paguTerbuka || !a.Pagu.Valid && !a.Realisasi.Valid
	j.realisasiTerbuka = j.realisasiTerbuka || !a.Realisasi.Valid
	j.lines++
}

// tutup takes back the sums that lack a line.
func (t *tally) tutup() {
	for _, j := range t.by {
		if j.paguTerbuka {
			j.pagu = decimal.NullDecimal{}
		}
		if j.realisasiTerbuka {
			j.realisasi = decimal.NullDecimal{}
		}
	}
}

func plus(a, b decimal.NullDecimal) decimal.NullDecimal {
	switch {
	case !b.Valid:
		return a
	case !a.Valid:
		return b
	}
	return decimal.NewNullDecimal(a.Decimal.Add(b.Decimal))
}

// placed is the name a line stands under at a level of the tree, and that level as
// facts call it.
func placed(a *warehouse.Anggaran, hal string) (name warehouse.Teks, level string) {
	switch hal {
	case halSubKegiatan:
		return a.SubKegiatan, "sub_kegiatan"
	case halKegiatan:
		return a.Kegiatan, "kegiatan"
	}
	return a.Program, "program"
}

// sums adds a document's lines of the year up per programme, kegiatan or sub
// kegiatan.
func (p *periksa) sums(d *dokumen, hal, periode string) (t tally) {
	for _, a := range d.anggaran {
		if a.Tahun != p.Tahun || a.Periode != periode {
			continue
		}
		name, level := placed(a, hal)
		key := p.Kunci(string(name))
		if key == "" {
			continue
		}
		kode := ""
		if a.Tingkat == level {
			kode = string(a.Kode)
		}
		t.add(key, string(name), kode, a)
	}
	t.tutup()
	return t
}

// find is the sum under the name of another, else under its code, where only one
// bears it: of two that share a code by mistake the name tells.
func (t *tally) find(key string, j *jumlah) (found *jumlah) {
	if same := t.by[key]; same != nil || j.kode == "" {
		return same
	}
	for _, k := range t.order {
		if t.by[k].kode != j.kode {
			continue
		}
		if found != nil {
			return nil
		}
		found = t.by[k]
	}
	return found
}

// money compares the budget of documents at the same stage: programmes of the PK
// with the DPA (KON-09), the indicative pagu of plans with it (KON-10, ANG-09,
// ANG-11).
func (p *periksa) money() {
	for _, tahap := range []string{"murni", "perubahan"} {
		pk, dpa := last(p.of("PK", tahap)), last(p.of("DPA", tahap))
		if pk != nil && dpa != nil {
			p.promised(pk, dpa)
		}
	}
	dpa := last(p.of("DPA", "murni"))
	if dpa == nil {
		return
	}
	for _, jenis := range []string{"RENJA", "RKT"} {
		if d := last(p.of(jenis, "murni")); d != nil {
			p.indicative(d, dpa)
			if changed := last(p.of("DPA", "perubahan")); changed != nil {
				p.early(d, dpa, changed)
			}
		}
	}
	if p.renstra != nil {
		p.beyondRenstra(dpa)
	}
}

// promised compares the programmes of a PK with the DPA at the same stage.
func (p *periksa) promised(pk, dpa *dokumen) {
	has := p.sums(dpa, halProgram, "tahunan")
	states := p.sums(pk, halProgram, "tahunan")
	for _, key := range states.order {
		a := states.by[key]
		b := has.find(key, a)
		if b == nil || !a.pagu.Valid || !b.pagu.Valid || sameMoney(a.pagu.Decimal, b.pagu.Decimal) {
			continue
		}
		t := p.say("KON-09", a.asal, pk.sebutan+" "+a.nama, args("program", a.nama, "dok_a", pk.sebutan, "a", p.Rp(a.pagu.Decimal), "dok_b", dpa.sebutan, "b", p.Rp(b.pagu.Decimal)))
		t.Tertulis, t.Seharusnya = p.Rp(a.pagu.Decimal), p.Rp(b.pagu.Decimal)
	}
}

// sameMoney reports one amount; a document in thousands leaves the rest away.
func sameMoney(stated, exact decimal.Decimal) bool {
	diff := stated.Sub(exact).Abs()
	return diff.LessThan(decimal.NewFromInt(1)) || stated.Mod(seribu).IsZero() && diff.LessThan(seribu)
}

// gap is the difference of an amount from another, in percent of that.
func gap(a, b decimal.Decimal) decimal.Decimal { return a.Sub(b).Abs().Mul(seratus).DivRound(b, 6) }

// indicative compares the pagu of a plan with the DPA, once per document: a plan
// may differ, so that only what looks like a slip (more than three times, which
// thousands are too) is to be checked; the largest difference speaks for all.
func (p *periksa) indicative(d, dpa *dokumen) {
	has, plans := p.sums(dpa, halKegiatan, "tahunan"), p.sums(d, halKegiatan, "tahunan")
	var worst, other *jumlah
	most, three := p.Batas("KON-10"), decimal.NewFromInt(3)
	slipped := false
	for _, key := range plans.order {
		a := plans.by[key]
		b := has.find(key, a)
		if b == nil || !a.pagu.Valid || !b.pagu.Valid || !b.pagu.Decimal.IsPositive() || !a.pagu.Decimal.IsPositive() {
			continue
		}
		slip := a.pagu.Decimal.GreaterThan(b.pagu.Decimal.Mul(three)) || b.pagu.Decimal.GreaterThan(a.pagu.Decimal.Mul(three))
		far := gap(a.pagu.Decimal, b.pagu.Decimal)
		if slip && !slipped || slip == slipped && far.GreaterThan(most) {
			worst, other, most, slipped = a, b, far, slip
		}
	}
	if worst == nil {
		return
	}
	t := p.say("KON-10", worst.asal, d.sebutan, args("kegiatan", worst.nama, "dok_a", d.sebutan, "a", p.Rp(worst.pagu.Decimal), "persen", p.Persen(most), "dok_b", dpa.sebutan, "b", p.Rp(other.pagu.Decimal)))
	t.Tertulis, t.Seharusnya, t.Keparahan = p.Rp(worst.pagu.Decimal), p.Rp(other.pagu.Decimal), info
	if slipped {
		t.Keparahan = peringatan
	}
}

// beyondRenstra tells where the DPA is far from the Renstra's pagu of the year.
func (p *periksa) beyondRenstra(dpa *dokumen) {
	has, plans := p.sums(dpa, halKegiatan, "tahunan"), p.sums(p.renstra, halKegiatan, "tahunan")
	for _, key := range has.order {
		a := has.by[key]
		b := plans.find(key, a)
		if b == nil || !a.pagu.Valid || !b.pagu.Valid || !b.pagu.Decimal.IsPositive() {
			continue
		}
		if far := gap(a.pagu.Decimal, b.pagu.Decimal); far.GreaterThan(p.Batas("ANG-09")) {
			t := p.say("ANG-09", a.asal, a.nama, args("nama", a.nama, "a", p.Rp(a.pagu.Decimal), "persen", p.Persen(far), "tahun", p.tahun(), "b", p.Rp(b.pagu.Decimal)))
			t.Tertulis, t.Seharusnya = p.Rp(a.pagu.Decimal), p.Rp(b.pagu.Decimal)
		}
	}
}

// early raises a plan dated before April whose pagu are those of the DPA
// perubahan where it differs from the DPA: once per document.
func (p *periksa) early(d, murni, changed *dokumen) {
	b := p.berkas(d.BerkasID)
	if b == nil || len(b.Tanggal) < 7 || string(b.Tanggal[:7]) > p.tahun()+"-03" {
		return
	}
	was, is, plans := p.sums(murni, halKegiatan, "tahunan"), p.sums(changed, halKegiatan, "tahunan"), p.sums(d, halKegiatan, "tahunan")
	var first *jumlah
	for _, key := range plans.order {
		a := plans.by[key]
		from, to := was.find(key, a), is.find(key, a)
		if from == nil || to == nil || !a.pagu.Valid || !from.pagu.Valid || !to.pagu.Valid || from.pagu.Decimal.Equal(to.pagu.Decimal) {
			continue
		}
		if !a.pagu.Decimal.Equal(to.pagu.Decimal) {
			return
		}
		if first == nil {
			first = a
		}
	}
	if first != nil {
		p.say("ANG-11", first.asal, d.sebutan, args("nama", first.nama, "dokumen", d.sebutan, "tanggal", tanggal(string(b.Tanggal)), "rupiah", p.Rp(first.pagu.Decimal))).Tertulis = p.Rp(first.pagu.Decimal)
	}
}

// tanggal writes a date as far as it is stated: 7 Januari 2026, Januari 2026.
func tanggal(iso string) string {
	parts := strings.Split(iso, "-")
	if len(parts) < 2 {
		return iso
	}
	n, err := decimal.NewFromString(parts[1])
	if err != nil || n.IntPart() < 1 || n.IntPart() > 12 {
		return iso
	}
	s := sebutan.Bulan(time.Month(n.IntPart())) + " " + parts[0]
	if len(parts) == 3 {
		s = strings.TrimLeft(parts[2], "0") + " " + s
	}
	return s
}
