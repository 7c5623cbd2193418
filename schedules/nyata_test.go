package schedules_test

import (
	"fmt"
	"os"
	"path/filepath"
	"sort"
	"strconv"
	"strings"
	"testing"

	"github.com/shopspring/decimal"

	"capaian/ingest"
	"capaian/ingest/layout"
	"capaian/ingest/workbook"
	"capaian/schedules"
	"capaian/testdata/nyata"
	"capaian/transform/warehouse"
)

// TestNyata reads the public workbooks of local governments, which are no part
// of the project, and compares what is understood with what was written down
// before. A table the reader is not yet held to is logged, not failed.
func TestNyata(t *testing.T) {
	const dir = "../../shared/workbooks"
	if _, err := os.Stat(dir); err != nil {
		fmt.Println("TestNyata: no workbooks in " + dir + "; nothing compared")
		t.Skip("no workbooks in " + dir)
	}
	list, err := nyata.Load()
	if err != nil {
		t.Fatal(err)
	}
	for i := range list {
		b := &list[i]
		t.Run(b.Kasus, func(t *testing.T) {
			p := &perbandingan{want: b}
			if err := p.read(filepath.Join(dir, b.Nama)); err != nil {
				t.Fatal(err)
			}
			p.compare()
			switch {
			case b.Dibangun:
				for _, m := range p.unmet {
					t.Error(m)
				}
			case len(p.unmet) > 0:
				t.Logf("belum dibangun: %d of %d expectations unmet, first: %s", len(p.unmet), p.checked, strings.Join(p.unmet[:min(25, len(p.unmet))], "; "))
			default:
				t.Logf("met (%d expectations): set dibangun", p.checked)
			}
		})
	}
}

// perbandingan compares one workbook as read with its table.
type perbandingan struct {
	want    *nyata.Berkas
	sheets  []string
	got     []warehouse.Dokumen
	names   map[string]string // OPD code to name, where a master list was given
	checked int
	unmet   []string
}

func (p *perbandingan) read(name string) error {
	f, err := os.Open(name)
	if err != nil {
		return err
	}
	defer f.Close()
	info, err := f.Stat()
	if err != nil {
		return err
	}
	if book, err := workbook.Open(f, info.Size(), workbook.Options{}); err == nil {
		for _, s := range book.Sheets() {
			p.sheets = append(p.sheets, s.Name)
		}
		book.Close()
	}
	var master []ingest.OPD
	p.names = map[string]string{}
	for _, o := range p.want.Daftar {
		master = append(master, ingest.OPD{Kode: o.Kode, Nama: o.Nama, Alias: o.Alias})
		p.names[o.Kode] = o.Nama
	}
	_, p.got, err = schedules.Baca("", "", ingest.Source{Path: p.want.Path(), Data: f, Size: info.Size()}, ingest.NewMaster(master), nil)
	return err
}

// expect counts one expectation and keeps it where it is not met.
func (p *perbandingan) expect(what string, got, want any) {
	p.checked++
	if g, w := fmt.Sprint(got), fmt.Sprint(want); g != w {
		p.unmet = append(p.unmet, fmt.Sprintf("%s: %s, want %s", what, g, w))
	}
}

func (p *perbandingan) compare() {
	if p.want.Status != "" {
		p.expect("documents", len(p.got), 1)
		for _, d := range p.got {
			p.expect("status", d.Status, p.want.Status)
		}
		return
	}
	loaded := 0
	for _, d := range p.got {
		if d.Status == string(ingest.Dimuat) {
			loaded++
		}
	}
	p.expect("documents loaded", loaded, len(p.want.Dokumen))
	for i := range p.want.Dokumen {
		p.document(&p.want.Dokumen[i])
	}
	for _, c := range p.want.Contoh {
		p.example(c)
	}
	for _, c := range p.want.Tercetak {
		if c.Cocok {
			p.expect("GALAT at "+c.Lembar+"!"+c.Sel, p.blamed(c.Lembar, c.Sel), false)
		} else {
			p.finding(c.Lembar, c.Sel)
		}
	}
	for _, l := range p.want.Ditinggalkan {
		p.leftOut(l.Lembar)
	}
	for _, c := range p.want.Temuan {
		p.finding(c.Lembar, c.Sel)
	}
	for lembar, cells := range p.want.SelRusak {
		for _, sel := range cells {
			p.finding(lembar, sel)
		}
	}
	sort.Strings(p.unmet)
}

// sheet gives the name of a sheet that a table names by its number, "" for any.
func (p *perbandingan) sheet(name string) string {
	if name == "*" {
		return ""
	}
	if digits, ok := strings.CutPrefix(name, "#"); ok {
		if n, err := strconv.Atoi(digits); err == nil && n <= len(p.sheets) {
			return p.sheets[n-1]
		}
	}
	return name
}

