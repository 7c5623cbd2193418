package kabupaten

// The mistakes offices make, by the id of the rule that finds them. Each of
// some OPD has one, in a cell the manifest names.
const (
	salahJumlah     = "HIT-06" // a total that is not the sum of its lines
	salahPotong     = "HIT-08" // a percentage cut off instead of rounded
	salahPersen     = "HIT-07" // a percentage that is wrong
	salahCapaian    = "CAP-01" // a printed capaian that is wrong
	salahRupiah     = "FMT-02" // "Rp. 1.234.000,-" among numbers
	salahKosong     = "LKP-01" // a realisasi left blank
	salahLebih      = "ANG-01" // more spent than there was
	salahSembunyian = "BKS-04" // a hidden sheet with last year's table

	// Beside these, of offices that have no other to show for it:
	salahTarget = "KON-03" // measured against the PK before its change
	salahIKU    = "KON-06" // an IKU that is never measured
)

var urutanSalah = []string{salahJumlah, salahPotong, salahPersen, salahCapaian, salahRupiah, salahKosong, salahLebih, salahSembunyian}

// tanpaDPA is the OPD (by place in the master list) whose DPA never came.
const tanpaDPA = 17

// tanam plants the mistake of this OPD, where it has one: two in five do, each
// kind in its turn. Those that change facts do so here, the others on paper.
func (r *rencana) tanam() {
	r.gaya.lama = r.nomor%7 == 2 && r.adaPerubahan()
	if r.gaya.lama {
		for _, i := range r.indikator() {
			if i.pk != 0 {
				i.cetak = i.pk
			}
		}
	}
	ke := r.nomor / 5 * 2
	switch r.nomor % 5 {
	case 1:
	case 3:
		ke++
	default:
		return
	}
	r.salah = urutanSalah[ke%len(urutanSalah)]
	k := r.korban()
	switch r.salah {
	case salahKosong:
		r.indikator()[0].kosong = true
	case salahLebih:
		k.realisasi = k.pagu + k.pagu/400*3
	case salahPotong, salahPersen:
		// A percentage that differs when cut off.
		k.realisasi = k.pagu * int64(8711+23*r.nomor) / 10000 / 50 * 50
		for dipotong(k.realisasi, k.pagu) == dibulatkan(k.realisasi, k.pagu) {
			k.realisasi -= 50
		}
	case salahRupiah, salahJumlah:
		r.gaya.uangTeks = false
	}
}

// korban is the kegiatan the mistakes about money are made in.
func (r *rencana) korban() *kegiatan {
	p := r.program()
	return p[len(p)-1].kegiatan[0]
}

// kena tells whether the mistake is the one of this OPD.
func (r *rencana) kena(aturan string) bool { return r.salah == aturan }

func (r *rencana) tandai(aturan string, di Asal, tercetak, seharusnya string) {
	r.temuan = append(r.temuan, Temuan{Asal: di, Aturan: aturan, Tercetak: tercetak, Seharusnya: seharusnya})
}

// capaianKeliru is a wrong capaian in place of v: far from it, from what the
// other direction would give (200 − v), and from the realisasi itself.
func capaianKeliru(v, realisasi int64) int64 {
	for geser := int64(700); ; geser += 400 {
		w := v + geser
		if abs(w-(20000-v)) > 100 && abs(w-realisasi) > 100 {
			return w
		}
	}
}
