package report

import (
	"cmp"
	"slices"
	"strconv"
	"strings"

	"capaian/ingest/sebutan"
)

// Butir is one line of an explanation, with those that belong below it.
type Butir struct {
	Label, Teks string
	Anak        []string
}

// Uraian words an explanation, the same for the command line and the page.
func (p *Penjelasan) Uraian() (list []Butir) {
	add := func(label, text string, below ...string) {
		if text != "" || len(below) > 0 {
			list = append(list, Butir{label, text, below})
		}
	}
	for _, l := range [][2]string{{"sasaran", p.Sasaran}, {"program", p.Program}, {"kegiatan", p.Kegiatan}, {"sub kegiatan", p.SubKegiatan}} {
		if l[1] != "" && !strings.HasSuffix(p.Judul(), l[1]) {
			add(l[0], l[1])
		}
	}
	source := ""
	if p.SumberTarget != "" {
		source = ", menurut " + bersih(sebutan.Jenis(p.SumberTarget))
	}
	list = append(list, p.sisi(sisiTarget, p.Target, source)...)
	list = append(list, p.sisi(sisiPagu, p.Pagu, "")...)
	list = append(list, p.sisi(sisiRealisasi, p.Realisasi, "")...)
	if p.Jenis == JenisRerata {
		for _, side := range []string{sisiIkut, sisiTakIkut} {
			if below := p.anak(side); len(below) > 0 {
				add(side, strconv.Itoa(len(below)), below...)
			}
		}
	}
	how := p.Metode
	if p.Arah != "" {
		how += ", arah " + p.Arah
	}
	add("metode", how+": "+p.Rumus)
	list = append(list, p.hasil()...)
	add("keadaan", p.Usang)
	add("temuan", p.jumlahTemuan(), p.barisTemuan()...)
	if len(p.Keputusan) > 0 {
		add("keputusan", p.Keputusan[0], p.Keputusan[1:]...)
	}
	return list
}

// hasil is what the figure is, or why there is none.
func (p *Penjelasan) hasil() (list []Butir) {
	switch {
	case p.Jenis == JenisSerapan && p.Serapan != "":
		return []Butir{{Label: "serapan", Teks: p.Serapan + "%"}}
	case p.Jenis == JenisSerapan:
		return []Butir{{Label: "serapan", Teks: "tidak dapat dihitung: pagu atau realisasi belum ada, atau pagunya nol"}}
	case p.Capaian != "":
		text := p.Capaian + "%"
		if p.Predikat != "" {
			text += ", predikat " + p.Predikat
		}
		list = append(list, Butir{Label: "capaian", Teks: text})
	case p.Jenis == JenisRerata:
		list = append(list, Butir{Label: "capaian", Teks: "tidak dapat dihitung: tidak ada yang terukur"})
	default:
		list = append(list, Butir{Label: "capaian", Teks: "tidak dapat dihitung. " + alasan(p.Alasan)})
	}
	if p.Dibatasi != "" {
		list = append(list, Butir{Label: "dibatasi", Teks: p.Dibatasi + "%, setiap indikator dibatasi 100 sebelum dirata-ratakan"})
	}
	if p.Tertulis != "" {
		list = append(list, Butir{Label: "tertulis", Teks: p.Tertulis + "%"})
	}
	return list
}

// sisi is one side of a quotient, with what it was put together from below it.
func (p *Penjelasan) sisi(label string, o *Operan, more string) []Butir {
	if o == nil {
		return nil
	}
	below := p.anak(label)
	switch {
	case p.Jenis == JenisSerapan && o.Nilai != "":
		text := "Rp " + o.Nilai
		if o.Ket != "" {
			text += ", " + o.Ket
		}
		return []Butir{{label, text, below}}
	case p.Jenis == JenisSerapan:
		return []Butir{{Label: label, Teks: o.Ket}}
	case len(below) == 0:
		return []Butir{{Label: label, Teks: o.String() + more}}
	}
	return []Butir{{label, o.Nilai + " = " + o.Teks + more, below}}
}

// anak words the parts of a side.
func (p *Penjelasan) anak(side string) (lines []string) {
	for i := range p.Operan {
		if b := &p.Operan[i]; b.Sisi == side {
			lines = append(lines, p.kataBagian(b))
		}
	}
	if n := p.Lagi[side]; n > 0 {
		lines = append(lines, "… dan "+cacah(n).Teks+" baris lagi")
	}
	return lines
}

func (p *Penjelasan) kataBagian(b *Bagian) string {
	switch p.Jenis {
	case JenisRerata:
		text := b.Nama
		if b.Nilai != "" {
			text = b.Nilai + "%  " + b.Nama
		}
		if b.Ket != "" {
			text += " (" + strings.TrimSuffix(b.Ket, ".") + ")"
		}
		return text + b.dari()
	case JenisSerapan:
		return strings.TrimSpace("Rp "+b.Nilai+"  "+b.Nama) + b.dari()
	}
	covers := sebutan.Periode(b.Periode)
	if b.Sifat == "sd" {
		covers = "s.d. " + covers
	}
	return covers + ": " + b.Operan.String()
}

// dari is where a value stands.
func (o *Operan) dari() string {
	if o.Berkas == "" {
		return ""
	}
	return " ← " + strings.Join(slices.DeleteFunc([]string{o.Berkas, o.Lembar, o.Sel}, func(s string) bool { return s == "" }), " › ")
}

// String is the value with the cell it stands in.
func (o *Operan) String() string {
	switch {
	case o.Teks == "" && o.Nilai == "" && o.Berkas == "":
		return "tidak ada"
	case o.Teks == "" && o.Nilai == "":
		return "kosong" + o.dari()
	}
	text := cmp.Or(o.Nilai, o.Teks)
	if o.Nilai != "" && o.Teks != "" && o.Teks != o.Nilai {
		text += " (tertulis " + strconv.Quote(o.Teks) + ")"
	}
	return text + o.dari()
}

func (p *Penjelasan) jumlahTemuan() string {
	if len(p.Temuan) == 0 {
		return ""
	}
	return cacah(len(p.Temuan)).Teks
}

func (p *Penjelasan) barisTemuan() (lines []string) {
	for i, f := range p.Temuan {
		if i == temuanTampil {
			return append(lines, "… dan "+cacah(len(p.Temuan)-i).Teks+" temuan lagi")
		}
		line := f.Tingkat + " " + f.Aturan + ", " + f.Tempat + ": " + f.Pesan
		if f.Keputusan != "" {
			line += " Keputusan: " + f.Keputusan
		}
		lines = append(lines, line)
	}
	return lines
}
