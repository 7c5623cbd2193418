package reconcile

import (
	"cmp"
	"slices"
	"strconv"
	"strings"

	"capaian/ingest/sebutan"
	"capaian/transform/warehouse"
)

// dokumen is one document in force with its facts, in the order of their cells.
type dokumen struct {
	warehouse.Berlaku
	sebutan   string
	urut      int // in the chain in which documents bind each other
	target    []*warehouse.Target
	realisasi []*warehouse.Realisasi
	anggaran  []*warehouse.Anggaran
	iku       []*warehouse.Iku
	dukungan  []*warehouse.Dukungan
}

// rantai is the chain of documents: of two that differ, the later one is to be
// checked.
var rantai = []string{"RENSTRA", "RENJA", "RKT", "PK", "IKU", "DPA", "REALISASI_ANGGARAN", "REALISASI_KINERJA"}

func (d *dokumen) changed() bool { return d.Versi != "" && d.Versi != "murni" }

// plans reports a document that sets targets, not one that reports on them.
func (d *dokumen) plans() bool {
	return d.Jenis == "RENSTRA" || d.Jenis == "RENJA" || d.Jenis == "RKT" || d.Jenis == "PK" || d.Jenis == "IKU"
}

// yearly reports a document that reaches to the end of its year.
func (d *dokumen) yearly() bool {
	return d.Periode == "tahunan" || d.Periode == "TW4" || d.Periode == "SM2" || d.Periode == "B12"
}

// describe names a document as an office does and gives it its place in the
// chain.
func describe(b warehouse.Berlaku) *dokumen {
	d := &dokumen{Berlaku: b}
	at := slices.Index(rantai, b.Jenis)
	if at < 0 {
		return nil
	}
	d.sebutan, d.urut = sebutan.Dokumen(b.Jenis, string(b.Versi), string(b.Periode)), 2*at
	if d.changed() {
		d.urut++
	}
	return d
}

// concerns reports whether a document speaks of the year.
func (p *periksa) concerns(b *warehouse.Berlaku, newestIKU int) bool {
	switch b.Jenis {
	case "RENSTRA":
		return b.Tahun <= p.Tahun && p.Tahun < b.Tahun+6
	case "IKU":
		return b.Tahun == newestIKU
	}
	return b.Tahun == p.Tahun
}

// gather puts the documents of the year in order and deals the facts out to
// them.
func (p *periksa) gather() {
	newestIKU := 0
	for _, b := range p.Berlaku {
		if b.Jenis == "IKU" && b.Tahun <= p.Tahun {
			newestIKU = max(newestIKU, b.Tahun)
		}
	}
	byID := map[string]*dokumen{}
	var all []*dokumen
	for i := range p.Berlaku {
		if d := describe(p.Berlaku[i]); d != nil && byID[d.BerkasID] == nil && p.concerns(&p.Berlaku[i], newestIKU) {
			byID[d.BerkasID] = d
			all = append(all, d)
		}
	}
	p.deal(byID)
	slices.SortFunc(all, func(a, b *dokumen) int {
		return cmp.Or(cmp.Compare(a.urut, b.urut), cmp.Compare(a.Tahun, b.Tahun), strings.Compare(string(a.Versi), string(b.Versi)),
			strings.Compare(string(a.Periode), string(b.Periode)), strings.Compare(a.BerkasID, b.BerkasID))
	})
	for _, d := range all {
		switch {
		case d.Bagian != "":
			p.bagian = append(p.bagian, d)
		case d.Jenis == "RENSTRA":
			if p.renstra != nil {
				p.lama = append(p.lama, p.renstra)
			}
			p.renstra = d
		}
	}
	for _, d := range all {
		if d.Bagian == "" && (d.Jenis != "RENSTRA" || d == p.renstra) {
			p.docs = append(p.docs, d)
		}
	}
}

func (p *periksa) deal(byID map[string]*dokumen) {
	f := p.Fakta
	for i := range f.Target {
		if d := byID[f.Target[i].BerkasID]; d != nil {
			d.target = append(d.target, &f.Target[i])
		}
	}
	for i := range f.Realisasi {
		if d := byID[f.Realisasi[i].BerkasID]; d != nil {
			d.realisasi = append(d.realisasi, &f.Realisasi[i])
		}
	}
	for i := range f.Anggaran {
		if d := byID[f.Anggaran[i].BerkasID]; d != nil {
			d.anggaran = append(d.anggaran, &f.Anggaran[i])
		}
	}
	for i := range f.Iku {
		if d := byID[f.Iku[i].BerkasID]; d != nil {
			d.iku = append(d.iku, &f.Iku[i])
		}
	}
	for i := range f.Dukungan {
		if d := byID[f.Dukungan[i].BerkasID]; d != nil {
			d.dukungan = append(d.dukungan, &f.Dukungan[i])
		}
	}
	for _, d := range byID {
		d.sort()
	}
}

// sort brings the facts into the order of their cells; the same fact twice is
// one.
func (d *dokumen) sort() {
	key := func(k *warehouse.Konteks, rest ...string) string {
		return strings.Join(append(rest, k.Tingkat, k.Periode, strconv.Itoa(k.Tahun), string(k.Sasaran), string(k.Program), string(k.Kegiatan), string(k.SubKegiatan)), "\x00")
	}
	d.target = sorted(d.target, func(t *warehouse.Target) warehouse.Asal { return t.Asal }, func(t *warehouse.Target) string { return key(&t.Konteks, t.Indikator) })
	d.realisasi = sorted(d.realisasi, func(r *warehouse.Realisasi) warehouse.Asal { return r.Asal }, func(r *warehouse.Realisasi) string { return key(&r.Konteks, r.Indikator) })
	d.anggaran = sorted(d.anggaran, func(a *warehouse.Anggaran) warehouse.Asal { return a.Asal }, func(a *warehouse.Anggaran) string {
		return key(&a.Konteks, string(a.Uraian), string(a.Rekening), string(a.SubUnit), string(a.SumberDana))
	})
	d.iku = sorted(d.iku, func(k *warehouse.Iku) warehouse.Asal { return k.Asal }, func(k *warehouse.Iku) string { return key(&k.Konteks, k.Indikator) })
	d.dukungan = sorted(d.dukungan, func(k *warehouse.Dukungan) warehouse.Asal { return k.Asal }, func(k *warehouse.Dukungan) string { return key(&k.Konteks) })
}

// of are the whole documents of a kind and stage: "murni", "perubahan", or ""
// for any.
func (p *periksa) of(jenis, tahap string) (list []*dokumen) {
	for _, d := range p.docs {
		if d.Jenis == jenis && (tahap == "" || (tahap == "perubahan") == strings.HasPrefix(string(d.Versi), "perubahan")) && (tahap != "murni" || !d.changed()) {
			list = append(list, d)
		}
	}
	return list
}

// last is the latest of some documents, nil of none.
func last(list []*dokumen) *dokumen {
	if len(list) == 0 {
		return nil
	}
	return list[len(list)-1]
}

// pk is the head's PK in force at the end of a period, nil where there is none.
func (p *periksa) pk(periode string) *dokumen {
	if d := last(p.of("PK", "perubahan")); d != nil && len(d.target) > 0 && p.Mengubah(d.BerkasID, periode) {
		return d
	}
	return last(p.of("PK", "murni"))
}
