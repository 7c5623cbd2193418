package ingest

import (
	"fmt"
	"maps"
	"slices"
	"strings"

	"github.com/shopspring/decimal"
)

// PeriksaKeputusan judges decisions as written: each row by itself, then against
// the others. A row that is wrong is named with its cell, what is wrong and what
// would be right; the rest counts. Of rows that contradict each other none does.
// kunci gives the key under which two names are the same.
func PeriksaKeputusan(n *NaskahKeputusan, master *Master, kunci func(string) string) *Keputusan {
	k := &Keputusan{Luput: slices.Clone(n.Luput)}
	var rows []Putusan
	for _, b := range n.Baris {
		if p, ok := k.baris(b, master, kunci); ok {
			rows = append(rows, p)
		}
	}
	k.lawan(rows, kunci)
	return k
}

func (k *Keputusan) refuse(at Pos, about, uraian, saran string) {
	k.Luput = append(k.Luput, LuputKeputusan(at, about, uraian, saran))
}

// baris judges one row by itself.
func (k *Keputusan) baris(b BarisKeputusan, master *Master, kunci func(string) string) (Putusan, bool) {
	l := LembarPutusan(b.Jenis)
	p := Putusan{Jenis: b.Jenis, Isi: map[string]string{}, Pos: b.Pos}
	if l.Tanya && !b.memutuskan(l) {
		k.Belum++
		return p, false
	}
	good := true
	for i := range l.Kolom {
		c := &l.Kolom[i]
		isi, ada := b.Isi[c.Kunci]
		nilai, salah, saran := "", "", ""
		switch {
		case c.Bentuk == bukanIsi || !ada && !c.Wajib:
			continue
		case !ada:
			isi.Pos, salah, saran = b.Pos, "kolom "+c.Judul+" kosong", "Isi kolom "+c.Judul+c.misal()+"."
		case isi.Salah != "":
			salah, saran = isi.Salah, "Tulis isinya sebagai nilai"+c.misal()+"."
		default:
			nilai, salah, saran = c.nilai(isi, master)
		}
		if salah != "" {
			k.refuse(isi.Pos, b.tentang(l)+" "+c.Kunci, salah, saran)
			good = false
		} else if nilai != "" {
			p.Isi[c.Kunci] = nilai
		}
	}
	if !good {
		return p, false
	}
	if salah, saran := p.masukAkal(kunci); salah != "" {
		k.refuse(b.Pos, b.tentang(l), salah, saran)
		return p, false
	}
	return p, true
}

// memutuskan reports whether a row says what is decided.
func (b *BarisKeputusan) memutuskan(l *LembarKeputusan) bool {
	for _, c := range l.Kolom {
		if _, ada := b.Isi[c.Kunci]; ada && c.Putus {
			return true
		}
	}
	return false
}

// tentang names a row without its place.
func (b *BarisKeputusan) tentang(l *LembarKeputusan) string {
	parts := []string{l.Nama}
	for _, c := range l.Kolom {
		parts = append(parts, b.Isi[c.Kunci].Teks)
	}
	return strings.TrimSpace(strings.Join(parts, " "))
}

func (c *KolomKeputusan) misal() string {
	switch {
	case len(c.Pilihan) > 0:
		return ": " + strings.Join(c.Pilihan, ", ")
	case c.Contoh != "":
		return ", misalnya " + c.Contoh
	}
	return ""
}

// masukAkal is what no single column shows.
func (p Putusan) masukAkal(kunci func(string) string) (salah, saran string) {
	switch p.Jenis {
	case PutusPadanan:
		if kunci(p.Isi["pertama"]) == kunci(p.Isi["kedua"]) {
			return "kedua namanya sudah dibaca sama", "Tulis dua nama yang berbeda, atau hapus barisnya."
		}
	case PutusSkala:
		bawah, atas := batasPutusan(p)
		if atas != nil && atas.LessThan(*bawah) {
			return fmt.Sprintf("batas atas %s di bawah batas bawah %s", koma(p.Isi["atas"]), koma(p.Isi["bawah"])), "Tukar keduanya, atau betulkan angkanya."
		}
	}
	return "", ""
}

func koma(s string) string { return strings.Replace(s, ".", ",", 1) }

// batasPutusan are the bounds of a grade; atas is nil where none is stated.
func batasPutusan(p Putusan) (bawah, atas *decimal.Decimal) {
	b, err := decimal.NewFromString(p.Isi["bawah"])
	if err != nil {
		return nil, nil
	}
	if a, err := decimal.NewFromString(p.Isi["atas"]); err == nil {
		atas = &a
	}
	return &b, atas
}

// lawan drops rows that contradict each other, both with the place of the other,
// and of rows that say the same all but one.
func (k *Keputusan) lawan(rows []Putusan, kunci func(string) string) {
	bad := map[int]bool{}
	against := func(i, j int, uraian string) {
		for _, pair := range [][2]int{{i, j}, {j, i}} {
			if p := rows[pair[0]]; !bad[pair[0]] {
				bad[pair[0]] = true
				k.refuse(p.Pos, p.Sidik(), "bertentangan dengan "+rows[pair[1]].Pos.String()+": "+uraian, "Hapus atau betulkan salah satunya.")
			}
		}
	}
	perKunci(rows, kunci, against)
	jenjangBeririsan(rows, kunci, against)
	rangkaiPadanan(rows, bad, kunci, against)
	seen := map[string]bool{}
	for i, p := range rows {
		if !bad[i] && !seen[p.Sidik()] {
			seen[p.Sidik()] = true
			k.Putusan = append(k.Putusan, p)
		}
	}
}

