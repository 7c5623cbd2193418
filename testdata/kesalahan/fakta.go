package kesalahan

import (
	"fmt"
	"math/rand/v2"
	"time"
)

// opd is everything one office plans and reports in a year, how it writes, and
// which cases befell it.
type opd struct {
	kode, nama, jenis string
	kata              string // its name without "Kecamatan" or "Dinas"
	tahun             int
	folder            string
	sah               string
	gaya              gaya
	acak              *rand.Rand
	pejabat           pejabat
	tujuan            string
	sasaran           []*sasaran
	penunjang         *program
	btl, btlReal      int64
	adaPerubahan      bool // its PK and DPA were changed in September
	tw                int  // documents of triwulan 1 to tw instead of the year's, 0 for none
	evaluasi          bool // its Laporan Kinerja has the matrix with kinerja and money
	wajib             []string
	diterima          time.Time // of its files, zero for now
	dok               map[string]*dokumen
	jalur             map[string]string       // file names a case asks for
	tambahan          []func([]berkas) berkas // further files, made of those written
	kasus             []*rencanaKasus
	pakai             map[string]bool // what cases have claimed
}

type pejabat struct{ nama, nip string }

type sasaran struct {
	id, nama  string
	indikator []*indikator
	program   []*program
	lepas     map[string]bool // documents that link no programme to it
}

// indikator has its targets as each document states them, in hundredths.
type indikator struct {
	id, nama, satuan  string
	turun             bool
	renstra           [6]int64
	awal, akhir       int64
	rkt, pk, pkp, lkj int64
	real, lalu        int64
	twTarget, twReal  [4]int64
	diukur            bool
	tanpa             bool   // nothing to compute a capaian of
	huruf             string // a grade instead of figures
	namaLKj           string // as the Laporan Kinerja spells it, "" for alike
}

// sebutan is the name in the Laporan Kinerja.
func (i *indikator) sebutan() string {
	if i.namaLKj != "" {
		return i.namaLKj
	}
	return i.nama
}

type program struct {
	id, nama, kode, indikator string
	sasaran                   *sasaran
	kegiatan                  []*kegiatan
}

type kegiatan struct {
	id, nama, kode, keluaran, satuan string
	volume                           int64
	rinci                            []*rinci
}

// rinci is a lowest budget line: a sub kegiatan, before 2021 the kegiatan.
type rinci struct {
	id, nama, kode string
	pagu, ubah     int64 // DPA murni and perubahan
	real           int64
	rkt            int64
	renstra        [6]int64
}

// enamTahun is what the Renstra has for a line in all.
func (r *rinci) enamTahun() (j int64) {
	for _, v := range r.renstra {
		j += v
	}
	return j
}

// era90 tells whether the codes of Permendagri 90/2019 are in force.
func (o *opd) era90() bool { return o.tahun >= 2021 }

// awal is the first of the six years of the Renstra.
func (o *opd) awal() int {
	if o.era90() && !o.pakai["renstra lama"] {
		return 2021
	}
	return 2016
}

func (o *opd) pendek() string {
	if o.jenis == "kecamatan" {
		return "Kec. " + o.kata
	}
	return "Dis. " + o.kata
}

func (o *opd) jabatan() string {
	if o.jenis == "kecamatan" {
		return "Camat " + o.kata
	}
	return "Kepala " + o.nama
}

// target is the one in force at the end of the year.
func (o *opd) target(i *indikator) int64 {
	if o.adaPerubahan {
		return i.pkp
	}
	return i.pk
}

// pagu in force at the end of the year.
func (o *opd) pagu(r *rinci) int64 {
	if o.adaPerubahan {
		return r.ubah
	}
	return r.pagu
}

// program lists the programmes, the supporting one first, as a DPA has them.
func (o *opd) program() []*program {
	list := []*program{o.penunjang}
	for _, s := range o.sasaran {
		list = append(list, s.program...)
	}
	return list
}

func (o *opd) indikator() (list []*indikator) {
	for _, s := range o.sasaran {
		list = append(list, s.indikator...)
	}
	return list
}

func (o *opd) kegiatan() (list []*kegiatan) {
	for _, p := range o.program() {
		list = append(list, p.kegiatan...)
	}
	return list
}

func (o *opd) rinci() (list []*rinci) {
	for _, k := range o.kegiatan() {
		list = append(list, k.rinci...)
	}
	return list
}

func (k *kegiatan) jumlah(f func(*rinci) int64) (j int64) {
	for _, r := range k.rinci {
		j += f(r)
	}
	return j
}

func (p *program) jumlah(f func(*rinci) int64) (j int64) {
	for _, k := range p.kegiatan {
		j += k.jumlah(f)
	}
	return j
}

func (o *opd) jumlah(f func(*rinci) int64) (j int64) {
	for _, p := range o.program() {
		j += p.jumlah(f)
	}
	return j
}

func murni(r *rinci) int64     { return r.pagu }
func perubahan(r *rinci) int64 { return r.ubah }
func realisasi(r *rinci) int64 { return r.real }
func indikatif(r *rinci) int64 { return r.rkt }

// antara draws a whole number from a to b.
func (o *opd) antara(a, b int64) int64 { return a + o.acak.Int64N(b-a+1) }

func (o *opd) peluang(persen int) bool { return o.acak.IntN(100) < persen }

