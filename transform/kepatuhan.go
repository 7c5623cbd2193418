package transform

import (
	"slices"
	"sort"
	"strings"
	"time"

	"capaian/transform/warehouse"
)

// Wajib is one document opd.yaml expects: JENIS, JENIS/perubahan, JENIS/TW.
type Wajib struct{ Jenis, Versi, Periode string }

// UraiWajib takes an expectation apart; "/TW" is four documents, "/SM" two,
// "/B" (or "/BULANAN") twelve, and one period ("/TW2", "/B07") one.
func UraiWajib(s string, versioned bool) []Wajib {
	parts := strings.Split(s, "/")
	w := Wajib{Jenis: strings.ToUpper(strings.TrimSpace(parts[0])), Periode: "tahunan"}
	if versioned {
		w.Versi = "murni"
	}
	var list []string
	for _, p := range parts[1:] {
		switch p = strings.TrimSpace(p); strings.ToUpper(p) {
		case "TW":
			list = deretPeriode(3, 1, 12)
		case "SM":
			list = deretPeriode(6, 1, 12)
		case "B", "BULAN", "BULANAN":
			list = deretPeriode(1, 1, 12)
		default:
			if one := strings.ToUpper(p); slices.Contains(periods, one) {
				list = []string{one}
			} else {
				w.Versi = strings.ToLower(p)
			}
		}
	}
	if list == nil {
		return []Wajib{w}
	}
	var each []Wajib
	for _, p := range list {
		each = append(each, Wajib{w.Jenis, w.Versi, p})
	}
	return each
}

// versioned are the kinds of documents that exist as murni and perubahan.
var versioned = map[string]bool{"RENSTRA": true, "RKT": true, "RENJA": true, "PK": true, "DPA": true, "RKA": true}

// kepatuhan states of everything the OPD is expected to send whether and when
// it came; one row each, also for what never came.
func (y *year) kepatuhan() {
	if y.OPD.Nonaktif {
		return
	}
	for _, expected := range y.OPD.Wajib {
		jenis, _, _ := strings.Cut(expected, "/")
		for _, w := range UraiWajib(expected, versioned[strings.ToUpper(strings.TrimSpace(jenis))]) {
			y.out.Kepatuhan = append(y.out.Kepatuhan, y.compliance(expected, w))
		}
	}
}

func (y *year) compliance(expected string, w Wajib) warehouse.Kepatuhan {
	row := warehouse.Kepatuhan{Pemda: y.Pemda, OPD: y.OPD.Kode, Tahun: y.tahun, Jenis: w.Jenis, Versi: warehouse.Teks(w.Versi), Periode: warehouse.Teks(w.Periode)}
	due, hasDue := time.Time{}, false
	if y.BatasWaktu != nil {
		due, hasDue = y.BatasWaktu(y.tahun, expected)
	}
	if hasDue {
		row.BatasWaktu = warehouse.Teks(due.Format(time.DateOnly))
	}
	b := y.received(w)
	switch {
	case b == nil && (hasDue && !y.Sekarang.After(endOfDay(due)) || !hasDue && !y.over(y.tahun, w.Periode) && y.tahun >= y.Sekarang.Year()):
		row.Status = "belum jatuh tempo"
	case b == nil:
		row.Status = "belum ada"
	default:
		y.arrived(&row, b, due, hasDue)
	}
	return row
}

func (y *year) arrived(row *warehouse.Kepatuhan, b *warehouse.Berkas, due time.Time, hasDue bool) {
	row.BerkasID, row.DiterimaPada = warehouse.Teks(b.BerkasID), b.DiterimaPada
	if hasDue {
		// A file first seen at the pull of the night after the deadline was there
		// in time.
		late := 0
		if end := endOfDay(due); b.DiterimaPada.After(end.Add(24 * time.Hour)) {
			late = int(b.DiterimaPada.Sub(end).Hours() / 24)
		}
		row.TerlambatHari = &late
	}
	switch {
	case b.Status == "ditolak":
		row.Status = "ditolak"
	case b.JumlahGalat > 0:
		row.Status = "perlu perbaikan"
	case row.TerlambatHari != nil && *row.TerlambatHari > 0:
		row.Status = "terlambat"
	default:
		row.Status = "tepat waktu"
	}
}

func endOfDay(d time.Time) time.Time { return d.Add(24*time.Hour - time.Second) }

// received is the document that answers an expectation: the one in force, else
// a refused one. A Renstra answers for every year it plans.
func (y *year) received(w Wajib) *warehouse.Berkas {
	inForce := map[string]bool{}
	for _, b := range y.Berlaku {
		inForce[b.BerkasID] = true
	}
	var found []*warehouse.Berkas
	for i := range y.Berkas {
		b := &y.Berkas[i]
		if string(b.Jenis) != w.Jenis || w.Versi != "" && b.Versi != "" && string(b.Versi) != w.Versi || string(b.Periode) != w.Periode {
			continue
		}
		if b.Tahun != y.tahun && !(w.Jenis == "RENSTRA" && b.Tahun <= y.tahun && y.tahun < b.Tahun+6) && !(w.Jenis == "IKU" && b.Tahun <= y.tahun && y.tahun < b.Tahun+5) {
			continue
		}
		if inForce[b.BerkasID] || b.Status == "ditolak" {
			found = append(found, b)
		}
	}
	sort.SliceStable(found, func(a, c int) bool {
		if inForce[found[a].BerkasID] != inForce[found[c].BerkasID] {
			return inForce[found[a].BerkasID]
		}
		return (found[a].Bagian == "") && (found[c].Bagian != "")
	})
	if len(found) == 0 {
		return nil
	}
	return found[0]
}
