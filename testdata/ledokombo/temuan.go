package ledokombo

import (
	"bytes"
	"embed"
	"encoding/json"
	"fmt"
	"slices"
)

//go:embed temuan.json kendali.json boleh.json bukan.json
var daftar embed.FS

// Temuan is one inconsistency of the workbooks, worked out by hand from the
// printed tables before any program was asked. "seed" in a reason is the
// office's table of facts; the numbers are lines of the Laporan Kinerja.
type Temuan struct {
	Aturan     string   `json:"aturan"`
	Keparahan  string   `json:"keparahan"`
	Berkas     string   `json:"berkas"`
	Lembar     string   `json:"lembar"`
	Sel        string   `json:"sel"`
	Juga       []string `json:"juga"`       // cells that repeat the same mistake, any of which will do; "" for the file
	Tercetak   string   `json:"tercetak"`   // what stands in Sel
	Seharusnya string   `json:"seharusnya"` // empty where nothing can be said
	Atau       []string `json:"atau"`       // other values that are as right
	Alasan     string   `json:"alasan"`
}

// Di says whether a cell of the finding's sheet is one it may be raised at.
func (t Temuan) Di(sel string) bool { return sel == t.Sel || slices.Contains(t.Juga, sel) }

// Kendali is a cell that is right: no finding may call it wrong.
type Kendali struct {
	Berkas     string `json:"berkas"`
	Lembar     string `json:"lembar"`
	Sel        string `json:"sel"`
	Tercetak   string `json:"tercetak"`
	Dicocokkan string `json:"dicocokkan"` // what it was checked against
}

// Boleh is a finding that counts neither for nor against: an office may or may
// not call it a mistake, or another finding says the same. "*" is any.
type Boleh struct {
	Aturan    string   `json:"aturan"`
	Keparahan string   `json:"keparahan"`
	Berkas    string   `json:"berkas"`
	Lembar    string   `json:"lembar"`
	Sel       []string `json:"sel"`
	Alasan    string   `json:"alasan"`
}

// Memuat says whether a finding is one of these.
func (b Boleh) Memuat(aturan, keparahan, berkas, lembar, sel string) bool {
	for _, p := range [][2]string{{b.Aturan, aturan}, {b.Keparahan, keparahan}, {b.Berkas, berkas}, {b.Lembar, lembar}} {
		if p[0] != "*" && p[0] != p[1] {
			return false
		}
	}
	return slices.Contains(b.Sel, "*") || slices.Contains(b.Sel, sel)
}

// Bukan is a rule that the workbooks show no case of, and why.
type Bukan struct {
	Aturan string `json:"aturan"`
	Alasan string `json:"alasan"`
}

// Daftar is the list of what is wrong, right, in doubt and absent in the
// workbooks.
type Daftar struct {
	Temuan  []Temuan
	Kendali []Kendali
	Boleh   []Boleh
	Bukan   []Bukan
}

// Load reads the list.
func Load() (*Daftar, error) {
	d := &Daftar{}
	for name, into := range map[string]any{"temuan.json": &d.Temuan, "kendali.json": &d.Kendali, "boleh.json": &d.Boleh, "bukan.json": &d.Bukan} {
		data, err := daftar.ReadFile(name)
		if err != nil {
			return nil, err
		}
		dec := json.NewDecoder(bytes.NewReader(data))
		dec.DisallowUnknownFields()
		if err := dec.Decode(into); err != nil {
			return nil, fmt.Errorf("%s: %w", name, err)
		}
	}
	return d, nil
}