// at says whether a row comes from a cell; without one, from the sheet.
func (p *perbandingan) at(lembar, sel string, row warehouse.Asal) bool {
	want := p.sheet(lembar)
	return (sel == "" || string(row.Sel) == sel) && (want == "" || strings.TrimSpace(string(row.Lembar)) == strings.TrimSpace(want))
}

// find gives the document with the identity a table states.
func (p *perbandingan) find(want *nyata.Dokumen) *warehouse.Dokumen {
	for i := range p.got {
		d := &p.got[i]
		opd := d.OPD
		if name := p.names[opd]; name != "" {
			opd = name
		}
		if string(d.Jenis) == want.Jenis && layout.Fold(opd) == layout.Fold(want.OPD) && d.Tahun == want.Tahun && string(d.Periode) == want.Periode &&
			string(d.Versi) == want.Versi && layout.Fold(string(d.Bagian)) == layout.Fold(want.Bagian) && d.Sifat == "" {
			return d
		}
	}
	return nil
}

// document compares rows per level and sums.
func (p *perbandingan) document(want *nyata.Dokumen) {
	who := strings.TrimSpace(want.Jenis + " " + want.OPD + " " + want.Bagian)
	d := p.find(want)
	p.expect(who+" found", d != nil, true)
	if d == nil {
		return
	}
	p.expect(who+" status", d.Status, ingest.Dimuat)
	target, realisasi, anggaran := map[string]int{}, map[string]int{}, map[string]int{}
	cells := map[warehouse.Asal]bool{}
	for _, r := range d.Fakta.Target {
		target[r.Tingkat]++
		cells[r.Asal.Tempat()] = true
	}
	for _, r := range d.Fakta.Realisasi {
		if r.Realisasi.Valid || r.RealisasiTeks != "" {
			realisasi[r.Tingkat]++
		}
	}
	var pagu, akhir, spent decimal.Decimal
	nothing := 0
	for _, r := range d.Fakta.Anggaran {
		anggaran[r.Tingkat]++
		if r.Pagu.Valid && r.Pagu.Decimal.IsZero() {
			nothing++
		}
		if want.Kode != "" {
			p.expect(who+" kode", r.Kode, want.Kode)
		}
		if r.Periode == "akhir" {
			akhir = akhir.Add(r.Pagu.Decimal)
		} else {
			pagu = pagu.Add(r.Pagu.Decimal)
		}
		spent = spent.Add(r.Realisasi.Decimal)
	}
	p.levels(who+" target", target, want.Target)
	p.levels(who+" realisasi", realisasi, want.Realisasi)
	p.levels(who+" anggaran", anggaran, want.Anggaran)
	if want.PaguNol > 0 {
		p.expect(who+" lines of pagu 0", nothing, want.PaguNol)
	}
	if want.SelTarget > 0 {
		p.expect(who+" target cells", len(cells), want.SelTarget)
	}
	p.money(who+" pagu", pagu, want.Pagu)
	p.money(who+" pagu akhir", akhir, want.PaguAkhir)
	p.money(who+" realisasi", spent, want.RealisasiRupiah)
}

func (p *perbandingan) levels(what string, got, want map[string]int) {
	if want == nil {
		want = map[string]int{}
	}
	p.expect(what, got, want) // fmt sorts the keys of a map
}

func (p *perbandingan) money(what string, got decimal.Decimal, want string) {
	if want == "" {
		want = "0"
	}
	p.expect(what, got.StringFixed(2), decimal.RequireFromString(want).StringFixed(2))
}

// leftOut expects that a sheet states no fact, and that something says so.
func (p *perbandingan) leftOut(lembar string) {
	for _, d := range p.got {
		var from []warehouse.Asal
		for _, r := range d.Fakta.Target {
			from = append(from, r.Asal)
		}
		for _, r := range d.Fakta.Realisasi {
			from = append(from, r.Asal)
		}
		for _, r := range d.Fakta.Anggaran {
			from = append(from, r.Asal)
		}
		for _, a := range from {
			if p.at(lembar, "", a) {
				p.expect("facts of "+lembar, "some", "none")
				break
			}
		}
	}
	p.finding(lembar, "")
}

// blamed says whether a finding calls a cell wrong.
func (p *perbandingan) blamed(lembar, sel string) bool {
	for _, d := range p.got {
		for _, f := range d.Temuan {
			if f.Keparahan == string(ingest.Galat) && p.at(lembar, sel, warehouse.Asal{Lembar: f.Lembar, Sel: f.Sel}) {
				return true
			}
		}
	}
	return false
}

// finding expects something to be said about a cell.
func (p *perbandingan) finding(lembar, sel string) {
	for _, d := range p.got {
		for _, f := range d.Temuan {
			if p.at(lembar, sel, warehouse.Asal{Lembar: f.Lembar, Sel: f.Sel}) {
				p.checked++
				return
			}
		}
	}
	p.expect("finding at "+lembar+"!"+sel, "none", "one")
}
