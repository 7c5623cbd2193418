package berantakan

import "slices"

// Kekacauan is one kind of mess, a switch that can be put on by itself.
type Kekacauan struct {
	Nama     string
	Uraian   string
	Golongan string   // of alternatives one at most befalls a document
	Lapor    bool     // facts it touches may be reported instead of loaded
	tolak    []string // what it does not go with
	sebelum  bool     // changes what is invented, before a document is made of it
	bisa     func(*dokumen) bool
	buat     func(*dokumen)
}

// DaftarKekacauan is the table of switches.
func DaftarKekacauan() []Kekacauan { return kekacauanSemua }

// kekacauanSemua is in the order of application: what is invented, sheets,
// columns, rows, then the way of typing.
var kekacauanSemua = slices.Concat(kacauTarget, kacauBuku, kacauIdentitas, kacauSel, kacauKode, kacauKolom, kacauBaris, kacauKepala, kacauUang, kacauRangka)

func kekacauanBernama(nama string) *Kekacauan {
	for n := range kekacauanSemua {
		if kekacauanSemua[n].Nama == nama {
			return &kekacauanSemua[n]
		}
	}
	return nil
}

// akur reports whether a switch goes with those already chosen.
func akur(nama string, pilih []string) bool {
	ini := kekacauanBernama(nama)
	return !slices.ContainsFunc(pilih, func(lain string) bool {
		itu := kekacauanBernama(lain)
		return ini.Golongan != "" && ini.Golongan == itu.Golongan || slices.Contains(ini.tolak, lain) || slices.Contains(itu.tolak, nama)
	})
}

// gayanya is a switch that only changes the way of typing.
func gayanya(nama, golongan, uraian string, bisa func(*dokumen) bool, ubah func(*gaya)) Kekacauan {
	return Kekacauan{Nama: nama, Golongan: golongan, Uraian: uraian, bisa: bisa, buat: func(d *dokumen) { ubah(&d.gaya) }}
}

func (k Kekacauan) bolehLapor() Kekacauan { k.Lapor = true; return k }

// When a switch makes sense.

func selalu(*dokumen) bool { return true }

func berjudul(d *dokumen) bool {
	return slices.ContainsFunc(d.lembar, func(l *lembar) bool { return l.id != nil && l.id.judul != "" })
}

func ada(f func(*tabel) bool) func(*dokumen) bool {
	return func(d *dokumen) bool { return slices.ContainsFunc(d.tabelSemua(), f) }
}

func berisi(r rupa) func(*dokumen) bool { return ada(func(t *tabel) bool { return t.punya(r) }) }

func berkolom(nama string) func(*dokumen) bool {
	return ada(func(t *tabel) bool { return t.letak(nama) >= 0 })
}

func adaSel(f func(*nilai) bool) func(*dokumen) bool {
	return func(d *dokumen) bool {
		ya := false
		d.tiapSel(func(_ *tabel, _ *baris, _ int, v *nilai) { ya = ya || f(v) })
		return ya
	}
}

func keluarga(nama ...string) func(*dokumen) bool {
	return func(d *dokumen) bool { return slices.Contains(nama, d.keluarga) }
}

func dan(f ...func(*dokumen) bool) func(*dokumen) bool {
	return func(d *dokumen) bool {
		return !slices.ContainsFunc(f, func(g func(*dokumen) bool) bool { return !g(d) })
	}
}

func bukan(f func(*dokumen) bool) func(*dokumen) bool {
	return func(d *dokumen) bool { return !f(d) }
}
