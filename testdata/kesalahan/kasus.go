package kesalahan

import (
	"cmp"
	"fmt"
	"strings"
)

// rencanaKasus is a case whose cells get their addresses once the workbooks are
// written.
type rencanaKasus struct {
	Kasus
	slot, kunci    string
	harus          func() string // what would be right, nil for what stood there without the case
	tanpaHarus     bool          // no one value is right
	setara, ikutan []jejak
}

// jejak is a rule at a cell still without an address.
type jejak struct{ aturan, slot, kunci string }

// jenisKasus is one way to break a rule, or to come close. buat puts it into an
// office and gives nil, having changed nothing, where it does not fit.
type jenisKasus struct {
	aturan, jenis, uraian string
	buat                  func(*opd) *rencanaKasus
}

func di(slot, kunci string) *rencanaKasus { return &rencanaKasus{slot: slot, kunci: kunci} }

// ikut adds what the mistake rightly causes beside itself.
func (k *rencanaKasus) ikut(aturan, slot string, kunci ...string) *rencanaKasus {
	for _, s := range kunci {
		k.ikutan = append(k.ikutan, jejak{aturan, slot, s})
	}
	return k
}

// atau adds a cell that names the same mistake as rightly.
func (k *rencanaKasus) atau(slot, kunci string) *rencanaKasus {
	k.setara = append(k.setara, jejak{"", slot, kunci})
	return k
}

// bebas says that no one value is right there.
func (k *rencanaKasus) bebas() *rencanaKasus { k.tanpaHarus = true; return k }

func (k *rencanaKasus) seharusnya(f func() string) *rencanaKasus { k.harus = f; return k }

// klaim takes parts of a document for a case, all or none.
func (o *opd) klaim(slot string, bagian ...string) bool {
	if !o.ada(slot) || o.pakai["berkas:"+slot] {
		return false
	}
	for _, b := range bagian {
		if o.pakai[slot+"|"+b] {
			return false
		}
	}
	for _, b := range bagian {
		o.pakai[slot+"|"+b] = true
	}
	o.pakai["isi:"+slot] = true
	return true
}

// klaimBerkas takes a whole document.
func (o *opd) klaimBerkas(slot string) bool {
	if !o.menulis(slot) || o.pakai["berkas:"+slot] || o.pakai["isi:"+slot] {
		return false
	}
	o.pakai["berkas:"+slot] = true
	return true
}

// bersih tells whether no case has touched a document yet.
func (o *opd) bersih(slot ...string) bool {
	for _, s := range slot {
		if o.pakai["isi:"+s] || o.pakai["berkas:"+s] {
			return false
		}
	}
	return true
}

// sekali claims something that is of no one document.
func (o *opd) sekali(kunci string) bool {
	if o.pakai[kunci] {
		return false
	}
	o.pakai[kunci] = true
	return true
}

// ubah puts another content into a cell.
func (o *opd) ubah(slot, kunci string, f func(isi) isi) { o.d(slot).ganti[kunci] = f }

// ketik puts a text into a cell.
func (o *opd) ketik(slot, kunci, s string) {
	o.ubah(slot, kunci, func(isi) isi { return isi{teks: s} })
}

// selesaikan gives a case its addresses and values.
func (o *opd) selesaikan(c *rencanaKasus) (Kasus, error) {
	k := c.Kasus
	k.OPD = o.kode
	var err error
	cari := func(slot, kunci string) (at tempat) {
		d := o.dok[slot]
		switch {
		case kunci == "" && slot == "":
			return at
		case kunci == "" && d != nil:
			return tempat{berkas: d.berkas}
		case d != nil:
			at = d.sel[kunci]
		}
		if at.sel == "" {
			err = fmt.Errorf("%s of %s: no cell %q in %s", c.Aturan, o.nama, kunci, slot)
		}
		return at
	}
	if c.Berkas == "" {
		at := cari(c.slot, c.kunci)
		k.Berkas, k.Lembar, k.Sel = at.berkas, at.lembar, at.sel
	}
	if c.kunci != "" && err == nil {
		d := o.dok[c.slot]
		k.Tertulis = d.isiSel[c.kunci].tampak()
		if c.Jenis == Salah && !c.tanpaHarus {
			if k.Seharusnya = kanonik(d.asli[c.kunci]); c.harus != nil {
				k.Seharusnya = c.harus()
			}
		}
	}
	k.Setara, k.Ikutan = o.tempatkan(c.setara, c.Aturan), o.tempatkan(c.ikutan, "")
	return k, err
}

// tempatkan gives addresses to those of the cells that a document shows.
func (o *opd) tempatkan(list []jejak, aturan string) (di []Temuan) {
	for _, j := range list {
		d := o.dok[j.slot]
		if d == nil || d.berkas == "" || j.kunci != "" && d.sel[j.kunci].sel == "" {
			continue
		}
		at := d.sel[j.kunci]
		di = append(di, Temuan{cmp.Or(aturan, j.aturan), d.berkas, at.lembar, at.sel})
	}
	return di
}

// kanonik is the value of a cell in digits, a percentage in points; a word as it
// is.
func kanonik(i isi) string {
	if i.angka != "" && i.format != persenDua {
		return i.angka
	}
	s := strings.TrimSpace(strings.TrimSuffix(strings.TrimSpace(strings.TrimPrefix(i.teks, "Rp")), "%"))
	if s == "" || strings.Trim(s, "0123456789.,") != "" {
		return s
	}
	return strings.ReplaceAll(strings.ReplaceAll(s, ".", ""), ",", ".")
}
