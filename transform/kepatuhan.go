package transform

import (
	"cmp"
	"slices"
	"strconv"
	"strings"
	"time"

	"capaian/ingest"
	"capaian/ingest/sebutan"
	"capaian/transform/warehouse"
)

// wajibDari takes apart everything the OPD owes; an inactive one owes nothing.
func wajibDari(o ingest.OPD) (list []Wajib) {
	if o.Nonaktif {
		return nil
	}
	for _, expected := range o.Wajib {
		list = append(list, UraiWajib(expected)...)
	}
	return list
}

// kepatuhan states of everything the OPD is expected to send whether and when
// it came; one row each, also for what never came, which is a finding too
// (LKP-13) once its deadline is over: a perubahan only where something changed.
func (y *year) kepatuhan() {
	for _, w := range wajibDari(y.OPD) {
		row := y.compliance(w)
		y.out.Kepatuhan = append(y.out.Kepatuhan, row)
		if row.Status == belumAda && !y.unchanged(w) {
			y.add(ingest.Issue{Rule: "LKP-13", About: w.Nama(), Args: args("opd", y.OPD.Nama, "dokumen", w.Sebutan(),
				"tahun", strconv.Itoa(y.tahun), "batas", sebutan.Hari(y.batas(y.tahun, w)))}, "", w.Periode)
		}
	}
}

// unchanged reports whether a perubahan is missing of a year of which no other
// one is known: perhaps there was nothing to change, which is lawful.
func (y *year) unchanged(w Wajib) bool {
	changed := func(versi string) bool { return strings.HasPrefix(versi, "perubahan") }
	return changed(w.Versi) && !slices.ContainsFunc(y.Berlaku, func(b warehouse.Berlaku) bool { return b.Tahun == y.tahun && changed(string(b.Versi)) })
}

// The states of an expected document (contract, v_kepatuhan).
const (
	belumJatuhTempo = "belum jatuh tempo"
	belumAda        = "belum ada"
	tepatWaktu      = "tepat waktu"
	terlambat       = "terlambat"
	perluPerbaikan  = "perlu perbaikan"
	ditolak         = "ditolak"
)

// batas is the last day on which a document of a year is on time: as the office
// says, else the usual one.
func (m *Masukan) batas(tahun int, w Wajib) time.Time {
	if m.BatasWaktu != nil {
		if due, ok := m.BatasWaktu(tahun, w.Nama()); ok {
			return due
		}
	}
	return w.Tenggat(tahun, m.Sekarang.Location())
}

// Jatuh words which deadlines of the OPD are over by the clock of the run, for
// the fingerprint of what its rows depend on.
func (m *Masukan) Jatuh() string {
	var b strings.Builder
	for _, tahun := range m.Tahun {
		for _, w := range wajibDari(m.OPD) {
			due := m.batas(tahun, w)
			b.WriteString(w.Nama() + due.Format(" 2006-01-02 ") + strconv.FormatBool(lewat(due, m.Sekarang)) + ";")
		}
	}
	return b.String()
}

func (y *year) compliance(w Wajib) warehouse.Kepatuhan {
	due := y.batas(y.tahun, w)
	row := warehouse.Kepatuhan{Pemda: y.Pemda, OPD: y.OPD.Kode, Tahun: y.tahun, Jenis: w.Jenis, Versi: warehouse.Teks(w.Versi), Periode: warehouse.Teks(w.Periode),
		BatasWaktu: warehouse.Teks(due.Format(time.DateOnly))}
	b := y.received(w)
	switch {
	case b != nil:
		y.arrived(&row, w, b, due)
	case lewat(due, y.Sekarang):
		row.Status = belumAda
	default:
		row.Status = belumJatuhTempo
	}
	return row
}

// salahDi reports whether the documents together show something wrong in one of
// them that the office did not accept.
func (y *year) salahDi(berkasID string) bool {
	return slices.ContainsFunc(y.out.Temuan, func(t warehouse.Temuan) bool {
		return string(t.BerkasID) == berkasID && t.Keparahan == string(ingest.Galat) && (y.Diterima == nil || !y.Diterima(&t))
	})
}

// arrived states when a document came. What was in the share at the first pull
// after the deadline had been there in time. A version that mends an earlier one
// is not late: the day on which the first came counts.
func (y *year) arrived(row *warehouse.Kepatuhan, w Wajib, b *warehouse.Berkas, due time.Time) {
	row.BerkasID, row.DiterimaPada, row.Usang = warehouse.Teks(b.BerkasID), b.DiterimaPada, y.docs[b.BerkasID].Usang
	for i := range y.Berkas {
		if o := &y.Berkas[i]; o.Status == string(ingest.Dimuat) && o.Tahun == b.Tahun && o.Bagian == b.Bagian && y.answers(w, o) && o.DiterimaPada.Before(row.DiterimaPada.Time) {
			row.DiterimaPada = o.DiterimaPada
		}
	}
	late := 0
	if row.DiterimaPada.After(y.tarikanSesudah(due)) {
		late = hariTerlambat(due, row.DiterimaPada.Time)
	}
	row.TerlambatHari = &late
	switch {
	case b.Status == ditolak || row.Usang != "":
		row.Status = ditolak
	case b.JumlahGalat > 0 || y.salahDi(b.BerkasID):
		row.Status = perluPerbaikan
	case late > 0:
		row.Status = terlambat
	default:
		row.Status = tepatWaktu
	}
}

// tarikanSesudah is the first pull after a day: of the runs published before
// this one, else this one.
func (y *year) tarikanSesudah(hari time.Time) time.Time {
	for _, at := range y.Tarikan {
		if lewat(hari, at) {
			return at
		}
	}
	return y.Sekarang
}

// answers reports whether a document is what is expected of the year. A Renstra
// and an IKU decree answer for every year they plan.
func (y *year) answers(w Wajib, b *warehouse.Berkas) bool {
	if string(b.Jenis) != w.Jenis || w.Versi != "" && b.Versi != "" && string(b.Versi) != w.Versi || string(b.Periode) != w.Periode {
		return false
	}
	years := map[string]int{"RENSTRA": 6, "IKU": 5}[w.Jenis]
	return b.Tahun == y.tahun || b.Tahun < y.tahun && y.tahun < b.Tahun+years
}

// received is the document that answers an expectation: the one in force, of
// the newest year, else a refused one.
func (y *year) received(w Wajib) *warehouse.Berkas {
	var found []*warehouse.Berkas
	inForce := func(b *warehouse.Berkas) bool { _, ok := y.docs[b.BerkasID]; return ok }
	for i := range y.Berkas {
		if b := &y.Berkas[i]; y.answers(w, b) && (inForce(b) || b.Status == ditolak) {
			found = append(found, b)
		}
	}
	if len(found) == 0 {
		return nil
	}
	return slices.MinFunc(found, func(a, c *warehouse.Berkas) int {
		worse := func(bad bool) int {
			if bad {
				return 1
			}
			return 0
		}
		return cmp.Or(worse(!inForce(a))-worse(!inForce(c)), cmp.Compare(c.Tahun, a.Tahun), worse(a.Bagian != "")-worse(c.Bagian != ""), cmp.Compare(a.BerkasID, c.BerkasID))
	})
}
