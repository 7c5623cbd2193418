package kesalahan

import (
	"fmt"
	"slices"
	"strings"
)

// tempat is a cell of a workbook.
type tempat struct{ berkas, lembar, sel string }

// berkas is a file of the share.
type berkas struct {
	jalur string
	isi   []byte
}

// dokumen is one workbook in the making, with what cases change in it.
type dokumen struct {
	opd    *opd
	gaya   gaya
	slot   string
	berkas string
	lembar []*lembar

	ganti    map[string]func(isi) isi // what stands in a cell instead
	geser    map[string]int           // rows that lack the cell of a column
	hapus    map[string]bool          // rows and tables left out, and other variants of a layout
	sisip    map[string][][]petak     // rows put in behind a row
	turunkan map[string]int           // rows whose cell of a column is merged with the one above
	sel      map[string]tempat
	isiSel   map[string]isi // as written
	asli     map[string]isi // as it would be without any case
}

// jenisDokumen is one kind of document an OPD hands in, and its habits of naming
// the file: {t} year, {a} and {z} first and last of the Renstra, {o} OPD.
type jenisDokumen struct {
	slot, wajib string
	nama        [3]string
	tulis       func(*dokumen)
}

var semuaDokumen = []jenisDokumen{
	{"RENSTRA", "RENSTRA", [3]string{"Renstra {a}-{z}", "01 Renstra {a}-{z} {o}", "RENSTRA {o} {a}-{z}"}, (*dokumen).renstra},
	{"RKT", "RKT", [3]string{"RKT {t}", "02 RKT {t}", "Rencana Kinerja Tahunan {t}"}, (*dokumen).rkt},
	{"PK", "PK", [3]string{"PK {t}", "03 PK {t} {o}", "Perjanjian Kinerja {t}"}, (*dokumen).pk},
	{"PKP", "PK/perubahan", [3]string{"PK Perubahan {t}", "04 PK Perubahan {t}", "Perjanjian Kinerja Perubahan {t} {o}"}, (*dokumen).pk},
	{"IKU", "IKU", [3]string{"IKU {o}", "05 IKU {t}", "Indikator Kinerja Utama"}, (*dokumen).iku},
	{"DPA", "DPA", [3]string{"DPA {t}", "06 DPA {t}", "DPA {o} TA {t}"}, (*dokumen).dpa},
	{"DPPA", "DPA/perubahan", [3]string{"DPPA {t}", "07 DPPA {t}", "DPPA {o} TA {t}"}, (*dokumen).dpa},
	{"LKJ", "REALISASI_KINERJA", [3]string{"Realisasi Kinerja {t}", "08 Capaian Kinerja {t}", "LKj {t} {o}"}, (*dokumen).kinerja},
	{"LRA", "REALISASI_ANGGARAN", [3]string{"Realisasi Anggaran {t}", "09 LRA {t}", "LRA {o} {t}"}, (*dokumen).lra},
	{"LKJ1", "REALISASI_KINERJA/TW1", [3]string{"Kinerja TW1 {t}", "08 Pengukuran Kinerja TW I {t}", "Pengukuran Kinerja Triwulan I {t}"}, (*dokumen).kinerjaTriwulan},
	{"LKJ2", "REALISASI_KINERJA/TW2", [3]string{"Kinerja TW2 {t}", "08 Pengukuran Kinerja TW II {t}", "Pengukuran Kinerja Triwulan II {t}"}, (*dokumen).kinerjaTriwulan},
}

// d is a document of the OPD, before or after it was written.
func (o *opd) d(slot string) *dokumen {
	if o.dok[slot] == nil {
		o.dok[slot] = &dokumen{opd: o, gaya: o.gaya, slot: slot, ganti: map[string]func(isi) isi{}, geser: map[string]int{}, hapus: map[string]bool{}, sisip: map[string][][]petak{},
			turunkan: map[string]int{}, sel: map[string]tempat{}, isiSel: map[string]isi{}, asli: map[string]isi{}}
	}
	return o.dok[slot]
}

