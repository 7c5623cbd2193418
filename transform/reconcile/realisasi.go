package reconcile

import (
	"slices"
	"strings"

	"github.com/shopspring/decimal"

	"capaian/transform/warehouse"
)

// absorption compares the realisasi of money that two documents of one period
// state (ANG-02), and tells where little of a budget was used once the year is
// over (ANG-08).
func (p *periksa) absorption() {
	for _, k := range p.of("REALISASI_KINERJA", "") {
		for _, a := range p.of("REALISASI_ANGGARAN", "") {
			if k.Periode == a.Periode || k.yearly() && a.yearly() {
				p.spent(k, a)
			}
		}
	}
	p.inputs()
	if !p.Lewat("tahunan") {
		return
	}
	p.littleUsed("program")
	p.littleUsed("kelompok_belanja")
}

// inputs compares how much of a kegiatan's money its row of input says was used
// with what the budget and its report make of it (KON-11).
func (p *periksa) inputs() {
	used := map[string]warehouse.Serapan{}
	for _, s := range p.Serapan {
		if s.Periode == "tahunan" && s.Tingkat == "kegiatan" && s.Serapan.Valid {
			used[p.Kunci(string(s.Program))+"\x00"+p.Kunci(string(s.Kegiatan))] = s
		}
	}
	for _, d := range p.of("REALISASI_KINERJA", "") {
		for _, r := range d.realisasi {
			s, ok := used[p.Kunci(string(r.Program))+"\x00"+p.Kunci(string(r.Kegiatan))]
			if !ok || !d.yearly() || r.Tingkat != "kegiatan" || r.Tahun != p.Tahun || r.Periode != "tahunan" || r.Satuan != "%" || !r.Realisasi.Valid || !dana[p.Fold(r.Indikator)] {
				continue
			}
			if r.Realisasi.Decimal.Sub(s.Serapan.Decimal).Abs().LessThanOrEqual(satuPerseratus) || s.Serapan.Decimal.Round(-r.Realisasi.Decimal.Exponent()).Equal(r.Realisasi.Decimal) {
				continue
			}
			name, right := r.Indikator+" "+string(r.Kegiatan), p.Persen(s.Serapan.Decimal)
			t := p.say("KON-11", r.Asal, name, args("nama", name, "a", string(r.RealisasiTeks), "b", right+"%", "lain", "realisasi anggaran ("+p.Rp(s.Realisasi.Decimal)+" dari "+p.Rp(s.Pagu.Decimal)+")"))
			t.Tertulis, t.Seharusnya = string(r.RealisasiTeks), right
		}
	}
}

// dana are the names of the money put into a kegiatan.
var dana = map[string]bool{"jumlah dana": true, "dana": true, "anggaran": true, "jumlah anggaran": true, "serapan anggaran": true, "penyerapan anggaran": true}

// satuPerseratus is the tolerance of percentages, in points.
var satuPerseratus = decimal.New(1, -2)

// littleUsed raises programmes or groups of belanja; a group that begins with a
// programme raised already is not raised for it again.
func (p *periksa) littleUsed(tingkat string) {
	least := p.Batas("ANG-08")
	for _, s := range p.Serapan {
		if s.Periode != "tahunan" || s.Tingkat != tingkat || !s.Serapan.Valid || s.Serapan.Decimal.GreaterThanOrEqual(least) {
			continue
		}
		name, at, ok := p.absorbed(s)
		if ok && !slices.ContainsFunc(p.found, func(t Temuan) bool { return t.Aturan == "ANG-08" && t.Asal == at }) {
			p.say("ANG-08", at, name, args("nama", name, "persen", p.Persen(s.Serapan.Decimal), "ambang", p.Desimal(least))).Tertulis = p.Persen(s.Serapan.Decimal)
		}
	}
}

