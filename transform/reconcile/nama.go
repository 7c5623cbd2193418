package reconcile

import (
	"regexp"
	"strings"

	"capaian/transform/warehouse"
)

// What names name.
const (
	halTujuan    = "Tujuan"
	halSasaran   = "Sasaran"
	halIndikator = "Indikator"
	halProgram   = "Program"
	halKegiatan  = "Kegiatan"

	halSubKegiatan = "Sub Kegiatan"
)

// nama is one name as a document first states it.
type nama struct {
	teks, kunci string
	kode        string // of a programme or kegiatan, where its own line has one
	sasaran     string // key of the sasaran an indicator stands under
	asal        warehouse.Asal
	dok         *dokumen
	ke, dari    int // its place among the names of its document
}

type namedKey struct {
	dok *dokumen
	hal string
}

// names lists what a document names of one kind, each once, where it is first
// written. The list is shared; nobody changes it.
func (p *periksa) names(d *dokumen, hal string) []nama {
	key := namedKey{d, hal}
	list, ok := p.named[key]
	if !ok {
		list = p.collect(d, hal)
		p.named[key] = list
	}
	return list
}

func (p *periksa) collect(d *dokumen, hal string) []nama {
	var list []nama
	seen := map[string]bool{}
	add := func(teks warehouse.Teks, kode, sasaran string, at warehouse.Asal) {
		key := p.Kunci(string(teks))
		if key == "" || seen[key] {
			return
		}
		seen[key] = true
		list = append(list, nama{teks: strings.Trim(string(teks), `"“” `), kunci: key, kode: kode, sasaran: sasaran, asal: at.Nama(strings.ToLower(hal)), dok: d})
	}
	switch hal {
	case halProgram, halKegiatan:
		p.branches(d, hal, add)
	case halIndikator:
		p.indicators(d, add)
	default:
		p.aims(d, hal, add)
	}
	for i := range list {
		list[i].ke, list[i].dari = i, len(list)
	}
	return list
}

type namer func(teks warehouse.Teks, kode, sasaran string, at warehouse.Asal)

// own reports whether a fact is of the year compared. Tables against the end of
// a Renstra repeat names and often vary them; only the Renstra's own count.
func (p *periksa) own(d *dokumen, k *warehouse.Konteks) bool {
	return d.Jenis == "RENSTRA" || k.Tahun == p.Tahun && k.Periode != "akhir" && k.Periode != "awal"
}

// ofSasaran reports the target of a sasaran; in the tree of a Renstra it stands
// above every programme.
func ofSasaran(k *warehouse.Konteks) bool {
	return k.Tingkat == "sasaran" || k.Jenis == "RENSTRA" && k.Tingkat == "opd" && k.Sasaran != "" && k.Program == ""
}

func (p *periksa) indicators(d *dokumen, add namer) {
	under := func(k *warehouse.Konteks) string { return p.Kunci(string(k.Sasaran)) }
	for _, k := range d.iku {
		if k.Tingkat == "sasaran" {
			add(warehouse.Teks(k.Indikator), "", under(&k.Konteks), k.Asal)
		}
	}
	for _, r := range d.realisasi {
		if r.Tingkat == "sasaran" && p.own(d, &r.Konteks) {
			add(warehouse.Teks(r.Indikator), "", under(&r.Konteks), r.Asal)
		}
	}
	for _, t := range d.target {
		if ofSasaran(&t.Konteks) && p.own(d, &t.Konteks) {
			add(warehouse.Teks(t.Indikator), "", under(&t.Konteks), t.Asal)
		}
	}
}

// aims names tujuan or sasaran. What stands above the kegiatan of a realisasi
// document is its table of supporting programmes.
func (p *periksa) aims(d *dokumen, hal string, add namer) {
	pick := func(k *warehouse.Konteks, at warehouse.Asal) {
		if !p.own(d, k) {
			return
		}
		if hal == halTujuan {
			add(k.Tujuan, "", "", at)
		} else {
			add(k.Sasaran, "", "", at)
		}
	}
	for _, r := range d.realisasi {
		if r.Tingkat == "sasaran" {
			pick(&r.Konteks, r.Asal)
		}
	}
	for _, t := range d.target {
		if t.Tingkat == "sasaran" || d.Jenis != "REALISASI_KINERJA" {
			pick(&t.Konteks, t.Asal)
		}
	}
	for _, k := range d.iku {
		pick(&k.Konteks, k.Asal)
	}
	for _, k := range d.dukungan {
		pick(&k.Konteks, k.Asal)
	}
}

// reBelanja are lines among programmes that are none.
var reBelanja = regexp.MustCompile(`^(?:belanja|gaji|tunjangan|jumlah|total|pendapatan|pembiayaan|non (?:program|kegiatan|urusan))\b`)

// branches names programmes or kegiatan, with the code where it is their own.
func (p *periksa) branches(d *dokumen, hal string, add namer) {
	pick := func(k *warehouse.Konteks, at warehouse.Asal) {
		if !p.own(d, k) {
			return
		}
		name, level := k.Program, "program"
		if hal == halKegiatan {
			name, level = k.Kegiatan, "kegiatan"
		}
		kode := ""
		if k.Tingkat == level {
			kode = string(k.Kode)
		}
		if reBelanja.MatchString(p.Kunci(string(name))) {
			return
		}
		add(name, kode, "", at)
	}
	for _, k := range d.dukungan {
		if hal == halProgram {
			pick(&k.Konteks, k.Asal)
		}
	}
	for _, a := range d.anggaran {
		pick(&a.Konteks, a.Asal)
	}
	for _, t := range d.target {
		pick(&t.Konteks, t.Asal)
	}
	for _, r := range d.realisasi {
		pick(&r.Konteks, r.Asal)
	}
}

// keys are the keys of names.
func keys(list []nama) map[string]bool {
	set := make(map[string]bool, len(list))
	for _, n := range list {
		set[n.kunci] = true
	}
	return set
}

// bare is a name without the word that says what it names, which the sentence
// around it says already.
func (n nama) bare() string {
	for _, word := range []string{"Program ", "Kegiatan "} {
		if len(n.teks) > len(word) && strings.EqualFold(n.teks[:len(word)], word) {
			return n.teks[len(word):]
		}
	}
	return n.teks
}
