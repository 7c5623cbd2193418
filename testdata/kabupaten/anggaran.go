package kabupaten

import "math/rand/v2"

// anggarkan draws 1 to 4 kegiatan for each programme, at least as many under a
// sasaran as it has indicators, and their money.
func (r *rencana) anggarkan(acak *rand.Rand) {
	skala := int64(1)
	if r.opd.Jenis == "dinas" {
		skala = 12
	}
	for _, s := range r.sasaran {
		for _, p := range s.program {
			for _, j := range sebagian(acak, len(p.programBank.kegiatan), 1+acak.IntN(4)) {
				p.kegiatan = append(p.kegiatan, &kegiatan{kegiatanBank: p.programBank.kegiatan[j]})
			}
		}
		s.tambahKegiatan()
		for _, p := range s.program {
			for _, k := range p.kegiatan {
				k.danai(acak, skala)
			}
		}
	}
	pagu := antara(acak, 800, 2400) * 1_000_000 * skala
	btl := &kegiatan{pagu: pagu, realisasi: pagu * antara(acak, 930, 995) / 1000 / 50 * 50}
	r.btl = program{kegiatan: []*kegiatan{btl}}
}

// tambahKegiatan takes further kegiatan of the bank until each indicator of the
// sasaran has a row beside it in the RKT.
func (s *sasaran) tambahKegiatan() {
	for s.jumlahKegiatan() < len(s.indikator) {
		sebelum := s.jumlahKegiatan()
		for _, p := range s.program {
			if n := len(p.kegiatan); n < len(p.programBank.kegiatan) {
				p.kegiatan = nil
				for _, b := range p.programBank.kegiatan[:n+1] {
					p.kegiatan = append(p.kegiatan, &kegiatan{kegiatanBank: b})
				}
				break
			}
		}
		if s.jumlahKegiatan() == sebelum {
			s.indikator = s.indikator[:sebelum] // the bank is used up
		}
	}
}

func (s *sasaran) jumlahKegiatan() int {
	n := 0
	for _, p := range s.program {
		n += len(p.kegiatan)
	}
	return n
}

// danai draws the budget of the year, what was spent of it, the output, and
// what the Renstra foresaw for each of its six years.
func (k *kegiatan) danai(acak *rand.Rand, skala int64) {
	k.pagu = antara(acak, 20, 720) * 250_000 * skala
	k.realisasi = k.pagu
	if acak.IntN(8) > 0 {
		k.realisasi = k.pagu * antara(acak, 7000, 9990) / 10000 / 50 * 50
	}
	k.volume = 100 * antara(acak, 1, 12)
	switch k.satuan {
	case "%":
		k.volume = 500 * antara(acak, 17, 20)
	case "bulan":
		k.volume = 1200
	}
	if k.hasil = k.volume; acak.IntN(5) == 0 && k.satuan != "bulan" && k.volume > 100 {
		k.hasil -= 100
	}
	awal := k.pagu * antara(acak, 70, 95) / 100 / 1000 * 1000
	tambah := antara(acak, 1, 8) * 500_000
	for t := range k.renstra {
		k.renstra[t] = awal + int64(t)*tambah
	}
}

// pagu and realisasi of a programme are those of its kegiatan.
func (p *program) pagu() int64 {
	var n int64
	for _, k := range p.kegiatan {
		n += k.pagu
	}
	return n
}

func (p *program) realisasi() int64 {
	var n int64
	for _, k := range p.kegiatan {
		n += k.realisasi
	}
	return n
}

// langsung sums the belanja langsung.
func (r *rencana) langsung() (pagu, realisasi int64) {
	for _, p := range r.program() {
		pagu, realisasi = pagu+p.pagu(), realisasi+p.realisasi()
	}
	return pagu, realisasi
}

// keluaran writes a value of the output of a kegiatan: "12 bulan", "95%".
func (r *rencana) keluaran(k *kegiatan, v int64) isi {
	if k.satuan == "%" {
		return teks(desimal(v, ",") + r.gaya.persen)
	}
	return teks(desimal(v, ",") + " " + k.satuan)
}

// dibulatkan is a of b in hundredths of a percent, rounded half-up.
func dibulatkan(a, b int64) int64 { return (a*20000 + b) / (2 * b) }

// dipotong is a of b in hundredths of a percent, cut off.
func dipotong(a, b int64) int64 { return a * 10000 / b }