// absorbed names what a row of absorption is of, and where its realisasi begins:
// programmes, and groups of belanja, not each kegiatan.
func (p *periksa) absorbed(s warehouse.Serapan) (name string, at warehouse.Asal, ok bool) {
	var fits func(a *warehouse.Anggaran) bool
	switch s.Tingkat {
	case "program":
		key := p.Kunci(string(s.Program))
		name, fits = string(s.Program), func(a *warehouse.Anggaran) bool { return p.Kunci(string(a.Program)) == key }
	case "kelompok_belanja":
		name, fits = "belanja "+string(s.KelompokBelanja), func(a *warehouse.Anggaran) bool { return a.KelompokBelanja == s.KelompokBelanja }
	default:
		return "", at, false
	}
	for _, jenis := range []string{"REALISASI_ANGGARAN", "REALISASI_KINERJA"} {
		list := p.of(jenis, "")
		for i := len(list) - 1; i >= 0; i-- {
			for _, a := range list[i].anggaran {
				if a.Realisasi.Valid && a.Tahun == p.Tahun && fits(a) {
					return name, a.Asal, true
				}
			}
		}
	}
	return "", at, false
}

// spent compares what two documents of one period say was spent: sub kegiatan by
// sub kegiatan, else kegiatan by kegiatan, else programme by programme, and the groups of belanja that stand as
// one line. Figures that cover different months are not held against each other.
func (p *periksa) spent(kinerja, anggaran *dokumen) {
	covers := map[string]warehouse.Teks{}
	for _, a := range kinerja.anggaran {
		covers[a.Periode] = a.Sifat
	}
	for _, periode := range []string{"tahunan", "SM1", "SM2", "TW1", "TW2", "TW3", "TW4"} {
		sifat, ok := covers[periode]
		opens := periode == "tahunan" || periode == "SM1" || periode == "TW1" // its own figure is the cumulative one
		same := func(a *warehouse.Anggaran) bool {
			return a.Periode != periode || opens || a.Sifat != "" && a.Sifat == sifat
		}
		if !ok || periode == "tahunan" && !(kinerja.yearly() && anggaran.yearly()) || !every(kinerja.anggaran, same) || !every(anggaran.anggaran, same) {
			continue
		}
		done := map[string]bool{}
		for _, hal := range []string{halSubKegiatan, halKegiatan, halProgram} {
			p.spentOn(hal, periode, kinerja, anggaran, done)
		}
		p.spentGroups(periode, kinerja, anggaran)
	}
}

func every(list []*warehouse.Anggaran, holds func(*warehouse.Anggaran) bool) bool {
	for _, a := range list {
		if !holds(a) {
			return false
		}
	}
	return true
}

// spentOn compares one level; what was compared by its parts is done.
func (p *periksa) spentOn(hal, periode string, kinerja, anggaran *dokumen, done map[string]bool) {
	here, there := p.sums(kinerja, hal, periode), p.sums(anggaran, hal, periode)
	for _, key := range here.order {
		a := here.by[key]
		b := there.find(key, a)
		if b == nil || done[hal+key] || !a.realisasi.Valid || !b.realisasi.Valid {
			continue
		}
		for _, l := range kinerja.anggaran {
			if name, _ := placed(l, hal); p.Kunci(string(name)) == key {
				done[halKegiatan+p.Kunci(string(l.Kegiatan))] = true
				done[halProgram+p.Kunci(string(l.Program))] = true
			}
		}
		p.spentDiffers(a, b, anggaran)
	}
}

func (p *periksa) spentDiffers(a, b *jumlah, anggaran *dokumen) {
	if sameMoney(a.realisasi.Decimal, b.realisasi.Decimal) {
		return
	}
	where := anggaran.sebutan + " (" + string(b.asal.Lembar) + "!" + string(b.asal.Sel) + ")"
	t := p.say("ANG-02", a.asal, a.nama, args("nama", a.nama, "a", p.Rp(a.realisasi.Decimal), "b", p.Rp(b.realisasi.Decimal), "lain", where))
	t.Tertulis, t.Seharusnya = p.Rp(a.realisasi.Decimal), p.Rp(b.realisasi.Decimal)
}

