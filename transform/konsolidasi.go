package transform

import (
	"math/big"
	"sort"
	"time"

	"capaian/ingest"
	"capaian/transform/warehouse"
)

// Masukan is everything the computed rows of one OPD depend on.
type Masukan struct {
	Pemda    string
	OPD      ingest.OPD
	Tahun    []int // the years assessed
	Sekarang time.Time
	Skala    Skala
	Aturan   ingest.Aturan
	// BatasWaktu gives the deadline the office sets for an expected document, by
	// its Nama, as a day in the zone of Sekarang; ok false for none.
	BatasWaktu func(tahun int, wajib string) (time.Time, bool)
	// Tarikan are the instants at which the runs published so far looked into the
	// share, in order; Sekarang is that of this one.
	Tarikan []time.Time
	// Diterima reports whether the office accepts a finding; nil accepts none.
	Diterima  func(*warehouse.Temuan) bool
	Berkas    []warehouse.Berkas // all documents of the OPD, refused ones included
	Berlaku   []warehouse.Berlaku
	Fakta     *warehouse.Fakta // of the documents in force
	Keputusan *Keputusan       // of the office; nil where there are none
}

// Konsolidasi computes everything that follows from the documents in force of
// one OPD: capaian and its averages, serapan, the indicators that count, who
// has sent what, and the findings only several documents together show.
func Konsolidasi(m Masukan) warehouse.Hitungan {
	c := newConsolidation(m)
	for _, tahun := range m.Tahun {
		y := &year{consolidation: c, tahun: tahun}
		y.indicators()
		y.capaian()
		y.averages()
		y.tandaiUsang()
		y.serapan()
		y.serapanTertulis()
		y.tanpaSerapan()
		y.targetBagian()
		y.kemajuanTertulis()
		y.rekonsiliasi()
		y.kepatuhan()
	}
	c.out.Temuan = unique(c.out.Temuan)
	c.out.Pertanyaan = sekali(c.out.Pertanyaan)
	return c.out
}

func newConsolidation(m Masukan) *consolidation {
	c := &consolidation{Masukan: m, dates: map[string]string{}, docs: map[string]warehouse.Berlaku{}, keys: map[string]string{}, disarankan: map[string]bool{}}
	for _, b := range m.Berlaku {
		c.docs[b.BerkasID] = b
	}
	for _, b := range m.Berkas {
		c.dates[b.BerkasID] = string(b.Tanggal)
	}
	return c
}

type consolidation struct {
	Masukan
	dates      map[string]string            // document dates as far as stated
	docs       map[string]warehouse.Berlaku // in force, by berkas_id
	keys       map[string]string            // of names met before
	disarankan map[string]bool              // pairs of names suggested already
	out        warehouse.Hitungan
}

// kunci is the key of a name under the decisions of the office, remembered.
func (c *consolidation) kunci(name string) string {
	key, ok := c.keys[name]
	if !ok {
		key = c.Keputusan.Kunci(c.OPD.Kode, name)
		c.keys[name] = key
	}
	return key
}

// periodeDokumen is the period a document in force is of.
func (c *consolidation) periodeDokumen(berkasID string) string {
	return string(c.docs[berkasID].Periode)
}

// year is the consolidation of one year.
type year struct {
	*consolidation
	tahun    int
	rows     []*capaianRow
	byKey    map[string]*warehouse.Indikator
	order    []string
	iku      []warehouse.Iku // of the decree in force
	series   []*seri         // in the order they were met
	seriOf   map[string]*seri
	books    []*buku         // money reports, one per kind
	periodic map[string]bool // documents that set targets for parts of the year
}

// raise adds a finding across documents, at the cell of a document in force.
func (y *year) raise(rule string, at warehouse.Asal, about string, periode string, a map[string]string, printed, expected string) {
	i := ingest.Issue{Rule: rule, Pos: ingest.Pos{Sheet: string(at.Lembar), Cell: string(at.Sel)}, About: about, Args: a, Printed: printed, Expected: expected}
	y.add(i, at.BerkasID, periode)
}

func (y *year) add(i ingest.Issue, berkasID, periode string) {
	owner := Pemilik{Pemda: y.Pemda, OPD: y.OPD.Kode, Tahun: y.tahun, Jenis: "antardokumen", Periode: periode}
	y.tanya(i)
	for _, i := range y.Aturan.Terapkan([]ingest.Issue{i}) {
		y.out.Temuan = append(y.out.Temuan, Temuan(owner, berkasID, i))
	}
}

func unique(list []warehouse.Temuan) []warehouse.Temuan {
	seen := map[string]bool{}
	kept := list[:0]
	for _, t := range list {
		if !seen[t.TemuanID] {
			seen[t.TemuanID] = true
			kept = append(kept, t)
		}
	}
	return kept
}

// periodEnd is the last day of a period of a year.
func periodEnd(tahun int, periode string) time.Time {
	return time.Date(tahun, time.Month(akhirBulan(periode))+1, 0, 0, 0, 0, 0, time.UTC)
}

// over reports whether a period has ended by the clock of the run.
func (c *consolidation) over(tahun int, periode string) bool {
	return c.Sekarang.After(periodEnd(tahun, periode).Add(24*time.Hour - time.Second))
}

// changedBy reports whether a perubahan counts at the end of a period: from its
// own date, else from the fourth triwulan.
func (c *consolidation) changedBy(berkasID string, tahun int, periode string) bool {
	end := periodEnd(tahun, periode)
	if iso := c.dates[berkasID]; len(iso) >= 7 {
		if len(iso) == 7 {
			iso += "-01"
		}
		if d, err := time.Parse(time.DateOnly, iso); err == nil {
			return !d.After(end)
		}
	}
	return end.Month() > time.September
}

// points is an exact percentage as stored: points, 6 decimals, half-up.
func points(x *big.Rat) warehouse.Ukuran {
	if x == nil {
		return warehouse.Ukuran{}
	}
	return warehouse.NewUkuran(Bulat(x, 6))
}

// sortedPeriods are the keys of a set of periods, in order of the calendar.
func sortedPeriods(set map[string]bool) []string {
	list := make([]string, 0, len(set))
	for p := range set {
		list = append(list, p)
	}
	sort.Slice(list, func(a, b int) bool {
		ea, eb := periodEnd(2000, list[a]), periodEnd(2000, list[b])
		if !ea.Equal(eb) {
			return ea.Before(eb)
		}
		return list[a] < list[b]
	})
	return list
}

// issueAt is a finding at the cell of a document in force.
func (y *year) issueAt(rule string, at warehouse.Asal, about string, a map[string]string) ingest.Issue {
	return ingest.Issue{Rule: rule, Pos: ingest.Pos{Sheet: string(at.Lembar), Cell: string(at.Sel)}, About: about, Args: a}
}