func pilih[T any](acak *rand.Rand, list []T) T { return list[acak.IntN(len(list))] }

// opdBaru draws an office. nomor is its place in the night.
func opdBaru(benih uint64, malam string, nomor, tahun, tw int) *opd {
	o := &opd{tahun: tahun, tw: tw, acak: rand.New(rand.NewPCG(benih, hash(malam)+uint64(nomor))), dok: map[string]*dokumen{}, jalur: map[string]string{}, pakai: map[string]bool{}}
	var b bank
	bidang := "7.01"
	if o.jenis = "kecamatan"; nomor%2 == 1 {
		o.jenis = "dinas"
	}
	if o.jenis == "kecamatan" {
		o.kata, b = namaKecamatan[nomor/2%len(namaKecamatan)], bankKecamatan()
		o.nama = "Kecamatan " + o.kata
	} else {
		d := namaDinas[nomor/2%len(namaDinas)]
		o.kata, bidang, b = d.urusan, d.kode, bankDinas()
		o.nama = "Dinas " + o.kata
	}
	o.kode = fmt.Sprintf("%s.0.00.0.00.%02d.0000", bidang, nomor+1)
	o.folder = fmt.Sprintf("%02d %s", nomor+1, o.nama)
	o.gaya = gayaAcak(o.acak)
	o.pejabat = pejabat{"Drs. " + pilih(o.acak, []string{"ADI WIBAWA", "BUDI LAKSANA", "CAHYA UTAMA", "DEWI ANJANI", "EKA PRATAMA"}), fmt.Sprintf("NIP. 1970%02d%02d 199503 1 00%d", o.antara(1, 12), o.antara(1, 28), o.antara(1, 9))}
	o.adaPerubahan = tw == 0 && o.peluang(55)
	o.evaluasi = tw == 0 && o.peluang(60)
	o.isiFakta(b, bidang)
	return o
}

func (o *opd) isiFakta(b bank, bidang string) {
	if o.tujuan = isiNama(b.tujuan, o.kata); !o.era90() && o.jenis == "kecamatan" {
		bidang = "1.20" // kecamatan and secretariats, before 2021
	}
	noP := 1
	nomorP := func() string { noP++; return fmt.Sprintf("%s.%02d", bidang, noP) }
	tunjang := perkantoran
	if o.era90() {
		tunjang = penunjang
	}
	id := map[string]int{}
	o.penunjang = o.programBaru(tunjang, bidang+".01", nil, id)
	for n, bs := range b.sasaran {
		s := &sasaran{id: "t" + angka(n+1), nama: isiNama(bs.nama, o.kata)}
		for _, bi := range bs.indikator {
			s.indikator = append(s.indikator, o.indikatorBaru(bi, len(o.indikator())+len(s.indikator)+1))
		}
		for _, bp := range bs.program {
			s.program = append(s.program, o.programBaru(bp, nomorP(), s, id))
		}
		o.sasaran = append(o.sasaran, s)
	}
	for _, r := range o.rinci() {
		o.danai(r)
	}
	o.btl = o.antara(900, 2600) * 1_000_000
	o.btlReal = o.btl * o.antara(930, 990) / 1000 / 50 * 50
}

func (o *opd) programBaru(b bankProgram, kode string, s *sasaran, id map[string]int) *program {
	ke := func(jenis string) string { id[jenis]++; return jenis + angka(id[jenis]) }
	p := &program{id: ke("p"), nama: isiNama(b.nama, o.kata), kode: kode, indikator: isiNama(b.indikator, o.kata), sasaran: s}
	for i, bk := range b.kegiatan {
		k := &kegiatan{id: ke("k"), nama: isiNama(bk.nama, o.kata), keluaran: isiNama(bk.keluaran, o.kata), satuan: bk.satuan, volume: o.antara(1, 24) * 100}
		if bk.satuan == "bulan" {
			k.volume = 1200
		}
		if k.kode = fmt.Sprintf("%s.%02d", kode, i+1); o.era90() {
			k.kode = fmt.Sprintf("%s.2.%02d", kode, i+1)
			for m, nama := range bk.sub {
				akhir := fmt.Sprintf(".%02d", m+1)
				if o.tahun >= 2024 {
					akhir = fmt.Sprintf(".%04d", m+1)
				}
				k.rinci = append(k.rinci, &rinci{id: ke("s"), nama: isiNama(nama, o.kata), kode: k.kode + akhir})
			}
		} else {
			k.rinci = []*rinci{{id: k.id, nama: k.nama, kode: k.kode}}
		}
		p.kegiatan = append(p.kegiatan, k)
	}
	return p
}

// danai draws the money of a line. Realisasi stays below both versions of the
// pagu, so that it is lawful against either.
func (o *opd) danai(r *rinci) {
	r.pagu = o.antara(40, 700) * 500_000
	r.ubah = r.pagu
	if o.peluang(60) {
		r.ubah = r.pagu + o.antara(1, 12)*500_000
	}
	r.rkt = r.pagu - o.antara(1, 6)*250_000
	r.real = r.pagu * o.antara(8300, 9980) / 10000 / 50 * 50
	awal := r.pagu * o.antara(80, 92) / 100 / 1000 * 1000
	for t := range r.renstra {
		r.renstra[t] = awal + int64(t)*o.antara(1, 5)*1_000_000
	}
}