// tentangKolom are the columns that say what a decision is about; of names their
// key counts.
var tentangKolom = map[string][]string{
	PutusArah: {"opd", "indikator"}, PutusSkala: {"skala", "huruf"}, PutusStandar: {"indikator", "tahun"},
	PutusBatas: {"opd", "tahun", "dokumen"}, PutusPengecualian: {"temuan"},
}

// perKunci finds rows that decide the same matter differently.
func perKunci(rows []Putusan, kunci func(string) string, against func(i, j int, uraian string)) {
	first := map[string]int{}
	for i, p := range rows {
		about := tentangKolom[p.Jenis]
		if about == nil {
			continue
		}
		for _, c := range LembarPutusan(p.Jenis).Kolom {
			v := p.Isi[c.Kunci]
			if slices.Contains(about, c.Kunci) || v == "" || c.Kunci == "alasan" || c.Kunci == "oleh" || c.Kunci == "tanggal" {
				continue
			}
			key := p.Jenis + "\x00" + c.Kunci
			for _, a := range about {
				key += "\x00" + p.pokok(a, kunci)
			}
			if j, ok := first[key]; !ok {
				first[key] = i
			} else if rows[j].Isi[c.Kunci] != v {
				against(i, j, fmt.Sprintf("%s %q dan %q", strings.ToLower(c.Judul), v, rows[j].Isi[c.Kunci]))
			}
		}
	}
}

// pokok is what a column says a decision is about: of a name its key.
func (p Putusan) pokok(kolom string, kunci func(string) string) string {
	if kolom == "indikator" || kolom == "skala" {
		return kunci(p.Isi[kolom])
	}
	return strings.ToLower(p.Isi[kolom])
}

// jenjangBeririsan finds grades of one scale that share a value.
func jenjangBeririsan(rows []Putusan, kunci func(string) string, against func(i, j int, uraian string)) {
	for i, p := range rows {
		for j, q := range rows[:i] {
			if p.Jenis != PutusSkala || q.Jenis != PutusSkala || p.pokok("skala", kunci) != q.pokok("skala", kunci) || p.Isi["huruf"] == q.Isi["huruf"] {
				continue
			}
			low, high := p, q
			b, _ := batasPutusan(low)
			c, _ := batasPutusan(high)
			if b.GreaterThan(*c) {
				low, high, b, c = q, p, c, b
			}
			if _, top := batasPutusan(low); b.Equal(*c) || top != nil && top.GreaterThan(*c) {
				against(i, j, fmt.Sprintf("batas %s dan %s beririsan", low.Isi["huruf"], high.Isi["huruf"]))
			}
		}
	}
}

// rangkaiPadanan finds names that are said to differ and yet are the same, be it
// by way of others.
func rangkaiPadanan(rows []Putusan, bad map[int]bool, kunci func(string) string, against func(i, j int, uraian string)) {
	scopes := map[string]bool{}
	for _, p := range rows {
		if p.Jenis == PutusPadanan {
			scopes[p.Isi["opd"]] = true
		}
	}
	for _, opd := range slices.Sorted(maps.Keys(scopes)) {
		for i, p := range rows {
			if p.Jenis != PutusPadanan || p.Isi["keputusan"] != "berbeda" || bad[i] || !p.Untuk(opd) {
				continue
			}
			for {
				chain := jalanPadanan(rows, bad, opd, kunci(p.Isi["pertama"]), kunci(p.Isi["kedua"]), kunci)
				if chain == nil {
					break
				}
				for _, j := range chain {
					against(i, j, "nama-namanya dinyatakan sama sekaligus berbeda")
				}
			}
		}
	}
}

// Untuk reports whether a decision holds for an OPD.
func (p Putusan) Untuk(opd string) bool { return p.Isi["opd"] == "" || p.Isi["opd"] == opd }

// jalanPadanan is the shortest chain of rows that makes two keys the same.
func jalanPadanan(rows []Putusan, bad map[int]bool, opd, from, to string, kunci func(string) string) []int {
	paths := map[string][]int{from: {}}
	for queue := []string{from}; len(queue) > 0; queue = queue[1:] {
		for i, p := range rows {
			if p.Jenis != PutusPadanan || p.Isi["keputusan"] != "sama" || bad[i] || !p.Untuk(opd) {
				continue
			}
			a, b := kunci(p.Isi["pertama"]), kunci(p.Isi["kedua"])
			if b == queue[0] {
				a, b = b, a
			}
			if _, done := paths[b]; a != queue[0] || done {
				continue
			}
			paths[b] = append(slices.Clone(paths[queue[0]]), i)
			if b == to {
				return paths[b]
			}
			queue = append(queue, b)
		}
	}
	return nil
}
