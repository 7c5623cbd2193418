package kabupaten

import (
	"fmt"
	"math/rand/v2"
)

// rencana is everything one OPD plans and reports in a year: the facts first,
// then how the office writes them down.
type rencana struct {
	opd     kantor
	nomor   int // place in the master list, from 0
	tahun   int
	gaya    gaya
	sasaran []*sasaran
	btl     program // its one line stands for the whole group
	kepala  pejabat
	bupati  pejabat
	staf    pejabat
	salah   string // rule id of the mistake planted here, "" for none
	adaDPA  bool
	temuan  []Temuan
}

type pejabat struct{ nama, nip string }

type sasaran struct {
	nama      string
	indikator []*indikator
	program   []*program
}

// program is a programme with its kegiatan.
type program struct {
	programBank
	kegiatan []*kegiatan
}

type kegiatan struct {
	kegiatanBank
	pagu, realisasi int64 // rupiah
	volume          int64 // target of the output, in hundredths
	hasil           int64 // output reached
	renstra         [6]int64
}

// gaya is how an office writes: what differs between workbooks that say the
// same.
type gaya struct {
	huruf     string
	berkas    int    // how it names its files
	kop       int    // how high its letterhead is
	persen    string // "%" or " %"
	satuan    bool   // its PK has a column Satuan
	predikat  bool   // its measuring table has a column PREDIKAT
	angka     bool   // measures typed as numbers, percent as 0.85 formatted %
	uangTeks  bool   // money typed as text
	ribuan    bool   // Renstra in thousands
	arahIKU   bool   // falling indicators are told by the IKU, not by ≤
	ikuTahun  bool   // the IKU has a target column of the year
	terukur   bool   // its IKU are what it measures, no more
	lama      bool   // measures against the PK before its change
	lembarLKj bool   // the sheet of the measuring tables is named after them
}

// susun draws the plan of one OPD. The facts do not depend on Clean, nor on how
// many OPD are written.
func susun(o kantor, nomor int, opsi Options) *rencana {
	acak := rand.New(rand.NewPCG(opsi.Seed, uint64(nomor)+1))
	r := &rencana{opd: o, nomor: nomor, tahun: opsi.Tahun}
	r.gaya = gayaAcak(acak)
	r.kepala, r.staf = pejabatAcak(acak), pejabatAcak(acak)
	r.adaDPA = opsi.Clean || nomor != tanpaDPA
	r.bupati = pejabat{nama: "H. BUPATI CONTOH, M.Si"}
	r.pilihSasaran(acak)
	r.gaya.ikuTahun = nomor%6 == 4 && nomor/6%3 == 1
	r.anggarkan(acak)
	for _, s := range r.sasaran {
		for _, i := range s.indikator {
			i.tetapkan(acak)
		}
	}
	r.dokumenPK()
	for _, s := range r.sasaran {
		for _, i := range s.indikator {
			i.ukur(acak)
		}
	}
	if opsi.Clean {
		r.gaya.rapikan()
	} else {
		r.tanam()
	}
	return r
}

func gayaAcak(acak *rand.Rand) gaya {
	g := gaya{
		huruf: pilih(acak, "Arial", "Calibri", "Arial", "Times New Roman"), berkas: acak.IntN(4), kop: acak.IntN(3),
		persen: pilih(acak, "%", "%", " %"), satuan: acak.IntN(4) == 0, predikat: acak.IntN(3) == 0,
		angka: acak.IntN(3) == 0, uangTeks: acak.IntN(4) == 0, ribuan: acak.IntN(3) > 0, arahIKU: acak.IntN(2) == 0,
		lembarLKj: acak.IntN(2) == 0,
	}
	return g
}

// rapikan leaves only what every tidy office writes alike.
func (g *gaya) rapikan() {
	g.kop, g.satuan, g.predikat, g.angka, g.uangTeks, g.lama, g.terukur = 0, false, false, false, false, false, true
}

func pilih(acak *rand.Rand, pilihan ...string) string { return pilihan[acak.IntN(len(pilihan))] }

// antara draws a whole number from a to b.
func antara(acak *rand.Rand, a, b int64) int64 { return a + acak.Int64N(b-a+1) }