// menulis tells whether the OPD writes a document.
func (o *opd) menulis(slot string) bool {
	switch slot {
	case "PKP", "DPPA":
		return o.adaPerubahan
	case "LKJ", "LRA":
		return o.tw == 0
	case "LKJ1":
		return o.tw >= 1
	case "LKJ2":
		return o.tw >= 2
	}
	return true
}

// ada tells whether it hands it in: some cases are about what never came.
func (o *opd) ada(slot string) bool { return o.menulis(slot) && !o.pakai["tanpa:"+slot] }

// tulisSemua gives the files of the OPD.
func (o *opd) tulisSemua() ([]berkas, error) {
	var list []berkas
	for _, j := range semuaDokumen {
		if !o.menulis(j.slot) {
			continue
		}
		if !o.pakai["tak wajib:"+j.slot] {
			o.wajib = append(o.wajib, j.wajib)
		}
		if !o.ada(j.slot) {
			continue
		}
		d := o.d(j.slot)
		if d.berkas = o.folder + "/" + o.namai(j.nama[o.gaya.berkas]) + ".xlsx"; o.jalur[j.slot] != "" {
			d.berkas = o.jalur[j.slot]
		}
		j.tulis(d)
		isi, err := tulisBuku(d.lembar)
		if err != nil {
			return nil, fmt.Errorf("write %s: %w", d.berkas, err)
		}
		list = append(list, berkas{d.berkas, isi})
	}
	if o.tw > 0 {
		o.wajib = append(o.wajib, "REALISASI_KINERJA/TW3", "REALISASI_KINERJA", "REALISASI_ANGGARAN")
	}
	for _, f := range o.tambahan {
		list = append(list, f(list))
	}
	return list, nil
}

func (o *opd) namai(pola string) string {
	return strings.NewReplacer("{t}", angka(o.tahun), "{a}", angka(o.awal()), "{z}", angka(o.awal()+5), "{o}", o.pendek()).Replace(pola)
}

// lembarBaru adds a sheet.
func (d *dokumen) lembarBaru(nama string, lebar ...int) *lembar {
	l := &lembar{dokumen: d, nama: nama, lebar: lebar}
	d.lembar = append(d.lembar, l)
	return l
}

// kop writes the letterhead and the title.
func (l *lembar) kop(judul ...string) {
	if l.hapus["tahun"] {
		for n := range judul {
			judul[n] = strings.TrimSpace(strings.ReplaceAll(strings.ReplaceAll(judul[n], "TAHUN ANGGARAN "+l.th(), ""), "TAHUN "+l.th(), ""))
		}
	}
	if l.gaya.kop == 2 {
		l.jeda()
	}
	if l.gaya.kop > 0 && !l.hapus["nama opd"] {
		l.teks("PEMERINTAH KABUPATEN ANTABOGA", strings.ToUpper(l.opd.nama), "Jl. Contoh Nomor 1")
		l.jeda()
	}
	l.teks(judul...)
	if !l.hapus["nama opd"] {
		l.teks("Nama OPD : " + l.opd.nama)
	}
	if l.gaya.seribu > 1 {
		l.teks("(dalam ribuan rupiah)")
	}
	l.jeda()
}

func (d *dokumen) th() string { return angka(d.opd.tahun) }

// versi is the stage of a PK or DPA, its money and its targets.
func (d *dokumen) ubahan() bool { return d.slot == "PKP" || d.slot == "DPPA" }

func (d *dokumen) uangVersi(r *rinci) int64 {
	if d.ubahan() {
		return r.ubah
	}
	return r.pagu
}

// jumlahan is a total: typed, or a formula over the cells that make it up.
func (l *lembar) jumlahan(v int64, kunci ...string) isi {
	c := l.gaya.tulisUang(v)
	if !l.gaya.rumus || c.angka == "" {
		return c
	}
	var sel []string
	for _, k := range kunci {
		if at, ada := l.sel[k]; ada && at.lembar == l.nama && !slices.Contains(sel, at.sel) {
			sel = append(sel, at.sel)
		}
	}
	if c.rumus = strings.Join(sel, "+"); len(c.rumus) > 200 {
		c.rumus = ""
	}
	return c
}
