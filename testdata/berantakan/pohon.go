package berantakan

import "math/rand/v2"

// This file invents the facts: what one office plans, does and spends.

// bagian is one part of a composite target.
type bagian struct {
	label, satuan string
	nilai         int64
}

// ukuran is a target or a figure of an indicator.
type ukuran struct {
	op     string // = > >= < <= rentang; "" for words
	nilai  int64
	atas   int64 // of a range
	satuan string
	kata   string // a letter or free text instead of a number
	bagian []bagian
}

// indikator is what is measured.
type indikator struct {
	nama, satuan, arah    string
	absolut               bool // its quarters add up
	target                ukuran
	awal, lalu, akhir     int64
	tahunan               []int64 // of the Renstra's years
	rencana, tw           [4]int64
	formulasi, pj, sumber string
	catatan               [4]string // penyebab, kendala, solusi, tindak lanjut
}

func (i *indikator) ukuran(v int64) ukuran { return ukuran{op: "=", nilai: v, satuan: i.satuan} }

// realisasi is the year's figure: the sum or the last of its quarters.
func (i *indikator) realisasi() int64 {
	if i.absolut {
		return i.tw[0] + i.tw[1] + i.tw[2] + i.tw[3]
	}
	return i.tw[3]
}

// rekening is one account of a line of the budget.
type rekening struct {
	kode, uraian, kelompok string
	pagu, realisasi        int64
}

// simpul is a programme, kegiatan or sub kegiatan.
type simpul struct {
	tingkat, kode, nama string
	induk               *simpul
	anak                []*simpul
	indikator           []*indikator
	rekening            []*rekening // of the lowest level
	lokasi, dana        string
	fisik               int64
	sasaran             *sasaran
}

func (s *simpul) pagu() (n int64) {
	for _, r := range s.rekening {
		n += r.pagu
	}
	for _, a := range s.anak {
		n += a.pagu()
	}
	return n
}

func (s *simpul) realisasi() (n int64) {
	for _, r := range s.rekening {
		n += r.realisasi
	}
	for _, a := range s.anak {
		n += a.realisasi()
	}
	return n
}

// telusur calls f for the node and everything below, parents first.
func (s *simpul) telusur(f func(*simpul)) {
	f(s)
	for _, a := range s.anak {
		a.telusur(f)
	}
}

type sasaran struct {
	nama      string
	indikator []*indikator
}

// pohon is everything the documents of one office state.
type pohon struct {
	opd, lain OPD
	tahun     int
	tujuan    string
	urusan    [2]string // code and name of the bidang urusan
	sasaran   []*sasaran
	program   []*simpul
}

// lama tells years before the nomenclature of 2019 (Permendagri 90/2019).
func (p *pohon) lama() bool { return p.tahun <= 2020 }

func pohonBaru(benih uint64, sejak int) *pohon {
	acak := acakUntuk(benih, "pohon")
	opd := DaftarOPD()
	p := &pohon{opd: opd[0], lain: opd[1], tahun: 2019 + acak.IntN(7), tujuan: kataTujuan[acak.IntN(len(kataTujuan))]}
	if p.tahun < sejak {
		p.tahun += 4
	}
	if acak.IntN(3) == 0 {
		p.opd, p.lain = p.lain, p.opd
	}
	p.urusan = [2]string{"7.01", "Unsur Kewilayahan Kecamatan"}
	if p.opd.Jenis == "dinas" {
		p.urusan = [2]string{"2.16", "Urusan Pemerintahan Bidang Komunikasi dan Informatika"}
	}
	utama := acakUrut(acak, indikatorSasaran)
	for i, nama := range acakUrut(acak, kataSasaran)[:2] {
		s := &sasaran{nama: nama}
		for range 1 + acak.IntN(2) {
			s.indikator = append(s.indikator, indikatorBaru(acak, utama[0], i))
			utama = utama[1:]
		}
		p.sasaran = append(p.sasaran, s)
	}
	p.susunProgram(acak)
	return p
}

func (p *pohon) susunProgram(acak *rand.Rand) {
	bank := bankProgram
	if p.lama() {
		bank = bankLama
	}
	bank = acakUrut(acak, bank)[:2+acak.IntN(2)]
	for n, b := range bank {
		prog := &simpul{tingkat: "program", nama: b.nama, kode: p.urusan[0] + "." + b.kode, sasaran: p.sasaran[n%len(p.sasaran)]}
		if p.lama() {
			prog.kode = "1.20.1.20.19." + b.kode
		}
		prog.indikator = p.indikatorUntuk(acak, b.nama, true)
		for k, keg := range b.kegiatan[:1+acak.IntN(len(b.kegiatan))] {
			kg := &simpul{tingkat: "kegiatan", nama: keg.nama, induk: prog, sasaran: prog.sasaran, kode: prog.kode + ".2." + duaAngka(k+1)}
			if p.lama() {
				kg.kode = prog.kode + "." + duaAngka(k+1)
			}
			kg.indikator = p.indikatorUntuk(acak, keg.nama, false)
			for s, sub := range keg.sub {
				if p.lama() || s > acak.IntN(2) {
					break
				}
				sk := &simpul{tingkat: "sub_kegiatan", nama: sub, induk: kg, sasaran: prog.sasaran, kode: kg.kode + "." + p.nomorSub(s+1)}
				sk.indikator = p.indikatorUntuk(acak, sub, false)
				p.uangi(acak, sk)
				kg.anak = append(kg.anak, sk)
			}
			if len(kg.anak) == 0 {
				p.uangi(acak, kg)
			}
			prog.anak = append(prog.anak, kg)
		}
		p.program = append(p.program, prog)
	}
}

// nomorSub has two digits up to 2023 and four since.
func (p *pohon) nomorSub(n int) string {
	if p.tahun <= 2023 {
		return duaAngka(n)
	}
	return "00" + duaAngka(n)
}

// uangi gives a line of the budget its accounts.
func (p *pohon) uangi(acak *rand.Rand, s *simpul) {
	bank := bankRekening
	if p.lama() {
		bank = bankRekeningLama
	}
	s.lokasi = []string{"Kec. Sukawangi", "Kab. Antaboga, Semua Kecamatan", "Semua Kelurahan"}[acak.IntN(3)]
	s.dana = []string{"PENDAPATAN ASLI DAERAH (PAD)", "DANA ALOKASI UMUM (DAU)"}[acak.IntN(2)]
	s.fisik = int64(5000 + 25*acak.IntN(201))
	for i, r := range acakUrut(acak, bank)[:1+acak.IntN(2)] {
		r := r
		r.pagu = 10000 * int64(120+acak.IntN(90000)+i)
		r.realisasi = r.pagu / 10000 * int64(40+acak.IntN(60)) / 100 * 10000
		s.rekening = append(s.rekening, &r)
	}
}

func acakUrut[T any](acak *rand.Rand, bank []T) []T {
	urut := append([]T(nil), bank...)
	acak.Shuffle(len(urut), func(i, j int) { urut[i], urut[j] = urut[j], urut[i] })
	return urut
}
