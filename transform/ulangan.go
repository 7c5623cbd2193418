package transform

import (
	"strconv"

	"capaian/ingest"
	"capaian/transform/warehouse"
)

// A workbook often shows the same figures twice: a form that is filled in and a
// sheet that prints it. What a later sheet of a document repeats is compared
// with the first, not stored: equal it is said once a sheet (BKS-06), different
// it is a finding at the cell (KON-11).

// ulangan collects the figures of a document by what they are of.
type ulangan struct {
	*judge
	first    map[string]pertama
	repeated map[string]repeats // sheet → what it repeats
	order    []string
}

// pertama is a figure as the first sheet states it.
type pertama struct {
	asal        warehouse.Asal
	nama, nilai string
}

type repeats struct {
	n  int
	at warehouse.Asal
}

// tanpaUlangan takes out of the facts what later sheets repeat.
func (j *judge) tanpaUlangan() {
	u := &ulangan{judge: j, first: map[string]pertama{}, repeated: map[string]repeats{}}
	j.facts.Target = unrepeated(u, j.facts.Target, func(t *warehouse.Target) (string, pertama) {
		return "target\x00" + kunciTempat(t.Konteks) + kunci(t.Indikator), pertama{t.Asal, "target " + t.Indikator, string(t.Operator) + nilaiTeks(t.Target, t.TargetTeks)}
	})
	j.facts.Realisasi = unrepeated(u, j.facts.Realisasi, func(r *warehouse.Realisasi) (string, pertama) {
		return "realisasi\x00" + kunciTempat(r.Konteks) + r.Kunci, pertama{r.Asal, "realisasi " + r.Indikator, nilaiTeks(r.Realisasi, r.RealisasiTeks)}
	})
	j.facts.Anggaran = unrepeated(u, j.facts.Anggaran, func(a *warehouse.Anggaran) (string, pertama) {
		key := "anggaran\x00" + kunciTempat(a.Konteks) + string(a.Rekening) + "\x00" + kunci(string(a.Uraian)) + "\x00" + string(a.KelompokBelanja) + "\x00" + kunci(string(a.SubUnit)) + "\x00" + kunci(string(a.SumberDana))
		return key, pertama{a.Asal, "anggaran " + string(a.Uraian), nilaiUang(a)}
	})
	for _, sheet := range u.order {
		r := u.repeated[sheet]
		at := ingest.Pos{Sheet: string(r.at.Lembar), Cell: string(r.at.Sel)}
		j.flag("BKS-06", at, sheet+" mengulang", args("tabel", sheet, "uraian", strconv.Itoa(r.n)+" angka mengulang lembar lain di berkas ini"))
	}
}

// unrepeated keeps the facts that no earlier sheet states.
func unrepeated[T any](u *ulangan, facts []T, of func(*T) (string, pertama)) []T {
	kept := facts[:0]
	for i := range facts {
		if key, now := of(&facts[i]); u.repeats(key, now) {
			continue
		}
		kept = append(kept, facts[i])
	}
	return kept
}

// repeats reports whether a figure stands on an earlier sheet already.
func (u *ulangan) repeats(key string, now pertama) bool {
	was, ok := u.first[key]
	if !ok {
		u.first[key] = now
		return false
	}
	if was.asal.Lembar == now.asal.Lembar {
		return false
	}
	if was.nilai != now.nilai {
		at := ingest.Pos{Sheet: string(now.asal.Lembar), Cell: string(now.asal.Sel)}
		there := ingest.Pos{Sheet: string(was.asal.Lembar), Cell: string(was.asal.Sel)}
		u.wrong("KON-11", at, key, now.nilai, was.nilai, args("nama", now.nama, "a", now.nilai, "b", was.nilai, "lain", there.String()))
		return true
	}
	sheet := string(now.asal.Lembar)
	r, ok := u.repeated[sheet]
	if !ok {
		r.at = now.asal
		u.order = append(u.order, sheet)
	}
	r.n++
	u.repeated[sheet] = r
	return true
}

// kunciTempat is the place and time of a figure, without its code, which a
// second sheet may write otherwise, and without the year a plan ends or begins
// in, which only one of them may name.
func kunciTempat(k warehouse.Konteks) string {
	tahun := strconv.Itoa(k.Tahun)
	if k.Periode == "akhir" || k.Periode == "awal" {
		tahun = ""
	}
	return tahun + k.Periode + "\x00" + k.Tingkat + "\x00" + kunci(string(k.Program)) + "\x00" + kunci(string(k.Kegiatan)) + "\x00" + kunci(string(k.SubKegiatan)) + "\x00"
}

func nilaiTeks(u warehouse.Ukuran, teks warehouse.Teks) string {
	if u.Valid {
		return Desimal(u.Decimal)
	}
	return Fold(string(teks))
}

// nilaiUang is the pagu of a line, with the realisasi where there is one.
func nilaiUang(a *warehouse.Anggaran) string {
	if a.Realisasi.Decimal.IsZero() {
		return Rp(a.Pagu.Decimal)
	}
	return Rp(a.Pagu.Decimal) + " / " + Rp(a.Realisasi.Decimal)
}
