package transform

import (
	"cmp"
	"slices"
	"strconv"
	"strings"
	"time"

	"capaian/ingest"
)

// Kunci is the key under which two printed names are the same by themselves,
// without any decision.
func Kunci(name string) string { return kunci(name) }

// Keputusan are the decisions of the office that hold, as the consolidation asks
// for them. A nil one decides nothing.
type Keputusan struct {
	putusan []ingest.Putusan
	jenis   map[string][]ingest.Putusan
	perOPD  map[string]*putusanOPD
}

// putusanOPD are the decisions that hold for one OPD.
type putusanOPD struct {
	kanon map[string]string         // key of a name → the key it is the same as
	beda  map[[2]string]bool        // pairs of keys that stay apart
	arah  map[string]ingest.Putusan // by key of the indicator
	batas map[string]string
}

// NewKeputusan prepares decisions that were checked.
func NewKeputusan(list []ingest.Putusan) *Keputusan {
	k := &Keputusan{list, map[string][]ingest.Putusan{}, map[string]*putusanOPD{}}
	for _, p := range list {
		k.jenis[p.Jenis] = append(k.jenis[p.Jenis], p)
	}
	return k
}

// Putusan lists the decisions of a kind.
func (k *Keputusan) Putusan(jenis string) []ingest.Putusan {
	if k == nil {
		return nil
	}
	return k.jenis[jenis]
}

// of gathers what holds for an OPD: what is decided for it goes before what is
// decided for all.
func (k *Keputusan) of(opd string) *putusanOPD {
	if o := k.perOPD[opd]; o != nil {
		return o
	}
	o := &putusanOPD{map[string]string{}, map[[2]string]bool{}, map[string]ingest.Putusan{}, map[string]string{}}
	for _, p := range k.Putusan(ingest.PutusPadanan) {
		if p.Untuk(opd) && p.Isi["keputusan"] == "sama" {
			o.satukan(kunci(p.Isi["pertama"]), kunci(p.Isi["kedua"]))
		}
	}
	for _, general := range []bool{true, false} {
		for _, p := range k.putusan {
			if !p.Untuk(opd) || (p.Isi["opd"] == "") != general {
				continue
			}
			switch p.Jenis {
			case ingest.PutusPadanan:
				o.beda[pasang(o.kunci(p.Isi["pertama"]), o.kunci(p.Isi["kedua"]))] = p.Isi["keputusan"] == "berbeda"
			case ingest.PutusArah:
				o.mengarah(p)
			case ingest.PutusBatas:
				o.batas[p.Isi["tahun"]+" "+strings.ToLower(p.Isi["dokumen"])] = p.Isi["batas"]
			}
		}
	}
	k.perOPD[opd] = o
	return o
}

// satukan makes two keys one: the smaller stands for all that are the same.
func (o *putusanOPD) satukan(a, b string) {
	from, to := cmp.Or(o.kanon[a], a), cmp.Or(o.kanon[b], b)
	keep := min(from, to)
	for key, canon := range o.kanon {
		if canon == from || canon == to {
			o.kanon[key] = keep
		}
	}
	o.kanon[a], o.kanon[b] = keep, keep
}

// mengarah takes a direction or an aggregation; what a row leaves open stays.
func (o *putusanOPD) mengarah(p ingest.Putusan) {
	key := o.kunci(p.Isi["indikator"])
	if was, ok := o.arah[key]; ok {
		isi := map[string]string{}
		for _, from := range []map[string]string{was.Isi, p.Isi} {
			for k, v := range from {
				isi[k] = v
			}
		}
		p.Isi = isi
	}
	o.arah[key] = p
}

func (o *putusanOPD) kunci(name string) string {
	key := kunci(name)
	return cmp.Or(o.kanon[key], key)
}

func pasang(a, b string) [2]string { return [2]string{min(a, b), max(a, b)} }

// Kunci is the key of a name in the documents of an OPD: names that were decided
// to be the same have one, also by way of others.
func (k *Keputusan) Kunci(opd, name string) string {
	if k == nil {
		return kunci(name)
	}
	return k.of(opd).kunci(name)
}

// Berbeda reports whether two names were decided to be different.
func (k *Keputusan) Berbeda(opd, a, b string) bool {
	if k == nil {
		return false
	}
	o := k.of(opd)
	return o.beda[pasang(o.kunci(a), o.kunci(b))]
}

// padanan are the decisions by which two names meet; none where they are the
// same by themselves, or do not meet.
func (k *Keputusan) padanan(opd, a, b string) (list []ingest.Putusan) {
	if k == nil || a == "" || b == "" || kunci(a) == kunci(b) || k.Kunci(opd, a) != k.Kunci(opd, b) {
		return nil
	}
	for _, p := range k.Putusan(ingest.PutusPadanan) {
		if p.Untuk(opd) && p.Isi["keputusan"] == "sama" && k.Kunci(opd, p.Isi["pertama"]) == k.Kunci(opd, a) {
			list = append(list, p)
		}
	}
	return list
}

// arah is what was decided about the direction and the aggregation of an
// indicator.
func (k *Keputusan) arah(opd, indikator string) (ingest.Putusan, bool) {
	if k == nil {
		return ingest.Putusan{}, false
	}
	o := k.of(opd)
	p, ok := o.arah[o.kunci(indikator)]
	return p, ok
}

// BatasWaktu is the deadline decided for a document of an OPD, named as in
// opd.yaml; ok is false where none is.
func (k *Keputusan) BatasWaktu(opd string, tahun int, dokumen string, zone *time.Location) (due time.Time, ok bool) {
	if k == nil {
		return time.Time{}, false
	}
	due, err := time.ParseInLocation(time.DateOnly, k.of(opd).batas[strconv.Itoa(tahun)+" "+strings.ToLower(strings.ReplaceAll(dokumen, " ", ""))], zone)
	return due, err == nil
}

// Standar are the national figures decided for an indicator and a year.
func (k *Keputusan) Standar(opd, indikator string, tahun int) (list []ingest.Putusan) {
	for _, p := range k.Putusan(ingest.PutusStandar) {
		if p.Isi["tahun"] == strconv.Itoa(tahun) && k.Kunci(opd, p.Isi["indikator"]) == k.Kunci(opd, indikator) {
			list = append(list, p)
		}
	}
	return list
}

// Abaikan is the decision that sets a file aside, by its path or its content.
func (k *Keputusan) Abaikan(jalur, sha256 string) (ingest.Putusan, bool) {
	for _, p := range k.Putusan(ingest.PutusAbaikan) {
		if p.Mengabaikan(jalur, sha256) {
			return p, true
		}
	}
	return ingest.Putusan{}, false
}

// Sidik is the fingerprint of the decisions that an OPD's figures depend on.
func (k *Keputusan) Sidik(opd string) string {
	if k == nil {
		return ""
	}
	var parts []string
	for _, p := range k.putusan {
		switch p.Jenis {
		case ingest.PutusPadanan, ingest.PutusArah, ingest.PutusSkala, ingest.PutusBatas:
			if p.Untuk(opd) {
				parts = append(parts, p.Sidik())
			}
		}
	}
	slices.Sort(parts)
	return strings.Join(parts, "\x01")
}
