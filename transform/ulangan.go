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
	first    map[string]sebutan
	repeated map[string]repeats // sheet → what it repeats
	order    []string
}

// sebutan is a figure as the first sheet states it.
type sebutan struct {
	asal  warehouse.Asal
	nilai string
}

type repeats struct {
	n  int
	at warehouse.Asal
}

// tanpaUlangan takes out of the facts what later sheets repeat.
func (j *judge) tanpaUlangan() {
	u := &ulangan{judge: j, first: map[string]sebutan{}, repeated: map[string]repeats{}}
	j.facts.Target = unrepeated(u, j.facts.Target, func(t *warehouse.Target) (warehouse.Asal, string, string) {
		return t.Asal, "target\x00" + kunciTempat(t.Konteks) + kunci(t.Indikator), string(t.Operator) + nilaiTeks(t.Target, t.TargetTeks)
	})
	j.facts.Realisasi = unrepeated(u, j.facts.Realisasi, func(r *warehouse.Realisasi) (warehouse.Asal, string, string) {
		return r.Asal, "realisasi\x00" + kunciTempat(r.Konteks) + r.Kunci, nilaiTeks(r.Realisasi, r.RealisasiTeks)
	})
	j.facts.Anggaran = unrepeated(u, j.facts.Anggaran, func(a *warehouse.Anggaran) (warehouse.Asal, string, string) {
		key := "anggaran\x00" + kunciTempat(a.Konteks) + string(a.Rekening) + "\x00" + kunci(string(a.Uraian)) + "\x00" + string(a.KelompokBelanja) + "\x00" + kunci(string(a.SubUnit)) + "\x00" + kunci(string(a.SumberDana))
		return a.Asal, key, a.Pagu.Decimal.String() + "/" + a.Realisasi.Decimal.String()
	})
	for _, sheet := range u.order {
		r := u.repeated[sheet]
		at := ingest.Pos{Sheet: string(r.at.Lembar), Cell: string(r.at.Sel)}
		j.flag("BKS-06", at, sheet+" mengulang", args("tabel", sheet, "uraian", strconv.Itoa(r.n)+" angka mengulang lembar lain di berkas ini"))
	}
}

// unrepeated keeps the facts that no earlier sheet states.
func unrepeated[T any](u *ulangan, facts []T, of func(*T) (warehouse.Asal, string, string)) []T {
	kept := facts[:0]
	for i := range facts {
		asal, key, nilai := of(&facts[i])
		if u.repeats(asal, key, nilai) {
			continue
		}
		kept = append(kept, facts[i])
	}
	return kept
}

// repeats reports whether a figure stands on an earlier sheet already.
func (u *ulangan) repeats(asal warehouse.Asal, key, nilai string) bool {
	was, ok := u.first[key]
	if !ok {
		u.first[key] = sebutan{asal, nilai}
		return false
	}
	if was.asal.Lembar == asal.Lembar {
		return false
	}
	if was.nilai != nilai {
		at := ingest.Pos{Sheet: string(asal.Lembar), Cell: string(asal.Sel)}
		there := ingest.Pos{Sheet: string(was.asal.Lembar), Cell: string(was.asal.Sel)}
		u.wrong("KON-11", at, key, nilai, was.nilai, args("nama", string(asal.Sel), "a", nilai, "b", was.nilai, "lain", there.String()))
		return true
	}
	sheet := string(asal.Lembar)
	r, ok := u.repeated[sheet]
	if !ok {
		r.at = asal
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
