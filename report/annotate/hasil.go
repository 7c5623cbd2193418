package annotate

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"capaian/ingest/workbook"
)

// kelompok is a group of findings on our sheet.
type kelompok struct {
	keparahan, judul string
	warna            int
}

// kelompokSemua are the groups by severity, worst first.
var kelompokSemua = []kelompok{
	{"GALAT", "Harus diperbaiki", warnaGalat},
	{"PERINGATAN", "Perlu diperiksa", warnaPeringatan},
	{"INFO", "Catatan", warnaInfo},
}

// kelompokDari is the group of a finding; one of an unknown severity is a note.
func kelompokDari(t *Temuan) kelompok {
	for _, k := range kelompokSemua {
		if k.keparahan == t.Keparahan {
			return k
		}
	}
	return kelompokSemua[len(kelompokSemua)-1]
}

// hasil is what goes onto our sheet and into the others.
type hasil struct {
	s        *Pemeriksaan
	groups   [][]*Temuan // as kelompokSemua
	diterima []*Temuan
	marks    map[string][]mark // by sheet, worst first
	batas    []string          // sentences about sheets with more than is marked
	visible  map[string]bool   // the sheets that links can lead to
}

// newHasil sorts the findings into their groups and onto their sheets.
func newHasil(s *Pemeriksaan, b *buku) *hasil {
	h := &hasil{s: s, groups: make([][]*Temuan, len(kelompokSemua)), marks: map[string][]mark{}, visible: map[string]bool{}}
	for _, x := range b.sheets {
		if !x.hidden && !x.ours && x.part != "" && b.p.has(x.part) {
			h.visible[x.name] = true
		}
	}
	for i := range s.Temuan {
		t := &s.Temuan[i]
		if t.Keputusan != "" {
			h.diterima = append(h.diterima, t)
			continue
		}
		g := slices.Index(kelompokSemua, kelompokDari(t))
		h.groups[g] = append(h.groups[g], t)
	}
	h.sort(b)
	over := map[string]int{}
	for _, g := range h.groups {
		for _, t := range g {
			m, ok := newMark(t)
			switch {
			case !ok || !h.visible[t.Lembar]:
			case len(h.marks[t.Lembar]) == maxTanda:
				over[t.Lembar]++
			default:
				h.marks[t.Lembar] = append(h.marks[t.Lembar], m)
			}
		}
	}
	for _, x := range b.sheets {
		if n := over[x.name]; n > 0 {
			h.batas = append(h.batas, fmt.Sprintf("Lembar %q memuat %s temuan; %d yang terpenting diwarnai dan diberi komentar, %s lainnya hanya tercantum di sini.", x.name, cacah(n+maxTanda), maxTanda, cacah(n)))
		}
	}
	return h
}

// sort puts the findings of each group into the order of the workbook; what
// concerns no sheet comes first.
func (h *hasil) sort(b *buku) {
	order := map[string]int{}
	for i, x := range b.sheets {
		order[x.name] = i + 1
	}
	for _, g := range append(slices.Clone(h.groups), h.diterima) {
		slices.SortStableFunc(g, func(x, y *Temuan) int {
			xr, xc, _ := workbook.ParseRef(x.Sel)
			yr, yc, _ := workbook.ParseRef(y.Sel)
			return cmp.Or(order[x.Lembar]-order[y.Lembar], xr-yr, xc-yc)
		})
	}
}

// ringkasan is the count in one sentence.
func (h *hasil) ringkasan() string {
	total := len(h.diterima)
	for _, g := range h.groups {
		total += len(g)
	}
	if total == 0 {
		return "Tidak ada temuan."
	}
	parts := []string{
		cacah(len(h.groups[0])) + " harus diperbaiki", cacah(len(h.groups[1])) + " perlu diperiksa", cacah(len(h.groups[2])) + " catatan",
	}
	if n := len(h.diterima); n > 0 {
		parts = append(parts, cacah(n)+" diterima dengan keputusan")
	}
	return strings.Join(parts, ", ") + "."
}

// lembar is our sheet with everything on it.
func (h *hasil) lembar(k *kertas) {
	s := h.s
	k.tulis(judul, workbook.LembarHasil)
	k.tulis(samar, workbook.TandaHasil)
	k.lewat()
	if s.Nama != "" {
		k.tulis(biasa, "Nama berkas", s.Nama)
	}
	if !s.Diterima.IsZero() {
		k.tulis(biasa, "Diterima", waktu(s.Diterima))
	}
	if !s.Diperiksa.IsZero() {
		k.tulis(biasa, "Diperiksa", waktu(s.Diperiksa))
	}
	for i, d := range s.Dokumen {
		k.tulis(biasa, []string{"Dokumen", ""}[min(i, 1)], d)
	}
	if len(s.SHA256) >= 8 {
		k.tulis(biasa, "Nomor tanda terima", s.SHA256[:8])
	}
	k.lewat()
	k.tulis(tebal, h.ringkasan())
	if u := s.Ulang; u != nil {
		k.tulis(tebal, u.kalimat())
	}
	if len(h.marks) > 0 {
		k.tulis(samar, "Sel yang bertemuan diwarnai seperti judul kelompoknya dan diberi komentar. Klik tempatnya untuk menuju selnya.")
	}
	for _, b := range h.batas {
		k.tulis(samar, b)
	}
	for _, c := range s.Catatan {
		k.tulis(samar, c)
	}
	for i, g := range h.groups {
		h.kelompok(k, kelompokSemua[i], g)
	}
	if len(h.diterima) > 0 {
		h.kelompok(k, kelompok{judul: "Diterima"}, h.diterima)
	}
}

// kelompok lists the findings of one group.
func (h *hasil) kelompok(k *kertas, g kelompok, list []*Temuan) {
	k.lewat()
	k.kepala(g.warna, fmt.Sprintf("%s (%s)", g.judul, cacah(len(list))))
	if len(list) == 0 {
		k.tulis(biasa, "Tidak ada.")
		return
	}
	last := "Yang perlu dilakukan"
	if g.warna == 0 {
		last = "Keputusan"
	}
	k.tulis(kolom, "Tempat", "Tertulis", "Seharusnya", "Keterangan", last, "Aturan, kode")
	for _, t := range list {
		hint := t.Saran
		if g.warna == 0 {
			hint = t.Keputusan
		}
		place := t.Lembar
		if t.Sel != "" {
			place += "!" + t.Sel
		}
		if place == "" {
			place = "seluruh berkas"
		}
		if _, _, ok := workbook.ParseRef(t.Sel); ok && h.visible[t.Lembar] {
			k.taut("'" + strings.ReplaceAll(t.Lembar, "'", "''") + "'!" + t.Sel)
		}
		k.tulis(isi, place, t.Tertulis, t.Seharusnya, t.Pesan, hint, strings.TrimSpace(t.Aturan+" "+t.Kode))
	}
}

// write gives the part of our sheet. It holds texts alone, each in its cell,
// and no formula: links are places, not calls of a function.
func (h *hasil) write(g *gaya, ns string) []byte {
	k := &kertas{g: g}
	h.lembar(k)
	for i, fill := range g.asal {
		k.asal(fmt.Sprintf("%s%d: %s", asalPrefix, i+1, fill))
	}
	return k.part(ns)
}
