package transform

import (
	"fmt"
	"strings"

	"capaian/ingest/sebutan"
)

// This file is the calendar of a year: months in triwulan, triwulan in
// semesters, all of them in the year.

// periods are all periods of a year.
var periods = []string{"tahunan", "SM1", "SM2", "TW1", "TW2", "TW3", "TW4", "B01", "B02", "B03", "B04", "B05", "B06", "B07", "B08", "B09", "B10", "B11", "B12"}

// sebutPeriode names periods as an office does: "triwulan I, bulan Februari".
func sebutPeriode(list ...string) string {
	var names []string
	for _, p := range list {
		names = append(names, sebutan.Periode(p))
	}
	return strings.Join(names, ", ")
}

// rentangBulan gives the first and the last month of a period; 1 to 12 for what
// is no part of a year.
func rentangBulan(periode string) (awal, akhir int) {
	lebar, ke := 12, 1
	if len(periode) == 3 {
		switch n := int(periode[2] - '0'); {
		case periode[0] == 'B':
			lebar, ke = 1, int(periode[1]-'0')*10+n
		case periode[:2] == "TW":
			lebar, ke = 3, n
		case periode[:2] == "SM":
			lebar, ke = 6, n
		}
	}
	return (ke-1)*lebar + 1, ke * lebar
}

func lebarBulan(periode string) int {
	awal, akhir := rentangBulan(periode)
	return akhir - awal + 1
}

func akhirBulan(periode string) int {
	_, akhir := rentangBulan(periode)
	return akhir
}

// sebagian reports whether a period is a part of a year.
func sebagian(periode string) bool { return lebarBulan(periode) < 12 }

// pembuka reports whether a period opens the year: its own figure and the
// cumulative one to its end are the same.
func pembuka(periode string) bool {
	awal, _ := rentangBulan(periode)
	return awal == 1
}

// periodeKe is the period of a width in months that ends with a month.
func periodeKe(lebar, bulan int) string {
	switch lebar {
	case 1:
		return fmt.Sprintf("B%02d", bulan)
	case 3:
		return fmt.Sprintf("TW%d", bulan/3)
	case 6:
		return fmt.Sprintf("SM%d", bulan/6)
	}
	return "tahunan"
}

// deretPeriode lists the periods of a width that fill the months from awal to
// akhir.
func deretPeriode(lebar, awal, akhir int) []string {
	var list []string
	for bulan := awal + lebar - 1; bulan <= akhir; bulan += lebar {
		list = append(list, periodeKe(lebar, bulan))
	}
	return list
}

// sampaiDengan lists the periods of one width from the beginning of the year to
// one of them.
func sampaiDengan(periode string) []string {
	return deretPeriode(lebarBulan(periode), 1, akhirBulan(periode))
}

// unsur lists the next smaller periods that fill a period; none for a month.
func unsur(periode string) []string {
	awal, akhir := rentangBulan(periode)
	switch akhir - awal + 1 {
	case 3:
		return deretPeriode(1, awal, akhir)
	case 6, 12:
		return deretPeriode(3, awal, akhir)
	}
	return nil
}

// bersinggungan reports whether two periods share a month.
func bersinggungan(a, b string) bool {
	a1, a2 := rentangBulan(a)
	b1, b2 := rentangBulan(b)
	return a1 <= b2 && b1 <= a2
}