// pejabatAcak invents an official; names and numbers belong to nobody.
func pejabatAcak(acak *rand.Rand) pejabat {
	depan := pilih(acak, "ANDIKA", "BAMBANG", "CITRA", "DEWANTO", "ENDANG", "FARIDA", "GUNARTO", "HESTI", "IRAWAN", "JOKO", "KARTIKA", "LUKITO")
	belakang := pilih(acak, "PRAYOGO", "SUSANTO", "WULANDARI", "HIDAYAT", "LESTARI", "KUSUMA", "RAHARJO", "SETYAWATI", "WIBISONO", "PUSPITA")
	gelar := pilih(acak, "S.Sos", "S.E., M.M.", "S.H.", "S.STP, M.Si", "S.Pd., M.Pd.")
	nip := fmt.Sprintf("19%02d%02d%02d %d%02d 1 %03d", antara(acak, 62, 85), antara(acak, 1, 12), antara(acak, 1, 28), antara(acak, 1990, 2009), antara(acak, 1, 12), antara(acak, 1, 9))
	return pejabat{depan + " " + belakang + ", " + gelar, nip}
}

// pilihSasaran takes 2 or 3 sasaran of the bank, 1 to 3 indicators of each, and
// 3 to 5 programmes in all.
func (r *rencana) pilihSasaran(acak *rand.Rand) {
	buang := -1
	if acak.IntN(2) == 0 {
		buang = acak.IntN(len(r.opd.bank.sasaran))
	}
	for i, b := range r.opd.bank.sasaran {
		if i == buang {
			continue
		}
		s := &sasaran{nama: b.nama}
		for _, j := range sebagian(acak, len(b.indikator), 1+acak.IntN(3)) {
			s.indikator = append(s.indikator, &indikator{contoh: b.indikator[j], diukur: true, sel: map[string]sumber{}})
		}
		for _, j := range sebagian(acak, len(b.program), 1+acak.IntN(2)) {
			s.program = append(s.program, &program{programBank: b.program[j]})
		}
		r.sasaran = append(r.sasaran, s)
	}
	r.lengkapi()
	// One indicator more for some, signed for but never measured.
	if s := r.sasaran[0]; r.nomor%6 == 2 {
		for _, b := range r.opd.bank.sasaran {
			if b.nama == s.nama && len(s.indikator) < len(b.indikator) {
				s.indikator = append(s.indikator, &indikator{contoh: belumAda(b.indikator, s.indikator), sel: map[string]sumber{}})
			}
		}
	}
}

// lengkapi keeps the number of programmes between 3 and 5.
func (r *rencana) lengkapi() {
	for n := r.jumlahProgram(); n < 3; n = r.jumlahProgram() {
		for _, s := range r.sasaran {
			if b := r.bankSasaran(s.nama); len(s.program) < len(b.program) {
				s.program = nil
				for _, p := range b.program {
					s.program = append(s.program, &program{programBank: p})
				}
				break
			}
		}
	}
	for r.jumlahProgram() > 5 {
		for _, s := range r.sasaran {
			if len(s.program) > 1 && r.jumlahProgram() > 5 {
				s.program = s.program[:len(s.program)-1]
			}
		}
	}
}

func (r *rencana) bankSasaran(nama string) sasaranBank {
	for _, b := range r.opd.bank.sasaran {
		if b.nama == nama {
			return b
		}
	}
	return sasaranBank{}
}

func (r *rencana) jumlahProgram() int { return len(r.program()) }

// program lists the programmes over all sasaran.
func (r *rencana) program() []*program {
	var list []*program
	for _, s := range r.sasaran {
		list = append(list, s.program...)
	}
	return list
}

// indikator lists the indicators over all sasaran.
func (r *rencana) indikator() []*indikator {
	var list []*indikator
	for _, s := range r.sasaran {
		list = append(list, s.indikator...)
	}
	return list
}

// sebagian draws k of n places, in order.
func sebagian(acak *rand.Rand, n, k int) []int {
	pakai := make([]bool, n)
	for _, i := range acak.Perm(n)[:min(k, n)] {
		pakai[i] = true
	}
	var list []int
	for i, p := range pakai {
		if p {
			list = append(list, i)
		}
	}
	return list
}

func belumAda(bank []contoh, ada []*indikator) contoh {
	for _, c := range bank {
		dipakai := false
		for _, i := range ada {
			dipakai = dipakai || i.nama == c.nama
		}
		if !dipakai {
			return c
		}
	}
	return contoh{}
}
