package kesalahan

import (
	"hash/fnv"
	"math/rand/v2"
	"slices"
	"time"
)

// share is one night in the making.
type share struct {
	nama     string
	tahun    int
	tw       int
	sekarang time.Time
	batas    map[string]time.Time
	opd      []*opd
}

// perAturan is how many cases of each kind a rule has at least.
const perAturan = 21

// maksOPD is how many offices a night has names for.
const maksOPD = 32

// semuaJenis are all ways to break a rule and to come close.
var semuaJenis = slices.Concat(kasusTulisan, kasusJumlah, kasusNisbah, kasusSerap, kasusUkuran, kasusTabel, kasusSilang, kasusBerkas)

// susun draws all nights with their offices and cases.
func susun(benih uint64) []*share {
	list := malamSemua()
	acak := rand.New(rand.NewPCG(benih, 7))
	antre := antrean()
	acak.Shuffle(len(antre), func(a, b int) { antre[a], antre[b] = antre[b], antre[a] })
	// What asks for a whole document comes first, before others have touched it.
	slices.SortStableFunc(antre, func(a, b jenisKasus) int { return urutan(a) - urutan(b) })
	for n, j := range antre {
		for k := range list {
			if list[(n+k)%len(list)].tempatkan(benih, j) {
				break
			}
		}
	}
	for _, s := range list {
		s.lengkapi(benih)
	}
	return list
}

func urutan(j jenisKasus) int {
	switch j.aturan {
	case "STR-07", "BKS-03", "LKP-13", "REF-05", "REF-09":
		return 0
	case "REF-01", "KON-09", "KON-07", "KON-06", "FMT-06", "KON-03", "CAP-02", "CAP-04":
		return 1
	}
	return 2
}

// antrean has each way often enough that its rule gets its number of cases.
func antrean() (list []jenisKasus) {
	cara := map[string]int{}
	for _, j := range semuaJenis {
		cara[j.aturan+j.jenis]++
	}
	for _, j := range semuaJenis {
		n := cara[j.aturan+j.jenis]
		for range (perAturan + n - 1) / n {
			list = append(list, j)
		}
	}
	return list
}

// tempatkan puts a case into the first office it fits, or into a new one.
func (s *share) tempatkan(benih uint64, j jenisKasus) bool {
	for n := 0; n < maksOPD; n++ {
		if n == len(s.opd) {
			s.opd = append(s.opd, opdBaru(benih, s.nama, n, s.tahun, s.tw))
		}
		o := s.opd[n]
		for range 3 {
			if k := j.buat(o); k != nil {
				k.Aturan, k.Jenis, k.Uraian, k.Keparahan = j.aturan, j.jenis, j.uraian, "GALAT"
				o.kasus = append(o.kasus, k)
				return true
			}
		}
	}
	return false
}

// hash tells nights apart.
func hash(s string) uint64 {
	h := fnv.New64a()
	h.Write([]byte(s))
	return h.Sum64()
}

// malamSemua are seven years' ends and two days within a year.
func malamSemua() []*share {
	var list []*share
	for tahun := 2019; tahun <= 2025; tahun++ {
		list = append(list, &share{nama: angka(tahun), tahun: tahun, sekarang: hari(tahun+1, 3, 20), batas: batasWaktu(tahun)})
	}
	april, agustus := batasWaktu(2022), batasWaktu(2024)
	april["REALISASI_KINERJA/TW1"] = hari(2022, 4, 15)
	return append(list, &share{nama: "2022-april", tahun: 2022, tw: 1, sekarang: hari(2022, 4, 25), batas: april}, &share{nama: "2024-agustus", tahun: 2024, tw: 2, sekarang: hari(2024, 8, 10), batas: agustus})
}

func hari(tahun, bulan, tanggal int) time.Time {
	return time.Date(tahun, time.Month(bulan), tanggal, 0, 0, 0, 0, time.UTC)
}

func batasWaktu(tahun int) map[string]time.Time {
	return map[string]time.Time{"RENSTRA": hari(tahun, 1, 31), "RKT": hari(tahun, 1, 31), "PK": hari(tahun, 1, 31), "IKU": hari(tahun, 1, 31), "DPA": hari(tahun, 1, 31), "PK/perubahan": hari(tahun, 10, 31), "DPA/perubahan": hari(tahun, 11, 15),
		"REALISASI_KINERJA": hari(tahun+1, 1, 31), "REALISASI_ANGGARAN": hari(tahun+1, 1, 31), "REALISASI_KINERJA/TW1": hari(tahun, 4, 15), "REALISASI_KINERJA/TW2": hari(tahun, 7, 15), "REALISASI_KINERJA/TW3": hari(tahun, 10, 15)}
}

// sah are the lawful offices: what kind of OPD, and whether its PK and DPA were
// changed within the year.
var sah = []struct {
	malam, nama string
	dinas, ubah bool
}{
	{"2020", "kecamatan 2020", false, false}, {"2021", "dinas 2021, kode Permendagri 90/2019", true, false}, {"2024", "dinas 2024", true, true},
	{"2023", "kecamatan 2023 dengan perubahan PK dan DPA", false, true}, {"2022-april", "kecamatan, triwulan I dikirim bulan April", false, false}, {"2024-agustus", "dinas, triwulan II", true, false},
}

// lengkapi adds the lawful offices of the night: a PK above the Renstra, a
// supporting programme without a sasaran, an RKT whose pagu is not the DPA's.
func (s *share) lengkapi(benih uint64) {
	for _, k := range sah {
		if k.malam != s.nama {
			continue
		}
		nomor := maksOPD + len(s.opd)%2
		if nomor%2 == 1 != k.dinas {
			nomor++
		}
		for coba := range uint64(100) {
			o := opdBaru(benih+coba<<32, s.nama, nomor, s.tahun, s.tw)
			if s.tw > 0 || o.adaPerubahan == k.ubah {
				o.sah, o.gaya.satuan, o.gaya.daftar = k.nama, true, true // it states its units
				s.opd = append(s.opd, o)
				break
			}
		}
	}
}
