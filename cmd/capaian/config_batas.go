package main

import (
	"regexp"
	"sort"
	"strconv"
	"strings"
	"time"

	"github.com/goccy/go-yaml/ast"
	"github.com/goccy/go-yaml/parser"
	"github.com/goccy/go-yaml/token"

	"capaian/transform"
)

// batasWaktu is the key of the same name: when documents are due, by year and
// by their name as in opd.yaml. It is checked once the zone is known.
type batasWaktu struct{ node ast.Node }

// UnmarshalYAML implements yaml.NodeUnmarshaler.
func (b *batasWaktu) UnmarshalYAML(node ast.Node) error {
	b.node = node
	return nil
}

// tenggat identifies a document of a year.
type tenggat struct {
	tahun   int
	dokumen string // transform.Wajib.Nama
}

// reHari is a deadline counted from the end of the period.
var reHari = regexp.MustCompile(`^\+\s*(\d{1,3})\s+hari$`)

// checkBatas reads the deadlines; the first that cannot be meant is refused with
// its place.
func (c *config) checkBatas() error {
	c.batas = map[tenggat]time.Time{}
	if c.BatasWaktu.node == nil {
		return nil
	}
	for _, y := range values(c.BatasWaktu.node) {
		at := y.Key.GetToken()
		tahun, err := strconv.Atoi(at.Value)
		if err != nil || plausible(tahun) != nil {
			return c.refuse(at, "batas_waktu", "tahun "+strconv.Quote(at.Value)+" tidak sah", "tulis tahun, lalu dokumen dan tanggalnya, misalnya 2020: {PK: 2020-02-28}")
		}
		for _, d := range values(y.Value) {
			if err := c.takeDeadline(tahun, d); err != nil {
				return err
			}
		}
	}
	return nil
}

// takeDeadline takes one deadline. A single period set beside all of its width
// wins, whichever stands first.
func (c *config) takeDeadline(tahun int, d *ast.MappingValueNode) error {
	key, value := d.Key.GetToken(), d.Value.GetToken()
	if what, hint := transform.PeriksaWajib(key.Value); what != "" {
		return c.refuse(key, "batas_waktu", what, hint)
	}
	list, days := transform.UraiWajib(key.Value), reHari.FindStringSubmatch(value.Value)
	for _, w := range list {
		due, err := time.ParseInLocation(time.DateOnly, value.Value, c.zone)
		switch {
		case days != nil:
			n, _ := strconv.Atoi(days[1])
			due = transform.AkhirPeriode(tahun, w.Periode, c.zone).AddDate(0, 0, n)
		case err != nil:
			return c.refuse(value, "batas_waktu", "tanggal "+strconv.Quote(value.Value)+" tidak sah", "tulis TTTT-BB-HH, misalnya 2020-02-28, atau +15 hari sesudah akhir periodenya")
		case len(list) > 1:
			return c.refuse(value, "batas_waktu", "satu tanggal untuk "+strconv.Itoa(len(list))+" dokumen "+key.Value, "tulis +15 hari, atau tanggal untuk "+list[0].Nama()+" dan seterusnya satu per satu")
		case due.Before(w.PalingAwal(tahun, c.zone)):
			return c.refuse(value, "batas_waktu", value.Value+" terlalu awal untuk "+key.Value+" tahun "+strconv.Itoa(tahun), "paling awal "+w.PalingAwal(tahun, c.zone).Format(time.DateOnly))
		case due.Year() > tahun+1:
			return c.refuse(value, "batas_waktu", value.Value+" terlalu lama sesudah tahun "+strconv.Itoa(tahun), "paling akhir "+strconv.Itoa(tahun+1)+"-12-31")
		}
		at := tenggat{tahun, w.Nama()}
		if _, set := c.batas[at]; set && len(list) > 1 {
			continue
		}
		c.batas[at] = due
	}
	return nil
}

// refuse is an error about what a key of the configuration says, at its place.
func (c *config) refuse(t *token.Token, key, what, hint string) error {
	return usage(hint, "%s:%d:%d: %s: %s", c.path, t.Position.Line, t.Position.Column, key, what)
}

// deadline is when a document is due, as configured.
func (c *config) deadline(tahun int, wajib string) (time.Time, bool) {
	due, ok := c.batas[tenggat{tahun, wajib}]
	return due, ok
}

// deadlines words the configured deadlines, in order.
func (c *config) deadlines() (list []string) {
	for at, due := range c.batas {
		list = append(list, strconv.Itoa(at.tahun)+" "+at.dokumen+" "+due.Format(time.DateOnly))
	}
	sort.Strings(list)
	return list
}

// checkWajib refuses what opd.yaml expects and nobody knows, at its place.
func (c *config) checkWajib() error {
	for i, o := range c.opd {
		for n, expected := range o.Wajib {
			what, hint := transform.PeriksaWajib(expected)
			if what == "" {
				continue
			}
			if t := wajibToken(c.abs(c.OPD), expected); t != nil {
				return usage(hint, "%s:%d:%d: wajib: %s", c.OPD, t.Position.Line, t.Position.Column, what)
			}
			return usage(hint, "%s: wajib ke-%d dari OPD ke-%d: %s", c.OPD, n+1, i+1, what)
		}
	}
	return nil
}

// wajibToken finds the first place where opd.yaml expects something so written.
func wajibToken(path, expected string) *token.Token {
	file, err := parser.ParseFile(path, 0)
	if err != nil {
		return nil
	}
	find := &finder{want: expected}
	for _, doc := range file.Docs {
		ast.Walk(find, doc)
	}
	return find.found
}

type finder struct {
	want  string
	found *token.Token
}

// Visit implements ast.Visitor.
func (f *finder) Visit(n ast.Node) ast.Visitor {
	pair, ok := n.(*ast.MappingValueNode)
	if !ok || pair.Key.GetToken().Value != "wajib" {
		return f
	}
	if list, ok := pair.Value.(*ast.SequenceNode); ok {
		for _, v := range list.Values {
			if t := v.GetToken(); f.found == nil && strings.TrimSpace(t.Value) == strings.TrimSpace(f.want) {
				f.found = t
			}
		}
	}
	return f
}
