package main

import (
	"slices"
	"strconv"
	"strings"

	"github.com/goccy/go-yaml/ast"
	"github.com/goccy/go-yaml/token"
	"github.com/shopspring/decimal"

	"capaian/ingest"
)

// aturan is the key of the same name: what the office decides about single
// rules. It is checked once the place of the file is known.
type aturan struct{ node ast.Node }

// UnmarshalYAML implements yaml.NodeUnmarshaler.
func (r *aturan) UnmarshalYAML(node ast.Node) error {
	r.node = node
	return nil
}

// checkAturan reads the decisions about rules; the first that cannot be meant is
// refused with its place.
func (c *config) checkAturan() error {
	if c.Aturan.node == nil {
		return nil
	}
	refuse := func(t *token.Token, hint, what string) error {
		return usage(hint, "%s:%d:%d: aturan: %s", c.path, t.Position.Line, t.Position.Column, what)
	}
	rules := values(c.Aturan.node)
	if _, empty := c.Aturan.node.(*ast.NullNode); len(rules) == 0 && !empty {
		return refuse(c.Aturan.node.GetToken(), "tulis kode aturan, lalu keputusannya, misalnya CAP-06: {batas: 150}", "bukan pasangan kode dan keputusan")
	}
	c.aturan = ingest.Aturan{}
	for _, v := range rules {
		id := v.Key.GetToken()
		rule, known := knownRule(id.Value)
		if !known {
			return refuse(id, "kode yang ada dicetak capaian rules"+nearestRule(id.Value), "kode "+strconv.Quote(id.Value)+" tidak ada")
		}
		if _, twice := c.aturan[rule.ID]; twice {
			return refuse(id, "hapus salah satunya", rule.ID+" ditulis dua kali")
		}
		var k ingest.Ketentuan
		for _, e := range values(v.Value) {
			if hint, what := setRule(&k, rule, e.Key.GetToken().Value, e.Value); what != "" {
				return refuse(e.Value.GetToken(), hint, rule.ID+": "+what)
			}
		}
		if k == (ingest.Ketentuan{}) {
			return refuse(v.Value.GetToken(), "yang dapat diatur: nyala, keparahan, batas", rule.ID+": tidak menyatakan apa pun")
		}
		c.aturan[rule.ID] = k
	}
	return nil
}

// setRule takes one decision about a rule; what is wrong with it, and what would
// be right.
func setRule(k *ingest.Ketentuan, rule ingest.Rule, key string, value ast.Node) (hint, what string) {
	written := value.GetToken().Value
	switch key {
	case "nyala":
		on, ok := value.(*ast.BoolNode)
		switch {
		case !ok:
			return "tulis true atau false", "nyala " + strconv.Quote(written) + " tidak sah"
		case !on.Value && rule.Tetap():
			return "atur keparahannya, bukan nyalanya", "aturan ini tidak dapat dimatikan"
		}
		k.Nyala = &on.Value
	case "keparahan":
		if !slices.Contains([]ingest.Severity{ingest.Galat, ingest.Peringatan, ingest.Info}, ingest.Severity(written)) {
			return "tulis GALAT, PERINGATAN, atau INFO", "keparahan " + strconv.Quote(written) + " tidak dikenal"
		}
		k.Keparahan = ingest.Severity(written)
	case "batas":
		d, err := decimal.NewFromString(written)
		switch {
		case rule.Batas == ingest.Batas{}:
			return "aturan yang punya batas dicetak capaian rules", "aturan ini tidak punya batas"
		case err != nil || !d.IsPositive():
			return "tulis angka di atas nol dengan titik sebagai desimal, misalnya " + rule.Batas.Nilai, "batas " + strconv.Quote(written) + " tidak sah"
		}
		k.Batas = decimal.NewNullDecimal(d)
	default:
		return "yang dapat diatur: nyala, keparahan, batas", "kunci " + strconv.Quote(key) + " tidak dikenal"
	}
	return "", ""
}

func knownRule(id string) (ingest.Rule, bool) {
	rule := ingest.RuleOf(id)
	return rule, rule.Source != ""
}

// nearestRule names the rules of the family an unknown id seems to mean.
func nearestRule(id string) string {
	var list []string
	family, _, _ := strings.Cut(strings.ToUpper(id), "-")
	for _, r := range ingest.Rules() {
		if strings.HasPrefix(r.ID, family+"-") {
			list = append(list, r.ID)
		}
	}
	if len(list) == 0 {
		return ""
	}
	return "; dari kelompok ini: " + strings.Join(list, ", ")
}
