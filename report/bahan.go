package report

import (
	"strconv"
	"strings"
	"time"

	"capaian/transform/warehouse"
)

// pemdaJenis marks the kabupaten's own documents among the OPD.
const pemdaJenis = "pemda"

// bahan is a state narrowed to what was asked for, with the indexes the tables
// share.
type bahan struct {
	Permintaan
	warehouse.Potret
	Tahun   int
	zona    *time.Location
	opd     []warehouse.OPD // shown: the master list, kabupaten last
	dinilai []warehouse.OPD // active and no pemda: those that averages count
	kenal   map[string]*warehouse.OPD
	urutan  map[string]int
	berkas  map[string]*warehouse.Berkas
	rerata  map[string]*warehouse.Rerata
	serapan map[string]*warehouse.Serapan // the total of each OPD
	galat   map[string]int
	awas    map[string]int // PERINGATAN
	jelas   *Penjelas
}

func newBahan(p *warehouse.Potret, ask Permintaan, j *Penjelas) *bahan {
	if ask.Periode == "" {
		ask.Periode = "tahunan"
	}
	b := &bahan{Permintaan: ask, Potret: *p, Tahun: ask.Tahun, zona: ask.Dibuat.Location(), jelas: j}
	if ask.Dibuat.IsZero() {
		b.zona = p.Run.TerbitPada.Location()
	}
	b.saring()
	b.daftarOPD()
	b.indeks()
	return b
}

// hanya keeps the rows that are wanted, without touching the state they are of.
func hanya[T any](rows []T, want func(T) bool) []T {
	var kept []T
	for _, r := range rows {
		if want(r) {
			kept = append(kept, r)
		}
	}
	return kept
}

// saring narrows the state to the period and the OPD asked for.
func (b *bahan) saring() {
	in := func(opd string) bool { return b.Permintaan.OPD == "" || opd == b.Permintaan.OPD }
	now := func(periode string) bool { return periode == b.Periode }
	h := &b.Hitungan
	h.Capaian = hanya(h.Capaian, func(c warehouse.Capaian) bool { return in(c.OPD) && now(c.Periode) })
	h.RerataSasaran = hanya(h.RerataSasaran, func(r warehouse.Rerata) bool { return in(r.OPD) && now(r.Periode) })
	h.RerataOPD = hanya(h.RerataOPD, func(r warehouse.Rerata) bool { return in(r.OPD) && now(r.Periode) })
	h.Serapan = hanya(h.Serapan, func(s warehouse.Serapan) bool { return in(s.OPD) && now(s.Periode) })
	h.SerapanSasaran = hanya(h.SerapanSasaran, func(s warehouse.SerapanSasaran) bool { return in(s.OPD) && now("tahunan") })
	h.Indikator = hanya(h.Indikator, func(i warehouse.Indikator) bool { return in(i.OPD) })
	h.Kepatuhan = hanya(h.Kepatuhan, func(k warehouse.Kepatuhan) bool { return in(k.OPD) })
	b.Potret.OPD = hanya(b.Potret.OPD, func(o warehouse.OPD) bool { return in(o.Kode) })
	b.Berkas = hanya(b.Berkas, func(k warehouse.Berkas) bool { return in(k.OPD) })
	b.Target = hanya(b.Target, func(t warehouse.Target) bool { return in(t.OPD) })
	b.Realisasi = hanya(b.Realisasi, func(r warehouse.Realisasi) bool { return in(r.OPD) })
	b.Rpjmd = hanya(b.Rpjmd, func(r warehouse.Rpjmd) bool { return in(r.OPD) })
	b.Temuan = hanya(b.Temuan, func(t warehouse.TemuanTampil) bool { return in(t.OPD) })
}

// daftarOPD orders the OPD shown: those averages count, then inactive ones that
// still have rows, then the kabupaten.
func (b *bahan) daftarOPD() {
	var idle, pemda []warehouse.OPD
	for _, o := range b.Potret.OPD {
		switch {
		case o.Jenis == pemdaJenis:
			pemda = append(pemda, o)
		case o.Aktif:
			b.dinilai = append(b.dinilai, o)
		case b.punyaBaris(o.Kode):
			idle = append(idle, o)
		}
	}
	b.opd = append(append(append(b.opd, b.dinilai...), idle...), pemda...)
	b.kenal, b.urutan = map[string]*warehouse.OPD{}, map[string]int{"": len(b.opd) + 1}
	for i := range b.Potret.OPD {
		b.kenal[b.Potret.OPD[i].Kode] = &b.Potret.OPD[i]
	}
	for i, o := range b.opd {
		b.urutan[o.Kode] = i
	}
}

