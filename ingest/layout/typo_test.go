package layout_test

import (
	"strings"
	"testing"

	"capaian/ingest/layout"
)

// TestSlips: a label with one letter wrong is read where it can mean only one
// thing, and reported; in doubt it stays unknown.
func TestSlips(t *testing.T) {
	model := &layout.Spec{Name: "belanja", Columns: []layout.ColumnSpec{
		key(column("uraian", layout.Name, "uraian")), must(column("pagu", layout.Money, "pagu")),
		column("modal", layout.Money, "modal"), column("model", layout.Name, "model"), column("lokasi", layout.Name, "lokasi"),
	}}
	for name, c := range map[string]struct{ head, want, slips, unknown string }{
		"replaced, swapped, missing": {"No | Sasaram | Indiktor | Target | Relaisasi", "nomor sasaran indikator target realisasi", "Sasaram=Sasaran Indiktor=Indikator Relaisasi=Realisasi", ""},
		"one too many":               {"No | Sasaran | Indikatoor | Target | Realisasi", "nomor sasaran indikator target realisasi", "Indikatoor=Indikator", ""},
		"a word of several":          {"No | Program/ Kegitan | Anggaran (Rp) | Realisasi", "nomor program pagu realisasi", "Program/ Kegitan=Program kegiatan", ""},
		"two letters":                {"No | Sasaran | Indikator | Target | Relaisai | Realisasi", "nomor sasaran indikator target realisasi", "", "Relaisai"},
		"another word":               {"No | Sasaran | Indikator | Tarif | Realisasi", "nomor sasaran indikator realisasi", "", "Tarif"},
		"too short for a slip":       {"Uraian | Pagu | Pago | Modal", "uraian pagu modal", "", "Pago"},
		"a first letter":             {"Uraian | Pagu | Alokasi | Modal", "uraian pagu modal", "", "Alokasi"},
		"two labels are as near":     {"Uraian | Pagu | Modil | Lokasi", "uraian pagu lokasi", "", "Modil"},
		"one known label only":       {"Sasaran | Indiktor | Relaisasi", "", "", ""},
	} {
		t.Run(name, func(t *testing.T) {
			var columns, slips, unknown []string
			for _, table := range layout.Find(sheet(c.head+"\n1 | Meningkat | Nilai | 80 | 81 | 82"), append(all(), model)).Tables {
				for _, col := range table.Columns {
					columns = append(columns, col.Name)
				}
				for _, s := range table.Slips {
					slips = append(slips, s.Text+"="+s.Meant)
				}
				for _, u := range table.Unknown {
					unknown = append(unknown, u.Text)
				}
			}
			if got := strings.Join(columns, " "); got != c.want {
				t.Errorf("columns %q, want %q", got, c.want)
			}
			if got := strings.Join(slips, " "); got != c.slips {
				t.Errorf("slips %q, want %q", got, c.slips)
			}
			if got := strings.Join(unknown, " "); got != c.unknown {
				t.Errorf("unknown %q, want %q", got, c.unknown)
			}
		})
	}
}

// TestSlipsInLevels: a group above periods, and a header repeated with its slip.
func TestSlipsInLevels(t *testing.T) {
	look(t, all(), []picture{{name: "group", sheet: `
No | Sasaran | Indikator | Tatget | < | Realisasi
^ | ^ | ^ | TW I | TW II | ^
1 | Meningkat | Persentase | 10 | 20 | 12
No | Sasaran | Indikator | Tatget | < | Realisasi
^ | ^ | ^ | TW I | TW II | ^
2 | Tertib | Jumlah desa | 1 | 2 | 2`, want: `
kinerja 1-2: A=nomor B=sasaran C=indikator D=target/TW1 E=target/TW2 F=realisasi
3: 1 | Meningkat | Persentase | 10 | 20 | 12
6: 2 | Tertib | Jumlah desa | 1 | 2 | 2
repeat 4
`}})
}

func TestNearest(t *testing.T) {
	s := kinerja()
	for label, want := range map[string]string{
		"Relaisai":              "Realisasi",
		"Satuannya":             "Satuan",
		"Nama Indikator":        "",
		"Indikator Kinerjanya":  "Indikator kinerja",
		"Ketrangan":             "Keterangan",
		"Sasaran Strategik (%)": "Sasaran strategis",
		"Realisasi":             "", // known
		"Warna":                 "",
		"0":                     "",
		"":                      "",
	} {
		got, ok := s.Nearest(label)
		if got != want || ok != (want != "") {
			t.Errorf("%q: %q, %v; want %q", label, got, ok, want)
		}
	}
}