// spentGroups compares groups that both documents state as a whole, BTL as a
// line, BL by a line or by all of its kegiatan.
func (p *periksa) spentGroups(periode string, kinerja, anggaran *dokumen) {
	group := func(d *dokumen, lines bool) (t tally) {
		for _, a := range d.anggaran {
			if a.Tahun == p.Tahun && a.Periode == periode && a.KelompokBelanja != "" && (!lines || a.Tingkat == "opd") {
				t.add(string(a.KelompokBelanja), strings.TrimSpace("belanja "+string(a.KelompokBelanja)), "", a)
			}
		}
		t.tutup()
		return t
	}
	here, there := group(kinerja, true), group(anggaran, false)
	for _, key := range here.order {
		if a, b := here.by[key], there.by[key]; b != nil && a.realisasi.Valid && b.realisasi.Valid {
			p.spentDiffers(a, b, anggaran)
		}
	}
}

// parts compares what a document limited to a part of the OPD states with the
// whole (KON-25); they are never added together.
func (p *periksa) parts() {
	for _, d := range p.bagian {
		for _, whole := range p.docs {
			if whole.Jenis != d.Jenis || whole.Versi != d.Versi || whole.Tahun != d.Tahun || whole.Periode != d.Periode {
				continue
			}
			switch d.Jenis {
			case "PK":
				p.partTargets(d, whole)
			case "DPA":
				p.partMoney(d, whole)
			}
		}
	}
}

func (p *periksa) partTargets(d, whole *dokumen) {
	order, here := p.sasaranTarget(d)
	_, there := p.sasaranTarget(whole)
	for _, key := range order {
		a, b := here[key], there[key]
		if !p.comparable(a, b) || a.Target.Decimal.Equal(b.Target.Decimal) {
			continue
		}
		t := p.say("KON-25", a.Asal, string(d.Bagian)+" "+a.Indikator, args("hal", `Target "`+a.Indikator+`"`, "bagian", string(d.Bagian), "a", p.shown(a), "b", p.shown(b)))
		t.Tertulis, t.Seharusnya = string(a.TargetTeks), string(b.TargetTeks)
	}
}

// partMoney compares a print of one kegiatan or sub kegiatan with the lines of
// it in the whole; a print of a sub unit has no such lines.
func (p *periksa) partMoney(d, whole *dokumen) {
	part := p.Kunci(string(d.Bagian))
	of := func(d *dokumen, name func(*warehouse.Anggaran) warehouse.Teks) *jumlah {
		var t tally
		for _, a := range d.anggaran {
			if a.Tahun == p.Tahun && a.Periode == "tahunan" && p.Kunci(string(name(a))) == part {
				t.add(part, string(name(a)), "", a)
			}
		}
		t.tutup()
		return t.by[part]
	}
	for _, name := range []func(*warehouse.Anggaran) warehouse.Teks{
		func(a *warehouse.Anggaran) warehouse.Teks { return a.SubKegiatan },
		func(a *warehouse.Anggaran) warehouse.Teks { return a.Kegiatan },
	} {
		a, b := of(d, name), of(whole, name)
		if a == nil || b == nil || !a.pagu.Valid || !b.pagu.Valid {
			continue
		}
		if !a.pagu.Decimal.Equal(b.pagu.Decimal) {
			t := p.say("KON-25", a.asal, string(d.Bagian), args("hal", "Pagu", "bagian", string(d.Bagian), "a", p.Rp(a.pagu.Decimal), "b", p.Rp(b.pagu.Decimal)))
			t.Tertulis, t.Seharusnya = p.Rp(a.pagu.Decimal), p.Rp(b.pagu.Decimal)
		}
		return
	}
}