func (b *bahan) punyaBaris(opd string) bool {
	for _, r := range b.Hitungan.RerataOPD {
		if r.OPD == opd {
			return true
		}
	}
	for _, s := range b.Hitungan.Serapan {
		if s.OPD == opd {
			return true
		}
	}
	return false
}

func (b *bahan) indeks() {
	b.berkas = map[string]*warehouse.Berkas{}
	for i := range b.Berkas {
		b.berkas[b.Berkas[i].BerkasID] = &b.Berkas[i]
	}
	b.rerata = map[string]*warehouse.Rerata{}
	for i := range b.Hitungan.RerataOPD {
		b.rerata[b.Hitungan.RerataOPD[i].OPD] = &b.Hitungan.RerataOPD[i]
	}
	b.serapan = map[string]*warehouse.Serapan{}
	for i := range b.Hitungan.Serapan {
		if s := &b.Hitungan.Serapan[i]; s.Tingkat == "opd" {
			b.serapan[s.OPD] = s
		}
	}
	b.galat, b.awas = map[string]int{}, map[string]int{}
	for _, t := range b.Temuan {
		if t.Keputusan != "" {
			continue // accepted by the office
		}
		switch t.Keparahan {
		case "GALAT":
			b.galat[t.OPD]++
		case "PERINGATAN":
			b.awas[t.OPD]++
		}
	}
}

// urut is the place of an OPD in every table; unknown ones come last.
func (b *bahan) urut(opd string) int {
	if i, ok := b.urutan[opd]; ok {
		return i
	}
	return len(b.opd)
}

func (b *bahan) namaOPD(kode string) string {
	if o := b.kenal[kode]; o != nil {
		return bersih(o.Nama)
	}
	if kode == "" {
		return "OPD tidak dikenal"
	}
	return bersih(kode)
}

// asal words where a figure comes from.
func (b *bahan) asal(berkasID, lembar, sel warehouse.Teks) string {
	var parts []string
	if k := b.berkas[string(berkasID)]; k != nil {
		parts = append(parts, bersih(k.Jalur))
	} else if berkasID != "" {
		parts = append(parts, "berkas "+pendek(string(berkasID)))
	}
	for _, s := range []warehouse.Teks{lembar, sel} {
		if s != "" {
			parts = append(parts, bersih(string(s)))
		}
	}
	return strings.Join(parts, " › ")
}

// dokumen names the files in force of one kind, as the source of sums.
func (b *bahan) dokumen(opd, jenis, versi, periode string) string {
	var names []string
	for _, k := range b.Berkas {
		same := k.OPD == opd && string(k.Jenis) == jenis && k.Status == "dimuat"
		if same && (versi == "" || string(k.Versi) == versi) && (periode == "" || string(k.Periode) == periode) {
			names = append(names, bersih(k.Jalur))
		}
	}
	if len(names) > 3 {
		names = append(names[:3], "… ("+strconv.Itoa(len(names))+" berkas)")
	}
	if len(names) == 0 {
		return ""
	}
	return "jumlah baris " + strings.Join(names, ", ")
}

// pendek is a content hash as people compare it.
func pendek(sha string) string { return sha[:min(8, len(sha))] }

// nada is the tone of a predikat: its place on the scale.
func (b *bahan) nada(predikat string) Nada {
	last := len(b.Skala) - 1
	for i, s := range b.Skala {
		if s != predikat {
			continue
		}
		if last == 0 {
			return SangatBaik
		}
		return SangatBaik + Nada((2*i*int(Buruk-SangatBaik)+last)/(2*last))
	}
	return Netral
}

// predikat is the cell of a predikat, which is never blank.
func (b *bahan) predikat(p warehouse.Teks, alasan string) Sel {
	if p == "" {
		return Sel{Teks: takDinilai, Alasan: alasan, Nada: Pudar}
	}
	return Sel{Teks: bersih(string(p)), Nada: b.nada(string(p))}
}

func (b *bahan) skala() []Label {
	var labels []Label
	for _, s := range b.Skala {
		labels = append(labels, Label{bersih(s), b.nada(s)})
	}
	return append(labels, Label{takDinilai, Pudar})
}

// namaFile is the name of the report's files, without extension.
func (b *bahan) namaFile(opd string) string {
	name := "konsolidasi-" + strconv.Itoa(b.Tahun)
	if b.Periode != "tahunan" {
		name += "-" + strings.ToUpper(slug(b.Periode))
	}
	if b.Permintaan.OPD == "" {
		return name
	}
	if s := slug(opd); s != "" {
		return name + "-" + s
	}
	return name + "-" + slug(b.Permintaan.OPD)
}
