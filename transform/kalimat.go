package transform

// This file words methods and reasons for people.

// Rumus is the formula of a direction as a reader checks it (R realisasi, T
// target).
func Rumus(arah string) string {
	switch arah {
	case "negatif":
		return "(T − (R − T)) / T × 100"
	case "stabil":
		return "(1 − |R − T| / T) × 100"
	case "rentang":
		return "100 di dalam rentang; di bawahnya R / batas bawah × 100; di atasnya (2 × batas atas − R) / batas atas × 100"
	}
	return "R / T × 100"
}

// Alasan is a reason code (contract, v_capaian) as a sentence.
func Alasan(kode string) string {
	switch kode {
	case "TARGET_TIDAK_ADA":
		return "tidak ada target untuk indikator ini di dokumen mana pun"
	case "TARGET_NOL":
		return "targetnya nol"
	case "REALISASI_KOSONG":
		return "realisasinya belum diisi"
	case "BELUM_WAKTUNYA":
		return "belum waktunya: periodenya belum berakhir, atau rencananya tidak menargetkan apa pun pada periode itu"
	case "TIDAK_TERUKUR":
		return "target atau realisasinya berupa teks yang tidak terukur"
	case "SATUAN_BERBEDA":
		return "satuan target dan realisasi berbeda"
	case "SKALA_TIDAK_DIKENAL":
		return "huruf mutunya tidak ada pada skala yang dikenal"
	}
	return kode
}

// Label are the predikat of the scale, best first.
func (s Skala) Label() []string {
	var list []string
	for _, j := range s {
		list = append(list, j.Predikat)
	}
	return list
}
