package transform

import (
	"encoding/json"
	"slices"
	"strings"

	"capaian/ingest"
	"capaian/transform/warehouse"
)

// tanya asks the office what a finding leaves open, where a sheet of
// keputusan.xlsx settles such a matter.
func (y *year) tanya(i ingest.Issue) {
	if !y.Aturan.Nyala(i.Rule) {
		return
	}
	a := i.Args
	switch i.Rule {
	case "REF-10":
		y.bertanya(ingest.PutusPadanan, map[string]string{"jenis": jenisNama(a["hal"]), "pertama": a["a"], "kedua": a["b"], "tanya": i.Message()})
	case "CAP-12":
		y.bertanya(ingest.PutusArah, map[string]string{"indikator": a["indikator"], "tanya": i.Message()})
	case "TWL-01":
		if strings.HasPrefix(a["hal"], "cara menggabung") {
			y.bertanya(ingest.PutusArah, map[string]string{"indikator": a["indikator"], "tanya": i.Message()})
		}
	}
}

// jenisNama is the kind of names a finding speaks of, as the sheet offers it.
func jenisNama(hal string) string {
	hal = strings.ToLower(strings.ReplaceAll(hal, "_", " "))
	for _, kind := range []string{"sub kegiatan", "kegiatan", "program", "indikator", "sasaran", "tujuan"} {
		if strings.Contains(hal, kind) {
			return kind
		}
	}
	return ""
}

// tanyaMutu asks for the bounds of a grade that no table has.
func (y *year) tanyaMutu(h Hasil, t, r Target, indikator string) {
	if h.Alasan != AlasanSkalaTidakDikenal {
		return
	}
	for _, side := range []Target{t, r} {
		if side.Jenis == "huruf" {
			y.bertanya(ingest.PutusSkala, map[string]string{"skala": indikator, "huruf": strings.TrimSpace(side.Teks),
				"tanya": `Batas angka huruf mutu "` + strings.TrimSpace(side.Teks) + `" untuk indikator ini belum diketahui.`})
		}
	}
}

func (y *year) bertanya(jenis string, isi map[string]string) {
	if jenis != ingest.PutusSkala { // a scale is the same for all OPD
		isi["opd"] = y.OPD.Kode
	}
	row, err := json.Marshal(isi) // keys in order
	if err != nil {
		return // a map of texts always has a spelling
	}
	y.out.Pertanyaan = append(y.out.Pertanyaan, warehouse.Pertanyaan{Pemda: y.Pemda, OPD: y.OPD.Kode, Jenis: jenis, Baris: string(row)})
}

// IsiPertanyaan gives the columns of a question back.
func IsiPertanyaan(q warehouse.Pertanyaan) map[string]string {
	isi := map[string]string{}
	if json.Unmarshal([]byte(q.Baris), &isi) != nil {
		return map[string]string{}
	}
	return isi
}

// KunciPertanyaan tells questions apart: what is asked, without why. It fits rows
// of the sheet too, whoever wrote them.
func KunciPertanyaan(jenis string, isi map[string]string) string {
	switch jenis {
	case ingest.PutusPadanan:
		pair := pasang(kunci(isi["pertama"]), kunci(isi["kedua"]))
		return jenis + "\x00" + isi["opd"] + "\x00" + pair[0] + "\x00" + pair[1]
	case ingest.PutusSkala:
		return jenis + "\x00" + kunci(isi["skala"]) + "\x00" + strings.ToLower(isi["huruf"])
	}
	return jenis + "\x00" + isi["opd"] + "\x00" + kunci(isi["indikator"])
}

// sekali leaves of questions on one matter one, with all that is said of it.
func sekali(list []warehouse.Pertanyaan) []warehouse.Pertanyaan {
	at := map[string]int{}
	var kept []warehouse.Pertanyaan
	said := map[string][]string{}
	for _, q := range list {
		isi := IsiPertanyaan(q)
		key := KunciPertanyaan(q.Jenis, isi)
		if !slices.Contains(said[key], isi["tanya"]) {
			said[key] = append(said[key], isi["tanya"])
		}
		i, ok := at[key]
		if !ok {
			at[key] = len(kept)
			kept = append(kept, q)
			continue
		}
		isi = IsiPertanyaan(kept[i])
		isi["tanya"] = strings.Join(said[key], " ")
		if row, err := json.Marshal(isi); err == nil {
			kept[i].Baris = string(row)
		}
	}
	return kept
}
