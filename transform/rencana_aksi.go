package transform

import (
	"cmp"
	"strconv"

	"capaian/ingest"
	"capaian/transform/warehouse"
)

// rencanaAksi judges a Rencana Aksi: the targets of a year by triwulan, of the
// sasaran at the left and of the programmes and activities at the right. The
// right side is a list of its own: its rows need not match those at the left.
func (j *judge) rencanaAksi() {
	for i := range j.doc.Tables {
		t := &j.doc.Tables[i]
		a := &aksi{tabelUang: tabelUang{judge: j, table: t}, at: kepalaTabel(t)}
		for _, r := range j.tampak(t) {
			if !j.fragment(r) {
				a.row(r)
			}
		}
		a.selesai()
	}
}

// aksi is one table of a Rencana Aksi being judged.
type aksi struct {
	tabelUang
	at simpul
}

// levelsAksi are the levels of a row with the columns of their names,
// indicators and figures.
var levelsAksi = []struct {
	tingkat, suffix string
	lapis           int
}{{"sasaran", "", tidakTentu}, {"program", " program", lapisProgram}, {"kegiatan", " kegiatan", lapisKegiatan}}

func (a *aksi) row(r *ingest.Record) {
	own := a.place(r)
	for _, l := range levelsAksi {
		v := r.Get("indikator" + l.suffix)
		if v.Blank() && l.suffix != "" && !r.Get(l.tingkat).Blank() && !r.Get(l.tingkat).Merged {
			v = r.Get(l.tingkat) // an action without an indicator of its own
		}
		if v.Blank() || v.Merged {
			continue
		}
		k := a.konteks(l.tingkat)
		k.Sasaran, k.Tujuan = a.at.sasaran, a.at.tujuan
		if l.lapis != tidakTentu {
			k = a.at.konteks(a.base)
			k.Tingkat = l.tingkat
			if l.tingkat == "kegiatan" && a.at.sub != "" {
				k.Tingkat = "sub_kegiatan"
			}
		}
		a.targets(r, k, v, l.suffix)
	}
	a.baris(r, a.at, own)
}

// place moves to the sasaran, programme and kegiatan that a row names; own says
// that it names one of the tree.
func (a *aksi) place(r *ingest.Record) (own bool) {
	if v := r.Get("sasaran"); !v.Blank() {
		a.at.sasaran = teks(v.Text)
	}
	for _, c := range []struct {
		name  string
		lapis int
	}{{"program", lapisProgram}, {"kegiatan", lapisKegiatan}, {"sub kegiatan", lapisSub}} {
		if v := r.Get(c.name); !v.Blank() && !v.Merged {
			kode, nama := PisahKode(v.Text)
			a.at.enter(c.lapis, kode, teks(nama))
			own = true
		}
	}
	return own
}

func (a *aksi) targets(r *ingest.Record, k warehouse.Konteks, indikator ingest.Value, suffix string) {
	arah, cara := karakter(r)
	r.Each("target"+suffix, func(c ingest.Column, v ingest.Value) {
		if v.Blank() && !v.NoValue || v.Merged {
			return
		}
		at := k
		at.Periode, at.Tahun = cmp.Or(c.Period, "tahunan"), cmp.Or(c.Year, a.doc.Tahun)
		at.Sifat = cmp.Or(sifatKolom(c), warehouse.Teks(sifatOf(cara, c)))
		satuan := r.Get("satuan" + suffix).Text
		t := a.target(v, indikator.Text, satuan, strconv.Itoa(r.Row)+suffix)
		a.addTarget(at, indikator.Text, t, v, func(w *warehouse.Target) {
			first(&w.Arah, arah)
			w.Agregasi = cara
			w.PenanggungJawab = teks(r.Get("unit").Text)
		})
	})
}
